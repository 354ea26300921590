#pragma once
// What may be a gap in a passage: facts whose own sentence tells them plainly and does not give them away.
#include <cstddef>
#include <optional>
#include <utility>
#include <vector>

#include "content/questions/candidate.hpp"
#include "content/questions/pronoun_meant.hpp"

namespace letopis::questions {

// Asks a passage whose pronouns stand for what `stands` tells; `Asker` is that of either language.
template <typename Asker>
void ask_passage(Asker& asker, Candidate candidate, Stands stands) {
  if (stands == Stands::several) return asker.reject(candidate.fact, "pronoun", candidate.prompt);
  candidate.leans = stands == Stands::nothing;
  asker.asked.candidates.push_back(std::move(candidate));
}

// True where the token stands in quotation marks: «300 спартанцев» is the name of a film.
bool is_quoted(const language::Sentence& sentence, std::size_t token);

// True where the number says how old somebody was: thirty years more or less would be absurd.
bool is_an_age(const Ground& ground, const facts::Fact& fact);

// True where a verb of naming stands before the number: «именуется войной трёх корон».
bool is_in_a_name_given(const Ground& ground, const facts::Fact& fact);

// True where the words behind a small number name what it counts, or some of it: who reads on can count.
bool is_counted_out(const Ground& ground, const facts::Fact& fact);

// "" where the author states the fact plainly and his words do not give it away: nobody says or supposes it,
// it stands in no quotation, no comparison and no row of numbers, and something is counted. Else why not, a
// name of reasons.hpp.
std::string fault_of_gap(const Ground& ground, const facts::Fact& fact);

}  // namespace letopis::questions

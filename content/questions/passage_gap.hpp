#pragma once
// What may be a gap in a passage: facts whose own sentence tells them plainly and does not give them away.
#include <cstddef>
#include <optional>
#include <vector>

#include "content/questions/candidate.hpp"
#include "content/questions/phrase.hpp"

namespace letopis::questions {

// True where a pronoun may be read on from what stands right before the words: «он» behind one man, "it"
// behind a thing and at most one name, "they" behind several. The reader has it before his eyes; of two men
// he could not tell.
bool reads_on(const Ground& ground, const Casing& casing, const facts::Fact& fact, language::Range part,
              std::size_t token);

// "worse than in 1891", «как и в 1606 году»: the time of something else.
bool is_compared(const Ground& ground, const facts::Fact& fact);

// True where the token stands in quotation marks: «300 спартанцев» is the name of a film.
bool is_quoted(const language::Sentence& sentence, std::size_t token);

// «три миллиона или пять»: nobody says which.
bool is_one_of_two(const Ground& ground, const facts::Fact& fact);

// «Карл XII привёл ____»: thousands of what, neither stands beside the figure nor beside another one in the
// same words; «пятидесяти | первым»: no count at all.
bool counts_nothing(const Ground& ground, const facts::Fact& fact);

// «два шлюпа: «Надежда» и «Нева»», "two towns, Münster for the French and Osnabrück for the Swedes": who
// reads on can count them.
bool is_counted_out(const Ground& ground, const facts::Fact& fact);

// True where nothing denies or supposes the clause: not itself, nor what a verbless or subordinate clause
// hangs on.
bool is_stated(const std::vector<language::Clause>& clauses, std::size_t clause);

}  // namespace letopis::questions

#pragma once
// Whether the words that an English question would print are whole: a verb that is one, a subject without the
// end of a longer one, a tail that the sentence does not go on from. Sentences are longer than the clauses
// that are read in them.
#include <optional>
#include <string>
#include <vector>

#include "content/language/clauses.hpp"
#include "content/questions/candidate.hpp"
#include "content/questions/phrase_en.hpp"

namespace letopis::questions::en {

std::optional<Refusal> fault_of_verb(const language::Sentence& sentence, const Frame& frame,
                                     const Tongue& tongue);
// What only the clauses around it tell: that it is an aside, or a participle whose sentence has another verb.
std::optional<Refusal> fault_of_clause(const language::Sentence& sentence,
                                       const std::vector<language::Clause>& clauses, std::size_t at,
                                       const Frame& frame, const Tongue& tongue);
// `subject` is not empty.
std::optional<Refusal> fault_of_subject(const language::Sentence& sentence, const Tokens& subject,
                                        language::ClauseType type, const Tongue& tongue);
// `phrase`: the words that are asked for, which a question leaves out.
std::optional<Refusal> fault_of_tail(const language::Sentence& sentence, const Frame& frame,
                                     const Tokens& tail, language::Range phrase, const Tongue& tongue);

}  // namespace letopis::questions::en

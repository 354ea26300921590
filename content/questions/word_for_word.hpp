#pragma once
// What a clause states by what it hangs on, and what one that is no fact states all the same, where its own
// words are printed as they stand.
#include "content/questions/candidate.hpp"

namespace letopis::questions {

// «обещал прислать | 20 тысяч | человек», "the peace of 1802 did not satisfy London", "a truce that was to
// last | seven | years", "perhaps | 9,000 | broke away", «историки оценивают его в | 50–60 тысяч |»: a gap in
// the author's own sentence, which keeps the promise, the denial or the doubt word for word, asks for nothing
// that he does not say. False for what he only supposes, and for what others said at the time.
bool stands_word_for_word(const Ground& ground, const facts::Fact& fact);

// Whether nothing denies or supposes a clause, neither itself nor what it hangs on.
bool is_stated(const Ground& ground, const language::Sentence& sentence,
               const std::vector<language::Clause>& clauses, std::size_t at);

// "Nasser replied that …", «Посол возразил, что …»: what was said is no more than said.
bool is_said(const Ground& ground, const language::Sentence& sentence,
             const std::vector<language::Clause>& clauses, std::size_t at);

}  // namespace letopis::questions

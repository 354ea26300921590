#pragma once
// What a clause that is no fact states all the same, where its own words are printed as they stand.
#include "content/questions/candidate.hpp"

namespace letopis::questions {

// «обещал прислать | 20 тысяч | человек», "the peace of 1802 did not satisfy London", "a truce that was to
// last | seven | years", "perhaps | 9,000 | broke away", «историки оценивают его в | 50–60 тысяч |»: a gap in
// the author's own sentence, which keeps the promise, the denial or the doubt word for word, asks for nothing
// that he does not say. False for what he only supposes, and for what others said at the time.
bool stands_word_for_word(const Ground& ground, const facts::Fact& fact);

}  // namespace letopis::questions

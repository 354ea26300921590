#pragma once
// What a finished Russian prompt has lost of its sentence: its subject, or one of two words that belong
// together.
#include <string>

#include "content/questions/ask_ru.hpp"

namespace letopis::questions::ru {

// «Из Ленинграда | отплыли | ____»: nobody in general sails, but who was told before; «в Риме | огласили |
// договор» leaves open who.
bool has_subject_elsewhere(const Asker& asker, const facts::Fact& fact);

// True for «В каком году занял Великие Луки?»: a masculine or feminine verb of the past without a noun that
// agrees.
bool has_lost_subject(const Asker& asker, const Candidate& candidate);

// Two words of the text that belong together and that the prompt has apart; "" where there are none.
std::string parted_words(const Asker& asker, const Candidate& candidate);

}  // namespace letopis::questions::ru

#pragma once
// Russian words in another form than the text has them: noun groups in another case, «какой» and short
// participles that agree.
#include <string>

#include "content/language/reader.hpp"

namespace letopis::questions::ru {

struct Asker;

// Form of «какой» in the gender (m, f, nt, pl) and case.
std::string which(language::Tag gender, language::Tag wanted);

// A noun group in another case: attributes before the head and the head are inflected, the rest stays. ""
// where the lexicon offers no certain form.
std::string noun_group(const Asker& asker, const language::Sentence& sentence, language::Range range,
                       std::size_t head, language::Tag wanted);

// Reading of a noun among its readings that best fits: the only one, or the first with the case wanted.
const language::Reading* noun_reading(const language::Token& token);
language::Tag gender_of(const language::Reading& reading);

// «был», «была», «было», «были»
const char* was(language::Tag gender);

// The lexicon spells е where the text has ё: as far as both words are alike, the text's letter is taken over.
std::string with_yo(const std::string& text, std::string form);

// «подписан», «подписана» … for a participle or verb reading; "" where the lexicon has no such form.
std::string short_participle(const language::Lexicon& lexicon, const language::Reading& reading,
                             language::Tag gender);

}  // namespace letopis::questions::ru

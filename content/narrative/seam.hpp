#pragma once
// Whether a sentence goes on where ICU would break it: behind an abbreviation, an initial, a quotation, a
// bracket.
#include <cstdint>
#include <string_view>

#include <unicode/unistr.h>

namespace letopis::narrative {

// `sentence`: where it begins; `at`: where the next one would; both UTF-16 units of the paragraph's text.
bool goes_on(const icu::UnicodeString& text, std::string_view language, int32_t sentence, int32_t at);

bool is_closing(char32_t c);  // a quotation mark or a bracket
bool ends_sentence(char16_t c);

}  // namespace letopis::narrative

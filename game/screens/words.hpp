#pragma once
// Words and figures as a person reads them. The source language is English; gettext (libintl) brings the
// others from game/locale. `_` and `_n` are the marks that xgettext looks for. Figures follow the language of
// the game: "3 840" and "5,3" in Russian, "3,840" and "5.3" in English.
#include <cstddef>
#include <string>
#include <string_view>

#include <fmt/format.h>

namespace letopis::screens {

const char* _(const char* english);
const char* _n(const char* one, const char* many, unsigned long count);

// Translations come from folder/<language>/LC_MESSAGES/letopis.mo. Call once, then choose_language at will.
void bind_words(const std::string& folder);
void choose_language(const std::string& language);  // "ru" or "en"
std::string language_chosen();

// A translated pattern, filled in. A pattern that does not fit its values is shown unfilled, never thrown.
template <class... Values>
std::string filled(const char* pattern, const Values&... values) {
  try {
    return fmt::format(fmt::runtime(pattern), values...);
  } catch (const fmt::format_error&) {
    return pattern;
  }
}

std::string grouped(long long value);           // 3840 → "3 840" or "3,840"
std::string decimal(double value, int places);  // 5.3 → "5,3" or "5.3"
std::string number(double value);               // as short as it can be, grouped from 10 000 on

// The letter of an answer tile: A B C D E F; in a Russian pack А Б В Г Д Е.
std::string tile_letter(std::size_t index, std::string_view pack_language);
// Which tile a typed letter means (either alphabet, either case); -1 for none. The Latin B, C and the
// Cyrillic В, С look alike, so a Russian pack reads Latin keys by position: B is the second tile there too.
int tile_of_letter(char32_t letter, std::size_t tiles);

// "3 августа 2026, 14:05" from ISO "2026-08-03T14:05:00"; what is not such a time comes back as it is.
std::string day_and_time(std::string_view iso);

}  // namespace letopis::screens

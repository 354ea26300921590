// read_number of given.hpp: what people type when they are asked how many.
#include <algorithm>
#include <charconv>
#include <cmath>
#include <string>
#include <system_error>

#include "content/base/utf8.hpp"
#include "game/rules/given.hpp"

namespace letopis::rules {
namespace {

std::vector<char32_t> code_points(std::string_view text) {
  std::vector<char32_t> out;
  for (std::size_t at = 0; at < text.size();) out.push_back(base::next_code_point(text, at));
  return out;
}

// A cursor over code points that never runs past the end.
struct Reader {
  std::vector<char32_t> text;
  std::size_t at = 0;

  char32_t peek(std::size_t ahead = 0) const { return at + ahead < text.size() ? text[at + ahead] : U'\0'; }
  bool digit(std::size_t ahead = 0) const { return base::is_digit(peek(ahead)); }
  void skip_spaces() {
    while (base::is_space(peek())) ++at;
  }
  // A separator here is followed by exactly three digits.
  bool group_follows() const { return digit(1) && digit(2) && digit(3) && !digit(4); }
};

bool starts_with(std::string_view word, std::string_view prefix) {
  return word.substr(0, prefix.size()) == prefix;
}

// What the word after a number multiplies it by: 1 for a unit.
double multiplier(std::string_view word) {
  struct Scale {
    std::string_view word;
    bool prefix;  // inflected forms count too
    double factor;
  };
  static constexpr Scale scales[] = {
      {"тыс", true, 1e3},       {"thousand", true, 1e3}, {"млн", false, 1e6},  {"миллион", true, 1e6},
      {"million", true, 1e6},   {"mln", false, 1e6},     {"млрд", false, 1e9}, {"миллиард", true, 1e9},
      {"milliard", true, 1e9},  {"billion", true, 1e9},  {"bn", false, 1e9},   {"трлн", false, 1e12},
      {"триллион", true, 1e12}, {"trillion", true, 1e12}};
  for (const auto& scale : scales)
    if (scale.prefix ? starts_with(word, scale.word) : word == scale.word) return scale.factor;
  return 1;
}

std::string first_word(Reader& reader) {
  std::string word;
  reader.skip_spaces();
  while (base::is_letter(reader.peek())) base::append(word, reader.text[reader.at++]);
  return base::fold(word);
}

}  // namespace

std::optional<double> read_number(std::string_view text, std::string_view language) {
  Reader reader{code_points(text)};
  reader.skip_spaces();
  std::string digits;
  if (reader.peek() == U'-' || reader.peek() == U'−') digits += '-';
  if (!digits.empty() || reader.peek() == U'+') ++reader.at;
  reader.skip_spaces();
  if (!reader.digit()) return std::nullopt;

  bool fraction = false;
  for (;; ++reader.at) {
    const char32_t c = reader.peek();
    if (base::is_digit(c)) {
      digits += static_cast<char>(c);
    } else if (!fraction && base::is_space(c) && reader.group_follows()) {
      continue;
    } else if ((c == U',' || c == U'.') && reader.digit(1)) {
      const bool leading_zero = digits == "0" || digits == "-0";
      const bool groups = c == U',' && language == "en" && reader.group_follows() && !leading_zero;
      // "1,234,567": a comma that is followed by another group is one too.
      const bool groups_on =
          c == U',' && language == "en" && reader.digit(2) && reader.digit(3) && reader.peek(4) == U',';
      if (groups || groups_on) continue;
      if (fraction) return std::nullopt;
      fraction = true;
      digits += '.';
    } else {
      break;
    }
  }
  double value = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  if (error != std::errc{} || end != digits.data() + digits.size()) return std::nullopt;
  const std::string word = first_word(reader);
  reader.skip_spaces();
  if (word.empty() && reader.digit()) return std::nullopt;  // "1 5": which of the two was meant?
  value *= multiplier(word);
  if (!std::isfinite(value)) return std::nullopt;
  return value;
}

}  // namespace letopis::rules

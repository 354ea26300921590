#include "content/lint/text.hpp"

#include <charconv>

#include "content/base/utf8.hpp"

namespace letopis::lint {
namespace {

bool joins(char32_t c) {
  return c == U'-' || c == U'\'' || c == U'’';
}
bool opens_quote(char32_t c) {
  return c == U'«' || c == U'“' || c == U'„';
}
bool closes_quote(char32_t c) {
  return c == U'»' || c == U'”';
}
bool is_word(char32_t c) {
  return base::is_letter(c) || base::is_digit(c);
}

}  // namespace

Words words_of(std::string_view text) {
  Words words;
  std::size_t depth = 0;
  bool straight = false, mark = false;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    const char32_t c = base::next_code_point(text, at);
    if (!is_word(c)) {
      if (c == U'"') straight = !straight;
      if (opens_quote(c)) ++depth;
      if (closes_quote(c) && depth > 0) --depth;
      mark = mark || !(base::is_space(c) || c == U'"' || opens_quote(c) || closes_quote(c));
      continue;
    }
    Word word{.folded = {},
              .begin = begin,
              .end = at,
              .capital = base::is_upper(c),
              .quoted = depth > 0 || straight,
              .behind_comma = mark};
    while (at < text.size()) {
      std::size_t next = at;
      const char32_t follows = base::next_code_point(text, next);
      if (joins(follows) && next < text.size()) {
        std::size_t behind = next;
        if (!is_word(base::next_code_point(text, behind))) break;
      } else if (!is_word(follows) && follows != U'\u0301') {
        break;
      }
      at = word.end = next;
    }
    word.folded = base::fold(text.substr(begin, word.end - begin));
    for (std::size_t curly; (curly = word.folded.find("’")) != std::string::npos;)
      word.folded.replace(curly, 3, "'");
    words.push_back(std::move(word));
    mark = false;
  }
  return words;
}

bool parse_number(std::string_view text, double& value) {
  std::string digits;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    const char32_t c = base::next_code_point(text, at);
    if (base::is_space(c)) {  // between two digits only
      const bool within = !digits.empty() && base::is_digit(static_cast<unsigned char>(digits.back()));
      if (!digits.empty() &&
          !(within && at < text.size() && base::is_digit(static_cast<unsigned char>(text[at]))) &&
          !base::trim(text.substr(at)).empty())
        return false;
      continue;
    }
    if (c == U',')
      digits += '.';
    else if (c == U'−' || c == U'–')
      digits += '-';
    else
      digits.append(text.substr(begin, at - begin));
  }
  const char* first = digits.data();
  const char* last = first + digits.size();
  if (first != last && *first == '+') ++first;
  const auto [end, error] = std::from_chars(first, last, value);
  return first != last && error == std::errc{} && end == last;
}

}  // namespace letopis::lint

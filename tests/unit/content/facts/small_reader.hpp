#pragma once
// A reader for tests of facts: cuts a sentence into tokens as language::Reader does, but knows no dictionary, so every
// word is unknown unless the test names its reading. What facts find here they find without the lexicon's help.
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "content/base/utf8.hpp"
#include "content/language/document.hpp"

namespace letopis::facts::testing {

using Known = std::map<std::string, std::vector<language::Reading>>;

inline bool joins_digits(std::string_view text, std::size_t at) {
  return at < text.size() && base::is_digit(static_cast<char32_t>(static_cast<unsigned char>(text[at])));
}

// Length of a separator at `at` that belongs inside a number: "700 000", "1,5", "1904–1905", "05.04.1945".
inline std::size_t inner(std::string_view text, std::size_t at, bool digit_before) {
  if (!digit_before || at >= text.size()) return 0;
  std::size_t next = at;
  const char32_t c = base::next_code_point(text, next);
  const bool dash = c == U'-' || c == 0x2013 || c == 0x2014;
  if ((c == U'.' || c == U',' || c == U'/' || dash) && joins_digits(text, next)) return next - at;
  if (c == U' ' || c == 0xA0 || c == 0x202F) {
    const auto three = [&](std::size_t i) { return joins_digits(text, i) && joins_digits(text, i + 1) && joins_digits(text, i + 2) && !joins_digits(text, i + 3); };
    std::size_t digits = 0;
    while (digits < at && joins_digits(text, at - 1 - digits)) ++digits;
    if (digits >= 1 && digits <= 3 && three(next)) return next - at;
  }
  return 0;
}

inline language::Sentence sentence_of(std::string_view text, std::size_t offset, const Known& known = {}) {
  language::Sentence sentence;
  sentence.begin = offset;
  sentence.end = offset + text.size();
  for (std::size_t at = 0; at < text.size();) {
    std::size_t next = at;
    char32_t c = base::next_code_point(text, next);
    if (base::is_space(c)) {
      at = next;
      continue;
    }
    const std::size_t begin = at;
    const bool sign = c == U'\'' && joins_digits(text, next);
    if (base::is_letter(c) || base::is_digit(c) || sign) {
      at = next;
      bool digit = base::is_digit(c);
      while (at < text.size()) {
        if (const std::size_t skip = inner(text, at, digit)) {
          at += skip;
          digit = false;
          continue;
        }
        next = at;
        const char32_t d = base::next_code_point(text, next);
        std::size_t behind = next;
        const bool hyphen = (d == U'-' || d == 0x2013) && behind < text.size() && (base::is_letter(base::next_code_point(text, behind)) || joins_digits(text, next));
        if (!base::is_letter(d) && !base::is_digit(d) && !hyphen) break;
        digit = base::is_digit(d);
        at = next;
      }
      // An abbreviation keeps its dot where lower case or a digit follows it; "н." and "э." always.
      const std::string word = base::fold(text.substr(begin, at - begin));
      if (at < text.size() && text[at] == '.') {
        constexpr std::string_view abbreviations = " г гг тыс в вв ок св чел н э м ст c ";
        if (abbreviations.find(" " + word + " ") != std::string_view::npos && (at + 1 < text.size() || word != "в")) ++at;
      }
    } else {
      at = next;
    }
    language::Token token;
    token.begin = offset + begin;
    token.end = offset + at;
    token.form = std::string(text.substr(begin, at - begin));
    token.folded = base::fold(token.form);
    token.space_before = begin > 0 && base::is_space(static_cast<unsigned char>(text[begin - 1]));
    const auto found = known.find(token.folded);
    if (found != known.end()) token.readings = found->second;
    else token.readings = {{.lemma = token.folded, .tags = {language::Tag::unk}, .lexical = ""}};
    sentence.tokens.push_back(std::move(token));
  }
  return sentence;
}

// One sentence a line; clauses are left out, so every polarity is what the phrase itself says.
inline language::Document document_of(std::string_view text, std::string_view language, const Known& known = {}) {
  language::Document document;
  document.narrative.text = std::string(text);
  document.narrative.language = std::string(language);
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = text.find('\n', at);
    if (end == std::string_view::npos) end = text.size();
    document.sentences.push_back(sentence_of(text.substr(at, end - at), at, known));
    document.clauses.emplace_back();
    at = end + 1;
  }
  return document;
}

}  // namespace letopis::facts::testing

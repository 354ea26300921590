// Folding and searching by bytes do what ICU says of each character.
#include <string>

#include <doctest/doctest.h>
#include <unicode/uchar.h>

#include "content/base/utf8.hpp"

namespace letopis::base {
namespace {

std::string text_of(char32_t c) {
  std::string text;
  append(text, c);
  return text;
}

// What fold promises, told by ICU alone.
std::string expected(char32_t c) {
  if (c == 0x0301 || c == 0x00AD || c == 0x200B) return {};
  const auto small = static_cast<char32_t>(u_tolower(static_cast<UChar32>(c)));
  return text_of(small == U'ё' ? U'е' : small);
}

TEST_CASE("fold: every character of two alphabets and beyond, alone and between others") {
  for (char32_t c = 1; c < 0x3000; ++c) {
    if (c >= 0xD800 && c <= 0xDFFF) continue;
    CAPTURE(static_cast<unsigned>(c));
    const std::string one = text_of(c), small = expected(c);
    CHECK(fold(one) == small);
    CHECK(fold("Мир " + one + "Ё" + one + "z") == "мир " + small + "е" + small + "z");
    if (is_folded(one)) CHECK(small == one);
    CHECK(is_letter(c) == static_cast<bool>(u_isalpha(static_cast<UChar32>(c))));
  }
}

TEST_CASE("fold: a text that is cut within a character is folded before it") {
  const std::string cut = std::string("МИР") + '\xD0';
  CHECK(fold(cut).starts_with("мир"));
  CHECK_FALSE(is_folded(cut));
  CHECK(is_folded("договор, 1905-07 г."));
  CHECK_FALSE(is_folded("Договор"));
  CHECK_FALSE(is_folded("ещё"));
}

TEST_CASE("contains: as find") {
  const std::string text = "договор о мире и дружбе";
  for (std::size_t begin = 0; begin < text.size(); ++begin)
    for (std::size_t count = 0; begin + count <= text.size(); ++count)
      CHECK(contains(text, text.substr(begin, count)));
  for (const char* other : {"договоры", "мира", "дружбе ", "война"}) CHECK_FALSE(contains(text, other));
  CHECK(contains("", ""));
  CHECK_FALSE(contains("", "мир"));
}

}  // namespace
}  // namespace letopis::base

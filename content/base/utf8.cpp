#include "content/base/utf8.hpp"

#include <algorithm>
#include <array>
#include <cstring>
#include <utility>

#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/utf8.h>

namespace letopis::base {
namespace {

template <class Change>
std::string mapped(std::string_view text, Change change) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) append(out, change(next_code_point(text, at)));
  return out;
}

template <class Change>
std::string first_changed(std::string_view text, Change change) {
  if (text.empty()) return {};
  std::size_t at = 0;
  std::string out;
  append(out, change(next_code_point(text, at)));
  return out.append(text.substr(at));
}

char32_t lowered(char32_t c) {
  return static_cast<char32_t>(u_tolower(static_cast<UChar32>(c)));
}
char32_t uppered(char32_t c) {
  return static_cast<char32_t>(u_toupper(static_cast<UChar32>(c)));
}

}  // namespace

char32_t next_code_point(std::string_view text, std::size_t& at) {
  const auto* bytes = reinterpret_cast<const uint8_t*>(text.data());
  UChar32 c = 0;
  const auto size = text.size();
  U8_NEXT_OR_FFFD(bytes, at, size, c);
  return static_cast<char32_t>(c);
}

void append(std::string& text, char32_t code_point) {
  if (code_point < 0x80) return text.push_back(static_cast<char>(code_point));
  char bytes[4];
  int32_t count = 0;
  U8_APPEND_UNSAFE(bytes, count, static_cast<uint32_t>(code_point));
  text.append(bytes, static_cast<std::size_t>(count));
}

std::optional<std::size_t> find_invalid(std::string_view text) {
  const auto* bytes = reinterpret_cast<const uint8_t*>(text.data());
  const auto size = text.size();
  for (std::size_t at = 0; at < size;) {
    const std::size_t begin = at;
    UChar32 c = 0;
    U8_NEXT(bytes, at, size, c);
    if (c < 0) return begin;
  }
  return std::nullopt;
}

std::size_t length(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(
      text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

std::string lower(std::string_view text) {
  return mapped(text, lowered);
}
std::string capitalised(std::string_view text) {
  return first_changed(text, uppered);
}
std::string uncapitalised(std::string_view text) {
  return first_changed(text, lowered);
}
bool starts_upper(std::string_view text) {
  std::size_t at = 0;
  return !text.empty() && is_upper(next_code_point(text, at));
}
bool is_upper(char32_t c) {
  return u_isupper(static_cast<UChar32>(c));
}
bool is_letter(char32_t c) {
  if (c < 0x80) return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z');
  if (c >= 0x400 && c <= 0x481) return true;  // Cyrillic
  return u_isalpha(static_cast<UChar32>(c));
}
bool is_digit(char32_t c) {
  return c >= U'0' && c <= U'9';
}
bool is_space(char32_t c) {
  return u_isUWhiteSpace(static_cast<UChar32>(c)) || c == 0x00A0 || c == 0x202F;
}

namespace {

using Byte = unsigned char;

constexpr bool is_upper_ascii(Byte c) {
  return c >= 'A' && c <= 'Z';
}

// а … п is 0xD0 0xB0 … 0xBF, р … я 0xD1 0x80 … 0x8F. Differences below zero wrap and are large.
constexpr bool is_small_russian(unsigned pair) {
  return pair - 0xD0B0U <= 0x0FU || pair - 0xD180U <= 0x0FU;
}

// How much of it folding leaves as it is, at least: small letters of ASCII and Russian, which most of what is
// looked up consists of.
std::size_t folded_before(std::string_view text) {
  const auto byte = [&](std::size_t i) { return static_cast<Byte>(text[i]); };
  std::size_t at = 0;
  while (at + 1 < text.size())
    if (is_small_russian(static_cast<unsigned>(byte(at)) << 8U | byte(at + 1)))
      at += 2;
    else if (byte(at) < 0x80 && !is_upper_ascii(byte(at)))
      ++at;
    else
      return at;
  return at < text.size() && byte(at) < 0x80 && !is_upper_ascii(byte(at)) ? at + 1 : at;
}

// The small letter of a Russian capital, а … я and е for Ё and ё, as two bytes; 0 for anything else.
constexpr unsigned folded_russian(unsigned pair) {
  if (pair - 0xD090U <= 0x0FU) return pair + 0x20U;              // А … П
  if (pair - 0xD0A0U <= 0x0FU) return pair - 0xD0A0U + 0xD180U;  // Р … Я
  return pair == 0xD081U || pair == 0xD191U ? 0xD0B5U : 0U;
}

}  // namespace

bool is_folded(std::string_view text) {
  return folded_before(text) == text.size();
}

std::string first_letters(std::string_view text, std::size_t count) {
  std::size_t at = 0;
  for (std::size_t i = 0; i < count && at < text.size(); ++i) next_code_point(text, at);
  return std::string(text.substr(0, at));
}

std::string without_accents(std::string_view text) {
  constexpr char32_t first = 0xC0, last = 0x24F;  // accented Latin letters
  UErrorCode status = U_ZERO_ERROR;
  const UNormalizer2* const nfd = unorm2_getNFDInstance(&status);
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    char32_t c = next_code_point(text, at);
    std::array<UChar, 4> parts{};
    if (c >= first && c <= last && U_SUCCESS(status) &&
        unorm2_getDecomposition(nfd, static_cast<UChar32>(c), parts.data(), parts.size(), &status) > 0)
      c = parts.front();
    append(out, c);
  }
  return out;
}

std::string fold(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t run = folded_before(text.substr(at));
    out.append(text.substr(at, run));
    at += run;
    if (at == text.size()) break;
    const Byte first = static_cast<Byte>(text[at]);
    const unsigned pair =
        at + 1 < text.size() ? static_cast<unsigned>(first) << 8U | static_cast<Byte>(text[at + 1]) : 0U;
    if (is_upper_ascii(first)) {
      out.push_back(static_cast<char>(first - 'A' + 'a'));
      ++at;
    } else if (const unsigned small = folded_russian(pair); small != 0) {
      out.push_back(static_cast<char>(small >> 8U));
      out.push_back(static_cast<char>(small & 0xFFU));
      at += 2;
    } else {
      const char32_t c = lowered(next_code_point(text, at));
      if (c == 0x0301 || c == 0x00AD || c == 0x200B) continue;
      append(out, c);
    }
  }
  return out;
}

bool contains(std::string_view text, std::string_view part) {
  return part.empty() || memmem(text.data(), text.size(), part.data(), part.size()) != nullptr;
}

std::vector<std::string> words(std::string_view text) {
  std::vector<std::string> found;
  std::size_t begin = 0, end = 0;  // of the word so far
  const auto close = [&] {
    if (end > begin) found.emplace_back(text.substr(begin, end - begin));
  };
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t start = at;
    const char32_t c = next_code_point(text, at);
    if (!is_letter(c) && c != U'-') continue;
    if (start != end) {
      close();
      begin = start;
    }
    end = at;
  }
  close();
  return found;
}

std::vector<std::string> split(std::string_view text, char mark) {
  std::vector<std::string> parts;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find(mark, at), text.size());
    if (const std::string_view part = trim(text.substr(at, end - at)); !part.empty())
      parts.emplace_back(part);
    at = end + 1;
  }
  return parts;
}
std::set<std::string> folded_words(std::string_view text) {
  std::set<std::string> found;
  for (const std::string& word : words(text)) found.insert(fold(word));
  return found;
}

std::string_view trim(std::string_view text) {
  std::size_t begin = text.size(), end = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t start = at;
    if (is_space(next_code_point(text, at))) continue;
    begin = std::min(begin, start);
    end = at;
  }
  return begin >= end ? std::string_view{} : text.substr(begin, end - begin);
}

Place place_of(std::string_view text, std::size_t offset, std::string file) {
  offset = std::min(offset, text.size());
  const auto before = text.substr(0, offset);
  const auto line_start = before.rfind('\n');
  const auto column_from = line_start == std::string_view::npos ? 0 : line_start + 1;
  return Place{.file = std::move(file),
               .line = 1 + static_cast<int>(std::count(before.begin(), before.end(), '\n')),
               .column = 1 + static_cast<int>(length(before.substr(column_from)))};
}

}  // namespace letopis::base

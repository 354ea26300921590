#include "game/platform/glyphs.hpp"

#include <bit>

#include "content/base/utf8.hpp"

namespace letopis::platform {
namespace {

constexpr char32_t largest = 0xFFFF;
constexpr std::string_view typographic =
    "«»‹›„“”‘’‚—–−‐‑…№§°×÷·•±≈≠≤≥′″€£©\u00A0"
    "àáâäæçèéêëíîïñóôöøœúûüßÀÁÂÄÆÇÈÉÊËÍÎÏÑÓÔÖØŒÚÛÜ";

}  // namespace

GlyphSet GlyphSet::base() {
  GlyphSet set;
  for (char32_t c = U' '; c <= U'~'; ++c) set.add(c);
  for (char32_t c = U'А'; c <= U'я'; ++c) set.add(c);
  set.add("Ёё");
  set.add(typographic);
  set.add("\u0301");  // the stress mark of Russian
  return set;
}

bool GlyphSet::add(char32_t c) {
  if (c < U' ' || (c >= 0x7F && c < 0xA0) || c > largest || is_invisible(c)) return false;
  const std::size_t word = c / 64;
  if (word >= bits_.size()) bits_.resize(word + 1, 0);
  const std::uint64_t bit = std::uint64_t{1} << (c % 64);
  const bool fresh = (bits_[word] & bit) == 0;
  bits_[word] |= bit;
  return fresh;
}

bool GlyphSet::add(std::string_view utf8) {
  bool fresh = false;
  for (std::size_t at = 0; at < utf8.size();) {
    // ASCII is in every set from the start, and most texts hold a lot of it.
    if (static_cast<unsigned char>(utf8[at]) < 0x80 && contains(static_cast<char32_t>(utf8[at]))) {
      ++at;
      continue;
    }
    fresh = add(base::next_code_point(utf8, at)) || fresh;
  }
  return fresh;
}

bool GlyphSet::contains(char32_t c) const {
  const std::size_t word = c / 64;
  return word < bits_.size() && ((bits_[word] >> (c % 64)) & 1U) != 0;
}

std::size_t GlyphSet::size() const {
  std::size_t count = 0;
  for (const std::uint64_t word : bits_) count += static_cast<std::size_t>(std::popcount(word));
  return count;
}

std::vector<char32_t> GlyphSet::list() const {
  std::vector<char32_t> all;
  for (std::size_t word = 0; word < bits_.size(); ++word) {
    for (std::uint64_t rest = bits_[word]; rest != 0; rest &= rest - 1) {
      all.push_back(static_cast<char32_t>(word * 64 + static_cast<std::size_t>(std::countr_zero(rest))));
    }
  }
  return all;
}

bool is_invisible(char32_t c) {
  return c == 0x00AD || (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) ||
         (c >= 0x2060 && c <= 0x2064) || (c >= 0xFE00 && c <= 0xFE0F) || c == 0xFEFF;
}

std::vector<std::uint16_t> glyph_ranges(const std::vector<char32_t>& sorted) {
  std::vector<std::uint16_t> ranges;
  for (const char32_t c : sorted) {
    const auto code = static_cast<std::uint16_t>(c);
    if (!ranges.empty() && ranges.back() + 1 == code) {
      ranges.back() = code;
    } else {
      ranges.push_back(code);
      ranges.push_back(code);
    }
  }
  ranges.push_back(0);
  return ranges;
}

}  // namespace letopis::platform

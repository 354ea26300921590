#pragma once
// Which code points are worth baking: a base set that both languages of the interface need, and whatever the
// packs, names and typed texts add. Pure: it knows no font and no texture.
#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

namespace letopis::platform {

// A sorted set of code points up to U+FFFF (ImGui's characters have 16 bits; what lies above shows as □
// anyway).
class GlyphSet {
 public:
  // ASCII, Russian, and the punctuation that typeset Russian and English use: « » — – … № § ° ’ “ ” „ × · − …
  static GlyphSet base();

  // Adds the code points of a UTF-8 text. True when any of them was new. Control and invisible characters are
  // left out: they are drawn as nothing.
  bool add(std::string_view utf8);
  bool add(char32_t c);
  bool contains(char32_t c) const;
  std::size_t size() const;
  std::vector<char32_t> list() const;

  bool operator==(const GlyphSet&) const = default;

 private:
  std::vector<std::uint64_t> bits_;  // one bit a code point, as many words as the largest needs
};

// Drawn as nothing, with no width: soft hyphen, zero-width space and joiners, marks of direction, byte order
// mark.
bool is_invisible(char32_t c);

// Sorted code points → ImGui's ranges: pairs of first and last, closed by a zero.
std::vector<std::uint16_t> glyph_ranges(const std::vector<char32_t>& sorted);

}  // namespace letopis::platform

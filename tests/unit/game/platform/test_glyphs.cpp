#include <doctest/doctest.h>

#include "content/base/utf8.hpp"
#include "game/platform/glyphs.hpp"

using namespace letopis::platform;

TEST_CASE("glyphs: the base set holds what Russian and English typesetting needs") {
  const GlyphSet set = GlyphSet::base();
  const std::string_view text =
      "Съешь ещё этих мягких ФРАНЦУЗСКИХ булок, «да» — №5 … ‘a’ “b” „c“ § ° × · − –\u00A0!";
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = letopis::base::next_code_point(text, at);
    CAPTURE(static_cast<unsigned>(c));
    CHECK(set.contains(c));
  }
  CHECK_FALSE(set.contains(U'日'));
}

TEST_CASE("glyphs: only what is new is news") {
  GlyphSet set = GlyphSet::base();
  CHECK_FALSE(set.add("Летопись 1936"));
  CHECK(set.add("Ἀθῆναι"));
  CHECK_FALSE(set.add("Ἀθῆναι"));
  CHECK(set.contains(U'ῆ'));
}

TEST_CASE("glyphs: nothing invisible and nothing beyond ImGui's characters is baked") {
  GlyphSet set;
  CHECK_FALSE(set.add("\n\t\u00AD\u200B\uFEFF"));
  CHECK_FALSE(set.add("\U0001F600"));
  CHECK(set.size() == 0);
  CHECK(is_invisible(0x200B));
  CHECK_FALSE(is_invisible(0x00A0));
}

TEST_CASE("glyphs: a broken byte is no trap") {
  GlyphSet set;
  set.add(std::string_view("a\xFFz", 3));
  CHECK(set.contains(U'a'));
  CHECK(set.contains(U'z'));
}

TEST_CASE("glyphs: sets list in order") {
  GlyphSet set;
  set.add("яba");
  CHECK(set.list() == std::vector<char32_t>{U'a', U'b', U'я'});
}

TEST_CASE("glyphs: ranges close up neighbours and end in zero") {
  CHECK(glyph_ranges({U'a', U'b', U'c', U'x'}) == std::vector<std::uint16_t>{'a', 'c', 'x', 'x', 0});
  CHECK(glyph_ranges({}) == std::vector<std::uint16_t>{0});
}

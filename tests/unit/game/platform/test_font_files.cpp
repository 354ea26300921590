#include <doctest/doctest.h>

#include "game/platform/font_files.hpp"

using namespace letopis::platform;

TEST_CASE("font files: PT is found by fontconfig, each face in its own file") {
  struct Case {
    Face face;
    const char* file;  // as Debian's fonts-paratype names them
  };
  for (const Case& c : {Case{Face::sans, "PTS55F.ttf"}, Case{Face::sans_bold, "PTS75F.ttf"},
                        Case{Face::serif_bold, "PTF75F.ttf"}, Case{Face::serif_italic, "PTF56F.ttf"},
                        Case{Face::mono, "PTM55F.ttf"}}) {
    CAPTURE(c.file);
    const auto font = find_face(c.face);
    REQUIRE(font);
    CHECK(font->path().ends_with(c.file));
    CHECK(font->has(U'Я'));
    CHECK(font->has(U'№'));
    CHECK(font->has(U'—'));
    CHECK(font->line_per_em() > 1.0F);
    CHECK(font->line_per_em() < 1.6F);
  }
}

TEST_CASE("font files: what no font has is left alone, and the search ends") {
  CHECK(find_fallbacks({}).empty());
  CHECK(find_fallbacks({U'\uE5A7'}).empty());  // a private code point
}

TEST_CASE("font files: a fallback has at least one of the code points") {
  const std::vector<char32_t> wanted{U'α', U'→'};
  const auto fonts = find_fallbacks(wanted);
  REQUIRE_FALSE(fonts.empty());  // DejaVu or PT itself: every desktop has Greek
  for (const FontFile& font : fonts) CHECK((font.has(wanted[0]) || font.has(wanted[1])));
}

TEST_CASE("font files: no font is an error that names the file") {
  const auto missing = FontFile::open("/nowhere/font.ttf", 0);
  REQUIRE_FALSE(missing);
  CHECK(missing.error().where.file == "/nowhere/font.ttf");
  CHECK_FALSE(FontFile::open("/etc/passwd", 0));
}

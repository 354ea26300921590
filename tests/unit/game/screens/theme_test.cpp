#include "game/screens/theme.hpp"

#include <doctest/doctest.h>

using namespace letopis::screens;

TEST_CASE("theme: contrast is reckoned after WCAG") {
  CHECK(contrast(IM_COL32_BLACK, IM_COL32_WHITE) == doctest::Approx(21.0));
  CHECK(contrast(IM_COL32(0x77, 0x77, 0x77, 255), IM_COL32_WHITE) == doctest::Approx(4.48).epsilon(0.005));
}

TEST_CASE("theme: ink is at 7:1, other text at 4.5:1, everything else at 3:1") {
  for (const Theme& theme : {paper_theme(), night_theme()}) {
    CAPTURE(theme.night);
    for (const ImU32 ground : {theme.page, theme.raised}) {
      CHECK(contrast(theme.ink, ground) >= 7.0);
      for (const ImU32 text : {theme.faded, theme.vermilion, theme.gold_text, theme.right})
        CHECK(contrast(text, ground) >= 4.5);
      for (const ImU32 sign : {theme.outline, theme.gold}) CHECK(contrast(sign, ground) >= 3.0);
    }
    CHECK(contrast(theme.on_ink, theme.ink) >= 7.0);
    CHECK(contrast(theme.on_ink_faded, theme.ink) >= 4.5);
  }
  for (std::size_t i = 0; i < tile_count; ++i) {
    CAPTURE(i);
    CHECK(contrast(IM_COL32_WHITE, tile_colour(i)) >= 3.0);
    CHECK(contrast(tile_colour(i), paper_theme().raised) >= 3.0);
  }
}

TEST_CASE("theme: the smallest text follows the window's height and the player's wish") {
  CHECK(metrics_for({1280, 720}, 100).base == 16);
  CHECK(metrics_for({1024, 600}, 200).base == 32);
  CHECK(metrics_for({1920, 1080}, 100).base >= 20);
  CHECK(metrics_for({1920, 1080}, 80).base >= 16);
  CHECK(metrics_for({3840, 2160}, 100).base >= 40);
}

TEST_CASE("theme: a prompt is never under 3.5 % of the window's height") {
  for (const ImVec2 window : {ImVec2{1024, 600}, ImVec2{1024, 768}, ImVec2{1920, 1080}, ImVec2{3840, 2160}})
    for (const int percent : {80, 100, 150, 250}) {
      CAPTURE(window.y);
      CAPTURE(percent);
      const Metrics metrics = metrics_for(window, percent);
      CHECK(metrics.prompt_min >= 0.035F * window.y);
      CHECK(size_of(Role::prompt, metrics) >= metrics.prompt_min);
      CHECK(metrics.column + 2 * metrics.margin <= window.x + 1);
      CHECK(metrics.measure <= 70 * 0.5F * metrics.base);  // a letter is about half an em wide
    }
}

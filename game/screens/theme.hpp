#pragma once
// Every colour, distance and type size of the game, named once. Two themes: Paper by day, Night scriptorium
// by night. Nothing else may write a colour or a pixel number; a screen says theme.vermilion and
// metrics.grid. Contrast was reckoned after WCAG 2.1: ink 7:1 or more on page and raised page, other
// text 4.5:1, signs 3:1.
#include <array>
#include <cstddef>

#include <imgui.h>

namespace letopis::screens {

struct Theme {
  bool night = false;
  ImU32 page = 0;
  ImU32 page_edge = 0;  // the vignette, where no shader draws the paper
  ImU32 raised = 0;     // cards, tiles, fields
  ImU32 line = 0;       // hairlines and empty tracks
  ImU32 outline = 0;    // what bounds something usable: 3:1 against the page
  ImU32 ink = 0;
  ImU32 faded = 0;
  ImU32 vermilion = 0;
  ImU32 gold = 0;       // rewards and the focus ring only
  ImU32 gold_text = 0;  // gold leaf as small text: 4.5:1
  ImU32 right = 0;
  ImU32 on_ink = 0;  // text on an inked row
  ImU32 on_ink_faded = 0;
};

Theme paper_theme();
Theme night_theme();

// Colour-blind safe; the same in both themes. Index 0…5 goes with the shapes ▲ ◆ ● ■ ★ ✚.
inline constexpr std::size_t tile_count = 6;
ImU32 tile_colour(std::size_t index);

ImU32 with_alpha(ImU32 colour, float alpha);  // alpha 0…1 multiplies the colour's own
ImU32 mixed(ImU32 a, ImU32 b, float share_of_b);
double contrast(ImU32 a, ImU32 b);  // WCAG 2.1 contrast ratio of two opaque colours

// What text is for. The platform bakes one font for each; sizes follow the base size by the scale 1.25.
enum class Role { small, body, strong, lead, prompt, quote, quote_key, display, key, figure };
inline constexpr std::size_t role_count = static_cast<std::size_t>(Role::figure) + 1;
enum class Face { sans, sans_bold, serif_bold, serif_italic, mono };
struct RoleType {
  Face face = Face::sans;
  float scale = 1.0F;  // times the base size
};
RoleType type_of(Role role);

// Pixels, derived from the window and the player's text size.
struct Metrics {
  ImVec2 window{1280, 720};
  float base = 16;    // the body text; every other size follows from it
  float grid = 8;     // the 8-px grid, scaled with type
  float margin = 64;  // from the window's edge to the column
  float column = 1040;
  float measure = 576;    // at most 70 characters of body text
  float prompt_min = 25;  // 3.5 % of the window's height
  float radius = 8;
  float hairline = 1.5F;
  bool cramped = false;  // little room for the text size: less air, fewer ornaments
};
// text_percent 80…250.
Metrics metrics_for(ImVec2 window, int text_percent);
float size_of(Role role, const Metrics& metrics);  // pixels

}  // namespace letopis::screens

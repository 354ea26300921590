#pragma once
// Everything a person can use, drawn as ink on paper with ImDrawList, and the marks that go with it. Each
// usable widget has a stable name ("round.tile.0"), announces itself to the focus and to the probe, and
// answers to mouse, Enter and Space alike. It changes nothing but what it is handed; the caller makes an
// Action of what it gives back.
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "game/screens/look.hpp"

namespace letopis::screens {

// --- the ground of all widgets
struct Usable {
  bool preferred = false;   // the focus starts here
  bool stop = true;         // the keyboard comes by; false where a key of its own does the same
  bool needs_ring = false;  // Enter and Space count only after the player has moved the focus
  bool enabled = true;
};
struct Use {
  bool hovered = false;
  bool focused = false;  // and the ring is to be drawn
  bool held = false;
  bool pressed = false;
};
Use use(Look& look, std::string_view name, std::string_view label, const Box& box, const Usable& how = {});
void draw_focus_ring(Look& look, const Box& box, float rounding);
void draw_card(Look& look, const Box& box);

// --- buttons
enum class ButtonKind { primary, plain, quiet };
struct Button {
  std::string_view name;
  std::string_view label;
  std::string_view key = {};  // shown as a hint on it: "Enter"
  ButtonKind kind = ButtonKind::plain;
  bool preferred = false;
  bool enabled = true;
};
ImVec2 button_size(const Look& look, const Button& button, float most_width = 0);
bool button(Look& look, const Box& box, const Button& button);
// A row of buttons from `at`, broken into several rows where it is too wide. Gives the index pressed, or -1,
// and the height used in `height`.
int button_row(Look& look, ImVec2 at, float width, const std::vector<Button>& buttons, float& height,
               Align align = Align::left);
float button_row_height(const Look& look, float width, const std::vector<Button>& buttons);

// --- menu and list rows
struct Row {
  std::string_view name;
  std::string_view label;
  std::string_view note = {};   // at the right, or below where there is no room
  std::string_view below = {};  // a second line, faded
  ImU32 note_colour = 0;        // 0: faded
  bool preferred = false;
  bool chosen = false;
  bool enabled = true;
  float indent = 0;  // room kept at the left, for a mark that the caller draws
};
float row_height(const Look& look, float width, const Row& row, Role role);
bool row(Look& look, const Box& box, const Row& row, Role role);

// --- answers
enum class TileState { open, chosen, right, wrong, missed, pale };
struct Tile {
  std::string_view name;
  std::string_view text;
  std::string_view letter;
  std::size_t index = 0;
  TileState state = TileState::open;
  bool many = false;  // a mark box: several may be chosen
  bool usable = true;
  bool figure = false;  // set in tabular figures
  float size = 0;       // of the text; 0: as large as this tile takes well
};
float tile_text_size(const Look& look, float width, const Tile& tile);
float tile_height(const Look& look, float width, const Tile& tile);
bool tile(Look& look, const Box& box, const Tile& tile);

// --- values
// One of a few: ‹ a | b | c ›. Left and right change it, so does a click. True when it changed.
struct Choice {
  std::string_view name;
  std::string_view label;
  std::vector<std::string> options;
  bool preferred = false;
};
float choice_height(const Look& look, float width, const Choice& choice);
bool choice(Look& look, const Box& box, const Choice& choice, std::size_t& chosen);

// A position 0…1 along a line. Arrows move by `step`. True when it changed.
struct Slider {
  std::string_view name;
  std::string_view label;
  float step = 0.05F;
  bool preferred = false;
};
float slider_height(const Look& look);
bool slider(Look& look, const Box& box, const Slider& slider, float& position);

// --- marks
void draw_bar(Look& look, const Box& box, float share,
              ImU32 ink);  // progress, 0…1; below 0: of unknown length
enum class Dash { ahead, now, right, partly, wrong, skipped };
void draw_dashes(Look& look, const Box& box, const std::vector<Dash>& dashes);
float key_width(const Look& look, std::string_view key);
float draw_key(Look& look, ImVec2 at, std::string_view key, ImU32 colour);  // gives its width
float key_height(const Look& look);
void draw_toast(Look& look, std::string_view text, float shown);  // shown 0…1
void draw_timer(Look& look, ImVec2 centre, float radius, float left, std::string_view figure);

}  // namespace letopis::screens

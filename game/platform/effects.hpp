#pragma once
// What shaders draw: the paper behind every screen, the timer's ring, the ink wash between screens. Each is a
// plain call on an ImGui draw list; each has a plain drawing to fall back to, so a driver that refuses a
// shader costs beauty and one line in the log, never the game. Colours are arguments: the theme names them,
// not this file.
#include <functional>
#include <memory>
#include <string_view>

#include <imgui.h>

namespace letopis::platform {

struct PaperLook {
  ImU32 page = IM_COL32(0xF3, 0xEB, 0xDD, 255);
  // What the page darkens to in the corners: the palest that still gives faded ink (#6B6257) 4.5:1 there.
  ImU32 edge = IM_COL32(0xE9, 0xDF, 0xCE, 255);
  float fibre = 1.0F;  // 0 smooth … 1 handmade
  bool operator==(const PaperLook&) const = default;
};

struct RingLook {
  ImVec2 centre{};
  float radius = 40;    // to the middle of the stroke, pixels
  float thickness = 9;  // pixels
  float left = 1;       // share of the time that is left, 0 … 1
  ImU32 track = 0;      // what has burnt
  ImU32 ink = 0;        // what is left
  ImU32 last = 0;       // its colour in the last fifth
  ImU32 spark = 0;      // the burning end; 0 for none
};

class Effects {
 public:
  using Log = std::function<void(std::string_view)>;
  // A GL context must be current, here and in every other member. Nothing is compiled before it is first
  // used.
  explicit Effects(Log log);
  ~Effects();
  Effects(Effects&&) noexcept;
  Effects& operator=(Effects&&) noexcept;

  // Fills the rectangle from the origin to `size`. Rendered once into a texture per size and look.
  void paper(ImDrawList& list, ImVec2 size, const PaperLook& look);
  // Starts at twelve o'clock and burns down clockwise.
  void ring(ImDrawList& list, const RingLook& look);
  // Ink spreading over the whole display: progress 0 nothing, 1 covered.
  void wash(ImDrawList& list, ImVec2 size, float progress, ImU32 ink);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace letopis::platform

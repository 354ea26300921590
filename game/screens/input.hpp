#pragma once
// What a person did since the last frame, in the screens' own words. One frame carries at most one key press,
// so that twenty quick presses are twenty frames' work and none is lost or answered by the wrong screen.
// Control keys and digits go by position, letters by the character produced; knows nothing of GLFW.
#include <cstdint>

#include <imgui.h>

namespace letopis::screens {

enum class Key {
  none,
  enter,
  escape,
  space,
  tab,
  up,
  down,
  left,
  right,
  home,
  end,
  page_up,
  page_down,
  backspace,
  remove,
  digit,
  f1,
  f11,
  other
};

struct Press {
  Key key = Key::none;
  int digit = -1;          // 0…9, by position, where key is digit
  char letter = 0;         // 'a'…'z' by position on a US keyboard, 0 for other keys: shortcuts, buzzers
  char32_t character = 0;  // what the press types, 0 for none
  bool shift = false;
  bool control = false;
  bool repeat = false;
  std::int64_t time_ms = 0;  // the app's clock: when it was pressed, not when it was seen
};

struct Mouse {
  ImVec2 at{-1, -1};
  bool moved = false;
  bool pressed = false;   // went down this frame
  bool released = false;  // came up this frame
  bool down = false;
  float wheel = 0;  // lines, up is positive
};

}  // namespace letopis::screens

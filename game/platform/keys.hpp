#pragma once
// Key presses as the game reads them: each press once, in order, with the time it happened. ImGui 1.86
// samples keys once a frame and so loses quick ones; answers and buzzers must come from here. A press carries
// two names: the key by its position (as on a US keyboard, so digits and control keys work in every layout)
// and the character that the player's layout produced (so the key marked А answers А). Which screen uses
// which press is not known here.
#include <cstdint>
#include <optional>
#include <vector>

namespace letopis::platform {

// By position. Keys of the numeric pad that have a twin carry the twin's name (keypad 1 is digit_1).
// clang-format off
enum class Key : std::uint8_t {
  none,
  digit_0, digit_1, digit_2, digit_3, digit_4, digit_5, digit_6, digit_7, digit_8, digit_9,
  a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s, t, u, v, w, x, y, z,
  enter, escape, tab, space, backspace, del, insert,
  left, right, up, down, home, end, page_up, page_down,
  minus, plus,  // plus is the key of = and +, on which players press "larger"
  f1, f2, f3, f4, f5, f6, f7, f8, f9, f10, f11, f12,
  other,  // any other key: only its character can mean something
};
// clang-format on

struct KeyPress {
  Key key = Key::none;
  char32_t character = 0;  // what the layout produced, as typed (case kept); 0 when nothing
  bool shift = false;
  bool control = false;
  bool alt = false;
  bool repeated = false;     // the keyboard repeats because the key is held; no answer should come of it
  bool typing = false;       // a text field of ImGui's has the focus: letters and digits belong to it
  std::int64_t time_ms = 0;  // on Window::now_ms()'s clock: when the press arrived, not when it was drawn
  bool operator==(const KeyPress&) const = default;
};

// GLFW_KEY_* to Key; keys that the game has no name for are `other`, GLFW_KEY_UNKNOWN is `none`.
Key key_of_glfw(int glfw_key);

// 1 … 9 for digit keys by position, nothing for others.
std::optional<int> digit_of(const KeyPress& press);

// One thing that the keyboard did, as GLFW tells it.
struct RawKey {
  enum class Kind : std::uint8_t { press, repeat, release, character } kind = Kind::press;
  int key = 0;  // GLFW_KEY_*; not for characters
  int scancode = 0;
  int mods = 0;            // GLFW_MOD_*
  char32_t character = 0;  // only for characters
  std::int64_t time_ms = 0;
  bool operator==(const RawKey&) const = default;
};

// Holds raw events until a frame can take them. Usually that is all of them. While one of ImGui's own text
// fields has the focus, one frame gets neither two changes of the same key nor characters and an editing key
// together: ImGui 1.86 looks at keys once a frame, and would drop the one and mix up the order of the other.
class KeyQueue {
 public:
  void push(const RawKey& event);

  struct Portion {
    std::vector<RawKey> raw;        // to be fed to ImGui, in order
    std::vector<KeyPress> presses;  // the same as the game reads it
  };
  // What the next frame gets. `typing`: a text field of ImGui's has the focus now.
  Portion take(bool typing);
  bool empty() const { return events_.empty(); }
  void clear() { events_.clear(); }

 private:
  std::vector<RawKey> events_;
};

}  // namespace letopis::platform

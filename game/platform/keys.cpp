#include "game/platform/keys.hpp"

#include <algorithm>
#include <array>
#include <bitset>
#include <utility>

#include <GLFW/glfw3.h>

namespace letopis::platform {
namespace {

struct Pair {
  int glfw;
  Key key;
};
constexpr std::array named{
    Pair{GLFW_KEY_ENTER, Key::enter},     Pair{GLFW_KEY_KP_ENTER, Key::enter},
    Pair{GLFW_KEY_ESCAPE, Key::escape},   Pair{GLFW_KEY_TAB, Key::tab},
    Pair{GLFW_KEY_SPACE, Key::space},     Pair{GLFW_KEY_BACKSPACE, Key::backspace},
    Pair{GLFW_KEY_DELETE, Key::del},      Pair{GLFW_KEY_INSERT, Key::insert},
    Pair{GLFW_KEY_LEFT, Key::left},       Pair{GLFW_KEY_RIGHT, Key::right},
    Pair{GLFW_KEY_UP, Key::up},           Pair{GLFW_KEY_DOWN, Key::down},
    Pair{GLFW_KEY_HOME, Key::home},       Pair{GLFW_KEY_END, Key::end},
    Pair{GLFW_KEY_PAGE_UP, Key::page_up}, Pair{GLFW_KEY_PAGE_DOWN, Key::page_down},
    Pair{GLFW_KEY_MINUS, Key::minus},     Pair{GLFW_KEY_KP_SUBTRACT, Key::minus},
    Pair{GLFW_KEY_EQUAL, Key::plus},      Pair{GLFW_KEY_KP_ADD, Key::plus},
};

constexpr bool in_order(Key first, Key last, int count) {
  return static_cast<int>(last) - static_cast<int>(first) == count;
}
static_assert(in_order(Key::digit_0, Key::digit_9, GLFW_KEY_9 - GLFW_KEY_0));
static_assert(in_order(Key::a, Key::z, GLFW_KEY_Z - GLFW_KEY_A));
static_assert(in_order(Key::f1, Key::f12, GLFW_KEY_F12 - GLFW_KEY_F1));

Key counted(Key first, int steps) {
  return static_cast<Key>(static_cast<int>(first) + steps);
}

// Keys that text fields act on; a letter counts only as part of a shortcut.
bool edits(const RawKey& event) {
  if (event.mods & (GLFW_MOD_CONTROL | GLFW_MOD_ALT | GLFW_MOD_SUPER)) return true;
  return event.key >= GLFW_KEY_ESCAPE;  // GLFW numbers the keys that print below it
}

// Shift and its like say nothing alone.
bool is_modifier(int key) {
  return (key >= GLFW_KEY_LEFT_SHIFT && key <= GLFW_KEY_RIGHT_SUPER) ||
         (key >= GLFW_KEY_CAPS_LOCK && key <= GLFW_KEY_NUM_LOCK);
}

// A character without a key event: an input method wrote it, or the key was pressed twice within a
// millisecond, which GLFW takes for one press. A digit still names its key.
Key key_of_character(char32_t c) {
  return c >= U'0' && c <= U'9' ? counted(Key::digit_0, static_cast<int>(c - U'0')) : Key::none;
}

KeyPress as_press(const RawKey& event, bool typing) {
  return KeyPress{.key = key_of_glfw(event.key),
                  .shift = (event.mods & GLFW_MOD_SHIFT) != 0,
                  .control = (event.mods & GLFW_MOD_CONTROL) != 0,
                  .alt = (event.mods & GLFW_MOD_ALT) != 0,
                  .repeated = event.kind == RawKey::Kind::repeat,
                  .typing = typing,
                  .time_ms = event.time_ms};
}

}  // namespace

Key key_of_glfw(int glfw_key) {
  if (glfw_key == GLFW_KEY_UNKNOWN) return Key::none;
  if (glfw_key >= GLFW_KEY_0 && glfw_key <= GLFW_KEY_9) return counted(Key::digit_0, glfw_key - GLFW_KEY_0);
  if (glfw_key >= GLFW_KEY_KP_0 && glfw_key <= GLFW_KEY_KP_9)
    return counted(Key::digit_0, glfw_key - GLFW_KEY_KP_0);
  if (glfw_key >= GLFW_KEY_A && glfw_key <= GLFW_KEY_Z) return counted(Key::a, glfw_key - GLFW_KEY_A);
  if (glfw_key >= GLFW_KEY_F1 && glfw_key <= GLFW_KEY_F12) return counted(Key::f1, glfw_key - GLFW_KEY_F1);
  const auto* found =
      std::find_if(named.begin(), named.end(), [&](const Pair& p) { return p.glfw == glfw_key; });
  return found == named.end() ? Key::other : found->key;
}

std::optional<int> digit_of(const KeyPress& press) {
  if (press.key < Key::digit_1 || press.key > Key::digit_9) return std::nullopt;
  return static_cast<int>(press.key) - static_cast<int>(Key::digit_0);
}

void KeyQueue::push(const RawKey& event) {
  events_.push_back(event);
}

KeyQueue::Portion KeyQueue::take(bool typing) {
  Portion portion;
  std::bitset<GLFW_KEY_LAST + 1> changed;
  bool edited = false, wrote = false, pressed = false;
  // The press that still waits for its character: X11 reports the key first, then what it produced.
  std::optional<std::size_t> open;
  auto event = events_.begin();
  for (; event != events_.end(); ++event) {
    if (event->kind == RawKey::Kind::character) {
      if (typing && edited) break;
      wrote = true;
      if (open) {
        portion.presses[*open].character = event->character;
        open.reset();
      } else {
        portion.presses.push_back(KeyPress{.key = key_of_character(event->character),
                                           .character = event->character,
                                           .typing = typing,
                                           .time_ms = event->time_ms});
      }
    } else {
      const bool down = event->kind != RawKey::Kind::release;
      const bool known = event->key >= 0 && event->key <= GLFW_KEY_LAST;
      if (typing && known && changed[static_cast<std::size_t>(event->key)]) break;
      if (typing && pressed && is_modifier(event->key))
        break;  // Control let go at once must not undo Control+V
      if (typing && wrote && down && edits(*event)) break;
      if (known && event->kind != RawKey::Kind::repeat) changed.set(static_cast<std::size_t>(event->key));
      pressed = pressed || (down && !is_modifier(event->key));
      edited = edited || (down && edits(*event));
      open.reset();
      if (down && !is_modifier(event->key)) {
        portion.presses.push_back(as_press(*event, typing));
        open = portion.presses.size() - 1;
      }
    }
    portion.raw.push_back(*event);
  }
  std::erase_if(portion.presses, [](const KeyPress& p) { return p.key == Key::none && p.character == 0; });
  events_.erase(events_.begin(), event);
  return portion;
}

}  // namespace letopis::platform

#include "game/app/keyboard.hpp"

namespace letopis::app {
namespace {

using From = platform::Key;
using To = screens::Key;

To key_of(From key) {
  switch (key) {
    case From::enter:
      return To::enter;
    case From::escape:
      return To::escape;
    case From::tab:
      return To::tab;
    case From::space:
      return To::space;
    case From::backspace:
      return To::backspace;
    case From::del:
      return To::remove;
    case From::left:
      return To::left;
    case From::right:
      return To::right;
    case From::up:
      return To::up;
    case From::down:
      return To::down;
    case From::home:
      return To::home;
    case From::end:
      return To::end;
    case From::page_up:
      return To::page_up;
    case From::page_down:
      return To::page_down;
    case From::f1:
      return To::f1;
    case From::f11:
      return To::f11;
    default:
      return key >= From::digit_0 && key <= From::digit_9 ? To::digit : To::other;
  }
}

}  // namespace

screens::Press press_of(const platform::KeyPress& press) {
  screens::Press to{.key = key_of(press.key),
                    .character = press.character,
                    .shift = press.shift,
                    .control = press.control || press.alt,
                    .repeat = press.repeated,
                    .time_ms = press.time_ms};
  if (to.key == To::digit) to.digit = static_cast<int>(press.key) - static_cast<int>(From::digit_0);
  if (press.key >= From::a && press.key <= From::z)
    to.letter = static_cast<char>('a' + (static_cast<int>(press.key) - static_cast<int>(From::a)));
  return to;
}

}  // namespace letopis::app

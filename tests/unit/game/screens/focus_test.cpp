#include "game/screens/focus.hpp"

#include <doctest/doctest.h>

using namespace letopis::screens;

namespace {

// Two rows of two tiles, and a button below at the right.
const std::vector<Box> boxes = {{{0, 0}, {100, 50}},
                                {{110, 0}, {210, 50}},
                                {{0, 60}, {100, 110}},
                                {{110, 60}, {210, 110}},
                                {{150, 200}, {210, 230}}};

void lay(Focus& focus, Id preferred = 0) {
  focus.begin();
  for (std::size_t i = 0; i < boxes.size(); ++i) focus.stop(i + 1, boxes[i], i + 1 == preferred);
}

Id pressed(Focus& focus, Key key, bool shift = false) {
  lay(focus);
  std::optional<Press> press = Press{.key = key, .shift = shift};
  focus.finish(press);
  return focus.current();
}

}  // namespace

TEST_CASE("focus: begins at the preferred stop, else at the first") {
  Focus focus;
  std::optional<Press> none;
  lay(focus, 4);
  focus.finish(none);
  CHECK(focus.current() == 4);
  focus.reset();
  lay(focus);
  focus.finish(none);
  CHECK(focus.current() == 1);
  CHECK(focus.just_moved());
}

TEST_CASE("focus: arrows go to the neighbour in that direction and stay where there is none") {
  Focus focus;
  focus.take(1);
  CHECK(pressed(focus, Key::right) == 2);
  CHECK(pressed(focus, Key::right) == 2);
  CHECK(pressed(focus, Key::down) == 4);
  CHECK(pressed(focus, Key::left) == 3);
  CHECK(pressed(focus, Key::down) == 5);
  CHECK(pressed(focus, Key::up) == 4);
}

TEST_CASE("focus: Tab goes round, Shift+Tab goes back") {
  Focus focus;
  focus.take(5);
  CHECK(pressed(focus, Key::tab) == 1);
  CHECK(pressed(focus, Key::tab, true) == 5);
}

TEST_CASE("focus: a press that moves it is used up, another is left alone") {
  Focus focus;
  focus.take(1);
  lay(focus);
  std::optional<Press> press = Press{.key = Key::enter};
  focus.finish(press);
  CHECK(press.has_value());
  press = Press{.key = Key::left};  // nothing lies there: the press may scroll
  lay(focus);
  focus.finish(press);
  CHECK(press.has_value());
  press = Press{.key = Key::right};
  lay(focus);
  focus.finish(press);
  CHECK_FALSE(press.has_value());
}

TEST_CASE(
    "focus: what was taken by hand is told as moved in the next frame, so that it is scrolled into view") {
  Focus focus;
  focus.take(1);
  pressed(focus, Key::none);
  pressed(focus, Key::none);
  CHECK_FALSE(focus.just_moved());
  focus.take(3);
  pressed(focus, Key::none);
  CHECK(focus.just_moved());
}

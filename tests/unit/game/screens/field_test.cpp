#include "game/screens/field.hpp"

#include <doctest/doctest.h>

using namespace letopis::screens;

namespace {

Press typed(char32_t c) {
  return {.key = Key::other, .character = c};
}
Press key(Key k) {
  return {.key = k};
}

}  // namespace

TEST_CASE("field: letters of two bytes are typed, passed over and erased whole") {
  Field field;
  for (const char32_t c : U"Маша")
    if (c != 0) edit(field, typed(c), 100, false);
  CHECK(field.text == "Маша");
  edit(field, key(Key::left), 100, false);
  edit(field, key(Key::backspace), 100, false);
  CHECK(field.text == "Маа");
  edit(field, key(Key::home), 100, false);
  edit(field, key(Key::remove), 100, false);
  CHECK(field.text == "аа");
  CHECK(field.cursor == 0);
}

TEST_CASE("field: what is marked is replaced by what is typed") {
  Field field;
  field.set("old");
  field.all_marked = true;
  edit(field, typed(U'н'), 100, false);
  CHECK(field.text == "н");
  field.all_marked = true;
  edit(field, key(Key::backspace), 100, false);
  CHECK(field.text.empty());
}

TEST_CASE("field: a line takes no line ends and no more than its length, and never half a letter") {
  Field field;
  insert(field, "один\nдва", 100, false);
  CHECK(field.text == "одиндва");
  Field small;
  insert(small, "яяя", 5, false);
  CHECK(small.text == "яя");
  Field page;
  insert(page, "один\nдва", 100, true);
  CHECK(page.text == "один\nдва");
}

TEST_CASE("field: shortcuts and keys that go elsewhere change nothing") {
  Field field;
  field.set("text");
  Press shortcut = typed(U'q');
  shortcut.control = true;
  CHECK_FALSE(edit(field, shortcut, 100, false));
  for (const Key k : {Key::tab, Key::escape, Key::up, Key::down})
    CHECK_FALSE(edit(field, key(k), 100, false));
  CHECK(field.text == "text");
}

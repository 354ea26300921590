#include <string>
#include <vector>

#include <GLFW/glfw3.h>
#include <doctest/doctest.h>

#include "game/platform/keys.hpp"

using namespace letopis::platform;
using Kind = RawKey::Kind;

namespace {

RawKey press(int key, std::int64_t time = 0, int mods = 0) {
  return {.kind = Kind::press, .key = key, .mods = mods, .time_ms = time};
}
RawKey release(int key) {
  return {.kind = Kind::release, .key = key};
}
RawKey repeat(int key) {
  return {.kind = Kind::repeat, .key = key};
}
RawKey character(char32_t c) {
  return {.kind = Kind::character, .character = c};
}

// Everything the queue gives, frame by frame.
std::vector<KeyQueue::Portion> all_frames(KeyQueue& queue, bool typing) {
  std::vector<KeyQueue::Portion> frames;
  while (!queue.empty() && frames.size() < 100) frames.push_back(queue.take(typing));
  return frames;
}

}  // namespace

TEST_CASE("keys: names go by position") {
  struct Case {
    int glfw;
    Key key;
  };
  for (const Case& c : {Case{GLFW_KEY_1, Key::digit_1}, Case{GLFW_KEY_9, Key::digit_9},
                        Case{GLFW_KEY_0, Key::digit_0}, Case{GLFW_KEY_KP_3, Key::digit_3},
                        Case{GLFW_KEY_F, Key::f}, Case{GLFW_KEY_Z, Key::z}, Case{GLFW_KEY_ENTER, Key::enter},
                        Case{GLFW_KEY_KP_ENTER, Key::enter}, Case{GLFW_KEY_ESCAPE, Key::escape},
                        Case{GLFW_KEY_F11, Key::f11}, Case{GLFW_KEY_PAGE_DOWN, Key::page_down},
                        Case{GLFW_KEY_COMMA, Key::other}, Case{GLFW_KEY_UNKNOWN, Key::none}}) {
    CAPTURE(c.glfw);
    CHECK(key_of_glfw(c.glfw) == c.key);
  }
}

TEST_CASE("keys: a press carries its position and what the layout made of it") {
  KeyQueue queue;
  queue.push(press(GLFW_KEY_F, 1234));
  queue.push(character(U'а'));  // the Russian layout
  queue.push(release(GLFW_KEY_F));
  const auto portion = queue.take(false);
  REQUIRE(portion.presses.size() == 1);
  CHECK(portion.presses[0] == KeyPress{.key = Key::f, .character = U'а', .time_ms = 1234});
}

TEST_CASE("keys: twenty quick presses of one key are twenty presses, each with its time") {
  KeyQueue queue;
  for (int i = 0; i < 20; ++i) {
    queue.push(press(GLFW_KEY_1, 100 + i));
    queue.push(character(U'1'));
    queue.push(release(GLFW_KEY_1));
  }
  bool typing = false;
  SUBCASE("all in the next frame") {
    typing = false;
  }
  SUBCASE("in a text field, one change a frame") {
    typing = true;
  }
  std::vector<std::int64_t> times;
  const auto frames = all_frames(queue, typing);
  CHECK(frames.size() == (typing ? 40 : 1));  // twenty times down, twenty times up
  for (const auto& frame : frames) {
    for (const KeyPress& p : frame.presses) {
      CHECK(p.key == Key::digit_1);
      CHECK(p.character == U'1');
      times.push_back(p.time_ms);
    }
  }
  REQUIRE(times.size() == 20);
  for (int i = 0; i < 20; ++i) CHECK(times[static_cast<std::size_t>(i)] == 100 + i);
}

TEST_CASE("keys: different keys may share a frame") {
  KeyQueue queue;
  for (const int key : {GLFW_KEY_1, GLFW_KEY_2, GLFW_KEY_3}) queue.push(press(key));
  CHECK(queue.take(false).presses.size() == 3);
  CHECK(queue.empty());
}

TEST_CASE("keys: in a text field the order of writing and editing is kept") {
  KeyQueue queue;  // a, b, backspace, c, Enter, all between two frames
  queue.push(press(GLFW_KEY_A));
  queue.push(character(U'a'));
  queue.push(press(GLFW_KEY_B));
  queue.push(character(U'b'));
  queue.push(press(GLFW_KEY_BACKSPACE));
  queue.push(press(GLFW_KEY_C));
  queue.push(character(U'c'));
  queue.push(press(GLFW_KEY_ENTER));
  std::string text;
  for (const auto& frame : all_frames(queue, true)) {
    // As ImGui does it: within one frame characters come first, then keys.
    for (const RawKey& e : frame.raw) {
      if (e.kind == Kind::character) text += static_cast<char>(e.character);
    }
    for (const RawKey& e : frame.raw) {
      if (e.kind == Kind::press && e.key == GLFW_KEY_BACKSPACE) text.pop_back();
      if (e.kind == Kind::press && e.key == GLFW_KEY_ENTER) text += '!';
    }
  }
  CHECK(text == "ac!");
}

TEST_CASE("keys: presses say whether a text field had the focus") {
  KeyQueue queue;
  queue.push(press(GLFW_KEY_M));
  queue.push(character(U'm'));
  CHECK(queue.take(true).presses.at(0).typing);
  queue.push(press(GLFW_KEY_M));
  CHECK_FALSE(queue.take(false).presses.at(0).typing);
}

TEST_CASE("keys: a held key repeats and says so") {
  KeyQueue queue;
  queue.push(press(GLFW_KEY_DOWN));
  queue.push(repeat(GLFW_KEY_DOWN));
  std::vector<KeyPress> presses;
  for (const auto& frame : all_frames(queue, true)) {
    presses.insert(presses.end(), frame.presses.begin(), frame.presses.end());
  }
  REQUIRE(presses.size() == 2);
  CHECK_FALSE(presses[0].repeated);
  CHECK(presses[1].repeated);
}

TEST_CASE("keys: modifiers are flags, not presses") {
  KeyQueue queue;
  queue.push(press(GLFW_KEY_LEFT_SHIFT));
  queue.push(press(GLFW_KEY_TAB, 0, GLFW_MOD_SHIFT));
  const auto portion = queue.take(false);
  REQUIRE(portion.presses.size() == 1);
  CHECK(portion.presses[0].key == Key::tab);
  CHECK(portion.presses[0].shift);
  CHECK(portion.raw.size() == 2);  // ImGui still hears of Shift
}

TEST_CASE("keys: Control let go before V still pastes") {
  KeyQueue queue;
  queue.push(press(GLFW_KEY_LEFT_CONTROL));
  queue.push(press(GLFW_KEY_V, 0, GLFW_MOD_CONTROL));
  queue.push(release(GLFW_KEY_LEFT_CONTROL));
  queue.push(release(GLFW_KEY_V));
  const auto first = queue.take(true);
  REQUIRE(first.raw.size() == 2);  // Control and V, both down: what ImGui must see in one frame
  CHECK(first.presses.at(0).control);
  CHECK(queue.take(true).raw.size() == 2);
}

TEST_CASE("keys: characters without a key") {
  KeyQueue queue;
  SUBCASE("a digit names its key") {
    queue.push(character(U'4'));
    CHECK(digit_of(queue.take(false).presses.at(0)) == 4);
  }
  SUBCASE("a letter is only a character") {
    queue.push(character(U'я'));
    const KeyPress only = queue.take(false).presses.at(0);
    CHECK(only.key == Key::none);
    CHECK(only.character == U'я');
  }
  SUBCASE("an unknown key that writes nothing is nothing") {
    queue.push(press(GLFW_KEY_UNKNOWN));
    CHECK(queue.take(false).presses.empty());
  }
}

TEST_CASE("keys: digits of a press") {
  CHECK(digit_of({.key = Key::digit_1}) == 1);
  CHECK(digit_of({.key = Key::digit_9}) == 9);
  CHECK_FALSE(digit_of({.key = Key::digit_0}).has_value());
  CHECK_FALSE(digit_of({.key = Key::a}).has_value());
}

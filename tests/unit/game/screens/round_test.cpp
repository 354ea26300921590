#include "game/screens/round.hpp"

#include <doctest/doctest.h>

#include "game/screens/setup.hpp"
#include "game/screens/words.hpp"

using namespace letopis;
using namespace letopis::screens;

TEST_CASE("round: digits answer by position, letters by what they type, in both alphabets") {
  const auto digit = [](int n) {
    return Press{.key = Key::digit, .digit = n, .character = static_cast<char32_t>(U'0' + n)};
  };
  const auto letter = [](char32_t c) { return Press{.key = Key::other, .character = c}; };
  CHECK(tile_of(digit(1), 4) == 0);
  CHECK(tile_of(digit(4), 4) == 3);
  CHECK(tile_of(digit(5), 4) == -1);
  CHECK(tile_of(digit(0), 4) == -1);
  for (const char32_t c : {U'b', U'B', U'б', U'Б'}) CHECK(tile_of(letter(c), 4) == 1);
  for (const char32_t c : {U'c', U'C', U'в', U'В'}) CHECK(tile_of(letter(c), 4) == 2);
  CHECK(tile_of(letter(U'е'), 6) == 5);
  CHECK(tile_of(letter(U'e'), 4) == -1);
  CHECK(tile_of(letter(U'я'), 6) == -1);
}

TEST_CASE("round: held keys and shortcuts answer nothing") {
  Press held{.key = Key::digit, .digit = 1, .repeat = true};
  CHECK(tile_of(held, 4) == -1);
  Press shortcut{.key = Key::other, .character = U'a', .control = true};
  CHECK(tile_of(shortcut, 4) == -1);
}

TEST_CASE("round: tiles carry the letters of the pack's language") {
  CHECK(tile_letter(1, "ru") == "Б");
  CHECK(tile_letter(1, "en") == "B");
}

TEST_CASE("round: teams buzz with keys of their own, none of them a shortcut of the screen") {
  for (std::size_t a = 0; a < rules::most_teams; ++a) {
    CHECK(buzz_letter(a) != 'm');
    for (std::size_t b = a + 1; b < rules::most_teams; ++b) CHECK(buzz_letter(a) != buzz_letter(b));
  }
}

TEST_CASE("round: the dashes tell what became of each question") {
  rules::Deck deck;
  for (int i = 0; i < 4; ++i)
    deck.push_back({.question = {.id = std::to_string(i), .choices = {"a", "b"}, .answer = std::size_t{0}},
                    .shown = {0, 1}});
  rules::Round round({}, deck);
  round.apply({.at = 0, .what = rules::event::Start{}});
  const auto answer = [&](rules::Millis at, std::size_t choice) {
    round.apply({.at = at, .what = rules::event::Choose{rules::Picked{choice}}});
    round.apply({.at = at, .what = rules::event::Confirm{}});
    round.apply({.at = at, .what = rules::event::Next{}});
  };
  answer(1000, 0);
  answer(2000, 1);
  round.apply({.at = 3000, .what = rules::event::Skip{}});
  round.apply({.at = 3000, .what = rules::event::Next{}});
  CHECK(dashes_of(round) == std::vector<Dash>{Dash::right, Dash::wrong, Dash::skipped, Dash::now});
}

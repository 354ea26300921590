#include "game/rules/teams.hpp"

#include <doctest/doctest.h>

#include "game/rules/round.hpp"
#include "tests/unit/game/rules/samples.hpp"

using namespace letopis;
using namespace letopis::rules;
namespace ev = letopis::rules::event;

namespace {

const std::vector<std::string> three = {"Red", "Blue", "Green"};

Round begun(Turns turns, Settings settings = {.seconds = 30}) {
  Round round(settings, samples::plain_deck(samples::choices(3)), {.turns = turns, .names = three});
  REQUIRE(round.apply({0, ev::Start{}}));
  return round;
}

Attempt earned(std::size_t side, double fraction) {
  return {.side = side, .given = Picked{0}, .judgement = {.fraction = fraction, .right = fraction >= 1}};
}

}  // namespace

TEST_CASE("teams: two to six, each with a name of its own") {
  CHECK_FALSE(find_fault({}));
  CHECK_FALSE(find_fault({.turns = Turns::in_turn, .names = three}));
  CHECK(find_fault({.turns = Turns::in_turn, .names = {"one"}}));
  CHECK(find_fault({.turns = Turns::buzzer, .names = {"1", "2", "3", "4", "5", "6", "7"}}));
  CHECK(find_fault({.turns = Turns::buzzer, .names = {"Ёлки", "елки "}}));
  CHECK(find_fault({.turns = Turns::buzzer, .names = {"a", " "}}));
}

TEST_CASE("teams: in turn, each gets as many questions") {
  CHECK(even_count(10, {.turns = Turns::in_turn, .names = three}) == 12);
  CHECK(even_count(9, {.turns = Turns::in_turn, .names = three}) == 9);
  CHECK(even_count(10, {.turns = Turns::buzzer, .names = three}) == 10);
  CHECK(even_count(10, {}) == 10);

  auto round = begun(Turns::in_turn);
  for (std::size_t i = 0; i < 3; ++i) {
    CHECK(round.side() == i);
    CHECK_FALSE(round.apply({1, ev::Buzz{0}}));
    round.apply({1, ev::Choose{Picked{i == 0 ? 0u : 1u}}});
    round.apply({1, ev::Confirm{}});
    CHECK(round.attempts().back().side == i);
    round.apply({1, ev::Next{}});
  }
  const auto table = standings(round.teams(), round.attempts());
  CHECK(table[0].name == "Red");
  CHECK(table[0].points == 1000);
}

TEST_CASE("buzzer: the first to press answers, and its press is its time") {
  auto round = begun(Turns::buzzer);
  CHECK(round.awaits_buzzer());
  CHECK_FALSE(round.apply({100, ev::Choose{Picked{0}}}));  // nobody pressed yet
  CHECK(round.apply({6000, ev::Buzz{1}}));
  CHECK_FALSE(round.apply({6001, ev::Buzz{2}}));
  CHECK(round.side() == 1u);
  CHECK(round.left(6000) == 1000 * answer_seconds);  // now the answering clock runs
  round.apply({9000, ev::Choose{Picked{0}}});
  CHECK(round.apply({9500, ev::Confirm{}}));
  CHECK(round.phase() == Phase::feedback);
  REQUIRE(round.attempts().size() == 1);
  CHECK(round.attempts()[0].side == 1u);
  CHECK(round.attempts()[0].took == 6000);
  CHECK(tally(round.attempts(), 1).points == 900);  // 6 of 30 seconds
}

TEST_CASE("buzzer: a wrong answer opens the question to the others, with the time that was left") {
  auto round = begun(Turns::buzzer);
  round.apply({10000, ev::Buzz{0}});
  round.apply({14000, ev::Choose{Picked{2}}});
  CHECK(round.apply({15000, ev::Confirm{}}));
  CHECK(round.awaits_buzzer());
  CHECK(round.elapsed(15000) == 10000);
  CHECK_FALSE(round.apply({15500, ev::Buzz{0}}));  // had its chance
  CHECK(round.apply({17000, ev::Buzz{2}}));
  round.apply({18000, ev::Choose{Picked{0}}});
  round.apply({18000, ev::Confirm{}});
  CHECK(round.phase() == Phase::feedback);
  REQUIRE(round.attempts_at(0).size() == 2);
  CHECK(round.attempts()[1].took == 12000);
  CHECK(round.attempts()[1].judgement.right);
}

TEST_CASE("buzzer: when all have failed the question is closed") {
  auto round = begun(Turns::buzzer, {.seconds = 30, .locking = Locking::at_once});
  for (std::size_t team = 0; team < 3; ++team) {
    CHECK(round.phase() == Phase::asking);
    round.apply({1000, ev::Buzz{team}});
    round.apply({1000, ev::Choose{Picked{1}}});
  }
  CHECK(round.phase() == Phase::feedback);
  CHECK(round.attempts().size() == 3);
  round.apply({2000, ev::Next{}});
  CHECK(round.apply({2500, ev::Buzz{0}}));  // at the next question all may press again
}

TEST_CASE("buzzer: who pressed and stays silent is out, and the question goes on") {
  auto round = begun(Turns::buzzer);
  round.apply({5000, ev::Buzz{0}});
  CHECK(round.apply({15000, ev::Tick{}}));
  CHECK(round.awaits_buzzer());
  REQUIRE(round.attempts().size() == 1);
  CHECK(round.attempts()[0].given == Given{Nothing{}});
  CHECK(round.elapsed(16000) == 6000);
  // One late tick lets both clocks run out, each at its own moment.
  round.apply({16000, ev::Buzz{1}});
  round.apply({100000, ev::Tick{}});
  CHECK(round.phase() == Phase::feedback);
  CHECK(round.attempts().size() == 2);
}

TEST_CASE("buzzer: nobody presses, nobody is blamed") {
  auto round = begun(Turns::buzzer);
  round.apply({30000, ev::Tick{}});
  CHECK(round.phase() == Phase::feedback);
  REQUIRE(round.attempts().size() == 1);
  CHECK_FALSE(round.attempts()[0].side);
  for (std::size_t team = 0; team < 3; ++team) CHECK(tally(round.attempts(), team) == Tally{});
}

TEST_CASE("buzzer: a partly right answer closes the question") {
  Round round({.seconds = 0}, samples::plain_deck({.questions = {samples::number("n", 100, 100, 100)}}),
              {.turns = Turns::buzzer, .names = three});
  round.apply({0, ev::Start{}});
  round.apply({10, ev::Buzz{0}});
  CHECK_FALSE(round.left(10));  // no limit for the answer either
  round.apply({20, ev::Choose{Estimated{200}}});
  round.apply({20, ev::Confirm{}});
  CHECK(round.phase() == Phase::feedback);
  CHECK(tally(round.attempts(), 0).partly == 1);
}

TEST_CASE("standings: equals share a place, right answers go before points of closeness") {
  const Teams teams{.turns = Turns::in_turn, .names = {"a", "b", "c", "d"}};
  const std::vector<Attempt> log = {earned(0, 0.5), earned(0, 0.5), earned(1, 1), earned(2, 0), earned(3, 1)};
  const auto table = standings(teams, log);
  REQUIRE(table.size() == 4);
  CHECK(table[0].name == "b");  // as many points as a, but one fully right
  CHECK(table[1].name == "d");
  CHECK(table[2].name == "a");
  CHECK(table[3].name == "c");
  CHECK(table[0].place == 1);
  CHECK(table[1].place == 1);
  CHECK(table[2].place == 3);
  CHECK(table[3].place == 4);
  CHECK(table[3].answered == 1);
}

TEST_CASE("standings: who has more right answers comes first among equal settings") {
  // A known defect elsewhere: two of ten right came before five of ten.
  const Teams teams{.turns = Turns::in_turn, .names = {"two", "five"}};
  std::vector<Attempt> log;
  for (int i = 0; i < 10; ++i) {
    log.push_back(earned(0, i < 2 ? 1 : 0));
    log.push_back(earned(1, i < 5 ? 1 : 0));
  }
  CHECK(standings(teams, log)[0].name == "five");
}

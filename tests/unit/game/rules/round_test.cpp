#include "game/rules/round.hpp"

#include <doctest/doctest.h>

#include "tests/unit/game/rules/samples.hpp"

using namespace letopis;
using namespace letopis::rules;
namespace ev = letopis::rules::event;

namespace {

// A round of three choice questions (the first choice is right) that has begun at moment 1000.
Round begun(Settings settings = {.seconds = 30}, std::size_t questions = 3) {
  Round round(settings, samples::plain_deck(samples::choices(questions)));
  REQUIRE(round.apply({1000, ev::Start{}}));
  return round;
}

}  // namespace

TEST_CASE("round: from the first question to the last") {
  auto round = begun();
  for (std::size_t i = 0; i < 3; ++i) {
    const Millis at = 1000 + static_cast<Millis>(i) * 10000;
    CHECK(round.phase() == Phase::asking);
    CHECK(round.position() == i);
    CHECK(round.apply({at + 3000, ev::Choose{Picked{i == 1 ? 2u : 0u}}}));
    CHECK(round.apply({at + 3500, ev::Confirm{}}));
    CHECK(round.phase() == Phase::feedback);
    CHECK(round.apply({at + 10000, ev::Next{}}));
  }
  CHECK(round.phase() == Phase::finished);
  CHECK_FALSE(round.abandoned());
  REQUIRE(round.attempts().size() == 3);
  CHECK(round.attempts()[0].took == 3000);
  CHECK(round.totals().right == 2);
  CHECK(round.totals().wrong == 1);
  CHECK(round.totals().points == 2 * 950);  // 3 of 30 seconds: 1000 · (1 − 0.1 / 2)
}

TEST_CASE("round: an answer may be changed, and the last change sets its time") {
  auto round = begun();
  CHECK(round.apply({3000, ev::Choose{Picked{1}}}));
  CHECK(round.apply({5000, ev::Choose{Picked{0}}}));
  CHECK_FALSE(round.apply({8000, ev::Choose{Picked{0}}}));  // the same again
  CHECK(round.apply({9000, ev::Confirm{}}));                // thinking it over costs nothing
  REQUIRE(round.attempts().size() == 1);
  CHECK(round.attempts()[0].took == 4000);
  CHECK(round.attempts()[0].judgement.right);
}

TEST_CASE("round: a choice may be taken back, and then there is nothing to confirm") {
  auto round = begun();
  CHECK_FALSE(round.apply({1500, ev::Confirm{}}));
  round.apply({2000, ev::Choose{Picked{1}}});
  CHECK(round.apply({3000, ev::Choose{Nothing{}}}));
  CHECK_FALSE(round.apply({4000, ev::Confirm{}}));
  CHECK(round.phase() == Phase::asking);
}

TEST_CASE("round: locked at the first press") {
  auto round = begun({.seconds = 30, .locking = Locking::at_once});
  CHECK(round.apply({2000, ev::Choose{Picked{1}}}));
  CHECK(round.phase() == Phase::feedback);
  CHECK_FALSE(round.apply({2001, ev::Choose{Picked{0}}}));
  CHECK(round.attempts()[0].given == Given{Picked{1}});

  Round several({.locking = Locking::at_once},
                samples::plain_deck({.questions = {samples::multi("m", {0, 1})}}));
  several.apply({0, ev::Start{}});
  CHECK(several.apply({100, ev::Choose{PickedMany{{0}}}}));
  CHECK(several.phase() == Phase::asking);  // one mark is not the whole answer
  CHECK(several.apply({200, ev::Choose{PickedMany{{0, 1}}}}));
  CHECK(several.apply({300, ev::Confirm{}}));
  CHECK(several.attempts()[0].judgement.right);
}

TEST_CASE("round: time that is up without an answer counts as unanswered") {
  auto round = begun();
  CHECK_FALSE(round.apply({30999, ev::Tick{}}));
  CHECK(round.apply({31000, ev::Tick{}}));
  CHECK(round.phase() == Phase::feedback);
  REQUIRE(round.attempts().size() == 1);
  CHECK(round.attempts()[0].given == Given{Nothing{}});
  CHECK(round.attempts()[0].took == 30000);
  CHECK(round.totals().unanswered == 1);
  CHECK(round.totals().points == 0);
}

TEST_CASE("round: when the time is up, the answer that stands counts") {
  auto round = begun();
  round.apply({4000, ev::Choose{Picked{0}}});
  round.apply({99000, ev::Tick{}});
  REQUIRE(round.attempts().size() == 1);
  CHECK(round.attempts()[0].judgement.right);
  CHECK(round.attempts()[0].took == 3000);
}

TEST_CASE("round: a press after the time counts for nothing, even when no tick came between") {
  auto round = begun({.seconds = 30, .locking = Locking::at_once});
  CHECK(round.apply({31000, ev::Choose{Picked{0}}}));
  CHECK(round.phase() == Phase::feedback);
  REQUIRE(round.attempts().size() == 1);
  CHECK(round.attempts()[0].given == Given{Nothing{}});
}

TEST_CASE("round: a pause stops the clock and the answering") {
  auto round = begun();
  round.apply({11000, ev::Pause{}});
  CHECK(round.phase() == Phase::paused);
  CHECK(round.elapsed(500000) == 10000);
  CHECK(round.left(500000) == 20000);
  CHECK_FALSE(round.apply({400000, ev::Tick{}}));
  CHECK_FALSE(round.apply({400000, ev::Choose{Picked{0}}}));
  CHECK(round.apply({500000, ev::Resume{}}));
  CHECK(round.elapsed(501000) == 11000);
  round.apply({502000, ev::Choose{Picked{0}}});
  round.apply({502000, ev::Confirm{}});
  CHECK(round.attempts()[0].took == 12000);
}

TEST_CASE("round: a pause in the feedback leaves the feedback") {
  auto round = begun();
  round.apply({2000, ev::Choose{Picked{0}}});
  round.apply({2000, ev::Confirm{}});
  CHECK(round.apply({3000, ev::Pause{}}));
  CHECK_FALSE(round.apply({3500, ev::Next{}}));
  CHECK(round.apply({4000, ev::Resume{}}));
  CHECK(round.phase() == Phase::feedback);
  CHECK(round.elapsed(9000) == 1000);  // the ring stands where the question was closed
}

TEST_CASE("round: quitting keeps what was answered and drops what was only chosen") {
  auto round = begun();
  round.apply({2000, ev::Choose{Picked{0}}});
  round.apply({2000, ev::Confirm{}});
  round.apply({3000, ev::Next{}});
  round.apply({4000, ev::Choose{Picked{0}}});
  CHECK(round.apply({5000, ev::Quit{}}));
  CHECK(round.phase() == Phase::finished);
  CHECK(round.abandoned());
  CHECK(round.attempts().size() == 1);
  CHECK_FALSE(round.apply({6000, ev::Start{}}));
  CHECK_FALSE(round.apply({6000, ev::Quit{}}));
}

TEST_CASE("round: quitting at the last feedback is finishing") {
  auto round = begun({.seconds = 30}, 1);
  round.apply({2000, ev::Skip{}});
  round.apply({3000, ev::Pause{}});
  round.apply({4000, ev::Quit{}});
  CHECK_FALSE(round.abandoned());
}

TEST_CASE("round: a long prompt has the time to be read on top, and points by all of it") {
  auto pack = samples::choices(2);
  std::string paragraph = "word";
  for (int i = 1; i < 80; ++i) paragraph += " word";
  pack.questions[0].prompt = paragraph;
  CHECK(reading_time(paragraph) == 20'000);  // sixty words beyond twenty, three a second
  CHECK(reading_time("In which year?") == 0);
  CHECK(reading_time("") == 0);
  Round round({.seconds = 30}, samples::plain_deck(pack));
  round.apply({0, ev::Start{}});
  CHECK(round.left(0) == 50'000);
  CHECK(round.burned(25'000) == doctest::Approx(0.5));
  round.apply({25'000, ev::Choose{Picked{0}}});
  round.apply({25'000, ev::Confirm{}});
  CHECK(round.totals().points == 750);  // 1000 · (1 − 0.5 / 2)
  round.apply({26'000, ev::Next{}});
  CHECK(round.left(26'000) == 30'000);
  Round calm({.seconds = 0}, samples::plain_deck(pack));
  calm.apply({0, ev::Start{}});
  CHECK_FALSE(calm.left(0));
}

TEST_CASE("round: without a limit nothing runs out") {
  auto round = begun({.seconds = 0});
  CHECK_FALSE(round.left(5000));
  CHECK(round.burned(1'000'000) == 0);
  CHECK_FALSE(round.apply({1'000'000'000, ev::Tick{}}));
  round.apply({1'000'000'000, ev::Choose{Picked{0}}});
  round.apply({1'000'000'001, ev::Confirm{}});
  CHECK(round.totals().points == full_points);
  round.apply({1'000'000'002, ev::Next{}});
  CHECK(round.apply({1'000'000'003, ev::Skip{}}));
  CHECK(round.totals().unanswered == 1);
}

TEST_CASE("round: the ring burns evenly") {
  auto round = begun();
  CHECK(round.burned(1000) == 0);
  CHECK(round.burned(16000) == doctest::Approx(0.5));
  CHECK(round.burned(99000) == 1);
  CHECK(round.left(16000) == 15000);
  CHECK(round.left(99000) == 0);
}

TEST_CASE("round: a moment before the last one counts as the last one") {
  auto round = begun();
  round.apply({6000, ev::Choose{Picked{1}}});
  CHECK(round.apply({2000, ev::Choose{Picked{0}}}));
  round.apply({0, ev::Confirm{}});
  CHECK(round.attempts()[0].took == 5000);
}

TEST_CASE("round: events out of place change nothing") {
  Round round({}, samples::plain_deck(samples::choices(1)));
  const Round before = round;
  for (const Event& event :
       {Event{1, ev::Tick{}}, Event{1, ev::Choose{Picked{0}}}, Event{1, ev::Confirm{}}, Event{1, ev::Skip{}},
        Event{1, ev::Next{}}, Event{1, ev::Pause{}}, Event{1, ev::Resume{}}, Event{1, ev::Buzz{0}}}) {
    CAPTURE(event.what.index());
    CHECK_FALSE(round.apply(event));
    CHECK((round == before));
  }
  round.apply({5, ev::Start{}});
  CHECK_FALSE(round.apply({6, ev::Start{}}));
  CHECK_FALSE(round.apply({6, ev::Choose{Picked{77}}}));
  CHECK_FALSE(round.apply({6, ev::Choose{Typed{"text"}}}));
  CHECK_FALSE(round.apply({6, ev::Buzz{0}}));
}

TEST_CASE("round: an empty deck is finished at once") {
  Round round({}, {});
  CHECK(round.apply({0, ev::Start{}}));
  CHECK(round.phase() == Phase::finished);
  CHECK_FALSE(round.abandoned());
}

TEST_CASE("round: empty typing and no marks are no answer") {
  Round round({}, samples::plain_deck({.questions = {samples::text("t", {"x"})}}));
  round.apply({0, ev::Start{}});
  CHECK_FALSE(round.apply({1, ev::Choose{Typed{"  "}}}));
  CHECK_FALSE(round.apply({2, ev::Confirm{}}));
  CHECK(round.apply({3, ev::Choose{Typed{"x"}}}));
  CHECK(round.apply({4, ev::Choose{Typed{""}}}));
  CHECK_FALSE(round.apply({5, ev::Confirm{}}));
}

TEST_CASE("round: every kind can be played to full points") {
  const auto pack = samples::every_kind();
  const std::vector<Given> right = {
      Picked{2},      PickedMany{{2, 0}},    Picked{1},         Picked{0}, Estimated{690},
      Typed{"хасан"}, Ordered{{0, 1, 2, 3}}, Matched{{0, 1, 2}}};
  Round round({.count = 8, .seconds = 0}, deal(pack, {.count = 8, .seed = 5}));
  round.apply({0, ev::Start{}});
  while (round.phase() != Phase::finished) {
    std::size_t which = 0;
    while (pack.questions[which].id != round.card().question.id) ++which;
    CAPTURE(round.card().question.id);
    CHECK(round.apply({1, ev::Choose{right[which]}}));
    CHECK(round.apply({1, ev::Confirm{}}));
    CHECK(round.attempts().back().judgement.right);
    CHECK(round.attempts().back().shown == round.card().shown);
    round.apply({2, ev::Next{}});
  }
  CHECK(round.totals().points == 8 * full_points);
  CHECK(round.totals().best_streak == 8);
}

TEST_CASE("round: settings are brought within their bounds") {
  CHECK(clamped({.count = 0, .seconds = 5}) == Settings{.count = 1, .seconds = 10});
  CHECK(clamped({.count = 1000, .seconds = 500}) == Settings{.count = 100, .seconds = 120});
  CHECK(clamped({.count = 10, .seconds = -3}).seconds == 0);
}

TEST_CASE("tally: a streak grows with right answers and breaks with any other") {
  const auto attempt = [](double fraction, Given given) {
    return Attempt{
        .given = std::move(given), .judgement = {.fraction = fraction, .right = fraction >= 1}, .took = 10};
  };
  const std::vector<Attempt> log = {attempt(1, Picked{0}), attempt(1, Picked{0}), attempt(0.5, Estimated{3}),
                                    attempt(1, Picked{0}), attempt(0, Nothing{}), attempt(0, Picked{1}),
                                    attempt(1, Picked{0})};
  const Tally sum = tally(log);
  CHECK(sum.best_streak == 2);
  CHECK(sum.streak == 1);
  CHECK(sum.right == 4);
  CHECK(sum.partly == 1);
  CHECK(sum.wrong == 1);
  CHECK(sum.unanswered == 1);
  CHECK(sum.points == 4500);
  CHECK(sum.took == 60);
}

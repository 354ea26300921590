// Properties of whole rounds under any sequence of events, however senseless.
#include <array>
#include <map>

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include "game/rules/round.hpp"
#include "tests/unit/game/rules/samples.hpp"

using namespace letopis;
using namespace letopis::rules;
namespace ev = letopis::rules::event;

namespace {

using Indices = std::vector<std::size_t>;

// 0 … sides − 1, evenly. rapidcheck's own ranges grow with the run, and the first runs would only meet zeros.
std::size_t roll(std::size_t sides) {
  return *rc::gen::resize(rc::kNominalSize, rc::gen::inRange<std::size_t>(0, sides));
}

Given given_for(pack::Kind kind) {
  switch (kind) {
    case pack::Kind::multi:
      return PickedMany{roll(2) == 0 ? Indices{roll(4)} : Indices{0, 2}};
    case pack::Kind::number:
      return Estimated{static_cast<double>(roll(3000)) - 100};
    case pack::Kind::text:
      return Typed{*rc::gen::element<std::string>("", "хасан", "other")};
    case pack::Kind::order:
      return Ordered{*rc::gen::element(Indices{0, 1, 2, 3}, Indices{3, 1, 0, 2}, Indices{0, 0})};
    case pack::Kind::match:
      return Matched{*rc::gen::element(Indices{0, 1, 2}, Indices{1, unmatched, 0}, Indices{9})};
    default:
      return Picked{roll(3)};
  }
}

using What = decltype(Event::what);

// What a player could do now.
What sensible(const Round& round) {
  if (round.phase() == Phase::paused) return ev::Resume{};
  if (round.phase() == Phase::feedback) return ev::Next{};
  if (round.awaits_buzzer()) return ev::Buzz{roll(3)};
  if (answered(round.standing()) && roll(3) > 0) return ev::Confirm{};
  return ev::Choose{given_for(round.card().question.kind)};
}

What senseless() {
  switch (roll(9)) {
    case 0:
      return ev::Pause{};
    case 1:
      return ev::Resume{};
    case 2:
      return ev::Skip{};
    case 3:
      return ev::Next{};
    case 4:
      return ev::Confirm{};
    case 5:
      return ev::Buzz{roll(4)};
    case 6:
      return roll(6) == 0 ? What(ev::Quit{}) : ev::Start{};
    case 7:
      return ev::Choose{given_for(static_cast<pack::Kind>(roll(8)))};
    default:
      return ev::Tick{};
  }
}

Event any_event(Millis& now, const Round& round) {
  static constexpr std::array<Millis, 10> waits = {0, 1, 100, 300, 700, 1500, 3000, 4000, 11000, 60000};
  now += waits[roll(waits.size())];
  return {now, roll(3) > 0 ? sensible(round) : senseless()};
}

Round any_round() {
  const Settings settings{.count = 8,
                          .seconds = *rc::gen::element(0, 10, 30),
                          .locking = *rc::gen::element(Locking::on_confirm, Locking::at_once)};
  const auto turns = *rc::gen::element(Turns::alone, Turns::in_turn, Turns::buzzer);
  const Teams teams{
      .turns = turns,
      .names = turns == Turns::alone ? std::vector<std::string>{} : std::vector<std::string>{"a", "b", "c"}};
  return {settings, deal(samples::every_kind(), {.count = 8, .seed = *rc::gen::arbitrary<std::uint64_t>()}),
          teams};
}

}  // namespace

TEST_CASE("round: the events that counted replay to the same round, and the log to the same points") {
  std::map<Turns, int> answers_met;  // the property would be empty if the events never led anywhere
  CHECK(rc::check([&] {
    Round round = any_round();
    const Round fresh = round;
    Millis now = 0;
    round.apply({0, ev::Start{}});
    const std::size_t steps = roll(120);
    for (std::size_t i = 0; i < steps; ++i) {
      const Round before = round;
      Event event = any_event(now, round);
      if (roll(20) == 0) event.at -= 500;  // clocks have been seen to do that
      const bool changed = round.apply(event);
      RC_ASSERT(changed != (round == before));
      RC_ASSERT(round.attempts().size() >= before.attempts().size());  // the log only grows
    }

    Round again = fresh;
    for (const auto& event : round.events()) RC_ASSERT(again.apply(event));
    RC_ASSERT(again == round);

    int live = 0;
    for (std::size_t i = 0; i < round.attempts().size(); ++i) {
      const auto& attempt = round.attempts()[i];
      const auto& card = round.deck()[attempt.card];
      RC_ASSERT(attempt.ordinal == static_cast<int>(i));
      RC_ASSERT(attempt.question == card.question.id);
      // What the log keeps is enough to judge and count again.
      const auto given = read_given(to_text(attempt.given));
      RC_ASSERT(given.has_value());
      RC_ASSERT(judge(card.question, *given) == attempt.judgement);
      RC_ASSERT(attempt.took >= 0);
      if (attempt.limit > 0) RC_ASSERT(attempt.took <= attempt.limit);
      live += points(attempt);
      if (answered(attempt.given)) ++answers_met[round.teams().turns];
    }
    RC_ASSERT(round.totals().points == live);
    if (round.teams().turns != Turns::alone) {
      int sum = 0;
      for (const auto& standing : standings(round.teams(), round.attempts())) sum += standing.points;
      RC_ASSERT(sum == live);
    }
  }));
  for (const auto turns : {Turns::alone, Turns::in_turn, Turns::buzzer}) CHECK(answers_met[turns] > 20);
}

TEST_CASE("round: ticks at any moments make no difference to what is scored") {
  CHECK(rc::check([] {
    Round plain = any_round();
    Round ticked = plain;
    Millis now = 0;
    plain.apply({0, ev::Start{}});
    ticked.apply({0, ev::Start{}});
    for (int i = 0; i < 40; ++i) {
      const Millis before = now;
      const Event event = any_event(now, plain);
      if (now > before) ticked.apply({before + (now - before) / 2, ev::Tick{}});
      plain.apply(event);
      ticked.apply(event);
    }
    RC_ASSERT(plain.totals() == ticked.totals());
    RC_ASSERT(plain.position() == ticked.position());
    RC_ASSERT(plain.phase() == ticked.phase());
  }));
}

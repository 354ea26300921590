#include "game/rules/deck.hpp"

#include <algorithm>
#include <set>

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include "game/rules/random.hpp"
#include "tests/unit/game/rules/samples.hpp"

using namespace letopis;
using namespace letopis::rules;

namespace {

std::vector<std::string> ids(const Deck& deck) {
  std::vector<std::string> found;
  for (const auto& card : deck) found.push_back(card.question.id);
  return found;
}

bool excludes(const pack::Question& a, const pack::Question& b) {
  return std::count(a.excludes.begin(), a.excludes.end(), b.id) > 0;
}

}  // namespace

TEST_CASE("dice: the published values of splitmix64, and every side falls") {
  // First outputs for the seed 1234567, from the reference code (Vigna, prng.di.unimi.it/splitmix64.c).
  Dice reference(1234567);
  CHECK(reference.next() == 6457827717110365317ULL);
  CHECK(reference.next() == 3203168211198807973ULL);
  Dice dice(1);
  std::vector<int> falls(6);
  for (int i = 0; i < 6000; ++i) ++falls[dice.roll(6)];
  for (const int count : falls) CHECK(std::abs(count - 1000) < 150);  // five standard deviations
}

TEST_CASE("deck: the same seed deals the same, another one something else") {
  const auto pack = samples::choices(40);
  const auto one = deal(pack, {.count = 10, .seed = 7});
  CHECK(one.size() == 10);
  CHECK((one == deal(pack, {.count = 10, .seed = 7})));
  CHECK(ids(one) != ids(deal(pack, {.count = 10, .seed = 8})));
}

TEST_CASE("deck: what is read at a glance comes before paragraphs, but not before what was never asked") {
  auto pack = samples::choices(8);
  std::string paragraph;
  for (int word = 0; word < 140; ++word) paragraph += "word ";
  for (std::size_t i = 0; i < 4; ++i) pack.questions[i].prompt = paragraph + "?";
  for (std::uint64_t seed = 0; seed < 20; ++seed)
    for (const auto& card : deal(pack, {.count = 4, .seed = seed})) CHECK(card.question.prompt == "?");
  History history;
  for (std::size_t i = 4; i < 8; ++i) history[samples::numbered("q", i)] = {.times = 1, .last = 1};
  for (const auto& card : deal(pack, {.count = 4, .seed = 1, .history = history}))
    CHECK(card.question.prompt != "?");
  // Of another topic, a long one is as welcome as one more of the same.
  for (std::size_t i = 0; i < 4; ++i) pack.questions[i].topic = pack::Topic::treaty;
  std::size_t longer = 0;
  for (const auto& card : deal(pack, {.count = 6, .seed = 1})) longer += card.question.prompt != "?" ? 1 : 0;
  CHECK(longer == 2);
}

TEST_CASE("deck: hidden and repeated ids are not asked") {
  auto pack = samples::choices(5);
  pack.questions.push_back(pack.questions[0]);
  const auto deck = deal(pack, {.count = 100, .seed = 1, .hidden = {"q1", "q3", "not there"}});
  const auto found = ids(deck);
  CHECK(std::set(found.begin(), found.end()) == std::set<std::string>{"q0", "q2", "q4"});
  CHECK(found.size() == 3);
  CHECK(playable(pack, {"q1", "q3"}) == 3);
  CHECK(playable(pack, {}) == 5);
  CHECK(deal({}, {}).empty());
}

TEST_CASE("deck: nothing that excludes another question comes with it, whichever side says so") {
  CHECK(rc::check([] {
    auto pack = samples::choices(*rc::gen::inRange<std::size_t>(1, 25));
    const auto lines = *rc::gen::inRange(0, 40);
    for (int i = 0; i < lines; ++i) {
      const auto from = *rc::gen::inRange<std::size_t>(0, pack.questions.size());
      const auto to = *rc::gen::inRange<std::size_t>(0, pack.questions.size() + 2);  // some ids are not there
      pack.questions[from].excludes.push_back(samples::numbered("q", to));
    }
    const Wish wish{.count = *rc::gen::inRange<std::size_t>(0, 30),
                    .seed = *rc::gen::arbitrary<std::uint64_t>()};
    const auto deck = deal(pack, wish);
    RC_ASSERT(deck.size() <= wish.count);
    for (std::size_t i = 0; i < deck.size(); ++i)
      for (std::size_t j = 0; j < deck.size(); ++j)
        if (i != j) {
          RC_ASSERT(deck[i].question.id != deck[j].question.id);
          RC_ASSERT_FALSE(excludes(deck[i].question, deck[j].question));
        }
    // Nothing that could still have been added was left out.
    if (deck.size() < wish.count)
      for (const auto& question : pack.questions)
        RC_ASSERT(std::any_of(deck.begin(), deck.end(), [&](const Card& card) {
          return card.question.id == question.id || excludes(card.question, question) ||
                 excludes(question, card.question);
        }));
  }));
}

TEST_CASE("deck: one question that excludes all the others does not shrink the round") {
  auto pack = samples::choices(6);
  for (int i = 1; i < 6; ++i) pack.questions[0].excludes.push_back(samples::numbered("q", i));
  for (std::uint64_t seed = 0; seed < 50; ++seed) CHECK(deal(pack, {.count = 5, .seed = seed}).size() == 5);
}

TEST_CASE("deck: what was never asked comes first, then what was asked least and longest ago") {
  const auto pack = samples::choices(6);
  constexpr std::int64_t hour = 3'600'000;
  const History history = {{"q0", {.times = 2, .last = hour}},
                           {"q1", {.times = 1, .last = 9 * hour}},
                           {"q2", {.times = 1, .last = 3 * hour}},
                           {"q3", {.times = 5, .last = 0}}};
  for (std::uint64_t seed = 0; seed < 20; ++seed) {
    const auto found = ids(deal(pack, {.count = 5, .seed = seed, .history = history}));
    REQUIRE(found.size() == 5);
    CHECK(std::set(found.begin(), found.begin() + 2) == std::set<std::string>{"q4", "q5"});
    CHECK(std::vector(found.begin() + 2, found.end()) == std::vector<std::string>{"q2", "q1", "q0"});
  }
}

TEST_CASE("deck: topics and kinds are mixed") {
  pack::Pack pack = samples::choices(30);  // all about dates
  for (int i = 0; i < 3; ++i) {
    pack.questions.push_back(samples::number(samples::numbered("n", i), 5, 5, 5));
    pack.questions.push_back(samples::text(samples::numbered("t", i), {"x"}));
  }
  for (std::uint64_t seed = 0; seed < 20; ++seed) {
    const auto deck = deal(pack, {.count = 9, .seed = seed});
    std::map<pack::Topic, int> topics;
    for (const auto& card : deck) ++topics[card.question.topic];
    CHECK(topics.size() == 3);
    for (const auto& [topic, count] : topics) CHECK(count == 3);
    for (std::size_t i = 1; i < deck.size(); ++i) CHECK(deck[i].question.topic != deck[i - 1].question.topic);
  }
}

TEST_CASE("deck: the places are a permutation, and only what may be shuffled is") {
  CHECK(rc::check([](std::uint64_t seed) {
    for (const auto& question : samples::every_kind().questions) {
      auto shown = lay_out(question, seed);
      RC_ASSERT(shown == lay_out(question, seed));
      const bool in_order = std::is_sorted(shown.begin(), shown.end());
      if (question.kind == pack::Kind::truefalse) RC_ASSERT(in_order);
      if (question.kind == pack::Kind::order) RC_ASSERT_FALSE(in_order);  // never shown solved
      auto fixed = question;
      fixed.shuffle = false;
      if (!question.choices.empty()) {
        const auto kept = lay_out(fixed, seed);
        RC_ASSERT(std::is_sorted(kept.begin(), kept.end()));
        RC_ASSERT(kept.size() == question.choices.size());
      }
      std::sort(shown.begin(), shown.end());
      for (std::size_t i = 0; i < shown.size(); ++i) RC_ASSERT(shown[i] == i);
    }
  }));
}

TEST_CASE("deck: the right choice stands in every place about equally often") {
  std::vector<int> places(4);
  const auto pack = [] {
    pack::Pack sample;
    sample.questions.push_back(samples::choice("q", 0, 4));
    return sample;
  }();
  for (std::uint64_t seed = 0; seed < 4000; ++seed) {
    const auto shown = deal(pack, {.count = 1, .seed = seed})[0].shown;
    ++places[static_cast<std::size_t>(std::find(shown.begin(), shown.end(), 0u) - shown.begin())];
  }
  for (const int count : places) CHECK(std::abs(count - 1000) < 140);  // five standard deviations
}

TEST_CASE("deck: equal items of an order cannot be unsolved, and that is no endless loop") {
  CHECK(lay_out(samples::order("q", {"a", "a"}), 3).size() == 2);
  CHECK(lay_out(samples::order("q", {}), 3).empty());
}

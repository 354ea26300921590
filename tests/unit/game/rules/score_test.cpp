#include "game/rules/score.hpp"

#include <cmath>

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include "tests/unit/game/rules/samples.hpp"

using namespace letopis;
using namespace letopis::rules;
using pack::Kind;

TEST_CASE("points: half the time costs a quarter, all of it a half") {
  struct Row {
    double fraction;
    Millis took, limit;
    int points;
  };
  const Row rows[] = {{1, 0, 30000, 1000},    {1, 499, 30000, 1000},  // within the grace of half a second
                      {1, 500, 30000, 992},                           // 1000 · (1 − 1/120) = 991.67
                      {1, 15000, 30000, 750}, {1, 30000, 30000, 500}, {1, 90000, 30000, 500},
                      {1, 12345, 0, 1000},  // no limit
                      {0, 100, 30000, 0},     {0, 15000, 30000, 0},   {0.5, 15000, 30000, 375},
                      {0.5, 100, 0, 500},     {1, 5000, 10000, 750},  {2, 0, 0, 1000},
                      {-1, 0, 0, 0}};
  for (const auto& row : rows) {
    CAPTURE(row.took);
    CAPTURE(row.limit);
    CAPTURE(row.fraction);
    CHECK(points(Kind::choice, row.fraction, row.took, row.limit) == row.points);
  }
  CHECK(points(Kind::choice, 1, 15000, 30000, 2000) == 1500);
}

TEST_CASE("points: an estimate earns the same at any speed") {
  CHECK(points(Kind::number, 0.8, 100, 30000) == 800);
  CHECK(points(Kind::number, 0.8, 29999, 30000) == 800);
}

TEST_CASE("points: bounded, and never more for being slower or less right") {
  CHECK(rc::check([] {
    const auto kind = static_cast<Kind>(*rc::gen::inRange(0, 8));
    const auto limit = *rc::gen::element<Millis>(0, 10000, 30000, 120000);
    const auto quick = *rc::gen::inRange<Millis>(0, 130000);
    const auto slow = quick + *rc::gen::inRange<Millis>(0, 50000);
    const double more = *rc::gen::inRange(0, 1001) / 1000.0;
    const double less = more * *rc::gen::inRange(0, 1001) / 1000.0;
    const int best = points(kind, more, quick, limit);
    RC_ASSERT(best >= 0);
    RC_ASSERT(best <= full_points);
    RC_ASSERT(points(kind, more, slow, limit) <= best);
    RC_ASSERT(points(kind, less, quick, limit) <= best);
    RC_ASSERT(points(kind, 1, slow, limit) * 2 >= full_points);
  }));
}

TEST_CASE("judge: one choice is right") {
  const auto question = samples::choice("q", 1);
  CHECK(judge(question, Picked{1}) == Judgement{1, true});
  CHECK(judge(question, Picked{0}) == Judgement{0, false});
  CHECK(judge(question, Nothing{}) == Judgement{0, false});
}

TEST_CASE("judge: what does not fit the question is never right") {
  CHECK(judge(samples::choice("q", 1), Picked{99}) == Judgement{});
  CHECK(judge(samples::choice("q", 1), PickedMany{{1}}) == Judgement{});
  CHECK(judge(samples::multi("q", {0, 1}), PickedMany{{0, 0}}) == Judgement{});
  CHECK(judge(samples::order("q", {"a", "b"}), Ordered{{0}}) == Judgement{});
  CHECK(judge(samples::order("q", {"a", "b"}), Ordered{{0, 0}}) == Judgement{});
  CHECK(judge(samples::match("q", {{"a", "b"}, {"c", "d"}}), Matched{{0, 0}}) == Judgement{});
  CHECK(judge(samples::match("q", {{"a", "b"}}), Matched{{5}}) == Judgement{});
  CHECK(judge(samples::number("q", 5, 5, 5), Estimated{std::nan("")}) == Judgement{});
  auto broken = samples::choice("q");
  broken.answer = std::vector<std::string>{"not an index"};
  CHECK(judge(broken, Picked{0}) == Judgement{});
}

TEST_CASE("judge: several right marks earn their share, wrong ones take it back") {
  struct Row {
    std::vector<std::size_t> picked;
    double fraction;
    bool right;
  };
  const Row rows[] = {{{0, 2}, 1, true},       {{2, 0}, 1, true},  {{0}, 0.5, false},
                      {{0, 1}, 0, false},      {{1, 3}, 0, false}, {{0, 2, 1}, 0.5, false},
                      {{0, 1, 2, 3}, 0, false}};
  for (const auto& row : rows) {
    CAPTURE(to_text(row.picked));
    CHECK(judge(samples::multi("q", {0, 2}), PickedMany{row.picked}) == Judgement{row.fraction, row.right});
  }
}

TEST_CASE("judge: marking everything never pays more than marking nothing when half is wrong") {
  CHECK(rc::check([] {
    const auto size = *rc::gen::inRange<std::size_t>(2, 9);
    const auto keys = *rc::gen::inRange<std::size_t>(1, size + 1);
    std::vector<std::size_t> right, all;
    for (std::size_t i = 0; i < size; ++i) {
      all.push_back(i);
      if (i < keys) right.push_back(i);
    }
    const auto question = samples::multi("q", right, size);
    const auto everything = judge(question, PickedMany{all});
    RC_ASSERT(everything.right == (keys == size));
    if (2 * keys <= size) RC_ASSERT(everything.fraction == 0);
  }));
}

TEST_CASE("estimate: half at twice the figure, nothing at four times") {
  const pack::NumberAnswer answer{.value = 700, .low = 600, .high = 800, .unit = "men"};
  const auto earned = [&](double given) { return estimate_fraction(answer, pack::Topic::figure, given); };
  for (const double inside : {600.0, 700.0, 800.0}) CHECK(earned(inside) == 1);
  CHECK(earned(1600) == doctest::Approx(0.5));  // twice the upper bound
  CHECK(earned(300) == doctest::Approx(0.5));   // half the lower bound
  CHECK(earned(800 * std::sqrt(2)) == doctest::Approx(0.75));
  for (const double far : {3200.0, 1e12, 150.0, 1.0, 0.0, -700.0}) CHECK(earned(far) == doctest::Approx(0));
}

TEST_CASE("estimate: years count by distance, for their ratio says nothing") {
  const auto earned = [](double value, double given) {
    return estimate_fraction({.value = value, .low = value, .high = value, .unit = ""}, pack::Topic::date,
                             given);
  };
  CHECK(earned(1905, 1905) == 1);
  CHECK(earned(1905, 1915) == doctest::Approx(0.5));
  CHECK(earned(1905, 1895) == doctest::Approx(0.5));
  CHECK(earned(1905, 1925) == doctest::Approx(0));
  CHECK(earned(-490, -480) == doctest::Approx(0.5));
  CHECK(earned(-490, 490) == 0);
}

TEST_CASE("estimate: figures at or below zero count by distance") {
  const auto earned = [](double value, double given) {
    return estimate_fraction({.value = value, .low = value, .high = value, .unit = "°"}, pack::Topic::figure,
                             given);
  };
  CHECK(earned(-40, -40) == 1);
  CHECK(earned(-40, -20) == doctest::Approx(0.5));
  CHECK(earned(-40, 0) == doctest::Approx(0));
  CHECK(earned(0, 0) == 1);
  CHECK(earned(0, 1) == 0);
}

TEST_CASE("estimate: nearer never earns less, and it stays within 0 … 1") {
  CHECK(rc::check([] {
    const double low = *rc::gen::inRange(-1000, 100000);
    const double high = low + *rc::gen::inRange(0, 1000);
    const auto topic = *rc::gen::element(pack::Topic::figure, pack::Topic::date);
    const pack::NumberAnswer answer{.value = low, .low = low, .high = high, .unit = ""};
    const double near = *rc::gen::inRange(0, 200000) / 7.0;
    const double far = near + *rc::gen::inRange(0, 200000) / 7.0;
    for (const double side : {-1.0, 1.0}) {
      const double bound = side < 0 ? low : high;
      const double nearer = estimate_fraction(answer, topic, bound + side * near);
      const double farther = estimate_fraction(answer, topic, bound + side * far);
      RC_ASSERT(nearer >= farther);
      RC_ASSERT(farther >= 0);
      RC_ASSERT(nearer <= 1);
    }
  }));
}

TEST_CASE("judge: an estimate is right only within its bounds") {
  const auto question = samples::number("q", 700, 650, 750);
  CHECK(judge(question, Estimated{650}).right);
  const auto near = judge(question, Estimated{649.999});
  CHECK_FALSE(near.right);
  CHECK(near.fraction > 0.999);
}

TEST_CASE("judge: a typed name is compared without case, ё, marks and spaces") {
  const auto question =
      samples::text("q", {"Сан-Франциско", "Королёв", "O’Neill", "Китай", "Machaín–Irigoyen Treaty"});
  for (const char* typed :
       {"сан франциско", " САН-ФРАНЦИСКО ", "«Сан–Франциско»", "королев", "КОРОЛЁВ", "Короле\u0308в",
        "Королё\u0301в", "oneill", "O'Neill.", "Кита\u0438\u0306", "machain-irigoyen treaty"}) {
    CAPTURE(typed);
    CHECK(judge(question, Typed{typed}).right);
  }
  for (const char* typed : {"", " ", "«»", "Сан", "Франциско Сан", "Королева", "санфранциско", "Китаи"}) {
    CAPTURE(typed);
    CHECK_FALSE(judge(question, Typed{typed}).right);
  }
}

TEST_CASE("judge: a key made of marks alone is compared as it stands") {
  const auto question = samples::text("q", {"?!"});
  CHECK(judge(question, Typed{" ?! "}).right);
  CHECK_FALSE(judge(question, Typed{"!"}).right);
  CHECK_FALSE(judge(question, Typed{""}).right);
}

TEST_CASE("judge: an order earns by the pairs that stand right") {
  const auto question = samples::order("q", {"a", "b", "c", "d"});
  CHECK(judge(question, Ordered{{0, 1, 2, 3}}) == Judgement{1, true});
  const auto swapped = judge(question, Ordered{{1, 0, 2, 3}});  // 5 of 6 pairs in order: (5 − 1) / 6
  CHECK(swapped.fraction == doctest::Approx(4.0 / 6));
  CHECK_FALSE(swapped.right);
  CHECK(judge(question, Ordered{{3, 2, 1, 0}}) == Judgement{0, false});
  // Equal items may stand for each other.
  CHECK(judge(samples::order("q", {"a", "a", "b"}), Ordered{{1, 0, 2}}) == Judgement{1, true});
}

TEST_CASE("judge: a match earns by pairs; equal right sides may stand for each other") {
  const auto question = samples::match("q", {{"x", "1"}, {"y", "2"}, {"z", "1"}});
  CHECK(judge(question, Matched{{0, 1, 2}}) == Judgement{1, true});
  CHECK(judge(question, Matched{{2, 1, 0}}) == Judgement{1, true});
  CHECK(judge(question, Matched{{0, unmatched, unmatched}}).fraction == doctest::Approx(1.0 / 3));
  CHECK(judge(question, Matched{{1, 0, 2}}).fraction == doctest::Approx(1.0 / 3));
}

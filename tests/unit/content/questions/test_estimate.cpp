// How close an estimate must come, and what is not estimated at all.
#include <doctest/doctest.h>

#include "content/questions/estimate.hpp"

namespace letopis::questions {
namespace {

facts::Fact figure(double low, double high, facts::Op op, const std::string& unit = "man") {
  facts::Fact fact{.kind = facts::Kind::figure};
  fact.object = facts::Figure{.low = low, .high = high, .op = op, .unit = unit};
  return fact;
}

TEST_CASE("estimate: the width follows what the words let pass") {
  using facts::Op;
  struct Row {
    double value;
    Op op;
    double low, high;
  };
  for (const Row& row :
       {Row{395, Op::equal, 388, 402}, Row{700'000, Op::about, 630'000, 770'000},
        Row{600, Op::more, 540, 750}, Row{1000, Op::nearly, 900, 1000}, Row{80, Op::at_most, 60, 88}}) {
    CAPTURE(row.value);
    const auto answer = estimate_of(figure(row.value, row.value, row.op), "men");
    REQUIRE(answer);
    CHECK(answer->value == row.value);
    CHECK(answer->low == doctest::Approx(row.low));
    CHECK(answer->high == doctest::Approx(row.high));
    CHECK(answer->unit == "men");
  }
}

TEST_CASE("estimate: an exact number is known by who says it in two digits") {
  const auto answer = estimate_of(figure(1'326'539, 1'326'539, facts::Op::equal), "pesos");
  REQUIRE(answer);
  CHECK(answer->low == 1'300'000);
  CHECK(answer->high == 1'353'069);  // a fiftieth more
}

TEST_CASE("estimate: of a range the round middle, all of it exact") {
  const auto answer = estimate_of(figure(500'000, 1'120'000, facts::Op::range), "men");
  REQUIRE(answer);
  CHECK(answer->value == 750'000);
  CHECK(answer->low == 500'000);
  CHECK(answer->high == 1'120'000);
}

TEST_CASE("estimate: a share stays under a hundred per cent") {
  const auto answer = estimate_of(figure(94, 94, facts::Op::more, "%"), "%");
  REQUIRE(answer);
  CHECK(answer->high == 100);
  CHECK_FALSE(estimate_of(figure(99, 99, facts::Op::equal, "%"), "%"));
}

TEST_CASE("estimate: sums of parts read without noise, and nobody types nine zeros") {
  const auto answer =
      estimate_of(figure(1'700'000.0000000002, 1'700'000.0000000002, facts::Op::about), "thalers");
  REQUIRE(answer);
  CHECK(answer->value == 1'700'000);
  CHECK(answer->low == 1'530'000);
  CHECK_FALSE(estimate_of(figure(111e9, 111e9, facts::Op::equal), "dollars"));
}

TEST_CASE("estimate: small counts are not for guessing") {
  CHECK_FALSE(estimate_of(figure(10, 10, facts::Op::equal), "ships"));
  CHECK_FALSE(estimate_of(figure(0, 0, facts::Op::vague), "men"));
}

}  // namespace
}  // namespace letopis::questions

#include "game/screens/number_scale.hpp"

#include <cmath>
#include <set>

#include <doctest/doctest.h>

using namespace letopis;
using namespace letopis::screens;

namespace {

pack::Question figure(double value, double low, double high, const std::string& id = "q",
                      pack::Topic topic = pack::Topic::figure) {
  return {.id = id,
          .kind = pack::Kind::number,
          .topic = topic,
          .prompt = "?",
          .answer = pack::NumberAnswer{value, low, high, "men"}};
}

}  // namespace

TEST_CASE("number scale: holds the answer and its tolerance") {
  for (const double value : {1.0, 7.0, 42.0, 872.0, 30000.0, 600000.0, 27e6})
    for (const char* id : {"a", "b", "c", "d", "e", "f"}) {
      CAPTURE(value);
      CAPTURE(id);
      const NumberScale scale = scale_of(figure(value, value * 0.95, value * 1.05, id));
      CHECK(scale.low <= value);
      CHECK(scale.high >= value);
      CHECK(position_of(scale, value) >= 0.0);
      CHECK(position_of(scale, value) <= 1.0);
    }
}

TEST_CASE("number scale: where the answer lies on it differs from question to question") {
  std::set<double> places;
  for (int i = 0; i < 20; ++i)
    places.insert(
        std::round(10 * position_of(scale_of(figure(5000, 4500, 5500, "id" + std::to_string(i))), 5000)));
  CHECK(places.size() >= 3);
}

TEST_CASE("number scale: years are even, figures go by powers of ten, and negatives are allowed") {
  const NumberScale years = scale_of(figure(1905, 1905, 1905, "q", pack::Topic::date));
  CHECK_FALSE(years.logarithmic);
  CHECK(years.high - years.low == doctest::Approx(210));
  CHECK(scale_of(figure(600000, 1, 700000)).logarithmic);
  const NumberScale cold = scale_of(figure(-40, -45, -35));
  CHECK_FALSE(cold.logarithmic);
  CHECK(cold.low <= -45);
}

TEST_CASE("number scale: value_at and position_of undo one another, within rounding") {
  const NumberScale scale{.low = 100, .high = 1e6, .logarithmic = true};
  for (const double value : {100.0, 470.0, 9200.0, 610000.0, 1e6})
    CHECK(value_at(scale, position_of(scale, value)) == doctest::Approx(value));
  CHECK(value_at(scale, 0.123456) == std::round(value_at(scale, 0.123456)));
  CHECK(marks_of(scale) == std::vector<double>{100, 1000, 10000, 100000, 1000000});
}

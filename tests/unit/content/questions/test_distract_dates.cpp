// Wrong dates: of the key's grain and look, and none that the prompt rules out; the key's place among them is
// anybody's guess.
#include <algorithm>
#include <array>

#include <doctest/doctest.h>

#include "content/facts/calendar.hpp"
#include "content/questions/date_moves.hpp"
#include "content/questions/label_years.hpp"
#include "tests/unit/content/questions/bench.hpp"

namespace letopis::questions {
namespace {

TEST_CASE("distract: every place of the key is drawn, and dates stand in order") {
  const Bench bench{{date_fact({1648, 1, 1}, {1648, 12, 31}, "year")}, knowledge::Knowledge{}};
  std::array<int, 3> ranks{};
  for (std::uint64_t seed = 0; seed < 300; ++seed) {
    const auto options = bench.of(pack::Topic::date, seed);
    REQUIRE(options);
    REQUIRE(options->choices.size() == 3);
    CHECK(options->choices[options->key] == "1648");
    CHECK(std::is_sorted(options->choices.begin(), options->choices.end()));
    CHECK_FALSE(options->shuffle);
    ++ranks[options->key];
  }
  for (const int times : ranks) CHECK(times > 60);
}

TEST_CASE("distract: three dates of the text make a fourth option") {
  const Bench bench{
      {date_fact({1648, 1, 1}, {1648, 12, 31}, "year"), date_fact({1641, 1, 1}, {1641, 12, 31}, "year", 1),
       date_fact({1645, 1, 1}, {1645, 12, 31}, "year", 2),
       date_fact({1651, 1, 1}, {1651, 12, 31}, "year", 3)},
      knowledge::Knowledge{}};
  // Which of them stand beside the key depends on its place; with the key third, all do.
  bool all = false;
  for (std::uint64_t seed = 0; seed < 20; ++seed) {
    const auto options = bench.of(pack::Topic::date, seed);
    REQUIRE(options);
    CHECK(options->choices.size() == 4);
    all = all || options->choices == std::vector<std::string>{"1641", "1645", "1648", "1651"};
  }
  CHECK(all);
}

TEST_CASE("distract: where the prompt names the year, no other year is offered") {
  const Bench bench{
      {date_fact({1956, 10, 29}, {1956, 10, 29}, "day"), date_fact({1955, 9, 1}, {1955, 9, 1}, "day", 1)},
      knowledge::Knowledge{},
      "On which day of 1956 did they land?"};
  for (std::uint64_t seed = 0; seed < 20; ++seed) {
    const auto options = bench.of(pack::Topic::date, seed);
    REQUIRE(options);
    for (const auto& choice : options->choices) CHECK(choice.starts_with("1956-"));
  }
}

TEST_CASE("distract: a label's «1817–64» ends in 1864, and so do its dates") {
  const Bench bench{{date_fact({1863, 1, 1}, {1863, 12, 31}, "year")},
                    knowledge::Knowledge{},
                    "Кавказская война 1817–64 гг. В каком году это было?"};
  for (std::uint64_t seed = 0; seed < 50; ++seed)
    if (const auto options = bench.of(pack::Topic::date, seed))
      for (const auto& choice : options->choices) CHECK(std::stoi(choice) <= 1864);
  CHECK(years_of_label(bench.knowledge, "Кавказская война 1817–64 гг. В каком году это было?") ==
        std::pair(1817, 1864));
  CHECK(years_of_label(bench.knowledge, "Пелопоннесская война 431–404 до н. э. Когда?") ==
        std::pair(-430, -403));
}

TEST_CASE("distract: no two wrong days are one day in two calendars") {
  const Bench bench{
      {date_fact({1907, 2, 20}, {1907, 2, 20}, "day"), date_fact({1907, 6, 3}, {1907, 6, 3}, "day", 1),
       date_fact({1907, 6, 16}, {1907, 6, 16}, "day", 2)},
      knowledge::Knowledge{},
      "When did the second Duma open?"};
  for (std::uint64_t seed = 0; seed < 50; ++seed) {
    const auto options = bench.of(pack::Topic::date, seed);
    REQUIRE(options);
    const auto offered = [&](const char* day) {
      return std::count(options->choices.begin(), options->choices.end(), day);
    };
    CHECK(offered("1907-06-03") + offered("1907-06-16") < 2);
  }
}

TEST_CASE("distract: a day before our era has rivals too") {
  const Bench bench{{date_fact({-43, 3, 15}, {-43, 3, 15}, "day")}, knowledge::Knowledge{}};
  const auto options = bench.of(pack::Topic::date);
  REQUIRE(options);
  for (const auto& choice : options->choices) CHECK(choice.starts_with("-00"));
}

TEST_CASE("distract: what a text says of a year bounds its dates") {
  Bench bench{{date_fact({1963, 4, 1}, {1963, 4, 30}, "month")}, knowledge::Knowledge{}};
  bench.prompt = "The River War of 1963. When did the inquiry end?";
  for (std::uint64_t seed = 0; seed < 50; ++seed)
    if (const auto options = bench.of(pack::Topic::date, seed))
      for (const auto& choice : options->choices) CHECK(choice >= "1963");
  bench.prompt = "When did the inquiry end?";
  bool before = false;
  for (std::uint64_t seed = 0; seed < 50; ++seed)
    if (const auto options = bench.of(pack::Topic::date, seed))
      for (const auto& choice : options->choices) before = before || choice < "1963";
  CHECK(before);
}

TEST_CASE("distract: what is told of the end of a year, or of ice, was in no summer") {
  Bench bench{{date_fact({1933, 12, 11}, {1933, 12, 11}, "day")}, knowledge::Knowledge{}};
  const auto in_summer = [&](const std::string& prompt) {
    bench.prompt = prompt;
    for (std::uint64_t seed = 0; seed < 50; ++seed)
      if (const auto options = bench.of(pack::Topic::date, seed))
        for (const auto& choice : options->choices)
          if (const std::string month = choice.substr(5, 2); month == "06" || month == "07" || month == "08")
            return true;
    return false;
  };
  CHECK(in_summer("Two divisions laid down their arms on ____."));
  CHECK_FALSE(in_summer("Towards the end of the year two divisions laid down their arms on ____."));
  CHECK_FALSE(in_summer("Two divisions crossed the ice and laid down their arms on ____."));
  // Another sentence's ice tells nothing of this one.
  CHECK(in_summer("Many had died upon the ice. Two divisions laid down their arms on ____."));
}

TEST_CASE("distract: what was so by a year was so by the next one") {
  Fact by = date_fact({475, 1, 1}, {475, 12, 31}, "year");
  CHECK(Bench{{by}, knowledge::Knowledge{}}.of(pack::Topic::date));
  std::get<Date>(by.object).role = "by";
  CHECK_FALSE(Bench{{by}, knowledge::Knowledge{}}.of(pack::Topic::date));
}

TEST_CASE("distract: a stretch of days keeps its length in whatever month it is moved to") {
  const Date two{.start = {1564, 5, 30}, .end = {1564, 5, 31}, .grain = "day", .role = "interval"};
  for (const int month : {2, 4, 8, 11}) {
    const Date other = moved(two, Day{1563, month, 24});
    CAPTURE(month);
    CHECK(facts::plus_days(other.start, 1) == other.end);
  }
}

}  // namespace
}  // namespace letopis::questions

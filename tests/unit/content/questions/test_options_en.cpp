// How an English date reads among the options.
#include <doctest/doctest.h>

#include "content/questions/options_en.hpp"

namespace letopis::questions::en {
namespace {

facts::Date stretch(facts::Day from, facts::Day to, const std::string& grain) {
  return {.start = from, .end = to, .grain = grain, .mod = {}, .role = "interval"};
}

}  // namespace

TEST_CASE("options: a stretch of years reads as the sentence opens it") {
  const auto war = stretch({1881, 1, 1}, {1899, 12, 31}, "year");
  CHECK(say_stretch(war, {}, "from") == "from 1881 to 1899");
  CHECK(say_stretch(war, {}, "between") == "between 1881 and 1899");
  CHECK(say_stretch(war, {}, "") == "");  // "in 1881 and 1899" would be two years
}

TEST_CASE("options: a stretch of days says its month once, and its year last") {
  const auto battle = stretch({1883, 11, 3}, {1883, 11, 5}, "day");
  CHECK(say_stretch(battle, {}, "between") == "between 3 and 5 November 1883");
  CHECK(say_stretch(battle, {.month_first = true}, "from") == "from November 3 to 5, 1883");
  CHECK(say_stretch(battle, {}, "") == "3 and 5 November 1883");
  const auto siege = stretch({1916, 2, 21}, {1916, 12, 18}, "day");
  CHECK(say_stretch(siege, {}, "from") == "from 21 February to 18 December 1916");
  CHECK(say_stretch(stretch({1914, 9, 1}, {1915, 3, 22}, "day"), {}, "from") == "");  // two years
}

}  // namespace letopis::questions::en

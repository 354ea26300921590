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
  CHECK(say_stretch(war, {}, {.opener = "from"}) == "from 1881 to 1899");
  CHECK(say_stretch(war, {}, {.opener = "between"}) == "between 1881 and 1899");
  CHECK(say_stretch(war, {}, {}) == "");  // "in 1881 and 1899" would be two years
}

TEST_CASE("options: a stretch of days says its month once, and its year last") {
  const auto battle = stretch({1883, 11, 3}, {1883, 11, 5}, "day");
  CHECK(say_stretch(battle, {}, {.opener = "between"}) == "between 3 and 5 November 1883");
  CHECK(say_stretch(battle, {.month_first = true}, {.opener = "from"}) == "from November 3 to 5, 1883");
  CHECK(say_stretch(battle, {}, {}) == "3 and 5 November 1883");
  const auto siege = stretch({1916, 2, 21}, {1916, 12, 18}, "day");
  CHECK(say_stretch(siege, {}, {.opener = "from"}) == "from 21 February to 18 December 1916");
  const auto march = stretch({1914, 9, 1}, {1915, 3, 22}, "day");
  CHECK(say_stretch(march, {}, {.opener = "from"}) == "from 1 September 1914 to 22 March 1915");
  CHECK(say_stretch(march, {}, {.opener = "between"}) == "");
}

TEST_CASE("options: a stretch is joined by a dash where the sentence does so") {
  const auto war = stretch({1652, 1, 1}, {1654, 12, 31}, "year");
  CHECK(say_stretch(war, {}, {.dash = true}) == "1652–1654");
  CHECK(say_stretch(war, {}, {.dash = true, .short_years = true}) == "1652–54");
  const auto turn = stretch({1899, 1, 1}, {1902, 12, 31}, "year");
  CHECK(say_stretch(turn, {}, {.dash = true, .short_years = true}) == "");  // "1899–02"
  const auto raid = stretch({1972, 12, 18}, {1972, 12, 29}, "day");
  CHECK(say_stretch(raid, {}, {.dash = true}) == "18–29 December 1972");
  CHECK(say_stretch(raid, {.month_first = true}, {.dash = true}) == "December 18–29, 1972");
  CHECK(say_stretch(stretch({1972, 11, 29}, {1972, 12, 3}, "day"), {}, {.dash = true}) == "");
}

TEST_CASE("options: months of one year say it once") {
  const auto war = stretch({1898, 4, 1}, {1898, 8, 31}, "month");
  CHECK(say_stretch(war, {}, {.opener = "between"}) == "between April and August 1898");
  const auto winter = stretch({1898, 11, 1}, {1899, 2, 28}, "month");
  CHECK(say_stretch(winter, {}, {.opener = "from"}) == "from November 1898 to February 1899");
}

}  // namespace letopis::questions::en

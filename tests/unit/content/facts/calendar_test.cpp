#include "content/facts/calendar.hpp"

#include <doctest/doctest.h>

using namespace letopis::facts;

TEST_CASE("calendar: Old Style days become New Style days") {
  // Pairs that every textbook prints.
  CHECK(gregorian_from_julian({1904, 1, 27}) == Day{1904, 2, 9});
  CHECK(gregorian_from_julian({1905, 8, 23}) == Day{1905, 9, 5});
  CHECK(gregorian_from_julian({1917, 10, 25}) == Day{1917, 11, 7});
  CHECK(gregorian_from_julian({1825, 12, 14}) == Day{1825, 12, 26});
  CHECK(gregorian_from_julian({1709, 6, 27}) == Day{1709, 7, 8});
  CHECK(gregorian_from_julian({1900, 2, 28}) == Day{1900, 3, 12});
  CHECK(gregorian_from_julian({1900, 2, 29}) == Day{1900, 3, 13});
}

TEST_CASE("calendar: eras have no year zero, astronomy has") {
  CHECK(astronomical(-490) == -489);
  CHECK(historical(-489) == -490);
  CHECK(historical(0) == -1);
  CHECK(historical(1) == 1);
  CHECK(edtf_year(-489) == "-0490");
  CHECK(iso_day({-489, 9, 12}) == "-0489-09-12");
  CHECK(edtf_day({-479, 10, 2}) == "-0480-10-02");
}

TEST_CASE("calendar: centuries and decades, before and after Christ") {
  CHECK(century_of(19, false) == Interval{{1801, 1, 1}, {1900, 12, 31}});
  CHECK(century_of(1, true) == Interval{{-99, 1, 1}, {0, 12, 31}});           // 100–1 BC
  CHECK(millennium_of(3, true) == Interval{{-2999, 1, 1}, {-2000, 12, 31}});  // 3000–2001 BC
  CHECK(decade_of(1930, false) == Interval{{1930, 1, 1}, {1939, 12, 31}});
  CHECK(decade_of(470, true) == Interval{{-478, 1, 1}, {-469, 12, 31}});  // 479–470 BC
  CHECK(season_of(1943, 4) == Interval{{1942, 12, 1}, {1943, 2, 28}});
}

TEST_CASE("calendar: days and months are counted over the ends of years") {
  CHECK(plus_days({1945, 9, 2}, 3) == Day{1945, 9, 5});
  CHECK(plus_days({1904, 2, 28}, 2) == Day{1904, 3, 1});
  CHECK(plus_days({1900, 1, 1}, -1) == Day{1899, 12, 31});
  CHECK(plus_months({1944, 11, 30}, 3) == Day{1945, 2, 28});
  CHECK(plus_months({1944, 1, 31}, -1) == Day{1943, 12, 31});
  CHECK_FALSE(valid({1941, 6, 31}));
  CHECK_FALSE(valid({1900, 2, 29}));
  CHECK(valid({2000, 2, 29}));
}

#pragma once
// The English grammar of dates: reads one point step by step. Days are in points_en.cpp; months, years,
// decades and centuries in periods_en.cpp.
#include <optional>

#include "content/facts/points.hpp"

namespace letopis::facts {

class EnglishPoint {
 public:
  EnglishPoint(const Line& line, std::size_t begin, bool after_bound, const Reach& reach)
      : line_(line), begin_(begin), at_(begin), after_bound_(after_bound), reach_(reach) {}

  std::optional<Point> read();

 private:
  bool ends(std::size_t i) const;

  // "the late", "mid-", "the end of", "the first half of"; true where it needs a unit behind it.
  bool part();

  bool dotted();

  // A month with its capital; without it only where nothing else is meant ("june", "3rd of may", "march 3,
  // 1915").
  const TimeWord* month_at(std::size_t i) const;
  bool beside_date(std::size_t i) const;

  bool day_atom(std::size_t i) const;
  // Day of the month in figures or words; the token behind it, 0 where there is none. `words`: 1 ordinals, 2
  // also "twenty two".
  std::size_t day_end(std::size_t i, int words, int& low, int& high) const;
  bool month_then_day();
  // "to the 15th" behind a first day whose month follows.
  std::size_t last_day(std::size_t i, int low, int& high) const;
  bool ides();
  // "nineteen forty-five", "two thousand and one": the token behind it, 0 where there is none.
  std::size_t spelled_year(std::size_t i, int& year) const;
  bool year_named();

  bool night();

  // 9 August 1945; 4–11 February 1945; the 9th of May, 1945; August 9, 1945; 5 September (23 August O.S.)
  // 1905.
  bool day();
  int day_in_the_other_calendar();

  void set_days(int low, int high, int month);

  // "(23 August O.S.)" behind a day, and the year that may follow it.
  void old_style();

  bool era_at(std::size_t i) const;
  bool era();

  // The year behind a month: "1945", ", 1945", "of '45", "480 BC".
  void year_behind(bool comma);
  void other_year(std::size_t i);

  bool month();

  bool season();

  int century_number(std::size_t& i) const;

  bool century();

  bool decade();

  bool year();

  const Line& line_;
  std::size_t begin_;
  std::size_t at_;
  bool after_bound_;
  Reach reach_;
  bool article_ = false;
  bool named_ = false;  // "the year 1204"
  Point point_;
};

}  // namespace letopis::facts

#pragma once
// The Russian grammar of dates: reads one point step by step. Days are in points_ru.cpp; months, years,
// decades and centuries in periods_ru.cpp.
#include <optional>

#include "content/facts/numerals.hpp"
#include "content/facts/points.hpp"

namespace letopis::facts {

class RussianPoint {
 public:
  RussianPoint(const Line& line, std::size_t begin, bool after_bound, const Reach& reach)
      : line_(line), begin_(begin), at_(begin), after_bound_(after_bound), reach_(reach) {}

  std::optional<Point> read();

 private:
  std::size_t skip_dot(std::size_t i) const;

  bool part();

  bool dotted();

  bool night();

  // A day of the month in digits or words; low/high of «4–11».
  bool day_number(int& low, int& high);

  bool day();

  // 27 января (9 февраля) 1904 г.; 20 декабря 1904 г. (2 января 1905 г.)
  void day_in_parentheses();

  bool both_calendars(const Partial& first, const Partial& last);

  bool era();

  // 1904 года, 1904–1905 гг., 45-го, того же года. `word`: «год» is required.
  bool year_phrase(bool word, bool after_month);

  bool other_year();
  bool is_spoken_year(const Ordinal& ordinal) const;

  // «в 1905-м» stands alone; «1905-й полк» counts regiments: a noun that agrees follows.
  bool year_loose(const std::string& suffix) const;

  bool set_years(int low, int high, bool bare);

  bool century_word(std::size_t i) const;

  bool century();

  bool decade();

  bool is_somebody() const;
  bool month();

  bool month_pair();

  bool month_adjective();

  bool season();

  bool year();

  const Line& line_;
  std::size_t begin_;
  std::size_t at_;
  bool after_bound_;
  Reach reach_;
  Point point_;
};

}  // namespace letopis::facts

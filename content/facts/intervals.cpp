#include <algorithm>
#include <cstdlib>

#include "content/facts/calendar.hpp"
#include "content/facts/dates.hpp"

namespace letopis::facts {
namespace {

Interval interval_of(const Point& point, bool last) {
  const Partial& part = last ? point.last : point.first;
  const int counted = part.year.value_or(0);
  const int year = astronomical(signed_year(point, counted));
  if (point.grain == "century") return century_of(counted, point.bc);
  if (point.grain == "millennium") return millennium_of(counted, point.bc);
  if (point.grain == "decade") return decade_of(counted, point.bc);
  if (point.grain == "season") return season_of(year, last ? point.last_season : point.season);
  if (point.grain == "year") return year_of(year);
  if (point.grain == "month") return month_of(year, part.month);
  const Day day{.year = year, .month = part.month, .day = part.day};
  return {day, day};
}

}  // namespace

std::optional<Date> date_of(const Point& point) {
  Interval from = interval_of(point, false);
  Interval to = interval_of(point, true);
  if (point.grain == "decade" && point.bc && from.start > to.start) std::swap(from, to);
  if (!valid(from.start) || !valid(to.end) || to.end < from.start) return std::nullopt;
  Date date;
  date.start = from.start;
  date.end = to.end;
  date.grain = point.grain;
  date.mod = point.circa ? "approx" : point.mod;
  date.role = point.ranged() && point.grain != "night" ? "interval" : "point";
  // A winter named by two years is the one between them.
  if (point.grain == "season" && point.season == 4 && point.first.year != point.last.year) {
    date.start = season_of(to.end.year, 4).start;
    date.role = "interval";
  }
  if (point.grain == "decade" && !point.bc && date.mod == "first_half")
    date.end = year_of(date.start.year + 4).end;
  if (point.grain == "decade" && !point.bc && date.mod == "second_half")
    date.start = year_of(date.end.year - 4).start;
  if (point.boundary) {
    date.role = "boundary";
    date.mod = "approx";
    if (point.grain == "century" && point.ranged()) date.start = date.end = to.start;
  }
  if (point.old_style && point.grain == "day" && !point.ranged()) {
    date.julian = date.start;
    date.start = date.end = gregorian_from_julian(date.start);
  }
  if (point.julian) {
    date.julian = Day{
        .year = astronomical(signed_year(point, point.julian->year.value_or(point.first.year.value_or(0)))),
        .month = point.julian->month,
        .day = point.julian->day};
    if (date.julian->month == 12 && date.start.month == 1 && date.julian->year == date.start.year)
      --date.julian->year;
  }
  return date;
}

std::optional<int> first_year(const std::vector<language::Sentence>& sentences) {
  for (const auto& sentence : sentences) {
    for (const auto& token : sentence.tokens) {
      if (token.form.size() < 4 || token.form.size() > 12) continue;
      if (!std::all_of(token.form.begin(), token.form.begin() + 4,
                       [](char c) { return c >= '0' && c <= '9'; }))
        continue;
      if (token.form.size() > 4 && token.form[4] >= '0' && token.form[4] <= '9') continue;
      const int year = std::atoi(token.form.substr(0, 4).c_str());
      if (year >= 1000 && year <= 2100) return year;
    }
  }
  return std::nullopt;
}

}  // namespace letopis::facts

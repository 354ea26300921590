#include "content/facts/calendar.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include <fmt/format.h>

namespace letopis::facts {
namespace {

bool leap(int year) {
  return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

// Meeus, formula 7.1. `shift` is the Gregorian correction B, 0 for the Julian calendar.
int julian_day_number(const Day& day, bool julian) {
  const int y = day.month > 2 ? day.year : day.year - 1;
  const int m = day.month > 2 ? day.month : day.month + 12;
  const int a = static_cast<int>(std::floor(y / 100.0));
  const int shift = julian ? 0 : 2 - a + static_cast<int>(std::floor(a / 4.0));
  return static_cast<int>(std::floor(365.25 * (y + 4716))) + static_cast<int>(std::floor(30.6001 * (m + 1))) +
         day.day + shift - 1524;
}

Day from_julian_day_number(int number) {
  const int alpha = static_cast<int>(std::floor((number - 1867216.25) / 36524.25));
  const int a = number + 1 + alpha - static_cast<int>(std::floor(alpha / 4.0));
  const int b = a + 1524;
  const int c = static_cast<int>(std::floor((b - 122.1) / 365.25));
  const int d = static_cast<int>(std::floor(365.25 * c));
  const int e = static_cast<int>(std::floor((b - d) / 30.6001));
  const int month = e < 14 ? e - 1 : e - 13;
  return Day{.year = month > 2 ? c - 4716 : c - 4715,
             .month = month,
             .day = b - d - static_cast<int>(std::floor(30.6001 * e))};
}

std::string signed_year(int year) {
  return year < 0 ? fmt::format("-{:04}", -year) : fmt::format("{:04}", year);
}

}  // namespace

int days_in_month(int year, int month) {
  constexpr std::array<int, 12> days = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  return month == 2 && leap(year) ? 29 : days[static_cast<std::size_t>(month - 1)];
}

bool valid(const Day& day) {
  return day.month >= 1 && day.month <= 12 && day.day >= 1 && day.day <= days_in_month(day.year, day.month);
}

int astronomical(int historical_year) {
  return historical_year < 0 ? historical_year + 1 : historical_year;
}
int historical(int astronomical_year) {
  return astronomical_year <= 0 ? astronomical_year - 1 : astronomical_year;
}

Interval month_of(int year, int month) {
  return {{.year = year, .month = month, .day = 1},
          {.year = year, .month = month, .day = days_in_month(year, month)}};
}

Interval year_of(int year) {
  return {{.year = year, .month = 1, .day = 1}, {.year = year, .month = 12, .day = 31}};
}

Interval decade_of(int first_year, bool bc) {
  if (!bc) return {year_of(first_year).start, year_of(first_year + 9).end};
  return {year_of(astronomical(-(first_year + 9))).start,
          year_of(astronomical(-std::max(first_year, 1))).end};
}

Interval century_of(int number, bool bc) {
  if (!bc) return {year_of((number - 1) * 100 + 1).start, year_of(number * 100).end};
  return {year_of(astronomical(-number * 100)).start, year_of(astronomical(-((number - 1) * 100 + 1))).end};
}

Interval millennium_of(int number, bool bc) {
  if (!bc) return {year_of((number - 1) * 1000 + 1).start, year_of(number * 1000).end};
  return {year_of(astronomical(-number * 1000)).start, year_of(astronomical(-((number - 1) * 1000 + 1))).end};
}

Interval season_of(int year, int season) {
  if (season == 4) return {month_of(year - 1, 12).start, month_of(year, 2).end};
  return {month_of(year, season * 3).start, month_of(year, season * 3 + 2).end};
}

Day gregorian_from_julian(const Day& julian) {
  return from_julian_day_number(julian_day_number(julian, true));
}

Day plus_days(const Day& day, int days) {
  return from_julian_day_number(julian_day_number(day, false) + days);
}

int days_between(const Day& from, const Day& to) {
  return julian_day_number(to, false) - julian_day_number(from, false);
}

Day plus_months(const Day& day, int months) {
  const int index = day.year * 12 + day.month - 1 + months;
  Day moved{.year = static_cast<int>(std::floor(index / 12.0)), .month = 1, .day = day.day};
  moved.month = index - moved.year * 12 + 1;
  moved.day = std::min(moved.day, days_in_month(moved.year, moved.month));
  return moved;
}

std::string edtf_year(int astronomical_year) {
  return signed_year(historical(astronomical_year));
}
std::string edtf_month(const Day& day) {
  return fmt::format("{}-{:02}", edtf_year(day.year), day.month);
}
std::string edtf_day(const Day& day) {
  return fmt::format("{}-{:02}", edtf_month(day), day.day);
}
std::string iso_day(const Day& day) {
  return fmt::format("{}-{:02}-{:02}", signed_year(day.year), day.month, day.day);
}

}  // namespace letopis::facts

#include "content/questions/date_moves.hpp"

#include <algorithm>

#include "content/facts/calendar.hpp"
#include "content/questions/distract_parts.hpp"
#include "content/questions/prompt_time.hpp"

namespace letopis::questions {

using facts::Date;
using facts::Day;

namespace {

int year_of_month(long months) {
  return static_cast<int>(months >= 0 ? months / 12 : (months - 11) / 12);
}
int month_of_month(long months) {
  return static_cast<int>(((months % 12) + 12) % 12) + 1;
}

// «с 16 по 18 августа», and no «с июня по август»
bool is_of_days(const Date& date) {
  return date.start.day != 1 || date.end != facts::month_of(date.end.year, date.end.month).end;
}

}  // namespace

long months_of(const Day& day) {
  return day.year * 12L + day.month - 1;
}

long position(const Date& date) {
  return is_day(date) ? date.start.year * 372L + date.start.month * 31L + date.start.day
                      : months_of(date.start);
}

Day shifted(const Day& day, long months) {
  const long at = months_of(day) + months;
  const Day last = facts::month_of(year_of_month(at), month_of_month(at)).end;
  const bool was_last = day == facts::month_of(day.year, day.month).end;
  return Day{last.year, last.month, was_last ? last.day : std::min(day.day, last.day)};
}

bool reads_in_both_calendars(const Date& date) {
  if (!date.julian || (date.grain != "day" && date.grain != "night")) return false;
  const Day& old = *date.julian;
  if (date.start == date.end) return old.year == date.start.year;
  const Day last = facts::plus_days(date.end, -facts::days_between(old, date.start));
  const auto of_one_month = [&](const Day& day) {
    return day.year == date.start.year && day.month == date.start.month;
  };
  return of_one_month(old) && of_one_month(last) && of_one_month(date.end);
}

Date moved(const Date& date, const Day& start) {
  Date other = date;
  other.start = start;
  other.end = date.end;
  other.end.year = date.end.year + start.year - date.start.year;
  const auto move_julian = [&] {
    if (!reads_in_both_calendars(date))
      other.julian.reset();
    else
      other.julian = facts::plus_days(other.start, facts::days_between(date.start, *date.julian));
  };
  const long shift = months_of(start) - months_of(date.start);
  if (is_interval(date) && !is_whole_years(date)) {
    other.start = shifted(date.start, shift);
    other.end = shifted(date.end, shift);
    if (is_of_days(date)) {  // «с 16 по 18 июня», «с 16 по 18 августа» would be told by the month alone
      constexpr int middle = 14;
      int length = 0;  // «30–31 мая» has two days in November too
      while (facts::plus_days(date.start, length) < date.end) ++length;
      other.start = facts::plus_days(other.start, start.day - middle);
      other.end = facts::plus_days(other.start, length);
    }
    move_julian();
    return other;
  }
  move_julian();
  if (is_day(date)) other.end = date.end == date.start ? start : facts::plus_days(start, 1);  // "21–22 April"
  if (date.grain == "month" || date.grain == "season") {
    const long end = months_of(date.end) + shift;
    other.end = facts::month_of(year_of_month(end), month_of_month(end)).end;
  }
  return other;
}

int span_years(const Date& date) {
  return date.end.year - date.start.year + 1;
}

std::vector<Day> synthetic_starts(const Date& date, bool one_year, std::uint64_t seed) {
  std::vector<Day> starts;
  const auto year_shifted = [&](int years) {
    return Day{date.start.year + years, date.start.month, date.start.day};
  };
  if (date.grain == "century") {
    for (const int n : {-1, 1, -2, 2})
      if (date.start.year + 100 * n < last_century) starts.push_back(year_shifted(100 * n));
  } else if (date.grain == "decade") {
    for (const int n : {-1, 1, -2, 2}) starts.push_back(year_shifted(10 * n));
  } else if (date.grain == "season") {
    for (const int months : {-6, 6, -12, 12, -18, 18}) starts.push_back(shifted(date.start, months));
  } else if (is_day(date) || date.grain == "month" || (is_interval(date) && !is_whole_years(date))) {
    // What took years is moved by years, or it would overlap itself.
    const int length = static_cast<int>(months_of(date.end) - months_of(date.start));
    constexpr int long_months = 3, years_apart = 25;
    const int step = std::min(length + 2, years_apart);
    const std::vector<int> near = {-2, 2, -4, 5, -7, 6, -9, 8}, far = {-3, 4, -6, 7, -9, 10};
    const std::vector<int> whole = {-step - 2, step, -2 * step - 1, 2 * step + 1};
    for (const int months : length > long_months ? whole : one_year ? near : far) {
      const long at = months_of(date.start) + months + (one_year ? 0 : static_cast<long>(mix(seed ^ 7) % 3));
      if (at == months_of(date.start)) continue;
      Day day{year_of_month(at), month_of_month(at), 1};
      if (is_interval(date) ? is_of_days(date) : is_day(date))
        day.day = 1 + static_cast<int>(mix(seed ^ static_cast<std::uint64_t>(months + 99)) % 28);
      starts.push_back(day);
    }
  } else {
    const int length = span_years(date);
    // «с 1801 по 1864 год»: whole lengths off, nobody would believe it.
    if (length >= long_stretch) {
      const int part = length / 4 + static_cast<int>(mix(seed ^ 3) % 3);
      for (const int years : {-part, part, -2 * part, 2 * part + 1}) starts.push_back(year_shifted(years));
      return starts;
    }
    const int step = length + 1 + static_cast<int>(mix(seed ^ 3) % 2);
    for (const int n : {-1, 1, -2, 2, -3, 3}) starts.push_back(year_shifted(n * step + (n > 0 ? 1 : 0)));
  }
  return starts;
}

std::vector<Day> starts_between(const Date& date, const Day& from, const Day& to, std::uint64_t seed) {
  constexpr int parts = 6, shortest = 3 * parts, longest = 800;  // days
  std::vector<Day> starts;
  int days = 0;
  while (days <= longest && facts::plus_days(from, days) < to) ++days;
  if (days < shortest || days > longest) return starts;
  for (int part = 1; part < parts; ++part) {
    const int step = days * part / parts + static_cast<int>(mix(seed ^ static_cast<std::uint64_t>(part)) % 3);
    Day day = facts::plus_days(from, step);
    if (date.grain == "month") day.day = 1;
    const int margin = std::max(3, days / (2 * parts));
    const bool beside_key =
        facts::plus_days(day, margin) > date.start && day < facts::plus_days(date.start, margin);
    if (!beside_key || date.grain == "month") starts.push_back(day);
  }
  return starts;
}

}  // namespace letopis::questions

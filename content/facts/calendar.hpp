#pragma once
// Days, months, decades and centuries as intervals of the proleptic Gregorian calendar. Years are
// astronomical (490 BC is -489); `historical` years have no zero and count BC as negative. It knows no words.
#include "content/facts/fact.hpp"

namespace letopis::facts {

int days_in_month(int year, int month);
bool valid(const Day& day);

// 490 BC is -490 in history and -489 in astronomy; years AD are the same in both.
int astronomical(int historical_year);
int historical(int astronomical_year);

struct Interval {
  Day start;
  Day end;
  bool operator==(const Interval&) const = default;
};

Interval month_of(int year, int month);
Interval year_of(int year);
// 1930 → 1930–1939. BC (year of the count, 470) → 479–470 BC.
Interval decade_of(int first_year, bool bc);
// 19 → 1901–2000 is the twentieth: XIX = 1801–1900; V BC = 500–401 BC.
Interval century_of(int number, bool bc);
Interval millennium_of(int number, bool bc);
// 1 spring … 4 winter; winter of a year begins in the December before it.
Interval season_of(int year, int season);

// Meeus, Astronomical Algorithms, chapter 7: Julian calendar → Julian day → Gregorian calendar.
Day gregorian_from_julian(const Day& julian);
Day plus_days(const Day& day, int days);
int days_between(const Day& from, const Day& to);  // in days, negative where `to` is earlier
Day plus_months(const Day& day, int months);  // the day is clipped to the month

// "1943-10-05", "-0490-10-02": the value's spelling, historical years.
std::string edtf_day(const Day& day);
std::string edtf_month(const Day& day);
std::string edtf_year(int astronomical_year);
// "1943-10-05", "-0489-10-02": the spelling of the `date` object, astronomical years.
std::string iso_day(const Day& day);

}  // namespace letopis::facts

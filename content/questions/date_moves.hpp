#pragma once
// Wrong dates by moving the right one: whole units of its grain away, its length, role and mod kept.
#include <cstdint>
#include <vector>

#include "content/facts/fact.hpp"

namespace letopis::questions {

constexpr int last_century = 2000;  // no history asks for a century that is still going on

constexpr int long_stretch = 12;  // years, of which some may be those of another stretch

long months_of(const facts::Day& day);    // since the year 0
long position(const facts::Date& date);   // in an order: days of a date that is a day, else months
int span_years(const facts::Date& date);  // 1 for a year
facts::Day shifted(const facts::Day& day, long months);

// The date moved so that it starts at `start`, or as near as its grain allows.
facts::Date moved(const facts::Date& date, const facts::Day& start);

// Starts that a synthesised date of this grain could have; nearest first on either side. `one_year`: the
// prompt names the year, so that only days and months of that year are wrong answers.
std::vector<facts::Day> synthetic_starts(const facts::Date& date, bool one_year, std::uint64_t seed);

// Between two dates that the prompt tells there is no room for the usual steps: days, or months, spread over
// what there is. Nothing where that is too short to be fair.
std::vector<facts::Day> starts_between(const facts::Date& date, const facts::Day& from, const facts::Day& to,
                                       std::uint64_t seed);

// «22 октября (1 ноября) 1612 года», «4–6 (16–18) августа»: it is told in the Old Style too, and in few
// words. Not «25 декабря 1812 года (6 января 1813 года)», which alone among the options would tell two years,
// nor days of two months.
bool reads_in_both_calendars(const facts::Date& date);

}  // namespace letopis::questions

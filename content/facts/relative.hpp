#pragma once
// Relative dates: «через два года», «тремя днями позже», "the next day". Never asked about as they stand
// (standalone is false); their value is counted from the last date of the text where that is known.
#include <optional>

#include "content/facts/fact.hpp"
#include "content/facts/line.hpp"

namespace letopis::facts {

struct Offset {
  Period period = Period::year;
  double count = 0;      // negative: earlier
  const char* mod = "";  // "later that year"
  bool anchored = false;  // «после Портсмутского договора»: counted from an event, not from the last date
  bool again = false;  // «ещё через год»: counted from the very last date
  bool exact = false;  // «ровно через месяц»: on the same day of the month
  bool named = false;  // «на следующий день», "the same day": no number
  bool rough = false;  // «почти год спустя», "a year and a half later", "twenty years later", "a week later"
  int season = 0;  // «следующей весной»: 1 spring … 4 winter
  std::size_t end = 0;

  bool next_day() const { return named && period == Period::day && count == 1; }
  bool counts_days() const { return period == Period::day || period == Period::week; }
};

// The expression that begins at the token; periods shorter than a day are none.
std::optional<Offset> offset_at(const Line& line, std::size_t begin);
// Where the offset leads from a date; nothing where the date is too coarse to count from. `rough` is for the
// caller to heed.
std::optional<Date> counted(const Offset& offset, const Date& from);
// The fact of the expression; `date` is what it comes to, where that is known.
Fact relative_fact(const Line& line, std::size_t begin, const Offset& offset,
                   const std::optional<Date>& date);

// «Через два года после Портсмутского договора» once somebody knows the treaty's year (astronomical): sets
// object and value of a date with `years_after`, leaves every other fact alone.
void count_from(Fact& fact, int anchor_year);

}  // namespace letopis::facts

// Where "two days later" leads from what the story has told.
#include "content/facts/calendar.hpp"
#include "content/facts/dates.hpp"

namespace letopis::facts {

std::optional<Date> DateReader::count(const Offset& offset) const {
  if (offset.anchored || offset.rough) return std::nullopt;
  std::vector<Date> from;
  // «…; ещё через год под Каррами погиб Красс»: from what was told just before, if that has a date. "Twelve
  // days later they fled, and on the following morning …": the next day is that of what was told last.
  const auto newest = offset.again        ? story_.newest_told()
                      : offset.next_day() ? story_.newest_here()
                                          : std::nullopt;
  if (offset.again && !newest) return std::nullopt;
  if (newest)
    from = {*newest};
  else
    from = story_.anchors(offset.counts_days(), offset.count == 0);
  std::optional<Date> date;
  for (const Date& anchor : from) {
    if (anchor.mod == "approx") return std::nullopt;  // seven years from about 1340
    const auto other = counted(offset, anchor);
    if (!other) continue;
    // a month from the 28th may be two months on
    constexpr int first_sure = 8, last_sure = 22;
    const bool edge = (anchor.grain == "day" || anchor.grain == "night") &&
                      (anchor.end.day < first_sure || anchor.end.day > last_sure);
    if (offset.period == Period::month && offset.count != 0 && edge && !offset.exact) return std::nullopt;
    if (date && !(date->start == other->start && date->end == other->end)) return std::nullopt;
    date = other;
  }
  return date;
}

std::optional<int> DateReader::year_by_count(const Offset& offset, const Point& point) const {
  if (offset.period == Period::year || offset.period == Period::decade || offset.period == Period::century) {
    const auto date = count(offset);
    if (!date || date->grain != "year") return std::nullopt;
    return historical(date->start.year);
  }
  std::optional<int> year;
  const auto& recent = story_.recent();
  for (auto told = recent.rbegin(); told != recent.rend(); ++told) {
    if (told->lost) break;  // it may be what is counted from
    if (told->bearing != Story::Bearing::told) continue;
    const auto date = counted(offset, told->date);
    if (!date || date->end.month != point.first.month) continue;
    if (year && *year != historical(date->end.year)) return std::nullopt;
    year = historical(date->end.year);
  }
  return year;
}

void DateReader::settle_year_by_count(Found& found, const Offset& beside) const {
  auto year = year_by_count(beside, found.point);
  // «Месяц спустя, 8 августа»: counted from a deed without a date; the order of the story still holds.
  const bool onward = beside.count > 0 && (beside.period == Period::month || beside.counts_days());
  if (!year && onward) year = found.point.first.year;
  found.point.first.year.reset();
  found.point.last.year.reset();
  if (year) set_year(found, *year);
}

}  // namespace letopis::facts

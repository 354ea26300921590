#include "content/facts/relative.hpp"

#include <array>
#include <cmath>

#include "content/facts/calendar.hpp"
#include "content/facts/counted.hpp"
#include "content/facts/numerals.hpp"

namespace letopis::facts {
namespace {

// Days of each Period, in its order; of what is shorter than a day none.
constexpr std::array<double, 9> days_of = {0, 0, 0, 1, 7, 30.44, 365.25, 3652.5, 36525};

// "two years", «тремя днями», «год», with the number before the noun. Returns the end, 0 where there is none.
std::size_t period_at(const Line& line, std::size_t i, Period& period, double& count) {
  const auto number = read_number(line, i);
  const std::size_t noun = number ? number->tokens.end : i;
  const PeriodWord* word = line.period(noun);
  if (!word || (number && (number->range || number->vague || number->fraction))) return 0;
  if (!number && !line.russian()) return 0;
  if (!number && !word->fused &&
      !line.is_any(noun,
                   "год день месяц неделю час сутки десятилетие век столетие годом днем месяцем неделей"))
    return 0;
  period = word->period;
  count = (number ? number->low : 1) * word->count;
  return noun + 1;
}

std::optional<Offset> offset_ru(const Line& line, std::size_t begin) {
  Offset offset;
  std::size_t i = begin;
  const bool through = line.is(i, "через");
  const bool first_after = line.is(i, "спустя");
  const bool ahead_of = line.is(i, "за");  // «за два года до этого»
  if (through || first_after || ahead_of || line.is_any(i, "еще")) ++i;
  const std::size_t end = period_at(line, i, offset.period, offset.count);
  if (end == 0) return std::nullopt;
  offset.end = end;
  if (ahead_of) {
    if (!line.is(end, "до") || line.shape(end + 1) != Shape::word) return std::nullopt;
    offset.anchored = !line.is_any(end + 1, "этого того");
    offset.end = offset.anchored ? end : end + 2;
    offset.count = -offset.count;
    return offset;
  }
  if (!through && !first_after) {
    if (line.is_any(end, "спустя позже позднее")) {
      offset.end = end + 1;
      offset.anchored = line.is_any(end + 1, "него неё нее них этого того");  // later than somebody
    } else if (line.is_any(end, "раньше ранее назад")) {
      offset.end = end + 1;
      offset.count = -offset.count;
    } else {
      return std::nullopt;
    }
  }
  if (line.is(offset.end, "после")) {
    offset.anchored = true;
    std::size_t stop = offset.end + 1;
    while (stop < line.size() && adjective_like(line, stop)) ++stop;
    if (stop < line.size() && line.shape(stop) == Shape::word) ++stop;
    offset.anchored = !line.is(offset.end + 1, "этого");
    offset.end = stop;
  }
  return offset;
}

std::optional<Offset> offset_en(const Line& line, std::size_t begin) {
  Offset offset;
  std::size_t end = period_at(line, begin, offset.period, offset.count);
  if (const PeriodWord* word = line.period(begin + 1); end == 0 && word && line.is_any(begin, "a an")) {
    offset.period = word->period;
    offset.count = word->count;
    end = begin + 2;
  }
  if (end == 0) return std::nullopt;
  offset.end = end + 1;
  if (line.is_any(end, "later afterwards")) return offset;
  if (line.is(end, "before")) {
    offset.count = -offset.count;
    if (line.is_any(end + 1, "that this"))
      offset.end = end + 2;
    else
      offset.anchored = line.shape(end + 1) == Shape::word;
    return offset;
  }
  if (line.is(end, "earlier")) {
    offset.count = -offset.count;
    return offset;
  }
  if (line.is(end, "after") && end + 1 < line.size() && line.shape(end + 1) == Shape::word) {
    offset.again = line.is(end + 1, "that") && (line.ends(end + 2) || line.shape(end + 2) == Shape::comma);
    offset.anchored = !offset.again;
    if (offset.again) offset.end = end + 2;
    return offset;
  }
  return std::nullopt;
}

// «на следующий день», «в том же году», "the next day", "later that year": 0 or 1 of a period.
std::optional<Offset> named_offset(const Line& line, std::size_t begin) {
  std::size_t i = begin;
  double count = 0;
  const auto period = [&](std::size_t at) -> std::optional<Offset> {
    if (const TimeWord* season = line.time(at, TimeType::season))
      return Offset{.period = Period::year, .count = count, .season = season->value, .end = at + 1};
    if (line.is_any(at, "утром утро вечером вечер ночью ночь morning afternoon evening night"))
      return Offset{.period = Period::day, .count = count, .end = at + 1};
    const PeriodWord* word = line.period(at);
    if (!word || word->fused) return std::nullopt;
    return Offset{.period = word->period, .count = count, .end = at + 1};
  };
  if (line.russian()) {
    if (line.is_any(i, "тот том та той тем того ту") && line.is(i + 1, "же")) {
      i += 2;
      if (line.is_any(i, "самый самую самом")) ++i;
    } else if (line.is_any(i, "следующий следующем следующую следующей следующим") ||
               (line.is(i, "другой") && i > 0 && line.is(i - 1, "на") &&
                line.is(line.is(i + 1, "же") ? i + 2 : i + 1, "день"))) {
      count = 1;
      ++i;
      if (line.is(i, "же")) ++i;
    } else if (line.is_any(i, "прошлом прошлой предыдущем предыдущий предыдущую")) {
      count = -1;
      ++i;
    } else {
      return std::nullopt;
    }
    auto offset = period(i);
    // «на другой день после падения крепости»: counted from that, not from the day told last
    if (offset && line.is(offset->end, "после") && !line.is_any(offset->end + 1, "этого того"))
      offset->anchored = true;
    return offset;
  }
  if (line.is(i, "the") && line.is(i + 1, "morrow") && i > 0 && line.is(i - 1, "on"))
    return Offset{.period = Period::day, .count = 1, .end = i + 2};
  const char* mod = "";
  if (line.is_any(i, "later earlier") && line.is_any(i + 1, "that the"))
    mod = line.is(i++, "later") ? "after" : "before";
  if (line.is(i, "the") && line.is_any(i + 1, "next following same previous")) {
    if (line.is_any(i + 2, "days weeks months years decades centuries")) return std::nullopt;  // any of them
    count = line.is(i + 1, "same") ? 0 : line.is(i + 1, "previous") ? -1 : 1;
    auto offset = period(i + 2);
    if (offset && count == 0 && offset->period == Period::week) return std::nullopt;  // any day of it
    if (offset && line.is(offset->end, "after") && !line.is(offset->end + 1, "that")) offset->anchored = true;
    return offset;
  }
  if (line.is(i, "the") && line.is_any(i + 1, "day month year") && line.is(i + 2, "before") &&
      (line.shape(i + 3) == Shape::comma || line.ends(i + 3))) {
    count = -1;
    auto offset = period(i + 1);
    if (offset) offset->end = i + 3;
    return offset;
  }
  if (line.is(i, "that") && i > begin) {
    if (line.is(i + 1, "same")) ++i;
    auto offset = period(i + 1);
    if (offset && offset->period == Period::week) return std::nullopt;
    if (offset) offset->mod = mod;
    return offset;
  }
  return std::nullopt;
}

// People round what they count: only small counts of days, months and years are taken at their word.
bool is_rough(const Line& line, std::size_t begin, const Offset& offset) {
  const bool russian = line.russian();
  const double count = std::abs(offset.count);
  // «ровно через две недели» is no round number
  const bool exactly = begin > 0 && line.is_any(begin - 1, russian ? "ровно" : "exactly");
  if (offset.period == Period::week || offset.period == Period::decade || offset.period == Period::century)
    return offset.count != 0 && !(offset.period == Period::week && exactly);
  const bool only = begin > 0 && russian && line.is(begin - 1, "лишь");  // «лишь через пять дней»
  constexpr double most_days = 15;  // that people count one by one: "ten days later", "fifteen days later"
  const bool counted_out = offset.period == Period::day && count <= most_days;
  if (count != std::floor(count) || (count >= 10 && std::fmod(count, 5) == 0 && !counted_out)) return true;
  for (std::size_t i = begin; i < offset.end; ++i)
    if (const PeriodWord* word = line.period(i); word && word->fused) return true;  // полгода
  if (only && offset.period != Period::day) return true;
  if (begin > 0 && line.is_any(begin - 1, russian ? "почти примерно приблизительно около чуть едва чем"
                                                  : "about almost nearly around roughly some than over under "
                                                    "within barely hardly scarcely approximately least"))
    return true;
  if (begin > 1 && line.is_any(begin - 1, "and и") && line.period(begin - 2))
    return true;  // "a year and two months later"
  if (line.is_any(begin, "за") && begin > 0 && line.is(begin - 1, "не")) return true;
  const std::size_t end = offset.end;
  if (!russian) return line.is(end, "or");
  const bool more = line.is(end, "с") && line.is_any(end + 1, "небольшим лишним половиной");
  return more || (line.is(end, "и") && read_number(line, end + 1));
}

// "the following spring" after May may be this year's or the next; a winter has two years.
bool season_is_sure(const Offset& offset, const Date& last) {
  if (offset.season == 4 || offset.count < 0) return false;
  const Interval season = season_of(last.start.year, offset.season);
  if (offset.count == 0) return last.grain == "year" || last.start <= season.end;
  return last.grain == "year" || season.end < last.start;
}

}  // namespace

std::optional<Date> counted(const Offset& offset, const Date& last) {
  Date date;
  date.role = "point";
  date.relative = true;
  const int whole = static_cast<int>(std::lround(offset.count));
  if (offset.season != 0 && !season_is_sure(offset, last)) return std::nullopt;
  const auto take = [&](const Interval& interval, const char* grain) {
    date.start = interval.start;
    date.end = interval.end;
    date.grain = grain;
  };
  const bool daily = last.grain == "day" || last.grain == "night";
  switch (offset.period) {
    case Period::day:
    case Period::week: {
      if (!daily) return std::nullopt;
      const Day day = plus_days(last.end, offset.period == Period::week ? 7 * whole : whole);
      take({day, day}, "day");
      // «30 июня (11 июля) … на следующий день»: told in both calendars from there on
      if (last.julian && last.start == last.end)
        date.julian = plus_days(day, days_between(last.start, *last.julian));
      return date;
    }
    case Period::month: {
      if (!daily && last.grain != "month") return std::nullopt;
      const Day day = plus_months(last.end, whole);
      if (offset.exact && last.grain == "day") {
        take({day, day}, "day");
        return date;
      }
      take(month_of(day.year, day.month), "month");
      return date;
    }
    case Period::year:
      take(year_of(last.end.year + whole), "year");
      return date;
    default:
      return std::nullopt;
  }
}

std::optional<Offset> offset_at(const Line& line, std::size_t begin) {
  auto offset = line.russian() ? offset_ru(line, begin) : offset_en(line, begin);
  if (!offset) {
    offset = named_offset(line, begin);
    if (offset) offset->named = true;
  }
  if (!offset || offset->period == Period::hour || offset->period == Period::minute ||
      offset->period == Period::second)
    return std::nullopt;
  offset->rough = is_rough(line, begin, *offset);
  offset->exact =
      begin > 0 && !offset->anchored && line.is_any(begin - 1, line.russian() ? "ровно" : "exactly");
  offset->again =
      offset->again || line.is_any(begin, "еще another") || (begin > 0 && line.is(begin - 1, "еще"));
  return offset;
}

Fact relative_fact(const Line& line, std::size_t begin, const Offset& offset,
                   const std::optional<Date>& resolved) {
  Fact fact;
  fact.kind = Kind::date;
  fact.tokens = fact.phrase = {begin, offset.end};
  const bool bound = !line.russian() && begin > 0 && line.is_any(begin - 1, "by until till since from");
  if (offset.exact) fact.tokens.begin = fact.phrase.begin = begin - 1;
  if (begin > 0 && line.is_any(begin - 1, line.russian() ? "в во на" : "on in upon"))
    fact.phrase.begin = begin - 1;
  fact.standalone = false;
  fact.reason = "relative date";
  Date date;
  date.role = "point";
  date.relative = true;
  if (resolved) {
    date = *resolved;
    date.mod = offset.mod;
    if (bound) date.role = line.is(begin - 1, "by") ? "by" : "until";  // "was lost by | the following day"
    fact.value = value_of(date);
  }
  date.days_counted = std::abs(offset.count) * days_of[static_cast<std::size_t>(offset.period)];
  if (offset.anchored && offset.period == Period::year && offset.count > 0 && offset.count < 5000)
    date.years_after = static_cast<int>(std::lround(offset.count));
  fact.object = date;
  return fact;
}

void count_from(Fact& fact, int anchor_year) {
  auto* date = std::get_if<Date>(&fact.object);
  if (!date || !date->years_after || !fact.value.empty()) return;
  const Interval year = year_of(anchor_year + *date->years_after);
  date->start = year.start;
  date->end = year.end;
  date->grain = "year";
  date->mod = "approx";
  fact.value = value_of(*date);
}

}  // namespace letopis::facts

#include "content/facts/dates.hpp"

#include <algorithm>
#include <cstdlib>

#include "content/facts/calendar.hpp"
#include "content/facts/relative.hpp"

namespace letopis::facts {
namespace {

using language::Tag;

constexpr const char* bounds_ru = "с со между по до от после в во к и около";
constexpr const char* bounds_en =
    "in since until till by from to before after during of between through throughout circa and until early "
    "late";

bool noun_like(const language::Token& token) {
  if (token.any(Tag::n) || token.any(Tag::np)) return true;
  return token.unknown() && !token.any(Tag::vblex);
}

// «с 8 по 12 мая», "from 16 to 23 August": a day whose month follows.
std::optional<Point> day_of_range(const Line& line, std::size_t begin, bool span) {
  const Atom& atom = line.atom(begin);
  if (!span || atom.shape != Shape::number || atom.digits > 2 || atom.range || atom.grouped ||
      atom.low > 31 || atom.low < 1)
    return std::nullopt;
  if (!line.is_any(begin + 1, line.russian() ? "по до и" : "to and until through till")) return std::nullopt;
  const auto read = line.russian() ? read_point_ru : read_point_en;
  const auto second = read(line, begin + 2, true);
  if (!second || second->grain != "day" || second->ranged()) return std::nullopt;
  Point point;
  point.first = point.last = {.year = {}, .month = 0, .day = static_cast<int>(atom.low)};
  point.grain = "day";
  point.tokens = {begin, begin + 1};
  return point;
}

}  // namespace

// One date expression whose first point begins at `begin`, with its partner where it is a range.
std::optional<DateReader::Found> DateReader::join(const Line& line, std::size_t begin) const {
  const bool russian = line.russian();
  const auto read = russian ? read_point_ru : read_point_en;
  const bool after_bound = begin > 0 && line.is_any(begin - 1, russian ? bounds_ru : bounds_en);
  const bool span = begin > 0 && line.is_any(begin - 1, russian ? "с со от между" : "from between");
  const auto connects = [&](std::size_t i) {
    if (line.shape(i) == Shape::dash) return true;
    if (line.is(begin - 1, russian ? "между" : "between")) return line.is(i, russian ? "и" : "and");
    if (!russian && line.is_any(i, "through thru") && begin > 0 && line.is_any(begin - 1, "in on"))
      return true;
    return span && line.is_any(i, russian ? "по до" : "to until till through thru");
  };
  Found found;
  std::optional<Point> point = day_of_range(line, begin, span);
  if (!point) point = read(line, begin, after_bound);
  if (!point) return std::nullopt;
  found.point = *point;
  found.tokens = found.phrase = point->tokens;
  const std::size_t next = point->tokens.end;
  if (connects(next) && (span || line.shape(next) == Shape::dash || line.is_any(next, "through thru"))) {
    const std::size_t at = russian && line.is(next + 1, "в") ? next + 2 : next + 1;
    if (auto second = read(line, at, true); second && !point->boundary) {
      const bool days = point->grain == "day" && point->first.month == 0;
      const bool fits =
          days ? second->grain == "day"
               : !second->bare && (point->bare ? second->grain == "year" || second->grain == "decade" : true);
      const bool early =
          point->bare && *point->first.year < 1000 && !second->bc;  // «с 300 до 1905 года» joins nothing
      const bool years =
          point->grain == "year" && point->bare && second->bare && span && year_like(line.atom(begin));
      if ((fits || years) && !early) {
        found.second = second;
        found.tokens.end = found.phrase.end = second->tokens.end;
      }
    }
  } else if (russian && point->bare && line.is(next, "и")) {  // в 1904 и 1905 годах
    if (auto second = read(line, next + 1, true);
        second && second->grain == "year" && !second->bare && second->first.year == *point->first.year + 1) {
      found.second = second;
      found.tokens.end = found.phrase.end = second->tokens.end;
    }
  }
  if (!found.second && (found.point.bare || (found.point.grain == "day" && found.point.first.month == 0)))
    return std::nullopt;
  return found;
}

// The role that the words before the date give it, and how far tokens and phrase reach back.
void DateReader::place(const Line& line, Found& found) const {
  std::size_t b = found.tokens.begin;
  const auto before = [&](std::size_t n) -> std::size_t { return b >= n ? b - n : line.size(); };
  const auto bound = [&](const char* role, std::size_t count) {
    found.role = role;
    found.tokens.begin = found.phrase.begin = b = b - count;
  };
  const bool interval = found.second.has_value() || (found.point.ranged() && found.point.grain == "day");
  if (b > 0 && line.is_any(before(1), line.russian() ? "около примерно приблизительно ок"
                                                     : "about around approximately")) {
    found.point.circa = true;
    bound("", 1);
  }
  if (b == 0) return;
  if (line.russian()) {
    const bool negated = line.is(before(2), "не");
    if (interval && line.is_any(before(1), "с со от между"))
      bound("interval", 1);
    else if (line.is_any(before(1), "позднее позже") && negated)
      bound("until_inclusive", 2);
    else if (line.is_any(before(1), "ранее раньше") && negated)
      bound("since", 2);
    else if (line.is_any(before(1), "с со"))
      bound("since", line.is(before(2), "начиная") ? 2 : 1);
    else if (line.is(before(1), "до"))
      bound("until", line.is(before(2), "вплоть") ? 2 : 1);
    else if (line.is(before(1), "после"))
      bound("after", 1);
    else if (line.is_any(before(1), "к ко"))
      bound("by", 1);
    else if (line.is(before(1), "по") && !found.point.adjective)
      bound("until_inclusive", 1);
    else if (line.is_any(before(1), "накануне перед"))
      bound("before", 1);
    else if (line.is_any(before(1), "в во на за от"))
      found.phrase.begin = b - 1;
    else if (line.is(before(1), "течение") && line.is(before(2), "в"))
      found.phrase.begin = b - 2;
  } else {
    if (interval && line.is_any(before(1), "from between"))
      bound("interval", 1);
    else if (line.is(before(1), "than") && line.is(before(2), "later") && line.is_any(before(3), "no not"))
      bound("until_inclusive", 3);
    else if (line.is(before(1), "than") && line.is(before(2), "earlier") && line.is_any(before(3), "no not"))
      bound("since", 3);
    else if (line.is_any(before(1), "since from"))
      bound("since", 1);
    else if (line.is_any(before(1), "until till"))
      bound("until", 1);
    else if (line.is(before(1), "to") && line.is(before(2), "up"))
      bound("until", 2);
    else if (line.is(before(1), "after"))
      bound("after", 1);
    else if (line.is(before(1), "before"))
      bound("before", 1);
    else if (line.is(before(1), "by"))
      bound("by", 1);
    else if (line.is_any(before(1), "in on at during throughout"))
      found.phrase.begin = b - 1;
  }
  // Bound to a noun: «революция 1905 года», "the treaty of 1905", "(1905)", «договор от 22 января».
  if (!found.role.empty() && found.role != "interval") return;
  const std::size_t left = found.phrase.begin;
  if (left == 0) return;
  const bool bare_phrase = left == found.tokens.begin;
  if (line.shape(left - 1) == Shape::open && line.shape(found.tokens.end) == Shape::close)
    found.attributive = true;
  if (found.point.inside_noun || found.point.adjective) found.attributive = true;
  if (line.russian()) {
    const bool dayish = found.point.grain == "day" || found.point.grain == "night";
    const std::string& end = line.key(found.tokens.end - 1);
    const bool instrumental = end == "годом" || end == "годами" || end == "годам";
    const bool season =
        found.point.grain == "season" && line.is_any(found.point.tokens.begin, "летом весной осенью зимой");
    if (bare_phrase && !dayish && !instrumental && !season && noun_like(line.token(left - 1)) &&
        line.shape(left - 1) == Shape::word)
      found.attributive = true;
    if (line.is(left, "от") && left > 0 && noun_like(line.token(left - 1))) found.attributive = true;
  } else if (line.is(left - 1, "of") && bare_phrase && left > 1 && noun_like(line.token(left - 2))) {
    found.attributive = true;
  }
}

// A day that goes on from the last dated day of the same year: its inferred year is safe enough to be said
// aloud.
bool DateReader::follows_story(const Date& date) const {
  if (!last_ || date.grain != "day" || date.role == "interval") return false;
  const bool daily = last_->grain == "day" || last_->grain == "night" || last_->grain == "month";
  return daily && last_->start.year == date.start.year && last_->start <= date.start;
}

std::optional<Fact> DateReader::fact_of(const Found& found) const {
  if (!found.point.first.year ||
      (found.second && !found.second->first.year)) {  // day and month, and no year anywhere
    Fact fact;
    fact.kind = Kind::date;
    fact.tokens = found.tokens;
    fact.phrase = found.phrase;
    fact.standalone = false;
    fact.reason = "no year";
    Date open;
    open.grain = found.point.grain;
    open.role = found.role.empty() ? "point" : found.role;
    open.inferred = true;
    fact.object = open;
    return fact;
  }
  auto date = date_of(found.point);
  if (!date) return std::nullopt;
  if (found.second) {
    const auto end = date_of(*found.second);
    if (!end || end->end < date->start) return std::nullopt;
    date->end = end->end;
    if (end->grain != date->grain) {
      const auto plain = [](const std::string& grain) {
        return grain == "day" || grain == "month" || grain == "year";
      };
      if (plain(date->grain) && plain(end->grain))
        date->end_grain = end->grain;  // 1915/1918-02
      else if (date->grain == "day")
        date->grain = end->grain;
      else if (end->grain == "year" && date->grain == "month")
        date->grain = "year";
    }
    date->role = "interval";
  }
  if (!found.role.empty() && (date->role != "interval" || found.role == "interval")) date->role = found.role;
  date->inferred = found.inferred;
  Fact fact;
  fact.kind = Kind::date;
  fact.tokens = found.tokens;
  fact.phrase = found.phrase;
  fact.attributive = found.attributive;
  fact.object = *date;
  fact.value = value_of(*date);
  if (date->role == "boundary" && date->start == date->end)
    fact.value = edtf_year(date->start.year - 1) + "/" + edtf_year(date->start.year);
  if (found.point.unsure || (found.second && found.second->unsure)) {
    fact.reason = "day and month in figures";
    fact.standalone = false;
  }
  if (found.elsewhere) {
    fact.reason = "year from another sentence";
    fact.standalone = fact.standalone && follows_story(*date);
  }
  return fact;
}

void DateReader::remember(const Fact& fact, std::size_t paragraph) {
  const auto* date = std::get_if<Date>(&fact.object);
  if (!date || fact.attributive || fact.value.empty() || date->grain == "century" ||
      date->grain == "millennium")
    return;
  recent_.push_back(*date);
  if (recent_.size() > 8) recent_.erase(recent_.begin());
  // A bare year may look aside, see remember_year.
  const bool aside = last_ && date->grain == "year" && !date->relative && last_->grain != "year" &&
                     paragraph == last_paragraph_ &&
                     (date->start.year < last_->start.year || date->start.year > last_->start.year + 2);
  aside_.reset();
  aside_here_ = aside;
  if (aside) {
    aside_ = *date;
    return;
  }
  last_ = *date;
  last_paragraph_ = paragraph;
}

std::optional<int> DateReader::year_by_count(const Line& line, std::size_t begin, const Point& point) const {
  for (auto anchor = recent_.rbegin(); anchor != recent_.rend(); ++anchor) {
    const auto counted = read_relative(line, begin, *anchor);
    if (!counted || counted->value.empty()) continue;
    const auto& date = std::get<Date>(counted->object);
    if (date.grain == "year" || date.end.month == point.first.month) return historical(date.end.year);
  }
  return std::nullopt;
}

std::optional<Fact> DateReader::relative(const Line& line, std::size_t begin) const {
  if (aside_) return read_relative(line, begin, aside_here_ ? aside_ : std::nullopt);
  return read_relative(line, begin, last_);
}

std::vector<Fact> DateReader::read(const Line& line) {
  aside_here_ = false;
  std::vector<Found> all;
  for (std::size_t i = 0; i < line.size();) {
    auto found = join(line, i);
    if (!found) {
      ++i;
      continue;
    }
    place(line, *found);
    i = found->tokens.end;
    all.push_back(std::move(*found));
  }
  fill_years(all, line.sentence().paragraph);
  std::vector<Fact> facts;
  std::size_t next = 0;
  for (std::size_t i = 0; i < line.size();) {
    while (next < all.size() && all[next].tokens.begin < i) ++next;
    if (next < all.size() && all[next].tokens.begin == i) {
      i = all[next].tokens.end;
      if (auto fact = fact_of(all[next])) {
        remember(*fact, line.sentence().paragraph);
        facts.push_back(std::move(*fact));
      }
      ++next;
      continue;
    }
    const std::size_t limit = next < all.size() ? all[next].tokens.begin : line.size();
    auto fact = relative(line, i);
    if (!fact || fact->tokens.end > limit) {
      ++i;
      continue;
    }
    i = fact->tokens.end;
    // «Сорок лет спустя, в 1945 году»: the absolute date says it.
    std::size_t after = i;
    if (line.shape(after) == Shape::comma) ++after;
    if (next < all.size() && all[next].phrase.begin == after) {
      all[next].tokens.begin = all[next].phrase.begin = fact->tokens.begin;
      if (Point& point = all[next].point;
          all[next].elsewhere && !all[next].second) {  // «Год спустя, в октябре»
        if (const auto year = year_by_count(line, fact->tokens.begin, point)) {
          point.bc = *year < 0;
          point.first.year = point.last.year = std::abs(*year);
        }
      }
      i = fact->tokens.begin;
      continue;
    }
    remember(*fact, line.sentence().paragraph);
    facts.push_back(std::move(*fact));
  }
  return facts;
}

}  // namespace letopis::facts

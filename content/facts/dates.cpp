#include "content/facts/dates.hpp"

#include <algorithm>
#include <cstdlib>

#include "content/facts/approximators.hpp"
#include "content/facts/calendar.hpp"

namespace letopis::facts {
namespace {

using language::Clause;
using language::Tag;

constexpr const char* bounds_ru = "с со между по до от после в во к и около";
constexpr const char* bounds_en =
    "in since until till by from to before after during of between through throughout circa and until early "
    "late";

// «с 8 по 12 мая», "from 16 to 23 August", «с 9 (21) по 14 (26) августа»: a day whose month follows.
std::optional<Point> day_of_range(const Line& line, std::size_t begin, bool span) {
  const auto is_day = [&](std::size_t i) {
    const Atom& atom = line.atom(i);
    return atom.shape == Shape::number && atom.digits <= 2 && !atom.range && !atom.grouped && atom.low >= 1 &&
           atom.low <= 31;
  };
  if (!span || !is_day(begin)) return std::nullopt;
  const bool pair = line.russian() && line.shape(begin + 1) == Shape::open && is_day(begin + 2) &&
                    line.shape(begin + 3) == Shape::close;
  const std::size_t end = begin + (pair ? 4 : 1);
  if (!line.is_any(end, line.russian() ? "по до и" : "to and until through till")) return std::nullopt;
  const auto read = line.russian() ? read_point_ru : read_point_en;
  const auto second = read(line, end + 1, true, {});
  if (!second || second->grain != "day" || second->ranged() || second->julian.has_value() != pair)
    return std::nullopt;
  Point point;
  point.first = point.last = {.year = {}, .month = 0, .day = to_int(line.atom(begin).low)};
  point.grain = "day";
  point.tokens = {begin, end};
  if (!pair) return point;
  // In both calendars it is of the months of the end, or of none that could be told.
  const int day = to_int(line.atom(begin + 2).low);
  if (day >= second->first.day || point.first.day >= second->julian->day) return std::nullopt;
  point.julian = Partial{.year = {}, .month = second->julian->month, .day = point.first.day};
  point.first.day = point.last.day = day;
  return point;
}

// «дошедший в 1973 до границ», «в 1869 Ливингстон …»: «в», four digits, and nothing that they could count
// behind them.
bool is_plain_year(const Line& line, std::size_t begin) {
  if (!line.russian() || begin == 0 || !line.is_any(begin - 1, "в во") || !year_like(line.atom(begin)))
    return false;
  if (begin + 1 >= line.size() || line.shape(begin + 1) == Shape::comma ||
      line.shape(begin + 1) == Shape::close)
    return true;
  const language::Token& next = line.token(begin + 1);
  if (next.any(Tag::punct)) return next.form == "." || next.form == ";";
  if (next.any(Tag::n) && !next.any(Tag::cap)) return false;
  return next.any(Tag::vblex) || next.any(Tag::pr) || next.any(Tag::cap) ||
         approximator_at(line, begin + 1).has_value();
}

// Which tokens stand in brackets: what is told there is told aside.
std::vector<bool> in_brackets(const Line& line) {
  std::vector<bool> inside(line.size(), false);
  int depth = 0;
  for (std::size_t i = 0; i < line.size(); ++i) {
    if (line.shape(i) == Shape::close && depth > 0) --depth;
    inside[i] = depth > 0;
    if (line.shape(i) == Shape::open) ++depth;
  }
  return inside;
}

}  // namespace

// "Athens sent a fleet in 415 BC. In 413 the Syracusans …", "much of 50": a number behind "in" is a year
// where the text tells of such years.
std::optional<Point> DateReader::year_of_the_era(const Line& line, std::size_t begin) const {
  const Atom& atom = line.atom(begin);
  Point point;
  point.first.year = point.last.year = to_int(atom.low);
  point.grain = "year";
  point.tokens = {begin, begin + 1};
  const char* before =
      line.russian() ? "в во после к ночью утром вечером" : "in by of since until from before after";
  if (begin > 0 && line.is_any(begin - 1, before) && is_bare_year_of_the_era(line, begin, reach()))
    return point;
  // «2 сентября 31 г. до н. э. … В 16 г. сугамбры …»: no grams, where eras are told.
  if (line.russian()) {
    const bool year = tells_eras_ && atom.shape == Shape::number && atom.digits <= 2 && !atom.range &&
                      !atom.grouped && atom.prefix.empty() && atom.suffix.empty() && begin > 0 &&
                      line.is_any(begin - 1, "в во на до после с к от") &&
                      line.is_any(begin + 1, "г год году года");
    if (!year) return std::nullopt;
    const bool dotted =
        line.is(begin + 2, ".") && !line.token(begin + 2).space_before && begin + 3 < line.size();
    point.tokens = {begin, begin + (dotted ? 3 : 2)};
    return point;
  }
  return std::nullopt;
}

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
  if (!point) point = read(line, begin, after_bound, reach());
  if (!point || point->bare)
    if (auto year = year_of_the_era(line, begin)) point = year;
  if (!point) return std::nullopt;
  found.point = *point;
  found.tokens = found.phrase = point->tokens;
  const std::size_t next = point->tokens.end;
  if (connects(next) && (span || line.shape(next) == Shape::dash || line.is_any(next, "through thru"))) {
    const std::size_t at = russian && line.is(next + 1, "в") ? next + 2 : next + 1;
    if (auto second = read(line, at, true, reach()); second && !point->boundary) {
      const bool days = point->grain == "day" && point->first.month == 0;
      const bool fits =
          days ? second->grain == "day"
               : !second->bare && (point->bare ? second->grain == "year" || second->grain == "decade" : true);
      const bool early = point->bare && *point->first.year < 1000 && !second->bc &&
                         !(second->first.year && *second->first.year < 1000 &&
                           within_our_last_era(*point->first.year));  // «с 300 до 1905 года» joins nothing
      const bool years =
          point->grain == "year" && point->bare && second->bare && span && year_like(line.atom(begin));
      if ((fits || years) && !early) {
        found.second = second;
        found.tokens.end = found.phrase.end = second->tokens.end;
      }
    }
  } else if (russian && point->bare && line.is(next, "и")) {  // в 1904 и 1905 годах
    if (auto second = read(line, next + 1, true, {});
        second && second->grain == "year" && !second->bare && second->first.year == *point->first.year + 1) {
      found.second = second;
      found.tokens.end = found.phrase.end = second->tokens.end;
    }
  }
  if (!found.second && found.point.bare && found.point.grain == "year" && is_plain_year(line, begin))
    found.point.bare = false;
  if (!found.second && (found.point.bare || (found.point.grain == "day" && found.point.first.month == 0)))
    return std::nullopt;
  return found;
}

// A day that goes on from the last dated day of the same year: its inferred year is safe enough to be said
// aloud.
bool DateReader::follows_story(const Date& date) const {
  const auto& last = story_.last();
  if (!last || date.grain != "day" || date.role == "interval") return false;
  const bool daily = last->grain == "day" || last->grain == "night" || last->grain == "month";
  return daily && last->start.year == date.start.year && last->start <= date.start;
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
    fact.attributive = found.attributive;
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
    fact.reason = other_sentence;
    fact.standalone = fact.standalone && follows_story(*date);
  }
  return fact;
}

// «родила сына — и через двенадцать дней умерла», "returned and two days later died": counted from what the
// sentence has just told, whenever that was.
bool follows_a_deed(const Line& line, std::size_t begin) {
  using language::Tag;
  if (begin == 0 || !line.is_any(begin - 1, "и а но and but")) return false;
  for (std::size_t i = 0; i + 1 < begin; ++i)
    if (line.token(i).any(Tag::past) && !line.token(i).any(Tag::vbser)) return true;
  return false;
}

namespace {

// "the soldiers whom he | had brought in January": no time that the story has come to.
bool tells_of_before(const Line& line, const Clause* clause) {
  if (clause == nullptr || clause->type != language::ClauseType::relative || line.russian()) return false;
  return clause->verb >= 0 && clause->verb_group.begin < clause->verb_group.end &&
         line.is(clause->verb_group.begin, "had");
}

// "scattered them at Castelfidardo (18 September)", «разбил их при Колине (18 июня)»: the day of what the
// clause around the brackets tells.
bool tells_the_day_of_a_place(const Line& line, const Fact& fact) {
  constexpr std::size_t longest_name = 3;  // words
  const std::size_t open = fact.phrase.begin - std::min<std::size_t>(fact.phrase.begin, 1);
  if (open == 0 || line.shape(open) != Shape::open || !fact.attributive) return false;
  std::size_t at = open;
  while (at > 0 && open - at < longest_name && line.token(at - 1).any(Tag::cap)) --at;
  return at < open && at > 0 &&
         line.is_any(at - 1, line.russian() ? "при под у близ возле" : "at near off outside");
}

}  // namespace

void DateReader::remember(const Line& line, const Fact& fact, const std::vector<Clause>& clauses) {
  using Bearing = Story::Bearing;
  if (fact.value.empty()) return story_.lose();
  const auto& date = std::get<Date>(fact.object);
  const bool beside = tells_the_day_of_a_place(line, fact);
  int at = language::clause_at(clauses, fact.tokens.begin);
  if (beside && at >= 0 && clauses[static_cast<std::size_t>(at)].verb < 0)
    at = clauses[static_cast<std::size_t>(at)].parent;
  const Clause* clause = at < 0 ? nullptr : &clauses[static_cast<std::size_t>(at)];
  const std::size_t begin = fact.phrase.begin;
  // «назначил на 4 марта», "fixed for 4 March"
  const bool aim = line.russian() ? date.grain != "night" && !date.relative &&
                                        (line.is(begin, "на") || (begin > 0 && line.is(begin - 1, "на")))
                                  : begin > 0 && line.is(begin - 1, "for");
  Bearing bearing = Bearing::told;
  if (aim || compares(line, clause) || (clause != nullptr && clause->polarity != language::Polarity::fact))
    bearing = Bearing::set;
  else if ((fact.attributive && !beside) || tells_of_before(line, clause))
    bearing = Bearing::named;
  bool lasting = false;
  if (line.russian() && clause != nullptr && clause->verb >= 0) {
    const language::Token& verb = line.token(static_cast<std::size_t>(clause->verb));
    // «3 апреля прибывает Ленин»: told as if it were now, and done that day all the same.
    lasting = verb.any(Tag::impf) && !verb.any(Tag::perf) && !verb.any(Tag::pres);
  }
  const bool leaning = date.relative || fact.reason == other_sentence;
  story_.tell({.date = date, .bearing = bearing, .lasting = lasting, .leaning = leaning});
}

namespace {

// «кабинет, сформированный двумя месяцами ранее, | 6 ноября выехал»: the comma closes the participle's
// phrase.
bool closes_a_phrase(const Line& line, const std::vector<Clause>& clauses, std::size_t end) {
  if (end == 0 || end >= line.size() || line.shape(end) != Shape::comma) return false;
  const int inside = language::clause_at(clauses, end - 1);
  return inside >= 0 && clauses[static_cast<std::size_t>(inside)].type == language::ClauseType::participle &&
         clauses[static_cast<std::size_t>(inside)].range.end <= end + 1;
}

}  // namespace

bool is_fine(const std::string& grain) {
  return grain == "day" || grain == "night" || grain == "month";
}

std::vector<Fact> DateReader::read(const Line& line, const std::vector<Clause>& clauses) {
  story_.next_sentence(line.sentence().paragraph);
  ++lines_;
  std::vector<Found> all;
  for (std::size_t i = 0; i < line.size();) {
    auto found = join(line, i);
    if (!found) {
      ++i;
      continue;
    }
    place(line, *found);
    share_ends(*found);
    share_era(*found);
    i = found->tokens.end;
    all.push_back(std::move(*found));
  }
  const std::vector<bool> bracketed = in_brackets(line);
  std::vector<Fact> facts;
  const auto add = [&](Fact fact) {
    const std::size_t at = fact.tokens.begin;
    const bool quoted = line.inside_quotes(at) || line.inside_saying(at);
    const bool aside = bracketed[at] && !tells_the_day_of_a_place(line, fact);
    if (!aside && !quoted)
      remember(line, fact, clauses);
    else if (aside && !quoted && !fact.value.empty())  // «На конференции (5 июня 1899 года) …»
      story_.tell({.date = std::get<Date>(fact.object), .bearing = Story::Bearing::set});
    facts.push_back(std::move(fact));
  };
  std::size_t next = 0;
  std::optional<Offset> leading;  // the count in front of the date that is next
  for (std::size_t i = 0; i < line.size();) {
    while (next < all.size() && all[next].tokens.begin < i) ++next;
    if (next < all.size() && all[next].tokens.begin == i) {
      Found& found = all[next];
      auto beside = leading;  // «Год спустя, в октябре», "on 22 June the year before"
      if (!beside && !found.second && !found.point.first.year && is_fine(found.point.grain)) {
        beside = offset_at(line, found.tokens.end);
        if (beside && (beside->period != Period::year || beside->season != 0)) beside.reset();
        if (beside) found.tokens.end = found.phrase.end = beside->end;
      }
      mention(line, all, next, beside ? years_of(*beside) : std::nullopt, bracketed[i], clauses);
      settle_year(all, next);
      if (beside && found.elsewhere && !found.second && found.inferred) settle_year_by_count(found, *beside);
      leading.reset();
      i = found.tokens.end;
      if (auto fact = fact_of(found); fact && found.point.month_step < 0)
        facts.push_back(std::move(*fact));  // "held the previous November": the story stays where it is
      else if (fact)
        add(std::move(*fact));
      ++next;
      continue;
    }
    int named = 0;
    if (is_bare_day(line, i) || named_day_end(line, i, named) != 0) {
      if (auto fact = day_of_the_story(line, i)) {
        i = fact->tokens.end;
        add(std::move(*fact));
        continue;
      }
      story_.lose();
    }
    if (is_bare_year(line, i)) story_.lose();
    const std::size_t limit = next < all.size() ? all[next].tokens.begin : line.size();
    auto offset = offset_at(line, i);
    if (offset && facts.empty() && follows_a_deed(line, i)) offset->rough = true;
    if (!offset || offset->end > limit) {
      ++i;
      continue;
    }
    // «Сорок лет спустя, в 1945 году»: the absolute date says it.
    std::size_t after = offset->end;
    if (line.shape(after) == Shape::comma) ++after;
    if (next < all.size() && all[next].phrase.begin == after &&
        !closes_a_phrase(line, clauses, offset->end)) {
      all[next].tokens.begin = all[next].phrase.begin = i;
      leading = offset;
      continue;
    }
    if (const auto shift = years_of(*offset)) {
      mentions_.push_back({.line = lines_, .token = i, .shift = shift});
    }
    const auto date = count(*offset);
    Fact fact = relative_fact(line, i, *offset, date);
    // «три дня спустя», «в том же году»: wherever that is, the story stands near where it stood.
    // «14 апреля, через два дня после выборов»: the day that has just been said.
    const bool beside = i > 0 && line.shape(i - 1) == Shape::comma && !facts.empty() &&
                        facts.back().tokens.end == i - 1 && !facts.back().value.empty();
    const bool near =
        beside || (!offset->anchored && (offset->count == 0 || (offset->counts_days() && offset->count > 0)));
    if (date || !near)
      add(std::move(fact));
    else
      facts.push_back(std::move(fact));
    i = offset->end;
  }
  return facts;
}

}  // namespace letopis::facts

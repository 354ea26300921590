#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <set>

#include "content/facts/calendar.hpp"
#include "content/facts/dates.hpp"

namespace letopis::facts {
namespace {

// «45-го» in a document without a single full year is taken for the twentieth century's.
constexpr int usual_year = 1950;

bool long_unit(const Point& point) {
  return point.grain == "century" || point.grain == "millennium" || point.grain == "decade";
}

// The year that ends so, nearest to another.
int nearest_year(int last_two, int year) {
  int best = year / 100 * 100 + last_two;
  for (const int other : {best - 100, best + 100})
    if (std::abs(other - year) < std::abs(best - year)) best = other;
  return best;
}

}  // namespace

bool DateReader::says_year(const Found& found) {
  return found.point.first.year && !found.point.short_year && !long_unit(found.point) && !found.inferred;
}

// Years and months that one end of a range has from the other.
void DateReader::share_ends(Found& found) {
  if (!found.second) return;
  Point& a = found.point;
  Point& b = *found.second;
  if (b.bc) a.bc = true;
  if (a.first.month == 0 && a.grain == "day") a.first.month = a.last.month = b.first.month;
  if (!a.first.year && b.last.year)
    a.first.year = a.last.year = *b.last.year - (a.first.month > b.last.month ? 1 : 0);
  else if (!b.first.year && a.first.year)
    b.first.year = b.last.year = *a.first.year + (b.first.month < a.first.month ? 1 : 0);
  if (a.short_year != b.short_year && !a.short_year && a.first.year && b.last.year && *a.first.year >= 1000) {
    *b.first.year += *a.first.year / 100 * 100;
    b.last.year = b.first.year;
    b.short_year = false;
  }
}

// «1 марта и 4 апреля 1917 года»: the year that the next full dates of the sentence agree upon, where they
// are not earlier in the year; a bare year only right behind.
std::optional<int> DateReader::year_behind(const std::vector<Found>& all, std::size_t i) {
  const Point& point = all[i].point;
  std::optional<int> year;
  for (std::size_t k = i + 1; k < all.size(); ++k) {
    if (!says_year(all[k])) continue;
    const Point& other = all[k].point;
    const int said = signed_year(other, *other.first.year);
    constexpr std::size_t side_by_side = 3;
    if (k == i + 1 && all[k].phrase.begin <= all[i].tokens.end + side_by_side && other.grain == "year")
      return said;
    if (all[k].attributive || other.grain == "year" || other.grain == "season") continue;
    const auto ahead = std::pair(point.first.month, point.first.day) <=
                       std::pair(other.last.month, std::max(other.last.day, point.first.day));
    if (!ahead || (year && *year != said)) return std::nullopt;
    year = said;
  }
  return year;
}

// A date of the same sentence says the (astronomical) year.
bool DateReader::said_beside(const std::vector<Found>& all, int year) {
  return std::any_of(all.begin(), all.end(), [&](const Found& other) {
    return says_year(other) && astronomical(signed_year(other.point, *other.point.first.year)) == year;
  });
}

// "In September 1876 he called a conference. … The following August": the first August behind the date told
// last, where it cannot be of the same year.
std::optional<int> DateReader::year_of_step(const Found& found) const {
  const int month = found.point.first.month, step = found.point.month_step;
  if (const auto last = story_.newest_near(); last && last->start.year == last->end.year) {
    const bool passed = step > 0 ? month <= last->end.month : month >= last->start.month;
    if (last->grain == "year" || (passed && is_fine(last->grain))) return historical(last->start.year + step);
  }
  // As the order of the story has it, where that is behind what was told last.
  const auto year = years_.find({lines_, found.tokens.begin});
  if (year == years_.end() || story_.recent().empty() || story_.recent().back().lost) return std::nullopt;
  const Date& told = story_.recent().back().date;
  const bool behind = std::pair(told.end.year, told.end.month) < std::pair(year->second, month);
  return behind ? std::optional(historical(year->second)) : std::nullopt;
}

// "taken in September 1429 and burned in May 1431. … That December": of the year that it goes on in.
std::optional<int> DateReader::year_of_the_last(const Point& point) const {
  const auto last = story_.newest_near();
  if (!last || !is_fine(last->grain) || last->start.year != last->end.year) return std::nullopt;
  return last->end.month <= point.first.month ? std::optional(historical(last->end.year)) : std::nullopt;
}

// The year that a point leaves out; nothing where more than one would do.
std::optional<int> DateReader::missing_year(const std::vector<Found>& all, std::size_t i,
                                            bool& elsewhere) const {
  const Point& point = all[i].point;
  elsewhere = true;
  if (point.borrowed) {
    if (point.nowadays || (point.grain == "season" && point.season == 4)) return std::nullopt;
    if (point.month_step != 0) return year_of_step(all[i]);
    auto year = story_.mentioned_year();
    if (!year && point.borrowed_shift == 0 && point.first.month != 0) year = year_of_the_last(point);
    if (!year) return std::nullopt;
    const int meant = astronomical(*year) + point.borrowed_shift;
    elsewhere = story_.elsewhere() && !said_beside(all, meant);
    return historical(meant);
  }
  // «Август умер …»: a month that stands free is hardly one.
  const bool free = all[i].role.empty() && all[i].phrase.begin == all[i].tokens.begin;
  if (point.grain == "month" && free && point.mod.empty()) return std::nullopt;
  const auto found = years_.find({lines_, all[i].tokens.begin});
  if (found == years_.end()) return std::nullopt;
  elsewhere = !said_beside(all, found->second);
  return historical(found->second);
}

bool compares(const Line& line, const language::Clause* clause) {
  return clause != nullptr && clause->opener >= 0 &&
         line.is_any(static_cast<std::size_t>(clause->opener), "as than как чем словно");
}

namespace {

// "had announced in May", «ещё в мае»: told of a time before the story's.
bool looks_back(const Line& line, language::Range phrase, const language::Clause* clause) {
  if (line.russian()) {
    // «К тому времени он уже год строился: начали в марте»
    if (phrase.begin > 2 && line.is(0, "к") && line.is_any(1, "тому этому") &&
        line.is_any(2, "времени моменту"))
      return true;
    return phrase.begin > 0 && line.is_any(phrase.begin - 1, "ещё еще");
  }
  constexpr std::size_t near = 3;  // tokens
  const std::size_t begin = phrase.begin - std::min(phrase.begin, near);
  for (std::size_t i = begin; i < std::min(phrase.end + near, line.size()); ++i)
    if (line.is_any(i, "earlier previously already")) return true;
  if (clause == nullptr || clause->verb < 0) {  // of a sentence that nobody has cut into clauses
    for (std::size_t i = phrase.end; i < line.size() && line.token(i).form != ";"; ++i)
      if (line.is(i, "had")) return true;
    return false;
  }
  for (std::size_t i = clause->verb_group.begin; i + 1 < clause->verb_group.end; ++i)
    if (line.is(i, "had")) return true;
  return false;
}

// "the painter Torrentius, | condemned for heresy in January 1628"
bool is_told_of_somebody(const Line& line, language::Range phrase) {
  constexpr std::size_t near = 6;  // tokens
  if (line.russian()) return false;
  for (std::size_t i = phrase.begin; i > 1 && i + near > phrase.begin; --i) {
    if (line.token(i - 1).form != ",") continue;
    const auto& opener = line.token(i);
    return opener.any(language::Tag::pp) && !opener.any(language::Tag::n) &&
           !line.token(i - 2).any(language::Tag::digits);
  }
  return false;
}

// "left the league, a union | founded in June 1610": it says which alliance. What looks like a clause
// behind a comma is none where a main clause stands before it.
bool tells_which(const Line& line, language::Range phrase, const std::vector<language::Clause>& clauses) {
  using language::ClauseType;
  using language::Tag;
  if (line.russian() || phrase.begin < 2) return false;
  const std::size_t verb = phrase.begin - 1;
  if (line.token(verb).any(Tag::n) || !line.token(verb - 1).any(Tag::n)) return false;
  bool told = false;
  for (const language::Clause& clause : clauses) {
    if (clause.range.begin > verb) break;
    if (clause.verb == static_cast<int>(verb))
      return told && clause.type == ClauseType::main && clause.verb_group.size() == 1 &&
             clause.range.begin > 0 && line.token(clause.range.begin - 1).form == "," &&
             line.is_any(clause.range.begin, "a an the");
    told = told || (clause.type == ClauseType::main && clause.verb >= 0);
  }
  return false;
}

}  // namespace

void DateReader::mention(const Line& line, const std::vector<Found>& all, std::size_t i,
                         std::optional<int> shift, bool bracketed,
                         const std::vector<language::Clause>& clauses) {
  const Found& found = all[i];
  const Point& last = found.second ? *found.second : found.point;
  if (found.point.month_step < 0) return;
  if ((found.point.borrowed && found.point.month_step == 0 &&
       (found.point.borrowed_shift <= 0 || found.point.first.month == 0)) ||
      found.point.nowadays || found.point.short_year || long_unit(found.point) ||
      (found.point.grain == "year" && !found.point.first.year))
    return;
  Mention mention{.line = lines_, .token = found.tokens.begin, .paragraph = story_.paragraph()};
  if (found.point.first.year) mention.year = astronomical(signed_year(found.point, *found.point.first.year));
  if (found.point.season != 0) {
    const Interval season = season_of(2000, found.point.season);
    mention.first_month = season.start.month;
    mention.last_month = season.end.month < season.start.month ? 12 : season.end.month;
  } else if (found.point.first.month == 0) {
    const std::string& mod = found.point.mod;  // «в конце 1916 года»
    if (mod == "early") mention.last_month = 4;
    if (mod == "first_half") mention.last_month = 6;
    if (mod == "second_half") mention.first_month = 7;
    if (mod == "late") mention.first_month = 9;
    if (mod == "mid") mention.first_month = 4, mention.last_month = 9;
  } else {
    mention.first_month = found.point.first.month;
    mention.last_month = last.last.month >= mention.first_month ? last.last.month : mention.first_month;
    mention.first_day = found.point.first.day;
    mention.last_day = last.last.day;
  }
  const int at = language::clause_at(clauses, found.tokens.begin);
  const language::Clause* clause = at < 0 ? nullptr : &clauses[static_cast<std::size_t>(at)];
  // "17 July of the next year": counted from the date told before.
  if (found.point.borrowed && found.point.month_step == 0) shift = found.point.borrowed_shift;
  mention.shift = mention.year ? std::nullopt : shift;
  if (const auto behind = mention.year ? std::nullopt : year_behind(all, i))
    mention.behind = astronomical(*behind);
  // "By February six more states had followed": seen from February.
  mention.had = looks_back(line, found.phrase, clause);
  mention.back = found.role != "by" && (found.phrase.begin > 0 || !mention.year) && mention.had;
  mention.beside = clause != nullptr && clause->type == language::ClauseType::relative;
  mention.participle = is_told_of_somebody(line, found.phrase);
  mention.since = (found.role == "since" || found.role == "until" || found.role == "until_inclusive");
  // "On the night of 4 January 1066, or perhaps …": where the whole date is said, the story is there.
  const bool whole = mention.year && mention.first_day > 0;
  // «линии, намеченной в декабре»
  const bool participle = found.phrase.begin > 0 &&
                          line.token(found.phrase.begin - 1).any(language::Tag::pp) &&
                          !line.token(found.phrase.begin - 1).any(language::Tag::shrt);
  mention.by = found.role == "by";
  mention.named = found.attributive || bracketed || tells_which(line, found.phrase, clauses) ||
                  compares(line, clause) || line.inside_quotes(found.tokens.begin) ||
                  (line.russian() && participle && !mention.year) ||
                  (clause != nullptr && clause->type == language::ClauseType::participle && !mention.year) ||
                  (!whole && clause != nullptr && clause->polarity != language::Polarity::fact);
  mentions_.push_back(mention);
}

std::optional<int> DateReader::years_of(const Offset& offset) {
  const bool counts = offset.period == Period::year && !offset.anchored && !offset.rough &&
                      offset.count == std::floor(offset.count);
  return counts ? std::optional(static_cast<int>(offset.count)) : std::nullopt;
}

void DateReader::look_ahead(const DateReader& first, std::optional<std::pair<int, int>> about) {
  const auto& mentions = first.mentions_;
  const auto years = facts::years_of(mentions, about);
  for (std::size_t i = 0; i < mentions.size(); ++i)
    if (years[i]) years_[{mentions[i].line, mentions[i].token}] = *years[i];
}

void DateReader::settle_year(std::vector<Found>& all, std::size_t i) {
  Found& found = all[i];
  Point& point = found.point;
  if (point.first.year && !point.short_year) return;
  found.inferred = true;
  std::optional<int> year;
  if (point.short_year) {
    for (std::size_t k = i + 1; k < all.size() && !year; ++k)
      if (says_year(all[k])) year = signed_year(all[k].point, *all[k].point.first.year);
    found.elsewhere = story_.elsewhere() && !year;
    if (const auto told = story_.any_year(); told && (!year || !story_.elsewhere())) year = told;
    if (!year) year = document_year_;
    if (!year) year = usual_year;
  } else {
    year = missing_year(all, i, found.elsewhere);
  }
  if (year) set_year(found, *year);
}

void DateReader::set_year(Found& found, int year) {
  const auto complete = [&](Point& point) {
    const bool bc = year < 0 && !point.first.year && !point.last.year;
    if (bc) point.bc = true;
    for (std::optional<int>* own : {&point.first.year, &point.last.year}) {
      if (!*own)
        *own = std::abs(year);
      else if (**own < 100 && point.short_year)
        *own = nearest_year(**own, year);
    }
    point.short_year = false;
  };
  complete(found.point);
  if (found.second) complete(*found.second);
}

// As near to the year BC told last as one that a story goes on to, or back to.
Reach DateReader::reach() const {
  constexpr int back = 60, on = 150;  // years
  if (!last_bc_) return {};
  constexpr int digits = 999;  // the latest of three
  return {.from = *last_bc_ - on, .to = std::min(*last_bc_ + back, digits)};
}

bool DateReader::within_our_last_era(int year) const {
  return reach().holds(year);
}

void DateReader::share_era(Found& found) {
  Point* last = found.second ? &*found.second : &found.point;
  const bool said = found.point.era || last->era;
  constexpr int ancient = 200;  // years of our era that are told with few digits
  if (said && last->first.year && *last->first.year < ancient) tells_eras_ = true;
  // «31 г. до н. э. … В январе 29 г.»: where eras are told, two digits are a year, and no year of our
  // century.
  if (tells_eras_)
    for (Point* point : {&found.point, last}) point->short_year = false;
  for (Point* point : {&found.point, last}) {
    const auto& year = point->first.year;
    if (said || !year || point->short_year || point->borrowed) continue;
    if (point->grain == "century")
      point->bc = last_bc_ && std::abs(*year - ((*last_bc_ - 1) / 100 + 1)) <= 1;
    else if (point->grain != "millennium" && within_our_last_era(*year))
      point->bc = true;
  }
  if (!last->first.year || last->grain == "century" || last->grain == "millennium") return;
  if (said && !last->bc)
    last_bc_.reset();
  else if (last->bc)
    last_bc_ = *last->first.year;
}

namespace {

// Years of four digits in a text, each once.
std::set<int> years_in(const std::string& text) {
  std::set<int> years;
  constexpr int earliest = 1000, latest = 2100;  // what else has four digits counts something
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at;
    while (end < text.size() && text[end] >= '0' && text[end] <= '9') ++end;
    if (end - at == 4) {
      const int year = std::stoi(text.substr(at, 4));
      if (year >= earliest && year <= latest) years.insert(year);
    }
    at = std::max(end, at + 1);
  }
  return years;
}

}  // namespace

std::optional<int> year_of_document(const language::Document& document) {
  const auto titled = years_in(document.narrative.title);
  return titled.size() == 1 ? std::optional(*titled.begin()) : std::nullopt;
}

std::optional<std::pair<int, int>> years_of_title(const language::Document& document) {
  const auto titled = years_in(document.narrative.title);
  return titled.size() > 1 ? std::optional(std::pair(*titled.begin(), *titled.rbegin())) : std::nullopt;
}

void DateReader::begin_in(int year) {
  mentions_.push_back({.year = year});
  const Interval whole = facts::year_of(year);
  story_.tell({.date = {.start = whole.start, .end = whole.end, .grain = "year", .role = "point"},
               .bearing = Story::Bearing::told});
}

}  // namespace letopis::facts

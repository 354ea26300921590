#include <algorithm>
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

// «линии, намеченной в декабре. … 24 июля …»: what goes on from an earlier month passes it by.
bool DateReader::is_passed_by(const Found& found) const {
  constexpr std::size_t at_once = 5;   // lines
  constexpr int late = 10, early = 3;  // months at the two ends of a year
  const int month = found.point.first.month;
  const auto next =
      std::partition_point(months_ahead_.begin(), months_ahead_.end(), [&](const Months& other) {
        return std::pair(other.sentence, other.token) <= std::pair(lines_, found.tokens.begin);
      });
  return next != months_ahead_.end() && next->sentence <= lines_ + at_once && next->month < month &&
         !(month >= late && next->month <= early);
}

namespace {

// «… перемирия 10 июля 1951 года … спросили пленных в апреле 1952 года, кто вернулся бы … В декабре»: a later
// year was named since, though nothing is said to have been done in it; «на конференции (5 июня 1899 года)».
bool tells_of_later(const Story& story, int year) {
  constexpr std::size_t lately = 2;  // sentences, for a bare year: «На 216 г. консулами избрали …»
  for (auto told = story.recent().rbegin(); told != story.recent().rend() && !told->led; ++told) {
    const bool near = told->date.grain != "year" || told->sentence + lately >= story.sentence();
    constexpr int from_afar = 30;  // «картина 1962 года» in a story of 1912
    const bool later =
        told->date.start.year > astronomical(year) && told->date.start.year < astronomical(year) + from_afar;
    // «(31 мая — 5 июня 1899 года)»: one end has its year from the other.
    const bool said = !told->date.inferred || told->date.role == "interval";
    if (near && later && !told->lost && said && !told->date.relative) return true;
  }
  return false;
}

}  // namespace

// «Он умер 7 апреля 1803 года. … В ноябре … В апреле 1803 года …»: the story has gone back to a year before
// the one told last, for what it comes to next is earlier than this would be.
bool DateReader::comes_too_late(const Found& found, int year) const {
  constexpr std::size_t at_once = 3;  // lines
  if (!is_fine(found.point.grain)) return false;
  const auto next = std::partition_point(ahead_.begin(), ahead_.end(), [&](const Dated& dated) {
    return std::pair(dated.sentence, dated.token) <= std::pair(lines_, found.tokens.begin);
  });
  const Day at{.year = astronomical(year),
               .month = found.point.first.month,
               .day = std::max(found.point.first.day, 1)};
  return next != ahead_.end() && next->sentence <= lines_ + at_once && is_fine(next->date.grain) &&
         next->date.end < at;
}

// The year that a point leaves out; nothing where more than one would do.
std::optional<int> DateReader::missing_year(const std::vector<Found>& all, std::size_t i,
                                            bool& elsewhere) const {
  const Point& point = all[i].point;
  elsewhere = true;
  if (point.borrowed) {
    if (point.nowadays || (point.grain == "season" && point.season == 4)) return std::nullopt;
    const auto year = story_.mentioned_year();
    if (!year) return std::nullopt;
    elsewhere = story_.elsewhere();
    return historical(astronomical(*year) + point.borrowed_shift);
  }
  // «Август умер …»: a month that stands free is hardly one.
  const bool free = all[i].role.empty() && all[i].phrase.begin == all[i].tokens.begin;
  if (point.grain == "month" && free && point.mod.empty()) return std::nullopt;
  const auto behind = year_behind(all, i);
  auto before = story_.year_of(point.first.month, point.first.day);
  // «К 7 января 1940 года … в декабре»: eleven months on, or one back? A sentence that opens by it goes on.
  constexpr int far = 8;  // months
  const auto& story = story_.last();
  if (before && story && is_fine(story->grain) && point.first.month - story->end.month > far &&
      *before == historical(story->end.year) && all[i].phrase.begin > 0)
    before.reset();
  if (before && tells_of_later(story_, *before)) before.reset();
  if (behind && before && *behind != *before) return std::nullopt;
  elsewhere = !behind && story_.elsewhere();
  if (before || behind) return before ? before : behind;
  elsewhere = true;
  return whole_year_ && !story_.tells_another_year(*whole_year_) ? whole_year_ : std::nullopt;
}

namespace {

// "had announced in May", «ещё в мае»: told of a time before the story's.
bool looks_back(const Line& line, language::Range phrase) {
  constexpr std::size_t near = 8;  // tokens
  const std::size_t begin = phrase.begin - std::min(phrase.begin, near);
  const std::size_t end = std::min(phrase.end + near, line.size());
  if (line.russian()) return phrase.begin > 0 && line.is_any(phrase.begin - 1, "ещё еще уже");
  for (std::size_t i = begin; i < end; ++i)
    if (line.is_any(i, "had since earlier previously")) return true;
  return false;
}

}  // namespace

// «16 июля 1940 года он подписал директиву. … 13 августа … 7 сентября 1940 года»: a story that goes on comes
// to the day between the dates told before and behind it, and only one year puts it there.
std::optional<int> DateReader::year_between(const Line& line, const Found& found) const {
  const Point& point = found.point;
  // «с Сигизмундом | Августом»
  const language::Token& first = line.token(found.tokens.begin);
  if (line.russian() && first.any(language::Tag::cap) && !first.any(language::Tag::first))
    return std::nullopt;
  if (!is_fine(point.grain) || found.attributive || point.borrowed || point.nowadays ||
      looks_back(line, found.phrase))
    return std::nullopt;
  constexpr std::size_t near = 15;             // lines
  constexpr int long_step = 6, long_turn = 4;  // months that a story may skip, and over New Year
  const auto later = std::partition_point(ahead_.begin(), ahead_.end(), [&](const Dated& dated) {
    return std::pair(dated.sentence, dated.token) <= std::pair(lines_, found.tokens.begin);
  });
  const auto behind =
      std::find_if(later, ahead_.end(), [](const Dated& dated) { return is_fine(dated.date.grain); });
  const bool closed = behind != ahead_.end() && behind->sentence <= lines_ + near;
  const Story::Told* before = nullptr;
  std::set<int> others;  // years told or named in between
  for (auto told = story_.recent().rbegin(); told != story_.recent().rend() && before == nullptr; ++told) {
    if (told->lost || told->date.start.year != told->date.end.year) continue;
    if (closed && told->date.start > behind->date.end)
      continue;  // "announced on 20 February 1947 that power would pass by June 1948"
    // «1 августа 1914 года … условились ещё в августе 1892 года … 17 августа … 3 сентября 1914 года»: of
    // another story.
    constexpr int same_story = 15;  // years
    const bool far = closed && behind->date.start.year - told->date.end.year > same_story;
    if (told->bearing == Story::Bearing::told && is_fine(told->date.grain) && !far)
      before = &*told;
    else if (told->bearing != Story::Bearing::set || (!told->date.inferred && !told->date.relative))
      others.insert(told->date.start.year);  // «Кампания 1760 года …, и 28 сентября Берлин сдался»
  }
  if (before == nullptr || before->sentence + near < story_.sentence()) return std::nullopt;
  if (is_passed_by(found)) return std::nullopt;
  const auto months = [](const Day& day) { return day.year * 12 + day.month; };
  const int last = months(before->date.end);
  int year = before->date.end.year;
  if (point.first.month < before->date.start.month) ++year;
  const bool turned = year != before->date.end.year;
  const Day at{.year = year, .month = point.first.month, .day = std::max(point.first.day, 1)};
  const int step = months(at) - last;
  if (step < 0 || step > (turned ? long_turn : long_step)) return std::nullopt;
  if (!turned && point.grain != "month" && before->date.grain != "month" && at < before->date.start)
    return std::nullopt;
  if (closed && at > behind->date.end) return std::nullopt;
  const bool aside = std::any_of(others.begin(), others.end(), [&](int other) { return other != year; });
  // Over New Year, or behind another year, only where the next date confirms it.
  if ((turned || aside) && !(closed && behind->date.start.year == year)) return std::nullopt;
  // «Союзники высадились 6 июня 1944 года; высадку готовили с мая 1943 года. 25 августа …»: does it go on
  // from the date told last, or is it back in the story? Only the next date can tell.
  if (const auto& story = story_.last();
      story && before->date.start < story->start && !(closed && story->start > behind->date.end)) {
    const int own = story->end.year + (point.first.month < story->end.month ? 1 : 0);
    const Day there{.year = own, .month = point.first.month, .day = at.day};
    const bool fits = closed && there <= behind->date.end;
    if (!closed || (own != year && fits)) return std::nullopt;
  }
  return historical(year);
}

void DateReader::settle_year(const Line& line, std::vector<Found>& all, std::size_t i) {
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
    if (year && found.elsewhere && comes_too_late(found, *year)) year.reset();
    if (!year) year = year_between(line, found);
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
bool DateReader::within_our_last_era(int year) const {
  constexpr int back = 60, on = 150;  // years
  return last_bc_ && year < 1000 && year <= *last_bc_ + back && year >= *last_bc_ - on;
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

void DateReader::begin_in(int year) {
  whole_year_ = year;
  const Interval whole = facts::year_of(year);
  story_.tell({.date = {.start = whole.start, .end = whole.end, .grain = "year", .role = "point"},
               .bearing = Story::Bearing::told});
}

}  // namespace letopis::facts

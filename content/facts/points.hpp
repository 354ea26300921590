#pragma once
// A point: one date expression as its words stand, before anybody asks which year «45-го» or "in May" means.
// The two grammars (points_ru.cpp, points_en.cpp) read points; dates.cpp joins, resolves and turns them into
// facts.
#include <optional>
#include <string>

#include "content/facts/line.hpp"

namespace letopis::facts {

struct Partial {
  std::optional<int> year;  // as counted in its era; a century's or millennium's number where grain says so
  int month = 0;
  int day = 0;
  bool operator==(const Partial&) const = default;
};

struct Point {
  Partial first;
  Partial last;  // = first unless the expression is a range of its own («4–11 февраля»)
  std::string grain;
  std::string mod;
  int season = 0;
  int last_season = 0;
  bool short_year = false;  // two digits: the century is the document's
  bool bc = false;
  bool era = false;        // «до н. э.», «н. э.», "AD" is said
  bool bare = false;       // a number that only its neighbours make a date («с 1941 по …»)
  bool borrowed = false;   // «того же года»: the year is said to be the one before
  int borrowed_shift = 0;  // «следующего года»: 1, «прошлого года»: -1
  int month_step = 0;      // "the following August": 1, "the previous August": -1
  bool nowadays = false;   // «этого года»: of which, only the author knows
  bool adjective = false;  // «ноябрьской 1944 года»
  bool boundary = false;   // «на рубеже»
  bool circa = false;
  bool inside_noun = false;  // "the 1905 treaty": the number stands before a noun
  bool unsure = false;       // 5/4/1945: day or month?
  bool old_style = false;    // «по старому стилю»
  std::optional<Partial> julian;
  language::Range tokens;

  bool ranged() const { return !(first == last) || season != last_season; }
};

// The years BC that a story goes on to, or back to, and may tell without their era; from > to: none.
struct Reach {
  int from = 0;
  int to = -1;
  bool holds(int year) const { return from <= year && year <= to; }
};

// «Весной | 415 | послы …», "in | 413 | the Syracusans": two or three digits within reach, and nothing that
// they could count behind them.
bool is_bare_year_of_the_era(const Line& line, std::size_t at, const Reach& reach);

// The longest point that begins at the token; `after_bound`: a word such as «между», "from" stands before it,
// so a bare number may be a year.
std::optional<Point> read_point_ru(const Line& line, std::size_t begin, bool after_bound, const Reach& reach);
std::optional<Point> read_point_en(const Line& line, std::size_t begin, bool after_bound, const Reach& reach);

// Two days in two calendars: which is the New Style? Puts it into first/last and the other into julian; false
// where the two don't lie 10–13 days apart, so they are no such pair.
bool pair_calendars(Point& point, const Partial& first, const Partial& second);

// The year as history counts it, BC negative.
inline int signed_year(const Point& point, int year) {
  return point.bc ? -year : year;
}

inline bool year_like(const Atom& atom) {
  return atom.shape == Shape::number && !atom.grouped && atom.prefix.empty() && atom.suffix.empty() &&
         atom.digits == 4 && atom.low >= 1000 && atom.high <= 2100;
}

}  // namespace letopis::facts

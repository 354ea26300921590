#include <cmath>

#include "content/facts/calendar.hpp"
#include "content/facts/numerals.hpp"
#include "content/facts/points.hpp"

namespace letopis::facts {
namespace {

// Reads a point step by step; `at_` is the next token.
class RussianPoint {
 public:
  RussianPoint(const Line& line, std::size_t begin, bool after_bound)
      : line_(line), begin_(begin), at_(begin), after_bound_(after_bound) {}

  std::optional<Point> read() {
    const bool parted = part();
    const bool found = dotted() || night() || day() || century() || decade() || month() || month_adjective() || season() || year();
    if (!found) return std::nullopt;
    if (parted && (point_.grain == "day" || point_.bare)) return std::nullopt;
    if (line_.is(at_, "по") && line_.is_any(at_ + 1, "старому новому") && line_.is(at_ + 2, "стилю")) {
      point_.old_style = line_.is(at_ + 1, "старому");
      at_ += 3;
    } else if (line_.is_any(at_, "ст н") && line_.is(skip_dot(at_ + 1), "ст")) {
      point_.old_style = line_.is(at_, "ст");
      at_ = skip_dot(at_ + 1) + 1;
      if (at_ + 1 < line_.size() && line_.is(at_, ".")) ++at_;
    }
    point_.tokens = {begin_, at_};
    return point_;
  }

 private:
  std::size_t skip_dot(std::size_t i) const { return line_.shape(i) == Shape::stop && line_.is(i, ".") && i + 1 < line_.size() ? i + 1 : i; }

  bool part() {
    std::size_t i = at_;
    if (line_.is_any(i, "ранней раннего ранняя")) { point_.mod = "early"; at_ = i + 1; return false; }
    if (line_.is_any(i, "поздней позднего поздняя глубокой")) { point_.mod = "late"; at_ = i + 1; return false; }
    if (const TimeWord* word = line_.time(i, TimeType::part)) {
      point_.mod = word->mod;
      at_ = i + 1;
      return true;
    }
    const OrdinalWord* ordinal = line_.ordinal(i);
    if (ordinal && line_.is_any(i + 1, "половина половины половине половину половиной") && ordinal->value <= 2) {
      point_.mod = ordinal->value == 1 ? "first_half" : "second_half";
      at_ = i + 2;
      return true;
    }
    if (ordinal && ordinal->value <= 4 && line_.is_any(i + 1, "треть трети третью четверть четверти четвертью")) {
      point_.mod = ordinal->value == 1 ? "early" : ordinal->value == 2 ? "mid" : "late";
      at_ = i + 2;
      return true;
    }
    if (line_.is_any(i, "последней") && line_.is_any(i + 1, "трети четверти")) {
      point_.mod = "late";
      at_ = i + 2;
      return true;
    }
    if (line_.is_any(i, "рубеж рубеже рубежа рубежу")) {
      point_.boundary = true;
      at_ = i + 1;
      return true;
    }
    return false;
  }

  bool dotted() {
    const Atom& atom = line_.atom(at_);
    if (atom.shape == Shape::number && !atom.grouped && !atom.range && atom.low <= 31 && line_.is(at_ + 1, ".") && line_.is(at_ + 3, ".") &&
        year_like(line_.atom(at_ + 4)) && !line_.token(at_ + 4).space_before && line_.atom(at_ + 2).low >= 1 && line_.atom(at_ + 2).low <= 12) {
      point_.first = point_.last = {.year = static_cast<int>(line_.atom(at_ + 4).low), .month = static_cast<int>(line_.atom(at_ + 2).low),
                                    .day = static_cast<int>(atom.low)};  // 5.IV.1945 in five tokens
      point_.grain = "day";
      at_ += 5;
      return true;
    }
    if (atom.shape != Shape::dotted) return false;
    point_.first = point_.last = {.year = atom.year, .month = atom.month, .day = atom.day};
    point_.grain = "day";
    ++at_;
    if (line_.time(at_, TimeType::year) && line_.is(at_, "г")) ++at_;
    return true;
  }

  bool night() {
    if (!line_.time(at_, TimeType::night)) return false;
    const std::size_t start = at_;
    ++at_;
    if (line_.is_any(at_, "с со") && line_.is(at_ + 2, "на") && line_.shape(at_ + 1) == Shape::number) {
      const int from = static_cast<int>(line_.atom(at_ + 1).low);
      at_ += 3;
      if (day() && point_.first.day > 0) {
        point_.first.day = from;
        point_.grain = "night";
        return true;
      }
    } else if (line_.is(at_, "на")) {
      ++at_;
      if (day()) {
        point_.grain = "night";
        return true;
      }
    }
    at_ = start;
    return false;
  }

  // A day of the month in digits or words; low/high of «4–11».
  bool day_number(int& low, int& high) {
    const Atom& atom = line_.atom(at_);
    const bool plain = atom.shape == Shape::number && atom.suffix.empty();
    if ((plain || (atom.shape == Shape::ordinal && (atom.suffix == "го" || atom.suffix == "е"))) && !atom.grouped &&
        atom.prefix.empty() && atom.low >= 1 && atom.high <= 31) {
      low = static_cast<int>(atom.low);
      high = static_cast<int>(atom.high);
      ++at_;
      const Atom& next = line_.atom(at_ + 1);
      if (!atom.range && (line_.shape(at_) == Shape::dash || line_.is(at_, "и")) && next.shape == Shape::number && !next.range &&
          next.low > low && next.low <= 31 && !next.grouped && line_.time(at_ + 2, TimeType::month) &&
          (line_.shape(at_) == Shape::dash || next.low == low + 1)) {
        high = static_cast<int>(next.low);
        at_ += 2;
      }
      return true;
    }
    const auto ordinal = read_ordinal(line_, at_);
    if (!ordinal || ordinal->plural || ordinal->value > 31) return false;
    low = high = ordinal->value;
    at_ = ordinal->tokens.end;
    return true;
  }

  bool day() {
    const std::size_t start = at_;
    int low = 0, high = 0;
    if (!day_number(low, high)) return false;
    int other_low = 0, other_high = 0;
    bool pair = false;
    if (line_.shape(at_) == Shape::open) {  // 5 (17) апреля
      const std::size_t back = at_;
      ++at_;
      pair = day_number(other_low, other_high) && line_.shape(at_) == Shape::close;
      if (pair) ++at_;
      else at_ = back;
    }
    const TimeWord* month = line_.time(at_, TimeType::month);
    if (!month) {
      at_ = start;
      return false;
    }
    ++at_;
    point_.grain = "day";
    point_.first = {.year = {}, .month = month->value, .day = low};
    point_.last = {.year = {}, .month = month->value, .day = high};
    if (!pair && line_.shape(at_) == Shape::open) day_in_parentheses(low, high, month->value);
    year_phrase(false, true);
    if (pair) {
      Partial first{.year = point_.first.year, .month = month->value, .day = other_low};
      Partial last{.year = point_.first.year, .month = month->value, .day = other_high};
      both_calendars(first, last);
    } else if (line_.shape(at_) == Shape::open) {
      day_in_parentheses(low, high, month->value);
    }
    return true;
  }

  // 27 января (9 февраля) 1904 г.; 20 декабря 1904 г. (2 января 1905 г.)
  void day_in_parentheses(int, int, int) {
    const std::size_t back = at_;
    ++at_;
    int low = 0, high = 0;
    const TimeWord* month = nullptr;
    if (!day_number(low, high) || !(month = line_.time(at_, TimeType::month))) {
      at_ = back;
      return;
    }
    ++at_;
    const Point before = point_;
    point_.first.year.reset();
    year_phrase(false, true);
    const std::optional<int> year = point_.first.year;
    point_.first = before.first;
    point_.last = before.last;
    if (line_.is(at_, "по") && line_.is(at_ + 2, "стилю")) at_ += 3;
    else if (line_.is_any(at_, "ст н") && line_.is(at_ + 1, "ст")) at_ += 2;
    if (line_.shape(at_) != Shape::close) {
      point_ = before;
      at_ = back;
      return;
    }
    ++at_;
    if (!point_.first.year) year_phrase(false, true);
    const std::optional<int> own = year ? year : point_.first.year;
    if (!both_calendars({.year = own, .month = month->value, .day = low}, {.year = own, .month = month->value, .day = high}))
      at_ = back;
  }

  bool both_calendars(const Partial& first, const Partial& last) {
    Point end = point_;
    end.first = point_.last;
    const Partial old_last = point_.last;
    if (!pair_calendars(point_, point_.first, first)) return false;
    if (pair_calendars(end, old_last, last)) point_.last = end.first;
    return true;
  }

  bool era() {
    std::size_t i = at_;
    const bool bc = line_.is(i, "до");
    if (bc) ++i;
    if (line_.is_any(i, "н.э н.э.") || line_.is(i, "н. э") || line_.is(i, "н.\u00a0э")) ++i;
    else if (line_.is(i, "н") && line_.is(skip_dot(i + 1), "э")) {
      i = skip_dot(i + 1) + 1;
      if (line_.is(i, ".") && i + 1 < line_.size()) ++i;
    } else if (line_.is_any(i, "нашей новой") && line_.is(i + 1, "эры")) i += 2;
    else if (bc && line_.is(i, "рождества") && line_.is(i + 1, "христова")) i += 2;
    else return false;
    point_.bc = bc;
    at_ = i;
    return true;
  }

  // 1904 года, 1904–1905 гг., 45-го, того же года. `word`: «год» is required.
  bool year_phrase(bool word, bool after_month) {
    const std::size_t start = at_;
    if (line_.is_any(at_, "того этого") && line_.is(at_ + 1, "же")) {
      at_ += 2;
      if (line_.time(at_, TimeType::year)) {
        ++at_;
        point_.borrowed = true;
        return true;
      }
    }
    const Atom& atom = line_.atom(at_);
    int low = static_cast<int>(atom.low), high = static_cast<int>(atom.high);
    if (atom.shape == Shape::number && !atom.grouped && atom.suffix.empty() && (atom.prefix.empty() || atom.prefix == "'")) {
      ++at_;
      if (!atom.range && line_.shape(at_) == Shape::slash && line_.shape(at_ + 1) == Shape::number) {
        high = static_cast<int>(line_.atom(at_ + 1).low);
        if (line_.atom(at_ + 1).digits == 2) high += low / 100 * 100;
        at_ += 2;
      } else if (!atom.range && line_.shape(at_) == Shape::dash && year_like(atom) && year_like(line_.atom(at_ + 1)) &&
                 line_.time(at_ + 2, TimeType::year)) {
        high = static_cast<int>(line_.atom(at_ + 1).low);
        at_ += 2;
      }
      const bool said = line_.time(at_, TimeType::year) != nullptr;
      if (said) ++at_;
      const bool dated = era();
      const bool plain = year_like(atom) && !word;
      if ((said && atom.digits >= 3) || dated || plain || (said && atom.digits == 2 && after_month)) {
        point_.short_year = atom.digits == 2 && !dated;
        return set_years(low, high, !said && !dated && !after_month);
      }
      if (after_bound_ && !word && !after_month && atom.digits <= 3 && !atom.range && line_.is_any(at_, "по до и")) {
        return set_years(low, high, true);  // с 460 по 454 год до н. э.: the partner decides
      }
    } else if (atom.shape == Shape::ordinal && (atom.suffix == "го" || atom.suffix == "м" || atom.suffix == "й" || atom.suffix == "му" || atom.suffix == "ом") &&
               (atom.digits == 4 || atom.digits == 2)) {
      ++at_;
      const bool said = line_.time(at_, TimeType::year) != nullptr;
      if (said) ++at_;
      era();
      const bool loose = atom.digits == 4 ? year_loose(atom.suffix) : after_month;
      if (said ? (atom.digits == 4 || low >= 10) : loose) {
        point_.short_year = atom.digits == 2;
        return set_years(low, high, false);
      }
    } else if (const auto ordinal = read_ordinal(line_, at_); ordinal && !ordinal->plural && line_.time(ordinal->tokens.end, TimeType::year)) {
      at_ = ordinal->tokens.end + 1;
      era();
      const bool counted = begin_ > 0 && line_.is_any(begin_ - 1, "на через");
      if (ordinal->value >= 1000 || (ordinal->value >= 13 && ordinal->value < 100 && !counted)) {
        point_.short_year = ordinal->value < 100;
        return set_years(ordinal->value, ordinal->value, false);
      }
    }
    at_ = start;
    return false;
  }

  // «в 1905-м» stands alone; «1905-й полк» counts regiments: a noun that agrees follows.
  bool year_loose(const std::string& suffix) const {
    using language::Tag;
    if (at_ >= line_.size() || line_.shape(at_) != Shape::word) return true;
    const language::Token& next = line_.token(at_);
    if (suffix == "го") return !next.any({Tag::n, Tag::sg, Tag::gen});
    if (suffix == "му") return !next.any({Tag::n, Tag::sg, Tag::dat});
    return !next.any(Tag::n);
  }

  bool set_years(int low, int high, bool bare) {
    point_.first.year = low;
    point_.last.year = high;
    point_.bare = bare;
    return true;
  }

  bool century_word(std::size_t i) const {
    if (!line_.time(i, TimeType::century) && !line_.time(i, TimeType::millennium)) return false;
    return !line_.is(i, "в") || line_.token(i).form.back() == '.' || (line_.is(i + 1, ".") && !line_.token(i + 1).space_before);
  }

  bool century() {
    const std::size_t start = at_;
    int low = 0, high = 0;
    const Atom& atom = line_.atom(at_);
    if (atom.shape == Shape::roman || (atom.shape == Shape::ordinal && atom.low <= 30) || (atom.shape == Shape::number && !atom.grouped && atom.high <= 21 && atom.low >= 1)) {
      low = static_cast<int>(atom.low);
      high = static_cast<int>(atom.high);
      ++at_;
      if (!atom.range && (line_.shape(at_) == Shape::dash || line_.is(at_, "и"))) {  // XIX — начале XX века
        std::size_t next = at_ + 1;
        if (line_.time(next, TimeType::part)) ++next;
        if (line_.shape(next) == Shape::roman && century_word(next + 1)) {
          high = static_cast<int>(line_.atom(next).low);
          at_ = next + 1;
          if (next > start + 2) point_.mod.clear();
        }
      }
    } else if (const auto ordinal = read_ordinal(line_, at_); ordinal && !ordinal->plural && ordinal->value <= 30) {
      low = high = ordinal->value;
      at_ = ordinal->tokens.end;
    }
    if (low == 0 || !century_word(at_) || (atom.shape == Shape::number && line_.is(at_, "в"))) {
      at_ = start;
      return false;
    }
    // «пять веков», «5 веков» count; «V веков» does not occur.
    if (atom.shape == Shape::number && !line_.is_any(at_, "веке века век столетии столетия столетие")) {
      at_ = start;
      return false;
    }
    point_.grain = line_.time(at_, TimeType::century) ? "century" : "millennium";
    ++at_;
    era();
    return set_years(low, high, false);
  }

  bool decade() {
    const std::size_t start = at_;
    const Atom& atom = line_.atom(at_);
    int low = 0, high = 0;
    bool two_digits = false, said = false;
    if (atom.shape == Shape::ordinal && (atom.suffix == "х" || atom.suffix == "е" || atom.suffix == "ых" || atom.suffix == "ые" || atom.suffix == "ми" || atom.suffix == "м")) {
      low = static_cast<int>(atom.low);
      high = static_cast<int>(atom.high);
      two_digits = atom.digits == 2;
      ++at_;
      if (const TimeWord* year = line_.time(at_, TimeType::year); year && year->plural) {
        said = true;
        ++at_;
      }
    } else if (const auto ordinal = read_ordinal(line_, at_); ordinal && ordinal->plural && line_.time(ordinal->tokens.end, TimeType::year)) {
      low = high = ordinal->value;
      two_digits = low < 100;
      said = true;
      at_ = ordinal->tokens.end + 1;
    }
    if (low == 0 || low % 10 != 0 || high % 10 != 0 || (two_digits && !said) || (atom.suffix == "м" && !said)) {
      at_ = start;
      return false;
    }
    if (line_.shape(at_) == Shape::roman && century_word(at_ + 1)) {  // 20-е годы XX века
      const int century = (static_cast<int>(line_.atom(at_).low) - 1) * 100;
      if (two_digits) {
        low += century;
        high += century;
        two_digits = false;
      }
      at_ += 2;
    }
    era();
    point_.grain = "decade";
    point_.short_year = two_digits && !point_.bc;
    return set_years(low, high, false);
  }

  bool month() {
    const TimeWord* month = line_.time(at_, TimeType::month);
    if (!month) return month_pair();
    point_.first.month = point_.last.month = month->value;
    ++at_;
    if (line_.is(at_, "и") || line_.shape(at_) == Shape::dash) {
      if (const TimeWord* second = line_.time(at_ + 1, TimeType::month); second && second->value > month->value) {
        point_.last.month = second->value;
        at_ += 2;
      }
    }
    point_.grain = "month";
    year_phrase(false, true);
    return true;
  }

  bool month_pair() {  // июле–августе as one token
    const std::string& key = line_.key(at_);
    std::size_t cut = key.find("–");
    std::size_t width = 3;
    if (cut == std::string::npos) {
      cut = key.find('-');
      width = 1;
    }
    if (cut == std::string::npos) return false;
    const auto& times = line_.words().times;
    const auto a = times.find(key.substr(0, cut));
    const auto b = times.find(key.substr(cut + width));
    if (a == times.end() || b == times.end() || a->second.type != TimeType::month || b->second.type != TimeType::month) return false;
    point_.first.month = a->second.value;
    point_.last.month = b->second.value;
    point_.grain = "month";
    ++at_;
    year_phrase(false, true);
    return true;
  }

  bool month_adjective() {
    const TimeWord* month = line_.time(at_, TimeType::month_adjective);
    if (!month) return false;
    ++at_;
    if (!year_phrase(true, true) || point_.borrowed) {
      --at_;
      return false;
    }
    point_.first.month = point_.last.month = month->value;
    point_.grain = "month";
    point_.adjective = true;
    return true;
  }

  bool season() {
    const std::size_t start = at_;
    const TimeWord* season = line_.time(at_, TimeType::season);
    if (!season) return false;
    point_.season = point_.last_season = season->value;
    ++at_;
    if (line_.is(at_, "и") || line_.shape(at_) == Shape::dash) {
      if (const TimeWord* second = line_.time(at_ + 1, TimeType::season)) {
        point_.last_season = second->value;
        at_ += 2;
      }
    }
    if (!year_phrase(false, true) || (point_.bare && line_.key(start) == "лета")) {
      at_ = start;
      point_.season = point_.last_season = 0;
      return false;
    }
    point_.bare = false;
    point_.grain = "season";
    return true;
  }

  bool year() {
    const std::size_t start = at_;
    if (!year_phrase(false, false) || point_.borrowed) {
      at_ = start;
      point_.borrowed = false;
      return false;
    }
    point_.grain = "year";
    if (point_.bare) {
      const bool enclosed = start > 0 && line_.shape(start - 1) == Shape::open && line_.shape(at_) == Shape::close;
      const bool span = line_.atom(start).range && line_.atom(start).high - line_.atom(start).low < 200 &&
                        (line_.shape(at_) != Shape::word || !line_.token(at_).any(language::Tag::n));
      if (enclosed || span) point_.bare = false;
      else if (!after_bound_) return false;
    }
    return true;
  }

  const Line& line_;
  std::size_t begin_;
  std::size_t at_;
  bool after_bound_;
  Point point_;
};

}  // namespace

std::optional<Point> read_point_ru(const Line& line, std::size_t begin, bool after_bound) {
  return RussianPoint(line, begin, after_bound).read();
}

bool pair_calendars(Point& point, const Partial& first, const Partial& second) {
  const auto full = [](const Partial& p) { return Day{.year = p.year.value_or(1900), .month = p.month, .day = p.day}; };
  const Day a = full(first);
  const Day b = full(second);
  const auto later = [&](const Day& from, const Day& to) {
    for (int shift = 10; shift <= 13; ++shift) {
      const Day moved = plus_days(from, shift);
      if (moved.month == to.month && moved.day == to.day) return true;
    }
    return false;
  };
  if (later(a, b)) {
    point.julian = first;
    point.first = point.last = second;
    return true;
  }
  if (later(b, a)) {
    point.julian = second;
    point.first = point.last = first;
    return true;
  }
  return false;
}

}  // namespace letopis::facts

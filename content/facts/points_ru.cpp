#include "content/facts/calendar.hpp"
#include "content/facts/numerals.hpp"
#include "content/facts/numeric_date.hpp"
#include "content/facts/russian_point.hpp"

namespace letopis::facts {
namespace {

bool is_day_ending(std::string_view suffix) {
  return suffix == "го" || suffix == "е" || suffix == "ое" || suffix == "ого" || suffix == "его" ||
         suffix == "ье";
}

}  // namespace

std::optional<Point> RussianPoint::read() {
  const bool parted = part();
  const bool found = dotted() || night() || day() || century() || decade() || month() || month_adjective() ||
                     season() || year();
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

std::size_t RussianPoint::skip_dot(std::size_t i) const {
  return line_.shape(i) == Shape::stop && line_.is(i, ".") && i + 1 < line_.size() ? i + 1 : i;
}

bool RussianPoint::part() {
  std::size_t i = at_;
  if (line_.is_any(i, "ранней раннего ранняя")) {
    point_.mod = "early";
    at_ = i + 1;
    return false;
  }
  if (line_.is_any(i, "поздней позднего поздняя глубокой")) {
    point_.mod = "late";
    at_ = i + 1;
    return false;
  }
  if (const TimeWord* word = line_.time(i, TimeType::part)) {
    point_.mod = word->mod;
    at_ = i + 1;
    return true;
  }
  const bool half = line_.is_any(i + 1, "половина половины половине половину половиной");
  if (half && line_.shape(i) == Shape::ordinal && line_.atom(i).low <= 2) {  // 1-й половине
    point_.mod = line_.atom(i).low == 1 ? "first_half" : "second_half";
    at_ = i + 2;
    return true;
  }
  const OrdinalWord* ordinal = line_.ordinal(i);
  if (ordinal && line_.is_any(i + 1, "половина половины половине половину половиной") &&
      ordinal->value <= 2) {
    point_.mod = ordinal->value == 1 ? "first_half" : "second_half";
    at_ = i + 2;
    return true;
  }
  if (ordinal && ordinal->value <= 4 &&
      line_.is_any(i + 1, "треть трети третью четверть четверти четвертью")) {
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

bool RussianPoint::dotted() {
  auto numeric = numeric_date_at(line_, at_);
  int from = 0;
  if (const Atom& atom = line_.atom(at_);
      !numeric && atom.shape == Shape::number && !atom.range && !atom.grouped && atom.digits <= 2) {
    const std::size_t dash = line_.is(at_ + 1, ".") ? at_ + 2 : at_ + 1;  // 14 – 15.10.1918
    if (line_.shape(dash) == Shape::dash && line_.token(dash).space_before)
      numeric = numeric_date_at(line_, dash + 1);
    from = to_int(atom.low);
    if (numeric && (from < 1 || from >= numeric->date.day)) return false;
  }
  if (!numeric) return false;
  point_.first = point_.last = numeric->date;
  if (from > 0) point_.first.day = from;
  point_.grain = numeric->date.day == 0 ? "month" : "day";
  point_.short_year = numeric->short_year;
  point_.unsure = numeric->unsure;
  at_ = numeric->end;
  if (line_.time(at_, TimeType::year) && line_.is(at_, "г")) ++at_;
  return true;
}

bool RussianPoint::night() {
  if (!line_.time(at_, TimeType::night)) return false;
  const std::size_t start = at_;
  ++at_;
  if (line_.is_any(at_, "с со") && line_.is(at_ + 2, "на") && line_.shape(at_ + 1) == Shape::number) {
    const int from = to_int(line_.atom(at_ + 1).low);
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

bool RussianPoint::day_number(int& low, int& high) {
  const Atom& atom = line_.atom(at_);
  const bool plain = atom.shape == Shape::number && atom.suffix.empty();
  if ((plain || (atom.shape == Shape::ordinal && is_day_ending(atom.suffix))) && !atom.grouped &&
      atom.prefix.empty() && atom.low >= 1 && atom.high <= 31) {
    low = to_int(atom.low);
    high = to_int(atom.high);
    ++at_;
    if (plain && at_ < line_.size() && !line_.token(at_).space_before && is_day_ending(line_.key(at_)))
      ++at_;  // 24го
    const Atom& next = line_.atom(at_ + 1);
    if (!atom.range && (line_.shape(at_) == Shape::dash || line_.is(at_, "и")) &&
        next.shape == Shape::number && !next.range && next.low > low && next.low <= 31 && !next.grouped &&
        line_.time(at_ + 2, TimeType::month) && (line_.shape(at_) == Shape::dash || next.low == low + 1)) {
      high = to_int(next.low);
      at_ += 2;
    }
    return true;
  }
  const auto ordinal = read_ordinal(line_, at_);
  if (!ordinal || ordinal->plural || ordinal->value > 31) return false;
  low = high = to_int(ordinal->value);
  at_ = ordinal->tokens.end;
  return true;
}

bool RussianPoint::day() {
  const std::size_t start = at_;
  int low = 0, high = 0;
  const TimeWord* glued = nullptr;  // «10-августа» in one token, «10/августа» in three
  const Atom& number = line_.atom(at_);
  if (number.shape == Shape::ordinal && number.low >= 1 && number.high <= 31) {
    const auto found = line_.words().times.find(number.suffix);
    if (found != line_.words().times.end() && found->second.type == TimeType::month) glued = &found->second;
  }
  if (glued) {
    low = to_int(number.low);
    high = to_int(number.high);
    ++at_;
  } else if (!day_number(low, high)) {
    return false;
  } else if (line_.shape(at_) == Shape::slash && !line_.token(at_).space_before &&
             line_.time(at_ + 1, TimeType::month)) {
    ++at_;
  }
  int other_low = 0, other_high = 0;
  bool pair = false;
  if (line_.shape(at_) == Shape::open) {  // 5 (17) апреля
    const std::size_t back = at_;
    ++at_;
    pair = day_number(other_low, other_high) && line_.shape(at_) == Shape::close;
    if (pair)
      ++at_;
    else
      at_ = back;
  }
  const TimeWord* month = glued ? glued : line_.time(at_, TimeType::month);
  if (!month) {
    at_ = start;
    return false;
  }
  if (!glued) at_ = month->abbreviated ? skip_dot(at_ + 1) : at_ + 1;
  point_.grain = "day";
  point_.first = {.year = {}, .month = month->value, .day = low};
  point_.last = {.year = {}, .month = month->value, .day = high};
  if (!pair && line_.shape(at_) == Shape::open) day_in_parentheses();
  const std::size_t before_year = at_;
  year_phrase(false, true);
  const Atom& year = line_.atom(before_year);
  if (month->abbreviated && at_ == before_year && year.shape == Shape::number && year.digits == 2 &&
      !year.grouped && line_.ends(at_ + 1)) {
    point_.short_year = true;  // «3 авг 96»
    ++at_;
    set_years(to_int(year.low), to_int(year.low), false);
  }
  if (pair) {
    Partial first{.year = point_.first.year, .month = month->value, .day = other_low};
    Partial last{.year = point_.first.year, .month = month->value, .day = other_high};
    both_calendars(first, last);
  } else if (line_.shape(at_) == Shape::open) {
    day_in_parentheses();
  }
  return true;
}

void RussianPoint::day_in_parentheses() {
  const std::size_t back = at_;
  ++at_;
  int low = 0, high = 0;
  const TimeWord* month = nullptr;
  if (!day_number(low, high) || !(month = line_.time(at_, TimeType::month))) {
    at_ = back;
    return;
  }
  at_ = month->abbreviated ? skip_dot(at_ + 1) : at_ + 1;
  int last_month = month->value;
  if (line_.shape(at_) == Shape::dash) {  // «18–20 июля (30 июля – 1 августа)»
    ++at_;
    int until = 0;
    const TimeWord* second = nullptr;
    if (!day_number(high, until) || high != until || !(second = line_.time(at_, TimeType::month))) {
      at_ = back;
      return;
    }
    at_ = second->abbreviated ? skip_dot(at_ + 1) : at_ + 1;
    last_month = second->value;
  }
  const Point before = point_;
  point_.first.year.reset();
  year_phrase(false, true);
  const std::optional<int> year = point_.first.year;
  point_.first = before.first;
  point_.last = before.last;
  if (line_.is(at_, "по") && line_.is(at_ + 2, "стилю"))
    at_ += 3;
  else if (line_.is_any(at_, "ст н") && line_.is(at_ + 1, "ст"))
    at_ += 2;
  if (line_.shape(at_) != Shape::close) {
    point_ = before;
    at_ = back;
    return;
  }
  ++at_;
  if (!point_.first.year) year_phrase(false, true);
  const std::optional<int> own = year ? year : point_.first.year;
  if (!both_calendars({.year = own, .month = month->value, .day = low},
                      {.year = own, .month = last_month, .day = high}))
    at_ = back;
}

bool RussianPoint::both_calendars(const Partial& first, const Partial& last) {
  Point end = point_;
  end.first = point_.last;
  const Partial old_last = point_.last;
  if (!pair_calendars(point_, point_.first, first)) return false;
  if (pair_calendars(end, old_last, last)) point_.last = end.first;
  return true;
}

std::optional<Point> read_point_ru(const Line& line, std::size_t begin, bool after_bound,
                                   const Reach& reach) {
  return RussianPoint(line, begin, after_bound, reach).read();
}

bool is_bare_year_of_the_era(const Line& line, std::size_t at, const Reach& reach) {
  using language::Tag;
  const Atom& atom = line.atom(at);
  if (atom.shape != Shape::number || atom.digits < 2 || atom.digits > 3 || atom.range || atom.grouped ||
      !atom.prefix.empty() || !atom.suffix.empty() || !reach.holds(to_int(atom.low)))
    return false;
  if (at + 1 >= line.size()) return true;
  const language::Token& next = line.token(at + 1);
  if (next.form == "%" || line.shape(at + 1) == Shape::slash || line.shape(at + 1) == Shape::dash)
    return false;
  if (next.any(Tag::cap)) return true;
  if (next.any(Tag::abbr) || next.any(Tag::num)) return false;
  const bool noun = next.any(Tag::n) || next.any(Tag::adj);
  // «415 послы», but «415 послов», «в 300 шагах»
  return !noun || (line.russian() && next.any(Tag::nom) && !next.any(Tag::gen) && !next.any(Tag::prp));
}

bool pair_calendars(Point& point, const Partial& first, const Partial& second) {
  const auto full = [](const Partial& p) {
    return Day{.year = p.year.value_or(1900), .month = p.month, .day = p.day};
  };
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

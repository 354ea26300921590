#include "content/facts/english_point.hpp"
#include "content/facts/numeral_parts.hpp"
#include "content/facts/numerals.hpp"
#include "content/facts/numeric_date.hpp"

namespace letopis::facts {

std::optional<Point> EnglishPoint::read() {
  if (line_.is_any(at_, "c ca circa") && at_ + 1 < line_.size()) {
    ++at_;
    if (line_.is(at_, ".")) ++at_;
    point_.circa = true;
    after_bound_ = true;
  } else if (line_.is_any(at_, "about around") && line_.shape(at_ + 1) == Shape::number &&
             (era_at(at_ + 2) || (year_like(line_.atom(at_ + 1)) && ends(at_ + 2)))) {
    ++at_;  // "about 183 BC", and "around 1900" where nothing is counted
    point_.circa = true;
    after_bound_ = true;
  }
  const bool parted = part();
  const bool article = line_.is(at_, "the");
  if (article) ++at_;
  if (article && !parted) part();
  article_ = article || parted;
  const bool found =
      dotted() || night() || ides() || day() || month() || season() || century() || decade() || year();
  if (!found) return std::nullopt;
  if (article && ((point_.grain == "month" && point_.month_step == 0) ||
                  (point_.grain == "year" && !named_ && !point_.inside_noun && point_.mod.empty())))
    return std::nullopt;
  if (parted && point_.grain == "day") return std::nullopt;
  point_.tokens = {point_.inside_noun && line_.is(begin_, "the") ? begin_ + 1 : begin_, at_};
  return point_;
}

bool EnglishPoint::ends(std::size_t i) const {
  return i >= line_.size() || line_.shape(i) != Shape::word ||
         !(line_.token(i).any({language::Tag::n, language::Tag::pl}));
}

bool EnglishPoint::part() {
  std::size_t i = at_;
  if (line_.is(i, "the")) ++i;
  const TimeWord* word = line_.time(i, TimeType::part);
  if (word && line_.is_any(i, "early mid late")) {
    point_.mod = word->mod;
    at_ = i + 1;
    if (line_.shape(at_) == Shape::dash) ++at_;
    return true;
  }
  if (word && line_.is(i + 1, "of")) {
    point_.mod = word->mod;
    at_ = i + 2;
    return true;
  }
  if (line_.is_any(i, "first second") && line_.is(i + 1, "half") && line_.is(i + 2, "of")) {
    point_.mod = line_.is(i, "first") ? "first_half" : "second_half";
    at_ = i + 3;
    return true;
  }
  const std::string& key = line_.key(i);
  if (key.starts_with("mid-")) {  // mid-September, mid-nineteenth: the rest decides
    const auto found = line_.words().times.find(key.substr(4));
    if (found != line_.words().times.end() && found->second.type == TimeType::month) {
      point_.mod = "mid";
      at_ = i;
      return true;
    }
  }
  return false;
}

bool EnglishPoint::dotted() {
  const auto numeric = numeric_date_at(line_, at_);
  if (!numeric) return false;
  point_.first = point_.last = numeric->date;
  point_.grain = numeric->date.day == 0 ? "month" : "day";
  point_.short_year = numeric->short_year;
  point_.unsure = numeric->unsure;
  at_ = numeric->end;
  return true;
}

const TimeWord* EnglishPoint::month_at(std::size_t i) const {
  const TimeWord* month = line_.time(i, TimeType::month);
  if (month)
    return line_.capital(i) || !line_.is_any(i, "may march mar august sep dec") || beside_date(i) ? month
                                                                                                  : nullptr;
  const std::string& key = line_.key(i);
  if (!key.starts_with("mid-")) return nullptr;
  const auto found = line_.words().times.find(key.substr(4));
  return found != line_.words().times.end() && found->second.type == TimeType::month ? &found->second
                                                                                     : nullptr;
}

bool EnglishPoint::beside_date(std::size_t i) const {
  const auto year = [&](std::size_t k) {
    return year_like(line_.atom(line_.shape(k) == Shape::comma ? k + 1 : k));
  };
  if (i > 0 &&
      (line_.shape(i - 1) == Shape::ordinal || (day_atom(i - 1) && (year(i + 1) || line_.ends(i + 1)))))
    return true;
  if (i > 1 && line_.is(i - 1, "of") && (day_atom(i - 2) || line_.ordinal(i - 2) || line_.is(i - 2, "ides")))
    return true;
  int low = 0, high = 0;
  const std::size_t end = day_end(line_.is(i + 1, "the") ? i + 2 : i + 1, 1, low, high);
  return end != 0 && (line_.ends(end) || year(end) || line_.shape(end - 1) == Shape::ordinal);
}

bool EnglishPoint::day_atom(std::size_t i) const {
  const Atom& atom = line_.atom(i);
  return (atom.shape == Shape::number ||
          (atom.shape == Shape::ordinal &&
           (atom.suffix == "th" || atom.suffix == "st" || atom.suffix == "nd" || atom.suffix == "rd"))) &&
         !atom.grouped && atom.prefix.empty() && atom.low >= 1 && atom.high <= 31;
}

bool EnglishPoint::night() {
  if (!line_.is(at_, "night") || !line_.is(at_ + 1, "of")) return false;
  const std::size_t start = at_;
  at_ += 2;
  if (line_.is(at_, "the")) ++at_;
  if (day()) {
    point_.grain = "night";
    return true;
  }
  at_ = start;
  return false;
}

std::size_t EnglishPoint::day_end(std::size_t i, int words, int& low, int& high) const {
  if (day_atom(i)) {
    low = to_int(line_.atom(i).low);
    high = to_int(line_.atom(i).high);
    return i + 1;
  }
  if (words == 0) return 0;
  if (const auto ordinal = read_ordinal(line_, i); ordinal && !ordinal->plural && ordinal->value <= 31) {
    low = high = to_int(ordinal->value);
    return ordinal->tokens.end;
  }
  if (words < 2 || line_.shape(i) != Shape::word) return 0;
  double a = 0, b = 0;
  const NumberWord* ten = line_.number(i);
  if (split_hyphen(line_, i, a, b) && a + b <= 31 && a >= 20 && b < 10) {
    low = high = static_cast<int>(a + b);
    return i + 1;
  }
  if (!ten || ten->value < 1 || ten->value > 30 || ten->type > NumberType::ten) return 0;
  low = high = to_int(ten->value);
  const NumberWord* unit = line_.number(i + 1);
  if (ten->type != NumberType::ten || !unit || unit->type != NumberType::unit || low + unit->value > 31)
    return i + 1;
  low = high = low + to_int(unit->value);
  return i + 2;
}

std::size_t EnglishPoint::last_day(std::size_t i, int low, int& high) const {
  const bool joins = line_.shape(i) == Shape::dash || line_.is_any(i, "to through thru until till and or");
  if (!joins) return 0;
  const std::size_t second = line_.is(i + 1, "the") ? i + 2 : i + 1;
  if (!day_atom(second) || line_.atom(second).low <= low) return 0;
  std::size_t month = second + 1;
  if (line_.is(month, "of")) ++month;
  const bool next = line_.atom(second).low == low + 1;
  if (!month_at(month) || (line_.is_any(i, "and or") && !next)) return 0;
  high = to_int(line_.atom(second).low);
  return second + 1;
}

// "the Ides of March": the 15th of March, May, July and October, the 13th of the others.
bool EnglishPoint::ides() {
  if (!line_.is(at_, "ides") || !line_.is(at_ + 1, "of")) return false;
  const TimeWord* month = month_at(at_ + 2);
  if (!month) return false;
  const int m = month->value;
  const int day = m == 3 || m == 5 || m == 7 || m == 10 ? 15 : 13;
  at_ += 3;
  set_days(day, day, m);
  year_behind(true);
  return true;
}

// "7 | (19) | June 1821": the day of the other calendar, of the same month; 0 where there is none.
int EnglishPoint::day_in_the_other_calendar() {
  const std::size_t end = at_ + 3;
  if (line_.shape(at_) != Shape::open || line_.shape(at_ + 2) != Shape::close || !day_atom(at_ + 1) ||
      line_.atom(at_ + 1).range || !month_at(end))
    return 0;
  const int day = to_int(line_.atom(at_ + 1).low);
  at_ = end;
  return day;
}

bool EnglishPoint::day() {
  const std::size_t start = at_;
  int low = 0, high = 0;
  if (const std::size_t end = day_end(at_, 1, low, high); end != 0) {
    const bool words = line_.shape(at_) == Shape::word;
    at_ = end;
    if (const std::size_t last = last_day(at_, low, high); last != 0) at_ = last;
    if (line_.is(at_, ".") && day_atom(start) && month_at(at_ + 1) && at_ == start + 1)
      ++at_;  // 16. Nov. 2016
    const int other = day_in_the_other_calendar();
    const bool of = line_.is(at_, "of");
    if (of) ++at_;
    const TimeWord* month = words && !of ? nullptr : month_at(at_);
    if (month) {
      ++at_;
      set_days(low, high, month->value);
      old_style();
      year_behind(true);
      if (!point_.julian && other == 0) old_style();
      if (other != 0)
        pair_calendars(point_, point_.first,
                       {.year = point_.first.year, .month = month->value, .day = other});
      return true;
    }
    at_ = start;
    return false;
  }
  return month_then_day();
}

// August 9, 1945; March the third; July 13 to 15; May twenty-first.
bool EnglishPoint::month_then_day() {
  const TimeWord* month = month_at(at_);
  if (!month) return false;
  std::size_t i = at_ + 1;
  const bool article = line_.is(i, "the");
  if (article) ++i;
  int low = 0, high = 0;
  std::size_t end = day_end(i, 1, low, high);
  if (end == 0 && day_end(i, 2, low, high) != 0) {  // "May twenty one" where nothing is counted
    end = day_end(i, 2, low, high);
    int year = 0;
    if (!line_.ends(end) && line_.shape(end) != Shape::comma && spelled_year(end, year) == 0) end = 0;
  }
  if (end == 0 || line_.time(end, TimeType::month)) return false;
  // "in late February the | 19th Native Infantry | mutinied": a regiment, and no day
  using language::Tag;
  if (article && end < line_.size()) {
    const language::Token& next = line_.token(end);
    if (next.any(Tag::cap) && (next.any(Tag::n) || next.any(Tag::adj)) && !next.any(Tag::np)) return false;
  }
  set_days(low, high, month->value);
  at_ = end;
  if ((line_.shape(at_) == Shape::dash || line_.is_any(at_, "to through thru")) && day_atom(at_ + 1) &&
      !year_like(line_.atom(at_ + 1)) && line_.atom(at_ + 1).low > low && !month_at(at_ + 2) &&
      (line_.shape(at_) == Shape::dash || ends(at_ + 2))) {
    point_.last.day = to_int(line_.atom(at_ + 1).low);
    at_ += 2;
  }
  year_behind(true);
  old_style();
  return true;
}

void EnglishPoint::set_days(int low, int high, int month) {
  point_.grain = "day";
  point_.first = {.year = {}, .month = month, .day = low};
  point_.last = {.year = {}, .month = month, .day = high};
}

void EnglishPoint::old_style() {
  if (line_.shape(at_) != Shape::open) return;
  std::size_t i = at_ + 1;
  const TimeWord* month = nullptr;
  int number = 0;
  if (day_atom(i) && (month = month_at(i + 1)))
    number = to_int(line_.atom(i).low);
  else if ((month = month_at(i)) && day_atom(i + 1))
    number = to_int(line_.atom(i + 1).low);
  else
    return;
  i += 2;
  std::size_t steps = 0;
  while (line_.shape(i) != Shape::close && steps++ < 5 && i < line_.size()) ++i;  // O.S., Old Style
  if (line_.shape(i) != Shape::close) return;
  const std::size_t back = at_;
  at_ = i + 1;
  if (!point_.first.year) year_behind(true);
  Partial other{.year = point_.first.year, .month = month->value, .day = number};
  if (!pair_calendars(point_, point_.first, other)) at_ = back;
}

std::optional<Point> read_point_en(const Line& line, std::size_t begin, bool after_bound,
                                   const Reach& reach) {
  return EnglishPoint(line, begin, after_bound, reach).read();
}

}  // namespace letopis::facts

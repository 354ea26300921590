#include "content/facts/english_point.hpp"
#include "content/facts/numerals.hpp"

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
  const bool found = dotted() || night() || day() || month() || season() || century() || decade() || year();
  if (!found) return std::nullopt;
  if (article &&
      (point_.grain == "month" || (point_.grain == "year" && !point_.inside_noun && point_.mod.empty())))
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
  const Atom& atom = line_.atom(at_);
  if (atom.shape != Shape::dotted) return false;
  point_.first = point_.last = {.year = atom.year, .month = atom.month, .day = atom.day};
  point_.grain = "day";
  ++at_;
  return true;
}

const TimeWord* EnglishPoint::month_at(std::size_t i) const {
  const TimeWord* month = line_.time(i, TimeType::month);
  if (month) return line_.capital(i) ? month : nullptr;
  const std::string& key = line_.key(i);
  if (!key.starts_with("mid-")) return nullptr;
  const auto found = line_.words().times.find(key.substr(4));
  return found != line_.words().times.end() && found->second.type == TimeType::month ? &found->second
                                                                                     : nullptr;
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

bool EnglishPoint::day() {
  const std::size_t start = at_;
  if (day_atom(at_)) {
    int low = static_cast<int>(line_.atom(at_).low), high = static_cast<int>(line_.atom(at_).high);
    ++at_;
    const bool next_day = day_atom(at_ + 1) && month_at(at_ + 2) && line_.atom(at_ + 1).low > low;
    if (next_day && (line_.shape(at_) == Shape::dash ||
                     (line_.is_any(at_, "and or") && line_.atom(at_ + 1).low == low + 1))) {
      high = static_cast<int>(line_.atom(at_ + 1).low);
      at_ += 2;
    }
    if (line_.is(at_, "of")) ++at_;
    if (const TimeWord* month = month_at(at_)) {
      ++at_;
      set_days(low, high, month->value);
      old_style();
      year_behind(true);
      if (!point_.julian) old_style();
      return true;
    }
    at_ = start;
    return false;
  }
  const TimeWord* month = month_at(at_);
  if (!month || !day_atom(at_ + 1) || line_.time(at_ + 2, TimeType::month)) return false;
  set_days(static_cast<int>(line_.atom(at_ + 1).low), static_cast<int>(line_.atom(at_ + 1).high),
           month->value);
  at_ += 2;
  if (line_.shape(at_) == Shape::dash && day_atom(at_ + 1)) {
    point_.last.day = static_cast<int>(line_.atom(at_ + 1).low);
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
    number = static_cast<int>(line_.atom(i).low);
  else if ((month = month_at(i)) && day_atom(i + 1))
    number = static_cast<int>(line_.atom(i + 1).low);
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

std::optional<Point> read_point_en(const Line& line, std::size_t begin, bool after_bound) {
  return EnglishPoint(line, begin, after_bound).read();
}

}  // namespace letopis::facts

#include "content/facts/counted.hpp"
#include "content/facts/numerals.hpp"
#include "content/facts/points.hpp"

namespace letopis::facts {
namespace {

constexpr const char* month_needs = "in since until till by during of last from to late early before after between mid through following around";

class EnglishPoint {
 public:
  EnglishPoint(const Line& line, std::size_t begin, bool after_bound)
      : line_(line), begin_(begin), at_(begin), after_bound_(after_bound) {}

  std::optional<Point> read() {
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
    if (article && (point_.grain == "month" || (point_.grain == "year" && !point_.inside_noun && point_.mod.empty()))) return std::nullopt;
    if (parted && point_.grain == "day") return std::nullopt;
    point_.tokens = {point_.inside_noun && line_.is(begin_, "the") ? begin_ + 1 : begin_, at_};
    return point_;
  }

 private:
  bool ends(std::size_t i) const {
    return i >= line_.size() || line_.shape(i) != Shape::word || !(line_.token(i).any({language::Tag::n, language::Tag::pl}));
  }

  // "the late", "mid-", "the end of", "the first half of"; true where it needs a unit behind it.
  bool part() {
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

  bool dotted() {
    const Atom& atom = line_.atom(at_);
    if (atom.shape != Shape::dotted) return false;
    point_.first = point_.last = {.year = atom.year, .month = atom.month, .day = atom.day};
    point_.grain = "day";
    ++at_;
    return true;
  }

  const TimeWord* month_at(std::size_t i) const {
    const TimeWord* month = line_.time(i, TimeType::month);
    if (month) return line_.capital(i) ? month : nullptr;
    const std::string& key = line_.key(i);
    if (!key.starts_with("mid-")) return nullptr;
    const auto found = line_.words().times.find(key.substr(4));
    return found != line_.words().times.end() && found->second.type == TimeType::month ? &found->second : nullptr;
  }

  bool day_atom(std::size_t i) const {
    const Atom& atom = line_.atom(i);
    return (atom.shape == Shape::number || (atom.shape == Shape::ordinal && (atom.suffix == "th" || atom.suffix == "st" || atom.suffix == "nd" || atom.suffix == "rd"))) &&
           !atom.grouped && atom.prefix.empty() && atom.low >= 1 && atom.high <= 31;
  }

  bool night() {
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

  // 9 August 1945; 4–11 February 1945; the 9th of May, 1945; August 9, 1945; 5 September (23 August O.S.) 1905.
  bool day() {
    const std::size_t start = at_;
    if (day_atom(at_)) {
      int low = static_cast<int>(line_.atom(at_).low), high = static_cast<int>(line_.atom(at_).high);
      ++at_;
      const bool next_day = day_atom(at_ + 1) && month_at(at_ + 2) && line_.atom(at_ + 1).low > low;
      if (next_day && (line_.shape(at_) == Shape::dash || (line_.is_any(at_, "and or") && line_.atom(at_ + 1).low == low + 1))) {
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
    set_days(static_cast<int>(line_.atom(at_ + 1).low), static_cast<int>(line_.atom(at_ + 1).high), month->value);
    at_ += 2;
    if (line_.shape(at_) == Shape::dash && day_atom(at_ + 1)) {
      point_.last.day = static_cast<int>(line_.atom(at_ + 1).low);
      at_ += 2;
    }
    year_behind(true);
    old_style();
    return true;
  }

  void set_days(int low, int high, int month) {
    point_.grain = "day";
    point_.first = {.year = {}, .month = month, .day = low};
    point_.last = {.year = {}, .month = month, .day = high};
  }

  // "(23 August O.S.)" behind a day, and the year that may follow it.
  void old_style() {
    if (line_.shape(at_) != Shape::open) return;
    std::size_t i = at_ + 1;
    const TimeWord* month = nullptr;
    int number = 0;
    if (day_atom(i) && (month = month_at(i + 1))) number = static_cast<int>(line_.atom(i).low);
    else if ((month = month_at(i)) && day_atom(i + 1)) number = static_cast<int>(line_.atom(i + 1).low);
    else return;
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

  bool era_at(std::size_t i) const { return line_.is_any(i, "bc bce ad ce b.c a.d"); }
  bool era() {
    if (!era_at(at_)) return false;
    point_.bc = line_.is_any(at_, "bc bce b.c");
    ++at_;
    return true;
  }

  // The year behind a month: "1945", ", 1945", "of '45", "480 BC".
  void year_behind(bool comma) {
    std::size_t i = at_;
    if (comma && line_.shape(i) == Shape::comma) ++i;
    else if (line_.is(i, "of")) ++i;
    bool apostrophe = false;
    if (line_.is_any(i, "' ’ ‘") && line_.atom(i + 1).digits == 2) {
      apostrophe = true;
      ++i;
    }
    const Atom& atom = line_.atom(i);
    if (atom.shape == Shape::number && !atom.grouped && atom.suffix.empty() && (era_at(i + 1) || year_like(atom) || ((apostrophe || atom.prefix == "'" || atom.prefix == "’") && atom.digits == 2))) {
      // ", 1945 men": a number that counts
      if (i > at_ && line_.shape(at_) == Shape::comma && !ends(i + 1)) return;
      point_.short_year = atom.digits == 2 && !era_at(i + 1);
      point_.first.year = static_cast<int>(atom.low);
      point_.last.year = static_cast<int>(atom.high);
      at_ = i + 1;
      era();
    } else if (line_.is_any(i, "that the") && line_.is_any(i + 1, "same year") && i > at_) {
      if (line_.is(i + 1, "year") || line_.is(i + 2, "year")) {
        at_ = line_.is(i + 1, "year") ? i + 2 : i + 3;
        point_.borrowed = true;
      }
    }
  }

  bool month() {
    const std::size_t start = at_;
    const TimeWord* month = month_at(at_);
    if (!month) return false;
    point_.first.month = point_.last.month = month->value;
    ++at_;
    if (line_.shape(at_) == Shape::dash || line_.is_any(at_, "and to")) {
      if (const TimeWord* second = month_at(at_ + 1); second && second->value > month->value && !day_atom(at_ + 2)) {
        point_.last.month = second->value;
        at_ += 2;
      }
    }
    year_behind(true);
    point_.grain = "month";
    if (point_.first.year || point_.borrowed) return true;
    // A bare "May" or "March" wants a preposition before it.
    const bool placed = begin_ > 0 && line_.is_any(begin_ - 1, month_needs);
    if (placed || start > begin_) return true;
    at_ = start;
    point_.first = point_.last = {};
    return false;
  }

  bool season() {
    const std::size_t start = at_;
    const TimeWord* season = line_.time(at_, TimeType::season);
    if (!season) return false;
    ++at_;
    if (line_.is(at_, "of")) ++at_;
    const Atom& atom = line_.atom(at_);
    if (!year_like(atom) && !(atom.shape == Shape::number && era_at(at_ + 1))) {
      at_ = start;
      return false;
    }
    point_.season = point_.last_season = season->value;
    point_.first.year = static_cast<int>(atom.low);
    point_.last.year = static_cast<int>(atom.high);
    ++at_;
    era();
    point_.grain = "season";
    return true;
  }

  int century_number(std::size_t& i) const {
    const Atom& atom = line_.atom(i);
    if (atom.shape == Shape::ordinal && atom.low <= 40 && atom.suffix != "s") {
      ++i;
      return static_cast<int>(atom.low);
    }
    std::string key = line_.key(i);
    if (key.starts_with("mid-")) key.erase(0, 4);
    const auto found = line_.words().ordinals.find(key);
    if (found == line_.words().ordinals.end() || found->second.plural) return 0;
    ++i;
    return found->second.value;
  }

  bool century() {
    const std::size_t start = at_;
    const int low = century_number(at_);
    if (low == 0) return false;
    int high = low;
    if (line_.is_any(at_, "and to or") || line_.shape(at_) == Shape::dash) {
      std::size_t next = at_ + 1;
      if (line_.is(next, "the")) ++next;
      const bool second_part = line_.is_any(next, "early late mid");
      if (second_part) ++next;
      if (const int second = century_number(next); second > low && line_.time(next, TimeType::century)) {
        high = second;
        at_ = next;
        if (second_part) point_.mod.clear();
      }
    }
    const TimeWord* word = line_.time(at_);
    if (!word || (word->type != TimeType::century && word->type != TimeType::millennium)) {
      at_ = start;
      return false;
    }
    point_.grain = word->type == TimeType::century ? "century" : "millennium";
    ++at_;
    point_.first.year = low;
    point_.last.year = high;
    era();
    return true;
  }

  bool decade() {
    const std::size_t start = at_;
    const Atom& atom = line_.atom(at_);
    int low = 0, high = 0;
    if (atom.shape == Shape::ordinal && atom.suffix == "s" && (atom.digits == 4 || atom.digits == 3 || atom.digits == 2)) {
      low = high = static_cast<int>(atom.low);
      point_.short_year = atom.digits == 2;
      ++at_;
      const Atom& next = line_.atom(at_ + 1);
      if (line_.is_any(at_, "and to") && next.shape == Shape::ordinal && next.suffix == "s" && next.low > low) {
        high = static_cast<int>(next.low);
        at_ += 2;
      }
    } else if (const OrdinalWord* word = line_.ordinal(at_); word && word->plural && article_) {
      low = high = word->value;
      point_.short_year = true;
      ++at_;
    }
    if (low == 0 || low % 10 != 0 || high % 10 != 0) {
      at_ = start;
      point_.short_year = false;
      return false;
    }
    era();
    if (point_.bc) point_.short_year = false;
    point_.grain = "decade";
    point_.first.year = low;
    point_.last.year = high;
    return true;
  }

  bool year() {
    const Atom& atom = line_.atom(at_);
    if (atom.shape != Shape::number || atom.grouped || !atom.suffix.empty() || (!atom.prefix.empty() && atom.prefix != "mid")) return false;
    if (atom.prefix == "mid") point_.mod = "mid";
    const std::size_t start = at_++;
    point_.grain = "year";
    point_.first.year = static_cast<int>(atom.low);
    point_.last.year = static_cast<int>(atom.high);
    if (line_.shape(at_) == Shape::dash && line_.shape(at_ + 1) == Shape::number && era_at(at_ + 2)) {  // 218 – 201 BC
      point_.last.year = static_cast<int>(line_.atom(at_ + 1).low);
      at_ += 2;
    }
    if (era()) return true;
    if (after_bound_ && atom.digits <= 3 && !atom.range) {  // "from 264 to 241 BC": the partner decides
      point_.bare = true;
      return true;
    }
    Atom plain = atom;
    plain.prefix.clear();
    if (!year_like(plain)) return false;
    const bool counting = noun_like(line_, at_);
    const bool plural = counting && line_.token(at_).any({language::Tag::n, language::Tag::pl});
    if (start > 0 && line_.is_any(start - 1, "the a an this that its their his") && counting) {
      point_.inside_noun = true;  // "the 1905 treaty"
      return true;
    }
    const bool enclosed = start > 0 && line_.shape(start - 1) == Shape::open && (line_.shape(at_) == Shape::close || line_.shape(at_) == Shape::comma);
    if (enclosed || atom.range || !point_.mod.empty()) return true;
    if (plural) return false;
    if (after_bound_) point_.bare = false;
    return after_bound_ || (begin_ > 0 && line_.is_any(begin_ - 1, "and or"));
  }

  const Line& line_;
  std::size_t begin_;
  std::size_t at_;
  bool after_bound_;
  bool article_ = false;
  Point point_;
};

}  // namespace

std::optional<Point> read_point_en(const Line& line, std::size_t begin, bool after_bound) {
  return EnglishPoint(line, begin, after_bound).read();
}

}  // namespace letopis::facts

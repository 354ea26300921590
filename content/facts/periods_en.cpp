#include "content/facts/counted.hpp"
#include "content/facts/english_point.hpp"
#include "content/facts/numeral_parts.hpp"
#include "content/facts/numerals.hpp"

namespace letopis::facts {
namespace {

constexpr const char* month_needs =
    "in since until till by during of last from to late early before after between mid through following "
    "around";

}  // namespace

bool EnglishPoint::era_at(std::size_t i) const {
  return line_.is_any(i, "bc bce ad ce b.c a.d");
}

bool EnglishPoint::era() {
  if (!era_at(at_)) return false;
  point_.bc = line_.is_any(at_, "bc bce b.c");
  point_.era = true;
  ++at_;
  return true;
}

void EnglishPoint::year_behind(bool comma) {
  std::size_t i = at_;
  if (comma && line_.shape(i) == Shape::comma)
    ++i;
  else if (line_.is(i, "of"))
    ++i;
  bool apostrophe = false;
  if (line_.is_any(i, "' ’ ‘") && line_.atom(i + 1).digits == 2) {
    apostrophe = true;
    ++i;
  }
  const Atom& atom = line_.atom(i);
  if (atom.shape == Shape::number && !atom.grouped && atom.suffix.empty() &&
      (era_at(i + 1) || year_like(atom) || is_bare_year_of_the_era(line_, i, reach_) ||
       ((apostrophe || atom.prefix == "'" || atom.prefix == "’") && atom.digits == 2))) {
    // ", 1945 men": a number that counts
    if (i > at_ && line_.shape(at_) == Shape::comma && !ends(i + 1)) return;
    point_.short_year = atom.digits == 2 && !era_at(i + 1) && !is_bare_year_of_the_era(line_, i, reach_);
    point_.first.year = to_int(atom.low);
    point_.last.year = to_int(atom.high);
    at_ = i + 1;
    era();
  } else if (atom.shape == Shape::number && atom.digits == 2 && !atom.range && !atom.grouped &&
             atom.prefix.empty() && atom.suffix.empty() && line_.ends(i + 1) && i == at_ &&
             (point_.first.day > 0 || atom.low > 31)) {
    point_.short_year = true;  // "August 99", "14th April 15" and nothing behind it
    point_.first.year = point_.last.year = to_int(atom.low);
    at_ = i + 1;
  } else if (int spelled = 0; const std::size_t end = spelled_year(i, spelled)) {
    if (!ends(end)) return;
    point_.first.year = point_.last.year = spelled;
    at_ = end;
    era();
  } else if (i > at_ && line_.is_any(i, "that the this")) {
    other_year(i);
  }
}

// "of the same year", "of that year", "of the following year".
void EnglishPoint::other_year(std::size_t i) {
  const bool named = line_.is_any(i + 1, "same following next previous preceding");
  const std::size_t year = named ? i + 2 : i + 1;
  if (!line_.is(year, "year") || (!named && line_.is(i, "the"))) return;
  at_ = year + 1;
  point_.borrowed = true;
  point_.borrowed_shift = line_.is_any(i + 1, "following next")       ? 1
                          : line_.is_any(i + 1, "previous preceding") ? -1
                                                                      : 0;
  point_.nowadays = line_.is(i, "this");
}

bool EnglishPoint::month() {
  const std::size_t start = at_;
  // "came true | that October": of the year that the story has come to. "said that May …" may be a verb.
  const bool told = line_.is(at_, "that") && !line_.is_any(at_ + 1, "may march");
  // "fell | the following August": the first one after what was told last.
  const bool stepped = at_ > 0 && line_.is(at_ - 1, "the") &&
                       line_.is_any(at_, "following next previous preceding") && line_.capital(at_ + 1);
  const TimeWord* month = month_at(told || stepped ? at_ + 1 : at_);
  if (!month) return false;
  if (stepped) point_.month_step = line_.is_any(at_, "following next") ? 1 : -1;
  if (told || stepped) ++at_;
  point_.first.month = point_.last.month = month->value;
  ++at_;
  if (line_.shape(at_) == Shape::dash || line_.is_any(at_, "and to")) {
    if (const TimeWord* second = month_at(at_ + 1);
        second && second->value > month->value && !day_atom(at_ + 2)) {
      point_.last.month = second->value;
      at_ += 2;
    }
  }
  year_behind(true);
  point_.grain = "month";
  if ((told || stepped) && !point_.first.year) point_.borrowed = true;
  if (point_.first.year || point_.borrowed) return true;
  // A bare "May" or "March" wants a preposition before it.
  const bool placed = begin_ > 0 && line_.is_any(begin_ - 1, month_needs);
  if (placed || start > begin_) return true;
  at_ = start;
  point_.first = point_.last = {};
  return false;
}

std::size_t EnglishPoint::spelled_year(std::size_t i, int& year) const {
  const NumberWord* hundreds = line_.number(i);
  double a = 0, b = 0;
  if (hundreds && hundreds->value >= 11 && hundreds->value <= 20 && hundreds->type <= NumberType::ten) {
    const int base = to_int(hundreds->value) * 100;
    const NumberWord* next = line_.number(i + 1);
    if (split_hyphen(line_, i + 1, a, b) && a >= 20 && b < 10) {
      year = base + static_cast<int>(a + b);
      return i + 2;
    }
    if (next && (next->value == 0 || line_.is(i + 1, "oh")) && line_.number(i + 2) &&
        line_.number(i + 2)->type == NumberType::unit) {
      year = base + to_int(line_.number(i + 2)->value);  // nineteen zero one
      return i + 3;
    }
    if (next && (next->type == NumberType::teen || next->type == NumberType::ten)) {
      year = base + to_int(next->value);
      const NumberWord* unit = line_.number(i + 2);
      if (next->type == NumberType::ten && unit && unit->type == NumberType::unit && unit->value > 0) {
        year += to_int(unit->value);
        return i + 3;
      }
      return i + 2;
    }
  }
  if (!hundreds) return 0;
  const auto whole = read_number(line_, i);
  if (!whole || !whole->written || whole->vague || whole->range || whole->low < 1000 || whole->low > 2100)
    return 0;
  year = to_int(whole->low);
  return whole->tokens.end;
}

// "the year 1204", "AD 43": the word says that the number is a year.
bool EnglishPoint::year_named() {
  std::size_t i = at_;
  const bool era_before = line_.is_any(i, "ad a.d") && !line_.is_any(i + 1, "bc");
  if (!era_before && !line_.is(i, "year")) return false;
  ++i;
  if (era_before && line_.is(i, ".")) ++i;
  int value = 0;
  const Atom& atom = line_.atom(i);
  std::size_t end = 0;
  if (atom.shape == Shape::number && !atom.grouped && !atom.range && atom.suffix.empty() &&
      atom.prefix.empty() && atom.low >= 1) {
    value = to_int(atom.low);
    end = i + 1;
  } else if (const auto words = era_before ? std::nullopt : read_number(line_, i);
             words && words->written && !words->fraction && !words->range && words->low >= 100 &&
             words->low <= 2100) {
    value = to_int(words->low);
    end = words->tokens.end;
  }
  if (end == 0 || value > 2100) return false;
  named_ = true;
  at_ = end;
  point_.grain = "year";
  point_.first.year = point_.last.year = value;
  point_.era = era_before;
  era();
  return true;
}

bool EnglishPoint::season() {
  const std::size_t start = at_;
  const TimeWord* season = line_.time(at_, TimeType::season);
  if (!season) return false;
  ++at_;
  if (line_.is(at_, "of")) ++at_;
  const Atom& atom = line_.atom(at_);
  if (int spelled = 0; const std::size_t end = spelled_year(at_, spelled)) {
    point_.season = point_.last_season = season->value;
    point_.first.year = point_.last.year = spelled;
    point_.grain = "season";
    at_ = end;
    return true;
  }
  if (!year_like(atom) && !(atom.shape == Shape::number && era_at(at_ + 1)) &&
      !is_bare_year_of_the_era(line_, at_, reach_)) {
    if (line_.is(at_ - 1, "of") && line_.is_any(at_, "that the this")) other_year(at_);
    if (!point_.borrowed) at_ = start;
    if (point_.borrowed) {
      point_.season = point_.last_season = season->value;
      point_.grain = "season";
    }
    return point_.borrowed;
  }
  point_.season = point_.last_season = season->value;
  point_.first.year = to_int(atom.low);
  point_.last.year = to_int(atom.high);
  ++at_;
  era();
  point_.grain = "season";
  return true;
}

int EnglishPoint::century_number(std::size_t& i) const {
  const Atom& atom = line_.atom(i);
  if (atom.shape == Shape::ordinal && atom.low <= 40 && atom.suffix != "s") {
    ++i;
    return to_int(atom.low);
  }
  std::string key = line_.key(i);
  if (key.starts_with("mid-")) key.erase(0, 4);
  const auto found = line_.words().ordinals.find(key);
  if (found == line_.words().ordinals.end() || found->second.plural) return 0;
  ++i;
  return to_int(found->second.value);
}

bool EnglishPoint::century() {
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

bool EnglishPoint::decade() {
  const std::size_t start = at_;
  const Atom& atom = line_.atom(at_);
  int low = 0, high = 0;
  if (atom.shape == Shape::ordinal && atom.suffix == "s" &&
      (atom.digits == 4 || atom.digits == 3 || atom.digits == 2)) {
    low = high = to_int(atom.low);
    point_.short_year = atom.digits == 2;
    ++at_;
    const Atom& next = line_.atom(at_ + 1);
    if (line_.is_any(at_, "and to") && next.shape == Shape::ordinal && next.suffix == "s" && next.low > low) {
      high = to_int(next.low);
      at_ += 2;
    }
  } else if (const NumberWord* hundreds = line_.number(at_);
             hundreds && hundreds->value >= 13 && hundreds->value <= 20 && line_.ordinal(at_ + 1) &&
             line_.ordinal(at_ + 1)->plural) {
    low = high = to_int(hundreds->value * 100 + line_.ordinal(at_ + 1)->value);  // the nineteen seventies
    at_ += 2;
  } else if (const OrdinalWord* word = line_.ordinal(at_);
             word && word->plural && article_ &&
             !(at_ > 1 &&
               line_.is_any(at_ - 2, "into below above"))) {  // "his rating slid into the twenties"
    low = high = to_int(word->value);
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

bool EnglishPoint::year() {
  if (year_named()) return true;
  if (int spelled = 0; const std::size_t end = spelled_year(at_, spelled)) {
    const bool placed =
        begin_ > 0 && line_.is_any(begin_ - 1, "in since until till by from to before after of through");
    const bool counts =
        !ends(end) || line_.is(end, "of") || line_.period(end) || (line_.number(at_)->value < 11);
    if ((!placed && begin_ > 0) || (counts && !(placed && after_bound_ && line_.ends(end)))) return false;
    at_ = end;
    point_.grain = "year";
    point_.first.year = point_.last.year = spelled;
    era();
    return true;
  }
  const Atom& atom = line_.atom(at_);
  if (atom.shape != Shape::number || atom.grouped || !atom.suffix.empty() ||
      (!atom.prefix.empty() && atom.prefix != "mid"))
    return false;
  if (atom.prefix == "mid") point_.mod = "mid";
  const std::size_t start = at_++;
  point_.grain = "year";
  point_.first.year = to_int(atom.low);
  point_.last.year = to_int(atom.high);
  if (line_.shape(at_) == Shape::dash && line_.shape(at_ + 1) == Shape::number &&
      era_at(at_ + 2)) {  // 218 – 201 BC
    point_.last.year = to_int(line_.atom(at_ + 1).low);
    at_ += 2;
  }
  if (era()) return true;
  if (year_like(atom) && !atom.range) {  // "2016 June" at an end
    const std::size_t next = line_.shape(at_) == Shape::comma ? at_ + 1 : at_;
    const TimeWord* month = line_.time(next, TimeType::month);
    const bool over = month && (line_.ends(next + 1) || (next == at_ && after_bound_ &&
                                                         line_.is_any(next + 1, "and to until through")));
    if (over) {
      point_.first.month = point_.last.month = month->value;
      point_.grain = "month";
      at_ = next + 1;
      return true;
    }
  }
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
  if (start == 0 && (line_.ends(at_) || (line_.shape(at_) == Shape::dash && year_like(line_.atom(at_ + 1)) &&
                                         line_.ends(at_ + 2))))
    return true;  // a year or two and nothing else
  const bool enclosed = start > 0 && line_.shape(start - 1) == Shape::open &&
                        (line_.shape(at_) == Shape::close || line_.shape(at_) == Shape::comma);
  if (enclosed || atom.range || !point_.mod.empty()) return true;
  // "In | 1870 | Europeans had governed a tenth of it": nothing happens in so many of them
  const bool people = plural && line_.capital(at_) && start > 0 && line_.is(start - 1, "in");
  if (plural && !people) return false;
  if (after_bound_) point_.bare = false;
  return after_bound_ || (begin_ > 0 && line_.is_any(begin_ - 1, "and or"));
}

}  // namespace letopis::facts

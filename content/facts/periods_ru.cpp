#include "content/facts/counted.hpp"
#include "content/facts/numerals.hpp"
#include "content/facts/russian_point.hpp"

namespace letopis::facts {

bool RussianPoint::era() {
  std::size_t i = at_;
  const bool bc = line_.is(i, "до");
  if (bc) ++i;
  if (line_.is_any(i, "н.э н.э.") || line_.is(i, "н. э") || line_.is(i, "н.\u00a0э"))
    ++i;
  else if (line_.is(i, "н") && line_.is(skip_dot(i + 1), "э")) {
    i = skip_dot(i + 1) + 1;
    if (line_.is(i, ".") && i + 1 < line_.size()) ++i;
  } else if (line_.is_any(i, "нашей новой") && line_.is(i + 1, "эры"))
    i += 2;
  else if (bc && line_.is(i, "рождества") && line_.is(i + 1, "христова"))
    i += 2;
  else
    return false;
  point_.bc = bc;
  point_.era = true;
  at_ = i;
  return true;
}

// Two words and no noun that they count: «в апреле тридцать восьмого | полка».
bool RussianPoint::is_spoken_year(const Ordinal& ordinal) const {
  constexpr double first = 32, last = 99;  // no day of a month
  const std::size_t next = ordinal.tokens.end;
  if (ordinal.plural || ordinal.tokens.size() < 2 || ordinal.value < first || ordinal.value > last ||
      line_.time(next, TimeType::year) != nullptr)
    return false;
  if (next >= line_.size()) return true;
  const language::Token& token = line_.token(next);
  return token.any(language::Tag::cap) || !token.any(language::Tag::n) || !token.any(language::Tag::gen);
}

bool RussianPoint::year_phrase(bool word, bool after_month) {
  const std::size_t start = at_;
  if (line_.is_any(at_, "того этого") && line_.is(at_ + 1, "же")) {
    at_ += 2;
    if (line_.time(at_, TimeType::year)) {
      ++at_;
      point_.borrowed = true;
      return true;
    }
  }
  if (after_month && other_year()) return true;
  const Atom& atom = line_.atom(at_);
  int low = to_int(atom.low), high = to_int(atom.high);
  if (atom.shape == Shape::number && !atom.grouped && atom.suffix.empty() &&
      !(atom.digits == 4 && low < 1000) && (atom.prefix.empty() || atom.prefix == "'")) {
    ++at_;
    if (!atom.range && line_.shape(at_) == Shape::slash && line_.shape(at_ + 1) == Shape::number) {
      high = to_int(line_.atom(at_ + 1).low);
      if (line_.atom(at_ + 1).digits == 2) high += low / 100 * 100;
      at_ += 2;
    } else if (!atom.range && line_.shape(at_) == Shape::dash && year_like(atom) &&
               year_like(line_.atom(at_ + 1)) && line_.time(at_ + 2, TimeType::year)) {
      high = to_int(line_.atom(at_ + 1).low);
      at_ += 2;
    }
    // «500г» without a blank are grams, and so are «300 г хлеба».
    const auto of_something = [&](std::size_t i) {
      return i < line_.size() && line_.token(i).any({language::Tag::n, language::Tag::gen}) &&
             line_.token(i).form == line_.token(i).folded;
    };
    const bool grams =
        atom.digits == 3 && line_.is(at_, "г") && (!line_.token(at_).space_before || of_something(at_ + 1));
    const bool said = !grams && line_.time(at_, TimeType::year) != nullptr;
    if (said) ++at_;
    const bool dated = era();
    const bool plain =
        !word && (year_like(atom) || (after_month && is_bare_year_of_the_era(line_, start, reach_)));
    if ((said && atom.digits >= 3) || dated || plain || (said && atom.digits == 2 && after_month)) {
      point_.short_year = atom.digits == 2 && !dated;
      return set_years(low, high, !said && !dated && !after_month);
    }
    if (after_bound_ && !word && !after_month && atom.digits <= 3 && !atom.range &&
        line_.is_any(at_, "по до и")) {
      return set_years(low, high, true);  // с 460 по 454 год до н. э.: the partner decides
    }
  } else if (atom.shape == Shape::ordinal &&
             (atom.suffix == "го" || atom.suffix == "м" || atom.suffix == "й" || atom.suffix == "му" ||
              atom.suffix == "ом") &&
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
  } else if (const auto ordinal = read_ordinal(line_, at_);
             ordinal && (after_month || point_.season != 0) && is_spoken_year(*ordinal)) {
    at_ = ordinal->tokens.end;  // «в апреле тридцать восьмого Рузвельт сдался»
    point_.short_year = true;
    return set_years(to_int(ordinal->value), to_int(ordinal->value), false);
  } else if (ordinal && !ordinal->plural && line_.time(ordinal->tokens.end, TimeType::year)) {
    at_ = ordinal->tokens.end + 1;
    era();
    // «Одному шёл | шестьдесят первый год |, другому было 48 лет»
    const bool counted = begin_ > 0 && line_.is_any(begin_ - 1, "на через шел пошел идет");
    const int value = to_int(ordinal->value);
    if (value >= 1000 || (value >= 13 && value < 100 && !counted)) {
      point_.short_year = value < 100;
      return set_years(value, value, false);
    }
  }
  at_ = start;
  return false;
}

// «в мае следующего года», «второй — в мае следующего».
bool RussianPoint::other_year() {
  const bool next = line_.is(at_, "следующего");
  const bool before = line_.is_any(at_, "прошлого предыдущего предшествующего минувшего");
  const bool now = line_.is_any(at_, "этого нынешнего текущего");
  const bool said = line_.time(at_ + 1, TimeType::year) != nullptr;
  if (!(next || before || now) || !(said || (!now && line_.ends(at_ + 1)))) return false;
  at_ += said ? 2 : 1;
  point_.borrowed = true;
  point_.borrowed_shift = next ? 1 : before ? -1 : 0;
  point_.nowadays = now;
  return true;
}

bool RussianPoint::year_loose(const std::string& suffix) const {
  using language::Tag;
  if (at_ >= line_.size() || line_.shape(at_) != Shape::word) return true;
  const language::Token& next = line_.token(at_);
  if (suffix == "го") return !next.any({Tag::n, Tag::sg, Tag::gen});
  if (suffix == "му") return !next.any({Tag::n, Tag::sg, Tag::dat});
  return !next.any(Tag::n);
}

bool RussianPoint::set_years(int low, int high, bool bare) {
  point_.first.year = low;
  point_.last.year = high;
  point_.bare = bare;
  return true;
}

bool RussianPoint::century_word(std::size_t i) const {
  if (!line_.time(i, TimeType::century) && !line_.time(i, TimeType::millennium)) return false;
  return !line_.is(i, "в") || line_.token(i).form.back() == '.' ||
         (line_.is(i + 1, ".") && !line_.token(i + 1).space_before);
}

bool RussianPoint::century() {
  const std::size_t start = at_;
  int low = 0, high = 0;
  const Atom& atom = line_.atom(at_);
  if (atom.shape == Shape::roman || (atom.shape == Shape::ordinal && atom.low <= 30) ||
      (atom.shape == Shape::number && !atom.grouped && atom.high <= 21 && atom.low >= 1)) {
    low = to_int(atom.low);
    high = to_int(atom.high);
    ++at_;
    if (!atom.range && (line_.shape(at_) == Shape::dash || line_.is(at_, "и"))) {  // XIX — начале XX века
      std::size_t next = at_ + 1;
      if (line_.time(next, TimeType::part)) ++next;
      if (line_.shape(next) == Shape::roman && century_word(next + 1)) {
        high = to_int(line_.atom(next).low);
        at_ = next + 1;
        if (next > start + 2) point_.mod.clear();
      }
    }
  } else if (const auto ordinal = read_ordinal(line_, at_);
             ordinal && !ordinal->plural && ordinal->value <= 30) {
    low = high = to_int(ordinal->value);
    at_ = ordinal->tokens.end;
  }
  // «в 20 в.», «нач. 17 в.», as encyclopaedias write; «18 в ряд» counts.
  const bool dotted_word = line_.is(at_, "в") && century_word(at_) && atom.low >= 5;
  if (low == 0 || !century_word(at_) || (atom.shape == Shape::number && line_.is(at_, "в") && !dotted_word)) {
    at_ = start;
    return false;
  }
  // «пять веков», «5 веков» count; «V веков» does not occur.
  if (atom.shape == Shape::number && !dotted_word &&
      !line_.is_any(at_, "веке века век столетии столетия столетие")) {
    at_ = start;
    return false;
  }
  point_.grain = line_.time(at_, TimeType::century) ? "century" : "millennium";
  ++at_;
  era();
  return set_years(low, high, false);
}

bool RussianPoint::decade() {
  const std::size_t start = at_;
  const Atom& atom = line_.atom(at_);
  int low = 0, high = 0;
  bool two_digits = false, said = false;
  if (atom.shape == Shape::ordinal && (atom.suffix == "х" || atom.suffix == "е" || atom.suffix == "ых" ||
                                       atom.suffix == "ые" || atom.suffix == "ми" || atom.suffix == "м")) {
    low = to_int(atom.low);
    high = to_int(atom.high);
    two_digits = atom.digits == 2;
    ++at_;
    if (const TimeWord* year = line_.time(at_, TimeType::year); year && year->plural) {
      said = true;
      ++at_;
    }
  } else if (const auto ordinal = read_ordinal(line_, at_);
             ordinal && ordinal->plural && line_.time(ordinal->tokens.end, TimeType::year)) {
    low = high = to_int(ordinal->value);
    two_digits = low < 100;
    said = true;
    at_ = ordinal->tokens.end + 1;
  }
  if (low == 0 || low % 10 != 0 || high % 10 != 0 || (two_digits && !said) || (atom.suffix == "м" && !said)) {
    at_ = start;
    return false;
  }
  if (line_.shape(at_) == Shape::roman && century_word(at_ + 1)) {  // 20-е годы XX века
    const int century = (to_int(line_.atom(at_).low) - 1) * 100;
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

// «корпус Августа фон Бёма»: no month has a capital inside a sentence.
bool RussianPoint::is_somebody() const {
  return at_ > 0 && line_.capital(at_) && line_.shape(at_ - 1) == Shape::word;
}

bool RussianPoint::month() {
  const std::size_t start = at_;
  const TimeWord* month = line_.time(at_, TimeType::month);
  if (!month) return month_pair();
  if (is_somebody()) return false;
  point_.first.month = point_.last.month = month->value;
  ++at_;
  if (line_.is(at_, "и") || line_.shape(at_) == Shape::dash) {
    if (const TimeWord* second = line_.time(at_ + 1, TimeType::month);
        second && second->value > month->value) {
      point_.last.month = second->value;
      at_ += 2;
    }
  }
  point_.grain = "month";
  if (month->abbreviated) at_ = skip_dot(at_);
  const std::size_t before_year = at_;
  year_phrase(false, true);
  // «авг 96», and «авг» alone is nothing
  const Atom& year = line_.atom(before_year);
  if (month->abbreviated && at_ == before_year) {
    const bool two = year.shape == Shape::number && year.digits == 2 && !year.grouped && !year.range &&
                     !noun_like(line_, before_year + 1);
    if (!two) {
      point_.first = point_.last = {};
      at_ = start;
      return false;
    }
    point_.short_year = true;
    ++at_;
    return set_years(to_int(year.low), to_int(year.low), false);
  }
  return true;
}

bool RussianPoint::month_pair() {  // июле–августе as one token
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
  if (a == times.end() || b == times.end() || a->second.type != TimeType::month ||
      b->second.type != TimeType::month)
    return false;
  point_.first.month = a->second.value;
  point_.last.month = b->second.value;
  point_.grain = "month";
  ++at_;
  year_phrase(false, true);
  return true;
}

bool RussianPoint::month_adjective() {
  const TimeWord* month = line_.time(at_, TimeType::month_adjective);
  if (!month) return false;
  const Point before = point_;
  const std::size_t start = at_++;
  if (!year_phrase(true, true) || point_.borrowed) {
    point_ = before;
    at_ = start;
    return false;
  }
  point_.first.month = point_.last.month = month->value;
  point_.grain = "month";
  point_.adjective = true;
  return true;
}

bool RussianPoint::season() {
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

bool RussianPoint::year() {
  const std::size_t start = at_;
  if (!year_phrase(false, false) || point_.borrowed) {
    at_ = start;
    point_.borrowed = false;
    return false;
  }
  point_.grain = "year";
  if (point_.bare) {
    const bool enclosed =
        start > 0 && line_.shape(start - 1) == Shape::open && line_.shape(at_) == Shape::close;
    const bool span = line_.atom(start).range && line_.atom(start).high - line_.atom(start).low < 200 &&
                      (line_.shape(at_) != Shape::word || !line_.token(at_).any(language::Tag::n));
    if (enclosed || span)
      point_.bare = false;
    else if (!after_bound_)
      return false;
  }
  return true;
}

}  // namespace letopis::facts

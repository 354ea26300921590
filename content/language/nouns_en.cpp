#include "content/language/nouns_en.hpp"

#include <algorithm>

#include "content/language/verbs_en.hpp"

namespace letopis::language::en {
namespace {

class Chunker {
 public:
  Chunker(const Sentence& sentence, const Words& words, const std::vector<std::size_t>& own)
      : s_(sentence), words_(words), own_(own) {}

  Subject subject() {
    std::size_t p = 0;
    while (p < own_.size()) {
      const Token& t = at(p);
      if (t.any(Tag::cm) || words_.has_form("coordinator", t) || is_punctuation(t)) {
        ++p;
      } else if (starts_preposition(p)) {
        p = past_preposition(p);
        if (p < own_.size() &&
            (at(p).folded == "then" || at(p).folded == "now")) {  // "By then | about 620,000 soldiers"
          ++p;
          continue;
        }
        const Phrase object = phrase(p);
        p = std::max(object.end, p + (object.end == p ? 1 : 0));
      } else if (starts_phrase(p)) {
        const Phrase found = phrase(p);
        if (found.end == p) return {};
        if (found.time) {
          p = past_time(found.end);
          continue;
        }
        return subject_from(p, found);
      } else {
        ++p;  // an adverb
      }
    }
    return name_behind_preposition();
  }

 private:
  struct Phrase {
    std::size_t end = 0;  // position in own_
    int head = -1;
    bool time = false;
  };

  const Token& at(std::size_t p) const { return s_.tokens[own_[p]]; }
  bool gap_before(std::size_t p) const { return p > 0 && own_[p] != own_[p - 1] + 1; }

  static bool is_punctuation(const Token& t) {
    return t.any(Tag::lpar) || t.any(Tag::rpar) || t.any(Tag::lquot) || t.any(Tag::rquot) || t.form == "\"" ||
           t.form == "“" || t.form == "”" || t.form == "*";
  }
  bool is_month(const Token& t) const { return t.any(Tag::cap) && words_.has_form("month", t); }
  static bool is_digits(const Token& t) { return !t.form.empty() && t.form[0] >= '0' && t.form[0] <= '9'; }
  // "1648", "263 BC"; "395 paratroopers" is none.
  bool is_year(std::size_t p) const {
    const Token& t = at(p);
    if (!is_digits(t) || t.form.find(',') != std::string::npos) return false;
    return t.form.size() == 4 || (p + 1 < own_.size() && is_era(at(p + 1)));
  }
  static bool is_era(const Token& t) {
    return t.folded == "bc" || t.folded == "ad" || t.folded == "bce" || t.folded == "ce";
  }

  static bool is_lower_noun(const Token& t) { return t.all(Tag::n) && !t.any(Tag::cap); }

  bool starts_preposition(std::size_t p) const {
    const Token& t = at(p);
    if (is_preposition(t)) return is_preposition(s_, own_[p]);
    return ((t.any(Tag::pr) && !is_noun(t) && !t.any(Tag::adj)) || words_.has_form("preposition too", t));
  }

  std::size_t past_preposition(std::size_t p) const {
    ++p;
    while (p < own_.size() && !gap_before(p) && is_preposition(s_, own_[p])) ++p;
    return p;
  }

  bool starts_phrase(std::size_t p) const {
    const Token& t = at(p);
    if (is_preposition(t) && !is_preposition(s_, own_[p])) return true;  // "about 700 soldiers"
    if (is_subject_pronoun(t) || is_determiner(t) || is_noun(t) || t.unknown() || is_digits(t)) return true;
    return t.any(Tag::num) || t.any(Tag::adj) || t.any(Tag::det) || t.any(Tag::prn) || t.any(Tag::ord);
  }

  // "… , British, French and Israeli envoys": a comma inside a list, which a coordinator closes further on.
  bool comma_of_list(std::size_t p) const {
    for (std::size_t k = p + 1; k < own_.size() && k < p + 8; ++k) {
      if (gap_before(k) || starts_preposition(k)) return false;
      if (at(k).folded == "and" || at(k).folded == "or") return true;
    }
    return false;
  }

  Phrase phrase(std::size_t start) const {
    Phrase found{.end = start};
    bool inside_of = false;
    std::size_t p = start;
    for (; p < own_.size(); ++p) {
      const Token& t = at(p);
      if (p > start && gap_before(p)) break;
      if (t.any(Tag::cm)) {
        if (!comma_of_list(p)) break;
        continue;
      }
      if (is_subject_pronoun(t)) {
        if (p == start) {
          found.head = static_cast<int>(own_[p]);
          ++p;
        }
        break;
      }
      const bool joined =
          p > start && (at(p - 1).folded == "of" || at(p - 1).folded == "and" || at(p - 1).folded == "or" ||
                        at(p - 1).folded == "all" || at(p - 1).folded == "both" ||
                        at(p - 1).folded == "half" || at(p - 1).any(Tag::cm));
      // "Edward the Confessor"
      const bool epithet = t.folded == "the" && p > start && p + 1 < own_.size() && at(p - 1).any(Tag::np) &&
                           at(p - 1).any(Tag::cap) && at(p + 1).any(Tag::cap) && !is_month(at(p + 1)) &&
                           !gap_before(p + 1);
      if (epithet) continue;
      if (is_determiner(t) && p > start && !joined) break;
      if (t.folded == "of" && p > start) {
        inside_of = true;
        continue;
      }
      if (is_preposition(s_, own_[p])) break;
      if (p > start && !joined && is_preposition(t))
        break;  // "In the Vendée | at least 170,000 people": another phrase
      if (t.folded == "and" || t.folded == "or") {
        if (p + 1 >= own_.size() || !starts_phrase(p + 1) || p == start) break;
        continue;
      }
      // "the | September | Convention": a name
      const bool named = p > start && at(p - 1).folded == "the" && p + 1 < own_.size() &&
                         !gap_before(p + 1) && at(p + 1).any(Tag::cap) && at(p + 1).any(Tag::n) &&
                         !is_month(at(p + 1));
      if (is_month(t) && !named) {
        found.end = past_date(p);
        found.head = found.head < 0 ? static_cast<int>(own_[p]) : found.head;
        found.time = p == start || is_digits(at(start));
        return found;
      }
      if (is_year(p) && (p == start || at(p - 1).folded == "of" || is_digits(at(p - 1)))) {
        ++p;
        if (p < own_.size() && is_era(at(p))) ++p;
        break;
      }
      // "After the war Britain": a name begins a phrase of its own behind a common noun, unless the noun is
      // one that names go with ("the river Lech").
      if (p > start && t.any(Tag::cap) && !joined && !inside_of && is_lower_noun(at(p - 1)) &&
          !words_.has_lemma("name giver", at(p - 1)))
        break;
      // "The following spring Tilly was wounded": the time ends where the name begins.
      if (p > start && !inside_of && t.any(Tag::cap) && words_.has_lemma("time noun", at(p - 1))) break;
      if (p > start && words_.has_form("after time", t) && words_.has_lemma("time noun", at(p - 1)))
        break;  // "six years | later"
      // "out of 364 ships | only 80 survived"
      if (p > start && !joined && words_.has_form("dropped particle", t) && p + 1 < own_.size() &&
          is_numeral(at(p + 1)))
        break;
      if (!starts_phrase(p) && !qualifies(p)) break;
      if ((is_noun(t) || t.unknown()) && !inside_of) found.head = static_cast<int>(own_[p]);
    }
    found.end = p;
    if (found.head < 0 && p > start) found.head = static_cast<int>(own_[p - 1]);  // "the Dutch", "the French"
    if (found.head >= 0) {
      const Token& head = s_.tokens[static_cast<std::size_t>(found.head)];
      const std::size_t behind = static_cast<std::size_t>(found.head) + 1;
      const bool of_something = behind + 1 < s_.tokens.size() && s_.tokens[behind].folded == "of" &&
                                !is_digits(s_.tokens[behind + 1]) && !is_month(s_.tokens[behind + 1]);
      found.time = words_.has_lemma("time noun", head) && !head.any(Tag::np) &&
                   !of_something;  // "the fall of the town"
    }
    return found;
  }

  // "about 60,000", "more than 5,000", "'s"
  bool qualifies(std::size_t p) const {
    const Token& t = at(p);
    if (t.folded == "'s" || t.folded == "’s" || t.folded == "'" || t.folded == "’") return true;
    if (p + 1 >= own_.size()) return false;
    const Token& next = at(p + 1);
    return t.folded == "than" || next.folded == "than" || next.any(Tag::num) || is_digits(next) ||
           (t.any(Tag::adv) && next.any(Tag::adj));
  }

  std::size_t past_date(std::size_t month) const {
    std::size_t p = month + 1;
    const auto contiguous = [&](std::size_t k) { return k < own_.size() && !gap_before(k); };
    if (contiguous(p) && is_digits(at(p)) && at(p).form.size() <= 2) ++p;  // "29 October 395 paratroopers"
    if (contiguous(p) && at(p).any(Tag::cm) && contiguous(p + 1) && is_year(p + 1))
      p += 2;
    else if (contiguous(p) && is_year(p) && p == month + 1)
      ++p;
    if (contiguous(p) && is_era(at(p))) ++p;
    return p;
  }

  std::size_t past_time(std::size_t p) const {
    while (p < own_.size() && words_.has_form("after time", at(p))) ++p;
    return p;
  }

  // "At Cannae Hannibal won", "Under the Treaty of Portsmouth Russia ceded …": two names that are no one
  // name, and nothing else for a subject.
  Subject name_behind_preposition() const {
    if (own_.size() < 3 || !starts_preposition(0)) return {};
    std::size_t start = own_.size() - 1;
    const auto named = [&](std::size_t p, Tag tag) {
      return at(p).any(Tag::np) && at(p).any(tag) && at(p).any(Tag::cap);
    };
    if (named(start, Tag::cog) && named(start - 1, Tag::ant)) --start;
    if (start == 0 || gap_before(start) || !at(start - 1).any(Tag::np) || at(start - 1).any(Tag::ant))
      return {};
    const bool person = named(start, Tag::ant);
    const bool place = named(start, Tag::top) && named(start - 1, Tag::top);
    if (!person && !place) return {};
    return {static_cast<int>(own_.back()), {own_[start], own_.back() + 1}};
  }

  Subject subject_from(std::size_t start, const Phrase& found) const {
    // Another phrase right behind it: "the treaty Christian signed", "that day Parliament". Nothing is sure
    // then.
    if (found.end < own_.size() && !gap_before(found.end) && !at(found.end).any(Tag::cm) &&
        starts_phrase(found.end) && !starts_preposition(found.end) && !at(found.end).any(Tag::adv))
      return {};
    std::size_t last = own_.size();
    while (last > found.end &&
           (at(last - 1).any(Tag::cm) || (at(last - 1).any(Tag::adv) && !is_noun(at(last - 1)))))
      --last;
    return {found.head, {own_[start], own_[last - 1] + 1}};
  }

  const Sentence& s_;
  const Words& words_;
  const std::vector<std::size_t>& own_;
};

}  // namespace

Subject find_subject(const Sentence& sentence, const Words& words, const std::vector<std::size_t>& own) {
  return Chunker(sentence, words, own).subject();
}

}  // namespace letopis::language::en

#include "content/language/atoms_en.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

namespace letopis::language::en {

bool is_number(const Token& token) {
  return !token.form.empty() && token.form[0] >= '0' && token.form[0] <= '9';
}

namespace {

bool is_strong(const Token& token) {
  return token.form == ";" || token.form == ":" || token.form == "—" ||
         (token.form == "–" && token.space_before) || token.any(Tag::lpar) || token.any(Tag::rpar) ||
         (token.form == "-" && token.space_before);
}

class Splitter {
 public:
  Splitter(const Sentence& sentence, const Words& words)
      : s_(sentence), words_(words), groups_(verb_groups(sentence, words)) {}

  std::vector<Atom> split() {
    for (std::size_t i = 0; i < s_.tokens.size(); ++i) step(i);
    close(s_.tokens.size());
    return std::move(atoms_);
  }

 private:
  // "April 19, 1775": the comma belongs to the date.
  bool date_comma(std::size_t i) const {
    if (i < 2 || i + 1 >= s_.tokens.size()) return false;
    const bool day = is_number(s_.tokens[i - 1]) && words_.has_form("month", s_.tokens[i - 2]);
    return (day || words_.has_form("month", s_.tokens[i - 1])) && is_number(s_.tokens[i + 1]) &&
           s_.tokens[i + 1].form.size() == 4;
  }

  bool separator(std::size_t i) const {
    const Token& token = s_.tokens[i];
    return is_strong(token) || token.any(Tag::sent) ||
           ((token.any(Tag::cm) || token.form == ",") && !date_comma(i));
  }

  const VerbGroup* group_at(std::size_t i) const {
    for (const VerbGroup& group : groups_)
      if (group.range.begin == i) return &group;
    return nullptr;
  }

  bool inside_group(std::size_t i) const {
    return std::any_of(groups_.begin(), groups_.end(),
                       [&](const VerbGroup& g) { return g.range.begin < i && i < g.range.end; });
  }

  static bool can_be_finite(const VerbGroup& group) {
    return group.kind == VerbKind::finite || group.kind == VerbKind::either;
  }

  bool finite_ahead(std::size_t from, bool across_and = false) const {
    for (std::size_t i = from; i < s_.tokens.size(); ++i) {
      if (separator(i)) return false;
      if (i > from && (words_.has_form("relative", s_.tokens[i]) ||
                       (words_.has_form("subordinator", s_.tokens[i]) &&
                        !words_.has_form("preposition too", s_.tokens[i]) && s_.tokens[i].folded != "that") ||
                       (!across_and && words_.has_form("coordinator", s_.tokens[i]))))
        return false;
      if (const VerbGroup* group = group_at(i); group != nullptr && can_be_finite(*group)) return true;
    }
    return false;
  }

  // "that summer", "that day", "That November": no conjunction.
  bool demonstrative(std::size_t i) const {
    if (i + 1 >= s_.tokens.size()) return true;
    const Token& next = s_.tokens[i + 1];
    const bool month = words_.has_form("month", next) && next.any(Tag::cap);
    return month || words_.has_lemma("time noun", next) || next.folded == "same";
  }

  // "That title was conferred by parliament", "That came with a treaty", but "That he came was known": a
  // clause that is a subject has the verb of its sentence right behind it.
  bool opens_with_a_pointer(std::size_t i) const {
    if (i > 0 || words_.has_form("subject pronoun", s_.tokens[std::min(i + 1, s_.tokens.size() - 1)]))
      return false;
    int finite = 0;
    for (std::size_t k = i + 1; k < s_.tokens.size(); ++k) {
      if (separator(k)) break;
      const VerbGroup* group = group_at(k);
      if (group == nullptr || !can_be_finite(*group)) continue;
      if (++finite > 1) return false;
      k = std::max(k, group->range.end - 1);
    }
    return finite == 1;
  }

  Opening opening_at(std::size_t i) const {
    const Token& token = s_.tokens[i];
    if (inside_group(i)) return Opening::none;
    if (words_.has_form("relative", token)) return Opening::relative;
    if (token.folded == "that") {
      if (demonstrative(i) || !finite_ahead(i + 1, true) || opens_with_a_pointer(i)) return Opening::none;
      const bool verb_next = group_at(i + 1) != nullptr && can_be_finite(*group_at(i + 1));
      return i > 0 && is_noun(s_.tokens[i - 1]) && verb_next ? Opening::relative : Opening::subordinator;
    }
    if (token.folded == "so")
      return i + 1 < s_.tokens.size() && s_.tokens[i + 1].folded == "that" ? Opening::subordinator
                                                                           : Opening::none;
    if (!words_.has_form("subordinator", token)) return inversion(i) ? Opening::inversion : Opening::none;
    if (token.folded == "once" && i > 0 && s_.tokens[i - 1].folded == "at")
      return Opening::none;  // "at once called"
    if (!words_.has_form("preposition too", token)) return Opening::subordinator;
    return opens_clause(i) ? Opening::subordinator : Opening::none;
  }

  // "after the army left" against "After the war Britain left": the first verb must not be the main clause's.
  bool opens_clause(std::size_t i) const {
    if (!finite_ahead(i + 1)) return false;
    if (s_.tokens[i].folded == "as" && behind_participle(i)) return false;
    if (i + 1 < s_.tokens.size() &&
        (is_number(s_.tokens[i + 1]) || words_.has_form("month", s_.tokens[i + 1])))
      return false;
    if (has_verb_ || (!atoms_.empty() && main_has_verb_)) return true;
    // At the sentence's start: its verb is here, another one is to come.
    int finite = 0;
    bool comma = false;
    for (std::size_t k = i + 1; k < s_.tokens.size(); ++k) {
      comma = comma || (finite == 1 && separator(k));
      // "Three days after the gun Lincoln called for volunteers, | since …"
      if (words_.has_form("relative", s_.tokens[k]) ||
          (finite == 1 && separator(k - 1) && words_.has_form("subordinator", s_.tokens[k])))
        break;
      const bool same_subject = words_.has_form("coordinator", s_.tokens[k - 1]);
      if (const VerbGroup* group = group_at(k);
          group != nullptr && can_be_finite(*group) && !(finite > 0 && same_subject))
        ++finite;
    }
    return finite >= 2 && comma;
  }

  // "disguised as Mohawks", "known as …"
  bool behind_participle(std::size_t i) const {
    return std::any_of(groups_.begin(), groups_.end(), [&](const VerbGroup& g) {
      return g.range.end == i && (g.kind == VerbKind::either || g.kind == VerbKind::participle);
    });
  }

  // "Had he listened, …"
  bool inversion(std::size_t i) const {
    const Token& token = s_.tokens[i];
    if (token.folded != "had" && token.folded != "were" && token.folded != "should") return false;
    if (i > 0 && !separator(i - 1)) return false;
    if (i + 1 >= s_.tokens.size()) return false;
    const Token& next = s_.tokens[i + 1];
    // "The laborers, who numbered 9,000, were farmers' sons": the verb that the sentence has waited for.
    constexpr std::size_t opening = 3;  // tokens: "But, had the king lived, …"
    if (i > 0 && !main_has_verb_ && !is_subject_pronoun(next) &&
        (i > opening || !next.any(Tag::det) || next.any(Tag::qnt)))
      return false;
    // "and Mendès France, having got out of Indochina, | had no mind | to be magnanimous"
    if (words_.has_form("denies its noun", next)) return false;
    return is_subject_pronoun(next) || is_determiner(next) || is_noun(next) || next.any(Tag::cap);
  }

  void close(std::size_t end) {
    if (end > begin_) {
      pending_.range = {begin_, end};
      pending_.aside = aside_end_ > 0;
      for (const VerbGroup& group : groups_)
        if (pending_.range.contains(group.range.begin)) pending_.verbs.push_back(group);
      atoms_.push_back(pending_);
      pending_ = {};
    }
    begin_ = end;
  }

  // The bracket that closes the one at `i`, before the sentence or its part ends; 0 where there is none.
  std::size_t closing(std::size_t i) const {
    for (std::size_t k = i + 1; k < s_.tokens.size(); ++k) {
      if (s_.tokens[k].any(Tag::lpar)) return 0;
      if (s_.tokens[k].any(Tag::rpar)) return k;
    }
    return 0;
  }

  // What stands in brackets is read by itself, and what they broke off goes on behind them.
  void open_aside(std::size_t i) {
    close(i);
    begin_ = i + 1;
    pending_.strong = true;
    aside_end_ = closing(i);
    outside_ = {has_verb_, main_has_verb_};
    has_verb_ = main_has_verb_ = false;
  }

  void close_aside(std::size_t i) {
    close(i);
    begin_ = i + 1;
    aside_end_ = 0;
    pending_ = {};
    pending_.resumed = true;
    std::tie(has_verb_, main_has_verb_) = outside_;
  }

  void step(std::size_t i) {
    const Token& token = s_.tokens[i];
    if (token.any(Tag::lpar) && aside_end_ == 0 && closing(i) > 0) return open_aside(i);
    if (aside_end_ > 0 && i == aside_end_) return close_aside(i);
    if (separator(i)) {
      close(i);
      begin_ = i + 1;
      pending_.comma = true;
      pending_.strong = pending_.strong || is_strong(token);
      if (is_strong(token)) has_verb_ = main_has_verb_ = false;
      return;
    }
    // "When Magellan left Sanlúcar | he commanded five ships"
    const VerbGroup* next = group_at(i + 1);
    if (pending_.opening == Opening::subordinator && pending_.opener == 0 && has_verb_ &&
        is_subject_pronoun(token) && next != nullptr && can_be_finite(*next) && !main_has_verb_) {
      close(i);
      has_verb_ = false;
    }
    // "put their crosses to papers | they could not read": a relative clause without its pronoun
    if (pending_.opening == Opening::none && has_verb_ && i > begin_ && is_subject_pronoun(token) &&
        next != nullptr && can_be_finite(*next) && s_.tokens[i - 1].any(Tag::n) &&
        !s_.tokens[i - 1].any(Tag::cap) && !words_.has_lemma("time noun", s_.tokens[i - 1])) {
      close(i);
      pending_.opening = Opening::relative;
      pending_.opener = static_cast<int>(i);
      has_verb_ = false;
    }
    const Opening opening = opening_at(i);
    if (opening != Opening::none && pending_.opening == Opening::none) {
      std::size_t start = i;
      while (opening == Opening::relative && start > begin_ &&
             (is_preposition(s_.tokens[start - 1]) || s_.tokens[start - 1].any(Tag::qnt)))
        --start;
      close(start);
      pending_.opening = opening;
      pending_.opener = static_cast<int>(i);
      has_verb_ = opening == Opening::inversion;
    } else if (opening != Opening::none && i != static_cast<std::size_t>(pending_.opener) + 1) {
      close(i);
      pending_.opening = opening;
      pending_.opener = static_cast<int>(i);
      has_verb_ = false;
    } else if (words_.has_form("coordinator", token) && !inside_group(i)) {
      if (i == begin_) {
        pending_.coordinated = true;
        has_verb_ = false;
      } else if (has_verb_ && finite_ahead(i + 1)) {
        close(i);
        pending_.coordinated = true;
        has_verb_ = false;
      }
    }
    if (const VerbGroup* group = group_at(i); group != nullptr && can_be_finite(*group)) {
      has_verb_ = true;
      if (pending_.opening == Opening::none) main_has_verb_ = true;
    }
  }

  const Sentence& s_;
  const Words& words_;
  std::vector<VerbGroup> groups_;
  std::vector<Atom> atoms_;
  Atom pending_;
  std::size_t begin_ = 0;
  bool has_verb_ = false;       // in the clause that is being read
  bool main_has_verb_ = false;  // since the last strong separator
  std::size_t aside_end_ = 0;   // the bracket that closes what is being read; 0 outside of brackets
  std::pair<bool, bool> outside_;  // has_verb_ and main_has_verb_ before the brackets
};

std::size_t first_content(const Sentence& s, const Words& words, const Atom& atom) {
  std::size_t i = atom.range.begin;
  const auto adverb = [&](const Token& t) {
    return words.has_form("manner", t) || words.has_form("negation", t) ||
           (t.all(Tag::adv) && t.folded.ends_with("ly"));
  };
  while (i < atom.range.end && (words.has_form("coordinator", s.tokens[i]) || adverb(s.tokens[i]))) ++i;
  return i;
}

}  // namespace

std::vector<Atom> atoms(const Sentence& sentence, const Words& words) {
  return Splitter(sentence, words).split();
}

Resolved resolve(const Sentence& s, const Words& words, const Atom& atom, bool lacks_verb, bool last_chance) {
  Resolved result;
  std::vector<const VerbGroup*> finite, either;
  for (const VerbGroup& group : atom.verbs) {
    if (group.kind == VerbKind::finite) finite.push_back(&group);
    if (group.kind == VerbKind::either || group.kind == VerbKind::participle) either.push_back(&group);
  }
  const std::size_t first = first_content(s, words, atom);
  const bool leads = !either.empty() && either.front()->range.begin == first;
  const auto phrase_of = [&](const VerbGroup& group) {
    std::size_t end = atom.range.end;
    for (const VerbGroup* other : finite)
      if (other->range.begin > group.range.begin) end = std::min(end, other->range.begin);
    result.participles.push_back({group.range.begin, end});
  };
  if (!finite.empty()) {
    result.finite = finite.front();
    result.ambiguous = finite.size() > 1;
    for (const VerbGroup* group : either)
      if (result.participles.empty() || !result.participles.back().contains(group->range.begin))
        phrase_of(*group);
    return result;
  }
  std::erase_if(either, [&](const VerbGroup* g) {
    return g->kind == VerbKind::participle && !(g->range.begin == first);
  });
  if (either.empty()) {
    result.leading = std::any_of(atom.verbs.begin(), atom.verbs.end(), [&](const VerbGroup& g) {
      return g.kind == VerbKind::gerund &&
             (g.range.begin == first || (g.range.begin == first + 1 && is_preposition(s.tokens[first])));
    });
    return result;
  }
  const bool own_opening = atom.opening != Opening::none;
  if (leads && !atom.coordinated && !own_opening) {
    // "…, the general of the League, | defeated the Danes": with an object behind it and no verb so far, it
    // is finite.
    const VerbGroup& group = *either.front();
    std::size_t next = group.range.end;
    if (next < atom.range.end && words.has_form("verb particle", s.tokens[next]))
      ++next;  // "marked out the coasts"
    const Token* behind = next < atom.range.end ? &s.tokens[next] : nullptr;
    const bool object = behind != nullptr && !is_preposition(*behind) && !behind->any(Tag::adv) &&
                        (is_determiner(*behind) || is_noun(*behind) || behind->any(Tag::cap));
    // "The monument, | unveiled in 1951, | honours the dead": nobody unveils without an object.
    const bool wants_object = words.has_lemma("done to something", s.tokens[group.verb]);
    const bool finite_here = lacks_verb && atom.comma && (object || (last_chance && !wants_object)) &&
                             group.kind == VerbKind::either &&
                             !words.has_form("naming", s.tokens[group.verb]);
    if (!finite_here) {
      result.leading = true;
      return result;
    }
  }
  if (either.front()->kind == VerbKind::participle) return result;
  if (!lacks_verb && !atom.coordinated && !own_opening) {
    result.ambiguous = true;
    result.finite = either.front();
    return result;
  }
  std::size_t chosen = 0;
  if (either.size() > 1) {
    // "The army defeated the rebels led by X" against "The treaty signed in 1648 ended the war".
    const auto behind = [&](const VerbGroup& g) {
      return g.range.end < atom.range.end ? &s.tokens[g.range.end] : nullptr;
    };
    const Token* after_first = behind(*either[0]);
    const Token* after_second = behind(*either[1]);
    const bool first_takes_object =
        after_first != nullptr && !is_preposition(*after_first) && !after_first->any(Tag::adv);
    const bool second_by = after_second != nullptr && after_second->folded == "by";
    if (!first_takes_object && !second_by) {
      result.ambiguous = true;
      chosen = after_second != nullptr && !is_preposition(*after_second) ? 1 : 0;
    }
  }
  result.finite = either[chosen];
  // "a mission | led by George Goschen, …, imposed a settlement"
  if (const std::size_t by = result.finite->range.end;
      by + 1 < atom.range.end && s.tokens[by].folded == "by" && s.tokens[by + 1].any(Tag::cap))
    result.ambiguous = true;
  for (std::size_t k = 0; k < either.size(); ++k) {
    if (k == chosen) continue;
    const std::size_t end = k < chosen ? either[chosen]->range.begin : atom.range.end;
    if (result.participles.empty() || !result.participles.back().contains(either[k]->range.begin))
      result.participles.push_back({either[k]->range.begin, end});
  }
  return result;
}

}  // namespace letopis::language::en

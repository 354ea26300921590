// English clauses. Commas are no duty in English, so verbs cut: between two groups that can be finite stands
// a subordinator, a relative, a coordinator or a comma; a past form that might be a participle is decided by
// what the clause around it lacks. Where two readings remain, the clause is marked as one that does not stand
// alone.
#include <algorithm>
#include <tuple>
#include <utility>

#include "content/language/atoms_en.hpp"
#include "content/language/clauses.hpp"
#include "content/language/judge_en.hpp"
#include "content/language/nouns_en.hpp"
#include "content/language/subjects_en.hpp"
#include "content/language/verbs_en.hpp"

namespace letopis::language {
namespace {

using en::Atom;
using en::Opening;
using en::Resolved;
using en::VerbGroup;
using en::VerbKind;

class Assembly {
 public:
  Assembly(const Sentence& sentence, const Words& words, std::vector<Atom> atoms)
      : s_(sentence), words_(words), atoms_(std::move(atoms)) {}

  std::vector<Clause> build() {
    for (std::size_t i = 0; i < atoms_.size(); ++i) take(i);
    return std::move(clauses_);
  }

  // The group of each clause's verb, by clause index.
  std::vector<VerbGroup> verbs;

 private:
  Clause& at(int index) { return clauses_[static_cast<std::size_t>(index)]; }
  bool lacks_verb(int index) { return index >= 0 && at(index).verb < 0; }

  int append(Range range, ClauseType type, int parent, int opener = -1) {
    clauses_.push_back({.range = range, .type = type, .parent = parent, .opener = opener});
    verbs.push_back({});
    return static_cast<int>(clauses_.size()) - 1;
  }

  void set_verb(int index, const VerbGroup& group, bool ambiguous) {
    Clause& clause = at(index);
    clause.verb = static_cast<int>(group.verb);
    clause.verb_group = group.range;
    verbs[static_cast<std::size_t>(index)] = group;
    if (ambiguous) unsure(index, group.verb);
  }

  void unsure(int index, std::size_t token) {
    at(index).standalone = false;
    at(index).reason = "unsure: " + s_.tokens[token].form;
  }

  void join(int index, Range range) {
    Clause& clause = at(index);
    // "between 65,000 and 80,000 strong (Poles and Saxons)|, | descended": the comma is no part of the
    // brackets.
    const bool comma = resumes_ && range.begin > 0 && s_.tokens[range.begin - 1].form == ",";
    const std::size_t resumed = range.begin - (comma ? 1 : 0);
    if (range.begin > clause.range.end && (last_ != index || resumes_))
      clause.holes.push_back({clause.range.end, resumed});
    clause.range.end = std::max(clause.range.end, range.end);
    last_ = index;
  }

  void phrases_inside(int index, const Resolved& resolved) {
    for (const Range& range : resolved.participles) {
      const int phrase = append(range, ClauseType::participle, index);
      at(phrase).verb = static_cast<int>(range.begin);
      at(phrase).verb_group = {range.begin, range.begin + 1};
      at(index).holes.push_back(range);
    }
  }

  void take(std::size_t i) {
    const Atom& atom = atoms_[i];
    if (atom.aside && (i == 0 || !atoms_[i - 1].aside)) {
      outside_ = {open_, last_};
      first_inside_ = clauses_.size();
    } else if (!atom.aside && i > 0 && atoms_[i - 1].aside) {
      leave_aside();
    }
    resumes_ = atom.resumed && (open_ >= 0 || last_ >= 0);
    if (atom.strong) open_ = last_ = -1;
    if (resumes_ && goes_on(i)) return;
    if (atom.opening != Opening::none) return embed(atom);
    if (joins_participle(atom)) {
      at(last_).range.end = atom.range.end;
      return;
    }
    const bool embedded_waits = last_ >= 0 && last_ != open_ && lacks_verb(last_) && at(last_).opener >= 0;
    const int target = embedded_waits ? last_ : open_;
    const Resolved resolved = en::resolve(s_, words_, atom, target < 0 || lacks_verb(target),
                                          target >= 0 && target == open_ && !verb_follows(i));
    if (resolved.finite != nullptr) return add_finite(atom, resolved, target);
    if (resolved.leading) return add_phrase(atom);
    add_verbless(i, target);
  }

  // Back to the clause that the brackets broke off; what they hold belongs to it.
  void leave_aside() {
    std::tie(open_, last_) = outside_;
    for (std::size_t k = first_inside_; k < clauses_.size(); ++k)
      if (clauses_[k].parent < 0 && clauses_[k].verb < 0) clauses_[k].parent = last_ >= 0 ? last_ : open_;
  }

  // "The Convention (15 September 1864) | bound France", "landed at Marsala (11 May) | with a thousand men":
  // more of the same clause.
  bool goes_on(std::size_t i) {
    Atom& atom = atoms_[i];
    if (atom.comma || atom.coordinated || atom.opening != Opening::none) return false;
    const int target = last_ >= 0 && (lacks_verb(last_) || !lacks_verb(open_)) ? last_ : open_;
    atom.comma = true;  // a participle right behind it would need one
    const Resolved resolved = en::resolve(s_, words_, atom, lacks_verb(target), true);
    if (resolved.finite != nullptr && !lacks_verb(target)) return false;
    join(target, atom.range);
    if (resolved.finite != nullptr) set_verb(target, *resolved.finite, resolved.ambiguous);
    phrases_inside(target, resolved);
    return true;
  }

  // ", concluded in 348 BC and | engraved on bronze, marked …": the main clause still waits for its verb.
  bool joins_participle(const Atom& atom) const {
    if (last_ < 0 || last_ == open_ || !atom.coordinated || atom.comma || atom.opening != Opening::none ||
        atom.verbs.empty())
      return false;
    const Clause& last = clauses_[static_cast<std::size_t>(last_)];
    if (last.type != ClauseType::participle || last.range.end != atom.range.begin || open_ < 0 ||
        clauses_[static_cast<std::size_t>(open_)].verb >= 0)
      return false;
    const VerbGroup& first = atom.verbs.front();
    const auto index = static_cast<std::size_t>(&atom - atoms_.data());
    const Atom* next = index + 1 < atoms_.size() ? &atoms_[index + 1] : nullptr;
    const bool verb_to_come = next != nullptr && next->comma && !next->strong && !next->coordinated &&
                              next->opening == Opening::none && !next->verbs.empty() &&
                              next->verbs.front().range.begin == next->range.begin;
    const bool participle = first.kind == VerbKind::either || first.kind == VerbKind::participle ||
                            (verb_to_come && s_.tokens[first.verb].folded.ends_with("ed"));
    return participle && first.range.begin == atom.range.begin + 1;
  }

  // "Scott's ship, the Terra Nova, | sailed from Cardiff": no later atom can be what the subject did.
  bool verb_follows(std::size_t i) const {
    for (std::size_t k = i + 1; k < atoms_.size() && !atoms_[k].strong; ++k) {
      if (atoms_[k].opening != Opening::none || atoms_[k].coordinated) continue;
      if (std::any_of(atoms_[k].verbs.begin(), atoms_[k].verbs.end(), [](const VerbGroup& g) {
            return g.kind == VerbKind::finite || g.kind == VerbKind::either;
          }))
        return true;
    }
    return false;
  }

  // ", and the last fleet, | of 200 ships, | was paid for …": the verb to come is another clause's.
  bool waits_for_verb(std::size_t i) const {
    const Atom& atom = atoms_[i];
    if (!atom.coordinated || !atom.comma || atom.strong) return false;
    // ", and the king's mother, | wife | and children fell …": no list was open before it.
    const bool list_before = i == 0 || atoms_[i - 1].verbs.empty();
    for (std::size_t k = i + 1; k < atoms_.size() && k < i + 4; ++k) {
      const Atom& next = atoms_[k];
      if (next.strong || (next.coordinated && (next.comma || list_before))) return false;
      if (next.coordinated && !next.verbs.empty() && next.verbs.front().kind == VerbKind::finite &&
          next.verbs.front().range.begin > next.range.begin + 1)
        return true;
      if (next.opening != Opening::none || next.verbs.empty()) continue;
      if (!next.comma || next.verbs.front().kind != VerbKind::finite) return false;
      bool closes_list = false;  // ", wife | and children fell"
      for (std::size_t t = next.range.begin + 1; t < next.verbs.front().range.begin && !list_before; ++t)
        closes_list = closes_list || words_.has_form("coordinator", s_.tokens[t]);
      return closes_list || next.verbs.front().range.begin == next.range.begin;
    }
    return false;
  }

  void embed(const Atom& atom) {
    const int parent = last_ >= 0 ? last_ : open_;
    const ClauseType type =
        atom.opening == Opening::relative ? ClauseType::relative : ClauseType::subordinate;
    const Resolved resolved = en::resolve(s_, words_, atom, true);
    last_ = append(atom.range, type, parent, atom.opener);
    if (resolved.finite != nullptr) {
      set_verb(last_, *resolved.finite, resolved.ambiguous);
      phrases_inside(last_, resolved);
    }
  }

  void add_finite(const Atom& atom, const Resolved& resolved, int target) {
    int index = target;
    if (target >= 0 && lacks_verb(target)) {
      join(target, atom.range);
    } else if (atom.coordinated && last_ >= 0 && last_ != open_ && !atom.comma && at(last_).verb >= 0 &&
               (at(last_).type == ClauseType::subordinate || at(last_).type == ClauseType::relative)) {
      // "who marched and threw": the second half is of the first one's kind.
      index = append(atom.range, at(last_).type, at(last_).parent, at(last_).opener);
      last_ = index;
    } else {
      const bool own_subject =
          atom.comma && names_subject(atom, *resolved.finite);  // ", and in 260 BC Duilius defeated …"
      const bool doubtful = !own_subject && last_ >= 0 && last_ != open_ && atom.coordinated &&
                            at(last_).type != ClauseType::participle &&
                            at(last_).type != ClauseType::verbless;
      index = append(atom.range, ClauseType::main, open_);
      open_ = last_ = index;
      set_verb(index, *resolved.finite, resolved.ambiguous);
      if (doubtful) unsure(index, resolved.finite->verb);
      phrases_inside(index, resolved);
      return;
    }
    set_verb(index, *resolved.finite, resolved.ambiguous);
    phrases_inside(index, resolved);
  }

  void add_phrase(const Atom& atom) {
    const auto group = std::find_if(atom.verbs.begin(), atom.verbs.end(),
                                    [](const VerbGroup& g) { return g.kind != VerbKind::infinitive; });
    const ClauseType type = group->kind == VerbKind::gerund ? ClauseType::gerund : ClauseType::participle;
    // "while losses, | never properly counted, | ran …"
    const bool embedded = last_ >= 0 && last_ != open_ && lacks_verb(last_) && at(last_).opener >= 0;
    const int waiting = embedded ? last_ : -1;
    const int parent = embedded ? last_ : open_;
    if (open_ < 0) open_ = append({atom.range.begin, atom.range.begin}, ClauseType::main, -1);
    last_ = append(atom.range, type, parent < 0 ? open_ : parent);
    at(last_).verb = static_cast<int>(group->verb);
    at(last_).verb_group = group->range;
    verbs[static_cast<std::size_t>(last_)] = *group;
    if (waiting < 0) return;
    at(waiting).holes.push_back({atom.range.begin > 0 ? atom.range.begin - 1 : 0, atom.range.end});
    at(waiting).range.end = std::max(at(waiting).range.end, atom.range.end);
    last_ = waiting;
  }

  bool is_adverbial(const Atom& atom) const {
    std::size_t i = atom.range.begin;
    while (i < atom.range.end && words_.has_form("coordinator", s_.tokens[i])) ++i;
    if (i >= atom.range.end) return true;
    const Token& token = s_.tokens[i];
    const bool date = en::is_number(token) || (token.any(Tag::cap) && words_.has_form("month", token));
    return date || en::is_preposition(token) || words_.has_form("preposition too", token) ||
           (token.any(Tag::adv) && !en::is_noun(token));
  }

  // A following atom closes the list: "Metz, Toul and Verdun".
  bool in_list(std::size_t i) const {
    for (std::size_t k = i; k < atoms_.size() && k < i + 4; ++k) {
      const Atom& atom = atoms_[k];
      if (atom.strong || atom.opening != Opening::none || (k > i && !atom.comma && !atom.coordinated))
        return false;
      if (atom.coordinated && !is_adverbial(atom)) return true;
      for (std::size_t t = atom.range.begin; t < atom.range.end; ++t)
        if (words_.has_form("coordinator", s_.tokens[t]) && atom.verbs.empty() && !is_adverbial(atom))
          return true;
    }
    return false;
  }

  // "Landing on Good Friday, | 22 April 1519, | Cortés …": the day of the phrase that it stands behind.
  bool dates_a_phrase(const Atom& atom) const {
    if (last_ < 0 || last_ == open_ || !atom.comma || atom.strong || atom.coordinated) return false;
    const Clause& last = clauses_[static_cast<std::size_t>(last_)];
    const Token& first = s_.tokens[atom.range.begin];
    return (last.type == ClauseType::gerund || last.type == ClauseType::participle) &&
           last.range.end + 1 == atom.range.begin && s_.tokens[last.range.end - 1].any(Tag::cap) &&
           (en::is_number(first) || (first.any(Tag::cap) && words_.has_form("month", first)));
  }

  // "Berlin | being unsafe |, the deputies met in Weimar": a phrase with a subject of its own, and no clause.
  // Its gerund; null where it is none.
  const VerbGroup* absolute_at(std::size_t i) const {
    const Atom& atom = atoms_[i];
    const auto gerund = std::find_if(atom.verbs.begin(), atom.verbs.end(), [&](const VerbGroup& g) {
      return g.kind == VerbKind::gerund && s_.tokens[g.range.begin].any(Tag::ger) &&
             (s_.tokens[g.range.begin].folded == "being" || s_.tokens[g.range.begin].folded == "having");
    });
    if (gerund == atom.verbs.end() || atom.coordinated || i + 1 >= atoms_.size() || !atoms_[i + 1].comma ||
        atoms_[i + 1].strong)
      return nullptr;
    const Atom& next = atoms_[i + 1];
    const bool goes_on = next.opening == Opening::none &&
                         std::any_of(next.verbs.begin(), next.verbs.end(), [&](const VerbGroup& g) {
                           return (g.kind == VerbKind::finite || g.kind == VerbKind::either) &&
                                  g.range.begin > next.range.begin;
                         });
    return goes_on ? &*gerund : nullptr;
  }

  void add_verbless(std::size_t i, int target) {
    const Atom& atom = atoms_[i];
    if (const VerbGroup* gerund = target < 0 ? absolute_at(i) : nullptr) {
      set_verb(append(atom.range, ClauseType::gerund, -1), *gerund, false);
      last_ = -1;
      return;
    }
    if (dates_a_phrase(atom)) {
      at(last_).range.end = atom.range.end;
      return;
    }
    if (target < 0) {
      open_ = last_ = append(atom.range, ClauseType::main, -1);
      return;
    }
    if (atom.coordinated && !lacks_verb(target) && target == open_ &&
        (is_adverbial(atom) || waits_for_verb(i))) {
      // "…, and on March 22, 1765, Parliament passed …": the lead of a clause that is still to come.
      open_ = last_ = append(atom.range, ClauseType::main, open_);
      return;
    }
    if (lacks_verb(target)) {
      if (is_adverbial(atom) || !names_somebody(target) || in_list(i)) return join(target, atom.range);
    } else if (last_ == target && (is_adverbial(atom) || in_list(i))) {
      return join(target, atom.range);
    }
    const int kept = last_;
    append(atom.range, ClauseType::verbless, target);
    last_ = kept == target ? kept : static_cast<int>(clauses_.size()) - 1;
    if (kept == target)
      at(target).holes.push_back({atom.range.begin > 0 ? atom.range.begin - 1 : 0, atom.range.end});
    if (kept == target) at(target).range.end = std::max(at(target).range.end, atom.range.end);
  }

  bool names_subject(const Atom& atom, const VerbGroup& finite) const {
    std::vector<std::size_t> own;
    for (std::size_t i = atom.range.begin; i < finite.range.begin; ++i) own.push_back(i);
    return en::find_subject(s_, words_, own).head >= 0;
  }

  // The clause has its subject already, so a bare noun phrase behind a comma is an apposition.
  bool names_somebody(int index) const {
    const auto own = own_tokens(clauses_[static_cast<std::size_t>(index)]);
    return en::find_subject(s_, words_, own).head >= 0;
  }

  const Sentence& s_;
  const Words& words_;
  std::vector<Atom> atoms_;
  std::vector<Clause> clauses_;
  int open_ = -1;  // the main clause that is being built
  int last_ = -1;  // the clause that the atom before belongs to
  bool resumes_ = false;          // the atom goes on behind brackets
  std::pair<int, int> outside_;   // open_ and last_ before the brackets
  std::size_t first_inside_ = 0;  // the first clause in them
};

}  // namespace

std::vector<Clause> cut_english(const Sentence& sentence, const Words& words) {
  if (sentence.tokens.empty()) return {};
  Assembly assembly(sentence, words, en::atoms(sentence, words));
  auto clauses = assembly.build();
  for (std::size_t i = 0; i < clauses.size(); ++i) {
    Clause& clause = clauses[i];
    if (clause.verb < 0) {
      if (clause.type == ClauseType::main) clause.type = ClauseType::verbless;
      continue;
    }
    en::add_subject(sentence, words, clause);
    en::share_subject(sentence, words, clauses, clause);
    en::judge_group(sentence, words, assembly.verbs[i], clause);
    if (clause.standalone && en::is_doubtful(sentence, words, clauses, i)) {
      clause.standalone = false;
      clause.reason = "unsure: " + sentence.tokens[static_cast<std::size_t>(clause.verb)].form;
    }
  }
  return clauses;
}

}  // namespace letopis::language

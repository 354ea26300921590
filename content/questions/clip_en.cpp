#include "content/questions/clip_en.hpp"

#include <algorithm>

#include "content/base/utf8.hpp"

namespace letopis::questions::en {
namespace {

using language::Clause;
using language::ClauseType;
using language::Polarity;
using language::Range;
using language::Sentence;
using language::Tag;
using language::Token;

constexpr std::size_t longest = 32;  // words, with the gap
constexpr std::size_t shortest = 6;

bool can_stand(const std::string& why) {
  return why.empty() || why == "no name" || why == "leaning noun";
}
bool is_digits(const std::string& form) {
  return !form.empty() && form[0] >= '0' && form[0] <= '9';
}
bool is_comma(const Token& token) {
  return token.form == ",";
}

class Clipper {
 public:
  Clipper(Asker& asker, std::size_t index)
      : asker_(asker),
        fact_(asker.ground.facts[index]),
        s_(asker.sentence(fact_)),
        clauses_(asker.clauses(fact_)) {}

  // The tokens of the clip, in order; empty with a reason where there is none.
  Tokens cut(std::string& reason) {
    const int found = language::clause_at(clauses_, fact_.tokens.begin);
    if (found < 0) return none(reason, "no clause");
    std::size_t holder = static_cast<std::size_t>(found);
    std::vector<bool> in(s_.tokens.size(), false);
    take(in, clauses_[holder]);
    while (clauses_[holder].type != ClauseType::main) {
      const Clause& inner = clauses_[holder];
      // "Nasser replied that it earned …": his word.
      if (inner.type == ClauseType::subordinate &&
          (inner.opener < 0 ||
           !asker_.ground.words.has_form("temporal", s_.tokens[static_cast<std::size_t>(inner.opener)])))
        return none(reason, "subordinate");
      const int parent = clauses_[holder].parent;
      if (parent < 0) return none(reason, "no main clause");
      holder = static_cast<std::size_t>(parent);
      take(in, clauses_[holder]);
    }
    const Clause& main = clauses_[holder];
    main_ = holder;
    if (main.verb < 0) return none(reason, "no verb");
    if (main.polarity != Polarity::fact) return none(reason, language::name_of(main.polarity));
    if (main.reason.starts_with("unsure")) return none(reason, "unsure clause");
    if (main.subject < 0) return none(reason, "no subject");
    const std::size_t behind = main.verb_group.end;
    if (behind + 1 < s_.tokens.size() && is_comma(s_.tokens[behind]) && s_.tokens[behind + 1].any(Tag::pp) &&
        s_.tokens[behind - 1].any(Tag::pp) && !s_.tokens[behind + 1].any(Tag::n))
      return none(reason, "verbs in a row");
    for (const auto& group : language::en::verb_groups(s_, asker_.ground.words))
      if (group.verb == static_cast<std::size_t>(main.verb) && (group.present || group.modal))
        return none(reason, "not past");  // "Livy puts the dead at …"
    if (main.shared_subject && with_first(in, main)) {
      // as the author has it: "Grant captured Fort Donelson on 16 February 1862 and took 12,000 prisoners"
    } else if (main.shared_subject &&
               shares_passive(s_, clauses_, main, language::en::verb_groups(s_, asker_.ground.words))) {
      return none(reason, "no certain form");
    } else if (main.shared_subject) {
      const Range subject = main.subject_phrase;
      for (std::size_t i = subject.begin; i < subject.end; ++i) in[i] = true;
      drop_coordinator(in, main);
      if (main.parent >= 0)  // "In 238 BC | Rome seized … and charged …": the lead holds for both
        for (const std::size_t i : language::own_tokens(clauses_[static_cast<std::size_t>(main.parent)]))
          if (i<subject.begin&& static_cast<int>(i)> clauses_[static_cast<std::size_t>(main.parent)].opener)
            in[i] = true;
    }
    restrictive(in);
    complement(in);
    const Clause& own = clauses_[static_cast<std::size_t>(found)];
    if (own.type == ClauseType::relative && !follows(in, own)) return none(reason, "no antecedent");
    commas(in);
    Tokens tokens;
    for (std::size_t i = 0; i < in.size(); ++i)
      if (in[i]) tokens.push_back(i);
    return trimmed(std::move(tokens));
  }

 private:
  static Tokens none(std::string& reason, std::string why) {
    reason = std::move(why);
    return {};
  }

  static void take(std::vector<bool>& in, const Clause& clause) {
    for (const std::size_t i : language::own_tokens(clause)) in[i] = true;
  }

  // The clause that has the subject, where both together are short and stated.
  bool with_first(std::vector<bool>& in, const Clause& main) const {
    if (main.parent < 0) return false;
    const Clause& first = clauses_[static_cast<std::size_t>(main.parent)];
    if (first.polarity != Polarity::fact || first.shared_subject || first.reason.starts_with("unsure") ||
        first.type != ClauseType::main)
      return false;
    std::size_t size =
        static_cast<std::size_t>(std::count(in.begin(), in.end(), true)) + language::own_tokens(first).size();
    if (size > longest || main.range.begin > first.range.end + 1) return false;
    for (const std::size_t i : language::own_tokens(first))
      if (asker_.ground.words.has_form("anaphor", s_.tokens[i]) && !asker_.references.covers(s_, i) &&
          !s_.tokens[i].any(Tag::pos))
        return false;
    take(in, first);
    in[main.range.begin - 1] = in[main.range.begin - 1] || is_comma(s_.tokens[main.range.begin - 1]);
    return true;
  }

  void drop_coordinator(std::vector<bool>& in, const Clause& clause) const {
    for (const std::size_t i : language::own_tokens(clause)) {
      const Token& t = s_.tokens[i];
      if (i >= clause.verb_group.begin) break;
      if (is_comma(t) || asker_.ground.words.has_form("coordinator", t)) in[i] = false;
    }
  }

  // "the agreement | signed at Geneva", "the coasts | that each side might visit": with no comma before it, a
  // phrase says which one is meant, and stays.
  void restrictive(std::vector<bool>& in) const {
    for (const Clause& clause : clauses_) {
      if (clause.type != ClauseType::participle && clause.type != ClauseType::relative &&
          clause.type != ClauseType::gerund &&
          !(clause.type == ClauseType::subordinate && clause.opener >= 0 &&
            s_.tokens[static_cast<std::size_t>(clause.opener)].folded == "that"))
        continue;
      const std::size_t begin = clause.range.begin;
      if (begin == 0 || begin >= s_.tokens.size() || is_comma(s_.tokens[begin - 1]) || !in[begin - 1] ||
          in[begin])
        continue;
      const Token& left = s_.tokens[begin - 1];
      if (left.any(Tag::lpar) || left.any(Tag::rpar) || left.form == "—" || left.form == "–" ||
          left.form == ";" || left.form == ":")
        continue;
      take(in, clause);
    }
  }

  // "a task | that took sixty days": what a relative clause is about must stand right before it.
  bool follows(const std::vector<bool>& in, const Clause& clause) const {
    std::size_t i = clause.range.begin;
    if (i > 0 && is_comma(s_.tokens[i - 1])) --i;
    return i > 0 && in[i - 1];
  }

  // "told the crowd | how …": a clause that the verb needs.
  void complement(std::vector<bool>& in) const {
    for (const Clause& clause : clauses_)
      if (is_complement(asker_, s_, clauses_, clause, main_) && clause.polarity == Polarity::fact)
        take(in, clause);
  }

  // A comma that stands between two words of the clip stays, if nothing was left out around it.
  void commas(std::vector<bool>& in) const {
    for (std::size_t i = 1; i + 1 < in.size(); ++i)
      if (is_comma(s_.tokens[i]) || s_.tokens[i].any(Tag::lpar) || s_.tokens[i].any(Tag::rpar))
        in[i] = (in[i - 1] || closes_lead(i)) && in[i + 1] && is_comma(s_.tokens[i]);
  }

  // "Under his treaty, | made in 263 BC, | Hiero paid": the aside is gone, the comma before the subject
  // stays.
  bool closes_lead(std::size_t i) const {
    return i + 1 == clauses_[main_].subject_phrase.begin && !clauses_[main_].shared_subject;
  }

  Tokens trimmed(Tokens tokens) const {
    const auto outer = [&](std::size_t i) {
      const Token& t = s_.tokens[i];
      return is_comma(t) || t.any(Tag::sent) || t.form == ";" || t.form == ":" || t.form == "—" ||
             t.form == "–";
    };
    const auto opening = [&](std::size_t i) {
      return outer(i) ||
             (asker_.ground.words.has_form("lead", s_.tokens[i]) && !asker_.references.covers(s_, i));
    };
    while (!tokens.empty() && opening(tokens.front())) tokens.erase(tokens.begin());
    while (!tokens.empty() && outer(tokens.back())) tokens.pop_back();
    return tokens;
  }

  Asker& asker_;
  const facts::Fact& fact_;
  const Sentence& s_;
  const std::vector<Clause>& clauses_;
  std::size_t main_ = 0;
};

// "300 hostages, | 200,000 sets of armour and 2,000 catapults"
bool in_list(const Asker& asker, const Sentence& s, const Tokens& tokens, std::size_t comma) {
  for (std::size_t k = comma + 1; k < tokens.size() && k < comma + 8; ++k) {
    if (is_comma(s.tokens[tokens[k]]) || language::en::is_preposition(s.tokens[tokens[k]])) {
      if (s.tokens[tokens[k]].folded != "of") return false;
    }
    if (asker.ground.words.has_form("coordinator", s.tokens[tokens[k]])) return true;
  }
  return false;
}

// "The Alabama, a raider burned …": the comma that would close the aside is gone.
bool has_open_aside(const Asker& asker, const Sentence& s, const std::vector<Clause>& clauses,
                    const Clip& clip) {
  Tokens all = clip.before;
  all.insert(all.end(), clip.after.begin(), clip.after.end());
  for (const Clause& clause : clauses) {
    if (clause.type != ClauseType::main || clause.subject < 0 || clause.verb < 0 || clause.shared_subject)
      continue;
    int commas = 0;
    bool list = false, inside = false;
    for (const std::size_t i : all) {
      inside = inside || static_cast<int>(i) == clause.subject;
      if (!inside || i >= clause.verb_group.begin) continue;
      commas += is_comma(s.tokens[i]) ? 1 : 0;
      list = list || asker.ground.words.has_form("coordinator", s.tokens[i]);
    }
    if (!list && commas % 2 == 1) return true;
  }
  return false;
}

// Where the words behind the gap say something that cannot stand, the clip ends before that phrase.
void shorten(const Asker& asker, const Sentence& s, Clip& clip, const Tokens& subject, std::string& why,
             std::string& detail) {
  const Tongue tongue = asker.tongue();
  const auto opens = [&](std::size_t k) {
    const std::size_t i = clip.after[k];
    if (is_comma(s.tokens[i])) return k + 1 < clip.after.size() && !in_list(asker, s, clip.after, k);
    const bool behind_noun = i > 0 && (language::en::is_noun(s.tokens[i - 1]) || s.tokens[i - 1].unknown() ||
                                       is_digits(s.tokens[i - 1].form));
    return behind_noun && language::en::is_preposition(s, i) && s.tokens[i].folded != "of" &&
           s.tokens[i].folded != "to" && s.tokens[i].folded != "per";
  };
  for (std::size_t size = clip.after.size(); !can_stand(why) && size > 1;) {
    --size;
    while (size > 0 && !opens(size)) --size;
    if (size == 0) return;
    Tokens after(clip.after.begin(), clip.after.begin() + static_cast<long>(size));
    Tokens said = clip.before;
    said.insert(said.end(), after.begin(), after.end());
    why = why_not_alone(s, said, subject, tongue, detail, longest);
    if (std::any_of(after.begin(), after.end(),
                    [&](std::size_t i) { return asker.ground.words.has_form("negation", s.tokens[i]); }))
      why = "negation";
    if (can_stand(why)) clip.after = after;
  }
}

// "too", "also", "meanwhile": they point at what stood before.
Tokens without_links(const Asker& asker, const Sentence& s, const Tokens& tokens, Range gap) {
  Tokens kept;
  for (const std::size_t i : tokens) {
    const bool link = asker.ground.words.has_form("link", s.tokens[i]) && !gap.contains(i) &&
                      !asker.references.covers(s, i);
    if (!link) kept.push_back(i);
  }
  return kept;
}

// "By then | about 620,000 soldiers had died": a lead that points elsewhere goes.
void drop_lead(const Sentence& s, const std::vector<Clause>& clauses, Clip& clip, Range gap,
               const Tokens& subject, const Tongue& tongue, std::string& why, std::string& detail) {
  std::size_t begin = s.tokens.size();
  for (const Clause& clause : clauses)
    if (clause.type == ClauseType::main && clause.subject >= 0 && !clause.shared_subject &&
        clause.range.contains(gap.begin))
      begin = clause.subject_phrase.begin;
  if (begin > gap.begin || clip.before.empty() || clip.before.front() >= begin) {
    if (begin != gap.begin) return;
  }
  Clip shorter = clip;
  std::erase_if(shorter.before, [&](std::size_t i) { return i < begin; });
  Tokens said = shorter.before;
  said.insert(said.end(), shorter.after.begin(), shorter.after.end());
  const std::string without = why_not_alone(s, said, subject, tongue, detail, longest);
  if (!can_stand(without)) return;
  why = without;
  clip = shorter;
}

}  // namespace

std::optional<Clip> clip_of(Asker& asker, std::size_t index, Range gap) {
  const facts::Fact& fact = asker.ground.facts[index];
  const Sentence& s = asker.sentence(fact);
  std::string reason, detail;
  const Tokens tokens = without_links(asker, s, Clipper(asker, index).cut(reason), gap);
  const auto fail = [&](std::string why) -> std::optional<Clip> {
    asker.reject(index, "no gap: " + why, detail);
    return std::nullopt;
  };
  if (tokens.empty()) return fail(reason.empty() ? "nothing left" : reason);
  Clip clip;
  for (const std::size_t i : tokens) {
    if (gap.contains(i)) continue;
    (i < gap.begin ? clip.before : clip.after).push_back(i);
  }
  const std::size_t words = clip.before.size() + clip.after.size() + 1;
  if (words < shortest) return fail("too short");
  if (std::count(tokens.begin(), tokens.end(), gap.begin) == 0 ||
      std::count(tokens.begin(), tokens.end(), gap.end - 1) == 0)
    return fail("answer left out");
  const auto& clauses = asker.clauses(fact);
  Tokens subject;
  for (const Clause& clause : clauses)
    if (clause.type == ClauseType::main && clause.subject >= 0 &&
        std::count(tokens.begin(), tokens.end(), static_cast<std::size_t>(clause.subject)) > 0)
      for (const std::size_t i : range_tokens(clause.subject_phrase)) subject.push_back(i);
  Tokens said = clip.before;
  said.insert(said.end(), clip.after.begin(), clip.after.end());
  // "…, | which left the government with …": its antecedent stands in the clip.
  std::erase_if(said, [&](std::size_t i) {
    return std::any_of(clauses.begin(), clauses.end(), [&](const Clause& c) {
      return c.opener == static_cast<int>(i) && c.type != ClauseType::main;
    });
  });
  std::string why = why_not_alone(s, said, subject, asker.tongue(), detail, longest);
  if (!can_stand(why)) drop_lead(s, clauses, clip, gap, subject, asker.tongue(), why, detail);
  // "charged 1,200 talents | for not going to war": a question says what was, not what was not.
  const auto denies = [&](std::size_t i) { return asker.ground.words.has_form("negation", s.tokens[i]); };
  if (can_stand(why) && std::any_of(clip.after.begin(), clip.after.end(), denies)) why = "negation";
  shorten(asker, s, clip, subject, why, detail);
  if (!asker.stands(why)) return fail(why);
  if (clip.before.size() + clip.after.size() + 1 < shortest) return fail("too short");
  if (has_unsure_year(asker, index, said)) return fail("year not sure");
  if (has_open_aside(asker, s, clauses, clip)) return fail("open aside");
  const auto kept = [&](int i) {
    return i >= 0 && (gap.contains(static_cast<std::size_t>(i)) ||
                      std::count(clip.before.begin(), clip.before.end(), static_cast<std::size_t>(i)) +
                              std::count(clip.after.begin(), clip.after.end(), static_cast<std::size_t>(i)) >
                          0);
  };
  if (std::none_of(clauses.begin(), clauses.end(), [&](const Clause& c) {
        return c.type == ClauseType::main && kept(c.verb) && kept(c.subject);
      }))
    return fail("no verb left");
  while (!clip.before.empty() && is_comma(s.tokens[clip.before.back()])) {
    clip.before.pop_back();
    clip.comma_before = true;
  }
  while (!clip.after.empty() && is_comma(s.tokens[clip.after.front()])) {
    clip.after.erase(clip.after.begin());
    clip.comma_after = true;
  }
  return clip;
}

std::string say_clip(const Asker& asker, std::size_t index, const Clip& clip, const std::string& gap) {
  const std::string before = say_dated(asker, index, clip.before),
                    after = say_dated(asker, index, clip.after);
  std::string text = before;
  const bool figures =
      gap == "____" && is_digits(std::string(1, text.empty() ? ' ' : text.back()));  // "In 1812, ____ men …"
  if (!text.empty()) text += clip.comma_before || figures ? ", " : " ";
  text += gap;
  // "The Proclamation of ____, freed …": in "January 1, 1863," the comma was the date's.
  const bool dates_comma = asker.style.month_first && asker.ground.facts[index].kind == facts::Kind::date &&
                           asker.ground.facts[index].attributive;
  if (!after.empty()) text += (clip.comma_after && !dates_comma ? ", " : " ") + after;
  return base::capitalised(text) + ".";
}

}  // namespace letopis::questions::en

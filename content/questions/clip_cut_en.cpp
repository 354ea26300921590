// Which words of a sentence make the clip: the clause that holds the fact up to its main clause, what says
// which one is meant, and nothing else.
#include <algorithm>

#include "content/questions/clip_en.hpp"

namespace letopis::questions::en {
namespace {

using language::Clause;
using language::ClauseType;
using language::Polarity;
using language::Range;
using language::Sentence;
using language::Tag;
using language::Token;

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
      if (has_object(inner)) return none(reason, "verbs in a row");
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
    if (behind + 1 < s_.tokens.size() && s_.tokens[behind].folded == "back" &&
        asker_.ground.words.has_lemma("going", s_.tokens[static_cast<std::size_t>(main.verb)]) &&
        s_.tokens[behind + 1].folded != "to" && s_.tokens[behind + 1].folded != "from")
      return none(reason, "pronoun");  // "came back with nine ships": to where is said elsewhere
    if (behind + 1 < s_.tokens.size() && is_comma(s_.tokens[behind]) && s_.tokens[behind + 1].any(Tag::pp) &&
        s_.tokens[behind - 1].any(Tag::pp) && !s_.tokens[behind + 1].any(Tag::n))
      return none(reason, "verbs in a row");
    // "was acclaimed, | only for him to be stabbed on the 28th by men disguised as monks"
    if (const std::size_t only = main.range.begin; only + 1 < s_.tokens.size() &&
                                                   asker_.ground.words.has_form("only", s_.tokens[only]) &&
                                                   language::en::is_preposition(s_.tokens[only + 1]))
      return none(reason, "no verb left");
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
          if (subject.begin > i && first_word(clauses_[static_cast<std::size_t>(main.parent)]) <= i)
            in[i] = true;
    }
    if (!main.shared_subject && !dated(in) && main.parent >= 0) {  // "Charleston fell on May 12, and 5,000 …"
      std::vector<bool> first(in.size(), false);
      take(first, clauses_[static_cast<std::size_t>(main.parent)]);
      if (dated(first) && !has_replaced_name(in)) with_first(in, main);
    }
    if (!named(in)) time_clause(in, main);
    restrictive(in);
    complement(in);
    const Clause& own = clauses_[static_cast<std::size_t>(found)];
    if (own.type == ClauseType::relative && !follows(in, own)) return none(reason, "no antecedent");
    if (!cut_back(in)) return none(reason, "half of what was said");
    // "Nothing helped in the swamps, | west of Syracuse, where in ____ a thousand men came down with fever"
    if (!in[static_cast<std::size_t>(main.verb)] ||
        opens_with_scraps(in, clauses_[static_cast<std::size_t>(found)], main))
      return none(reason, "no main clause");
    if (const char* why = hangs(in, own); why != nullptr) return none(reason, why);
    commas(in);
    Tokens tokens;
    for (std::size_t i = 0; i < in.size(); ++i)
      if (in[i]) tokens.push_back(i);
    return trimmed(std::move(tokens));
  }

 private:
  // Words before a clause with "where" whose own main clause is not printed: another stands behind it.
  bool opens_with_scraps(const std::vector<bool>& in, const Clause& own, const Clause& main) const {
    if (own.type == ClauseType::main || own.opener < 0 || main.verb < own.opener) return false;
    return std::any_of(in.begin(), in.begin() + own.opener, [](bool printed) { return printed; });
  }
  // What the clip leaves without its other half.
  const char* hangs(const std::vector<bool>& in, const Clause& own) const {
    // "while Russia, which had declared war on Turkey in 1828, | forced the sultan": a subject without its
    // verb.
    for (const Clause& clause : clauses_)
      if (clause.subject >= 0 && clause.verb >= 0 && !clause.shared_subject &&
          in[static_cast<std::size_t>(clause.subject)] && !in[static_cast<std::size_t>(clause.verb)] &&
          clause.type != ClauseType::relative)
        return "no verb left";
    if (own.type == ClauseType::relative && own.parent >= 0 &&
        clauses_[static_cast<std::size_t>(own.parent)].verb < 0 &&
        clauses_[static_cast<std::size_t>(own.parent)].type == ClauseType::subordinate)
      return "no verb left";
    // "held it for two weeks, | although … their fleet, | worth ____ ducats": of what is left out.
    const auto verb = static_cast<std::size_t>(clauses_[main_].verb);
    std::size_t begin = fact_.phrase.begin;
    while (begin > own.range.begin && begin > 0 && in[begin - 1]) --begin;
    if (begin > verb && begin > 1 && begin < fact_.phrase.begin && !in[begin - 1] &&
        is_comma(s_.tokens[begin - 1]) && !in[begin - 2])
      return "half of what was said";
    // "opened on 19 February and, after delays, | had silenced them", ", and a young noble, | … put himself
    // …"
    std::size_t end = in.size();
    while (end > 0 && (!in[end - 1] || s_.tokens[end - 1].any(Tag::sent))) --end;
    const bool cut = end < in.size() && !s_.tokens[end].any(Tag::sent) && s_.tokens[end].form != ";";
    for (std::size_t i = 1; cut && i + 1 < end; ++i) {
      if (!in[i] || !asker_.ground.words.has_form("coordinator", s_.tokens[i])) continue;
      if (!is_comma(s_.tokens[i - 1]) && !is_comma(s_.tokens[i + 1])) continue;
      bool told = false;
      for (std::size_t k = i + 1; k < end && !told; ++k)
        told = in[k] &&
               (s_.tokens[k].any(Tag::vblex) || s_.tokens[k].any(Tag::vbser) ||
                s_.tokens[k].any(Tag::vbhaver)) &&
               !s_.tokens[k].any(Tag::n);
      if (!told) return "half of what was said";
    }
    // "on 12 December heard, | or believed he heard": what, is left out.
    std::size_t last = in.size();
    while (last > 0 && (!in[last - 1] || s_.tokens[last - 1].any(Tag::sent))) --last;
    if (last > 0 && last - 1 == verb && last < in.size() && !s_.tokens[last].any(Tag::sent) &&
        s_.tokens[last].form != ";" && s_.tokens[verb].any(Tag::vblex) && last + 1 < in.size() &&
        is_comma(s_.tokens[last]) && asker_.ground.words.has_form("coordinator", s_.tokens[last + 1]))
      return "half of what was said";
    // "a Greek army, led by Pausanias, defeated | and killed Mardonius"
    if (last > 0 && last - 1 == verb && last < in.size() && clauses_[main_].verb_group.size() == 1 &&
        asker_.ground.words.has_form("coordinator", s_.tokens[last]) &&
        asker_.ground.words.has_lemma("verb without object", s_.tokens[verb]))
      return "half of what was said";
    return nullptr;
  }

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
    // "sailed up the Medway, | burned thirteen ships | and towed …": half a list of verbs
    if (main.shared_subject && !asker_.ground.words.has_form("coordinator", s_.tokens[main.range.begin]))
      return false;
    const Clause& first = clauses_[static_cast<std::size_t>(main.parent)];
    if (first.polarity != Polarity::fact || first.shared_subject || first.reason.starts_with("unsure") ||
        first.type != ClauseType::main)
      return false;
    std::size_t size =
        static_cast<std::size_t>(std::count(in.begin(), in.end(), true)) + language::own_tokens(first).size();
    if (size > longest_clip || main.range.begin > first.range.end + 1) return false;
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

  // "stood at £130 million, almost twice | what it had been": words that need the clause behind them go with
  // it, back to their comma. False where the answer would go too.
  bool cut_back(std::vector<bool>& in) const {
    for (const Clause& clause : clauses_) {
      const std::size_t begin = clause.range.begin;
      if (clause.type != ClauseType::subordinate || clause.opener < 0 || begin == 0 || begin >= in.size() ||
          in[begin] || !in[begin - 1] || is_comma(s_.tokens[begin - 1]))
        continue;
      const std::string& opener = s_.tokens[static_cast<std::size_t>(clause.opener)].folded;
      if (opener != "what" && opener != "that" && opener != "how" && opener != "than" &&
          opener != "whether" && opener != "why" && opener != "as")
        continue;
      std::size_t i = begin;
      while (i > 0 && !is_comma(s_.tokens[i - 1])) --i;
      if (i == 0 || i <= std::max(fact_.tokens.end, clauses_[main_].verb_group.end)) return false;
      for (std::size_t k = i - 1; k < begin; ++k) in[k] = false;
    }
    return true;
  }

  bool dated(const std::vector<bool>& in) const {
    const auto facts = facts_in(asker_.ground, fact_.sentence);
    return fact_.kind == facts::Kind::date ||
           std::any_of(facts.begin(), facts.end(), [&](const facts::Fact& f) {
             return f.kind == facts::Kind::date && !f.tokens.empty() && in[f.tokens.begin];
           });
  }

  static std::size_t first_word(const Clause& clause) { return static_cast<std::size_t>(clause.opener + 1); }

  bool named(const std::vector<bool>& in) const {
    for (std::size_t i = 0; i < in.size(); ++i)
      if (in[i] && is_name(s_, i, asker_.tongue())) return true;
    return false;
  }

  // "sailed up the Medway, | burned thirteen ships | and towed …": with an object behind it, it is no
  // participle.
  bool has_object(const Clause& clause) const {
    if (clause.type != ClauseType::participle || clause.verb < 0) return false;
    const std::size_t verb = static_cast<std::size_t>(clause.verb), next = verb + 1;
    if (next >= clause.range.end || !s_.tokens[verb].any(Tag::pp) ||
        asker_.ground.words.has_lemma("naming", s_.tokens[verb]) ||
        asker_.ground.words.has_form("naming", s_.tokens[verb]))
      return false;
    const Token& behind = s_.tokens[next];
    return language::en::is_determiner(behind) || language::en::is_numeral(behind);
  }

  // "and he beat …": the name that stands in for "he" says enough.
  bool has_replaced_name(const std::vector<bool>& in) const {
    for (std::size_t i = 0; i < in.size(); ++i) {
      const Reference* reference = in[i] ? asker_.references.at(s_.tokens[i]) : nullptr;
      if (reference != nullptr && std::any_of(reference->text.begin(), reference->text.end(),
                                              [](char c) { return c >= 'A' && c <= 'Z'; }))
        return true;
    }
    return false;
  }

  // "When Scipio took Carthage, | 50,000 survivors were sold": the clause before says when and where.
  void time_clause(std::vector<bool>& in, const Clause& main) const {
    for (const Clause& clause : clauses_) {
      if (clause.type != ClauseType::subordinate || clause.range.end + 1 != main.range.begin ||
          clause.opener < 0)
        continue;
      if (!asker_.ground.words.has_form("temporal", s_.tokens[static_cast<std::size_t>(clause.opener)]))
        continue;
      if (clause.polarity != Polarity::fact || clause.reason.starts_with("unsure")) continue;
      take(in, clause);
      in[clause.range.end] = is_comma(s_.tokens[clause.range.end]);
    }
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
    // "In answer | the Congress met"
    if (tokens.size() > 3 && tokens[0] + 1 == tokens[1] && s_.tokens[tokens[0]].folded == "in" &&
        asker_.ground.words.has_form("lead noun", s_.tokens[tokens[1]]) &&
        s_.tokens[tokens[2]].folded != "to" && s_.tokens[tokens[2]].folded != "of" &&
        !language::en::is_noun(s_.tokens[tokens[2]]))
      tokens.erase(tokens.begin(), tokens.begin() + 2);
    while (!tokens.empty() && opening(tokens.front())) tokens.erase(tokens.begin());
    while (!tokens.empty() && outer(tokens.back())) tokens.pop_back();
    // "After wintering at Camp Dubois, | opposite the mouth of the Missouri, the Corps set out": a phrase of
    // what is left out.
    if (!tokens.empty() && tokens.front() > 1 && is_comma(s_.tokens[tokens.front() - 1]) &&
        language::en::is_preposition(s_.tokens[tokens.front()]))
      if (const int left = language::clause_at(clauses_, tokens.front() - 2);
          left >= 0 && clauses_[static_cast<std::size_t>(left)].type != ClauseType::main)
        return {};
    return tokens;
  }

  Asker& asker_;
  const facts::Fact& fact_;
  const Sentence& s_;
  const std::vector<Clause>& clauses_;
  std::size_t main_ = 0;
};

}  // namespace

Tokens cut_clip(Asker& asker, std::size_t fact, std::string& reason) {
  return Clipper(asker, fact).cut(reason);
}

}  // namespace letopis::questions::en

// What a clause claims: a fact, or something negated, supposed, planned, or somebody else's word. The
// triggers are word lists (content/language/ru|en/polarity.txt); a clause inherits from the one that it
// depends on. In doubt it is not a fact: a question left unasked costs little, a wrong key a lot.
#include "content/language/polarity.hpp"

namespace letopis::language {

void polarity::mark(Clause& clause, Polarity polarity, const std::string& reason) {
  if (clause.polarity != Polarity::fact) return;
  clause.polarity = polarity;
  clause.reason = reason;
}

namespace {

using polarity::Ground;
using polarity::mark;

class Judge {
 public:
  Judge(const Sentence& sentence, const Words& words, std::vector<Clause>& clauses)
      : s_(sentence), words_(words), clauses_(clauses), ground_(sentence, words, clauses) {}

  void run() {
    polarity::judge_own(ground_, clauses_);
    for (Clause& clause : clauses_) mark_standing(clause);  // keeps the reason that judge_own gave
    polarity::stain_before_denial(ground_);
    polarity::stain_parts(ground_);
    polarity::stain_nouns(ground_);
    polarity::stain_hearsay(ground_);
    polarity::stain_supposition(ground_);
    settle();
    for (Clause& clause : clauses_) inherit(clause);
    mark_condition();
    if (!s_.tokens.empty() && s_.tokens.back().form.find('?') != std::string::npos)
      mark_all(Polarity::hypothetical, "?");
    mark_said_to_class();
    mark_references();
    mark_quoted();
  }

 private:
  void mark_standing(Clause& clause) {
    for (const std::size_t i : own_tokens(clause)) {
      const Token& token = s_.tokens[i];
      if (static_cast<int>(i) == clause.opener || words_.has_form("resolved", token)) continue;
      if (!ground_.listed("anaphor", i)) continue;
      // "Genghis | himself | died": beside the name that it stresses
      if (i > 0 && words_.has_form("emphatic", token) &&
          (s_.tokens[i - 1].any(Tag::cap) || s_.tokens[i - 1].any(Tag::n)))
        continue;
      if (token.folded == "того" && token.any(Tag::cap) && !token.any(Tag::first))
        continue;  // «адмирал Того»
      if (i + 1 < s_.tokens.size() && words_.has_form("month", s_.tokens[i + 1]) &&
          s_.tokens[i + 1].any(Tag::cap))
        continue;  // "that October": its date says whether the year is known
      clause.standalone = false;
      if (clause.reason.empty()) clause.reason = token.form;
      return;
    }
  }

  // A stained verb takes its clause along; other stains remain parts.
  void settle() {
    for (Clause& clause : clauses_) {
      const auto own = own_tokens(clause);
      if (own.empty()) continue;
      const std::size_t head = clause.verb >= 0 ? static_cast<std::size_t>(clause.verb) : own.front();
      if (ground_.stained(head)) mark(clause, ground_.polarity_of(head), ground_.reason_of(head));
      if (clause.polarity != Polarity::fact) continue;
      for (const std::size_t i : own) {
        if (!ground_.stained(i)) continue;
        const bool goes_on = !clause.unreal.empty() && clause.unreal.back().range.end == i &&
                             clause.unreal.back().reason == ground_.reason_of(i);
        if (goes_on)
          ++clause.unreal.back().range.end;
        else
          clause.unreal.push_back({{i, i + 1}, ground_.polarity_of(i), ground_.reason_of(i)});
      }
    }
  }

  // A that-clause is its speaker's word, or a plan of its subject's; a clause under an unreal one is unreal
  // too.
  void inherit(Clause& clause) {
    if (clause.parent < 0) return;
    const Clause& parent = clauses_[static_cast<std::size_t>(clause.parent)];
    if (clause.type == ClauseType::main) {
      // «… сказал, что …, и …»: the second half may still be the speaker's.
      const auto index = static_cast<std::size_t>(&clause - clauses_.data());
      if (index > 0 && clauses_[index - 1].type == ClauseType::subordinate &&
          clauses_[index - 1].polarity == Polarity::opinion)
        mark(clause, clauses_[index - 1].polarity, clauses_[index - 1].reason);
      return;
    }
    if (clause.type == ClauseType::subordinate) inherit_content(clause, parent);
    // «чей план предполагал, накопив резервы, | разгромить Вьетминь осенью 1954 г.»: behind the gerund it
    // goes on
    const auto index = static_cast<std::size_t>(&clause - clauses_.data());
    if (clause.type == ClauseType::verbless && ground_.infinitive_at(clause.range.begin) && index > 1 &&
        clauses_[index - 1].type == ClauseType::gerund && clauses_[index - 2].polarity == Polarity::planned)
      mark(clause, Polarity::planned, clauses_[index - 2].reason);
    const auto is_unreal = [](const Clause& one) {
      return one.polarity == Polarity::hypothetical || one.polarity == Polarity::opinion;
    };
    // «уверяют, что домой царь вернулся, | зная четырнадцать ремёсел |»: of the nearest verb, and its
    // speaker's word
    if (clause.type == ClauseType::gerund && index > 0) {
      const Clause& before = clauses_[index - 1];
      const bool inner = before.type == ClauseType::subordinate || before.type == ClauseType::relative;
      if (inner && is_unreal(before) && before.range.end + 1 == clause.range.begin)
        mark(clause, before.polarity, before.reason);
    }
    // "it was whispered that he had been met in Fore Street, | Plymouth |, | in 1809 |": still of that clause
    if (clause.type == ClauseType::verbless && index > 0) {
      const Clause& before = clauses_[index - 1];
      const bool goes_on = before.type == ClauseType::subordinate || before.type == ClauseType::verbless;
      if (goes_on && before.polarity == Polarity::opinion && before.range.end + 1 == clause.range.begin &&
          s_.tokens[before.range.end].form == ",")
        mark(clause, before.polarity, before.reason);
    }
    const bool unreal = is_unreal(parent);
    const bool fragment = clause.type == ClauseType::verbless;  // «…, по десять драхм на брата»
    if (fragment || (unreal && clause.type != ClauseType::relative))
      mark(clause, parent.polarity, parent.reason);
  }

  void inherit_content(Clause& clause, const Clause& parent) {
    // "shortened the report | so that | it read like an insult": what came of it.
    if (clause.range.size() > 1 && words_.has_form("of a result", s_.tokens[clause.range.begin]) &&
        words_.has_form("inner clause", s_.tokens[clause.range.begin + 1]))
      return;
    if (clause.opener >= 0 && words_.has_form("temporal", s_.tokens[static_cast<std::size_t>(clause.opener)]))
      return;
    for (const std::size_t i : own_tokens(parent)) {
      if (i >= clause.range.begin) break;
      const bool said = ground_.listed("opinion", i) || ground_.listed("statement", i) ||
                        ground_.listed("report", i) || ground_.listed("claim noun", i);
      if (said) return mark(clause, Polarity::opinion, s_.tokens[i].form);
      const bool wished = ground_.listed("planned", i) || ground_.listed("act", i) ||
                          ground_.listed("ruling", i) || ground_.listed("schedule", i);
      if (wished) return mark(clause, Polarity::planned, s_.tokens[i].form);
    }
  }

  // What follows from a condition is as unreal as the condition; «если …, то …» may only compare.
  void mark_condition() {
    for (const Clause& clause : clauses_) {
      if (clause.type != ClauseType::subordinate || clause.opener < 0 || clause.polarity == Polarity::fact)
        continue;
      const Token& opener = s_.tokens[static_cast<std::size_t>(clause.opener)];
      if (!words_.has_form("supposing", opener)) continue;
      if (polarity::rests_on_a_word(ground_, clause.range)) {
        // "took sixty days | if Pliny is to be believed"; behind a comma it is an aside
        // (polarity_hearsay.cpp)
        if (clause.parent >= 0 && clause.range.begin > 0 && !ground_.is_mark(clause.range.begin - 1))
          mark(clauses_[static_cast<std::size_t>(clause.parent)], Polarity::opinion, opener.form);
        continue;
      }
      const auto index = static_cast<std::size_t>(&clause - clauses_.data());
      if (clause.parent < 0)
        mark_consequence(index + 1, opener.form);
      else
        mark(clauses_[static_cast<std::size_t>(clause.parent)], Polarity::hypothetical, opener.form);
    }
  }

  void mark_consequence(std::size_t from, const std::string& reason) {
    for (std::size_t i = from; i < clauses_.size(); ++i) {
      if (clauses_[i].type != ClauseType::main || clauses_[i].range.empty()) continue;
      if (!words_.has_form("correlative of comparison", s_.tokens[clauses_[i].range.begin]))
        mark(clauses_[i], Polarity::hypothetical, reason);
      return;
    }
  }

  // "For next week, | please | read The Great Hunger"; but "signed to please the Tsar", "the terms did not
  // please the Turks"
  void mark_said_to_class() {
    for (std::size_t i = 0; i < s_.tokens.size(); ++i) {
      if (!words_.has_form("said to a class", s_.tokens[i])) continue;
      const Clause* clause = ground_.clause_of(i);
      const bool is_verb = clause != nullptr && clause->verb_group.contains(i);
      if (is_verb || (i > 0 && words_.has_form("infinitive mark", s_.tokens[i - 1]))) continue;
      mark_all(Polarity::hypothetical, s_.tokens[i].form);
    }
  }

  // «Лит.: Фадеев Р. А., Шестьдесят лет Кавказской войны, Тифлис, 1860.», "Bibliography: …"
  void mark_references() {
    if (s_.tokens.size() < 4 || !words_.has_form("references", s_.tokens[0])) return;
    const bool short_one = s_.tokens[1].form == ".";
    if (s_.tokens[short_one ? 2 : 1].form == ":") mark_all(Polarity::opinion, s_.tokens[0].form);
  }

  // A verb between quotation marks is the quoted one's.
  void mark_quoted() {
    int depth = 0;
    std::vector<bool> quoted(s_.tokens.size(), false);
    for (std::size_t i = 0; i < s_.tokens.size(); ++i) {
      if (s_.tokens[i].any(Tag::lquot)) ++depth;
      quoted[i] = depth > 0;
      if (s_.tokens[i].any(Tag::rquot) && depth > 0) --depth;
    }
    for (Clause& clause : clauses_)
      if (clause.verb >= 0 && quoted[static_cast<std::size_t>(clause.verb)])
        mark(clause, Polarity::opinion, "«»");
  }

  void mark_all(Polarity polarity, const std::string& reason) {
    for (Clause& clause : clauses_) mark(clause, polarity, reason);
  }

  const Sentence& s_;
  const Words& words_;
  std::vector<Clause>& clauses_;
  Ground ground_;
};

}  // namespace

void judge(const Sentence& sentence, const Words& words, std::vector<Clause>& clauses) {
  Judge(sentence, words, clauses).run();
}

}  // namespace letopis::language

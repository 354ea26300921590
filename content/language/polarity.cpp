// What a clause claims: a fact, or something negated, supposed, planned, or somebody else's word. The triggers are
// word lists (content/language/ru|en/words.txt); a clause inherits from the one that it depends on. In doubt it is
// not a fact: a question left unasked costs little, a wrong key a lot.
#include <algorithm>

#include "content/language/clauses.hpp"

namespace letopis::language {
namespace {

class Judge {
 public:
  Judge(const Sentence& sentence, const Words& words, std::vector<Clause>& clauses)
      : s_(sentence), words_(words), clauses_(clauses) {}

  void run() {
    for (Clause& clause : clauses_) {
      if (clause.range.empty()) continue;
      mark_own(clause);
      mark_standing(clause);
    }
    for (Clause& clause : clauses_) inherit(clause);
    mark_sentence();
  }

 private:
  void mark(Clause& clause, Polarity polarity, const std::string& reason) {
    if (clause.polarity != Polarity::fact) return;
    clause.polarity = polarity;
    clause.reason = reason;
  }

  bool listed(std::string_view section, const Token& token) const {
    return words_.has_form(section, token) || words_.has_lemma(section, token);
  }

  void mark_own(Clause& clause) {
    for (const std::size_t i : own_tokens(clause)) {
      const Token& token = s_.tokens[i];
      if (static_cast<int>(i) == clause.opener) continue;
      if (negates(i)) mark(clause, Polarity::negated, token.form);
      else if (listed("hypothetical", token)) mark(clause, Polarity::hypothetical, token.form);
      else if (words_.has_lemma("planned", token)) mark(clause, Polarity::planned, token.form);
      else if (words_.has_form("planned", token)) mark(clause, Polarity::planned, token.form);
      else if (static_cast<int>(i) == clause.verb && token.all(Tag::fut)) mark(clause, Polarity::planned, token.form);
    }
    if (clause.opener >= 0 && clause.type == ClauseType::subordinate) {
      const Token& opener = s_.tokens[static_cast<std::size_t>(clause.opener)];
      if (words_.has_form("conditional", opener)) mark(clause, Polarity::hypothetical, opener.form);
    }
  }

  bool negates(std::size_t i) const {
    const Token& token = s_.tokens[i];
    if (!words_.has_form("negation", token)) return false;
    if (i + 1 >= s_.tokens.size()) return true;
    // "for not going to war": the gerund alone is denied.
    const bool gerund = i > 0 && s_.tokens[i - 1].any(Tag::pr) && s_.tokens[i + 1].any(Tag::ger);
    return !gerund && !words_.has_form("not negation", s_.tokens[i + 1]);
  }

  void mark_standing(Clause& clause) {
    for (const std::size_t i : own_tokens(clause)) {
      const Token& token = s_.tokens[i];
      if (static_cast<int>(i) == clause.opener || words_.has_form("resolved", token)) continue;
      if (!listed("anaphor", token)) continue;
      clause.standalone = false;
      if (clause.reason.empty()) clause.reason = token.form;
      return;
    }
  }

  // A that-clause is its speaker's word, or a plan of its subject's; a clause under an unreal one is unreal too.
  void inherit(Clause& clause) {
    if (clause.parent < 0) return;
    const Clause& parent = clauses_[static_cast<std::size_t>(clause.parent)];
    if (clause.type == ClauseType::main) {
      // «… сказал, что …, и …»: the second half may still be the speaker's.
      const auto index = static_cast<std::size_t>(&clause - clauses_.data());
      if (index > 0 && clauses_[index - 1].type == ClauseType::subordinate && clauses_[index - 1].polarity != Polarity::fact && reaches_on(clauses_[index - 1]))
        mark(clause, clauses_[index - 1].polarity, clauses_[index - 1].reason);
      return;
    }
    if (clause.type == ClauseType::subordinate && parent.verb >= 0) {
      const bool temporal = clause.opener >= 0 && words_.has_form("temporal", s_.tokens[static_cast<std::size_t>(clause.opener)]);
      for (const std::size_t i : own_tokens(parent)) {
        if (temporal) break;
        const Token& token = s_.tokens[i];
        if (listed("opinion", token)) mark(clause, Polarity::opinion, token.form);
        else if (listed("planned", token)) mark(clause, Polarity::planned, token.form);
      }
    }
    if (parent.polarity == Polarity::hypothetical || parent.polarity == Polarity::opinion)
      if (clause.type != ClauseType::relative) mark(clause, parent.polarity, parent.reason);
  }

  // "… the coasts that each side might visit, and in 279 BC they …": what is possible in a clause that a stated one
  // governs ends with it; what was said or planned, or stands under an unreal clause, may go on.
  bool reaches_on(const Clause& clause) const {
    if (clause.parent < 0) return true;
    const Clause* found = &clauses_[static_cast<std::size_t>(clause.parent)];
    while (found->type != ClauseType::main && found->parent >= 0) found = &clauses_[static_cast<std::size_t>(found->parent)];
    const Clause& governor = *found;
    if (governor.polarity != Polarity::fact || governor.verb < 0 || governor.range.begin > clause.range.begin) return true;
    const auto own = own_tokens(governor);
    return std::any_of(own.begin(), own.end(), [&](std::size_t i) { return listed("opinion", s_.tokens[i]) || listed("planned", s_.tokens[i]); });
  }

  // "which some scholars put at 25 million"
  bool is_sources_word(const Clause& clause) const {
    if (clause.subject < 0 || clause.verb < 0) return false;
    return words_.has_lemma("source person", s_.tokens[static_cast<std::size_t>(clause.subject)]) && words_.has_lemma("putting", s_.tokens[static_cast<std::size_t>(clause.verb)]);
  }

  // «по мнению историков», «уверяет Геродот», «как рассказывали», and a question: the whole sentence is coloured.
  void mark_sentence() {
    const auto& tokens = s_.tokens;
    for (std::size_t i = 0; i + 1 < tokens.size(); ++i)
      if (tokens[i].folded == "according" && tokens[i + 1].folded == "to" && i + 2 < tokens.size() && (tokens[i + 2].any(Tag::cap) || words_.has_lemma("source person", tokens[std::min(i + 3, tokens.size() - 1)])))
        return mark_all(Polarity::opinion, tokens[i].form);  // "according to Arrian", "according to some historians"
      else if (words_.has_form("according", tokens[i]))
        for (std::size_t k = i + 1; k < std::min(tokens.size(), i + (tokens[i].folded == "by" ? 5 : 4)); ++k)
          if (words_.has_lemma("source noun", tokens[k])) return mark_all(Polarity::opinion, tokens[k].form);
    for (Clause& clause : clauses_) {
      if (clause.verb < 0) continue;
      if (is_sources_word(clause)) mark(clause, Polarity::opinion, s_.tokens[static_cast<std::size_t>(clause.subject)].form);
      const Token& verb = tokens[static_cast<std::size_t>(clause.verb)];
      const bool aside = clause.range.size() <= 4 && clause.type != ClauseType::gerund && !governs(clause);
      // "… no more than sixty days if Pliny is to be believed"
      if (clause.opener >= 0 && clause.parent >= 0 && tokens[static_cast<std::size_t>(clause.opener)].folded == "if" && words_.has_lemma("claim", verb))
        mark(clauses_[static_cast<std::size_t>(clause.parent)], Polarity::opinion, verb.form);
      const bool as_told = clause.opener >= 0 && words_.has_form("as", tokens[static_cast<std::size_t>(clause.opener)]);
      if ((aside || as_told) && words_.has_lemma("opinion", verb)) return mark_all(Polarity::opinion, verb.form);
    }
    if (!tokens.empty() && tokens.back().form.find('?') != std::string::npos) mark_all(Polarity::hypothetical, "?");
    mark_quoted();
  }

  // "Paine boasted that …" colours its own that-clause alone.
  bool governs(const Clause& clause) const {
    const auto index = static_cast<int>(&clause - clauses_.data());
    return std::any_of(clauses_.begin(), clauses_.end(), [&](const Clause& other) { return other.type == ClauseType::subordinate && other.parent == index; });
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
      if (clause.verb >= 0 && quoted[static_cast<std::size_t>(clause.verb)]) mark(clause, Polarity::opinion, "«»");
  }

  void mark_all(Polarity polarity, const std::string& reason) {
    for (Clause& clause : clauses_) mark(clause, polarity, reason);
  }

  const Sentence& s_;
  const Words& words_;
  std::vector<Clause>& clauses_;
};

}  // namespace

void judge(const Sentence& sentence, const Words& words, std::vector<Clause>& clauses) {
  Judge(sentence, words, clauses).run();
}

}  // namespace letopis::language

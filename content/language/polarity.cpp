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
      else if (words_.has_lemma("planned", token) && !gives_up(clause, i)) mark(clause, Polarity::planned, token.form);
      else if (words_.has_form("planned", token)) mark(clause, Polarity::planned, token.form);
      else if (static_cast<int>(i) == clause.verb && token.all(Tag::fut)) mark(clause, Polarity::planned, token.form);
    }
    if (const int estimate = estimating(clause); estimate >= 0) mark(clause, Polarity::opinion, s_.tokens[static_cast<std::size_t>(estimate)].form);
    if (clause.opener >= 0 && clause.type == ClauseType::subordinate) {
      const Token& opener = s_.tokens[static_cast<std::size_t>(clause.opener)];
      if (words_.has_form("conditional", opener)) mark(clause, Polarity::hypothetical, opener.form);
    }
  }

  // «отказалась от Ливонии» happened; «отказался одобрить» leaves the deed undone.
  bool gives_up(const Clause& clause, std::size_t verb) const {
    if (!words_.has_lemma("giving up", s_.tokens[verb]) || !s_.tokens[verb].any(Tag::past)) return false;
    const auto own = own_tokens(clause);
    return std::none_of(own.begin(), own.end(), [&](std::size_t i) { return s_.tokens[i].any(Tag::inf); });
  }

  // «оценивали в 40 тысяч», «Геродот насчитал 5 283 220»: a number by somebody's reckoning. The verb, or -1.
  int estimating(const Clause& clause) const {
    if (clause.verb < 0) return -1;
    const Token& verb = s_.tokens[static_cast<std::size_t>(clause.verb)];
    const auto own = own_tokens(clause);
    const auto counts = [&](std::size_t i) { return s_.tokens[i].any(Tag::num) || s_.tokens[i].any(Tag::digits); };
    if (std::none_of(own.begin(), own.end(), counts)) return -1;
    if (words_.has_lemma("estimating verb", verb)) return clause.verb;
    if (!words_.has_lemma("counting verb", verb) || clause.subject < 0) return -1;
    const Token& who = s_.tokens[static_cast<std::size_t>(clause.subject)];
    const bool person = who.any(Tag::ant) || who.any(Tag::cog) || (who.any(Tag::cap) && who.any(Tag::aa) && who.any(Tag::sg)) || (who.unknown() && who.any(Tag::cap));
    return person || words_.has_lemma("source person", who) ? clause.verb : -1;
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
      if (token.folded == "того" && token.any(Tag::cap) && !token.any(Tag::first)) continue;  // «адмирал Того»
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

  // «по мнению историков», «уверяет Геродот», «как рассказывали», "according to Arrian", and a question. Where commas
  // part clauses surely, as in Russian, a source colours the clause that it stands in or beside and what follows up to
  // the next strong mark; else, as a question does, the whole sentence.
  void mark_sentence() {
    const auto& tokens = s_.tokens;
    for (std::size_t i = 0; i + 1 < tokens.size(); ++i)
      if (const int source = source_behind(i); source >= 0) colour(i, tokens[static_cast<std::size_t>(source)].form);
    for (std::size_t at = 0; at < clauses_.size(); ++at) {
      const Clause clause = clauses_[at];
      if (is_sources_word(clause)) mark(clauses_[at], Polarity::opinion, tokens[static_cast<std::size_t>(clause.subject)].form);
      // "… no more than sixty days if Pliny is to be believed"
      if (clause.verb >= 0 && clause.opener >= 0 && clause.parent >= 0 && tokens[static_cast<std::size_t>(clause.opener)].folded == "if" &&
          words_.has_lemma("claim", tokens[static_cast<std::size_t>(clause.verb)]))
        mark(clauses_[static_cast<std::size_t>(clause.parent)], Polarity::opinion, tokens[static_cast<std::size_t>(clause.verb)].form);
      const int told = telling(clause);
      if (told < 0) continue;
      const Token& word = tokens[static_cast<std::size_t>(told)];
      colour(clause.range.begin, word.form, listed("hypothetical", word) ? Polarity::hypothetical : Polarity::opinion);
    }
    if (!tokens.empty() && tokens.back().form.find('?') != std::string::npos) mark_all(Polarity::hypothetical, "?");
    mark_quoted();
  }

  // The source that "according to …", «по мнению …» at `i` names, or -1.
  int source_behind(std::size_t i) const {
    const auto& tokens = s_.tokens;
    if (tokens[i].folded == "according" && tokens[i + 1].folded == "to" && i + 2 < tokens.size() &&
        (tokens[i + 2].any(Tag::cap) || words_.has_lemma("source person", tokens[std::min(i + 3, tokens.size() - 1)])))
      return static_cast<int>(i);
    if (!words_.has_form("according", tokens[i])) return -1;
    for (std::size_t k = i + 1; k < std::min(tokens.size(), i + (tokens[i].folded == "by" ? 5 : 4)); ++k)
      if (words_.has_lemma("source noun", tokens[k])) return static_cast<int>(k);
    return -1;
  }

  void colour(std::size_t token, const std::string& reason, Polarity polarity = Polarity::opinion) {
    if (words_.has("source reaches", "clause")) mark_from(token, reason, polarity);
    else mark_all(polarity, reason);
  }

  // The verb of an aside that names a source («, уверяет Геродот,», «как рассказывали потом»), or -1.
  int telling(const Clause& clause) const {
    if (!words_.has("source reaches", "clause") && clause.verb < 0) return -1;
    const bool as_told = clause.opener >= 0 && words_.has_form("as", s_.tokens[static_cast<std::size_t>(clause.opener)]);
    if (as_told) return clause.verb >= 0 && words_.has_lemma("opinion", s_.tokens[static_cast<std::size_t>(clause.verb)]) ? clause.verb : -1;
    if (clause.range.size() > 4 || clause.type == ClauseType::gerund || governs(clause)) return -1;
    if (words_.has("source reaches", "clause") && !between_commas(clause)) return -1;
    if (clause.verb >= 0 && words_.has_lemma("opinion", s_.tokens[static_cast<std::size_t>(clause.verb)])) return clause.verb;
    if (clause.type != ClauseType::verbless) return -1;
    if (clause.range.size() == 1 && listed("hypothetical", s_.tokens[clause.range.begin])) return static_cast<int>(clause.range.begin);
    for (std::size_t i = clause.range.begin; i < clause.range.end; ++i)
      if (s_.tokens[i].any(Tag::vblex) && words_.has_lemma("opinion", s_.tokens[i])) return static_cast<int>(i);
    return -1;
  }

  bool between_commas(const Clause& clause) const {
    const auto& tokens = s_.tokens;
    const bool left = clause.range.begin == 0 || tokens[clause.range.begin - 1].any(Tag::cm);
    const bool right = clause.range.end >= tokens.size() || tokens[clause.range.end].any(Tag::cm) || tokens[clause.range.end].any(Tag::sent);
    return left && right && clause.range.begin + clause.range.end > 0;
  }

  bool parted(std::size_t from, std::size_t to) const {
    return std::any_of(s_.tokens.begin() + static_cast<std::ptrdiff_t>(from), s_.tokens.begin() + static_cast<std::ptrdiff_t>(to),
                       [](const Token& token) { return token.form == ";"; });
  }

  // The clause that an aside at `token` belongs to: its own where it has a verb, the one that it interrupts, the one
  // behind it, or the last before it.
  std::size_t host_of(std::size_t token) const {
    const int own = clause_at(clauses_, token);
    if (own < 0) return 0;
    const auto index = static_cast<std::size_t>(own);
    const Clause& aside = clauses_[index];
    const bool told = telling(aside) >= 0;
    if (aside.verb >= 0 && !told) return index;
    std::size_t host = clauses_.size();
    for (std::size_t i = 0; i < clauses_.size(); ++i) {
      const auto& holes = clauses_[i].holes;
      const bool interrupted = std::any_of(holes.begin(), holes.end(), [&](const Range& hole) { return hole.contains(token); });
      if (interrupted && (host == clauses_.size() || clauses_[i].range.size() < clauses_[host].range.size())) host = i;
    }
    if (host < clauses_.size()) return host;
    for (std::size_t i = index + 1; i < clauses_.size(); ++i)
      if (clauses_[i].verb >= 0 && !parted(token, clauses_[i].range.begin)) return index;
    return index > 0 && !parted(clauses_[index - 1].range.begin, token) ? index - 1 : index;
  }

  void mark_from(std::size_t token, const std::string& reason, Polarity polarity) {
    if (s_.tokens.empty() || clauses_.empty()) return;
    const std::size_t host = host_of(token);
    const std::size_t begin = clauses_[host].range.begin;
    for (std::size_t i = host; i < clauses_.size(); ++i) {
      const bool behind = clauses_[i].range.begin >= begin && !parted(begin, clauses_[i].range.begin);
      if (i == host || behind) mark(clauses_[i], polarity, reason);
    }
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

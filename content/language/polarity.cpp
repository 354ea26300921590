// What a clause claims: a fact, or something negated, supposed, planned, or somebody else's word. The
// triggers are word lists (content/language/ru|en/polarity.txt); a clause inherits from the one that it
// depends on. In doubt it is not a fact: a question left unasked costs little, a wrong key a lot.
#include "content/language/polarity.hpp"

#include <algorithm>

namespace letopis::language {
namespace {

using polarity::Ground;

class Judge {
 public:
  Judge(const Sentence& sentence, const Words& words, std::vector<Clause>& clauses)
      : s_(sentence), words_(words), clauses_(clauses), ground_(sentence, words, clauses) {}

  void run() {
    for (Clause& clause : clauses_) {
      if (clause.range.empty()) continue;
      mark_own(clause);
      mark_standing(clause);
    }
    stain_before_denial();
    polarity::stain_parts(ground_);
    polarity::stain_nouns(ground_);
    polarity::stain_hearsay(ground_);
    stain_supposition();
    settle();
    for (Clause& clause : clauses_) inherit(clause);
    mark_condition();
    if (!s_.tokens.empty() && s_.tokens.back().form.find('?') != std::string::npos)
      mark_all(Polarity::hypothetical, "?");
    // "For next week, | please | read The Great Hunger": said to a class
    for (std::size_t i = 0; i < s_.tokens.size(); ++i)
      if (words_.has_form("said to a class", s_.tokens[i]) &&  // but "signed to please the Tsar"
          !(i > 0 && words_.has_form("infinitive mark", s_.tokens[i - 1])))
        mark_all(Polarity::hypothetical, s_.tokens[i].form);
    mark_quoted();
  }

 private:
  static void mark(Clause& clause, Polarity polarity, const std::string& reason) {
    if (clause.polarity != Polarity::fact) return;
    clause.polarity = polarity;
    clause.reason = reason;
  }

  void mark_own(Clause& clause) {
    for (const std::size_t i : own_tokens(clause)) {
      const Token& token = s_.tokens[i];
      if (static_cast<int>(i) == clause.opener) continue;
      if (negates(clause, i) && is_local(clause, i))
        stain_local(clause, i);
      else if (negates(clause, i) && !waits(clause, i))
        trigger(clause, i, Polarity::negated);
      else if (ground_.listed("hypothetical", i) && !is_noun_here(i) && !is_named_here(i) &&
               !nearly_all(i, 0))
        suppose(clause, i);
      else if (ground_.phrase_at("hedge", i) > 0 && !set_off(i))
        suppose(clause, i + ground_.phrase_at("hedge", i) - 1);
      else if (ground_.listed("planned", i) && plans(clause, i) && !plans_aside(clause, i))
        mark(clause, Polarity::planned, token.form);
      else if (static_cast<int>(i) == clause.verb && token.all(Tag::fut))
        mark(clause, Polarity::planned, token.form);
    }
    if (clause.opener >= 0 && clause.type == ClauseType::subordinate) {
      const Token& opener = s_.tokens[static_cast<std::size_t>(clause.opener)];
      if (words_.has_form("conditional", opener)) mark(clause, Polarity::hypothetical, opener.form);
    }
  }

  // "with perhaps 50,000 men": of how many, and of nothing else. "He died in 1809, | probably of a fever":
  // of what he died.
  void suppose(Clause& clause, std::size_t at) {
    if (const Range aside = piece_behind_verb(clause, at); !aside.empty())
      return ground_.stain(aside, Polarity::hypothetical, at);
    std::size_t end = at + 1;
    while (end < clause.range.end && ground_.is_number(end)) ++end;
    if (end == at + 1 || ground_.is_dateish(at + 1) || clause.verb_group.contains(at))
      return trigger(clause, at, Polarity::hypothetical);
    ground_.stain({at, end}, Polarity::hypothetical, at);
  }

  // What a hedge opens behind a comma, where the clause's verb stands before that and no time is in doubt.
  Range piece_behind_verb(const Clause& clause, std::size_t at) const {
    if (clause.verb < 0) return {};
    for (const polarity::Piece& piece : ground_.pieces) {
      if (piece.range.begin > at || piece.range.end <= at) continue;
      bool behind =
          ground_.phrase_at("hedge", piece.range.begin) > 0 && clause.verb_group.end < piece.range.begin;
      for (std::size_t i = piece.range.begin; i < piece.range.end; ++i)
        behind = behind && !ground_.is_dateish(i);
      return behind ? piece.range : Range{};
    }
    return {};
  }

  // «от сановника | Ли | Хунчжана»
  bool is_named_here(std::size_t i) const {
    return s_.tokens[i].any(Tag::cap) && !s_.tokens[i].any(Tag::first);
  }

  // A trigger reaches its whole clause, but one inside an uncut that-clause, or before a gerund ("for not
  // going to war"), only what stands there.
  void trigger(Clause& clause, std::size_t at, Polarity polarity) {
    std::size_t begin = clause.range.begin;
    const auto own = own_tokens(clause);
    for (const std::size_t i : own)
      if (i > clause.verb_group.end && i < at && static_cast<int>(i) != clause.opener &&
          words_.has_form("inner clause", s_.tokens[i]))
        begin = i;
    const bool gerund = at + 1 < s_.tokens.size() && s_.tokens[at + 1].folded.ends_with("ing") &&
                        s_.tokens[at + 1].any(Tag::ger);
    if (gerund && !clause.verb_group.contains(at) && clause.type != ClauseType::gerund) begin = at;
    if (polarity == Polarity::negated &&
        (stain_inner_negation(clause, at) || stain_aside(clause, at) || stain_infinitive(clause, at)))
      return;
    if (begin == clause.range.begin) return mark(clause, polarity, s_.tokens[at].form);
    for (const std::size_t i : own)
      if (i >= begin && !(gerund && i > at && ground_.is_mark(i))) ground_.stain({i, i + 1}, polarity, at);
  }

  // «оба двора обязались | не допускать распада», "had undertaken | to build no forts": the deed that is
  // denied is the infinitive's; that they bound themselves is told.
  bool stain_infinitive(const Clause& clause, std::size_t at) {
    const bool marked = !words_.entries("infinitive mark").empty();
    if (clause.verb < 0 || at < clause.verb_group.end || clause.verb_group.contains(at)) return false;
    std::size_t begin = at;
    if (marked)
      while (begin > clause.verb_group.end && !ground_.infinitive_at(begin) && !ground_.is_mark(begin))
        --begin;
    if (begin < clause.verb_group.end || !ground_.infinitive_at(marked ? begin : at + 1)) return false;
    for (const std::size_t i : own_tokens(clause))
      if (i >= begin) ground_.stain({i, i + 1}, Polarity::negated, at);
    return true;
  }

  // «…, какой фронт ещё не видывал, …»: another verb between commas is denied, and not the clause's.
  bool stain_inner_negation(const Clause& clause, std::size_t at) {
    const std::size_t verb = at + 1;
    if (clause.verb < 0 || verb >= s_.tokens.size() || clause.verb_group.contains(verb) ||
        !s_.tokens[verb].any(Tag::past) || !ground_.is_verb(verb))
      return false;
    std::size_t begin = at, end = at;
    while (begin > 0 && !ground_.is_mark(begin - 1)) --begin;
    while (end < s_.tokens.size() && !ground_.is_mark(end)) ++end;
    if (begin == 0 || end == s_.tokens.size() ||
        Range{begin, end}.contains(static_cast<std::size_t>(clause.verb)))
      return false;
    ground_.stain({begin, end}, Polarity::negated, at);
    return true;
  }

  // "Britain, not to be outdone, added …", "was ruled not by a European power but by one man"
  bool stain_aside(const Clause& clause, std::size_t at) {
    if (words_.entries("infinitive mark").empty() || at + 1 >= s_.tokens.size() || clause.verb < 0)
      return false;
    std::size_t end = at + 1;
    if (at > 0 && ground_.is_mark(at - 1) && ground_.infinitive_at(end)) {
      while (end < s_.tokens.size() && !ground_.is_mark(end)) ++end;
    } else if (s_.tokens[end].any(Tag::pr) && !ground_.infinitive_at(end)) {
      while (end < s_.tokens.size() && s_.tokens[end].folded != "but" && !ground_.is_mark(end)) ++end;
      if (end >= s_.tokens.size() || s_.tokens[end].folded != "but") return false;
    } else if (words_.has_form("not so much", s_.tokens[end])) {  // "a general | not yet thirty |, rose"
      while (end < s_.tokens.size() && !ground_.is_mark(end)) ++end;
      std::size_t begin = at;
      while (begin > 0 && !ground_.is_mark(begin - 1)) --begin;
      if (begin == 0 || Range{begin, end}.contains(static_cast<std::size_t>(clause.verb))) return false;
    } else if (at > 0 && ground_.is_mark(at - 1) && static_cast<int>(at) > clause.verb &&
               words_.has_form("denied apposition", s_.tokens[end])) {
      // "Jinnah, | not a man given to festivity |, decreed …", "women, | not all of whom | wished to be
      // restored"
      while (end < s_.tokens.size() && !ground_.is_mark(end)) ++end;
    } else if (words_.has_form("denies its noun", s_.tokens[at]) && at > clause.verb_group.end && at > 0 &&
               words_.has_form("coordinator", s_.tokens[at - 1])) {
      while (end < clause.range.end && !ground_.is_mark(end)) ++end;  // "he had a pension but | no title"
    } else {
      return false;
    }
    if (Range{at, end}.contains(static_cast<std::size_t>(clause.verb))) return false;
    ground_.stain({at, end}, Polarity::negated, at);
    return true;
  }

  // «пока 9 февраля не был подписан договор», "not until 4 August did the column …": it did.
  bool waits(const Clause& clause, std::size_t at) const {
    for (const std::size_t i : own_tokens(clause)) {
      if (i < at && words_.has_form("until not", s_.tokens[i])) return true;
      if (i <= at || !words_.has_form("not until", s_.tokens[i])) continue;
      std::size_t day = i + 1;  // "until | the | 19th of August"
      while (day < s_.tokens.size() && s_.tokens[day].any(Tag::det)) ++day;
      const bool counted = day + 2 < s_.tokens.size() && ground_.is_number(day) &&  // "19th of August"
                           s_.tokens[day + 1].any(Tag::pr) && ground_.is_dateish(day + 2);
      if (counted || (day < s_.tokens.size() && ground_.is_dateish(day))) return true;
    }
    return false;
  }

  bool negates(const Clause& clause, std::size_t i) const {
    const Token& token = s_.tokens[i];
    if (!words_.has_form("negation", token)) return false;
    // "scarcely two hundred escaped", "barely a month later": so few, but they did.
    if (words_.has_form("scarcely", token) && i + 1 < s_.tokens.size() &&
        (ground_.is_number(i + 1) || s_.tokens[i + 1].any(Tag::ind)))
      return false;
    if (nearly_all(i, 1)) return false;
    // "by nineteen votes | to none |", «десять часов и | ни минутой больше», «его | не стало |»
    if (is_count_of_none(i)) return false;
    // "a nobleman scarcely past his majority": of a word that is no verb.
    if (words_.has_form("scarcely", token) && i > clause.range.begin && clause.verb >= 0 &&
        !clause.verb_group.contains(i) && !clause.verb_group.contains(i + 1) && i + 1 < s_.tokens.size() &&
        s_.tokens[i + 1].any(Tag::pr))
      return false;
    return ground_.phrase_at("not negation", i + 1 < s_.tokens.size() ? i + 1 : i) == 0 ||
           i + 1 >= s_.tokens.size();
  }

  // "lived on the potato | and on almost nothing else |", "a post | with free candles and nothing to do":
  // behind the verb and a preposition or conjunction "nothing" denies no deed.
  bool is_local(const Clause& clause, std::size_t i) const {
    if (clause.verb < 0 || i < clause.verb_group.end || clause.verb_group.contains(i) ||
        !words_.has_form("nothing", s_.tokens[i]))
      return false;
    std::size_t before = i - 1;
    if (words_.has_form("almost", s_.tokens[before])) --before;
    const bool joined = words_.has_form("coordinator", s_.tokens[before]);
    const bool led = s_.tokens[before].any(Tag::pr) && before > clause.verb_group.end;
    return joined || led;
  }

  void stain_local(const Clause& clause, std::size_t i) {
    std::size_t end = i;
    while (end < clause.range.end && !ground_.is_mark(end)) ++end;
    ground_.stain({i, end}, Polarity::negated, i);
  }

  // What says how few, and denies nothing; and the end of somebody, which is told by a negation.
  bool is_count_of_none(std::size_t i) const {
    const Token& token = s_.tokens[i];
    if (words_.has_form("none counted", token) && i > 0 && words_.has_form("before none", s_.tokens[i - 1]))
      return true;
    if (words_.has_form("not even", token) && i + 2 < s_.tokens.size() && s_.tokens[i + 1].any(Tag::n) &&
        words_.has_form("not negation", s_.tokens[i + 2]))
      return true;
    return i + 1 < s_.tokens.size() && words_.has_form("ceased to be", s_.tokens[i + 1]) && i > 0 &&
           (i + 2 >= s_.tokens.size() || ground_.is_mark(i + 2) || s_.tokens[i + 2].any(Tag::sent));
  }

  // "the might of Rome", "the Cape of Good Hope".
  bool is_noun_here(std::size_t i) const {
    const Token& token = s_.tokens[i];
    if (!token.any(Tag::n) || i == 0) return false;
    const Token& before = s_.tokens[i - 1];
    return before.any(Tag::det) || before.any(Tag::pr) || before.any(Tag::adj);
  }

  // «едва | ли | не половину», «чуть ли | не | треть»: by a little, and no doubt of it.
  bool nearly_all(std::size_t i, std::size_t behind) const {
    return i > behind && words_.has_form("nearly all", s_.tokens[i - behind - 1]) &&
           s_.tokens[i - behind].folded == "ли" && i - behind + 1 < s_.tokens.size() &&
           s_.tokens[i - behind + 1].folded == "не";
  }

  // Between commas a hedge reaches what it interrupts and no more.
  bool set_off(std::size_t i) const {
    const std::size_t end = i + ground_.phrase_at("hedge", i);
    return i > 0 && ground_.is_mark(i - 1) && end < s_.tokens.size() && ground_.is_mark(end);
  }

  // Some verbs plan only with an infinitive: «собирались напасть», and not «съезды собирались».
  bool plans(const Clause& clause, std::size_t i) const {
    const bool with_infinitive = words_.has_lemma("planned with infinitive", s_.tokens[i]);
    if (with_infinitive && !ground_.infinitive_in(clause, i + 1) && !goes_on_with_infinitive(clause))
      return false;
    if (with_infinitive && s_.tokens[i].any(Tag::pprs)) return false;  // «следующего парохода пришлось ждать»
    // «пришлось ждать шесть лет»: they did wait.
    if (words_.has_lemma("waiting", s_.tokens[i]) && s_.tokens[i].all(Tag::inf) && clause.verb >= 0 &&
        words_.has_lemma("having to", s_.tokens[static_cast<std::size_t>(clause.verb)]))
      return false;
    // «в | должное | время»
    if (s_.tokens[i].any(Tag::adj) && !s_.tokens[i].any(Tag::shrt) && i + 1 < s_.tokens.size() &&
        s_.tokens[i + 1].any(Tag::n) && !ground_.is_verb(i))
      return false;
    return !s_.tokens[i].any(Tag::n) || ground_.is_verb(i);
  }

  // "arrived on 6 February 1956 | intending peace": what he came for
  bool plans_aside(const Clause& clause, std::size_t i) {
    if (words_.entries("infinitive mark").empty() || clause.verb < 0 || i < clause.verb_group.end ||
        clause.verb_group.contains(i) || !s_.tokens[i].any(Tag::ger))
      return false;
    std::size_t end = i;
    while (end < clause.range.end && !ground_.is_mark(end)) ++end;
    ground_.stain({i, end}, Polarity::planned, i);
    return true;
  }

  // «собирались, дождавшись тумана, | перевезти через пролив …»: behind the aside
  bool goes_on_with_infinitive(const Clause& clause) const {
    const auto index = static_cast<int>(&clause - clauses_.data());
    return std::any_of(clauses_.begin(), clauses_.end(), [&](const Clause& rest) {
      return rest.parent == index && rest.type == ClauseType::verbless &&
             rest.range.begin > clause.range.begin && !rest.range.empty() &&
             ground_.infinitive_at(rest.range.begin);
    });
  }

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

  // «Пойди союзники сразу, …», «Представим, что …», "Suppose that …": all to the end of the sentence.
  void stain_supposition() {
    for (const polarity::Piece& piece : ground_.pieces) {
      std::size_t i = piece.range.begin;
      while (i + 1 < piece.range.end && words_.has_form("coordinator", s_.tokens[i])) ++i;
      const bool supposes = ground_.phrase_at("supposition", i) > 0 && (piece.hard || piece.bracket);
      if (supposes || wishes(i, piece.range.end))
        return ground_.stain({i, end_of_supposition(i)}, Polarity::hypothetical, i);
    }
  }

  // "a last instalment in | 1988 | that was never to fall due": the time of what was not
  void stain_before_denial() {
    constexpr std::size_t longest_date = 4;  // tokens
    if (words_.entries("infinitive mark").empty()) return;
    for (const Clause& clause : clauses_) {
      if (clause.type == ClauseType::main || clause.opener < 1 || clause.polarity == Polarity::fact) continue;
      // "told the Commons on 20 February 1947 | that the British would be gone"
      const int told = clause.type == ClauseType::subordinate && clause.parent >= 0
                           ? clauses_[static_cast<std::size_t>(clause.parent)].verb
                           : -1;
      if (told >= 0 && ground_.listed("opinion", static_cast<std::size_t>(told))) continue;
      const auto opener = static_cast<std::size_t>(clause.opener);
      for (std::size_t i = opener; i > 0 && opener - i < longest_date && ground_.is_dateish(i - 1); --i)
        ground_.stain({i - 1, i}, Polarity::planned, opener);
    }
  }

  // «Проживи он ещё два месяца, он надел бы обе короны; | но 31 августа он скончался»: back to what was.
  std::size_t end_of_supposition(std::size_t from) const {
    for (std::size_t i = from; i + 1 < s_.tokens.size(); ++i)
      if (s_.tokens[i].form == ";" && words_.has_form("adversative", s_.tokens[i + 1])) return i;
    return s_.tokens.size();
  }

  // An imperative with a subject behind it commands nobody.
  bool wishes(std::size_t i, std::size_t end) const {
    if (words_.entries("wishing mood").empty() || i + 1 >= end) return false;
    const Token& verb = s_.tokens[i];
    const bool mood = verb.all(Tag::imp) && !verb.any(Tag::pl);
    const Token& next = s_.tokens[i + 1];
    const bool subject =
        next.any(Tag::nom) || (i + 2 < end && next.any(Tag::adj) && s_.tokens[i + 2].any(Tag::nom));
    return mood && subject;
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
    const bool unreal = parent.polarity == Polarity::hypothetical || parent.polarity == Polarity::opinion;
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

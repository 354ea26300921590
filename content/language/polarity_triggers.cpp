// How far a trigger word of a clause reaches: the whole clause, or the piece, the infinitive, the number
// beside it. Triggers of the clause's own are marked on it at once; what reaches less is stained.
#include <algorithm>

#include "content/language/polarity.hpp"

namespace letopis::language::polarity {
namespace {

// «едва | ли | не половину», «чуть ли | не | треть»: by a little, and no doubt of it.
bool nearly_all(const Ground& g, std::size_t i, std::size_t behind) {
  return i > behind && g.words.has_form("nearly all", g.s.tokens[i - behind - 1]) &&
         g.s.tokens[i - behind].folded == "ли" && i - behind + 1 < g.s.tokens.size() &&
         g.s.tokens[i - behind + 1].folded == "не";
}

// What says how few, and denies nothing; and the end of somebody, which is told by a negation.
bool is_count_of_none(const Ground& g, std::size_t i) {
  const Token& token = g.s.tokens[i];
  if (g.words.has_form("none counted", token) && i > 0 && g.words.has_form("before none", g.s.tokens[i - 1]))
    return true;
  if (g.words.has_form("not even", token) && i + 2 < g.s.tokens.size() && g.s.tokens[i + 1].any(Tag::n) &&
      g.words.has_form("not negation", g.s.tokens[i + 2]))
    return true;
  return i + 1 < g.s.tokens.size() && g.words.has_form("ceased to be", g.s.tokens[i + 1]) && i > 0 &&
         (i + 2 >= g.s.tokens.size() || g.is_mark(i + 2) || g.s.tokens[i + 2].any(Tag::sent));
}

bool negates(const Ground& g, const Clause& clause, std::size_t i) {
  const Token& token = g.s.tokens[i];
  if (!g.words.has_form("negation", token)) return false;
  // "scarcely two hundred escaped", "barely a month later": so few, but they did.
  if (g.words.has_form("scarcely", token) && i + 1 < g.s.tokens.size() &&
      (g.is_number(i + 1) || g.s.tokens[i + 1].any(Tag::ind)))
    return false;
  if (nearly_all(g, i, 1)) return false;
  // "by nineteen votes | to none |", «десять часов и | ни минутой больше», «его | не стало |»
  if (is_count_of_none(g, i)) return false;
  // "a nobleman scarcely past his majority": of a word that is no verb.
  if (g.words.has_form("scarcely", token) && i > clause.range.begin && clause.verb >= 0 &&
      !clause.verb_group.contains(i) && !clause.verb_group.contains(i + 1) && i + 1 < g.s.tokens.size() &&
      g.s.tokens[i + 1].any(Tag::pr))
    return false;
  return g.phrase_at("not negation", i + 1 < g.s.tokens.size() ? i + 1 : i) == 0 ||
         i + 1 >= g.s.tokens.size();
}

// «пока 9 февраля не был подписан договор», "not until 4 August did the column …": it did.
bool waits(const Ground& g, const Clause& clause, std::size_t at) {
  for (const std::size_t i : own_tokens(clause)) {
    if (i < at && g.words.has_form("until not", g.s.tokens[i])) return true;
    if (i <= at || !g.words.has_form("not until", g.s.tokens[i])) continue;
    std::size_t day = i + 1;  // "until | the | 19th of August"
    while (day < g.s.tokens.size() && g.s.tokens[day].any(Tag::det)) ++day;
    const bool counted = day + 2 < g.s.tokens.size() && g.is_number(day) &&  // "19th of August"
                         g.s.tokens[day + 1].any(Tag::pr) && g.is_dateish(day + 2);
    if (counted || (day < g.s.tokens.size() && g.is_dateish(day))) return true;
  }
  return false;
}

// "lived on the potato | and on almost nothing else |", "a post | with free candles and nothing to do":
// behind the verb and a preposition or conjunction "nothing" denies no deed.
bool is_local(const Ground& g, const Clause& clause, std::size_t i) {
  if (clause.verb < 0 || i < clause.verb_group.end || clause.verb_group.contains(i) ||
      !g.words.has_form("nothing", g.s.tokens[i]))
    return false;
  std::size_t before = i - 1;
  if (g.words.has_form("almost", g.s.tokens[before])) --before;
  const bool joined = g.words.has_form("coordinator", g.s.tokens[before]);
  const bool led = g.s.tokens[before].any(Tag::pr) && before > clause.verb_group.end;
  return joined || led;
}

void stain_local(Ground& g, const Clause& clause, std::size_t i) {
  g.stain({i, g.to_mark(i, clause.range.end)}, Polarity::negated, i);
}

// «от сановника | Ли | Хунчжана»
bool is_named_here(const Ground& g, std::size_t i) {
  return g.s.tokens[i].any(Tag::cap) && !g.s.tokens[i].any(Tag::first);
}

// "the might of Rome", "the Cape of Good Hope".
bool is_noun_here(const Ground& g, std::size_t i) {
  const Token& token = g.s.tokens[i];
  if (!token.any(Tag::n) || i == 0) return false;
  const Token& before = g.s.tokens[i - 1];
  return before.any(Tag::det) || before.any(Tag::pr) || before.any(Tag::adj);
}

// Between commas a hedge reaches what it interrupts and no more.
bool set_off(const Ground& g, std::size_t i) {
  const std::size_t end = i + g.phrase_at("hedge", i);
  return i > 0 && g.is_mark(i - 1) && end < g.s.tokens.size() && g.is_mark(end);
}

// What a hedge opens behind a comma, where the clause's verb stands before that and no time is in doubt.
Range piece_behind_verb(const Ground& g, const Clause& clause, std::size_t at) {
  if (clause.verb < 0) return {};
  for (const Piece& piece : g.pieces) {
    if (piece.range.begin > at || piece.range.end <= at) continue;
    bool behind = g.phrase_at("hedge", piece.range.begin) > 0 && clause.verb_group.end < piece.range.begin;
    for (std::size_t i = piece.range.begin; i < piece.range.end; ++i) behind = behind && !g.is_dateish(i);
    return behind ? piece.range : Range{};
  }
  return {};
}

// «оба двора обязались | не допускать распада», "had undertaken | to build no forts": the deed that is
// denied is the infinitive's; that they bound themselves is told.
bool stain_infinitive(Ground& g, const Clause& clause, std::size_t at) {
  const bool marked = !g.words.entries("infinitive mark").empty();
  if (clause.verb < 0 || at < clause.verb_group.end || clause.verb_group.contains(at)) return false;
  std::size_t begin = at;
  if (marked)
    while (begin > clause.verb_group.end && !g.infinitive_at(begin) && !g.is_mark(begin)) --begin;
  if (begin < clause.verb_group.end || !g.infinitive_at(marked ? begin : at + 1)) return false;
  for (const std::size_t i : own_tokens(clause))
    if (i >= begin) g.stain({i, i + 1}, Polarity::negated, at);
  return true;
}

// «…, какой фронт ещё не видывал, …»: another verb between commas is denied, and not the clause's.
bool stain_inner_negation(Ground& g, const Clause& clause, std::size_t at) {
  const std::size_t verb = at + 1;
  if (clause.verb < 0 || verb >= g.s.tokens.size() || clause.verb_group.contains(verb) ||
      !g.s.tokens[verb].any(Tag::past) || !g.is_verb(verb))
    return false;
  std::size_t begin = at;
  while (begin > 0 && !g.is_mark(begin - 1)) --begin;
  const std::size_t end = g.to_mark(at, g.s.tokens.size());
  if (begin == 0 || end == g.s.tokens.size() ||
      Range{begin, end}.contains(static_cast<std::size_t>(clause.verb)))
    return false;
  g.stain({begin, end}, Polarity::negated, at);
  return true;
}

// "Britain, not to be outdone, added …", "was ruled not by a European power but by one man"
bool stain_aside(Ground& g, const Clause& clause, std::size_t at) {
  if (g.words.entries("infinitive mark").empty() || at + 1 >= g.s.tokens.size() || clause.verb < 0)
    return false;
  std::size_t end = at + 1;
  if (at > 0 && g.is_mark(at - 1) && g.infinitive_at(end)) {
    end = g.to_mark(end, g.s.tokens.size());
  } else if (g.s.tokens[end].any(Tag::pr) && !g.infinitive_at(end)) {
    while (end < g.s.tokens.size() && g.s.tokens[end].folded != "but" && !g.is_mark(end)) ++end;
    if (end >= g.s.tokens.size() || g.s.tokens[end].folded != "but") return false;
  } else if (g.words.has_form("not so much", g.s.tokens[end])) {  // "a general | not yet thirty |, rose"
    end = g.to_mark(end, g.s.tokens.size());
    std::size_t begin = at;
    while (begin > 0 && !g.is_mark(begin - 1)) --begin;
    if (begin == 0 || Range{begin, end}.contains(static_cast<std::size_t>(clause.verb))) return false;
  } else if (at > 0 && g.is_mark(at - 1) && static_cast<int>(at) > clause.verb &&
             g.words.has_form("denied apposition", g.s.tokens[end])) {
    // "Jinnah, | not a man given to festivity |, decreed …", "women, | not all of whom | wished to be
    // restored"
    end = g.to_mark(end, g.s.tokens.size());
  } else if (g.words.has_form("denies its noun", g.s.tokens[at]) && at > clause.verb_group.end && at > 0 &&
             g.words.has_form("coordinator", g.s.tokens[at - 1])) {
    end = g.to_mark(end, clause.range.end);  // "he had a pension but | no title"
  } else {
    return false;
  }
  if (Range{at, end}.contains(static_cast<std::size_t>(clause.verb))) return false;
  g.stain({at, end}, Polarity::negated, at);
  return true;
}

// A trigger reaches its whole clause, but one inside an uncut that-clause, or before a gerund ("for not
// going to war"), only what stands there.
void trigger(Ground& g, Clause& clause, std::size_t at, Polarity polarity) {
  std::size_t begin = clause.range.begin;
  const auto own = own_tokens(clause);
  for (const std::size_t i : own)
    if (i > clause.verb_group.end && i < at && static_cast<int>(i) != clause.opener &&
        g.words.has_form("inner clause", g.s.tokens[i]))
      begin = i;
  const bool gerund = at + 1 < g.s.tokens.size() && g.s.tokens[at + 1].folded.ends_with("ing") &&
                      g.s.tokens[at + 1].any(Tag::ger);
  if (gerund && !clause.verb_group.contains(at) && clause.type != ClauseType::gerund) begin = at;
  if (polarity == Polarity::negated &&
      (stain_inner_negation(g, clause, at) || stain_aside(g, clause, at) || stain_infinitive(g, clause, at)))
    return;
  if (begin == clause.range.begin) return mark(clause, polarity, g.s.tokens[at].form);
  for (const std::size_t i : own)
    if (i >= begin && !(gerund && i > at && g.is_mark(i))) g.stain({i, i + 1}, polarity, at);
}

// "with perhaps 50,000 men": of how many, and of nothing else. "He died in 1809, | probably of a fever":
// of what he died.
void suppose(Ground& g, Clause& clause, std::size_t at) {
  if (const Range aside = piece_behind_verb(g, clause, at); !aside.empty())
    return g.stain(aside, Polarity::hypothetical, at);
  std::size_t end = at + 1;
  while (end < clause.range.end && g.is_number(end)) ++end;
  if (end == at + 1 || g.is_dateish(at + 1) || clause.verb_group.contains(at))
    return trigger(g, clause, at, Polarity::hypothetical);
  g.stain({at, end}, Polarity::hypothetical, at);
}

// «собирались, дождавшись тумана, | перевезти через пролив …»: behind the aside
bool goes_on_with_infinitive(const Ground& g, const Clause& clause) {
  const auto index = static_cast<int>(&clause - g.clauses.data());
  return std::any_of(g.clauses.begin(), g.clauses.end(), [&](const Clause& rest) {
    return rest.parent == index && rest.type == ClauseType::verbless &&
           rest.range.begin > clause.range.begin && !rest.range.empty() && g.infinitive_at(rest.range.begin);
  });
}

// Some verbs plan only with an infinitive: «собирались напасть», and not «съезды собирались».
bool plans(const Ground& g, const Clause& clause, std::size_t i) {
  const bool with_infinitive = g.words.has_lemma("planned with infinitive", g.s.tokens[i]);
  if (with_infinitive && !g.infinitive_in(clause, i + 1) && !goes_on_with_infinitive(g, clause) &&
      !g.infinitive_at(clause.range.begin))  // «Открыться войску думали в октябре»
    return false;
  if (with_infinitive && g.s.tokens[i].any(Tag::pprs)) return false;  // «следующего парохода пришлось ждать»
  // «пришлось ждать шесть лет»: they did wait.
  if (g.words.has_lemma("waiting", g.s.tokens[i]) && g.s.tokens[i].all(Tag::inf) && clause.verb >= 0 &&
      g.words.has_lemma("having to", g.s.tokens[static_cast<std::size_t>(clause.verb)]))
    return false;
  // «в | должное | время»
  if (g.s.tokens[i].any(Tag::adj) && !g.s.tokens[i].any(Tag::shrt) && i + 1 < g.s.tokens.size() &&
      g.s.tokens[i + 1].any(Tag::n) && !g.is_verb(i))
    return false;
  return !g.s.tokens[i].any(Tag::n) || g.is_verb(i);
}

// "arrived on 6 February 1956 | intending peace": what he came for
bool plans_aside(Ground& g, const Clause& clause, std::size_t i) {
  if (g.words.entries("infinitive mark").empty() || clause.verb < 0 || i < clause.verb_group.end ||
      clause.verb_group.contains(i) || !g.s.tokens[i].any(Tag::ger))
    return false;
  g.stain({i, g.to_mark(i, clause.range.end)}, Polarity::planned, i);
  return true;
}

void mark_own(Ground& g, Clause& clause) {
  for (const std::size_t i : own_tokens(clause)) {
    const Token& token = g.s.tokens[i];
    if (static_cast<int>(i) == clause.opener) continue;
    const bool negated = negates(g, clause, i);
    if (negated && is_local(g, clause, i))
      stain_local(g, clause, i);
    else if (negated && !waits(g, clause, i))
      trigger(g, clause, i, Polarity::negated);
    else if (g.listed("hypothetical", i) && !is_noun_here(g, i) && !is_named_here(g, i) &&
             !nearly_all(g, i, 0))
      suppose(g, clause, i);
    else if (g.phrase_at("hedge", i) > 0 && !set_off(g, i))
      suppose(g, clause, i + g.phrase_at("hedge", i) - 1);
    else if (g.listed("planned", i) && plans(g, clause, i) && !plans_aside(g, clause, i))
      mark(clause, Polarity::planned, token.form);
    else if (static_cast<int>(i) == clause.verb && token.all(Tag::fut))
      mark(clause, Polarity::planned, token.form);
  }
  if (clause.opener >= 0 && clause.type == ClauseType::subordinate) {
    const Token& opener = g.s.tokens[static_cast<std::size_t>(clause.opener)];
    if (g.words.has_form("conditional", opener)) mark(clause, Polarity::hypothetical, opener.form);
  }
}

// «Проживи он ещё два месяца, он надел бы обе короны; | но 31 августа он скончался»: back to what was.
std::size_t end_of_supposition(const Ground& g, std::size_t from) {
  for (std::size_t i = from; i + 1 < g.s.tokens.size(); ++i)
    if (g.s.tokens[i].form == ";" && g.words.has_form("adversative", g.s.tokens[i + 1])) return i;
  return g.s.tokens.size();
}

// An imperative with a subject behind it commands nobody.
bool wishes(const Ground& g, std::size_t i, std::size_t end) {
  if (g.words.entries("wishing mood").empty() || i + 1 >= end) return false;
  const Token& verb = g.s.tokens[i];
  const bool mood = verb.all(Tag::imp) && !verb.any(Tag::pl);
  const Token& next = g.s.tokens[i + 1];
  const bool subject =
      next.any(Tag::nom) || (i + 2 < end && next.any(Tag::adj) && g.s.tokens[i + 2].any(Tag::nom));
  return mood && subject;
}

}  // namespace

void judge_own(Ground& ground, std::vector<Clause>& clauses) {
  for (Clause& clause : clauses)
    if (!clause.range.empty()) mark_own(ground, clause);
}

// "a last instalment in | 1988 | that was never to fall due": the time of what was not
void stain_before_denial(Ground& ground) {
  constexpr std::size_t longest_date = 4;  // tokens
  if (ground.words.entries("infinitive mark").empty()) return;
  for (const Clause& clause : ground.clauses) {
    if (clause.type == ClauseType::main || clause.opener < 1 || clause.polarity == Polarity::fact) continue;
    // "left Zurich in April 1917 | because he could not wait": he did leave
    if (clause.type != ClauseType::relative &&
        ground.s.tokens[static_cast<std::size_t>(clause.opener)].folded != "that")
      continue;
    // "told the Commons on 20 February 1947 | that the British would be gone"
    const int told = clause.type == ClauseType::subordinate && clause.parent >= 0
                         ? ground.clauses[static_cast<std::size_t>(clause.parent)].verb
                         : -1;
    if (told >= 0 && ground.listed("opinion", static_cast<std::size_t>(told))) continue;
    const auto opener = static_cast<std::size_t>(clause.opener);
    for (std::size_t i = opener; i > 0 && opener - i < longest_date && ground.is_dateish(i - 1); --i)
      ground.stain({i - 1, i}, Polarity::planned, opener);
  }
}

// «Пойди союзники сразу, …», «Представим, что …», "Suppose that …": all to the end of the sentence.
void stain_supposition(Ground& ground) {
  for (const Piece& piece : ground.pieces) {
    std::size_t i = piece.range.begin;
    while (i + 1 < piece.range.end && ground.words.has_form("coordinator", ground.s.tokens[i])) ++i;
    const bool supposes = ground.phrase_at("supposition", i) > 0 && (piece.hard || piece.bracket);
    if (supposes || wishes(ground, i, piece.range.end))
      return ground.stain({i, end_of_supposition(ground, i)}, Polarity::hypothetical, i);
  }
}

}  // namespace letopis::language::polarity

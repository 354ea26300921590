// What a clause leaves open though its verb is a fact: "Napoleon offered 40 million francs" states an offer,
// no payment. Its date, where it stands before the verb, is a fact; what stands behind is not yet one.
#include <algorithm>

#include "content/language/polarity.hpp"

namespace letopis::language::polarity {
namespace {

std::size_t verb_of(const Clause& clause) {
  return static_cast<std::size_t>(clause.verb);
}

bool is_passive(const Ground& g, const Clause& clause) {
  const Token& verb = g.s.tokens[verb_of(clause)];
  const bool with_be = clause.verb_group.size() > 1 && g.s.tokens[clause.verb_group.begin].any(Tag::vbser);
  return verb.any(Tag::shrt) || with_be || clause.type == ClauseType::participle;
}

// Figures before the verb that are no subject are its object: «40 миллионов предлагал Наполеон».
void stain_object_before(Ground& g, const Clause& clause, Polarity polarity) {
  for (const std::size_t i : own_tokens(clause))
    if (i < clause.verb_group.begin && !clause.subject_phrase.contains(i) && g.is_number(i) &&
        !g.is_dateish(i) && !g.counts_time(i))
      g.stain({i, i + 1}, polarity, verb_of(clause));
}

// A date behind "by", «до» tells when something should be done.
void stain_deadlines(Ground& g, const Clause& clause, SectionName prepositions, std::size_t trigger) {
  bool deadline = false;
  for (const std::size_t i : own_tokens(clause)) {
    if (i <= trigger) continue;
    if (g.is_dateish(i)) {
      if (deadline) g.stain({i, i + 1}, Polarity::planned, trigger);
    } else if (g.words.has_form(prepositions, g.s.tokens[i])) {
      deadline = true;
    } else if ((g.s.tokens[i].any(Tag::pr) && !g.words.has_form("night of", g.s.tokens[i])) ||
               g.is_finite(i)) {
      deadline = false;
    }
  }
}

// "tried in May 1922 to fly", «попытались 1 апреля взять город»: the day is of the attempt, which was made.
void stain_attempt(Ground& g, const Clause& clause) {
  const std::size_t verb = verb_of(clause);
  const auto own = own_tokens(clause);
  const auto infinitive =
      std::find_if(own.begin(), own.end(), [&](std::size_t i) { return i > verb && g.infinitive_at(i); });
  for (auto at = infinitive; at != own.end(); ++at) {
    const bool leads_in = g.s.tokens[*at].any(Tag::pr) && at + 1 != own.end() && g.is_dateish(*(at + 1));
    if (!g.is_dateish(*at) && !leads_in) g.stain({*at, *at + 1}, Polarity::planned, verb);
  }
  stain_deadlines(g, clause, "deadline", verb);
}

void stain_act(Ground& g, const Clause& clause, bool at_once) {
  const std::size_t verb = verb_of(clause);
  if (g.words.has_lemma("trying", g.s.tokens[verb])) return stain_attempt(g, clause);
  // «в армию призвали 300 тысяч человек», but «призвал сдаться»
  if (g.words.has_lemma("act by its infinitive", g.s.tokens[verb]) && !g.infinitive_in(clause, verb + 1))
    return;
  stain_object_before(g, clause, Polarity::planned);
  // «… договор советская делегация подписать отказалась»: the infinitive and all that stands before it.
  if (verb > clause.range.begin && g.s.tokens[verb - 1].all(Tag::inf))
    return g.stain({clause.range.begin, verb}, Polarity::planned, verb);
  if (g.infinitive_in(clause, verb + 1) || (!at_once && !is_passive(g, clause)))
    return g.stain(clause, verb + 1, Polarity::planned, verb);
  for (const std::size_t i : own_tokens(clause))
    if (i > verb && g.is_number(i) && !g.is_dateish(i)) g.stain({i, i + 1}, Polarity::planned, verb);
  stain_deadlines(g, clause, "deadline", verb);
}

// What a side is bound to is a fact; when it will be done is not.
void stain_obligation(Ground& g, const Clause& clause) {
  const std::size_t verb = verb_of(clause);
  if (denied_behind(g.s, g.words, g.clauses, clause))
    return g.stain(clause, verb + 1, Polarity::planned, verb);
  if (!g.infinitive_in(clause, verb + 1)) return;
  for (const std::size_t i : own_tokens(clause))
    if (i > verb && g.is_dateish(i)) g.stain({i, i + 1}, Polarity::planned, verb);
}

// «согласился | на | Нюрнбергский мир»
bool accepts(const Ground& g, std::size_t verb) {
  return g.words.has_lemma("accepting", g.s.tokens[verb]) && verb + 1 < g.s.tokens.size() &&
         g.words.has_form("accepted", g.s.tokens[verb + 1]);
}

// «| Зборовский договор | определял численность реестра в 40 тысяч»: so it was.
bool is_laid_down(const Ground& g, const Clause& clause) {
  return clause.subject >= 0 &&
         g.words.has_lemma("lays down", g.s.tokens[static_cast<std::size_t>(clause.subject)]);
}

void stain_by_verb(Ground& g, const Clause& clause) {
  const std::size_t verb = verb_of(clause);
  const Token& token = g.s.tokens[verb];
  if (!g.is_verb(verb)) return;
  // "had to pay … by 1903": that it was due is a fact, its day is not.
  const Token& first = g.s.tokens[clause.verb_group.begin];
  const auto bound = [&] {  // but "had been"
    return g.words.entries("infinitive mark").empty() ||
           g.words.has_form("infinitive mark", g.s.tokens[clause.verb_group.begin + 1]);
  };
  if (clause.verb_group.size() > 1 && bound() && g.words.has_lemma("obligation", first))
    stain_deadlines(g, clause, "deadline", verb);
  // "had to pay", but "had in March reclaimed"
  const bool had = g.words.has_lemma("bound by its infinitive", token) &&
                   (verb + 1 >= g.s.tokens.size() || !g.infinitive_at(verb + 1));
  if (g.words.has_lemma("obligation", token) && !had)
    stain_obligation(g, clause);
  else if (g.words.has_lemma("act", token))
    stain_act(g, clause, false);
  else if (g.words.has_lemma("ruling", token) && !accepts(g, verb))
    stain_act(g, clause, true);
  else if (g.words.has_lemma("statement", token) && !is_laid_down(g, clause)) {
    stain_object_before(g, clause, Polarity::opinion);
    g.stain(clause, verb + 1, Polarity::opinion, verb);
  } else if (g.words.has_lemma("report", token)) {
    const auto own = own_tokens(clause);
    const auto of = std::find_if(own.begin(), own.end(), [&](std::size_t i) {
      return i > verb && g.words.has_form("reported", g.s.tokens[i]);
    });
    if (of != own.end()) g.stain(clause, *of, Polarity::opinion, verb);
  }
}

// "set the attack for 15 May", «назначенная на март»: only the time that was set.
void stain_schedule(Ground& g, const Clause& clause) {
  for (const std::size_t i : own_tokens(clause))
    if (g.words.has_lemma("schedule", g.s.tokens[i])) stain_deadlines(g, clause, "schedule deadline", i);
}

// "without losing a man", «вместо 30 дивизий»: up to the next mark, verb or date.
void stain_absence(Ground& g, const Clause& clause) {
  for (const std::size_t i : own_tokens(clause)) {
    const std::size_t length = g.phrase_at("absence", i);
    if (length == 0 || (i > 0 && g.words.has_form("negation", g.s.tokens[i - 1]))) continue;
    if (i + 1 < g.s.tokens.size() && g.words.has_form("all but", g.s.tokens[i + 1])) continue;
    // «Вместо | этого | весной 255 года …»: what was told before
    if (i + length < g.s.tokens.size() && g.words.has_form("told before", g.s.tokens[i + length])) continue;
    const bool opens =
        i == 0 || g.is_mark(i - 1);  // then a comma closes it: "Far from retreating in 1916, …"
    std::size_t end = i + length;
    for (; end < g.s.tokens.size() && !g.is_mark(end); ++end) {
      if (g.clause_of(end) == &clause && clause.verb_group.contains(end) && clause.type != ClauseType::gerund)
        break;
      const bool date =
          !opens && g.s.tokens[end].any(Tag::pr) && end + 1 < g.s.tokens.size() && g.is_dateish(end + 1);
      if (date && g.words.has_form("date preposition", g.s.tokens[end])) break;
      // «занята без боя | четыре года спустя»
      if (end > i + length && g.is_number(end) && g.counts_time(end) && !g.s.tokens[end - 1].any(Tag::adj))
        break;
      // "ruled without it | for eleven years"
      if (end > i + length && g.s.tokens[end].any(Tag::pr) && end + 1 < g.s.tokens.size() &&
          g.is_number(end + 1) && g.counts_time(end + 1))
        break;
      // «оставил без крова | более 70 000 жителей»: the deed has an object of its own.
      if (end > i + length && g.words.has_form("opening of a figure", g.s.tokens[end]) &&
          end + 1 < g.s.tokens.size() && g.is_number(end + 1))
        break;
    }
    g.stain({i, end}, Polarity::negated, i);
  }
}

// "the promised 30,000 men", «обещанные 30 тысяч»: up to the next mark, verb or preposition.
void stain_unfulfilled(Ground& g, const Clause& clause) {
  for (const std::size_t i : own_tokens(clause)) {
    const Token& token = g.s.tokens[i];
    const bool attribute = i + 1 < g.s.tokens.size() && g.is_number(i + 1) && !g.is_dateish(i + 1) &&
                           static_cast<int>(i) != clause.verb;
    if (!attribute || (!g.words.has_form("unfulfilled attribute", token) &&
                       !g.words.has_lemma("unfulfilled attribute", token)))
      continue;
    std::size_t end = i + 1;
    while (end < g.s.tokens.size() && !g.is_mark(end) && !clause.verb_group.contains(end) &&
           !g.s.tokens[end].any(Tag::pr))
      ++end;
    g.stain({i, end}, Polarity::planned, i);
  }
}

bool is_realised(const Ground& g, const Clause& clause, std::size_t infinitive) {
  if (clause.verb >= 0 && g.words.has_lemma("realised", g.s.tokens[verb_of(clause)])) return true;
  for (std::size_t back = infinitive; back > clause.range.begin && infinitive - back < 3; --back)
    if (g.listed("realised", back - 1)) return true;
  return false;
}

// What somebody came, was sent or was needed to do is not yet done.
void stain_purpose(Ground& g, const Clause& clause) {
  if (clause.verb < 0) return;
  for (const std::size_t i : own_tokens(clause)) {
    if (clause.verb_group.contains(i) || !g.infinitive_at(i) || g.stained(i)) continue;
    // "went to Washington to | ask | for another $3 billion": asked for, and what of it
    const std::size_t deed = i + (g.words.has_form("infinitive mark", g.s.tokens[i]) ? 1 : 0);
    const bool asks = deed < clause.range.end && g.words.has_lemma("act", g.s.tokens[deed]) &&
                      !g.words.has_lemma("trying", g.s.tokens[deed]);
    if (!asks && is_realised(g, clause, i)) continue;
    if (g.words.has_lemma("obligation", g.s.tokens[verb_of(clause)])) continue;
    std::size_t end = i;
    while (end < clause.range.end && !g.is_mark(end) &&
           !(i < clause.verb_group.begin && clause.verb_group.contains(end)))
      ++end;
    g.stain({i, end}, Polarity::planned, i);
  }
}

// "failed to take", "due to open", "seems to have", "nearly died": the infinitive or the verb did not come
// true.
void stain_whole(Ground& g, const Clause& clause) {
  struct Row {
    const char* section;
    Polarity polarity;
  };
  static constexpr Row rows[] = {{"unfulfilled", Polarity::planned},
                                 {"failing", Polarity::negated},
                                 {"seeming", Polarity::hypothetical}};
  for (const std::size_t i : own_tokens(clause)) {
    if (i + 1 >= g.s.tokens.size()) return;
    if (g.words.has_form("almost", g.s.tokens[i]) &&
        !g.words.has_lemma("just so", g.s.tokens[i + 1]) &&  // «едва превышал две тысячи»
        !g.words.has_form("almost wholly", g.s.tokens[i + 1]) &&
        (clause.verb_group.contains(i) || clause.verb_group.contains(i + 1)))
      return g.stain(clause, 0, Polarity::negated, i);
    if (!g.infinitive_at(i + 1) || (g.s.tokens[i].any(Tag::cap) && !g.s.tokens[i].any(Tag::first))) continue;
    // "attempted to surprise": the verb of an act, which was done on its day (stain_by_verb)
    if (static_cast<int>(i) == clause.verb && g.words.has_lemma("act", g.s.tokens[i])) continue;
    for (const Row& row : rows)
      if (g.listed(row.section, i)) return g.stain(clause, 0, row.polarity, i);
  }
}

}  // namespace

void stain_parts(Ground& ground) {
  for (const Clause& clause : ground.clauses) {
    if (clause.range.empty()) continue;
    stain_whole(ground, clause);
    if (clause.verb >= 0) stain_by_verb(ground, clause);
    stain_schedule(ground, clause);
    stain_absence(ground, clause);
    stain_unfulfilled(ground, clause);
    stain_purpose(ground, clause);
  }
}

}  // namespace letopis::language::polarity

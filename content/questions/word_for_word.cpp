#include "content/questions/word_for_word.hpp"

#include <algorithm>
#include <variant>

#include "content/questions/estimate.hpp"

namespace letopis::questions {
namespace {

using facts::Op;
using language::Clause;
using language::ClauseType;
using language::Polarity;
using language::Range;
using language::Sentence;
using language::Tag;
using language::Token;

// A fact, the clause that holds it, and what keeps that from being one.
struct Case {
  const Ground& ground;
  const facts::Fact& fact;
  const Sentence& sentence;
  const std::vector<Clause>& clauses;
  const Clause& clause;
  bool whole;          // the clause is none, not only a part of it
  std::string why;     // the word that decides
  std::size_t reason;  // where it stands; behind the sentence where that is in another clause

  const Token& token(std::size_t at) const { return sentence.tokens[at]; }
  const Token& verb() const { return token(static_cast<std::size_t>(clause.verb)); }
  bool counts() const { return facts::figure_of(fact) != nullptr; }
  bool denied_behind() const { return language::denied_behind(sentence, ground.words, clauses, clause); }
  bool behind_verb() const { return fact.tokens.begin >= clause.verb_group.end; }
  bool has(language::SectionName section, const Token& word) const {
    return ground.words.has_lemma(section, word) || ground.words.has_form(section, word);
  }
};

bool is_negation(const Case& c, std::size_t at) {
  return c.ground.words.has_form("negation", c.token(at));
}

// «Франция обещала ежегодно выплачивать | 400 тысяч | ливров»: the pledge was given, whatever came of it.
bool is_pledged(const Case& c) {
  if (!c.counts() || c.whole || c.clause.type == ClauseType::subordinate || !c.behind_verb() ||
      !c.ground.words.has_lemma("pledge", c.verb()))
    return false;
  // "Daladier | was by March promising | 50,000 men": it was talk
  if (c.ground.words.has_articles() && c.clause.type == ClauseType::main && c.verb().any(Tag::ger) &&
      !c.verb().any(Tag::past))
    return false;
  const auto own = language::own_tokens(c.clause);
  // «обещал каждой семье | по 5 тысяч |»: who promises to do nothing has bound himself to nothing
  const bool does = std::any_of(own.begin(), own.end(), [&](std::size_t i) {
    return i >= c.clause.verb_group.end && i < c.fact.tokens.begin &&
           language::infinitive_at(c.sentence, c.ground.words, i);
  });
  return (does || c.ground.words.has_articles()) &&
         std::none_of(own.begin(), own.end(), [&](std::size_t i) { return is_negation(c, i); }) &&
         !c.denied_behind();
}

// "proposed | thirteen | amendments": they were made by being proposed.
bool is_proposed(const Case& c) {
  return c.counts() && !c.whole && c.behind_verb() && c.ground.words.has_lemma("proposing", c.verb()) &&
         !c.fact.counted.empty() &&
         c.ground.words.has_lemma("what is proposed", c.token(c.fact.counted.end - 1));
}

// "The truce of Malmö | was to last for | nine | years": its terms. Of a voyage it would be a plan.
bool is_a_term(const Case& c) {
  // «| Петербургский протокол | предусматривал автономию Греции»: it did, whatever came of that
  if (c.fact.kind == facts::Kind::treaty && c.clause.subject >= 0 &&
      c.ground.words.has_lemma("term", c.verb()) &&
      c.fact.tokens.contains(static_cast<std::size_t>(c.clause.subject)) && !c.denied_behind())
    return true;
  // «перемирие | должно было действовать | ____ лет»
  const auto own = language::own_tokens(c.clause);
  const auto lasts = [&](std::size_t i) {
    return i >= c.clause.verb_group.begin && i < c.fact.tokens.begin &&
           c.ground.words.has_lemma("lasting", c.token(i));
  };
  const bool told =
      c.ground.words.has_lemma("lasting", c.verb()) || std::any_of(own.begin(), own.end(), lasts);
  if (c.clause.subject < 0 || !told) return false;
  const auto subject = static_cast<std::size_t>(c.clause.subject);
  if (!c.ground.words.has_lemma("of a set term", c.token(subject)) || c.denied_behind()) return false;
  const bool its_name = c.fact.kind == facts::Kind::treaty && c.fact.tokens.contains(subject);
  return its_name || (c.counts() && c.behind_verb());
}

// A preposition and a noun behind it that is a treaty's: «по Зарскому | соглашению», "under the | peace |
// that Theramenes brought", "a | treaty | by which".
bool names_terms(const Case& c) {
  constexpr std::size_t near = 6;  // tokens
  const auto is_treaty = [&](std::size_t i) {
    const auto facts = facts_in(c.ground, c.fact.sentence);
    return c.ground.words.has_lemma("binding", c.token(i)) ||
           std::any_of(facts.begin(), facts.end(), [&](const facts::Fact& fact) {
             return fact.kind == facts::Kind::treaty && fact.tokens.contains(i) &&
                    !c.ground.words.has_lemma("plan noun", c.token(fact.tokens.begin));
           });
  };
  const auto verb = static_cast<std::size_t>(c.clause.verb);
  // "Under the peace the Walls were to come down and | Athens was to keep | twelve ships"
  std::size_t begin = verb;
  while (begin > 0 && c.token(begin - 1).form != ";" && c.token(begin - 1).form != ":") --begin;
  for (std::size_t i = begin; i < verb; ++i) {
    if (!c.ground.words.has_form("by its terms", c.token(i))) continue;
    for (std::size_t k = i + 1; k < std::min(i + near, verb); ++k)
      if (is_treaty(k)) return true;
  }
  if (c.clause.type != ClauseType::relative || c.clause.opener < 0) return false;
  auto at = static_cast<std::size_t>(c.clause.opener);
  if (at > 0 && c.ground.words.has_form("by its terms", c.token(at - 1))) --at;
  if (!c.ground.words.has_form("by its terms", c.token(at))) return false;
  for (std::size_t i = at - std::min(at, 2 * near); i < at; ++i)
    if (is_treaty(i)) return true;
  return false;
}

// "Howard | could call on | 197 ships": as many he had.
bool is_at_command(const Case& c) {
  constexpr std::size_t near = 3;  // tokens: "could put only 114 aircraft into the air"
  if (!c.counts() || !c.behind_verb() || c.reason >= c.sentence.tokens.size() || c.denied_behind() ||
      !c.has("being able", c.token(c.reason)))
    return false;
  for (std::size_t i = c.reason + 1; i < std::min(c.reason + near, c.sentence.tokens.size()); ++i)
    if (c.has("at command", c.token(i))) return true;
  return false;
}

// «По Зарскому соглашению царевич | должен был | выплатить | 200 000 | марок»: it was agreed so, whatever
// came of it.
bool is_agreed(const Case& c) {
  const bool its_name = c.fact.kind == facts::Kind::treaty && c.fact.tokens.begin < c.clause.verb_group.begin;
  if (!(its_name || (c.counts() && c.behind_verb())) || c.reason >= c.sentence.tokens.size() ||
      c.denied_behind())
    return false;
  const bool conditional = std::any_of(c.clauses.begin(), c.clauses.end(), [&](const Clause& other) {
    return other.opener >= 0 && static_cast<std::size_t>(other.opener) < c.fact.tokens.begin &&
           c.ground.words.has_articles() &&
           c.ground.words.has_form("supposing", c.token(static_cast<std::size_t>(other.opener)));
  });
  // "Finland | was to have received | 70,000 sq km": what never came
  const std::size_t next = c.reason + 2;
  const bool unreal = c.ground.words.has_articles() && next < c.sentence.tokens.size() &&
                      (c.token(next).folded == "have" || c.token(next - 1).folded == "have");
  return !conditional && !unreal && c.has("bound by terms", c.token(c.reason)) && names_terms(c);
}

// "| The peace of 201 BC | imposed an indemnity of 10,000 talents, | to be paid over | fifty | years": its
// terms.
bool is_imposed(const Case& c) {
  if (!c.counts() || c.whole || !c.behind_verb() || c.clause.subject < 0 || c.denied_behind() ||
      c.reason + 1 >= c.sentence.tokens.size() ||
      !c.ground.words.has_form("infinitive mark", c.token(c.reason)) ||
      !c.token(c.reason + 1).any(Tag::vbser))
    return false;
  const auto subject = static_cast<std::size_t>(c.clause.subject);
  const auto facts = facts_in(c.ground, c.fact.sentence);
  return c.ground.words.has_lemma("binding", c.token(subject)) ||
         std::any_of(facts.begin(), facts.end(), [&](const facts::Fact& fact) {
           return fact.kind == facts::Kind::treaty && fact.tokens.contains(subject);
         });
}

// Right before the verb, or between it and its auxiliary.
bool denies_the_verb(const Case& c) {
  if (c.reason >= c.sentence.tokens.size()) return false;
  return c.clause.verb_group.contains(c.reason) || c.reason + 1 == c.clause.verb_group.begin;
}

// «Люнебургский мир 1702 года | не удовлетворил Вену»: who has no effect has been.
bool is_of_an_idle_subject(const Case& c) {
  if (c.clause.subject < 0 || !denies_the_verb(c) || !c.ground.words.has_lemma("without effect", c.verb()))
    return false;
  const auto subject = static_cast<std::size_t>(c.clause.subject);
  if (c.fact.kind == facts::Kind::treaty) return c.fact.tokens.contains(subject);
  const bool date = std::holds_alternative<facts::Date>(c.fact.object);
  return date && c.fact.tokens.begin > subject && c.fact.tokens.end <= c.clause.verb_group.begin;
}

// «из | 120 | кораблей не уцелел ни один», "none of the | 2,700 | inhabitants survived"
bool is_whole_of_none(const Case& c) {
  std::size_t of = c.fact.tokens.begin;
  if (!c.counts() || c.fact.counted.empty() || of == 0) return false;
  if (c.ground.words.has_articles() && of > 1 && c.token(of - 1).any(Tag::det)) --of;
  if (!c.ground.words.has_form("out of", c.token(of - 1))) return false;
  // "He took none of the 40,000 rupees due to him": what was not taken is no count of what was
  if (c.ground.words.has_articles() && c.behind_verb()) return false;
  const auto own = language::own_tokens(c.clause);
  return std::any_of(own.begin(), own.end(), [&](std::size_t i) {
    return c.ground.words.has_form("not one", c.token(i)) &&
           (!c.ground.words.has_articles() || i + 2 == of || i + 3 == of);  // "none of", "not one of"
  });
}

// "would have lost perhaps 5,000", «если бы лёд сошёл, погибло бы, вероятно, 5000»: a guess at what was not.
bool supposes(const Case& c) {
  const auto own = language::own_tokens(c.clause);
  const auto unreal = [&](std::size_t i) {
    return c.token(i).form != c.why && c.has("hypothetical", c.token(i));
  };
  return std::any_of(own.begin(), own.end(), unreal) ||
         std::any_of(c.clauses.begin(), c.clauses.end(), [&](const Clause& other) {
           return other.opener >= 0 &&
                  c.ground.words.has_form("supposing", c.token(static_cast<std::size_t>(other.opener)));
         });
}

// "perhaps 40,000 men, | possibly | twice that number": then twice the number would be right as well.
bool guesses_again(const Case& c) {
  constexpr std::size_t near = 4;  // tokens
  const std::size_t end = std::max(c.fact.tokens.end, c.fact.counted.end);
  for (std::size_t i = end; i < std::min(c.sentence.tokens.size(), end + near); ++i)
    if (c.ground.words.has_form("guessing", c.token(i))) return true;
  return false;
}

// "| perhaps | 20,000 perished", «стали, | вероятно, | 130–150 тысяч»: the author's own guess at how many, in
// a clause of which nothing else is in doubt.
bool is_guessed(const Case& c) {
  const auto* figure = facts::figure_of(c.fact);
  std::size_t at = c.fact.tokens.begin;
  const bool somebodys = std::any_of(c.clauses.begin(), c.clauses.end(), [&](const Clause& other) {
    return other.polarity == Polarity::opinion && other.range.begin < c.fact.tokens.begin;
  });
  if (figure == nullptr || at == 0 || somebodys || supposes(c) || guesses_again(c)) return false;
  if (c.token(at - 1).form == ",") --at;
  if (at == 0 || c.token(at - 1).form != c.why || !c.ground.words.has_form("guessing", c.token(at - 1)))
    return false;
  if (!c.fact.counted.empty()) return true;
  // "attacked with perhaps 50,000": the words do not say of what; nor does a unit that was told before.
  return c.ground.words.has_articles() ? !figure->unit.empty() || at < 2 || !c.token(at - 2).any(Tag::pr)
                                       : figure->unit.empty() && !is_bound(c.fact);
}

// «около», «почти», or a range that is narrow enough to be one opinion.
bool is_rough(const facts::Fact& fact) {
  constexpr double narrow = 1.5;
  const auto* figure = facts::figure_of(fact);
  if (figure == nullptr || figure->low <= 0) return false;
  if (figure->op == Op::range) return figure->high / figure->low <= narrow;
  return figure->op == Op::about || figure->op == Op::nearly || figure->op == Op::more ||
         figure->op == Op::at_least;
}

bool is_scholar(const Case& c, std::size_t at) {
  return c.ground.words.has_lemma("scholar", c.token(at));
}

// «историки оценивают», «потери оценивают в …», "historians estimate that …"; what others reckoned at the
// time is their word.
bool reckoned_by_scholars(const Case& c, const Clause& clause) {
  if (clause.verb < 0) return false;
  const Token& verb = c.token(static_cast<std::size_t>(clause.verb));
  if (!c.ground.words.has_lemma("estimating", verb) || !verb.any(Tag::pres) || verb.any(Tag::pp))
    return false;
  const auto own = language::own_tokens(clause);
  if (std::any_of(own.begin(), own.end(), [&](std::size_t i) { return is_scholar(c, i); })) return true;
  // «потери оценивают»: by nobody named, and what is reckoned reads like a subject
  const bool nobody = clause.subject < 0 || c.token(static_cast<std::size_t>(clause.subject)).any(Tag::acc);
  return nobody && verb.any(Tag::pl) && verb.is("оценивать");
}

// «по современным оценкам», "by modern estimates"
bool names_modern_estimates(const Case& c, const Clause& clause) {
  const auto own = language::own_tokens(clause);
  return std::any_of(own.begin(), own.end(), [&](std::size_t i) {
    return i > 0 && c.ground.words.has_lemma("estimate noun", c.token(i)) &&
           c.has("of today", c.token(i - 1));
  });
}

bool is_estimated(const Case& c) {
  if (!is_rough(c.fact)) return false;
  const auto so = [&](const Clause& clause) {
    return reckoned_by_scholars(c, clause) || names_modern_estimates(c, clause);
  };
  if (so(c.clause)) return true;
  if (c.clause.parent < 0) return false;
  if (c.clause.type == ClauseType::subordinate)
    return so(c.clauses[static_cast<std::size_t>(c.clause.parent)]);
  // «унесла, | по современным оценкам, | около 500 тысяч жизней»: what the aside has cut off
  return c.clause.type == ClauseType::verbless &&
         std::any_of(c.clauses.begin(), c.clauses.end(), [&](const Clause& aside) {
           return aside.parent == c.clause.parent && aside.range.end + 1 == c.clause.range.begin &&
                  names_modern_estimates(c, aside);
         });
}

// «потому что …», «гнал так лихо, что …», "so weak that …", "it was with seven men that he landed": reason,
// result and what is told, whatever opens them.
bool tells_what_came_of_it(const Ground& ground, const Sentence& sentence,
                           const std::vector<language::Clause>& clauses, const language::Clause& clause) {
  const auto opener = static_cast<std::size_t>(clause.opener);
  if (opener > 0 && ground.words.has_form("joins an opener", sentence.tokens[opener - 1])) return true;
  if (clause.parent < 0) return false;
  const auto& parent = clauses[static_cast<std::size_t>(clause.parent)];
  const auto own = language::own_tokens(parent);
  const bool so = std::any_of(own.begin(), own.end(), [&](std::size_t i) {
    return i < opener && ground.words.has_form("so much", sentence.tokens[i]);
  });
  const bool cleft = parent.subject >= 0 && parent.verb == parent.subject + 1 &&
                     sentence.tokens[static_cast<std::size_t>(parent.subject)].folded == "it" &&
                     sentence.tokens[static_cast<std::size_t>(parent.verb)].any(Tag::vbser) &&
                     static_cast<std::size_t>(parent.verb) + 1 < sentence.tokens.size() &&
                     sentence.tokens[static_cast<std::size_t>(parent.verb) + 1].any(Tag::pr);
  return so || cleft;
}

}  // namespace

// A verbless or subordinate clause hangs on another. What was not done «хотя с октября 1861 г. край был …»
// leaves that as it was.
bool is_stated(const Ground& ground, const Sentence& sentence, const std::vector<language::Clause>& clauses,
               std::size_t at) {
  while (clauses[at].polarity == language::Polarity::fact) {
    const bool hangs = clauses[at].type == language::ClauseType::verbless ||
                       clauses[at].type == language::ClauseType::subordinate;
    if (clauses[at].parent < 0)
      return std::any_of(clauses.begin(), clauses.end(), [](const auto& clause) { return clause.verb >= 0; });
    if (!hangs) return true;
    const int opener = clauses[at].type == language::ClauseType::subordinate ? clauses[at].opener : -1;
    if (opener >= 0 && ground.words.has_form("temporal", sentence.tokens[static_cast<std::size_t>(opener)]) &&
        !ground.words.has_form("not until", sentence.tokens[static_cast<std::size_t>(opener)]) &&
        clauses[static_cast<std::size_t>(clauses[at].parent)].polarity == language::Polarity::negated)
      return true;
    at = static_cast<std::size_t>(clauses[at].parent);
  }
  return false;
}

bool is_said(const Ground& ground, const Sentence& sentence, const std::vector<language::Clause>& clauses,
             std::size_t at) {
  const auto& clause = clauses[at];
  if (clause.type != language::ClauseType::subordinate || clause.opener < 0) return false;
  if (!ground.words.has_form("opener of what is said",
                             sentence.tokens[static_cast<std::size_t>(clause.opener)]))
    return false;
  if (tells_what_came_of_it(ground, sentence, clauses, clause)) return false;
  const int verb = clause.parent < 0 ? -1 : clauses[static_cast<std::size_t>(clause.parent)].verb;
  return verb < 0 || !ground.words.has_lemma("stating", sentence.tokens[static_cast<std::size_t>(verb)]);
}

bool stands_word_for_word(const Ground& ground, const facts::Fact& fact) {
  if (fact.polarity == Polarity::fact || fact.tokens.empty()) return false;
  const Sentence& sentence = ground.document.sentences[fact.sentence];
  const auto& clauses = ground.document.clauses[fact.sentence];
  const int at = language::clause_at(clauses, fact.tokens.begin);
  if (at < 0) return false;
  const Clause& clause = clauses[static_cast<std::size_t>(at)];
  const bool whole = clause.polarity != Polarity::fact;
  std::string why = clause.reason;
  for (std::size_t i = fact.tokens.begin; !whole && i < fact.tokens.end; ++i)
    if (const auto* part = language::unreal_at(clause, i)) why = part->reason;
  const auto first_of = [&](const Clause& around) {
    const auto own = language::own_tokens(around);
    const auto found =
        std::find_if(own.begin(), own.end(), [&](std::size_t i) { return sentence.tokens[i].form == why; });
    return found == own.end() ? sentence.tokens.size() : *found;
  };
  const Case c{ground, fact, sentence, clauses, clause, whole, why, first_of(clause)};
  // «должен был выплатить 200 000 марок, | пожизненно содержать 500 рыцарей |»: behind a comma it goes on
  if (clause.verb < 0 && clause.type == ClauseType::verbless && clause.parent >= 0) {
    const Clause& parent = clauses[static_cast<std::size_t>(clause.parent)];
    if (parent.verb >= 0 &&
        is_agreed({ground, fact, sentence, clauses, parent, whole, why, first_of(parent)}))
      return true;
  }
  if (fact.polarity == Polarity::hypothetical)
    return is_guessed(c) || (clause.verb >= 0 && (is_agreed(c) || is_at_command(c)));
  if (fact.polarity == Polarity::opinion) return is_estimated(c);
  if (clause.verb < 0) return false;
  if (fact.polarity == Polarity::planned)
    return is_pledged(c) || is_proposed(c) || is_a_term(c) || is_agreed(c) || is_imposed(c);
  return is_of_an_idle_subject(c) ||
         (is_whole_of_none(c) && !is_said(ground, sentence, clauses, static_cast<std::size_t>(at)));
}

}  // namespace letopis::questions

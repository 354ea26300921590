#include "content/language/judge_en.hpp"

#include <algorithm>

#include "content/language/nouns_en.hpp"

namespace letopis::language::en {
namespace {

// "confirmed the emperor in Hungary | and in Transylvania for twenty-five years, | restored Podolia": the
// phrase before the comma goes with the verb before.
bool begins_with_the_verb_before(const Sentence& s, const Words& words, const Clause& clause) {
  const std::size_t begin = clause.range.begin;
  return clause.shared_subject && clause.verb_group.begin > begin + 2 &&
         words.has_form("coordinator", s.tokens[begin]) && is_preposition(s, begin + 1) &&
         s.tokens[clause.verb_group.begin - 1].form == ",";
}

// "the Czechoslovak Legion, about 40,000 | men strung out | along the line, | refused to be disarmed": of the
// men, and no deed of the Legion's.
bool describes_an_apposition(const Sentence& s, const std::vector<Clause>& clauses, std::size_t index) {
  const Clause& clause = clauses[index];
  if (clause.type != ClauseType::main || clause.verb_group.size() != 1 || clause.subject < 0 ||
      clause.subject >= clause.verb || index + 1 >= clauses.size())
    return false;
  const Clause& next = clauses[index + 1];
  const bool acts_behind = next.type == ClauseType::participle && next.range.begin == clause.range.end + 1 &&
                           next.verb == static_cast<int>(next.range.begin);
  const auto subject = s.tokens.begin() + clause.subject, verb = s.tokens.begin() + clause.verb;
  return acts_behind && (verb->any(Tag::pp) || verb->any(Tag::past)) && (verb - 1)->any({Tag::n, Tag::pl}) &&
         std::any_of(subject, verb, [](const Token& token) { return token.any(Tag::cm); });
}

}  // namespace

void judge_group(const Sentence& s, const Words& words, const VerbGroup& group, Clause& clause) {
  const auto set = [&](Polarity polarity, std::size_t token) {
    if (clause.polarity != Polarity::fact) return;
    clause.polarity = polarity;
    clause.reason = s.tokens[token].form;
  };
  if (group.modal) set(Polarity::hypothetical, group.range.begin);
  const bool had_to = s.tokens[group.range.begin].folded == "had";  // what one had to do, one did
  if (group.future && !had_to) set(Polarity::planned, group.range.begin);
  const Token& verb = s.tokens[group.verb];
  // "is said | to have died", but "was admitted | to the League"
  const std::size_t behind = group.range.end + 1;
  const bool to_behind = behind < s.tokens.size() && s.tokens[behind - 1].folded == "to" &&
                         s.tokens[behind].any(Tag::inf) && !s.tokens[behind].any(Tag::cap);
  if (words.has_lemma("claim", verb) || words.has_form("claim", verb)) set(Polarity::opinion, group.verb);
  if (group.passive && to_behind && (words.has_lemma("opinion", verb) || words.has_lemma("planned", verb)))
    set(Polarity::opinion, group.verb);
}

bool is_doubtful(const Sentence& s, const Words& words, const std::vector<Clause>& clauses,
                 std::size_t index) {
  const Clause& clause = clauses[index];
  // "and so, on 29 December, | did | the Java": what it did, another clause says
  const bool did =
      clause.verb_group.size() == 1 && s.tokens[static_cast<std::size_t>(clause.verb)].any(Tag::vbdo);
  return did || begins_with_the_verb_before(s, words, clause) || describes_an_apposition(s, clauses, index);
}

}  // namespace letopis::language::en

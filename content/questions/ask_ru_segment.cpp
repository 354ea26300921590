#include "content/questions/ask_ru_segment.hpp"

#include <algorithm>

#include "content/base/utf8.hpp"

namespace letopis::questions::ru {
namespace {

using language::Clause;
using language::ClauseType;
using language::Polarity;
using language::Range;
using language::Sentence;
using language::Tag;
using language::Token;

bool is_finite_main(const Clause& clause) {
  return clause.type == ClauseType::main && clause.verb >= 0;
}

bool holds_main(const std::vector<Clause>& clauses, Range range) {
  return std::any_of(clauses.begin(), clauses.end(), [&](const Clause& c) {
    return is_finite_main(c) && range.contains(static_cast<std::size_t>(c.verb));
  });
}

// «…, а | Россия», «…, и | Лондон»: a main clause with a subject of its own begins here.
bool opens_segment(const Asker& asker, const Sentence& sentence, const std::vector<Clause>& clauses,
                   std::size_t at) {
  if (at == 0 || sentence.tokens[at - 1].form != "," ||
      !asker.ground.words.has_form("coordinator", sentence.tokens[at]))
    return false;
  const int found = language::clause_at(clauses, at + 1);
  if (found < 0) return false;
  const Clause& clause = clauses[static_cast<std::size_t>(found)];
  return is_finite_main(clause) && !clause.shared_subject && clause.range.begin <= at + 1 &&
         clause.range.begin + 2 >= at;
}

Range segment_around(const Asker& asker, const Sentence& sentence, const std::vector<Clause>& clauses,
                     std::size_t token) {
  Range segment{0, sentence.tokens.size()};
  int depth = 0;
  for (std::size_t i = 0; i < sentence.tokens.size(); ++i) {
    const Token& mark = sentence.tokens[i];
    if (mark.form == "(" || mark.form == "«") ++depth;
    if (mark.form == ")" || mark.form == "»") --depth;
    const bool cut = depth == 0 && (mark.form == ";" || opens_segment(asker, sentence, clauses, i));
    if (!cut) continue;
    if (i <= token && holds_main(clauses, {segment.begin, i})) segment.begin = mark.form == ";" ? i + 1 : i;
    if (i > token && holds_main(clauses, {segment.begin, i})) {
      segment.end = i;
      break;
    }
  }
  return segment;
}

bool states_facts(const std::vector<Clause>& clauses, Range segment, int obliged) {
  return std::all_of(clauses.begin(), clauses.end(), [&](const Clause& clause) {
    if (!segment.overlaps(clause.range) || clause.polarity == Polarity::fact) return true;
    const auto own = language::own_tokens(clause);
    if (std::none_of(own.begin(), own.end(), [&](std::size_t i) { return segment.contains(i); })) return true;
    return obliged >= 0 && clause.polarity == Polarity::planned &&
           std::find(own.begin(), own.end(), static_cast<std::size_t>(obliged)) != own.end();
  });
}

// Every main verb of the segment is past and has its subject inside, or needs none.
bool has_its_subject(const Sentence& sentence, const std::vector<Clause>& clauses, Range segment) {
  bool any = false;
  for (const Clause& clause : clauses) {
    if (!is_finite_main(clause) || !segment.contains(static_cast<std::size_t>(clause.verb))) continue;
    const Token& verb = sentence.tokens[static_cast<std::size_t>(clause.verb)];
    if (!verb.any(Tag::past) && !verb.any(Tag::shrt)) return false;
    if (clause.subject >= 0 && !segment.contains(static_cast<std::size_t>(clause.subject))) return false;
    if (clause.subject < 0 && (verb.any(Tag::m) || verb.any(Tag::f)) && !verb.any(Tag::pl)) return false;
    any = true;
  }
  return any;
}

bool is_colon(const Sentence& sentence, std::size_t token) {
  return sentence.tokens[token].form == ":";
}

}  // namespace

int obligation(const Asker& asker, const facts::Fact& fact) {
  const int at =
      fact.polarity == Polarity::fact ? language::clause_at(asker.clauses(fact), fact.tokens.begin) : -1;
  if (at < 0) return -1;
  const Sentence& sentence = asker.sentence(fact);
  for (const std::size_t i : language::own_tokens(asker.clauses(fact)[static_cast<std::size_t>(at)]))
    if (i < fact.tokens.begin && asker.ground.words.has_lemma("obligation verb", sentence.tokens[i]) &&
        (sentence.tokens[i].any(Tag::past) || sentence.tokens[i].any(Tag::pp)))
      return static_cast<int>(i);
  return -1;
}

Gap segment_gap(const Asker& asker, std::size_t index, Range gap, int obliged) {
  const facts::Fact& fact = asker.ground.facts[index];
  const Sentence& sentence = asker.sentence(fact);
  const auto& clauses = asker.clauses(fact);
  const Range segment = segment_around(asker, sentence, clauses, gap.begin);
  if (!segment.contains(gap)) return {.refusal = "no sentence for a gap"};
  if (obliged >= 0 && !segment.contains(static_cast<std::size_t>(obliged))) return {.refusal = "planned"};
  if (!has_its_subject(sentence, clauses, segment)) return {.refusal = "no subject"};
  if (!states_facts(clauses, segment, obliged)) return {.refusal = "not all of it is fact"};
  const int at = language::clause_at(clauses, gap.begin);
  Tokens words;
  for (const std::size_t i : range_tokens(segment))
    if (!is_colon(sentence, i)) words.push_back(i);
  Clip clip = judged(asker, index, static_cast<std::size_t>(std::max(at, 0)), words);
  if (!clip.ok()) return {.refusal = clip.refusal, .detail = clip.detail};
  if (clip.thin) return {.refusal = "names nothing"};
  if (!clip.has(gap.begin)) return {.refusal = "nothing left"};
  for (std::size_t i = gap.begin; i < gap.end; ++i) clip.said[i] = i == gap.begin ? "____" : "";
  Tokens order = clip.tokens;
  for (const std::size_t i : range_tokens(segment))
    if (is_colon(sentence, i) && i > order.front() && i < order.back())
      order.insert(std::lower_bound(order.begin(), order.end(), i), i);
  const std::string text = say(asker, clip, order);
  if (text.find("____") == std::string::npos) return {.refusal = "nothing left"};
  if (text.find(": —") != std::string::npos) return {.refusal = "stray mark", .detail = "—"};  // a list
  return {.prompt = base::capitalised(text) + (text.ends_with('.') ? "" : "."), .setting = clip.setting};
}

}  // namespace letopis::questions::ru

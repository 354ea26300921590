// "For how long …?", "How long did … last?": questions whose answer is a length of time.
#include <algorithm>

#include "content/questions/ask_en.hpp"

namespace letopis::questions::en {
namespace {

using facts::Op;
using language::Clause;
using language::ClauseType;
using language::Range;
using language::Sentence;

// "eight months" in the words of the key, with its unit.
std::function<std::string(const facts::Fact&)> length_option(const Sentence& sentence,
                                                             const facts::Fact& fact, bool british) {
  const auto figure = figure_option(sentence, fact, british);
  const std::string unit = language::words(sentence, fact.counted);
  return [=](const facts::Fact& other) {
    const std::string number = figure(other);
    return number.empty() ? std::string{} : number + " " + unit;
  };
}

}  // namespace

void ask_length(Asker& asker, std::size_t index) {
  const facts::Fact& fact = asker.ground.facts[index];
  const auto* figure = facts::figure_of(fact);
  if (figure == nullptr || figure->op == Op::vague || figure->low < 2 || fact.counted.empty())
    return asker.reject(index, "vague figure");
  const auto at = asker.askable(index);
  if (!at) return;
  const Sentence& sentence = asker.sentence(fact);
  const Clause& clause = asker.clauses(fact)[*at];
  if (clause.type != ClauseType::main && clause.type != ClauseType::subordinate &&
      clause.type != ClauseType::relative)
    return asker.reject(index, "in a phrase");
  if (clause.verb < 0) return asker.reject(index, "no verb");
  Range all{fact.tokens.begin, std::max(fact.tokens.end, fact.counted.end)};
  const bool lasts = sentence.tokens[static_cast<std::size_t>(clause.verb)].is("last");
  const bool whole = all.begin > 0 && sentence.tokens[all.begin - 1].folded == "for";
  if (whole) --all.begin;
  if (!whole && !(lasts && static_cast<int>(all.begin) == clause.verb + 1))
    return asker.reject(index, "behind a preposition");
  // "received Gibraltar, together with the asiento | for thirty years": how long the other lasted.
  for (std::size_t i = static_cast<std::size_t>(clause.verb) + 1; whole && !lasts && i < all.begin; ++i)
    if (sentence.tokens[i].folded == "with" || sentence.tokens[i].form == ",")
      return asker.reject(index, "behind a preposition", sentence.tokens[i].form);
  if (whole && !lasts && static_cast<int>(all.begin) > clause.verb)
    for (const auto& group : language::en::verb_groups(sentence, asker.ground.words))
      if (static_cast<int>(group.range.begin) > clause.verb && group.range.begin < all.begin)
        return asker.reject(index, "behind an infinitive");
  const auto askable = prepare(asker, index, *at, all, true);
  if (!askable) return;
  // "By 1910 he had ruled for thirty-four years": "for how long did he …" would ask of another time.
  if (askable->frame.group.perfect) return asker.reject(index, "no certain form");
  const auto predicate = asked_predicate(sentence, askable->frame, asker.tongue());
  if (!predicate || (askable->frame.group.copula && askable->tail.empty()))
    return asker.reject(index, "no certain form");
  const std::string prompt =
      assemble_words({asker.phrase(lasts ? "how long" : "for how long"), predicate->auxiliary,
                      askable->subject, predicate->verb, say_dated(asker, index, askable->tail)}) +
      "?";
  const auto option = length_option(sentence, fact, !asker.style.month_first);
  const std::string key = option(fact);
  if (key.empty()) return asker.reject(index, "no option form", fact.value);
  asker.asked.candidates.push_back({.fact = index,
                                    .kind = pack::Kind::choice,
                                    .topic = pack::Topic::figure,
                                    .rule = lasts ? "how long it lasted" : "length of a clause",
                                    .prompt = prompt,
                                    .key = key,
                                    .option = option,
                                    .setting = asker.setting});
}

}  // namespace letopis::questions::en

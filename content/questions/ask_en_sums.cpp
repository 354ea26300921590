// "How much did Congress pay …?", "For how much was she sold …?": sums of money that their sign tells ("£2,800").
#include <algorithm>

#include "content/base/utf8.hpp"
#include "content/questions/ask_en_figures.hpp"

namespace letopis::questions::en {
namespace {

using language::Clause;
using language::ClauseType;
using language::Range;
using language::Sentence;
using language::Tag;
using language::Token;

// "paid | £2,800 | for …", "paid | the widow | £2,800", "sold | for | £25,000": the words that the question stands
// for, with the preposition; nothing where the sum has another part in its clause.
struct Sum {
  Range all;
  bool price = false;  // behind "for"
};

std::optional<Sum> sum_of(const Asker& asker, const facts::Fact& fact, const Clause& clause) {
  const Sentence& sentence = asker.sentence(fact);
  const auto& words = asker.ground.words;
  const Token& verb = sentence.tokens[static_cast<std::size_t>(clause.verb)];
  const std::size_t begin = fact.tokens.begin;
  if (begin < clause.verb_group.end) return std::nullopt;
  if (sentence.tokens[begin - 1].folded == "for" && words.has_lemma("takes a price", verb))
    return Sum{{begin - 1, fact.tokens.end}, true};
  constexpr std::size_t whom = 4;  // tokens between the verb and what it gives
  if (!words.has_lemma("takes a sum", verb) || begin > clause.verb_group.end + whom) return std::nullopt;
  for (std::size_t i = clause.verb_group.end; i < begin; ++i)
    if (sentence.tokens[i].form == "," || language::en::is_preposition(sentence.tokens[i]) ||
        words.has_form("coordinator", sentence.tokens[i]))
      return std::nullopt;
  return Sum{fact.tokens, false};
}

}  // namespace

void ask_sum(Asker& asker, std::size_t index) {
  const facts::Fact& fact = asker.ground.facts[index];
  const auto at = asker.askable(index);
  if (!at) return;
  const Sentence& sentence = asker.sentence(fact);
  const Clause& clause = asker.clauses(fact)[*at];
  if (clause.type != ClauseType::main || clause.verb < 0) return asker.reject(index, "no verb");
  const auto sum = sum_of(asker, fact, clause);
  if (!sum) return asker.reject(index, "not an object");
  const std::size_t end = fact.tokens.end;
  // "£2,800 | a year", "£20,000 for the crews | and £10,000 for news of them", "$1,500 | of silver"
  const bool goes_on = end < sentence.tokens.size() &&
                       (sentence.tokens[end].any(Tag::det) || sentence.tokens[end].folded == "of" ||
                        asker.ground.words.has_form("coordinator", sentence.tokens[end]));
  if (goes_on) return asker.reject(index, "in a list", sentence.tokens[end].form);
  const auto near = facts_in(asker.ground, fact.sentence);
  if (std::any_of(near.begin(), near.end(), [&](const facts::Fact& other) {
        const auto* figure = facts::figure_of(other);
        return figure != nullptr && &other != &fact && clause.range.contains(other.tokens.begin) &&
               figure->unit == facts::figure_of(fact)->unit;
      }))
    return asker.reject(index, "in a list");
  const auto askable = prepare(asker, index, *at, sum->all, true);
  if (!askable) return;
  if (!anchored(asker, index, *askable)) return;
  const auto predicate = asked_predicate(sentence, askable->frame, asker.tongue());
  if (!predicate) return asker.reject(index, "no certain form", sentence.tokens[askable->frame.group.verb].form);
  const std::string opening = asker.phrase("how much");
  add_figure(asker, index, sum->price ? "sum of a price" : "sum of an object",
             assemble_words({sum->price ? "For " + base::uncapitalised(opening) : opening, predicate->auxiliary,
                             askable->subject, predicate->verb, say_dated(asker, index, askable->tail)}) +
                 "?",
             "");
}

}  // namespace letopis::questions::en

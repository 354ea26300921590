// A figure as a gap in the author's own sentence, where no «сколько» asks for it.
#include <algorithm>
#include <cmath>

#include "content/questions/ask_ru_segment.hpp"
#include "content/questions/ask_ru_slots.hpp"
#include "content/questions/estimate.hpp"

namespace letopis::questions::ru {
namespace {

using facts::Figure;
using language::Clause;
using language::Sentence;
using language::Tag;

bool has_gender(const language::Token& verb) {
  return verb.any(Tag::past) && (verb.any(Tag::m) || verb.any(Tag::f)) && !verb.any(Tag::pl);
}

// Where the words of a phrase cannot be told apart from what they interrupt, no gap is made of them.
bool stands_in_its_sentence(const Asker& asker, const Sentence& sentence, const std::vector<Clause>& clauses,
                            std::size_t at) {
  const Clause& clause = clauses[at];
  const auto comma = [&](std::size_t i) {
    return i < sentence.tokens.size() && sentence.tokens[i].form == ",";
  };
  switch (clause.type) {
    case language::ClauseType::main:
    case language::ClauseType::subordinate:
      // A verb that shows a man or a woman, and nobody named: the subject stands elsewhere.
      return clause.verb >= 0 &&
             (clause.subject >= 0 || !has_gender(sentence.tokens[static_cast<std::size_t>(clause.verb)]));
    case language::ClauseType::gerund:
      return clause.parent >= 0 && clauses[static_cast<std::size_t>(clause.parent)].subject >= 0;
    case language::ClauseType::participle: {
      const auto antecedent = antecedent_of(asker, sentence, clause);
      if (!antecedent || clause.parent < 0) return false;
      const auto own = language::own_tokens(clauses[static_cast<std::size_t>(clause.parent)]);
      return std::find(own.begin(), own.end(), antecedent->head) != own.end();
    }
    case language::ClauseType::verbless:  // «войска, числом около 80 тысяч, перешли …»
      return clause.parent >= 0 && clause.range.begin > 0 && comma(clause.range.begin - 1) &&
             comma(clause.range.end) &&
             asker.ground.words.has_lemma("measure noun", sentence.tokens[clause.range.begin]);
    default:
      return false;
  }
}

// «У Петра было 42 тысячи человек, у шведов — около 20 тысяч»: the noun stands with the figure before, and
// the same must be counted. One noun only, and figures that can be compared.
const facts::Fact* counted_as_before(const Asker& asker, const facts::Fact& fact) {
  const Figure& figure = *facts::figure_of(fact);
  const Sentence& sentence = asker.sentence(fact);
  if (fact.kind != facts::Kind::figure || !figure.unit.empty()) return nullptr;
  if (fact.phrase.end < sentence.tokens.size() && !sentence.tokens[fact.phrase.end].any(Tag::punct) &&
      sentence.tokens[fact.phrase.end].form != "." && sentence.tokens[fact.phrase.end].form != "," &&
      !sentence.tokens[fact.phrase.end].all(Tag::past))  // «ещё пять снарядила Эретрия»
    return nullptr;
  const facts::Fact* before = nullptr;
  for (const facts::Fact& other : facts_in(asker.ground, fact.sentence)) {
    const Figure* counted = facts::figure_of(other);
    if (counted == nullptr || other.counted.empty() || other.tokens.begin >= fact.tokens.begin) continue;
    if (before != nullptr && counted->unit != facts::figure_of(*before)->unit) return nullptr;
    before = &other;
  }
  if (before == nullptr || before->kind != facts::Kind::figure) return nullptr;
  const Figure& first = *facts::figure_of(*before);
  const bool alike = first.low > 0 && figure.low / first.low < 20 && first.low / figure.low < 20 &&
                     first.unit != "%" && !asker.ground.words.has("unit of measure", first.unit);
  return alike ? before : nullptr;
}

}  // namespace

bool add_gap(Asker& asker, std::size_t index, const Gap& gap) {
  const facts::Fact& fact = asker.ground.facts[index];
  if (gap.prompt.empty()) {
    asker.reject(index, gap.refusal, gap.detail);
    return false;
  }
  if (gap.setting == Setting::needed && std::count(gap.prompt.begin(), gap.prompt.end(), ' ') < 4) {
    asker.reject(index, "too little said");
    return false;
  }
  const auto option = figure_option_ru(asker.sentence(fact), fact, {.same_noun = !fact.counted.empty()});
  const std::string key = option(fact);
  if (key.empty()) {
    asker.reject(index, "no option form", fact.value);
    return false;
  }
  asker.asked.candidates.push_back({.fact = index,
                                    .kind = pack::Kind::cloze,
                                    .topic = pack::Topic::figure,
                                    .rule = "gap for a figure",
                                    .prompt = gap.prompt,
                                    .key = key,
                                    .option = option,
                                    .setting = gap.setting});
  return true;
}

// The clause, or else the segment, in the author's words with a gap for the number: for where no question can
// be put together.
void ask_gap(Asker& asker, std::size_t index, std::size_t at, bool asked) {
  const facts::Fact& fact = asker.ground.facts[index];
  if (!gap_is_clean(asker, index)) return asker.reject(index, "a noun among numbers");
  if (stands_in_its_sentence(asker, asker.sentence(fact), asker.clauses(fact), at) &&
      add_gap(asker, index, gap_of(asker, index, at, fact.tokens)))
    return;
  if (!asked) add_gap(asker, index, segment_gap(asker, index, fact.tokens));
}

bool gap_is_clean(const Asker& asker, std::size_t index) {
  const facts::Fact& fact = asker.ground.facts[index];
  const Sentence& sentence = asker.sentence(fact);
  const std::size_t begin = fact.tokens.begin, end = std::max(fact.tokens.end, fact.counted.end);
  const auto form = [&](std::size_t i) {
    return i < sentence.tokens.size() ? sentence.tokens[i].folded : std::string{};
  };
  // «13 лет и | 6 | мес.», «от | шести | недель до трёх месяцев», «с 12 по | 16 | число», «до | 85 | –90
  // тысяч»
  if (begin > 1 && form(begin - 1) == "и" && sentence.tokens[begin - 2].is("год")) return false;
  if (begin > 0 && form(begin - 1) == "от" && (form(end) == "до" || form(end + 1) == "до")) return false;
  for (std::size_t i = fact.counted.begin; i < fact.counted.end; ++i)
    if (sentence.tokens[i].is("число")) return false;
  for (std::size_t i = fact.tokens.begin; i < fact.tokens.end; ++i)  // «80-тысячная армия»
    if (sentence.tokens[i].form.find("-тысяч") != std::string::npos ||
        sentence.tokens[i].form.find("-миллион") != std::string::npos)
      return false;
  const auto* figure = facts::figure_of(fact);
  if (is_bound(fact) && language::words(sentence, fact.tokens).find("–") != std::string::npos) return false;
  if (figure->low == std::floor(figure->low) && form(fact.tokens.end) == "–") return false;
  for (std::size_t i = fact.counted.begin; i < fact.counted.end; ++i)
    if (sentence.tokens[i].any(Tag::digits)) return false;
  return !sentence.tokens[fact.tokens.begin].is("тысяча") &&
         !sentence.tokens[fact.tokens.begin].is("миллион");
}

// Both figures in one sentence with a gap: the noun must be said in it.
bool ask_as_before(Asker& asker, std::size_t index) {
  const facts::Fact& fact = asker.ground.facts[index];
  const facts::Fact* before = counted_as_before(asker, fact);
  if (before == nullptr) return false;
  const Gap gap = segment_gap(asker, index, fact.tokens);
  const std::string noun = language::words(asker.sentence(fact), before->counted);
  if (!gap.prompt.empty() && gap.prompt.find(" " + noun) == std::string::npos) return false;
  return add_gap(asker, index, gap);
}

}  // namespace letopis::questions::ru

#include <algorithm>

#include "content/questions/candidate.hpp"

namespace letopis::questions {

std::span<const facts::Fact> facts_in(const Ground& ground, std::size_t sentence) {
  const auto begin = std::partition_point(ground.facts.begin(), ground.facts.end(),
                                          [&](const auto& fact) { return fact.sentence < sentence; });
  const auto end = std::partition_point(begin, ground.facts.end(),
                                        [&](const auto& fact) { return fact.sentence <= sentence; });
  return {begin, end};
}

const language::Clause* clause_of(const Ground& ground, const facts::Fact& fact) {
  const auto& clauses = ground.document.clauses[fact.sentence];
  const int at = language::clause_at(clauses, fact.tokens.begin);
  if (at < 0 || clauses[static_cast<std::size_t>(at)].verb < 0) return nullptr;
  return &clauses[static_cast<std::size_t>(at)];
}

bool has_a_doubtful_tail(const language::Sentence& sentence, const language::Clause& clause) {
  const auto& tokens = sentence.tokens;
  return std::any_of(clause.unreal.begin(), clause.unreal.end(), [&](const language::Unreal& part) {
    const auto is_number = [](const language::Token& token) {
      return token.any(language::Tag::num) || token.any(language::Tag::digits);
    };
    return part.polarity == language::Polarity::hypothetical && part.range.begin > 0 &&
           tokens[part.range.begin - 1].form == "," &&
           std::none_of(tokens.begin() + static_cast<long>(part.range.begin),
                        tokens.begin() + static_cast<long>(part.range.end), is_number);
  });
}

bool opens_another_deed(const Ground& ground, const facts::Fact& date, const language::Clause& clause) {
  const std::size_t first = date.phrase.begin;
  return first > 0 && clause.verb >= 0 && static_cast<std::size_t>(clause.verb) < first &&
         ground.words.has_form("coordinator", ground.document.sentences[date.sentence].tokens[first - 1]);
}

bool is_one_of_two_dates(const Ground& ground, const facts::Fact& fact) {
  const auto& tokens = ground.document.sentences[fact.sentence].tokens;
  const auto acts = [&](std::size_t i) {
    return i < tokens.size() && !tokens[i].any(language::Tag::n) &&
           (tokens[i].any(language::Tag::vblex) || tokens[i].any(language::Tag::pp));
  };
  const auto joined = [&](const facts::Fact& left, const facts::Fact& right) {
    const std::size_t begin = right.phrase.empty() ? right.tokens.begin : right.phrase.begin;
    // «был арестован | весной и 24 июля | повешен»: each has a verb of its own.
    const std::size_t first = left.phrase.empty() ? left.tokens.begin : left.phrase.begin;
    if (first > 0 && acts(first - 1) && acts(right.tokens.end)) return false;
    return left.tokens.end + 1 == begin && ground.words.has_form("coordinator", tokens[left.tokens.end]);
  };
  const auto facts = facts_in(ground, fact.sentence);
  return std::any_of(facts.begin(), facts.end(), [&](const facts::Fact& other) {
    return &other != &fact && other.kind == fact.kind && std::holds_alternative<facts::Date>(other.object) &&
           (joined(other, fact) || joined(fact, other));
  });
}

std::span<const facts::Fact> facts_near(const Ground& ground, std::size_t fact) {
  constexpr std::size_t reach = 200;
  const std::size_t begin = fact > reach ? fact - reach : 0;
  const std::size_t end = std::min(ground.facts.size(), fact + reach);
  return {ground.facts.begin() + static_cast<std::ptrdiff_t>(begin),
          ground.facts.begin() + static_cast<std::ptrdiff_t>(end)};
}

Asked ask(const Ground& ground) {
  return ground.document.narrative.language == "en" ? ask_english(ground) : ask_russian(ground);
}

}  // namespace letopis::questions

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

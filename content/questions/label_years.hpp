#pragma once
// The years that the label in front of a prompt tells, by its figures or by the war that it names.
#include <optional>
#include <string>
#include <utility>

#include "content/facts/fact.hpp"
#include "content/knowledge/knowledge.hpp"

namespace letopis::questions {

// «Реформы Петра Великого (1700–1725). …»: the years that the prompt says it is about.
std::optional<std::pair<int, int>> years_of_label(const knowledge::Knowledge& knowledge,
                                                  const std::string& prompt);

// The first day of the war that the prompt says it is about («Балканские войны 1912–13. …»); nothing where
// the knowledge base has none.
std::optional<facts::Day> first_day_of_label(const knowledge::Knowledge& knowledge,
                                             const std::string& prompt);

}  // namespace letopis::questions

#pragma once
// Figures and durations: a number with its approximator («более», "up to"), its range and what it counts.
// Years, numbers of units and articles, ages and times of day are no figures and are passed over.
#include <vector>

#include "content/facts/fact.hpp"
#include "content/facts/line.hpp"

namespace letopis::facts {

// `dates` and `names`: facts of the same sentence, whose tokens are taken («договор четырёх держав»).
std::vector<Fact> find_figures(const Line& line, const std::vector<Fact>& dates,
                               const std::vector<Fact>& names);

}  // namespace letopis::facts

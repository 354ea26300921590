#pragma once
// Estimates: which figures are worth guessing by closeness, and how close counts as exact. Points for what is
// farther off are the game's business (log ratio).
#include <optional>
#include <string>

#include "content/questions/candidate.hpp"

namespace letopis::questions {

// Nothing where nobody can guess by closeness: exact counts under twenty, bounds that only say "not more",
// shares of a whole that are nearly all or nothing.
std::optional<pack::NumberAnswer> estimate_of(const facts::Fact& fact, const std::string& unit);

// «более 600», «до 75»: beside another bound one of the two always follows from the other, so that whoever
// knows nothing chooses rightly. Such a figure is estimated where it can be.
bool is_bound(const facts::Fact& fact);

}  // namespace letopis::questions

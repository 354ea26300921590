#pragma once
// Durations that mean more than their number: «за последующие десять лет» counts from something said before,
// and "over fifty years" may be more than fifty years or the fifty in the course of which something happened.
#include "content/facts/fact.hpp"
#include "content/facts/line.hpp"

namespace letopis::facts {

// Takes a duration's standing alone away where it has such a second meaning; gives the reason.
void judge_duration(const Line& line, Fact& fact);

}  // namespace letopis::facts

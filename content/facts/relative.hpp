#pragma once
// Relative dates: «через два года», «тремя днями позже», "the next day". Never asked about as they stand
// (standalone is false); their value is counted from the last date of the text where that is known.
#include <optional>

#include "content/facts/fact.hpp"
#include "content/facts/line.hpp"

namespace letopis::facts {

std::optional<Fact> read_relative(const Line& line, std::size_t begin, const std::optional<Date>& last);

// «Через два года после Портсмутского договора» once somebody knows the treaty's year (astronomical): sets
// object and value of a date with `years_after`, leaves every other fact alone.
void count_from(Fact& fact, int anchor_year);

}  // namespace letopis::facts

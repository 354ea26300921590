#pragma once
// Figures that are one word: «полуторамиллионная», «втрое», «полгода», "threefold".
#include <optional>
#include <string>

#include "content/facts/fact.hpp"
#include "content/facts/line.hpp"

namespace letopis::facts {

// ISO 8601 of so many periods: P3Y6M, P40D, PT2H.
std::string iso_of(const PeriodWord& period, double count);

std::optional<Fact> number_in_word(const Line& line, std::size_t i);
std::optional<Fact> fused_period(const Line& line, std::size_t begin);

}  // namespace letopis::facts

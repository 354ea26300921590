#pragma once
// Which numbers are no quantity: names («Аполлон 11»), times of day, ages, «ни один», scores and ratios in
// figures.
#include "content/facts/line.hpp"
#include "content/facts/numerals.hpp"

namespace letopis::facts {

bool no_quantity(const Line& line, const Number& number);

}  // namespace letopis::facts

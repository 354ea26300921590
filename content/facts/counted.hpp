#pragma once
// What a number counts: the noun with its attributes right behind it («линейных кораблей», "foot soldiers"),
// and its lemma as the unit. Where tags are missing, endings decide; where nothing is sure, nothing is
// counted.
#include <string>
#include <string_view>

#include "content/facts/line.hpp"
#include "content/facts/numerals.hpp"

namespace letopis::facts {

struct Counted {
  language::Range tokens;  // empty where no noun follows
  std::string unit;        // lemma, "%" for percents
};

Counted counted_after(const Line& line, std::size_t begin, const Number& number);

// An English abbreviation of a measure: km, lb.
bool is_measure(std::string_view key);

// The noun's lemma for a unit: its genitive reading's where it has one.
std::string unit_of(const Line& line, std::size_t noun);
bool noun_like(const Line& line, std::size_t i);
bool adjective_like(const Line& line, std::size_t i);

}  // namespace letopis::facts

#pragma once
// Words that make a number less than exact, before and behind it.
#include <optional>

#include "content/facts/fact.hpp"
#include "content/facts/line.hpp"

namespace letopis::facts {

struct Approximator {
  Op op = Op::equal;
  std::size_t count = 0;  // tokens
};

// The longest one that begins at `at`.
std::optional<Approximator> approximator_at(const Line& line, std::size_t at);
// «с лишним», "or more", directly behind a number.
std::optional<Approximator> approximator_behind(const Line& line, std::size_t at);

}  // namespace letopis::facts

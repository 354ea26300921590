#pragma once
// What the kinds of distractors share. Only distract*.cpp include this.
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "content/questions/distract.hpp"
#include "content/questions/said.hpp"

namespace letopis::questions {

constexpr std::size_t usual_options = 3;
constexpr std::size_t most_options = 4;

// splitmix64: one good step is all that a draw needs.
std::uint64_t mix(std::uint64_t x);

// A wrong answer that has a place in an order, at `distance` from the key.
struct Placed {
  double distance = 0;
  std::string text;
};

// `below` and `above` hold wrong answers, the best first. Draws the key's rank uniformly among those that can
// be filled with `count` options in all; nothing where there are too few.
std::optional<Options> ordered(const std::string& key, std::vector<Placed> below, std::vector<Placed> above,
                               std::size_t count, std::uint64_t seed);

}  // namespace letopis::questions

#pragma once
// What the kinds of distractors share. Only distract*.cpp include this.
#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "content/questions/distract.hpp"

namespace letopis::questions {

constexpr std::size_t usual_options = 3;
constexpr std::size_t most_options = 4;

// splitmix64: one good step is all that a draw needs.
std::uint64_t mix(std::uint64_t x);

// Words of five letters at most, for comparing names without their endings; words of one or two letters are
// left out.
std::set<std::string> stems(const std::string& text);
std::size_t shared(const std::set<std::string>& a, const std::set<std::string>& b);

// True where the prompt holds the option's words.
bool mentions(const std::string& prompt, const std::string& option);

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

#pragma once
// What a prompt tells of the figure that it asks for: a wrong one must not be out at sight, and a right one
// not be reckoned. prompt_time.hpp does the same of dates.
#include <limits>
#include <string>

#include "content/questions/candidate.hpp"
#include "content/questions/said.hpp"

namespace letopis::questions {

// In the key's unit: what a wrong answer must not go below or above, so that which of the counts told is the
// greater stays so.
struct CountBounds {
  double least = 0;
  double most = std::numeric_limits<double>::max();
};

// `key` is a figure or a duration, here and below.
CountBounds count_bounds(const Ground& ground, const facts::Fact& key, const Said& said,
                         const std::string& prompt);

// The prompt says the count in another word, or who can add, subtract or take a per cent needs no history.
// `index`: of the fact that is asked for.
bool tells_the_count(const Ground& ground, std::size_t index, const Said& said, const std::string& prompt);

// «возрос с 75 до ____», "fell from 400 to ____": which way it went is told.
bool goes_from_to(const Ground& ground, const facts::Fact& from, const facts::Fact& to);

}  // namespace letopis::questions

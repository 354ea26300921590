#pragma once
// What a number counts whose noun the sentence leaves out, because it has just told it, or because a verb of
// dying or a body of men tells it.
#include <string>

#include "content/questions/candidate.hpp"

namespace letopis::questions {

// "of 2,500 soldiers who died, fewer than | 400 | fell": "soldiers"; "lost over | 20,000 |": people. Empty
// where nothing tells.
std::string unit_left_out(const Ground& ground, const facts::Fact& fact);

}  // namespace letopis::questions

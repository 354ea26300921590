#pragma once
// Questions out of several facts: events to be put in order, events and years to be matched. Only what the
// text and the knowledge base date alike goes in, so that a slip of either cannot teach a wrong order.
#include <vector>

#include "content/questions/candidate.hpp"

namespace letopis::questions {

// Order and match questions in the order of the text, without ids of those they exclude.
std::vector<pack::Question> compose(const Ground& ground);

}  // namespace letopis::questions

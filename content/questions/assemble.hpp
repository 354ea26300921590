#pragma once
// Candidates → the questions of a pack: options, lint, ids, difficulty, and who excludes whom. Everything
// that holds for a question in any language happens here; the words came from ask_*.cpp.
#include <optional>
#include <string>
#include <vector>

#include "content/questions/candidate.hpp"

namespace letopis::questions {

struct Assembled {
  std::vector<pack::Question> questions;  // in the order of the text
  std::vector<Rejection> rejections;      // of facts that gave no question at all, with the last reason
};

Assembled assemble(const Ground& ground, Asked asked);

// Fills `excludes` (symmetric): the same fact asked twice, and questions whose prompt gives another's key
// away.
void exclude_each_other(std::vector<pack::Question>& questions);

// The best `count`, spread over the text, topics and kinds, none excluding another; in the order of the text.
std::vector<pack::Question> choose(std::vector<pack::Question> questions, std::size_t count);

}  // namespace letopis::questions

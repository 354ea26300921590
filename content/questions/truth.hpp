#pragma once
// True or false: a sentence of the text with its gap filled, rightly or with one controlled change.
#include <cstdint>
#include <optional>

#include "content/questions/candidate.hpp"

namespace letopis::questions {

// Out of a cloze question with its options. Half of them are true; a false one takes the option that stands
// nearest to the key, and its explanation says the truth. Nothing where the gap is not one. `setting`: bytes
// of the prompt that stand in front of the sentence and stay there.
std::optional<pack::Question> true_or_false(const Ground& ground, const pack::Question& cloze,
                                            std::size_t setting, std::uint64_t seed);

}  // namespace letopis::questions

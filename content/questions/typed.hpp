#pragma once
// What is typed rather than chosen: years, and treaties' names of which the world knows too few like them.
#include <optional>
#include <string>
#include <vector>

#include "content/questions/candidate.hpp"

namespace letopis::questions {

// The same question for a typed year; nothing where the right answer is no plain year.
std::optional<pack::Question> typed_year(const Ground& ground, const pack::Question& chosen);

// The accepted answers of a gap or question for a treaty, the one to be shown first: its name as the prompt
// wants it and as a dictionary has it, its other names, and what is left of them without «договор». Nothing
// where the treaty has no name of its own («договор о дружбе», «союз с Россией»), or `prompt` says it.
std::optional<std::vector<std::string>> typed_treaty(const Ground& ground, const Candidate& candidate,
                                                     const std::string& prompt);

}  // namespace letopis::questions

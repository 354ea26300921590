#pragma once
// A candidate becomes an item of the pack: its prompt stands alone, its options or its estimate are found, it
// has an id, a difficulty and no flaw.
#include <cstdint>
#include <optional>
#include <string>

#include "content/questions/candidate.hpp"
#include "content/questions/distract.hpp"
#include "content/questions/setting.hpp"

namespace letopis::questions {

// Nothing where it cannot be asked: `why`, a name of reasons.hpp or the flaw, and `detail`, the words that
// show it.
std::optional<pack::Question> question_of(const Ground& ground, const Distractors& distractors,
                                          const Settings& settings, const Candidate& candidate,
                                          std::string& why, std::string& detail);

// What is drawn for a question is drawn by its id, so that it is the same whenever it is compiled.
std::uint64_t seed_of(const std::string& id);

}  // namespace letopis::questions

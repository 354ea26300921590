#pragma once
// All that an experienced item writer says of a whole pack, as warnings: the flaws of each question
// (content/lint), and what only shows beside the others: right answers that are the longest throughout, one
// prompt asked twice, two questions that contradict each other, ids that nobody has, nothing to learn from.
#include <string>

#include "content/base/result.hpp"
#include "content/lint/lint.hpp"
#include "content/pack/toml.hpp"

namespace letopis::formats {

base::Diagnostics lint(const pack::Loaded& loaded, const std::string& file, const lint::World& world = {});

}  // namespace letopis::formats

#pragma once
// What `letopisc check PACK` prints: all that the reader of the format has to say, and then what an
// experienced item writer would: questions that can be asked but give their answer away, or read badly.
#include <string>
#include <string_view>

#include "content/base/result.hpp"
#include "content/lint/lint.hpp"

namespace letopis::formats {

// In the order of the file. No errors in it: every question can be asked. `world` is the fact base that knows
// of several right answers; without it only the strings speak.
base::Diagnostics check(std::string_view text, const std::string& file, const lint::World& world = {});

}  // namespace letopis::formats

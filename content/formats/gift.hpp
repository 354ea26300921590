#pragma once
// GIFT, the plain-text question format of Moodle (docs.moodle.org, "GIFT format"): questions are set apart by
// blank lines, answers stand in braces, where = marks a right one and ~ a wrong one. Read are choice, several
// right, true/false, short answer, numerical and matching; essays and descriptions are listed as left out,
// for a game cannot score them.
#include <string>
#include <string_view>

#include "content/base/result.hpp"
#include "content/pack/toml.hpp"

namespace letopis::formats {

bool looks_like_gift(std::string_view text);
pack::Loaded read_gift(std::string_view text, const std::string& file);

}  // namespace letopis::formats

#pragma once
// Rules of item writing that can be told from the strings alone, as warnings with the question's number, the
// reason and a remedy (Haladyna, Downing and Rodriguez 2002, "A Review of Multiple-Choice Item-Writing
// Guidelines"). It reads no language: whether a sentence is correct Russian is not asked here.
#include <string>

#include "content/base/result.hpp"
#include "content/pack/toml.hpp"

namespace letopis::formats {

base::Diagnostics lint(const pack::Loaded& loaded, const std::string& file);

}  // namespace letopis::formats

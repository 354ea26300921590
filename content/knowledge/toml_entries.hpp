#pragma once
// The knowledge base as it is written: content/knowledge/*.toml, each entry in both languages. toml++ is too
// slow for every start of the compiler, so only the build (build/main.cpp) and the tests read it this way.
#include <string>
#include <vector>

#include "content/base/result.hpp"
#include "content/knowledge/flat_file.hpp"

namespace letopis::knowledge {

// All *.toml of the folder, in the order of the files' names, in `language`, prepared. A missing folder
// is an error; so is a broken file, with its line, and a link (`part_of`, `ends`: the war's first English
// name) that leads nowhere.
base::Result<Prepared> read_toml(const std::string& folder, const std::string& language);

}  // namespace letopis::knowledge

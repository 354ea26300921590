#pragma once
// Where the prepared dictionaries and grammars lie: beside the program (../data from its folder) when it was built or
// installed as a whole, else where the build put them.
#include <string>

namespace letopis::language {

std::string data_folder();

}  // namespace letopis::language

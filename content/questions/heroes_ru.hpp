#pragma once
// Heroes: whom «он» goes on with where the sentence before tells of nobody, says «он» itself or ends a
// paragraph. A text that tells of one man sentence after sentence names him once; references_ru.hpp looks no
// further than one sentence back.
#include "content/questions/ask_ru.hpp"

namespace letopis::questions::ru {

// Adds to `found` each «он» that only the one man told of so far can be.
void add_heroes(const Asker& asker, StandIns& found);

}  // namespace letopis::questions::ru

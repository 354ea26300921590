#pragma once
// «Александр» is «Александр I» where a text has told of one ruler of that name and nobody else is called so:
// its number goes with every case of the name.
#include "content/questions/candidate.hpp"

namespace letopis::questions {

// Adds to `found` each first name that stands alone behind the one number that the text gives it.
void add_numbered_names(const language::Document& document, StandIns& found);

}  // namespace letopis::questions

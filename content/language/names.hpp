#pragma once
// Unknown names, settled by the whole document: of the nominatives that a form may belong to, those stay that most of
// the document's other forms share. «Халлу», «Халл», «Халла» speak for Халл; «Халлу» alone stays open.
#include <vector>

#include "content/language/token.hpp"

namespace letopis::language {

void settle_names(std::vector<Sentence>& sentences);

}  // namespace letopis::language

#pragma once
// What the layers without gettext say (storage, rules, the readers of packs), in the player's language. They
// give whole English sentences; those with a gap were filled in already. So a sentence is matched against the
// patterns listed here, and what stood in its gaps is put into the translated pattern. What is not known
// stays English.
#include <string>
#include <string_view>
#include <vector>

namespace letopis::screens {

std::string said(std::string_view english);

// What stands in the gaps of `pattern` ("{}") when `text` fits it; false where it does not. Pure.
bool fits(std::string_view pattern, std::string_view text, std::vector<std::string>& gaps);

}  // namespace letopis::screens

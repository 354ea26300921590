#pragma once
// Whether a word of a Russian text may be a case form of a name's word in the nominative, by the endings
// alone: names that no dictionary holds are declined in texts all the same. All words come folded.
#include <string>
#include <string_view>
#include <vector>

namespace letopis::facts {

// «суворову» of «суворов», «маньчжурии» of «маньчжурия», «соединенных» of «соединенные»; the nominative
// itself too.
bool may_be_form_of(std::string_view form, std::string_view nominative);

// The nominatives that a form may belong to, the form itself first.
std::vector<std::string> nominatives_of(const std::string& form);

}  // namespace letopis::facts

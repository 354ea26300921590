#pragma once
// What an estimated figure counts, and how its prompt says that it is a bound: «более ____ человек».
#include <string>

#include "content/questions/candidate.hpp"

namespace letopis::questions {

// «потеряли ____ человек» → «потеряли более ____ человек»: only the number is to be guessed. False where the
// bound cannot be said. `opens`: the prompt's first word wants a capital.
bool say_the_bound(const Ground& ground, const facts::Fact& fact, bool opens, std::string& prompt);

// What is counted, in the author's words: «40 тыс. км | ²» with its power.
std::string unit_of(const Ground& ground, const facts::Fact& fact);

// The same of a bound, which may count what another figure of the sentence does, or what its verb befalls; ""
// where nothing tells.
std::string unit_of_bound(const Ground& ground, const facts::Fact& fact);

// False where what is counted goes on («убитых | и раненых») or was not read («торг. | судов»).
bool unit_is_whole(const Ground& ground, const facts::Fact& fact);

}  // namespace letopis::questions

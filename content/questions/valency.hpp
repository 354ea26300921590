#pragma once
// What a verb wants beside its subject, and whether a prompt gives it: a movement its place, what somebody
// did to something that thing. Without it a question is put together well, and nobody can tell what it asks.
#include <string>

#include "content/questions/candidate.hpp"

namespace letopis::questions {

// "Kitchener arrived on ____": the verb of the clause says a movement, and no word of the prompt whither or
// whence.
bool goes_nowhere(const Ground& ground, const Candidate& candidate);

// "no place" («прибыли»), "no object" («В каком году вывезли в Москву?»), or empty where nothing is missing.
std::string missing_argument(const Ground& ground, const Candidate& candidate);

}  // namespace letopis::questions

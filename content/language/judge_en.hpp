#pragma once
// What a cut English clause shows by itself: whether its verb states a fact, and whether it was cut in the
// right place.
#include <vector>

#include "content/language/clauses.hpp"
#include "content/language/verbs_en.hpp"

namespace letopis::language::en {

// What only the verb group shows: plans ("were to open"), possibilities, hearsay ("is said to have died").
void judge_group(const Sentence& sentence, const Words& words, const VerbGroup& group, Clause& clause);

// The clause at `index`, whose verb and subject are known, may be cut wrongly: what it seems to tell is not
// to be asked.
bool is_doubtful(const Sentence& sentence, const Words& words, const std::vector<Clause>& clauses,
                 std::size_t index);

}  // namespace letopis::language::en

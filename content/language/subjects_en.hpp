#pragma once
// Who does what an English clause tells. Only clauses_en.cpp includes this.
#include <vector>

#include "content/language/clauses.hpp"
#include "content/language/token.hpp"
#include "content/language/words.hpp"

namespace letopis::language::en {

// The subject among the clause's own words before its verb; none of a participle or a gerund.
void add_subject(const Sentence& sentence, const Words& words, Clause& clause);

// The subject of the main clause before, where only the words between a coordinator and the verb may be
// missing: "… and | in 1648 | signed".
void share_subject(const Sentence& sentence, const Words& words, std::vector<Clause>& clauses,
                   Clause& clause);

}  // namespace letopis::language::en

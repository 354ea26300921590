#pragma once
// Segments: the part of a sentence between semicolons and coordinated main clauses, whole, in the author's
// words. Where the clause around a fact is too entangled to be taken out (a phrase behind a colon, an
// apposition, «где» and «на которых»), the segment with a gap still reads as the author wrote it.
#include "content/questions/ask_ru.hpp"
#include "content/questions/clip_ru.hpp"

namespace letopis::questions::ru {

// Empty prompt, with the reason, where the segment does not stand alone: no main verb, a clause that states
// no fact, an unresolved reference, too long. `obliged`: the token whose obligation the segment may state
// («обязалась»), or -1.
Gap segment_gap(const Asker& asker, std::size_t fact, language::Range gap, int obliged = -1);

// The token of a verb of obligation before the fact in its clause: what was pledged was not yet done, but
// that it was pledged is a fact. -1 where there is none.
int obligation(const Asker& asker, const facts::Fact& fact);

}  // namespace letopis::questions::ru

#pragma once
// English noun phrases, as far as clauses need them: which words before a verb are its subject and which only say
// when or where. A chunker, not a parser: where two readings are possible it finds nothing.
#include <vector>

#include "content/language/token.hpp"
#include "content/language/words.hpp"

namespace letopis::language::en {

struct Subject {
  int head = -1;  // token index, -1 where there is no sure subject
  Range phrase;   // to the verb, without the adverbs before it
};

// `own`: the clause's words before its verb, in order; a gap between indices counts as a comma.
Subject find_subject(const Sentence& sentence, const Words& words, const std::vector<std::size_t>& own);

}  // namespace letopis::language::en

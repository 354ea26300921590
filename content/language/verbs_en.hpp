#pragma once
// English verb groups: which auxiliaries, adverbs and verb form belong together, and whether the group can be the
// finite verb of a clause. "signed" alone may be either past or participle; that is decided by the clause around it.
#include <vector>

#include "content/language/token.hpp"
#include "content/language/words.hpp"

namespace letopis::language::en {

enum class VerbKind {
  finite,      // threw, was signed, had lost, did not come
  either,      // signed: past or participle
  participle,  // given
  gerund,      // having crossed, signing
  infinitive   // to sign
};

struct VerbGroup {
  Range range;           // from the first auxiliary (or "to") to the verb that carries the meaning
  std::size_t verb = 0;  // that verb
  VerbKind kind = VerbKind::finite;
  bool passive = false;
  bool perfect = false;      // had lost
  bool progressive = false;  // was paying
  bool copula = false;       // was, with no participle behind it
  bool present = false;
  bool modal = false;   // might have ended
  bool future = false;  // were to open, had to follow
};

// In the order of the sentence; no two overlap. A participle before its noun ("the tired army") is none.
std::vector<VerbGroup> verb_groups(const Sentence& sentence, const Words& words);

bool is_noun(const Token& token);
bool is_determiner(const Token& token);
bool is_subject_pronoun(const Token& token);
bool is_preposition(const Token& token);
// The same in its place: "about 700 men", "over a hundred" have none.
bool is_preposition(const Sentence& sentence, std::size_t token);
bool is_numeral(const Token& token);

}  // namespace letopis::language::en

#pragma once
// Atoms: the runs of words between the places where an English clause may begin, and which verb of such a run is
// finite. clauses_en.cpp puts clauses together out of them.
#include <vector>

#include "content/language/token.hpp"
#include "content/language/verbs_en.hpp"
#include "content/language/words.hpp"

namespace letopis::language::en {

enum class Opening { none, subordinator, relative, inversion };

struct Atom {
  Range range;
  bool comma = false;   // a comma stands before it
  bool strong = false;  // … or a semicolon, colon, dash, bracket
  bool aside = false;   // it stands in brackets
  bool resumed =
      false;  // it goes on with what the brackets before it broke off: "Garibaldi (1807–1882) | landed"
  bool coordinated = false;
  Opening opening = Opening::none;
  int opener = -1;
  std::vector<VerbGroup> verbs;
};

std::vector<Atom> atoms(const Sentence& sentence, const Words& words);

// Which of an atom's verbs is finite, and which words are participle phrases inside it.
struct Resolved {
  const VerbGroup* finite = nullptr;  // points into the atom
  std::vector<Range> participles;
  bool ambiguous = false;
  bool leading = false;  // its first word is a participle or gerund
};

// `lacks_verb`: the clause that the atom would join still waits for its verb; `last_chance`: no later atom could give one.
Resolved resolve(const Sentence& sentence, const Words& words, const Atom& atom, bool lacks_verb, bool last_chance = false);

bool is_number(const Token& token);

}  // namespace letopis::language::en

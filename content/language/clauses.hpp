#pragma once
// Clauses: which tokens of a sentence belong together under one verb, and whether that verb's event is stated as a
// fact. High precision before reach: what cannot be told is marked unsure, and nobody asks about it.
#include <string>
#include <vector>

#include "content/language/token.hpp"

namespace letopis::language {

enum class Polarity { fact, negated, hypothetical, planned, opinion };
const char* name_of(Polarity polarity);

enum class ClauseType {
  main,        // a finite verb of its own
  subordinate, // after что, когда, если, так как … / that, when, if …
  relative,    // after который / who, which
  gerund,      // деепричастный оборот
  participle,  // причастный оборот
  verbless
};
const char* name_of(ClauseType type);

struct Clause {
  Range range;  // its tokens; a clause that another one interrupts reaches over it (see `holes`)
  std::vector<Range> holes;  // ranges inside that belong to other clauses or are parenthetical
  ClauseType type = ClauseType::main;
  int parent = -1;   // index of the clause it depends on
  int verb = -1;     // token index of the finite verb, short participle, gerund or participle
  int subject = -1;  // token index of the subject's head, -1 where there is none
  Range subject_phrase;
  Polarity polarity = Polarity::fact;
  std::string reason;  // why the polarity is not `fact`, or why it does not stand alone: the trigger word
  bool standalone = true;  // no pronoun, "этот", "там", "then" … whose referent lies outside
  bool operator==(const Clause&) const = default;
};

std::vector<Clause> clauses(const Sentence& sentence, const std::string& language);

// Index of the innermost clause that holds the token, -1 where none does.
int clause_at(const std::vector<Clause>& clauses, std::size_t token);

}  // namespace letopis::language

#pragma once
// A document: a narrative whose sentences have been read. What the fact and question stages work on.
#include <memory>
#include <vector>

#include "content/language/clauses.hpp"
#include "content/language/token.hpp"
#include "content/narrative/narrative.hpp"

namespace letopis::language {

struct Document {
  narrative::Narrative narrative;
  std::vector<Sentence> sentences;             // tokens disambiguated
  std::vector<std::vector<Clause>> clauses;    // one list a sentence
};

}  // namespace letopis::language

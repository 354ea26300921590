#pragma once
// A document: a narrative whose sentences have been read. What the fact and question stages work on.
#include <functional>
#include <string>
#include <vector>

#include "content/language/clauses.hpp"
#include "content/language/reader.hpp"
#include "content/language/token.hpp"
#include "content/narrative/narrative.hpp"

namespace letopis::language {

struct Document {
  narrative::Narrative narrative;
  std::vector<Sentence> sentences;             // tokens disambiguated
  std::vector<std::vector<Clause>> clauses;    // one list a sentence
};

// The whole of this stage: sentences, tokens, readings, clauses.
// `progress` is told the share that is done, 0 … 1; it may be empty.
Document read_document(Reader& reader, narrative::Narrative narrative, const std::function<void(double)>& progress = {});

// For people: one token a line, "3 Москве Москва.np.top.f.sg.dat / … complement<2"; index, form, readings, role, head.
std::string dump(const Sentence& sentence);
const char* name_of(Role role);

}  // namespace letopis::language

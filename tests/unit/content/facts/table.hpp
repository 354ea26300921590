#pragma once
// Tables of sentence → facts, as `letopisc dump --stage=facts` writes them.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "content/facts/find.hpp"
#include "tests/unit/content/facts/small_reader.hpp"

namespace letopis::facts::testing {

struct Row {
  std::string text;   // a line break parts sentences
  std::string facts;  // every fact of the kinds looked at, each line ended by a line break
};

inline std::string facts_of(const Row& row, const char* language, const std::vector<Kind>& kinds, const Known& known = {}) {
  const language::Document document = document_of(row.text, language, known);
  std::vector<Fact> shown;
  for (Fact& fact : find(document)) {
    for (const Kind kind : kinds) {
      if (fact.kind == kind) shown.push_back(fact);
    }
    const std::string words = document.narrative.text.substr(fact.span.begin, fact.span.end - fact.span.begin);
    CHECK_FALSE(words.empty());
    CHECK(fact.phrase.contains(fact.tokens));
  }
  return dump(document, shown);
}

inline void check(const std::vector<Row>& rows, const char* language, const std::vector<Kind>& kinds, const Known& known = {}) {
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(facts_of(row, language, kinds, known) == row.facts);
  }
}

}  // namespace letopis::facts::testing

#pragma once
// Readings → facts. One function for the document; dates.cpp, figures.cpp and names.cpp find one kind each.
// What is particular to a language (month names, number words, approximators) stands in tables of its own:
// ru_words.cpp, en_words.cpp, approximators.cpp, heads.cpp.
#include <string>
#include <vector>

#include "content/facts/fact.hpp"
#include "content/knowledge/knowledge.hpp"
#include "content/language/document.hpp"

namespace letopis::facts {

// In the order of the text; no two facts of one kind overlap. Polarity comes from the clause that holds the
// fact. With a knowledge base, what it knows is found by its names too and has its canonical name.
std::vector<Fact> find(const language::Document& document, const knowledge::Knowledge* knowledge = nullptr);

// One line a fact (stage "facts"), see to_string in fact.hpp.
std::string dump(const language::Document& document, const std::vector<Fact>& facts);

}  // namespace letopis::facts

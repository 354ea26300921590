#pragma once
// Readings → facts. One function for the document; dates.cpp, figures.cpp and names.cpp find one kind each. What is
// particular to a language (month names, number words, approximators) is data in content/language/ru|en.
#include <vector>

#include "content/facts/fact.hpp"
#include "content/language/document.hpp"

namespace letopis::facts {

// In the order of the text; no two facts of one kind overlap. Polarity comes from the clause that holds the fact.
std::vector<Fact> find(const language::Document& document);

}  // namespace letopis::facts

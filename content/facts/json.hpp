#pragma once
// `letopisc facts --json`: one object a line, as the contract and gold sets have it.
#include <string>

#include "content/facts/fact.hpp"
#include "content/language/document.hpp"

namespace letopis::facts {

// One line without its line end.
std::string to_json(const Fact& fact, const language::Document& document);

}  // namespace letopis::facts

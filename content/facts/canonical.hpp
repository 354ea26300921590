#pragma once
// The knowledge base's name for what a fact names: the fact's own words stay its value.
#include <vector>

#include "content/facts/fact.hpp"
#include "content/knowledge/knowledge.hpp"

namespace letopis::facts {

// Fills `canonical` where it is empty and the base knows the name. A name that several bear is told by the
// year that stands with it or that its sentence tells. The facts stand in the order of the text.
void name_canonically(std::vector<Fact>& facts, const knowledge::Knowledge& knowledge);

}  // namespace letopis::facts

#pragma once
// Where a narrative dates a known treaty or event otherwise than the knowledge base does: a slip of the pen
// becomes a wrong key, so the author is told, with both dates. Nothing is corrected and no question is
// dropped for it.
#include <vector>

#include "content/base/result.hpp"
#include "content/facts/fact.hpp"
#include "content/knowledge/knowledge.hpp"
#include "content/language/document.hpp"
#include "content/language/words.hpp"

namespace letopis {

// A warning for each date that stands in one clause with the only treaty or event there, whose verb says that
// it was signed, began or happened then ([dating verb], [beginning verb]), when the years differ, by ten at
// most: farther apart, the text means another thing of that name.
base::Diagnostics contradictions(const language::Document& document, const std::vector<facts::Fact>& facts,
                                 const language::Words& words, const knowledge::Knowledge& knowledge);

}  // namespace letopis

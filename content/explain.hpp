#pragma once
// Why a sentence gave these questions, or none: what was found in it, in which clause and said how, and then
// either the questions or the name of the rejection with a sentence about it (questions/reasons.hpp). Its
// lines are a contract with those who write rules; tests/unit/content/explain holds them.
#include <string>
#include <vector>

#include "content/compile.hpp"

namespace letopis {

// For `letopisc explain FILE --line N`: every sentence that stands on the line, counted from 1, with all its
// facts.
//   FILE:3:1: sentence «…»
//   FILE:3:14: date «в 1936 году», 1936, fact, in the main clause «…»
//     asked (choice, RULE): PROMPT
//     not asked (NAME: WORD): SENTENCE
// "" where no sentence of the reading stands there.
std::string explain_line(const Reading& reading, const Outcome& outcome, pack::Span line);
// Bytes of a line, counted from 1. Error: the narrative has no such line.
base::Result<pack::Span> line_span(const narrative::Narrative& narrative, int line);

// For `compile --report`: a line for each rejection, in the order of the text.
std::vector<std::string> explain_rejections(const Reading& reading, const Outcome& outcome);

// The table that `compile --report` ends with: facts found and asked by kind, questions, rejections by name.
std::string summary(const Compiled& compiled);

}  // namespace letopis

#pragma once
// The words of the source sentence that hold the answer, found in the sentence as the game shows it. A pack
// gives their place in the narrative, and the shown sentence lacks Markdown's marks, so the two are walked
// side by side. Pure.
#include <string>
#include <vector>

#include "content/pack/pack.hpp"
#include "game/rules/given.hpp"

namespace letopis::screens {

// Byte ranges in `source.plain` (in `source.text` where there is no plain), in order, not overlapping.
std::vector<pack::Span> key_in_plain(const pack::Source& source);

// The name a person knows a file by: without folders and without its ending.
std::string file_title(const std::string& path);

// What was given, as a person reads it: "1936", "first; second", "700 000 soldiers". Empty for no answer.
// `in_lines`: an order or a match takes a line for each of its parts.
std::string given_words(const pack::Question& question, const rules::Given& given, bool in_lines = false);
// The right answer in the words and figures of the game's language.
std::string right_words(const pack::Question& question, bool in_lines = false);

}  // namespace letopis::screens

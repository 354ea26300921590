#pragma once
// Words of a prompt that lean on what no prompt can hold: «неподалёку», «на исходе года», "The Americans
// followed in June". Lists of the language say which (words.txt); nothing here reads grammar.
#include <string>

#include "content/language/words.hpp"

namespace letopis::questions {

// "When did the Marquis submit a plan?", "… had to yield.": of what, or to what, is all that matters.
bool ends_vaguely(const language::Words& words, const std::string& prompt);

// A phrase that counts from other sentences, a day without its month, a verb whose object stands elsewhere.
bool hangs(const language::Words& words, const std::string& text);

// Any of these, a single word that leans on what was told before, or a question within a statement.
bool dangles(const language::Words& words, const std::string& prompt);

}  // namespace letopis::questions

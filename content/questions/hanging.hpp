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

// "a viceroy ruled in his place", «настал черёд Пруссии»: whose; "one of them died a prisoner": which, the
// text does not say. The phrase of the list that the prompt holds; "" where it holds none.
std::string phrase_said(const language::Words& words, const char* phrases, const std::string& prompt);

// The same of single words.
std::string word_said(const language::Words& words, const char* list, const std::string& prompt);

// «представители четырёх держав … Договор о Четверном союзе»
bool counts_its_parties(const language::Words& words, const std::string& prompt, const std::string& key);

// "When did the Mohawks | repulse at | Lake George?", "How many men | nine of them | Quakers met?": whom, and
// its commas. The words at which the question is torn; "" where it is whole.
std::string torn_question(const language::Words& words, const std::string& prompt);

}  // namespace letopis::questions

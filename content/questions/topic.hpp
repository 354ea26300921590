#pragma once
// What a text is about, by its title.
#include <string>
#include <vector>

#include "content/language/words.hpp"
#include "content/narrative/narrative.hpp"

namespace letopis::questions {

// Titles that may tell a topic, the fullest first: not the file's stem, not a question, not a sentence. "One
// King, One Faith? The French Wars of Religion, 1562–1598", «Русско-турецкая война 1806–1812 гг. Бухарестский
// мир»: the whole where it is short, and its halves.
std::vector<std::string> topics_of(const narrative::Narrative& narrative, const language::Words& words);

// "korean war" of "The Korean War": folded, as the knowledge base may have it.
std::string without_article(const std::string& title);

}  // namespace letopis::questions

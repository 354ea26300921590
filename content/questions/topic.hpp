#pragma once
// What a text is about, by its title and by what it names.
#include <optional>
#include <string>
#include <vector>

#include "content/facts/fact.hpp"
#include "content/language/document.hpp"
#include "content/language/words.hpp"
#include "content/narrative/narrative.hpp"

namespace letopis::questions {

struct Ground;

// Titles that may tell a topic, the fullest first: not the file's stem, not a question, not a sentence. "One
// King, One Faith? The French Wars of Religion, 1562–1598", «Русско-турецкая война 1806–1812 гг. Бухарестский
// мир»: the whole where it is short, and its halves.
std::vector<std::string> topics_of(const Ground& ground);

// «Семилетняя война 1756–1763 гг.» of «СЕМИЛЕТНЯЯ ВОЙНА 1756–1763 гг.»: names as the text writes them, all
// else small. Other titles are left as they are.
std::string in_sentence_case(const std::string& title, const Ground& ground);

// "korean war" of "The Korean War": folded, as the knowledge base may have it.
std::string without_article(const std::string& title);

// The year of a date that says when something happened; nothing of centuries and decades, which say too
// little.
std::optional<int> year_of(const facts::Fact& fact);

// "The War with Mexico", «Балканские войны»: one of its words says that it was a war.
bool says_a_war(const language::Words& words, const std::string& name);
bool says_a_battle(const language::Words& words, const std::string& name);  // or a siege, a raid

// Those of the dates that the text states, in order.
std::vector<int> years_told(const Ground& ground);

}  // namespace letopis::questions

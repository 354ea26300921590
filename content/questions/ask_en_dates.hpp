#pragma once
// What the questions about the date of a clause and those about the date of a name share.
#include "content/questions/ask_en.hpp"

namespace letopis::questions::en {

// Asks "When" or "In which year", as the date's grain wants it, and the words. `as_point`: a day "until"
// which something was so, asked for as the day on which it ended.
void ask_time(Asker& asker, std::size_t fact, const std::string& rule, const std::string& words,
              bool as_point = false);

// The treaty whose name ends right before `end`, null where none does.
const facts::Fact* treaty_before(const Asker& asker, const facts::Fact& fact, std::size_t end);
// "the Treaty of London": history knows several.
bool has_namesakes(const Asker& asker, const facts::Fact& treaty);

// "the Treaty of Lübeck, concluded in May 1629": "When was the Treaty of Lübeck concluded?"
void ask_participle(Asker& asker, std::size_t fact, std::size_t clause);
// "the Anglo-Egyptian Treaty of August 1936": the date belongs to the name.
void ask_attributive(Asker& asker, std::size_t fact);

}  // namespace letopis::questions::en

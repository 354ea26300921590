#pragma once
// References: what a pronoun stands for, where grammar leaves one candidate in this sentence before it and in
// the sentence before, and the form wanted can be had. Nothing else is guessed: an unresolved pronoun costs a
// question, a wrongly resolved one a wrong key.
#include <optional>
#include <string>

#include "content/questions/ask_ru.hpp"

namespace letopis::questions::ru {

// Which words a referring token takes with it («этот договор») and what is said in their place.
struct Reference {
  language::Range replaced;
  std::string words;
};

// Nothing where more or less than one candidate is left. `clause` holds the token. The words stand in the
// token's own case, or in `wanted`.
std::optional<Reference> reference(const Asker& asker, std::size_t sentence, std::size_t clause,
                                   std::size_t token, language::Tag wanted = language::Tag::count);

// Every reference of the text that leaves one candidate, by where it stands.
StandIns stand_ins(const Asker& asker);

// True for a possessive («его армия») whose one candidate stands among the words said before it.
bool resolved_inside(const Asker& asker, std::size_t sentence, const Tokens& before, std::size_t token);

}  // namespace letopis::questions::ru

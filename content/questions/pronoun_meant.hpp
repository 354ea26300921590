#pragma once
// Whom a pronoun of the words that ask stands for, as far as the sentence right before them tells.
#include "content/questions/candidate.hpp"
#include "content/questions/phrase.hpp"

namespace letopis::questions {

// Whom a pronoun may stand for by what stands right before its words: «он» for one man, "it" for a thing and
// at most one name, "they" for several. `nothing`: what it stands for is told further up, if at all;
// `several`: two men, of whom no reader could tell which.
enum class Stands { one, nothing, several };
Stands stands_for(const Ground& ground, const Casing& casing, const facts::Fact& fact, language::Range part,
                  std::size_t token);

}  // namespace letopis::questions

#pragma once
// What words that are torn from their text stand on. A noun phrase that holds a name («турецкий флот», "the
// Treaty of Utrecht") says of what it speaks to anybody; one without («заседания особого комитета», "the
// talks") only to who has read on. Of 2,326 judged prompts readers failed 9 % of the direct questions with
// two phrases of the first kind for not standing alone, and 28 % of those with one beside one of the second.
#include <string>

#include "content/questions/candidate.hpp"
#include "content/questions/phrase.hpp"

namespace letopis::questions {

struct Footing {
  int firm = 0;   // noun phrases with a name, a nation («афиняне») or the adjective of one
  int loose = 0;  // noun phrases with neither, nor with a number, that no preposition governs
  bool dated = false;
  int holds() const { return firm + (dated ? 1 : 0); }
};

// Of `tokens` of the document's sentence, without those `asked`.
Footing footing_of(const Ground& ground, const Casing& casing, std::size_t sentence, language::Range tokens,
                   language::Range asked);

// Of those words of the sentence that the prompt, made of them, says; a name that it has from elsewhere is
// firm.
Footing footing_of(const Ground& ground, const Casing& casing, const facts::Fact& asked,
                   const std::string& prompt);

// Words of the prompt that are written large, the first of each sentence left out.
int capitals_in(const std::string& prompt);

}  // namespace letopis::questions

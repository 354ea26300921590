#pragma once
// Who "he", "they", "its", "the canal" is: the words that may stand for a pronoun or a short noun phrase in a
// prompt. A reference is noted only where number, gender, kind and role leave one candidate in this sentence
// and the one before (short names: in the text so far); everything else stays unresolved, and whoever meets
// it does not ask. "Two days later" is resolved too: facts has reckoned the date.
#include <string>
#include <unordered_map>

#include "content/facts/fact.hpp"
#include "content/language/document.hpp"
#include "content/language/words.hpp"

namespace letopis::questions::en {

struct Reference {
  std::size_t tokens = 1;  // how many tokens it replaces
  std::string text;        // "Hannibal", "Hannibal's", "the Suez Canal"
};

class References {
 public:
  References() = default;
  // `month_first`: "on September 3, 1783" where the text writes so (DateStyle).
  References(const language::Document& document, const std::vector<facts::Fact>& facts,
             const language::Words& words, bool month_first);
  // The reference that begins with this token; null where there is none.
  const Reference* at(const language::Token& token) const;
  // True for a token that a reference covers, its first or a later one.
  bool covers(const language::Sentence& sentence, std::size_t token) const;

 private:
  void date(const language::Sentence& sentence, const facts::Fact& fact, const language::Words& words,
            bool month_first);

  std::unordered_map<std::size_t, Reference> by_offset_;  // byte offset of the first token
};

}  // namespace letopis::questions::en

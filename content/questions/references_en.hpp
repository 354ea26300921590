#pragma once
// Who "he", "they", "its", "the canal" is: the words that may stand for a pronoun or a short noun phrase in a
// prompt. A reference is noted only where number, gender, kind and role leave one candidate in this sentence
// and the one before (short names: in the text so far); everything else stays unresolved, and whoever meets
// it does not ask. "Two days later" is resolved too: facts has reckoned the date.
#include "content/questions/candidate.hpp"

namespace letopis::questions::en {

using Reference = StandIn;  // "Hannibal", "Hannibal's", "the Suez Canal"

class References {
 public:
  References() = default;
  // `month_first`: "on September 3, 1783" where the text writes so (DateStyle).
  References(const language::Document& document, const std::vector<facts::Fact>& facts,
             const language::Words& words, bool month_first);
  // The reference that begins with this token; null where there is none.
  const Reference* at(const language::Token& token) const;
  const StandIns& all() const { return by_offset_; }
  // True for a token that a reference covers, its first or a later one.
  bool covers(const language::Sentence& sentence, std::size_t token) const;

 private:
  void date(const language::Sentence& sentence, const facts::Fact& fact, const language::Words& words,
            bool month_first);

  StandIns by_offset_;
};

}  // namespace letopis::questions::en

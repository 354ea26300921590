#pragma once
// "the canal" for "the Suez Canal": the long names that a text has told so far, and which of them a bare noun
// is short for. Only references_en.cpp asks, sentence by sentence in the order of the text.
#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "content/questions/mentions_en.hpp"

namespace letopis::questions::en {

class ShortNames {
 public:
  // Borrows the document for its life.
  ShortNames(const language::Document& document, const language::Words& words);
  void remember(std::size_t sentence, const LongName& name);
  // What "the" and this noun say; null where it may be another, or one that the text has of its own.
  const std::string* meant(std::size_t sentence, const language::Token& noun) const;
  // The story has spoken of it once more.
  void said_again(std::size_t sentence, const language::Token& noun);

 private:
  const std::string* just_named(std::size_t sentence, const std::string& head) const;

  const language::Document& document_;
  std::set<std::string> own_heads_;
  std::vector<std::pair<std::size_t, LongName>> recent_;  // with the sentences that named them
  std::map<std::string, std::size_t> last_named_;  // head → the paragraph that spoke of the long name last
  std::map<std::string, std::vector<std::string>> names_;  // head → all that have it
};

}  // namespace letopis::questions::en

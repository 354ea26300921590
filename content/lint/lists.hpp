#pragma once
// The word lists of content/language/LANGUAGE/lint.txt, compiled in, so that checking a pack reads no file.
// Knows how a phrase is looked for among words; what is a flaw is said by the rules.
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "content/lint/text.hpp"

namespace letopis::lint {

class Lists {
 public:
  explicit Lists(std::string_view text);

  // The phrase of the section that stands at `at`, as so many words; 0 where none does.
  std::size_t at(std::string_view section, const Words& words, std::size_t at) const;
  // Where the first of them stands, as words [begin, begin + count); count 0 where none does.
  struct Found {
    std::size_t begin = 0;
    std::size_t count = 0;
  };
  Found find(std::string_view section, const Words& words) const;
  bool has(std::string_view section, const Words& words) const { return find(section, words).count > 0; }
  // The value behind the phrase that stands at `at`: "март: 3".
  std::optional<std::string> value(std::string_view section, const Words& words, std::size_t at) const;
  // Pairs of single words, "увелич*: уменьш*", in the order of the file.
  std::vector<std::pair<std::string, std::string>> pairs(std::string_view section) const;

 private:
  struct Entry {
    std::vector<std::string> words;
    std::string value;
  };
  struct Section {
    std::string name;
    std::vector<Entry> entries;
  };
  const Section* section(std::string_view name) const;
  const Entry* entry_at(std::string_view section, const Words& words, std::size_t at) const;

  std::vector<Section> sections_;
};

// True where the word is the pattern, or begins with what stands before its *.
bool matches(std::string_view pattern, std::string_view word);

// Of "ru" or "en"; English for what is not known.
const Lists& lists_of(std::string_view language);

}  // namespace letopis::lint

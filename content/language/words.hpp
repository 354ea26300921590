#pragma once
// Word lists of one language: what a stage must know by name (subordinators, verbs of saying, nationality nouns …),
// kept as data in content/language/ru|en/words.txt, and the triggers of polarity in polarity.txt beside it, so that a
// third language is a third folder. A section is
// "[name]" and then one entry a line; '#' begins a comment. Entries are compared folded (lower case, ё as е).
#include <bitset>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "content/base/result.hpp"
#include "content/language/token.hpp"

namespace letopis::language {

class Words {
 public:
  // Reads `data`/LANGUAGE.words.txt and LANGUAGE.polarity.txt. Errors: missing, a line outside any section (with its place).
  static base::Result<Words> open(const std::string& data, const std::string& language);
  static base::Result<Words> parse(std::string_view text, const std::string& file);

  bool has(std::string_view section, std::string_view word) const;  // folded here
  bool has_form(std::string_view section, const Token& token) const;
  bool has_lemma(std::string_view section, const Token& token) const;  // some reading's lemma
  bool ends_in(std::string_view section, std::string_view word) const;  // in some entry; the word is folded
  // True for adjectives made from peoples and places («шведский», «варшавский»), by the endings under "nation
  // ending".
  bool of_nation(const Token& token) const;
  bool has_articles() const { return !value("phrasing", "definite article").empty(); }  // as English has
  // The entries in the order of the file, as written; empty where there is no such section.
  const std::vector<std::string>& entries(std::string_view section) const;
  // The entries folded, each behind a space: as they are looked for in a folded text.
  const std::vector<std::string>& phrases(std::string_view section) const;
  // "key: value" entries: the value of `key` (folded), or empty.
  std::string value(std::string_view section, std::string_view key) const;

 private:
  base::Result<void> add(std::string_view text, const std::string& file);

  // Every stage looks words up all the time: a view is looked up without a string being made of it.
  // Short words, thousands of times a sentence: both ends tell them apart well enough.
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view word) const;
  };
  template <class Value>
  using Table = std::unordered_map<std::string, Value, Hash, std::equal_to<>>;

  struct Section {
    std::vector<std::string> entries, phrases;
    std::unordered_set<std::string, Hash, std::equal_to<>> folded;
    std::bitset<1024> sieve;  // of their hashes: most words that are asked for are in no list
    Table<std::string> values;
    bool holds(std::string_view word) const;  // folded here
    bool holds_folded(std::string_view word) const;
  };
  Table<Section> sections_;
};

}  // namespace letopis::language

#pragma once
// Word lists of one language: what a stage must know by name (subordinators, verbs of saying, nationality nouns …),
// kept as data in content/language/ru|en/words.txt, and the triggers of polarity in polarity.txt beside it, so that a
// third language is a third folder. A section is
// "[name]" and then one entry a line; '#' begins a comment. Entries are compared folded (lower case, ё as е).
#include <bitset>
#include <concepts>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

#include "content/base/result.hpp"
#include "content/language/token.hpp"

namespace letopis::language {

// A section by the hash of its name (FNV-1a, 64 bits), which the compiler reckons where the name is written
// out: stages look words up tens of thousands of times a page.
class SectionName {
 public:
  template <std::size_t size>
  consteval SectionName(const char (&name)[size]) : hash_(hash_of({name, size - 1})) {}
  SectionName(std::string_view name) : hash_(hash_of(name)) {}
  template <std::same_as<const char*> Pointer>
  SectionName(Pointer name) : SectionName(std::string_view(name)) {}
  std::uint64_t hash() const { return hash_; }

 private:
  static constexpr std::uint64_t hash_of(std::string_view name) {
    std::uint64_t hash = 0xCBF29CE484222325U;
    for (const char c : name) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3U;
    return hash;
  }
  std::uint64_t hash_;
};

class Words {
 public:
  // Reads `data`/LANGUAGE.words.txt and LANGUAGE.polarity.txt. Errors: missing, a line outside any section (with its place).
  static base::Result<Words> open(const std::string& data, const std::string& language);
  static base::Result<Words> parse(std::string_view text, const std::string& file);

  bool has(SectionName section, std::string_view word) const;  // folded here
  bool has_form(SectionName section, const Token& token) const;
  bool has_lemma(SectionName section, const Token& token) const;   // some reading's lemma
  bool ends_in(SectionName section, std::string_view word) const;  // in some entry; the word is folded
  // True for adjectives made from peoples and places («шведский», «варшавский»), by the endings under "nation
  // ending".
  bool of_nation(const Token& token) const;
  bool has_articles() const { return !value("phrasing", "definite article").empty(); }  // as English has
  // The entries in the order of the file, as written; empty where there is no such section.
  const std::vector<std::string>& entries(SectionName section) const;
  // The entries folded, each behind a space: as they are looked for in a folded text.
  const std::vector<std::string>& phrases(SectionName section) const;
  // "key: value" entries: the value of `key` (folded), or empty.
  std::string value(SectionName section, std::string_view key) const;

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
  const Section* find(SectionName section) const;  // null where there is none
  std::optional<std::size_t> open_section(SectionName name);

  std::vector<Section> sections_;
  // Open addressing: the hash of a name and the place of its section; no hash where nothing stands.
  std::vector<std::pair<std::uint64_t, std::size_t>> index_;
};

}  // namespace letopis::language

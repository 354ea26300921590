#pragma once
// Persons, places, events and treaties that the knowledge base knows, found in any case and tied to their
// canonical names. Only what is certain: the longest name wins, two bearers of one name are told apart by the
// years of the text or left alone, and a single word must look like a name where it stands.
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "content/facts/fact.hpp"
#include "content/facts/line.hpp"
#include "content/knowledge/knowledge.hpp"

namespace letopis::facts {

class KnownNames {
 public:
  KnownNames(const knowledge::Knowledge& knowledge, bool russian)
      : knowledge_(knowledge), russian_(russian) {}

  // Adds the known names of a line to the facts found in it: outside of them, or in place of an event or a
  // treaty that is a part of a longer known name. `year` is what the text tells of here, if known.
  void add(const Line& line, std::vector<Fact>& here, std::optional<int> year);

 private:
  using Key = knowledge::Key;
  struct Match {
    std::size_t end = 0;  // one past its last token
    std::vector<const Key*> keys;
  };
  const std::vector<const Key*>& beginning(const std::string& form);
  void add_beginning(const std::string& nominative, std::vector<const Key*>& keys) const;
  Match longest(const Line& line, std::size_t at, std::size_t limit);
  bool says(const Line& line, std::size_t at, std::string_view word) const;
  // Behind the key's words from `at` on, where its first one is said; 0 where its name is not.
  std::size_t matched_to(const Line& line, std::size_t at, const Key& key) const;
  std::vector<const Key*> by_surname(const Line& line, std::size_t at) const;
  std::optional<Fact> fact(const Line& line, language::Range tokens, std::vector<const Key*> keys,
                           bool surname, std::optional<int> year) const;
  bool may_be_person(const Line& line, std::size_t at, std::optional<int> year) const;

  const knowledge::Knowledge& knowledge_;
  bool russian_;
  std::unordered_map<std::string, std::vector<const Key*>>
      beginnings_;  // folded form → names that may begin with it
};

// Whether the knowledge base's person was alive, or not long dead, in the year; who is undated, always.
bool of_the_time(const knowledge::Thing& person, int year, int years_after);
// Whether a single capitalised word of the line can be a name here, and this one: `nominative` is the name,
// folded.
bool stands_as_name(const Line& line, std::size_t at, const std::string& nominative, bool person);

}  // namespace letopis::facts

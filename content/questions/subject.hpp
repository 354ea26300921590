#pragma once
// The subject that a text is about, where its title tells only its readers: "The Fuse Beneath the Sugar"
// tells of the Cuban Missile Crisis, and may never say so.
#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "content/knowledge/knowledge.hpp"

namespace letopis::questions {

struct Ground;

// The subjects of the knowledge base that a text tells of, by the cues that it says of them. A cue weighs the
// more the fewer subjects have it (inverse document frequency, Spärck Jones 1972), and said again it weighs
// less than anew (the square root of its times). Borrows the ground's knowledge.
class Subjects {
 public:
  Subjects() = default;
  explicit Subjects(const Ground& ground);
  // The one whose years are most of the text's own and whose cues it says most; null where none is sure.
  const knowledge::Subject* main() const { return main_; }
  // What the text tells of in this year: the one that lasts then of which the paragraph says most, rather
  // the main one; where the year is not known, of all. Null where there is none. A text on the siege of Malta
  // comes to the battle of Lepanto.
  const knowledge::Subject* in(std::optional<int> year, std::size_t paragraph) const;
  struct Told {
    const knowledge::Subject* subject = nullptr;
    std::map<std::size_t, double> in_paragraph;  // what its cues there weigh
    std::optional<std::set<std::size_t>> named_in;  // the paragraphs that say its own name, where it has one
  };
  const std::vector<Told>& told() const { return told_; }

 private:
  const knowledge::Subject* main_ = nullptr;
  bool about_a_war_ = false;  // main_ is one
  std::vector<Told> told_;    // those that the text says much of, the most first
};

// The subject that a label names («Гибель „Титаника“», "Sinking of the Titanic (1910–1914)"); null where
// none.
const knowledge::Subject* subject_of(const knowledge::Knowledge& knowledge, const std::string& label);

}  // namespace letopis::questions

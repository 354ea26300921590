#pragma once
// What a text may be about, in one language: a war, a reign, a crisis, an expedition, an epidemic, and the
// words by which a text on it is known. A thing (thing.hpp) is found by its name; a subject by its cues, also
// in a text that never says its name. Years are astronomical (490 BC is -489).
#include <string>
#include <vector>

namespace letopis::knowledge {

struct Subject {
  std::string name;  // as an encyclopaedia would head it
  int year = 0;
  int until = 0;
  std::vector<std::string> cues;  // single words, nominative singular: names and distinctive nouns
  bool operator==(const Subject&) const = default;
};

}  // namespace letopis::knowledge

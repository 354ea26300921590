#pragma once
// What the world knows besides the narrative: treaties and conflicts with their years and names in both languages.
// It names things canonically and feeds distractors. Data: content/knowledge/*.toml, copied into the data folder.
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "content/base/result.hpp"

namespace letopis::knowledge {

struct Thing {
  std::string kind;  // "treaty", "war", "battle", "conference", "revolution"
  std::string name;  // canonical, nominative, in the language asked for
  std::vector<std::string> aliases;
  int year = 0;      // of signing, or of the beginning; astronomical
  int until = 0;     // = year unless it lasted
  std::vector<std::string> parties;
  bool operator==(const Thing&) const = default;
};

class Knowledge {
 public:
  // Reads `data`/knowledge/*.toml for one language. A missing folder is an error; so is a broken file, with its line.
  static base::Result<Knowledge> open(const std::string& data, const std::string& language);

  const std::vector<Thing>& things() const { return things_; }
  // The thing with this name or alias (folded), of this kind; none where unknown or ambiguous.
  const Thing* find(std::string_view kind, std::string_view name) const;

 private:
  std::vector<Thing> things_;
};

}  // namespace letopis::knowledge

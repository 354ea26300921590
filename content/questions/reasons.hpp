#pragma once
// Every name under which a fact is left unasked, with a sentence for people: the one list. `compile --report`
// counts by these names and `explain` says the sentence, so a rule that rejects under a new name adds a line
// here; a test reads the rules and fails on a name that is not listed.
#include <span>
#include <string_view>

namespace letopis::questions {

struct Reason {
  std::string_view name;      // "not past"
  std::string_view stage;     // who decided: "clauses", "facts", "ask", "options", "lint"
  std::string_view sentence;  // why, to be read after "not asked (not past: идёт): "
};

// In the order of the names.
std::span<const Reason> reasons();
// "no gap: NAME" says that not even a gap could be made, for that reason; "flaw 4: …" is told by the lint
// itself. "" where the name is not listed.
std::string_view sentence_about(std::string_view name);
bool is_listed(std::string_view name);

}  // namespace letopis::questions

#pragma once
// Item writing: the nineteen flaws of multiple-choice questions (the list of Tarrant et al. 2006, as
// automatic raters use it), as far as strings, tags and a fact base can show them. Each flaw comes with its
// number, the reason and a remedy. One, two, five, eight and thirteen are told by a sign of them only: a
// pronoun where nobody is named, a figure out of all proportion, a prompt of forty words, options that hold
// each other, a prompt that asks nothing. Words come from content/language/LANGUAGE/lint.txt. Used by
// `letopisc check` on anybody's pack and by the compiler on its own.
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "content/pack/pack.hpp"

namespace letopis::lint {

struct Flaw {
  int number = 0;    // 1 … 19
  std::string what;  // the reason and, after a semicolon, the remedy
  bool operator==(const Flaw&) const = default;
};

// "longest option correct" for 4; "" where there is no such flaw.
std::string_view name_of(int number);
// "flaw 4 (longest option correct): …"
std::string to_string(const Flaw& flaw);

// What a fact base knows of a name: all the names of the thing, its years and parties.
struct Thing {
  std::vector<std::string> names;
  int year = 0;
  int until = 0;
  std::vector<std::string> parties;
};
// The things of that name; none where it is unknown. May be empty itself.
using World = std::function<std::vector<Thing>(const std::string& name)>;

// In the order of their numbers. `language` is the pack's, for prompts whose letters do not tell theirs.
std::vector<Flaw> flaws_of(const pack::Question& question, std::string_view language,
                           const World& world = {});

}  // namespace letopis::lint

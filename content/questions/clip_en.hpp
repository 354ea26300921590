#pragma once
// Clips: the clause that holds a fact as a sentence of its own, in the author's words and order. Asides of
// another subject are left out, pronouns and relative dates said; nothing where what remains cannot stand.
#include <optional>
#include <string>

#include "content/questions/ask_en.hpp"

namespace letopis::questions::en {

constexpr std::size_t longest_clip = 32;  // words, with the gap

struct Clip {
  Tokens before;  // the gap
  Tokens after;
  bool comma_before = false;  // a comma stands right before the gap, or right behind it
  bool comma_after = false;
};

// `gap`: the words that are asked for. Nothing, with the reason noted, where no clip stands alone.
std::optional<Clip> clip_of(Asker& asker, std::size_t fact, language::Range gap);

// The tokens of the clip in order, the gap's among them; empty, with the reason, where there is none.
Tokens cut_clip(Asker& asker, std::size_t fact, std::string& reason);

// "The canal was open again in ____."
std::string say_clip(const Asker& asker, std::size_t fact, const Clip& clip, const std::string& gap);

}  // namespace letopis::questions::en

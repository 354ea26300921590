#include "content/questions/references_ru.hpp"

#include <algorithm>

namespace letopis::questions::ru {
namespace {

using language::Sentence;
using language::Tag;
using language::Token;

bool is_nominal(const Token& token) {
  return token.any(Tag::n) || token.any(Tag::np) || token.unknown();
}

// Gender and number of what «его», «её», «их» and their like point to.
bool fits(const Token& pronoun, const Token& candidate) {
  const std::string& form = pronoun.folded;
  const bool plural = form == "их" || form == "они" || form == "им" || form == "ими" || form == "них" ||
                      form == "ним" || form == "ними";
  return std::any_of(candidate.readings.begin(), candidate.readings.end(), [&](const language::Reading& r) {
    if (!r.has(Tag::n) && !r.has(Tag::np)) return false;
    if (form == "их" || form == "они" || form == "ими" || form == "них" || form == "ними")
      return r.has(Tag::pl);
    if (plural && r.has(Tag::pl)) return true;
    if (r.has(Tag::pl)) return false;
    if (form == "ее" || form == "она" || form == "ей" || form == "ней" || form == "нее") return r.has(Tag::f);
    if (form == "оно") return r.has(Tag::nt);
    return r.has(Tag::m) || r.has(Tag::nt);
  });
}

}  // namespace

bool resolved_inside(const Asker& asker, std::size_t sentence, const Tokens& before, std::size_t token) {
  const Sentence& s = asker.ground.document.sentences[sentence];
  const Token& pronoun = s.tokens[token];
  int candidates = 0;
  for (const std::size_t i : before)
    if (i != token && is_nominal(s.tokens[i]) && fits(pronoun, s.tokens[i])) ++candidates;
  return candidates == 1;
}

std::optional<Reference> reference(const Asker&, std::size_t, std::size_t, std::size_t) {
  return std::nullopt;
}

}  // namespace letopis::questions::ru

#include "content/language/token.hpp"

#include <algorithm>
#include <array>

#include "content/base/utf8.hpp"

namespace letopis::language {
namespace {

constexpr std::array<std::string_view, static_cast<std::size_t>(Tag::count)> tag_names = {
    "n", "np", "adj", "det", "prn", "num", "vblex", "vbser", "vbmod", "vbhaver", "vbdo", "adv", "pr", "cnjcoo",
    "cnjsub", "cnjadv", "part", "ij", "pred", "ord", "rel", "itg", "abbr", "punct", "cm", "sent", "lpar", "rpar",
    "lquot", "rquot", "unk",
    "top", "ant", "cog", "patr", "org", "al",
    "m", "f", "nt", "mfn", "mf", "GD", "aa", "nn", "an", "sg", "pl", "sp", "nom", "gen", "dat", "acc", "ins", "prp",
    "obj", "subj",
    "perf", "impf", "tv", "iv", "ref", "inf", "past", "pres", "fut", "pri", "imp", "pp", "pprs", "ger", "actv", "pasv",
    "p1", "p2", "p3", "subs",
    "short", "comp", "sup", "sint", "pers", "pos", "dem", "def", "ind", "neg", "qnt", "refl", "preadv",
    "digits", "roman", "cap", "allcaps", "first", "guess"};
static_assert(!tag_names.back().empty(), "a name for every tag");

}  // namespace

std::string_view name_of(Tag tag) { return tag_names[static_cast<std::size_t>(tag)]; }

std::optional<Tag> tag_named(std::string_view name) {
  const auto found = std::find(tag_names.begin(), tag_names.end(), name);
  if (found == tag_names.end()) return std::nullopt;
  return static_cast<Tag>(found - tag_names.begin());
}

std::string to_string(const Tags& tags) {
  std::string text;
  for (std::size_t i = 0; i < tag_names.size(); ++i) {
    if (!tags.has(static_cast<Tag>(i))) continue;
    if (!text.empty()) text += '.';
    text += tag_names[i];
  }
  return text;
}

bool Token::all(Tag tag) const {
  return !readings.empty() && std::all_of(readings.begin(), readings.end(), [&](const Reading& r) { return r.has(tag); });
}

bool Token::any(const Tags& tags) const {
  return std::any_of(readings.begin(), readings.end(), [&](const Reading& r) { return r.tags.has_all(tags); });
}

bool Token::is(std::string_view lemma) const {
  return std::any_of(readings.begin(), readings.end(), [&](const Reading& r) {
    return r.lemma == lemma || base::fold(r.lemma) == lemma;
  });
}

std::string words(const Sentence& sentence, Range range) {
  std::string text;
  for (std::size_t i = range.begin; i < range.end && i < sentence.tokens.size(); ++i) {
    if (i > range.begin && sentence.tokens[i].space_before) text += ' ';
    text += sentence.tokens[i].form;
  }
  return text;
}

}  // namespace letopis::language

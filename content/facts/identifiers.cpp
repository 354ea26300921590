// Ordinal numbers that name a thing: «39-я армия», "the 39th Army", and an ordinal that stands alone in its
// sentence. They say which one it is, not how many, so nothing is asked of them; knowing them keeps the
// figures clean.
#include <algorithm>

#include "content/facts/counted.hpp"
#include "content/facts/names.hpp"
#include "content/facts/numerals.hpp"

namespace letopis::facts {
namespace {

std::optional<Ordinal> ordinal_at(const Line& line, std::size_t i) {
  const Atom& atom = line.atom(i);
  std::size_t end = i + 1;
  bool suffixed = atom.shape == Shape::ordinal && !atom.range && !atom.grouped && atom.prefix.empty();
  std::string suffix = atom.suffix;
  if (line.russian() && atom.shape == Shape::number && !atom.range && !atom.grouped && atom.prefix.empty() &&
      end < line.size() && !line.token(end).space_before) {  // 1го, in two tokens
    suffix = line.key(end++);
    suffixed = true;
  }
  if (!suffixed) return read_ordinal(line, i);
  const bool known = [&] {
    constexpr std::string_view russian =
        " й ый ий ой ей я ая ья е ое ье го ого его му ому ему м ым им ом ем ю ую ью ";
    constexpr std::string_view english = " th st nd rd ";
    return (line.russian() ? russian : english).find(" " + suffix + " ") != std::string_view::npos;
  }();
  if (!known) return std::nullopt;
  return Ordinal{.value = atom.low, .plural = false, .tokens = {i, end}};
}

// The noun that the ordinal names, with what stands between; 0 where none follows.
std::size_t named_noun(const Line& line, std::size_t i) {
  std::size_t noun = i;
  while (noun < i + 3 && adjective_like(line, noun) && !line.token(noun).any(language::Tag::n)) ++noun;
  if (noun >= line.size() || line.shape(noun) != Shape::word) return 0;
  const bool name = line.russian() ? line.token(noun).any(language::Tag::n) : line.capital(noun);
  return name && !line.time(noun) && !line.period(noun) ? noun + 1 : 0;
}

}  // namespace

std::vector<Fact> find_identifiers(const Line& line, const std::vector<Fact>& dates) {
  std::vector<Fact> facts;
  for (std::size_t i = 0; i < line.size(); ++i) {
    const auto ordinal = ordinal_at(line, i);
    if (!ordinal) continue;
    const bool alone = i == 0 && line.ends(ordinal->tokens.end);
    if (ordinal->plural && !alone) continue;
    const bool digits = line.shape(i) != Shape::word;
    const std::size_t noun = digits ? named_noun(line, ordinal->tokens.end) : 0;
    if (!alone && noun == 0) continue;
    Fact fact;
    fact.kind = Kind::identifier;
    fact.tokens = fact.phrase = {i, alone ? ordinal->tokens.end : noun};
    const bool taken = std::any_of(dates.begin(), dates.end(),
                                   [&](const Fact& date) { return date.tokens.overlaps(fact.tokens); });
    if (taken) continue;
    fact.standalone = false;
    fact.reason = "a name's number";
    fact.value = language::words(line.sentence(), fact.tokens);
    fact.object = Name{.nominative = fact.value, .head = {}, .year = {}, .ordinal = ordinal->value};
    i = fact.tokens.end - 1;
    facts.push_back(std::move(fact));
  }
  return facts;
}

}  // namespace letopis::facts

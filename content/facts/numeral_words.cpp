// Numbers inside words: «полуторамиллионная армия», «30-тысячный гарнизон», "a 5,000-strong garrison";
// «втрое», "threefold".
#include <array>
#include <string>

#include "content/facts/numeral_parts.hpp"

namespace letopis::facts {
namespace {

struct Stem {
  std::string_view stem;
  double scale;
};

constexpr std::array stems = std::to_array<Stem>({{"тысячн", 1e3}, {"миллионн", 1e6}, {"миллиардн", 1e9}});

constexpr std::size_t longest_word = 120;  // bytes; no numeral is longer, and what is shall not be searched

// «двадцатипяти» of «двадцатипятитысячная»: the longest number words one behind the other; 0 where it is
// none.
double joined_words(const Line& line, std::string_view text) {
  double value = 0;
  for (int words = 0; !text.empty() && words < 4; ++words) {
    std::size_t length = text.size();
    const NumberWord* found = nullptr;
    for (; length > 0 && !found; --length) {
      const auto at = line.words().numbers.find(std::string(text.substr(0, length)));
      if (at == line.words().numbers.end()) continue;
      const NumberType type = at->second.type;
      if (type == NumberType::unit || type == NumberType::teen || type == NumberType::ten ||
          type == NumberType::hundred || type == NumberType::mixed) {
        found = &at->second;
        break;
      }
    }
    if (!found || (value > 0 && found->value >= value)) return 0;
    value += found->value;
    text.remove_prefix(length);
  }
  return text.empty() ? value : 0;
}

Number exactly(double value, std::size_t i) {
  Number number;
  number.low = number.high = value;
  number.written = true;
  number.tokens = {i, i + 1};
  return number;
}

}  // namespace

std::optional<Number> compound_at(const Line& line, std::size_t i) {
  const Atom& atom = line.atom(i);
  if (!line.russian()) {
    if (atom.shape != Shape::ordinal || atom.suffix != "strong" || atom.range) return std::nullopt;
    return exactly(atom.low, i);
  }
  for (const auto& [stem, scale] : stems) {
    if (atom.shape == Shape::ordinal) {
      if (!atom.suffix.starts_with(stem) || !atom.prefix.empty()) continue;
      Number number = exactly(atom.low * scale, i);
      number.high = atom.high * scale;
      number.range = atom.range;
      number.about = true;
      return number;
    }
    const std::string& key = line.key(i);
    if (key.size() > longest_word) return std::nullopt;
    const std::size_t at = key.find(stem);
    if (atom.shape != Shape::word || at == std::string::npos || at == 0) continue;
    const double value = joined_words(line, std::string_view(key).substr(0, at));
    if (value == 0) continue;
    Number number = exactly(value * scale, i);
    number.about = true;
    return number;
  }
  return std::nullopt;
}

std::optional<Number> times_at(const Line& line, std::size_t i) {
  if (const NumberWord* word = line.number(i); word && word->type == NumberType::times)
    return exactly(word->value, i);
  if (line.russian()) return std::nullopt;
  const Atom& atom = line.atom(i);
  if (atom.shape == Shape::ordinal && atom.suffix == "fold") return exactly(atom.low, i);
  std::string key = line.key(i);
  if (atom.shape != Shape::word || key.size() < 7 || !key.ends_with("fold")) return std::nullopt;
  key.resize(key.size() - 4);
  if (key.ends_with("-")) key.pop_back();
  const auto found = line.words().numbers.find(key);
  if (found == line.words().numbers.end() || found->second.value < 2) return std::nullopt;
  return exactly(found->second.value, i);
}

}  // namespace letopis::facts

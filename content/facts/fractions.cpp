// Fractions in words: a count, then what it is divided by.
#include <string>

#include "content/facts/numeral_parts.hpp"

namespace letopis::facts {
namespace {

struct Denominator {
  double value = 0;
  bool plural = false;
};

// thirds, twenty-firsts, hundredth; the Russian words are whole table entries.
std::optional<Denominator> denominator_of(const Line& line, std::string key) {
  const auto& ordinals = line.words().ordinals;
  for (const bool plural : {false, true}) {
    if (const auto found = ordinals.find(key);
        found != ordinals.end() && !found->second.plural && found->second.value > 2)
      return Denominator{static_cast<double>(found->second.value), plural};
    if (const auto found = line.words().numbers.find(key); found != line.words().numbers.end() &&
                                                           found->second.type == NumberType::fraction &&
                                                           found->second.value < 0.5)
      return Denominator{1 / found->second.value, plural || key.ends_with("s")};
    if (plural || !key.ends_with("s")) return std::nullopt;
    key.pop_back();
  }
  return std::nullopt;
}

// A count, then what it is divided by; the tokens of both. "two thirds", "a fifth", "three-quarters", "twenty
// one fifths".
std::optional<Number> english_fraction(const Line& line, std::size_t begin) {
  Number number;
  const std::string& key = line.key(begin);
  if (const std::size_t cut = key.find('-'); cut != std::string::npos) {  // two-thirds, one-eighth
    const auto count = line.words().numbers.find(key.substr(0, cut));
    const auto below = denominator_of(line, key.substr(cut + 1));
    if (count != line.words().numbers.end() && below && count->second.value < 100 &&
        below->plural == (count->second.value > 1)) {
      number.low = count->second.value / below->value;
      number.tokens = {begin, begin + 1};
    }
  }
  if (number.tokens.empty()) {
    double count = 1;
    std::size_t i = begin + 1;
    const bool article = line.is_any(begin, "a an one");
    if (article && line.shape(i) == Shape::dash && line.ordinal(i + 1)) ++i;  // "one - fourth"
    if (const auto words =
            article && denominator_of(line, line.key(i)) ? std::nullopt : read_cardinal(line, begin);
        words && !words->vague && words->low >= 2 && words->low < 1000) {
      count = words->low;
      i = words->tokens.end;
      if (line.shape(i) == Shape::dash && line.shape(i + 1) == Shape::word) ++i;
    } else if (!article) {
      if (!line.is(begin, "quarter") || !line.is_any(i, "of million billion")) return std::nullopt;
      i = begin;
    }
    auto below = denominator_of(line, line.key(i));
    if (!below && line.ordinal(i + 1) && line.number(i) &&
        line.number(i)->type == NumberType::ten) {  // a twenty fifth
      below = denominator_of(line, line.key(i + 1));
      if (below && below->value < 10)
        below->value += line.number(i)->value;
      else
        below.reset();
      ++i;
    }
    if (!below || below->plural != (count > 1)) return std::nullopt;
    number.low = count / below->value;
    number.tokens = {begin, i + 1};
  }
  number.high = number.low;
  number.fraction = number.written = true;
  return number;
}

std::optional<Number> russian_fraction(const Line& line, std::size_t begin) {
  std::size_t i = begin;
  double count = 1;
  if (const NumberWord* word = line.number(i);
      word && word->type == NumberType::unit && (word->value > 1 || line.is_any(i, "одна одну одной"))) {
    count = word->value;
    ++i;
  }
  const NumberWord* word = line.number(i);
  Number number;
  if (word && word->type == NumberType::fraction) {
    if (word->value == 0.5 && count > 1) return std::nullopt;
    number.low = count * word->value;
  } else {  // три пятых, одна десятая
    const OrdinalWord* below = i > begin ? line.ordinal(i) : nullptr;
    const bool form =
        below && (count > 1 ? below->plural : line.key(i).ends_with("ая") || line.key(i).ends_with("ую"));
    if (!form || below->value < 3) return std::nullopt;
    number.low = count / below->value;
  }
  number.high = number.low;
  number.fraction = number.written = true;
  number.tokens = {begin, i + 1};
  return number;
}

}  // namespace

std::optional<Number> fraction_at(const Line& line, std::size_t begin) {
  auto number = line.russian() ? russian_fraction(line, begin) : english_fraction(line, begin);
  if (!number) return std::nullopt;
  const std::size_t i = number->tokens.end;
  const std::size_t unit = line.russian() ? i : line.is(i, "of") && line.is_any(i + 1, "a one") ? i + 2 : i;
  const NumberWord* word = line.number(unit);
  const bool whole =
      word && (word->type == NumberType::scale || (line.russian() && word->type == NumberType::group)) &&
      word->value >= 100 && (line.russian() ? word->plural != Plural::yes : word->plural == Plural::no);
  if (whole && (number->low != 0.5 || !line.russian())) {  // «четверть миллиона», "a quarter of a million"
    number->low *= word->value;
    number->high = number->low;
    number->scale = word->value;
    number->tokens.end = unit + 1;
    number->fraction = false;
    return number;
  }
  // "a third battle", "half an hour", "quarter": one part is a share only of something.
  const bool one =
      line.is_any(begin, "a an one") || line.key(begin).starts_with("one-") || line.is(begin, "quarter");
  if (!line.russian() && one && !line.is(i, "of") && !line.ends(i)) return std::nullopt;
  return number;
}

void divide(const Line& line, Number& number) {
  if (line.russian() || number.range || number.fraction || number.vague) return;
  const auto below = denominator_of(line, line.key(number.tokens.end));
  if (!below || !below->plural) return;
  number.low = number.high = number.low / below->value;
  number.fraction = number.low < 1;
  ++number.tokens.end;
}

void add_fraction(const Line& line, Number& number) {
  const std::size_t i = number.tokens.end;
  if (number.range || number.fraction || number.vague || !line.is(i, line.russian() ? "и" : "and")) return;
  const auto part = fraction_at(line, i + 1);
  if (!part || !part->fraction || part->low >= 1) return;
  const NumberWord* last = line.number(i - 1);
  const bool scaled = last && last->type == NumberType::scale;  // "six million and two thirds"
  number.low += part->low * (scaled ? last->value : 1);
  number.high = number.low;
  number.tokens.end = part->tokens.end;
  number.bare_one = false;
}

}  // namespace letopis::facts

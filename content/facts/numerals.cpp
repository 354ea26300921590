#include "content/facts/numerals.hpp"

#include "content/base/utf8.hpp"
#include "content/facts/numeral_parts.hpp"

namespace letopis::facts {
namespace {

// `plain`: "and" ends the number, as in a numerator.
std::optional<Number> words_at(const Line& line, std::size_t begin, bool plain = false) {
  Sum sum;
  Number number;
  number.written = true;
  std::size_t i = begin;
  if (!line.russian() && line.is_any(i, "a an")) {
    const NumberWord* next = line.number(i + 1);
    const bool unit = next && (next->value >= 12 || next->type == NumberType::group);
    if (!unit || next->plural != Plural::no || next->type == NumberType::ten ||
        next->type == NumberType::teen)
      return std::nullopt;
    ++i;
  }
  bool first = true;
  for (; i < line.size(); ++i, first = false) {
    double a = 0;
    double b = 0;
    if (split_hyphen(line, i, a, b)) {
      if (!line.russian()) {
        if (a < 20 || b > 9 || !sum.add(a + b, 1)) break;
        continue;
      }
      if (!first || b <= a) break;
      number.low = a;
      number.high = b;
      number.range = number.about = true;
      number.tokens = {begin, i + 1};
      apply_scales(line, number);
      return number;
    }
    const NumberWord* word = line.number(i);
    if (!line.russian() && line.is(i, "and") && sum.any && plain) break;
    if (!line.russian() && line.is(i, "and") && sum.any) {
      if (half_after(line, i) != 0) {  // a million and a half; three and a half million
        if (sum.group > 0)
          sum.group += 0.5;
        else
          sum.total += sum.scale / 2;
        sum.floor = 0.1;
        i += 2;
        continue;
      }
      const NumberWord* next = line.number(i + 1);
      const bool joins =
          next && sum.floor >= 100 &&
          (next->type == NumberType::unit || next->type == NumberType::teen || next->type == NumberType::ten);
      double x = 0, y = 0;
      if (!joins && !(sum.floor >= 100 && split_hyphen(line, i + 1, x, y))) break;
      if (sum.group == 0 && sum.total == 0) break;
      if (const auto part = fraction_at(line, i + 1); part && part->fraction && part->low < 1) break;
      continue;
    }
    if (!line.russian() && line.shape(i) == Shape::dash && sum.any && sum.floor == 10 && line.number(i + 1) &&
        line.number(i + 1)->type == NumberType::unit && line.number(i + 1)->value > 0)
      continue;  // "fifty - two"
    if (line.russian() && sum.any && sum.group > 0 && half_after(line, i) != 0) {
      sum.group += 0.5;
      sum.floor = 0.1;
      ++i;
      continue;
    }
    if (!word || (word->value == 0 && !first)) break;
    if (word->type == NumberType::group) {
      if (sum.total > 0) break;
      // "a pair of ships" counts, "the royal pair" does not
      if (word->value == 2 && !line.is(i + 1, "of") && !line.ends(i + 1)) break;
      if (sum.group == 0) {
        number.bare_plural = word->plural == Plural::maybe;
        number.vague = word->plural == Plural::yes;
        sum.total = word->value;
      } else {
        sum.total = sum.group * word->value;
        sum.group = 0;
      }
      number.about = line.russian() || word->value == 20 || line.is(i, "couple");
      sum.any = true;
      ++i;
      const NumberWord* scale = line.number(i);
      if (scale && scale->type == NumberType::scale) {  // два десятка тысяч, сотни тысяч
        sum.total *= scale->value;
        number.scale = scale->value;
        number.vague = number.vague || number.bare_plural;
        number.bare_plural = false;
        ++i;
      }
      break;
    }
    if (word->type == NumberType::scale && sum.group == 0 && sum.total == 0) {
      number.bare_plural = word->plural == Plural::maybe;
      number.vague = word->plural == Plural::yes;
      if (first && !line.russian() && word->plural == Plural::no && i == begin && !line.is(i + 1, "and") &&
          !line.ends(i + 1) && !line.number(i + 1))
        break;  // "thousand" needs an article
    } else if (word->type == NumberType::hundred && word->plural == Plural::yes && sum.group == 0) {
      number.vague = true;
    }
    if (!sum.put(*word, line.russian())) break;
    if (number.vague && !line.russian() && line.is(i + 1, "of") && line.number(i + 2) &&
        line.number(i + 2)->plural == Plural::yes)
      ++i;
  }
  if (!sum.any || i == begin) return std::nullopt;
  number.low = number.high = sum.value();
  if (sum.scale > 1) number.scale = sum.scale;
  number.tokens = {begin, i};
  number.bare_one = number.low == 1 && i == begin + 1;
  if (number.bare_plural && line.number(begin) && number.low > line.number(begin)->value)
    number.bare_plural = false;
  return number;
}

}  // namespace

std::optional<Number> read_cardinal(const Line& line, std::size_t begin) {
  return line.shape(begin) == Shape::word ? words_at(line, begin, true) : std::nullopt;
}

std::optional<Number> read_number(const Line& line, std::size_t begin) {
  if (begin >= line.size()) return std::nullopt;
  if (auto number = digits_at(line, begin)) {
    apply_scales(line, *number);
    add_decimals(line, *number);
    add_fraction(line, *number);
    return number;
  }
  if (line.shape(begin) != Shape::word) return std::nullopt;
  if (auto number = fraction_at(line, begin)) return number;
  if (auto number = special_at(line, begin)) return number;
  auto number = words_at(line, begin);
  if (!number) return std::nullopt;
  divide(line, *number);
  add_decimals(line, *number);
  add_fraction(line, *number);
  return number;
}

std::optional<Ordinal> read_ordinal(const Line& line, std::size_t begin) {
  if (line.shape(begin) != Shape::word) return std::nullopt;
  Sum sum;
  for (std::size_t i = begin; i < line.size(); ++i) {
    if (const OrdinalWord* last = line.ordinal(i)) {
      bool fits = false;
      if (last->value >= 1000)
        fits = line.russian() ? !sum.any : sum.multiply(last->value);
      else if (last->value == 100 && !line.russian())
        fits = sum.put({NumberType::hundred, 100}, false);
      else
        fits = sum.add(last->value, last->value >= 100 ? 100 : last->value >= 20 ? 10 : 1);
      if (!fits) return std::nullopt;
      return Ordinal{.value = line.russian() && last->value >= 1000 ? last->value : sum.value(),
                     .plural = last->plural,
                     .tokens = {begin, i + 1}};
    }
    if (!line.russian() && line.is(i, "and") && sum.any) continue;
    double a = 0, b = 0;
    if (!line.russian() && split_hyphen(line, i, a, b) && a < 100 && b < 10) {
      if (!sum.add(a + b, 1)) return std::nullopt;
      continue;
    }
    const NumberWord* word = line.number(i);
    if (!word || !sum.put(*word, line.russian())) return std::nullopt;
  }
  return std::nullopt;
}

}  // namespace letopis::facts

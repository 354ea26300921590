#include "content/facts/numerals.hpp"

#include <limits>

#include "content/base/utf8.hpp"

namespace letopis::facts {
namespace {

constexpr double open_group = 1000;  // nothing of the group of three digits is said yet

// Sums a numeral word by word; a word that does not fit ends it.
struct Sum {
  double total = 0;
  double group = 0;
  double floor = open_group;  // the next word of the group must be smaller than this
  double last_scale = std::numeric_limits<double>::infinity();
  double scale = 1;
  bool any = false;

  bool add(double value, double size) {
    if (floor <= size || (group == 0 && total > 0 && last_scale <= value)) return false;
    group += value;
    floor = size;
    any = true;
    return true;
  }
  bool multiply(double value) {
    if (value >= last_scale) return false;
    total += (group > 0 ? group : 1) * value;
    group = 0;
    floor = open_group;
    last_scale = scale = value;
    any = true;
    return true;
  }
  double value() const { return total + group; }
};

// "twenty-six": the sum of its parts, or nothing. Russian «два-три» is a range.
bool split_hyphen(const Line& line, std::size_t i, double& first, double& second) {
  const std::string& key = line.key(i);
  const std::size_t cut = key.find('-');
  if (cut == std::string::npos) return false;
  const auto& numbers = line.words().numbers;
  const auto a = numbers.find(key.substr(0, cut));
  const auto b = numbers.find(key.substr(cut + 1));
  if (a == numbers.end() || b == numbers.end()) return false;
  first = a->second.value;
  second = b->second.value;
  return true;
}

bool put_word(Sum& sum, const NumberWord& word, bool russian) {
  switch (word.type) {
    case NumberType::unit:
      return sum.add(word.value, 1);
    case NumberType::teen:
      return sum.floor >= 100 && sum.add(word.value, 1);
    case NumberType::ten:
      return sum.add(word.value, 10);
    case NumberType::hundred:
      if (russian) return sum.add(word.value, 100);
      if (sum.group >= 100 || sum.group != static_cast<int>(sum.group)) return false;
      sum.group = (sum.group > 0 ? sum.group : 1) * 100;
      sum.floor = 100;
      sum.any = true;
      return true;
    case NumberType::mixed:
      return sum.floor == open_group && sum.total == 0 && sum.add(word.value, 0.1);
    case NumberType::scale:
      return sum.multiply(word.value);
    default:
      return false;
  }
}

// «с половиной», "and a half" behind a number: how many tokens, 0 for none.
std::size_t half_after(const Line& line, std::size_t i) {
  if (line.russian()) return line.is_any(i, "с со") && line.is(i + 1, "половиной") ? 2 : 0;
  return line.is(i, "and") && line.is(i + 1, "a") && line.is(i + 2, "half") ? 3 : 0;
}

std::optional<Number> digits_at(const Line& line, std::size_t begin) {
  const Atom& atom = line.atom(begin);
  if (atom.shape != Shape::number || atom.prefix == "mid" || atom.prefix == "'" || atom.prefix == "’")
    return std::nullopt;
  Number number;
  number.low = atom.low;
  number.high = atom.high;
  number.range = atom.range;
  number.tokens = {begin, begin + 1};
  return number;
}

void apply_scales(const Line& line, Number& number) {
  double last = std::numeric_limits<double>::infinity();
  std::size_t i = number.tokens.end;
  if (const std::size_t half = half_after(line, i); half != 0 && !number.range) {
    number.low += 0.5;
    number.high += 0.5;
    number.tokens.end = i += half;
  }
  const NumberWord* word = line.number(i);
  if (!word || word->type != NumberType::scale) return;
  number.low *= word->value;
  number.high *= word->value;
  number.scale = last = word->value;
  number.tokens.end = ++i;
  // 1 млрд 200 млн
  while (!number.range && line.shape(i) == Shape::number && !line.atom(i).range) {
    const NumberWord* next = line.number(i + 1);
    const double value = line.atom(i).low;
    if (next && next->type == NumberType::scale && next->value < last && value < last / next->value) {
      number.low += value * next->value;
      last = next->value;
      i += 2;
    } else {
      break;
    }
    number.high = number.low;
    number.tokens.end = i;
  }
}

// One fraction word, or a count of thirds and quarters: треть, две трети, a quarter, two thirds.
std::optional<Number> fraction_at(const Line& line, std::size_t begin) {
  std::size_t i = begin;
  double count = 1;
  if (!line.russian() && line.is_any(i, "a one"))
    ++i;
  else if (const NumberWord* word = line.number(i);
           word && word->type == NumberType::unit && word->value > 1) {
    count = word->value;
    ++i;
  }
  Number number;
  const std::string& key = line.key(i);
  if (!line.russian() && key.find('-') != std::string::npos) {  // two-thirds
    const auto& numbers = line.words().numbers;
    const auto a = numbers.find(key.substr(0, key.find('-')));
    const auto b = numbers.find(key.substr(key.find('-') + 1));
    if (a == numbers.end() || b == numbers.end() || b->second.type != NumberType::fraction)
      return std::nullopt;
    number.low = a->second.value * b->second.value;
  } else if (!line.russian() && key == "third" && i > begin) {
    number.low = 1.0 / 3;
  } else {
    const NumberWord* word = line.number(i);
    if (!word || word->type != NumberType::fraction) return std::nullopt;
    if (word->value == 0.5 && count > 1) return std::nullopt;
    number.low = count * word->value;
  }
  if (!line.russian() && !line.is(i + 1, "of") && number.low < 1)
    return std::nullopt;  // "half an hour", "quarter"
  number.high = number.low;
  number.fraction = number.written = true;
  number.tokens = {begin, i + 1};
  return number;
}

// «полмиллиона», «трое», «два десятка», "two dozen", "half a million".
std::optional<Number> special_at(const Line& line, std::size_t begin) {
  Number number;
  number.written = true;
  const NumberWord* word = line.number(begin);
  if (!line.russian() && line.is(begin, "half") && line.is(begin + 1, "a")) {
    const NumberWord* unit = line.number(begin + 2);
    if (!unit || unit->plural != Plural::no || unit->value < 12) return std::nullopt;
    number.low = number.high = unit->value / 2;
    number.tokens = {begin, begin + 3};
    return number;
  }
  if (!word) return std::nullopt;
  if (word->type == NumberType::whole || word->type == NumberType::collective) {
    number.low = number.high = word->value;
    number.about =
        word->type == NumberType::whole && word->value <= 500 && word->value != 150 && word->value != 6;
    number.tokens = {begin, begin + 1};
    return number;
  }
  return std::nullopt;
}

std::optional<Number> words_at(const Line& line, std::size_t begin) {
  Sum sum;
  Number number;
  number.written = true;
  std::size_t i = begin;
  if (!line.russian() && line.is_any(i, "a an")) {
    const NumberWord* next = line.number(i + 1);
    if (!next || next->plural != Plural::no || next->value < 12 || next->type == NumberType::ten)
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
      continue;
    }
    if (line.russian() && sum.any && sum.group > 0 && half_after(line, i) != 0) {
      sum.group += 0.5;
      sum.floor = 0.1;
      ++i;
      continue;
    }
    if (!word) break;
    if (word->type == NumberType::group) {
      if (sum.total > 0) break;
      if (sum.group == 0) {
        number.bare_plural = word->plural == Plural::maybe;
        number.vague = word->plural == Plural::yes;
        sum.total = word->value;
      } else {
        sum.total = sum.group * word->value;
        sum.group = 0;
      }
      number.about = line.russian() || word->value == 20;
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
      if (first && !line.russian() && word->plural == Plural::no && i == begin)
        break;  // "thousand" needs an article
    } else if (word->type == NumberType::hundred && word->plural == Plural::yes && sum.group == 0) {
      number.vague = true;
    }
    if (!put_word(sum, *word, line.russian())) break;
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

std::optional<Number> read_number(const Line& line, std::size_t begin) {
  if (begin >= line.size()) return std::nullopt;
  if (auto number = digits_at(line, begin)) {
    apply_scales(line, *number);
    return number;
  }
  if (line.shape(begin) != Shape::word) return std::nullopt;
  if (auto number = fraction_at(line, begin)) return number;
  if (auto number = special_at(line, begin)) return number;
  return words_at(line, begin);
}

std::optional<Ordinal> read_ordinal(const Line& line, std::size_t begin) {
  if (line.shape(begin) != Shape::word) return std::nullopt;
  Sum sum;
  for (std::size_t i = begin; i < line.size(); ++i) {
    if (const OrdinalWord* last = line.ordinal(i)) {
      const double size = last->value >= 1000 ? 1000 : last->value >= 100 ? 100 : last->value >= 20 ? 10 : 1;
      if (last->value >= 1000 ? sum.any : !sum.add(last->value, size)) return std::nullopt;
      const int value = last->value >= 1000 ? last->value : static_cast<int>(sum.value());
      return Ordinal{.value = value, .plural = last->plural, .tokens = {begin, i + 1}};
    }
    const NumberWord* word = line.number(i);
    if (!word || !put_word(sum, *word, line.russian())) return std::nullopt;
  }
  return std::nullopt;
}

}  // namespace letopis::facts

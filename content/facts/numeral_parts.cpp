#include "content/facts/numeral_parts.hpp"

#include <array>
#include <cmath>

#include "content/base/utf8.hpp"
#include "content/facts/counted.hpp"

namespace letopis::facts {
namespace {

struct Letter {
  std::string_view letters;  // capitals where a small letter is a unit of measure: 3M, but 3m is a length
  double value;
};

constexpr std::array letters = std::to_array<Letter>({
    {"k", 1e3},
    {"K", 1e3},
    {"M", 1e6},
    {"MM", 1e6},
    {"mln", 1e6},
    {"mil", 1e6},
    {"G", 1e9},
    {"B", 1e9},
    {"bn", 1e9},
    {"bln", 1e9},
    {"tn", 1e12},
    {"tln", 1e12},
    {"к", 1e3},
    {"К", 1e3},
    {"М", 1e6},
    {"Г", 1e9},
});

double scale_of_letters(std::string_view text) {
  for (const Letter& letter : letters) {
    if (letter.letters == text) return letter.value;
  }
  return 0;
}

// The letters glued to the digits of one token: "1.2M" → "M".
std::string_view letters_behind(std::string_view form) {
  std::size_t at = form.size();
  while (at > 0 && (static_cast<unsigned char>(form[at - 1]) >= 0x80 ||
                    std::isalpha(static_cast<unsigned char>(form[at - 1]))))
    --at;
  return form.substr(at);
}

void scale_by(Number& number, double value) {
  number.low *= value;
  number.high *= value;
  number.scale = value;
}

// "3 hundred and 21", "4 thousand 3 hundred": smaller steps behind, each with digits.
void smaller_steps(const Line& line, Number& number, double last) {
  std::size_t i = number.tokens.end;
  while (!number.range) {
    const std::size_t digits = !line.russian() && line.is(i, "and") ? i + 1 : i;
    if (const auto words = digits > i ? read_cardinal(line, digits) : std::nullopt;
        words && !words->vague && words->low < last) {
      number.low = number.high = number.low + words->low;  // "6 crore and two hundred"
      number.tokens.end = words->tokens.end;
      return;
    }
    const Atom& atom = line.atom(digits);
    if (atom.shape != Shape::number || atom.range || !atom.prefix.empty()) return;
    const NumberWord* next = line.number(digits + 1);
    const bool scaled =
        next && (next->type == NumberType::scale || (!line.russian() && next->type == NumberType::hundred));
    const double step = scaled ? next->value : 1;
    if (!scaled && (digits == i || last > 1000 || atom.grouped))
      return;  // only "and 21" ends without a scale
    if (step >= last || atom.low >= last / step) return;
    number.low += atom.low * step;
    number.high = number.low;
    last = step;
    number.tokens.end = i = digits + (scaled ? 2 : 1);
  }
}

// Digits said one by one behind the point ("nought four"), or a number below a hundred ("seventy-one").
std::optional<std::pair<double, std::size_t>> digits_said(const Line& line, std::size_t i) {
  if (line.shape(i) == Shape::number && !line.atom(i).grouped)
    return std::pair{line.atom(i).low / std::pow(10, line.atom(i).digits), i + 1};
  double value = 0;
  double share = 0.1;
  const std::size_t first = i;
  for (; i < line.size() && i < first + 8; ++i, share /= 10) {
    const NumberWord* word = line.number(i);
    if (!word || word->type != NumberType::unit) break;
    value += word->value * share;
  }
  if (i > first) return std::pair{value, i};
  const auto whole = read_cardinal(line, i);
  if (!whole || whole->low >= 100 || whole->vague) return std::nullopt;
  return std::pair{whole->low / 100, whole->tokens.end};
}

}  // namespace

bool Sum::add(double value, double size) {
  if (floor <= size || (group == 0 && total > 0 && last_scale <= value)) return false;
  group += value;
  floor = size;
  any = true;
  return true;
}

bool Sum::multiply(double value) {
  if (value == last_scale || (value > last_scale && (scale >= 1e6 || value < 1e6))) return false;
  if (value > last_scale) {
    total = (total + group) * value;
  } else {
    total += (group > 0 ? group : 1) * value;
  }
  group = 0;
  floor = open_group;
  last_scale = scale = value;
  any = true;
  return true;
}

bool Sum::put(const NumberWord& word, bool russian) {
  switch (word.type) {
    case NumberType::unit:
      return add(word.value, 1);
    case NumberType::teen:
      return floor >= 100 && add(word.value, 1);
    case NumberType::ten:
      return add(word.value, 10);
    case NumberType::hundred:
      if (russian) return add(word.value, 100);
      if (group >= 100 || group != static_cast<int>(group)) return false;
      group = (group > 0 ? group : 1) * 100;
      floor = 100;
      any = true;
      return true;
    case NumberType::mixed:
      return floor == open_group && total == 0 && add(word.value, 0.1);
    case NumberType::scale:
      return multiply(word.value);
    default:
      return false;
  }
}

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

std::size_t half_after(const Line& line, std::size_t i) {
  if (line.russian()) return line.is_any(i, "с со") && line.is(i + 1, "половиной") ? 2 : 0;
  return line.is(i, "and") && line.is_any(i + 1, "a one") && line.is(i + 2, "half") ? 3 : 0;
}

std::optional<Number> digits_at(const Line& line, std::size_t begin) {
  Number number;
  std::size_t at = begin;
  const bool point = line.is(at, ".") && at + 1 < line.size() && !line.token(at + 1).space_before &&
                     !line.atom(at + 1).grouped && line.atom(at + 1).digits > 0 &&
                     (at == 0 || line.token(at).space_before || line.is_any(at - 1, "- −"));
  const bool said = line.is(at, "point") && at == 0 && line.ends(at + 2);  // "point 77" and nothing else
  if (point || said) ++at;
  const Atom& atom = line.atom(at);
  const double lettered =
      atom.shape == Shape::ordinal && !atom.range ? scale_of_letters(letters_behind(line.token(at).form)) : 0;
  const bool measured =
      lettered == 0 && !line.russian() && atom.shape == Shape::ordinal && is_measure(atom.suffix);  // 300mm
  if ((atom.shape != Shape::number && lettered == 0 && !measured) || atom.prefix == "mid" ||
      atom.prefix == "'" || atom.prefix == "’")
    return std::nullopt;
  number.low = atom.low;
  number.high = atom.high;
  number.range = atom.range;
  number.fraction = atom.fraction;
  if (at > begin) number.low = number.high = atom.low / std::pow(10, atom.digits);
  if (lettered > 0) scale_by(number, lettered);
  number.tokens = {begin, at + 1};
  if (line.shape(at + 1) == Shape::number && line.atom(at + 1).fraction && !atom.range &&
      !atom.grouped) {  // 2 1/4, 6½
    number.low += line.atom(at + 1).low;
    number.high = number.low;
    number.tokens.end = at + 2;
  }
  return number;
}

void apply_scales(const Line& line, Number& number) {
  std::size_t i = number.tokens.end;
  if (const std::size_t half = half_after(line, i); half != 0 && !number.range) {
    number.low += 0.5;
    number.high += 0.5;
    number.tokens.end = i += half;
  }
  if (line.russian() && i < line.size() && !line.token(i).space_before && line.shape(i) == Shape::word) {
    if (const double value = scale_of_letters(line.token(i).form); value > 0) {
      scale_by(number, value);
      number.tokens.end = i + 1;
      return;
    }
  }
  const NumberWord* word = line.number(i);
  if (!word) return;
  if (word->type == NumberType::group && word->value < 1000 && !number.range) {  // 3 dozens, 5 сотен
    scale_by(number, word->value);
    number.tokens.end = i + 1;
    return;
  }
  const bool hundred = !line.russian() && word->type == NumberType::hundred;
  if (word->type != NumberType::scale && !hundred) return;
  scale_by(number, word->value);
  number.tokens.end = ++i;
  const std::size_t half = half_after(line, i);
  if (half != 0 && !number.range && !line.russian()) {  // "3 million and a half"
    number.low += word->value / 2;
    number.high = number.low;
    number.tokens.end = i + half;
    return;
  }
  if (const NumberWord* more = line.number(i); hundred && more && more->type == NumberType::scale) {
    scale_by(number, more->value);
    number.tokens.end = i + 1;
    return;
  }
  smaller_steps(line, number, word->value);
}

std::optional<Number> special_at(const Line& line, std::size_t begin) {
  Number number;
  number.written = true;
  const NumberWord* word = line.number(begin);
  if (!line.russian() && line.is(begin, "half")) {
    const std::size_t noun = line.is(begin + 1, "a") ? begin + 2 : begin + 1;
    const NumberWord* unit = line.number(noun);
    if (unit && unit->plural == Plural::no && unit->value >= 12 && unit->type != NumberType::ten &&
        unit->type != NumberType::teen) {
      number.low = number.high = unit->value / 2;
      number.tokens = {begin, noun + 1};
      return number;
    }
    const bool share = line.is(begin + 1, "of") || line.ends(begin + 1);
    if (!share || (begin > 0 && line.is_any(begin - 1, "first second other latter this that one's better")))
      return std::nullopt;
    number.low = number.high = 0.5;
    number.fraction = true;
    number.tokens = {begin, begin + 1};
    return number;
  }
  if (!line.russian() && line.is(begin, "a") && line.is(begin + 1, "half") && line.ends(begin + 2)) {
    number.low = number.high = 0.5;
    number.fraction = true;
    number.tokens = {begin, begin + 2};
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

void add_decimals(const Line& line, Number& number) {
  const std::size_t i = number.tokens.end;
  if (number.range || number.fraction || !line.is_any(i, line.russian() ? "точка" : "point")) return;
  const auto tail = digits_said(line, i + 1);
  if (!tail) return;
  number.low += tail->first;
  number.high = number.low;
  number.tokens.end = tail->second;
  number.bare_one = false;
  apply_scales(line, number);
}

}  // namespace letopis::facts

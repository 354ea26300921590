#include "content/facts/counted.hpp"

#include <algorithm>
#include <array>

#include "content/base/utf8.hpp"

namespace letopis::facts {
namespace {

using language::Tag;
using language::Token;

constexpr std::array<std::pair<const char*, const char*>, 9> abbreviations = {{{"чел", "человек"},
                                                                               {"т", "тонна"},
                                                                               {"руб", "рубль"},
                                                                               {"долл", "доллар"},
                                                                               {"экз", "экземпляр"},
                                                                               {"шт", "штука"},
                                                                               {"орд", "орудие"},
                                                                               {"ф", "фунт"},
                                                                               {"тонн", "тонна"}}};
constexpr const char* measures = "км м см мм кг га г л мм т чел руб долл экз шт кв куб ф км² м²";

bool closed_class(const Token& token) {
  return token.all(Tag::pr) || token.all(Tag::cnjcoo) || token.all(Tag::cnjsub) || token.all(Tag::adv) ||
         token.all(Tag::prn) || token.all(Tag::part) || token.all(Tag::det);
}

// The lexicon may spell a lemma with е where the text has ё: the text's letter is taken over.
std::string with_yo(std::string lemma, const std::string& form) {
  constexpr std::string_view ye = "е";
  constexpr std::string_view yo = "ё";
  for (std::size_t at = 0; at + 2 <= lemma.size() && at + 2 <= form.size(); ++at) {
    if (lemma.compare(at, 2, ye) == 0 && form.compare(at, 2, yo) == 0)
      lemma.replace(at, 2, yo);
    else if (lemma[at] != form[at])
      break;
  }
  return lemma;
}

bool unread(const Token& token) {
  return token.readings.empty() || token.unknown();
}

bool ends_with_any(const std::string& word, std::initializer_list<const char*> endings) {
  for (const char* ending : endings) {
    if (word.ends_with(ending)) return true;
  }
  return false;
}

constexpr const char* function_words_ru =
    "в во на к ко с со у о об от до из за под над при по для без и а но или что как не ни же ли бы был была "
    "было были "
    "из-за перед после около через между его ее их который которые это этот";
constexpr const char* function_words_en =
    "in on at to from of by for with and or but as that which who were was are is had have has be been their "
    "his its the a an "
    "into over under after before between more than while when if did not";

Counted measure(const Line& line, std::size_t i) {
  Counted counted;
  const auto skip_dot = [&](std::size_t k) {
    return line.is(k, ".") && k + 1 < line.size() && !line.token(k).space_before ? k + 1 : k;
  };
  if (line.is_any(i, "кв куб")) {
    const std::size_t next = skip_dot(i + 1);
    if (!line.is_any(next, "км м см верст миль")) return counted;
    counted.tokens = {i, next + 1};
    counted.unit = (line.is(i, "кв") ? "кв. " : "куб. ") + line.key(next);
    return counted;
  }
  if (line.is(i, "ф") && line.is(skip_dot(i + 1), "ст")) {
    counted.tokens = {i, skip_dot(i + 1) + 1};
    counted.unit = "фунт стерлингов";
    return counted;
  }
  counted.tokens = {i, i + 1};
  counted.unit = line.key(i);
  for (const auto& [form, lemma] : abbreviations) {
    if (counted.unit == form) counted.unit = lemma;
  }
  return counted;
}

bool fits_russian(const Line& line, std::size_t noun, const Number& number) {
  const Token& token = line.token(noun);
  // «уплатить 1,5 млн | русским купцам»: whom, and not what
  const bool big = number.scale > 1 && !token.any(Tag::gen) && !token.any(Tag::nom) && !token.any(Tag::acc);
  if (!unread(token) && big && token.any(Tag::dat) && !token.any(Tag::ins)) return false;
  if (unread(token) || !number.written || number.scale > 1) return true;
  return token.any(Tag::gen) || token.any(Tag::ins) || token.any(Tag::dat) || token.any(Tag::prp) ||
         token.any(Tag::acc) || number.low == 1;
}

Counted counted_ru(const Line& line, std::size_t begin, const Number& number) {
  Counted counted;
  std::size_t i = begin;
  if (line.is_any(i, measures) && !(line.is(i, "г") && line.time(i) && number.low > 999))
    return measure(line, i);
  if (line.is(i, "раз")) return {{i, i + 1}, "раз"};  // whatever else the word may be, not behind a number
  // An adjective that the lexicon has as a noun too («золотых», «раненых») goes with the noun behind it.
  const auto attribute = [&](std::size_t at) {
    return adjective_like(line, at) ||
           (noun_like(line, at) && ends_with_any(line.key(at), {"ых", "их", "ого", "ыми", "ими"}) &&
            noun_like(line, at + 1) && line.token(at + 1).any(Tag::gen));
  };
  if (line.is_any(i, "их его ее")) ++i;  // «более тридцати тысяч | их | врагов»
  while (i < begin + 4 && attribute(i) && (attribute(i + 1) || noun_like(line, i + 1))) ++i;
  if (!noun_like(line, i) || !fits_russian(line, i, number)) return counted;
  if (line.time(i, TimeType::month)) return counted;
  counted.tokens = {begin, i + 1};
  counted.unit = unit_of(line, i);
  if (line.is(i + 1, "стерлингов") || (line.is(i + 1, "сша") && counted.unit == "доллар")) {
    ++counted.tokens.end;
    if (line.is(i + 1, "стерлингов")) counted.unit += " стерлингов";
  }
  return counted;
}

bool plural_en(const Line& line, std::size_t i) {
  const Token& token = line.token(i);
  if (token.any({Tag::n, Tag::pl})) return true;
  if (line.is_any(
          i, "men women people troops aircraft dead wounded killed prisoners infantry cavalry personnel"))
    return true;
  return unread(token) && line.key(i).size() > 3 && line.key(i).ends_with("s") &&
         !line.key(i).ends_with("ss");
}

Counted counted_en(const Line& line, std::size_t begin, const Number& number) {
  Counted counted;
  if (!number.written && is_measure(line.key(begin))) return {{begin, begin + 1}, line.key(begin)};
  const Atom& glued = line.atom(number.tokens.end - 1);  // 300mm
  if (!number.written && number.scale == 1 && glued.shape == Shape::ordinal && is_measure(glued.suffix))
    return {{}, glued.suffix};
  std::size_t first = begin;
  if (number.fraction && line.is(first, "of")) {
    ++first;
    if (line.is_any(first, "the its their his all")) ++first;
  } else if (number.written && line.is(first, "of") && line.is(first + 1, "the")) {
    return counted;
  }
  for (std::size_t i = first; i < first + 4 && i < line.size(); ++i) {
    if (line.shape(i) != Shape::word || line.is_any(i, function_words_en) || line.period(i)) return counted;
    const Token& token = line.token(i);
    if (closed_class(token) && !plural_en(line, i)) return counted;
    const bool noun = number.fraction ? noun_like(line, i) && !noun_like(line, i + 1) : plural_en(line, i);
    if (noun) {
      if (!number.fraction && i + 1 < line.size() && !line.is_any(i + 1, function_words_en) &&
          token.any({Tag::n, Tag::sg}) && plural_en(line, i + 1))
        continue;
      counted.tokens = {first, i + 1};
      counted.unit = unit_of(line, i);
      return counted;
    }
    if (!token.any(Tag::adj) && !token.any(Tag::n) && !token.any(Tag::np) && !unread(token) &&
        !token.any(Tag::pprs) && !token.any(Tag::pp) && !token.any(Tag::ger))
      return counted;
  }
  return counted;
}

}  // namespace

bool is_measure(std::string_view key) {
  constexpr std::array<std::string_view, 26> abbreviations_en = {
      "km", "kms", "m",  "cm",  "mm",  "mi", "yd", "ft", "kg", "kgs", "g", "lb", "lbs",
      "oz", "t",   "ha", "mph", "kph", "hp", "kt", "kw", "mw", "gal", "l", "ml", "km²"};
  return std::find(abbreviations_en.begin(), abbreviations_en.end(), key) != abbreviations_en.end();
}

std::string unit_of(const Line& line, std::size_t noun) {
  const Token& token = line.token(noun);
  const language::Reading* best = nullptr;
  for (const auto& reading : token.readings) {
    if (!reading.has(Tag::n) && !reading.has(Tag::adj)) continue;
    if (!best || (!best->has(Tag::n) && reading.has(Tag::n)) ||
        (!best->has(Tag::gen) && reading.has(Tag::gen) && reading.has(Tag::n)))
      best = &reading;
  }
  return best && !best->lemma.empty() ? with_yo(best->lemma, token.form) : line.key(noun);
}

bool noun_like(const Line& line, std::size_t i) {
  if (i >= line.size() || line.shape(i) != Shape::word || line.number(i)) return false;
  const Token& token = line.token(i);
  if (unread(token)) {
    return !line.is_any(i, line.russian() ? function_words_ru : function_words_en) &&
           base::length(line.key(i)) > 2 && !line.capital(i);
  }
  return token.any(Tag::n) && !closed_class(token);
}

bool adjective_like(const Line& line, std::size_t i) {
  if (i >= line.size() || line.shape(i) != Shape::word || line.number(i)) return false;
  const Token& token = line.token(i);
  const bool full =
      std::any_of(token.readings.begin(), token.readings.end(), [](const language::Reading& reading) {
        return (reading.has(Tag::adj) || reading.has(Tag::pp) || reading.has(Tag::pprs)) &&
               !reading.has(Tag::shrt);
      });
  if (full) return true;
  if (!unread(token)) return false;
  return ends_with_any(line.key(i), {"ых",   "их",   "ыми",   "ими",  "ого",  "его",   "ый",   "ий",
                                     "ая",   "ое",   "ые",    "ие",   "ской", "скому", "ском", "ским",
                                     "скую", "цкой", "цкому", "цким", "ному", "ным",   "ной"});
}

Counted counted_after(const Line& line, std::size_t begin, const Number& number) {
  if (begin >= line.size()) return {};
  if (line.is(begin, "%") ||
      line.is_any(begin, "процент процента процентов процентам процентами процентах percent"))
    return {{begin, begin + 1}, "%"};
  if (line.is(begin, "per") && line.is_any(begin + 1, "cent cent")) return {{begin, begin + 2}, "%"};
  return line.russian() ? counted_ru(line, begin, number) : counted_en(line, begin, number);
}

}  // namespace letopis::facts

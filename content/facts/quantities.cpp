#include "content/facts/quantities.hpp"

#include <cmath>

#include "content/facts/counted.hpp"

namespace letopis::facts {
namespace {

using language::Tag;

bool label_before(const Line& line, std::size_t at) {
  if (at == 0) return false;
  std::size_t i = at - 1;
  if (line.is(i, ".") && i > 0) --i;
  if (line.words().labels.contains(line.key(i)))
    return !line.is(i, "no") || line.token(i).form.back() == '.' || line.capital(i);
  return false;
}

// A number in a name: «Аполлон 11», "Boeing 747", "Article 9".
bool number_in_name(const Line& line, const Number& number) {
  const std::size_t at = number.tokens.begin;
  if (number.written) return false;
  const bool measured = line.period(number.tokens.end) ||
                        counted_after(line, number.tokens.end, number).unit == "%" ||
                        noun_like(line, number.tokens.end);
  if (label_before(line, at) && !(measured && line.is_any(at - 1, "высота высоты высоту высоте")))
    return true;
  if (at > 0 && (line.time(at - 1, TimeType::month) || line.token(at - 1).any(Tag::top) ||
                 (at > 1 && line.is_any(at - 2, "and и"))))
    return false;
  if (at == 0 || !line.capital(at - 1) || at - 1 == 0 || number.scale > 1) return false;
  if (line.atom(at).grouped || line.shape(at - 1) != Shape::word) return false;
  const auto& before = line.token(at - 1);
  const bool name = before.any(Tag::n) || before.any(Tag::np) || before.unknown();
  return name && !before.all(Tag::pr) && !noun_like(line, number.tokens.end) &&
         !adjective_like(line, number.tokens.end) && !line.is(number.tokens.end, "%");
}

bool time_of_day(const Line& line, const Number& number) {
  const std::size_t next = number.tokens.end;
  const std::size_t before = number.tokens.begin;
  if (line.russian()) {
    const bool hours = line.is_any(next, "час часа часов часам");
    if (hours &&
        (line.is_any(next + 1, "утра вечера ночи дня") || (before > 0 && line.is_any(before - 1, "в к"))))
      return true;
    return line.is_any(next, "минут минуты минуту") && before >= 1 &&
           line.is_any(before - 1, "час часа часов");
  }
  if (line.is_any(next, "a p") && line.is(next + 1, ".") && line.is_any(next + 2, "m m.")) return true;
  return line.is_any(next, "a.m p.m am pm o'clock o’clock a.m. p.m.");
}

bool age(const Line& line, const Number& number) {
  const std::size_t next = number.tokens.end;
  const std::size_t before = number.tokens.begin;
  if (line.russian()) {
    if (before > 0 && line.is(before - 1, "возрасте")) return true;
    if (!line.is_any(next, "год года лет")) return false;
    return before > 0 &&
           (line.is(before - 1, "в") || line.is_any(before - 1, "исполнилось") ||
            (before > 1 && line.is_any(before - 1, "было шел") && line.token(before - 2).any(Tag::prn)));
  }
  return (before > 0 && line.is_any(before - 1, "aged")) ||
         (before > 1 && line.is(before - 1, "of") && line.is(before - 2, "age")) ||
         (line.is(next, "years") && line.is(next + 1, "old"));
}

}  // namespace

bool no_quantity(const Line& line, const Number& number) {
  const std::size_t at = number.tokens.begin;
  const bool alone = at == 0 && line.ends(number.tokens.end);
  if (number.bare_one) return !alone;
  // "ground zero", "zero hour"
  if (number.low == 0 && number.written && !number.fraction && !alone &&
      ((at > 0 && (noun_like(line, at - 1) || line.is_any(at - 1, "below above under over ниже выше"))) ||
       (number.tokens.end < line.size() && line.token(number.tokens.end).any({Tag::n, Tag::sg}))))
    return true;
  if (number.fraction && !number.written && number.tokens.size() == 1 && !alone &&
      line.token(at).form.find('/') != std::string::npos && !line.is(number.tokens.end, "of") &&
      !line.ends(number.tokens.end) && !noun_like(line, number.tokens.end))
    return true;  // 5/8 of what?
  if (at > 0 && line.is(at - 1, "ни")) return true;
  if (at > 0 && !line.russian() && line.is(at - 1, "not")) return true;
  // «Спартак, | 73 год, бежал»: a count of years would be «73 года»
  if (line.russian() && line.is(number.tokens.end, "год") && number.low > 20 &&
      std::fmod(number.low, 10) != 1)
    return true;
  // «десятков пять хижин»: some fifty; «в честь одиннадцати тысяч дев»: a name
  if (at > 0 && line.is_any(at - 1, "десятков сотен десятка честь")) return true;
  // «Пришли | Тридцать тиранов»: a capital where no sentence or quote begins is a name's.
  if (at > 0 && number.written && line.capital(at) && line.shape(at - 1) == Shape::word &&
      (at == 1 || !line.capital(at - 1)))
    return true;
  if (number_in_name(line, number) || time_of_day(line, number) || age(line, number)) return true;
  // «южную половину острова»: a place, not a share
  if (number.fraction && number.tokens.size() == 1 && at > 0 &&
      (adjective_like(line, at - 1) || line.ordinal(at - 1) || line.shape(at - 1) == Shape::ordinal))
    return true;
  // «семью» may be the family
  if (line.is(at, "семью") && number.tokens.size() == 1 && line.token(at).any(Tag::n) &&
      !(number.tokens.end < line.size() && line.token(number.tokens.end).any({Tag::pl, Tag::ins})))
    return true;
  // 1:3, 5/8, 20 × 30 and decimals the reader split are not for asking
  const auto glued = [&](std::size_t i) {
    return i < line.size() && line.is_any(i, "× : /") && !line.token(i).space_before;
  };
  return (glued(number.tokens.end) && line.shape(number.tokens.end + 1) == Shape::number) ||
         (at > 1 && glued(at - 1) && !line.token(at).space_before && line.shape(at - 2) == Shape::number);
}

}  // namespace letopis::facts

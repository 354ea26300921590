#include "content/facts/figures.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "content/facts/approximators.hpp"
#include "content/facts/counted.hpp"
#include "content/facts/durations.hpp"
#include "content/facts/figure_words.hpp"
#include "content/facts/numerals.hpp"
#include "content/facts/quantities.hpp"

namespace letopis::facts {
namespace {

using language::Range;
using language::Tag;

// Nouns that stand before their number when it is a guess: «человек двести», «лет пять».
constexpr const char* inverted =
    "человек лет раз штук верст версты верст километров дней часов рублей минут метров тысяч тысячи "
    "миллионов месяцев недель кораблей танков";

struct Candidate {
  Number number;
  Op op = Op::equal;
  Range tokens;
  std::string currency;
  Counted counted;
  bool inverted = false;
  bool ratio = false;  // "one in three"
};

std::string currency_of(const std::string& sign, bool russian) {
  if (sign == "$" || sign == "us$") return russian ? "доллар" : "dollar";
  if (sign == "£") return russian ? "фунт стерлингов" : "pound";
  if (sign == "€") return russian ? "евро" : "euro";
  return {};
}

// After «вырос», «увеличить», "rose": «до» is the level that was reached.
bool after_growth(const Line& line, std::size_t at) {
  const std::size_t from = at > 7 ? at - 7 : 0;
  for (std::size_t i = at; i > from; --i) {
    const std::string& key = line.key(i - 1);
    if (line.shape(i - 1) == Shape::stop || line.shape(i - 1) == Shape::comma) return false;
    for (const std::string& stem : line.words().growth) {
      if (key.starts_with(stem)) return true;
    }
  }
  return false;
}

// «до» is a level, not a bound, after a verb of growth or behind «с 300».
bool is_target(const Line& line, std::size_t at) {
  if (!line.is(at, "до")) return false;
  if (after_growth(line, at)) return true;
  for (std::size_t back = 1; back <= 4 && back <= at; ++back) {
    if (line.is_any(at - back, "с со") && read_number(line, at - back + 1)) return true;
  }
  return false;
}

// «от 30 до 50 тысяч», "between 30,000 and 50,000", "30 to 50 thousand", «два или три».
std::optional<Candidate> range_at(const Line& line, std::size_t begin) {
  const bool led = line.is_any(begin, line.russian() ? "от между" : "from between");
  auto first = read_number(line, led ? begin + 1 : begin);
  if (!first || first->range || first->vague) return std::nullopt;
  const std::size_t link = first->tokens.end;
  bool joins = line.shape(link) == Shape::dash && !first->written;
  Op op = Op::range;
  if (line.russian()) {
    joins =
        joins || (led && line.is(link, line.is(begin, "от") ? "до" : "и")) || (!led && line.is(link, "или"));
  } else {
    joins = joins || (led && line.is(link, line.is(begin, "from") ? "to" : "and")) ||
            (!led && line.is_any(link, "to or"));
  }
  if (!joins) return std::nullopt;
  const auto second = read_number(line, link + 1);
  if (!second || second->range || second->vague) return std::nullopt;
  if (second->scale > 1 && first->scale == 1 && first->low < 1000 &&
      first->low * second->scale < second->low * 1.0001)
    first->low *= second->scale;
  if (first->low >= second->low) return std::nullopt;
  if (!led && line.is_any(link, "to или or") && second->low > first->low * 10)
    return std::nullopt;  // "gave 5 to 60 men" is no range
  Candidate found;
  found.number = *first;
  found.number.high = second->low;
  found.number.range = true;
  found.number.scale = second->scale;
  found.number.tokens = found.tokens = {begin, second->tokens.end};
  found.op = op;
  return found;
}

// −5, "minus five": a sign directly before its number, with nothing it could be a dash between.
bool sign_at(const Line& line, std::size_t i) {
  if (line.is_any(i, line.russian() ? "минус" : "minus negative")) return true;
  if (!line.is_any(i, "- −") || i + 1 >= line.size() || (i > 0 && !line.token(i).space_before)) return false;
  const bool number_before =
      i > 0 && (line.shape(i - 1) == Shape::number || line.shape(i - 1) == Shape::ordinal);
  if (number_before) return false;
  if (!line.token(i + 1).space_before) return true;
  const auto number = i == 0 ? read_number(line, 1) : std::nullopt;
  return number && line.ends(number->tokens.end);
}

// "one in three of the crew", "two out of five": a share.
std::optional<Candidate> ratio_at(const Line& line, std::size_t begin) {
  if (line.russian()) return std::nullopt;
  auto first = read_number(line, begin);
  if (!first || first->range || first->fraction || first->vague) return std::nullopt;
  std::size_t next = first->tokens.end;
  if (line.is(next, "in"))
    ++next;
  else if (line.is(next, "out") && line.is(next + 1, "of"))
    next += 2;
  else if (line.is(next, "over") && begin == 0)
    ++next;
  else
    return std::nullopt;
  const auto second = read_number(line, next);
  if (!second || second->low <= first->low || second->low > 1000 || second->fraction) return std::nullopt;
  const std::size_t end = second->tokens.end;
  const bool whole = begin == 0 && line.ends(end);
  if (!whole && !line.is(end, "of") &&
      !(noun_like(line, end) && (first->low == 1 || !line.is(first->tokens.end, "in")) && !line.period(end) &&
        !line.is(end, "per")))
    return std::nullopt;
  Candidate found;
  found.number = *first;
  found.number.low = found.number.high = first->low / second->low;
  found.number.fraction = found.number.written = true;
  found.number.bare_one = false;
  found.ratio = true;
  found.number.tokens = found.tokens = {begin, end};
  return found;
}

std::optional<Candidate> candidate_at(const Line& line, std::size_t begin) {
  if (auto ratio = ratio_at(line, begin)) return ratio;
  if (sign_at(line, begin)) {
    const auto number = read_number(line, begin + 1);
    if (!number || number->range || number->vague) return std::nullopt;
    Candidate found;
    found.number = *number;
    found.number.low = found.number.high = -number->low;
    found.number.bare_one = false;
    found.number.tokens = found.tokens = {begin, number->tokens.end};
    return found;
  }
  if (auto range = range_at(line, begin)) return range;
  Candidate found;
  std::size_t at = begin;
  // "paid | over | fifty years", "paid off over": in their course
  if (line.is(begin, "over") && ((begin > 0 && line.is_any(begin - 1, "paid repaid spread")) ||
                                 (begin > 1 && line.is(begin - 1, "off") && line.is(begin - 2, "paid"))))
    return std::nullopt;
  const auto approximator = approximator_at(line, at);
  if (approximator) {
    found.op = approximator->op;
    at += approximator->count;
    if (auto range = range_at(line, at)) {  // "some 30 to 50 thousand"
      range->tokens.begin = begin;
      range->op = found.op == Op::about || found.op == Op::nearly ? Op::about : Op::range;
      return range;
    }
    if (approximator->op == Op::at_most && is_target(line, begin)) found.op = Op::equal;
  } else if (line.russian() && line.is_any(at, "с со")) {  // «с полмиллиона»
    const NumberWord* word = line.number(at + 1);
    if (!word || word->plural == Plural::yes ||
        (word->type != NumberType::whole && word->type != NumberType::group))
      return std::nullopt;
    found.op = Op::about;
    ++at;
  }
  if (const std::string sign = currency_of(line.key(at), line.russian()); !sign.empty()) {
    found.currency = sign;
    ++at;
  }
  if (line.russian() && line.is_any(at, inverted) && !approximator) {
    const auto number = read_number(line, at + 1);
    const bool scaled = line.number(at) != nullptr;  // «тысяч шесть солдат»: what is counted stands behind
    if (!number || !number->written || number->vague ||
        (!scaled && (noun_like(line, number->tokens.end) || adjective_like(line, number->tokens.end))))
      return std::nullopt;
    if (begin > 0 && (read_number(line, begin - 1) || line.shape(begin - 1) == Shape::number))
      return std::nullopt;
    found.number = *number;
    if (const NumberWord* scale = line.number(at))
      found.number.low = found.number.high = number->low * scale->value;
    else
      found.counted = {{at, at + 1}, unit_of(line, at)};
    found.op = Op::about;
    found.inverted = true;
    found.tokens = {at, number->tokens.end};
    return found;
  }
  auto number = read_number(line, at);
  if (!number) return std::nullopt;
  // «Совет | Четырёхсот |», "the council of Five Hundred": a name. Behind a dot or a quotation mark it may
  // open.
  if (number->written && at > 0 && line.capital(at) && line.shape(at - 1) == Shape::word) return std::nullopt;
  found.number = *number;
  found.tokens = {begin, number->tokens.end};
  if (line.russian() && begin > 0 && line.is_any(begin - 1, "с со") && line.is(number->tokens.end, "до") &&
      number->scale == 1) {
    // «с 300 до 700 тысяч»: both are thousands
    const auto level = read_number(line, number->tokens.end + 1);
    if (level && level->scale > 1 && number->low < 1000)
      found.number.low = found.number.high = number->low * level->scale;
  }
  if (found.currency.empty() && line.shape(at) == Shape::number)
    found.currency = currency_of(line.atom(at).prefix, line.russian());
  // "several hundred warriors"
  if (!line.russian() && begin > 0 && line.is_any(begin - 1, "several few many couple"))
    found.number.vague = true;
  if (number->bare_plural && !approximator && found.op == Op::equal) found.number.vague = true;
  if (found.op == Op::equal && number->about) found.op = Op::about;
  // «примерно с 30 тыс. чел.»: the preposition stands between.
  if (found.op == Op::equal && line.russian() && begin > 1 &&
      line.is_any(begin - 1, "с со к ко из от для против перед в во")) {
    if (line.is_any(begin - 2, "примерно приблизительно")) found.op = Op::about;
    if (line.is(begin - 2, "почти")) found.op = Op::nearly;
  }
  // «превышала 900 метров», "exceeded 900 metres": the verb is the bound, and stays out of the words.
  if (found.op == Op::equal && begin > 0 &&
      line.key(begin - 1).starts_with(line.russian() ? "превы" : "exceed"))
    found.op = Op::more;
  return found;
}

Figure figure_of(const Candidate& found) {
  Figure figure;
  figure.low = found.number.low;
  figure.high = found.number.range ? found.number.high : found.number.low;
  figure.op = found.number.vague ? Op::vague : found.op;
  if (found.number.range && figure.op == Op::equal) figure.op = Op::range;
  figure.unit = !found.currency.empty() ? found.currency : found.counted.unit;
  return figure;
}

// «42 км 195 м» is one length.
void add_metres(const Line& line, Candidate& found) {
  const std::size_t next = found.counted.tokens.end;
  if (!line.is(found.counted.tokens.begin, "км") || line.shape(next) != Shape::number ||
      !line.is(next + 1, "м"))
    return;
  found.number.low += line.atom(next).low / 1000;
  found.number.high = found.number.low;
  found.counted.tokens.end = next + 2;
}

Fact fact_of(const Line& line, Candidate found) {
  Fact fact;
  fact.kind = Kind::figure;
  if (found.inverted && found.counted.tokens.empty())
    found.counted = counted_after(line, found.tokens.end, found.number);
  if (!found.inverted) {
    std::size_t next = found.tokens.end;
    if (const auto behind = approximator_behind(line, next)) {
      found.op = behind->op;
      found.tokens.end = next += behind->count;
    }
    if (const PeriodWord* period = line.period(next); period && !period->fused && !found.number.fraction) {
      fact.kind = Kind::duration;
      found.counted = {{next, next + 1}, unit_of(line, next)};
      if (const auto behind = approximator_behind(line, next + 1)) {
        found.op = behind->op;
        found.counted.tokens.end = next + 1 + behind->count;
      }
      Figure figure = figure_of(found);
      fact.object =
          Duration{.iso = found.number.vague ? "" : iso_of(*period, found.number.low), .figure = figure};
    } else {
      found.counted = counted_after(line, next, found.number);
      add_metres(line, found);
    }
  }
  const Figure figure = figure_of(found);
  if (fact.kind == Kind::figure) fact.object = figure;
  fact.value = value_of(figure);
  fact.tokens = found.tokens;
  fact.counted = found.counted.tokens;
  fact.phrase = fact.tokens;
  if (!found.counted.tokens.empty()) fact.phrase.end = std::max(fact.phrase.end, found.counted.tokens.end);
  if (fact.kind == Kind::duration) judge_duration(line, fact);
  if (found.ratio) {
    fact.standalone = false;
    fact.reason = "a share";
  }
  if (figure.op == Op::vague) {
    fact.standalone = false;
    fact.reason = "vague number";
  }
  return fact;
}

// "reference DAIR/P(45)71": letters, brackets and digits without a space between them are a file's number.
bool is_in_a_code(const Line& line, std::size_t i) {
  const auto glued = [&](std::size_t at) {
    return at > 0 && at < line.size() && !line.token(at).space_before;
  };
  if (!glued(i)) return false;
  if (line.is(i - 1, ")")) return true;
  return line.is(i - 1, "(") && glued(i - 1) && line.shape(i - 2) == Shape::word;
}

}  // namespace

std::vector<Fact> find_figures(const Line& line, const std::vector<Fact>& dates,
                               const std::vector<Fact>& names) {
  std::vector<Fact> facts;
  const auto in_name = [&](const Number& number) {
    return std::any_of(names.begin(), names.end(),
                       [&](const Fact& name) { return name.tokens.contains(number.tokens); });
  };
  std::size_t date = 0;
  for (std::size_t i = 0; i < line.size();) {
    while (date < dates.size() && dates[date].tokens.end <= i) ++date;
    if (date < dates.size() && dates[date].tokens.contains(i)) {
      i = dates[date].tokens.end;
      continue;
    }
    if (auto fused = fused_period(line, i)) {
      i = fused->tokens.end;
      facts.push_back(std::move(*fused));
      continue;
    }
    if (auto inside = number_in_word(line, i)) {
      i = inside->tokens.end;
      facts.push_back(std::move(*inside));
      continue;
    }
    if (is_in_a_code(line, i)) {
      ++i;
      continue;
    }
    auto found = candidate_at(line, i);
    const bool taken = found && date < dates.size() && found->tokens.overlaps(dates[date].tokens);
    if (!found || taken) {
      ++i;
      continue;
    }
    if (no_quantity(line, found->number) || in_name(found->number)) {
      i = std::max(found->tokens.end, i + 1);
      continue;
    }
    Fact fact = fact_of(line, *found);
    i = std::max({fact.tokens.end, fact.counted.end, i + 1});
    facts.push_back(std::move(fact));
  }
  return facts;
}

}  // namespace letopis::facts

#include "content/facts/figure_words.hpp"

#include <cmath>

#include <fmt/format.h>

#include "content/facts/approximators.hpp"
#include "content/facts/numeral_parts.hpp"

namespace letopis::facts {
namespace {

const char* fused_unit(Period period) {
  switch (period) {
    case Period::year:
      return "год";
    case Period::month:
      return "месяц";
    case Period::day:
      return "день";
    case Period::hour:
      return "час";
    default:
      return "минута";
  }
}

}  // namespace

std::string iso_of(const PeriodWord& period, double count) {
  const auto whole = [](double x) { return std::abs(x - std::round(x)) < 1e-9; };
  const double n = count * period.count;
  switch (period.period) {
    case Period::year:
      if (whole(n)) return fmt::format("P{:.0f}Y", n);
      return fmt::format("P{:.0f}Y{:.0f}M", std::floor(n), (n - std::floor(n)) * 12);
    case Period::month:
      return fmt::format("P{:g}M", n);
    case Period::week:
      return fmt::format("P{:g}W", n);
    case Period::day:
      return fmt::format("P{:g}D", n);
    case Period::hour:
      return fmt::format("PT{:g}H", n);
    case Period::minute:
      return fmt::format("PT{:g}M", n);
    case Period::second:
      return fmt::format("PT{:g}S", n);
    case Period::decade:
      return fmt::format("P{:.0f}Y", n * 10);
    case Period::century:
      return fmt::format("P{:.0f}Y", n * 100);
  }
  return {};
}

// «полуторамиллионная», «втрое»: one word holds the number, and says what it counts.
std::optional<Fact> number_in_word(const Line& line, std::size_t i) {
  const auto approximator = approximator_at(line, i);
  const std::size_t at = i + (approximator ? approximator->count : 0);
  const auto times = times_at(line, at);
  const auto number = times ? times : compound_at(line, at);
  if (!number) return std::nullopt;
  const bool russian = line.russian();
  Fact fact;
  fact.kind = Kind::figure;
  fact.tokens = fact.phrase = {i, at + 1};
  Figure figure{.low = number->low,
                .high = number->high,
                .op = approximator ? approximator->op : Op::equal,
                .unit = {}};
  if (figure.op == Op::equal && number->range) figure.op = Op::range;
  if (figure.op == Op::equal && number->about) figure.op = Op::about;
  if (times)
    figure.unit = russian ? "раз" : "times";
  else
    figure.unit = russian ? "человек" : "man";
  fact.value = value_of(figure);
  fact.object = figure;
  fact.standalone = false;
  fact.reason = "a number inside a word";
  return fact;
}

// «полгода», «без малого полгода»: the number is inside the noun.
std::optional<Fact> fused_period(const Line& line, std::size_t begin) {
  const auto approximator = approximator_at(line, begin);
  const std::size_t at = begin + (approximator ? approximator->count : 0);
  const PeriodWord* period = line.period(at);
  if (!period || !period->fused) return std::nullopt;
  Fact fact;
  fact.kind = Kind::duration;
  fact.tokens = fact.phrase = {begin, at + 1};
  Figure figure{.low = period->count,
                .high = period->count,
                .op = approximator ? approximator->op : Op::equal,
                .unit = fused_unit(period->period)};
  fact.value = value_of(figure);
  fact.object = Duration{.iso = iso_of(*period, 1), .figure = figure};
  return fact;
}

}  // namespace letopis::facts

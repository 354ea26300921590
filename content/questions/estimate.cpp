#include "content/questions/estimate.hpp"

#include <algorithm>
#include <cmath>

namespace letopis::questions {
namespace {

using facts::Figure;
using facts::Op;

constexpr double fewest = 20;         // below that one counts, one does not estimate
constexpr double most = 1e9;          // from that on nobody types the zeros
constexpr double exact_width = 0.02;  // of the value
constexpr double about_width = 0.1;   // what «около» lets pass, and «более» below it
constexpr double bound_width = 0.25;  // what «более» lets pass above, «менее» below: 47 is more than 40

double rounded_to_two(double value) {
  constexpr double hundred = 100;  // below that two digits are all of it
  if (value < hundred) return value;
  const double unit = std::pow(10, std::floor(std::log10(value)) - 1);
  return std::round(value / unit) * unit;
}

// 1,700,000, where the sum of its parts is 1,700,000.0000000002.
double without_noise(double value) {
  constexpr double parts = 1e6;
  return std::round(value * parts) / parts;
}

}  // namespace

std::optional<pack::NumberAnswer> estimate_of(const facts::Fact& fact, const std::string& unit) {
  const auto* figure = facts::figure_of(fact);
  if (figure == nullptr || figure->low < fewest || figure->low >= most || figure->op == Op::vague)
    return std::nullopt;
  if (facts::is_percent(*figure) && figure->low > 95) return std::nullopt;
  if (figure->op == Op::range) {
    // The middle on the scale that closeness is measured on, as round as the ends.
    const double unit_of_ends = std::pow(10, std::floor(std::log10(figure->low)) - 1);
    const double middle = std::round(std::sqrt(figure->low * figure->high) / unit_of_ends) * unit_of_ends;
    return pack::NumberAnswer{.value = std::clamp(middle, figure->low, figure->high),
                              .low = figure->low,
                              .high = figure->high,
                              .unit = unit};
  }
  // «около 600»: who says 580 is as near as who says 620.
  pack::NumberAnswer answer{.value = figure->low, .unit = unit};
  const double width = figure->low * (figure->op == Op::equal ? exact_width : about_width);
  answer.low = figure->low - width;
  answer.high = figure->low + (figure->op == Op::nearly ? 0 : width);
  if (figure->op == Op::more || figure->op == Op::at_least) answer.high = figure->low * (1 + bound_width);
  if (figure->op == Op::less || figure->op == Op::at_most) answer.low = figure->low * (1 - bound_width);
  // Who says 1.3 million of 1,326,539 knows it.
  if (const double rounded = rounded_to_two(figure->low); figure->op == Op::equal) {
    answer.low = std::min(answer.low, rounded);
    answer.high = std::max(answer.high, rounded);
  }
  if (facts::is_percent(*figure)) answer.high = std::min(answer.high, 100.0);
  for (double* bound : {&answer.value, &answer.low, &answer.high}) *bound = without_noise(*bound);
  if (answer.value == std::floor(answer.value)) {
    answer.low = std::ceil(answer.low);
    answer.high = std::floor(answer.high);
  }
  return answer;
}

bool is_bound(const facts::Fact& fact) {
  const auto* figure = facts::figure_of(fact);
  if (figure == nullptr) return false;
  return figure->op == Op::more || figure->op == Op::at_least || figure->op == Op::less ||
         figure->op == Op::at_most;
}

}  // namespace letopis::questions

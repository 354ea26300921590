#include "content/questions/estimate.hpp"

#include <algorithm>
#include <cmath>

namespace letopis::questions {
namespace {

using facts::Figure;
using facts::Op;

constexpr double fewest = 20;         // below that one counts, one does not estimate
constexpr double exact_width = 0.02;  // of the value
constexpr double about_width = 0.1;   // what «около» lets pass
constexpr double bound_width = 0.5;   // «более 600» is met by 850 as well, «до 600» by 450

bool is_share(const Figure& figure) {
  return figure.unit == "%" || figure.unit == "процент";
}

}  // namespace

std::optional<pack::NumberAnswer> estimate_of(const facts::Fact& fact, const std::string& unit) {
  const auto* figure = std::get_if<Figure>(&fact.object);
  if (figure == nullptr || figure->low < fewest || figure->op == Op::vague) return std::nullopt;
  if (is_share(*figure) && figure->low > 95) return std::nullopt;
  if (figure->op == Op::range) {
    // The middle on the scale that closeness is measured on, as round as the ends.
    const double unit_of_ends = std::pow(10, std::floor(std::log10(figure->low)) - 1);
    const double middle = std::round(std::sqrt(figure->low * figure->high) / unit_of_ends) * unit_of_ends;
    return pack::NumberAnswer{.value = std::clamp(middle, figure->low, figure->high),
                              .low = figure->low,
                              .high = figure->high,
                              .unit = unit};
  }
  pack::NumberAnswer answer{.value = figure->low, .unit = unit};
  const double width = figure->low * (figure->op == Op::equal ? exact_width : about_width);
  const bool below = figure->op == Op::less || figure->op == Op::at_most;
  const bool above = figure->op == Op::more || figure->op == Op::at_least;
  answer.low = above ? figure->low : figure->low * (below ? 1 / (1 + bound_width) : 1) - (below ? 0 : width);
  answer.high = above                               ? figure->low * (1 + bound_width)
                : below || figure->op == Op::nearly ? figure->low
                                                    : figure->low + width;
  if (is_share(*figure)) answer.high = std::min(answer.high, 100.0);
  if (figure->low == std::floor(figure->low)) {
    answer.low = std::ceil(answer.low);
    answer.high = std::floor(answer.high);
  }
  return answer;
}

bool is_bound(const facts::Fact& fact) {
  const auto* figure = std::get_if<Figure>(&fact.object);
  if (figure == nullptr) return false;
  return figure->op == Op::more || figure->op == Op::at_least || figure->op == Op::less ||
         figure->op == Op::at_most;
}

}  // namespace letopis::questions

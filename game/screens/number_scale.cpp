#include "game/screens/number_scale.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace letopis::screens {
namespace {

constexpr double decades = 4;         // of a logarithmic scale
constexpr double years = 200;         // of a scale of years
constexpr double step_of_years = 10;  // its ends are round

// 0…1, from the id: the same for the same question, unrelated to its answer.
double chance(const pack::Question& question) {
  const std::string hash = pack::hash_of(question.id + question.prompt);
  return static_cast<double>(std::strtoul(hash.substr(12, 4).c_str(), nullptr, 16)) / 65535.0;
}

}  // namespace

NumberScale scale_of(const pack::Question& question) {
  const auto* answer = std::get_if<pack::NumberAnswer>(&question.answer);
  if (answer == nullptr) return {};
  const double share = 0.2 + 0.6 * chance(question);  // where the answer lies, roughly
  if (question.topic == pack::Topic::date) {
    const double low = std::floor((answer->value - years * share) / step_of_years) * step_of_years;
    return {.low = low, .high = low + years + step_of_years};
  }
  if (answer->low > 0 && answer->value > 0) {
    const double magnitude = std::log10(answer->value);
    double low = std::floor(magnitude - decades * share);
    if (answer->value >= 1 && low < 0) low = 0;  // nobody counts soldiers in hundredths
    double high = std::max(low + decades, std::ceil(magnitude + 0.2));
    return {.low = std::pow(10.0, low), .high = std::pow(10.0, high), .logarithmic = true};
  }
  const double reach =
      std::max({1.0, std::abs(answer->low), std::abs(answer->high), answer->high - answer->low});
  const double ends = std::pow(10.0, std::ceil(std::log10(reach) + 0.1));
  return {.low = answer->low < 0 ? -ends : 0, .high = ends};
}

double value_at(const NumberScale& scale, double position) {
  const double p = std::clamp(position, 0.0, 1.0);
  if (!scale.logarithmic) {
    const double span = scale.high - scale.low;
    const double step = span <= 20     ? 0.1
                        : span <= 2000 ? 1
                                       : std::pow(10.0, std::floor(std::log10(span)) - 2);
    return std::round((scale.low + span * p) / step) * step;
  }
  const double exact = scale.low * std::pow(scale.high / scale.low, p);
  const double unit = std::pow(10.0, std::floor(std::log10(exact)) - 1);  // two significant digits
  const double rounded = std::round(exact / unit) * unit;
  return scale.low >= 1 ? std::round(rounded) : rounded;
}

std::vector<double> marks_of(const NumberScale& scale) {
  std::vector<double> marks;
  if (scale.logarithmic) {
    for (double mark = scale.low; mark <= scale.high * 1.001; mark *= 10) marks.push_back(mark);
    return marks;
  }
  const double step = (scale.high - scale.low) / 5;
  for (int i = 0; i <= 5; ++i) marks.push_back(scale.low + step * i);
  return marks;
}

double position_of(const NumberScale& scale, double value) {
  if (!scale.logarithmic) return std::clamp((value - scale.low) / (scale.high - scale.low), 0.0, 1.0);
  if (value <= 0) return 0;
  return std::clamp(std::log(value / scale.low) / std::log(scale.high / scale.low), 0.0, 1.0);
}

}  // namespace letopis::screens

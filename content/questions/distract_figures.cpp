// Wrong figures: other figures of the narrative that count the same, then the key multiplied by 0.5 to 2, and
// by more only where nothing nearer is left, as round or as exact as the key is: of 136 delegates 222 never
// voted. An option must be wrong: outside what «около» or «более» lets pass.
#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

#include "content/base/utf8.hpp"
#include "content/questions/distract_parts.hpp"
#include "content/questions/label_years.hpp"
#include "content/questions/prompt_counts.hpp"
#include "content/questions/votes.hpp"

namespace letopis::questions {
namespace {

using facts::Fact;
using facts::Figure;
using facts::Op;

Fact with_figure(const Fact& key, const Figure& figure) {
  Fact fact = key;
  if (auto* duration = std::get_if<facts::Duration>(&fact.object))
    duration->figure = figure;
  else
    fact.object = figure;
  fact.value = facts::value_of(figure);
  return fact;
}

// The unit that a figure is exact to: 1000 for 13,000, 10 000 for 50 000, 1 for 14,666, 0.1 for 83.6.
double unit_of(double value) {
  double unit = std::pow(10, std::floor(std::log10(value)));
  for (int digits = 1; digits < 7 && std::abs(value / unit - std::round(value / unit)) > 1e-9; ++digits)
    unit /= 10;
  return unit;
}

// As round as the key: beside «about 13,000» nobody writes «about 9,100»; beside «14,666» nobody writes
// «7,330».
double rounded_like(double value, double key, bool roundly, std::uint64_t seed) {
  double unit = unit_of(key);
  // "about eleven" beside "about thirty-five": who rounds to fives does so throughout.
  if (constexpr double exactly = 100; roundly && key < exactly && std::fmod(key, 5) == 0) {
    const double step = key >= exactly / 2 && std::fmod(key, 10) == 0 ? 10 : 5;
    return std::max(step, step * std::round(value / step));
  }
  const bool exact = key / unit >= 1000;
  while (!exact && value < 2 * unit && unit > 1) unit /= 10;
  double steps = std::round(value / unit);
  // An exact figure ends in any digit but 0 and its neighbours' own.
  if (exact && std::fmod(steps, 10) == 0)
    steps += 1 + static_cast<double>(mix(seed) % 9);
  else if (exact)
    steps += static_cast<double>(mix(seed) % 7) - 3;
  if (exact && std::fmod(steps, 10) == 0) steps += 3;
  return steps * unit;
}

// «более миллиона» makes every smaller bound true, «до 75» every larger one.
bool is_wrong(const Figure& key, double ratio) {
  if (key.op == Op::more || key.op == Op::at_least) return ratio >= 1.6;
  if (key.op == Op::less || key.op == Op::at_most) return ratio <= 0.7;
  return true;
}

// 4 of 543,400, 2 of 1.1 million.
long significant_digits(double value) {
  return std::lround(std::floor(std::log10(value)) - std::log10(unit_of(value))) + 1;
}

// «с тысячей | индейцев», «с двумястами | индейцами»: the noun behind the gap fits only one of them.
bool governs(const Ground& ground, const std::string& text) {
  return ground.words.has("number noun that governs", base::fold(text.substr(text.rfind(' ') + 1)));
}

// «ок. 4 | ч. утра»: no clock goes on to twelve in the morning.
bool is_hour_of_day(const Ground& ground, const Fact& key) {
  if (key.sentence >= ground.document.sentences.size()) return false;
  constexpr std::size_t near = 3;  // tokens
  const auto& tokens = ground.document.sentences[key.sentence].tokens;
  for (std::size_t i = key.tokens.begin; i < std::min(key.tokens.end + near, tokens.size()); ++i)
    if (ground.words.has_form("behind an hour", tokens[i])) return true;
  return false;
}

// "4.20": beside it 6.3 is out by its look.
bool has_a_trailing_zero(const std::string& key) {
  const auto mark = key.find_first_of(".,");
  const auto digits = mark == std::string::npos ? mark : key.find_first_not_of("0123456789", mark + 1);
  const std::size_t end = mark != std::string::npos && digits == std::string::npos ? key.size() : digits;
  return mark != std::string::npos && mark > 0 && end - mark <= 3 && end - mark > 1 && key[end - 1] == '0';
}

}  // namespace

std::optional<Options> Distractors::figures(const Candidate& candidate, const std::string& prompt,
                                            std::uint64_t seed) const {
  const Fact& key = ground_.facts[candidate.fact];
  const Figure* found = facts::figure_of(key);
  if (found == nullptr || found->low <= 0) return std::nullopt;
  const Figure& figure = *found;
  const bool range = figure.op == Op::range;
  // «около 11» beside «около 12»: nobody could tell them apart.
  const bool small = figure.low <= 12 && figure.op == Op::equal;
  const Said said(prompt);
  std::vector<Placed> below, above;
  std::set<std::string> seen{candidate.key};
  std::set<double> taken;
  if (tells_the_count(ground_, candidate.fact, said, prompt) || has_a_trailing_zero(candidate.key))
    return std::nullopt;
  const CountBounds bounds = count_bounds(ground_, key, said, prompt);
  const auto* duration = std::get_if<facts::Duration>(&key.object);
  // «принято 455 голосами»: no chamber has twice its members, nor is anybody elected by a third of them.
  constexpr double fullest_house = 1.35, fewest_votes = 0.72, near_vote = 0.07;
  const bool votes = counts_votes(ground_, key);
  // «одиннадцать столетий»: not for twenty-two.
  constexpr double many_centuries = 1.4, few_centuries = 0.6;
  const bool centuries = duration != nullptr && duration->iso.ends_with("00Y") && figure.low < 100;
  // «двадцать четыре часа» beside «сорок три»: whole half-days
  constexpr double half_day = 12;
  const bool half_days =
      ground_.words.has("counted by the half-day", figure.unit) && std::fmod(figure.low, half_day) == 0;
  constexpr double last_hour = 11;
  const bool hour = is_hour_of_day(ground_, key);
  // "a chancellor for almost forty years": not for sixty, nor did serfdom of 1775 last 258 years more.
  constexpr double long_years = 25, much_longer = 1.45;
  const bool many_years = figure.low > long_years && ((duration != nullptr && duration->iso.ends_with('Y')) ||
                                                      ground_.words.has("year of age", figure.unit));
  // "with only 56 at the start": not with three times as many.
  constexpr double few_still = 1.6, much_more = 1.3;  // "barely ten weeks": nor with eleven, which is as good
  const bool only =
      key.tokens.begin > 0 &&
      ground_.words.has_form("only", ground_.document.sentences[key.sentence].tokens[key.tokens.begin - 1]);
  // «продержался у власти 25 лет» in a war of 47: not for 60
  const auto label = duration != nullptr && duration->iso.ends_with('Y') && !centuries
                         ? years_of_label(ground_.knowledge, prompt)
                         : std::nullopt;
  const double longest = label && label->second - label->first >= figure.low
                             ? label->second - label->first
                             : std::numeric_limits<double>::infinity();
  double nearly_nothing = 0.3, far_too_many = 2.6;  // of the key
  const auto offer = [&](double value) {
    const double ratio = value / figure.low;
    if (only && (ratio > few_still || (ratio > 1 && ratio < much_more))) return false;
    if (many_years && ratio > much_longer) return false;
    if (hour && value > last_hour) return false;
    if (value > longest) return false;
    if (half_days && std::fmod(value, half_day) != 0) return false;
    if (centuries && (ratio > many_centuries || ratio < few_centuries)) return false;
    if (votes ? ratio > fullest_house || ratio < fewest_votes || std::abs(ratio - 1) < near_vote
              : ratio < nearly_nothing || ratio > far_too_many || (ratio > 0.75 && ratio < 1.3 && !small))
      return false;
    if (value <= 0) return false;
    if (!is_wrong(figure, ratio) || value < bounds.least ||
        (range ? figure.high * ratio : value) > bounds.most)
      return false;
    for (const double other : taken)
      if (value / other > 0.8 && value / other < 1.25 && !small && !votes) return false;
    Figure other = figure;
    other.low = value;
    other.high = range ? rounded_like(figure.high * ratio, figure.high, false, seed) : value;
    if (range && (other.high <= other.low || (other.low <= figure.high && other.high >= figure.low)))
      return false;
    const Fact fact = with_figure(key, other);
    if (fact.value == key.value) return false;
    const std::string text = candidate.option(fact);
    if (governs(ground_, text) != governs(ground_, candidate.key)) return false;
    // «около миллиона четырёхсот тысяч» beside «около двух миллионов»
    if (candidate.key.find_first_of("0123456789") == std::string::npos &&
        base::words(text).size() > std::max<std::size_t>(2, base::words(candidate.key).size()))
      return false;
    if (text.empty() || said.mentions(text) || !seen.insert(text).second) return false;
    taken.insert(value);
    (value < figure.low ? below : above).push_back({std::abs(value - figure.low), text});
    return true;
  };
  const bool roundly = figure.op != Op::equal && !range;
  std::size_t own = 0;
  for (const Fact& other : facts_near(ground_, candidate.fact)) {
    const Figure* rival = facts::figure_of(other);
    // "1,100,000" beside "543,400": out by its look alone
    if (rival != nullptr && rival->unit == figure.unit && rival->op == figure.op && !range &&
        significant_digits(rival->low) + 1 >= significant_digits(figure.low) &&
        significant_digits(rival->low) <= significant_digits(figure.low) + 1 &&
        other.sentence != key.sentence && offer(rival->low))
      ++own;
  }
  constexpr std::size_t near = 4;
  std::array factors = {0.5, 1.5, 0.7, 2.0, 0.6, 1.8, 0.4, 2.5, 0.3};
  std::rotate(factors.begin(), factors.begin() + static_cast<long>(mix(seed ^ 5) % near),
              factors.begin() + near);
  for (std::size_t i = 0; i < factors.size(); ++i)
    offer(rounded_like(figure.low * factors[i], figure.low, roundly, seed ^ (i + 17)));
  // Where few numbers keep the noun behind the gap, any step will do.
  nearly_nothing = 0.25, far_too_many = 3.2;
  constexpr int steps = 54;
  for (int step = 0; step < steps && below.size() + above.size() < usual_options - 1; ++step) {
    const int turned = (step * 23 + static_cast<int>(mix(seed ^ 11) % steps)) % steps;  // in no order
    constexpr double least = 0.3, width = 0.05;
    offer(rounded_like(figure.low * (least + width * turned), figure.low, roundly,
                       seed ^ static_cast<std::uint64_t>(turned + 101)));
  }
  if (many_years) offer(rounded_like(figure.low * much_longer, figure.low, roundly, seed ^ 31));
  if (figure.low <= 30)
    for (const double step : {1.0, -1.0, 2.0, -2.0, 3.0, -3.0}) offer(figure.low + step);
  const std::size_t count = own >= most_options - 1 ? most_options : usual_options;
  return ordered(candidate.key, std::move(below), std::move(above), count, seed);
}

}  // namespace letopis::questions

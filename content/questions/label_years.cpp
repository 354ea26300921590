#include "content/questions/label_years.hpp"

#include <algorithm>
#include <cstdio>

#include "content/base/utf8.hpp"
#include "content/facts/calendar.hpp"
#include "content/questions/said.hpp"

namespace letopis::questions {

std::optional<std::pair<int, int>> years_of_label(const knowledge::Knowledge& knowledge,
                                                  const std::string& prompt) {
  const auto end = prompt.find(". ");
  if (end == std::string::npos) return std::nullopt;
  const std::string label = prompt.substr(0, end);
  // A year of two to four digits at `at`; 0 where there is none.
  const auto number = [&](std::size_t at) {
    std::size_t last = at;
    while (last < label.size() && base::is_digit(static_cast<unsigned char>(label[last]))) ++last;
    return last > at + 1 && last <= at + 4 ? std::stoi(label.substr(at, last - at)) : 0;
  };
  for (const std::string_view dash : {"–", "—", "-"}) {
    const auto at = label.find(dash);
    std::size_t begin = at == std::string::npos ? 0 : at;
    while (begin > 0 && base::is_digit(static_cast<unsigned char>(label[begin - 1]))) --begin;
    if (at == std::string::npos || begin == at) continue;
    const int first = number(begin);
    int last = number(at + dash.size());
    constexpr int century = 100;  // «1817–64 гг.»
    if (last < century && first >= 10 * century && last > first % century) last += first - first % century;
    if (first > 0 && last > first && label.find_first_of("0123456789") == begin)
      return std::pair(first, last);
    // «(323–281 до н. э.)», "58–50 BC"
    if (last > 0 && first > last && label.size() > at + dash.size() + 4)
      return std::pair(facts::astronomical(-first), facts::astronomical(-last));
  }
  // "The Sino-Indian War of 1962"
  const auto numbers = numbers_in(label);
  if (std::count_if(numbers.begin(), numbers.end(), is_year) == 1) {
    const int year = std::stoi(*std::find_if(numbers.begin(), numbers.end(), is_year));
    return std::pair(year, year);
  }
  for (const auto* thing : knowledge.named(base::trim(label.substr(0, label.find_first_of(",(")))))
    if (thing->kind == "war" && thing->year != 0) return std::pair(thing->year, thing->until);
  return std::nullopt;
}

std::optional<facts::Day> first_day_of_label(const knowledge::Knowledge& knowledge,
                                             const std::string& prompt) {
  const auto end = prompt.find(". ");
  if (end == std::string::npos) return std::nullopt;
  const std::string label(base::trim(prompt.substr(0, std::min(end, prompt.find_first_of(",(")))));
  const std::string head(base::trim(label.substr(0, label.find_first_of("0123456789"))));
  for (const std::string& name : {label, head})
    for (const auto* thing : knowledge.named(name)) {
      int year = 0, month = 0, day = 0;
      if (thing->kind == "war" && std::sscanf(thing->date.c_str(), "%d-%d-%d", &year, &month, &day) == 3)
        return facts::Day{year, month, day};
    }
  return std::nullopt;
}

}  // namespace letopis::questions

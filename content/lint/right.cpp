// 18, more than one correct: options that say the same, overlap, lie within what the key says, or are known
// to a fact base as names of one thing.
#include <algorithm>
#include <cmath>
#include <map>

#include <fmt/format.h>

#include "content/base/utf8.hpp"
#include "content/lint/rules.hpp"

namespace letopis::lint {
namespace {

constexpr double nearness = 0.1;  // of a figure called approximate: what lies so near is it

std::string spelled_alike(const std::string& choice) {
  std::string letters;
  for (const Word& word : words_of(choice)) letters += word.folded + " ";
  return letters.empty() ? base::fold(base::trim(choice)) : letters;
}

Found same_spelling(const Item& item) {
  std::map<std::string, std::size_t> seen;
  for (std::size_t i = 0; i < item.options.size(); ++i) {
    if (item.options[i].empty()) continue;
    const auto [other, is_new] = seen.emplace(spelled_alike(item.question.choices[i]), i);
    if (!is_new)
      return fmt::format(
          "the choices “{}” and “{}” differ in case, accents or marks only; change one of them",
          item.question.choices[other->second], item.question.choices[i]);
  }
  return std::nullopt;
}

bool is_plain(const Amount& amount) {
  return amount.kind != Amount::Kind::none && amount.approximator.empty() && amount.grain != "range";
}

// A day lies within its year: whoever takes the year is right too.
bool holds(const Amount& wide, const Amount& narrow) {
  return wide.kind == narrow.kind && wide.rest == narrow.rest && wide.low <= narrow.low &&
         narrow.high <= wide.high;
}

// What the key's value says beyond its own number: "~700000", ">1000000", "30000..50000".
bool within_value(const std::string& value, double number) {
  const auto sign = value.find_first_of("0123456789");
  if (sign == std::string::npos) return false;
  double low = 0;
  const std::string op = value.substr(0, sign), digits = value.substr(sign);
  const auto dots = digits.find("..");
  if (!parse_number(digits.substr(0, dots), low)) return false;
  double high = low;
  if (dots != std::string::npos && !parse_number(digits.substr(dots + 2), high)) return false;
  if (op == ">" || op == ">=") return number >= low;
  if (op == "<" || op == "<=") return number <= low;
  if (op == "~")
    return std::abs(number - low) <= nearness * std::abs(low) ||
           (dots != std::string::npos && low <= number && number <= high);
  return dots != std::string::npos && low <= number && number <= high;
}

Found overlapping(const Item& item) {
  if (!item.key) return std::nullopt;
  const Amount& key = item.amounts[*item.key];
  for (std::size_t i = 0; i < item.options.size(); ++i) {
    const Amount& other = item.amounts[i];
    if (i == *item.key || !is_plain(other)) continue;
    const bool figure = item.question.topic == pack::Topic::figure && other.kind == Amount::Kind::number &&
                        other.rest == key.rest;
    if ((is_plain(key) && key.grain != " of no year" && (holds(key, other) || holds(other, key))) ||
        (figure && within_value(item.question.value, other.low)))
      return fmt::format("the choice “{}” is right too where “{}” is; take one that it does not cover",
                         item.question.choices[i], item.question.choices[*item.key]);
  }
  return std::nullopt;
}

bool is_year_in(const Words& words, int year) {
  return std::any_of(words.begin(), words.end(),
                     [&](const Word& word) { return word.folded == std::to_string(year); });
}

// A party's name is there, by the beginnings of its words: «Франция», «с Францией».
bool names_party(const Words& words, const Thing& thing) {
  return std::any_of(thing.parties.begin(), thing.parties.end(), [&](const std::string& party) {
    const Words named = words_of(party);
    if (named.empty() || base::length(named.front().folded) < 5) return false;
    std::size_t end = 0;
    for (int i = 0; i < 4; ++i) base::next_code_point(named.front().folded, end);
    const std::string stem = named.front().folded.substr(0, end);
    return std::any_of(words.begin(), words.end(),
                       [&](const Word& word) { return word.folded.starts_with(stem); });
  });
}

Found known_as_right(const Item& item) {
  if (!item.world || !item.key) return std::nullopt;
  const auto keys = item.world(item.question.choices[*item.key]);
  if (keys.empty()) return std::nullopt;
  for (std::size_t i = 0; i < item.options.size(); ++i) {
    if (i == *item.key) continue;
    for (const Thing& other : item.world(item.question.choices[i]))
      for (const Thing& key : keys) {
        if (other.names == key.names)
          return fmt::format("“{}” and “{}” are names of one thing; change one of them",
                             item.question.choices[i], item.question.choices[*item.key]);
        if (other.year == key.year && is_year_in(item.prompt, other.year) &&
            names_party(item.prompt, other) && names_party(item.prompt, key))
          return fmt::format(
              "“{}” is of {} and of the same parties too; say in the prompt what tells them apart, or take "
              "another",
              item.question.choices[i], other.year);
      }
  }
  return std::nullopt;
}

}  // namespace

Found several_right(const Item& item) {
  if (!item.chosen) return std::nullopt;
  if (auto found = same_spelling(item)) return found;
  if (auto found = overlapping(item)) return found;
  return known_as_right(item);
}

}  // namespace letopis::lint

// What gives the key away by its look: 4 length, 7 convergence, 12 words of the prompt.
#include <algorithm>
#include <map>
#include <set>

#include <fmt/format.h>

#include "content/base/utf8.hpp"
#include "content/lint/rules.hpp"

namespace letopis::lint {
namespace {

constexpr std::size_t much_longer = 15;   // code points
constexpr std::size_t shortest_word = 5;  // letters; shorter ones repeat without telling anything
constexpr std::size_t stem_length = 5;    // letters: «союза» and «союзный» count as repeated

// Beginnings of the longer words, and numbers as they are.
std::set<std::string> stems_of(const Words& words) {
  std::set<std::string> stems;
  for (const Word& word : words) {
    const bool number =
        base::is_digit(static_cast<unsigned char>(word.folded.front())) && word.folded.size() >= 3;
    if (number) stems.insert(word.folded);
    if (number || base::length(word.folded) < shortest_word) continue;
    std::size_t end = 0;
    for (std::size_t i = 0; i < stem_length; ++i) base::next_code_point(word.folded, end);
    stems.insert(word.folded.substr(0, end));
  }
  return stems;
}

std::set<std::string> parts_of(const Words& words) {
  std::set<std::string> parts;
  for (const Word& word : words) parts.insert(word.folded);
  return parts;
}

}  // namespace

Found longest_is_right(const Item& item) {
  if (!item.chosen || !item.key || item.options.size() < 3) return std::nullopt;
  const std::size_t key = base::length(item.question.choices[*item.key]);
  for (std::size_t i = 0; i < item.options.size(); ++i) {
    const std::size_t other = base::length(item.question.choices[i]);
    if (i != *item.key && (other * 3 > key * 2 || other + much_longer > key)) return std::nullopt;
  }
  return "the right choice is by far the longest; shorten it or lengthen the others";
}

// The key is made of parts that the others share one by one: "5 May 1703", beside "5 May 1704" and "9 June
// 1703".
Found convergence(const Item& item) {
  if (!item.chosen || !item.key || item.options.size() < 3) return std::nullopt;
  const auto is_number = [](const Amount& amount) { return amount.kind == Amount::Kind::number; };
  if (std::all_of(item.amounts.begin(), item.amounts.end(), is_number)) return std::nullopt;
  std::vector<std::set<std::string>> parts;
  std::map<std::string, std::size_t> held_by;
  for (const Words& words : item.options) {
    parts.push_back(parts_of(words));
    for (const auto& part : parts.back()) ++held_by[part];
  }
  // Those parts of an option that tell it from some others; true where each of them stands elsewhere too.
  const auto is_made_of_others = [&](std::size_t option) {
    std::size_t telling = 0;
    for (const auto& part : parts[option]) {
      if (held_by[part] == parts.size() || item.lists.at("function word", words_of(part), 0) > 0) continue;
      if (held_by[part] == 1) return false;
      ++telling;
    }
    return telling >= 2;
  };
  if (!is_made_of_others(*item.key)) return std::nullopt;
  for (std::size_t i = 0; i < parts.size(); ++i)
    if (i != *item.key && is_made_of_others(i)) return std::nullopt;
  // Shared with one distractor alone, the parts point at both alike.
  std::size_t sharing = 0;
  for (std::size_t i = 0; i < parts.size(); ++i)
    if (i != *item.key &&
        std::any_of(parts[*item.key].begin(), parts[*item.key].end(), [&](const auto& part) {
          return held_by[part] < parts.size() && parts[i].contains(part);
        }))
      ++sharing;
  if (sharing < 2) return std::nullopt;
  return "the right choice alone is made of parts that the others have one by one; let another share as much";
}

Found key_repeats_stem(const Item& item) {
  if (!item.chosen || !item.key) return std::nullopt;
  // The prompt of a date may tell of other days of its month, that of a figure of other thousands.
  if (item.question.topic == pack::Topic::date || item.question.topic == pack::Topic::figure)
    return std::nullopt;
  const auto prompt = stems_of(item.prompt);
  std::set<std::string> elsewhere;
  for (std::size_t i = 0; i < item.options.size(); ++i)
    if (i != *item.key) elsewhere.merge(stems_of(item.options[i]));
  for (const std::string& stem : stems_of(item.options[*item.key]))
    if (prompt.contains(stem) && !elsewhere.contains(stem))
      return fmt::format(
          "a word on “{}…” stands in the prompt and in the right choice only, and gives it away; reword one "
          "of them",
          stem);
  return std::nullopt;
}

}  // namespace letopis::lint

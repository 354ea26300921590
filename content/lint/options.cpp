// Flaws of single options and of pairs of them: 2, 3, 6, 8, 9, 11, 14, 17.
#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "content/lint/rules.hpp"

namespace letopis::lint {
namespace {

constexpr double out_of_proportion = 20;     // a figure so many times the key's, or a part of it
constexpr double out_of_time = 200 * 372.0;  // days of amount_of: two centuries

// The first option that begins with a phrase of the section.
Found beginning_with(const Item& item, std::string_view section, std::string_view why) {
  if (!item.chosen) return std::nullopt;
  for (std::size_t i = 0; i < item.options.size(); ++i)
    if (item.lists.at(section, item.options[i], 0) > 0)
      return fmt::format("the choice “{}” {}", item.question.choices[i], why);
  return std::nullopt;
}

// A term of the section in an option, or in the statement of a true or false; not inside quotation marks.
Found term(const Item& item, std::string_view section, std::string_view harmless, std::string_view why) {
  const auto in = [&](const std::string& text, const Words& words) -> Found {
    for (std::size_t i = 0; i < words.size(); ++i) {
      if (words[i].quoted) continue;
      if (const std::size_t skip = item.lists.at(harmless, words, i); skip > 0) {
        i += skip - 1;
        continue;
      }
      if (const std::size_t count = item.lists.at(section, words, i); count > 0)
        return fmt::format("{} in “{}” {}", quoted(text, words, {i, count}), text, why);
    }
    return std::nullopt;
  };
  if (item.question.kind == pack::Kind::truefalse) return in(item.question.prompt, item.prompt);
  if (!item.chosen) return std::nullopt;
  for (std::size_t i = 0; i < item.options.size(); ++i)
    if (item.lists.at("all of the above", item.options[i], 0) == 0 &&
        item.lists.at("none of the above", item.options[i], 0) == 0)
      if (auto found = in(item.question.choices[i], item.options[i])) return found;
  return std::nullopt;
}

bool is_letter_or_number(const Word& word) {
  return word.folded.size() <= 2 &&
         (word.folded.size() == 1 || static_cast<unsigned char>(word.folded[0]) >= 0xC0 ||
          std::isdigit(static_cast<unsigned char>(word.folded[0])));
}

// «а и б», "1, 2 and 3", «только 1 и 3», "A and C".
bool is_combination(const Item& item, const Words& words, const std::string& text) {
  std::size_t names = 0, joiners = 0;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const bool joiner = item.lists.at("joiner", words, i) > 0;
    if (joiner && i > 0 && i + 1 < words.size())
      ++joiners;
    else if (is_letter_or_number(words[i]))
      ++names;
    else if (item.lists.at("only", words, i) == 0)
      return false;
  }
  const bool listed =
      joiners > 0 || text.find(", ") != std::string::npos || text.find('&') != std::string::npos;
  return names >= 2 && listed;
}

bool same_kind(const Amount& a, const Amount& b) {
  return a.kind == b.kind && a.kind != Amount::Kind::none;
}

// True where all words of `part` begin `whole`, and a joiner goes on: «Россия», «Россия и Япония».
bool is_part_of(const Item& item, const Words& part, const Words& whole) {
  if (part.empty() || part.size() >= whole.size()) return false;
  for (std::size_t i = 0; i < part.size(); ++i)
    if (part[i].folded != whole[i].folded) return false;
  return item.lists.at("joiner", whole, part.size()) > 0;
}

// Words that differ between the two options, where all others are the same.
std::optional<std::pair<std::string, std::string>> one_difference(const Words& a, const Words& b) {
  if (a.size() != b.size()) return std::nullopt;
  std::optional<std::pair<std::string, std::string>> difference;
  for (std::size_t i = 0; i < a.size(); ++i) {
    if (a[i].folded == b[i].folded) continue;
    if (difference) return std::nullopt;
    difference = {a[i].folded, b[i].folded};
  }
  return difference;
}

}  // namespace

Found unfit_distractor(const Item& item) {
  if (!item.chosen || !item.key) return std::nullopt;
  const Amount& key = item.amounts[*item.key];
  for (std::size_t i = 0; i < item.options.size(); ++i) {
    const std::string& choice = item.question.choices[i];
    if (i != *item.key && item.options[i].empty() && !item.options[*item.key].empty())
      return fmt::format("the choice “{}” says nothing; write a wrong answer that somebody may believe",
                         choice);
    const Amount& other = item.amounts[i];
    if (i == *item.key || !same_kind(key, other)) continue;
    if (key.kind == Amount::Kind::date) {
      if (std::abs(other.low - key.low) > out_of_time && key.grain != "century")
        return fmt::format(
            "the choice “{}” lies more than two centuries from the right one; take a date that somebody may "
            "believe",
            choice);
    } else if (key.low > 0 && other.low > 0 &&
               (other.low > key.low * out_of_proportion || other.low * out_of_proportion < key.low)) {
      return fmt::format(
          "the choice “{}” is out of all proportion to the right one; take a figure that somebody may "
          "believe",
          choice);
    }
  }
  return std::nullopt;
}

Found none_of_the_above(const Item& item) {
  return beginning_with(item, "none of the above",
                        "denies the others instead of answering; name something, or take it out");
}

Found all_of_the_above(const Item& item) {
  return beginning_with(item, "all of the above",
                        "speaks about the others; name something instead, or take it out");
}

Found true_or_false_options(const Item& item) {
  if (!item.chosen || item.question.kind == pack::Kind::multi) return std::nullopt;
  std::size_t judging = 0, last = 0;
  for (std::size_t i = 0; i < item.options.size(); ++i) {
    const std::size_t count = item.lists.at("true or false", item.options[i], 0);
    const bool judges = count > 0 && (item.options[i].size() == count || item.options[i][count].behind_comma);
    if (judges) last = i;
    judging += judges ? 1 : 0;
  }
  if (judging < 2) return std::nullopt;
  return fmt::format(
      "the choice “{}” judges instead of answering; make it a true or false, or let the choices name things",
      item.question.choices[last]);
}

Found options_imply(const Item& item) {
  if (!item.chosen || item.options.size() < 3 || !item.key) return std::nullopt;
  const auto say = [&](std::size_t a, std::size_t b, std::string_view how) {
    return fmt::format("the choices “{}” and “{}” {}; change one of them", item.question.choices[a],
                       item.question.choices[b], how);
  };
  for (std::size_t a = 0; a < item.options.size(); ++a)
    for (std::size_t b = 0; b < item.options.size(); ++b) {
      if (a == b) continue;
      if (is_part_of(item, item.options[a], item.options[b]))
        return say(a, b, "hold each other, so that one tells of the other");
      const Amount &x = item.amounts[a], &y = item.amounts[b];
      if (same_kind(x, y) && x.grain == "range" && y.grain == "range" && x.rest == y.rest && x.low <= y.low &&
          y.high <= x.high && (x.low != y.low || x.high != y.high))
        return say(a, b, "hold each other, so that one tells of the other");
      const auto difference = one_difference(item.options[a], item.options[b]);
      if (!difference) continue;
      for (const auto& [left, right] : item.lists.pairs("opposite"))
        if (matches(left, difference->first) && matches(right, difference->second))
          return say(a, b, "are each other's opposite, so that one of them must be right");
    }
  return std::nullopt;
}

Found absolute_terms(const Item& item) {
  return term(item, "absolute", "not absolute",
              "claims too much, and players know that such claims are wrong; say what holds");
}

Found vague_terms(const Item& item) {
  return term(item, "vague", "not vague", "says nothing that could be checked; give the figure or the name");
}

Found combinations(const Item& item) {
  if (!item.chosen) return std::nullopt;
  for (std::size_t i = 0; i < item.options.size(); ++i)
    if (is_combination(item, item.options[i], item.question.choices[i]))
      return fmt::format("the choice “{}” puts others together; ask for each apart, or let several be right",
                         item.question.choices[i]);
  return std::nullopt;
}

}  // namespace letopis::lint

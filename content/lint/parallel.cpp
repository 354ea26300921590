// Options of one build: 15 a cue in their form, 16 their order.
#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "content/base/utf8.hpp"
#include "content/lint/rules.hpp"

namespace letopis::lint {
namespace {

// The only option that differs from all others, which are alike.
std::optional<std::size_t> odd_one_out(const std::vector<std::string>& traits) {
  if (traits.size() < 3) return std::nullopt;
  std::map<std::string, std::vector<std::size_t>> by_trait;
  for (std::size_t i = 0; i < traits.size(); ++i) by_trait[traits[i]].push_back(i);
  if (by_trait.size() != 2) return std::nullopt;
  for (const auto& [trait, options] : by_trait)
    if (options.size() == 1) return options.front();
  return std::nullopt;
}

template <class Trait>
std::vector<std::string> traits_of(const Item& item, Trait trait) {
  std::vector<std::string> traits;
  for (std::size_t i = 0; i < item.options.size(); ++i) traits.push_back(trait(i));
  return traits;
}

std::string sort_of(const Amount& amount) {
  switch (amount.kind) {
    case Amount::Kind::none:
      return "words";
    case Amount::Kind::number:
      return amount.rest.empty() ? "number " + amount.grain : "number with words";
    case Amount::Kind::date:
      return "date " + amount.grain;
  }
  return {};
}

// "an ____", "was a": which sound must follow.
Found article_cue(const Item& item) {
  const std::string& prompt = item.question.prompt;
  const auto gap = prompt.find("___");
  std::size_t last = item.prompt.size();
  for (std::size_t i = 0; i < item.prompt.size(); ++i)
    if (gap == std::string::npos || item.prompt[i].begin < gap) last = i;
  if (last >= item.prompt.size() || (item.prompt[last].folded != "a" && item.prompt[last].folded != "an"))
    return std::nullopt;
  const bool vowel_wanted = item.prompt[last].folded == "an";
  const auto fits = [&](const Words& words) {
    return !words.empty() &&
           (std::string("aeiou").find(words.front().folded.front()) != std::string::npos) == vowel_wanted;
  };
  for (std::size_t i = 0; i < item.options.size(); ++i)
    if (item.key != i && !fits(item.options[i]))
      return fmt::format(
          "“{}” in the prompt does not fit the choice “{}”; write “a/an”, or put the article into the "
          "choices",
          item.prompt[last].folded, item.question.choices[i]);
  return std::nullopt;
}

bool is_formula(const Item& item) {  // signs, code, markup: nothing of these rules holds for them
  return std::any_of(item.options.begin(), item.options.end(),
                     [](const Words& words) { return words.empty(); });
}

}  // namespace

Found not_parallel(const Item& item) {
  if (!item.chosen || is_formula(item)) return std::nullopt;
  if (auto cue = article_cue(item)) return cue;
  const auto say = [&](std::size_t i, std::string_view how) {
    return fmt::format("the choice “{}” alone {}; let all be of one build", item.question.choices[i], how);
  };
  const bool any_words = std::any_of(item.amounts.begin(), item.amounts.end(),
                                     [](const Amount& a) { return a.kind == Amount::Kind::none; });
  const bool all_words = std::all_of(item.amounts.begin(), item.amounts.end(),
                                     [](const Amount& a) { return a.kind == Amount::Kind::none; });
  if (!all_words)
    if (const auto odd =
            odd_one_out(traits_of(item, [&](std::size_t i) { return sort_of(item.amounts[i]); })))
      return say(*odd, any_words ? "is, or is not, a number or a date" : "is of another precision");
  if (!any_words)
    if (const auto odd = odd_one_out(traits_of(
            item, [&](std::size_t i) { return item.amounts[i].approximator.empty() ? "exact" : "about"; })))
      return say(*odd, "is, or is not, an approximate one");
  if (const auto odd = odd_one_out(traits_of(item, [&](std::size_t i) {
        return item.lists.at("function word", item.options[i], 0) > 0 && !item.options[i].front().capital
                   ? "in"
                   : "";
      })))
    return say(*odd, "begins, or does not begin, with a preposition or an article");
  if (const auto odd = odd_one_out(traits_of(item, [&](std::size_t i) {
        return base::trim(item.question.choices[i]).ends_with('.') ? "." : "";
      })))
    return say(*odd, "ends, or does not end, with a full stop");
  const bool digits = std::any_of(item.options.begin(), item.options.end(), [](const Words& w) {
    return base::is_digit(static_cast<unsigned char>(w.front().folded.front()));
  });
  if (!digits && item.key)
    if (const auto odd = odd_one_out(traits_of(
            item, [&](std::size_t i) { return item.options[i].front().capital ? "capital" : "small"; }));
        odd == item.key)
      return say(*odd, "begins with a letter of another size, and it is the right one");
  return std::nullopt;
}

Found out_of_sequence(const Item& item) {
  if (!item.chosen || item.options.size() < 3) return std::nullopt;
  const Amount& first = item.amounts.front();
  if (first.kind == Amount::Kind::none) return std::nullopt;
  std::vector<double> values;
  for (const Amount& amount : item.amounts) {
    if (amount.kind != first.kind || amount.rest != first.rest) return std::nullopt;
    values.push_back(amount.low);
  }
  const bool ordered =
      std::is_sorted(values.begin(), values.end()) || std::is_sorted(values.rbegin(), values.rend());
  if (ordered && !item.question.shuffle) return std::nullopt;
  return first.kind == Amount::Kind::date
             ? "its choices are dates and will not stand in order; put them in order and add shuffle = false"
             : "its choices are numbers and will not stand in order; put them in order and add shuffle = "
               "false";
}

}  // namespace letopis::lint

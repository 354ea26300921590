#include "content/formats/foreign.hpp"

#include <algorithm>
#include <filesystem>
#include <numeric>

#include "content/base/utf8.hpp"
#include "content/lint/lists.hpp"

namespace letopis::formats {
namespace {

// The question with its choices in the new order: order[i] is the old place of the choice that now stands at
// i.
void reorder(pack::Question& question, const std::vector<std::size_t>& order) {
  const pack::Question old = question;
  std::vector<std::size_t> now_at(order.size());
  for (std::size_t i = 0; i < order.size(); ++i) {
    question.choices[i] = old.choices[order[i]];
    if (old.feedback.size() == order.size()) question.feedback[i] = old.feedback[order[i]];
    now_at[order[i]] = i;
  }
  if (auto* index = std::get_if<std::size_t>(&question.answer)) *index = now_at[*index];
  if (auto* indices = std::get_if<std::vector<std::size_t>>(&question.answer)) {
    for (std::size_t& index : *indices) index = now_at[index];
    std::sort(indices->begin(), indices->end());
  }
}

}  // namespace

std::string language_of(std::string_view text) {
  std::size_t cyrillic = 0, latin = 0;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = base::next_code_point(text, at);
    if (c >= 0x400 && c <= 0x4FF)
      ++cyrillic;
    else if ((c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z'))
      ++latin;
  }
  return cyrillic > latin ? "ru" : "en";
}

std::string title_of(const std::string& file) {
  return std::filesystem::path(file).stem().string();
}

bool has_gap(std::string_view prompt) {
  return prompt.find("____") != std::string_view::npos;
}

std::string with_gaps(std::string_view prompt) {
  std::string out;
  for (std::size_t at = 0; at < prompt.size();) {
    const std::size_t end = std::min(prompt.find_first_not_of('_', at), prompt.size());
    if (end - at >= 3)
      out += "____";
    else
      out.append(prompt.substr(at, end - at));
    if (end < prompt.size()) out += prompt[end];
    at = end + 1;
  }
  return out;
}

bool points_at_others(std::string_view choice) {
  const auto words = lint::words_of(choice);
  for (const char* language : {"ru", "en"})
    for (const char* section : {"all of the above", "none of the above"})
      if (lint::lists_of(language).at(section, words, 0) > 0) return true;
  return false;
}

void settle_choices(pack::Question& question) {
  std::vector<double> numbers(question.choices.size());
  bool all_numbers = !numbers.empty();
  for (std::size_t i = 0; i < numbers.size(); ++i) {
    all_numbers = all_numbers && parse_number(question.choices[i], numbers[i]);
    if (points_at_others(question.choices[i])) question.shuffle = false;
  }
  if (!all_numbers) return;
  std::vector<std::size_t> order(numbers.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return numbers[a] < numbers[b]; });
  reorder(question, order);
  question.shuffle = false;
}

void make_true_or_false(pack::Question& question, bool truth, const std::string& language) {
  question.kind = pack::Kind::truefalse;
  question.choices = language == "ru" ? std::vector<std::string>{"Верно", "Неверно"}
                                      : std::vector<std::string>{"True", "False"};
  question.shuffle = false;
  question.answer = std::size_t{truth ? 0U : 1U};
}

}  // namespace letopis::formats

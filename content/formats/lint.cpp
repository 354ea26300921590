#include "content/formats/lint.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <vector>

#include <fmt/format.h>

#include "content/base/utf8.hpp"
#include "content/formats/foreign.hpp"

namespace letopis::formats {
namespace {

using pack::Kind;
using pack::Question;
using Complaint = std::optional<std::string>;

constexpr std::size_t shortest_word = 5;     // letters; shorter ones repeat without telling anything
constexpr std::size_t stem_length = 5;       // letters: "союза" and "союзный" count as repeated
constexpr std::size_t enough_questions = 5;  // with fewer, "the longest is right" is chance
constexpr double longest_share = 0.6;

bool is_single(const Question& question) {
  return (question.kind == Kind::choice || question.kind == Kind::cloze) &&
         std::holds_alternative<std::size_t>(question.answer);
}

// Beginnings of the longer words, folded.
std::set<std::string> stems_of(std::string_view text) {
  std::set<std::string> stems;
  std::string word;
  const auto finish = [&] {
    if (base::length(word) >= shortest_word) {
      std::size_t end = 0;
      for (std::size_t i = 0; i < stem_length; ++i) base::next_code_point(word, end);
      stems.insert(word.substr(0, end));
    }
    word.clear();
  };
  const std::string folded = base::fold(text);
  for (std::size_t at = 0; at < folded.size();) {
    const char32_t c = base::next_code_point(folded, at);
    if (base::is_letter(c))
      base::append(word, c);
    else
      finish();
  }
  finish();
  return stems;
}

Complaint options_alike(const Question& question) {
  std::map<std::string, std::string> seen;
  for (const std::string& choice : question.choices) {
    const auto [other, is_new] = seen.emplace(base::fold(base::trim(choice)), choice);
    if (!is_new)
      return fmt::format("the choices “{}” and “{}” differ in case or accents only; change one of them",
                         other->second, choice);
  }
  return std::nullopt;
}

Complaint option_about_others(const Question& question) {
  for (const std::string& choice : question.choices)
    if (points_at_others(choice))
      return fmt::format("the choice “{}” speaks about the others; name something instead, or take it out",
                         choice);
  return std::nullopt;
}

Complaint key_repeats_prompt(const Question& question) {
  if (!is_single(question)) return std::nullopt;
  const std::size_t right = std::get<std::size_t>(question.answer);
  const auto prompt = stems_of(question.prompt);
  std::set<std::string> elsewhere;
  for (std::size_t i = 0; i < question.choices.size(); ++i)
    if (i != right) elsewhere.merge(stems_of(question.choices[i]));
  for (const std::string& stem : stems_of(question.choices[right]))
    if (prompt.contains(stem) && !elsewhere.contains(stem))
      return fmt::format(
          "a word on “{}…” stands in the prompt and in the right choice only, and gives it away; reword one "
          "of them",
          stem);
  return std::nullopt;
}

Complaint numbers_out_of_order(const Question& question) {
  std::vector<double> numbers;
  double number = 0;
  for (const std::string& choice : question.choices) {
    if (!parse_number(choice, number)) return std::nullopt;
    numbers.push_back(number);
  }
  if (numbers.size() < 3) return std::nullopt;
  const bool ordered =
      std::is_sorted(numbers.begin(), numbers.end()) || std::is_sorted(numbers.rbegin(), numbers.rend());
  if (ordered && !question.shuffle) return std::nullopt;
  return "its choices are numbers and will not stand in order; put them in order and add shuffle = false";
}

Complaint gap_missing(const Question& question) {
  if (question.kind != Kind::cloze || has_gap(question.prompt)) return std::nullopt;
  return "it is a cloze without a gap; write ____ where the answer belongs";
}

Complaint all_are_right(const Question& question) {
  const auto* right = std::get_if<std::vector<std::size_t>>(&question.answer);
  if (right == nullptr || right->size() < question.choices.size()) return std::nullopt;
  return "all of its choices are right; add a wrong one";
}

constexpr Complaint (*rules[])(const Question&) = {
    options_alike, option_about_others, key_repeats_prompt, numbers_out_of_order, gap_missing, all_are_right};

// Whether the right choice is longer than every other, by more than a fifth.
bool key_is_longest(const Question& question) {
  const std::size_t right = std::get<std::size_t>(question.answer);
  const std::size_t key = base::length(question.choices[right]);
  for (std::size_t i = 0; i < question.choices.size(); ++i)
    if (i != right && base::length(question.choices[i]) * 6 >= key * 5) return false;
  return true;
}

Complaint keys_too_long(const std::vector<Question>& questions) {
  std::size_t single = 0, longest = 0;
  for (const Question& question : questions)
    if (is_single(question)) {
      ++single;
      if (key_is_longest(question)) ++longest;
    }
  if (single < enough_questions ||
      static_cast<double>(longest) <= longest_share * static_cast<double>(single))
    return std::nullopt;
  return fmt::format(
      "in {} of {} questions the right choice is plainly the longest, which players learn to see; shorten it "
      "or lengthen the others",
      longest, single);
}

// Told of the pack at once: a table of a thousand rows has not one explanation.
Complaint nothing_to_learn(const pack::Loaded& loaded) {
  std::vector<std::size_t> bare;
  for (std::size_t i = 0; i < loaded.pack.questions.size(); ++i)
    if (loaded.pack.questions[i].explanation.empty() && loaded.pack.questions[i].source.text.empty())
      bare.push_back(loaded.numbers[i]);
  if (bare.empty()) return std::nullopt;
  const std::size_t named = std::min<std::size_t>(bare.size(), 8);
  std::string numbers =
      fmt::format("{}", fmt::join(bare.begin(), bare.begin() + static_cast<std::ptrdiff_t>(named), ", "));
  if (named < bare.size()) numbers += " …";
  return fmt::format(
      "{} of {} questions have neither an explanation nor a source ({}), so nobody learns why the answer is "
      "right; add one",
      bare.size(), loaded.pack.questions.size(), numbers);
}

bool exclude_each_other(const Question& a, const Question& b) {
  const auto names = [](const Question& one, const Question& other) {
    return std::find(one.excludes.begin(), one.excludes.end(), other.id) != one.excludes.end();
  };
  return names(a, b) || names(b, a);
}

}  // namespace

base::Diagnostics lint(const pack::Loaded& loaded, const std::string& file) {
  base::Diagnostics warnings;
  const auto warn = [&](std::string what, base::Place where) {
    warnings.push_back(
        {.severity = base::Severity::warning, .what = std::move(what), .where = std::move(where)});
  };
  std::set<std::string> ids;
  std::map<std::string, std::size_t> prompts;
  for (const Question& question : loaded.pack.questions) ids.insert(question.id);
  for (std::size_t i = 0; i < loaded.pack.questions.size(); ++i) {
    const Question& question = loaded.pack.questions[i];
    const auto say = [&](const std::string& what) {
      warn(fmt::format("question {}: {}", loaded.numbers[i], what), loaded.places[i]);
    };
    for (const auto rule : rules)
      if (const Complaint complaint = rule(question)) say(*complaint);
    for (const std::string& id : question.excludes)
      if (!ids.contains(id))
        say(fmt::format("it excludes “{}”, and no question has that id; mend it or take it out", id));
    const auto [first, is_new] = prompts.emplace(question.prompt, i);
    if (!is_new && !exclude_each_other(loaded.pack.questions[first->second], question))
      say(fmt::format(
          "question {} has the same prompt; reword one of them, or name one in the other's excludes",
          loaded.numbers[first->second]));
  }
  for (const Complaint& complaint : {keys_too_long(loaded.pack.questions), nothing_to_learn(loaded)})
    if (complaint) warn(*complaint, {.file = file});
  return warnings;
}

}  // namespace letopis::formats

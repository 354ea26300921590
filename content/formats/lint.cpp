#include "content/formats/lint.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <vector>

#include <fmt/format.h>

#include "content/base/utf8.hpp"
#include "content/formats/foreign.hpp"
#include "content/lint/lint.hpp"

namespace letopis::formats {
namespace {

using pack::Kind;
using pack::Question;
using Complaint = std::optional<std::string>;

constexpr std::size_t enough_questions = 5;  // with fewer, "the longest is right" is chance
constexpr double longest_share = 0.6;

bool is_single(const Question& question) {
  return (question.kind == Kind::choice || question.kind == Kind::cloze) &&
         std::holds_alternative<std::size_t>(question.answer);
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

constexpr Complaint (*rules[])(const Question&) = {gap_missing, all_are_right};

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
      "flaw 4 (longest option correct): in {} of {} questions the right choice is plainly the longest, which "
      "players learn to see; shorten it "
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

// Orders and matches ask in the same words of different things.
bool asks_by_its_items(const Question& question) {
  return question.kind == Kind::order || question.kind == Kind::match;
}

// One answers the other's prompt with what the other calls wrong.
bool contradicts(const Question& a, const Question& b) {
  if (!is_single(a) || !is_single(b)) return false;
  const std::string key = base::fold(b.choices[std::get<std::size_t>(b.answer)]);
  const std::size_t right = std::get<std::size_t>(a.answer);
  for (std::size_t i = 0; i < a.choices.size(); ++i)
    if (i != right && base::fold(a.choices[i]) == key) return true;
  return false;
}

}  // namespace

base::Diagnostics lint(const pack::Loaded& loaded, const std::string& file, const lint::World& world) {
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
    for (const auto& flaw : lint::flaws_of(question, loaded.pack.language, world)) say(lint::to_string(flaw));
    for (const auto rule : rules)
      if (const Complaint complaint = rule(question)) say(*complaint);
    for (const std::string& id : question.excludes)
      if (!ids.contains(id))
        say(fmt::format("it excludes “{}”, and no question has that id; mend it or take it out", id));
    if (asks_by_its_items(question)) continue;
    const auto [first, is_new] = prompts.emplace(question.prompt, i);
    if (is_new) continue;
    const Question& other = loaded.pack.questions[first->second];
    if (contradicts(question, other) || contradicts(other, question))
      say(
          fmt::format("flaw 18 (more than one correct): question {} has the same prompt and another right "
                      "answer, which this one calls wrong, "
                      "or the other way round; say in the prompts what tells them apart",
                      loaded.numbers[first->second]));
    else if (!exclude_each_other(other, question))
      say(fmt::format(
          "question {} has the same prompt; reword one of them, or name one in the other's excludes",
          loaded.numbers[first->second]));
  }
  for (const Complaint& complaint : {keys_too_long(loaded.pack.questions), nothing_to_learn(loaded)})
    if (complaint) warn(*complaint, {.file = file});
  return warnings;
}

}  // namespace letopis::formats

#include "content/formats/gift_answers.hpp"

#include <algorithm>
#include <cmath>
#include <optional>

#include <fmt/format.h>

#include "content/base/utf8.hpp"
#include "content/formats/foreign.hpp"

namespace letopis::formats::gift {
namespace {

using pack::Kind;

constexpr double full = 99.99;  // percent; Moodle writes thirds as 33.33333

std::string show(std::string_view text, Markup markup) {
  text = take_markup(text, markup);
  return shown(text, markup);
}

void explain(pack::Question& question, const std::string& text) {
  if (question.explanation.empty()) question.explanation = text;
}

// {TRUE#shown after the wrong answer#shown after the right one}
bool read_true_or_false(std::string_view answers, Markup markup, const std::string& language,
                        pack::Question& question) {
  const auto word = base::trim(answers.substr(0, answers.find('#')));
  const std::string folded = base::lower(word);
  const bool truth = folded == "t" || folded == "true";
  if (!truth && folded != "f" && folded != "false") return false;
  make_true_or_false(question, truth, language);
  const Item notes = items_of(answers).front();
  const auto split = notes.feedback.find('#');
  const std::string wrong = show(notes.feedback.substr(0, split), markup);
  const std::string right =
      split == std::string_view::npos ? "" : show(notes.feedback.substr(split + 1), markup);
  if (!wrong.empty() || !right.empty())
    question.feedback = truth ? std::vector{right, wrong} : std::vector{wrong, right};
  return true;
}

Reading read_choices(const std::vector<Item>& items, Markup markup, pack::Question& question) {
  Reading reading;
  const bool has_equals =
      std::any_of(items.begin(), items.end(), [](const Item& item) { return item.mark == '='; });
  std::vector<std::size_t> right;
  bool any_feedback = false, partial = false;
  for (const Item& item : items) {
    const bool is_right = has_equals ? item.mark == '=' && item.weight >= full : item.weight > 0;
    partial = partial || (has_equals && !is_right && item.weight > 0);
    if (is_right) right.push_back(question.choices.size());
    question.choices.push_back(show(item.text, markup));
    question.feedback.push_back(show(item.feedback, markup));
    any_feedback = any_feedback || !question.feedback.back().empty();
  }
  if (!any_feedback) question.feedback.clear();
  if (partial)
    reading.warnings.emplace_back(
        "a choice is right in part, which Letopis does not score, and counts as wrong; check the choices");
  if (right.size() == 1 && (has_equals || items[right.front()].weight >= full)) {
    question.kind = has_gap(question.prompt) ? Kind::cloze : Kind::choice;
    question.answer = right.front();
  } else if (right.empty()) {
    reading.left_out = "none of its choices is right; put = before the right one";
  } else {
    question.kind = Kind::multi;
    question.answer = right;
  }
  if (reading.left_out.empty()) settle_choices(question);
  return reading;
}

Reading read_matching(const std::vector<Item>& items, Markup markup, pack::Question& question) {
  Reading reading;
  pack::Pairs pairs;
  for (const Item& item : items) {
    const auto arrow = item.text.find("->");
    if (arrow == std::string_view::npos) {
      reading.left_out =
          fmt::format("the pair “{}” has no -> in it; write = left -> right", show(item.text, markup));
      return reading;
    }
    std::string left = show(item.text.substr(0, arrow), markup),
                right = show(item.text.substr(arrow + 2), markup);
    if (left.empty())
      reading.warnings.push_back(fmt::format("“{}”, which is matched with nothing, was dropped", right));
    else
      pairs.emplace_back(std::move(left), std::move(right));
  }
  question.kind = Kind::match;
  question.answer = std::move(pairs);
  return reading;
}

Reading read_short(const std::vector<Item>& items, Markup markup, pack::Question& question) {
  Reading reading;
  std::vector<std::string> accepted;
  bool partial = false;
  for (const Item& item : items) {
    const std::string text = show(item.text, markup);
    if (text == "*") continue;  // Moodle's "anything else"
    partial = partial || (item.weight > 0 && item.weight < full);
    if (item.weight < full) continue;
    const std::string note = show(item.feedback, markup);
    if (accepted.empty() && !note.empty()) explain(question, note);
    accepted.push_back(text);
  }
  if (partial)
    reading.warnings.emplace_back(
        "an answer that is right in part, which Letopis does not score, was dropped");
  if (accepted.empty()) reading.left_out = "it has no answer that is wholly right; write {=the right answer}";
  question.kind = Kind::text;
  question.answer = std::move(accepted);
  return reading;
}

// "3.14:0.005", "3.1..3.2" or "3.14".
std::optional<pack::NumberAnswer> parse_tolerance(std::string_view text) {
  pack::NumberAnswer number;
  if (const auto dots = text.find(".."); dots != std::string_view::npos) {
    if (!parse_number(text.substr(0, dots), number.low) || !parse_number(text.substr(dots + 2), number.high))
      return std::nullopt;
    if (number.low > number.high) std::swap(number.low, number.high);
    number.value = number.low + (number.high - number.low) / 2;
    return number;
  }
  const auto colon = text.find(':');
  double tolerance = 0;
  if (!parse_number(text.substr(0, colon), number.value)) return std::nullopt;
  if (colon != std::string_view::npos && !parse_number(text.substr(colon + 1), tolerance))
    return std::nullopt;
  number.low = number.value - std::abs(tolerance);
  number.high = number.value + std::abs(tolerance);
  return number;
}

Reading read_numerical(const std::vector<Item>& items, Markup markup, pack::Question& question) {
  Reading reading;
  bool found = false;
  for (const Item& item : items) {
    if (item.mark == '~' || item.weight < full) continue;
    const std::string text = show(item.text, Markup::plain);
    const auto number = parse_tolerance(text);
    if (!number) {
      reading.left_out = fmt::format(
          "its answer “{}” is not a number; write {{#1943}}, {{#3.14:0.01}} or {{#10..20}}", text);
      return reading;
    }
    if (found) {
      reading.warnings.emplace_back("it has several right numbers, and only the first was taken");
      break;
    }
    found = true;
    question.answer = *number;
    explain(question, show(item.feedback, markup));
  }
  question.kind = Kind::number;
  if (!found) reading.left_out = "it has no number that is wholly right; write {#1943}";
  return reading;
}

}  // namespace

Reading read_answers(std::string_view answers, Markup markup, const std::string& language,
                     pack::Question& question) {
  if (const auto general = answers.find("####"); general != std::string_view::npos) {
    question.explanation = show(answers.substr(general + 4), markup);
    answers = answers.substr(0, general);
  }
  answers = base::trim(answers);
  Reading essay;
  essay.is_essay = true;
  essay.left_out = "it is an essay, which a game cannot score; give it answers in the braces";
  if (answers.empty()) return essay;
  if (answers.front() == '#') return read_numerical(items_of(answers.substr(1)), markup, question);
  if (read_true_or_false(answers, markup, language, question)) return {};
  const auto items = items_of(answers);
  if (answers.find('~') != std::string_view::npos) return read_choices(items, markup, question);
  if (answers.find("->") != std::string_view::npos && answers.front() == '=')
    return read_matching(items, markup, question);
  return read_short(items, markup, question);
}

}  // namespace letopis::formats::gift

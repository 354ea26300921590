#include "content/pack/validate.hpp"

#include <cmath>
#include <set>
#include <string_view>

#include <fmt/format.h>

#include "content/base/utf8.hpp"

namespace letopis::pack {
namespace {

using MaybeFault = std::optional<Fault>;

constexpr std::size_t longest_note = 20000;  // explanation, feedback, source sentence
constexpr std::size_t longest_quote = 40;    // of somebody's text within a diagnostic

std::string quoted(std::string_view text) {
  std::string shown;
  std::size_t at = 0;
  for (std::size_t count = 0; at < text.size() && count < longest_quote; ++count)
    base::append(shown, base::next_code_point(text, at));
  return "“" + shown + (at < text.size() ? "…”" : "”");
}

bool is_blank(std::string_view text) {
  return base::trim(text).empty();
}

bool has_choices(Kind kind) {
  return kind == Kind::choice || kind == Kind::multi || kind == Kind::cloze || kind == Kind::truefalse;
}

MaybeFault fault_of_strings(const std::vector<std::string>& strings, const char* field, const char* one,
                            std::size_t least) {
  if (strings.size() < least)
    return Fault{field, fmt::format("it has {} {}{}, and {} are needed; add {}", strings.size(), one,
                                    strings.size() == 1 ? "" : "s", least, least == 2 ? "another" : "more")};
  if (strings.size() > most_choices)
    return Fault{field, fmt::format("it has {} {}s, and {} is the most; take some out", strings.size(), one,
                                    most_choices)};
  std::set<std::string_view> seen;
  for (const std::string& text : strings) {
    if (is_blank(text)) return Fault{field, fmt::format("one {} is empty; fill it in or take it out", one)};
    if (base::length(text) > longest_choice)
      return Fault{field, fmt::format("the {} {} is longer than {} characters; shorten it", one, quoted(text),
                                      longest_choice)};
    if (!seen.insert(base::trim(text)).second)
      return Fault{field, fmt::format("the {} {} stands there twice; change or take out one of them", one,
                                      quoted(text))};
  }
  return std::nullopt;
}

struct AnswerFault {
  const Question& question;

  MaybeFault operator()(std::size_t index) const {
    if (index < question.choices.size()) return std::nullopt;
    return Fault{"answer",
                 fmt::format("its answer is number {} (counted from 0), and there are {} choices; write "
                             "the text of the right choice",
                             index, question.choices.size())};
  }
  MaybeFault operator()(const std::vector<std::size_t>& indices) const {
    if (indices.empty()) return Fault{"answer", "it has no right answer; name at least one of its choices"};
    std::set<std::size_t> seen;
    for (const std::size_t index : indices) {
      if (auto fault = (*this)(index)) return fault;
      if (!seen.insert(index).second)
        return Fault{"answer", fmt::format("the answer {} is named twice; take one out",
                                           quoted(question.choices[index]))};
    }
    return std::nullopt;
  }
  MaybeFault operator()(const NumberAnswer& number) const {
    if (!std::isfinite(number.value) || !std::isfinite(number.low) || !std::isfinite(number.high))
      return Fault{"answer", "its answer is not a finite number; write it in digits"};
    if (number.low > number.value || number.value > number.high)
      return Fault{
          "answer",
          fmt::format("its answer {:.15g} does not lie between low {:.15g} and high {:.15g}; mend the bounds",
                      number.value, number.low, number.high)};
    return std::nullopt;
  }
  MaybeFault operator()(const std::vector<std::string>& strings) const {
    const bool order = question.kind == Kind::order;
    return fault_of_strings(strings, "answer", order ? "item" : "accepted answer", order ? 2 : 1);
  }
  MaybeFault operator()(const Pairs& pairs) const {
    std::vector<std::string> lefts;
    for (const auto& [left, right] : pairs) {
      lefts.push_back(left);
      if (is_blank(right))
        return Fault{"answer", fmt::format("nothing is matched with {}; fill it in", quoted(left))};
      if (base::length(right) > longest_choice)
        return Fault{"answer", fmt::format("{} is longer than {} characters; shorten it", quoted(right),
                                           longest_choice)};
    }
    return fault_of_strings(lefts, "answer", "pair", 2);
  }
};

bool answer_fits_kind(const Question& question) {
  switch (question.kind) {
    case Kind::choice:
    case Kind::cloze:
    case Kind::truefalse:
      return std::holds_alternative<std::size_t>(question.answer);
    case Kind::multi:
      return std::holds_alternative<std::vector<std::size_t>>(question.answer);
    case Kind::number:
      return std::holds_alternative<NumberAnswer>(question.answer);
    case Kind::text:
    case Kind::order:
      return std::holds_alternative<std::vector<std::string>>(question.answer);
    case Kind::match:
      return std::holds_alternative<Pairs>(question.answer);
  }
  return false;
}

MaybeFault fault_of_texts(const Question& question) {
  if (is_blank(question.prompt)) return Fault{"prompt", "it has no prompt; write what is asked"};
  if (base::length(question.prompt) > longest_prompt)
    return Fault{"prompt",
                 fmt::format("its prompt is longer than {} characters; shorten it", longest_prompt)};
  for (const auto& [field, text] :
       {std::pair{"explanation", &question.explanation}, std::pair{"source", &question.source.text}})
    if (base::length(*text) > longest_note)
      return Fault{field,
                   fmt::format("its {} is longer than {} characters; shorten it", field, longest_note)};
  for (const std::string& text : question.feedback)
    if (base::length(text) > longest_note)
      return Fault{"feedback",
                   fmt::format("a feedback is longer than {} characters; shorten it", longest_note)};
  return std::nullopt;
}

// The first text that is not UTF-8, however the question came about.
bool is_utf8(const Question& question) {
  for (const std::string* text :
       {&question.id, &question.prompt, &question.value, &question.canonical, &question.explanation,
        &question.source.file, &question.source.text, &question.source.plain})
    if (base::find_invalid(*text)) return false;
  for (const auto* list : {&question.choices, &question.feedback, &question.excludes})
    for (const std::string& text : *list)
      if (base::find_invalid(text)) return false;
  if (const auto* strings = std::get_if<std::vector<std::string>>(&question.answer))
    for (const std::string& text : *strings)
      if (base::find_invalid(text)) return false;
  return !base::find_invalid(right_answer(question));
}

}  // namespace

std::optional<Fault> fault_of(const Question& question) {
  if (!is_utf8(question)) return Fault{"prompt", "it holds bytes that are not UTF-8; save the file as UTF-8"};
  if (auto fault = fault_of_texts(question)) return fault;
  if (has_choices(question.kind)) {
    if (auto fault = fault_of_strings(question.choices, "choices", "choice", 2)) return fault;
  } else if (!question.choices.empty()) {
    return Fault{"choices",
                 fmt::format("a question of the kind “{}” takes no choices; take them out or change the kind",
                             name_of(question.kind))};
  }
  if (!answer_fits_kind(question))
    return Fault{"answer",
                 fmt::format("its answer is not what the kind “{}” needs; change the answer or the kind",
                             name_of(question.kind))};
  return std::visit(AnswerFault{question}, question.answer);
}

Gathering::Gathering(Pack header, std::string file)
    : loaded_{.pack = std::move(header), .diagnostics = {}}, file_(std::move(file)) {
  loaded_.pack.questions.clear();
}

void Gathering::note(base::Severity severity, std::string what, base::Place where) {
  if (loaded_.diagnostics.size() >= most_diagnostics) {
    ++unlisted_;
    return;
  }
  loaded_.diagnostics.push_back({.severity = severity, .what = std::move(what), .where = std::move(where)});
}

void Gathering::warn(const std::string& what, base::Place where) {
  note(base::Severity::warning, fmt::format("question {}: {}", count_ + 1, what), std::move(where));
}

void Gathering::leave_out(const std::string& why, base::Place where, base::Severity severity) {
  note(severity, fmt::format("question {} was left out: {}", ++count_, why), std::move(where));
}

// False where the question repeats an earlier one entirely.
bool Gathering::give_id(Question& question, const base::Place& begin) {
  if (question.id.empty()) question.id = make_id(question);
  if (ids_.contains(question.id)) {
    const std::string made = make_id(question);
    if (ids_.contains(made)) return false;
    warn(fmt::format("the id {} belongs to the question at line {} already, so this one was given {}; give "
                     "it an id of "
                     "its own",
                     quoted(question.id), ids_[question.id], quoted(made)),
         begin);
    question.id = made;
  }
  ids_.emplace(question.id, begin.line);
  return true;
}

void Gathering::add(Question question, base::Place begin, const FieldPlace& place_of) {
  if (const auto fault = fault_of(question))
    return leave_out(fault->what, place_of ? place_of(fault->field) : std::move(begin));
  if (!question.feedback.empty() && question.feedback.size() != question.choices.size()) {
    warn(fmt::format("it has {} choices and {} feedbacks, so these were ignored; write one for each choice",
                     question.choices.size(), question.feedback.size()),
         begin);
    question.feedback.clear();
  }
  if (!(question.difficulty >= 0 && question.difficulty <= 1)) {
    warn("its difficulty is not between 0 and 1, so 0.5 was taken; mend it", begin);
    question.difficulty = 0.5;
  }
  if (!give_id(question, begin))
    return leave_out("it repeats an earlier question word for word; take one of them out", std::move(begin));
  loaded_.numbers.push_back(++count_);
  loaded_.pack.questions.push_back(std::move(question));
  loaded_.places.push_back(std::move(begin));
}

Loaded Gathering::finish() && {
  if (unlisted_ > 0)
    loaded_.diagnostics.push_back(
        {.severity = base::Severity::error,
         .what = fmt::format("{} more like these are not listed; mend those above first", unlisted_),
         .where = {.file = file_}});
  unlisted_ = 0;
  if (loaded_.pack.questions.empty())
    loaded_.diagnostics.push_back({.severity = base::Severity::error,
                                   .what = count_ == 0
                                               ? "holds no question; add at least one"
                                               : "holds no question that can be asked; mend those listed",
                                   .where = {.file = file_}});
  return std::move(loaded_);
}

}  // namespace letopis::pack

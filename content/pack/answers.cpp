#include "content/pack/answers.hpp"

#include <cmath>

#include <fmt/format.h>

#include "content/base/utf8.hpp"

namespace letopis::pack {
namespace {

using Why = std::optional<std::string>;

std::optional<std::size_t> choice_named(const Question& question, const std::string& text) {
  for (std::size_t i = 0; i < question.choices.size(); ++i)
    if (question.choices[i] == text) return i;
  for (std::size_t i = 0; i < question.choices.size(); ++i)
    if (base::trim(question.choices[i]) == base::trim(text)) return i;
  return std::nullopt;
}

Why no_such_choice(const std::string& text) {
  std::string shown = text.substr(0, 200);
  while (base::find_invalid(shown)) shown.pop_back();
  return fmt::format("its answer “{}” is not among its choices; write one of them exactly as it stands there",
                     shown);
}

// One right choice: its text, or its index from 0.
Why read_choice(const Node& node, bool integers_may_be_texts, const Question& question, std::size_t& index) {
  const auto text = text_of(node);
  if (!text || node.as<bool>())
    return "its answer must be the text of the right choice; write that in quotes";
  const auto* integer = node.as<std::int64_t>();
  const auto named =
      integer == nullptr || integers_may_be_texts ? choice_named(question, *text) : std::nullopt;
  if (integer == nullptr) {
    if (!named) return no_such_choice(*text);
    index = *named;
    return std::nullopt;
  }
  const bool is_index = *integer >= 0 && static_cast<std::uint64_t>(*integer) < question.choices.size();
  if (named && is_index && *named != static_cast<std::size_t>(*integer))
    return fmt::format(
        "its answer {} can be the choice of that text or the number of a choice; write the text in quotes",
        *integer);
  if (!named && !is_index) return no_such_choice(*text);
  index = named ? *named : static_cast<std::size_t>(*integer);
  return std::nullopt;
}

Why read_truth(const Node& node, const std::string& language, bool integers_may_be_texts,
               Question& question) {
  std::size_t index = 0;
  if (const bool* truth = node.as<bool>()) {
    if (!question.choices.empty())
      return "its answer is true or false and it lists choices of its own; write the text of the right one, "
             "or take the choices out";
    index = *truth ? 0 : 1;
  }
  if (question.choices.empty()) {
    question.choices = language == "ru" ? std::vector<std::string>{"Верно", "Неверно"}
                                        : std::vector<std::string>{"True", "False"};
    question.shuffle = false;
  }
  if (node.as<bool>() == nullptr)
    if (auto why = read_choice(node, integers_may_be_texts, question, index)) return why;
  question.answer = index;
  return std::nullopt;
}

Why read_multi(const Node& node, bool integers_may_be_texts, Question& question) {
  std::vector<std::size_t> indices;
  const auto* list = node.as<Node::List>();
  const Node::List single = list == nullptr ? Node::List{node} : Node::List{};
  for (const Node& part : list == nullptr ? single : *list) {
    std::size_t index = 0;
    if (auto why = read_choice(part, integers_may_be_texts, question, index)) return why;
    indices.push_back(index);
  }
  question.answer = std::move(indices);
  return std::nullopt;
}

Why read_number(const Node& node, Question& question) {
  constexpr const char* remedy =
      "its answer must be a number, or { value = …, low = …, high = …, unit = \"…\" }; mend it";
  NumberAnswer number;
  if (const auto plain = number_of(node)) {
    number.value = number.low = number.high = *plain;
  } else {
    const Node* value = find(node, "value");
    const auto read = value == nullptr ? std::nullopt : number_of(*value);
    if (!read) return remedy;
    number.value = number.low = number.high = *read;
    for (const auto& [name, bound] : {std::pair{"low", &number.low}, std::pair{"high", &number.high}})
      if (const Node* field = find(node, name)) {
        const auto given = number_of(*field);
        if (!given) return remedy;
        *bound = *given;
      }
    if (const Node* unit = find(node, "unit")) {
      const std::string* text = unit->as<std::string>();
      if (text == nullptr) return remedy;
      number.unit = *text;
    }
  }
  question.answer = std::move(number);
  return std::nullopt;
}

Why read_pairs(const Node& node, Question& question) {
  constexpr const char* remedy = "its answer must be a list of pairs, [[\"left\", \"right\"], …]; mend it";
  const auto* list = node.as<Node::List>();
  if (list == nullptr) return remedy;
  Pairs pairs;
  for (const Node& part : *list) {
    const auto texts = texts_of(part);
    if (!texts || texts->size() != 2) return remedy;
    pairs.emplace_back((*texts)[0], (*texts)[1]);
  }
  question.answer = std::move(pairs);
  return std::nullopt;
}

}  // namespace

std::optional<std::string> text_of(const Node& node) {
  if (const auto* text = node.as<std::string>()) return *text;
  if (const auto* integer = node.as<std::int64_t>()) return std::to_string(*integer);
  if (const auto* number = node.as<double>()) return fmt::format("{:.15g}", *number);
  if (const auto* truth = node.as<bool>()) return *truth ? "true" : "false";
  return std::nullopt;
}

std::optional<std::vector<std::string>> texts_of(const Node& node) {
  std::vector<std::string> texts;
  const auto* list = node.as<Node::List>();
  if (list == nullptr) {
    auto text = text_of(node);
    if (!text) return std::nullopt;
    texts.push_back(std::move(*text));
    return texts;
  }
  for (const Node& part : *list) {
    auto text = text_of(part);
    if (!text) return std::nullopt;
    texts.push_back(std::move(*text));
  }
  return texts;
}

std::optional<double> number_of(const Node& node) {
  if (const auto* integer = node.as<std::int64_t>()) return static_cast<double>(*integer);
  if (const auto* number = node.as<double>()) return *number;
  return std::nullopt;
}

std::optional<std::size_t> offset_of(const Node& node) {
  const auto* integer = node.as<std::int64_t>();
  return integer != nullptr && *integer >= 0 ? std::optional(static_cast<std::size_t>(*integer))
                                             : std::nullopt;
}

Kind kind_by_answer(bool has_choices, const Node* answer) {
  const auto* list = answer == nullptr ? nullptr : answer->as<Node::List>();
  if (has_choices) return list != nullptr ? Kind::multi : Kind::choice;
  if (answer == nullptr) return Kind::choice;
  if (answer->as<bool>()) return Kind::truefalse;
  if (number_of(*answer) || answer->as<Node::Table>()) return Kind::number;
  if (list != nullptr && !list->empty() && list->front().as<Node::List>()) return Kind::match;
  return Kind::text;
}

std::optional<std::string> read_answer(const Node& answer, bool integers_may_be_texts,
                                       const std::string& language, Question& question) {
  switch (question.kind) {
    case Kind::choice:
    case Kind::cloze: {
      std::size_t index = 0;
      auto why = read_choice(answer, integers_may_be_texts, question, index);
      question.answer = index;
      return why;
    }
    case Kind::truefalse:
      return read_truth(answer, language, integers_may_be_texts, question);
    case Kind::multi:
      return read_multi(answer, integers_may_be_texts, question);
    case Kind::number:
      return read_number(answer, question);
    case Kind::match:
      return read_pairs(answer, question);
    case Kind::text:
    case Kind::order:
      break;
  }
  auto texts = texts_of(answer);
  if (!texts) return "its answer must be a list of texts in square brackets; mend it";
  question.answer = std::move(*texts);
  return std::nullopt;
}

}  // namespace letopis::pack

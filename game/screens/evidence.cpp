#include "game/screens/evidence.hpp"

#include <algorithm>

#include "game/screens/words.hpp"

namespace letopis::screens {
namespace {

bool blank(char c) {
  return c == ' ' || c == '\n' || c == '\r' || c == '\t';
}

// For each byte of `text`, where it went in `plain`; a byte that was dropped goes where the next kept one
// goes.
std::vector<std::size_t> alignment(const std::string& text, const std::string& plain) {
  std::vector<std::size_t> to(text.size() + 1, plain.size());
  std::size_t j = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    to[i] = j;
    if (j < plain.size() && (text[i] == plain[j] || (blank(text[i]) && blank(plain[j])))) ++j;
  }
  to[text.size()] = j;
  return to;
}

std::string figure(double value, const pack::Question& question) {
  return question.topic == pack::Topic::date ? fmt::format("{:.0f}", value) : number(value);
}

std::string joined(const std::vector<std::string>& parts, const char* between) {
  return fmt::format("{}", fmt::join(parts, between));
}

struct InWords {
  const pack::Question& question;
  bool in_lines = false;

  std::string operator()(const rules::Nothing&) const { return {}; }
  std::string operator()(const rules::Picked& picked) const {
    return picked.choice < question.choices.size() ? question.choices[picked.choice] : std::string{};
  }
  std::string operator()(const rules::PickedMany& picked) const {
    std::vector<std::string> parts;
    for (const std::size_t one : picked.choices) parts.push_back((*this)(rules::Picked{one}));
    return joined(parts, "; ");
  }
  std::string operator()(const rules::Estimated& estimate) const {
    const auto* answer = std::get_if<pack::NumberAnswer>(&question.answer);
    const std::string text = figure(estimate.value, question);
    return answer == nullptr || answer->unit.empty() ? text : text + " " + answer->unit;
  }
  std::string operator()(const rules::Typed& typed) const { return typed.text; }
  std::string operator()(const rules::Ordered& ordered) const {
    const auto* items = std::get_if<std::vector<std::string>>(&question.answer);
    std::vector<std::string> parts;
    for (const std::size_t one : ordered.items)
      if (items != nullptr && one < items->size()) parts.push_back((*items)[one]);
    return joined(parts, in_lines ? "\n" : " — ");
  }
  std::string operator()(const rules::Matched& matched) const {
    const auto* pairs = std::get_if<pack::Pairs>(&question.answer);
    std::vector<std::string> parts;
    for (std::size_t i = 0; pairs != nullptr && i < pairs->size() && i < matched.rights.size(); ++i) {
      const std::size_t right = matched.rights[i];
      parts.push_back((*pairs)[i].first + " — " + (right < pairs->size() ? (*pairs)[right].second : "…"));
    }
    return joined(parts, in_lines ? "\n" : "; ");
  }
};

}  // namespace

std::vector<pack::Span> key_in_plain(const pack::Source& source) {
  const std::string& plain = source.plain.empty() ? source.text : source.plain;
  const auto to = alignment(source.text, plain);
  std::vector<pack::Span> spans;
  for (const pack::Span& key : source.key) {
    if (key.begin < source.begin || key.end <= key.begin || key.end - source.begin > source.text.size())
      continue;
    const pack::Span span{to[key.begin - source.begin], to[key.end - source.begin]};
    if (span.begin < span.end) spans.push_back(span);
  }
  std::sort(spans.begin(), spans.end(), [](const auto& a, const auto& b) { return a.begin < b.begin; });
  std::vector<pack::Span> apart;
  for (const pack::Span& span : spans) {
    if (!apart.empty() && span.begin < apart.back().end)
      apart.back().end = std::max(apart.back().end, span.end);
    else
      apart.push_back(span);
  }
  return apart;
}

std::string file_title(const std::string& path) {
  const std::size_t slash = path.find_last_of('/');
  const std::string name = slash == std::string::npos ? path : path.substr(slash + 1);
  const std::size_t dot = name.find_last_of('.');
  return dot == std::string::npos || dot == 0 ? name : name.substr(0, dot);
}

std::string given_words(const pack::Question& question, const rules::Given& given, bool in_lines) {
  return std::visit(InWords{question, in_lines}, given);
}

std::string right_words(const pack::Question& question, bool in_lines) {
  if (const auto* answer = std::get_if<pack::NumberAnswer>(&question.answer))
    return given_words(question, rules::Estimated{answer->value});
  // Put in the order that is right, or matched as is right, it is an answer like another.
  std::vector<std::size_t> each;
  const auto* items = std::get_if<std::vector<std::string>>(&question.answer);
  const auto* pairs = std::get_if<pack::Pairs>(&question.answer);
  const std::size_t count = items != nullptr ? items->size() : pairs != nullptr ? pairs->size() : 0;
  for (std::size_t i = 0; i < count; ++i) each.push_back(i);
  if (question.kind == pack::Kind::order) return given_words(question, rules::Ordered{each}, in_lines);
  if (question.kind == pack::Kind::match) return given_words(question, rules::Matched{each}, in_lines);
  return pack::right_answer(question);
}

}  // namespace letopis::screens

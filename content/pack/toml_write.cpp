// Writes the native TOML by hand rather than through toml++, which sorts the fields and knows no blank lines:
// a person is to find the prompt before the answer, and the answer in words.
#include <cmath>
#include <ostream>
#include <sstream>

#include <fmt/format.h>

#include "content/pack/toml.hpp"

namespace letopis::pack {
namespace {

constexpr std::size_t widest_list = 90;  // bytes; a longer list gets one item a line

// In double quotes, or in single ones where that spares the escapes.
std::string quoted(const std::string& text) {
  bool plain = true, escapes = false;
  for (const char c : text) {
    if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F || c == '\'') plain = false;
    if (c == '"' || c == '\\') escapes = true;
  }
  if (plain && escapes) return "'" + text + "'";
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\')
      out += {'\\', c};
    else if (c == '\n')
      out += "\\n";
    else if (c == '\t')
      out += "\\t";
    else if (c == '\r')
      out += "\\r";
    else if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F)
      out += fmt::format("\\u{:04X}", static_cast<unsigned>(c));
    else
      out += c;
  }
  return out + '"';
}

// The shortest digits that read back as the same double.
std::string digits(double value) {
  if (std::floor(value) == value && std::abs(value) < 1e15)
    return fmt::format("{:.0f}", value == 0 ? 0.0 : value);
  std::string text = fmt::format("{}", value);
  if (std::isfinite(value) && text.find_first_of(".e") == std::string::npos)
    text += ".0";  // TOML's integers end at 2^63
  return text;
}

std::string list(const std::vector<std::string>& items) {
  const std::string line = fmt::format("[{}]", fmt::join(items, ", "));
  if (line.size() <= widest_list || items.size() < 2) return line;
  return fmt::format("[\n  {},\n]", fmt::join(items, ",\n  "));
}

std::string list_of_texts(const std::vector<std::string>& texts) {
  std::vector<std::string> items;
  for (const std::string& text : texts) items.push_back(quoted(text));
  return list(items);
}

struct AnswerText {
  const Question& question;

  // An index that points nowhere is written as it is, and refused when it is read.
  std::string operator()(std::size_t index) const {
    return index < question.choices.size() ? quoted(question.choices[index]) : std::to_string(index);
  }
  std::string operator()(const std::vector<std::size_t>& indices) const {
    std::vector<std::string> items;
    for (const std::size_t index : indices) items.push_back((*this)(index));
    return list(items);
  }
  std::string operator()(const NumberAnswer& number) const {
    if (number.low == number.value && number.high == number.value && number.unit.empty())
      return digits(number.value);
    std::string text = fmt::format("{{ value = {}, low = {}, high = {}", digits(number.value),
                                   digits(number.low), digits(number.high));
    if (!number.unit.empty()) text += ", unit = " + quoted(number.unit);
    return text + " }";
  }
  std::string operator()(const std::vector<std::string>& strings) const { return list_of_texts(strings); }
  std::string operator()(const Pairs& pairs) const {
    std::vector<std::string> items;
    for (const auto& [left, right] : pairs)
      items.push_back(fmt::format("[{}, {}]", quoted(left), quoted(right)));
    return list(items);
  }
};

void add(std::string& out, const char* name, const std::string& written) {
  out += fmt::format("{} = {}\n", name, written);
}

void add_text(std::string& out, const char* name, const std::string& text) {
  if (!text.empty()) add(out, name, quoted(text));
}

void add_texts(std::string& out, const char* name, const std::vector<std::string>& texts) {
  if (!texts.empty()) add(out, name, list_of_texts(texts));
}

std::string key_text(const Question& question) {
  std::vector<std::string> items;
  for (const Span& span : question.source.key) items.push_back(fmt::format("[{}, {}]", span.begin, span.end));
  const bool listed = question.kind == Kind::order || question.kind == Kind::match || items.size() != 1;
  return listed ? list(items) : items.front();
}

void add_source(std::string& out, const Question& question) {
  const Source& source = question.source;
  if (source == Source{}) return;
  out += "[questions.source]\n";
  add_text(out, "file", source.file);
  add(out, "begin", std::to_string(source.begin));
  add(out, "end", std::to_string(source.end));
  add_text(out, "text", source.text);
  if (source.plain != source.text) add(out, "plain", quoted(source.plain));
  if (!source.key.empty()) add(out, "key", key_text(question));
}

void add_question(std::string& out, const Question& question) {
  out += "\n[[questions]]\n";
  add_text(out, "id", question.id);
  add(out, "kind", quoted(name_of(question.kind)));
  add(out, "topic", quoted(name_of(question.topic)));
  add_text(out, "prompt", question.prompt);
  add_texts(out, "choices", question.choices);
  if (!question.shuffle) add(out, "shuffle", "false");
  add(out, "answer", std::visit(AnswerText{question}, question.answer));
  if (question.kind != Kind::order && question.kind != Kind::match) add_text(out, "value", question.value);
  add_text(out, "canonical", question.canonical);
  add_text(out, "explanation", question.explanation);
  add_texts(out, "feedback", question.feedback);
  if (question.difficulty != Question{}.difficulty) add(out, "difficulty", digits(question.difficulty));
  add_texts(out, "excludes", question.excludes);
  add_source(out, question);
}

}  // namespace

void write_toml(const Pack& pack, std::ostream& out) {
  std::string text =
      "# A pack of questions for Letopis. Play it with: letopis --pack FILE. After a change, try: letopisc "
      "check FILE.\n"
      "# The answer is the text of the right choice, exactly as it stands among the choices.\n";
  add(text, "format", quoted(format_name));
  add(text, "title", quoted(pack.title));
  add(text, "language", quoted(pack.language));
  add_texts(text, "narratives", pack.narratives);
  out << text;
  for (const Question& question : pack.questions) {
    text.clear();
    add_question(text, question);
    out << text;
  }
}

std::string write_toml(const Pack& pack) {
  std::ostringstream out;
  write_toml(pack, out);
  return std::move(out).str();
}

}  // namespace letopis::pack

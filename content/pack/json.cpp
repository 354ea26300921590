// The pack as JSON, field by field in the order of the contract. Reading goes through nlohmann's event
// interface, which needs no stack for nested input, throws nothing, and leaves the questions before a mistake
// in our hands.
#include <cmath>
#include <iterator>
#include <ostream>
#include <sstream>

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "content/pack/fields.hpp"
#include "content/pack/toml.hpp"

namespace letopis::pack {
namespace {

using Json = nlohmann::ordered_json;

// 1943 rather than 1943.0 where nothing is lost.
Json number_json(double value) {
  if (std::floor(value) == value && std::abs(value) < 1e15) return static_cast<std::int64_t>(value);
  return value;
}

struct AnswerJson {
  const Question& question;

  Json operator()(std::size_t index) const { return index; }
  Json operator()(const std::vector<std::size_t>& indices) const { return indices; }
  Json operator()(const NumberAnswer& number) const {
    return {{"value", number_json(number.value)},
            {"low", number_json(number.low)},
            {"high", number_json(number.high)},
            {"unit", number.unit}};
  }
  Json operator()(const std::vector<std::string>& strings) const { return strings; }
  Json operator()(const Pairs& pairs) const {
    Json list = Json::array();
    for (const auto& [left, right] : pairs) list.push_back(Json::array({left, right}));
    return list;
  }
};

Json source_json(const Question& question) {
  const Source& source = question.source;
  Json json = {{"file", source.file},
               {"begin", source.begin},
               {"end", source.end},
               {"text", source.text},
               {"plain", source.plain}};
  Json spans = Json::array();
  for (const Span& span : source.key) spans.push_back(Json::array({span.begin, span.end}));
  const bool listed = question.kind == Kind::order || question.kind == Kind::match || spans.size() > 1;
  if (!spans.empty()) json["key"] = listed ? spans : spans.front();
  return json;
}

Json question_json(const Question& question) {
  Json json = {{"id", question.id},
               {"kind", name_of(question.kind)},
               {"topic", name_of(question.topic)},
               {"prompt", question.prompt}};
  if (!question.choices.empty()) json["choices"] = question.choices;
  if (!question.shuffle) json["shuffle"] = false;
  json["answer"] = std::visit(AnswerJson{question}, question.answer);
  if (!question.value.empty() && question.kind != Kind::order && question.kind != Kind::match)
    json["value"] = question.value;
  if (!question.canonical.empty()) json["canonical"] = question.canonical;
  json["explanation"] = question.explanation;
  if (!question.feedback.empty()) json["feedback"] = question.feedback;
  json["difficulty"] = number_json(question.difficulty);
  json["excludes"] = question.excludes;
  if (!(question.source == Source{})) json["source"] = source_json(question);
  return json;
}

// Counts what the parser has read, so that an event knows its line. Positions only move forward: no line is
// counted twice.
struct Cursor {
  const char* at = nullptr;  // behind the last byte that was read
  const char* counted = nullptr;
  int line = 1;
  int column = 1;  // of *counted

  void move_to(const char* target) {
    for (; counted < target; ++counted) {
      if (*counted == '\n') {
        ++line;
        column = 1;
      } else if ((static_cast<unsigned char>(*counted) & 0xC0) != 0x80) {
        ++column;
      }
    }
  }
};

struct CountedIterator {
  using iterator_category = std::input_iterator_tag;
  using value_type = char;
  using difference_type = std::ptrdiff_t;
  using pointer = const char*;
  using reference = const char&;

  const char* at = nullptr;
  Cursor* cursor = nullptr;

  reference operator*() const { return *at; }
  CountedIterator& operator++() {
    cursor->at = ++at;
    return *this;
  }
  bool operator==(const CountedIterator& other) const { return at == other.at; }
  bool operator!=(const CountedIterator& other) const { return at != other.at; }
};

// Builds nodes from events. The open containers stand in `open`: the pack, its questions, one question …
class Builder {
 public:
  explicit Builder(Cursor& cursor) : cursor_(cursor) {}

  bool null() { return put(std::monostate{}); }
  bool boolean(bool value) { return put(value); }
  bool number_integer(std::int64_t value) { return put(value); }
  bool number_unsigned(std::uint64_t value) {
    return value <= std::uint64_t{INT64_MAX} ? put(static_cast<std::int64_t>(value))
                                             : put(static_cast<double>(value));
  }
  bool number_float(double value, const std::string&) { return put(value); }
  bool string(std::string& value) { return put(std::move(value)); }
  bool binary(Json::binary_t&) { return false; }
  bool start_object(std::size_t) { return begin(Node::Table{}); }
  bool start_array(std::size_t) { return begin(Node::List{}); }
  bool end_object() { return end(); }
  bool end_array() { return end(); }
  bool key(std::string& name) {
    open_.back().name = std::move(name);
    return true;
  }
  bool parse_error(std::size_t, const std::string&, const nlohmann::detail::exception& error) {
    stop(error.what());
    return false;
  }

  // The root. After a mistake: with all that was complete, the unfinished question left out.
  Node take() && {
    while (open_.size() > 2) open_.pop_back();
    while (!open_.empty()) end();
    return std::move(root_);
  }
  const std::string& mistake() const { return mistake_; }  // empty where there was none
  int line() const { return line_; }
  int column() const { return column_; }
  bool within_question() const { return within_question_; }

 private:
  static constexpr std::size_t deepest = 32;

  struct Open {
    Node node;
    std::string name;  // of the field that comes next
  };

  template <class T>
  Node node_here(T value) {
    cursor_.move_to(cursor_.at - (cursor_.at > cursor_.counted ? 1 : 0));
    Node node;
    node.value = std::move(value);
    node.line = cursor_.line;
    node.column = cursor_.column;
    return node;
  }
  template <class T>
  bool put(T value) {
    attach(node_here(std::move(value)));
    return true;
  }
  template <class T>
  bool begin(T container) {
    if (open_.size() >= deepest) {
      stop("values are nested too deeply");
      return false;
    }
    open_.push_back({.node = node_here(std::move(container)), .name = {}});
    return true;
  }
  bool end() {
    Node node = std::move(open_.back().node);
    open_.pop_back();
    attach(std::move(node));
    return true;
  }
  void attach(Node node) {
    if (open_.empty())
      root_ = std::move(node);
    else if (auto* table = std::get_if<Node::Table>(&open_.back().node.value))
      table->push_back({std::move(open_.back().name), std::move(node)});
    else if (auto* list = std::get_if<Node::List>(&open_.back().node.value))
      list->push_back(std::move(node));
  }
  void stop(std::string what) {
    if (const auto colon = what.find("parse error"); colon != std::string::npos) what = what.substr(colon);
    mistake_ = std::move(what);
    cursor_.move_to(cursor_.at);
    line_ = cursor_.line;
    column_ = cursor_.column;
    within_question_ = open_.size() > 2;
  }

  Cursor& cursor_;
  std::vector<Open> open_;
  Node root_;
  std::string mistake_;
  int line_ = 0;
  int column_ = 0;
  bool within_question_ = false;
};

}  // namespace

void write_json(const Pack& pack, std::ostream& out) {
  const auto dumped = [](const Json& json) { return json.dump(1, ' ', false, Json::error_handler_t::replace); };
  const Json head = {{"format", format_name},
                     {"title", pack.title},
                     {"language", pack.language},
                     {"narratives", pack.narratives}};
  // One question at a time: a large pack as one tree of values, or one text, would need several times its size.
  const std::string opening = dumped(head);
  out << opening.substr(0, opening.rfind("\n}")) << ",\n \"questions\": [";
  for (const Question& question : pack.questions)
    out << (&question == &pack.questions.front() ? "\n" : ",\n") << dumped(question_json(question));
  out << "]\n}\n";
}

std::string write_json(const Pack& pack) {
  std::ostringstream out;
  write_json(pack, out);
  return std::move(out).str();
}

base::Result<Loaded> read_json(std::string_view text, const std::string& file) {
  Cursor cursor{.at = text.data(), .counted = text.data()};
  Builder builder(cursor);
  Json::sax_parse(CountedIterator{text.data(), &cursor}, CountedIterator{text.data() + text.size(), &cursor},
                  &builder);
  const std::string mistake = builder.mistake();
  const int line = builder.line(), column = builder.column();
  const bool within_question = builder.within_question();
  const Node root = std::move(builder).take();
  auto reader = PackReader::begin(root, file, Integers::indices);
  if (!reader && !mistake.empty())
    return base::fail(
        fmt::format("is not well-formed JSON ({}); mend it, or compile the pack again", mistake),
        {.file = file, .line = line, .column = column});
  if (!reader) return tl::unexpected(reader.error());
  if (const Node* questions = find(root, "questions")) reader->read_questions(*questions);
  const std::string why = fmt::format(
      "it is not well-formed JSON here ({}), and nothing after this place was read; mend it", mistake);
  if (!mistake.empty() && within_question)
    reader->leave_out(why, line, column);
  else if (!mistake.empty())
    reader->note(base::Severity::error, why, line, column);
  return std::move(*reader).finish();
}

}  // namespace letopis::pack

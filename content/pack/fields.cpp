#include "content/pack/fields.hpp"

#include <charconv>
#include <cmath>
#include <optional>

#include <fmt/format.h>

#include "content/base/utf8.hpp"
#include "content/pack/answers.hpp"

namespace letopis::pack {
namespace {

const std::set<std::string> pack_fields = {"format", "title", "language", "narratives", "questions"};
const std::set<std::string> question_fields = {
    "id",    "kind",      "topic",       "prompt",   "choices",    "shuffle",  "answer",
    "value", "canonical", "explanation", "feedback", "difficulty", "excludes", "source"};
const std::set<std::string> source_fields = {"file", "begin", "end", "text", "plain", "key"};

// Takes the fields of one table out into plain values; remembers the first that does not fit.
class Fields {
 public:
  explicit Fields(const Node& table) : table_(table) {}

  void text(const char* name, std::string& value) {
    if (const Node* node = find(table_, name)) {
      if (auto read = text_of(*node))
        value = std::move(*read);
      else
        refuse(*node, name, "a text in quotes");
    }
  }
  void texts(const char* name, std::vector<std::string>& values) {
    if (const Node* node = find(table_, name)) {
      if (auto read = texts_of(*node))
        values = std::move(*read);
      else
        refuse(*node, name, "a list of texts in square brackets");
    }
  }
  void number(const char* name, double& value) {
    if (const Node* node = find(table_, name)) {
      if (const auto read = number_of(*node))
        value = *read;
      else
        refuse(*node, name, "a number");
    }
  }
  void truth(const char* name, bool& value) {
    if (const Node* node = find(table_, name)) {
      if (const bool* read = node->as<bool>())
        value = *read;
      else
        refuse(*node, name, "true or false");
    }
  }
  void offset(const char* name, std::size_t& value) {
    if (const Node* node = find(table_, name)) {
      if (const auto read = offset_of(*node))
        value = *read;
      else
        refuse(*node, name, "a whole number of bytes, 0 or more");
    }
  }
  void refuse(const Node& node, const std::string& name, const std::string& wanted) {
    if (!why_.empty()) return;
    why_ = fmt::format("“{}” must be {}; mend it", name, wanted);
    where_ = &node;
  }
  void blame(const Node& node, std::string why) {
    if (!why_.empty()) return;
    why_ = std::move(why);
    where_ = &node;
  }
  const std::string& why() const { return why_; }  // empty where all fitted
  const Node* where() const { return where_; }

 private:
  const Node& table_;
  std::string why_;
  const Node* where_ = nullptr;
};

bool read_span(const Node& node, Span& span) {
  const auto* pair = node.as<Node::List>();
  if (pair == nullptr || pair->size() != 2) return false;
  const auto begin = offset_of((*pair)[0]), end = offset_of((*pair)[1]);
  if (!begin || !end) return false;
  span = {.begin = *begin, .end = *end};
  return true;
}

// [begin, end], or a list of such pairs.
bool read_key(const Node& node, std::vector<Span>& key) {
  Span span;
  if (read_span(node, span)) {
    key.push_back(span);
    return true;
  }
  const auto* list = node.as<Node::List>();
  if (list == nullptr) return false;
  for (const Node& pair : *list) {
    if (!read_span(pair, span)) return false;
    key.push_back(span);
  }
  return true;
}

Source read_source(const Node& table, Fields& problems) {
  Source source;
  Fields fields(table);
  fields.text("file", source.file);
  fields.offset("begin", source.begin);
  fields.offset("end", source.end);
  fields.text("text", source.text);
  source.plain = source.text;
  fields.text("plain", source.plain);
  if (const Node* key = find(table, "key"); key != nullptr && !read_key(*key, source.key))
    fields.refuse(*key, "key", "[begin, end] in bytes, or a list of such pairs");
  if (!table.as<Node::Table>())
    problems.refuse(table, "source", "a table of file, begin, end, text, key");
  else if (!fields.why().empty())
    problems.blame(*fields.where(), "in its source, " + fields.why());
  return source;
}

void read_kind(const Node& table, Question& question, Fields& fields) {
  const Node* node = find(table, "kind");
  if (node == nullptr) {
    question.kind = kind_by_answer(!question.choices.empty(), find(table, "answer"));
    return;
  }
  std::string name;
  fields.text("kind", name);
  if (!parse(name, question.kind))
    fields.blame(
        *node,
        fmt::format("its kind “{}” is not known; write choice, multi, cloze, truefalse, number, text, order "
                    "or match",
                    name));
}

}  // namespace

PackReader::PackReader(Pack header, const std::string& file, Integers integers)
    : gathering_(std::move(header), file), integers_(integers) {}

base::Result<PackReader> PackReader::begin(const Node& root, const std::string& file, Integers integers) {
  const Node* format = find(root, "format");
  const std::string* name = format == nullptr ? nullptr : format->as<std::string>();
  if (name == nullptr)
    return base::fail(
        fmt::format("is not a Letopis pack: the line format = \"{}\" is missing at its top", format_name),
        {.file = file});
  const base::Place where{.file = file, .line = format->line, .column = format->column};
  constexpr std::string_view family = "letopis-pack/";
  if (!name->starts_with(family))
    return base::fail(fmt::format("its format is “{}”, and this program reads “{}”", *name, format_name),
                      where);
  int version = 0;
  const auto [end, error] =
      std::from_chars(name->data() + family.size(), name->data() + name->size(), version);
  const bool overflow = error == std::errc::result_out_of_range;
  if (overflow || (error == std::errc{} && end == name->data() + name->size() && version > format_version))
    return base::fail(
        fmt::format("its format “{}” is newer than “{}”, which this program reads; get a newer Letopis",
                    *name, format_name),
        where);
  if (*name != format_name)
    return base::fail(fmt::format("its format is “{}”, and this program reads “{}”", *name, format_name),
                      where);
  Pack header;
  Fields fields(root);
  fields.text("title", header.title);
  fields.text("language", header.language);
  fields.texts("narratives", header.narratives);
  PackReader reader(std::move(header), file, integers);
  if (!fields.why().empty())
    reader.gathering_.note(base::Severity::warning, fields.why(), reader.place(*fields.where()));
  reader.name_unknown_fields(root, pack_fields, "");
  return reader;
}

base::Place PackReader::place(const Node& node) const {
  return {.file = gathering_.file(), .line = node.line, .column = node.column};
}

void PackReader::note(base::Severity severity, const std::string& what, int line, int column) {
  gathering_.note(severity, what, {.file = gathering_.file(), .line = line, .column = column});
}

void PackReader::leave_out(const std::string& why, int line, int column) {
  gathering_.leave_out(why, {.file = gathering_.file(), .line = line, .column = column});
}

void PackReader::name_unknown_fields(const Node& table, const std::set<std::string>& known,
                                     const std::string& within) {
  const auto* fields = table.as<Node::Table>();
  if (fields == nullptr) return;
  for (const auto& [name, field] : *fields)
    if (!known.contains(name) && named_.size() < 100 && named_.insert(within + name).second)
      gathering_.note(
          base::Severity::warning,
          fmt::format("the field “{}{}” is not known and was ignored; check its spelling or take it out",
                      within, name),
          place(field));
}

void PackReader::read_questions(const Node& questions) {
  const auto* list = questions.as<Node::List>();
  if (list == nullptr) {
    gathering_.note(base::Severity::error,
                    "“questions” is not a list; begin each question with [[questions]]", place(questions));
    return;
  }
  for (const Node& question : *list) read_question(question);
}

void PackReader::read_question(const Node& table) {
  if (table.as<Node::Table>() == nullptr)
    return gathering_.leave_out("it is not a table of fields; begin each question with [[questions]]",
                                place(table));
  Question question;
  Fields fields(table);
  fields.text("id", question.id);
  fields.text("prompt", question.prompt);
  fields.texts("choices", question.choices);
  fields.truth("shuffle", question.shuffle);
  fields.text("value", question.value);
  fields.text("canonical", question.canonical);
  fields.text("explanation", question.explanation);
  fields.texts("feedback", question.feedback);
  fields.number("difficulty", question.difficulty);
  fields.texts("excludes", question.excludes);
  read_kind(table, question, fields);
  const Node* source = find(table, "source");
  if (source != nullptr) question.source = read_source(*source, fields);
  const Node* answer = find(table, "answer");
  if (answer == nullptr) {
    fields.blame(table, "it has no answer; add answer = and the right choice");
  } else if (fields.why().empty()) {
    const bool may_be_text = integers_ == Integers::indices_or_texts;
    if (auto why = read_answer(*answer, may_be_text, gathering_.language(), question))
      fields.blame(*answer, std::move(*why));
  }
  name_unknown_fields(table, question_fields, "");
  if (source != nullptr) name_unknown_fields(*source, source_fields, "source.");
  if (!fields.why().empty()) return gathering_.leave_out(fields.why(), place(*fields.where()));
  if (const Node* topic = find(table, "topic")) {
    const std::string* name = topic->as<std::string>();
    if (name == nullptr || !parse(*name, question.topic))
      gathering_.warn(
          "its topic is not known and “event” was taken; write date, figure, treaty, person, place or event",
          place(*topic));
  }
  gathering_.add(std::move(question), place(table), [&](const std::string& name) {
    const Node* field = find(table, name);
    return place(field == nullptr ? table : *field);
  });
}

}  // namespace letopis::pack

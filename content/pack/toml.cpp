// Reads the native TOML. The whole file is parsed at once where it is well-formed. Where it is not, toml++ stops at
// the first mistake; so the file is cut before each [[questions]] and the parts are parsed one by one.
#include "content/pack/toml.hpp"

// toml++ 3.3 asserts on some damaged input ("[=]"). What it asserts must end one question, not the game, in release
// builds too: here a failed assertion is thrown, and caught around the one call to the parser.
struct TomlAssertion {};
[[noreturn]] static void toml_assertion_failed() { throw TomlAssertion{}; }
#undef NDEBUG
#define TOML_ASSERT(expr) ((expr) ? static_cast<void>(0) : toml_assertion_failed())
#define TOML_EXCEPTIONS 0
#define TOML_HEADER_ONLY 1
#undef TOML_SHARED_LIB
#include <toml++/toml.h>

#include <algorithm>
#include <optional>
#include <sstream>

#include <fmt/format.h>

#include "content/base/utf8.hpp"
#include "content/pack/fields.hpp"

namespace letopis::pack {
namespace {

// toml++ builds and frees tables recursively and bounds the nesting of values, but not the dots of a key: a key of
// a million dots overflows the stack. A pack needs one dot at most.
constexpr int most_dots = 8;

// Passes over a quoted string that starts at `at`, as TOML ends it.
std::size_t after_string(std::string_view text, std::size_t at) {
  const char quote = text[at];
  const std::string three(3, quote);
  const bool multi_line = text.substr(at, 3) == three;
  for (at += multi_line ? 3 : 1; at < text.size(); ++at) {
    if (text[at] == '\\' && quote == '"') ++at;
    else if (multi_line && text.substr(at, 3) == three) return std::min(text.size(), at + 3);
    else if (!multi_line && (text[at] == quote || text[at] == '\n')) return at + 1;
  }
  return text.size();
}

// Where a key with too many dots stands. Strings and comments are passed over as TOML does.
std::optional<std::size_t> find_deep_key(std::string_view text) {
  int dots = 0;
  for (std::size_t at = 0; at < text.size();) {
    const char c = text[at];
    if (c == '"' || c == '\'') {
      at = after_string(text, at);
      continue;
    }
    if (c == '#') at = std::min(text.find('\n', at), text.size() - 1);
    if (c == '.' && ++dots > most_dots) return at;
    const bool within_key = c == '.' || c == ' ' || c == '\t' || c == '-' || c == '_' || std::isalnum(static_cast<unsigned char>(c));
    if (!within_key) dots = 0;
    ++at;
  }
  return std::nullopt;
}

Node node_of(const toml::node& value, int lines_before) {
  Node node;
  node.line = static_cast<int>(value.source().begin.line) + lines_before;
  node.column = static_cast<int>(value.source().begin.column);
  if (const auto* table = value.as_table()) {
    Node::Table fields;
    for (const auto& [name, field] : *table) fields.emplace_back(std::string(name.str()), node_of(field, lines_before));
    node.value = std::move(fields);
  } else if (const auto* array = value.as_array()) {
    Node::List list;
    for (const auto& part : *array) list.push_back(node_of(part, lines_before));
    node.value = std::move(list);
  } else if (const auto* text = value.as_string()) {
    node.value = text->get();
  } else if (const auto* integer = value.as_integer()) {
    node.value = integer->get();
  } else if (const auto* number = value.as_floating_point()) {
    node.value = number->get();
  } else if (const auto* truth = value.as_boolean()) {
    node.value = truth->get();
  } else {  // a date without quotes is what its text says
    std::ostringstream written;
    if (const auto* date = value.as_date()) written << date->get();
    else if (const auto* time = value.as_time()) written << time->get();
    else if (const auto* moment = value.as_date_time()) written << moment->get();
    node.value = written.str();
  }
  return node;
}

struct Part {
  std::string_view text;
  int lines_before = 0;
};

// A line [[questions]], or as much of one as a file holds that was cut off there.
bool begins_question(std::string_view line) {
  if (!line.empty() && line.size() < 13 && std::string_view("[[questions]]").starts_with(line)) return true;
  for (const std::string_view expected : {"[", "[", "questions", "]", "]"}) {
    line = line.substr(std::min(line.find_first_not_of(" \t"), line.size()));
    if (!line.starts_with(expected)) return false;
    line.remove_prefix(expected.size());
  }
  return true;
}

// The head of the file, and then one part for each line [[questions]].
std::vector<Part> cut(std::string_view text) {
  std::vector<Part> parts;
  std::size_t begin = 0;
  int line = 0, part_line = 0;
  for (std::size_t at = 0; at < text.size(); ++line) {
    if (begins_question(text.substr(at, 200))) {
      parts.push_back({text.substr(begin, at - begin), part_line});
      begin = at;
      part_line = line;
    }
    const std::size_t end = text.find('\n', at);
    at = end == std::string_view::npos ? text.size() : end + 1;
  }
  parts.push_back({text.substr(begin), part_line});
  return parts;
}

struct Mistake {
  std::string what;
  int line = 0;
  int column = 0;
};

tl::expected<Node, Mistake> parse_part(const Part& part) try {
  if (const auto deep = find_deep_key(part.text)) {
    const auto where = base::place_of(part.text, *deep, {});
    return tl::unexpected(Mistake{"a name with so many dots", where.line + part.lines_before, where.column});
  }
  const toml::parse_result result = toml::parse(part.text);
  if (result) return node_of(result.table(), part.lines_before);
  const auto& where = result.error().source().begin;
  return tl::unexpected(Mistake{std::string(result.error().description()), static_cast<int>(where.line) + part.lines_before,
                                static_cast<int>(where.column)});
} catch (const TomlAssertion&) {
  return tl::unexpected(Mistake{"a bracket or a name is misplaced", part.lines_before + 1, 1});
}

base::Result<Loaded> read_parts(std::string_view text, const std::string& file) {
  const auto parts = cut(text);
  const auto head = parse_part(parts.front());
  if (!head)
    return base::fail(fmt::format("is not well-formed TOML ({}); mend this line, or start from the example pack", head.error().what),
                      {.file = file, .line = head.error().line, .column = head.error().column});
  auto reader = PackReader::begin(*head, file, Integers::indices_or_texts);
  if (!reader) return tl::unexpected(reader.error());
  for (auto part = parts.begin() + 1; part != parts.end(); ++part) {
    const auto root = parse_part(*part);
    const Node* questions = root ? find(*root, "questions") : nullptr;
    if (questions != nullptr) reader->read_questions(*questions);
    else if (!root)
      reader->leave_out(fmt::format("it is not well-formed TOML ({}); mend it at this place or take the question out", root.error().what),
                        root.error().line, root.error().column);
  }
  return std::move(*reader).finish();
}

}  // namespace

base::Result<Loaded> read_toml(std::string_view text, const std::string& file) {
  const auto root = parse_part({.text = text});
  if (!root) return read_parts(text, file);
  auto reader = PackReader::begin(*root, file, Integers::indices_or_texts);
  if (!reader) return tl::unexpected(reader.error());
  if (const Node* questions = find(*root, "questions")) reader->read_questions(*questions);
  return std::move(*reader).finish();
}

}  // namespace letopis::pack

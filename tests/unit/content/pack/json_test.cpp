// The JSON that other programs read: the very bytes of the contract.
#include <algorithm>

#include <doctest/doctest.h>

#include "content/pack/toml.hpp"

namespace letopis::pack {
namespace {

std::string without_spaces(std::string text) {
  text.erase(std::remove_if(text.begin(), text.end(), [](char c) { return c == '\n' || c == ' '; }),
             text.end());
  return text;
}

Question question(Kind kind, Answer answer) {
  Question made{.id = "1",
                .kind = kind,
                .topic = Topic::date,
                .prompt = "?",
                .choices = {},
                .answer = std::move(answer),
                .value = "1943",
                .canonical = {},
                .explanation = {},
                .feedback = {},
                .difficulty = 0.5,
                .excludes = {},
                .source = {}};
  made.source = {
      .file = "f", .begin = 1, .end = 9, .text = "t", .plain = "p", .key = {{.begin = 2, .end = 4}}};
  return made;
}

TEST_CASE("json: fields in the order of the contract, those that are empty left out where it allows") {
  Question full = question(Kind::choice, std::size_t{1});
  full.choices = {"a", "b"};
  full.shuffle = false;
  full.canonical = std::string("c");
  full.feedback = {"x", "y"};
  full.excludes = {"2"};
  const Pack pack{.title = "T", .language = "ru", .narratives = {"n"}, .questions = {full}};
  CHECK(
      without_spaces(write_json(pack)) ==
      R"({"format":"letopis-pack/1","title":"T","language":"ru","narratives":["n"],"questions":[{"id":"1","kind":"choice","topic":"date",)"
      R"("prompt":"?","choices":["a","b"],"shuffle":false,"answer":1,"value":"1943","canonical":"c","explanation":"","feedback":["x","y"],)"
      R"("difficulty":0.5,"excludes":["2"],"source":{"file":"f","begin":1,"end":9,"text":"t","plain":"p","key":[2,4]}}]})");
}

TEST_CASE("json: the answer of each kind") {
  struct {
    Kind kind;
    Answer answer;
    const char* written;
  } const cases[] = {
      {Kind::multi, std::vector<std::size_t>{0, 2}, R"("answer":[0,2],"value":"1943")"},
      {Kind::number, NumberAnswer{.value = 5, .low = 4.5, .high = 6, .unit = "km"},
       R"("answer":{"value":5,"low":4.5,"high":6,"unit":"km"},"value":"1943")"},
      {Kind::text, std::vector<std::string>{"a"}, R"("answer":["a"],"value":"1943")"},
      {Kind::order, std::vector<std::string>{"a", "b"}, R"("answer":["a","b"],"explanation")"},
      {Kind::match, Pairs{{"a", "1"}, {"b", "2"}}, R"("answer":[["a","1"],["b","2"]],"explanation")"},
  };
  for (const auto& row : cases) {
    CAPTURE(std::string(row.written));
    const std::string json = without_spaces(write_json(
        {.title = "", .language = "", .narratives = {}, .questions = {question(row.kind, row.answer)}}));
    CHECK_MESSAGE(json.find(row.written) != std::string::npos, json);
    const bool listed = row.kind == Kind::order || row.kind == Kind::match;
    CHECK((json.find(R"("key":[[2,4]])") != std::string::npos) == listed);
    CHECK((json.find(R"("key":[2,4])") != std::string::npos) == !listed);
    CHECK(json.find("shuffle") == std::string::npos);
  }
}

TEST_CASE("json: an integer answer is an index, even where a choice reads the same") {
  const auto loaded = read_json(
      R"({"format":"letopis-pack/1","questions":[{"kind":"choice","prompt":"?","choices":["1","0"],"answer":1}]})",
      "p");
  REQUIRE(loaded.has_value());
  REQUIRE(loaded->pack.questions.size() == 1);
  CHECK(loaded->pack.questions[0].answer == Answer{std::size_t{1}});
}

TEST_CASE("json: diagnostics have the true line and column") {
  const auto loaded = read_json(
      "{\"format\":\"letopis-pack/1\",\n\"questions\":[\n {\"prompt\":\"щи\",\n  \"ъ\":\"ы\", "
      "\"answer\":{}}]}",
      "p.json");
  REQUIRE(loaded.has_value());
  REQUIRE(loaded->diagnostics.size() == 3);
  CHECK(base::to_string(loaded->diagnostics[0]).starts_with("p.json:4:9: the field “ъ” is not known"));
  CHECK(base::to_string(loaded->diagnostics[1])
            .starts_with("p.json:4:21: question 1 was left out: its answer must be a number"));
  CHECK(base::to_string(loaded->diagnostics[2]) ==
        "p.json: holds no question that can be asked; mend those listed");
}

TEST_CASE("json: refused in one sentence") {
  struct {
    const char* text;
    const char* said;
  } const cases[] = {
      {"", "p.json:1:1: is not well-formed JSON"},
      {"{\"format\": \"letopis-pack/1", "p.json:1:27: is not well-formed JSON"},
      {"[]", "p.json: is not a Letopis pack"},
      {"{}", "p.json: is not a Letopis pack"},
      {"{\"format\": \"letopis-pack/2\"}", "p.json:1:27: its format “letopis-pack/2” is newer"},
  };
  for (const auto& row : cases) {
    CAPTURE(std::string(row.text));
    const auto loaded = read_json(row.text, "p.json");
    REQUIRE_FALSE(loaded.has_value());
    CHECK_MESSAGE(base::to_string(loaded.error()).starts_with(row.said), base::to_string(loaded.error()));
  }
}

}  // namespace
}  // namespace letopis::pack

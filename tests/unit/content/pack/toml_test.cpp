// The native pack as a person writes it, and what is said of a question that cannot be asked.
#include "content/pack/toml.hpp"

#include <sstream>

#include <doctest/doctest.h>

namespace letopis::pack {
namespace {

const std::string head = "format = \"letopis-pack/1\"\nlanguage = \"ru\"\n";

// The head is two lines, so the question's own first line is line 3.
Loaded read(const std::string& questions) {
  auto loaded = read_toml(head + questions, "p.toml");
  REQUIRE_MESSAGE(loaded.has_value(), base::to_string(loaded.error()));
  return *loaded;
}

std::string spoken(const base::Diagnostics& diagnostics) {
  std::string text;
  for (const auto& diagnostic : diagnostics) text += base::to_string(diagnostic) + "\n";
  return text;
}

const std::string good =
    "[[questions]]\nid = \"good\"\nprompt = \"?\"\nchoices = [\"a\", \"b\"]\nanswer = \"b\"\n";

TEST_CASE("toml: a question needs no more than prompt, choices and answer") {
  const Loaded loaded =
      read("[[questions]]\nprompt = \"Когда?\"\nchoices = [1935, 1936]\nanswer = \"1936\"\n");
  CHECK(spoken(loaded.diagnostics) == "");
  REQUIRE(loaded.pack.questions.size() == 1);
  const Question& question = loaded.pack.questions[0];
  CHECK(question.kind == Kind::choice);
  CHECK(question.choices == std::vector<std::string>{"1935", "1936"});
  CHECK(question.answer == Answer{std::size_t{1}});
  CHECK(question.id == make_id(question));
  CHECK(loaded.places[0] == base::Place{.file = "p.toml", .line = 3, .column = 1});
}

TEST_CASE("toml: the answer may be written in several ways") {
  struct {
    const char* fields;
    Kind kind;
    Answer answer;
  } const cases[] = {
      {"choices = [\"a\", \"b\"]\nanswer = 1", Kind::choice, std::size_t{1}},
      {"choices = [\"a\", \"b\"]\nanswer = \" b \"", Kind::choice, std::size_t{1}},
      {"choices = [1944, 1943]\nanswer = 1943", Kind::choice, std::size_t{1}},
      {"kind = \"cloze\"\nchoices = [\"a\", \"b\"]\nanswer = \"a\"", Kind::cloze, std::size_t{0}},
      {"choices = [\"a\", \"b\", \"c\"]\nanswer = [\"c\", \"a\"]", Kind::multi,
       std::vector<std::size_t>{2, 0}},
      {"answer = true", Kind::truefalse, std::size_t{0}},
      {"answer = false", Kind::truefalse, std::size_t{1}},
      {"kind = \"truefalse\"\nchoices = [\"Нет\", \"Да\"]\nanswer = \"Да\"", Kind::truefalse, std::size_t{1}},
      {"answer = 1943", Kind::number, NumberAnswer{.value = 1943, .low = 1943, .high = 1943, .unit = ""}},
      {"answer = { value = 5, low = 4.5, unit = \"км\" }", Kind::number,
       NumberAnswer{.value = 5, .low = 4.5, .high = 5, .unit = "км"}},
      {"answer = \"Рузвельт\"", Kind::text, std::vector<std::string>{"Рузвельт"}},
      {"answer = [\"Рузвельт\", \"ФДР\"]", Kind::text, std::vector<std::string>{"Рузвельт", "ФДР"}},
      {"kind = \"order\"\nanswer = [\"1\", \"2\"]", Kind::order, std::vector<std::string>{"1", "2"}},
      {"answer = [[\"a\", \"1\"], [\"b\", \"2\"]]", Kind::match, Pairs{{"a", "1"}, {"b", "2"}}},
  };
  for (const auto& row : cases) {
    CAPTURE(std::string(row.fields));
    const Loaded loaded = read("[[questions]]\nprompt = \"?\"\n" + std::string(row.fields) + "\n");
    CHECK(spoken(loaded.diagnostics) == "");
    REQUIRE(loaded.pack.questions.size() == 1);
    CHECK(loaded.pack.questions[0].kind == row.kind);
    CHECK(loaded.pack.questions[0].answer == row.answer);
  }
}

TEST_CASE("toml: true and false get their words in the pack's language") {
  CHECK(read("[[questions]]\nprompt = \"?\"\nanswer = true\n").pack.questions[0].choices ==
        std::vector<std::string>{"Верно", "Неверно"});
  const auto english = read_toml(
      "format = \"letopis-pack/1\"\nlanguage = \"en\"\n[[questions]]\nprompt = \"?\"\nanswer = true\n", "p");
  REQUIRE(english.has_value());
  CHECK(english->pack.questions[0].choices == std::vector<std::string>{"True", "False"});
  CHECK_FALSE(english->pack.questions[0].shuffle);
}

TEST_CASE("toml: a bad question is listed with its line, and the good one comes in") {
  struct {
    const char* fields;  // of the bad question, which begins at line 3
    const char* said;
  } const cases[] = {
      {"prompt = \"?\"\nchoices = [\"a\", \"b\"]\nanswer = \"c\"",
       "p.toml:6:10: question 1 was left out: its answer “c” is not among its choices"},
      {"prompt = \"?\"\nchoices = [\"a\", \"b\"]\nanswer = 2",
       "p.toml:6:10: question 1 was left out: its answer “2” is not among"},
      {"prompt = \"?\"\nchoices = [\"a\", \"b\"]\nanswer = -1",
       "p.toml:6:10: question 1 was left out: its answer “-1” is not among"},
      {"prompt = \"?\"\nchoices = [2, 1, 0]\nanswer = 2",
       "p.toml:6:10: question 1 was left out: its answer 2 can be the choice of that text or"},
      {"prompt = \"?\"\nchoices = [\"a\", \"b\"]", "p.toml:3:1: question 1 was left out: it has no answer"},
      {"prompt = \"?\"\nchoices = [\"a\"]\nanswer = \"a\"",
       "p.toml:5:11: question 1 was left out: it has 1 choice, and 2 are needed"},
      {"prompt = \"?\"\nchoices = [\"a\", \"a \", \"b\"]\nanswer = \"b\"",
       "p.toml:5:11: question 1 was left out: the choice “a ” stands there twice"},
      {"prompt = \"?\"\nchoices = [\"\", \"b\"]\nanswer = \"b\"",
       "p.toml:5:11: question 1 was left out: one choice is empty"},
      {"prompt = \" \"\nchoices = [\"a\", \"b\"]\nanswer = \"b\"",
       "p.toml:4:10: question 1 was left out: it has no prompt"},
      {"choices = [\"a\", \"b\"]\nanswer = \"b\"", "p.toml:3:1: question 1 was left out: it has no prompt"},
      {"prompt = [1, 2]\nanswer = true",
       "p.toml:4:10: question 1 was left out: “prompt” must be a text in quotes"},
      {"prompt = \"?\"\nkind = \"riddle\"\nanswer = 1",
       "p.toml:5:8: question 1 was left out: its kind “riddle” is not known"},
      {"prompt = \"?\"\nkind = \"multi\"\nchoices = [\"a\", \"b\"]\nanswer = []",
       "p.toml:7:10: question 1 was left out: it has no right answer"},
      {"prompt = \"?\"\nchoices = [\"a\", \"b\"]\nanswer = [\"b\", \"b\"]",
       "p.toml:6:10: question 1 was left out: the answer “b” is named twice"},
      {"prompt = \"?\"\nanswer = { value = 5, low = 6 }",
       "p.toml:5:10: question 1 was left out: its answer 5 does not lie between"},
      {"prompt = \"?\"\nanswer = inf",
       "p.toml:5:10: question 1 was left out: its answer is not a finite number"},
      {"prompt = \"?\"\nanswer = { low = 6 }",
       "p.toml:5:10: question 1 was left out: its answer must be a number"},
      {"prompt = \"?\"\nkind = \"order\"\nanswer = [\"a\"]",
       "p.toml:6:10: question 1 was left out: it has 1 item, and 2 are needed"},
      {"prompt = \"?\"\nkind = \"match\"\nanswer = [[\"a\", \"b\"], [\"a\"]]",
       "p.toml:6:10: question 1 was left out: its answer must be a list of pairs"},
      {"prompt = \"?\"\nanswer = true\nsource = { begin = -1 }",
       "p.toml:6:20: question 1 was left out: in its source, “begin” must be a whole number"},
      {"prompt = \"?\"\nanswer = true\nsource = { key = [1] }",
       "p.toml:6:18: question 1 was left out: in its source, “key” must be [begin, end]"},
  };
  for (const auto& row : cases) {
    CAPTURE(std::string(row.fields));
    const Loaded loaded = read("[[questions]]\n" + std::string(row.fields) + "\n" + good);
    REQUIRE(loaded.diagnostics.size() == 1);
    CHECK(loaded.diagnostics[0].severity == base::Severity::error);
    CHECK_MESSAGE(base::to_string(loaded.diagnostics[0]).starts_with(row.said),
                  base::to_string(loaded.diagnostics[0]));
    REQUIRE(loaded.pack.questions.size() == 1);
    CHECK(loaded.pack.questions[0].id == "good");
  }
}

TEST_CASE("toml: what can be mended is mended with a warning") {
  struct {
    const char* fields;
    const char* said;
  } const cases[] = {
      {"answer = true\ndificulty = 1", "p.toml:6:13: the field “dificulty” is not known and was ignored"},
      {"answer = true\nsource = { page = 3 }",
       "p.toml:6:19: the field “source.page” is not known and was ignored"},
      {"answer = true\ndifficulty = 7", "p.toml:3:1: question 1: its difficulty is not between 0 and 1"},
      {"answer = true\ndifficulty = nan", "p.toml:3:1: question 1: its difficulty is not between 0 and 1"},
      {"answer = true\nfeedback = [\"one\"]", "p.toml:3:1: question 1: it has 2 choices and 1 feedbacks"},
      {"answer = true\ntopic = \"weather\"", "p.toml:6:9: question 1: its topic is not known"},
  };
  for (const auto& row : cases) {
    CAPTURE(std::string(row.fields));
    const Loaded loaded = read("[[questions]]\nprompt = \"?\"\n" + std::string(row.fields) + "\n" + good);
    REQUIRE(loaded.diagnostics.size() == 1);
    CHECK(loaded.diagnostics[0].severity == base::Severity::warning);
    CHECK_MESSAGE(base::to_string(loaded.diagnostics[0]).starts_with(row.said),
                  base::to_string(loaded.diagnostics[0]));
    CHECK(loaded.pack.questions.size() == 2);
  }
}

TEST_CASE("toml: an unknown field is named once, however many questions have it") {
  const std::string question = "prompt = \"?\"\nanswer = true\nmood = 1\n";
  CHECK(read("[[questions]]\nid = \"1\"\n" + question + "[[questions]]\nid = \"2\"\n" + question)
            .diagnostics.size() == 1);
}

TEST_CASE("toml: an id that is taken is replaced, a question that is repeated is left out") {
  const Loaded other = read(good + "[[questions]]\nid = \"good\"\nprompt = \"!\"\nanswer = true\n");
  REQUIRE(other.pack.questions.size() == 2);
  CHECK(other.pack.questions[1].id == make_id(other.pack.questions[1]));
  CHECK(spoken(other.diagnostics)
            .starts_with("p.toml:8:1: question 2: the id “good” belongs to the question at line 3 already"));
  const std::string nameless = "[[questions]]\nprompt = \"!\"\nanswer = true\n";
  const Loaded twice = read(nameless + nameless);
  CHECK(twice.pack.questions.size() == 1);
  CHECK(spoken(twice.diagnostics)
            .starts_with("p.toml:6:1: question 2 was left out: it repeats an earlier question"));
}

TEST_CASE("toml: what is no pack, or a newer one, is refused in one sentence") {
  struct {
    const char* text;
    const char* said;
  } const cases[] = {
      {"", "p.toml: is not a Letopis pack: the line format"},
      {"format = \"letopis-pack/2\"",
       "p.toml:1:10: its format “letopis-pack/2” is newer than “letopis-pack/1”"},
      {"format = \"letopis-pack/99999999999999999999\"",
       "p.toml:1:10: its format “letopis-pack/99999999999999999999” is newer"},
      {"format = \"letopis-pack/one\"", "p.toml:1:10: its format is “letopis-pack/one”"},
      {"format = \"anki\"", "p.toml:1:10: its format is “anki”"},
      {"format = 1", "p.toml: is not a Letopis pack"},
      {"title = \"no end\nformat = \"letopis-pack/1\"", "p.toml:1:16: is not well-formed TOML"},
      {"Всё началось в 1936 году.", "p.toml:1:1: is not well-formed TOML"},
  };
  for (const auto& row : cases) {
    CAPTURE(std::string(row.text));
    const auto loaded = read_toml(row.text, "p.toml");
    REQUIRE_FALSE(loaded.has_value());
    CHECK_MESSAGE(base::to_string(loaded.error()).starts_with(row.said), base::to_string(loaded.error()));
  }
  CHECK(spoken(read("").diagnostics) == "p.toml: holds no question; add at least one\n");
}

TEST_CASE("toml: a written pack is pleasant to edit") {
  Pack pack{.title = "Канун", .language = "ru", .narratives = {"канун.md"}, .questions = {}};
  pack.questions.push_back({.id = "f00d",
                            .kind = Kind::choice,
                            .topic = Topic::date,
                            .prompt = "В каком году заключён «Антикоминтерновский пакт»?",
                            .choices = {"1935", "1936", "1937"},
                            .shuffle = false,
                            .answer = std::size_t{1},
                            .value = "1936",
                            .canonical = "",
                            .explanation = "",
                            .feedback = {},
                            .difficulty = 0.25,
                            .excludes = {"beef"},
                            .source = {.file = "канун.md",
                                       .begin = 7,
                                       .end = 40,
                                       .text = "В 1936 году.",
                                       .plain = "В 1936 году.",
                                       .key = {{.begin = 9, .end = 13}}}});
  const std::string expected = R"(format = "letopis-pack/1"
title = "Канун"
language = "ru"
narratives = ["канун.md"]

[[questions]]
id = "f00d"
kind = "choice"
topic = "date"
prompt = "В каком году заключён «Антикоминтерновский пакт»?"
choices = ["1935", "1936", "1937"]
shuffle = false
answer = "1936"
value = "1936"
difficulty = 0.25
excludes = ["beef"]
[questions.source]
file = "канун.md"
begin = 7
end = 40
text = "В 1936 году."
key = [9, 13]
)";
  const std::string written = write_toml(pack);
  CHECK(written.starts_with("# "));
  CHECK(written.substr(written.find("format")) == expected);
}

}  // namespace
}  // namespace letopis::pack

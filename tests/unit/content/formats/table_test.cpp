#include "content/formats/table.hpp"

#include <doctest/doctest.h>

#include "content/base/encoding.hpp"
#include "content/formats/open.hpp"
#include "content/formats/table_rows.hpp"

namespace letopis::formats {
namespace {

using pack::Answer;
using pack::Kind;
using Texts = std::vector<std::string>;

std::string spoken(const base::Diagnostics& diagnostics) {
  std::string text;
  for (const auto& diagnostic : diagnostics) text += base::to_string(diagnostic) + "\n";
  return text;
}

TEST_CASE("table: cells are cut at the separator that the table uses") {
  struct {
    std::string text;
    std::vector<Texts> rows;
  } const cases[] = {
      {"a;b;c\nd;e;f\n", {{"a", "b", "c"}, {"d", "e", "f"}}},
      {"a\tb, c\td; e\n", {{"a", "b, c", "d; e"}}},
      {"a,b\r\nc,d\r\n", {{"a", "b"}, {"c", "d"}}},
      {"sep=,\na;b,c\n", {{"a;b", "c"}}},
      {"sep=;\r\na;b,c\r\n", {{"a", "b,c"}}},
      {"\"a;b\";\"c \"\"d\"\"\";\"e\nf\"\ng;h;i", {{"a;b", "c \"d\"", "e\nf"}, {"g", "h", "i"}}},
      {"a; \"b\" ;c", {{"a", "b", "c"}}},
      {"\"Мир\" — чей роман?;Толстой;Чехов", {{"\"Мир\" — чей роман?", "Толстой", "Чехов"}}},
      {"a \"b\" c;d;e", {{"a \"b\" c", "d", "e"}}},
      {"a;b\n\n ; \nc;d", {{"a", "b"}, {"c", "d"}}},
      {"a;;c", {{"a", "", "c"}}},
  };
  for (const auto& row : cases) {
    CAPTURE(row.text);
    const Table table = read_rows(row.text);
    REQUIRE(table.rows.size() == row.rows.size());
    for (std::size_t i = 0; i < row.rows.size(); ++i) CHECK(table.rows[i].cells == row.rows[i]);
  }
}

TEST_CASE("table: a row becomes the question that it looks like") {
  struct {
    std::string row;
    Kind kind;
    Texts choices;
    Answer answer;
  } const cases[] = {
      {"Кто?;Пётр;Павел;Иван", Kind::choice, {"Пётр", "Павел", "Иван"}, std::size_t{0}},
      {"Кто?;Пётр;;Иван;", Kind::choice, {"Пётр", "Иван"}, std::size_t{0}},
      {"Когда?;1943;1945;1941", Kind::choice, {"1941", "1943", "1945"}, std::size_t{1}},
      {"В ___ году;1943;1945", Kind::cloze, {"1943", "1945"}, std::size_t{0}},
      {"Кто?;Пётр", Kind::text, {}, Texts{"Пётр"}},
      {"Сколько?;1 500",
       Kind::number,
       {},
       pack::NumberAnswer{.value = 1500, .low = 1500, .high = 1500, .unit = {}}},
      {"Это так.;верно", Kind::truefalse, {"Верно", "Неверно"}, std::size_t{0}},
      {"Это так.;Нет", Kind::truefalse, {"Верно", "Неверно"}, std::size_t{1}},
  };
  for (const auto& row : cases) {
    CAPTURE(row.row);
    const auto loaded = read_table(row.row + "\n", "t.csv");
    CHECK(spoken(loaded.diagnostics) == "");
    REQUIRE(loaded.pack.questions.size() == 1);
    const auto& question = loaded.pack.questions[0];
    CHECK(std::string(name_of(question.kind)) == name_of(row.kind));
    CHECK(question.choices == row.choices);
    CHECK(question.answer == row.answer);
  }
}

TEST_CASE("table: a header may name the columns in another order") {
  const char* const tables[] = {
      "Вопрос;Правильный ответ;Неправильный ответ 1;Неправильный ответ "
      "2;Пояснение\nКто?;Пётр;Павел;Иван;так\n",
      "question\twrong 1\tcorrect answer\twrong 2\texplanation\nКто?\tПавел\tПётр\tИван\tтак\n",
      "sep=,\nОтвет,Неверный,Вопрос,Неверный,Тема,Комментарий\nПётр,Павел,Кто?,Иван,цари,так\n",
  };
  for (const char* table : tables) {
    CAPTURE(std::string(table));
    CHECK(recognise(table, "") == Format::table);
    const auto loaded = read_table(table, "t");
    CHECK(spoken(loaded.diagnostics) == "");
    REQUIRE(loaded.pack.questions.size() == 1);
    const auto& question = loaded.pack.questions[0];
    CHECK(question.prompt == "Кто?");
    CHECK(question.choices == Texts{"Пётр", "Павел", "Иван"});
    CHECK(question.explanation == "так");
  }
}

TEST_CASE("table: a bad row is listed with its line, and the others come in") {
  struct {
    std::string row;
    std::string said;
  } const cases[] = {
      {"Кто?",
       "t.csv:4:1: question 2 was left out: it has no right answer; write: question ; right answer ; wrong "
       "answers"},
      {"Кто?;;Павел", "t.csv:4:1: question 2 was left out: it has no right answer"},
      {";Пётр;Павел", "t.csv:4:1: question 2 was left out: it has no prompt"},
      {"Кто?;Пётр;Пётр", "t.csv:4:1: question 2 was left out: the choice “Пётр” stands there twice"},
      {"\"Кто?;Пётр;Павел", "t.csv:4:1: question 2 was left out: a quote is opened in it and never closed"},
  };
  for (const auto& row : cases) {
    CAPTURE(row.row);
    const auto loaded = read_table("\"Строка\nи ещё?\";да\n\n" + row.row + "\nА?;б;в\n", "t.csv");
    REQUIRE(loaded.diagnostics.size() == 1);
    CHECK_MESSAGE(base::to_string(loaded.diagnostics[0]).starts_with(row.said),
                  base::to_string(loaded.diagnostics[0]));
    REQUIRE(loaded.pack.questions.size() == 2);
    CHECK(loaded.pack.questions[1].prompt == "А?");
    CHECK(loaded.places[1].line == 5);
  }
}

TEST_CASE("table: Windows-1251, as Excel saves it") {
  const std::string bytes =
      "\xC2\xEE\xEF\xF0\xEE\xF1;\xCE\xF2\xE2\xE5\xF2\r\n\xCA\xF2\xEE?;\xCF\xB8\xF2\xF0;"
      "\xCF\xE0\xE2\xE5\xEB\r\n";  // Вопрос;Ответ / Кто?;Пётр;Павел
  const auto decoded = base::decode(bytes, "t.csv");
  REQUIRE(decoded.has_value());
  const auto loaded = open(decoded->text, "t.csv");
  REQUIRE(loaded.has_value());
  REQUIRE(loaded->pack.questions.size() == 1);
  CHECK(loaded->pack.questions[0].prompt == "Кто?");
}

TEST_CASE("table: ten megabytes of quotes that nobody closes take no quadratic time") {
  std::string text;
  for (int i = 0; i < 500'000; ++i) text += "\"\"\"a;b;\"\"c\n";
  const auto loaded = read_table(text, "t.csv");
  CHECK_FALSE(loaded.diagnostics.empty());
}

}  // namespace
}  // namespace letopis::formats

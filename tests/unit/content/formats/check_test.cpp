#include "content/formats/check.hpp"

#include <doctest/doctest.h>

#include "content/formats/open.hpp"

namespace letopis::formats {
namespace {

// A head of two lines, an explanation for each question, so that only the rule in question speaks.
std::string checked(const std::string& questions) {
  std::string text = "format = \"letopis-pack/1\"\nlanguage = \"ru\"\n" + questions;
  std::string said;
  for (const auto& diagnostic : check(text, "p.toml")) said += base::to_string(diagnostic) + "\n";
  return said;
}

std::string question(const std::string& prompt, const std::string& fields) {
  return "[[questions]]\nprompt = \"" + prompt + "\"\nexplanation = \"так\"\n" + fields + "\n";
}

TEST_CASE("check: the example has nothing to be warned about") {
  for (const std::string language : {"ru", "en"})
    for (const auto& diagnostic : check(example(language), "example.toml"))
      FAIL_CHECK(base::to_string(diagnostic));
}

TEST_CASE("check: each rule speaks of the bad question and is silent on the good one") {
  struct {
    std::string bad, good;
    const char* said;
  } const cases[] = {
      {question("Кто взял Нарву?", "choices = [\"Петр\", \"петр\", \"Карл\"]\nanswer = \"Карл\""),
       question("Кто взял Нарву?", "choices = [\"Петр\", \"Павел\", \"Карл\"]\nanswer = \"Карл\""),
       "p.toml:3:1: question 1: flaw 18 (more than one correct): the choices “Петр” and “петр” differ in "
       "case"},
      {question("Кто взял Нарву?",
                "choices = [\"Петр\", \"Карл\", \"Все перечисленные\"]\nanswer = \"Карл\""),
       question("Кто взял Нарву?", "choices = [\"Петр\", \"Карл\", \"Август\"]\nanswer = \"Карл\""),
       "p.toml:3:1: question 1: flaw 9 (all of the above): the choice “Все перечисленные” speaks about the "
       "others"},
      {question("В каком году взята Нарва?", "choices = [\"1703\", \"1704\", \"1705\"]\nanswer = \"1704\""),
       question("В каком году взята Нарва?",
                "choices = [\"1705\", \"1704\", \"1703\"]\nanswer = \"1704\"\nshuffle = false"),
       "p.toml:3:1: question 1: flaw 16 (options out of sequence): its choices are numbers"},
      {question("В году", "kind = \"cloze\"\nchoices = [\"а\", \"б\"]\nanswer = \"б\""),
       question("В ____ году", "kind = \"cloze\"\nchoices = [\"а\", \"б\"]\nanswer = \"б\""),
       "p.toml:3:1: question 1: it is a cloze without a gap"},
      {question("Кто взял Нарву?", "choices = [\"Пётр\", \"Меншиков\"]\nanswer = [\"Пётр\", \"Меншиков\"]"),
       question("Кто взял Нарву?",
                "choices = [\"Пётр\", \"Меншиков\", \"Карл\"]\nanswer = [\"Пётр\", \"Меншиков\"]"),
       "p.toml:3:1: question 1: all of its choices are right"},
      {"[[questions]]\nprompt = \"?\"\nanswer = true\n",
       "[[questions]]\nprompt = \"?\"\nanswer = true\nsource = { text = \"Да.\" }\n",
       "p.toml: 1 of 1 questions have neither an explanation nor a source (1)"},
      {question("Кто?", "answer = true\nexcludes = [\"нет\"]"),
       question("Кто?", "id = \"да\"\nanswer = true\nexcludes = [\"да\"]"),
       "p.toml:3:1: question 1: it excludes “нет”, and no question has that id"},
      {question("Кто?", "answer = \"а\"") + question("Кто?", "answer = \"б\""),
       question("Кто?", "answer = \"а\"") + question("Что?", "answer = \"б\""),
       "p.toml:7:1: question 2: question 1 has the same prompt"},
      {question("Кто?", "answer = \"а\"") + question("Кто?", "id = \"2\"\nanswer = \"б\""),
       question("Кто?", "answer = \"а\"\nexcludes = [\"2\"]") +
           question("Кто?", "id = \"2\"\nanswer = \"б\""),
       "p.toml:7:1: question 2: question 1 has the same prompt"},
      {question("Кто взял Нарву?", "choices = [\"Петр\", \"Карл\"]\nanswer = \"Карл\"") +
           question("Кто взял Нарву?", "choices = [\"Петр\", \"Карл\"]\nanswer = \"Петр\""),
       question("Кто взял Нарву?", "choices = [\"Петр\", \"Карл\"]\nanswer = \"Карл\"") +
           question("Кто взял Ригу?", "choices = [\"Петр\", \"Карл\"]\nanswer = \"Петр\""),
       "p.toml:8:1: question 2: flaw 18 (more than one correct): question 1 has the same prompt and another "
       "right"},
      {question("Что раньше?", "kind = \"order\"\nanswer = [\"а\", \"б\"]\nexcludes = [\"нет\"]") +
           question("Что раньше?", "kind = \"order\"\nanswer = [\"в\", \"г\"]"),
       question("Что раньше?", "kind = \"order\"\nanswer = [\"а\", \"б\"]") +
           question("Что раньше?", "kind = \"order\"\nanswer = [\"в\", \"г\"]"),
       "p.toml:3:1: question 1: it excludes “нет”"},
  };
  for (const auto& row : cases) {
    CAPTURE(row.bad);
    CHECK_MESSAGE(checked(row.bad).starts_with(row.said), checked(row.bad));
    CHECK(checked(row.good) == "");
  }
}

TEST_CASE("check: the right choice must not be the longest throughout") {
  const auto pack_of = [](int longest) {
    std::string text;
    for (int i = 0; i < 10; ++i)
      text += question("Кто взял крепость номер " + std::to_string(i) + "?",
                       std::string("choices = [\"") + (i < longest ? "длинный ответ" : "ответ") +
                           "\", \"другой\", \"третий\"]\nanswer = \"" +
                           (i < longest ? "длинный ответ" : "ответ") + "\"");
    return text;
  };
  CHECK(checked(pack_of(6)) == "");
  CHECK(checked(pack_of(7))
            .starts_with("p.toml: flaw 4 (longest option correct): in 7 of 10 questions the right choice is "
                         "plainly the longest"));
}

TEST_CASE("check: questions left out are counted in the numbers, and all is told in the file's order") {
  const std::string said =
      checked(question("Кто взял Нарву?", "choices = [\"а\", \"А\"]\nanswer = \"а\"") +
              question("Кто?", "choices = [\"а\"]\nanswer = \"а\"") +
              question("Что взял Пётр?", "kind = \"cloze\"\nchoices = [\"а\", \"б\"]\nanswer = \"б\""));
  const auto first = said.find("question 1:"), second = said.find("question 2 was left out"),
             third = said.find("question 3: it is a cloze");
  CHECK(first < second);
  CHECK(second < third);
  CHECK(third != std::string::npos);
}

TEST_CASE("check: a narrative is told from a pack") {
  const auto said = check("В 1936 году заключён пакт.", "a.txt");
  REQUIRE(said.size() == 1);
  CHECK(said[0].severity == base::Severity::error);
  CHECK(said[0].what.starts_with("is a narrative"));
}

}  // namespace
}  // namespace letopis::formats

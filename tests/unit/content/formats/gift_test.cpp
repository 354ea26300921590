#include "content/formats/gift.hpp"

#include <doctest/doctest.h>

namespace letopis::formats {
namespace {

using pack::Answer;
using pack::Kind;
using pack::NumberAnswer;
using Texts = std::vector<std::string>;
using Indices = std::vector<std::size_t>;

std::string spoken(const base::Diagnostics& diagnostics) {
  std::string text;
  for (const auto& diagnostic : diagnostics) text += base::to_string(diagnostic) + "\n";
  return text;
}

pack::Question only(const std::string& text) {
  const auto loaded = read_gift(text, "q.gift");
  REQUIRE_MESSAGE(loaded.pack.questions.size() == 1, text << "\n" << spoken(loaded.diagnostics));
  return loaded.pack.questions.front();
}

TEST_CASE("gift: kinds and answers") {
  struct {
    std::string text;
    Kind kind;
    std::string prompt;
    Texts choices;
    Answer answer;
  } const cases[] = {
      {"Кто?{~Один =Другой ~Третий}", Kind::choice, "Кто?", {"Один", "Другой", "Третий"}, std::size_t{1}},
      {"::Имя::Кто?{=Да}", Kind::text, "Кто?", {}, Texts{"Да"}},
      {"В {=1943 ~1944 ~1945} году", Kind::cloze, "В ____ году", {"1943", "1944", "1945"}, std::size_t{0}},
      {"В {~1945 ~1944 =1943} году", Kind::cloze, "В ____ году", {"1943", "1944", "1945"}, std::size_t{0}},
      {"«{=Искра ~Заря}» выходила", Kind::cloze, "«____» выходила", {"Искра", "Заря"}, std::size_t{0}},
      {"{=Азия} велика", Kind::text, "____ велика", {}, Texts{"Азия"}},
      {"Два и два — {=четыре =4}.", Kind::text, "Два и два — ____.", {}, Texts{"четыре", "4"}},
      {"Сколько? {#4}.",
       Kind::number,
       "Сколько?",
       {},
       NumberAnswer{.value = 4, .low = 4, .high = 4, .unit = {}}},
      {"Сколько?{#3.14:0.5}",
       Kind::number,
       "Сколько?",
       {},
       NumberAnswer{.value = 3.14, .low = 2.64, .high = 3.64, .unit = {}}},
      {"Сколько?{#-10..20}",
       Kind::number,
       "Сколько?",
       {},
       NumberAnswer{.value = 5, .low = -10, .high = 20, .unit = {}}},
      {"Сколько?{#=%50%9:1 =3,5:0#верно}",
       Kind::number,
       "Сколько?",
       {},
       NumberAnswer{.value = 3.5, .low = 3.5, .high = 3.5, .unit = {}}},
      {"Какие?{~%50%a ~%50%b ~%-100%c}", Kind::multi, "Какие?", {"a", "b", "c"}, Indices{0, 1}},
      {"Какие?{=a =b ~c}", Kind::multi, "Какие?", {"a", "b", "c"}, Indices{0, 1}},
      {"Какая?{~%100%a ~%0%b}", Kind::choice, "Какая?", {"a", "b"}, std::size_t{0}},
      {"Так ли?{T}", Kind::truefalse, "Так ли?", {"Верно", "Неверно"}, std::size_t{0}},
      {"Is it?{ FALSE }", Kind::truefalse, "Is it?", {"True", "False"}, std::size_t{1}},
      {"Пары{=a -> 1 =b -> 2}", Kind::match, "Пары", {}, pack::Pairs{{"a", "1"}, {"b", "2"}}},
      {"Слово?{Слово}", Kind::text, "Слово?", {}, Texts{"Слово"}},
      {"2 \\= 2, \\{x\\} \\~ \\# \\: \\\\{=a\\=b ~c}",
       Kind::choice,
       "2 = 2, {x} ~ # : \\",
       {"a=b", "c"},
       std::size_t{0}},
      {"Строка\\nвторая{=a ~b}", Kind::choice, "Строка\nвторая", {"a", "b"}, std::size_t{0}},
      {"Строка\nта же{=a ~b}", Kind::choice, "Строка та же", {"a", "b"}, std::size_t{0}},
      {"[html]<p>a &lt; b&nbsp;&mdash; <b>c</b><br>d</p>{=<i>e</i> ~f}",
       Kind::choice,
       "a < b\u00A0— c\nd",
       {"e", "f"},
       std::size_t{0}},
      {"[plain]<p>{=<i>e</i> ~f}", Kind::choice, "<p>", {"<i>e</i>", "f"}, std::size_t{0}},
      {"a < b and c > d{=x ~y}", Kind::choice, "a < b and c > d", {"x", "y"}, std::size_t{0}},
      {"_____ велик.{=Пётр ~Павел}", Kind::cloze, "____ велик.", {"Пётр", "Павел"}, std::size_t{0}},
  };
  for (const auto& row : cases) {
    CAPTURE(row.text);
    const auto question = only(row.text);
    CHECK(std::string(name_of(question.kind)) == name_of(row.kind));
    CHECK(question.prompt == row.prompt);
    CHECK(question.choices == row.choices);
    CHECK(question.answer == row.answer);
  }
}

TEST_CASE("gift: feedback stays with its choice, general feedback explains") {
  const auto question = only("Когда?{\n=1943#верно\n~1942#рано\n####Потому что\\: так.\n}");
  CHECK(question.choices == Texts{"1942", "1943"});
  CHECK(question.feedback == Texts{"рано", "верно"});
  CHECK(question.answer == Answer{std::size_t{1}});
  CHECK_FALSE(question.shuffle);
  CHECK(question.explanation == "Потому что: так.");
  // Moodle's documentation: the first is shown after the wrong answer, the second after the right one.
  CHECK(only("a{TRUE#wrong#right}").feedback == Texts{"right", "wrong"});
  CHECK(only("a{FALSE#wrong#right}").feedback == Texts{"wrong", "right"});
  CHECK(only("Кто?{=Он#молодец}").explanation == "молодец");
}

TEST_CASE("gift: comments, categories and blank lines") {
  const auto loaded = read_gift(
      "// слова\n$CATEGORY: война/1943\n\n  // ещё\n\nОдин?{T}\n// "
      "между\n\n\nДва?{\n~a\n\n=b\n}\n\n$CATEGORY: x\nТри?{F}\n",
      "q.gift");
  CHECK(spoken(loaded.diagnostics) == "");
  REQUIRE(loaded.pack.questions.size() == 3);
  CHECK(loaded.places[0] == base::Place{.file = "q.gift", .line = 6, .column = 1});
  CHECK(loaded.places[1].line == 10);
  CHECK(loaded.pack.questions[1].choices == Texts{"a", "b"});
  CHECK(loaded.pack.questions[2].prompt == "Три?");
  CHECK(loaded.pack.title == "q");
  CHECK(loaded.pack.language == "ru");
}

TEST_CASE("gift: what cannot be asked is listed with its line, and the next question comes in") {
  struct {
    const char* text;
    base::Severity severity;
    const char* said;
  } const cases[] = {
      {"Расскажите о нём.{}", base::Severity::warning, "q.gift:2:1: question 1 was left out: it is an essay"},
      {"Читайте внимательно.", base::Severity::note,
       "q.gift:2:1: question 1 was left out: it is a description"},
      {"Кто?{=a ~b", base::Severity::error, "q.gift:2:1: question 1 was left out: its { is never closed"},
      {"Кто?=a ~b}", base::Severity::error,
       "q.gift:2:1: question 1 was left out: a } stands in it without a {"},
      {"Кто?{=a {~b}", base::Severity::error,
       "q.gift:2:1: question 1 was left out: it has more than one pair of braces"},
      {"Кто?{~a ~b}", base::Severity::error,
       "q.gift:2:1: question 1 was left out: none of its choices is right"},
      {"Кто?{=a ~a}", base::Severity::error,
       "q.gift:2:1: question 1 was left out: the choice “a” stands there twice"},
      {"Кто?{=a ~}", base::Severity::error, "q.gift:2:1: question 1 was left out: one choice is empty"},
      {"{=a ~b}", base::Severity::error, "q.gift:2:1: question 1 was left out: it has no prompt"},
      {"  Сколько?{#много}", base::Severity::error,
       "q.gift:2:3: question 1 was left out: its answer “много” is not a number"},
      {"Сколько?{#}", base::Severity::error, "q.gift:2:1: question 1 was left out: it has no number"},
      {"Кто?{=%50%a}", base::Severity::warning, ""},
      {"Пары{=a -> 1 =b}", base::Severity::error,
       "q.gift:2:1: question 1 was left out: the pair “b” has no ->"},
      {"Пары{=a -> 1}", base::Severity::error,
       "q.gift:2:1: question 1 was left out: it has 1 pair, and 2 are needed"},
  };
  for (const auto& row : cases) {
    CAPTURE(std::string(row.text));
    const auto loaded = read_gift("\n" + std::string(row.text) + "\n\nДа?{T}\n", "q.gift");
    REQUIRE(loaded.pack.questions.size() == 1);
    CHECK(loaded.pack.questions[0].prompt == "Да?");
    CHECK(loaded.numbers[0] == 2);
    REQUIRE_FALSE(loaded.diagnostics.empty());
    if (*row.said == '\0') continue;
    CHECK(loaded.diagnostics[0].severity == row.severity);
    CHECK_MESSAGE(base::to_string(loaded.diagnostics[0]).starts_with(row.said), spoken(loaded.diagnostics));
  }
}

TEST_CASE("gift: what is dropped is said") {
  CHECK(spoken(read_gift("Кто?{=a =%50%b ~c}", "q").diagnostics).find("right in part") != std::string::npos);
  CHECK(spoken(read_gift("Пары{=a -> 1 =b -> 2 = -> 3}", "q").diagnostics)
            .find("“3”, which is matched with nothing") != std::string::npos);
  CHECK(spoken(read_gift("[html]Кто?{=a<img src\\=\"@@PLUGINFILE@@/a.png\"> ~b}", "q").diagnostics)
            .find("picture") != std::string::npos);
}

TEST_CASE("gift: Windows line ends change nothing") {
  const auto loaded = read_gift("Кто?{\r\n~a\r\n=b\r\n}\r\n\r\nДа?{T}\r\n", "q.gift");
  CHECK(spoken(loaded.diagnostics) == "");
  REQUIRE(loaded.pack.questions.size() == 2);
  CHECK(loaded.pack.questions[0].choices == Texts{"a", "b"});
}

}  // namespace
}  // namespace letopis::formats

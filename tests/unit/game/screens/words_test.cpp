#include "game/screens/words.hpp"

#include <clocale>
#include <vector>

#include <doctest/doctest.h>

#include "game/screens/sentences.hpp"

using namespace letopis::screens;

namespace {

// gettext needs a locale that is not "C"; C.UTF-8 is on every machine.
struct Words {
  explicit Words(const char* language) {
    std::setlocale(LC_ALL, "C.UTF-8");
    bind_words(LETOPIS_LOCALE);
    choose_language(language);
  }
};

std::string questions(unsigned long count) {
  return filled(_n("{} question", "{} questions", count), count);
}

}  // namespace

TEST_CASE("words: Russian has three plurals") {
  const Words words("ru");
  CHECK(questions(1) == "1 вопрос");
  CHECK(questions(2) == "2 вопроса");
  CHECK(questions(5) == "5 вопросов");
  CHECK(questions(11) == "11 вопросов");
  CHECK(questions(21) == "21 вопрос");
  CHECK(questions(112) == "112 вопросов");
}

TEST_CASE("words: the language changes at once, both ways") {
  const Words words("ru");
  CHECK(std::string(_("Settings")) == "Настройки");
  choose_language("en");
  CHECK(std::string(_("Settings")) == "Settings");
  CHECK(questions(1) == "1 question");
  choose_language("ru");
  CHECK(std::string(_("Settings")) == "Настройки");
}

TEST_CASE("words: figures follow the language") {
  const Words words("ru");
  CHECK(grouped(3840) == "3\u00A0840");
  CHECK(grouped(-1234567) == "−1\u00A0234\u00A0567");
  CHECK(decimal(5.25, 1) == "5,2");
  CHECK(number(1905) == "1905");
  CHECK(number(600000) == "600\u00A0000");
  CHECK(number(0.7) == "0,7");
  CHECK(day_and_time("2026-03-14T18:20:00") == "14 марта 2026, 18:20");
  choose_language("en");
  CHECK(grouped(3840) == "3,840");
  CHECK(decimal(5.25, 1) == "5.2");
  CHECK(day_and_time("2026-03-14T18:20:00") == "14 March 2026, 18:20");
}

TEST_CASE("words: what is no moment comes back as it is") {
  CHECK(day_and_time("") == "");
  CHECK(day_and_time("2026-13-40Txx") == "2026-13-40Txx");
}

TEST_CASE("words: a pattern that does not fit its values is shown, not thrown") {
  CHECK(filled("{} and {}", 1) == "{} and {}");
}

TEST_CASE("sentences: what stood in a gap is found, and stands in the translated sentence") {
  std::vector<std::string> gaps;
  CHECK(fits("question {} was left out: {}", "question 4 was left out: it has no prompt; write what is asked",
             gaps));
  CHECK(gaps == std::vector<std::string>{"4", "it has no prompt; write what is asked"});
  CHECK_FALSE(fits("question {} was left out: {}", "question 4: it is odd", gaps));
  CHECK_FALSE(fits("{} more", "3 more of them", gaps));
  CHECK(fits("whole", "whole", gaps));
  CHECK(gaps.empty());
}

TEST_CASE(
    "sentences: a reader's English is said in Russian, within another sentence too; what is unknown stays") {
  const Words words("ru");
  CHECK(said("The disk is full, so nothing more can be saved; free some space.") ==
        "Диск полон, сохранять больше некуда; освободите место.");
  CHECK(said("question 4 was left out: its answer “финского” is not among its choices; write one of them "
             "exactly as it stands there") ==
        "вопрос 4 пропущен: ответа «финского» нет среди вариантов; повторите один из них слово в слово");
  CHECK(said("nobody knows this sentence {}") == "nobody knows this sentence {}");
  choose_language("en");
  CHECK(said("question 4: it has no prompt; write what is asked") ==
        "question 4: it has no prompt; write what is asked");
}

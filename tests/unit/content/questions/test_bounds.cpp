// What a prompt tells of its own answer: no wrong one is offered that its words rule out.
#include <algorithm>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "content/facts/find.hpp"
#include "content/questions/distract.hpp"
#include "tests/unit/content/questions/tongue.hpp"

namespace letopis::questions {
namespace {

using facts::Fact;

// Every wrong answer that fifty seeds draw for the fact that stands at `words` in the text, which is the
// prompt.
std::vector<std::string> wrong_answers(const std::string& language, const std::string& text,
                                       const std::string& words) {
  const auto document = read(language, text);
  const auto facts = facts::find(document);
  std::size_t at = facts.size();
  for (std::size_t i = 0; i < facts.size(); ++i)
    if (facts[i].kind != facts::Kind::place && facts[i].kind != facts::Kind::person &&
        language::words(document.sentences[facts[i].sentence], facts[i].tokens).find(words) !=
            std::string::npos)
      at = i;
  REQUIRE_MESSAGE(at < facts.size(), words);
  const bool date = std::holds_alternative<facts::Date>(facts[at].object);
  const knowledge::Knowledge knowledge;
  const Ground ground{document, facts, tongue(language).reader.lexicon(), tongue(language).reader.words(),
                      knowledge};
  const auto say = [date](const Fact& fact) {
    return date ? fact.value : std::to_string(static_cast<long>(facts::figure_of(fact)->low));
  };
  std::string prompt = text;
  prompt.replace(prompt.find(words), words.size(), "____");
  const Candidate candidate{.fact = at,
                            .kind = pack::Kind::cloze,
                            .topic = date ? pack::Topic::date : pack::Topic::figure,
                            .prompt = prompt,
                            .key = say(facts[at]),
                            .option = say};
  std::vector<std::string> wrong;
  for (std::uint64_t seed = 0; seed < 50; ++seed)
    if (const auto options = Distractors(ground).of(candidate, prompt, seed))
      for (std::size_t i = 0; i < options->choices.size(); ++i)
        if (i != options->key) wrong.push_back(options->choices[i]);
  return wrong;
}

long most(const std::vector<std::string>& wrong) {
  long found = 0;
  for (const auto& answer : wrong) found = std::max(found, std::stol(answer));
  return found;
}

long least(const std::vector<std::string>& wrong) {
  long found = 1'000'000'000;
  for (const auto& answer : wrong) found = std::min(found, std::stol(answer));
  return found;
}

}  // namespace

TEST_CASE("bounds: a month is told by a day of it in the same sentence") {
  CHECK(wrong_answers("en", "In May 1879 the delegates met in Paris, and on 29 May they voted.", "May 1879")
            .empty());
  CHECK_FALSE(
      wrong_answers("en", "In May 1879 the delegates met in Paris, and on 29 June they voted.", "May 1879")
          .empty());
}

TEST_CASE("bounds: where the month was told before, the days are of that month") {
  for (const auto& day :
       wrong_answers("en", "In May 1972 Nixon came to Moscow. On 26 May 1972 Brezhnev signed the treaty.",
                     "26 May 1972"))
    CHECK(day.starts_with("1972-05"));
}

TEST_CASE("bounds: two days of one sentence lie near each other") {
  const auto days =
      wrong_answers("ru", "24 мая 1203 года корабли покинули Корфу, а 23 июня стали на якорь у города.",
                    "24 мая 1203 года");
  REQUIRE_FALSE(days.empty());
  for (const auto& day : days) {
    CHECK(day.starts_with("1203-0"));
    CHECK(day < "1203-06-23");
  }
}

TEST_CASE("bounds: what was so by then was before what was told last") {
  for (const auto& day :
       wrong_answers("en",
                     "On 13 October 1846 Polk signed a declaration. By then Taylor had won at "
                     "Monterrey on 24 September 1846.",
                     "24 September 1846"))
    CHECK(day < "1846-10-13");
}

TEST_CASE("bounds: the season of the sentence before holds") {
  const auto days =
      wrong_answers("ru",
                    "Смута. Летом на выручку двинулся царский брат. 24 июня 1610 года его рассеял гетман "
                    "Жолкевский.",
                    "24 июня 1610 года");
  REQUIRE_FALSE(days.empty());
  for (const auto& day : days) CHECK((day.substr(5, 2) >= "06" && day.substr(5, 2) <= "08"));
}

TEST_CASE("bounds: months that are counted give a day away") {
  CHECK(wrong_answers("en",
                      "The king stopped payment on 1 September 1575. It was felt fourteen months later, when "
                      "the soldiers broke into Antwerp on 4 November 1576.",
                      "4 November 1576")
            .empty());
}

TEST_CASE("bounds: no more were taken than had landed") {
  const std::string landed = "In 1961 about 1,400 men landed. In three days 1,200 men were captured.";
  CHECK(most(wrong_answers("en", landed, "1,200")) < 1400);
  // Those who are counted otherwise bound nothing.
  CHECK(most(wrong_answers("en", "In 1961 about 1,400 shells fell. In three days 1,200 men marched.",
                           "1,200")) > 1400);
}

TEST_CASE("bounds: which way a count went is told") {
  CHECK(least(wrong_answers(
            "en", "The farms were 45 per cent of all in 1841 and had shrunk to 15 per cent in 1851.", "45")) >
        15);
  CHECK(
      most(wrong_answers("ru",
                         "Численность армии, равнявшаяся 80 тысячам человек, к 1985 году достигла 108 тысяч "
                         "человек.",
                         "80 тысячам")) < 108'000);
}

TEST_CASE("bounds: from about so many up to more, though a word stands before each") {
  const std::string grew = "Население Пруссии возросло примерно с 19 млн почти до 24 млн человек.";
  CHECK(most(wrong_answers("ru", grew, "примерно с 19 млн")) < 24'000'000);
  CHECK(least(wrong_answers("ru", grew, "24 млн")) > 19'000'000);
}

TEST_CASE("bounds: no more cents than make a dollar") {
  CHECK(most(wrong_answers("ru", "Земля ушла по 4 доллара 74 цента за километр.", "74")) < 100);
  CHECK(most(wrong_answers("ru", "Земля ушла по 74 доллара за километр.", "74")) > 99);
}

TEST_CASE("bounds: no more summers than years") {
  CHECK(most(wrong_answers("en", "The War. Signed in 1763, it gave him five summers of fog before 1768.",
                           "five")) <= 6);
}

}  // namespace letopis::questions

// What a text holds: words, numbers, facts; and how a question may not end.
#include <doctest/doctest.h>

#include "content/questions/hanging.hpp"
#include "content/questions/said.hpp"
#include "tests/unit/content/questions/bench.hpp"

namespace letopis::questions {
namespace {

TEST_CASE("said: a name without its possessive") {
  CHECK(without_possessive("duilius's") == "duilius");
  CHECK(without_possessive("jones'") == "jones");
  CHECK(without_possessive("athens") == "athens");
  CHECK(without_possessive("'") == "");
}

TEST_CASE("said: numbers, years among them, and the day of a date") {
  using Numbers = std::vector<std::string>;
  CHECK(numbers_in("In 1886 he asked for 75,000 men, in 3 corps.") == Numbers{"1886", "75000", "3"});
  CHECK(numbers_in("") == Numbers{});
  CHECK(is_year("1886"));
  CHECK(is_year("480"));
  CHECK_FALSE(is_year("75000"));
  CHECK_FALSE(is_year("31"));
  CHECK(day_of("16 октября 1962 года") == "16 октября");
  CHECK(day_of("15 марта 44 года до н. э.") == "15 марта");
  CHECK(day_of("July 4, 1863") == "July 4");
  CHECK(day_of("в октябре 1962 года") == "");
  CHECK(day_of("1904–1905") == "");
  const Said said("В МАЕ 1945 года пал Берлин");
  CHECK(said.mentions("в мае"));
  CHECK_FALSE(said.mentions("в июне"));
}

TEST_CASE("hanging: a question does not end in a word that wants another behind it") {
  const auto& words = reader().words();
  CHECK(ends_vaguely(words, "When did Charles cross the Alps with an army usually?"));
  CHECK(ends_vaguely(words, "Which treaty confirmed Spanish predominance in Italy for the?"));
  CHECK_FALSE(ends_vaguely(words, "When did Charles cross the Alps with his army?"));
  CHECK(hangs(words, "Garibaldi was stopped both times at Aspromonte."));
  CHECK_FALSE(hangs(words, "Garibaldi was stopped at Aspromonte."));
}

}  // namespace
}  // namespace letopis::questions

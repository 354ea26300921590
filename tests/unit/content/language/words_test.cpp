#include "content/language/words.hpp"

#include <doctest/doctest.h>

namespace letopis::language {

TEST_CASE("words: entries are found folded, values by their key") {
  const auto words =
      Words::parse("[month]\nМай  # comment\n\n[sort]\nмирный: союзный торговый\n", "words.txt");
  REQUIRE(words);
  CHECK(words->has("month", "МАЙ"));
  CHECK_FALSE(words->has("month", "июнь"));
  CHECK_FALSE(words->has("no such section", "май"));
  CHECK(words->value("sort", "Мирный") == "союзный торговый");
  CHECK(words->entries("month") == std::vector<std::string>{"Май"});
}

TEST_CASE("words: endings tell what no list can hold") {
  const auto words = Words::parse("[oblique ending]\nу\nом\n", "words.txt");
  REQUIRE(words);
  CHECK(words->ends_in("oblique ending", "лопесу"));
  CHECK(words->ends_in("oblique ending", "эллиотом"));
  CHECK_FALSE(words->ends_in("oblique ending", "лопес"));
  CHECK_FALSE(words->ends_in("no such section", "лопесу"));
}

TEST_CASE("words: a list that could not be read as meant says where and why") {
  const auto outside = Words::parse("май\n", "words.txt");
  REQUIRE_FALSE(outside);
  CHECK(outside.error().where.line == 1);
  // Two lists of one name would be one, and each rule would find the other's words in it.
  const auto twice = Words::parse("[month]\nмай\n\n[day]\nсреда\n\n[month]\nиюнь\n", "words.txt");
  REQUIRE_FALSE(twice);
  CHECK(twice.error().where.line == 7);
  CHECK(twice.error().what.find("[month]") != std::string::npos);
}

}  // namespace letopis::language

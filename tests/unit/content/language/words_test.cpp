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

TEST_CASE("words: two thousand sections are told apart, by a name written out and by one made up") {
  std::string text;
  constexpr int many = 2000;
  for (int i = 0; i < many; ++i)
    text += "[list " + std::to_string(i) + "]\nword" + std::to_string(i) + "\n\n";
  const auto words = Words::parse(text, "words.txt");
  REQUIRE(words);
  for (int i = 0; i < many; ++i) {
    const std::string name = "list " + std::to_string(i);
    CHECK(words->has(std::string_view(name), "word" + std::to_string(i)));
    CHECK_FALSE(words->has(name.c_str(), "word" + std::to_string(i + 1)));
  }
  CHECK(words->has("list 1234", "Word1234"));
  CHECK_FALSE(words->has("list 2000", "word2000"));
}

TEST_CASE("words: a lemma is found whether or not its reading tells that it is folded") {
  const auto words = Words::parse("[vessel]\nсамолёт\nкрейсер\n", "words.txt");
  REQUIRE(words);
  for (const bool told : {false, true}) {
    Token token;
    token.readings.push_back({.lemma = "крейсер", .tags = {}, .lexical = {}, .is_folded = told});
    CHECK(words->has_lemma("vessel", token));
    token.readings.back().lemma = "крейсеры";
    CHECK_FALSE(words->has_lemma("vessel", token));
  }
  Token token;
  token.readings.push_back({.lemma = "Самолёт", .tags = {}, .lexical = {}});
  CHECK(words->has_lemma("vessel", token));
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

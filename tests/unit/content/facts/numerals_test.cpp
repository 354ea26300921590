#include "content/facts/numerals.hpp"

#include <doctest/doctest.h>

#include "tests/unit/content/facts/small_reader.hpp"

using namespace letopis::facts;

namespace {

struct Row {
  const char* text;
  double value;
  std::size_t tokens;
};

void check_numbers(const std::vector<Row>& rows, const Vocabulary& words) {
  for (const Row& row : rows) {
    CAPTURE(row.text);
    const auto sentence = testing::sentence_of(row.text, 0);
    const auto number = read_number(Line(sentence, words), 0);
    REQUIRE(number);
    CHECK(number->low == doctest::Approx(row.value));
    CHECK(number->tokens.end == row.tokens);
  }
}

}  // namespace

TEST_CASE("numerals: Russian, in every case") {
  check_numbers(
      {
          {"двести пятьдесят шесть", 256, 3},
          {"двумястами пятьюдесятью шестью самолётами", 256, 3},
          {"девяноста тысячам штыков", 90000, 2},
          {"тысяча девятьсот сорок пять", 1945, 4},
          {"миллион двести тысяч", 1200000, 3},
          {"полтора миллиона", 1500000, 2},
          {"три с половиной миллиона", 3500000, 4},
          {"двадцать один", 21, 2},
          {"ста сорока пяти", 145, 3},
          {"два десятка", 20, 2},
          {"полмиллиона", 500000, 1},
          {"пятеро", 5, 1},
          {"две трети", 2.0 / 3, 2},
          {"1 млрд 200 млн рублей", 1.2e9, 4},
          {"700 000 солдат", 700000, 1},
          {"700.000 солдат", 700000, 1},
          {"16.305", 16305, 1},
          {"1,5 млн", 1500000, 2},
          {"83,6 кг", 83.6, 1},
          {"4,4 %", 4.4, 1},
          {"30–50 тыс. человек", 30000, 2},
          // A second numeral of the same size begins a number of its own.
          {"пять семь", 5, 1},
          {"сорок пятьдесят", 40, 1},
          {"двести триста", 200, 1},
      },
      russian_vocabulary());
}

TEST_CASE("numerals: English") {
  check_numbers(
      {
          {"two hundred and fifty-six ships", 256, 4},
          {"one million soldiers", 1000000, 2},
          {"three and a half million", 3500000, 5},
          {"a million and a half men", 1500000, 5},
          {"half a million", 500000, 3},
          {"two dozen ships", 24, 2},
          {"a hundred miles", 100, 2},
          {"nineteen hundred", 1900, 2},
          {"1.5 million", 1500000, 2},
          {"700,000 troops", 700000, 1},
          {"14,666", 14666, 1},
          {"a third of the garrison", 1.0 / 3, 2},
          {"two thirds of the fleet", 2.0 / 3, 2},
      },
      english_vocabulary());
}

TEST_CASE("numerals: what is no number") {
  const Vocabulary russian = russian_vocabulary();
  for (const char* text : {"солдат", "Р-7", "39-я армия", "1930-х", "XIX", "стол"}) {
    CAPTURE(text);
    const auto sentence = testing::sentence_of(text, 0);
    CHECK_FALSE(read_number(Line(sentence, russian), 0));
  }
  const Vocabulary english = english_vocabulary();
  for (const char* text : {"a ship", "an", "the", "thousandth", "U-2", "quarter"}) {
    CAPTURE(text);
    const auto sentence = testing::sentence_of(text, 0);
    CHECK_FALSE(read_number(Line(sentence, english), 0));
  }
}

TEST_CASE("numerals: plurals count nothing by themselves") {
  const Vocabulary russian = russian_vocabulary();
  const auto vague = [&](const char* text) {
    const auto sentence = testing::sentence_of(text, 0);
    const auto number = read_number(Line(sentence, russian), 0);
    REQUIRE(number);
    return number->vague || number->bare_plural;
  };
  CHECK(vague("тысячи людей"));
  CHECK(vague("сотни тысяч"));
  CHECK(vague("десятки танков"));
  CHECK_FALSE(vague("пять тысяч"));
  CHECK_FALSE(vague("тысяча человек"));
}

TEST_CASE("numerals: ordinals with the cardinals before them") {
  const Vocabulary russian = russian_vocabulary();
  const auto read = [&](const char* text) {
    const auto sentence = testing::sentence_of(text, 0);
    return read_ordinal(Line(sentence, russian), 0);
  };
  REQUIRE(read("тысяча девятьсот пятого года"));
  CHECK(read("тысяча девятьсот пятого года")->value == 1905);
  CHECK(read("сорок пятого")->value == 45);
  CHECK(read("девятнадцатого века")->value == 19);
  CHECK(read("тридцатых годов")->plural);
  CHECK_FALSE(read("пятьдесят танков"));
}

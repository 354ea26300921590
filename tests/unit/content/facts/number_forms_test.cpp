#include "tests/unit/content/facts/table.hpp"

using namespace letopis::facts;
using letopis::facts::testing::check;

// Fractions, decimals, signs, scales and numbers inside words.
namespace {
const std::vector<Kind> figures = {Kind::figure, Kind::duration};
const std::vector<Kind> identifiers = {Kind::identifier};
}  // namespace

TEST_CASE("number forms: English fractions") {
  check(
      {
          {"Plague killed a third of the town.", "figure [a third of the town] 0.333333 town fact\n"},
          {"They held two-thirds of the coast.", "figure [two-thirds of the coast] 0.666667 coast fact\n"},
          {"He left three fifths of it.", "figure [three fifths] 0.6 fact\n"},
          {"One in three of the crew was ill.",
           "figure [One in three of the crew] 0.333333 crew fact dependent: a share\n"},
          {"It cost a quarter of a million.", "figure [a quarter of a million] 250000 fact\n"},
          {"It took half a million bricks.", "figure [half a million bricks] 500000 bricks fact\n"},
          {"The third battle was lost.", ""},
          {"He won a third battle.", ""},
      },
      "en", figures);
}

TEST_CASE("number forms: decimals, scales and steps in English") {
  check(
      {
          {"It grew to 1.2M books.", "figure [1.2M books] 1200000 books fact\n"},
          {"They made two point five million shells.",
           "figure [two point five million shells] 2500000 shells fact\n"},
          {"They lost two thousand million francs.",
           "figure [two thousand million francs] 2000000000 francs fact\n"},
          {"Bengal paid three crore rupees.", "figure [three crore rupees] 30000000 rupees fact\n"},
          {"He bought 3 dozen ships.", "figure [3 dozen ships] 36 ships fact\n"},
          {"He bought a pair of guns.", "figure [a pair] 2 fact\n"},
          {"The royal pair fled.", ""},
          {"Exports rose threefold.", "figure [threefold] 3 times fact dependent: a number inside a word\n"},
          {"A 5,000-strong garrison held it.",
           "figure [5,000-strong] 5000 man fact dependent: a number inside a word\n"},
      },
      "en", figures);
}

TEST_CASE("number forms: measures in English") {
  check(
      {
          {"A 75mm gun stood there.", "figure [75mm] 75 mm fact\n"},
          {"The front was 40 km long.", "figure [40 km] 40 km fact\n"},
          {"It weighed 184 lb at first.", "figure [184 lb] 184 lb fact\n"},
          {"He waited 15 mins there.", "duration [15 mins] 15 fact\n"},
      },
      "en", figures);
}

TEST_CASE("number forms: fractions, letters and signs in Russian") {
  check(
      {
          {"Сгорело три четверти домов.", "figure [три четверти домов] 0.75 домов fact\n"},
          {"Сгорела одна пятая города.", "figure [одна пятая города] 0.2 города fact\n"},
          {"Собрали четверть миллиона рублей.", "figure [четверть миллиона рублей] 250000 рублей fact\n"},
          {"Отдали три пятых земли.", "figure [три пятых земли] 0.6 земли fact\n"},
          {"Было −40 градусов.", "figure [−40 градусов] -40 градусов fact\n"},
          {"Стояло минус сорок градусов.", "figure [минус сорок градусов] -40 градусов fact\n"},
      },
      "ru", figures);
}

TEST_CASE("number forms: a number inside a Russian word") {
  check(
      {
          {"Стотысячная армия перешла Дунай.",
           "figure [Стотысячная] ~100000 человек fact dependent: a number inside a word\n"},
          {"Пришло 30-тысячное войско.",
           "figure [30-тысячное] ~30000 человек fact dependent: a number inside a word\n"},
          {"Двадцатипятитысячный корпус отступил.",
           "figure [Двадцатипятитысячный] ~25000 человек fact dependent: a number inside a word\n"},
          {"Полуторамиллионное войско шло.",
           "figure [Полуторамиллионное] ~1500000 человек fact dependent: a number inside a word\n"},
          {"Добыча выросла впятеро.", "figure [впятеро] 5 раз fact dependent: a number inside a word\n"},
          {"Тысячная толпа кричала.", ""},
      },
      "ru", figures);
}

TEST_CASE("number forms: an ordinal that names a thing is no figure") {
  letopis::language::Reading noun{.lemma = "армия"};
  noun.tags.add(letopis::language::Tag::n);
  const letopis::facts::testing::Known known = {{"армия", {noun}}};
  check({{"Границу перешла 39-я армия.",
          "identifier [39-я армия] 39-я армия fact dependent: a name's number\n"},
         {"Границу перешли 39 армий.", ""}},
        "ru", identifiers, known);
  check({{"The 8th Army won.", "identifier [8th Army] 8th Army fact dependent: a name's number\n"},
         {"The 8th attempt failed.", ""},
         {"Twenty-first.", "identifier [Twenty-first] Twenty-first fact dependent: a name's number\n"}},
        "en", identifiers);
}

#include "tests/unit/content/facts/table.hpp"

using namespace letopis::facts;
using letopis::facts::testing::check;

namespace {
const std::vector<Kind> figures = {Kind::figure, Kind::duration};
}

TEST_CASE("figures: Russian approximators") {
  check(
      {
          {"Армия имела более миллиона солдат.", "figure [более миллиона солдат] >1000000 солдат fact\n"},
          {"Держали около 700 000 солдат.", "figure [около 700 000 солдат] ~700000 солдат fact\n"},
          {"Стояло ок. 98 тыс. чел. у реки.", "figure [ок. 98 тыс. чел.] ~98000 человек fact\n"},
          {"Не менее 60 дивизий было там.", "figure [Не менее 60 дивизий] >=60 дивизий fact\n"},
          {"Имелось до 75 дивизий.", "figure [до 75 дивизий] <=75 дивизий fact\n"},
          {"Почти 84 тысячи солдат убиты.", "figure [Почти 84 тысячи солдат] ~84000 солдат fact\n"},
          {"Погибло человек двести.", "figure [человек двести] ~200 человек fact\n"},
          {"Попало с полмиллиона солдат.", "figure [с полмиллиона солдат] ~500000 солдат fact\n"},
          {"Было чуть более двенадцати тонн.", "figure [чуть более двенадцати тонн] >12 тонн fact\n"},
      },
      "ru", figures);
}

TEST_CASE("figures: «до» is a bound or a level that was reached") {
  check(
      {
          {"Армия выросла до 700 тысяч.", "figure [до 700 тысяч] 700000 fact\n"},
          {"Потери составили от 30 до 50 тысяч человек.",
           "figure [от 30 до 50 тысяч человек] 30000..50000 человек fact\n"},
          {"Погибло 30–50 тыс. человек.", "figure [30–50 тыс. человек] 30000..50000 человек fact\n"},
          {"Пришло от ста до трёхсот тысяч.", "figure [от ста до трёхсот тысяч] 100000..300000 fact\n"},
      },
      "ru", figures);
}

TEST_CASE("figures: money, percents, measures, durations") {
  check(
      {
          {"Ушло 4,4 % бюджета.", "figure [4,4 %] 4.4 % fact\n"},
          {"Это стоило 1 млрд 200 млн рублей.", "figure [1 млрд 200 млн рублей] 1200000000 рублей fact\n"},
          {"Уплатили 65 тыс. ф. ст. казне.", "figure [65 тыс. ф. ст.] 65000 фунт стерлингов fact\n"},
          {"Спутник весил 83,6 кг на старте.", "figure [83,6 кг] 83.6 кг fact\n"},
          {"Оборона длилась 159 дней.", "duration [159 дней] 159 fact\n"},
          {"Осада длилась без малого полгода.", "duration [без малого полгода] ~6 fact\n"},
          {"Бегун прошёл 42 км 195 м по жаре.", "figure [42 км 195 м] 42.195 км fact\n"},
          {"Толщина превышала 900 метров.", "figure [900 метров] >900 метров fact\n"},
          {"Треть гарнизона погибла.", "figure [Треть гарнизона] 0.333333 гарнизона fact\n"},
      },
      "ru", figures);
}

TEST_CASE("figures: what counts nothing") {
  check(
      {
          {"Это одна из крупнейших операций.", ""},
          {"Шла 39-я армия.", ""},
          {"В 1941 году началась война.", ""},
          {"Статья 231 была тяжкой.", ""},
          {"Взяли высоту 203 у крепости.", ""},
          {"В 22 часа 28 минут стартовали.", ""},
          {"Ни один корабль не вернулся.", ""},
          {"Запустили «Р-7» и «Аполлон-11».", ""},
          {"Прочли § 4 и приказ № 227.", ""},
          {"Сотни тысяч людей бежали.", "figure [Сотни тысяч людей] - людей fact dependent: vague number\n"},
          {"Через два года после этого войска ушли.", ""},  // a relative date
      },
      "ru", figures);
}

TEST_CASE("figures: a number that somebody says is not the narrator's") {
  check({{"«Сорок лет мы ждали этого дня», сказал он.", "duration [Сорок лет] 40 opinion: quoted\n"}}, "ru",
        figures);
}

TEST_CASE("figures: English") {
  check(
      {
          {"It had more than one million soldiers.",
           "figure [more than one million soldiers] >1000000 soldiers fact\n"},
          {"Some 700,000 troops stood there.", "figure [Some 700,000 troops] ~700000 troops fact\n"},
          {"Half a million men were taken.", "figure [Half a million men] 500000 men fact\n"},
          {"Losses were between 30,000 and 50,000.",
           "figure [between 30,000 and 50,000] 30000..50000 fact\n"},
          {"About 30 to 50 thousand people died.",
           "figure [About 30 to 50 thousand people] ~30000..50000 people fact\n"},
          {"Up to 75 divisions stood there.", "figure [Up to 75 divisions] <=75 divisions fact\n"},
          {"No fewer than forty ships sank.", "figure [No fewer than forty ships] >=40 ships fact\n"},
          {"It owned 44 per cent of it.", "figure [44 per cent] 44 % fact\n"},
          {"The bill was $56 million.", "figure [$56 million] 56000000 dollar fact\n"},
          {"It was to last five years.", "duration [five years] 5 fact\n"},
          {"Hundreds of thousands fled.", "figure [Hundreds of thousands] - fact dependent: vague number\n"},
          {"One of the ships sank and not one man lived.", ""},
          {"Article 9 and Resolution 118 were read.", ""},
          {"The 39th Army crossed at 5 p.m.", ""},
          {"He was 27 years old.", ""},
      },
      "en", figures);
}

TEST_CASE("figures: durations with a second meaning need their context") {
  check({{"It lasted for over fifty years.", "duration [over fifty years] >50 fact\n"},
         {"Over fifty years passed.", "duration [Over fifty years] >50 fact\n"},
         {"Over fifty years the law changed.",
          "duration [Over fifty years] >50 fact dependent: \"over\" may mean in the course of\n"},
         {"More than fifty years the law held.", "duration [More than fifty years] >50 fact\n"}},
        "en", {Kind::duration});
  check({{"За последующие десять лет край опустел.",
          "duration [десять лет] 10 fact dependent: counted from what was said before\n"},
         {"Осада длилась более десяти лет.", "duration [более десяти лет] >10 fact\n"}},
        "ru", {Kind::duration});
}

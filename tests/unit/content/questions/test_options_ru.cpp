#include <doctest/doctest.h>

#include "content/questions/options_ru.hpp"

using namespace letopis;
using facts::Date;
using language::Tag;
using questions::DateForm;
using questions::say_date_ru;

namespace {

Date date(facts::Day start, facts::Day end, std::string grain, std::string role = "point",
          std::string mod = "") {
  return {
      .start = start, .end = end, .grain = std::move(grain), .mod = std::move(mod), .role = std::move(role)};
}

}  // namespace

TEST_CASE("Russian dates: a year alone, in the locative, in the genitive") {
  const Date year = date({1936, 1, 1}, {1936, 12, 31}, "year");
  CHECK(say_date_ru(year, DateForm::bare) == "1936");
  CHECK(say_date_ru(year, DateForm::phrase) == "в 1936 году");
  CHECK(say_date_ru(date({1931, 1, 1}, {1931, 12, 31}, "year", "since"), DateForm::phrase) == "с 1931 года");
  CHECK(say_date_ru(date({1914, 1, 1}, {1914, 12, 31}, "year", "by"), DateForm::phrase) == "к 1914 году");
  CHECK(say_date_ru(date({1942, 1, 1}, {1942, 12, 31}, "year", "point", "late"), DateForm::phrase) ==
        "в конце 1942 года");
}

TEST_CASE("Russian dates: years before our era are said without a year zero") {
  CHECK(say_date_ru(date({-489, 1, 1}, {-489, 12, 31}, "year"), DateForm::phrase) == "в 490 году до н. э.");
  CHECK(say_date_ru(date({-489, 1, 1}, {-489, 12, 31}, "year"), DateForm::bare) == "490 до н. э.");
}

TEST_CASE("Russian options: stretches read as the text has them") {
  const auto years = date({1847, 1, 1}, {1850, 12, 31}, "year", "interval");
  CHECK(say_date_ru(years, DateForm::span) == "с 1847 по 1850 год");
  CHECK(say_date_ru(years, DateForm::dashed) == "");
  const auto days = date({1858, 9, 3}, {1858, 9, 4}, "day", "interval");
  CHECK(say_date_ru(days, DateForm::span) == "с 3 по 4 сентября 1858 года");
  CHECK(say_date_ru(days, DateForm::dashed) == "3–4 сентября 1858 года");
  CHECK(say_date_ru(date({1859, 1, 1}, {1859, 12, 31}, "year"), DateForm::span) == "");
  CHECK(say_date_ru(date({1861, 3, 1}, {1861, 5, 31}, "season", "until"), DateForm::phrase) ==
        "до весны 1861 года");
}

TEST_CASE("Russian dates: days, months, seasons, decades, centuries") {
  CHECK(say_date_ru(date({1945, 8, 8}, {1945, 8, 8}, "day"), DateForm::phrase) == "8 августа 1945 года");
  CHECK(say_date_ru(date({1943, 10, 1}, {1943, 10, 31}, "month"), DateForm::phrase) == "в октябре 1943 года");
  CHECK(say_date_ru(date({1942, 7, 1}, {1942, 7, 31}, "month", "by"), DateForm::phrase) ==
        "к июлю 1942 года");
  CHECK(say_date_ru(date({1920, 3, 1}, {1920, 5, 31}, "season"), DateForm::phrase) == "весной 1920 года");
  CHECK(say_date_ru(date({1930, 1, 1}, {1939, 12, 31}, "decade", "since", "late"), DateForm::phrase) ==
        "с конца 1930-х годов");
  CHECK(say_date_ru(date({1801, 1, 1}, {1900, 12, 31}, "century"), DateForm::phrase) == "в XIX веке");
  CHECK(say_date_ru(date({1962, 11, 2}, {1962, 11, 2}, "day", "since"), DateForm::phrase) ==
        "со 2 ноября 1962 года");
  CHECK(say_date_ru(date({1962, 11, 22}, {1962, 11, 22}, "day", "since"), DateForm::phrase) ==
        "с 22 ноября 1962 года");
  CHECK(say_date_ru(date({2, 1, 1}, {2, 12, 31}, "year"), DateForm::phrase) == "во 2 году");
  CHECK(say_date_ru(date({-499, 1, 1}, {-400, 12, 31}, "century"), DateForm::phrase) == "в V веке до н. э.");
}

TEST_CASE("Russian dates: intervals of years, months, days") {
  CHECK(say_date_ru(date({1904, 1, 1}, {1905, 12, 31}, "range", "interval"), DateForm::bare) == "1904–1905");
  CHECK(say_date_ru(date({1943, 11, 28}, {1943, 12, 1}, "range", "interval"), DateForm::phrase) ==
        "с 28 ноября по 1 декабря 1943 года");
  CHECK(say_date_ru(date({1943, 10, 19}, {1943, 10, 30}, "range", "interval"), DateForm::phrase) ==
        "с 19 по 30 октября 1943 года");
  CHECK(say_date_ru(date({1905, 5, 27}, {1905, 5, 28}, "day", "interval"), DateForm::phrase) ==
        "27–28 мая 1905 года");
  CHECK(say_date_ru(date({1939, 5, 1}, {1939, 9, 30}, "range", "interval"), DateForm::phrase) ==
        "с мая по сентябрь 1939 года");
}

TEST_CASE("Russian dates: two calendars, but not two years") {
  auto day = date({1612, 11, 1}, {1612, 11, 1}, "day");
  day.julian = facts::Day{1612, 10, 22};
  CHECK(say_date_ru(day, DateForm::phrase) == "22 октября (1 ноября) 1612 года");
  auto turn = date({1813, 1, 6}, {1813, 1, 6}, "day");
  turn.julian = facts::Day{1812, 12, 25};
  CHECK(say_date_ru(turn, DateForm::phrase) == "6 января 1813 года");
  auto battle = date({1812, 8, 16}, {1812, 8, 18}, "day", "interval");
  battle.julian = facts::Day{1812, 8, 4};
  CHECK(say_date_ru(battle, DateForm::phrase) == "с 4 (16) по 6 (18) августа 1812 года");
  CHECK(say_date_ru(battle, DateForm::dashed) == "4–6 (16–18) августа 1812 года");
  auto siege = date({1812, 8, 8}, {1812, 8, 20}, "day", "interval");
  siege.julian = facts::Day{1812, 7, 27};
  CHECK(say_date_ru(siege, DateForm::span) == "с 8 по 20 августа 1812 года");  // of two months
}

TEST_CASE("Russian adjectives: hard, velar and soft stems decline; what has no certain pattern does not") {
  struct Row {
    const char* nominative;
    Tag gender, wanted;
    const char* form;
  };
  for (const Row& row :
       {Row{"Портсмутский", Tag::m, Tag::dat, "Портсмутскому"}, Row{"мирный", Tag::m, Tag::gen, "мирного"},
        Row{"Пекинская", Tag::f, Tag::acc, "Пекинскую"}, Row{"Гаагская", Tag::f, Tag::ins, "Гаагской"},
        Row{"Мюнхенское", Tag::nt, Tag::prp, "Мюнхенском"},
        Row{"Лондонские", Tag::pl, Tag::dat, "Лондонским"}, Row{"последний", Tag::m, Tag::dat, "последнему"},
        Row{"Верден", Tag::m, Tag::dat, ""}, Row{"мирный", Tag::m, Tag::acc, "мирный"}}) {
    CAPTURE(row.nominative);
    CHECK(questions::decline_adjective_ru(row.nominative, row.gender, row.wanted) == row.form);
  }
}

#include "game/rules/given.hpp"

#include <cmath>

#include <doctest/doctest.h>
#include <rapidcheck.h>

using namespace letopis::rules;

TEST_CASE("given: every kind of answer survives the log") {
  const std::vector<Given> all = {Nothing{},
                                  Picked{0},
                                  Picked{17},
                                  PickedMany{{}},
                                  PickedMany{{2, 0}},
                                  Estimated{700000},
                                  Estimated{-0.1},
                                  Estimated{1e300},
                                  Typed{""},
                                  Typed{" two  words, a comma\nand a line "},
                                  Typed{"pick 2"},
                                  Ordered{{2, 0, 1}},
                                  Matched{{1, unmatched, 0}},
                                  Matched{{unmatched}}};
  for (const auto& given : all) {
    const auto text = to_text(given);
    CAPTURE(text);
    const auto back = read_given(text);
    REQUIRE(back);
    CHECK((*back == given));
  }
}

TEST_CASE("given: the log's words are fixed, for older files hold them") {
  CHECK(to_text(Given{Nothing{}}) == "");
  CHECK(to_text(Given{Picked{2}}) == "pick 2");
  CHECK(to_text(Given{PickedMany{{0, 2}}}) == "many 0,2");
  CHECK(to_text(Given{Estimated{700000.5}}) == "number 700000.5");
  CHECK(to_text(Given{Typed{"Хасан"}}) == "text Хасан");
  CHECK(to_text(Given{Ordered{{1, 0}}}) == "order 1,0");
  CHECK(to_text(Given{Matched{{unmatched, 0}}}) == "match -,0");
}

TEST_CASE("given: an entry nobody wrote is an error") {
  for (const char* text : {"x", "pick", "pick ", "pick x", "pick 1 ", "pick -1", "number", "number 1,5",
                           "many 1,", "order ,1", "order 1,,2", "sing 1"}) {
    CAPTURE(text);
    CHECK_FALSE(read_given(text));
  }
}

TEST_CASE("given: any number comes back to the last bit") {
  CHECK(rc::check([](double value) {
    RC_PRE(std::isfinite(value));
    RC_ASSERT(*read_given(to_text(Given{Estimated{value}})) == Given{Estimated{value}});
  }));
}

TEST_CASE("read_number: figures as people type them") {
  struct Row {
    const char* text;
    const char* language;
    double value;
  };
  const Row rows[] = {{"1936", "ru", 1936},
                      {" 700 000 ", "ru", 700000},
                      {"700\u00A0000", "ru", 700000},
                      {"700\u202F000", "ru", 700000},
                      {"1 234 567", "en", 1234567},
                      {"1,5", "ru", 1.5},
                      {"1,5", "en", 1.5},
                      {"700,000", "en", 700000},
                      {"1,234,567", "en", 1234567},
                      {"1,234.5", "en", 1234.5},
                      {"700,000", "ru", 700},
                      {"0,125", "en", 0.125},
                      {"0.7 млн", "ru", 700000},
                      {"30 тыс. человек", "ru", 30000},
                      {"2 миллиона", "ru", 2e6},
                      {"1,2 МЛРД", "ru", 1.2e9},
                      {"3 trillion", "en", 3e12},
                      {"12 %", "ru", 12},
                      {"12%", "ru", 12},
                      {"5 men", "en", 5},
                      {"-490", "en", -490},
                      {"−5", "ru", -5},
                      {"+7", "ru", 7},
                      {"0", "ru", 0},
                      {"15 thousand", "en", 15000},
                      {"4 тысячи", "ru", 4000}};
  for (const auto& row : rows) {
    CAPTURE(row.text);
    CAPTURE(row.language);
    const auto value = read_number(row.text, row.language);
    REQUIRE(value);
    CHECK(*value == doctest::Approx(row.value).epsilon(1e-12));
  }
}

TEST_CASE("read_number: what is no number is not guessed at") {
  for (const char* text : {"", " ", "many", "-", "1.2.3", "1 5", "около 5", "\xFF"}) {
    CAPTURE(text);
    CHECK_FALSE(read_number(text, "ru"));
  }
}

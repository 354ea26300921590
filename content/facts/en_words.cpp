#include <array>
#include <initializer_list>
#include <string>
#include <utility>

#include "content/facts/vocabulary.hpp"

namespace letopis::facts {
namespace {

void numbers(Vocabulary& v) {
  const auto add = [&](NumberType type, double value, std::string_view forms, Plural plural = Plural::no) {
    each_word(forms, [&](const std::string& form) {
      v.numbers.emplace(form, NumberWord{type, value, plural});
    });
  };
  constexpr std::array<const char*, 9> units = {"one", "two",   "three", "four", "five",
                                                "six", "seven", "eight", "nine"};
  for (std::size_t i = 0; i < units.size(); ++i) add(NumberType::unit, static_cast<double>(i + 1), units[i]);
  constexpr std::array<const char*, 10> teens = {"ten",     "eleven",  "twelve",    "thirteen", "fourteen",
                                                 "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"};
  for (std::size_t i = 0; i < teens.size(); ++i) add(NumberType::teen, static_cast<double>(i + 10), teens[i]);
  constexpr std::array<const char*, 8> tens = {"twenty", "thirty",  "forty",  "fifty",
                                               "sixty",  "seventy", "eighty", "ninety"};
  for (std::size_t i = 0; i < tens.size(); ++i)
    add(NumberType::ten, static_cast<double>((i + 2) * 10), tens[i]);
  add(NumberType::unit, 0, "zero nought naught nil");
  add(NumberType::hundred, 100, "hundred");
  add(NumberType::hundred, 100, "hundreds", Plural::yes);
  add(NumberType::scale, 1e3, "thousand");
  add(NumberType::scale, 1e6, "million");
  add(NumberType::scale, 1e5, "lakh lakhs lac lacs lkh lkhs");
  add(NumberType::scale, 1e6, "mln");
  add(NumberType::scale, 1e7, "crore crores cr koti krores");
  add(NumberType::scale, 1e9, "billion bn bln");
  add(NumberType::scale, 1e12, "trillion tln");
  add(NumberType::scale, 1e15, "quadrillion");
  add(NumberType::scale, 1e18, "quintillion");
  add(NumberType::scale, 1e21, "sextillion");
  add(NumberType::scale, 1e3, "thousands", Plural::yes);
  add(NumberType::scale, 1e6, "millions", Plural::yes);
  add(NumberType::scale, 1e9, "billions", Plural::yes);
  add(NumberType::group, 2, "pair couple");
  add(NumberType::group, 12, "dozen dozs dzs");
  add(NumberType::group, 12, "dozens", Plural::yes);
  add(NumberType::group, 20, "score");
  add(NumberType::group, 20, "scores", Plural::yes);
  add(NumberType::fraction, 0.5, "half halves");
  add(NumberType::fraction, 0.25, "quarter quarters");
  add(NumberType::fraction, 1.0 / 3, "thirds");
  add(NumberType::fraction, 0.2, "fifths");
}

void ordinals(Vocabulary& v) {
  constexpr std::array<const char*, 19> low = {
      "first",     "second",    "third",       "fourth",     "fifth",     "sixth",      "seventh",
      "eighth",    "ninth",     "tenth",       "eleventh",   "twelfth",   "thirteenth", "fourteenth",
      "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth"};
  for (std::size_t i = 0; i < low.size(); ++i)
    v.ordinals.emplace(low[i], OrdinalWord{static_cast<double>(i + 1), false});
  constexpr std::array<const char*, 8> tens = {"twent", "thirt",  "fort",  "fift",
                                               "sixt",  "sevent", "eight", "ninet"};
  for (std::size_t i = 0; i < tens.size(); ++i) {
    const double ten = static_cast<double>(i + 2) * 10;
    v.ordinals.emplace(std::string(tens[i]) + "ieth", OrdinalWord{ten, false});
    for (std::size_t k = 0; k < 9; ++k)
      v.ordinals.emplace(std::string(tens[i]) + "y-" + low[k],
                         OrdinalWord{ten + static_cast<double>(k + 1), false});
  }
  for (const auto& [form, value] :
       std::initializer_list<std::pair<const char*, double>>{{"hundredth", 100},
                                                             {"thousandth", 1e3},
                                                             {"millionth", 1e6},
                                                             {"billionth", 1e9},
                                                             {"trillionth", 1e12}})
    v.ordinals.emplace(form, OrdinalWord{value, false});
  constexpr std::array<const char*, 8> decades = {"twenties", "thirties",  "forties",  "fifties",
                                                  "sixties",  "seventies", "eighties", "nineties"};
  for (std::size_t i = 0; i < decades.size(); ++i)
    v.ordinals.emplace(decades[i], OrdinalWord{static_cast<double>(i + 2) * 10, true});
}

void calendar_words(Vocabulary& v) {
  const auto add = [&](TimeType type, int value, std::string_view forms, const char* mod = "",
                       bool plural = false) {
    each_word(forms, [&](const std::string& form) {
      v.times.emplace(form, TimeWord{type, value, mod, plural, false});
    });
  };
  constexpr std::array<const char*, 12> months = {
      "january jan", "february feb",       "march",       "april apr",    "may",         "june", "july",
      "august aug",  "september sept sep", "october oct", "november nov", "december dec"};
  for (std::size_t i = 0; i < months.size(); ++i) add(TimeType::month, static_cast<int>(i + 1), months[i]);
  add(TimeType::season, 1, "spring");
  add(TimeType::season, 2, "summer");
  add(TimeType::season, 3, "autumn fall");
  add(TimeType::season, 4, "winter");
  add(TimeType::year, 0, "year");
  add(TimeType::year, 0, "years", "", true);
  add(TimeType::century, 0, "century");
  add(TimeType::century, 0, "centuries", "", true);
  add(TimeType::millennium, 0, "millennium millennia");
  add(TimeType::night, 0, "night");
  add(TimeType::part, 0, "early beginning start", "early");
  add(TimeType::part, 0, "mid middle", "mid");
  add(TimeType::part, 0, "late end close", "late");
}

}  // namespace

Vocabulary english_vocabulary() {
  Vocabulary v;
  v.russian = false;
  numbers(v);
  ordinals(v);
  calendar_words(v);
  const auto add = [&](Period period, std::string_view forms, double count = 1) {
    each_word(forms, [&](const std::string& form) {
      v.periods.emplace(form, PeriodWord{period, count, false});
    });
  };
  add(Period::second, "second seconds sec secs");
  add(Period::minute, "minute minutes min mins");
  add(Period::hour, "hour hours hr hrs");
  add(Period::day, "day days");
  add(Period::week, "week weeks wks");
  add(Period::week, "fortnight fortnights", 2);
  add(Period::month, "month months");
  add(Period::year, "year years yrs");
  add(Period::decade, "decade decades");
  add(Period::century, "century centuries");
  each_word(
      "no no. number article art section clause chapter page p volume vol resolution flight hill paragraph "
      "route room decree order directive part book § № #",
      [&](const std::string& word) { v.labels.insert(word); });
  each_word(
      "rose rise risen rising grew grow grown increas fell fall reduc cut drop climb expand rais extend "
      "swell "
      "swollen decreas shrink shrank lower",
      [&](const std::string& stem) { v.growth.insert(stem); });
  return v;
}

}  // namespace letopis::facts

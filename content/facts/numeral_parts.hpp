#pragma once
// The parts of a numeral that are no plain sum of words: digits with a scale behind them, fractions, decimals
// in words («один точка пять», "two point two"), fused and collective words. numerals.cpp puts them together.
#include <limits>
#include <optional>

#include "content/facts/numerals.hpp"

namespace letopis::facts {

constexpr double open_group = 1000;  // nothing of the group of three digits is said yet

// Sums a numeral word by word; a word that does not fit ends it.
struct Sum {
  double total = 0;
  double group = 0;
  double floor = open_group;  // the next word of the group must be smaller than this
  double last_scale = std::numeric_limits<double>::infinity();
  double scale = 1;
  bool any = false;

  bool add(double value, double size);
  // "thousand million": a larger scale multiplies all that was said, once.
  bool multiply(double value);
  bool put(const NumberWord& word, bool russian);
  double value() const { return total + group; }
};

// "twenty-six", «два-три»: both parts of a hyphenated word, where they are numbers.
bool split_hyphen(const Line& line, std::size_t i, double& first, double& second);

// «с половиной», "and a half" behind a number: how many tokens, 0 for none.
std::size_t half_after(const Line& line, std::size_t i);

// Digits, with a letter for a scale («100К», "1.2M") and without a leading zero («.77»).
std::optional<Number> digits_at(const Line& line, std::size_t begin);
// тыс., млн, million, dozen behind digits, and «1 млрд 200 млн», "3 hundred and 21" in several steps.
void apply_scales(const Line& line, Number& number);
// треть, две трети, a quarter, two thirds, three-fifths; «четверть миллиона» is a whole number.
std::optional<Number> fraction_at(const Line& line, std::size_t begin);
// «полмиллиона», «трое», "half a million".
std::optional<Number> special_at(const Line& line, std::size_t begin);
// "point two", «точка пять», "and two thirds" behind a number.
void add_decimals(const Line& line, Number& number);
void add_fraction(const Line& line, Number& number);
// "one hundred and thirty fifths"
void divide(const Line& line, Number& number);
// A number inside a word: «полуторамиллионная», «100-тысячное», "30,000-strong"; «втрое», "threefold",
// "10-fold".
std::optional<Number> compound_at(const Line& line, std::size_t i);
std::optional<Number> times_at(const Line& line, std::size_t i);

}  // namespace letopis::facts

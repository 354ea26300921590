#pragma once
// Numbers in digits and words, in every case: «двумястами пятьюдесятью шестью», «1 млрд 200 млн», "three and
// a half million". Only the number itself: approximators, ranges and what is counted are figures.cpp's.
#include <optional>

#include "content/facts/line.hpp"

namespace letopis::facts {

struct Number {
  double low = 0;
  double high = 0;  // = low unless it is written as a range: 30–50 тыс., два-три
  double scale = 1;  // the last multiplier («тысяч»), so that «от 30 до 50 тысяч» can share it
  language::Range tokens;
  bool range = false;
  bool written = false;      // in words
  bool about = false;        // «два десятка», «полсотни», «два-три»
  bool vague = false;        // «сотни тысяч»
  bool bare_plural = false;  // «тысячи» alone: 1000 after "more than", else vague
  bool bare_one = false;     // один, одна, one
  bool fraction = false;     // треть, две трети
};

std::optional<Number> read_number(const Line& line, std::size_t begin);
// Words of a whole number alone, without fractions and decimals: «двести пять», "twenty-one thousand".
std::optional<Number> read_cardinal(const Line& line, std::size_t begin);

// A spelled ordinal with the cardinals before it: «тысяча девятьсот пятого» 1905, "twenty-first".
struct Ordinal {
  double value = 0;
  bool plural = false;  // «тридцатых»
  language::Range tokens;
};
std::optional<Ordinal> read_ordinal(const Line& line, std::size_t begin);

}  // namespace letopis::facts

#pragma once
// A text as the rules of lint see it: its words, folded, and the quantity or date that it is as a whole, if
// it is one.
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace letopis::lint {

class Lists;

struct Word {
  std::string folded;
  std::size_t begin = 0;  // bytes in the text
  std::size_t end = 0;
  bool capital = false;
  bool quoted = false;        // between quotation marks: a title, somebody's words
  bool behind_comma = false;  // a comma or another mark stands before it
};
using Words = std::vector<Word>;

// Runs of letters and digits; a hyphen or an apostrophe between two of them belongs to the word.
Words words_of(std::string_view text);

// What a whole text says as a date or a number. Parts in brackets are not looked at.
struct Amount {
  enum class Kind { none, number, date } kind = Kind::none;
  double low = 0;            // dates: yyyy.mmdd as year * 372 + (month - 1) * 31 + day - 1
  double high = 0;           // of a range its end; of a date the last day that it names
  std::string grain;         // dates: day, month, year, century, range
  std::string approximator;  // as written, folded; empty where there is none
  std::string rest;          // the words that are none of these: what is counted
};
Amount amount_of(std::string_view text, const Lists& lists);

// The number that the whole text is (digits with spaces between thousands, a point or a comma), if it is one.
bool parse_number(std::string_view text, double& value);

}  // namespace letopis::lint

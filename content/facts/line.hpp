#pragma once
// A sentence as the recognisers see it: beside each token an atom, which says what its characters alone tell
// (digits, grouping, a Roman numeral, a suffix as in «1930-х»). Everything that depends on how figures are
// spelled is here.
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "content/facts/vocabulary.hpp"
#include "content/language/token.hpp"

namespace letopis::facts {

enum class Shape {
  word,
  number,   // 1904, 700 000, 1,5, 1904–1905 (a range has high), £56
  ordinal,  // a number with letters: 39-я, 45-го, 1930-х, 20–30-х, 19th, 1930s
  roman,    // XIX, XIX–XX, also with Cyrillic look-alikes
  dotted,   // 05.04.1945, 5.IV.1945
  dash,
  comma,
  stop,
  open,
  close,
  quote,
  slash,
  other
};

// A number of the text as a year, month or day: what is far beyond any is cut to one that no calendar knows,
// so that reckoning with it cannot overflow.
constexpr int to_int(double number) {
  constexpr double beyond = 9'999'999;
  return static_cast<int>(number < -beyond ? -beyond : number > beyond ? beyond : number);
}

struct Atom {
  Shape shape = Shape::other;
  std::string key;  // folded, without a final dot
  double low = 0;
  double high = 0;  // of a range, else = low
  int digits = 0;   // of the first number
  bool range = false;
  bool grouped = false;              // separators or decimals: never a year
  bool fraction = false;             // 3/4, ¾
  std::string suffix;                // of an ordinal: "я", "го", "th", "s"
  std::string prefix;                // "mid", "$", "'"
  int day = 0, month = 0, year = 0;  // dotted
};

class Line {
 public:
  Line(const language::Sentence& sentence, const Vocabulary& vocabulary);

  std::size_t size() const { return atoms_.size(); }
  const Atom& atom(std::size_t i) const { return i < atoms_.size() ? atoms_[i] : end_; }
  const std::string& key(std::size_t i) const { return atom(i).key; }
  Shape shape(std::size_t i) const { return atom(i).shape; }
  const language::Token& token(std::size_t i) const { return sentence_.tokens[i]; }
  bool is(std::size_t i, std::string_view key) const { return i < atoms_.size() && atoms_[i].key == key; }
  bool is_any(std::size_t i, std::string_view words) const;  // one of the words of a list parted by spaces
  bool capital(std::size_t i) const;                         // first letter is a capital
  // Nothing but marks from there on.
  bool ends(std::size_t i) const;
  bool inside_quotes(std::size_t i) const { return i < quoted_.size() && quoted_[i]; }
  // True from a quote's inside where the quote is a saying, not a name: it has a verb or five words.
  bool inside_saying(std::size_t i) const { return i < saying_.size() && saying_[i]; }

  const NumberWord* number(std::size_t i) const { return find(words_.numbers, i); }
  const OrdinalWord* ordinal(std::size_t i) const { return find(words_.ordinals, i); }
  const TimeWord* time(std::size_t i) const { return find(words_.times, i); }
  const TimeWord* time(std::size_t i, TimeType type) const;
  const PeriodWord* period(std::size_t i) const { return find(words_.periods, i); }
  const Vocabulary& words() const { return words_; }
  const language::Sentence& sentence() const { return sentence_; }
  bool russian() const { return words_.russian; }

 private:
  template <class Map>
  const typename Map::mapped_type* find(const Map& map, std::size_t i) const {
    if (i >= atoms_.size()) return nullptr;
    const auto found = map.find(atoms_[i].key);
    return found == map.end() ? nullptr : &found->second;
  }
  void mark_quotes();

  const language::Sentence& sentence_;
  const Vocabulary& words_;
  std::vector<Atom> atoms_;
  std::vector<bool> quoted_;
  std::vector<bool> saying_;
  Atom end_;
};

// A Roman numeral of 1–39 (centuries, months); Cyrillic Х, І, С, М, В pass for Latin letters. 0 where it is
// none.
int roman_value(std::string_view text);

}  // namespace letopis::facts

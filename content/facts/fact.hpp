#pragma once
// Facts: the dates, figures, treaties and names of a sentence, normalised, with the words that hold them and
// whether the text states them as fact. A fact knows nothing of questions.
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "content/language/clauses.hpp"
#include "content/language/token.hpp"
#include "content/pack/pack.hpp"

namespace letopis::facts {

enum class Kind { date, figure, treaty, person, place, event, law, duration, identifier };
const char* name_of(Kind kind);

// A day in the proleptic Gregorian calendar; years are astronomical (490 BC = -489).
struct Day {
  int year = 0;
  int month = 1;
  int day = 1;
  auto operator<=>(const Day&) const = default;
};

// start/end always give the whole named unit; mod narrows it in words only.
struct Date {
  Day start;
  Day end;
  std::string grain;          // of its ends: day, night, month, season, year, decade, century, millennium
  std::string end_grain;      // where the last end has another: 1915/1918-02
  std::string mod;            // early, mid, late, approx, before, after, first_half, second_half or empty
  std::string role;           // point, interval, since, until, until_inclusive, after, before, by, boundary
  std::optional<Day> julian;  // the Old Style day, where the text gives one; start/end are New Style
  bool inferred = false;      // year or century comes from other sentences: name it in full when asking
  bool relative = false;  // "three days later", «в том же году»: counted from the date before it
  std::optional<int> years_after;  // counted from a named event whose year the text does not say
  double days_counted = 0;         // by a relative one, about 30 a month; 0 of «в том же году»
  bool operator==(const Date&) const = default;
};

// nearly («почти», "almost") is written "~" in `value` and "<" in `facts --json`.
enum class Op { equal, about, nearly, more, less, at_least, at_most, range, vague };
const char* name_of(Op op);

struct Figure {
  double low = 0;   // the value, where op is not a range
  double high = 0;  // = low unless op is range
  Op op = Op::equal;
  std::string unit;  // lemma of what is counted ("солдат", "процент", "%"), empty where nothing is
  bool operator==(const Figure&) const = default;
};

struct Name {
  std::string nominative;  // of the words used: «Портсмутский договор»
  std::string head;  // lemma of the head noun («договор», «мир»), empty for persons and places
  std::optional<int> year;  // stated with it («договор 1905 года») or known
  double ordinal = 0;       // of an identifier: 39 of «39-я армия»
  bool operator==(const Name&) const = default;
};

struct Duration {
  std::string iso;  // ISO 8601: P2Y, P40D
  Figure figure;    // the same as words have it: 159 «день», so that it can be asked like a figure
  bool operator==(const Duration&) const = default;
};

struct Fact {
  Kind kind = Kind::date;
  std::size_t sentence = 0;  // index into the document's sentences
  language::Range tokens;  // the words that hold the answer: «более миллиона», «октябре 1943 года»,
                           // «антикоминтерновский пакт»
  language::Range phrase;  // the same with its preposition and what it counts: «в октябре 1943 года», «более
                           // миллиона солдат»
  language::Range counted;  // figures: the counted noun with its attributes («солдат»), else empty
  pack::Span span;          // bytes of `tokens` (figures: with the counted noun) in the decoded text
  language::Polarity polarity = language::Polarity::fact;
  bool standalone = true;
  bool attributive = false;  // dates: part of a name or a noun phrase («революция 1905 года», "the 1905
                             // treaty"), so it need not say when the clause's verb happened
  std::variant<std::monostate, Date, Figure, Name, Duration> object;
  std::string value;      // as the contract has it: EDTF, "~700000", nominative
  std::string canonical;  // name in content/knowledge, where there is one
  std::string reason;     // why polarity is not fact, or why it does not stand alone
  bool operator==(const Fact&) const = default;
};

// What a figure or a duration counts, for both are asked alike; null for every other fact.
const Figure* figure_of(const Fact& fact);
bool is_percent(const Figure& figure);

// The normalised string of the contract: "1936", "1943-10", "1904/1905", "193X", "C19", "1930/..".
std::string value_of(const Date& date);
// "700000", "~700000", ">1000000", "30000..50000"; vague figures have none ("").
std::string value_of(const Figure& figure);

// One fact a line for tests and `letopisc dump --stage=facts`:
// "date [в октябре 1943 года] 1943-10 point fact", then "dependent: reason" and "attributive" where they
// hold.
std::string to_string(const Fact& fact, const language::Sentence& sentence);

}  // namespace letopis::facts

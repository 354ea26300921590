#pragma once
// What a player gave as an answer, as a value: it always speaks in the pack's own numbering, never in
// positions on the screen, so that a log entry means the same whatever way the choices were shuffled. It has
// a short text form for the log. Whether it is right, judge.hpp says.
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "content/base/result.hpp"

namespace letopis::rules {

struct Nothing {  // not answered
  bool operator==(const Nothing&) const = default;
};
struct Picked {  // choice, cloze, truefalse: index into question.choices
  std::size_t choice = 0;
  bool operator==(const Picked&) const = default;
};
struct PickedMany {  // multi: indices into question.choices
  std::vector<std::size_t> choices;
  bool operator==(const PickedMany&) const = default;
};
struct Estimated {  // number, in the question's unit
  double value = 0;
  bool operator==(const Estimated&) const = default;
};
struct Typed {  // text, as it was typed
  std::string text;
  bool operator==(const Typed&) const = default;
};
struct Ordered {  // order: items[i] is the index, in the question's right order, of what was put at place i
  std::vector<std::size_t> items;
  bool operator==(const Ordered&) const = default;
};
inline constexpr std::size_t unmatched = static_cast<std::size_t>(-1);
struct Matched {  // match: rights[i] is the index of the pair whose right side was given to left side i, or
                  // unmatched
  std::vector<std::size_t> rights;
  bool operator==(const Matched&) const = default;
};

using Given = std::variant<Nothing, Picked, PickedMany, Estimated, Typed, Ordered, Matched>;

inline bool answered(const Given& given) {
  return !std::holds_alternative<Nothing>(given);
}

// The log's form: "", "pick 2", "many 0,2", "number 700000", "text …", "order 2,0,1", "match 1,-,0".
// read_given(to_text(g)) == g, the last bit of a number included.
std::string to_text(const Given& given);
base::Result<Given> read_given(std::string_view text);

// A list of indices as in "2,0,1"; "-" is unmatched. The empty list is "".
std::string to_text(const std::vector<std::size_t>& indices);
base::Result<std::vector<std::size_t>> read_indices(std::string_view text);

// A number as people type it: "700 000" (any space), "1,5", "0.7 млн", "30 тыс.", "12 %", "−5"; with language
// "en" a comma before three digits groups ("700,000"), elsewhere it is the decimal mark. Words after the
// number other than thousand, million, milliard or billion, trillion (тыс., млн, млрд, трлн) are taken for
// the unit. Nothing where no number can be read.
std::optional<double> read_number(std::string_view text, std::string_view language);

}  // namespace letopis::rules

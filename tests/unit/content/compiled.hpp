#pragma once
// A text taken through all stages, for the tests of what is told about it.
#include <string>

#include "content/compile.hpp"
#include "content/language/data_folder.hpp"

namespace letopis::test {

struct Whole {
  Reading reading;
  Outcome outcome;
};

inline Compiler& compiler() {
  static Compiler one(language::data_folder());
  return one;
}

inline Whole whole(std::string text, const std::string& language, bool markdown = false) {
  auto narrative = narrative::read({.text = std::move(text), .encoding = "UTF-8", .notes = {}}, "t.txt",
                                   markdown, language);
  Whole made{.reading = compiler().read(std::move(narrative)).value(), .outcome = {}};
  made.outcome = compiler().outcome(made.reading).value();
  return made;
}

}  // namespace letopis::test

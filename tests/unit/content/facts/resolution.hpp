#pragma once
// Narratives whose dates leave something out, with what a careful reader would say they come to. A date may
// stay without a value, for the author may have meant more than one; a wrong one may never be given.
#include <string>
#include <utility>
#include <vector>

#include <doctest/doctest.h>

#include "content/facts/find.hpp"
#include "tests/unit/content/facts/small_reader.hpp"

namespace letopis::facts::testing {

struct Story {
  std::string text;  // a line break parts sentences
  std::vector<std::pair<std::string, std::string>> dates =
      {};  // words of a date; its value, "" where nobody knows
};

// How many of the dates got their value.
inline std::size_t resolved(const std::vector<Story>& stories, const char* language) {
  std::size_t right = 0;
  for (const Story& story : stories) {
    const language::Document document = document_of(story.text, language);
    const std::vector<Fact> facts = find(document);
    for (const auto& [words, value] : story.dates) {
      CAPTURE(story.text);
      CAPTURE(words);
      for (const Fact& fact : facts) {
        if (fact.kind != Kind::date ||
            language::words(document.sentences[fact.sentence], fact.phrase).find(words) == std::string::npos)
          continue;
        if (!fact.value.empty()) CHECK(fact.value == value);
        if (!fact.value.empty() && fact.value == value) ++right;
      }
    }
  }
  return right;
}

}  // namespace letopis::facts::testing

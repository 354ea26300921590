#pragma once
// Random packs that are fit to be asked, with texts that hold whatever a file format might trip over. Used
// with rapidcheck by the tests of packs; a fault in one shrinks to its smallest form.
#include <cstdint>
#include <set>
#include <string>
#include <vector>

#include <rapidcheck.h>

#include "content/base/utf8.hpp"
#include "content/pack/pack.hpp"

namespace letopis::pack::testing {

// Never blank, for prompts and choices may not be.
inline rc::Gen<std::string> text() {
  const auto piece =
      rc::gen::element<std::string>("а", "Ё", "1943", " ", "\"", "'", "\\", "\n", "\r\n", "\t", "\x7F",
                                    "\x01", "\u0301", "\u00A0", "\u202F", "«", "—", "№", "#", "[[questions]]",
                                    "=", "____", "{", "}", "~", "😀", "\"\"\"", "'''", "\\u0041", ".");
  return rc::gen::map(rc::gen::container<std::vector<std::string>>(piece),
                      [](const std::vector<std::string>& pieces) {
                        std::string joined = "x";
                        for (const std::string& part : pieces) joined += part;
                        return joined;
                      });
}

inline rc::Gen<std::string> maybe_text() {
  return rc::gen::oneOf(rc::gen::just(std::string{}), text());
}

inline std::vector<std::string> several(std::size_t least, std::size_t most) {
  std::vector<std::string> texts;
  std::set<std::string> seen;
  const auto count = *rc::gen::inRange(least, most + 1);
  while (texts.size() < count) {
    std::string made = *text() + std::to_string(texts.size());
    if (seen.insert(std::string(base::trim(made))).second) texts.push_back(std::move(made));
  }
  return texts;
}

inline double finite() {
  const auto numerator = *rc::gen::inRange<std::int64_t>(-4'000'000'000, 4'000'000'000);
  return static_cast<double>(numerator) / *rc::gen::element(1.0, 3.0, 7e-9, 1e12, 1e-200);
}

inline Answer answer_for(Kind kind, std::size_t choices) {
  switch (kind) {
    case Kind::choice:
    case Kind::cloze:
    case Kind::truefalse:
      return *rc::gen::inRange<std::size_t>(0, choices);
    case Kind::multi: {
      std::vector<std::size_t> indices;
      for (std::size_t i = choices; i-- > 0;)
        if (i == 0 ? indices.empty() : *rc::gen::arbitrary<bool>()) indices.push_back(i);
      return indices;
    }
    case Kind::number: {
      const double value = finite();
      return NumberAnswer{.value = value,
                          .low = value - *rc::gen::element(0.0, 1.5),
                          .high = value + *rc::gen::element(0.0, 2.0),
                          .unit = *maybe_text()};
    }
    case Kind::text:
      return several(1, 3);
    case Kind::order:
      return several(2, 5);
    case Kind::match:
      break;
  }
  Pairs pairs;
  for (const std::string& left : several(2, 5)) pairs.emplace_back(left, *text());
  return pairs;
}

inline Source source() {
  const auto at = rc::gen::inRange<std::size_t>(0, std::size_t{1} << 40);
  Source made{.file = *maybe_text(),
              .begin = *at,
              .end = *at,
              .text = *maybe_text(),
              .plain = *maybe_text(),
              .key = {}};
  for (auto count = *rc::gen::inRange(0, 4); count > 0; --count)
    made.key.push_back({.begin = *at, .end = *at});
  return made;
}

inline Question question(std::size_t number) {
  const auto kind = static_cast<Kind>(*rc::gen::inRange(0, 8));
  const bool listed =
      kind == Kind::choice || kind == Kind::multi || kind == Kind::cloze || kind == Kind::truefalse;
  Question made{.id = *text() + std::to_string(number),
                .kind = kind,
                .topic = static_cast<Topic>(*rc::gen::inRange(0, 6)),
                .prompt = *text(),
                .choices = listed ? several(2, 6) : std::vector<std::string>{},
                .shuffle = *rc::gen::arbitrary<bool>(),
                .answer = {},
                .value = kind == Kind::order || kind == Kind::match ? "" : *maybe_text(),
                .canonical = *maybe_text(),
                .explanation = *maybe_text(),
                .feedback = {},
                .difficulty = *rc::gen::inRange(0, 1001) / 1000.0,
                .excludes = several(0, 2),
                .source = *rc::gen::arbitrary<bool>() ? source() : Source{}};
  made.answer = answer_for(kind, made.choices.size());
  if (*rc::gen::arbitrary<bool>())
    for (std::size_t i = 0; i < made.choices.size(); ++i) made.feedback.push_back(*maybe_text());
  return made;
}

inline Pack pack() {
  Pack made{.title = *maybe_text(),
            .language = *rc::gen::element<std::string>("", "ru", "en"),
            .narratives = several(0, 2),
            .questions = {}};
  for (auto count = *rc::gen::inRange<std::size_t>(1, 6); made.questions.size() < count;)
    made.questions.push_back(question(made.questions.size()));
  return made;
}

}  // namespace letopis::pack::testing

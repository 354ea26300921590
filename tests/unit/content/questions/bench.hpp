#pragma once
// What the tests of wrong answers share: facts made by hand, and one question about the first of them.
#include <algorithm>
#include <string>
#include <vector>

#include "content/facts/fact.hpp"
#include "content/questions/distract.hpp"
#include "tests/unit/content/questions/tongue.hpp"

namespace letopis::questions {

using facts::Date;
using facts::Day;
using facts::Fact;
using facts::Figure;
using facts::Op;

inline language::Reader& reader() {
  return tongue("en").reader;
}

inline Fact date_fact(Day start, Day end, const std::string& grain, std::size_t sentence = 0) {
  Fact fact{.kind = facts::Kind::date, .sentence = sentence};
  fact.object = Date{.start = start, .end = end, .grain = grain, .role = "point"};
  fact.value = facts::value_of(std::get<Date>(fact.object));
  return fact;
}

inline Fact figure_fact(double value, Op op, const std::string& unit) {
  Fact fact{.kind = facts::Kind::figure};
  fact.object = Figure{.low = value, .high = value, .op = op, .unit = unit};
  fact.value = facts::value_of(std::get<Figure>(fact.object));
  return fact;
}

inline Fact name_fact(facts::Kind kind, const std::string& name, std::size_t sentence = 0) {
  Fact fact{.kind = kind, .sentence = sentence, .value = name};
  fact.object = facts::Name{.nominative = name, .head = kind == facts::Kind::treaty ? "treaty" : ""};
  return fact;
}

// One question about the first fact; the others stand in other sentences.
struct Bench {
  std::vector<Fact> facts;
  knowledge::Knowledge knowledge;
  std::string prompt = "When was it?";

  std::optional<Options> of(pack::Topic topic, std::uint64_t seed = 1) const {
    language::Document document;
    document.narrative.language = "en";
    const Ground ground{document, facts, reader().lexicon(), reader().words(), knowledge};
    const auto say = [](const Fact& fact) {
      const auto* name = std::get_if<facts::Name>(&fact.object);
      return name == nullptr ? fact.value : name->nominative;
    };
    const Candidate candidate{
        .fact = 0, .topic = topic, .prompt = prompt, .key = say(facts.front()), .option = say};
    return Distractors(ground).of(candidate, prompt, seed);
  }
};

inline bool holds(const Options& options, const std::string& choice) {
  return std::find(options.choices.begin(), options.choices.end(), choice) != options.choices.end();
}

}  // namespace letopis::questions

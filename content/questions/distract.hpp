#pragma once
// Distractors: wrong answers that someone who half knows would choose. First from the narrative itself, then
// from the knowledge base, then synthesised; always of the key's type, grain, unit, case and style (the
// candidate's own `option` renders them), never overlapping the key or what its approximator covers, never
// named or excluded by the prompt. distract_dates.cpp, distract_figures.cpp and distract_names.cpp each know
// one kind of answer.
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "content/questions/candidate.hpp"

namespace letopis::questions {

struct Options {
  std::vector<std::string> choices;  // the key among them; ascending where order has meaning
  std::size_t key = 0;
  bool shuffle = true;
};

// What the knowledge base has, as a fact that an option can be made of.
struct Known {
  facts::Fact fact;
  const knowledge::Thing* thing = nullptr;
};

class Distractors {
 public:
  explicit Distractors(const Ground& ground);
  // Three options where they can be had, four where a fourth comes from the text itself; nothing where there
  // are not two distractors. The place of the key is drawn uniformly from `seed`. `prompt` is what the player
  // reads, setting and all.
  std::optional<Options> of(const Candidate& candidate, const std::string& prompt, std::uint64_t seed) const;

 private:
  std::optional<Options> dates(const Candidate& candidate, const std::string& prompt,
                               std::uint64_t seed) const;
  std::optional<Options> figures(const Candidate& candidate, const std::string& prompt,
                                 std::uint64_t seed) const;
  std::optional<Options> names(const Candidate& candidate, const std::string& prompt,
                               std::uint64_t seed) const;

  const Ground& ground_;
  std::map<facts::Kind, std::vector<Known>> known_;
  std::map<const knowledge::Thing*, std::vector<std::string>>
      strangers_;  // of treaties: those of their parties that the text never names
};

// The kind of a named treaty's head noun («договор», "treaty"), or empty; for facts made out of the knowledge
// base.
std::string head_of_name(const Ground& ground, const std::string& name);

}  // namespace letopis::questions

#pragma once
// Distractors: wrong answers that someone who half knows would choose. First from the narrative itself, then from the
// knowledge base, then synthesised; always of the key's type, grain, unit, case and style (the candidate's own
// `option` renders them), never overlapping the key or what its approximator covers, never named by the prompt.
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

class Distractors {
 public:
  explicit Distractors(const Ground& ground);
  // Three options where they can be had, four where a fourth is as plausible; nothing where there are not two
  // distractors. The place of the key among ordered options is drawn uniformly from `seed`.
  std::optional<Options> of(const Candidate& candidate, std::uint64_t seed) const;

 private:
  std::optional<Options> dates(const Candidate& candidate, std::uint64_t seed) const;
  std::optional<Options> figures(const Candidate& candidate, std::uint64_t seed) const;
  std::optional<Options> names(const Candidate& candidate, std::uint64_t seed) const;
  int year_of(const facts::Fact& key, const facts::Name& name) const;

  int year_of_treaty(const facts::Fact& fact) const;

  const Ground& ground_;
  std::vector<facts::Fact> known_treaties_;
};

// The kind of a named treaty's head noun («договор», "treaty"), or empty; for facts made out of the knowledge base.
std::string head_of_name(const Ground& ground, const std::string& name);

}  // namespace letopis::questions

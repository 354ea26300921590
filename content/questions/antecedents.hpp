#pragma once
// Whether the words of a prompt hold what its pronouns may stand for: «Николай II подарил его жене» gives a
// gift to the wife of a man whom no word of it names, for what belongs to the subject is «свой».
#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

#include "content/questions/candidate.hpp"

namespace letopis::questions {

// The readings of the words of prompts. A text says the same words again and again: some are kept.
class FormReadings {
 public:
  explicit FormReadings(const language::Lexicon& lexicon) : lexicon_(lexicon) {}
  std::shared_ptr<const std::vector<language::Reading>> of(const std::string& form);

 private:
  const language::Lexicon& lexicon_;
  std::unordered_map<std::string, std::shared_ptr<const std::vector<language::Reading>>> kept_;
};

// The first pronoun of the third person (section [third person]) with no noun before it that it may stand
// for; empty where every one has one. A pronoun agrees in gender and number. Where a language has «свой», a
// pronoun that is not the subject never stands for its own clause's subject.
std::string unanswered_pronoun(const Ground& ground, FormReadings& forms, const std::string& prompt);

// «восстал | и обиженный Ороско»: `token` says that its clause tells of one more, besides whom others have
// told.
bool adds_another(const Ground& ground, std::size_t sentence, std::size_t token);

// "The first | was broken at San Juan", "Three | broke up on the strand": a number in words and no noun,
// though its verb follows. Of what, only the sentence before tells.
bool counts_the_untold(const language::Sentence& sentence, std::size_t token);

}  // namespace letopis::questions

#pragma once
// Whether the words that were cut out of a sentence end where it might have ended.
#include <string>

#include "content/questions/candidate.hpp"

namespace letopis::questions {

// The word at which `prompt`, cut out of `sentence`, breaks off: "The bombardment opened on ____ and, after
// delays for bad weather.", "42,000 had arrived, at a | time (when …)", «вынудили его | (вывести …)». ""
// where it is whole.
std::string broken_off(const Ground& ground, const language::Sentence& sentence, const std::string& prompt);

// The word that ends a list which has lost its last member: "paid £2,800 for a collier, renamed her the |
// Endeavour(, and gave her a captain)", "with forty-seven Europeans, ____ | islanders( and some cloves)". ""
// where none does.
std::string lost_last_member(const Ground& ground, const language::Sentence& sentence,
                             const std::string& prompt);

// The word by which words that were put together anew betray it: a year whose «г.» or day they have lost («По
// какому договору 1659 Людовик …»), the stump of an abbreviation («атаковал англо-франц?»), a name that
// stands for two
// ("Jacques Clément got in to see Jacques Clément"). "" where none does.
std::string mangled(const Ground& ground, const language::Sentence& sentence, const std::string& prompt);

}  // namespace letopis::questions

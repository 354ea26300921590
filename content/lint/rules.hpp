#pragma once
// The rules behind flaws_of, one function a flaw; each looks at one question and adds what it finds. Private
// to content/lint.
#include <optional>
#include <string>
#include <vector>

#include "content/lint/lint.hpp"
#include "content/lint/lists.hpp"
#include "content/lint/text.hpp"

namespace letopis::lint {

// A question with everything about it that several rules ask.
struct Item {
  const pack::Question& question;
  const Lists& lists;
  const World& world;
  Words prompt;
  std::vector<Words> options;
  std::vector<Amount> amounts;     // one for each option
  std::optional<std::size_t> key;  // choice, cloze, truefalse
  bool chosen = false;             // it has options to choose among that say something: not true or false
};

using Found = std::optional<std::string>;  // what is wrong; nothing where nothing is

Found ambiguous_wording(const Item& item);      // 1, stem.cpp
Found unfit_distractor(const Item& item);       // 2, options.cpp
Found none_of_the_above(const Item& item);      // 3
Found longest_is_right(const Item& item);       // 4, key.cpp
Found gratuitous_stem(const Item& item);        // 5, stem.cpp
Found true_or_false_options(const Item& item);  // 6, options.cpp
Found convergence(const Item& item);            // 7, key.cpp
Found options_imply(const Item& item);          // 8, options.cpp
Found all_of_the_above(const Item& item);       // 9
Found blank_in_stem(const Item& item);          // 10, stem.cpp
Found absolute_terms(const Item& item);         // 11, options.cpp
Found key_repeats_stem(const Item& item);       // 12, key.cpp
Found unfocused_stem(const Item& item);         // 13, stem.cpp
Found combinations(const Item& item);           // 14, options.cpp
Found not_parallel(const Item& item);           // 15, parallel.cpp
Found out_of_sequence(const Item& item);        // 16
Found vague_terms(const Item& item);            // 17, options.cpp
Found several_right(const Item& item);          // 18, right.cpp
Found negative_stem(const Item& item);          // 19, stem.cpp

// The words of a phrase as the text has them.
std::string quoted(std::string_view text, const Words& words, Lists::Found found);

}  // namespace letopis::lint

#pragma once
// Mentions: the people, places, bodies and things that a sentence names, with what a pronoun must agree with.
// Only references_en.cpp asks.
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "content/language/document.hpp"
#include "content/language/words.hpp"

namespace letopis::questions::en {

enum class Being { person, man, woman, place, thing, many, unknown };

// What a pronoun wants: "he", "she", "it", "they".
enum class Wants { man, woman, one, many };
std::optional<Wants> wanted(const language::Token& token);
bool fits(Being being, Wants wants);

struct Mention {
  language::Range tokens;  // with its article
  Being being = Being::unknown;
  bool subject = false;
  bool womanly = false;  // a lone first name that dictionaries give to women: no rival for "he", though it
                         // may be a surname
  bool named = false;    // its words name it outside the text too
  std::string key;       // the same for "Gaius Duilius" and "Duilius"
  std::string text;      // as it is said inside a sentence
  int links = 0;         // pronouns that it has gone through, from sentence to sentence
};

// Noun phrases in the order of the text. Pronouns are none.
std::vector<Mention> mentions(const language::Sentence& sentence,
                              const std::vector<language::Clause>& clauses, const language::Words& words);

// "the Suez Canal Company" → {"canal", "the Suez Canal"}, {"company", "the Suez Canal Company"}: names that a
// text may call by their head alone further on.
struct LongName {
  std::string head;  // lemma, folded
  std::string text;
  std::size_t token = 0;  // its first
};
std::vector<LongName> long_names(const language::Sentence& sentence, const language::Words& words);

// "captured at La Paz": that a surname sounds like it makes no man of it further on, where it never acts.
std::set<std::string> named_like_men(const language::Document& document, const language::Words& words);

bool is_digits(const language::Token& token);

}  // namespace letopis::questions::en

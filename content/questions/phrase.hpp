#pragma once
// Phrases: which words of a sentence go into a question, in which order, and how they read there. The words
// are the text's own, so that their grammar is the author's; only order, the first letter and the few forms
// that a rule inflects change. Nothing here knows which question is asked.
#include <map>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

#include "content/facts/fact.hpp"
#include "content/language/clauses.hpp"
#include "content/language/document.hpp"
#include "content/language/words.hpp"

namespace letopis::questions {

using Tokens = std::vector<std::size_t>;  // indices into one sentence, in the order of saying

// Which capitals of a document are names and which only begin a sentence.
class Casing {
 public:
  // Names among `facts` keep their capital at the beginning of a sentence too: «Ништадтский мир».
  Casing(const language::Document& document, const std::vector<facts::Fact>& facts,
         const language::Words& words);
  // The token as it reads in the middle of a sentence: «Японская» → «японская», but «Красная Армия» stays.
  std::string inside(const language::Sentence& sentence, std::size_t token) const;
  // True for names, abbreviations and whatever else anchors a question in the world.
  bool is_name(const language::Sentence& sentence, std::size_t token) const;

 private:
  bool stands_for_itself(const language::Sentence& sentence, std::size_t token) const;

  const language::Words& words_;
  mutable std::unordered_map<std::size_t, bool>
      names_;  // by byte offset: which words it was asked of are names
  std::set<std::string> lower_seen_;
  std::set<std::string> upper_seen_;  // capitalised inside a sentence
  std::set<std::string> stems_seen_;  // of words that are seen so, and never without
  std::set<std::size_t> kept_;        // byte offsets of first words of names
};

// The words as one string: spaces as in the text, commas at the edges and around what was left out dropped,
// no two commas in a row.
std::string say(const language::Sentence& sentence, const Tokens& tokens, const Casing& casing);
// The same with other words in the place of some tokens; a token replaced by nothing is silent.
std::string say(const language::Sentence& sentence, const Tokens& tokens, const Casing& casing,
                const std::map<std::size_t, std::string>& replaced);

bool is_quote(const language::Token& token);

Tokens range_tokens(language::Range range);
Tokens without(const Tokens& tokens, language::Range range);
Tokens joined(Tokens first, const Tokens& second);

// "Two miles away, in the Northern Cathedral, …": from where, these words do not tell.
bool is_so_far_away(const language::Sentence& sentence, std::size_t token, const language::Words& words);

// Conjunctions and the like at the front, punctuation at both ends, particles beside `drop` left out.
Tokens trimmed(const language::Sentence& sentence, Tokens tokens, language::Range drop,
               const language::Words& words);

// True for the k-th of the words where it is a noun that names nobody by itself: «армия», but not «шведская
// армия».
bool is_vague(const language::Sentence& sentence, const Tokens& tokens, std::size_t k, const Casing& casing,
              const language::Words& words);

}  // namespace letopis::questions

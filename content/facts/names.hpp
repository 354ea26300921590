#pragma once
// Names: treaties and events by their head nouns («пакт», "treaty", «битва») with what names them before and
// behind; persons and places only where the lexicon or initials leave no doubt. A head without a name
// («договор», "the pact") is a fact that does not stand alone.
#include <vector>

#include "content/facts/fact.hpp"
#include "content/facts/line.hpp"

namespace letopis::facts {

std::vector<Fact> find_treaties_ru(const Line& line);
std::vector<Fact> find_treaties_en(const Line& line);
// Persons and places. Ranges of `taken` facts are left alone.
std::vector<Fact> find_people_and_places(const Line& line, const std::vector<Fact>& taken);

// Ordinals that name a thing («39-я армия»): in identifiers.cpp.
std::vector<Fact> find_identifiers(const Line& line, const std::vector<Fact>& dates);

enum class Gender { masculine, feminine, neuter };

struct Head {
  const char* lemma;
  Gender gender;
  Kind kind;
  bool careful;  // needs a proper name beside it: «мир», «союз», "peace"
};

// A Russian head noun in any case; `plural` is true for «договоры», «трактатов».
const Head* head_ru(const std::string& key, bool& plural);
const Head* head_en(const std::string& key, bool& plural);

// The nominative of a Russian adjective in any case, for a noun of this gender; the word's own capitals stay.
// Empty where its ending tells nothing. `lemma` is the dictionary's masculine, if it knows the word.
std::string adjective_nominative(const std::string& form, const std::string& lemma, Gender gender,
                                 bool plural);

}  // namespace letopis::facts

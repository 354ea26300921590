#pragma once
// What a wrong name costs: the less, the likelier somebody who half knows takes it for the key. Years between
// it and the key, less for what they share (a party, a war, an office, a country), more for what tells a
// stranger. Only distract_names.cpp asks.
#include <set>
#include <string>
#include <vector>

#include "content/questions/candidate.hpp"

namespace letopis::questions {

// What is known of the key, for the cost of its rivals.
struct Key {
  const facts::Fact& fact;
  const facts::Name& name;
  const knowledge::Thing* thing = nullptr;
  int year = 0;  // when the treaty was made, when the person acted; 0 where nothing tells
  std::set<std::string> prompt;
  int from = 0, until = 0;  // the years that the prompt names; 0 where it names none
  bool undone = false;      // the prompt tells that it was annulled or broken
  bool strange = false;     // the key itself names strangers, so its rivals may
};

constexpr int last_call = 60;  // years, or what counts as much; what costs more is no rival

Key key_of(const Ground& ground, const facts::Fact& fact, const std::string& prompt);

// What the world knows of a name; null where it knows nothing.
const knowledge::Thing* thing_of(const Ground& ground, const facts::Fact& fact, const facts::Name& name);

// `year`: of the rival; 0 where nothing tells. `strangers`: parties of the rival that the text never names.
int cost_of(const Key& key, const knowledge::Thing* thing, int year, bool from_text, int strangers);

// How many are no party of the key either.
int strangers_to(const Key& key, const std::vector<std::string>& unnamed);

// The year that the sentence's own dates give a fact, or those right before; 0 where none does.
int year_beside(const Ground& ground, const facts::Fact& fact);

// A rival whose own words name somebody that the prompt does not («с Японией», «советско-английское») rules
// itself out.
bool names_strangers(const std::string& nominative, const std::set<std::string>& prompt);

// «Франко-русский договор», "Hay–Herrán Treaty": a name made of two.
bool is_pair(const std::string& name);

}  // namespace letopis::questions

#pragma once
// What a text says in so many words: a prompt that holds a name, a number or a fact gives it away, or tells
// it.
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "content/questions/candidate.hpp"

namespace letopis::questions {

// Words of five letters at most, for comparing names without their endings; words of one or two letters are
// left out.
std::set<std::string> stems(const std::string& text);
std::size_t shared(const std::set<std::string>& a, const std::set<std::string>& b);

// A text that is looked through for many words: it is folded once.
class Said {
 public:
  explicit Said(std::string_view text);
  // It holds the words, whatever their case.
  bool mentions(std::string_view words) const;
  // The same of the words of a fact; one that has none is not said.
  bool says(const Ground& ground, const facts::Fact& fact) const;

 private:
  std::string folded_;
};

// A text's numbers in digits, in their order, "75,000" as one; and whether one of them leaves no doubt that
// it is a year.
std::vector<std::string> numbers_in(const std::string& text);
bool is_year(const std::string& number);
bool says_a_year(const std::string& text);

// "Duilius" of "Duilius's", "Jones" of "Jones'".
std::string without_possessive(std::string name);

// «16 октября» of «16 октября 1962 года», "July 4" of "July 4, 1863"; "" where the words name no day.
std::string day_of(const std::string& date);

}  // namespace letopis::questions

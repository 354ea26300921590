#include "content/language/names.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace letopis::language {
namespace {

bool is_guessed_name(const Reading& reading) { return reading.has(Tag::guess) && reading.has(Tag::np); }

}  // namespace

void settle_names(std::vector<Sentence>& sentences) {
  std::map<std::string, std::set<std::string>> forms;  // lemma → the forms that may be its
  for (const auto& sentence : sentences) {
    for (const auto& token : sentence.tokens) {
      for (const auto& reading : token.readings) {
        if (is_guessed_name(reading)) forms[reading.lemma].insert(token.form);
      }
    }
  }
  for (auto& sentence : sentences) {
    for (auto& token : sentence.tokens) {
      std::size_t most = 0;
      for (const auto& reading : token.readings) {
        if (is_guessed_name(reading)) most = std::max(most, forms[reading.lemma].size());
      }
      if (most < 2) continue;
      std::erase_if(token.readings, [&](const Reading& r) { return is_guessed_name(r) && forms[r.lemma].size() < most; });
    }
  }
}

}  // namespace letopis::language

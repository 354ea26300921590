#include "content/questions/numbered_names.hpp"

#include <map>
#include <set>

namespace letopis::questions {
namespace {

using language::Sentence;
using language::Tag;
using language::Token;

bool is_first_name(const Token& token) {
  return token.any(Tag::cap) && token.all(Tag::ant);
}

// "Leopold | I", "Leopold | of Anhalt", "Prince | Leopold": what is said beside a name tells who it is.
bool is_beside_a_name(const Sentence& sentence, std::size_t i) {
  const auto capital = [&](std::size_t k) {
    return k < sentence.tokens.size() &&
           (sentence.tokens[k].any(Tag::cap) || sentence.tokens[k].any(Tag::abbr));
  };
  if (capital(i + 1) || (i > 0 && capital(i - 1) && !sentence.tokens[i - 1].any(Tag::first))) return true;
  return i + 2 < sentence.tokens.size() && capital(i + 2) &&
         (sentence.tokens[i + 1].folded == "of" || sentence.tokens[i + 1].folded == "the");
}

// "young | Charles", «инфанту | Филиппу», «Максимилиан III | Иосиф»: may be another.
bool is_behind_a_word_of_its_own(const Sentence& sentence, std::size_t i) {
  if (i == 0) return false;
  const Token& before = sentence.tokens[i - 1];
  return before.any(Tag::roman) || before.any(Tag::adj) || before.any({Tag::n, Tag::aa}) ||
         (before.any(Tag::n) && !before.any(Tag::vblex) && before.all(Tag::sg) && before.folded != "'s");
}

bool is_numbered(const Sentence& sentence, std::size_t i) {
  return i + 1 < sentence.tokens.size() && sentence.tokens[i + 1].any(Tag::roman);
}

}  // namespace

void add_numbered_names(const language::Document& document, StandIns& found) {
  std::map<std::string, std::set<std::string>> numbers;  // lemma → what tells its bearers apart
  for (const Sentence& sentence : document.sentences)
    for (std::size_t i = 0; i < sentence.tokens.size(); ++i) {
      if (!is_first_name(sentence.tokens[i])) continue;
      for (const language::Reading& reading : sentence.tokens[i].readings)
        if (is_numbered(sentence, i))
          numbers[reading.lemma].insert(sentence.tokens[i + 1].form);
        else if (is_beside_a_name(sentence, i))
          numbers[reading.lemma].insert("");
    }
  std::set<std::string> told;
  for (const Sentence& sentence : document.sentences)
    for (std::size_t i = 0; i < sentence.tokens.size(); ++i) {
      const Token& token = sentence.tokens[i];
      if (!is_first_name(token) || token.readings.empty()) continue;
      const std::string& lemma = token.readings.front().lemma;
      const auto& bearers = numbers[lemma];
      if (is_numbered(sentence, i))
        told.insert(lemma);
      else if (told.contains(lemma) && bearers.size() == 1 && !is_beside_a_name(sentence, i) &&
               !is_behind_a_word_of_its_own(sentence, i))
        found.emplace(token.begin, StandIn{1, token.form + " " + *bearers.begin()});
    }
}

}  // namespace letopis::questions

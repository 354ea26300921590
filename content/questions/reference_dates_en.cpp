// Dates that a text counts from others, as a question says them, and where a reference stands.
#include "content/questions/options_en.hpp"
#include "content/questions/references_en.hpp"

namespace letopis::questions::en {

using language::Sentence;
using language::Token;
using language::Words;

// "six years later" → "in 1875"
void References::date(const Sentence& sentence, const facts::Fact& fact, const Words& words,
                      bool month_first) {
  const auto* date = std::get_if<facts::Date>(&fact.object);
  if (date == nullptr || !date->relative || fact.value.empty() || !date->mod.empty() || date->role != "point")
    return;
  if (date->grain != "day" && date->grain != "month" && date->grain != "year") return;
  const std::string text = say_date(*date, {.month_first = month_first});
  if (text.empty() || fact.phrase.empty()) return;
  if (fact.phrase.begin > 0 && words.has_lemma("time object", sentence.tokens[fact.phrase.begin - 1]))
    return;  // "spent the next winter at Valley Forge"
  by_offset_[sentence.tokens[fact.phrase.begin].begin] = {fact.phrase.size(),
                                                          (date->grain == "day" ? "on " : "in ") + text};
}

const Reference* References::at(const Token& token) const {
  const auto found = by_offset_.find(token.begin);
  return found == by_offset_.end() ? nullptr : &found->second;
}

bool References::covers(const Sentence& sentence, std::size_t token) const {
  for (std::size_t back = 0; back < 6 && back <= token; ++back) {
    const Reference* reference = at(sentence.tokens[token - back]);
    if (reference != nullptr && reference->tokens > back) return true;
  }
  return false;
}

}  // namespace letopis::questions::en

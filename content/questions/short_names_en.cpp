#include "content/questions/short_names_en.hpp"

#include <algorithm>

#include "content/base/utf8.hpp"

namespace letopis::questions::en {
namespace {

using language::Sentence;
using language::Tag;
using language::Token;
using language::Words;

// "the canal", said before "the Suez Canal" is named: the heads of which the text has some of its own.
std::set<std::string> own_heads(const language::Document& document, const Words& words) {
  std::set<std::string> named, own;
  for (const Sentence& s : document.sentences) {
    std::set<std::size_t> within;
    for (const LongName& name : long_names(s, words)) {
      named.insert(name.head);
      for (std::size_t i = name.token; i < std::min(s.tokens.size(), name.token + 5); ++i) within.insert(i);
    }
    for (std::size_t i = 0; i < s.tokens.size(); ++i) {
      if (s.tokens[i].any(Tag::cap) || within.contains(i)) continue;
      for (const auto& reading : s.tokens[i].readings)
        if (reading.has(Tag::n) && !named.contains(base::fold(reading.lemma)))
          own.insert(base::fold(reading.lemma));
    }
  }
  return own;
}

}  // namespace

ShortNames::ShortNames(const language::Document& document, const Words& words)
    : document_(document), own_heads_(own_heads(document, words)) {}

void ShortNames::remember(std::size_t sentence, const LongName& name) {
  recent_.push_back({sentence, name});
  last_named_[name.head] = document_.sentences[sentence].paragraph;
  auto& known = names_[name.head];
  if (std::find(known.begin(), known.end(), name.text) == known.end()) known.push_back(name.text);
}

const std::string* ShortNames::meant(std::size_t sentence, const Token& noun) const {
  for (const auto& reading : noun.readings) {
    if (!reading.has(Tag::n) || !reading.has(Tag::sg)) continue;
    const std::string head = base::fold(reading.lemma);
    if (own_heads_.contains(head)) continue;
    // A canal named chapters ago may not be the one that the story is about now.
    const auto last = last_named_.find(head);
    const bool lately =
        last != last_named_.end() && last->second + 1 >= document_.sentences[sentence].paragraph;
    const auto known = names_.find(head);
    if (lately && known != names_.end() && known->second.size() == 1) return &known->second.front();
    if (const std::string* near = just_named(sentence, head)) return near;
  }
  return nullptr;
}

// "The treaty was ratified …": the only one that this sentence or the one before names.
const std::string* ShortNames::just_named(std::size_t sentence, const std::string& head) const {
  const std::string* found = nullptr;
  for (auto name = recent_.rbegin(); name != recent_.rend() && name->first + 1 >= sentence; ++name) {
    if (name->second.head != head) continue;
    if (found != nullptr && *found != name->second.text) return nullptr;
    found = &name->second.text;
  }
  return found;
}

void ShortNames::said_again(std::size_t sentence, const Token& noun) {
  last_named_[noun.folded] = document_.sentences[sentence].paragraph;
}

}  // namespace letopis::questions::en

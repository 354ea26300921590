// Who excludes whom: no round holds two questions about one fact, nor one whose prompt gives another's key
// away.
#include <algorithm>
#include <cstdint>
#include <map>
#include <span>
#include <unordered_map>

#include "content/base/utf8.hpp"
#include "content/questions/assemble.hpp"

namespace letopis::questions {
namespace {

using Word = std::uint32_t;
using WordSet = std::vector<Word>;  // ascending
using Index = std::uint32_t;        // of a question: a large pack holds millions of these

// Words cut to six letters, each with a number of its own: a large pack says the same words again and again.
class Vocabulary {
 public:
  WordSet words_of(const std::string& text) {
    WordSet found;
    std::string word;
    const std::string folded = base::fold(text) + " ";
    for (std::size_t at = 0; at < folded.size();) {
      const char32_t c = base::next_code_point(folded, at);
      if (base::is_letter(c) || base::is_digit(c)) {
        if (base::length(word) < 6) base::append(word, c);
      } else if (!word.empty()) {
        found.push_back(number_of(word));
        word.clear();
      }
    }
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
  }
  // Words of up to three letters say too little to make two prompts alike.
  bool tells(Word word) const { return tells_[word]; }

 private:
  Word number_of(const std::string& word) {
    const auto [found, anew] = numbers_.try_emplace(word, static_cast<Word>(tells_.size()));
    if (anew) tells_.push_back(base::length(word) > 3);
    return found->second;
  }
  std::unordered_map<std::string, Word> numbers_;
  std::vector<bool> tells_;
};

bool holds(const WordSet& words, Word word) {
  return std::binary_search(words.begin(), words.end(), word);
}

// A long book names its hero in thousands of prompts: only so many before and behind a question are looked
// at, the nearest in the text, for what stands chapters apart is seldom about one thing.
constexpr std::ptrdiff_t reach = 40;

std::string key_text(const pack::Question& question) {
  if (question.kind == pack::Kind::number || question.kind == pack::Kind::text) return question.value;
  if (question.kind == pack::Kind::order || question.kind == pack::Kind::match) return {};
  return pack::right_answer(question);
}

}  // namespace

void exclude_each_other(std::vector<pack::Question>& questions) {
  std::map<std::pair<std::size_t, std::size_t>, std::vector<std::size_t>>
      by_key;                                                 // same words hold the answer
  std::map<std::string, std::vector<std::size_t>> by_value;   // same fact told twice
  std::unordered_map<Word, std::vector<Index>> prompts_with;  // word → questions whose prompt has it
  std::vector<WordSet> prompt_words;
  Vocabulary vocabulary;
  for (std::size_t i = 0; i < questions.size(); ++i) {
    prompt_words.push_back(vocabulary.words_of(questions[i].prompt));
    for (const Word word : prompt_words.back()) prompts_with[word].push_back(static_cast<Index>(i));
    for (const auto& span : questions[i].source.key) by_key[{span.begin, span.end}].push_back(i);
    if (!questions[i].value.empty())
      by_value[std::string(pack::name_of(questions[i].topic)) + questions[i].value].push_back(i);
  }
  std::vector<std::vector<Index>> excluded(questions.size());
  const auto pair_up = [&](std::size_t a, std::size_t b) {
    if (a == b) return;
    excluded[a].push_back(static_cast<Index>(b));
    excluded[b].push_back(static_cast<Index>(a));
  };
  for (const auto& [key, group] : by_key)
    for (const std::size_t a : group)
      for (const std::size_t b : group) pair_up(a, b);
  const auto alike = [&](std::size_t a, std::size_t b) {
    std::size_t common = 0;
    for (const Word word : prompt_words[a])
      if (vocabulary.tells(word) && holds(prompt_words[b], word)) ++common;
    return common;
  };
  for (const auto& [value, group] : by_value)
    for (std::size_t x = 0; x < group.size() && x < 50; ++x)
      for (std::size_t y = x + 1; y < group.size() && y < 50; ++y)
        if (questions[group[x]].topic == pack::Topic::treaty || alike(group[x], group[y]) >= 2)
          pair_up(group[x], group[y]);
  for (std::size_t i = 0; i < questions.size(); ++i) {
    const WordSet key = vocabulary.words_of(key_text(questions[i]));
    if (key.empty()) continue;
    const auto rarest = std::min_element(key.begin(), key.end(), [&](Word a, Word b) {
      return prompts_with[a].size() < prompts_with[b].size();
    });
    const auto& holders = prompts_with[*rarest];
    const auto here = std::lower_bound(holders.begin(), holders.end(), i);
    const auto from = here - std::min<std::ptrdiff_t>(here - holders.begin(), reach);
    const auto to = here + std::min<std::ptrdiff_t>(holders.end() - here, reach);
    for (const std::size_t other : std::span(from, to)) {
      const auto held = static_cast<std::size_t>(
          std::count_if(key.begin(), key.end(), [&](Word w) { return holds(prompt_words[other], w); }));
      if (held == key.size() && (questions[i].topic == pack::Topic::treaty || alike(i, other) >= 2))
        pair_up(i, other);
    }
  }
  for (std::size_t i = 0; i < questions.size(); ++i) {
    auto others = std::move(excluded[i]);
    std::sort(others.begin(), others.end());
    others.erase(std::unique(others.begin(), others.end()), others.end());
    questions[i].excludes.clear();
    questions[i].excludes.reserve(others.size());
    for (const Index other : others) questions[i].excludes.push_back(questions[other].id);
  }
}

}  // namespace letopis::questions

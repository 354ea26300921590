// Who excludes whom: no round holds two questions about one fact, nor one whose prompt gives another's key
// away.
#include <algorithm>
#include <cstdint>
#include <functional>
#include <span>
#include <unordered_map>

#include "content/base/utf8.hpp"
#include "content/questions/assemble.hpp"

namespace letopis::questions {
namespace {

using Word = std::uint32_t;
using WordSet = std::span<const Word>;  // ascending
using Index = std::uint32_t;            // of a question: a large pack holds millions of these

// Words cut to six letters, each with a number of its own: a large pack says the same words again and again.
class Vocabulary {
 public:
  std::vector<Word> words_of(const std::string& text) {
    std::vector<Word> found;
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
  std::size_t size() const { return tells_.size(); }

 private:
  Word number_of(const std::string& word) {
    const auto [found, anew] = numbers_.try_emplace(word, static_cast<Word>(tells_.size()));
    if (anew) tells_.push_back(base::length(word) > 3);
    return found->second;
  }
  std::unordered_map<std::string, Word> numbers_;
  std::vector<bool> tells_;
};

bool holds(WordSet words, Word word) {
  return std::binary_search(words.begin(), words.end(), word);
}

// A long book names its hero in thousands of prompts: only so many before and behind a question are looked
// at, the nearest in the text, for what stands chapters apart is seldom about one thing.
constexpr std::ptrdiff_t reach = 24;

// Rows of numbers one behind the other: a row each would cost a large pack more than what stands in it.
template <class Number>
class Rows {
 public:
  std::span<const Number> operator[](std::size_t row) const {
    return std::span(numbers_).subspan(begins_[row], begins_[row + 1] - begins_[row]);
  }
  void reserve(std::size_t rows, std::size_t numbers) {
    begins_.reserve(rows + 1);
    numbers_.reserve(numbers);
  }
  void add(const std::vector<Number>& row) {
    numbers_.insert(numbers_.end(), row.begin(), row.end());
    begins_.push_back(numbers_.size());
  }
  // For each number that is `wanted` the rows that hold it, ascending.
  Rows<Index> turned(const std::vector<bool>& wanted) const {
    Rows<Index> rows;
    rows.begins_.assign(wanted.size() + 1, 0);
    for (const Number number : numbers_)
      if (wanted[number]) ++rows.begins_[number + 1];
    for (std::size_t i = 0; i < wanted.size(); ++i) rows.begins_[i + 1] += rows.begins_[i];
    rows.numbers_.resize(rows.begins_.back());
    auto next = rows.begins_;
    for (std::size_t row = 0; row + 1 < begins_.size(); ++row)
      for (const Number number : (*this)[row])
        if (wanted[number]) rows.numbers_[next[number]++] = static_cast<Index>(row);
    return rows;
  }

 private:
  template <class Other>
  friend class Rows;
  std::vector<Number> numbers_;
  std::vector<std::size_t> begins_{0};
};

std::string key_text(const pack::Question& question) {
  if (question.kind == pack::Kind::number || question.kind == pack::Kind::text) return question.value;
  if (question.kind == pack::Kind::order || question.kind == pack::Kind::match) return {};
  return pack::right_answer(question);
}

}  // namespace

void exclude_each_other(std::vector<pack::Question>& questions) {
  std::vector<std::pair<std::pair<std::size_t, std::size_t>, Index>> by_key;  // same words hold the answer
  std::vector<std::pair<std::size_t, Index>> by_value;                        // same fact told twice: hashes
  Rows<Word> prompt_words, key_words;
  Vocabulary vocabulary;
  constexpr std::size_t usual_word = 14;  // bytes, of a Russian prompt
  std::size_t bytes = 0;
  for (const auto& question : questions) bytes += question.prompt.size();
  prompt_words.reserve(questions.size(), bytes / usual_word);
  for (std::size_t i = 0; i < questions.size(); ++i) {
    const auto& question = questions[i];
    const auto index = static_cast<Index>(i);
    prompt_words.add(vocabulary.words_of(question.prompt));
    key_words.add(vocabulary.words_of(key_text(question)));
    for (const auto& span : question.source.key) by_key.push_back({{span.begin, span.end}, index});
    if (!question.value.empty())
      by_value.emplace_back(
          std::hash<std::string>{}(std::string(pack::name_of(question.topic)) + question.value), index);
  }
  std::vector<std::vector<Index>> excluded(questions.size());
  const auto pair_up = [&](std::size_t a, std::size_t b) {
    if (a == b) return;
    excluded[a].push_back(static_cast<Index>(b));
    excluded[b].push_back(static_cast<Index>(a));
  };
  // Each pair of a group, of at most `most`.
  const auto pairs_of = [](auto& rows, std::size_t most, const auto& meet) {
    std::sort(rows.begin(), rows.end());
    for (std::size_t from = 0, to = 0; from < rows.size(); from = to) {
      while (to < rows.size() && rows[to].first == rows[from].first) ++to;
      const std::size_t last = std::min(to, from + most);
      for (std::size_t a = from; a < last; ++a)
        for (std::size_t b = a + 1; b < last; ++b) meet(rows[a].second, rows[b].second);
    }
    rows = {};
  };
  const auto alike = [&](std::size_t a, std::size_t b) {
    std::size_t common = 0;
    for (const Word word : prompt_words[a])
      if (vocabulary.tells(word) && holds(prompt_words[b], word)) ++common;
    return common;
  };
  pairs_of(by_key, questions.size(), pair_up);
  constexpr std::size_t tellings = 50;
  pairs_of(by_value, tellings, [&](Index a, Index b) {
    const bool same = questions[a].value == questions[b].value && questions[a].topic == questions[b].topic;
    if (same && (questions[a].topic == pack::Topic::treaty || alike(a, b) >= 2)) pair_up(a, b);
  });
  std::vector<bool> in_a_key(vocabulary.size(), false);
  for (std::size_t i = 0; i < questions.size(); ++i)
    for (const Word word : key_words[i]) in_a_key[word] = true;
  auto prompts_with = prompt_words.turned(in_a_key);
  for (std::size_t i = 0; i < questions.size(); ++i) {
    const auto key = key_words[i];
    if (key.empty()) continue;
    const auto rarest = std::min_element(key.begin(), key.end(), [&](Word a, Word b) {
      return prompts_with[a].size() < prompts_with[b].size();
    });
    const auto holders = prompts_with[*rarest];
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
  prompt_words = {};
  prompts_with = {};
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

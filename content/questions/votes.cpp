// What a prompt and its text tell of a vote, so that no wrong answer is out at sight.
#include "content/questions/votes.hpp"

#include <algorithm>

#include "content/base/utf8.hpp"

namespace letopis::questions {

using facts::Fact;
using facts::Figure;

// "64 votes | to five", «88 голосов | против 2»: the words between the counts are few, and one of them tells
// of votes.
bool is_outvoted(const Ground& ground, const Fact& more, const Fact& fewer) {
  constexpr std::size_t furthest = 4;  // tokens
  const auto& tokens = ground.document.sentences[more.sentence].tokens;
  const bool share = facts::is_percent(*facts::figure_of(more));
  if (fewer.tokens.begin < more.tokens.end || fewer.tokens.begin > more.tokens.end + furthest) return false;
  bool vote = share && more.tokens.begin > 0 &&  // "beat Hitler | by | 53 per cent | to | 36.8"
              ground.words.has_form("by so much", tokens[more.tokens.begin - 1]);
  bool against = false;
  for (std::size_t i = more.tokens.begin; i < fewer.tokens.end; ++i) {
    vote = vote || ground.words.has_lemma("vote", tokens[i]) || ground.words.has_lemma("voter", tokens[i]);
    against = against || ground.words.has_form("against", tokens[i]);
  }
  return vote && against;
}

bool is_half_of_a_vote(const Ground& ground, const Fact& figure) {
  const auto beside = facts_in(ground, figure.sentence);
  return std::any_of(beside.begin(), beside.end(), [&](const Fact& other) {
    return facts::figure_of(other) != nullptr &&
           (is_outvoted(ground, figure, other) || is_outvoted(ground, other, figure));
  });
}

// "277 votes out of | 379 |": who was elected tells how many there were.
bool is_a_full_house(const Ground& ground, const Fact& whole) {
  const auto& tokens = ground.document.sentences[whole.sentence].tokens;
  const auto near = facts_in(ground, whole.sentence);
  return whole.tokens.begin > 0 && ground.words.has_form("out of", tokens[whole.tokens.begin - 1]) &&
         std::any_of(near.begin(), near.end(), [&](const Fact& part) {
           const Figure* figure = facts::figure_of(part);
           return figure != nullptr && ground.words.has("vote", figure->unit) &&
                  part.tokens.end <= whole.tokens.begin;
         });
}

// «57,4 % | избирателей», «472 | выборщика», "80 votes | to 19": counted in a vote.
bool counts_votes(const Ground& ground, const Fact& key) {
  const auto& words = ground.words;
  const auto votes = [&](const std::string& word) {
    return words.has("vote", word) || words.has("electing", word);
  };
  if (votes(facts::figure_of(key)->unit)) return true;
  if (key.sentence >= ground.document.sentences.size()) return false;
  const auto& tokens = ground.document.sentences[key.sentence].tokens;
  constexpr std::size_t near = 6;  // tokens: "per cent of the Muslim vote"
  for (std::size_t i = key.tokens.end; i < std::min(key.tokens.end + near, tokens.size()); ++i) {
    if (tokens[i].any(language::Tag::cm) || tokens[i].any(language::Tag::sent) ||
        tokens[i].any(language::Tag::num))
      break;
    if (words.has_lemma("vote", tokens[i]) || words.has_lemma("electing", tokens[i])) return true;
  }
  return is_half_of_a_vote(ground, key);
}

}  // namespace letopis::questions

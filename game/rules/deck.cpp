#include "game/rules/deck.hpp"

#include <algorithm>
#include <array>
#include <numeric>
#include <tuple>
#include <unordered_map>

#include "game/rules/random.hpp"

namespace letopis::rules {
namespace {

using pack::Kind;
using pack::Question;
using Indices = std::vector<std::size_t>;

constexpr std::int64_t hour_ms = 3'600'000;

Indices playable_indices(const pack::Pack& pack, const std::set<std::string>& hidden) {
  Indices found;
  std::set<std::string_view> met;
  for (std::size_t i = 0; i < pack.questions.size(); ++i) {
    const auto& id = pack.questions[i].id;
    if (!hidden.contains(id) && met.insert(id).second) found.push_back(i);
  }
  return found;
}

// For each question of the pack the playable ones that may not stand beside it, both ways.
std::vector<Indices> conflicts(const pack::Pack& pack, const Indices& playable) {
  std::unordered_map<std::string_view, std::size_t> by_id;
  for (const auto i : playable) by_id.emplace(pack.questions[i].id, i);
  std::vector<Indices> result(pack.questions.size());
  for (const auto i : playable) {
    for (const auto& other : pack.questions[i].excludes) {
      const auto found = by_id.find(other);
      if (found == by_id.end() || found->second == i) continue;
      result[i].push_back(found->second);
      result[found->second].push_back(i);
    }
  }
  for (auto& list : result) {
    std::sort(list.begin(), list.end());
    list.erase(std::unique(list.begin(), list.end()), list.end());
  }
  return result;
}

enum class Prefer { best_questions, fullest_deck };

// 0 for a prompt that is read at a glance, 3 for a long paragraph.
int length_step(std::string_view prompt) {
  constexpr std::array<Millis, 3> seconds = {5, 15, 30};  // of reading, beyond a short prompt's
  const Millis reading = reading_time(prompt) / 1000;
  return static_cast<int>(
      std::count_if(seconds.begin(), seconds.end(), [&](Millis step) { return reading > step; }));
}

// Picks one question after another; each time the best of those that are still allowed.
class Dealer {
 public:
  Dealer(const pack::Pack& pack, const Wish& wish, const Indices& candidates,
         const std::vector<Indices>& conflicts)
      : pack_(pack), conflicts_(conflicts), left_(candidates), blocked_(pack.questions.size(), false) {
    history_.resize(pack.questions.size());
    lengths_.resize(pack.questions.size());
    for (const auto i : candidates) {
      const auto found = wish.history.find(pack.questions[i].id);
      if (found != wish.history.end()) history_[i] = found->second;
    }
    for (const auto i : candidates) lengths_[i] = length_step(pack.questions[i].prompt);
  }

  Indices pick(std::size_t count, Prefer prefer) {
    Indices picked;
    while (picked.size() < count && !left_.empty()) {
      const auto best = std::min_element(left_.begin(), left_.end(), [&](std::size_t a, std::size_t b) {
        return rank(a, prefer, picked) < rank(b, prefer, picked);
      });
      const std::size_t chosen = *best;
      picked.push_back(chosen);
      ++topics_[static_cast<std::size_t>(pack_.questions[chosen].topic)];
      ++kinds_[static_cast<std::size_t>(pack_.questions[chosen].kind)];
      blocked_[chosen] = true;
      for (const auto other : conflicts_[chosen]) blocked_[other] = true;
      std::erase_if(left_, [&](std::size_t i) { return blocked_[i]; });
    }
    return picked;
  }

 private:
  // Smaller is better. Equal ranks fall to the first in left_, which was shuffled.
  std::tuple<std::size_t, int, std::int64_t, int> rank(std::size_t i, Prefer prefer,
                                                       const Indices& picked) const {
    const Question& question = pack_.questions[i];
    std::size_t losses = 0;
    if (prefer == Prefer::fullest_deck)
      losses = static_cast<std::size_t>(std::count_if(conflicts_[i].begin(), conflicts_[i].end(),
                                                      [&](std::size_t other) { return !blocked_[other]; }));
    int sameness =
        topics_[static_cast<std::size_t>(question.topic)] + kinds_[static_cast<std::size_t>(question.kind)];
    if (!picked.empty() && pack_.questions[picked.back()].topic == question.topic) ++sameness;
    return {losses, history_[i].times, history_[i].last / hour_ms, sameness + lengths_[i]};
  }

  const pack::Pack& pack_;
  const std::vector<Indices>& conflicts_;
  Indices left_;
  std::vector<bool> blocked_;
  std::vector<Seen> history_;
  std::vector<int> lengths_;
  std::array<int, 6> topics_{};
  std::array<int, 8> kinds_{};
};

std::size_t places(const Question& question) {
  if (const auto* items = std::get_if<std::vector<std::string>>(&question.answer);
      items && question.kind == Kind::order)
    return items->size();
  if (const auto* pairs = std::get_if<pack::Pairs>(&question.answer); pairs && question.kind == Kind::match)
    return pairs->size();
  return question.kind == Kind::number || question.kind == Kind::text ? 0 : question.choices.size();
}

void unsolve(const std::vector<std::string>& items, Indices& shown) {
  for (std::size_t i = 0; i < shown.size(); ++i)
    if (items[shown[i]] != items[i]) return;
  for (std::size_t i = 1; i < shown.size(); ++i)
    if (items[shown[i]] != items[shown[0]]) return std::swap(shown[0], shown[i]);
}

}  // namespace

Millis reading_time(std::string_view prompt) {
  constexpr Millis short_prompt = 20, words_a_second = 3;
  const auto words = static_cast<Millis>(std::count(prompt.begin(), prompt.end(), ' ')) + 1;
  return std::max<Millis>(0, words - short_prompt) * 1000 / words_a_second;
}

Deck deal(const pack::Pack& pack, const Wish& wish) {
  Dice dice(wish.seed);
  Indices candidates = playable_indices(pack, wish.hidden);
  const auto forbidden = conflicts(pack, candidates);
  dice.shuffle(candidates);
  const std::size_t possible = std::min(wish.count, candidates.size());
  Indices picked = Dealer(pack, wish, candidates, forbidden).pick(possible, Prefer::best_questions);
  if (picked.size() < possible) {
    Indices fuller = Dealer(pack, wish, candidates, forbidden).pick(possible, Prefer::fullest_deck);
    if (fuller.size() > picked.size()) picked = std::move(fuller);
  }
  Deck deck;
  for (const auto i : picked)
    deck.push_back({.question = pack.questions[i], .shown = lay_out(pack.questions[i], dice.next())});
  return deck;
}

std::size_t playable(const pack::Pack& pack, const std::set<std::string>& hidden) {
  return playable_indices(pack, hidden).size();
}

std::vector<std::size_t> lay_out(const pack::Question& question, std::uint64_t seed) {
  Indices shown(places(question));
  std::iota(shown.begin(), shown.end(), std::size_t{0});
  const bool ordering = question.kind == Kind::order;
  const bool choosing = !ordering && question.kind != Kind::match;
  if (choosing && (!question.shuffle || question.kind == Kind::truefalse)) return shown;
  Dice(seed).shuffle(shown);
  if (ordering && !shown.empty()) unsolve(std::get<std::vector<std::string>>(question.answer), shown);
  return shown;
}

}  // namespace letopis::rules

#pragma once
// The deck: which questions of a pack are asked in a round, in what order, and how their choices are laid
// out. Pure: the same pack, wish and seed deal the same deck on every machine. What was seen before is an
// argument; where it is kept is the store's business.
#include <cstddef>
#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "content/pack/pack.hpp"
#include "game/rules/score.hpp"

namespace letopis::rules {

// One question as it will be asked. shown[i] is the index, in the pack's own numbering, of what stands at
// place i: a choice (choice, multi, cloze, truefalse), an item (order), a right side (match; left sides keep
// their order). Empty for number and text.
struct Card {
  pack::Question question;
  std::vector<std::size_t> shown;
  bool operator==(const Card&) const = default;
};
using Deck = std::vector<Card>;

// What a question takes to be read, ms, beyond the short one that its seconds are meant for: a class reads
// about three words a second off the wall, and a gap may stand at the end of a paragraph. 0 for up to twenty
// words.
Millis reading_time(std::string_view prompt);

struct Seen {
  int times = 0;
  std::int64_t last = 0;  // unix ms
  bool operator==(const Seen&) const = default;
};
using History = std::map<std::string, Seen>;  // by question id

struct Wish {
  std::size_t count = 10;
  std::uint64_t seed = 0;
  std::set<std::string> hidden;  // ids never to be asked
  History history;               // of the one who plays
};

// Up to `count` cards, no id twice, none hidden, no two of which one excludes the other (one-sided lists
// count both ways). Questions asked less often come first, then those asked longer ago (by the hour), then
// those whose topic and kind are rarer in the deck so far and whose prompt is shorter (four steps of length,
// each as heavy as one question more of a kind); chance decides between equals. Fewer cards than wished only
// when the exclusions leave no more (or, rarely, when choosing the best set would need a search).
Deck deal(const pack::Pack& pack, const Wish& wish);

// How many questions could be asked at all: neither hidden nor twice. Exclusions may lower what a round can
// hold.
std::size_t playable(const pack::Pack& pack, const std::set<std::string>& hidden);

// Choices are shuffled only where question.shuffle says so and never for truefalse; order and match always
// are, and an order is never shown already solved when it has two items or more that differ.
std::vector<std::size_t> lay_out(const pack::Question& question, std::uint64_t seed);

}  // namespace letopis::rules

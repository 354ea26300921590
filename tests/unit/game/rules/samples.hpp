#pragma once
// Small questions and packs for the tests of rules and storage. They state no history; only their shapes
// matter.
#include <concepts>
#include <string>
#include <vector>

#include "content/pack/pack.hpp"
#include "game/rules/round.hpp"

namespace letopis::samples {

// "q" and 7 make "q7". (GCC 12 warns wrongly of `"q" + std::to_string(7)` when it optimises: its bug 105651.)
inline std::string numbered(std::string word, std::integral auto number) {
  return word.append(std::to_string(number));
}

inline pack::Question choice(std::string id, std::size_t key = 0, std::size_t choices = 3) {
  pack::Question question{
      .id = std::move(id), .kind = pack::Kind::choice, .topic = pack::Topic::date, .prompt = "?"};
  for (std::size_t i = 0; i < choices; ++i) question.choices.push_back(numbered("choice ", i));
  question.answer = key;
  return question;
}

inline pack::Question multi(std::string id, std::vector<std::size_t> keys, std::size_t choices = 4) {
  auto question = choice(std::move(id), 0, choices);
  question.kind = pack::Kind::multi;
  question.answer = std::move(keys);
  return question;
}

inline pack::Question number(std::string id, double value, double low, double high) {
  return {.id = std::move(id),
          .kind = pack::Kind::number,
          .topic = pack::Topic::figure,
          .prompt = "?",
          .answer = pack::NumberAnswer{.value = value, .low = low, .high = high, .unit = "men"}};
}

inline pack::Question text(std::string id, std::vector<std::string> accepted) {
  return {.id = std::move(id),
          .kind = pack::Kind::text,
          .topic = pack::Topic::place,
          .prompt = "?",
          .answer = std::move(accepted)};
}

inline pack::Question order(std::string id, std::vector<std::string> items) {
  auto question = text(std::move(id), std::move(items));
  question.kind = pack::Kind::order;
  return question;
}

inline pack::Question match(std::string id, pack::Pairs pairs) {
  return {.id = std::move(id),
          .kind = pack::Kind::match,
          .topic = pack::Topic::person,
          .prompt = "?",
          .answer = std::move(pairs)};
}

// "q0", "q1" …: choice questions whose right choice is the first.
inline pack::Pack choices(std::size_t count) {
  pack::Pack pack{.title = "sample", .language = "en"};
  for (std::size_t i = 0; i < count; ++i) pack.questions.push_back(choice(numbered("q", i)));
  return pack;
}

// One question of every kind.
inline pack::Pack every_kind() {
  auto cloze = choice("cloze", 1);
  cloze.kind = pack::Kind::cloze;
  auto truefalse = choice("truefalse", 0, 2);
  truefalse.kind = pack::Kind::truefalse;
  return {.title = "every kind",
          .language = "en",
          .questions = {choice("choice", 2), multi("multi", {0, 2}), cloze, truefalse,
                        number("number", 700, 650, 750), text("text", {"Хасан"}),
                        order("order", {"a", "b", "c", "d"}),
                        match("match", {{"l0", "r0"}, {"l1", "r1"}, {"l2", "r2"}})}};
}

// The deck of a pack in the pack's own order, nothing shuffled.
inline rules::Deck plain_deck(const pack::Pack& pack) {
  rules::Deck deck;
  for (const auto& question : pack.questions) {
    rules::Card card{.question = question, .shown = {}};
    for (std::size_t i = 0; i < question.choices.size(); ++i) card.shown.push_back(i);
    deck.push_back(std::move(card));
  }
  return deck;
}

}  // namespace letopis::samples

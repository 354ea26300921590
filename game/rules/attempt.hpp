#pragma once
// An attempt: one entry of the answer log, the only thing a score is ever computed from. The round makes
// attempts, the store keeps them, and both count them with the functions below; so a score from the database
// equals the one on screen.
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "content/pack/pack.hpp"
#include "game/rules/given.hpp"
#include "game/rules/score.hpp"

namespace letopis::rules {

struct Attempt {
  int ordinal = 0;       // 0, 1, 2 … within the round
  std::size_t card = 0;  // place of the question in the deck
  std::string question;  // id
  pack::Kind kind = pack::Kind::choice;
  std::vector<std::size_t> shown;   // as in Card
  std::optional<std::size_t> side;  // the team; nothing when alone, and when no team pressed
  Given given;                      // Nothing: the time was up, or skipped
  Judgement judgement;
  Millis took = 0;   // from the question's appearance to the last change of the answer, pauses left out
  Millis limit = 0;  // 0: no limit
  int full = full_points;
  int formula = points_formula;
  bool operator==(const Attempt&) const = default;
};

int points(const Attempt& attempt);

struct Tally {
  int points = 0;
  int right = 0;
  int partly = 0;  // something earned, not fully right
  int wrong = 0;   // answered, nothing earned
  int unanswered = 0;
  int streak = 0;  // right answers in a row at the end; for display, it earns nothing
  int best_streak = 0;
  Millis took = 0;  // sum over answered ones
  bool operator==(const Tally&) const = default;
};

// Over all attempts, or over those of one team.
Tally tally(std::span<const Attempt> attempts);
Tally tally(std::span<const Attempt> attempts, std::size_t side);

}  // namespace letopis::rules

#pragma once
// Teams at one keyboard: two to six of them, turn by turn or first to press. This file knows whose turn it is
// and who stands where; which key a team has is the screen's business, when a key was pressed is the round's.
//
// Turns: question i belongs to team i mod n. Use even_count, so that each team gets as many questions as the
// others. Buzzer: the first to press answers, the question's clock stands meanwhile and `answer_seconds` run;
// its time for the points is the moment it pressed. Nothing earned (wrong, or no answer in time): that team
// is out of this question and the clock goes on for the others; anything earned closes the question. A wrong
// press costs no points.
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "game/rules/score.hpp"

namespace letopis::rules {

struct Attempt;

inline constexpr std::size_t fewest_teams = 2;
inline constexpr std::size_t most_teams = 6;
inline constexpr int answer_seconds = 10;  // for the team that pressed; none in a round without time

enum class Turns { alone, in_turn, buzzer };  // alone: one player, no teams

struct Teams {
  Turns turns = Turns::alone;
  std::vector<std::string> names;  // empty when alone
  bool operator==(const Teams&) const = default;
};

// One sentence saying what is wrong with these teams (number, empty or equal names), or nothing.
std::optional<std::string> find_fault(const Teams& teams);

// The next multiple of the number of teams that is at least `count`; `count` itself unless turns are taken.
std::size_t even_count(std::size_t count, const Teams& teams);

struct Standing {
  std::size_t side = 0;
  std::string name;
  int place = 1;  // equals share a place and the next one is skipped: 1, 1, 3
  int points = 0;
  int right = 0;
  int answered = 0;
  bool operator==(const Standing&) const = default;
};

// Best first: by points, then by right answers. Teams equal in both share the place (no tie is broken by
// speed, which the points already hold) and stand in their own order. All teams are listed, those without
// answers too.
std::vector<Standing> standings(const Teams& teams, std::span<const Attempt> attempts);

}  // namespace letopis::rules

#pragma once
// High scores of one pack: of everybody, or of the one who plays; and the games of teams. Each row says
// whose, how many points, how many right, and when.
#include "game/screens/action.hpp"
#include "game/screens/frame.hpp"

namespace letopis::screens {

struct ScoresValues {
  std::vector<PackValue> packs;
  std::string pack;  // id of the one shown
  bool mine = false;
  bool somebody = false;  // there is a player whose own scores can be shown
  std::vector<ScoreValue> scores;
  std::vector<TeamResultValue> teams;
};

struct Scores {
  Scroll scroll;
  Action draw(const ScoresValues& values, Look& look);
};

// Standings of teams: place, name, points, as bars. Gives where they end.
float draw_standings(Look& look, ImVec2 at, float width, const std::vector<rules::Standing>& standings,
                     bool large);

}  // namespace letopis::screens

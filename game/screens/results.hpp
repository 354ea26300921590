#pragma once
// The end of a round: the score, whether it is a record, and every question with what was answered. For teams
// the scoreboard stands first.
#include "game/screens/action.hpp"
#include "game/screens/frame.hpp"

namespace letopis::screens {

struct ResultsValues {
  const rules::Round& round;
  std::string title;  // of the pack
  std::string player;
  int best_before = 0;      // this player's best with this pack, 0: none
  std::size_t unsaved = 0;  // answers that are not on the disk yet
};

struct Results {
  Scroll scroll;
  bool only_wrong = false;
  Action draw(const ResultsValues& values, Look& look);

 private:
  float draw_score(const ResultsValues& values, Look& look, float x, float y, float width);
  float draw_list(const ResultsValues& values, Look& look, float x, float y, float width);
};

}  // namespace letopis::screens

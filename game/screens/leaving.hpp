#pragma once
// "Leave the round?" The question is covered while it is asked, and the clock stands.
#include "game/screens/action.hpp"
#include "game/screens/look.hpp"

namespace letopis::screens {

struct Leaving {
  bool open = false;
  bool resume = false;  // the clock was stopped for it, and goes on when the player stays

  void ask(Look& look, bool clock_was_stopped);
  // Gives LeaveRound, or Resume where the clock was stopped for it.
  Action draw(Look& look);
};

}  // namespace letopis::screens

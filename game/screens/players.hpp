#pragma once
// Who is playing: choose a name or write a new one. Two of the same name differ in number and badge, and in
// when they last played.
#include "game/screens/action.hpp"
#include "game/screens/field.hpp"
#include "game/screens/frame.hpp"

namespace letopis::screens {

struct PlayersValues {
  std::vector<PlayerValue> players;
  std::int64_t present = 0;  // id, 0: nobody yet
  std::string fault;         // why the name could not be taken
};

struct Players {
  Scroll scroll;
  Field name;
  Action draw(const PlayersValues& values, Look& look);
};

}  // namespace letopis::screens

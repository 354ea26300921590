#pragma once
// What a player sets once: language, theme, size of text, sound, movement, and what a round starts from.
// Every change takes effect at once and is remembered.
#include "game/screens/action.hpp"
#include "game/screens/frame.hpp"

namespace letopis::screens {

struct Settings {
  Scroll scroll;
  Action draw(const Preferences& preferences, Look& look);
};

}  // namespace letopis::screens

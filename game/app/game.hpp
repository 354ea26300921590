#pragma once
// The loop: window, keys, sound, probe around an App. One press is one drawing of the screen: when several
// keys came between two frames, the screen is drawn into the void for all but the last, so each press meets
// the screen that the one before it brought up.
#include "game/app/app.hpp"
#include "game/app/options.hpp"

namespace letopis::app {

// Plays until the player quits. Gives the program's exit code; 1 where no window can be opened, with one
// sentence.
int play(const Options& options, const Folders& folders, std::int64_t start);

}  // namespace letopis::app

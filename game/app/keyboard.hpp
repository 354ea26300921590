#pragma once
// The platform's key presses in the screens' words.
#include "game/platform/keys.hpp"
#include "game/screens/input.hpp"

namespace letopis::app {

screens::Press press_of(const platform::KeyPress& press);

}  // namespace letopis::app

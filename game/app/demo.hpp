#pragma once
// --demo: a bot plays one round on the memory store and tells of it in one line of JSON. It speaks in
// Actions, as the screens do. With a display its round is shown; without one only the rules are played, and
// the line says so.
#include "game/app/app.hpp"

namespace letopis::app {

int demonstrate(const Options& options, Folders folders, std::int64_t start);

}  // namespace letopis::app

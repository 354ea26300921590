#pragma once
// Every screen in every state: empty, one, many, too long, in error. What it shows is made up here, so it
// needs no store and no pack. `letopis --screenshots` takes its pictures, and a test reads the faults that
// the probe finds.
#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "game/screens/look.hpp"

namespace letopis::screens {

struct Scene {
  std::string screen;  // "round"
  std::string state;   // "long"
  std::function<void(Look&)> draw;
  std::vector<Press> presses = {};  // one for each of the first frames
  std::int64_t now_ms = 0;
};

// In "ru" or "en". The language of the words must have been chosen already.
std::vector<Scene> gallery(const std::string& language);

}  // namespace letopis::screens

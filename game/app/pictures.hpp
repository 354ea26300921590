#pragma once
// --screenshots: every scene of the gallery, drawn off screen and written as <screen>_<state>.png. Tells on
// standard error what a designer would send back (cut, overlapping, a missing glyph); then the exit code
// is 1.
#include "game/app/options.hpp"

namespace letopis::app {

int take_pictures(const Options& options);

}  // namespace letopis::app

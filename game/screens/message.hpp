#pragma once
// When something is wrong that a person must decide about: one sentence saying what, the file, and what can
// be done.
#include "game/screens/action.hpp"
#include "game/screens/frame.hpp"

namespace letopis::screens {

struct Message {
  Scroll scroll;
  Action draw(const Trouble& trouble, Look& look);
};

}  // namespace letopis::screens

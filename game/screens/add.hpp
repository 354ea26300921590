#pragma once
// Adding a pack: a path or a pasted text, a bar while a narrative is compiled, and what came of it, with the
// lines that could not be used and why. Knows nothing of formats; App finds out what was brought.
#include "game/screens/action.hpp"
#include "game/screens/field.hpp"
#include "game/screens/frame.hpp"

namespace letopis::screens {

struct Add {
  Scroll scroll;
  Field path;
  Field text;
  Action draw(const AddValue& value, Look& look);

 private:
  Action draw_entry(const AddValue& value, Look& look, float x, float& y, float width);
  Action draw_work(const AddValue& value, Look& look, float x, float& y, float width);
  Action draw_outcome(const AddValue& value, Look& look, float x, float& y, float width);
};

}  // namespace letopis::screens

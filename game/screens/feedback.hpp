#pragma once
// After every question: the right answer inked in, what was given, the points, and the sentence it comes
// from. No mode goes without it: a wrong answer is met with the right one, never with blame.
#include "game/screens/action.hpp"
#include "game/screens/frame.hpp"
#include "game/screens/leaving.hpp"
#include "game/screens/round.hpp"

namespace letopis::screens {

struct FeedbackValues {
  const rules::Round& round;
  std::string title;        // of the pack
  std::string language;     // of the pack
  bool hidden = false;      // this question has just been hidden
  bool names_file = false;  // the pack was made out of several narratives: say which
};

struct Feedback {
  Scroll scroll;
  Leaving leaving;
  std::size_t shown = static_cast<std::size_t>(-1);
  double since = 0;

  Action draw(const FeedbackValues& values, Look& look);

 private:
  float draw_answer(const FeedbackValues& values, Look& look, float x, float y, float width);
};

}  // namespace letopis::screens

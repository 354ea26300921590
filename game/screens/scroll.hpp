#pragma once
// A region that scrolls when what it holds is higher than it is: the wheel, Page Up and Down, a thumb to
// drag, and above all the focus, which always scrolls into view. Content that fits does not move and shows no
// thumb.
#include "game/screens/look.hpp"

namespace letopis::screens {

class Scroll {
 public:
  // Gives the y at which the content begins. What is drawn until end() is clipped to `box`.
  float begin(Look& look, const Box& box);
  // `bottom`: where the content ended. Arrows scroll too, where they lead the focus nowhere.
  void end(Look& look, float bottom);
  void reset() { offset_ = 0; }
  // The room for content: a little narrower than the box, for the thumb.
  static float thumb_room(const Look& look) { return look.grid(2.0F); }

 private:
  Box box_{};
  float offset_ = 0;
  float content_ = 0;  // height of the last frame
  bool dragging_ = false;
  float grip_ = 0;
};

}  // namespace letopis::screens

#pragma once
// The frame that most screens share: a title at the top, a region that scrolls, and at the foot the keys that
// work here with, at the right, the one thing to do. Hints can be clicked; those for which there is no room
// are left out, last first, for each has a key or a button elsewhere.
#include <string_view>
#include <vector>

#include "game/screens/scroll.hpp"
#include "game/screens/widgets.hpp"

namespace letopis::screens {

struct Hint {
  std::string_view name;  // of the widget; empty: only to be read
  std::string_view key;
  std::string_view label;
  bool right = false;  // at the right end
};

// Gives the index of the hint that was clicked, or -1. `top`: where the foot begins.
struct Foot {
  float top = 0;
  int hint = -1;
  bool main = false;  // the button was pressed
};
Foot draw_foot(Look& look, const std::vector<Hint>& hints, const Button* main = nullptr);
float foot_height(const Look& look, bool with_button);

// The screen's title with its vermilion initial, and a subtitle. Gives where the content begins.
float draw_head(Look& look, std::string_view title, std::string_view subtitle = {});

bool is_key(const Look& look, Key key);
bool take_key(Look& look, Key key);  // true once, and the press is used up; never for a held key's repeats
bool take_letter(Look& look, char letter);  // by position, without Ctrl

}  // namespace letopis::screens

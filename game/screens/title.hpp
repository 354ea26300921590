#pragma once
// The title: the name of the game, the menu, and the card of the one who plays. Where the window has no room
// for two columns the card goes below the menu and both scroll.
#include "game/screens/action.hpp"
#include "game/screens/frame.hpp"

namespace letopis::screens {

struct TitleValues {
  std::optional<PlayerValue> player;
  std::vector<PackValue> packs;     // all; the card shows those that were played last, at most three
  std::optional<PackValue> chosen;  // what Play plays
  rules::Settings settings;
  std::int64_t players = 0;
  int best = 0;
  bool unsaved = false;  // playing without a store
};

struct Title {
  Scroll scroll;
  Action draw(const TitleValues& values, Look& look);

 private:
  Action draw_menu(const TitleValues& values, Look& look, ImVec2 at, float width, float& bottom);
  Action draw_player(const TitleValues& values, Look& look, ImVec2 at, float width, float& bottom);
};

// A badge with the first letter of a name, in one of eight colours: tells two Mashas apart.
void draw_badge(Look& look, ImVec2 centre, float radius, std::string_view name, int colour);

}  // namespace letopis::screens

#pragma once
// Before a round: how many questions, how much time, whether an answer may be changed, alone or in teams.
// What was chosen is remembered; Enter on "Begin" plays at once.
#include <array>

#include "game/screens/action.hpp"
#include "game/screens/field.hpp"
#include "game/screens/frame.hpp"

namespace letopis::screens {

struct SetupValues {
  PackValue pack;
  Plan plan;
  std::size_t playable = 0;  // questions that could be asked
  std::string fault;         // why the round cannot begin, empty: it can
};

struct Setup {
  Scroll scroll;
  std::array<Field, rules::most_teams> names;
  Action draw(const SetupValues& values, Look& look);

 private:
  bool draw_choices(Plan& plan, std::size_t playable, Look& look, float x, float& y, float width);
  bool draw_teams(Plan& plan, Look& look, float x, float& y, float width);
};

// The key that a team buzzes with: by position, and as it is marked on a Latin and a Russian keyboard ("Q
// Й").
char buzz_letter(std::size_t team);
std::string buzz_label(std::size_t team);
std::string team_name(std::size_t team);  // "Team 1"

}  // namespace letopis::screens

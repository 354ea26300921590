#pragma once
// Which screens there are, by name, and all of them together: the app keeps one of each, for what a screen
// holds (a half-typed name, a scrolled list) should be there when the player comes back.
#include "game/screens/add.hpp"
#include "game/screens/feedback.hpp"
#include "game/screens/message.hpp"
#include "game/screens/packs.hpp"
#include "game/screens/players.hpp"
#include "game/screens/results.hpp"
#include "game/screens/round.hpp"
#include "game/screens/scores.hpp"
#include "game/screens/settings.hpp"
#include "game/screens/setup.hpp"
#include "game/screens/title.hpp"

namespace letopis::screens {

enum class Stage {
  title,
  players,
  packs,
  hidden,
  add,
  setup,
  round,
  feedback,
  results,
  scores,
  settings,
  message
};
inline constexpr const char* stage_names[] = {"title",   "players", "packs",    "hidden",
                                              "add",     "setup",   "round",    "feedback",
                                              "results", "scores",  "settings", "message"};
static_assert(std::size(stage_names) == static_cast<std::size_t>(Stage::message) + 1);
inline const char* name_of(Stage stage) {
  return stage_names[static_cast<std::size_t>(stage)];
}

struct Screens {
  Title title;
  Players players;
  Packs packs;
  HiddenQuestions hidden;
  Add add;
  Setup setup;
  RoundScreen round;
  Feedback feedback;
  Results results;
  Scores scores;
  Settings settings;
  Message message;
};

}  // namespace letopis::screens

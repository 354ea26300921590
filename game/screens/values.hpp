#pragma once
// What App hands to the screens: plain values made for showing. A screen never sees the store, a file or a
// window, so the gallery can show it in any state.
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "content/base/result.hpp"
#include "game/rules/round.hpp"

namespace letopis::screens {

struct Preferences {
  std::string language = "en";  // of the words on the screen
  bool night = false;
  int text_percent = 100;  // 80 … 250
  int volume = 70;         // 0 … 100
  bool muted = false;
  bool reduced_motion = false;
  rules::Settings round;  // what a new round starts from
  bool operator==(const Preferences&) const = default;
};

struct PlayerValue {
  std::int64_t id = 0;
  std::string name;  // with its number where there are two of that name: "Маша (2)"
  int colour = 0;
  std::string last;  // ISO moment of the last round, empty: never played
};

struct PackValue {
  std::string id;
  std::string title;
  std::string language;
  int questions = 0;
  int hidden = 0;
  int met = 0;   // questions that this player was asked at least once
  int best = 0;  // this player's best score, 0: none
  bool shipped = false;
};

// The plan of the next round.
struct Plan {
  rules::Settings settings;
  rules::Teams teams;
};

struct ScoreValue {
  int place = 0;
  std::string name;
  int colour = 0;
  int points = 0;
  int right = 0;
  int asked = 0;
  bool finished = true;
  std::string when;   // ISO
  bool mine = false;  // of the round just played
};

struct TeamResultValue {
  std::string when;
  std::vector<rules::Standing> standings;
};

struct HiddenValue {
  std::string id;
  std::string prompt;  // empty: the question is no longer in the pack
  std::string since;   // ISO
};

// Adding a pack: what is going on and what came of it.
struct AddValue {
  enum class State { idle, working, done, failed } state = State::idle;
  std::string what;     // the file at work, or the failure in one sentence
  float progress = -1;  // 0…1, below 0: not known
  std::string title;    // of the pack that came in
  std::string pack;     // its id
  int questions = 0;
  base::Diagnostics diagnostics;
  std::string example;  // where the example was saved, empty: not yet
};

struct Trouble {
  std::string title;
  std::string what;   // one sentence
  std::string where;  // a file, may be empty
  bool may_play_unsaved = false;
  bool may_move_aside = false;
  bool may_go_back = false;
};

}  // namespace letopis::screens

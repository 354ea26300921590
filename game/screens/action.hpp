#pragma once
// What a screen asks for. `draw` gives back at most one Action; App applies it after the frame. Actions are
// words, not calls: they can be logged, tested, and made by a bot.
#include <cstdint>
#include <string>
#include <variant>

#include "game/rules/round.hpp"
#include "game/screens/values.hpp"

namespace letopis::screens {

enum class Place { title, players, packs, hidden, add, setup, scores, settings };

namespace act {
struct None {};
struct Go {
  Place place = Place::title;
};
struct Back {};
struct QuitGame {};
struct Mute {};
struct OtherLanguage {};

struct PickPlayer {
  std::int64_t id = 0;
};
struct MakePlayer {
  std::string name;
};

struct PickPack {
  std::string id;
};
struct RemovePack {
  std::string id;
};
struct Unhide {
  std::string question;
};
struct AddFile {
  std::string path;
};
struct AddText {
  std::string text;
};
struct StopAdding {};
struct SaveExample {};

struct SetPlan {
  Plan plan;
};
struct PlayAs {
  rules::Turns turns = rules::Turns::alone;
};  // to the setup, alone or as teams
struct BeginRound {};
struct PlayAgain {};

// Within a round. `at`: the moment of the press on the app's clock.
struct Answer {
  std::optional<rules::Given> given;  // nothing: what stands is kept
  bool confirm = false;
  std::int64_t at = 0;
};
struct Tell {  // any other event of the round
  rules::Event event;
};
struct LeaveRound {};
struct Hide {};  // the question that was just answered

struct SetPreferences {
  Preferences preferences;
};
struct ShowScores {
  std::string pack;
  bool mine = false;
};

struct PlayUnsaved {};
struct MoveAside {};
}  // namespace act

using Action =
    std::variant<act::None, act::Go, act::Back, act::QuitGame, act::Mute, act::OtherLanguage, act::PickPlayer,
                 act::MakePlayer, act::PickPack, act::RemovePack, act::Unhide, act::AddFile, act::AddText,
                 act::StopAdding, act::SaveExample, act::SetPlan, act::PlayAs, act::BeginRound,
                 act::PlayAgain, act::Answer, act::Tell, act::LeaveRound, act::Hide, act::SetPreferences,
                 act::ShowScores, act::PlayUnsaved, act::MoveAside>;

inline bool wanted(const Action& action) {
  return !std::holds_alternative<act::None>(action);
}

}  // namespace letopis::screens

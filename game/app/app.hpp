#pragma once
// The game: it owns all state (store, library, players, the round) and the only clock, shows one screen at a
// time, and obeys the Actions that screens return. It knows neither window nor font, so it also runs without
// a display: a bot can play it, and tests can. game.cpp gives it frames, keys and sound.
#include <cstdint>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "game/app/adder.hpp"
#include "game/app/library.hpp"
#include "game/app/options.hpp"
#include "game/platform/audio.hpp"
#include "game/rules/round.hpp"
#include "game/screens/action.hpp"
#include "game/screens/stage.hpp"
#include "game/storage/store.hpp"
#include "game/storage/writer.hpp"

namespace letopis::app {

struct Folders {
  std::string data;      // scores, settings, added packs; empty: nothing is kept
  std::string shipped;   // packs that came with the game
  std::string compiler;  // the path of letopisc
};

class App {
 public:
  // `start`: unix milliseconds at the app's moment 0.
  App(Options options, Folders folders, std::int64_t start);
  ~App();

  // One frame: draws the present screen and obeys what the player asked for. `look` is filled in but for
  // `now_ms`.
  void frame(screens::Look& look, ImDrawList& list);
  // What happens without a hand: time runs out, answers reach the disk, a narrative is done. Before each
  // frame.
  void tick(std::int64_t now_ms);
  void obey(const screens::Action& action);
  void drop_file(const std::string& path);

  bool over() const { return over_; }
  void ask_to_quit() { over_ = true; }
  // Something on the screen changes by itself: the next frame is due within `milliseconds`; nothing: it may
  // sleep.
  std::optional<int> busy_for() const;
  std::vector<platform::Sound> take_sounds();
  const screens::Preferences& preferences() const { return preferences_; }
  screens::Stage stage() const { return stages_.back(); }
  const rules::Round* round() const { return round_ ? &*round_ : nullptr; }
  int best() const { return best_; }  // the present player's best game
  const screens::AddValue& adding() const { return add_; }
  const Shelved* pack() const { return library_.find(pack_); }
  std::optional<base::Error> trouble() const { return writer_ ? writer_->trouble() : std::nullopt; }

 private:
  std::int64_t unix_now() const { return start_ + now_; }

  // app.cpp: the store and the stages
  void open_store();
  void use_store(std::unique_ptr<storage::Store> store);
  void show(screens::Stage stage);
  void back();
  void say(std::string words);
  void say_error(const base::Error& error);
  template <class T>
  bool told(const base::Result<T>& result) {  // true where there was an error to tell
    if (!result) say_error(result.error());
    return !result;
  }

  // app_round.cpp: the round
  void begin_round();
  void tell(const rules::Event& event);
  void keep_answers();
  void sound_for_change(rules::Phase before, std::size_t attempts_before);

  // app_adding.cpp: packs and texts that a player brings
  void poll_adder();

  // app_values.cpp: what the screens are handed
  void refresh();
  void refresh_scores();
  screens::SetupValues setup_values() const;
  std::optional<storage::Player> player() const;
  screens::Action draw_stage(screens::Look& look);

  void on(const screens::act::None&) {}
  void on(const screens::act::Go& go);
  void on(const screens::act::Back&) { back(); }
  void on(const screens::act::QuitGame&) { over_ = true; }
  void on(const screens::act::Mute&);
  void on(const screens::act::OtherLanguage&);
  void on(const screens::act::PickPlayer& pick);
  void on(const screens::act::MakePlayer& make);
  void on(const screens::act::PickPack& pick);
  void on(const screens::act::RemovePack& remove);
  void on(const screens::act::Unhide& unhide);
  void on(const screens::act::AddFile& add);
  void on(const screens::act::AddText& add);
  void on(const screens::act::StopAdding&);
  void on(const screens::act::SaveExample&);
  void on(const screens::act::SetPlan& set);
  void on(const screens::act::PlayAs& play);
  void on(const screens::act::BeginRound&) { begin_round(); }
  void on(const screens::act::PlayAgain&);
  void on(const screens::act::Answer& answer);
  void on(const screens::act::Tell& told) { tell(told.event); }
  void on(const screens::act::LeaveRound&);
  void on(const screens::act::Hide&);
  void on(const screens::act::SetPreferences& set);
  void on(const screens::act::ShowScores& shown);
  void on(const screens::act::PlayUnsaved&);
  void on(const screens::act::MoveAside&);

  Options options_;
  Folders folders_;
  std::int64_t start_;
  std::int64_t now_ = 0;
  bool over_ = false;
  bool unsaved_ = false;  // the memory store stands in for the disk

  std::unique_ptr<storage::Store> store_;
  std::unique_ptr<storage::Writer> writer_;
  Library library_;
  Adder adder_;
  bool play_what_comes_ = false;  // --pack: go to the round as soon as the pack is there

  screens::Preferences preferences_;
  std::vector<screens::Stage> stages_{screens::Stage::title};
  screens::Screens screens_;
  screens::Plan plan_;
  std::string pack_;  // id of the chosen one
  std::optional<std::int64_t> player_;
  std::optional<screens::Stage> after_player_;
  std::string player_fault_;

  std::optional<rules::Round> round_;
  storage::RoundId round_id_ = 0;
  std::size_t kept_ = 0;              // attempts handed to the writer
  std::size_t acknowledged_ = 0;      // attempts of this round that are on the disk
  storage::Ticket first_ticket_ = 0;  // of this round's first attempt: earlier receipts are the last round's
  bool ended_ = false;                // the end was handed to the writer
  int best_before_ = 0;
  std::uint64_t rounds_begun_ = 0;
  std::set<std::string> hidden_now_;  // in this round
  rules::Millis last_tick_sound_ = -1;

  // Made when a screen opens, so that no frame asks the store.
  std::vector<storage::Player> players_;
  std::vector<screens::PackValue> pack_values_;
  std::vector<screens::HiddenValue> hidden_values_;
  screens::ScoresValues scores_;
  screens::AddValue add_;
  screens::Trouble trouble_;
  int best_ = 0;
  std::size_t playable_ = 0;  // questions of the chosen pack that are not hidden

  std::string toast_;
  std::int64_t toast_until_ = 0;
  std::vector<platform::Sound> sounds_;
};

}  // namespace letopis::app

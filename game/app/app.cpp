#include "game/app/app.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>

#include "content/formats/open.hpp"
#include "game/app/preferences.hpp"
#include "game/screens/sentences.hpp"
#include "game/screens/words.hpp"
#include "game/storage/sqlite.hpp"

namespace letopis::app {
namespace {

using screens::_;
using screens::Stage;
namespace act = screens::act;

constexpr std::int64_t toast_ms = 4000;
constexpr const char* database_name = "letopis.sqlite";

std::string database_of(const Folders& folders) {
  return (std::filesystem::path(folders.data) / database_name).string();
}

Stage stage_of(screens::Place place) {
  switch (place) {
    case screens::Place::title:
      return Stage::title;
    case screens::Place::players:
      return Stage::players;
    case screens::Place::packs:
      return Stage::packs;
    case screens::Place::hidden:
      return Stage::hidden;
    case screens::Place::add:
      return Stage::add;
    case screens::Place::setup:
      return Stage::setup;
    case screens::Place::scores:
      return Stage::scores;
    case screens::Place::settings:
      return Stage::settings;
  }
  return Stage::title;
}

}  // namespace

App::App(Options options, Folders folders, std::int64_t start)
    : options_(std::move(options)), folders_(std::move(folders)), start_(start), adder_(folders_.compiler) {
  open_store();
  if (!options_.pack.empty() && stage() == Stage::title) {
    play_what_comes_ = true;
    show(Stage::add);
    obey(act::AddFile{options_.pack});
  }
}

App::~App() {
  if (round_ && round_->phase() != rules::Phase::finished) tell({.at = now_, .what = rules::event::Quit{}});
  if (writer_) writer_->close();
}

void App::open_store() {
  if (folders_.data.empty()) {
    unsaved_ = true;
    use_store(storage::make_memory_store());
    return;
  }
  auto opened = storage::open_sqlite(database_of(folders_));
  if (opened.fault == storage::Fault::none) {
    unsaved_ = false;
    use_store(std::move(opened.store));
    return;
  }
  use_store(storage::make_memory_store());
  unsaved_ = true;
  trouble_ = {.title = _("Scores cannot be opened"),
              .what = screens::said(opened.error.what),
              .where = opened.error.where.file,
              .may_play_unsaved = true,
              .may_move_aside = opened.fault == storage::Fault::damaged};
  stages_ = {Stage::title, Stage::message};
}

void App::use_store(std::unique_ptr<storage::Store> store) {
  if (writer_) writer_->close();
  store_ = std::move(store);
  writer_.reset();
  auto door = store_->another();
  if (!told(door)) writer_ = std::make_unique<storage::Writer>(std::move(*door));
  store_->abandon_open_rounds(unix_now());
  preferences_ = read_preferences(*store_, options_);
  screens::choose_language(preferences_.language);
  plan_.settings = preferences_.round;
  library_.load(folders_.shipped, *store_, unix_now());
  if (const auto last = store_->last_player(); last && *last) player_ = (*last)->id;
  const auto chosen = store_->setting("pack");
  if (chosen && *chosen && library_.find(**chosen) != nullptr)
    pack_ = **chosen;
  else if (!library_.packs().empty()) {
    // The first pack in the player's language, else the first.
    pack_ = library_.packs().front().entry.id;
    for (const Shelved& one : library_.packs())
      if (one.entry.language == preferences_.language) {
        pack_ = one.entry.id;
        break;
      }
  }
  refresh();
}

void App::show(Stage stage) {
  if (stage == Stage::title) stages_.clear();
  // Going to a screen that is open already means going back to it.
  const auto open = std::find(stages_.begin(), stages_.end(), stage);
  stages_.erase(open, stages_.end());
  stages_.push_back(stage);
  refresh();
}

void App::back() {
  if (stages_.size() > 1) stages_.pop_back();
  after_player_.reset();
  refresh();
}

void App::say(std::string words) {
  toast_ = std::move(words);
  toast_until_ = now_ + toast_ms;
}

void App::say_error(const base::Error& error) {
  say(screens::said(error.what));
}

void App::obey(const screens::Action& action) {
  std::visit([this](const auto& one) { on(one); }, action);
}

void App::tick(std::int64_t now_ms) {
  now_ = std::max(now_, now_ms);
  if (round_ && round_->phase() != rules::Phase::finished) tell({.at = now_, .what = rules::event::Tick{}});
  if (writer_)
    for (const storage::Receipt& receipt : writer_->poll()) {
      if (receipt.committed && receipt.answer != 0 && receipt.ticket >= first_ticket_) ++acknowledged_;
      if (receipt.error) say(screens::said(receipt.error->what));
    }
  poll_adder();
}

std::optional<int> App::busy_for() const {
  std::optional<int> due;
  const auto within = [&](int milliseconds) { due = std::min(due.value_or(milliseconds), milliseconds); };
  if (adder_.working()) within(50);
  if (writer_ && (writer_->pending() > 0 || acknowledged_ < kept_))
    within(20);  // the last receipt may lie unread
  if (toast_until_ > now_) within(16);
  if (round_ && round_->phase() == rules::Phase::asking && round_->left(now_)) within(33);  // the ring creeps
  return due;
}

std::vector<platform::Sound> App::take_sounds() {
  return std::exchange(sounds_, {});
}

// --- going from screen to screen

void App::on(const act::Go& go) {
  const Stage to = stage_of(go.place);
  if (to == Stage::setup && library_.find(pack_) == nullptr) {
    show(library_.packs().empty() ? Stage::add : Stage::packs);
    return;
  }
  if (to == Stage::setup && !player_ && plan_.teams.turns == rules::Turns::alone) {
    show(Stage::players);
    after_player_ = Stage::setup;
    return;
  }
  if (to == Stage::scores) {
    scores_.pack = pack_;
    refresh_scores();
  }
  if (to == Stage::add && !adder_.working()) add_ = {};
  if (to == Stage::title) round_.reset();
  show(to);
}

void App::on(const act::PickPlayer& pick) {
  player_ = pick.id;
  told(store_->set_last_player(pick.id));
  player_fault_.clear();
  const auto after = after_player_;
  back();
  if (after) show(*after);
}

void App::on(const act::MakePlayer& make) {
  const auto made = store_->create_player(make.name, unix_now());
  if (!made) {
    player_fault_ = screens::said(made.error().what);
    return;
  }
  screens_.players.name.set({});
  on(act::PickPlayer{made->id});
}

void App::on(const act::PickPack& pick) {
  if (library_.find(pick.id) == nullptr) return;
  pack_ = pick.id;
  told(store_->set_setting("pack", pack_));
  add_ = {};
  stages_ = {Stage::title};
  on(act::Go{screens::Place::setup});
}

void App::on(const act::RemovePack& remove) {
  const Shelved* pack = library_.find(remove.id);
  if (pack == nullptr || pack->entry.origin != storage::Origin::added) return;
  if (told(store_->remove_pack(remove.id))) return;
  library_.remove(remove.id);
  if (pack_ == remove.id)
    pack_ = library_.packs().empty() ? std::string{} : library_.packs().front().entry.id;
  say(_("The pack was taken off the list. Its scores stay."));
  stages_ = {Stage::title};
  show(Stage::packs);
}

void App::on(const act::Unhide& unhide) {
  if (!told(store_->unhide(pack_, unhide.question))) refresh();
}

void App::on(const act::Mute&) {
  screens::Preferences now = preferences_;
  now.muted = !now.muted;
  on(act::SetPreferences{now});
  if (stage() != Stage::round && stage() != Stage::feedback && stage() != Stage::title)
    say(now.muted ? _("sound off") : _("sound on"));
}

void App::on(const act::OtherLanguage&) {
  screens::Preferences now = preferences_;
  now.language = now.language == "ru" ? "en" : "ru";
  on(act::SetPreferences{now});
}

void App::on(const act::SetPreferences& set) {
  told(write_preferences(*store_, preferences_, set.preferences));
  const bool other_words = set.preferences.language != preferences_.language;
  preferences_ = set.preferences;
  plan_.settings.seconds = preferences_.round.seconds;
  if (!other_words) return;
  screens::choose_language(preferences_.language);
  refresh();
}

void App::on(const act::SetPlan& set) {
  plan_ = set.plan;
  screens::Preferences now = preferences_;
  now.round = plan_.settings;
  told(write_preferences(*store_, preferences_, now));
  preferences_ = now;
}

void App::on(const act::PlayAs& play) {
  const bool teams = play.turns != rules::Turns::alone;
  const bool teams_planned = plan_.teams.turns != rules::Turns::alone;
  if (teams != teams_planned) plan_.teams.turns = play.turns;  // a buzzer that was chosen before stays
  on(act::Go{screens::Place::setup});
}

void App::on(const act::ShowScores& shown) {
  scores_.pack = shown.pack;
  scores_.mine = shown.mine;
  refresh_scores();
}

void App::on(const act::PlayUnsaved&) {
  stages_ = {Stage::title};
  refresh();
}

void App::on(const act::MoveAside&) {
  const auto aside = storage::move_aside(database_of(folders_), unix_now());
  if (!aside) {
    trouble_.what = screens::said(aside.error().what);
    trouble_.where = aside.error().where.file;
    return;
  }
  stages_ = {Stage::title};
  open_store();
  if (stage() == Stage::title) say(screens::filled(_("The old file is kept as {}"), *aside));
}

}  // namespace letopis::app

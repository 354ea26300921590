// What the screens are handed: values made from the store and the library when a screen opens.
#include <algorithm>

#include "game/app/app.hpp"
#include "game/app/options.hpp"
#include "game/screens/words.hpp"

namespace letopis::app {
namespace {

using screens::_;
using screens::Stage;

constexpr std::size_t scores_shown = 50;
constexpr std::size_t team_games_shown = 10;

}  // namespace

std::optional<storage::Player> App::player() const {
  for (const storage::Player& one : players_)
    if (player_ && one.id == *player_) return one;
  return std::nullopt;
}

void App::refresh() {
  if (const auto players = store_->players()) players_ = *players;
  if (player_ && !player()) player_.reset();
  pack_values_.clear();
  best_ = 0;
  for (const Shelved& one : library_.packs()) {
    screens::PackValue value{.id = one.entry.id,
                             .title = one.pack.title,
                             .language = one.pack.language,
                             .questions = static_cast<int>(one.pack.questions.size()),
                             .shipped = one.entry.origin == storage::Origin::shipped};
    if (const auto hidden = store_->hidden(value.id)) value.hidden = static_cast<int>(hidden->size());
    if (player_) {
      if (const auto history = store_->history(value.id, player_))
        value.met = static_cast<int>(history->size());
      if (const auto best = store_->high_scores(value.id, player_, 1); best && !best->empty())
        value.best = best->front().tally.points;
    }
    best_ = std::max(best_, value.best);
    pack_values_.push_back(std::move(value));
  }
  playable_ = 0;
  if (const Shelved* chosen = library_.find(pack_)) {
    const auto hidden = store_->hidden(pack_);
    playable_ = rules::playable(chosen->pack, hidden ? storage::ids_of(*hidden) : std::set<std::string>{});
  }
  // The chosen pack first: it is the one on the player's mind.
  std::stable_partition(pack_values_.begin(), pack_values_.end(),
                        [&](const auto& one) { return one.id == pack_; });
  hidden_values_.clear();
  if (const auto hidden = store_->hidden(pack_); hidden && stage() == Stage::hidden) {
    const Shelved* shelved = library_.find(pack_);
    for (const storage::HiddenQuestion& one : *hidden) {
      screens::HiddenValue value{.id = one.question, .prompt = {}, .since = iso_of(one.since)};
      for (const pack::Question& question :
           shelved != nullptr ? shelved->pack.questions : std::vector<pack::Question>{})
        if (question.id == one.question) value.prompt = question.prompt;
      hidden_values_.push_back(std::move(value));
    }
  }
}

void App::refresh_scores() {
  scores_.packs = pack_values_;
  scores_.somebody = player_.has_value();
  scores_.scores.clear();
  scores_.teams.clear();
  if (writer_) writer_->drain();  // the round just played belongs on the list
  const auto who = scores_.mine ? player_ : std::nullopt;
  const auto high = store_->high_scores(scores_.pack, who, scores_shown);
  if (told(high)) return;
  int place = 0;
  for (const storage::HighScore& one : *high) {
    const bool same = place > 0 && scores_.scores.back().points == one.tally.points &&
                      scores_.scores.back().right == one.tally.right;
    place = same ? place : static_cast<int>(scores_.scores.size()) + 1;
    scores_.scores.push_back({.place = place,
                              .name = storage::label(one.player),
                              .colour = one.player.colour,
                              .points = one.tally.points,
                              .right = one.tally.right,
                              .asked = one.asked,
                              .finished = one.finished,
                              .when = iso_of(one.started),
                              .mine = one.round == round_id_ && round_id_ != 0});
  }
  if (scores_.mine) return;
  if (const auto teams = store_->team_results(scores_.pack, team_games_shown))
    for (const storage::TeamResult& one : *teams)
      scores_.teams.push_back({.when = iso_of(one.started), .standings = one.standings});
}

screens::SetupValues App::setup_values() const {
  screens::SetupValues values;
  values.plan = plan_;
  for (const screens::PackValue& one : pack_values_)
    if (one.id == pack_) values.pack = one;
  const Shelved* shelved = library_.find(pack_);
  if (shelved == nullptr) return values;
  values.playable = playable_;
  if (values.playable == 0) values.fault = "Every question of this pack is hidden; bring some back.";
  if (plan_.teams.turns != rules::Turns::alone)
    if (const auto fault = rules::find_fault(plan_.teams)) values.fault = *fault;
  return values;
}

screens::Action App::draw_stage(screens::Look& look) {
  const Shelved* shelved = library_.find(pack_);
  const std::string title = shelved != nullptr ? shelved->pack.title : std::string{};
  const std::string language = shelved != nullptr ? shelved->pack.language : std::string{};
  const auto here = player();
  const auto value_of = [&](const storage::Player& one) {
    return screens::PlayerValue{.id = one.id,
                                .name = storage::label(one),
                                .colour = one.colour,
                                .last = one.last_played > 0 ? iso_of(one.last_played) : std::string{}};
  };
  switch (stage()) {
    case Stage::title: {
      screens::TitleValues v{.player = {},
                             .packs = pack_values_,
                             .chosen = {},
                             .settings = plan_.settings,
                             .players = static_cast<std::int64_t>(players_.size()),
                             .best = best_,
                             .unsaved = unsaved_};
      if (here) v.player = value_of(*here);
      if (!pack_values_.empty()) v.chosen = pack_values_.front();
      return screens_.title.draw(v, look);
    }
    case Stage::players: {
      screens::PlayersValues v{.players = {}, .present = player_.value_or(0), .fault = player_fault_};
      for (const storage::Player& one : players_) v.players.push_back(value_of(one));
      return screens_.players.draw(v, look);
    }
    case Stage::packs:
      return screens_.packs.draw({.packs = pack_values_, .chosen = pack_, .troubles = library_.troubles()},
                                 look);
    case Stage::hidden:
      return screens_.hidden.draw({.pack = title, .questions = hidden_values_}, look);
    case Stage::add:
      return screens_.add.draw(add_, look);
    case Stage::setup:
      return screens_.setup.draw(setup_values(), look);
    case Stage::round:
      if (round_) return screens_.round.draw({.round = *round_, .title = title, .language = language}, look);
      break;
    case Stage::feedback:
      if (round_)
        return screens_.feedback.draw(
            {.round = *round_,
             .title = title,
             .language = language,
             .hidden = hidden_now_.count(round_->card().question.id) != 0,
             .names_file = shelved != nullptr && shelved->pack.narratives.size() > 1},
            look);
      break;
    case Stage::results:
      if (round_) {
        const std::size_t asked = round_->attempts().size();
        return screens_.results.draw({.round = *round_,
                                      .title = title,
                                      .player = here ? storage::label(*here) : std::string{},
                                      .best_before = best_before_,
                                      .unsaved = asked - std::min(asked, acknowledged_)},
                                     look);
      }
      break;
    case Stage::scores:
      return screens_.scores.draw(scores_, look);
    case Stage::settings:
      return screens_.settings.draw(preferences_, look);
    case Stage::message:
      return screens_.message.draw(trouble_, look);
  }
  return screens::act::Go{screens::Place::title};
}

void App::frame(screens::Look& look, ImDrawList& list) {
  look.now_ms = now_;
  look.muted = preferences_.muted;
  look.reduced_motion = preferences_.reduced_motion;
  look.begin(screens::name_of(stage()), list);
  if (look.probe != nullptr) {
    look.probe->value("saved", std::to_string(acknowledged_));
    look.probe->value("language", preferences_.language);
  }
  const screens::Stage before = stage();
  const screens::Action action = draw_stage(look);
  if (look.press && look.press->letter == 'm' && !look.press->control && !look.press->repeat &&
      !screens::wanted(action)) {
    look.press.reset();
    on(screens::act::Mute{});
  }
  if (toast_until_ > now_) {
    const auto left = static_cast<float>(toast_until_ - now_);
    draw_toast(look, toast_, look.reduced_motion ? 1.0F : std::min(1.0F, left / 200.0F));
  }
  look.end();
  obey(action);
  if (stage() != before) look.focus.reset();
}

}  // namespace letopis::app

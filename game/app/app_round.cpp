// The round: begun, told what the player does, written down answer by answer, ended.
#include <algorithm>
#include <limits>

#include "game/app/app.hpp"
#include "game/screens/setup.hpp"
#include "game/screens/words.hpp"

namespace letopis::app {
namespace {

using platform::Sound;
using rules::Phase;
using screens::_;
using screens::Stage;
namespace act = screens::act;

constexpr rules::Millis ticking_from = 5000;  // the last five seconds are heard

}  // namespace

void App::begin_round() {
  const Shelved* shelved = library_.find(pack_);
  if (shelved == nullptr || !setup_values().fault.empty()) return;
  rules::Teams teams = plan_.teams;
  const bool alone = teams.turns == rules::Turns::alone;
  if (alone) teams.names.clear();
  if (alone && !player_) {
    show(Stage::players);
    after_player_ = Stage::setup;
    return;
  }
  const auto who = alone ? player_ : std::nullopt;
  rules::Wish wish{
      .count = rules::even_count(plan_.settings.count, teams), .seed = 0, .hidden = {}, .history = {}};
  // A seed on the command line deals the first round; the next ones follow from it.
  wish.seed = options_.seed ? *options_.seed + rounds_begun_
                            : static_cast<std::uint64_t>(unix_now()) * 2654435761U + rounds_begun_;
  ++rounds_begun_;
  if (const auto hidden = store_->hidden(pack_)) wish.hidden = storage::ids_of(*hidden);
  if (const auto history = store_->history(pack_, who)) wish.history = *history;
  best_before_ = 0;
  if (who)
    if (const auto best = store_->high_scores(pack_, who, 1); best && !best->empty())
      best_before_ = best->front().tally.points;

  rules::Settings settings = plan_.settings;
  settings.count = wish.count;
  const auto begun = store_->begin_round(
      {.pack = pack_, .player = who, .settings = settings, .teams = teams, .seed = wish.seed}, unix_now());
  if (told(begun)) return;
  round_id_ = *begun;
  round_.emplace(settings, rules::deal(shelved->pack, wish), teams);
  kept_ = acknowledged_ = 0;
  first_ticket_ = std::numeric_limits<storage::Ticket>::max();
  ended_ = false;
  hidden_now_.clear();
  last_tick_sound_ = -1;
  screens_.round = {};
  screens_.feedback = {};
  screens_.results = {};
  stages_ = {Stage::title, Stage::round};
  tell({.at = now_, .what = rules::event::Start{}});
}

void App::tell(const rules::Event& event) {
  if (!round_) return;
  const Phase before = round_->phase();
  const std::size_t attempts = round_->attempts().size();
  const bool changed = round_->apply(event);
  keep_answers();
  if (const auto left = round_->left(now_);
      left && round_->phase() == Phase::asking && *left <= ticking_from) {
    const rules::Millis second = *left / 1000;
    if (last_tick_sound_ >= 0 && second < last_tick_sound_) sounds_.push_back(Sound::tick);
    last_tick_sound_ = second;
  } else {
    last_tick_sound_ = ticking_from / 1000 + 1;
  }
  if (!changed) return;
  if (std::holds_alternative<rules::event::Choose>(event.what) ||
      std::holds_alternative<rules::event::Buzz>(event.what))
    sounds_.push_back(Sound::pen);
  sound_for_change(before, attempts);
  const Phase now = round_->phase();
  if (now == Phase::asking || now == Phase::paused) stages_ = {Stage::title, Stage::round};
  if (now == Phase::feedback) stages_ = {Stage::title, Stage::feedback};
  if (now == Phase::finished) {
    stages_ = {Stage::title, Stage::results};
    refresh();
  }
}

void App::keep_answers() {
  if (!writer_) return;
  const auto attempts = round_->attempts();
  for (; kept_ < attempts.size(); ++kept_) {
    const auto ticket =
        writer_->write(storage::Answer{.round = round_id_, .attempt = attempts[kept_], .at = unix_now()});
    first_ticket_ = std::min(first_ticket_, ticket);
  }
  if (round_->phase() != Phase::finished || ended_) return;
  ended_ = true;
  const auto state = round_->abandoned() ? storage::RoundState::abandoned : storage::RoundState::finished;
  writer_->write(storage::EndRound{.round = round_id_, .state = state, .at = unix_now()});
}

void App::sound_for_change(Phase before, std::size_t attempts_before) {
  const auto attempts = round_->attempts();
  if (attempts.size() > attempts_before) {
    const rules::Attempt& last = attempts.back();
    sounds_.push_back(last.judgement.fraction >= 0.5 ? Sound::bell : Sound::knock);
  }
  if (round_->phase() == Phase::finished && before != Phase::finished) sounds_.push_back(Sound::phrase);
}

void App::on(const act::Answer& answer) {
  if (answer.given) tell({.at = answer.at, .what = rules::event::Choose{*answer.given}});
  if (answer.confirm) tell({.at = answer.at, .what = rules::event::Confirm{}});
}

void App::on(const act::LeaveRound&) {
  if (!round_) return;
  tell({.at = now_, .what = rules::event::Quit{}});
  if (round_->attempts().empty()) {  // nothing to look back on
    round_.reset();
    show(Stage::title);
  }
}

void App::on(const act::PlayAgain&) {
  if (writer_) writer_->drain();  // what was just asked should not be asked first again
  begin_round();
}

void App::on(const act::Hide&) {
  if (!round_ || round_->deck().empty()) return;
  const std::string& id = round_->card().question.id;
  if (hidden_now_.count(id) != 0) return;
  if (told(store_->hide(pack_, id, unix_now()))) return;
  hidden_now_.insert(id);
}

}  // namespace letopis::app

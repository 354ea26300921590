#include "game/rules/round.hpp"

#include <algorithm>
#include <utility>

#include "content/base/utf8.hpp"

namespace letopis::rules {
namespace {

template <class... Fs>
struct Overload : Fs... {
  using Fs::operator()...;
};
template <class... Fs>
Overload(Fs...) -> Overload<Fs...>;

bool one_press(pack::Kind kind) {
  return kind == pack::Kind::choice || kind == pack::Kind::cloze || kind == pack::Kind::truefalse;
}

// An empty field, no mark set and no pair joined are no answer.
Given without_empty(const Given& given) {
  if (const auto* typed = std::get_if<Typed>(&given); typed && base::trim(typed->text).empty())
    return Nothing{};
  if (const auto* many = std::get_if<PickedMany>(&given); many && many->choices.empty()) return Nothing{};
  if (const auto* matched = std::get_if<Matched>(&given))
    if (std::all_of(matched->rights.begin(), matched->rights.end(),
                    [](std::size_t r) { return r == unmatched; }))
      return Nothing{};
  return given;
}

}  // namespace

Settings clamped(Settings settings) {
  settings.count = std::clamp(settings.count, std::size_t{1}, most_questions);
  settings.seconds = settings.seconds <= 0 ? 0 : std::clamp(settings.seconds, fewest_seconds, most_seconds);
  return settings;
}

Round::Round(Settings settings, Deck deck, Teams teams)
    : settings_(clamped(settings)), deck_(std::move(deck)), teams_(std::move(teams)) {
  if (teams_.names.empty()) teams_.turns = Turns::alone;
}

bool Round::apply(const Event& event) {
  const Event moved{std::max(event.at, last_), event.what};
  const bool ran_out = run_out(moved.at);
  if (ran_out) events_.push_back({moved.at, event::Tick{}});
  const bool acted = act(moved);
  if (acted) events_.push_back(moved);
  if (ran_out || acted) last_ = moved.at;
  return ran_out || acted;
}

bool Round::act(const Event& event) {
  const Millis at = event.at;
  return std::visit(Overload{
                        [](const event::Tick&) { return false; },
                        [&](const event::Start&) { return start(at); },
                        [&](const event::Choose& choice) { return choose(choice.given, at); },
                        [&](const event::Confirm&) {
                          if (!may_change() || !answered(standing_)) return false;
                          settle(at);
                          return true;
                        },
                        [&](const event::Skip&) {
                          if (phase_ != Phase::asking) return false;
                          standing_ = Nothing{};
                          settle(at);
                          return true;
                        },
                        [&](const event::Buzz& press) { return buzz(press.team, at); },
                        [&](const event::Pause&) { return pause(at); },
                        [&](const event::Resume&) { return resume(at); },
                        [&](const event::Next&) { return next(at); },
                        [&](const event::Quit&) { return quit(); },
                    },
                    event.what);
}

bool Round::start(Millis at) {
  if (phase_ != Phase::ready) return false;
  if (deck_.empty())
    phase_ = Phase::finished;
  else
    ask(at);
  return true;
}

bool Round::choose(const Given& given, Millis at) {
  if (!may_change()) return false;
  const Given wanted = without_empty(given);
  if (answered(wanted) && !fits(card().question, wanted)) return false;
  if (wanted == standing_) return false;  // the same again does not cost time
  standing_ = wanted;
  chosen_at_ = elapsed(at);
  if (settings_.locking == Locking::at_once && answered(wanted) && one_press(card().question.kind))
    settle(at);
  return true;
}

bool Round::buzz(std::size_t team, Millis at) {
  if (!may_buzz(team)) return false;
  spent_ = elapsed(at);
  side_ = team;
  started_ = at;
  return true;
}

bool Round::pause(Millis at) {
  if (phase_ != Phase::asking && phase_ != Phase::feedback) return false;
  before_pause_ = std::exchange(phase_, Phase::paused);
  paused_at_ = at;
  return true;
}

bool Round::resume(Millis at) {
  if (phase_ != Phase::paused) return false;
  phase_ = before_pause_;
  started_ += at - paused_at_;
  return true;
}

bool Round::next(Millis at) {
  if (phase_ != Phase::feedback) return false;
  if (position_ + 1 == deck_.size()) {
    phase_ = Phase::finished;
  } else {
    ++position_;
    ask(at);
  }
  return true;
}

bool Round::quit() {
  if (phase_ == Phase::finished) return false;
  const Phase now = phase_ == Phase::paused ? before_pause_ : phase_;
  abandoned_ = !(now == Phase::feedback && position_ + 1 == deck_.size());
  phase_ = Phase::finished;
  return true;
}

bool Round::run_out(Millis now) {
  bool changed = false;
  while (phase_ == Phase::asking && limit() > 0 && now >= started_ + limit()) {
    settle(started_ + limit());
    changed = true;
  }
  return changed;
}

void Round::ask(Millis at) {
  phase_ = Phase::asking;
  side_ = teams_.turns == Turns::in_turn ? std::optional(position_ % teams_.names.size()) : std::nullopt;
  out_.assign(teams_.names.size(), false);
  standing_ = Nothing{};
  chosen_at_ = spent_ = stopped_ = 0;
  started_ = at;
}

// With a buzzer this may happen several times for one question: a team that earned nothing is out, and the
// question's clock goes on from where the press had stopped it.
void Round::settle(Millis at) {
  const Given given = std::exchange(standing_, Nothing{});
  if (!buzzing()) {
    record(given, answered(given) ? chosen_at_ : elapsed(at));
    return show(at);
  }
  if (!side_) {  // nobody pressed
    if (attempts_at(position_).empty()) record(Nothing{}, elapsed(at));
    return show(at);
  }
  record(given, spent_);
  out_[*side_] = true;
  const bool others = std::find(out_.begin(), out_.end(), false) != out_.end();
  if (attempts_.back().judgement.fraction > 0 || !others) return show(at);
  side_ = std::nullopt;
  started_ = at - spent_;
}

void Round::record(const Given& given, Millis took) {
  const Card& asked = card();
  attempts_.push_back({.ordinal = static_cast<int>(attempts_.size()),
                       .card = position_,
                       .question = asked.question.id,
                       .kind = asked.question.kind,
                       .shown = asked.shown,
                       .side = side_,
                       .given = given,
                       .judgement = judge(asked.question, given),
                       .took = took,
                       .limit = question_limit()});
}

void Round::show(Millis at) {
  stopped_ = elapsed(at);
  phase_ = Phase::feedback;
}

Millis Round::question_limit() const {
  if (settings_.seconds == 0 || position_ >= deck_.size()) return 0;
  return Millis{1000} * settings_.seconds + reading_time(card().question.prompt);
}

Millis Round::limit() const {
  const bool answering = buzzing() && side_.has_value() && question_limit() > 0;
  return answering ? Millis{1000} * answer_seconds : question_limit();
}

bool Round::may_change() const {
  return phase_ == Phase::asking && (!buzzing() || side_.has_value());
}

bool Round::awaits_buzzer() const {
  return phase_ == Phase::asking && buzzing() && !side_.has_value();
}

bool Round::may_buzz(std::size_t team) const {
  return awaits_buzzer() && team < out_.size() && !out_[team];
}

Millis Round::elapsed(Millis now) const {
  const Phase shown = phase_ == Phase::paused ? before_pause_ : phase_;
  if (shown == Phase::feedback) return stopped_;
  if (shown != Phase::asking) return 0;
  return std::max(Millis{0}, (phase_ == Phase::paused ? paused_at_ : now) - started_);
}

std::optional<Millis> Round::left(Millis now) const {
  if (limit() == 0) return std::nullopt;
  return std::max(Millis{0}, limit() - elapsed(now));
}

double Round::burned(Millis now) const {
  if (limit() == 0) return 0;
  return std::min(1.0, static_cast<double>(elapsed(now)) / static_cast<double>(limit()));
}

std::vector<Attempt> Round::attempts_at(std::size_t card) const {
  std::vector<Attempt> found;
  std::copy_if(attempts_.begin(), attempts_.end(), std::back_inserter(found),
               [&](const Attempt& attempt) { return attempt.card == card; });
  return found;
}

}  // namespace letopis::rules

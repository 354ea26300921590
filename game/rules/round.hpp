#pragma once
// A round: questions asked one after another against a clock. It is a state machine that only changes by
// apply(event), each event with its moment on a monotonic clock in milliseconds; it reads no clock, draws
// nothing and stores nothing. Applying the same events to the same settings, deck and teams gives the same
// round, down to the last point.
//
//   ready ─Start→ asking ─Confirm, time up, Skip→ feedback ─Next→ asking … → finished
//   asking, feedback ─Pause→ paused ─Resume→ as before; any ─Quit→ finished (what was answered stays)
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <variant>
#include <vector>

#include "game/rules/attempt.hpp"
#include "game/rules/deck.hpp"
#include "game/rules/given.hpp"
#include "game/rules/score.hpp"
#include "game/rules/teams.hpp"

namespace letopis::rules {

enum class Locking {
  on_confirm,  // an answer may be changed until Confirm or until the time is up; what stands then counts
  at_once      // the first press counts, for kinds with one press (choice, cloze, truefalse)
};

struct Settings {
  std::size_t count = 10;  // questions wished; the deck may hold fewer
  int seconds = 30;        // per question, 10 … 120, and the time to read a long one; 0: no limit
  Locking locking = Locking::on_confirm;
  bool operator==(const Settings&) const = default;
};
inline constexpr int fewest_seconds = 10;
inline constexpr int most_seconds = 120;
inline constexpr std::size_t most_questions = 100;
Settings clamped(Settings settings);  // count 1 … most_questions, seconds 0 or 10 … 120

namespace event {
struct Start {
  bool operator==(const Start&) const = default;
};
struct Choose {
  Given given;
  bool operator==(const Choose&) const = default;
};  // set or change the standing answer
struct Confirm {
  bool operator==(const Confirm&) const = default;
};  // ignored when nothing is chosen
struct Skip {
  bool operator==(const Skip&) const = default;
};  // "I don't know": counts as unanswered
struct Buzz {
  std::size_t team = 0;
  bool operator==(const Buzz&) const = default;
};
struct Tick {
  bool operator==(const Tick&) const = default;
};  // lets the time run out; send one each frame
struct Pause {
  bool operator==(const Pause&) const = default;
};
struct Resume {
  bool operator==(const Resume&) const = default;
};
struct Next {
  bool operator==(const Next&) const = default;
};  // from feedback to the next question or the end
struct Quit {
  bool operator==(const Quit&) const = default;
};
}  // namespace event

struct Event {
  Millis at = 0;
  std::variant<event::Tick, event::Start, event::Choose, event::Confirm, event::Skip, event::Buzz,
               event::Pause, event::Resume, event::Next, event::Quit>
      what;
  bool operator==(const Event&) const = default;
};

enum class Phase { ready, asking, feedback, paused, finished };

class Round {
 public:
  Round(Settings settings, Deck deck, Teams teams = {});

  // True when the round changed. An event out of place is ignored; a moment earlier than the last one counts
  // as the last one; time that ran out before the event's moment runs out first, so a late press never
  // counts.
  bool apply(const Event& event);

  Phase phase() const { return phase_; }
  bool abandoned() const { return abandoned_; }  // finished by Quit
  const Settings& settings() const { return settings_; }
  const Deck& deck() const { return deck_; }
  const Teams& teams() const { return teams_; }

  std::size_t position() const { return position_; }     // of the present card, 0-based
  const Card& card() const { return deck_[position_]; }  // not when the deck is empty
  const Given& standing() const { return standing_; }    // the answer chosen and not yet final
  bool may_change() const;                               // an answer can be chosen now
  // Who may answer now: the team whose turn it is or who pressed; nothing when alone or while a buzzer is
  // awaited.
  std::optional<std::size_t> side() const { return side_; }
  bool awaits_buzzer() const;
  bool may_buzz(std::size_t team) const;  // not after its own failed attempt at this question

  // The clock that is running now (the question's, or the answering team's after a buzz), without pauses.
  Millis elapsed(Millis now) const;
  std::optional<Millis> left(Millis now) const;  // nothing: no limit
  double burned(Millis now) const;               // 0 … 1 of the limit; 0 without one

  // The log. It only grows: whoever stores it remembers how many were stored.
  std::span<const Attempt> attempts() const { return attempts_; }
  std::vector<Attempt> attempts_at(std::size_t card) const;  // of one question, for feedback and results
  Tally totals() const { return tally(attempts_); }
  // Every event that changed something; Round(settings, deck, teams) with these applied equals this one.
  const std::vector<Event>& events() const { return events_; }

  bool operator==(const Round&) const = default;

 private:
  bool act(const Event& event);
  bool start(Millis at);
  bool choose(const Given& given, Millis at);
  bool buzz(std::size_t team, Millis at);
  bool pause(Millis at);
  bool resume(Millis at);
  bool next(Millis at);
  bool quit();
  bool run_out(Millis now);  // lets every clock that ended by `now` end at its own moment
  void ask(Millis at);
  void settle(Millis at);  // what stands becomes final
  void record(const Given& given, Millis took);
  void show(Millis at);  // the feedback
  bool buzzing() const { return teams_.turns == Turns::buzzer; }
  Millis question_limit() const;  // of the present card, with the time to read it; 0: none
  Millis limit() const;           // of the clock that runs now; 0: none

  Settings settings_;
  Deck deck_;
  Teams teams_;
  Phase phase_ = Phase::ready;
  Phase before_pause_ = Phase::ready;
  bool abandoned_ = false;
  std::size_t position_ = 0;
  std::optional<std::size_t> side_;
  std::vector<bool> out_;  // teams that failed at this question
  Given standing_;
  Millis chosen_at_ = 0;  // elapsed time when standing_ was last changed
  Millis last_ = 0;       // moment of the last event that changed something
  Millis started_ = 0;    // moment the running clock started, moved forward by pauses
  Millis spent_ = 0;      // of the question's clock when a team pressed
  Millis stopped_ = 0;    // what the clock showed when the question was closed
  Millis paused_at_ = 0;
  std::vector<Attempt> attempts_;
  std::vector<Event> events_;
};

}  // namespace letopis::rules

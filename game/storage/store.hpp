#pragma once
// The store: everything Letopis remembers between two evenings, behind the one virtual interface of the
// program. It knows rules (an Attempt is kept as it is) and no screen; it reads no clock: moments are
// arguments, unix milliseconds. Scores are never kept: they are computed from the answers with rules::points
// each time.
//
// A Store is used by one thread at a time. another() opens a second door to the same data for a second thread
// (the writer's). Error sentences are constant English texts without names in them (the file stands in
// `where`), so that they can be translated by gettext.
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "content/base/result.hpp"
#include "game/rules/attempt.hpp"
#include "game/rules/deck.hpp"
#include "game/rules/round.hpp"
#include "game/rules/teams.hpp"

namespace letopis::storage {

using base::Result;
using UnixMs = std::int64_t;
using PlayerId = std::int64_t;
using RoundId = std::int64_t;
using AnswerId = std::int64_t;

// Two players may have the same name: they differ in id, and in `number` and `colour`, which a person can
// see.
struct Player {
  PlayerId id = 0;
  std::string name;
  int number = 1;  // 1 for the first Masha, 2 for the second …; label() shows it from 2 on
  int colour = 0;  // 0 … 7, an index into the theme's badge colours
  UnixMs created = 0;
  UnixMs last_played = 0;  // 0: never
  bool operator==(const Player&) const = default;
};
std::string label(const Player& player);  // "Маша", "Маша (2)"

// Spaces trimmed and collapsed, invisible characters dropped. Errors: nothing left, longer than 40
// characters.
Result<std::string> clean_name(const std::string& name);

enum class Origin { shipped, added };

struct PackEntry {
  std::string
      id;  // shipped: its file name, so that scores survive a recompiled pack; added: hash of the content
  std::string title;
  std::string language;
  std::string path;
  Origin origin = Origin::added;
  int questions = 0;
  UnixMs added = 0;
  bool operator==(const PackEntry&) const = default;
};

enum class RoundState { open, finished, abandoned };

struct NewRound {
  std::string pack;                // PackEntry::id
  std::optional<PlayerId> player;  // nothing for teams
  rules::Settings settings;
  rules::Teams teams;
  std::uint64_t seed = 0;
  bool operator==(const NewRound&) const = default;
};

struct RoundRecord {
  RoundId id = 0;
  NewRound what;
  UnixMs started = 0;
  UnixMs ended = 0;  // 0 while open
  RoundState state = RoundState::open;
  bool operator==(const RoundRecord&) const = default;
};

struct Answer {
  RoundId round = 0;
  rules::Attempt attempt;
  UnixMs at = 0;
  bool operator==(const Answer&) const = default;
};

struct HighScore {
  RoundId round = 0;
  Player player;
  rules::Tally tally;
  int asked = 0;  // questions answered or run out
  rules::Settings settings;
  bool finished = true;  // false: the round was quit, or the program ended in it
  UnixMs started = 0;
  bool operator==(const HighScore&) const = default;
};

struct TeamResult {
  RoundId round = 0;
  std::string pack;
  std::vector<rules::Standing> standings;  // best first
  bool finished = true;
  UnixMs started = 0;
  bool operator==(const TeamResult&) const = default;
};

struct HiddenQuestion {
  std::string question;  // id
  UnixMs since = 0;
  bool operator==(const HiddenQuestion&) const = default;
};

class Store {
 public:
  virtual ~Store() = default;

  virtual Result<Player> create_player(const std::string& name, UnixMs now) = 0;
  virtual Result<std::vector<Player>> players() = 0;  // who played last comes first
  virtual Result<Player> rename_player(PlayerId id, const std::string& name) = 0;  // its number may change
  virtual Result<std::optional<Player>> last_player() = 0;
  virtual Result<void> set_last_player(PlayerId id) = 0;

  virtual Result<void> put_pack(const PackEntry& pack) = 0;  // adds or, with a known id, renews; listed again
  virtual Result<std::vector<PackEntry>> packs() = 0;        // by title
  virtual Result<void> remove_pack(const std::string& id) = 0;  // from the list; rounds and scores stay

  virtual Result<RoundId> begin_round(const NewRound& round, UnixMs now) = 0;  // also renews the last player
  virtual Result<void> finish_round(RoundId id, UnixMs now) = 0;
  virtual Result<void> abandon_round(RoundId id, UnixMs now) = 0;
  // Rounds that an earlier run left open (power cut, kill) become abandoned; how many. Call once at the
  // start.
  virtual Result<int> abandon_open_rounds(UnixMs now) = 0;
  virtual Result<std::optional<RoundRecord>> round(RoundId id) = 0;

  // One transaction. The same round and ordinal again changes nothing and gives the same id, so a write whose
  // outcome is unknown may be repeated.
  virtual Result<AnswerId> append_answer(const Answer& answer) = 0;
  virtual Result<std::vector<Answer>> answers(RoundId round) = 0;  // by ordinal

  // Best first (points, then right answers, then the earlier round): rounds with a player and at least one
  // answer, that are no longer open. Without `player`, of everybody.
  virtual Result<std::vector<HighScore>> high_scores(const std::string& pack, std::optional<PlayerId> player,
                                                     std::size_t most) = 0;
  virtual Result<std::vector<TeamResult>> team_results(const std::string& pack,
                                                       std::size_t most) = 0;  // latest first
  // What this player (nothing: teams) was asked from this pack.
  virtual Result<rules::History> history(const std::string& pack, std::optional<PlayerId> player) = 0;

  virtual Result<void> hide(const std::string& pack, const std::string& question, UnixMs now) = 0;
  virtual Result<void> unhide(const std::string& pack, const std::string& question) = 0;
  virtual Result<std::vector<HiddenQuestion>> hidden(const std::string& pack) = 0;  // latest first

  virtual Result<std::optional<std::string>> setting(const std::string& key) = 0;
  virtual Result<void> set_setting(const std::string& key, const std::string& value) = 0;

  virtual Result<void> check() = 0;  // the whole file, thoroughly; may take seconds
  virtual Result<std::unique_ptr<Store>> another() = 0;
};

// The ids of hidden questions as rules::Wish takes them.
std::set<std::string> ids_of(const std::vector<HiddenQuestion>& hidden);

// The number and colour a player of this name gets beside the others: the smallest number free among equal
// names (case and ё do not count), a colour that none of those namesakes has.
Player placed_among(const std::vector<Player>& players, Player player);

// For --demo and tests: forgets everything with its last door. Never fails except by misuse.
std::unique_ptr<Store> make_memory_store();

}  // namespace letopis::storage

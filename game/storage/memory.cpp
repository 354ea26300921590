// The store that forgets: the same behaviour as sqlite.cpp on plain containers, so that tests and --demo need
// no disk.
#include <algorithm>
#include <map>
#include <mutex>
#include <utility>

#include "content/base/utf8.hpp"
#include "game/storage/store.hpp"

namespace letopis::storage {
namespace {

using base::fail;

// What all doors share. Doors are used from several threads, so each call holds the lock.
struct Memory {
  std::mutex lock;
  std::vector<Player> players;  // id = index + 1
  std::optional<PlayerId> last_player;
  struct Listed {
    PackEntry pack;
    bool listed = true;
  };
  std::map<std::string, Listed> packs;
  std::vector<RoundRecord> rounds;                               // id = index + 1
  std::vector<Answer> answers;                                   // id = index + 1
  std::map<std::pair<std::string, std::string>, UnixMs> hidden;  // pack, question
  std::map<std::string, std::string> settings;

  Player* find_player(PlayerId id) {
    return id < 1 || static_cast<std::size_t>(id) > players.size()
               ? nullptr
               : &players[static_cast<std::size_t>(id - 1)];
  }
  RoundRecord* find_round(RoundId id) {
    return id < 1 || static_cast<std::size_t>(id) > rounds.size() ? nullptr
                                                                  : &rounds[static_cast<std::size_t>(id - 1)];
  }
  std::vector<rules::Attempt> attempts(RoundId round) const {
    std::vector<rules::Attempt> found;
    for (const auto& answer : answers)
      if (answer.round == round) found.push_back(answer.attempt);
    std::sort(found.begin(), found.end(), [](const auto& a, const auto& b) { return a.ordinal < b.ordinal; });
    return found;
  }
};

class MemoryStore final : public Store {
 public:
  explicit MemoryStore(std::shared_ptr<Memory> memory) : memory_(std::move(memory)) {}

  Result<Player> create_player(const std::string& name, UnixMs now) override {
    const std::lock_guard guard(memory_->lock);
    auto clean = clean_name(name);
    if (!clean) return tl::unexpected(clean.error());
    auto& all = memory_->players;
    const auto id = static_cast<PlayerId>(all.size() + 1);
    all.push_back(placed_among(
        all, {.id = id, .name = *clean, .colour = static_cast<int>((id - 1) % 8), .created = now}));
    return all.back();
  }

  Result<std::vector<Player>> players() override {
    const std::lock_guard guard(memory_->lock);
    auto all = memory_->players;
    std::stable_sort(all.begin(), all.end(), [](const Player& a, const Player& b) {
      return a.last_played != b.last_played ? a.last_played > b.last_played : a.id > b.id;
    });
    return all;
  }

  Result<Player> rename_player(PlayerId id, const std::string& name) override {
    const std::lock_guard guard(memory_->lock);
    auto clean = clean_name(name);
    if (!clean) return tl::unexpected(clean.error());
    Player* player = memory_->find_player(id);
    if (!player) return fail("There is no such player; choose one from the list.");
    player->name = *clean;
    *player = placed_among(memory_->players, *player);
    return *player;
  }

  Result<std::optional<Player>> last_player() override {
    const std::lock_guard guard(memory_->lock);
    if (!memory_->last_player) return std::optional<Player>{};
    return std::optional(*memory_->find_player(*memory_->last_player));
  }

  Result<void> set_last_player(PlayerId id) override {
    const std::lock_guard guard(memory_->lock);
    if (!memory_->find_player(id)) return fail("There is no such player; choose one from the list.");
    memory_->last_player = id;
    return {};
  }

  Result<void> put_pack(const PackEntry& pack) override {
    const std::lock_guard guard(memory_->lock);
    memory_->packs[pack.id] = {.pack = pack};
    return {};
  }

  Result<std::vector<PackEntry>> packs() override {
    const std::lock_guard guard(memory_->lock);
    std::vector<PackEntry> found;
    for (const auto& [id, entry] : memory_->packs)
      if (entry.listed) found.push_back(entry.pack);
    std::stable_sort(found.begin(), found.end(),
                     [](const auto& a, const auto& b) { return a.title < b.title; });
    return found;
  }

  Result<void> remove_pack(const std::string& id) override {
    const std::lock_guard guard(memory_->lock);
    if (const auto found = memory_->packs.find(id); found != memory_->packs.end())
      found->second.listed = false;
    return {};
  }

  Result<RoundId> begin_round(const NewRound& round, UnixMs now) override {
    const std::lock_guard guard(memory_->lock);
    if (round.player) {
      Player* player = memory_->find_player(*round.player);
      if (!player) return fail("There is no such player; choose one from the list.");
      player->last_played = now;
      memory_->last_player = round.player;
    }
    const auto id = static_cast<RoundId>(memory_->rounds.size() + 1);
    memory_->rounds.push_back({.id = id, .what = round, .started = now});
    return id;
  }

  Result<void> finish_round(RoundId id, UnixMs now) override { return end(id, RoundState::finished, now); }
  Result<void> abandon_round(RoundId id, UnixMs now) override { return end(id, RoundState::abandoned, now); }

  Result<int> abandon_open_rounds(UnixMs now) override {
    const std::lock_guard guard(memory_->lock);
    int count = 0;
    for (auto& round : memory_->rounds) {
      if (round.state != RoundState::open) continue;
      round.state = RoundState::abandoned;
      round.ended = now;
      ++count;
    }
    return count;
  }

  Result<std::optional<RoundRecord>> round(RoundId id) override {
    const std::lock_guard guard(memory_->lock);
    const RoundRecord* found = memory_->find_round(id);
    return found ? std::optional(*found) : std::nullopt;
  }

  Result<AnswerId> append_answer(const Answer& answer) override {
    const std::lock_guard guard(memory_->lock);
    if (!memory_->find_round(answer.round))
      return fail("There is no such round; begin one before answering.");
    auto& all = memory_->answers;
    const auto found = std::find_if(all.begin(), all.end(), [&](const Answer& other) {
      return other.round == answer.round && other.attempt.ordinal == answer.attempt.ordinal;
    });
    if (found != all.end()) return static_cast<AnswerId>(found - all.begin() + 1);
    all.push_back(answer);
    return static_cast<AnswerId>(all.size());
  }

  Result<std::vector<Answer>> answers(RoundId round) override {
    const std::lock_guard guard(memory_->lock);
    std::vector<Answer> found;
    for (const auto& answer : memory_->answers)
      if (answer.round == round) found.push_back(answer);
    std::sort(found.begin(), found.end(),
              [](const auto& a, const auto& b) { return a.attempt.ordinal < b.attempt.ordinal; });
    return found;
  }

  Result<std::vector<HighScore>> high_scores(const std::string& pack, std::optional<PlayerId> player,
                                             std::size_t most) override {
    const std::lock_guard guard(memory_->lock);
    std::vector<HighScore> scores;
    for (const auto& round : memory_->rounds) {
      const bool wanted = round.what.pack == pack && round.what.player && round.state != RoundState::open &&
                          (!player || round.what.player == player);
      if (!wanted) continue;
      const auto attempts = memory_->attempts(round.id);
      if (attempts.empty()) continue;
      scores.push_back({.round = round.id,
                        .player = *memory_->find_player(*round.what.player),
                        .tally = rules::tally(attempts),
                        .asked = static_cast<int>(attempts.size()),
                        .settings = round.what.settings,
                        .finished = round.state == RoundState::finished,
                        .started = round.started});
    }
    std::stable_sort(scores.begin(), scores.end(), [](const HighScore& a, const HighScore& b) {
      if (a.tally.points != b.tally.points) return a.tally.points > b.tally.points;
      return a.tally.right != b.tally.right ? a.tally.right > b.tally.right : a.started < b.started;
    });
    if (scores.size() > most) scores.resize(most);
    return scores;
  }

  Result<std::vector<TeamResult>> team_results(const std::string& pack, std::size_t most) override {
    const std::lock_guard guard(memory_->lock);
    std::vector<TeamResult> results;
    for (const auto& round : memory_->rounds) {
      const auto attempts = memory_->attempts(round.id);
      if (round.what.pack != pack || round.what.player || round.state == RoundState::open || attempts.empty())
        continue;
      results.push_back({.round = round.id,
                         .pack = pack,
                         .standings = rules::standings(round.what.teams, attempts),
                         .finished = round.state == RoundState::finished,
                         .started = round.started});
    }
    std::stable_sort(results.begin(), results.end(), [](const auto& a, const auto& b) {
      return a.started != b.started ? a.started > b.started : a.round > b.round;
    });
    if (results.size() > most) results.resize(most);
    return results;
  }

  Result<rules::History> history(const std::string& pack, std::optional<PlayerId> player) override {
    const std::lock_guard guard(memory_->lock);
    rules::History history;
    std::set<std::pair<RoundId, std::string>>
        counted;  // a question is asked once in a round, whoever pressed
    for (const auto& answer : memory_->answers) {
      const auto& what = memory_->find_round(answer.round)->what;
      if (what.pack != pack || what.player != player) continue;
      auto& seen = history[answer.attempt.question];
      if (counted.insert({answer.round, answer.attempt.question}).second) ++seen.times;
      seen.last = std::max(seen.last, answer.at);
    }
    return history;
  }

  Result<void> hide(const std::string& pack, const std::string& question, UnixMs now) override {
    const std::lock_guard guard(memory_->lock);
    memory_->hidden.try_emplace({pack, question}, now);
    return {};
  }

  Result<void> unhide(const std::string& pack, const std::string& question) override {
    const std::lock_guard guard(memory_->lock);
    memory_->hidden.erase({pack, question});
    return {};
  }

  Result<std::vector<HiddenQuestion>> hidden(const std::string& pack) override {
    const std::lock_guard guard(memory_->lock);
    std::vector<HiddenQuestion> found;
    for (const auto& [key, since] : memory_->hidden)
      if (key.first == pack) found.push_back({.question = key.second, .since = since});
    std::stable_sort(found.begin(), found.end(),
                     [](const auto& a, const auto& b) { return a.since > b.since; });
    return found;
  }

  Result<std::optional<std::string>> setting(const std::string& key) override {
    const std::lock_guard guard(memory_->lock);
    const auto found = memory_->settings.find(key);
    return found == memory_->settings.end() ? std::nullopt : std::optional(found->second);
  }

  Result<void> set_setting(const std::string& key, const std::string& value) override {
    const std::lock_guard guard(memory_->lock);
    memory_->settings[key] = value;
    return {};
  }

  Result<void> check() override { return {}; }
  Result<std::unique_ptr<Store>> another() override { return std::make_unique<MemoryStore>(memory_); }

 private:
  Result<void> end(RoundId id, RoundState state, UnixMs now) {
    const std::lock_guard guard(memory_->lock);
    RoundRecord* round = memory_->find_round(id);
    if (!round) return fail("There is no such round; begin one before ending it.");
    if (round->state != RoundState::open) return {};
    round->state = state;
    round->ended = now;
    return {};
  }

  std::shared_ptr<Memory> memory_;
};

}  // namespace

std::unique_ptr<Store> make_memory_store() {
  return std::make_unique<MemoryStore>(std::make_shared<Memory>());
}

}  // namespace letopis::storage

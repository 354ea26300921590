#pragma once
// The class behind open_sqlite: one connection. sqlite_open.cpp opens and migrates it, sqlite.cpp keeps
// players, packs, hidden questions and settings, sqlite_rounds.cpp rounds, answers and what is computed from
// them. Internal to storage.
#include <string>
#include <vector>

#include "game/storage/database.hpp"
#include "game/storage/store.hpp"

namespace letopis::storage {

class SqliteStore final : public Store {
 public:
  // Of a database that is verified and up to date.
  SqliteStore(SQLite::Database database, std::string path, Limits limits);

  Result<Player> create_player(const std::string& name, UnixMs now) override;
  Result<std::vector<Player>> players() override;
  Result<Player> rename_player(PlayerId id, const std::string& name) override;
  Result<std::optional<Player>> last_player() override;
  Result<void> set_last_player(PlayerId id) override;

  Result<void> put_pack(const PackEntry& pack) override;
  Result<std::vector<PackEntry>> packs() override;
  Result<void> remove_pack(const std::string& id) override;

  Result<RoundId> begin_round(const NewRound& round, UnixMs now) override;
  Result<void> finish_round(RoundId id, UnixMs now) override;
  Result<void> abandon_round(RoundId id, UnixMs now) override;
  Result<int> abandon_open_rounds(UnixMs now) override;
  Result<std::optional<RoundRecord>> round(RoundId id) override;

  Result<AnswerId> append_answer(const Answer& answer) override;
  Result<std::vector<Answer>> answers(RoundId round) override;

  Result<std::vector<HighScore>> high_scores(const std::string& pack, std::optional<PlayerId> player,
                                             std::size_t most) override;
  Result<std::vector<TeamResult>> team_results(const std::string& pack, std::size_t most) override;
  Result<rules::History> history(const std::string& pack, std::optional<PlayerId> player) override;

  Result<void> hide(const std::string& pack, const std::string& question, UnixMs now) override;
  Result<void> unhide(const std::string& pack, const std::string& question) override;
  Result<std::vector<HiddenQuestion>> hidden(const std::string& pack) override;

  Result<std::optional<std::string>> setting(const std::string& key) override;
  Result<void> set_setting(const std::string& key, const std::string& value) override;

  Result<void> check() override;
  Result<std::unique_ptr<Store>> another() override;

 private:
  // These throw; they are called inside guarded() only.
  std::vector<Player> all_players();
  std::optional<Player> find_player(PlayerId id);
  void put_setting(const std::string& key, const std::string& value);
  std::optional<RoundRecord> find_round(RoundId id);
  std::vector<Answer> find_answers(RoundId round);
  std::vector<rules::Attempt> find_attempts(RoundId round);
  Result<void> end_round(RoundId id, RoundState state, UnixMs now);

  SQLite::Database database_;
  std::string path_;
  Limits limits_;
};

// points(kind, fraction, took, time_limit, full, formula) in SQL is rules::points: the formula exists once.
void teach_points(SQLite::Database& database);

}  // namespace letopis::storage

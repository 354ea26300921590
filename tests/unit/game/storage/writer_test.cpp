#include "game/storage/writer.hpp"

#include <atomic>

#include <doctest/doctest.h>

#include "game/storage/sqlite.hpp"
#include "tests/unit/game/rules/samples.hpp"
#include "tests/unit/game/storage/temp_folder.hpp"

using namespace letopis;
using namespace letopis::storage;
using std::chrono::milliseconds;

namespace {

Answer answer(RoundId round, int ordinal) {
  return {.round = round,
          .attempt = {.ordinal = ordinal, .question = samples::numbered("q", ordinal)},
          .at = ordinal};
}

// Passes everything on to another store, but while `broken` says so the answers fail.
class Failing final : public Store {
 public:
  Failing(std::unique_ptr<Store> store, std::shared_ptr<std::atomic<int>> broken)
      : store_(std::move(store)), broken_(std::move(broken)) {}

  Result<AnswerId> append_answer(const Answer& one) override {
    if (broken_->load() > 0) {
      --*broken_;
      return base::fail("The disk is full.");
    }
    return store_->append_answer(one);
  }
  Result<void> finish_round(RoundId id, UnixMs now) override { return store_->finish_round(id, now); }
  Result<void> abandon_round(RoundId id, UnixMs now) override { return store_->abandon_round(id, now); }

  // Not asked by the writer.
  Result<Player> create_player(const std::string& name, UnixMs now) override {
    return store_->create_player(name, now);
  }
  Result<std::vector<Player>> players() override { return store_->players(); }
  Result<Player> rename_player(PlayerId id, const std::string& name) override {
    return store_->rename_player(id, name);
  }
  Result<std::optional<Player>> last_player() override { return store_->last_player(); }
  Result<void> set_last_player(PlayerId id) override { return store_->set_last_player(id); }
  Result<void> put_pack(const PackEntry& pack) override { return store_->put_pack(pack); }
  Result<std::vector<PackEntry>> packs() override { return store_->packs(); }
  Result<void> remove_pack(const std::string& id) override { return store_->remove_pack(id); }
  Result<RoundId> begin_round(const NewRound& round, UnixMs now) override {
    return store_->begin_round(round, now);
  }
  Result<int> abandon_open_rounds(UnixMs now) override { return store_->abandon_open_rounds(now); }
  Result<std::optional<RoundRecord>> round(RoundId id) override { return store_->round(id); }
  Result<std::vector<Answer>> answers(RoundId id) override { return store_->answers(id); }
  Result<std::vector<HighScore>> high_scores(const std::string& pack, std::optional<PlayerId> player,
                                             std::size_t most) override {
    return store_->high_scores(pack, player, most);
  }
  Result<std::vector<TeamResult>> team_results(const std::string& pack, std::size_t most) override {
    return store_->team_results(pack, most);
  }
  Result<rules::History> history(const std::string& pack, std::optional<PlayerId> player) override {
    return store_->history(pack, player);
  }
  Result<void> hide(const std::string& pack, const std::string& question, UnixMs now) override {
    return store_->hide(pack, question, now);
  }
  Result<void> unhide(const std::string& pack, const std::string& question) override {
    return store_->unhide(pack, question);
  }
  Result<std::vector<HiddenQuestion>> hidden(const std::string& pack) override {
    return store_->hidden(pack);
  }
  Result<std::optional<std::string>> setting(const std::string& key) override { return store_->setting(key); }
  Result<void> set_setting(const std::string& key, const std::string& value) override {
    return store_->set_setting(key, value);
  }
  Result<void> check() override { return store_->check(); }
  Result<std::unique_ptr<Store>> another() override { return store_->another(); }

 private:
  std::unique_ptr<Store> store_;
  std::shared_ptr<std::atomic<int>> broken_;
};

struct Bench {
  std::unique_ptr<Store> store = make_memory_store();
  std::shared_ptr<std::atomic<int>> broken = std::make_shared<std::atomic<int>>(0);
  RoundId round = *store->begin_round({.pack = "p"}, 1);

  std::unique_ptr<Store> door() { return std::make_unique<Failing>(*store->another(), broken); }
};

}  // namespace

TEST_CASE("writer: every job is acknowledged once, in order, after it was written") {
  samples::TempFolder folder;
  auto store = open_sqlite(folder.file()).store;
  REQUIRE(store);
  const auto round = *store->begin_round({.pack = "p"}, 1);
  Writer writer(*store->another());
  std::vector<Ticket> tickets;
  for (int i = 0; i < 50; ++i) tickets.push_back(writer.write(answer(round, i)));
  tickets.push_back(writer.write(EndRound{.round = round, .at = 60}));
  CHECK(writer.drain());
  CHECK(writer.pending() == 0);
  const auto receipts = writer.poll();
  REQUIRE(receipts.size() == tickets.size());
  for (std::size_t i = 0; i < receipts.size(); ++i) {
    CHECK(receipts[i].ticket == tickets[i]);
    CHECK(receipts[i].committed);
  }
  CHECK(receipts[7].answer > 0);
  CHECK(writer.poll().empty());
  CHECK(store->answers(round)->size() == 50);
  CHECK((*store->round(round))->state == RoundState::finished);
}

TEST_CASE("writer: a failed try is reported, repeated, and the order kept") {
  Bench bench;
  *bench.broken = 2;
  Writer writer(bench.door(), milliseconds(1), 5);
  const auto first = writer.write(answer(bench.round, 0));
  const auto second = writer.write(answer(bench.round, 1));
  while (!writer.drain()) {
  }
  const auto receipts = writer.poll();
  REQUIRE(receipts.size() == 4);
  CHECK(receipts[0].ticket == first);
  CHECK_FALSE(receipts[0].committed);
  CHECK(receipts[0].error->what == "The disk is full.");
  CHECK_FALSE(receipts[1].committed);
  CHECK(receipts[2].ticket == first);
  CHECK(receipts[2].committed);
  CHECK(receipts[3].ticket == second);
  CHECK(receipts[3].committed);
  CHECK_FALSE(writer.trouble());
  CHECK(bench.store->answers(bench.round)->size() == 2);
}

TEST_CASE("writer: trouble can be seen while it lasts, and nothing is pending for good") {
  Bench bench;
  *bench.broken = 1'000'000;
  Writer writer(bench.door(), milliseconds(1));
  writer.write(answer(bench.round, 0));
  CHECK_FALSE(writer.drain());
  CHECK(writer.trouble()->what == "The disk is full.");
  CHECK(writer.pending() == 1);
  *bench.broken = 0;
  while (!writer.drain()) {
  }
  CHECK_FALSE(writer.trouble());
}

TEST_CASE("writer: one job that can never be written does not hold up the others") {
  Bench bench;
  Writer writer(bench.door(), milliseconds(0), 2);
  writer.write(answer(bench.round + 99, 0));  // no such round
  for (int i = 0; i < 5; ++i) writer.write(answer(bench.round, i));
  int committed = 0;
  while (committed < 5) {
    writer.drain();
    for (const auto& receipt : writer.poll()) committed += receipt.committed ? 1 : 0;
  }
  const auto unsaved = writer.close();
  REQUIRE(unsaved.size() == 1);
  CHECK(std::get<Answer>(unsaved[0]).round == bench.round + 99);
  CHECK(writer.close().empty());
}

TEST_CASE("writer: closing writes what is left") {
  Bench bench;
  {
    Writer writer(bench.door());
    for (int i = 0; i < 300; ++i) writer.write(answer(bench.round, i));
  }
  CHECK(bench.store->answers(bench.round)->size() == 300);
}

TEST_CASE("writer: closing on a disk that stays full hands the answers back") {
  Bench bench;
  *bench.broken = 1'000'000;
  Writer writer(bench.door(), milliseconds(0), 2);
  for (int i = 0; i < 4; ++i) writer.write(answer(bench.round, i));
  const auto unsaved = writer.close();
  REQUIRE(unsaved.size() == 4);
  std::set<int> ordinals;
  for (const auto& job : unsaved) ordinals.insert(std::get<Answer>(job).attempt.ordinal);
  CHECK(ordinals == std::set<int>{0, 1, 2, 3});
  CHECK(bench.store->answers(bench.round)->empty());
}

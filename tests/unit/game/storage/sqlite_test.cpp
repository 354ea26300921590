// The file on the disk: what is refused, and that it is not touched then.
#include "game/storage/sqlite.hpp"

#include <filesystem>
#include <thread>

#include <SQLiteCpp/SQLiteCpp.h>
#include <doctest/doctest.h>
#include <unistd.h>

#include "game/storage/migrations.hpp"
#include "tests/unit/game/rules/samples.hpp"
#include "tests/unit/game/storage/temp_folder.hpp"

using namespace letopis;
using namespace letopis::storage;
namespace fs = std::filesystem;

namespace {

using samples::bytes_of;
using samples::TempFolder;
using samples::write_bytes;

// A file of scores with one player and some pages of settings in it, closed.
void fill(const std::string& file) {
  auto opened = open_sqlite(file);
  REQUIRE(opened.store);
  REQUIRE(opened.store->create_player("Маша", 1));
  REQUIRE(opened.store->set_setting("key", std::string(30000, 'x')));
}

// Refused for this reason, with a sentence and the file's name, and not one byte changed.
void check_refused(const std::string& file, Fault fault) {
  const std::string before = bytes_of(file);
  const Opened opened = open_sqlite(file);
  CHECK_FALSE(opened.store);
  CHECK(opened.fault == fault);
  CHECK(opened.error.where.file == file);
  CHECK(opened.error.what.size() > 20);
  CHECK(bytes_of(file) == before);
}

// Root may do everything, so that refusals are tried as somebody else.
class AsNobody {
 public:
  AsNobody() : root_(::geteuid() == 0) {
    if (root_) REQUIRE(::seteuid(65534) == 0);
  }
  ~AsNobody() {
    if (root_ && ::seteuid(0) != 0) std::abort();
  }

 private:
  bool root_;
};

}  // namespace

TEST_CASE("sqlite: migrations are numbered without a gap") {
  REQUIRE_FALSE(migrations().empty());
  for (std::size_t i = 0; i < migrations().size(); ++i)
    CHECK(migrations()[i].version == static_cast<int>(i) + 1);
}

TEST_CASE("sqlite: a new file is made with its folders, and everything is there the next day") {
  TempFolder folder;
  const auto file = (folder.path() / "new" / "папка" / "scores.db").string();
  fill(file);
  {
    SQLite::Database raw(file);
    CHECK(raw.execAndGet("PRAGMA user_version").getInt() == static_cast<int>(migrations().size()));
    CHECK(raw.execAndGet("PRAGMA journal_mode").getString() == "wal");
  }
  auto opened = open_sqlite(file);
  REQUIRE(opened.store);
  CHECK(opened.fault == Fault::none);
  CHECK(opened.store->players()->at(0).name == "Маша");
  CHECK(opened.store->check());
}

TEST_CASE("sqlite: an empty file is a new one") {
  TempFolder folder;
  write_bytes(folder.file(), "");
  CHECK(open_sqlite(folder.file()).store);
}

TEST_CASE("sqlite: a file of a newer version is refused") {
  TempFolder folder;
  fill(folder.file());
  SQLite::Database(folder.file(), SQLite::OPEN_READWRITE).exec("PRAGMA user_version = 999");
  check_refused(folder.file(), Fault::newer);
}

TEST_CASE("sqlite: newer is noticed too while the news stands in the write-ahead log only") {
  TempFolder folder;
  fill(folder.file());
  SQLite::Database other(folder.file(), SQLite::OPEN_READWRITE);
  other.exec("PRAGMA wal_autocheckpoint = 0; PRAGMA user_version = 999");
  check_refused(folder.file(), Fault::newer);
}

TEST_CASE("sqlite: a refused file keeps the write-ahead log that a killed program left beside it") {
  TempFolder folder;
  fill(folder.file());
  const auto left = folder.file("left.db");
  {
    SQLite::Database other(folder.file(), SQLite::OPEN_READWRITE);
    other.exec("PRAGMA wal_autocheckpoint = 0; PRAGMA user_version = 999");
    fs::copy_file(folder.file(), left);  // what the disk holds when that program dies here
    fs::copy_file(folder.file() + "-wal", left + "-wal");
  }
  const auto log = bytes_of(left + "-wal");
  REQUIRE_FALSE(log.empty());
  check_refused(left, Fault::newer);
  CHECK(bytes_of(left + "-wal") == log);
}

TEST_CASE("sqlite: a damaged file is refused and kept, and moved aside only when asked") {
  TempFolder folder;
  const auto file = folder.file();
  fill(file);
  const std::string whole = bytes_of(file);
  REQUIRE(whole.size() > 3 * 4096);

  SUBCASE("other bytes at the beginning") {
    write_bytes(file, "no database" + whole.substr(11));
  }
  SUBCASE("only the beginning is there") {
    write_bytes(file, whole.substr(0, 50));
  }
  SUBCASE("cut in the middle") {
    write_bytes(file, whole.substr(0, whole.size() / 2));
  }
  SUBCASE("zeros in the middle") {
    write_bytes(file, whole.substr(0, 4096) + std::string(4096 * 2, '\0') + whole.substr(3 * 4096));
  }
  SUBCASE("a text") {
    write_bytes(file, std::string(5000, 'a'));
  }
  check_refused(file, Fault::damaged);

  const std::string damaged = bytes_of(file);
  const auto aside = move_aside(file, 1234);
  REQUIRE(aside);
  CHECK(*aside == file + ".damaged-1234");
  CHECK(bytes_of(*aside) == damaged);
  CHECK(open_sqlite(file).store);
  CHECK_FALSE(move_aside(folder.file("never there"), 1));
}

TEST_CASE("sqlite: another program's file is refused") {
  TempFolder folder;
  SUBCASE("with a mark of its own") {
    SQLite::Database(folder.file(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE)
        .exec("PRAGMA application_id = 77");
  }
  SUBCASE("without a mark") {
    SQLite::Database(folder.file(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE).exec("CREATE TABLE t (a)");
  }
  check_refused(folder.file(), Fault::foreign);
}

TEST_CASE("sqlite: a read-only file is refused, and root respects it too") {
  TempFolder folder;
  fill(folder.file());
  fs::permissions(folder.file(), fs::perms::owner_read);
  check_refused(folder.file(), Fault::read_only);
}

TEST_CASE("sqlite: a folder that cannot be written is refused") {
  TempFolder folder;
  fill(folder.file());
  SUBCASE("no one may") {
    fs::permissions(folder.path(), fs::perms::owner_read | fs::perms::owner_exec);
    check_refused(folder.file(), Fault::read_only);
  }
  SUBCASE("somebody else's folder, a file that is not there yet") {
    using fs::perms;
    const bool root = ::geteuid() == 0;  // then the folder is root's, and nobody may look but not write
    fs::permissions(folder.path(), root ? perms::owner_all | perms::others_read | perms::others_exec
                                        : perms::owner_read | perms::owner_exec);
    const AsNobody nobody;
    CHECK(open_sqlite(folder.file("other.db")).fault == Fault::read_only);
    CHECK(open_sqlite((folder.path() / "sub" / "other.db").string()).fault == Fault::read_only);
  }
}

TEST_CASE("sqlite: a folder in the file's place, a file in the folder's") {
  TempFolder folder;
  CHECK(open_sqlite(folder.path().string()).fault == Fault::cannot_open);
  write_bytes(folder.file("plain"), "x");
  CHECK(open_sqlite((folder.path() / "plain" / "scores.db").string()).fault == Fault::cannot_open);
}

TEST_CASE("sqlite: a full disk is said, and what was saved before stays") {
  TempFolder folder;
  {
    auto opened = open_sqlite(folder.file(), {.most_pages = 40});
    REQUIRE(opened.store);
    REQUIRE(opened.store->set_setting("first", "kept"));
    Result<void> last;
    for (int i = 0; i < 1000 && last; ++i)
      last = opened.store->set_setting(samples::numbered("key", i), std::string(1000, 'x'));
    REQUIRE_FALSE(last);
    CHECK(last.error().what.find("full") != std::string::npos);
    CHECK(last.error().where.file == folder.file());
    CHECK(**opened.store->setting("first") == "kept");
    CHECK_FALSE(opened.store->set_setting("more", std::string(9000, 'x')));
  }
  auto opened = open_sqlite(folder.file());
  REQUIRE(opened.store);
  CHECK(**opened.store->setting("first") == "kept");
  CHECK(opened.store->set_setting("more", std::string(9000, 'x')));
  CHECK(opened.store->check());
}

TEST_CASE("sqlite: damage done while it is open becomes an error, never a crash") {
  TempFolder folder;
  fill(folder.file());
  auto opened = open_sqlite(folder.file());
  REQUIRE(opened.store);
  {
    SQLite::Database raw(folder.file(), SQLite::OPEN_READWRITE);
    raw.exec(
        "INSERT INTO round (pack, count, seconds, locking, turns, seed, started) VALUES ('p', 1, 0, "
        "'sometimes', "
        "'alone', 0, 0)");
  }
  const auto round = opened.store->round(1);
  REQUIRE_FALSE(round);
  CHECK(round.error().what.find("damaged") != std::string::npos);
}

TEST_CASE("sqlite: two doors written at once lose nothing") {
  TempFolder folder;
  auto one = open_sqlite(folder.file()).store;
  REQUIRE(one);
  auto two = *one->another();
  const auto round = *one->begin_round({.pack = "p"}, 1);
  const auto write = [round](Store& store, int from) {
    for (int i = from; i < 100; i += 2)
      if (!store.append_answer({.round = round, .attempt = {.ordinal = i, .question = "q"}, .at = i})) return;
  };
  std::thread second([&] { write(*two, 1); });
  write(*one, 0);
  second.join();
  CHECK(one->answers(round)->size() == 100);
}

TEST_CASE("sqlite: points in SQL are points in C++") {
  TempFolder folder;
  auto store = open_sqlite(folder.file()).store;
  REQUIRE(store);
  const auto player = store->create_player("one", 1)->id;
  int earlier = 1 << 30;
  // Rounds of one answer each, of every kind, fraction and time: SQL must sort them as C++ counts them.
  for (int kind = 0; kind < 8; ++kind)
    for (const double fraction : {0.0, 0.3, 1.0})
      for (const rules::Millis took : {499, 20000}) {
        const auto round = *store->begin_round({.pack = "p", .player = player}, 1);
        REQUIRE(store->append_answer({.round = round,
                                      .attempt = {.question = "q",
                                                  .kind = static_cast<pack::Kind>(kind),
                                                  .given = rules::Picked{0},
                                                  .judgement = {.fraction = fraction, .right = fraction == 1},
                                                  .took = took,
                                                  .limit = 20000},
                                      .at = 2}));
        REQUIRE(store->finish_round(round, 3));
      }
  const auto scores = store->high_scores("p", player, 1000);
  REQUIRE(scores);
  REQUIRE(scores->size() == 48);
  for (const auto& score : *scores) {
    CHECK(score.tally.points <= earlier);
    earlier = score.tally.points;
  }
}

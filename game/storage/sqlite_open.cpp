// Opening: nothing is written before the file is known to be ours, whole, and not newer than this program.
#include <array>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <optional>
#include <string_view>
#include <system_error>

#include <fcntl.h>
#include <sqlite3.h>
#include <unistd.h>

#include "game/storage/database.hpp"
#include "game/storage/migrations.hpp"
#include "game/storage/sqlite_store.hpp"

namespace letopis::storage {
namespace {

namespace fs = std::filesystem;

constexpr int wait_for_other_door_ms = 5000;
// quick_check reads the whole file: 8 MiB take some milliseconds. Larger files are checked by check(), on
// demand.
constexpr std::uintmax_t checked_at_start = 8u << 20;

// Root may write everything; but who took all writing permissions from a file did not want it written.
bool nobody_may_write(const fs::path& path) {
  std::error_code ignored;
  using fs::perms;
  const auto writing = perms::owner_write | perms::group_write | perms::others_write;
  const auto status = fs::status(path, ignored);
  return fs::exists(status) && (status.permissions() & writing) == perms::none;
}

bool writable(const fs::path& path) {
  return !nobody_may_write(path) && ::faccessat(AT_FDCWD, path.c_str(), W_OK, AT_EACCESS) == 0;
}

std::uint32_t big_endian(std::string_view bytes) {
  std::uint32_t value = 0;
  for (const char byte : bytes.substr(0, 4)) value = value << 8 | static_cast<unsigned char>(byte);
  return value;
}

// What the first hundred bytes tell without opening the file as a database
// (https://sqlite.org/fileformat.html, 1.3). An empty file is a new database.
Fault look_at_header(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) return Fault::cannot_open;
  std::array<char, 100> header{};
  file.read(header.data(), header.size());
  const auto size = static_cast<std::size_t>(file.gcount());
  if (size == 0) return Fault::none;
  const std::string_view bytes(header.data(), size);
  if (size < header.size() || !bytes.starts_with(std::string_view("SQLite format 3\0", 16)))
    return Fault::damaged;
  const auto version = big_endian(bytes.substr(60));
  const auto application = big_endian(bytes.substr(68));
  // 0: the first migration may still stand in the write-ahead log; the opened database will tell.
  if (application != 0 && application != static_cast<std::uint32_t>(application_id)) return Fault::foreign;
  if (application != 0 && version > static_cast<std::uint32_t>(latest_version())) return Fault::newer;
  return Fault::none;
}

// Before SQLite is let near: folders, kinds of file, permissions, the header.
Fault look_from_outside(const fs::path& path) {
  std::error_code error;
  const fs::path folder = path.has_parent_path() ? path.parent_path() : fs::path(".");
  if (!fs::exists(folder, error)) {
    fs::create_directories(folder, error);
    if (error) {
      const bool refused = error == std::errc::permission_denied || error == std::errc::read_only_file_system;
      return refused ? Fault::read_only : Fault::cannot_open;
    }
  }
  if (!fs::is_directory(folder, error) || fs::is_directory(path, error)) return Fault::cannot_open;
  if (fs::exists(path, error)) {
    if (const Fault fault = look_at_header(path); fault != Fault::none) return fault;
    if (!writable(path)) return Fault::read_only;
  }
  return writable(folder) ? Fault::none : Fault::read_only;  // the write-ahead log is written beside the file
}

int version_of(SQLite::Database& database) {
  return database.execAndGet("PRAGMA user_version").getInt();
}

Fault look_inside(SQLite::Database& database, const fs::path& path) {
  if (sqlite3_db_readonly(database.getHandle(), "main") == 1) return Fault::read_only;
  std::error_code ignored;
  if (fs::file_size(path, ignored) <= checked_at_start &&
      database.execAndGet("PRAGMA quick_check(1)").getString() != "ok")
    return Fault::damaged;
  const int tables = database.execAndGet("SELECT count(*) FROM sqlite_schema").getInt();
  const int application = database.execAndGet("PRAGMA application_id").getInt();
  if (application != application_id && (application != 0 || tables > 0)) return Fault::foreign;
  return version_of(database) > latest_version() ? Fault::newer : Fault::none;
}

void prepare(SQLite::Database& database, Limits limits) {
  database.exec("PRAGMA foreign_keys = ON");
  // In WAL mode NORMAL would not wait for the disk at a commit: a power cut could take answers that were
  // acknowledged.
  database.exec("PRAGMA synchronous = FULL");
  database.execAndGet(
      "PRAGMA journal_mode = WAL");  // where WAL is impossible another mode stays, as safe and slower
  if (limits.most_pages > 0)
    database.execAndGet("PRAGMA max_page_count = " + std::to_string(limits.most_pages));
  teach_points(database);
}

void migrate(SQLite::Database& database) {
  for (const auto& migration : migrations()) {
    Transaction step(database);
    if (version_of(database) >= migration.version)
      continue;  // asked inside: another program may have been quicker
    database.exec(migration.sql);
    // A pragma takes no bound parameter; both numbers are this program's own.
    database.exec("PRAGMA application_id = " + std::to_string(application_id));
    database.exec("PRAGMA user_version = " + std::to_string(migration.version));
    step.commit();
  }
}

// Closing a connection copies the write-ahead log into the file, which would change a file that is to be left
// alone.
void leave_alone_on_close(SQLite::Database& database, bool leave) {
  sqlite3_db_config(database.getHandle(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, leave ? 1 : 0, nullptr);
}

Opened refused(Fault fault, const std::string& path) {
  return {.store = nullptr, .fault = fault, .error = {.what = sentence(fault), .where = {.file = path}}};
}

}  // namespace

Opened open_sqlite(const std::string& path, Limits limits) {
  try {
    if (const Fault fault = look_from_outside(path); fault != Fault::none) return refused(fault, path);
    SQLite::Database database(path, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE | SQLite::OPEN_NOMUTEX,
                              wait_for_other_door_ms);
    leave_alone_on_close(database, true);
    if (const Fault fault = look_inside(database, path); fault != Fault::none) return refused(fault, path);
    prepare(database, limits);
    migrate(database);
    leave_alone_on_close(database, false);
    return {.store = std::make_unique<SqliteStore>(std::move(database), path, limits),
            .fault = Fault::none,
            .error = {}};
  } catch (const SQLite::Exception& exception) {
    const Fault fault = fault_of(exception);
    return refused(fault == Fault::none ? Fault::cannot_open : fault, path);
  } catch (const std::exception&) {
    return refused(Fault::cannot_open, path);
  }
}

Result<std::string> move_aside(const std::string& path, UnixMs now) {
  const std::string aside = path + ".damaged-" + std::to_string(now);
  std::error_code error;
  fs::rename(path, aside, error);
  if (error) return base::fail(sentence(Fault::read_only), {.file = path});
  for (const char* companion : {"-wal", "-shm"}) {
    if (!fs::exists(path + companion, error)) continue;
    fs::rename(path + companion, aside + companion, error);
    // Left behind, the log of the old file would be taken for the new one's.
    if (error) return base::fail(sentence(Fault::read_only), {.file = path + companion});
  }
  return aside;
}

}  // namespace letopis::storage

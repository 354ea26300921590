// SqliteStore, first half: players, packs, hidden questions, settings, checking.
#include <algorithm>
#include <string>
#include <utility>

#include "content/base/utf8.hpp"
#include "game/storage/codes.hpp"
#include "game/storage/sqlite_store.hpp"

namespace letopis::storage {
namespace {

constexpr const char* last_player_key = "player.last";
constexpr const char* no_such_player = "There is no such player; choose one from the list.";

Player read_player(Query& row) {
  return {.id = row.number(0),
          .name = row.text(1),
          .number = row.integer(2),
          .colour = row.integer(3),
          .created = row.number(4),
          .last_played = row.number(5)};
}

}  // namespace

SqliteStore::SqliteStore(SQLite::Database database, std::string path, Limits limits)
    : database_(std::move(database)), path_(std::move(path)), limits_(limits) {}

std::vector<Player> SqliteStore::all_players() {
  std::vector<Player> all;
  Query rows(
      database_,
      "SELECT id, name, number, colour, created, last_played FROM player ORDER BY last_played DESC, id DESC");
  while (rows.step()) all.push_back(read_player(rows));
  return all;
}

std::optional<Player> SqliteStore::find_player(PlayerId id) {
  Query row(database_, "SELECT id, name, number, colour, created, last_played FROM player WHERE id = ?", id);
  return row.step() ? std::optional(read_player(row)) : std::nullopt;
}

Result<Player> SqliteStore::create_player(const std::string& name, UnixMs now) {
  auto clean = clean_name(name);
  if (!clean) return tl::unexpected(clean.error());
  return guarded(path_, [&] {
    Transaction step(database_);
    const auto all = all_players();
    Player player =
        placed_among(all, {.name = *clean, .colour = static_cast<int>(all.size() % 8), .created = now});
    Query(database_, "INSERT INTO player (name, folded, number, colour, created) VALUES (?, ?, ?, ?, ?)",
          player.name, base::fold(player.name), player.number, player.colour, player.created)
        .run();
    player.id = database_.getLastInsertRowid();
    step.commit();
    return player;
  });
}

Result<std::vector<Player>> SqliteStore::players() {
  return guarded(path_, [&] { return all_players(); });
}

Result<Player> SqliteStore::rename_player(PlayerId id, const std::string& name) {
  auto clean = clean_name(name);
  if (!clean) return tl::unexpected(clean.error());
  const auto renamed = guarded(path_, [&]() -> std::optional<Player> {
    Transaction step(database_);
    auto player = find_player(id);
    if (!player) return std::nullopt;
    player->name = *clean;
    player = placed_among(all_players(), *player);
    Query(database_, "UPDATE player SET name = ?, folded = ?, number = ?, colour = ? WHERE id = ?",
          player->name, base::fold(player->name), player->number, player->colour, id)
        .run();
    step.commit();
    return player;
  });
  if (!renamed) return tl::unexpected(renamed.error());
  if (!*renamed) return base::fail(no_such_player);
  return **renamed;
}

Result<std::optional<Player>> SqliteStore::last_player() {
  return guarded(path_, [&]() -> std::optional<Player> {
    Query row(database_, "SELECT value FROM setting WHERE key = ?", std::string(last_player_key));
    return row.step() ? find_player(row.number(0)) : std::nullopt;
  });
}

Result<void> SqliteStore::set_last_player(PlayerId id) {
  const auto found = guarded(path_, [&] {
    if (!find_player(id)) return false;
    put_setting(last_player_key, std::to_string(id));
    return true;
  });
  if (!found) return tl::unexpected(found.error());
  if (!*found) return base::fail(no_such_player);
  return {};
}

Result<void> SqliteStore::put_pack(const PackEntry& pack) {
  return guarded(path_, [&] {
    Query(database_,
          "INSERT INTO pack (id, title, language, path, origin, questions, added, listed) VALUES (?, ?, ?, "
          "?, ?, ?, ?, 1) "
          "ON CONFLICT (id) DO UPDATE SET title = excluded.title, language = excluded.language, path = "
          "excluded.path, "
          "origin = excluded.origin, questions = excluded.questions, added = excluded.added, listed = 1",
          pack.id, pack.title, pack.language, pack.path, std::string(name_of(pack.origin)), pack.questions,
          pack.added)
        .run();
  });
}

Result<std::vector<PackEntry>> SqliteStore::packs() {
  return guarded(path_, [&] {
    std::vector<PackEntry> all;
    Query rows(database_,
               "SELECT id, title, language, path, origin, questions, added FROM pack WHERE listed = 1 ORDER "
               "BY title, id");
    while (rows.step()) {
      PackEntry pack{.id = rows.text(0),
                     .title = rows.text(1),
                     .language = rows.text(2),
                     .path = rows.text(3),
                     .questions = rows.integer(5),
                     .added = rows.number(6)};
      if (!parse(rows.text(4), pack.origin)) throw Unreadable();
      all.push_back(std::move(pack));
    }
    return all;
  });
}

Result<void> SqliteStore::remove_pack(const std::string& id) {
  return guarded(path_, [&] { Query(database_, "UPDATE pack SET listed = 0 WHERE id = ?", id).run(); });
}

Result<void> SqliteStore::hide(const std::string& pack, const std::string& question, UnixMs now) {
  return guarded(path_, [&] {
    Query(database_, "INSERT INTO hidden (pack, question, since) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
          pack, question, now)
        .run();
  });
}

Result<void> SqliteStore::unhide(const std::string& pack, const std::string& question) {
  return guarded(path_, [&] {
    Query(database_, "DELETE FROM hidden WHERE pack = ? AND question = ?", pack, question).run();
  });
}

Result<std::vector<HiddenQuestion>> SqliteStore::hidden(const std::string& pack) {
  return guarded(path_, [&] {
    std::vector<HiddenQuestion> all;
    Query rows(database_, "SELECT question, since FROM hidden WHERE pack = ? ORDER BY since DESC, question",
               pack);
    while (rows.step()) all.push_back({.question = rows.text(0), .since = rows.number(1)});
    return all;
  });
}

Result<std::optional<std::string>> SqliteStore::setting(const std::string& key) {
  return guarded(path_, [&]() -> std::optional<std::string> {
    Query row(database_, "SELECT value FROM setting WHERE key = ?", key);
    return row.step() ? std::optional(row.text(0)) : std::nullopt;
  });
}

void SqliteStore::put_setting(const std::string& key, const std::string& value) {
  Query(
      database_,
      "INSERT INTO setting (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
      key, value)
      .run();
}

Result<void> SqliteStore::set_setting(const std::string& key, const std::string& value) {
  return guarded(path_, [&] { put_setting(key, value); });
}

Result<void> SqliteStore::check() {
  return guarded(path_, [&] {
    if (database_.execAndGet("PRAGMA integrity_check(1)").getString() != "ok") throw Unreadable();
    if (Query(database_, "PRAGMA foreign_key_check").step()) throw Unreadable();
  });
}

Result<std::unique_ptr<Store>> SqliteStore::another() {
  Opened opened = open_sqlite(path_, limits_);
  if (!opened.store) return tl::unexpected(opened.error);
  return std::move(opened.store);
}

}  // namespace letopis::storage

// SqliteStore, second half: rounds, the log of answers, and what is computed from it.
#include <string>
#include <utility>

#include <sqlite3.h>

#include "game/storage/codes.hpp"
#include "game/storage/sqlite_store.hpp"

namespace letopis::storage {
namespace {

constexpr const char* no_such_round = "There is no such round; begin one before answering.";

pack::Kind kind_of(const std::string& name) {
  pack::Kind kind{};
  if (!pack::parse(name, kind)) throw Unreadable();
  return kind;
}

void points_in_sql(sqlite3_context* context, int, sqlite3_value** values) {
  pack::Kind kind{};
  const auto* name = reinterpret_cast<const char*>(sqlite3_value_text(values[0]));
  if (!name || !pack::parse(name, kind)) return sqlite3_result_error_code(context, SQLITE_CORRUPT);
  sqlite3_result_int(context, rules::points(kind, sqlite3_value_double(values[1]),
                                            sqlite3_value_int64(values[2]), sqlite3_value_int64(values[3]),
                                            sqlite3_value_int(values[4]), sqlite3_value_int(values[5])));
}

// SELECT round, ordinal, card, question, kind, shown, side, given, fraction, is_right, took, time_limit,
// full, formula, at
Answer read_answer(Query& row) {
  auto shown = rules::read_indices(row.text(5));
  auto given = rules::read_given(row.text(7));
  if (!shown || !given) throw Unreadable();
  const auto side = row.maybe(6);
  return {.round = row.number(0),
          .attempt = {.ordinal = row.integer(1),
                      .card = static_cast<std::size_t>(row.number(2)),
                      .question = row.text(3),
                      .kind = kind_of(row.text(4)),
                      .shown = std::move(*shown),
                      .side = side ? std::optional(static_cast<std::size_t>(*side)) : std::nullopt,
                      .given = std::move(*given),
                      .judgement = {.fraction = row.real(8), .right = row.integer(9) != 0},
                      .took = row.number(10),
                      .limit = row.number(11),
                      .full = row.integer(12),
                      .formula = row.integer(13)},
          .at = row.number(14)};
}

}  // namespace

void teach_points(SQLite::Database& database) {
  database.createFunction("points", 6, true, nullptr, points_in_sql);
}

Result<RoundId> SqliteStore::begin_round(const NewRound& round, UnixMs now) {
  const auto begun = guarded(path_, [&]() -> std::optional<RoundId> {
    Transaction step(database_);
    if (round.player && !find_player(*round.player)) return std::nullopt;
    Query(database_,
          "INSERT INTO round (pack, player, count, seconds, locking, turns, seed, started) VALUES (?, ?, ?, "
          "?, ?, ?, ?, ?)",
          round.pack, round.player, round.settings.count, round.settings.seconds,
          std::string(name_of(round.settings.locking)), std::string(name_of(round.teams.turns)), round.seed,
          now)
        .run();
    const RoundId id = database_.getLastInsertRowid();
    for (std::size_t side = 0; side < round.teams.names.size(); ++side)
      Query(database_, "INSERT INTO team (round, side, name) VALUES (?, ?, ?)", id, side,
            round.teams.names[side])
          .run();
    if (round.player) {
      Query(database_, "UPDATE player SET last_played = ? WHERE id = ?", now, *round.player).run();
      put_setting("player.last", std::to_string(*round.player));
    }
    step.commit();
    return id;
  });
  if (!begun) return tl::unexpected(begun.error());
  if (!*begun) return base::fail("There is no such player; choose one from the list.");
  return **begun;
}

Result<void> SqliteStore::end_round(RoundId id, RoundState state, UnixMs now) {
  const auto known = guarded(path_, [&] {
    Query(database_, "UPDATE round SET state = ?, ended = ? WHERE id = ? AND state = 'open'",
          std::string(name_of(state)), now, id)
        .run();
    return Query(database_, "SELECT 1 FROM round WHERE id = ?", id).step();
  });
  if (!known) return tl::unexpected(known.error());
  if (!*known) return base::fail("There is no such round; begin one before ending it.");
  return {};
}

Result<void> SqliteStore::finish_round(RoundId id, UnixMs now) {
  return end_round(id, RoundState::finished, now);
}
Result<void> SqliteStore::abandon_round(RoundId id, UnixMs now) {
  return end_round(id, RoundState::abandoned, now);
}

Result<int> SqliteStore::abandon_open_rounds(UnixMs now) {
  return guarded(path_, [&] {
    Query(database_, "UPDATE round SET state = 'abandoned', ended = ? WHERE state = 'open'", now).run();
    return database_.getChanges();
  });
}

std::optional<RoundRecord> SqliteStore::find_round(RoundId id) {
  Query row(database_,
            "SELECT id, pack, player, count, seconds, locking, turns, seed, started, ended, state FROM round "
            "WHERE id = ?",
            id);
  if (!row.step()) return std::nullopt;
  RoundRecord record{.id = row.number(0), .what = {}, .started = row.number(8), .ended = row.number(9)};
  record.what.pack = row.text(1);
  record.what.player = row.maybe(2);
  record.what.settings.count = static_cast<std::size_t>(row.number(3));
  record.what.settings.seconds = row.integer(4);
  record.what.seed = static_cast<std::uint64_t>(row.number(7));
  if (!parse(row.text(5), record.what.settings.locking) || !parse(row.text(6), record.what.teams.turns) ||
      !parse(row.text(10), record.state))
    throw Unreadable();
  Query teams(database_, "SELECT name FROM team WHERE round = ? ORDER BY side", id);
  while (teams.step()) record.what.teams.names.push_back(teams.text(0));
  return record;
}

Result<std::optional<RoundRecord>> SqliteStore::round(RoundId id) {
  return guarded(path_, [&] { return find_round(id); });
}

Result<AnswerId> SqliteStore::append_answer(const Answer& answer) {
  const auto& attempt = answer.attempt;
  const auto appended = guarded(path_, [&]() -> std::optional<AnswerId> {
    Transaction step(database_);
    if (!Query(database_, "SELECT 1 FROM round WHERE id = ?", answer.round).step()) return std::nullopt;
    Query(database_,
          "INSERT INTO answer (round, ordinal, card, question, kind, shown, side, given, fraction, is_right, "
          "took, "
          "time_limit, full, formula, at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) "
          "ON CONFLICT (round, ordinal) DO NOTHING",
          answer.round, attempt.ordinal, attempt.card, attempt.question,
          std::string(pack::name_of(attempt.kind)), rules::to_text(attempt.shown), attempt.side,
          rules::to_text(attempt.given), attempt.judgement.fraction, attempt.judgement.right, attempt.took,
          attempt.limit, attempt.full, attempt.formula, answer.at)
        .run();
    Query row(database_, "SELECT id FROM answer WHERE round = ? AND ordinal = ?", answer.round,
              attempt.ordinal);
    if (!row.step()) throw Unreadable();
    const AnswerId id = row.number(0);
    step.commit();
    return id;
  });
  if (!appended) return tl::unexpected(appended.error());
  if (!*appended) return base::fail(no_such_round);
  return **appended;
}

std::vector<Answer> SqliteStore::find_answers(RoundId round) {
  std::vector<Answer> all;
  Query rows(database_,
             "SELECT round, ordinal, card, question, kind, shown, side, given, fraction, is_right, took, "
             "time_limit, full, "
             "formula, at FROM answer WHERE round = ? ORDER BY ordinal",
             round);
  while (rows.step()) all.push_back(read_answer(rows));
  return all;
}

std::vector<rules::Attempt> SqliteStore::find_attempts(RoundId round) {
  std::vector<rules::Attempt> attempts;
  for (auto& answer : find_answers(round)) attempts.push_back(std::move(answer.attempt));
  return attempts;
}

Result<std::vector<Answer>> SqliteStore::answers(RoundId round) {
  return guarded(path_, [&] { return find_answers(round); });
}

// SQL finds the best rounds; what is shown of them is counted by rules::tally, as during the round.
Result<std::vector<HighScore>> SqliteStore::high_scores(const std::string& pack,
                                                        std::optional<PlayerId> player, std::size_t most) {
  return guarded(path_, [&] {
    std::vector<RoundId> best;
    Query rows(
        database_,
        "SELECT round.id FROM round JOIN answer ON answer.round = round.id "
        "WHERE round.pack = ?1 AND round.player IS NOT NULL AND round.state <> 'open' "
        "AND (?2 IS NULL OR round.player = ?2) GROUP BY round.id "
        "ORDER BY sum(points(kind, fraction, took, time_limit, full, formula)) DESC, sum(is_right) DESC, "
        "round.started, round.id LIMIT ?3",
        pack, player, most);
    while (rows.step()) best.push_back(rows.number(0));
    std::vector<HighScore> scores;
    for (const RoundId id : best) {
      const auto round = find_round(id);
      const auto who = round ? find_player(*round->what.player) : std::nullopt;
      if (!who) throw Unreadable();
      const auto attempts = find_attempts(id);
      scores.push_back({.round = id,
                        .player = *who,
                        .tally = rules::tally(attempts),
                        .asked = static_cast<int>(attempts.size()),
                        .settings = round->what.settings,
                        .finished = round->state == RoundState::finished,
                        .started = round->started});
    }
    return scores;
  });
}

Result<std::vector<TeamResult>> SqliteStore::team_results(const std::string& pack, std::size_t most) {
  return guarded(path_, [&] {
    std::vector<RoundId> latest;
    Query rows(database_,
               "SELECT id FROM round WHERE pack = ? AND player IS NULL AND state <> 'open' "
               "AND EXISTS (SELECT 1 FROM answer WHERE answer.round = round.id) ORDER BY started DESC, id "
               "DESC LIMIT ?",
               pack, most);
    while (rows.step()) latest.push_back(rows.number(0));
    std::vector<TeamResult> results;
    for (const RoundId id : latest) {
      const auto round = find_round(id);
      if (!round) throw Unreadable();
      results.push_back({.round = id,
                         .pack = pack,
                         .standings = rules::standings(round->what.teams, find_attempts(id)),
                         .finished = round->state == RoundState::finished,
                         .started = round->started});
    }
    return results;
  });
}

Result<rules::History> SqliteStore::history(const std::string& pack, std::optional<PlayerId> player) {
  return guarded(path_, [&] {
    rules::History history;
    // A question is asked once in a round, whoever pressed; hence DISTINCT.
    Query rows(database_,
               "SELECT question, count(DISTINCT round.id), max(at) FROM round JOIN answer ON answer.round = "
               "round.id "
               "WHERE round.pack = ? AND round.player IS ? GROUP BY question",
               pack, player);
    while (rows.step()) history[rows.text(0)] = {.times = rows.integer(1), .last = rows.number(2)};
    return history;
  });
}

}  // namespace letopis::storage

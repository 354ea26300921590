// What every store promises: the same cases for the one that forgets and the one on a disk.
#include "game/storage/store.hpp"

#include <functional>

#include <doctest/doctest.h>

#include "game/storage/sqlite.hpp"
#include "tests/unit/game/rules/samples.hpp"
#include "tests/unit/game/storage/temp_folder.hpp"

using namespace letopis;
using namespace letopis::storage;
namespace ev = letopis::rules::event;

namespace {

struct OnDisk {
  samples::TempFolder folder;
  std::unique_ptr<Store> store = open_sqlite(folder.file()).store;
};

struct InMemory {
  std::unique_ptr<Store> store = make_memory_store();
};

template <class T>
T value(Result<T> result) {
  if (!result) FAIL(result.error().what);
  return *std::move(result);
}

rules::Attempt attempt(int ordinal, std::string question, double fraction, rules::Millis took = 0,
                       std::optional<std::size_t> side = std::nullopt) {
  return {.ordinal = ordinal,
          .card = static_cast<std::size_t>(ordinal),
          .question = std::move(question),
          .kind = pack::Kind::choice,
          .shown = {2, 0, 1},
          .side = side,
          .given = rules::Picked{1},
          .judgement = {.fraction = fraction, .right = fraction >= 1},
          .took = took,
          .limit = 30000};
}

// A finished round with `right` right answers and one wrong one.
RoundId played(Store& store, const std::string& pack, PlayerId player, int right, UnixMs at,
               rules::Millis took = 0) {
  const auto round = value(store.begin_round({.pack = pack, .player = player}, at));
  for (int i = 0; i <= right; ++i)
    value(store.append_answer({.round = round,
                               .attempt = attempt(i, samples::numbered("q", i), i < right ? 1 : 0, took),
                               .at = at + i}));
  REQUIRE(store.finish_round(round, at + 100));
  return round;
}

}  // namespace

TEST_CASE("names: cleaned of what cannot be seen, refused when nothing is left") {
  CHECK(value(clean_name("  Маша \t Петрова ")) == "Маша Петрова");
  CHECK(value(clean_name("Ма\u200Bша\u202E")) == "Маша");
  CHECK(value(clean_name("Ёж")) == "Ёж");
  for (const char* name : {"", "   ", "\u200B\u2060", "\n"}) CHECK_FALSE(clean_name(name));
  std::string forty, more;
  for (int i = 0; i < 40; ++i) forty += "ж";
  CHECK(value(clean_name(forty)) == forty);
  CHECK_FALSE(clean_name(forty + "ж"));
}

TEST_CASE_TEMPLATE("store: players with the same name are told apart", Kind, InMemory, OnDisk) {
  Kind with;
  Store& store = *with.store;
  const auto first = value(store.create_player(" Маша ", 10));
  const auto second = value(store.create_player("маша", 20));
  const auto other = value(store.create_player("Ваня", 30));
  CHECK(first.id != second.id);
  CHECK(first.number == 1);
  CHECK(second.number == 2);
  CHECK(first.colour != second.colour);
  CHECK(label(first) == "Маша");
  CHECK(label(second) == "маша (2)");
  CHECK(label(other) == "Ваня");
  CHECK(second.created == 20);
  CHECK_FALSE(store.create_player(" ", 40));

  const auto renamed = value(store.rename_player(other.id, "Маша"));
  CHECK(renamed.number == 3);
  CHECK(renamed.colour != first.colour);
  CHECK(renamed.colour != second.colour);
  CHECK(value(store.rename_player(first.id, "Мария")).number == 1);
  CHECK(value(store.create_player("Маша", 50)).number == 1);         // the place that became free
  CHECK(value(store.rename_player(second.id, "МАША")).number == 2);  // beside itself it is no namesake
  CHECK_FALSE(store.rename_player(99, "Кто"));
  CHECK_FALSE(store.rename_player(first.id, ""));
  CHECK(value(store.players()).size() == 4);
}

TEST_CASE_TEMPLATE("store: twenty of one name keep twenty different labels", Kind, InMemory, OnDisk) {
  Kind with;
  std::set<std::string> labels;
  for (int i = 0; i < 20; ++i) labels.insert(label(value(with.store->create_player("Саша", i))));
  CHECK(labels.size() == 20);
}

TEST_CASE_TEMPLATE("store: the last player is remembered", Kind, InMemory, OnDisk) {
  Kind with;
  Store& store = *with.store;
  CHECK_FALSE(value(store.last_player()));
  const auto one = value(store.create_player("one", 1)), two = value(store.create_player("two", 2));
  REQUIRE(store.set_last_player(one.id));
  CHECK(value(store.last_player())->id == one.id);
  CHECK_FALSE(store.set_last_player(99));
  value(store.begin_round({.pack = "p", .player = two.id}, 500));
  const auto last = value(store.last_player());
  CHECK(last->id == two.id);
  CHECK(last->last_played == 500);
  CHECK(value(store.players()).front().id == two.id);
}

TEST_CASE_TEMPLATE("store: packs are listed by title, renewed, and removed from the list only", Kind,
                   InMemory, OnDisk) {
  Kind with;
  Store& store = *with.store;
  const PackEntry war{.id = "war.toml",
                      .title = "Б",
                      .language = "ru",
                      .path = "/a/war.toml",
                      .origin = Origin::shipped,
                      .questions = 40,
                      .added = 5};
  const PackEntry own{
      .id = "0123", .title = "А", .language = "en", .path = "o'own\n.toml", .questions = 3, .added = 6};
  REQUIRE(store.put_pack(war));
  REQUIRE(store.put_pack(own));
  CHECK(value(store.packs()) == std::vector{own, war});
  auto renewed = own;
  renewed.title = "В";
  renewed.questions = 4;
  REQUIRE(store.put_pack(renewed));
  CHECK(value(store.packs()) == std::vector{war, renewed});
  REQUIRE(store.remove_pack(war.id));
  REQUIRE(store.remove_pack("never there"));
  CHECK(value(store.packs()) == std::vector{renewed});
  REQUIRE(store.put_pack(war));
  CHECK(value(store.packs()).size() == 2);
}

TEST_CASE_TEMPLATE("store: a round is kept as it was set", Kind, InMemory, OnDisk) {
  Kind with;
  Store& store = *with.store;
  const NewRound what{.pack = "p",
                      .settings = {.count = 12, .seconds = 0, .locking = rules::Locking::at_once},
                      .teams = {.turns = rules::Turns::buzzer, .names = {"Красные", "Синие"}},
                      .seed = 0xFFFFFFFFFFFFFFFFULL};
  const auto id = value(store.begin_round(what, 100));
  CHECK(*value(store.round(id)) == RoundRecord{.id = id, .what = what, .started = 100});
  REQUIRE(store.finish_round(id, 200));
  REQUIRE(store.abandon_round(id, 300));  // what has ended stays as it ended
  CHECK(value(store.round(id))->state == RoundState::finished);
  CHECK(value(store.round(id))->ended == 200);
  CHECK_FALSE(value(store.round(id + 1)));
  CHECK_FALSE(store.finish_round(id + 1, 1));
  CHECK_FALSE(store.begin_round({.pack = "p", .player = 77}, 1));
}

TEST_CASE_TEMPLATE("store: rounds left open by a killed program become abandoned", Kind, InMemory, OnDisk) {
  Kind with;
  Store& store = *with.store;
  const auto player = value(store.create_player("one", 1)).id;
  const auto done = played(store, "p", player, 1, 10);
  const auto open = value(store.begin_round({.pack = "p", .player = player}, 20));
  value(store.append_answer({.round = open, .attempt = attempt(0, "q", 1), .at = 21}));
  CHECK(value(store.high_scores("p", std::nullopt, 10)).size() == 1);
  CHECK(value(store.abandon_open_rounds(30)) == 1);
  CHECK(value(store.abandon_open_rounds(40)) == 0);
  CHECK(value(store.round(open))->state == RoundState::abandoned);
  CHECK(value(store.round(done))->state == RoundState::finished);
  const auto scores = value(store.high_scores("p", std::nullopt, 10));
  REQUIRE(scores.size() == 2);
  CHECK(scores[0].finished);  // equal in points and right answers, the earlier one comes first
  CHECK_FALSE(scores[1].finished);
}

TEST_CASE_TEMPLATE("store: an answer comes back as it was given, and twice is once", Kind, InMemory, OnDisk) {
  Kind with;
  Store& store = *with.store;
  const auto round = value(store.begin_round({.pack = "p"}, 1));
  std::vector<Answer> all;
  const std::vector<rules::Given> givens = {rules::Nothing{},
                                            rules::Picked{3},
                                            rules::PickedMany{{0, 2}},
                                            rules::Estimated{0.1},
                                            rules::Typed{"Робер'; DROP TABLE answer; --"},
                                            rules::Ordered{{1, 0}},
                                            rules::Matched{{rules::unmatched, 0}}};
  for (std::size_t i = 0; i < givens.size(); ++i) {
    auto one = attempt(static_cast<int>(i), samples::numbered("q", i), 1.0 / 3, 1234);
    one.given = givens[i];
    one.kind = static_cast<pack::Kind>(i);
    if (i == 0) one.shown = {};
    if (i > 2) one.side = i;
    one.full = 2000;
    all.push_back({.round = round, .attempt = one, .at = 1'700'000'000'000 + static_cast<UnixMs>(i)});
  }
  for (auto i = all.rbegin(); i != all.rend(); ++i) value(store.append_answer(*i));  // in any order
  CHECK((value(store.answers(round)) == all));

  auto different = all[2];
  different.attempt.judgement = {.fraction = 1, .right = true};
  const auto id = value(store.append_answer(all[2]));
  CHECK(value(store.append_answer(different)) == id);
  CHECK((value(store.answers(round)) == all));
  CHECK_FALSE(store.append_answer({.round = round + 1, .attempt = attempt(0, "q", 1)}));
  CHECK(value(store.answers(round + 1)).empty());
}

TEST_CASE_TEMPLATE("store: the best rounds of a pack, of all and of one", Kind, InMemory, OnDisk) {
  Kind with;
  Store& store = *with.store;
  const auto a = value(store.create_player("a", 1)).id, b = value(store.create_player("b", 2)).id;
  const auto two = played(store, "p", a, 2, 100);
  const auto slow = played(store, "p", b, 2, 200, 15000);  // 2 · 750
  const auto three = played(store, "p", b, 3, 300);
  const auto again = played(store, "p", a, 2, 400);
  played(store, "other pack", a, 9, 500);
  value(store.begin_round({.pack = "p", .player = a}, 600));  // nothing answered
  const auto empty = value(store.begin_round({.pack = "p", .player = a}, 700));
  REQUIRE(store.finish_round(empty, 701));

  const auto scores = value(store.high_scores("p", std::nullopt, 10));
  REQUIRE(scores.size() == 4);
  CHECK(scores[0].round == three);
  CHECK(scores[1].round == two);
  CHECK(scores[2].round == again);
  CHECK(scores[3].round == slow);
  CHECK(scores[0].tally.points == 3000);
  CHECK(scores[0].tally.right == 3);
  CHECK(scores[0].tally.wrong == 1);
  CHECK(scores[0].asked == 4);
  CHECK(scores[0].player.name == "b");
  CHECK(scores[0].started == 300);
  CHECK(scores[3].tally.points == 1500);
  CHECK(value(store.high_scores("p", a, 10)).size() == 2);
  CHECK(value(store.high_scores("p", std::nullopt, 1)).size() == 1);
  CHECK(value(store.high_scores("none", std::nullopt, 10)).empty());
}

TEST_CASE_TEMPLATE("store: results of teams, the latest first", Kind, InMemory, OnDisk) {
  Kind with;
  Store& store = *with.store;
  const rules::Teams teams{.turns = rules::Turns::in_turn, .names = {"Красные", "Синие"}};
  const auto early = value(store.begin_round({.pack = "p", .teams = teams}, 100));
  value(store.append_answer({.round = early, .attempt = attempt(0, "q0", 0, 0, 0), .at = 101}));
  value(store.append_answer({.round = early, .attempt = attempt(1, "q1", 1, 0, 1), .at = 102}));
  REQUIRE(store.finish_round(early, 110));
  const auto late = value(store.begin_round({.pack = "p", .teams = teams}, 200));
  value(store.append_answer({.round = late, .attempt = attempt(0, "q0", 1, 0, 0), .at = 201}));
  REQUIRE(store.abandon_round(late, 210));
  const auto results = value(store.team_results("p", 10));
  REQUIRE(results.size() == 2);
  CHECK(results[0].round == late);
  CHECK_FALSE(results[0].finished);
  CHECK(results[1].standings[0].name == "Синие");
  CHECK(results[1].standings[0].points == 1000);
  CHECK(value(store.high_scores("p", std::nullopt, 10)).empty());
  CHECK(value(store.team_results("p", 1)).size() == 1);
}

TEST_CASE_TEMPLATE("store: what was asked, by player and pack", Kind, InMemory, OnDisk) {
  Kind with;
  Store& store = *with.store;
  const auto a = value(store.create_player("a", 1)).id, b = value(store.create_player("b", 2)).id;
  played(store, "p", a, 1, 100);  // q0, q1
  played(store, "p", a, 2, 200);  // q0, q1, q2
  played(store, "p", b, 0, 300);  // q0
  const auto teams = value(
      store.begin_round({.pack = "p", .teams = {.turns = rules::Turns::buzzer, .names = {"x", "y"}}}, 400));
  value(store.append_answer({.round = teams, .attempt = attempt(0, "q9", 0, 0, 0), .at = 401}));
  value(store.append_answer(
      {.round = teams, .attempt = attempt(1, "q9", 1, 0, 1), .at = 402}));  // same question

  const auto seen = value(store.history("p", a));
  CHECK(seen == rules::History{{"q0", {2, 200}}, {"q1", {2, 201}}, {"q2", {1, 202}}});
  CHECK(value(store.history("p", b)) == rules::History{{"q0", {1, 300}}});
  CHECK(value(store.history("p", std::nullopt)) == rules::History{{"q9", {1, 402}}});
  CHECK(value(store.history("other", a)).empty());
}

TEST_CASE_TEMPLATE("store: a hidden question stays hidden until it is brought back", Kind, InMemory, OnDisk) {
  Kind with;
  Store& store = *with.store;
  REQUIRE(store.hide("p", "q1", 10));
  REQUIRE(store.hide("p", "q2", 20));
  REQUIRE(store.hide("p", "q1", 30));  // again: nothing new
  REQUIRE(store.hide("other", "q3", 40));
  CHECK(value(store.hidden("p")) == std::vector<HiddenQuestion>{{"q2", 20}, {"q1", 10}});
  CHECK(ids_of(value(store.hidden("p"))) == std::set<std::string>{"q1", "q2"});
  REQUIRE(store.unhide("p", "q2"));
  REQUIRE(store.unhide("p", "never"));
  CHECK(value(store.hidden("p")) == std::vector<HiddenQuestion>{{"q1", 10}});
}

TEST_CASE_TEMPLATE("store: settings", Kind, InMemory, OnDisk) {
  Kind with;
  CHECK_FALSE(value(with.store->setting("theme")));
  REQUIRE(with.store->set_setting("theme", "night"));
  REQUIRE(with.store->set_setting("theme", "бумага"));
  CHECK(*value(with.store->setting("theme")) == "бумага");
}

TEST_CASE_TEMPLATE("store: a second door opens on the same data", Kind, InMemory, OnDisk) {
  Kind with;
  auto door = value(with.store->another());
  REQUIRE(door->set_setting("key", "value"));
  CHECK(*value(with.store->setting("key")) == "value");
  CHECK(with.store->check());
}

TEST_CASE_TEMPLATE("store: the score computed from the log is the score on the screen", Kind, InMemory,
                   OnDisk) {
  Kind with;
  Store& store = *with.store;
  const auto player = value(store.create_player("one", 1)).id;
  const auto pack = samples::every_kind();
  const std::vector<rules::Given> given = {rules::Picked{2},
                                           rules::PickedMany{{0}},
                                           rules::Picked{0},
                                           rules::Picked{0},
                                           rules::Estimated{1000},
                                           rules::Typed{"хасан"},
                                           rules::Ordered{{1, 0, 2, 3}},
                                           rules::Matched{{0, 2, 1}}};
  const NewRound what{.pack = "p", .player = player, .settings = {.count = 8, .seconds = 20}, .seed = 3};
  rules::Round round(what.settings, rules::deal(pack, {.count = 8, .seed = what.seed}));
  const auto id = value(store.begin_round(what, 1000));
  rules::Millis now = 0;
  std::size_t stored = 0;
  round.apply({now, ev::Start{}});
  while (round.phase() != rules::Phase::finished) {
    std::size_t which = 0;
    while (pack.questions[which].id != round.card().question.id) ++which;
    round.apply({now += 3100, ev::Choose{given[which]}});
    round.apply({now += 10, ev::Confirm{}});
    round.apply({now += 10, ev::Next{}});
    for (; stored < round.attempts().size(); ++stored)
      value(store.append_answer({.round = id, .attempt = round.attempts()[stored], .at = 1000 + now}));
  }
  REQUIRE(store.finish_round(id, 1000 + now));
  REQUIRE(round.totals().points > 3000);
  const auto scores = value(store.high_scores("p", player, 1));
  REQUIRE(scores.size() == 1);
  CHECK(scores[0].tally == round.totals());
  CHECK(scores[0].settings == what.settings);
  // And the judgements themselves can be made again from the log and the pack.
  for (const auto& answer : value(store.answers(id)))
    for (const auto& question : pack.questions)
      if (question.id == answer.attempt.question)
        CHECK(rules::judge(question, answer.attempt.given) == answer.attempt.judgement);
}

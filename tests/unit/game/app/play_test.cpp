#include <filesystem>
#include <fstream>

#include <doctest/doctest.h>
#include <unistd.h>

#include "game/app/app.hpp"

using namespace letopis;
using namespace letopis::app;
namespace act = screens::act;
namespace fs = std::filesystem;

namespace {

constexpr std::int64_t start = 1'770'000'000'000;

// A house of its own for each test: data, packs, and a pack of three questions.
struct House {
  fs::path root = fs::temp_directory_path() / ("letopis_play_" + std::to_string(::getpid()));
  House() {
    fs::remove_all(root);
    fs::create_directories(root / "packs");
    std::ofstream pack(root / "packs" / "three.toml");
    pack << "format = \"letopis-pack/1\"\ntitle = \"Three\"\nlanguage = \"en\"\n";
    for (const char* year : {"1895", "1905", "1945"})
      pack << "[[questions]]\nid = \"q" << year << "\"\nkind = \"choice\"\nprompt = \"Which year ends in "
           << year << "?\"\nchoices = [\"1801\", \"" << year << "\"]\nanswer = \"" << year << "\"\n";
  }
  ~House() { fs::remove_all(root); }
  Folders folders() const {
    return {.data = (root / "data").string(), .shipped = (root / "packs").string(), .compiler = "/nowhere"};
  }
};

void answer_all(App& app, std::int64_t& now, int right) {
  while (app.stage() == screens::Stage::round) {
    app.tick(now += 2000);
    const rules::Card& card = app.round()->card();
    const auto key = std::get<std::size_t>(card.question.answer);
    app.obey(act::Answer{.given = rules::Picked{right-- > 0 ? key : 1 - key}, .confirm = true, .at = now});
    app.tick(now += 1000);
    app.obey(act::Tell{{.at = now, .what = rules::event::Next{}}});
  }
}

}  // namespace

TEST_CASE("app: a round is played from the title to the scores, and they are there tomorrow") {
  const House house;
  int points = 0;
  {
    App app({}, house.folders(), start);
    CHECK(app.stage() == screens::Stage::title);
    app.obey(act::PlayAs{});
    CHECK(app.stage() == screens::Stage::players);  // nobody has a name yet
    app.obey(act::MakePlayer{"Anna"});
    CHECK(app.stage() == screens::Stage::setup);
    app.obey(act::BeginRound{});
    std::int64_t now = 0;
    answer_all(app, now, 2);
    CHECK(app.stage() == screens::Stage::results);
    points = app.round()->totals().points;
    CHECK(app.round()->totals().right == 2);
    CHECK(points > 1000);
  }
  App app({}, house.folders(), start + 86'400'000);
  app.obey(act::PlayAs{});
  CHECK(app.stage() == screens::Stage::setup);  // Anna is remembered
  app.obey(act::Go{screens::Place::scores});
  CHECK(app.stage() == screens::Stage::scores);
  CHECK(app.best() == points);
}

TEST_CASE("app: leaving a round keeps what was answered; leaving at once leads to the title") {
  const House house;
  App app({}, house.folders(), start);
  app.obey(act::MakePlayer{"Tim"});
  app.obey(act::PlayAs{});
  app.obey(act::BeginRound{});
  app.obey(act::LeaveRound{});
  CHECK(app.stage() == screens::Stage::title);
  app.obey(act::PlayAs{});
  app.obey(act::BeginRound{});
  app.tick(500);
  app.obey(act::Answer{.given = rules::Picked{0}, .confirm = true, .at = 1000});
  app.obey(act::LeaveRound{});
  CHECK(app.stage() == screens::Stage::results);
  CHECK(app.round()->attempts().size() == 1);
}

TEST_CASE("app: a damaged store is told about, and the game can be played without it or with a new one") {
  const House house;
  fs::create_directories(house.root / "data");
  std::ofstream(house.root / "data" / "letopis.sqlite") << std::string(5000, 'x');
  App app({}, house.folders(), start);
  CHECK(app.stage() == screens::Stage::message);
  SUBCASE("without saving") {
    app.obey(act::PlayUnsaved{});
    app.obey(act::MakePlayer{"Tim"});
    app.obey(act::PlayAs{});
    app.obey(act::BeginRound{});
    CHECK(app.stage() == screens::Stage::round);
    CHECK(fs::file_size(house.root / "data" / "letopis.sqlite") == 5000);
  }
  SUBCASE("left to the player, quitting is possible") {
    app.obey(act::QuitGame{});
    CHECK(app.over());
  }
}

TEST_CASE("app: a hidden question is not asked again, until it is brought back") {
  const House house;
  App app({}, house.folders(), start);
  app.obey(act::MakePlayer{"Tim"});
  app.obey(act::PlayAs{});
  app.obey(act::BeginRound{});
  app.obey(act::Answer{.given = rules::Picked{0}, .confirm = true, .at = 1000});
  const std::string hidden = app.round()->card().question.id;
  app.obey(act::Hide{});
  app.obey(act::LeaveRound{});
  app.obey(act::PlayAgain{});
  CHECK(app.round()->deck().size() == 2);
  for (const rules::Card& card : app.round()->deck()) CHECK(card.question.id != hidden);
  app.obey(act::LeaveRound{});
  app.obey(act::Unhide{hidden});
  app.obey(act::PlayAs{});
  app.obey(act::BeginRound{});
  CHECK(app.round()->deck().size() == 3);
}

TEST_CASE("app: teams need no player") {
  const House house;
  App app({}, house.folders(), start);
  app.obey(act::PlayAs{rules::Turns::in_turn});
  CHECK(app.stage() == screens::Stage::setup);
  app.obey(act::SetPlan{
      {.settings = {.count = 2}, .teams = {.turns = rules::Turns::in_turn, .names = {"Eagles", "Robins"}}}});
  app.obey(act::BeginRound{});
  REQUIRE(app.stage() == screens::Stage::round);
  CHECK(app.round()->side() == 0);
}

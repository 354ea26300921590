#include "game/app/demo.hpp"

#include <chrono>
#include <iostream>
#include <thread>

#include <fmt/format.h>

#include "game/app/stage_hand.hpp"
#include "game/rules/random.hpp"

namespace letopis::app {
namespace {

using rules::Phase;
namespace act = screens::act;

constexpr int moves_at_most = 10000;  // a bot that gets nowhere gives up

// Right three times out of four; the dice are the seed's.
rules::Given answer_of(const rules::Card& card, rules::Dice& dice) {
  const pack::Question& question = card.question;
  const bool right = dice.roll(4) != 0;
  switch (question.kind) {
    case pack::Kind::number: {
      const auto& number = std::get<pack::NumberAnswer>(question.answer);
      return rules::Estimated{right ? number.value : number.value * 1.5 + 1};
    }
    case pack::Kind::text: {
      const auto& accepted = std::get<std::vector<std::string>>(question.answer);
      return rules::Typed{right && !accepted.empty() ? accepted.front() : "?"};
    }
    case pack::Kind::order: {
      std::vector<std::size_t> items = card.shown;
      if (right)
        for (std::size_t i = 0; i < items.size(); ++i) items[i] = i;
      return rules::Ordered{items};
    }
    case pack::Kind::match: {
      std::vector<std::size_t> rights(card.shown.size());
      for (std::size_t i = 0; i < rights.size(); ++i) rights[i] = right ? i : rights.size() - 1 - i;
      return rules::Matched{rights};
    }
    case pack::Kind::multi: {
      const auto& keys = std::get<std::vector<std::size_t>>(question.answer);
      return right ? rules::PickedMany{keys} : rules::PickedMany{{0}};
    }
    default: {
      const auto key = std::get<std::size_t>(question.answer);
      return rules::Picked{right || question.choices.empty() ? key : dice.roll(question.choices.size())};
    }
  }
}

// The bot's next move. `at` is its own clock: two seconds for each answer.
screens::Action move_of(const App& app, rules::Dice& dice, std::int64_t at) {
  const rules::Round* round = app.round();
  if (app.stage() == screens::Stage::players) return act::MakePlayer{"Bot"};
  if (app.stage() == screens::Stage::setup) return act::BeginRound{};
  if (app.stage() == screens::Stage::add) return act::PickPack{app.adding().pack};
  if (round == nullptr) return act::Go{screens::Place::setup};
  if (round->phase() == Phase::asking)
    return act::Answer{.given = answer_of(round->card(), dice), .confirm = true, .at = at};
  if (round->phase() == Phase::feedback) return act::Tell{{.at = at, .what = rules::event::Next{}}};
  return act::None{};
}

std::string quoted(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    if (static_cast<unsigned char>(c) >= 0x20) out += c;
  }
  return out + '"';
}

int report(const App& app, bool display) {
  const rules::Round* round = app.round();
  if (round == nullptr || round->phase() != Phase::finished || app.pack() == nullptr) {
    std::cerr << "letopis: there is no pack to play; give one with --pack FILE.\n";
    return 1;
  }
  const rules::Tally tally = round->totals();
  std::cout << fmt::format(
                   "{{\"pack\":{},\"questions\":{},\"right\":{},\"partly\":{},\"wrong\":{},\"unanswered\":{},"
                   "\"score\":{},"
                   "\"best_streak\":{},\"display\":{}}}",
                   quoted(app.pack()->pack.title), round->deck().size(), tally.right, tally.partly,
                   tally.wrong, tally.unanswered, tally.points, tally.best_streak, display)
            << std::endl;
  return 0;
}

bool finished(const App& app) {
  return app.stage() == screens::Stage::results;
}

// Nothing to play, and nothing on its way.
bool stuck(const App& app) {
  const screens::Stage stage = app.stage();
  if (app.adding().state == screens::AddValue::State::done) return false;
  return (stage == screens::Stage::add || stage == screens::Stage::packs ||
          stage == screens::Stage::message) &&
         !app.busy_for();
}

}  // namespace

int demonstrate(const Options& options, Folders folders, std::int64_t start) {
  folders.data.clear();  // the memory store: nothing of this is kept
  rules::Dice dice(options.seed.value_or(1));
  std::int64_t clock = 0;
  App app(options, std::move(folders), start);
  const auto move = [&] {
    app.tick(clock);
    const screens::Stage stage = app.stage();
    if (stage == screens::Stage::add && app.adding().state != screens::AddValue::State::done) return;
    clock += 2000;
    app.obey(move_of(app, dice, clock));
  };
  auto opened = platform::Window::open({.width = options.width, .height = options.height});
  if (!opened) {
    std::cerr << "letopis: " << opened.error().what << " The bot plays without showing it.\n";
    for (int moves = 0; !finished(app) && !stuck(app) && moves < moves_at_most; ++moves) {
      move();
      if (app.stage() == screens::Stage::add && app.busy_for())
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
    }
    return report(app, false);
  }
  platform::Window window = std::move(*opened);
  StageHand hand(window);
  screens::Look look;
  window.before_frame([&] { hand.prepare(app.preferences()); });
  for (int moves = 0; moves < moves_at_most; ++moves) {
    window.animate_until(window.now_ms() + 1000);
    if (!window.next_frame()) break;
    ImDrawList& list = *ImGui::GetBackgroundDrawList();
    hand.set(look, list, app.preferences());
    look.press.reset();
    app.frame(look, list);
    window.show();
    hand.learn(look);
    if (finished(app) || stuck(app)) break;
    move();
  }
  return report(app, true);
}

}  // namespace letopis::app

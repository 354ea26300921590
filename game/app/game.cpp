#include "game/app/game.hpp"

#include <deque>
#include <iostream>

#include "game/app/keyboard.hpp"
#include "game/app/stage_hand.hpp"
#include "game/screens/words.hpp"

namespace letopis::app {
namespace {

void write_probe(const std::string& path, const screens::Probe& probe, std::string& last) {
  const std::string now = probe.json();
  if (now == last) return;
  if (const auto written = screens::write_atomically(path, now); !written)
    std::cerr << "letopis: " << base::to_string(written.error()) << "\n";
  last = now;
}

void play_sounds(App& app, platform::Audio& audio) {
  audio.set_muted(app.preferences().muted);
  audio.set_volume(static_cast<float>(app.preferences().volume) / 100.0F);
  for (const platform::Sound sound : app.take_sounds()) audio.play(sound);
}

// The screen drawn where nobody sees it: with a press, or with none so that a screen that has just come up
// finds its focus before a press is handed to it.
void draw_unseen(App& app, screens::Look& look, std::optional<screens::Press> press) {
  ImDrawList nowhere(ImGui::GetDrawListSharedData());
  nowhere._ResetForNewFrame();
  nowhere.PushClipRectFullScreen();
  nowhere.PushTextureID(ImGui::GetIO().Fonts->TexID);
  const screens::Mouse mouse = look.mouse;
  const float passed = std::exchange(look.passed, 0.0F);
  look.mouse = {.at = mouse.at};
  look.press = press;
  app.frame(look, nowhere);
  look.mouse = mouse;
  look.passed = passed;
}

// Draws for each press that came, unseen but for the last.
void draw_frame(App& app, screens::Look& look, const std::vector<platform::KeyPress>& keys,
                ImDrawList& list) {
  for (std::size_t i = 0; i < keys.size(); ++i) {
    draw_unseen(app, look, std::nullopt);
    if (i + 1 < keys.size()) draw_unseen(app, look, press_of(keys[i]));
  }
  look.press.reset();
  if (!keys.empty()) look.press = press_of(keys.back());
  app.frame(look, list);
}

constexpr std::int64_t wash_ms = 220;

// A new screen comes up through a wash; question and answer follow one another without, for the answer's own
// movement is what counts there.
bool washes(screens::Stage from, screens::Stage to) {
  const auto of_round = [](screens::Stage stage) {
    return stage == screens::Stage::round || stage == screens::Stage::feedback;
  };
  return from != to && !(of_round(from) && of_round(to));
}

}  // namespace

int play(const Options& options, const Folders& folders, std::int64_t start) {
  auto opened = platform::Window::open(
      {.title = screens::_("Letopis"), .width = options.width, .height = options.height});
  if (!opened) {
    std::cerr << "letopis: " << base::to_string(opened.error()) << "\n";
    return 1;
  }
  platform::Window window = std::move(*opened);
  App app(options, folders, start);
  StageHand hand(window);
  platform::Audio audio([](std::string_view line) { std::cerr << "letopis: " << line << "\n"; });
  screens::Look look;
  screens::Probe probe;
  if (!options.probe.empty()) look.probe = &probe;
  std::string probed;
  window.before_frame([&] { hand.prepare(app.preferences()); });
  window.on_text([&](std::string_view text) { hand.need(text); });
  std::string language = app.preferences().language;
  screens::Stage shown = app.stage();
  std::int64_t changed_at = -wash_ms;
  while (!app.over()) {
    if (!window.next_frame()) break;
    app.tick(window.now_ms());
    for (const std::string& path : window.take_dropped()) app.drop_file(path);
    ImDrawList& list = *ImGui::GetBackgroundDrawList();
    hand.set(look, list, app.preferences());
    const screens::Preferences before = app.preferences();
    const screens::Stage stage = app.stage();
    draw_frame(app, look, window.keys(), list);
    const std::int64_t since = window.now_ms() - changed_at;
    const bool washing = since < wash_ms && !app.preferences().reduced_motion;
    if (washing) hand.wash(list, look.theme, 1.0F - static_cast<float>(since) / static_cast<float>(wash_ms));
    window.show();
    if (washes(shown, app.stage())) changed_at = window.now_ms();
    shown = app.stage();
    play_sounds(app, audio);
    if (look.probe != nullptr) write_probe(options.probe, probe, probed);
    const bool changed = !(app.preferences() == before) || app.stage() != stage;
    if (hand.learn(look) || changed) window.animate_until(window.now_ms() + 100);
    if (look.moving() || washing) window.animate_until(window.now_ms() + 30);
    if (const auto due = app.busy_for()) window.wake_at(window.now_ms() + *due);
    if (app.preferences().language != language) {
      language = app.preferences().language;
      window.set_title(screens::_("Letopis"));
    }
  }
  return 0;
}

}  // namespace letopis::app

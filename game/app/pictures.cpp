#include "game/app/pictures.hpp"

#include <filesystem>
#include <iostream>

#include "game/app/stage_hand.hpp"
#include "game/screens/gallery.hpp"
#include "game/screens/words.hpp"

namespace letopis::app {
namespace {

constexpr int frames_to_settle = 6;  // glyphs are learnt, scroll regions measured, the focus finds its place

}  // namespace

int take_pictures(const Options& options) {
  std::error_code error;
  std::filesystem::create_directories(options.screenshots, error);
  auto opened = platform::Window::open({.width = options.width, .height = options.height, .visible = false});
  if (!opened) {
    std::cerr << "letopis: " << base::to_string(opened.error()) << "\n";
    return 1;
  }
  platform::Window window = std::move(*opened);
  window.draw_off_screen({options.width, options.height});
  screens::Preferences preferences;
  preferences.language = options.language.value_or("en");
  preferences.night = options.night.value_or(false);
  preferences.text_percent = options.text_percent.value_or(100);
  screens::choose_language(preferences.language);
  StageHand hand(window);
  window.before_frame([&] { hand.prepare(preferences); });
  std::size_t faults = 0;
  for (screens::Scene& scene : screens::gallery(preferences.language)) {
    screens::Look look;
    screens::Probe probe;
    look.probe = &probe;
    for (int i = 0; i < frames_to_settle; ++i) {
      if (!window.next_frame()) return 1;
      ImDrawList& list = *ImGui::GetBackgroundDrawList();
      hand.set(look, list, preferences);
      look.reduced_motion = true;
      look.now_ms = scene.now_ms;
      look.begin(scene.screen + "_" + scene.state, list);
      look.press = i < static_cast<int>(scene.presses.size())
                       ? std::optional(scene.presses[static_cast<std::size_t>(i)])
                       : std::nullopt;
      scene.draw(look);
      look.end();
      window.show();
      hand.learn(look);
    }
    const std::string path =
        (std::filesystem::path(options.screenshots) / (scene.screen + "_" + scene.state)).string();
    auto made = window.screenshot(path + ".png");
    if (made) made = screens::write_atomically(path + ".json", probe.json());  // where what can be used lies
    if (!made) {
      std::cerr << "letopis: " << base::to_string(made.error()) << "\n";
      return 1;
    }
    for (const std::string& fault : probe.faults()) {
      std::cerr << fault << "\n";
      ++faults;
    }
  }
  return faults == 0 ? 0 : 1;
}

}  // namespace letopis::app

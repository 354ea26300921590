#pragma once
// What stands between the platform and the screens for every frame: fonts baked for the theme's roles, the
// paper behind the page, the mouse, the metrics of the window. The game's loop and the picture gallery both
// use it.
#include <memory>

#include "game/platform/effects.hpp"
#include "game/platform/fonts.hpp"
#include "game/platform/window.hpp"
#include "game/screens/look.hpp"
#include "game/screens/values.hpp"

namespace letopis::app {

class StageHand {
 public:
  explicit StageHand(platform::Window& window);

  // Before ImGui's frame: bakes the fonts that this theme and text size want.
  void prepare(const screens::Preferences& preferences);
  // At the frame's start: fills in the look and lays the paper.
  void set(screens::Look& look, ImDrawList& list, const screens::Preferences& preferences);
  // The page coming up through receding paper, `progress` 1 covered … 0 gone.
  void wash(ImDrawList& list, const screens::Theme& theme, float progress);
  // After the frame: glyphs that were missing. True when another frame should follow to show them.
  bool learn(const screens::Look& look);
  void need(std::string_view text) { fonts_.need(text); }

 private:
  platform::Window& window_;
  platform::Fonts fonts_;
  platform::Effects effects_;
  screens::Metrics metrics_;
  std::vector<char32_t> asked_;
  ImVec2 mouse_{-1, -1};
  bool told_ = false;
};

}  // namespace letopis::app

#pragma once
// What a screen may look at and draw with during one frame: the theme, the measures, the fonts, what the
// person did, where the focus is. App owns it and fills it in before the frame; a screen borrows it. It draws
// text and plain marks; things that can be used are in widgets.hpp. It knows nothing of windows, files or
// rules.
#include <array>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include <imgui.h>

#include "game/screens/focus.hpp"
#include "game/screens/input.hpp"
#include "game/screens/probe.hpp"
#include "game/screens/theme.hpp"

namespace letopis::screens {

// A part of a text set otherwise: the words that hold the answer, in vermilion.
struct Span {
  std::size_t begin = 0;  // bytes
  std::size_t end = 0;
  Role role = Role::quote_key;
  ImU32 colour = 0;
};

enum class Align { left, centre, right };

struct Setting {
  Role role = Role::body;
  ImU32 colour = 0;
  float size = 0;  // 0: the role's own
  Align align = Align::left;
};

class Look {
 public:
  Theme theme;
  Metrics metrics;
  std::array<ImFont*, role_count> fonts{};
  std::optional<Press> press;  // reset it when it is used
  Mouse mouse;
  double now = 0;           // seconds, for animation
  std::int64_t now_ms = 0;  // the clock that rounds run on
  float passed = 0;         // seconds since the last frame
  bool reduced_motion = false;
  bool muted = false;
  Focus focus;
  Probe* probe = nullptr;
  // The timer ring as the shader draws it; without it the ring is drawn as a path. (box, share left, colours)
  std::function<bool(ImDrawList&, const Box&, float, ImU32, ImU32)> ring;

  // Everything between begin and end is one frame of one screen.
  void begin(std::string_view screen, ImDrawList& list);
  void end();
  bool moving() const { return moving_; }  // something is animated: the next frame is wanted at once
  void keep_moving() { moving_ = true; }
  const std::vector<char32_t>& unknown_glyphs() const { return unknown_; }

  ImDrawList& list() { return *list_; }
  float grid(float times = 1.0F) const { return metrics.grid * times; }
  // The column, from `top` downwards to the window's edge.
  Box column() const;

  // Text. Sizes in pixels; a paragraph is broken into lines and never cut. Both give back what they covered.
  float size(Role role) const { return size_of(role, metrics); }
  float line_height(Role role, float size = 0) const;
  float width(Role role, std::string_view text, float size = 0) const;
  Box line(ImVec2 at, std::string_view text, const Setting& how);
  Box paragraph(ImVec2 at, float width, std::string_view text, const Setting& how,
                const std::vector<Span>& spans = {});
  float paragraph_height(float width, std::string_view text, const Setting& how,
                         const std::vector<Span>& spans = {}) const;
  // A prompt with its vermilion initial over two lines.
  Box prompt(ImVec2 at, float width, std::string_view text, float size);
  float prompt_height(float width, std::string_view text, float size) const;

  // A text of one line, its capitals centred on `y`.
  Box label(float x, float y, std::string_view text, const Setting& how);

  // Clipping of a scroll region: what is outside can be neither seen nor clicked.
  void push_clip(const Box& box);
  void pop_clip();
  const Box& clip() const { return clips_.back(); }

  // While false, widgets are drawn and reported but cannot be used: they lie under a dialogue.
  bool live = true;
  void next_layer() { ++layer_; }

  // 0…1, eased towards `on` within about 160 ms; at once with reduced motion.
  float eased(Id id, bool on, float seconds = 0.16F);

  Id held = 0;  // the widget that the mouse button went down on

  // A widget that the focus has just reached; the scroll region around it brings it into view.
  void follow(const Box& box) { followed_ = box; }
  std::optional<Box> take_followed();
  // An arrow that leads the focus nowhere scrolls instead: up is negative, in pixels. Set by the scroll
  // region.
  std::function<void(float)> scroll_by;

 private:
  ImFont* font(Role role) const { return fonts[static_cast<std::size_t>(role)]; }
  struct Prompt;
  Prompt set_prompt(float room, std::string_view text, float size) const;
  float drawn_size(const ImFont& face, Role role, float em) const;
  void draw_run(ImVec2 at, Role role, float size, ImU32 colour, std::string_view text);
  void report(std::string_view text, const Box& box);

  ImDrawList* list_ = nullptr;
  std::vector<Box> clips_;
  std::unordered_map<Id, float> eases_;
  std::vector<char32_t> unknown_;
  std::optional<Box> followed_;
  int layer_ = 0;
  bool moving_ = false;
};

}  // namespace letopis::screens

#pragma once
// The frame as a test sees it: the screen's name, the name, label and rectangle (window pixels) of each
// widget that can be used, and the words shown, written as JSON when it changes. It also remembers where text
// was drawn, and finds what a designer would send back: text cut by the window, two texts over one another, a
// glyph that no font has.
#include <string>
#include <string_view>
#include <vector>

#include <imgui.h>

#include "content/base/result.hpp"

namespace letopis::screens {

struct Box {
  ImVec2 min;
  ImVec2 max;
  float width() const { return max.x - min.x; }
  float height() const { return max.y - min.y; }
  ImVec2 centre() const { return {(min.x + max.x) / 2, (min.y + max.y) / 2}; }
  bool holds(ImVec2 p) const { return p.x >= min.x && p.x < max.x && p.y >= min.y && p.y < max.y; }
  Box grown(float by) const { return {{min.x - by, min.y - by}, {max.x + by, max.y + by}}; }
};
Box cut(const Box& a, const Box& b);  // the part in common; empty (max < min) where there is none
bool touch(const Box& a, const Box& b, float slack);  // overlap by more than `slack` pixels both ways

struct Probed {
  std::string name;   // "round.tile.0"
  std::string label;  // as shown
  Box box;            // the part in sight, where enough is
  bool focused = false;
  bool visible = true;  // at least half of it inside its scroll region
};

struct ProbedText {
  std::string text;
  Box box;
  Box clip;
  int layer = 0;  // a dialogue lies above the screen: only texts of one layer may not touch
};

class Probe {
 public:
  void begin(std::string_view screen, ImVec2 window);
  void widget(Probed widget) { widgets_.push_back(std::move(widget)); }
  void text(ProbedText text) { texts_.push_back(std::move(text)); }
  void missing_glyph(char32_t code_point);
  void value(std::string_view name,
             std::string_view value);  // a fact of the screen, for tests: "question" "3"

  const std::vector<Probed>& widgets() const { return widgets_; }
  const std::vector<ProbedText>& texts() const { return texts_; }
  std::string json() const;
  // One sentence each; empty is what it should be.
  std::vector<std::string> faults() const;

 private:
  std::string screen_;
  ImVec2 window_{};
  std::vector<Probed> widgets_;
  std::vector<ProbedText> texts_;
  std::vector<char32_t> missing_;
  std::vector<std::pair<std::string, std::string>> values_;
};

// Through a temporary file and a rename, so that a reader sees the old frame or the new one whole.
base::Result<void> write_atomically(const std::string& path, std::string_view text);

}  // namespace letopis::screens

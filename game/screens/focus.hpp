#pragma once
// Which widget the keyboard would press. Widgets announce themselves each frame as stops; at the frame's end
// an arrow or Tab that nobody used moves the focus to the nearest stop in that direction. Ids are hashes of
// stable names ("Label###id": what stands before ### may be translated). Pure: knows boxes, not drawing.
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "game/screens/input.hpp"
#include "game/screens/probe.hpp"

namespace letopis::screens {

using Id = std::uint64_t;
Id id_of(std::string_view name);  // never 0

class Focus {
 public:
  void begin();
  void stop(Id id, const Box& box, bool preferred = false);
  // Moves the focus if `press` is Tab or an arrow that leads somewhere, and then empties it. A focus whose
  // widget is gone goes to the preferred stop, else to the first.
  void finish(std::optional<Press>& press);
  // A new screen, or a dialogue that opens: forget where the focus was and start at the preferred stop.
  void reset();
  void take(Id id);  // the mouse or the screen puts it here

  Id current() const { return current_; }
  bool visible() const { return visible_; }  // the ring is drawn once the keyboard was used
  bool just_moved() const { return just_moved_; }
  void show() { visible_ = true; }
  void hide() { visible_ = false; }

 private:
  struct Stop {
    Id id;
    Box box;
  };
  std::vector<Stop> stops_;
  Id preferred_ = 0;
  Id current_ = 0;
  bool visible_ = true;
  bool just_moved_ = false;
  bool taken_ = false;
};

// The index of the stop to go to from `from`, or nothing: arrows prefer what lies straight ahead.
std::optional<std::size_t> nearest(const std::vector<Box>& boxes, std::size_t from, Key direction);

}  // namespace letopis::screens

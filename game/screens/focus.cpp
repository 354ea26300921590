#include "game/screens/focus.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace letopis::screens {
namespace {

bool is_direction(Key key) {
  return key == Key::up || key == Key::down || key == Key::left || key == Key::right;
}

// How far b lies ahead of a, and how far beside, in the direction; ahead ≤ 0 means "not there".
struct Way {
  float ahead;
  float beside;
};

float gap(float a_min, float a_max, float b_min, float b_max) {
  return std::max({0.0F, b_min - a_max, a_min - b_max});
}

Way way(const Box& a, const Box& b, Key direction) {
  const ImVec2 from = a.centre();
  const ImVec2 to = b.centre();
  const bool vertical = direction == Key::up || direction == Key::down;
  const float sign = direction == Key::down || direction == Key::right ? 1.0F : -1.0F;
  if (vertical) return {sign * (to.y - from.y), gap(a.min.x, a.max.x, b.min.x, b.max.x)};
  return {sign * (to.x - from.x), gap(a.min.y, a.max.y, b.min.y, b.max.y)};
}

}  // namespace

Id id_of(std::string_view name) {
  Id hash = 0xcbf29ce484222325ULL;
  for (const char c : name) {
    hash ^= static_cast<unsigned char>(c);
    hash *= 0x100000001b3ULL;
  }
  return hash == 0 ? 1 : hash;
}

std::optional<std::size_t> nearest(const std::vector<Box>& boxes, std::size_t from, Key direction) {
  std::optional<std::size_t> best;
  float best_cost = 0;
  for (std::size_t i = 0; i < boxes.size(); ++i) {
    if (i == from) continue;
    const Way w = way(boxes[from], boxes[i], direction);
    if (w.ahead < 1.0F) continue;
    const bool sideways = direction == Key::left || direction == Key::right;
    if (sideways && w.beside > 0) continue;  // left and right stay in their row
    const float cost = w.ahead + 3.0F * w.beside;
    if (!best || cost < best_cost) {
      best = i;
      best_cost = cost;
    }
  }
  return best;
}

void Focus::begin() {
  stops_.clear();
  preferred_ = 0;
}

void Focus::stop(Id id, const Box& box, bool preferred) {
  stops_.push_back({id, box});
  if (preferred && preferred_ == 0) preferred_ = id;
}

void Focus::reset() {
  current_ = 0;
}

void Focus::take(Id id) {
  taken_ = id != current_;
  current_ = id;
}

void Focus::finish(std::optional<Press>& press) {
  just_moved_ = std::exchange(taken_, false);
  const auto here =
      std::find_if(stops_.begin(), stops_.end(), [&](const Stop& stop) { return stop.id == current_; });
  if (stops_.empty()) return;
  if (here == stops_.end()) {
    current_ = preferred_ != 0 ? preferred_ : stops_.front().id;
    just_moved_ = true;
    return;
  }
  if (!press) return;
  const auto at = static_cast<std::size_t>(here - stops_.begin());
  std::optional<std::size_t> to;
  if (press->key == Key::tab) to = (at + (press->shift ? stops_.size() - 1 : 1)) % stops_.size();
  if (is_direction(press->key)) {
    std::vector<Box> boxes;
    for (const Stop& stop : stops_) boxes.push_back(stop.box);
    to = nearest(boxes, at, press->key);
  }
  if (!to) return;
  visible_ = true;
  current_ = stops_[*to].id;
  just_moved_ = true;
  press.reset();
}

}  // namespace letopis::screens

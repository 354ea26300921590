// One of a few, and a place on a line: the two ways to set a value.
#include <algorithm>
#include <cmath>

#include "game/screens/shapes.hpp"
#include "game/screens/widgets.hpp"

namespace letopis::screens {
namespace {

struct Cell {
  Box box;
  std::size_t option;
};

float cell_pad(const Look& look) {
  return look.grid(1.6F);
}

// Options side by side, broken into rows where they are too wide.
std::vector<Cell> cells(const Look& look, ImVec2 at, float width, const Choice& c) {
  std::vector<Cell> placed;
  const float high = look.metrics.base * 2.1F;
  const float gap = look.grid(0.75F);
  ImVec2 pen = at;
  for (std::size_t i = 0; i < c.options.size(); ++i) {
    const float wide =
        std::max(look.metrics.base * 2.6F, look.width(Role::body, c.options[i]) + 2 * cell_pad(look));
    const float fitted = std::min(wide, width);
    const float lines =
        look.paragraph_height(fitted - 2 * cell_pad(look) + 2, c.options[i], {.role = Role::body});
    const float tall = std::max(high, lines + look.grid(0.8F));
    if (pen.x > at.x && pen.x + fitted > at.x + width + 0.5F) pen = {at.x, placed.back().box.max.y + gap};
    placed.push_back({{pen, {pen.x + fitted, pen.y + tall}}, i});
    pen.x += fitted + gap;
  }
  return placed;
}

bool beside(const Look& look, float width, const Choice& c) {
  return width > 34 * look.metrics.base && look.width(Role::body, c.label) < width * 0.29F;
}

ImVec2 cells_from(const Look& look, const Box& box, const Choice& c) {
  if (c.label.empty()) return box.min;
  if (beside(look, box.width(), c)) return {box.min.x + box.width() * 0.31F, box.min.y};
  const float label = look.paragraph_height(box.width(), c.label, {.role = Role::body});
  return {box.min.x, box.min.y + label + look.grid(0.5F)};
}

}  // namespace

float choice_height(const Look& look, float width, const Choice& c) {
  const Box box{{0, 0}, {width, 0}};
  const ImVec2 from = cells_from(look, box, c);
  const auto placed = cells(look, from, width - from.x, c);
  return placed.empty() ? 0 : placed.back().box.max.y;
}

bool choice(Look& look, const Box& box, const Choice& c, std::size_t& chosen) {
  const ImVec2 from = cells_from(look, box, c);
  const auto placed = cells(look, from, box.max.x - from.x, c);
  if (!c.label.empty()) {
    const bool side = beside(look, box.width(), c);
    const float room = side ? box.width() * 0.3F : box.width();
    const float y = side ? from.y + (look.metrics.base * 2.1F - look.line_height(Role::body)) / 2 : box.min.y;
    look.paragraph({box.min.x, y}, room, c.label, {.role = Role::body, .colour = look.theme.ink});
  }
  Box all = placed.empty() ? box : placed.front().box;
  for (const Cell& cell : placed) {
    all.max.x = std::max(all.max.x, cell.box.max.x);
    all.max.y = std::max(all.max.y, cell.box.max.y);
  }
  const std::size_t before = chosen;
  // The row is one stop for the keyboard: left and right change it. For the mouse and for tests each option
  // is a widget of its own.
  const Id id = id_of(c.name);
  const Use got = use(look, c.name, c.label, all, {.preferred = c.preferred});
  const bool current = look.live && look.focus.current() == id;
  if (current && look.press && !c.options.empty()) {
    const Key key = look.press->key;
    if (key == Key::left || key == Key::right) {
      if (key == Key::right && chosen + 1 < c.options.size()) ++chosen;
      if (key == Key::left && chosen > 0) --chosen;
      look.focus.show();
      look.press.reset();
    }
  }
  if (got.pressed && !look.mouse.released && !c.options.empty()) chosen = (chosen + 1) % c.options.size();
  for (const Cell& cell : placed) {
    const std::string name = std::string(c.name) + "." + std::to_string(cell.option);
    const Use over = use(look, name, c.options[cell.option], cell.box, {.stop = false});
    if (over.pressed) {
      chosen = cell.option;
      look.focus.take(id);
    }
    const bool on = cell.option == chosen;
    ImDrawList& list = look.list();
    const ImU32 ground = on             ? look.theme.ink
                         : over.hovered ? mixed(look.theme.raised, look.theme.line, 0.5F)
                                        : look.theme.raised;
    list.AddRectFilled(cell.box.min, cell.box.max, ground, look.metrics.radius * 0.8F);
    if (!on)
      list.AddRect(cell.box.min, cell.box.max, look.theme.outline, look.metrics.radius * 0.8F, 0,
                   look.metrics.hairline);
    if (on && got.focused) draw_focus_ring(look, cell.box, look.metrics.radius * 0.8F);
    const Setting how{
        .role = Role::body, .colour = on ? look.theme.on_ink : look.theme.ink, .align = Align::centre};
    const float room = cell.box.width() - 2 * cell_pad(look) + 2;
    const float high = look.paragraph_height(room, c.options[cell.option], how);
    look.paragraph({cell.box.min.x + cell_pad(look) - 1, cell.box.centre().y - high / 2}, room,
                   c.options[cell.option], how);
  }
  return chosen != before;
}

float slider_height(const Look& look) {
  return look.metrics.base * 2.2F;
}

bool slider(Look& look, const Box& box, const Slider& s, float& position) {
  const Use got = use(look, s.name, s.label, box, {.preferred = s.preferred});
  const float before = position;
  const float knob = look.metrics.base * 0.62F;
  const float from = box.min.x + knob;
  const float to = box.max.x - knob;
  if (got.held) position = std::clamp((look.mouse.at.x - from) / (to - from), 0.0F, 1.0F);
  const bool current = look.live && look.focus.current() == id_of(s.name);
  if (current && look.press) {
    const float sign = look.press->key == Key::right ? 1.0F : look.press->key == Key::left ? -1.0F : 0.0F;
    float target = position + sign * s.step * (look.press->shift ? 5.0F : 1.0F);
    if (look.press->key == Key::home) target = 0;
    if (look.press->key == Key::end) target = 1;
    if (sign != 0 || look.press->key == Key::home || look.press->key == Key::end) {
      position = std::clamp(target, 0.0F, 1.0F);
      look.focus.show();
      look.press.reset();
    }
  }
  const float y = box.centre().y;
  const float x = from + (to - from) * std::clamp(position, 0.0F, 1.0F);
  const float thick = std::max(3.0F, look.metrics.base * 0.28F);
  ImDrawList& list = look.list();
  list.AddRectFilled({from, y - thick / 2}, {to, y + thick / 2}, look.theme.outline, thick / 2);
  list.AddRectFilled({from, y - thick / 2}, {x, y + thick / 2}, look.theme.ink, thick / 2);
  list.AddCircleFilled({x, y}, knob * (got.held ? 1.1F : 1.0F), look.theme.ink);
  list.AddCircleFilled({x, y}, knob * 0.4F, look.theme.raised);
  if (got.focused) {
    const Box ring{{x - knob, y - knob}, {x + knob, y + knob}};
    draw_focus_ring(look, ring, knob);
  }
  return position != before;
}

}  // namespace letopis::screens

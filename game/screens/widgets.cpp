#include "game/screens/widgets.hpp"

#include <algorithm>
#include <cmath>

namespace letopis::screens {

Use use(Look& look, std::string_view name, std::string_view label, const Box& box, const Usable& how) {
  Use got;
  const Id id = id_of(name);
  const Box seen = cut(box, look.clip());
  const bool visible = seen.height() > box.height() / 2 && seen.width() > box.width() / 2;
  const bool live = look.live && how.enabled;
  if (live) {
    got.hovered = seen.holds(look.mouse.at);
    if (how.stop) look.focus.stop(id, box, how.preferred);
    const bool current = how.stop && look.focus.current() == id;
    got.focused = current && look.focus.visible();
    if (current && look.focus.just_moved()) look.follow(box);
    if (got.hovered && look.mouse.pressed) {
      look.held = id;
      if (how.stop) look.focus.take(id);
    }
    got.held = look.held == id && look.mouse.down;
    if (look.held == id && look.mouse.released && got.hovered) got.pressed = true;
    const bool key = look.press && (look.press->key == Key::enter || look.press->key == Key::space);
    if (current && key && !look.press->repeat && (got.focused || !how.needs_ring)) {
      got.pressed = true;
      look.press.reset();
    }
  }
  if (look.probe != nullptr && live)
    look.probe->widget({std::string(name), std::string(label), visible ? seen : box, got.focused, visible});
  return got;
}

void draw_focus_ring(Look& look, const Box& box, float rounding) {
  const float thick = std::max(2.5F, look.metrics.base / 5.5F);
  const Box ring = box.grown(thick);
  look.list().AddRect(ring.min, ring.max, look.theme.gold, rounding + thick / 2, 0, thick);
}

void draw_card(Look& look, const Box& box) {
  look.list().AddRectFilled(box.min, box.max, look.theme.raised, look.metrics.radius * 1.2F);
  look.list().AddRect(box.min, box.max, look.theme.line, look.metrics.radius * 1.2F, 0,
                      look.metrics.hairline);
}

namespace {

constexpr float button_pad = 2.4F;  // grids at either side of a button's label

float key_gap(const Look& look) {
  return look.grid(1.6F);
}

}  // namespace

ImVec2 button_size(const Look& look, const Button& b, float most_width) {
  const float pad = b.kind == ButtonKind::quiet ? look.grid(1.0F) : look.grid(button_pad);
  float wide = look.width(Role::lead, b.label, look.metrics.base * 1.25F) + 2 * pad;
  if (!b.key.empty()) wide += key_gap(look) + look.width(Role::key, b.key);
  const float high = look.metrics.base * 2.6F;
  if (most_width > 0 && wide > most_width) {
    const float text = most_width - 2 * pad;
    const float lines =
        look.paragraph_height(text, b.label, {.role = Role::lead, .size = look.metrics.base * 1.25F});
    return {most_width, std::max(high, lines + look.grid(1.2F))};
  }
  return {wide, high};
}

bool button(Look& look, const Box& box, const Button& b) {
  const Use got = use(look, b.name, b.label, box, {.preferred = b.preferred, .enabled = b.enabled});
  const bool primary = b.kind == ButtonKind::primary && b.enabled;
  const bool outlined = b.kind == ButtonKind::plain || (b.kind == ButtonKind::primary && !b.enabled);
  const float lit = look.eased(id_of(b.name), got.hovered && b.enabled);
  const float size = look.metrics.base * 1.25F;
  const float faint = b.enabled ? 1.0F : 0.45F;
  ImDrawList& list = look.list();
  if (primary)
    list.AddRectFilled(box.min, box.max,
                       with_alpha(mixed(look.theme.ink, look.theme.faded, 0.25F * lit), faint),
                       look.metrics.radius);
  else if (outlined) {
    if (b.enabled)
      list.AddRectFilled(box.min, box.max, mixed(look.theme.raised, look.theme.line, 0.5F * lit),
                         look.metrics.radius);
    list.AddRect(box.min, box.max, with_alpha(look.theme.outline, faint), look.metrics.radius, 0,
                 look.metrics.hairline);
  } else if (lit > 0)
    list.AddRectFilled(box.min, box.max, with_alpha(look.theme.line, 0.6F * lit), look.metrics.radius);
  if (got.focused) draw_focus_ring(look, box, look.metrics.radius);

  const ImU32 ink = with_alpha(primary ? look.theme.on_ink : look.theme.ink, faint);
  const float pad = b.kind == ButtonKind::quiet ? look.grid(1.0F) : look.grid(button_pad);
  const float label_wide = look.width(Role::lead, b.label, size);
  const float key_wide = b.key.empty() ? 0 : key_gap(look) + look.width(Role::key, b.key);
  const float room = box.width() - 2 * pad;
  if (label_wide + key_wide <= room + 1.0F) {
    const float x = box.centre().x - (label_wide + key_wide) / 2;
    look.label(x, box.centre().y, b.label, {.role = Role::lead, .colour = ink, .size = size});
    if (key_wide > 0)
      look.label(x + label_wide + key_gap(look), box.centre().y, b.key,
                 {.role = Role::key,
                  .colour = with_alpha(primary ? look.theme.on_ink_faded : look.theme.faded, faint)});
  } else {
    const Setting how{.role = Role::lead, .colour = ink, .size = size, .align = Align::centre};
    const float high = look.paragraph_height(room, b.label, how);
    look.paragraph({box.min.x + pad, box.centre().y - high / 2}, room, b.label, how);
  }
  return got.pressed;
}

namespace {

// Where each button of a row comes to stand.
std::vector<Box> arranged(const Look& look, ImVec2 at, float width, const std::vector<Button>& buttons,
                          Align align) {
  std::vector<Box> boxes;
  const float gap = look.grid(2.0F);
  ImVec2 pen = at;
  float row_high = 0;
  std::size_t first = 0;
  const auto end_row = [&](std::size_t end) {
    const float spare = width - (pen.x - at.x - gap);
    const float shift = align == Align::right ? spare : align == Align::centre ? spare / 2 : 0.0F;
    for (std::size_t i = first; i < end; ++i) {
      boxes[i].min.x += shift;
      boxes[i].max.x += shift;
    }
    first = end;
    pen = {at.x, pen.y + row_high + gap};
    row_high = 0;
  };
  for (const Button& b : buttons) {
    const ImVec2 size = button_size(look, b, width);
    if (pen.x > at.x && pen.x + size.x > at.x + width + 0.5F) end_row(boxes.size());
    boxes.push_back({pen, {pen.x + size.x, pen.y + size.y}});
    pen.x += size.x + gap;
    row_high = std::max(row_high, size.y);
  }
  end_row(boxes.size());
  return boxes;
}

}  // namespace

float button_row_height(const Look& look, float width, const std::vector<Button>& buttons) {
  const auto boxes = arranged(look, {0, 0}, width, buttons, Align::left);
  float high = 0;
  for (const Box& box : boxes) high = std::max(high, box.max.y);
  return high;
}

int button_row(Look& look, ImVec2 at, float width, const std::vector<Button>& buttons, float& height,
               Align align) {
  const auto boxes = arranged(look, at, width, buttons, align);
  int pressed = -1;
  height = 0;
  for (std::size_t i = 0; i < buttons.size(); ++i) {
    if (button(look, boxes[i], buttons[i])) pressed = static_cast<int>(i);
    height = std::max(height, boxes[i].max.y - at.y);
  }
  return pressed;
}

}  // namespace letopis::screens

// The answers: each with a colour, a shape and a letter, so that nobody needs the colour.
#include <algorithm>
#include <cmath>

#include "game/screens/shapes.hpp"
#include "game/screens/widgets.hpp"

namespace letopis::screens {
namespace {

struct Plan {
  float edge = 0;    // the coloured edge at the left
  float badge = 0;   // side of the square with the shape
  float text_x = 0;  // from the tile's left
  float text_room = 0;
  float text_size = 0;
  float text_high = 0;
  float height = 0;
  Role role = Role::lead;
};

Plan plan(const Look& look, float width, const Tile& tile) {
  Plan p;
  p.edge = look.grid(1.2F);
  p.badge = look.metrics.base * (look.metrics.cramped ? 1.7F : 2.4F);
  const float gap = look.grid(look.metrics.cramped ? 1.2F : 2.0F);
  p.text_x = p.edge + gap + p.badge + gap;
  const float right = gap + key_width(look, tile.letter) + gap;
  p.text_room = width - p.text_x - right;
  p.role = tile.figure ? Role::figure : Role::lead;
  p.text_size = look.metrics.cramped ? look.size(Role::lead) : look.size(p.role);
  // A long answer gets smaller type before it becomes a block of text.
  if (tile.size > 0) p.text_size = tile.size;
  while (tile.size <= 0 && p.text_size > look.metrics.base &&
         look.paragraph_height(p.text_room, tile.text, {.role = p.role, .size = p.text_size}) >
             3.5F * look.line_height(p.role, p.text_size))
    p.text_size = std::max(look.metrics.base, p.text_size * 0.85F);
  p.text_high = look.paragraph_height(p.text_room, tile.text, {.role = p.role, .size = p.text_size});
  p.height = std::max(p.badge, p.text_high) + 2 * look.grid(look.metrics.cramped ? 0.7F : 1.4F);
  return p;
}

ImU32 shown_colour(const Look& look, const Tile& t) {
  const ImU32 own = tile_colour(t.index);
  const bool pale = t.state == TileState::pale || t.state == TileState::wrong;
  return pale ? mixed(own, look.theme.page, 0.45F) : own;
}

void draw_sign(Look& look, const Tile& t, ImVec2 centre, float half) {
  const float done = look.eased(id_of(t.name) ^ 0x51, true, 0.24F);
  if (t.state == TileState::right || t.state == TileState::missed)
    draw_check(look.list(), centre, half, look.theme.right, done);
  if (t.state == TileState::wrong) draw_cross(look.list(), centre, half, look.theme.vermilion, done);
}

}  // namespace

float tile_text_size(const Look& look, float width, const Tile& t) {
  return plan(look, width, t).text_size;
}

float tile_height(const Look& look, float width, const Tile& t) {
  return std::round(plan(look, width, t).height);
}

bool tile(Look& look, const Box& box, const Tile& t) {
  Use got;
  if (t.usable) got = use(look, t.name, t.text, box, {.needs_ring = true});
  const Plan p = plan(look, box.width(), t);
  const ImU32 colour = shown_colour(look, t);
  const float radius = look.metrics.radius;
  const float chosen = look.eased(id_of(t.name), t.state == TileState::chosen, 0.12F);
  ImDrawList& list = look.list();

  ImU32 ground = look.theme.raised;
  if (got.hovered) ground = mixed(ground, look.theme.line, 0.35F);
  ground = mixed(ground, tile_colour(t.index), 0.16F * chosen);
  list.AddRectFilled(box.min, box.max, ground, radius);
  list.AddRect(box.min, box.max, look.theme.night ? with_alpha(look.theme.faded, 0.55F) : look.theme.line,
               radius, 0, look.metrics.hairline);
  list.AddRectFilled(box.min, {box.min.x + p.edge, box.max.y}, colour, radius, ImDrawFlags_RoundCornersLeft);
  if (chosen > 0) {
    const float thick = std::max(2.0F, look.metrics.base / 6.0F);
    const Box inner = box.grown(-thick / 2);
    list.AddRect(inner.min, inner.max, with_alpha(look.theme.ink, chosen), radius, 0, thick);
  }
  if (got.focused) draw_focus_ring(look, box, radius);

  const float mid = box.centre().y;
  const float badge_x = box.min.x + p.edge + (p.text_x - p.edge - p.badge) / 2;
  const Box badge{{badge_x, mid - p.badge / 2}, {badge_x + p.badge, mid + p.badge / 2}};
  list.AddRectFilled(badge.min, badge.max, colour, radius * 0.75F);
  const bool marked = t.many && t.state == TileState::chosen;
  if (marked)
    draw_check(list, badge.centre(), p.badge * 0.32F, IM_COL32_WHITE);
  else
    draw_tile_shape(list, t.index, badge.centre(), p.badge * 0.24F, IM_COL32_WHITE);

  const bool pale = t.state == TileState::pale || t.state == TileState::wrong;
  look.paragraph({box.min.x + p.text_x, mid - p.text_high / 2}, p.text_room, t.text,
                 {.role = p.role, .colour = pale ? look.theme.faded : look.theme.ink, .size = p.text_size});
  const float key_x = box.max.x - look.grid(2.0F) - key_width(look, t.letter);
  if (t.state == TileState::open || t.state == TileState::chosen)
    draw_key(look, {key_x, mid - key_height(look) / 2}, t.letter, look.theme.faded);
  else
    draw_sign(look, t, {key_x + key_width(look, t.letter) / 2, mid}, look.metrics.base * 0.8F);
  return got.pressed;
}

}  // namespace letopis::screens

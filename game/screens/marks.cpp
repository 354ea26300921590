// What is only looked at: bars, dashes, key caps, the timer, a toast.
#include <algorithm>
#include <cmath>

#include "game/screens/shapes.hpp"
#include "game/screens/widgets.hpp"

namespace letopis::screens {

void draw_bar(Look& look, const Box& box, float share, ImU32 ink) {
  const float radius = box.height() / 2;
  look.list().AddRectFilled(box.min, box.max, look.theme.line, radius);
  if (share < 0) {  // at work, of unknown length: a stretch that travels, or stands still with reduced motion
    const float wide = box.width() * 0.25F;
    const auto phase = static_cast<float>(look.reduced_motion ? 0.5 : 0.5 - 0.5 * std::cos(look.now * 2.0));
    const float x = box.min.x + (box.width() - wide) * phase;
    look.list().AddRectFilled({x, box.min.y}, {x + wide, box.max.y}, ink, radius);
    if (!look.reduced_motion) look.keep_moving();
    return;
  }
  const float wide = box.width() * std::min(1.0F, share);
  if (wide >= 1)
    look.list().AddRectFilled(box.min, {box.min.x + std::max(wide, 2 * radius), box.max.y}, ink, radius);
}

void draw_dashes(Look& look, const Box& box, const std::vector<Dash>& dashes) {
  if (dashes.empty()) return;
  const auto count = static_cast<float>(dashes.size());
  const float gap = std::min(look.grid(0.75F), box.width() / count * 0.25F);
  const float wide = (box.width() - gap * (count - 1)) / count;
  const float radius = box.height() / 2;
  float x = box.min.x;
  for (const Dash dash : dashes) {
    const ImVec2 from{x, box.min.y};
    const ImVec2 to{x + wide, box.max.y};
    switch (dash) {
      case Dash::ahead:
        look.list().AddRectFilled(from, to, look.theme.line, radius);
        break;
      case Dash::now:
        look.list().AddRectFilled(from, to, look.theme.gold, radius);
        break;
      case Dash::right:
        look.list().AddRectFilled(from, to, look.theme.ink, radius);
        break;
      case Dash::partly:  // right by half: ink over half of the height
        look.list().AddRectFilled(from, to, look.theme.line, radius);
        look.list().AddRectFilled({from.x, box.centre().y}, to, look.theme.ink, radius);
        break;
      case Dash::wrong:
        look.list().AddRectFilled(from, to, look.theme.vermilion, radius);
        break;
      case Dash::skipped:
        look.list().AddRect(from, to, look.theme.faded, radius, 0, look.metrics.hairline);
        break;
    }
    x += wide + gap;
  }
}

float key_height(const Look& look) {
  return std::round(look.metrics.base * 1.6F);
}

namespace {
// Arrows are drawn, for PT has none; "ArrowsUD" and "ArrowsLR" stand for both.
bool is_arrows(std::string_view key) {
  return key == "ArrowsUD" || key == "ArrowsLR";
}
}  // namespace

float key_width(const Look& look, std::string_view key) {
  if (is_arrows(key)) return std::round(look.metrics.base * 2.2F);
  return std::round(std::max(key_height(look), look.width(Role::key, key) + look.grid(1.1F)));
}

float draw_key(Look& look, ImVec2 at, std::string_view key, ImU32 colour) {
  const float wide = key_width(look, key);
  const float high = key_height(look);
  look.list().AddRect(at, {at.x + wide, at.y + high}, colour, look.metrics.radius * 0.5F, 0,
                      look.metrics.hairline);
  if (is_arrows(key)) {
    const bool across = key == "ArrowsLR";
    const float half = look.metrics.base * 0.24F;
    const float y = at.y + high / 2;
    draw_arrow(look.list(), across ? Direction::left : Direction::up, {at.x + wide * 0.32F, y}, half, colour);
    draw_arrow(look.list(), across ? Direction::right : Direction::down, {at.x + wide * 0.68F, y}, half,
               colour);
  } else {
    look.label(at.x + wide / 2, at.y + high / 2, key,
               {.role = Role::key, .colour = colour, .align = Align::centre});
  }
  return wide;
}

void draw_toast(Look& look, std::string_view text, float shown) {
  if (shown <= 0 || text.empty()) return;
  look.next_layer();
  const float pad = look.grid(2.0F);
  const float most = std::min(look.metrics.window.x - 4 * pad, 40 * look.metrics.base);
  const Setting how{.role = Role::body, .colour = with_alpha(look.theme.on_ink, shown)};
  const float wide = std::min(most, look.width(Role::body, text) + 2);
  const float high = look.paragraph_height(wide, text, how);
  const float slide = look.reduced_motion ? 0 : (1.0F - shown) * look.grid(2.0F);
  const float x = (look.metrics.window.x - wide) / 2;
  const float y = look.grid(2.0F) - slide;
  look.list().AddRectFilled({x - pad, y}, {x + wide + pad, y + high + pad}, with_alpha(look.theme.ink, shown),
                            look.metrics.radius);
  look.paragraph({x, y + pad / 2}, wide, text, how);
}

void draw_timer(Look& look, ImVec2 centre, float radius, float left, std::string_view figure) {
  const bool last = left <= 0.2F;
  const ImU32 ink = last ? look.theme.vermilion : look.theme.ink;
  const float thick = radius * 0.2F;
  const Box box{{centre.x - radius - thick, centre.y - radius - thick},
                {centre.x + radius + thick, centre.y + radius + thick}};
  const bool shaded = look.ring && look.ring(look.list(), box, left, ink, look.theme.gold);
  if (!shaded) draw_ring(look.list(), centre, radius, thick, left, look.theme.line, ink, look.theme.gold);
  const float size = std::min(look.size(Role::figure), radius * 0.66F);
  look.label(centre.x, centre.y, figure,
             {.role = Role::figure, .colour = ink, .size = size, .align = Align::centre});
}

}  // namespace letopis::screens

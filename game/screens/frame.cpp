#include "game/screens/frame.hpp"

#include <algorithm>
#include <cmath>

namespace letopis::screens {
namespace {

float hint_width(const Look& look, const Hint& hint) {
  return key_width(look, hint.key) + look.grid(0.6F) + look.width(Role::small, hint.label);
}

bool draw_hint(Look& look, ImVec2 at, const Hint& hint) {
  const float high = key_height(look);
  const Box box{{at.x - look.grid(0.4F), at.y - look.grid(0.4F)},
                {at.x + hint_width(look, hint) + look.grid(0.4F), at.y + high + look.grid(0.4F)}};
  Use got;
  if (!hint.name.empty()) got = use(look, hint.name, hint.label, box, {.stop = false});
  const ImU32 colour = got.hovered ? look.theme.ink : look.theme.faded;
  const float key = draw_key(look, at, hint.key, colour);
  look.label(at.x + key + look.grid(0.6F), at.y + high / 2, hint.label,
             {.role = Role::small, .colour = colour});
  return got.pressed;
}

float foot_pad(const Look& look) {
  return look.metrics.cramped ? look.grid(1.2F) : look.grid(3.0F);
}

}  // namespace

float foot_height(const Look& look, bool with_button) {
  const float content = with_button ? look.metrics.base * 2.6F : key_height(look);
  return content + foot_pad(look) + look.grid(1.0F);
}

Foot draw_foot(Look& look, const std::vector<Hint>& hints, const Button* main) {
  Foot foot;
  const Box column = look.column();
  const float high = main != nullptr ? look.metrics.base * 2.6F : key_height(look);
  const float mid = look.metrics.window.y - foot_pad(look) - high / 2;
  foot.top = look.metrics.window.y - foot_height(look, main != nullptr);
  float left = column.min.x;
  float right = column.max.x;
  if (main != nullptr) {
    const ImVec2 size = button_size(look, *main);
    foot.main = button(look, {{right - size.x, mid - size.y / 2}, {right, mid + size.y / 2}}, *main);
    right -= size.x + look.grid(3.0F);
  }
  const float gap = look.grid(2.6F);
  for (int pass = 0; pass < 2; ++pass)  // what stands at the right has its place first
    for (std::size_t i = 0; i < hints.size(); ++i) {
      if (hints[i].right != (pass == 0)) continue;
      const float wide = hint_width(look, hints[i]);
      if (left + wide > right) continue;
      const float x = hints[i].right ? right - wide : left;
      if (draw_hint(look, {x, mid - key_height(look) / 2}, hints[i])) foot.hint = static_cast<int>(i);
      if (hints[i].right)
        right -= wide + gap;
      else
        left += wide + gap;
    }
  return foot;
}

float draw_head(Look& look, std::string_view title, std::string_view subtitle) {
  const Box column = look.column();
  float y = look.metrics.cramped ? look.grid(1.6F) : look.grid(6.0F);
  const float size = std::min(look.size(Role::prompt), look.metrics.base * 2.44F);
  std::size_t first = 1;
  while (first < title.size() && (static_cast<unsigned char>(title[first]) & 0xC0U) == 0x80U) ++first;
  const Box box = look.paragraph({column.min.x, y}, column.width(), title,
                                 {.role = Role::prompt, .colour = look.theme.ink, .size = size},
                                 {{0, std::min(first, title.size()), Role::prompt, look.theme.vermilion}});
  y = box.max.y;
  if (!subtitle.empty())
    y = look.paragraph({column.min.x, y}, std::min(column.width(), look.metrics.measure * 1.4F), subtitle,
                       {.role = Role::body, .colour = look.theme.faded})
            .max.y;
  return y + look.grid(look.metrics.cramped ? 1.0F : 2.5F);
}

bool is_key(const Look& look, Key key) {
  return look.press && look.press->key == key;
}

bool take_key(Look& look, Key key) {
  if (!look.live || !is_key(look, key)) return false;
  const bool fresh = !look.press->repeat;
  look.press.reset();
  return fresh;
}

bool take_letter(Look& look, char letter) {
  if (!look.live || !look.press || look.press->letter != letter || look.press->control || look.press->repeat)
    return false;
  look.press.reset();
  return true;
}

}  // namespace letopis::screens

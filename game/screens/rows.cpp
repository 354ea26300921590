// Rows of menus and lists: a label, a note at the right, perhaps a second line. The row under the focus is
// inked.
#include <algorithm>
#include <cmath>

#include "game/screens/widgets.hpp"

namespace letopis::screens {
namespace {

struct Plan {
  float pad = 0;
  float label_room = 0;
  float label_high = 0;
  float note_wide = 0;
  bool note_beside = true;
  float note_high = 0;
  float below_high = 0;
  float height = 0;
};

Plan plan(const Look& look, float width, const Row& row, Role role) {
  Plan p;
  p.pad = look.grid(2.5F);
  const float room = width - 2 * p.pad - row.indent;
  p.note_wide = look.width(Role::body, row.note);
  const float label_wide = look.width(role, row.label);
  const float gap = look.grid(3.0F);
  p.note_beside = row.note.empty() || label_wide + gap + p.note_wide <= room || p.note_wide <= room * 0.34F;
  p.label_room = p.note_beside && !row.note.empty() ? room - gap - p.note_wide : room;
  p.label_high = look.paragraph_height(p.label_room, row.label, {.role = role});
  if (!p.note_beside) p.note_high = look.paragraph_height(room, row.note, {.role = Role::body});
  if (!row.below.empty()) p.below_high = look.paragraph_height(room, row.below, {.role = Role::body});
  p.height = p.label_high + p.note_high + p.below_high + 2 * look.grid(role == Role::lead ? 1.1F : 0.9F);
  return p;
}

}  // namespace

float row_height(const Look& look, float width, const Row& row, Role role) {
  return std::round(plan(look, width, row, role).height);
}

bool row(Look& look, const Box& box, const Row& r, Role role) {
  const Use got = use(look, r.name, r.label, box, {.preferred = r.preferred, .enabled = r.enabled});
  const Plan p = plan(look, box.width(), r, role);
  const float inked = look.eased(id_of(r.name), got.focused, 0.12F);
  const bool dark = inked > 0.5F;
  ImDrawList& list = look.list();
  if (r.chosen) list.AddRectFilled(box.min, box.max, look.theme.raised, look.metrics.radius);
  if (r.chosen)
    list.AddRect(box.min, box.max, look.theme.outline, look.metrics.radius, 0, look.metrics.hairline);
  if (got.hovered && !got.focused)
    list.AddRectFilled(box.min, box.max, with_alpha(look.theme.line, 0.55F), look.metrics.radius);
  if (inked > 0) list.AddRectFilled(box.min, box.max, with_alpha(look.theme.ink, inked), look.metrics.radius);
  const float faint = r.enabled ? 1.0F : 0.5F;
  const ImU32 ink = with_alpha(dark ? look.theme.on_ink : look.theme.ink, faint);
  const ImU32 faded = with_alpha(dark                 ? look.theme.on_ink_faded
                                 : r.note_colour != 0 ? r.note_colour
                                                      : look.theme.faded,
                                 faint);
  const ImU32 below = with_alpha(dark ? look.theme.on_ink_faded : look.theme.faded, faint);
  const float x = box.min.x + p.pad + r.indent;
  const float right = box.max.x - p.pad;
  float y = box.min.y + (box.height() - (p.label_high + p.note_high + p.below_high)) / 2;
  look.paragraph({x, y}, p.label_room, r.label, {.role = role, .colour = ink});
  if (p.note_beside && !r.note.empty())
    look.label(right, y + look.line_height(role) / 2, r.note,
               {.role = Role::body, .colour = faded, .align = Align::right});
  y += p.label_high;
  if (!p.note_beside) look.paragraph({x, y}, right - x, r.note, {.role = Role::body, .colour = faded});
  y += p.note_high;
  if (!r.below.empty()) look.paragraph({x, y}, right - x, r.below, {.role = Role::body, .colour = below});
  return got.pressed;
}

}  // namespace letopis::screens

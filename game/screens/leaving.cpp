#include "game/screens/leaving.hpp"

#include <algorithm>

#include "game/screens/frame.hpp"
#include "game/screens/words.hpp"

namespace letopis::screens {

void Leaving::ask(Look& look, bool clock_was_stopped) {
  open = true;
  resume = clock_was_stopped;
  look.focus.reset();
}

Action Leaving::draw(Look& look) {
  const float width = std::min(look.metrics.window.x - look.grid(4), 34 * look.metrics.base);
  const float pad = look.grid(3);
  const float inner = width - 2 * pad;
  const std::vector<Button> buttons = {{.name = "leave.stay",
                                        .label = _("Go on playing"),
                                        .key = "Esc",
                                        .kind = ButtonKind::primary,
                                        .preferred = true},
                                       {.name = "leave.leave", .label = _("Leave")}};
  const Setting title{.role = Role::quote_key, .colour = look.theme.ink};
  const Setting body{.role = Role::body, .colour = look.theme.faded};
  const char* const what = _("Leave the round?");
  const char* const kept = _("What you have answered is kept.");
  const float high = 2 * pad + look.paragraph_height(inner, what, title) +
                     look.paragraph_height(inner, kept, body) + look.grid(2) +
                     button_row_height(look, inner, buttons);
  const float x = (look.metrics.window.x - width) / 2;
  const float top = std::max(look.grid(1), (look.metrics.window.y - high) / 2);
  draw_card(look, {{x, top}, {x + width, top + high}});
  float y = look.paragraph({x + pad, top + pad}, inner, what, title).max.y;
  y = look.paragraph({x + pad, y}, inner, kept, body).max.y + look.grid(2);
  float row = 0;
  const int pressed = button_row(look, {x + pad, y}, inner, buttons, row);
  if (pressed == 1) {
    open = false;
    return act::LeaveRound{};
  }
  if (pressed == 0 || take_key(look, Key::escape)) {
    open = false;
    look.focus.reset();
    if (resume) return act::Tell{{.at = look.now_ms, .what = rules::event::Resume{}}};
  }
  return {};
}

}  // namespace letopis::screens

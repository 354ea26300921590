#include "game/screens/message.hpp"

#include "game/screens/words.hpp"

namespace letopis::screens {

Action Message::draw(const Trouble& v, Look& look) {
  Action action;
  const Box column = look.column();
  std::vector<Button> buttons;
  std::vector<Action> actions;
  if (v.may_play_unsaved) {
    buttons.push_back({.name = "message.unsaved",
                       .label = _("Play without saving"),
                       .kind = ButtonKind::primary,
                       .preferred = true});
    actions.emplace_back(act::PlayUnsaved{});
  }
  if (v.may_move_aside) {
    buttons.push_back({.name = "message.aside", .label = _("Set the file aside and start a new one")});
    actions.emplace_back(act::MoveAside{});
  }
  if (v.may_go_back) {
    buttons.push_back({.name = "message.back",
                       .label = _("Back"),
                       .kind = ButtonKind::primary,
                       .preferred = !v.may_play_unsaved});
    actions.emplace_back(act::Back{});
  }
  buttons.push_back({.name = "message.quit", .label = _("Quit")});
  actions.emplace_back(act::QuitGame{});

  const float head = draw_head(look, v.title);
  const float width = std::min(column.width(), 44 * look.metrics.base) - Scroll::thumb_room(look);
  const float x = column.min.x;
  float y =
      scroll.begin(look, {{x, head}, {column.max.x, look.metrics.window.y - look.grid(2)}}) + look.grid(1);
  const float top = y;
  y = look.paragraph({x + look.grid(3.5F), y}, width - look.grid(3.5F), v.what,
                     {.role = Role::quote, .colour = look.theme.ink})
          .max.y;
  if (!v.where.empty())
    y = look.paragraph({x + look.grid(3.5F), y + look.grid(0.5F)}, width - look.grid(3.5F), v.where,
                       {.role = Role::body, .colour = look.theme.faded})
            .max.y;
  look.list().AddRectFilled({x, top}, {x + look.grid(0.5F), y}, look.theme.vermilion);
  y += look.grid(4);
  float high = 0;
  const int pressed = button_row(look, {x, y}, width, buttons, high);
  scroll.end(look, y + high + look.grid(2));
  if (pressed >= 0) action = actions[static_cast<std::size_t>(pressed)];
  if (take_key(look, Key::escape)) action = v.may_go_back ? Action(act::Back{}) : Action(act::QuitGame{});
  return action;
}

}  // namespace letopis::screens

#include "game/screens/players.hpp"

#include "game/screens/title.hpp"
#include "game/screens/words.hpp"

namespace letopis::screens {

Action Players::draw(const PlayersValues& v, Look& look) {
  Action action;
  const Box column = look.column();
  const std::vector<Hint> hints = {{.name = "players.back", .key = "Esc", .label = _("back")},
                                   {.key = "Tab", .label = _("next")},
                                   {.key = "Enter", .label = _("choose")}};
  const Foot foot = draw_foot(look, hints);
  const float head =
      draw_head(look, _("Who is playing?"), _("The name stays on this computer: scores are kept under it."));
  const float width = std::min(column.width(), 46 * look.metrics.base) - Scroll::thumb_room(look);
  const float x = column.min.x;
  float y = scroll.begin(look, {{x, head}, {column.max.x, foot.top}}) + look.grid(0.75F);

  const FieldLook how{
      .name = "players.name", .label = _("A new name"), .longest = 160, .preferred = v.players.empty()};
  const Button add{
      .name = "players.add", .label = _("Add"), .kind = ButtonKind::primary, .enabled = !name.text.empty()};
  const ImVec2 add_size = button_size(look, add);
  const float field = field_height(look, how);
  const bool beside = width - add_size.x - look.grid(2) > 14 * look.metrics.base;
  const float field_width = beside ? width - add_size.x - look.grid(2) : width;
  const FieldUse typed = draw_field(look, {{x, y}, {x + field_width, y + field}}, how, name);
  const float add_x = beside ? x + field_width + look.grid(2) : x;
  const float add_y = beside ? y + (field - add_size.y) / 2 : y + field + look.grid(1);
  const bool pressed = button(look, {{add_x, add_y}, {add_x + add_size.x, add_y + add_size.y}}, add);
  if ((typed.entered || pressed) && !name.text.empty()) action = act::MakePlayer{name.text};
  y += field + (beside ? 0 : add_size.y + look.grid(1)) + look.grid(1);
  if (!v.fault.empty())
    y = look.paragraph({x, y}, width, v.fault, {.role = Role::body, .colour = look.theme.vermilion}).max.y +
        look.grid(1);
  y += look.grid(1);

  for (std::size_t i = 0; i < v.players.size(); ++i) {
    const PlayerValue& player = v.players[i];
    const float badge = look.metrics.base * 0.95F;
    const std::string id = "players." + std::to_string(player.id);
    const std::string note = player.last.empty() ? std::string(_("has not played yet"))
                                                 : filled(_("played {}"), day_and_time(player.last));
    const Row one{.name = id,
                  .label = player.name,
                  .note = note,
                  .preferred = player.id == v.present,
                  .chosen = player.id == v.present,
                  .indent = 2 * badge + look.grid(1)};
    const float high = row_height(look, width, one, Role::lead);
    if (row(look, {{x, y}, {x + width, y + high}}, one, Role::lead)) action = act::PickPlayer{player.id};
    draw_badge(look, {x + look.grid(1.5F) + badge, y + high / 2}, badge, player.name, player.colour);
    y += high + look.grid(0.5F);
  }
  scroll.end(look, y + look.grid(1));
  if (foot.hint == 0 || take_key(look, Key::escape)) action = act::Back{};
  return action;
}

}  // namespace letopis::screens

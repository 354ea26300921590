#include "game/screens/title.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "content/base/utf8.hpp"
#include "game/screens/shapes.hpp"
#include "game/screens/words.hpp"

namespace letopis::screens {
namespace {

constexpr std::size_t packs_on_card = 3;

float wordmark_size(const Look& look) {
  const float size = look.size(Role::display);
  const float wide = look.width(Role::display, _("Letopis"), size);
  const float room = look.metrics.column * 0.56F;
  return wide > room ? size * room / wide : size;
}

// "10 questions · 5 minutes": reckoned with half of the time that each question may take.
std::string plan_note(const rules::Settings& settings) {
  const auto count = static_cast<unsigned long>(settings.count);
  std::string note = filled(_n("{} question", "{} questions", count), count);
  if (settings.seconds > 0) {
    const unsigned long minutes =
        std::max(1UL, (count * static_cast<unsigned long>(settings.seconds) / 2 + 30) / 60);
    note += " · " + filled(_n("{} minute", "{} minutes", minutes), minutes);
  }
  return note;
}

}  // namespace

void draw_badge(Look& look, ImVec2 centre, float radius, std::string_view name, int colour) {
  constexpr std::array<ImU32, 8> colours = {IM_COL32(0x00, 0x72, 0xB2, 255), IM_COL32(0xB8, 0x5C, 0x00, 255),
                                            IM_COL32(0x00, 0x79, 0x5C, 255), IM_COL32(0x8B, 0x4A, 0x8B, 255),
                                            IM_COL32(0xA9, 0x2B, 0x24, 255), IM_COL32(0x4A, 0x5A, 0x78, 255),
                                            IM_COL32(0x6B, 0x5B, 0x2A, 255), IM_COL32(0x2F, 0x6F, 0x73, 255)};
  look.list().AddCircleFilled(centre, radius, colours[static_cast<std::size_t>(colour) % colours.size()], 0);
  std::size_t end = 0;
  std::string letter;
  if (!name.empty()) base::append(letter, base::next_code_point(name, end));
  look.label(centre.x, centre.y, base::capitalised(letter),
             {.role = Role::strong, .colour = IM_COL32_WHITE, .size = radius, .align = Align::centre});
}

Action Title::draw_menu(const TitleValues& v, Look& look, ImVec2 at, float width, float& bottom) {
  Action action;
  const std::string plan = plan_note(v.settings);
  const std::string packs =
      v.packs.empty() ? std::string(_("add one")) : filled(_("{}, and your own"), v.packs.size());
  const std::string best = v.best > 0 ? filled(_("best game {}"), grouped(v.best)) : std::string{};
  struct Entry {
    Row row;
    Action does;
  };
  const std::array entries = {
      Entry{{.name = "title.play", .label = _("Play"), .note = plan, .preferred = true},
            act::PlayAs{rules::Turns::alone}},
      Entry{{.name = "title.teams", .label = _("Teams"), .note = _("two to six at one keyboard")},
            act::PlayAs{rules::Turns::in_turn}},
      Entry{{.name = "title.packs", .label = _("Question packs"), .note = packs}, act::Go{Place::packs}},
      Entry{{.name = "title.scores", .label = _("High scores"), .note = best}, act::Go{Place::scores}},
      Entry{{.name = "title.settings", .label = _("Settings")}, act::Go{Place::settings}},
      Entry{{.name = "title.quit", .label = _("Quit")}, act::QuitGame{}},
  };
  float y = at.y;
  for (const Entry& entry : entries) {
    const float high = row_height(look, width, entry.row, Role::lead);
    if (row(look, {{at.x, y}, {at.x + width, y + high}}, entry.row, Role::lead)) action = entry.does;
    y += high + look.grid(0.25F);
  }
  bottom = y;
  return action;
}

Action Title::draw_player(const TitleValues& v, Look& look, ImVec2 at, float width, float& bottom) {
  Action action;
  const float pad = look.grid(3.5F);
  const float inner = width - 2 * pad;
  std::vector<const PackValue*> shown;
  for (const PackValue& pack : v.packs)
    if (shown.size() < packs_on_card) shown.push_back(&pack);
  const std::string name = v.player ? v.player->name : std::string(_("Who is playing?"));
  const Button change{.name = "title.player",
                      .label = v.player ? _("change") : _("Choose a name"),
                      .kind = ButtonKind::quiet};
  const ImVec2 change_size = button_size(look, change, inner);
  const float badge = v.player ? look.metrics.base * 1.1F : 0;
  const float name_x = badge > 0 ? 2 * badge + look.grid(1.5F) : 0;
  const bool beside = name_x + look.width(Role::quote_key, name) + change_size.x + look.grid(2) <= inner;
  const float name_room = inner - name_x - (beside ? change_size.x : 0);
  const Setting name_how{.role = Role::quote_key, .colour = look.theme.ink};
  const float name_high = std::max(look.paragraph_height(name_room, name, name_how), 2 * badge);
  const Setting small{.role = Role::body, .colour = look.theme.faded};
  const float bar = look.grid(1.0F);

  float high = pad + name_high + (beside ? 0 : change_size.y) + look.grid(2);
  for (const PackValue* pack : shown)
    high += look.paragraph_height(inner, pack->title, small) + bar + look.grid(3);
  const std::string foot = v.best > 0  ? filled(_("best game {}"), grouped(v.best))
                           : v.unsaved ? std::string(_("Nothing is saved in this session."))
                                       : std::string(_("no games yet"));
  high += look.paragraph_height(inner, foot, small) + pad;
  draw_card(look, {at, {at.x + width, at.y + high}});

  float y = at.y + pad;
  const float x = at.x + pad;
  if (v.player) draw_badge(look, {x + badge, y + badge}, badge, v.player->name, v.player->colour);
  const float text_high = look.paragraph_height(name_room, name, name_how);
  look.paragraph({x + name_x, y + std::max(0.0F, (name_high - text_high) / 2)}, name_room, name, name_how);
  const float change_x = beside ? x + inner - change_size.x + look.grid(1) : x - look.grid(1) + name_x;
  const float change_y = beside ? y + (name_high - change_size.y) / 2 : y + name_high;
  if (button(look, {{change_x, change_y}, {change_x + change_size.x, change_y + change_size.y}}, change))
    action = act::Go{Place::players};
  y += name_high + (beside ? 0 : change_size.y) + look.grid(2);
  for (const PackValue* pack : shown) {
    y = look.paragraph({x, y}, inner, pack->title, small).max.y;
    const float share =
        pack->questions > 0 ? static_cast<float>(pack->met) / static_cast<float>(pack->questions) : 0;
    draw_bar(look, {{x, y + look.grid(0.5F)}, {x + inner, y + look.grid(0.5F) + bar}}, share, look.theme.ink);
    y += bar + look.grid(3);
  }
  bottom = look.paragraph({x, y}, inner, foot, small).max.y + pad;
  return action;
}

Action Title::draw(const TitleValues& v, Look& look) {
  Action action;
  const Box column = look.column();
  const bool wide = column.width() > 50 * look.metrics.base;
  const std::vector<Hint> hints = {
      {.key = "ArrowsUD", .label = _("choose")},
      {.key = "Enter", .label = _("open")},
      {.key = "F11", .label = _("full screen")},
      {.name = "title.mute", .key = "M", .label = look.muted ? _("sound on") : _("sound off"), .right = true},
      {.name = "title.language",
       .key = "L",
       .label = language_chosen() == "ru" ? "English" : "Русский",
       .right = true},
  };
  const Foot foot = draw_foot(look, hints);
  const Box body{{column.min.x, 0}, {column.max.x, foot.top}};
  float y =
      scroll.begin(look, body) + (look.metrics.cramped ? look.grid(1.5F) : look.metrics.window.y * 0.075F);
  const float menu_width = wide ? std::min(column.width() * 0.52F, 34 * look.metrics.base)
                                : column.width() - Scroll::thumb_room(look);

  const float size = wordmark_size(look);
  const std::string_view name = _("Letopis");
  std::size_t first = 0;
  base::next_code_point(name, first);
  const float top = y;
  y = look.paragraph({column.min.x - size * 0.02F, y - size * 0.1F}, column.width(), name,
                     {.role = Role::display, .colour = look.theme.ink, .size = size},
                     {{0, first, Role::display, look.theme.vermilion}})
          .max.y;
  y = look.paragraph({column.min.x + look.grid(0.5F), y}, menu_width, _("the history that you write"),
                     {.role = Role::quote, .colour = look.theme.faded})
          .max.y;
  y += look.metrics.cramped ? look.grid(1) : look.grid(4);

  float menu_bottom = y;
  Action from_menu = draw_menu(v, look, {column.min.x, y}, menu_width, menu_bottom);
  float card_bottom = 0;
  Action from_card;
  if (wide) {
    const float card = std::min(column.width() - menu_width - look.grid(8), 26 * look.metrics.base);
    from_card = draw_player(v, look, {column.max.x - card, top + size * 0.1F}, card, card_bottom);
  } else {
    from_card = draw_player(v, look, {column.min.x, menu_bottom + look.grid(3)}, menu_width, card_bottom);
  }
  scroll.end(look, std::max(menu_bottom, card_bottom) + look.grid(1));
  if (wanted(from_menu)) action = from_menu;
  if (wanted(from_card)) action = from_card;
  if (foot.hint == 3) action = act::Mute{};
  if (foot.hint == 4 || take_letter(look, 'l')) action = act::OtherLanguage{};
  return action;
}

}  // namespace letopis::screens

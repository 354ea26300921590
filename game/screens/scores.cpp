#include "game/screens/scores.hpp"

#include <algorithm>

#include "game/screens/shapes.hpp"
#include "game/screens/title.hpp"
#include "game/screens/words.hpp"

namespace letopis::screens {
namespace {

constexpr std::size_t rows_shown = 50;

// One row: place, badge, name, then points at the right; below, faded, how many right and when.
float draw_score(Look& look, ImVec2 at, float width, const ScoreValue& score) {
  const float pad = look.grid(1.2F);
  const float place_room = look.metrics.base * 2.2F;
  const float badge = look.metrics.base * 0.95F;
  const float name_x = place_room + 2 * badge + look.grid(1.5F);
  const std::string points = grouped(score.points);
  const float points_size = look.metrics.base * 1.5F;
  const float points_wide = look.width(Role::figure, points, points_size);
  const float room = width - name_x - points_wide - look.grid(4);
  const Setting name_how{.role = Role::strong, .colour = look.theme.ink, .size = look.metrics.base * 1.15F};
  std::string about = filled(_("{} of {} right"), score.right, score.asked);
  if (!score.finished) about += std::string(" · ") + _("left early");
  about += " · " + day_and_time(score.when);
  const float name_high = look.paragraph_height(room, score.name, name_how);
  const Setting faded{.role = Role::body, .colour = look.theme.faded};
  const float high = name_high + look.paragraph_height(room, about, faded) + 2 * pad;
  if (score.mine) draw_card(look, {at, {at.x + width, at.y + high}});
  const float mid = at.y + high / 2;
  const ImU32 place_colour = score.place == 1 ? look.theme.gold_text : look.theme.faded;
  look.label(at.x + place_room - look.grid(1), mid, std::to_string(score.place),
             {.role = Role::figure,
              .colour = place_colour,
              .size = look.metrics.base * 1.2F,
              .align = Align::right});
  draw_badge(look, {at.x + place_room + badge, mid}, badge, score.name, score.colour);
  const float y = look.paragraph({at.x + name_x, at.y + pad}, room, score.name, name_how).max.y;
  look.paragraph({at.x + name_x, y}, room, about, faded);
  look.label(at.x + width - look.grid(1.5F), mid, points,
             {.role = Role::figure, .colour = look.theme.ink, .size = points_size, .align = Align::right});
  return at.y + high;
}

}  // namespace

float draw_standings(Look& look, ImVec2 at, float width, const std::vector<rules::Standing>& standings,
                     bool large) {
  int most = 1;
  for (const rules::Standing& one : standings) most = std::max(most, one.points);
  const float size = look.metrics.base * (large ? 1.4F : 1.0F);
  float y = at.y;
  for (const rules::Standing& one : standings) {
    const Setting name{.role = Role::strong, .colour = look.theme.ink, .size = size};
    const float text = look.paragraph_height(width * 0.34F, one.name, name);
    const float high = std::max(text, size * 1.5F);
    const float mid = y + high / 2;
    const float place_room = size * 1.6F;
    look.label(at.x + place_room - look.grid(0.8F), mid, std::to_string(one.place),
               {.role = Role::figure,
                .colour = one.place == 1 ? look.theme.gold_text : look.theme.faded,
                .size = size,
                .align = Align::right});
    look.paragraph({at.x + place_room, mid - text / 2}, width * 0.34F, one.name, name);
    const std::string points = grouped(one.points);
    const float points_room = look.width(Role::figure, "00 000", size) + look.grid(1);
    const float bar_x = at.x + place_room + width * 0.34F + look.grid(2);
    const float bar_room = std::max(0.0F, at.x + width - points_room - bar_x);
    const float share = static_cast<float>(one.points) / static_cast<float>(most);
    const float half = size * 0.45F;
    look.list().AddRectFilled({bar_x, mid - half}, {bar_x + bar_room, mid + half}, look.theme.line,
                              look.metrics.radius / 2);
    if (one.points > 0)
      look.list().AddRectFilled({bar_x, mid - half}, {bar_x + bar_room * share, mid + half},
                                tile_colour(one.side), look.metrics.radius / 2);
    look.label(at.x + width, mid, points,
               {.role = Role::figure, .colour = look.theme.ink, .size = size, .align = Align::right});
    y += high + look.grid(0.8F);
  }
  return y;
}

Action Scores::draw(const ScoresValues& v, Look& look) {
  Action action;
  const Box column = look.column();
  const std::vector<Hint> hints = {{.name = "scores.back", .key = "Esc", .label = _("back")},
                                   {.key = "ArrowsLR", .label = _("change")}};
  const Foot foot = draw_foot(look, hints);
  const float head = draw_head(look, _("High scores"));
  const float width = std::min(column.width(), 58 * look.metrics.base) - Scroll::thumb_room(look);
  const float x = column.min.x;
  float y = scroll.begin(look, {{x, head}, {column.max.x, foot.top}}) + look.grid(0.75F);
  Choice packs{.name = "scores.pack", .label = {}, .preferred = true};
  std::size_t at = 0;
  for (std::size_t i = 0; i < v.packs.size(); ++i) {
    packs.options.push_back(v.packs[i].title);
    if (v.packs[i].id == v.pack) at = i;
  }
  if (!v.packs.empty()) {
    const float high = choice_height(look, width, packs);
    if (choice(look, {{x, y}, {x + width, y + high}}, packs, at))
      action = act::ShowScores{v.packs[at].id, v.mine};
    y += high + look.grid(1);
  }
  if (v.somebody && !v.packs.empty()) {
    const Choice whose{.name = "scores.whose", .label = {}, .options = {_("everybody"), _("only mine")}};
    std::size_t mine = v.mine ? 1 : 0;
    const float high = choice_height(look, width, whose);
    if (choice(look, {{x, y}, {x + width, y + high}}, whose, mine))
      action = act::ShowScores{v.pack, mine == 1};
    y += high;
  }
  y += look.grid(2);
  if (v.scores.empty() && v.teams.empty())
    y = look.paragraph({x, y}, std::min(width, look.metrics.measure),
                       _("No game has been played here yet. The first one will be the best."),
                       {.role = Role::quote, .colour = look.theme.faded})
            .max.y;
  for (std::size_t i = 0; i < std::min(v.scores.size(), rows_shown); ++i)
    y = draw_score(look, {x, y}, width, v.scores[i]) + look.grid(0.25F);
  if (!v.teams.empty()) {
    y = look.paragraph({x, y + look.grid(2)}, width, _("Teams"),
                       {.role = Role::quote_key, .colour = look.theme.ink})
            .max.y +
        look.grid(1);
    for (const TeamResultValue& game : v.teams) {
      y = look.paragraph({x, y}, width, day_and_time(game.when),
                         {.role = Role::body, .colour = look.theme.faded})
              .max.y;
      y = draw_standings(look, {x, y}, width, game.standings, false) + look.grid(1.5F);
    }
  }
  scroll.end(look, y + look.grid(1));
  if (foot.hint == 0 || take_key(look, Key::escape)) action = act::Back{};
  return action;
}

}  // namespace letopis::screens

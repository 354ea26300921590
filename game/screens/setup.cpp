#include "game/screens/setup.hpp"

#include <algorithm>

#include "game/screens/sentences.hpp"
#include "game/screens/words.hpp"

namespace letopis::screens {
namespace {

constexpr std::array seconds_offered = {10, 15, 20, 30, 45, 60, 90, 120, 0};
constexpr std::array<std::size_t, 6> counts_offered = {5, 10, 15, 20, 30, 50};
// Far apart on the keyboard, so that two hands don't meet.
constexpr std::array buzz_letters = {'q', 'p', 'z', 'b', 't', 'l'};
constexpr std::array buzz_labels = {"Q Й", "P З", "Z Я", "B И", "T Е", "L Д"};
static_assert(buzz_letters.size() == rules::most_teams && buzz_labels.size() == rules::most_teams);

template <class Values, class Value>
std::size_t place_of(const Values& values, Value value) {
  std::size_t best = 0;
  for (std::size_t i = 0; i < values.size(); ++i)
    if (values[i] == value) best = i;
  return best;
}

}  // namespace

char buzz_letter(std::size_t team) {
  return buzz_letters[team % buzz_letters.size()];
}
std::string buzz_label(std::size_t team) {
  return buzz_labels[team % buzz_labels.size()];
}
std::string team_name(std::size_t team) {
  return filled(_("Team {}"), team + 1);
}

bool Setup::draw_choices(Plan& plan, std::size_t playable, Look& look, float x, float& y, float width) {
  bool changed = false;
  const float gap = look.grid(look.metrics.cramped ? 1.2F : 2.0F);
  const auto show = [&](const Choice& one, std::size_t& at) {
    const float high = choice_height(look, width, one);
    const bool now = choice(look, {{x, y}, {x + width, y + high}}, one, at);
    y += high + gap;
    changed = changed || now;
    return now;
  };
  std::vector<std::size_t> counts;
  for (const std::size_t count : counts_offered)
    if (count < playable) counts.push_back(count);
  if (playable > 0 && playable <= rules::most_questions) counts.push_back(playable);
  if (std::find(counts.begin(), counts.end(), plan.settings.count) == counts.end() &&
      plan.settings.count < playable)
    counts.insert(std::lower_bound(counts.begin(), counts.end(), plan.settings.count), plan.settings.count);
  Choice count{.name = "setup.count", .label = _("Questions")};
  for (const std::size_t one : counts) {
    const auto shown = static_cast<long long>(one);
    count.options.push_back(one == playable ? filled(_("all {}"), grouped(shown)) : grouped(shown));
  }
  std::size_t at = std::min(place_of(counts, plan.settings.count), counts.empty() ? 0 : counts.size() - 1);
  if (plan.settings.count >= playable && !counts.empty()) at = counts.size() - 1;
  if (!counts.empty() && show(count, at)) plan.settings.count = counts[at];

  Choice seconds{.name = "setup.seconds", .label = _("Seconds for each")};
  for (const int one : seconds_offered)
    seconds.options.push_back(one == 0 ? std::string(_("no limit")) : std::to_string(one));
  at = place_of(seconds_offered, plan.settings.seconds);
  if (show(seconds, at)) plan.settings.seconds = seconds_offered[at];

  const Choice locking{.name = "setup.locking",
                       .label = _("An answer"),
                       .options = {_("may be changed until Enter"), _("counts at once")}};
  at = plan.settings.locking == rules::Locking::on_confirm ? 0 : 1;
  if (show(locking, at))
    plan.settings.locking = at == 0 ? rules::Locking::on_confirm : rules::Locking::at_once;

  const Choice turns{.name = "setup.turns",
                     .label = _("Who plays"),
                     .options = {_("one player"), _("teams, turn by turn"), _("teams, first to press")}};
  at = static_cast<std::size_t>(plan.teams.turns);
  if (show(turns, at)) plan.teams.turns = static_cast<rules::Turns>(at);
  return changed;
}

bool Setup::draw_teams(Plan& plan, Look& look, float x, float& y, float width) {
  bool changed = false;
  auto& teams = plan.teams.names;
  if (teams.size() < rules::fewest_teams) {
    while (teams.size() < rules::fewest_teams) teams.push_back(team_name(teams.size()));
    changed = true;
  }
  Choice many{.name = "setup.teams", .label = _("How many teams")};
  for (std::size_t n = rules::fewest_teams; n <= rules::most_teams; ++n)
    many.options.push_back(std::to_string(n));
  std::size_t at = teams.size() - rules::fewest_teams;
  const float high = choice_height(look, width, many);
  if (choice(look, {{x, y}, {x + width, y + high}}, many, at)) {
    while (teams.size() < at + rules::fewest_teams) teams.push_back(team_name(teams.size()));
    teams.resize(at + rules::fewest_teams);
    changed = true;
  }
  y += high + look.grid(1.5F);
  const bool two = width > 44 * look.metrics.base;
  const float gap = look.grid(1.5F);
  const float each = two ? (width - gap) / 2 : width;
  const bool buzzer = plan.teams.turns == rules::Turns::buzzer;
  float row_top = y;
  for (std::size_t i = 0; i < teams.size(); ++i) {
    const std::string name = "setup.team." + std::to_string(i);
    const std::string empty = team_name(i);
    const FieldLook how{.name = name, .label = empty, .role = Role::body, .longest = 60};
    if (names[i].text != teams[i]) names[i].set(teams[i]);
    const std::string key = buzz_label(i);
    const float key_room = buzzer ? key_width(look, key) + look.grid(1) : 0;
    const float left = x + (two && i % 2 == 1 ? each + gap : 0);
    const float field = field_height(look, how);
    if (buzzer) draw_key(look, {left, row_top + (field - key_height(look)) / 2}, key, look.theme.ink);
    if (draw_field(look, {{left + key_room, row_top}, {left + each, row_top + field}}, how, names[i])
            .changed) {
      teams[i] = names[i].text;
      changed = true;
    }
    y = row_top + field + look.grid(0.75F);
    if (!two || i % 2 == 1) row_top = y;
  }
  return changed;
}

Action Setup::draw(const SetupValues& v, Look& look) {
  Action action;
  const Box column = look.column();
  const std::vector<Hint> hints = {{.name = "setup.back", .key = "Esc", .label = _("back")},
                                   {.key = "ArrowsLR", .label = _("change")},
                                   {.key = "Tab", .label = _("next")}};
  const Button begin{.name = "setup.begin",
                     .label = _("Begin"),
                     .key = "Enter",
                     .kind = ButtonKind::primary,
                     .preferred = true,
                     .enabled = v.fault.empty()};
  const auto count = static_cast<unsigned long>(v.playable);
  const std::string subtitle = filled(_n("{} question to ask", "{} questions to ask", count),
                                      grouped(static_cast<long long>(v.playable)));
  const float head = draw_head(look, v.pack.title, subtitle);
  const float foot_top = look.metrics.window.y - foot_height(look, true);
  const float width = std::min(column.width(), 64 * look.metrics.base) - Scroll::thumb_room(look);
  const float x = column.min.x;
  float y = scroll.begin(look, {{x, head}, {column.max.x, foot_top}}) + look.grid(0.75F);
  Plan plan = v.plan;
  bool changed = draw_choices(plan, v.playable, look, x, y, width);
  if (plan.teams.turns != rules::Turns::alone && draw_teams(plan, look, x, y, width)) changed = true;
  if (!v.fault.empty())
    y = look.paragraph({x, y}, width, said(v.fault), {.role = Role::body, .colour = look.theme.vermilion})
            .max.y +
        look.grid(1);
  std::vector<Button> more = {{.name = "setup.packs", .label = _("Another pack"), .kind = ButtonKind::quiet}};
  const std::string hidden =
      filled(_n("{} hidden question", "{} hidden questions", static_cast<unsigned long>(v.pack.hidden)),
             v.pack.hidden);
  if (v.pack.hidden > 0) more.push_back({.name = "setup.hidden", .label = hidden, .kind = ButtonKind::quiet});
  if (!v.pack.shipped)
    more.push_back({.name = "setup.remove", .label = _("Remove from the list"), .kind = ButtonKind::quiet});
  float high = 0;
  const int pressed = button_row(look, {x - look.grid(1), y}, width, more, high);
  scroll.end(look, y + high + look.grid(1));
  const Foot foot = draw_foot(look, hints, &begin);
  if (changed) action = act::SetPlan{plan};
  if (pressed == 0) action = act::Go{Place::packs};
  if (pressed > 0)
    action = more[static_cast<std::size_t>(pressed)].name == "setup.hidden"
                 ? Action(act::Go{Place::hidden})
                 : Action(act::RemovePack{v.pack.id});
  if (foot.main) action = act::BeginRound{};
  if (foot.hint == 0 || take_key(look, Key::escape)) action = act::Back{};
  return action;
}

}  // namespace letopis::screens

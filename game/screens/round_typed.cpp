// Answering by typing: a figure, with a slider for who would rather point, and words.
#include <algorithm>

#include "game/screens/number_scale.hpp"
#include "game/screens/round.hpp"
#include "game/screens/words.hpp"

namespace letopis::screens {
namespace {

std::int64_t moment(const Look& look) {
  return look.press ? look.press->time_ms : look.now_ms;
}

// "I don't know" has no key of its own while keys are text; Tab reaches it.
bool draw_skip(AnswerArea& area, float& y) {
  const Button skip{
      .name = "round.skip", .label = _("I don't know"), .kind = ButtonKind::quiet, .enabled = area.usable};
  const ImVec2 size = button_size(area.look, skip, area.width);
  const bool pressed = button(
      area.look, {{area.x - area.look.grid(1), y}, {area.x + size.x - area.look.grid(1), y + size.y}}, skip);
  y += size.y;
  return pressed;
}

Action finish(AnswerArea& area, const FieldUse& used, std::optional<rules::Given> given, bool skip,
              std::int64_t at) {
  if (skip) return act::Tell{{.at = at, .what = rules::event::Skip{}}};
  if (used.entered && given && rules::answered(*given))
    return act::Answer{.given = given, .confirm = true, .at = at};
  if (used.changed) return act::Answer{.given = given.value_or(rules::Nothing{}), .at = at};
  (void)area;
  return {};
}

}  // namespace

Action draw_number(AnswerArea& area) {
  Look& look = area.look;
  const pack::Question& question = area.values.round.card().question;
  const auto* answer = std::get_if<pack::NumberAnswer>(&question.answer);
  const NumberScale scale = scale_of(question);
  const std::string unit = answer != nullptr ? answer->unit : std::string{};
  const std::int64_t at = moment(look);
  const bool year = question.topic == pack::Topic::date;

  const FieldLook how{
      .name = "round.number", .label = _("a figure"), .role = Role::figure, .longest = 60, .preferred = true};
  const float high = field_height(look, how);
  const float field = std::min(area.width, 18 * look.metrics.base);
  const float unit_room = area.width - field - look.grid(2);
  const Setting unit_how{.role = Role::lead, .colour = look.theme.ink};
  const bool beside = look.width(Role::lead, unit) <= unit_room;
  float y = area.y;
  FieldUse used;
  if (area.usable) used = draw_field(look, {{area.x, y}, {area.x + field, y + high}}, how, area.hand.typed);
  if (!unit.empty() && beside) look.label(area.x + field + look.grid(2), y + high / 2, unit, unit_how);
  y += high + look.grid(0.5F);
  if (!unit.empty() && !beside) y = look.paragraph({area.x, y}, area.width, unit, unit_how).max.y;

  std::optional<double> value = rules::read_number(area.hand.typed.text, area.values.language);
  if (used.changed && value) area.hand.slider = static_cast<float>(position_of(scale, *value));
  float position = area.hand.slider < 0 ? 0.5F : area.hand.slider;
  const float slide = std::min(area.width, 44 * look.metrics.base);
  y += look.grid(1);
  bool slid = false;
  if (area.usable)
    slid = slider(look, {{area.x, y}, {area.x + slide, y + slider_height(look)}},
                  {.name = "round.slider", .label = _("a figure"), .step = 0.01F}, position);
  y += slider_height(look);
  const auto end = [&](double v) { return year ? fmt::format("{:.0f}", v) : number(v); };
  const Setting faded{.role = Role::small, .colour = look.theme.faded};
  const float knob = look.metrics.base * 0.62F;
  float free_from = area.x - 1;  // a mark whose figure would touch the last one goes without
  const float last_wide = look.width(Role::small, end(scale.high));
  const auto marks = marks_of(scale);
  for (std::size_t i = 0; i < marks.size(); ++i) {
    const float mark_x =
        area.x + knob + (slide - 2 * knob) * static_cast<float>(position_of(scale, marks[i]));
    look.list().AddLine({mark_x, y - look.grid(1.2F)}, {mark_x, y - look.grid(0.5F)}, look.theme.outline,
                        look.metrics.hairline);
    const std::string figure = end(marks[i]);
    const float wide = look.width(Role::small, figure);
    const bool last = i + 1 == marks.size();
    const float left = std::clamp(mark_x - wide / 2, area.x, area.x + slide - wide);
    const bool fits = left >= free_from && (last || left + wide + look.grid(1) < area.x + slide - last_wide);
    if (!fits) continue;
    look.line({left, y}, figure, faded);
    free_from = left + wide + look.grid(1);
  }
  y += look.line_height(Role::small) + look.grid(0.5F);
  if (slid) {
    area.hand.slider = position;
    value = value_at(scale, position);
    area.hand.typed.set(year ? fmt::format("{:.0f}", *value) : number(*value));
    used.changed = true;
  }
  const bool unread = !value && !area.hand.typed.text.empty();
  if (unread)
    y = look.paragraph({area.x, y}, area.width, _("Write it as a figure: 700 000, or 0.7 million."),
                       {.role = Role::body, .colour = look.theme.vermilion})
            .max.y;
  const bool skip = draw_skip(area, y);
  area.bottom = y;
  std::optional<rules::Given> given;
  if (value) given = rules::Estimated{*value};
  return finish(area, used, given, skip, at);
}

Action draw_typed(AnswerArea& area) {
  Look& look = area.look;
  const std::int64_t at = moment(look);
  const FieldLook how{
      .name = "round.text", .label = _("Write the answer"), .longest = 300, .preferred = true};
  const float high = field_height(look, how);
  const float width = std::min(area.width, 44 * look.metrics.base);
  FieldUse used;
  if (area.usable)
    used = draw_field(look, {{area.x, area.y}, {area.x + width, area.y + high}}, how, area.hand.typed);
  float y = area.y + high + look.grid(1);
  const bool skip = draw_skip(area, y);
  area.bottom = y;
  std::optional<rules::Given> given;
  if (!rules::fold_answer(area.hand.typed.text).empty()) given = rules::Typed{area.hand.typed.text};
  return finish(area, used, given, skip, at);
}

}  // namespace letopis::screens

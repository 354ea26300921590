#include "game/screens/results.hpp"

#include <algorithm>
#include <cmath>

#include "game/screens/evidence.hpp"
#include "game/screens/round.hpp"
#include "game/screens/scores.hpp"
#include "game/screens/shapes.hpp"
#include "game/screens/words.hpp"

namespace letopis::screens {
namespace {

bool alone(const ResultsValues& v) {
  return v.round.teams().turns == rules::Turns::alone;
}

std::string count_words(const rules::Tally& tally) {
  const auto right = static_cast<unsigned long>(tally.right);
  std::string words = filled(_n("{} right", "{} right", right), tally.right);
  if (tally.partly > 0)
    words +=
        ", " + filled(_n("{} nearly", "{} nearly", static_cast<unsigned long>(tally.partly)), tally.partly);
  if (tally.wrong > 0)
    words += ", " + filled(_n("{} wrong", "{} wrong", static_cast<unsigned long>(tally.wrong)), tally.wrong);
  if (tally.unanswered > 0)
    words += ", " + filled(_n("{} unanswered", "{} unanswered", static_cast<unsigned long>(tally.unanswered)),
                           tally.unanswered);
  return words;
}

}  // namespace

float Results::draw_score(const ResultsValues& v, Look& look, float x, float y, float width) {
  const rules::Tally tally = v.round.totals();
  const bool record = alone(v) && tally.points > 0 && tally.points > v.best_before;
  const std::string points = grouped(tally.points);
  float size = std::min(look.size(Role::display), look.metrics.base * (look.metrics.cramped ? 2.6F : 5.0F));
  const float wide = look.width(Role::display, points, size);
  if (wide > width) size *= width / wide;
  const float high = look.line_height(Role::display, size);
  const Box figure =
      look.line({x, y}, points, {.role = Role::display, .colour = look.theme.ink, .size = size});
  const auto count = static_cast<unsigned long>(tally.points);
  const char* const unit = _n("point", "points", count);
  const Setting lead{.role = Role::lead, .colour = look.theme.faded};
  float after = figure.max.x + look.grid(2);
  if (after + look.width(Role::lead, unit) <= x + width) {
    look.line({after, y + 0.8F * size - 0.8F * look.size(Role::lead)}, unit, lead);
    after += look.width(Role::lead, unit) + look.grid(4);
  }
  y += high;
  if (record) {
    const float spark = look.grid(1.4F);
    const char* const words = v.best_before > 0 ? _("A new record!") : _("A first score!");
    look.label(x + 2 * spark + look.grid(1), y + look.line_height(Role::strong) / 2, words,
               {.role = Role::strong, .colour = look.theme.gold_text});
    draw_spark(look.list(), {x + spark, y + look.line_height(Role::strong) / 2}, spark, look.theme.gold);
    y += look.line_height(Role::strong);
  } else if (v.best_before > 0 && alone(v)) {
    y = look.paragraph({x, y}, width, filled(_("best so far {}"), grouped(v.best_before)),
                       {.role = Role::body, .colour = look.theme.faded})
            .max.y;
  }
  y = look.paragraph({x, y}, width, count_words(tally), {.role = Role::body, .colour = look.theme.ink})
          .max.y +
      look.grid(1);
  const float dash = std::max(4.0F, look.grid(0.9F));
  draw_dashes(look, {{x, y}, {x + std::min(width, 40 * look.metrics.base), y + dash}}, dashes_of(v.round));
  return y + dash + look.grid(3);
}

float Results::draw_list(const ResultsValues& v, Look& look, float x, float y, float width) {
  const float sign = look.metrics.base * 0.62F;
  const float text_x = 2 * sign + look.grid(2);
  for (std::size_t i = 0; i < v.round.deck().size(); ++i) {
    const auto attempts = v.round.attempts_at(i);
    if (attempts.empty()) continue;
    const rules::Attempt* best = &attempts.front();
    for (const rules::Attempt& one : attempts)
      if (one.judgement.fraction >= best->judgement.fraction) best = &one;
    if (only_wrong && best->judgement.right) continue;
    const pack::Question& question = v.round.deck()[i].question;
    const std::string points = grouped(rules::points(*best));
    const float points_wide = look.width(Role::figure, points, look.metrics.base);
    const float room = width - text_x - points_wide - look.grid(3);
    const float top = y;
    y = look.paragraph({x + text_x, y}, room, question.prompt, {.role = Role::body, .colour = look.theme.ink})
            .max.y;
    y = look.paragraph({x + text_x, y}, room, right_words(question),
                       {.role = Role::strong, .colour = look.theme.ink})
            .max.y;
    if (!best->judgement.right) {
      const bool answered = rules::answered(best->given);
      const std::string own = answered ? filled(_("your answer: {}"), given_words(question, best->given))
                                       : std::string(_("no answer"));
      y = look.paragraph({x + text_x, y}, room, own, {.role = Role::body, .colour = look.theme.faded}).max.y;
    }
    const float mid = top + look.line_height(Role::body) / 2;
    const ImVec2 centre{x + sign, mid};
    if (best->judgement.right)
      draw_check(look.list(), centre, sign, look.theme.right);
    else if (best->judgement.fraction > 0)
      draw_partly(look.list(), centre, sign, look.theme.gold_text);
    else
      draw_cross(look.list(), centre, sign, look.theme.vermilion);
    look.label(
        x + width, mid, points,
        {.role = Role::figure, .colour = look.theme.faded, .size = look.metrics.base, .align = Align::right});
    y += look.grid(1);
    look.list().AddLine({x + text_x, y}, {x + width, y}, look.theme.line, look.metrics.hairline);
    y += look.grid(1);
  }
  return y;
}

Action Results::draw(const ResultsValues& v, Look& look) {
  Action action;
  const rules::Tally tally = v.round.totals();
  if (look.probe != nullptr) {
    look.probe->value("points", std::to_string(tally.points));
    look.probe->value("right", std::to_string(tally.right));
    look.probe->value("unsaved", std::to_string(v.unsaved));
  }
  const Box column = look.column();
  const bool team = !alone(v);
  const auto asked = tally.right + tally.partly + tally.wrong + tally.unanswered;
  const std::vector<Hint> hints = {
      {.name = "results.menu", .key = "Esc", .label = _("menu")},
      {.name = "results.scores", .key = "S", .label = _("high scores")},
      {.name = "results.wrong", .key = "W", .label = only_wrong ? _("all questions") : _("what went wrong")}};
  const Button again{.name = "results.again",
                     .label = _("Play again"),
                     .key = "Enter",
                     .kind = ButtonKind::primary,
                     .preferred = true};
  const float foot_top = look.metrics.window.y - foot_height(look, true);
  const float x = column.min.x;
  const float width = column.width() - Scroll::thumb_room(look);
  const std::string subtitle = v.player.empty() || team ? v.title : v.player + " · " + v.title;
  const float head = draw_head(look, v.round.abandoned() ? _("Left early") : _("Results"), subtitle);
  float y = scroll.begin(look, {{x, head}, {column.max.x, foot_top}});
  if (team)
    y = draw_standings(look, {x, y + look.grid(0.5F)}, std::min(width, 54 * look.metrics.base),
                       rules::standings(v.round.teams(), v.round.attempts()), true) +
        look.grid(3);
  else if (asked > 0)
    y = draw_score(v, look, x, y, width);
  if (v.unsaved > 0) {
    const auto count = static_cast<unsigned long>(v.unsaved);
    y = look.paragraph(
                {x, y}, width,
                filled(_n("{} answer is still being saved.", "{} answers are still being saved.", count),
                       v.unsaved),
                {.role = Role::body, .colour = look.theme.faded})
            .max.y +
        look.grid(1);
  }
  if (asked == 0)
    y = look.paragraph({x, y}, std::min(width, look.metrics.measure), _("No question was answered."),
                       {.role = Role::quote, .colour = look.theme.faded})
            .max.y;
  else
    y = draw_list(v, look, x, y, width);
  scroll.end(look, y + look.grid(1));
  const Foot foot = draw_foot(look, hints, &again);
  if (foot.main) action = act::PlayAgain{};
  if (foot.hint == 1 || take_letter(look, 's')) action = act::Go{Place::scores};
  if (foot.hint == 2 || take_letter(look, 'w')) {
    only_wrong = !only_wrong;
    scroll.reset();
  }
  if (foot.hint == 0 || take_key(look, Key::escape)) action = act::Go{Place::title};
  return action;
}

}  // namespace letopis::screens

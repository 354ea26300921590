// The head of a question: where we are in the round, the fuse, and the points or the team whose turn it is.
#include <algorithm>

#include "game/screens/round.hpp"
#include "game/screens/shapes.hpp"
#include "game/screens/words.hpp"

namespace letopis::screens {
namespace {

void draw_points(const RoundValues& v, Look& look, float right, float mid, float radius) {
  const rules::Tally tally = v.round.totals();
  const float size = std::min(look.size(Role::figure), radius * 0.85F + look.metrics.base * 0.4F);
  const float raised = tally.streak > 1 ? size * 0.35F : 0.0F;
  look.label(right, mid - raised, grouped(tally.points),
             {.role = Role::figure, .colour = look.theme.ink, .size = size, .align = Align::right});
  if (tally.streak <= 1) return;
  const std::string streak =
      filled(_n("{} in a row", "{} in a row", static_cast<unsigned long>(tally.streak)), tally.streak);
  const float spark = look.grid(0.8F);
  const float y = mid + size * 0.55F;
  look.label(right - 2 * spark - look.grid(0.5F), y, streak,
             {.role = Role::small, .colour = look.theme.gold_text, .align = Align::right});
  draw_spark(look.list(), {right - spark, y}, spark, look.theme.gold);
}

// Whose turn it is, with the team's own shape. `room`: as far to the left as it may reach.
void draw_team(const RoundValues& v, Look& look, std::size_t team, ImVec2 right, float room, float radius) {
  const std::string& name = v.round.teams().names[team];
  const float badge = look.metrics.base * 0.6F;
  const float most = room - 2 * badge - look.grid(1);
  Setting how{.role = Role::strong,
              .colour = look.theme.ink,
              .size = look.metrics.base * 1.2F,
              .align = Align::right};
  while (how.size > look.metrics.base * 0.7F && look.paragraph_height(most, name, how) > 2.2F * radius)
    how.size *= 0.9F;
  const float high = look.paragraph_height(most, name, how);
  look.paragraph({right.x - most, right.y - high / 2}, most, name, how);
  const float wide = std::min(most, look.width(Role::strong, name, how.size));
  draw_tile_shape(look.list(), team, {right.x - wide - look.grid(1) - badge, right.y}, badge,
                  tile_colour(team));
}

}  // namespace

std::vector<Dash> dashes_of(const rules::Round& round) {
  std::vector<Dash> dashes(round.deck().size(), Dash::ahead);
  for (std::size_t i = 0; i < dashes.size(); ++i) {
    const auto attempts = round.attempts_at(i);
    for (const rules::Attempt& attempt : attempts) {
      if (attempt.judgement.right)
        dashes[i] = Dash::right;
      else if (attempt.judgement.fraction > 0)
        dashes[i] = Dash::partly;
      else if (dashes[i] == Dash::ahead || dashes[i] == Dash::skipped)
        dashes[i] = rules::answered(attempt.given) ? Dash::wrong : Dash::skipped;
    }
    if (attempts.empty() && i == round.position() && round.phase() != rules::Phase::finished)
      dashes[i] = Dash::now;
  }
  return dashes;
}

float draw_round_head(const RoundValues& v, Look& look) {
  const Metrics& m = look.metrics;
  const float side = m.cramped ? m.margin : std::max(m.grid * 3, m.margin * 0.53F);
  const float radius = m.cramped ? m.base * 1.3F : m.base * 2.5F;
  const float top = m.cramped ? look.grid(1.2F) : m.window.y * 0.055F;
  const float mid = top + radius * 1.15F;
  const float centre = m.window.x / 2;
  const auto left = v.round.left(look.now_ms);
  const bool timed = left.has_value() && !v.round.awaits_buzzer();
  if (left) {
    const auto share = static_cast<float>(1.0 - v.round.burned(look.now_ms));
    const auto seconds = static_cast<long long>((*left + 999) / 1000);
    draw_timer(look, {centre, mid}, radius, share, std::to_string(seconds));
    if (timed && look.probe != nullptr) look.probe->value("seconds", std::to_string(seconds));
  }
  const float room = centre - radius * 1.3F - side - look.grid(2);
  const Setting faded{.role = Role::small, .colour = look.theme.faded};
  const std::size_t count = v.round.deck().size();
  const std::string place = filled(_("{} of {}"), v.round.position() + 1, count);
  float y = mid - look.line_height(Role::small) - look.grid(0.6F);
  // The title has one line; where it is too long for it, the place in the round is what matters.
  const std::string both = v.title + " · " + place;
  const std::string shown = look.width(Role::small, both) <= room ? both : place;
  look.line({side, y}, shown, faded);
  y += look.line_height(Role::small) + look.grid(0.6F);
  const float dash = std::max(3.0F, look.grid(0.75F));
  draw_dashes(look, {{side, y}, {side + std::min(room, 26 * m.base), y + dash}}, dashes_of(v.round));

  const float right = m.window.x - side;
  if (v.round.teams().turns == rules::Turns::alone)
    draw_points(v, look, right, mid, radius);
  else if (const auto team = v.round.side())
    draw_team(v, look, *team, {right, mid}, room, radius);
  return mid + radius * 1.15F + (m.cramped ? look.grid(0.8F) : look.grid(2.0F));
}

}  // namespace letopis::screens

#include "game/screens/feedback.hpp"

#include <algorithm>
#include <cmath>

#include "game/screens/evidence.hpp"
#include "game/screens/scores.hpp"
#include "game/screens/shapes.hpp"
#include "game/screens/words.hpp"

namespace letopis::screens {
namespace {

constexpr double ink_seconds = 0.24;  // the pen's way over the right answer

// The attempt that counts for this question: the right one if any, else the last.
const rules::Attempt* decisive(const std::vector<rules::Attempt>& attempts) {
  const rules::Attempt* best = nullptr;
  for (const rules::Attempt& one : attempts)
    if (best == nullptr || one.judgement.fraction >= best->judgement.fraction) best = &one;
  return best;
}

std::string seconds_words(rules::Millis took) {
  return filled(_("{} s"), decimal(static_cast<double>(took) / 1000.0, 1));
}

// The largest size at which the answer takes two lines at most.
float answer_size(const Look& look, std::string_view text, float width) {
  float size = look.size(Role::display);
  const float least = look.metrics.base * 1.3F;
  while (size > least) {
    const auto lines = look.paragraph_height(width, text, {.role = Role::display, .size = size}) /
                       look.line_height(Role::display, size);
    if (lines <= (size > look.metrics.base * 2.4F ? 1.5F : 2.5F)) break;
    size = std::max(least, size * 0.9F);
  }
  return size;
}

// An order and a match are answered by a list, a line for each part.
bool is_listed(const pack::Question& question) {
  return question.kind == pack::Kind::order || question.kind == pack::Kind::match;
}

// "your answer · 5.3 s", or what was answered instead.
std::string own_words(const FeedbackValues& v, const rules::Attempt* attempt) {
  if (attempt == nullptr || !rules::answered(attempt->given)) return _("no answer");
  const pack::Question& question = v.round.card().question;
  std::string who = v.round.teams().turns != rules::Turns::alone && attempt->side
                        ? v.round.teams().names[*attempt->side]
                        : std::string(_("your answer"));
  std::string text = who;
  const bool same =
      attempt->judgement.right && question.kind != pack::Kind::number && question.kind != pack::Kind::text;
  const std::string took = " ·\u00A0" + seconds_words(attempt->took);
  if (same) return text + took;
  if (is_listed(question)) return text + took + "\n" + given_words(question, attempt->given, true);
  return text + ": " + given_words(question, attempt->given) + took;
}

float draw_quote(Look& look, const FeedbackValues& v, float x, float y, float width) {
  const pack::Question& question = v.round.card().question;
  const pack::Source& source = question.source;
  const std::string& plain = source.plain.empty() ? source.text : source.plain;
  const bool russian = v.language == "ru";
  const float inset = look.grid(3.5F);
  const float top = y;
  if (!plain.empty()) {
    const std::string open = russian ? "«" : "“";
    const std::string quote = open + plain + (russian ? "»" : "”");
    std::vector<Span> spans;
    for (const pack::Span& key : key_in_plain(source))
      spans.push_back(
          {key.begin + open.size(), key.end + open.size(), Role::quote_key, look.theme.vermilion});
    const float room = std::min(width - inset, 54 * look.metrics.base);
    y = look.paragraph({x + inset, y}, room, quote, {.role = Role::quote, .colour = look.theme.ink}, spans)
            .max.y +
        look.grid(0.5F);
  }
  if (!question.explanation.empty()) {
    // Where there is no source, what the author has to say stands in its place.
    const Setting how{.role = plain.empty() ? Role::quote : Role::body, .colour = look.theme.ink};
    const float room =
        std::min(width - inset, plain.empty() ? 54 * look.metrics.base : look.metrics.measure * 1.3F);
    y = look.paragraph({x + inset, y}, room, question.explanation, how).max.y + look.grid(0.5F);
  }
  std::string from = v.title;
  const std::string file = file_title(source.file);
  if (v.names_file && !file.empty() && file != v.title) from += " ·\u00A0" + file;
  y = look.paragraph({x + inset, y}, width - inset, from, {.role = Role::body, .colour = look.theme.faded})
          .max.y;
  look.list().AddRectFilled({x, top}, {x + std::max(3.0F, look.grid(0.5F)), y}, look.theme.vermilion);
  return y;
}

// A remark that the author of the pack wrote for the choice that was made.
std::string remark(const pack::Question& question, const rules::Attempt* attempt) {
  const auto* picked = attempt != nullptr ? std::get_if<rules::Picked>(&attempt->given) : nullptr;
  return picked != nullptr && picked->choice < question.feedback.size() ? question.feedback[picked->choice]
                                                                        : std::string{};
}

}  // namespace

// The sign and the right answer, the size of a headline, inked in from left to right.
float Feedback::draw_answer(const FeedbackValues& v, Look& look, float x, float y, float width) {
  const pack::Question& question = v.round.card().question;
  const auto attempts = v.round.attempts_at(v.round.position());
  const rules::Attempt* attempt = decisive(attempts);
  const bool listed = is_listed(question);
  const std::string right = right_words(question, listed);
  const Role role = listed ? Role::quote_key : Role::display;
  const auto done =
      static_cast<float>(look.reduced_motion ? 1.0 : std::clamp((look.now - since) / ink_seconds, 0.0, 1.0));
  if (done < 1) look.keep_moving();
  const float sign = look.metrics.base * (look.metrics.cramped ? 1.2F : 1.9F);
  const float text_x = x + 2 * sign + look.grid(3);
  const float room = width - (text_x - x);
  const float size = listed ? look.size(role) : answer_size(look, right, room);
  const float high = look.paragraph_height(room, right, {.role = role, .size = size});
  const float block = std::max(high, 2 * sign);
  const ImVec2 centre{x + sign, y + block / 2};
  // The headline is the right answer; a cross belongs to the answer that was given, so it stands below,
  // beside that.
  const bool wrong = attempt == nullptr || attempt->judgement.fraction <= 0;
  if (attempt != nullptr && attempt->judgement.right)
    draw_check(look.list(), centre, sign, look.theme.right, done);
  else if (!wrong)
    draw_partly(look.list(), centre, sign, look.theme.gold_text);
  const float top = y + (block - high) / 2;
  if (done < 1) look.push_clip({{text_x, top}, {text_x + room * done, top + high * 1.2F}});
  look.paragraph({text_x, top}, room, right, {.role = role, .colour = look.theme.ink, .size = size});
  if (done < 1) look.pop_clip();
  y += block + look.grid(1);
  const std::string own = own_words(v, attempt);
  const float own_size = look.metrics.base * 1.25F;
  if (wrong)
    draw_cross(look.list(), {x + sign, y + own_size * 0.66F}, std::min(sign, own_size * 0.8F),
               look.theme.vermilion, done);
  y = look.paragraph({text_x, y}, room, own,
                     {.role = Role::lead, .colour = look.theme.faded, .size = own_size})
          .max.y;
  if (const std::string said = remark(question, attempt); !said.empty())
    y = look.paragraph({text_x, y}, room, said, {.role = Role::body, .colour = look.theme.ink}).max.y;
  return y;
}

Action Feedback::draw(const FeedbackValues& v, Look& look) {
  if (leaving.open) return leaving.draw(look);
  if (shown != v.round.attempts().size()) {
    shown = v.round.attempts().size();
    since = look.now;
    scroll.reset();
    look.focus.reset();
  }
  const pack::Question& question = v.round.card().question;
  const auto attempts = v.round.attempts_at(v.round.position());
  const rules::Attempt* attempt = decisive(attempts);
  const int points = attempt != nullptr ? rules::points(*attempt) : 0;
  const bool last = v.round.position() + 1 >= v.round.deck().size();
  if (look.probe != nullptr) {
    look.probe->value("question", question.id);
    look.probe->value("position", std::to_string(v.round.position()));
    look.probe->value("right", attempt != nullptr && attempt->judgement.right ? "yes" : "no");
    look.probe->value("points", std::to_string(points));
  }
  const std::vector<Hint> hints = {
      {.name = "feedback.hide",
       .key = "H",
       .label = v.hidden ? _("hidden; it won't come back") : _("hide this question")},
      {.name = "feedback.leave", .key = "Esc", .label = _("leave")},
      {.name = "feedback.mute", .key = "M", .label = look.muted ? _("sound on") : _("sound off")}};
  const Button next{.name = "feedback.next",
                    .label = last ? _("Results") : _("Next"),
                    .key = "Enter",
                    .kind = ButtonKind::primary,
                    .preferred = true};

  const Metrics& m = look.metrics;
  const Box column = look.column();
  const float foot_top = m.window.y - foot_height(look, true);
  const float x = column.min.x;
  float top = m.cramped ? look.grid(1) : m.window.y * 0.09F;
  top = scroll.begin(look, {{x, 0}, {column.max.x, foot_top}}) + top;
  const float width = column.width() - Scroll::thumb_room(look);
  // The points at the right, the question beside them.
  const std::string gained = points > 0 ? "+" + grouped(points) : "0";
  const float points_size = std::min(look.size(Role::figure) * 1.2F, m.base * 2.4F);
  const float points_wide = look.width(Role::figure, gained, points_size);
  const rules::Tally tally = v.round.totals();
  const bool alone = v.round.teams().turns == rules::Turns::alone;
  std::string streak;
  if (alone && tally.streak > 1)
    streak = filled(_n("{} right in a row", "{} right in a row", static_cast<unsigned long>(tally.streak)),
                    tally.streak);
  const float spark = look.grid(0.8F);
  const float streak_wide =
      streak.empty() ? 0 : look.width(Role::small, streak) + 2 * spark + look.grid(0.8F);
  const float aside = std::max(points_wide, streak_wide) + look.grid(3);
  const float points_mid = top + points_size * 0.55F;
  look.label(x + width, points_mid, gained,
             {.role = Role::figure, .colour = look.theme.ink, .size = points_size, .align = Align::right});
  float aside_bottom = top + points_size * 1.1F;
  if (!streak.empty()) {
    const float streak_y = points_mid + points_size * 0.75F + look.size(Role::small) * 0.4F;
    look.label(x + width - 2 * spark - look.grid(0.5F), streak_y, streak,
               {.role = Role::small, .colour = look.theme.gold_text, .align = Align::right});
    draw_spark(look.list(), {x + width - spark, streak_y}, spark, look.theme.gold);
    aside_bottom = streak_y + look.size(Role::small);
  }
  float asked_size = std::max(m.base * 1.2F, std::min(look.size(Role::prompt) * 0.8F, m.base * 1.95F));
  while (asked_size > m.base * 1.2F &&
         look.paragraph_height(width - aside, question.prompt, {.role = Role::prompt, .size = asked_size}) >
             m.window.y * 0.2F)
    asked_size *= 0.92F;
  float y = look.paragraph({x, top}, width - aside, question.prompt,
                           {.role = Role::prompt, .colour = look.theme.faded, .size = asked_size})
                .max.y;
  const float air = look.grid(m.cramped ? 1.2F : 4.0F);
  y = std::max(y, aside_bottom) + air;
  y = draw_answer(v, look, x, y, width) + air;
  if (!question.source.text.empty() || !question.source.plain.empty() || !question.explanation.empty())
    y = draw_quote(look, v, x, y, width) + air;
  if (!alone)
    y = draw_standings(look, {x, y}, std::min(width, 54 * m.base),
                       rules::standings(v.round.teams(), v.round.attempts()), false);
  scroll.end(look, y);

  const Foot foot = draw_foot(look, hints, &next);
  Action action;
  if (foot.main) action = act::Tell{{.at = look.now_ms, .what = rules::event::Next{}}};
  if (foot.hint == 0 || take_letter(look, 'h')) action = act::Hide{};
  if (foot.hint == 2) action = act::Mute{};
  if (foot.hint == 1 || take_key(look, Key::escape)) leaving.ask(look, false);
  return action;
}

}  // namespace letopis::screens

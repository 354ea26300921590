#include "game/screens/round.hpp"

#include <algorithm>
#include <cmath>

#include "game/screens/setup.hpp"
#include "game/screens/shapes.hpp"
#include "game/screens/words.hpp"

namespace letopis::screens {
namespace {

using rules::Phase;

constexpr std::int64_t late_buzz_ms = 700;

bool picks_tiles(pack::Kind kind) {
  return kind == pack::Kind::choice || kind == pack::Kind::cloze || kind == pack::Kind::truefalse ||
         kind == pack::Kind::multi;
}

bool is_typed(pack::Kind kind) {
  return kind == pack::Kind::text || kind == pack::Kind::number;
}

std::int64_t moment(const Look& look) {
  return look.press ? look.press->time_ms : look.now_ms;
}

Action tell(std::int64_t at, decltype(rules::Event::what) what) {
  return act::Tell{{.at = at, .what = std::move(what)}};
}

Action draw_paused(Look& look, RoundScreen& hand) {
  const float width = std::min(look.column().width(), 34 * look.metrics.base);
  const float x = (look.metrics.window.x - width) / 2;
  const std::vector<Button> buttons = {{.name = "round.resume",
                                        .label = _("Go on"),
                                        .key = _("Space"),
                                        .kind = ButtonKind::primary,
                                        .preferred = true},
                                       {.name = "round.leave", .label = _("Leave"), .key = "Esc"}};
  const Setting title{.role = Role::prompt, .colour = look.theme.ink, .align = Align::centre};
  const Setting body{.role = Role::body, .colour = look.theme.faded, .align = Align::centre};
  const char* const name = _("Pause");
  const char* const why = _("The clock stands still, and the question is covered meanwhile.");
  const float row_high = button_row_height(look, width, buttons);
  const float high = look.paragraph_height(width, name, title) + look.paragraph_height(width, why, body) +
                     look.grid(3) + row_high;
  float y = (look.metrics.window.y - high) / 2;
  y = look.paragraph({x, y}, width, name, title).max.y;
  y = look.paragraph({x, y}, width, why, body).max.y + look.grid(3);
  float row = 0;
  const int pressed = button_row(look, {x, y}, width, buttons, row, Align::centre);
  if (pressed == 0 || take_key(look, Key::space)) return tell(look.now_ms, rules::event::Resume{});
  if (pressed == 1 || take_key(look, Key::escape)) {
    hand.leaving.ask(look, false);
  }
  return {};
}

// --- the buzzers: who presses first
Action draw_buzzers(const RoundValues& v, Look& look, float x, float y, float width, float& bottom) {
  Action action;
  const auto& names = v.round.teams().names;
  y = look.paragraph({x, y}, width, _("Press your key and answer:"),
                     {.role = Role::body, .colour = look.theme.faded})
          .max.y +
      look.grid(1);
  float pen = x;
  const float high = look.metrics.base * 2.8F;
  for (std::size_t team = 0; team < names.size(); ++team) {
    const bool may = v.round.may_buzz(team);
    const std::string key = buzz_label(team);
    const float key_wide = key_width(look, key);
    const float most = std::min(width, look.width(Role::strong, names[team]) + key_wide + look.grid(8));
    if (pen > x && pen + most > x + width) {
      pen = x;
      y += high + look.grid(1);
    }
    const Box box{{pen, y}, {pen + most, y + high}};
    const std::string name = "round.buzz." + std::to_string(team);
    const Use got = use(look, name, names[team], box, {.stop = false, .enabled = may});
    const float faint = may ? 1.0F : 0.4F;
    look.list().AddRectFilled(box.min, box.max,
                              with_alpha(got.hovered ? look.theme.line : look.theme.raised, faint),
                              look.metrics.radius);
    look.list().AddRectFilled(box.min, {box.min.x + look.grid(1), box.max.y},
                              with_alpha(tile_colour(team), faint), look.metrics.radius,
                              ImDrawFlags_RoundCornersLeft);
    draw_key(look, {pen + look.grid(2.2F), box.centre().y - key_height(look) / 2}, key,
             with_alpha(look.theme.ink, faint));
    const float text_x = pen + look.grid(3.2F) + key_wide;
    const float room = box.max.x - text_x - look.grid(1);
    const Setting how{.role = Role::strong, .colour = with_alpha(look.theme.ink, faint)};
    const float text_high = look.paragraph_height(room, names[team], how);
    look.paragraph({text_x, box.centre().y - text_high / 2}, room, names[team], how);
    const std::int64_t at = moment(look);
    if (may && (got.pressed || take_letter(look, buzz_letter(team))))
      action = tell(at, rules::event::Buzz{team});
    pen += most + look.grid(1.5F);
  }
  bottom = y + high + look.grid(1.5F);
  return action;
}

Action draw_answers(AnswerArea& area) {
  switch (area.values.round.card().question.kind) {
    case pack::Kind::number:
      return draw_number(area);
    case pack::Kind::text:
      return draw_typed(area);
    case pack::Kind::order:
      return draw_order(area);
    case pack::Kind::match:
      return draw_match(area);
    default:
      return draw_tiles(area);
  }
}

// The prompt's type size: as large as the role wants, smaller while the answers need the room, never
// below 3.5 %.
float prompt_size(const Look& look, float width, std::string_view text, float room) {
  float size = look.size(Role::prompt);
  const float least = std::max(look.metrics.prompt_min, std::min(size, look.metrics.base * 1.1F));
  while (size > least && look.prompt_height(width, text, size) > room) size = std::max(least, size * 0.92F);
  return size;
}

// Who pressed a moment too late to be first does not answer for the team that was.
void drop_late_buzz(const rules::Round& round, Look& look, std::int64_t since) {
  if (round.teams().turns != rules::Turns::buzzer || !round.side() || !look.press) return;
  if (look.press->time_ms - since >= late_buzz_ms) return;
  for (std::size_t team = 0; look.press && team < round.teams().names.size(); ++team)
    if (look.press->letter == buzz_letter(team)) look.press.reset();
}

void begin_hand(RoundScreen& hand, const rules::Round& round, Look& look) {
  hand.asked = round.position();
  hand.hand_of = round.side();
  hand.typed.set({});
  hand.active = 0;
  hand.arrangement = round.card().shown;
  hand.slider = -1;
  hand.since = look.now_ms;
  hand.scroll.reset();
  look.focus.reset();
  look.focus.hide();  // a second Enter from the last question must not answer this one
}

}  // namespace

int tile_of(const Press& press, std::size_t tiles) {
  if (press.control || press.repeat) return -1;
  if (press.key == Key::digit && press.digit >= 1 && static_cast<std::size_t>(press.digit) <= tiles)
    return press.digit - 1;
  return press.key == Key::digit ? -1 : tile_of_letter(press.character, tiles);
}

bool may_confirm(const RoundValues& v) {
  if (!v.round.may_change()) return false;
  const pack::Kind kind = v.round.card().question.kind;
  return rules::answered(v.round.standing()) || kind == pack::Kind::order;
}

// The prompt and below it the answers; what has no room scrolls, the prompt last of all.
Action RoundScreen::draw_question(const RoundValues& v, Look& look, float top, float foot_top) {
  Action action;
  const std::string& prompt = v.round.card().question.prompt;
  const Box column = look.column();
  const float width = column.width();
  const float gap = look.grid(look.metrics.cramped ? 1.5F : 3.0F);
  const float room = foot_top - top;
  const float answers = answers_height(v, look, width - Scroll::thumb_room(look));
  const float for_prompt = std::max(room - answers - gap, room * (look.metrics.cramped ? 0.45F : 0.38F));
  const float size = prompt_size(look, width, prompt, for_prompt);
  const float prompt_high = look.prompt_height(width, prompt, size);
  const bool all_scrolls = prompt_high > room * 0.62F;
  const float spare = std::max(0.0F, room - prompt_high - gap - answers);
  float y = top + (all_scrolls ? 0.0F : spare * 0.12F);
  if (!all_scrolls) y = look.prompt({column.min.x, y}, width, prompt, size).max.y + gap + spare * 0.42F;
  y = scroll.begin(look, {{column.min.x, y}, {column.max.x, foot_top}});
  const bool fits = answers <= foot_top - y + 1 && !all_scrolls;
  const float inner = fits ? width : width - Scroll::thumb_room(look);
  if (all_scrolls) y = look.prompt({column.min.x, y}, inner, prompt, size).max.y + gap;
  if (v.round.awaits_buzzer()) {
    float bottom = y;
    action = draw_buzzers(v, look, column.min.x, y + look.grid(0.5F), inner, bottom);
    y = bottom;
  }
  AnswerArea area{.values = v,
                  .look = look,
                  .hand = *this,
                  .x = column.min.x,
                  .width = inner,
                  .y = y + look.grid(0.5F),
                  .room = foot_top - y,
                  .bottom = y,
                  .usable = v.round.may_change()};
  const Action answered = draw_answers(area);
  scroll.end(look, area.bottom + look.grid(0.5F));
  return wanted(answered) ? answered : action;
}

// The keys that work here, and the button that makes an answer final.
Action RoundScreen::draw_controls(const RoundValues& v, Look& look, bool with_button) {
  Action action;
  const pack::Kind kind = v.round.card().question.kind;
  const bool typing = is_typed(kind);
  const std::size_t tiles = std::max<std::size_t>(v.round.card().shown.size(), 1);
  const std::string letters = tile_letter(0, v.language) + "–" + tile_letter(tiles - 1, v.language);
  std::vector<Hint> hints;
  if (picks_tiles(kind)) hints.push_back({.key = letters, .label = _("answer")});
  if (!typing) hints.push_back({.name = "round.pause", .key = _("Space"), .label = _("pause")});
  hints.push_back({.name = "round.leave", .key = "Esc", .label = _("leave")});
  if (!typing) hints.push_back({.name = "round.skip", .key = "0", .label = _("I don't know")});
  hints.push_back({.name = "round.mute", .key = "M", .label = look.muted ? _("sound on") : _("sound off")});
  const bool ready = may_confirm(v);
  const Button confirm{.name = "round.confirm",
                       .label = _("Answer"),
                       .key = "Enter",
                       .kind = ButtonKind::primary,
                       .enabled = ready};
  const std::int64_t at = moment(look);
  const Foot foot = draw_foot(look, hints, with_button ? &confirm : nullptr);
  const auto clicked = [&](std::string_view name) {
    return foot.hint >= 0 && hints[static_cast<std::size_t>(foot.hint)].name == name;
  };
  if (ready && (foot.main || take_key(look, Key::enter))) {
    act::Answer answer{.given = std::nullopt, .confirm = true, .at = at};
    // An order that is right as it lies need not be touched first.
    if (kind == pack::Kind::order) answer.given = rules::Ordered{arrangement};
    action = answer;
  }
  if (clicked("round.pause") || (!typing && take_key(look, Key::space)))
    action = tell(at, rules::event::Pause{});
  if (clicked("round.mute")) action = act::Mute{};
  const bool zero = !typing && look.press && look.press->key == Key::digit && look.press->digit == 0;
  if ((zero || clicked("round.skip")) && v.round.may_change()) {
    if (zero) look.press.reset();
    action = tell(at, rules::event::Skip{});
  }
  if (clicked("round.leave") || take_key(look, Key::escape)) {
    leaving.ask(look, true);
    action = tell(at, rules::event::Pause{});
  }
  return action;
}

Action RoundScreen::draw(const RoundValues& v, Look& look) {
  const rules::Round& round = v.round;
  if (round.deck().empty() || round.phase() == Phase::finished) return {};
  if (asked != round.position() || hand_of != round.side()) begin_hand(*this, round, look);
  const pack::Question& question = round.card().question;
  if (look.probe != nullptr) {
    look.probe->value("question", question.id);
    look.probe->value("position", std::to_string(round.position()));
    look.probe->value("kind", pack::name_of(question.kind));
  }
  drop_late_buzz(round, look, since);
  if (leaving.open) return leaving.draw(look);
  if (round.phase() == Phase::paused) return draw_paused(look, *this);

  const bool one_press = picks_tiles(question.kind) && question.kind != pack::Kind::multi;
  const bool with_button = round.settings().locking == rules::Locking::on_confirm || !one_press;
  const float foot_top = look.metrics.window.y - foot_height(look, with_button);
  const Action answered = draw_question(v, look, draw_round_head(v, look), foot_top);
  // Enter after the answers: a row that the player has reached by arrows takes it first.
  const Action controlled = draw_controls(v, look, with_button);
  return wanted(controlled) ? controlled : answered;
}

}  // namespace letopis::screens

// Answering by arranging: put in order, and match the pairs.
//
// Order: arrows go from row to row; a digit sends the row under the focus to that place; Shift and an arrow
// moves it by one; the mouse has two arrows on each row. Match: a digit or a click on a right side gives it
// to the left side that is marked, and the mark goes on to the next.
#include <algorithm>
#include <utility>

#include "game/screens/round.hpp"
#include "game/screens/shapes.hpp"
#include "game/screens/words.hpp"

namespace letopis::screens {
namespace {

std::int64_t moment(const Look& look) {
  return look.press ? look.press->time_ms : look.now_ms;
}

void draw_place(Look& look, ImVec2 centre, std::string_view figure, bool inked) {
  const float half = look.metrics.base * 0.95F;
  const ImVec2 min{centre.x - half, centre.y - half};
  const ImVec2 max{centre.x + half, centre.y + half};
  if (inked)
    look.list().AddRectFilled(min, max, look.theme.ink, look.metrics.radius * 0.6F);
  else
    look.list().AddRect(min, max, look.theme.outline, look.metrics.radius * 0.6F, 0, look.metrics.hairline);
  look.label(centre.x, centre.y, figure,
             {.role = Role::figure,
              .colour = inked ? look.theme.on_ink : look.theme.ink,
              .size = look.metrics.base * 1.05F,
              .align = Align::centre});
}

bool arrow_button(Look& look, std::string_view name, Direction direction, const Box& box) {
  const Use got = use(look, name, direction == Direction::up ? _("up") : _("down"), box, {.stop = false});
  if (got.hovered)
    look.list().AddRectFilled(box.min, box.max, with_alpha(look.theme.line, 0.8F),
                              look.metrics.radius * 0.6F);
  draw_arrow(look.list(), direction, box.centre(), look.metrics.base * 0.3F,
             got.hovered ? look.theme.ink : look.theme.outline);
  return got.pressed;
}

void move_item(std::vector<std::size_t>& items, std::size_t from, std::size_t to) {
  const std::size_t item = items[from];
  items.erase(items.begin() + static_cast<std::ptrdiff_t>(from));
  items.insert(items.begin() + static_cast<std::ptrdiff_t>(to), item);
}

// Where the press sends the focused row, or nothing.
std::optional<std::size_t> sent_to(const Press& press, std::size_t from, std::size_t count) {
  if (press.key == Key::digit && press.digit >= 1 && static_cast<std::size_t>(press.digit) <= count)
    return static_cast<std::size_t>(press.digit - 1);
  if (press.shift && press.key == Key::up && from > 0) return from - 1;
  if (press.shift && press.key == Key::down && from + 1 < count) return from + 1;
  return std::nullopt;
}

}  // namespace

Action draw_order(AnswerArea& area) {
  Action action;
  Look& look = area.look;
  const pack::Question& question = area.values.round.card().question;
  const auto* items = std::get_if<std::vector<std::string>>(&question.answer);
  auto& arrangement = area.hand.arrangement;
  area.bottom = area.y;
  if (items == nullptr || arrangement.size() != items->size()) return action;
  const std::int64_t at = moment(look);
  // Each row is named after the place; a row that moves takes the focus along.
  const auto name_of_row = [](std::size_t place) { return "round.order." + std::to_string(place); };
  std::optional<std::pair<std::size_t, std::size_t>> move;
  for (std::size_t i = 0; area.usable && look.press && i < arrangement.size(); ++i)
    if (look.focus.current() == id_of(name_of_row(i)))
      if (const auto to = sent_to(*look.press, i, arrangement.size())) {
        move = {i, *to};
        look.press.reset();
      }
  // Enter is for the whole arrangement and Space for the pause; neither is for one row.
  const bool other = look.press && (look.press->key == Key::enter || look.press->key == Key::space);
  const std::optional<Press> kept = other ? std::exchange(look.press, std::nullopt) : std::nullopt;
  float y = area.y;
  const float width = std::min(area.width, 60 * look.metrics.base);
  const float arrows = look.metrics.base * 2.0F;
  for (std::size_t i = 0; i < arrangement.size(); ++i) {
    const std::string& text = (*items)[arrangement[i]];
    const float place = look.metrics.base * 1.9F + look.grid(2.5F);
    const float room = width - place - 2 * arrows - look.grid(3);
    const Setting how{.role = Role::lead, .colour = look.theme.ink, .size = look.metrics.base * 1.3F};
    const float text_high = look.paragraph_height(room, text, how);
    const float high = std::max(text_high, look.metrics.base * 1.9F) + look.grid(1.4F);
    const Box box{{area.x, y}, {area.x + width, y + high}};
    const std::string name = name_of_row(i);
    Use got;
    if (area.usable) got = use(look, name, text, box, {.preferred = i == 0});
    look.list().AddRectFilled(
        box.min, box.max, got.hovered ? mixed(look.theme.raised, look.theme.line, 0.3F) : look.theme.raised,
        look.metrics.radius);
    look.list().AddRect(box.min, box.max, look.theme.line, look.metrics.radius, 0, look.metrics.hairline);
    if (got.focused) draw_focus_ring(look, box, look.metrics.radius);
    draw_place(look, {area.x + look.grid(1.2F) + look.metrics.base * 0.95F, y + high / 2},
               std::to_string(i + 1), got.focused);
    look.paragraph({area.x + place, y + (high - text_high) / 2}, room, text, how);
    const float ax = box.max.x - 2 * arrows - look.grid(1);
    const float ay = y + (high - arrows) / 2;
    if (area.usable && i > 0 &&
        arrow_button(look, name + ".up", Direction::up, {{ax, ay}, {ax + arrows, ay + arrows}}))
      move = {i, i - 1};
    if (area.usable && i + 1 < arrangement.size() &&
        arrow_button(look, name + ".down", Direction::down,
                     {{ax + arrows, ay}, {ax + 2 * arrows, ay + arrows}}))
      move = {i, i + 1};
    y += high + look.grid(1);
  }
  y = look.paragraph({area.x, y}, width,
                     _("A digit sends the row to that place; Shift and an arrow move it by one."),
                     {.role = Role::small, .colour = look.theme.faded})
          .max.y;
  if (kept) look.press = kept;
  area.bottom = y;
  if (move) {
    move_item(arrangement, move->first, move->second);
    look.focus.take(id_of(name_of_row(move->second)));
    action = act::Answer{.given = rules::Ordered{arrangement}, .at = at};
  }
  return action;
}

namespace {

struct Sides {
  const pack::Pairs& pairs;
  const std::vector<std::size_t>& shown;  // rights as they lie on the table
  std::vector<std::size_t> rights;        // given to each left side
};

// The left side i with the slot for what was given to it.
float draw_left(AnswerArea& area, const Sides& sides, std::size_t i, float y, float width) {
  Look& look = area.look;
  const float half = (width - look.grid(2)) / 2;
  const Setting how{.role = Role::body, .colour = look.theme.ink};
  const Setting given_how{.role = Role::strong, .colour = look.theme.ink};
  const std::size_t right = sides.rights[i];
  const std::string_view given =
      right == rules::unmatched ? std::string_view{} : std::string_view(sides.pairs[right].second);
  const float pad = look.grid(1.4F);
  const float high =
      std::max({look.paragraph_height(half - 2 * pad, sides.pairs[i].first, how),
                look.paragraph_height(half - 2 * pad, given, given_how), look.metrics.base * 1.5F}) +
      look.grid(1.2F);
  const Box box{{area.x, y}, {area.x + width, y + high}};
  const std::string name = "round.left." + std::to_string(i);
  Use got;
  if (area.usable) got = use(look, name, sides.pairs[i].first, box, {.preferred = i == area.hand.active});
  if (got.pressed || (area.usable && look.focus.current() == id_of(name) && look.focus.just_moved()))
    area.hand.active = i;
  const bool active = area.hand.active == i;
  look.list().AddRectFilled(box.min, box.max, look.theme.raised, look.metrics.radius);
  look.list().AddRect(box.min, box.max, active ? look.theme.ink : look.theme.line, look.metrics.radius, 0,
                      look.metrics.hairline * (active ? 2.0F : 1.0F));
  if (got.focused) draw_focus_ring(look, box, look.metrics.radius);
  const float left_high = look.paragraph_height(half - 2 * pad, sides.pairs[i].first, how);
  look.paragraph({area.x + pad, y + (high - left_high) / 2}, half - 2 * pad, sides.pairs[i].first, how);
  const float slot = area.x + half + look.grid(2);
  look.list().AddLine({slot - look.grid(1), y + look.grid(0.6F)},
                      {slot - look.grid(1), y + high - look.grid(0.6F)}, look.theme.line,
                      look.metrics.hairline);
  const float given_high = look.paragraph_height(half - 2 * pad, given, given_how);
  if (!given.empty())
    look.paragraph({slot + pad, y + (high - given_high) / 2}, half - 2 * pad, given, given_how);
  return high;
}

}  // namespace

Action draw_match(AnswerArea& area) {
  Action action;
  Look& look = area.look;
  const rules::Card& card = area.values.round.card();
  const auto* pairs = std::get_if<pack::Pairs>(&card.question.answer);
  area.bottom = area.y;
  if (pairs == nullptr || pairs->empty()) return action;
  const std::int64_t at = moment(look);
  Sides sides{*pairs, card.shown, std::vector<std::size_t>(pairs->size(), rules::unmatched)};
  if (const auto* matched = std::get_if<rules::Matched>(&area.values.round.standing()))
    if (matched->rights.size() == pairs->size()) sides.rights = matched->rights;
  area.hand.active = std::min(area.hand.active, pairs->size() - 1);
  std::optional<std::size_t> picked;  // place on the table
  if (area.usable && look.press && look.press->key == Key::digit && look.press->digit >= 1 &&
      static_cast<std::size_t>(look.press->digit) <= card.shown.size()) {
    picked = static_cast<std::size_t>(look.press->digit - 1);
    look.press.reset();
  }
  const std::optional<Press> enter =
      look.press && (look.press->key == Key::enter || look.press->key == Key::space) ? look.press
                                                                                     : std::nullopt;
  if (enter) look.press.reset();
  float y = area.y;
  const float width = std::min(area.width, 64 * look.metrics.base);
  for (std::size_t i = 0; i < pairs->size(); ++i) y += draw_left(area, sides, i, y, width) + look.grid(0.75F);
  y += look.grid(1);
  for (std::size_t place = 0; place < card.shown.size(); ++place) {
    const std::size_t right = card.shown[place];
    const bool used = std::find(sides.rights.begin(), sides.rights.end(), right) != sides.rights.end();
    const float mark = look.metrics.base * 1.9F + look.grid(2);
    const Setting how{.role = Role::body, .colour = used ? look.theme.faded : look.theme.ink};
    const float text_high = look.paragraph_height(width - mark - look.grid(1), (*pairs)[right].second, how);
    const float high = std::max(text_high, look.metrics.base * 1.9F) + look.grid(0.6F);
    const Box box{{area.x, y}, {area.x + width, y + high}};
    const std::string name = "round.right." + std::to_string(place);
    Use got;
    if (area.usable) got = use(look, name, (*pairs)[right].second, box, {.stop = false});
    if (got.hovered)
      look.list().AddRectFilled(box.min, box.max, with_alpha(look.theme.line, 0.5F), look.metrics.radius);
    if (got.pressed) picked = place;
    draw_place(look, {area.x + look.grid(0.4F) + look.metrics.base * 0.95F, y + high / 2},
               std::to_string(place + 1), false);
    look.paragraph({area.x + mark, y + (high - text_high) / 2}, width - mark - look.grid(1),
                   (*pairs)[right].second, how);
    y += high + look.grid(0.25F);
  }
  if (enter) look.press = enter;
  area.bottom = y;
  if (picked && area.usable) {
    const std::size_t right = card.shown[*picked];
    for (std::size_t& other : sides.rights)
      if (other == right) other = rules::unmatched;
    sides.rights[area.hand.active] = right;
    for (std::size_t i = 1; i <= pairs->size(); ++i) {  // on to the next left side that has nothing yet
      const std::size_t next = (area.hand.active + i) % pairs->size();
      if (sides.rights[next] != rules::unmatched) continue;
      area.hand.active = next;
      break;
    }
    look.focus.take(id_of("round.left." + std::to_string(area.hand.active)));
    action = act::Answer{.given = rules::Matched{sides.rights}, .at = at};
  }
  return action;
}

}  // namespace letopis::screens

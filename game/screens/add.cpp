#include "game/screens/add.hpp"

#include <algorithm>

#include "game/screens/sentences.hpp"
#include "game/screens/words.hpp"

namespace letopis::screens {
namespace {

constexpr std::size_t longest_text = 1U << 20U;  // pasted; larger texts come as files
constexpr std::size_t most_listed = 200;

std::string place_words(const base::Place& where) {
  if (where.line <= 0) return {};
  return where.column > 0 ? filled(_("line {}, column {}"), where.line, where.column)
                          : filled(_("line {}"), where.line);
}

ImU32 severity_colour(const Look& look, base::Severity severity) {
  return severity == base::Severity::error ? look.theme.vermilion : look.theme.faded;
}

}  // namespace

Action Add::draw_entry(const AddValue& v, Look& look, float x, float& y, float width) {
  Action action;
  const FieldLook path_how{.name = "add.path",
                           .label = _("Path of a file"),
                           .role = Role::body,
                           .longest = 4096,
                           .preferred = true};
  const Button open{
      .name = "add.open", .label = _("Open"), .kind = ButtonKind::primary, .enabled = !path.text.empty()};
  const ImVec2 open_size = button_size(look, open);
  y = look.paragraph({x, y}, width,
                     _("Drop a file onto the window, or write where it is. Letopis reads its own packs, "
                       "GIFT, tables "
                       "(CSV, TSV), and history texts (.txt, .md), out of which it makes questions itself."),
                     {.role = Role::body, .colour = look.theme.faded})
          .max.y +
      look.grid(1);
  const float field = std::max(field_height(look, path_how), open_size.y);
  const float field_width = width - open_size.x - look.grid(2);
  const FieldUse used = draw_field(look, {{x, y}, {x + field_width, y + field}}, path_how, path);
  const bool opened = button(
      look,
      {{x + width - open_size.x, y + (field - open_size.y) / 2}, {x + width, y + (field + open_size.y) / 2}},
      open);
  if ((used.entered || opened) && !path.text.empty()) action = act::AddFile{path.text};
  y += field + look.grid(2.5F);

  const FieldLook page_how{.name = "add.text",
                           .label = _("Or paste a text here (Ctrl+V)"),
                           .role = Role::body,
                           .page = true,
                           .longest = longest_text};
  const float page = std::max(look.metrics.window.y * 0.22F, 3.4F * look.line_height(Role::body));
  draw_field(look, {{x, y}, {x + width, y + page}}, page_how, text);
  y += page + look.grid(1.5F);
  if (text.text.size() + 4 > longest_text)
    y = look.paragraph({x, y}, width, _("No more than a megabyte fits here; give a longer text as a file."),
                       {.role = Role::body, .colour = look.theme.vermilion})
            .max.y +
        look.grid(1);
  const std::vector<Button> buttons = {
      {.name = "add.make", .label = _("Make a quiz of this text"), .enabled = !text.text.empty()},
      {.name = "add.example", .label = _("Save an example"), .kind = ButtonKind::quiet}};
  float high = 0;
  const int pressed = button_row(look, {x, y}, width, buttons, high);
  if (pressed == 0 && !text.text.empty()) action = act::AddText{text.text};
  if (pressed == 1) action = act::SaveExample{};
  y += high + look.grid(1);
  if (!v.example.empty())
    y = look.paragraph({x, y}, width, filled(_("The example was saved as {}"), v.example),
                       {.role = Role::body, .colour = look.theme.right})
            .max.y +
        look.grid(1);
  return action;
}

Action Add::draw_work(const AddValue& v, Look& look, float x, float& y, float width) {
  Action action;
  y = look.paragraph({x, y}, width, filled(_("Reading {} and making questions"), v.what),
                     {.role = Role::quote, .colour = look.theme.ink})
          .max.y +
      look.grid(2);
  draw_bar(look, {{x, y}, {x + width, y + look.grid(1.25F)}}, v.progress, look.theme.ink);
  y += look.grid(4);
  float high = 0;
  if (button_row(look, {x, y}, width,
                 {{.name = "add.stop", .label = _("Stop"), .key = "Esc", .preferred = true}}, high) == 0)
    action = act::StopAdding{};
  y += high;
  return action;
}

Action Add::draw_outcome(const AddValue& v, Look& look, float x, float& y, float width) {
  Action action;
  const bool done = v.state == AddValue::State::done;
  if (done) {
    const auto count = static_cast<unsigned long>(v.questions);
    y = look.paragraph({x, y}, width, v.title, {.role = Role::quote_key, .colour = look.theme.ink}).max.y;
    y = look.paragraph(
                {x, y}, width,
                filled(_n("{} question came in.", "{} questions came in.", count), grouped(v.questions)),
                {.role = Role::lead, .colour = look.theme.right, .size = look.metrics.base * 1.25F})
            .max.y +
        look.grid(1.5F);
  } else {
    y = look.paragraph(
                {x, y}, width, v.what,
                {.role = Role::lead, .colour = look.theme.vermilion, .size = look.metrics.base * 1.25F})
            .max.y +
        look.grid(1.5F);
  }
  std::vector<Button> buttons;
  if (done)
    buttons.push_back(
        {.name = "add.play", .label = _("Play it"), .kind = ButtonKind::primary, .preferred = true});
  buttons.push_back(
      {.name = "add.another", .label = done ? _("Add another") : _("Try again"), .preferred = !done});
  float high = 0;
  const int pressed = button_row(look, {x, y}, width, buttons, high);
  if (pressed >= 0) {
    if (done && pressed == 0)
      action = act::PickPack{v.pack};
    else
      action = act::StopAdding{};
  }
  y += high + look.grid(2);
  if (v.diagnostics.empty()) return action;
  const auto count = static_cast<unsigned long>(v.diagnostics.size());
  y = look.paragraph({x, y}, width,
                     filled(_n("{} remark:", "{} remarks:", count), grouped(static_cast<long long>(count))),
                     {.role = Role::strong, .colour = look.theme.ink})
          .max.y +
      look.grid(0.5F);
  for (std::size_t i = 0; i < std::min(v.diagnostics.size(), most_listed); ++i) {
    const base::Diagnostic& one = v.diagnostics[i];
    const std::string where = place_words(one.where);
    const std::string remark = where.empty() ? said(one.what) : where + " · " + said(one.what);
    const float mark = look.grid(0.6F);
    const Box box = look.paragraph({x + look.grid(1.6F), y}, width - look.grid(1.6F), remark,
                                   {.role = Role::body, .colour = look.theme.ink},
                                   {{0, where.size(), Role::strong, severity_colour(look, one.severity)}});
    look.list().AddRectFilled({x, y + look.grid(0.4F)}, {x + mark / 2, box.max.y - look.grid(0.4F)},
                              severity_colour(look, one.severity));
    y = box.max.y + look.grid(0.4F);
  }
  if (v.diagnostics.size() > most_listed) {
    const auto rest = static_cast<unsigned long>(v.diagnostics.size() - most_listed);
    y = look.paragraph({x, y}, width,
                       filled(_n("and {} more", "and {} more", rest), grouped(static_cast<long long>(rest))),
                       {.role = Role::body, .colour = look.theme.faded})
            .max.y;
  }
  return action;
}

Action Add::draw(const AddValue& v, Look& look) {
  Action action;
  const Box column = look.column();
  const bool working = v.state == AddValue::State::working;
  const std::vector<Hint> hints = {
      {.name = "add.back", .key = "Esc", .label = working ? _("stop") : _("back")},
      {.key = "Tab", .label = _("next")}};
  const Foot foot = draw_foot(look, hints);
  const float head = draw_head(look, _("Add a pack"));
  const float width = std::min(column.width(), 58 * look.metrics.base) - Scroll::thumb_room(look);
  float y = scroll.begin(look, {{column.min.x, head}, {column.max.x, foot.top}}) + look.grid(0.75F);
  switch (v.state) {
    case AddValue::State::idle:
      action = draw_entry(v, look, column.min.x, y, width);
      break;
    case AddValue::State::working:
      action = draw_work(v, look, column.min.x, y, width);
      break;
    case AddValue::State::done:
    case AddValue::State::failed:
      action = draw_outcome(v, look, column.min.x, y, width);
      break;
  }
  scroll.end(look, y + look.grid(1));
  if (foot.hint == 0 || take_key(look, Key::escape))
    action = working ? Action(act::StopAdding{}) : Action(act::Back{});
  return action;
}

}  // namespace letopis::screens

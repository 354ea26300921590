#include "game/screens/field.hpp"

#include <algorithm>
#include <cmath>

#include "content/base/utf8.hpp"
#include "game/screens/widgets.hpp"

namespace letopis::screens {
namespace {

std::size_t before(std::string_view text, std::size_t at) {
  if (at == 0) return 0;
  do --at;
  while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U);
  return at;
}

std::size_t after(std::string_view text, std::size_t at) {
  if (at >= text.size()) return text.size();
  base::next_code_point(text, at);
  return at;
}

// Home and End go to the ends of the line that the cursor is in.
std::size_t line_start(std::string_view text, std::size_t at) {
  const std::size_t found = at == 0 ? std::string_view::npos : text.rfind('\n', at - 1);
  return found == std::string_view::npos ? 0 : found + 1;
}
std::size_t line_end(std::string_view text, std::size_t at) {
  return std::min(text.find('\n', at), text.size());
}

void erase_marked(Field& field) {
  if (!field.all_marked) return;
  field.text.clear();
  field.cursor = 0;
  field.all_marked = false;
}

}  // namespace

void Field::set(std::string value) {
  text = std::move(value);
  cursor = text.size();
  all_marked = false;
  shift = 0;
  lines_width = -1;
}

void insert(Field& field, std::string_view text, std::size_t longest, bool page) {
  erase_marked(field);
  for (std::size_t i = 0; i < text.size();) {
    const char32_t c = base::next_code_point(text, i);
    if (c < U' ' && !(page && (c == U'\n' || c == U'\t'))) continue;
    std::string one;
    base::append(one, c);
    if (field.text.size() + one.size() > longest) return;
    field.text.insert(field.cursor, one);
    field.cursor += one.size();
  }
}

bool edit(Field& field, const Press& press, std::size_t longest, bool page) {
  const std::string old = field.text;
  const std::size_t at = field.cursor;
  const bool marked = field.all_marked;
  if (press.control) return false;
  switch (press.key) {
    case Key::left:
      field.cursor = marked ? 0 : before(field.text, at);
      break;
    case Key::right:
      field.cursor = marked ? field.text.size() : after(field.text, at);
      break;
    case Key::home:
      field.cursor = line_start(field.text, at);
      break;
    case Key::end:
      field.cursor = line_end(field.text, at);
      break;
    case Key::backspace:
      if (marked) break;
      field.cursor = before(field.text, at);
      field.text.erase(field.cursor, at - field.cursor);
      break;
    case Key::remove:
      if (marked) break;
      field.text.erase(at, after(field.text, at) - at);
      break;
    case Key::enter:
      if (page) insert(field, "\n", longest, page);
      break;
    case Key::escape:
    case Key::tab:
    case Key::up:
    case Key::down:
      return false;
    default:
      if (press.character >= U' ' && press.character != 0x7F) {
        std::string typed;
        base::append(typed, press.character);
        insert(field, typed, longest, page);
      }
  }
  if (marked && (press.key == Key::backspace || press.key == Key::remove)) erase_marked(field);
  field.all_marked = false;
  return field.text != old || field.cursor != at || marked;
}

float field_height(const Look& look, const FieldLook& how) {
  return std::round(look.size(how.role) * 1.3F + look.grid(1.8F));
}

namespace {

bool take_press(Look& look, const FieldLook& how, Field& field, FieldUse& got) {
  const Press press = *look.press;
  if (press.key == Key::enter && !how.page) {
    got.entered = !press.repeat;
    return true;
  }
  if (press.control) {
    switch (press.letter) {  // by position, so that the shortcuts work in a Cyrillic layout too
      case 'a':
        field.all_marked = !field.text.empty();
        return true;
      case 'v':
        if (const char* pasted = ImGui::GetClipboardText()) insert(field, pasted, how.longest, how.page);
        return true;
      case 'x':
      case 'c':
        ImGui::SetClipboardText(field.text.c_str());
        if (press.letter == 'x') field.set({});
        return true;
      default:
        return false;
    }
  }
  const bool moves =
      press.key == Key::tab || press.key == Key::escape || press.key == Key::up || press.key == Key::down;
  if (moves && !(how.page && (press.key == Key::up || press.key == Key::down))) return false;
  const bool leaves = (press.key == Key::left || press.key == Key::right) && field.text.empty();
  if (leaves) return false;
  edit(field, press, how.longest, how.page);
  return press.character != 0 || (press.key != Key::other && press.key != Key::f1 && press.key != Key::f11);
}

void draw_line(Look& look, const Box& inner, const FieldLook& how, Field& field, bool focused) {
  const float x_cursor = look.width(how.role, std::string_view(field.text).substr(0, field.cursor));
  if (x_cursor - field.shift > inner.width()) field.shift = x_cursor - inner.width();
  if (x_cursor < field.shift) field.shift = x_cursor;
  const float size = look.size(how.role);
  const float y = inner.centre().y;
  const float x = inner.min.x - field.shift;
  if (field.all_marked)
    look.list().AddRectFilled({x, y - size * 0.7F}, {x + look.width(how.role, field.text), y + size * 0.6F},
                              with_alpha(look.theme.gold, 0.35F));
  Probe* const probe = look.probe;
  if (field.shift > 0)
    look.probe = nullptr;  // a long line is cut on purpose: the cursor shows the part at work
  look.label(x, y, field.text, {.role = how.role, .colour = look.theme.ink});
  look.probe = probe;
  if (focused)
    look.list().AddLine({x + x_cursor, y - size * 0.62F}, {x + x_cursor, y + size * 0.52F},
                        look.theme.vermilion, std::max(1.5F, size / 14));
}

void draw_page(Look& look, const Box& inner, const FieldLook& how, Field& field, bool focused) {
  const float high = look.line_height(how.role);
  if (field.lines_width != inner.width()) {
    field.lines = wrap(
        field.text, [&](std::string_view part) { return look.width(how.role, part); }, inner.width());
    field.lines_width = inner.width();
  }
  const auto& lines = field.lines;
  std::size_t line = 0;
  while (line + 1 < lines.size() && lines[line + 1].begin <= field.cursor) ++line;
  const float wanted = static_cast<float>(line) * high;
  if (wanted < field.shift) field.shift = wanted;
  if (wanted + high > field.shift + inner.height()) field.shift = wanted + high - inner.height();
  if (field.all_marked) look.list().AddRectFilled(inner.min, inner.max, with_alpha(look.theme.gold, 0.25F));
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const float y = inner.min.y + static_cast<float>(i) * high - field.shift;
    if (y + high < inner.min.y || y > inner.max.y) continue;
    look.label(inner.min.x, y + high / 2,
               std::string_view(field.text).substr(lines[i].begin, lines[i].end - lines[i].begin),
               {.role = how.role, .colour = look.theme.ink});
  }
  if (!focused || lines.empty()) return;
  const std::size_t to =
      std::min(std::max(field.cursor, lines[line].begin), std::max(lines[line].end, field.cursor));
  const float x =
      inner.min.x +
      look.width(how.role, std::string_view(field.text).substr(lines[line].begin, to - lines[line].begin));
  const float y = inner.min.y + wanted - field.shift;
  look.list().AddLine({x, y + high * 0.1F}, {x, y + high * 0.9F}, look.theme.vermilion,
                      std::max(1.5F, high / 16));
}

}  // namespace

FieldUse draw_field(Look& look, const Box& box, const FieldLook& how, Field& field) {
  FieldUse got;
  const bool current = look.live && look.focus.current() == id_of(how.name);
  field.cursor = std::min(field.cursor, field.text.size());
  if (current && look.press) {
    const std::string old = field.text;
    if (take_press(look, how, field, got)) look.press.reset();
    got.changed = field.text != old;
    if (got.changed) field.lines_width = -1;
  }
  // `use` last: in a field, Enter and Space are text.
  const Use used = use(look, how.name, how.label, box, {.preferred = how.preferred});
  got.focused = current;
  ImDrawList& list = look.list();
  list.AddRectFilled(box.min, box.max, look.theme.raised, look.metrics.radius);
  list.AddRect(box.min, box.max, current ? look.theme.ink : look.theme.outline, look.metrics.radius, 0,
               look.metrics.hairline * (current ? 1.5F : 1.0F));
  if (used.focused) draw_focus_ring(look, box, look.metrics.radius);
  const Box inner{{box.min.x + look.grid(1.6F), box.min.y + look.grid(0.8F)},
                  {box.max.x - look.grid(1.6F), box.max.y - look.grid(0.8F)}};
  look.push_clip({{inner.min.x - 2, box.min.y}, {inner.max.x + 2, box.max.y}});
  if (field.text.empty()) {
    const Setting faded{.role = how.role, .colour = look.theme.faded};
    if (how.page)
      look.paragraph(inner.min, inner.width(), how.label, faded);
    else if (look.width(how.role, how.label) <= inner.width())
      look.label(inner.min.x, inner.centre().y, how.label, faded);
    else
      look.label(inner.min.x, inner.centre().y, how.label,
                 {.role = how.role,
                  .colour = look.theme.faded,
                  .size = look.size(how.role) * inner.width() / look.width(how.role, how.label)});
  }
  if (how.page)
    draw_page(look, inner, how, field, current);
  else
    draw_line(look, inner, how, field, current);
  look.pop_clip();
  return got;
}

}  // namespace letopis::screens

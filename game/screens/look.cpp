#include "game/screens/look.hpp"

#include <algorithm>
#include <cmath>

#include "content/base/utf8.hpp"
#include "game/screens/text.hpp"

namespace letopis::screens {
namespace {

constexpr float baseline = 0.8F;       // of an em box, from its top; PT's capitals reach up to 0.1
constexpr float initial_lines = 2.0F;  // of the prompt, as high as which the initial stands

float leading(Role role) {
  switch (role) {
    case Role::prompt:
      return 1.24F;
    case Role::display:
      return 1.05F;
    case Role::quote:
    case Role::quote_key:
      return 1.42F;
    default:
      return 1.36F;
  }
}

std::string_view part(std::string_view text, std::size_t begin, std::size_t end) {
  return text.substr(begin, end - begin);
}

// The text's stretches of one setting each, within [begin, end).
template <class Visit>
void each_run(std::size_t begin, std::size_t end, const Setting& how, const std::vector<Span>& spans,
              Visit visit) {
  std::size_t at = begin;
  while (at < end) {
    std::size_t stop = end;
    const Span* inside = nullptr;
    for (const Span& span : spans) {
      if (span.begin <= at && at < span.end) {
        inside = &span;
        stop = std::min(end, span.end);
        break;
      }
      if (span.begin > at) stop = std::min(stop, span.begin);
    }
    visit(at, stop, inside != nullptr ? inside->role : how.role,
          inside != nullptr ? inside->colour : how.colour);
    at = stop;
  }
}

}  // namespace

void Look::begin(std::string_view screen, ImDrawList& list) {
  list_ = &list;
  clips_.assign(1, Box{{0, 0}, metrics.window});
  unknown_.clear();
  followed_.reset();
  layer_ = 0;
  live = true;
  moving_ = false;
  focus.begin();
  if (mouse.moved) focus.hide();
  if (probe != nullptr) probe->begin(screen, metrics.window);
}

void Look::end() {
  focus.finish(press);
  if (press && live && scroll_by && (press->key == Key::up || press->key == Key::down)) {
    scroll_by((press->key == Key::down ? 3.0F : -3.0F) * metrics.base);
    press.reset();
    moving_ = true;
  }
  scroll_by = nullptr;  // it borrows a screen
  if (mouse.released) held = 0;
  if (eases_.size() > 4096) eases_.clear();  // ids of screens long gone
}

Box Look::column() const {
  return {{metrics.margin, 0}, {metrics.margin + metrics.column, metrics.window.y}};
}

float Look::line_height(Role role, float size) const {
  return std::round((size > 0 ? size : size_of(role, metrics)) * leading(role));
}

// Sizes are ems; ImGui wants the height from ascender to descender, which the font was baked with.
float Look::drawn_size(const ImFont& face, Role role, float em) const {
  return face.FontSize * em / size_of(role, metrics);
}

float Look::width(Role role, std::string_view text, float size) const {
  if (font(role) == nullptr || text.empty()) return 0;
  const float em = size > 0 ? size : size_of(role, metrics);
  return font(role)
      ->CalcTextSizeA(drawn_size(*font(role), role, em), 1e9F, 0.0F, text.data(), text.data() + text.size())
      .x;
}

void Look::report(std::string_view text, const Box& box) {
  if (probe != nullptr && !text.empty()) probe->text({std::string(text), box, clips_.back(), layer_});
}

void Look::draw_run(ImVec2 at, Role role, float size, ImU32 colour, std::string_view text) {
  ImFont* const face = font(role);
  if (face == nullptr || text.empty()) return;
  for (std::size_t i = 0; i < text.size();) {
    const char32_t c = base::next_code_point(text, i);
    if (c < U' ' || (c <= 0xFFFF && face->FindGlyphNoFallback(static_cast<ImWchar>(c)) != nullptr)) continue;
    unknown_.push_back(c);
    if (probe != nullptr) probe->missing_glyph(c);
  }
  const bool seen = at.y < clips_.back().max.y && at.y + 2 * size > clips_.back().min.y;
  if (!seen) return;
  const float drawn = drawn_size(*face, role, size);
  const float ascent = face->Ascent * drawn / face->FontSize;
  list_->AddText(face, drawn, {std::round(at.x), std::round(at.y + baseline * size - ascent)}, colour,
                 text.data(), text.data() + text.size());
}

Box Look::label(float x, float y, std::string_view text, const Setting& how) {
  const float size = how.size > 0 ? how.size : size_of(how.role, metrics);
  return line({x, y - 0.45F * size}, text, how);
}

Box Look::line(ImVec2 at, std::string_view text, const Setting& how) {
  const float size = how.size > 0 ? how.size : size_of(how.role, metrics);
  const float wide = width(how.role, text, size);
  if (how.align == Align::centre) at.x -= wide / 2;
  if (how.align == Align::right) at.x -= wide;
  draw_run(at, how.role, size, how.colour, text);
  const Box box{at, {at.x + wide, at.y + size}};
  report(text, box);
  return box;
}

float Look::paragraph_height(float room, std::string_view text, const Setting& how,
                             const std::vector<Span>& spans) const {
  const float size = how.size > 0 ? how.size : size_of(how.role, metrics);
  const auto lines = wrap(
      text,
      [&](std::size_t begin, std::size_t end) {
        float wide = 0;
        each_run(begin, end, how, spans, [&](std::size_t from, std::size_t to, Role role, ImU32) {
          wide += width(role, part(text, from, to), size);
        });
        return wide;
      },
      [room](std::size_t) { return room; });
  return static_cast<float>(lines.size()) * line_height(how.role, size);
}

Box Look::paragraph(ImVec2 at, float room, std::string_view text, const Setting& how,
                    const std::vector<Span>& spans) {
  const float size = how.size > 0 ? how.size : size_of(how.role, metrics);
  const float high = line_height(how.role, size);
  const auto measured = [&](std::size_t begin, std::size_t end) {
    float wide = 0;
    each_run(begin, end, how, spans, [&](std::size_t from, std::size_t to, Role role, ImU32) {
      wide += width(role, part(text, from, to), size);
    });
    return wide;
  };
  const auto lines = wrap(text, measured, [room](std::size_t) { return room; });
  Box covered{at, at};
  float y = at.y;
  for (const Line& one : lines) {
    float x = at.x;
    if (how.align == Align::centre) x += (room - one.width) / 2;
    if (how.align == Align::right) x += room - one.width;
    const float left = x;
    each_run(one.begin, one.end, how, spans, [&](std::size_t from, std::size_t to, Role role, ImU32 colour) {
      draw_run({x, y + (high - size) / 2}, role, size, colour, part(text, from, to));
      x += width(role, part(text, from, to), size);
    });
    report(part(text, one.begin, one.end), {{left, y + (high - size) / 2}, {x, y + (high + size) / 2}});
    covered.max.x = std::max(covered.max.x, x);
    y += high;
  }
  covered.max.y = y;
  return covered;
}

// A prompt broken into lines beside its initial. The initial stands over two lines; before a single line it
// sticks up.
struct Look::Prompt {
  std::string_view first;
  std::string_view rest;
  std::vector<Line> lines;
  float initial_size = 0;
  float initial_room = 0;  // what the initial takes from the lines beside it
  float beside = 0;        // how many lines those are
  float top = 0;           // where the first line begins, for an initial that sticks up
  float height = 0;
};

Look::Prompt Look::set_prompt(float room, std::string_view text, float size) const {
  Prompt p;
  const std::size_t initial = initial_of(text);
  p.first = text.substr(0, initial);
  p.rest = text.substr(initial);
  const bool own_word = p.rest.starts_with(' ');  // «В каком…»: the initial is a word
  while (p.rest.starts_with(' ')) p.rest.remove_prefix(1);
  const float high = line_height(Role::prompt, size);
  for (const float lines_beside : {initial_lines, 1.0F}) {
    p.beside = initial == 0 ? 0.0F : lines_beside;
    p.initial_size = size * (lines_beside > 1 ? initial_lines * 1.22F : 1.75F);
    p.initial_room = initial == 0
                         ? 0.0F
                         : width(Role::display, p.first, p.initial_size) + size * (own_word ? 0.34F : 0.12F);
    p.lines = wrap(
        p.rest,
        [&](std::size_t begin, std::size_t end) {
          return width(Role::prompt, part(p.rest, begin, end), size);
        },
        [&](std::size_t n) { return room - (static_cast<float>(n) < p.beside ? p.initial_room : 0.0F); });
    if (p.lines.size() > 1 || initial == 0) break;
  }
  const bool sticks_up = initial != 0 && p.lines.size() == 1;
  p.top = sticks_up ? size * 0.5F : 0;
  p.height = p.top + high * static_cast<float>(p.lines.size());
  return p;
}

float Look::prompt_height(float room, std::string_view text, float size) const {
  return set_prompt(room, text, size).height;
}

Box Look::prompt(ImVec2 at, float room, std::string_view text, float size) {
  const Prompt p = set_prompt(room, text, size);
  const float high = line_height(Role::prompt, size);
  float y = at.y + p.top;
  if (!p.first.empty()) {
    const float foot = y + (p.beside - 1.0F) * high + (high - size) / 2 + size * baseline;
    draw_run({at.x, foot - p.initial_size * baseline}, Role::display, p.initial_size, theme.vermilion,
             p.first);
    report(p.first, {{at.x, foot - p.initial_size * 0.7F},
                     {at.x + width(Role::display, p.first, p.initial_size), foot}});
  }
  for (std::size_t n = 0; n < p.lines.size(); ++n) {
    const float x = at.x + (static_cast<float>(n) < p.beside ? p.initial_room : 0.0F);
    const std::string_view words = part(p.rest, p.lines[n].begin, p.lines[n].end);
    draw_run({x, y + (high - size) / 2}, Role::prompt, size, theme.ink, words);
    report(words, {{x, y + (high - size) / 2}, {x + p.lines[n].width, y + (high + size) / 2}});
    y += high;
  }
  return {at, {at.x + room, at.y + p.height}};
}

std::optional<Box> Look::take_followed() {
  const auto box = followed_;
  followed_.reset();
  return box;
}

void Look::push_clip(const Box& box) {
  clips_.push_back(cut(clips_.back(), box));
  list_->PushClipRect(box.min, box.max, true);
}

void Look::pop_clip() {
  clips_.pop_back();
  list_->PopClipRect();
}

float Look::eased(Id id, bool on, float seconds) {
  const float target = on ? 1.0F : 0.0F;
  float& value = eases_.try_emplace(id, target).first->second;
  if (reduced_motion || value == target) return value = target;
  const float step = passed / std::max(0.01F, seconds);
  value = target > value ? std::min(target, value + step) : std::max(target, value - step);
  moving_ = moving_ || value != target;
  return value * value * (3.0F - 2.0F * value);
}

}  // namespace letopis::screens

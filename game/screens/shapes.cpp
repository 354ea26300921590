#include "game/screens/shapes.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace letopis::screens {
namespace {

constexpr float pi = 3.14159265F;

ImVec2 on_circle(ImVec2 centre, float radius, float turns) {
  const float angle = (turns - 0.25F) * 2.0F * pi;  // from twelve o'clock, clockwise
  return {centre.x + radius * std::cos(angle), centre.y + radius * std::sin(angle)};
}

// A convex fan around the centre serves every star-shaped outline.
template <std::size_t count>
void fill_star(ImDrawList& list, ImVec2 centre, const std::array<ImVec2, count>& outline, ImU32 colour) {
  for (std::size_t i = 0; i < count; ++i)
    list.AddTriangleFilled(centre, outline[i], outline[(i + 1) % count], colour);
}

void draw_stroke(ImDrawList& list, const ImVec2* points, std::size_t count, float thickness, ImU32 colour,
                 float done) {
  float length = 0;
  for (std::size_t i = 1; i < count; ++i)
    length += std::hypot(points[i].x - points[i - 1].x, points[i].y - points[i - 1].y);
  float rest = length * std::clamp(done, 0.0F, 1.0F);
  list.PathClear();
  list.PathLineTo(points[0]);
  for (std::size_t i = 1; i < count && rest > 0; ++i) {
    const float step = std::hypot(points[i].x - points[i - 1].x, points[i].y - points[i - 1].y);
    const float share = std::min(1.0F, rest / std::max(0.001F, step));
    list.PathLineTo({points[i - 1].x + (points[i].x - points[i - 1].x) * share,
                     points[i - 1].y + (points[i].y - points[i - 1].y) * share});
    rest -= step;
  }
  list.PathStroke(colour, 0, thickness);
}

}  // namespace

void draw_tile_shape(ImDrawList& list, std::size_t index, ImVec2 c, float half, ImU32 colour) {
  const float h = half;
  switch (index % 6) {
    case 0:
      list.AddTriangleFilled({c.x, c.y - 0.95F * h}, {c.x + h, c.y + 0.8F * h}, {c.x - h, c.y + 0.8F * h},
                             colour);
      break;
    case 1:
      list.AddQuadFilled({c.x, c.y - h}, {c.x + h, c.y}, {c.x, c.y + h}, {c.x - h, c.y}, colour);
      break;
    case 2:
      list.AddCircleFilled(c, 0.92F * h, colour, 0);
      break;
    case 3:
      list.AddRectFilled({c.x - 0.82F * h, c.y - 0.82F * h}, {c.x + 0.82F * h, c.y + 0.82F * h}, colour);
      break;
    case 4: {
      std::array<ImVec2, 10> star;
      for (std::size_t i = 0; i < star.size(); ++i)
        star[i] = on_circle(c, i % 2 == 0 ? 1.08F * h : 0.46F * h, static_cast<float>(i) / 10.0F);
      fill_star(list, c, star, colour);
      break;
    }
    default: {
      const float arm = 0.34F * h;
      list.AddRectFilled({c.x - arm, c.y - h}, {c.x + arm, c.y + h}, colour);
      list.AddRectFilled({c.x - h, c.y - arm}, {c.x + h, c.y + arm}, colour);
    }
  }
}

void draw_check(ImDrawList& list, ImVec2 c, float half, ImU32 colour, float done) {
  const std::array points = {ImVec2{c.x - 0.75F * half, c.y + 0.15F * half},
                             ImVec2{c.x - 0.25F * half, c.y + 0.75F * half},
                             ImVec2{c.x + 0.8F * half, c.y - 0.8F * half}};
  draw_stroke(list, points.data(), points.size(), std::max(1.5F, half * 0.26F), colour, done);
}

void draw_cross(ImDrawList& list, ImVec2 c, float half, ImU32 colour, float done) {
  const float h = 0.7F * half;
  const std::array first = {ImVec2{c.x - h, c.y - h}, ImVec2{c.x + h, c.y + h}};
  const std::array second = {ImVec2{c.x + h, c.y - h}, ImVec2{c.x - h, c.y + h}};
  const float thickness = std::max(1.5F, half * 0.26F);
  draw_stroke(list, first.data(), first.size(), thickness, colour, done * 2.0F);
  if (done > 0.5F) draw_stroke(list, second.data(), second.size(), thickness, colour, done * 2.0F - 1.0F);
}

void draw_partly(ImDrawList& list, ImVec2 c, float half, ImU32 colour) {
  list.PathClear();
  list.PathLineTo({c.x - 0.8F * half, c.y + 0.2F * half});
  list.PathBezierCubicCurveTo({c.x - 0.3F * half, c.y - 0.8F * half}, {c.x + 0.3F * half, c.y + 0.8F * half},
                              {c.x + 0.8F * half, c.y - 0.2F * half});
  list.PathStroke(colour, 0, std::max(1.5F, half * 0.26F));
}

void draw_spark(ImDrawList& list, ImVec2 c, float half, ImU32 colour) {
  std::array<ImVec2, 8> star;
  for (std::size_t i = 0; i < star.size(); ++i)
    star[i] = on_circle(c, i % 2 == 0 ? half : 0.3F * half, static_cast<float>(i) / 8.0F);
  fill_star(list, c, star, colour);
}

void draw_arrow(ImDrawList& list, Direction direction, ImVec2 c, float half, ImU32 colour) {
  const float h = half;
  const float w = 0.8F * half;
  switch (direction) {
    case Direction::up:
      list.AddTriangleFilled({c.x, c.y - w}, {c.x + h, c.y + w}, {c.x - h, c.y + w}, colour);
      break;
    case Direction::down:
      list.AddTriangleFilled({c.x, c.y + w}, {c.x - h, c.y - w}, {c.x + h, c.y - w}, colour);
      break;
    case Direction::left:
      list.AddTriangleFilled({c.x - w, c.y}, {c.x + w, c.y - h}, {c.x + w, c.y + h}, colour);
      break;
    case Direction::right:
      list.AddTriangleFilled({c.x + w, c.y}, {c.x - w, c.y + h}, {c.x - w, c.y - h}, colour);
      break;
  }
}

void draw_ring(ImDrawList& list, ImVec2 centre, float radius, float thickness, float left, ImU32 track,
               ImU32 ink, ImU32 spark) {
  constexpr int segments = 96;
  list.AddCircle(centre, radius, track, segments, thickness);
  const float share = std::clamp(left, 0.0F, 1.0F);
  if (share <= 0) return;
  const float from = 1.0F - share;  // what has burnt lies behind the spark
  list.PathClear();
  const int steps = std::max(2, static_cast<int>(share * segments));
  for (int i = 0; i <= steps; ++i)
    list.PathLineTo(
        on_circle(centre, radius, from + share * static_cast<float>(i) / static_cast<float>(steps)));
  list.PathStroke(ink, 0, thickness);
  list.AddCircleFilled(on_circle(centre, radius, 0), thickness / 2, ink);
  list.AddCircleFilled(on_circle(centre, radius, from), thickness * 0.62F, spark);
}

}  // namespace letopis::screens

#pragma once
// Shapes and signs that PT does not have and colour must not carry alone: ▲ ◆ ● ■ ★ ✚ for the answers, ✓ ✗
// for right and wrong, arrows, a spark of gold. They are drawn, so they are sharp at every size and never a
// missing glyph.
#include <cstddef>

#include <imgui.h>

#include "game/screens/probe.hpp"

namespace letopis::screens {

// The sign of the index-th answer, within the square around `centre` with the given half side.
void draw_tile_shape(ImDrawList& list, std::size_t index, ImVec2 centre, float half, ImU32 colour);
// `done` 0…1: how much of the stroke is drawn already; the pen's movement is how right is shown.
void draw_check(ImDrawList& list, ImVec2 centre, float half, ImU32 colour, float done = 1.0F);
void draw_cross(ImDrawList& list, ImVec2 centre, float half, ImU32 colour, float done = 1.0F);
void draw_partly(ImDrawList& list, ImVec2 centre, float half, ImU32 colour);  // a tilde: near, not exact
void draw_spark(ImDrawList& list, ImVec2 centre, float half, ImU32 colour);   // ✦
enum class Direction { up, down, left, right };
void draw_arrow(ImDrawList& list, Direction direction, ImVec2 centre, float half, ImU32 colour);
// The ring without a shader. `left` 1…0 of the turn, burning clockwise from twelve o'clock.
void draw_ring(ImDrawList& list, ImVec2 centre, float radius, float thickness, float left, ImU32 track,
               ImU32 ink, ImU32 spark);

}  // namespace letopis::screens

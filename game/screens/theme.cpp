#include "game/screens/theme.hpp"

#include <algorithm>
#include <cmath>

namespace letopis::screens {
namespace {

constexpr ImU32 rgb(unsigned hex) {
  return IM_COL32((hex >> 16) & 0xFFU, (hex >> 8) & 0xFFU, hex & 0xFFU, 255);
}

double linear(ImU32 channel) {
  const double value = static_cast<double>(channel) / 255.0;
  return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

double luminance(ImU32 colour) {
  return 0.2126 * linear((colour >> IM_COL32_R_SHIFT) & 0xFFU) +
         0.7152 * linear((colour >> IM_COL32_G_SHIFT) & 0xFFU) +
         0.0722 * linear((colour >> IM_COL32_B_SHIFT) & 0xFFU);
}

constexpr std::array tile_colours = {rgb(0x0072B2), rgb(0xB85C00), rgb(0x00795C),
                                     rgb(0x8B4A8B), rgb(0x56606E), rgb(0x7A5C3E)};
static_assert(tile_colours.size() == tile_count);

constexpr std::array<RoleType, role_count> role_types = {{
    {Face::sans, 0.875F},           // small
    {Face::sans, 1.0F},             // body
    {Face::sans_bold, 1.0F},        // strong
    {Face::sans, 1.5625F},          // lead
    {Face::serif_bold, 2.44F},      // prompt
    {Face::serif_italic, 1.5625F},  // quote
    {Face::serif_bold, 1.5625F},    // quote_key
    {Face::serif_bold, 7.5F},       // display
    {Face::mono, 0.875F},           // key
    {Face::mono, 1.953F},           // figure
}};

}  // namespace

Theme paper_theme() {
  return {.night = false,
          .page = rgb(0xF3EBDD),
          .page_edge = rgb(0xE2D7C5),
          .raised = rgb(0xFBF6EC),
          .line = rgb(0xD8CCB5),
          .outline = rgb(0x8C8272),
          .ink = rgb(0x1E1B18),
          .faded = rgb(0x635A4F),
          .vermilion = rgb(0xA92B24),
          .gold = rgb(0xA67C1E),
          .gold_text = rgb(0x7D5B10),
          .right = rgb(0x00795C),
          .on_ink = rgb(0xF7F0E3),
          .on_ink_faded = rgb(0xC4BBAA)};
}

Theme night_theme() {
  return {.night = true,
          .page = rgb(0x141B27),
          .page_edge = rgb(0x0D121B),
          .raised = rgb(0x1D2736),
          .line = rgb(0x2C394C),
          .outline = rgb(0x6F7A8B),
          .ink = rgb(0xEDE6D8),
          .faded = rgb(0x9AA3B2),
          .vermilion = rgb(0xE8695E),
          .gold = rgb(0xD9B24C),
          .gold_text = rgb(0xD9B24C),
          .right = rgb(0x4CC2A0),
          .on_ink = rgb(0x141B27),
          .on_ink_faded = rgb(0x4E5666)};
}

ImU32 tile_colour(std::size_t index) {
  return tile_colours[index % tile_count];
}

ImU32 with_alpha(ImU32 colour, float alpha) {
  const float own = static_cast<float>((colour >> IM_COL32_A_SHIFT) & 0xFFU);
  const auto value = static_cast<ImU32>(std::clamp(own * alpha, 0.0F, 255.0F) + 0.5F);
  return (colour & ~IM_COL32_A_MASK) | (value << IM_COL32_A_SHIFT);
}

ImU32 mixed(ImU32 a, ImU32 b, float share_of_b) {
  const auto channel = [&](int shift) {
    const auto from = static_cast<float>((a >> shift) & 0xFFU);
    const auto to = static_cast<float>((b >> shift) & 0xFFU);
    return static_cast<ImU32>(from + (to - from) * std::clamp(share_of_b, 0.0F, 1.0F) + 0.5F) << shift;
  };
  return channel(IM_COL32_R_SHIFT) | channel(IM_COL32_G_SHIFT) | channel(IM_COL32_B_SHIFT) |
         channel(IM_COL32_A_SHIFT);
}

double contrast(ImU32 a, ImU32 b) {
  const double first = luminance(a) + 0.05;
  const double second = luminance(b) + 0.05;
  return std::max(first, second) / std::min(first, second);
}

RoleType type_of(Role role) {
  return role_types[static_cast<std::size_t>(role)];
}

Metrics metrics_for(ImVec2 window, int text_percent) {
  const float share = static_cast<float>(std::clamp(text_percent, 80, 250)) / 100.0F;
  Metrics m;
  m.window = window;
  // The smallest text is max(16 px, height / 54); a window with room to spare sets everything a fifth larger,
  // so that a class can read it.
  const float least = std::max(16.0F, window.y / 54.0F);
  m.base = std::round(std::max(least, std::min(window.y / 45.0F, window.x / 64.0F)) * share);
  m.grid = m.base / 2.0F;
  // Wide margins where there is room; where the text is large for the window, the text gets the room.
  const float airy = window.x * 0.094F;
  const float spare = (window.x - 52.0F * m.base) / 2.0F;
  m.margin = std::round(std::max(1.5F * m.grid, std::min(airy, spare)));
  m.column = std::min(window.x - 2.0F * m.margin, 78.0F * m.base);
  m.margin = std::round((window.x - m.column) / 2.0F);
  m.measure = std::min(m.column, 34.0F * m.base);
  m.prompt_min = std::ceil(window.y * 0.035F);
  m.radius = m.grid;
  m.hairline = std::max(1.0F, m.base / 11.0F);
  m.cramped = window.y < 30.0F * m.base;
  return m;
}

float size_of(Role role, const Metrics& m) {
  const float wanted = m.base * type_of(role).scale;
  switch (role) {
    case Role::prompt:  // large text in a small window: the prompt gives way first, never below 3.5 %
      return std::round(std::max({m.prompt_min, std::min(wanted, m.window.y * 0.075F), m.base * 1.1F}));
    case Role::display:
      return std::round(std::min({wanted, m.window.y * 0.165F, m.window.x * 0.11F, 256.0F}));
    default:
      return std::round(wanted);
  }
}

}  // namespace letopis::screens

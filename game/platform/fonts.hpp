#pragma once
// Type for the screens: PT Serif, PT Sans and PT Mono found through fontconfig, baked at the sizes that the theme's
// roles ask for. Only the glyphs in use are baked, into a texture of one channel, because a full Cyrillic range in
// RGBA costs more memory than the rest of the game. A script that PT lacks comes from another font of the system;
// a glyph that no font has shows as a drawn □. Knows ImGui and GL textures, but no window and no screen.
#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "content/base/result.hpp"

struct ImFont;

namespace letopis::platform {

enum class Face : std::uint8_t { sans, sans_bold, serif_bold, serif_italic, mono };

// What a text is, not how large it is. The sizes are `type_scale`'s.
enum class Role : std::uint8_t {
  small,    // hints, captions
  body,     // everything that has no other role
  strong,   // body, bold
  lead,     // menu entries, answers
  heading,  // card and section titles
  italic,   // subtitles, quotations
  prompt,   // the question, and the title of a screen
  display,  // the game's name, a vermilion initial
  mono,     // small numbers, keys
  figure,   // timer, points
};
inline constexpr std::size_t role_count = 10;

struct TypeSpec {
  Face face = Face::sans;
  float em = 16;  // pixels; the line is about 1.3 times as high (ImFont::FontSize)
  bool operator==(const TypeSpec&) const = default;
};
using TypeScale = std::array<TypeSpec, role_count>;

// Base size in pixels: max(16, height / 54) × percent / 100 with percent held to 80–250 (DESIGN.md, "Small windows").
// `content_scale` (1 on ordinary screens) raises the floor of 16 on dense ones.
float base_size(int window_height, int percent, float content_scale = 1.0F);
// Every role at base × 1.25^step.
TypeScale type_scale(float base);

class Fonts {
 public:
  // An ImGui context must exist and a GL context be current, here and in every other member.
  Fonts();
  ~Fonts();
  Fonts(Fonts&&) noexcept;
  Fonts& operator=(Fonts&&) noexcept;

  // Text that will be shown from now on. Cheap when it holds nothing new; call it freely with packs, names, input.
  void need(std::string_view utf8);

  // Bakes what changed since last time; call before each frame (never inside one). True when the fonts were rebuilt:
  // ImFont pointers from before are dangling then. Without PT the nearest fonts are used; without any font at all
  // ImGui's built-in Latin one is, and the error says so once.
  base::Result<bool> update(const TypeScale& scale);

  ImFont* operator[](Role role) const;
  float em(Role role) const;  // pixels

  // Code points that were needed and that no installed font has: shown as □.
  const std::vector<char32_t>& missing() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace letopis::platform

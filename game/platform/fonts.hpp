#pragma once
// Type for the screens: PT Serif, PT Sans and PT Mono found through fontconfig, baked at the faces and sizes
// that the theme names. Only the glyphs in use are baked, into a texture of one channel, because a full
// Cyrillic range in RGBA costs more memory than the rest of the game. A script that PT lacks comes from
// another font of the system; a glyph that no font has shows as a drawn □. Knows ImGui and GL textures, but
// no window and no screen.
#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "content/base/result.hpp"

struct ImFont;

namespace letopis::platform {

enum class Face : std::uint8_t { sans, sans_bold, serif_bold, serif_italic, mono };

struct TypeSpec {
  Face face = Face::sans;
  float em = 16;  // pixels; the line is about 1.3 times as high (ImFont::FontSize). Held to 6–256.
  bool operator==(const TypeSpec&) const = default;
};

class Fonts {
 public:
  // An ImGui context must exist and a GL context be current, here and in every other member.
  Fonts();
  ~Fonts();
  Fonts(Fonts&&) noexcept;
  Fonts& operator=(Fonts&&) noexcept;

  // Text that will be shown from now on. Cheap when it holds nothing new; call it freely with packs, names,
  // input.
  void need(std::string_view utf8);

  // Bakes what changed since last time; call before each frame (never inside one). `types` are the theme's:
  // one face and size for each of its roles, in its order; the first is ImGui's default font. True when the
  // fonts were rebuilt: ImFont pointers from before are dangling then. Without PT the nearest fonts are used;
  // without any font at all ImGui's built-in Latin one is, and the error says so once.
  base::Result<bool> update(std::span<const TypeSpec> types);

  ImFont* operator[](std::size_t role) const;
  std::size_t size() const;

  // Code points that were needed and that no installed font has: shown as □.
  const std::vector<char32_t>& missing() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace letopis::platform

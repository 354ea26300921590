#include "game/platform/fonts.hpp"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <deque>
#include <optional>

#include <imgui.h>
#include <imgui_freetype.h>

#include "game/platform/font_files.hpp"
#include "game/platform/gl.hpp"
#include "game/platform/glyphs.hpp"

namespace letopis::platform {
namespace {

constexpr std::size_t face_count = static_cast<std::size_t>(Face::mono) + 1;
constexpr char32_t box = 0x25A1;   // □, drawn by us because PT lacks it
constexpr float smallest_em = 6;   // pixels
constexpr float largest_em = 256;  // pixels; beyond it a few fonts would fill the largest texture

// A rectangle of the atlas where a font's □ will be drawn.
struct Box {
  ImFont* font;
  int rectangle;
};

Box reserve_box(ImFontAtlas& atlas, ImFont* font, float em) {
  const int side = std::max(4, static_cast<int>(std::lround(em * 0.6F)));
  const float top = font->FontSize * 0.78F - static_cast<float>(side);  // it stands on the base line
  const ImVec2 offset(std::round(em * 0.08F), std::round(top));
  const int rectangle = atlas.AddCustomRectFontGlyph(font, static_cast<ImWchar>(box), side, side,
                                                     std::round(em * 0.76F), offset);
  font->FallbackChar = static_cast<ImWchar>(box);
  return {font, rectangle};
}

void draw_box(ImFontAtlas& atlas, const Box& drawn) {
  const ImFontAtlasCustomRect& at = *atlas.GetCustomRectByIndex(drawn.rectangle);
  const int stroke = std::max(1, at.Width / 12);
  for (int y = 0; y < at.Height; ++y) {
    for (int x = 0; x < at.Width; ++x) {
      const bool edge = x < stroke || y < stroke || x >= at.Width - stroke || y >= at.Height - stroke;
      atlas.TexPixelsAlpha8[(at.Y + y) * atlas.TexWidth + at.X + x] = edge ? 200 : 0;
    }
  }
}

}  // namespace

struct Fonts::State {
  GlyphSet needed = GlyphSet::base();
  GlyphSet looked_up;  // what was asked of fontconfig already
  std::vector<TypeSpec> types;
  bool dirty = true, told = false;
  std::array<std::optional<FontFile>, face_count> faces;
  std::vector<FontFile> fallbacks;
  std::vector<char32_t> missing;
  std::vector<ImFont*> fonts;               // one for each of types; equal types share
  std::deque<std::vector<ImWchar>> ranges;  // ImGui keeps pointers to them until the atlas is built
  gl::Texture texture;

  base::Result<void> open_faces();
  void find_missing();
  ImFont* add(const TypeSpec& spec);
  void merge(const FontFile& file, float em, const std::vector<char32_t>& glyphs, bool merged);
  void bake();
};

base::Result<void> Fonts::State::open_faces() {
  for (std::size_t face = 0; face < face_count; ++face) {
    if (faces[face]) continue;
    auto found = find_face(static_cast<Face>(face));
    if (!found) return tl::unexpected(found.error());
    faces[face] = std::move(*found);
  }
  return {};
}

// Asks fontconfig for fonts only when a face lacks a code point that was never asked for: the query takes
// milliseconds, and most texts are Russian or English.
void Fonts::State::find_missing() {
  std::vector<char32_t> unknown;
  for (const char32_t c : needed.list()) {
    if (looked_up.contains(c)) continue;
    looked_up.add(c);
    const bool everywhere =
        std::all_of(faces.begin(), faces.end(), [&](const auto& face) { return face->has(c); });
    const bool known =
        std::any_of(fallbacks.begin(), fallbacks.end(), [&](const auto& f) { return f.has(c); });
    if (!everywhere && !known) unknown.push_back(c);
  }
  if (unknown.empty()) return;
  for (FontFile& font : find_fallbacks(unknown)) fallbacks.push_back(std::move(font));
  for (const char32_t c : unknown) {
    const bool drawn =
        std::any_of(faces.begin(), faces.end(), [&](const auto& face) { return face->has(c); }) ||
        std::any_of(fallbacks.begin(), fallbacks.end(), [&](const auto& f) { return f.has(c); });
    if (!drawn) missing.push_back(c);
  }
}

void Fonts::State::merge(const FontFile& file, float em, const std::vector<char32_t>& glyphs, bool merged) {
  ranges.push_back(glyph_ranges(glyphs));
  ImFontConfig config;
  config.FontData = const_cast<void*>(file.bytes());  // read only: the atlas does not own it
  config.FontDataSize = static_cast<int>(file.size());
  config.FontDataOwnedByAtlas = false;
  config.FontNo = file.index();
  config.SizePixels = std::round(em * file.line_per_em());
  config.GlyphRanges = ranges.back().data();
  config.MergeMode = merged;
  config.OversampleH = config.OversampleV = 1;
  config.FontBuilderFlags = ImGuiFreeTypeBuilderFlags_LightHinting;
  std::strncpy(config.Name, file.path().substr(file.path().rfind('/') + 1).c_str(), sizeof config.Name - 1);
  ImGui::GetIO().Fonts->AddFont(&config);
}

ImFont* Fonts::State::add(const TypeSpec& spec) {
  std::vector<char32_t> left = needed.list();
  const auto take = [&](const FontFile& file, bool merged) {
    std::vector<char32_t> has;
    std::copy_if(left.begin(), left.end(), std::back_inserter(has), [&](char32_t c) { return file.has(c); });
    if (has.empty() && merged) return;
    std::erase_if(left, [&](char32_t c) { return file.has(c); });
    merge(file, spec.em, has, merged);
  };
  take(*faces[static_cast<std::size_t>(spec.face)], false);
  ImFont* font = ImGui::GetIO().Fonts->Fonts.back();
  // PT's own faces first, for they look alike; then whatever the system has.
  if (!left.empty()) take(*faces[static_cast<std::size_t>(Face::sans)], true);
  for (const FontFile& file : fallbacks) {
    if (!left.empty()) take(file, true);
  }
  return font;
}

void Fonts::State::bake() {
  ImFontAtlas& atlas = *ImGui::GetIO().Fonts;
  atlas.Clear();
  ranges.clear();
  atlas.FontBuilderIO = ImGuiFreeType::GetBuilderForFreeType();
  atlas.Flags = ImFontAtlasFlags_NoPowerOfTwoHeight | ImFontAtlasFlags_NoMouseCursors;
  std::vector<Box> boxes;
  fonts.clear();
  for (const TypeSpec& type : types) {
    const auto twin = static_cast<std::size_t>(std::find(types.begin(), types.end(), type) - types.begin());
    if (twin < fonts.size()) {
      fonts.push_back(fonts[twin]);
    } else if (!faces[0]) {
      ImFontConfig config;
      config.SizePixels = type.em;
      fonts.push_back(atlas.AddFontDefault(&config));
    } else {
      fonts.push_back(add(type));
      boxes.push_back(reserve_box(atlas, fonts.back(), type.em));
    }
  }
  atlas.Build();
  for (const Box& drawn : boxes) draw_box(atlas, drawn);
  for (ImFont* font : atlas.Fonts) {
    for (char32_t c = 0xAD; c <= 0xFEFF; ++c) {
      if (is_invisible(c)) font->AddGlyph(nullptr, static_cast<ImWchar>(c), 0, 0, 0, 0, 0, 0, 0, 0, 0);
    }
    font->BuildLookupTable();
    font->AddRemapChar(0x202F, 0x00A0, true);  // PT lacks the narrow no-break space
  }
  texture = gl::alpha_texture(atlas.TexWidth, atlas.TexHeight, atlas.TexPixelsAlpha8);
  atlas.SetTexID(reinterpret_cast<ImTextureID>(static_cast<std::uintptr_t>(texture.id())));
  atlas.ClearTexData();
}

Fonts::Fonts() : state_(std::make_unique<State>()) {}
Fonts::~Fonts() = default;
Fonts::Fonts(Fonts&&) noexcept = default;
Fonts& Fonts::operator=(Fonts&&) noexcept = default;

void Fonts::need(std::string_view utf8) {
  if (state_->needed.add(utf8)) state_->dirty = true;
}

base::Result<bool> Fonts::update(std::span<const TypeSpec> types) {
  State& s = *state_;
  std::vector<TypeSpec> wanted(types.begin(), types.end());
  for (TypeSpec& type : wanted) type.em = std::clamp(std::round(type.em), smallest_em, largest_em);
  if (!s.dirty && wanted == s.types) return false;
  s.types = std::move(wanted);
  s.dirty = false;
  const auto opened = s.open_faces();
  if (opened) {
    s.find_missing();
  } else {
    s.faces = {};
  }
  s.bake();
  if (!opened && !s.told) {
    s.told = true;
    return tl::unexpected(opened.error());
  }
  return true;
}

ImFont* Fonts::operator[](std::size_t role) const {
  return state_->fonts[role];
}
std::size_t Fonts::size() const {
  return state_->fonts.size();
}
const std::vector<char32_t>& Fonts::missing() const {
  return state_->missing;
}

}  // namespace letopis::platform

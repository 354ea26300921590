#include "game/app/stage_hand.hpp"

#include <algorithm>
#include <array>
#include <iostream>

#include "content/base/utf8.hpp"

namespace letopis::app {
namespace {

platform::Face face_of(screens::Face face) {
  switch (face) {
    case screens::Face::sans:
      return platform::Face::sans;
    case screens::Face::sans_bold:
      return platform::Face::sans_bold;
    case screens::Face::serif_bold:
      return platform::Face::serif_bold;
    case screens::Face::serif_italic:
      return platform::Face::serif_italic;
    case screens::Face::mono:
      return platform::Face::mono;
  }
  return platform::Face::sans;
}

void log(std::string_view line) {
  std::cerr << "letopis: " << line << "\n";
}

}  // namespace

StageHand::StageHand(platform::Window& window) : window_(window), effects_(log) {}

void StageHand::prepare(const screens::Preferences& preferences) {
  const platform::Size size = window_.size();
  metrics_ = screens::metrics_for({static_cast<float>(size.width), static_cast<float>(size.height)},
                                  preferences.text_percent);
  std::array<platform::TypeSpec, screens::role_count> types;
  for (std::size_t i = 0; i < types.size(); ++i) {
    const auto role = static_cast<screens::Role>(i);
    types[i] = {.face = face_of(screens::type_of(role).face), .em = screens::size_of(role, metrics_)};
  }
  const auto updated = fonts_.update(types);
  if (!updated && !told_) {
    told_ = true;
    log(updated.error().what);
  }
}

void StageHand::set(screens::Look& look, ImDrawList& list, const screens::Preferences& preferences) {
  look.theme = preferences.night ? screens::night_theme() : screens::paper_theme();
  look.metrics = metrics_;
  for (std::size_t i = 0; i < look.fonts.size(); ++i) look.fonts[i] = fonts_[i];
  const ImGuiIO& io = ImGui::GetIO();
  look.mouse.moved = io.MousePos.x != mouse_.x || io.MousePos.y != mouse_.y;
  if (mouse_.x < 0) look.mouse.moved = false;
  mouse_ = io.MousePos;
  look.mouse.at = io.MousePos;
  look.mouse.pressed = ImGui::IsMouseClicked(ImGuiMouseButton_Left);
  look.mouse.released = ImGui::IsMouseReleased(ImGuiMouseButton_Left);
  look.mouse.down = ImGui::IsMouseDown(ImGuiMouseButton_Left);
  look.mouse.wheel = io.MouseWheel;
  look.passed = io.DeltaTime;
  look.now = ImGui::GetTime();
  effects_.paper(list, metrics_.window,
                 {.page = look.theme.page, .edge = look.theme.page_edge, .fibre = 1.0F});
  look.ring = [this, &look](ImDrawList& to, const screens::Box& box, float left, ImU32 ink, ImU32 spark) {
    const float radius = box.width() / 2 / 1.2F;
    effects_.ring(to, {.centre = box.centre(),
                       .radius = radius,
                       .thickness = radius * 0.2F,
                       .left = left,
                       .track = look.theme.line,
                       .ink = ink,
                       .last = look.theme.vermilion,
                       .spark = spark});
    return true;
  };
}

void StageHand::wash(ImDrawList& list, const screens::Theme& theme, float progress) {
  effects_.wash(list, metrics_.window, progress, theme.page);
}

bool StageHand::learn(const screens::Look& look) {
  std::string text;
  for (const char32_t c : look.unknown_glyphs()) {
    if (std::find(asked_.begin(), asked_.end(), c) != asked_.end()) continue;
    asked_.push_back(c);
    base::append(text, c);
  }
  if (text.empty()) return false;
  fonts_.need(text);
  return true;
}

}  // namespace letopis::app

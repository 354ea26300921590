// What one frame of each screen costs the processor before any driver: every scene of the gallery is laid out and
// turned into triangles by ImGui, and nobody draws them. Fonts are the game's, baked at the sizes of a 1080p window.
#include <array>
#include <iostream>
#include <memory>

#include <benchmark/benchmark.h>
#include <imgui.h>

#include "game/platform/font_files.hpp"
#include "game/screens/gallery.hpp"

namespace {

using namespace letopis;

const ImVec2 window{1920, 1080};

platform::Face face_of(screens::Face face) {
  switch (face) {
    case screens::Face::sans: return platform::Face::sans;
    case screens::Face::sans_bold: return platform::Face::sans_bold;
    case screens::Face::serif_bold: return platform::Face::serif_bold;
    case screens::Face::serif_italic: return platform::Face::serif_italic;
    case screens::Face::mono: return platform::Face::mono;
  }
  return platform::Face::sans;
}

// An ImGui without window and renderer.
class Stage {
 public:
  Stage() : context_(ImGui::CreateContext(), &ImGui::DestroyContext) {
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.DisplaySize = window;
    look.theme = screens::paper_theme();
    look.metrics = screens::metrics_for(window, 100);
    look.reduced_motion = true;
    for (std::size_t i = 0; i < screens::role_count; ++i) {
      const auto role = static_cast<screens::Role>(i);
      const auto file = platform::find_face(face_of(screens::type_of(role).face));
      if (!file) {
        std::cerr << base::to_string(file.error()) << "\n";
        std::exit(1);
      }
      ImFontConfig config;
      config.OversampleH = 1;
      look.fonts[i] = io.Fonts->AddFontFromFileTTF(file->path().c_str(), screens::size_of(role, look.metrics) * file->line_per_em(),
                                                   &config, io.Fonts->GetGlyphRangesCyrillic());
    }
    unsigned char* pixels = nullptr;
    int width = 0, height = 0;
    io.Fonts->GetTexDataAsAlpha8(&pixels, &width, &height);
  }

  int draw(const screens::Scene& scene) {
    ImGui::GetIO().DeltaTime = 1.0F / 60;
    ImGui::NewFrame();
    look.now_ms = scene.now_ms;
    look.begin(scene.screen, *ImGui::GetBackgroundDrawList());
    scene.draw(look);
    look.end();
    ImGui::Render();
    return ImGui::GetDrawData()->TotalVtxCount;
  }

  screens::Look look;

 private:
  std::unique_ptr<ImGuiContext, decltype(&ImGui::DestroyContext)> context_;
};

void frame(benchmark::State& state, screens::Scene scene) {
  Stage stage;
  int vertices = stage.draw(scene);
  for (auto _ : state) vertices = stage.draw(scene);
  state.counters["vertices"] = vertices;
}

}  // namespace

int main(int count, char** words) {
  for (const screens::Scene& scene : screens::gallery("ru"))
    benchmark::RegisterBenchmark((scene.screen + "/" + scene.state).c_str(), frame, scene)->Unit(benchmark::kMicrosecond);
  benchmark::Initialize(&count, words);
  benchmark::RunSpecifiedBenchmarks();
  return 0;
}

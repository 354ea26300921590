#include "game/platform/effects.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <deque>
#include <numbers>
#include <string>

#include <epoxy/gl.h>

#include "game/platform/gl.hpp"
#include "game/platform/shaders.hpp"

namespace letopis::platform {
namespace {

constexpr float last_fifth = 0.2F;

struct Rectangle {
  float left, top, right, bottom;
};

std::array<float, 4> channels(ImU32 colour) {
  const ImVec4 c = ImGui::ColorConvertU32ToFloat4(colour);
  return {c.x, c.y, c.z, c.w};
}

// A program that is linked when it is first wanted, and given up for good when the driver refuses it.
class Brush {
 public:
  explicit Brush(const char* fragment) : fragment_(fragment) {}

  bool ready(const Effects::Log& log) {
    if (tried_) return static_cast<bool>(program_);
    tried_ = true;
    auto linked = gl::link(shader("screen.vert"), shader(fragment_));
    if (linked) {
      program_ = std::move(*linked);
    } else if (log) {
      log("shader " + std::string(fragment_) + " was refused, going on without it: " + linked.error().what);
    }
    return static_cast<bool>(program_);
  }

  void begin() const { glUseProgram(program_.id()); }
  void set(const char* name, float value) const { glUniform1f(at(name), value); }
  void set(const char* name, float x, float y) const { glUniform2f(at(name), x, y); }
  void set_colour(const char* name, ImU32 colour) const {
    glUniform4fv(at(name), 1, channels(colour).data());
  }
  void set_opaque(const char* name, ImU32 colour) const {
    glUniform3fv(at(name), 1, channels(colour).data());
  }
  void fill(const gl::VertexArray& corners, const Rectangle& area, ImVec2 display) const {
    glUniform4f(at("rectangle"), area.left, area.top, area.right, area.bottom);
    set("display", display.x, display.y);
    glBindVertexArray(corners.id());
    glDrawArrays(GL_TRIANGLE_STRIP, 0, 4);
  }

 private:
  GLint at(const char* name) const { return glGetUniformLocation(program_.id(), name); }
  const char* fragment_;
  gl::Program program_;
  bool tried_ = false;
};

// A paper as it was last drawn.
struct Sheet {
  PaperLook look;
  int width = 0, height = 0;
  gl::Texture texture;
};

ImU32 burning(const RingLook& look) {
  return look.left > last_fifth ? look.ink : look.last;
}

void plain_ring(ImDrawList& list, const RingLook& look) {
  constexpr float turn = 2 * std::numbers::pi_v<float>;
  constexpr float twelve = -turn / 4;
  const float end = twelve + turn * (1 - look.left);
  const int segments = std::max(24, static_cast<int>(look.radius));
  list.AddCircle(look.centre, look.radius, look.track, segments, look.thickness);
  if (look.left <= 0) return;
  list.PathArcTo(look.centre, look.radius, end, twelve + turn, segments);
  list.PathStroke(burning(look), ImDrawFlags_None, look.thickness);
  if (look.spark != 0 && look.left < 1) {
    const ImVec2 tip(look.centre.x + look.radius * std::cos(end),
                     look.centre.y + look.radius * std::sin(end));
    list.AddCircleFilled(tip, look.thickness * 0.68F, look.spark);
  }
}

}  // namespace

struct Effects::State {
  // A drawing that waits in a draw list until ImGui's renderer reaches it.
  struct Job {
    State* state = nullptr;
    Brush* brush = nullptr;
    RingLook ring;       // for the ring
    float progress = 0;  // for the wash
    ImU32 ink = 0;
    Rectangle area{};
  };

  Log log;
  Brush paper{"paper.frag"}, ring{"ring.frag"}, wash{"wash.frag"};
  gl::VertexArray corners = gl::vertex_array();
  std::array<Sheet, 2> sheets;  // the latest two, so that a change of theme and back costs nothing
  std::size_t next_sheet = 0;
  std::deque<Job> jobs;  // of one frame; ImGui holds pointers to them until it is rendered
  int frame = -1;

  const Sheet* sheet(int width, int height, const PaperLook& look);
  void enqueue(ImDrawList& list, Job job);
  static void run(const ImDrawList* list, const ImDrawCmd* command);
};

const Sheet* Effects::State::sheet(int width, int height, const PaperLook& look) {
  for (const Sheet& sheet : sheets) {
    if (sheet.texture && sheet.width == width && sheet.height == height && sheet.look == look) return &sheet;
  }
  if (!paper.ready(log)) return nullptr;
  // Papers of another size will hardly be wanted again; at 4K each holds 33 MB.
  for (Sheet& old : sheets) {
    if (old.width != width || old.height != height) old = {};
  }
  auto canvas = gl::canvas(width, height);
  if (!canvas) return nullptr;
  glBindFramebuffer(GL_FRAMEBUFFER, canvas->frame.id());
  glViewport(0, 0, width, height);
  glDisable(GL_BLEND);
  glDisable(GL_SCISSOR_TEST);
  const ImVec2 size(static_cast<float>(width), static_cast<float>(height));
  paper.begin();
  paper.set_opaque("page", look.page);
  paper.set_opaque("edge", look.edge);
  paper.set("fibre", look.fibre);
  paper.set("grain", std::max(1.0F, size.y / 720.0F));
  paper.fill(corners, {0, 0, size.x, size.y}, size);
  glBindVertexArray(0);
  glUseProgram(0);
  glBindFramebuffer(GL_FRAMEBUFFER, 0);
  Sheet& made = sheets[next_sheet];
  next_sheet = (next_sheet + 1) % sheets.size();
  made = {.look = look, .width = width, .height = height, .texture = std::move(canvas->colour)};
  return &made;
}

void Effects::State::enqueue(ImDrawList& list, Job job) {
  if (frame != ImGui::GetFrameCount()) {
    frame = ImGui::GetFrameCount();
    jobs.clear();
  }
  job.state = this;
  jobs.push_back(job);
  list.AddCallback(&State::run, &jobs.back());
  list.AddCallback(ImDrawCallback_ResetRenderState, nullptr);
}

void Effects::State::run(const ImDrawList*, const ImDrawCmd* command) {
  const Job& job = *static_cast<const Job*>(command->UserCallbackData);
  const ImDrawData& drawn = *ImGui::GetDrawData();
  const ImVec2 scale = drawn.FramebufferScale;
  const ImVec4 clip = command->ClipRect;
  glScissor(static_cast<GLint>(clip.x * scale.x),
            static_cast<GLint>((drawn.DisplaySize.y - clip.w) * scale.y),
            static_cast<GLsizei>(std::max(0.0F, clip.z - clip.x) * scale.x),
            static_cast<GLsizei>(std::max(0.0F, clip.w - clip.y) * scale.y));
  job.brush->begin();
  if (job.brush == &job.state->ring) {
    job.brush->set("centre", job.ring.centre.x, job.ring.centre.y);
    job.brush->set("radius", job.ring.radius);
    job.brush->set("thickness", job.ring.thickness);
    job.brush->set("left", job.ring.left);
    job.brush->set_colour("track", job.ring.track);
    job.brush->set_colour("ink", burning(job.ring));
    job.brush->set_colour("spark", job.ring.spark);
  } else {
    job.brush->set("progress", job.progress);
    job.brush->set_colour("ink", job.ink);
  }
  job.brush->fill(job.state->corners, job.area, drawn.DisplaySize);
}

Effects::Effects(Log log) : state_(std::make_unique<State>()) {
  state_->log = std::move(log);
}
Effects::~Effects() = default;
Effects::Effects(Effects&&) noexcept = default;
Effects& Effects::operator=(Effects&&) noexcept = default;

void Effects::paper(ImDrawList& list, ImVec2 size, const PaperLook& look) {
  const int width = static_cast<int>(size.x), height = static_cast<int>(size.y);
  if (width <= 0 || height <= 0) return;
  const Sheet* sheet = state_->sheet(width, height, look);
  if (sheet == nullptr) {
    list.AddRectFilled({0, 0}, size, look.page);
    return;
  }
  // OpenGL drew it with the first row at the bottom.
  list.AddImage(reinterpret_cast<ImTextureID>(static_cast<std::uintptr_t>(sheet->texture.id())), {0, 0}, size,
                {0, 1}, {1, 0});
}

void Effects::ring(ImDrawList& list, const RingLook& look) {
  RingLook held = look;
  held.left = std::clamp(look.left, 0.0F, 1.0F);
  if (!state_->ring.ready(state_->log)) return plain_ring(list, held);
  const float reach = look.radius + look.thickness * 2;
  state_->enqueue(list, {.brush = &state_->ring,
                         .ring = held,
                         .area = {look.centre.x - reach, look.centre.y - reach, look.centre.x + reach,
                                  look.centre.y + reach}});
}

void Effects::wash(ImDrawList& list, ImVec2 size, float progress, ImU32 ink) {
  if (progress <= 0) return;
  if (!state_->wash.ready(state_->log)) {
    const ImU32 alpha =
        static_cast<ImU32>(static_cast<float>(ink >> IM_COL32_A_SHIFT) * std::min(progress, 1.0F));
    list.AddRectFilled({0, 0}, size, (ink & ~IM_COL32_A_MASK) | (alpha << IM_COL32_A_SHIFT));
    return;
  }
  state_->enqueue(list, {.brush = &state_->wash,
                         .progress = std::min(progress, 1.0F),
                         .ink = ink,
                         .area = {0, 0, size.x, size.y}});
}

}  // namespace letopis::platform

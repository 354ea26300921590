#include <algorithm>
#include <iterator>
#include <utility>

#include <GLFW/glfw3.h>
#include <backends/imgui_impl_glfw.h>
#include <imgui.h>

#include "content/base/utf8.hpp"
#include "game/platform/window_state.hpp"

namespace letopis::platform {
namespace {

constexpr std::int64_t gap_animated_ms =
    15;                                   // a little under a 60th of a second: vertical sync does the rest
constexpr std::int64_t gap_input_ms = 8;  // a mouse reports its moves faster than they can be drawn

}  // namespace

void Window::State::listen() {
  glfwSetWindowUserPointer(window, this);
  glfwSetKeyCallback(window, [](GLFWwindow* w, int key, int scancode, int action, int mods) {
    State& s = of(w);
    s.stir();
    const auto kind = action == GLFW_PRESS    ? RawKey::Kind::press
                      : action == GLFW_REPEAT ? RawKey::Kind::repeat
                                              : RawKey::Kind::release;
    s.queue.push({.kind = kind, .key = key, .scancode = scancode, .mods = mods, .time_ms = s.now()});
  });
  glfwSetCharCallback(window, [](GLFWwindow* w, unsigned int character) {
    State& s = of(w);
    s.stir();
    s.queue.push({.kind = RawKey::Kind::character, .character = character, .time_ms = s.now()});
  });
  glfwSetMouseButtonCallback(window, [](GLFWwindow* w, int button, int action, int) {
    State& s = of(w);
    s.stir();
    double x = 0, y = 0;
    glfwGetCursorPos(w, &x, &y);
    if (button < static_cast<int>(s.mouse_down.size())) {
      s.mouse.push_back({button, action == GLFW_PRESS, ImVec2(static_cast<float>(x), static_cast<float>(y))});
    }
  });
  glfwSetScrollCallback(window, [](GLFWwindow* w, double x, double y) {
    of(w).stir();
    ImGui_ImplGlfw_ScrollCallback(w, x, y);
  });
  glfwSetCursorPosCallback(window, [](GLFWwindow* w, double, double) { of(w).stir(); });
  glfwSetCursorEnterCallback(window, [](GLFWwindow* w, int entered) {
    of(w).stir();
    ImGui_ImplGlfw_CursorEnterCallback(w, entered);
  });
  glfwSetWindowFocusCallback(window, [](GLFWwindow* w, int focused) {
    of(w).stir();
    ImGui_ImplGlfw_WindowFocusCallback(w, focused);
  });
  glfwSetFramebufferSizeCallback(window, [](GLFWwindow* w, int, int) { of(w).stir(); });
  glfwSetWindowRefreshCallback(window, [](GLFWwindow* w) { of(w).stir(); });
  glfwSetWindowContentScaleCallback(window, [](GLFWwindow* w, float, float) { of(w).stir(); });
  glfwSetDropCallback(window, [](GLFWwindow* w, int count, const char** paths) {
    State& s = of(w);
    s.stir();
    s.dropped.insert(s.dropped.end(), paths, paths + count);
  });
}

// Returns when a frame is due: something happened, an animation runs, or the time of wake_at has come.
void Window::State::sleep() {
  glfwPollEvents();
  for (;;) {
    if (glfwWindowShouldClose(window)) return;
    std::int64_t due = wake_at;
    if (now() < animate_until) due = std::min(due, last_frame + gap_animated_ms);
    if (settle > 0) due = std::min(due, last_frame + gap_input_ms);
    if (!queue.empty() || !mouse.empty()) due = 0;
    const std::int64_t left = due - now();
    if (left <= 0) break;
    const int before = settle;
    if (due == never) {
      glfwWaitEvents();
    } else {
      glfwWaitEventsTimeout(static_cast<double>(left) / 1000.0);
    }
    // Something woke us that is no event of the window: Window::wake. It deserves a frame.
    if (settle == before && now() < due) settle = std::max(settle, 1);
  }
  if (now() >= wake_at) wake_at = never;
  settle = std::max(settle - 1, 0);
}

void Window::State::feed_keys() {
  ImGuiIO& io = ImGui::GetIO();
  KeyQueue::Portion portion = queue.take(io.WantTextInput);
  for (const RawKey& event : portion.raw) {
    if (event.kind == RawKey::Kind::character) {
      ImGui_ImplGlfw_CharCallback(window, event.character);
      std::string text;
      base::append(text, event.character);
      if (hear) hear(text);
    } else if (event.kind != RawKey::Kind::repeat) {  // ImGui times repeats itself
      const int action = event.kind == RawKey::Kind::press ? GLFW_PRESS : GLFW_RELEASE;
      ImGui_ImplGlfw_KeyCallback(window, event.key, event.scancode, action, event.mods);
    }
  }
  presses = std::move(portion.presses);
}

void Window::State::feed_mouse() {
  ImGuiIO& io = ImGui::GetIO();
  std::array<bool, 5> changed{};
  std::size_t taken = 0;
  for (; taken < mouse.size(); ++taken) {
    const MouseEvent& event = mouse[taken];
    const auto button = static_cast<std::size_t>(event.button);
    if (changed[button]) break;  // a press and its release are two frames, or ImGui sees no click
    changed[button] = true;
    mouse_down[button] = event.down;
    io.MousePos = event.at;
  }
  mouse.erase(mouse.begin(), mouse.begin() + static_cast<std::ptrdiff_t>(taken));
  std::copy(mouse_down.begin(), mouse_down.end(), std::begin(io.MouseDown));
}

}  // namespace letopis::platform

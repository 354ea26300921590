#pragma once
// What stands behind a Window. Private to window.cpp (opening, showing) and window_input.cpp (listening,
// sleeping, feeding ImGui), which are two halves of one thing.
#include <array>
#include <cstdint>
#include <functional>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

#include <GLFW/glfw3.h>
#include <imgui.h>

#include "game/platform/keys.hpp"
#include "game/platform/window.hpp"

namespace letopis::platform {

inline constexpr std::int64_t never = std::numeric_limits<std::int64_t>::max();
inline constexpr int frames_to_settle = 3;  // ImGui answers an event over up to three frames

struct MouseEvent {
  int button = 0;
  bool down = false;
  ImVec2 at{};
};

// GLFW is one per process; whoever opens a window borrows it.
struct GlfwSession {
  bool open = false;
  ~GlfwSession() {
    if (open) glfwTerminate();
  }
};

struct Window::State {
  GlfwSession session;
  GLFWwindow* window = nullptr;
  ImGuiContext* imgui = nullptr;
  bool platform_ready = false, renderer_ready = false;

  KeyQueue queue;
  std::vector<KeyPress> presses;
  std::vector<MouseEvent> mouse;
  std::array<bool, 5> mouse_down{};
  std::vector<std::string> dropped;
  std::string pasted;  // keeps the clipboard's text alive while ImGui reads it
  std::function<void()> prepare;
  std::function<void(std::string_view)> hear;

  int settle = frames_to_settle;
  std::int64_t animate_until = 0, wake_at = never, last_frame = -1000;
  Size off_screen{};
  struct {
    int x = 0, y = 0, width = 0, height = 0;
  } windowed;

  ~State();

  static State& of(GLFWwindow* window) { return *static_cast<State*>(glfwGetWindowUserPointer(window)); }
  std::int64_t now() const { return static_cast<std::int64_t>(glfwGetTime() * 1000.0); }
  void stir() { settle = frames_to_settle; }

  void listen();
  void start_imgui();
  void sleep();
  void feed_keys();
  void feed_mouse();
};

}  // namespace letopis::platform

#include "game/platform/window.hpp"

#include <GLFW/glfw3.h>
#include <epoxy/gl.h>
#include <imgui.h>
#include <backends/imgui_impl_glfw.h>
#include <backends/imgui_impl_opengl3.h>
#include <libintl.h>
#include <stb_image_write.h>

#include <algorithm>
#include <array>
#include <clocale>
#include <cstdlib>
#include <limits>

#include "content/base/utf8.hpp"
#include "game/platform/gl.hpp"
#include "game/platform/quick_keys.hpp"

namespace letopis::platform {
namespace {

constexpr std::int64_t never = std::numeric_limits<std::int64_t>::max();
constexpr std::int64_t gap_animated_ms = 15;  // a little under a 60th of a second: vertical sync does the rest
constexpr std::int64_t gap_input_ms = 8;      // a mouse reports its moves faster than they can be drawn
constexpr std::int64_t caret_ms = 400;        // ImGui's text caret changes in steps of this
constexpr int frames_to_settle = 3;           // ImGui answers an event over up to three frames

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

std::string last_glfw_words() {
  const char* words = nullptr;
  glfwGetError(&words);
  return words == nullptr ? std::string() : std::string(words);
}

bool has_display() {
  const char* x11 = std::getenv("DISPLAY");
  return x11 != nullptr && *x11 != '\0';
}

// The 1.86 renderer uploads the font atlas as RGBA when it makes its shader. Fonts uploads its own, of one channel;
// so the renderer is shown an atlas of one pixel, and that is taken away again.
void create_renderer_objects_without_fonts() {
  ImFontAtlas& atlas = *ImGui::GetIO().Fonts;
  atlas.TexWidth = atlas.TexHeight = 1;
  atlas.TexPixelsAlpha8 = static_cast<unsigned char*>(IM_ALLOC(1));
  atlas.TexPixelsAlpha8[0] = 255;
  ImGui_ImplOpenGL3_CreateDeviceObjects();
  ImGui_ImplOpenGL3_DestroyFontsTexture();
  atlas.Clear();
}

}  // namespace

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
  struct { int x = 0, y = 0, width = 0, height = 0; } windowed;

  ~State() {
    if (imgui != nullptr) {
      ImGui::SetCurrentContext(imgui);
      if (renderer_ready) ImGui_ImplOpenGL3_Shutdown();
      if (platform_ready) ImGui_ImplGlfw_Shutdown();
      ImGui::DestroyContext(imgui);
    }
    if (window != nullptr) glfwDestroyWindow(window);
  }

  static State& of(GLFWwindow* window) { return *static_cast<State*>(glfwGetWindowUserPointer(window)); }
  std::int64_t now() const { return static_cast<std::int64_t>(glfwGetTime() * 1000.0); }
  void stir() { settle = frames_to_settle; }

  void listen();
  void start_imgui();
  void sleep();
  void feed_keys();
  void feed_mouse();
};

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

void Window::State::start_imgui() {
  IMGUI_CHECKVERSION();
  imgui = ImGui::CreateContext();
  ImGuiIO& io = ImGui::GetIO();
  io.IniFilename = nullptr;  // where panels stand is the game's business, not a file's beside it
  io.LogFilename = nullptr;
  io.ConfigFlags |= ImGuiConfigFlags_NavEnableKeyboard;
  platform_ready = ImGui_ImplGlfw_InitForOpenGL(window, false);
  renderer_ready = ImGui_ImplOpenGL3_Init("#version 330 core");
  create_renderer_objects_without_fonts();
  io.ClipboardUserData = this;
  io.GetClipboardTextFn = [](void* self) -> const char* {
    State& s = *static_cast<State*>(self);
    const char* text = glfwGetClipboardString(s.window);
    s.pasted = text == nullptr ? "" : text;
    if (s.hear) s.hear(s.pasted);
    s.stir();
    return s.pasted.c_str();
  };
  io.SetClipboardTextFn = [](void* self, const char* text) {
    glfwSetClipboardString(static_cast<State*>(self)->window, text);
  };
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

Window::Window(std::unique_ptr<State> state) : state_(std::move(state)) {}
Window::~Window() = default;
Window::Window(Window&&) noexcept = default;
Window& Window::operator=(Window&&) noexcept = default;

base::Result<Window> Window::open(const WindowOptions& options) {
  // Before glfwInit: in the POSIX locale X11 would hand over no Cyrillic. C.UTF-8 keeps the decimal point a point.
  std::setlocale(LC_ALL, "C.UTF-8");
  auto state = std::make_unique<State>();
  if (!glfwInit()) {
    const std::string words = last_glfw_words();
    if (!has_display()) {
      return base::fail(gettext("No display was found (DISPLAY is not set); start Letopis from a graphical session, "
                                "or under xvfb-run."));
    }
    return base::fail(std::string(gettext("The display cannot be opened; check DISPLAY and that you may use it.")) +
                      " (" + words + ")");
  }
  state->session.open = true;
  keep_quick_keys_apart();
  glfwWindowHint(GLFW_CONTEXT_VERSION_MAJOR, 3);
  glfwWindowHint(GLFW_CONTEXT_VERSION_MINOR, 3);
  glfwWindowHint(GLFW_OPENGL_PROFILE, GLFW_OPENGL_CORE_PROFILE);
  glfwWindowHint(GLFW_OPENGL_FORWARD_COMPAT, GLFW_TRUE);
  glfwWindowHint(GLFW_DEPTH_BITS, 0);
  glfwWindowHint(GLFW_STENCIL_BITS, 0);
  glfwWindowHint(GLFW_VISIBLE, options.visible ? GLFW_TRUE : GLFW_FALSE);
  glfwWindowHintString(GLFW_X11_CLASS_NAME, "letopis");
  glfwWindowHintString(GLFW_X11_INSTANCE_NAME, "letopis");
  state->window = glfwCreateWindow(std::max(options.width, 320), std::max(options.height, 240),
                                   options.title.c_str(), nullptr, nullptr);
  if (state->window == nullptr) {
    return base::fail(std::string(gettext("OpenGL 3.3 is needed and this computer's graphics driver does not offer it; "
                                          "update the driver, or set LIBGL_ALWAYS_SOFTWARE=1.")) +
                      " (" + last_glfw_words() + ")");
  }
  glfwMakeContextCurrent(state->window);
  if (epoxy_gl_version() < 33) {
    return base::fail(gettext("OpenGL 3.3 is needed and this computer's graphics driver offers less; update the "
                              "driver, or set LIBGL_ALWAYS_SOFTWARE=1."));
  }
  glfwSwapInterval(1);
  glfwSetWindowSizeLimits(state->window, 320, 240, GLFW_DONT_CARE, GLFW_DONT_CARE);
  state->start_imgui();
  state->listen();
  Window window(std::move(state));
  if (options.full_screen) window.set_full_screen(true);
  return window;
}

bool Window::next_frame() {
  State& s = *state_;
  if (s.off_screen == Size{}) {
    s.sleep();
  } else {
    glfwPollEvents();
  }
  if (glfwWindowShouldClose(s.window)) return false;
  s.last_frame = s.now();

  ImGuiIO& io = ImGui::GetIO();
  ImGui_ImplOpenGL3_NewFrame();
  ImGui_ImplGlfw_NewFrame();
  s.feed_keys();
  s.feed_mouse();
  for (const KeyPress& press : s.presses) {
    if (press.key == Key::f11 && !press.repeated) set_full_screen(!full_screen());
  }
  std::erase_if(s.presses, [](const KeyPress& press) { return press.key == Key::f11; });
  if (s.off_screen != Size{}) {
    io.DisplaySize = ImVec2(static_cast<float>(s.off_screen.width), static_cast<float>(s.off_screen.height));
    io.DisplayFramebufferScale = ImVec2(1, 1);
    io.MousePos = ImVec2(-FLT_MAX, -FLT_MAX);
  }
  io.DeltaTime = std::clamp(io.DeltaTime, 0.0001F, 0.1F);  // after a long sleep nothing should leap
  if (io.WantTextInput) wake_at(s.last_frame + caret_ms);
  if (s.prepare) s.prepare();
  ImGui::NewFrame();
  return true;
}

void Window::show() {
  State& s = *state_;
  ImGui::Render();
  if (s.off_screen != Size{}) return;  // screenshot draws it when it is wanted
  int width = 0, height = 0;
  glfwGetFramebufferSize(s.window, &width, &height);
  glViewport(0, 0, width, height);
  glClearColor(0, 0, 0, 1);
  glClear(GL_COLOR_BUFFER_BIT);
  ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
  glfwSwapBuffers(s.window);
}

void Window::before_frame(std::function<void()> prepare) { state_->prepare = std::move(prepare); }
std::int64_t Window::now_ms() const { return state_->now(); }
void Window::animate_until(std::int64_t time_ms) {
  state_->animate_until = std::max(state_->animate_until, time_ms);
}
void Window::wake_at(std::int64_t time_ms) { state_->wake_at = std::min(state_->wake_at, time_ms); }
void Window::wake() { glfwPostEmptyEvent(); }
const std::vector<KeyPress>& Window::keys() const { return state_->presses; }
std::vector<std::string> Window::take_dropped() { return std::exchange(state_->dropped, {}); }
void Window::on_text(std::function<void(std::string_view)> hear) { state_->hear = std::move(hear); }

Size Window::size() const {
  if (state_->off_screen != Size{}) return state_->off_screen;
  Size size;
  glfwGetFramebufferSize(state_->window, &size.width, &size.height);
  return size;
}

float Window::content_scale() const {
  if (state_->off_screen != Size{}) return 1.0F;
  float x = 1, y = 1;
  glfwGetWindowContentScale(state_->window, &x, &y);
  return std::max(y, 1.0F);
}

bool Window::full_screen() const { return glfwGetWindowMonitor(state_->window) != nullptr; }

void Window::set_full_screen(bool on) {
  State& s = *state_;
  if (on == full_screen()) return;
  s.stir();
  if (!on) {
    glfwSetWindowMonitor(s.window, nullptr, s.windowed.x, s.windowed.y, s.windowed.width, s.windowed.height, 0);
    return;
  }
  GLFWmonitor* monitor = glfwGetPrimaryMonitor();
  const GLFWvidmode* mode = monitor == nullptr ? nullptr : glfwGetVideoMode(monitor);
  if (mode == nullptr) return;  // a display without monitors, as in a headless session: stay a window
  glfwGetWindowPos(s.window, &s.windowed.x, &s.windowed.y);
  glfwGetWindowSize(s.window, &s.windowed.width, &s.windowed.height);
  glfwSetWindowMonitor(s.window, monitor, 0, 0, mode->width, mode->height, mode->refreshRate);
}

void Window::set_title(const std::string& title) { glfwSetWindowTitle(state_->window, title.c_str()); }

std::string Window::clipboard() const {
  const char* text = glfwGetClipboardString(state_->window);
  return text == nullptr ? std::string() : std::string(text);
}

void Window::set_clipboard(const std::string& text) { glfwSetClipboardString(state_->window, text.c_str()); }
void Window::close() { glfwSetWindowShouldClose(state_->window, GLFW_TRUE); }
void Window::keep_open() { glfwSetWindowShouldClose(state_->window, GLFW_FALSE); }
void Window::draw_off_screen(Size size) { state_->off_screen = size; }

base::Result<void> Window::screenshot(const std::string& path) const {
  ImDrawData* drawn = ImGui::GetDrawData();
  if (drawn == nullptr) return base::fail("no frame has been shown yet; show one first");
  const int width = static_cast<int>(drawn->DisplaySize.x * drawn->FramebufferScale.x);
  const int height = static_cast<int>(drawn->DisplaySize.y * drawn->FramebufferScale.y);
  auto canvas = gl::canvas(width, height);
  if (!canvas) return tl::unexpected(canvas.error());
  glBindFramebuffer(GL_FRAMEBUFFER, canvas->frame.id());
  glViewport(0, 0, width, height);
  glClearColor(0, 0, 0, 1);
  glClear(GL_COLOR_BUFFER_BIT);
  ImGui_ImplOpenGL3_RenderDrawData(drawn);
  glBindFramebuffer(GL_FRAMEBUFFER, 0);
  const auto pixels = gl::read_pixels(*canvas);
  if (stbi_write_png(path.c_str(), width, height, 3, pixels.data(), width * 3) == 0) {
    return base::fail("the picture cannot be written; check that the folder exists and may be written to",
                      {.file = path});
  }
  return {};
}

}  // namespace letopis::platform

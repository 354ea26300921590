#include "game/platform/window.hpp"

#include <algorithm>
#include <cfloat>
#include <clocale>
#include <cstdlib>
#include <utility>

#include <GLFW/glfw3.h>
#include <backends/imgui_impl_glfw.h>
#include <backends/imgui_impl_opengl3.h>
#include <epoxy/gl.h>
#include <imgui.h>
#include <libintl.h>
#include <stb_image_write.h>

#include "game/platform/gl.hpp"
#include "game/platform/quick_keys.hpp"
#include "game/platform/window_state.hpp"

namespace letopis::platform {
namespace {

constexpr std::int64_t caret_ms = 400;  // ImGui's text caret changes in steps of this

std::string last_glfw_words() {
  const char* words = nullptr;
  glfwGetError(&words);
  return words == nullptr ? std::string() : std::string(words);
}

bool has_display() {
  const char* x11 = std::getenv("DISPLAY");
  return x11 != nullptr && *x11 != '\0';
}

// The 1.86 renderer uploads the font atlas as RGBA when it makes its shader. Fonts uploads its own, of one
// channel; so the renderer is shown an atlas of one pixel, and that is taken away again.
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

Window::State::~State() {
  if (imgui != nullptr) {
    ImGui::SetCurrentContext(imgui);
    if (renderer_ready) ImGui_ImplOpenGL3_Shutdown();
    if (platform_ready) ImGui_ImplGlfw_Shutdown();
    ImGui::DestroyContext(imgui);
  }
  if (window != nullptr) glfwDestroyWindow(window);
}

void Window::State::start_imgui() {
  IMGUI_CHECKVERSION();
  imgui = ImGui::CreateContext();
  ImGuiIO& io = ImGui::GetIO();
  io.IniFilename = nullptr;  // where panels stand is the game's business, not a file's beside it
  io.LogFilename = nullptr;
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

Window::Window(std::unique_ptr<State> state) : state_(std::move(state)) {}
Window::~Window() = default;
Window::Window(Window&&) noexcept = default;
Window& Window::operator=(Window&&) noexcept = default;

base::Result<Window> Window::open(const WindowOptions& options) {
  // Before glfwInit: in the POSIX locale X11 would hand over no Cyrillic. C.UTF-8 keeps the decimal point a
  // point.
  std::setlocale(LC_ALL, "C.UTF-8");
  auto state = std::make_unique<State>();
  if (!glfwInit()) {
    const std::string words = last_glfw_words();
    if (!has_display()) {
      return base::fail(
          gettext("No display was found (DISPLAY is not set); start Letopis from a graphical session, "
                  "or under xvfb-run."));
    }
    return base::fail(
        std::string(gettext("The display cannot be opened; check DISPLAY and that you may use it.")) + " (" +
        words + ")");
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
    return base::fail(
        std::string(gettext("OpenGL 3.3 is needed and this computer's graphics driver does not offer it; "
                            "update the driver, or set LIBGL_ALWAYS_SOFTWARE=1.")) +
        " (" + last_glfw_words() + ")");
  }
  glfwMakeContextCurrent(state->window);
  if (epoxy_gl_version() < 33) {
    return base::fail(
        gettext("OpenGL 3.3 is needed and this computer's graphics driver offers less; update the "
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

void Window::before_frame(std::function<void()> prepare) {
  state_->prepare = std::move(prepare);
}
std::int64_t Window::now_ms() const {
  return state_->now();
}
void Window::animate_until(std::int64_t time_ms) {
  state_->animate_until = std::max(state_->animate_until, time_ms);
}
void Window::wake_at(std::int64_t time_ms) {
  state_->wake_at = std::min(state_->wake_at, time_ms);
}
void Window::wake() {
  glfwPostEmptyEvent();
}
const std::vector<KeyPress>& Window::keys() const {
  return state_->presses;
}
std::vector<std::string> Window::take_dropped() {
  return std::exchange(state_->dropped, {});
}
void Window::on_text(std::function<void(std::string_view)> hear) {
  state_->hear = std::move(hear);
}

Size Window::size() const {
  if (state_->off_screen != Size{}) return state_->off_screen;
  Size size;
  glfwGetFramebufferSize(state_->window, &size.width, &size.height);
  return size;
}

bool Window::full_screen() const {
  return glfwGetWindowMonitor(state_->window) != nullptr;
}

void Window::set_full_screen(bool on) {
  State& s = *state_;
  if (on == full_screen()) return;
  s.stir();
  if (!on) {
    glfwSetWindowMonitor(s.window, nullptr, s.windowed.x, s.windowed.y, s.windowed.width, s.windowed.height,
                         0);
    return;
  }
  GLFWmonitor* monitor = glfwGetPrimaryMonitor();
  const GLFWvidmode* mode = monitor == nullptr ? nullptr : glfwGetVideoMode(monitor);
  if (mode == nullptr) return;  // a display without monitors, as in a headless session: stay a window
  glfwGetWindowPos(s.window, &s.windowed.x, &s.windowed.y);
  glfwGetWindowSize(s.window, &s.windowed.width, &s.windowed.height);
  glfwSetWindowMonitor(s.window, monitor, 0, 0, mode->width, mode->height, mode->refreshRate);
}

void Window::set_title(const std::string& title) {
  glfwSetWindowTitle(state_->window, title.c_str());
}

std::string Window::clipboard() const {
  const char* text = glfwGetClipboardString(state_->window);
  return text == nullptr ? std::string() : std::string(text);
}

void Window::close() {
  glfwSetWindowShouldClose(state_->window, GLFW_TRUE);
}

void Window::draw_off_screen(Size size) {
  state_->off_screen = size;
  state_->stir();
}

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

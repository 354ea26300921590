#pragma once
// The window: GLFW, an OpenGL 3.3 context and ImGui, opened together and closed together. It sleeps until
// something happens: an idle screen costs nothing, an animation asks for frames with animate_until. It knows
// no screen; the app draws between next_frame and show. The loop is
//   while (window.next_frame()) { for (const KeyPress& press : window.keys()) …; draw…; window.show(); }
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "content/base/result.hpp"
#include "game/platform/keys.hpp"

namespace letopis::platform {

struct WindowOptions {
  std::string title = "Letopis";
  int width = 1280;  // pixels; at least 320 × 240, larger than the screen is allowed
  int height = 720;
  bool full_screen = false;
  bool visible = true;  // false for pictures and measurements
};

struct Size {
  int width = 0;
  int height = 0;
  bool operator==(const Size&) const = default;
};

class Window {
 public:
  // Errors (one sentence with a remedy): no display, no OpenGL 3.3.
  static base::Result<Window> open(const WindowOptions& options);
  ~Window();
  Window(Window&&) noexcept;
  Window& operator=(Window&&) noexcept;

  // Sleeps until there is something to draw, then begins an ImGui frame. False when the player closes the
  // window (no frame was begun then). Fonts::update belongs before it: see before_frame.
  bool next_frame();
  // Ends the frame: renders it and swaps.
  void show();
  // Called after the sleep and before the frame begins, when fonts and textures may be rebuilt.
  void before_frame(std::function<void()> prepare);

  // Milliseconds since the window was opened, monotonic. The clock of KeyPress::time_ms.
  std::int64_t now_ms() const;
  // Frames one after another until `time_ms`, at most 60 or so a second.
  void animate_until(std::int64_t time_ms);
  // One frame at `time_ms` at the latest (a clock that ticks, a job to be polled); 0 for at once (presses
  // that wait for a frame of their own).
  void wake_at(std::int64_t time_ms);
  // From any thread: one frame soon (an answer was written, a child has spoken).
  static void wake();

  // Presses since the last frame, in order: a quick player makes several in one. F11 is taken by the window
  // itself.
  const std::vector<KeyPress>& keys() const;
  // Files dropped since the last frame, paths as UTF-8.
  std::vector<std::string> take_dropped();
  // Called with every text typed or pasted, before the frame in which it shows: Fonts::need wants it.
  void on_text(std::function<void(std::string_view)> hear);

  Size size() const;            // pixels to draw in: the window's, or those of draw_off_screen
  bool full_screen() const;
  void set_full_screen(bool on);
  void set_title(const std::string& title);
  std::string clipboard() const;
  void close();  // next_frame returns false from now on

  // From the next frame on, frames are of this size, go into a framebuffer of their own, never sleep, and see
  // no mouse; {} ends that. The window need not be visible and keeps its size.
  void draw_off_screen(Size size);
  // The last frame shown, as PNG. Errors: the file cannot be written.
  base::Result<void> screenshot(const std::string& path) const;

 private:
  struct State;
  explicit Window(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

}  // namespace letopis::platform

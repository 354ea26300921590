#include "game/platform/quick_keys.hpp"

#include <array>

#include <dlfcn.h>

#if __has_include(<X11/Xlibint.h>)
#include <X11/Xlibint.h>  // last: it defines min and max

namespace letopis::platform {
namespace {

// Xlib calls this for each key press that comes over the wire; it has no place for a pointer of ours, so the
// times have to live here.
Bool read_key_press(Display* display, XEvent* event, xEvent* wire) {
  static std::array<Time, 256> last{};
  if (!_XWireToEvent(display, event, wire)) return False;
  Time& before = last[event->xkey.keycode & 0xFF];
  const Time behind = before - event->xkey.time;
  if (before != 0 && behind < 1000) event->xkey.time = before + 1;
  before = event->xkey.time;
  return True;
}

}  // namespace

void keep_quick_keys_apart() {
  // Looked up by name: a GLFW built for Wayland alone has no such function.
  using GetDisplay = Display* (*)();
  const auto get_display = reinterpret_cast<GetDisplay>(dlsym(RTLD_DEFAULT, "glfwGetX11Display"));
  Display* display = get_display == nullptr ? nullptr : get_display();
  if (display != nullptr) XESetWireToEvent(display, KeyPress, read_key_press);
}

}  // namespace letopis::platform

#else

namespace letopis::platform {
void keep_quick_keys_apart() {}
}  // namespace letopis::platform

#endif

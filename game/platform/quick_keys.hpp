#pragma once
// Under X11, GLFW 3.3 takes two presses of one key with the same time stamp for one (its guard against events
// that input methods send twice). Stamps are milliseconds, and programs that press keys for people (tests,
// assistive tools, buzzers) are quicker than that. This moves such a press one millisecond on before GLFW
// sees it.

namespace letopis::platform {

// After glfwInit, before the first window. Does nothing where GLFW does not speak X11.
void keep_quick_keys_apart();

}  // namespace letopis::platform

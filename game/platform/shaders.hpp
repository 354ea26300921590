#pragma once
// The shaders of shaders/, embedded at build time so that the game needs no file to run.
#include <string_view>

namespace letopis::platform {

// The source of a shader by its file's name ("paper.frag"); empty when there is none of that name.
std::string_view shader(std::string_view name);

}  // namespace letopis::platform

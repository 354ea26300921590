# The shaders of shaders/ become one source file, so that the game needs no file of them to run. Where
# glslangValidator is installed they are checked at build; without it the driver is the only judge.
set(shader_folder ${PROJECT_SOURCE_DIR}/shaders)
file(GLOB shader_files CONFIGURE_DEPENDS ${shader_folder}/*.vert ${shader_folder}/*.frag)
set(shader_cases "")
foreach(file ${shader_files})
  get_filename_component(name ${file} NAME)
  file(READ ${file} source)
  string(APPEND shader_cases "  if (name == \"${name}\") return R\"glsl(${source})glsl\";\n")
endforeach()
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${shader_files})
file(CONFIGURE OUTPUT ${CMAKE_CURRENT_BINARY_DIR}/shaders.cpp @ONLY CONTENT
[[#include "game/platform/shaders.hpp"

namespace letopis::platform {

std::string_view shader(std::string_view name) {
@shader_cases@  return {};
}

}  // namespace letopis::platform
]])

find_program(GLSLANG_VALIDATOR glslangValidator)
if(GLSLANG_VALIDATOR)
  add_custom_command(
    OUTPUT ${CMAKE_CURRENT_BINARY_DIR}/shaders.valid
    COMMAND ${GLSLANG_VALIDATOR} ${shader_files}
    COMMAND ${CMAKE_COMMAND} -E touch ${CMAKE_CURRENT_BINARY_DIR}/shaders.valid
    DEPENDS ${shader_files} COMMENT "Checking shaders" VERBATIM)
  add_custom_target(letopis_shaders DEPENDS ${CMAKE_CURRENT_BINARY_DIR}/shaders.valid)
  add_dependencies(letopis_platform letopis_shaders)
endif()

#pragma once
// OpenGL objects that give themselves back. Only what the platform needs: textures, programs, a framebuffer
// to draw pictures into. A GL context must be current wherever one is made or destroyed.
#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

#include <epoxy/gl.h>

#include "content/base/result.hpp"

namespace letopis::platform::gl {

// An id and the function that deletes it.
template <void (*Delete)(GLuint)>
class Handle {
 public:
  Handle() = default;
  explicit Handle(GLuint id) : id_(id) {}
  Handle(Handle&& other) noexcept : id_(std::exchange(other.id_, 0)) {}
  Handle& operator=(Handle&& other) noexcept {
    std::swap(id_, other.id_);
    return *this;
  }
  ~Handle() {
    if (id_ != 0) Delete(id_);
  }
  GLuint id() const { return id_; }
  explicit operator bool() const { return id_ != 0; }

 private:
  GLuint id_ = 0;
};

inline void delete_texture(GLuint id) {
  glDeleteTextures(1, &id);
}
inline void delete_framebuffer(GLuint id) {
  glDeleteFramebuffers(1, &id);
}
inline void delete_vertex_array(GLuint id) {
  glDeleteVertexArrays(1, &id);
}
inline void delete_program(GLuint id) {
  glDeleteProgram(id);
}
inline void delete_shader(GLuint id) {
  glDeleteShader(id);
}

using Texture = Handle<delete_texture>;
using Framebuffer = Handle<delete_framebuffer>;
using VertexArray = Handle<delete_vertex_array>;
using Program = Handle<delete_program>;
using Shader = Handle<delete_shader>;

// One channel that reads as white with that alpha: what ImGui's shader wants of a font.
Texture alpha_texture(int width, int height, const unsigned char* pixels);
// Four channels, contents undefined. Linear filter, clamped.
Texture colour_texture(int width, int height);
VertexArray vertex_array();

// Errors: the driver's own words, first line.
base::Result<Program> link(std::string_view vertex, std::string_view fragment);

// A colour texture with a framebuffer around it.
struct Canvas {
  Texture colour;
  Framebuffer frame;
  int width = 0;
  int height = 0;
};
base::Result<Canvas> canvas(int width, int height);
// Rows from the top, RGB.
std::vector<std::uint8_t> read_pixels(const Canvas& canvas);

}  // namespace letopis::platform::gl

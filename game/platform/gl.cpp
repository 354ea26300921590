#include "game/platform/gl.hpp"

#include <algorithm>
#include <string>

namespace letopis::platform::gl {
namespace {

Texture texture(GLint format, int width, int height, GLenum layout, const void* pixels) {
  GLuint id = 0;
  glGenTextures(1, &id);
  glBindTexture(GL_TEXTURE_2D, id);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_LINEAR);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_LINEAR);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_S, GL_CLAMP_TO_EDGE);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_T, GL_CLAMP_TO_EDGE);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAX_LEVEL, 0);
  glPixelStorei(GL_UNPACK_ALIGNMENT, 1);
  glTexImage2D(GL_TEXTURE_2D, 0, format, width, height, 0, layout, GL_UNSIGNED_BYTE, pixels);
  glPixelStorei(GL_UNPACK_ALIGNMENT, 4);
  return Texture(id);
}

std::string first_line(std::string text) {
  text.resize(std::min(text.find('\n'), text.size()));
  return text;
}

base::Result<Shader> compile(GLenum kind, std::string_view source) {
  Shader shader(glCreateShader(kind));
  const char* text = source.data();
  const auto size = static_cast<GLint>(source.size());
  glShaderSource(shader.id(), 1, &text, &size);
  glCompileShader(shader.id());
  GLint ok = GL_FALSE;
  glGetShaderiv(shader.id(), GL_COMPILE_STATUS, &ok);
  if (ok == GL_TRUE) return shader;
  std::string log(2048, '\0');
  GLsizei length = 0;
  glGetShaderInfoLog(shader.id(), static_cast<GLsizei>(log.size()), &length, log.data());
  log.resize(static_cast<std::size_t>(length));
  return base::fail(first_line(log));
}

}  // namespace

Texture alpha_texture(int width, int height, const unsigned char* pixels) {
  Texture made = texture(GL_R8, width, height, GL_RED, pixels);
  const GLint white_with_alpha[] = {GL_ONE, GL_ONE, GL_ONE, GL_RED};
  glTexParameteriv(GL_TEXTURE_2D, GL_TEXTURE_SWIZZLE_RGBA, white_with_alpha);
  return made;
}

Texture colour_texture(int width, int height) {
  return texture(GL_RGBA8, width, height, GL_RGBA, nullptr);
}

VertexArray vertex_array() {
  GLuint id = 0;
  glGenVertexArrays(1, &id);
  return VertexArray(id);
}

base::Result<Program> link(std::string_view vertex, std::string_view fragment) {
  auto first = compile(GL_VERTEX_SHADER, vertex);
  if (!first) return tl::unexpected(first.error());
  auto second = compile(GL_FRAGMENT_SHADER, fragment);
  if (!second) return tl::unexpected(second.error());
  Program program(glCreateProgram());
  glAttachShader(program.id(), first->id());
  glAttachShader(program.id(), second->id());
  glLinkProgram(program.id());
  glDetachShader(program.id(), first->id());
  glDetachShader(program.id(), second->id());
  GLint ok = GL_FALSE;
  glGetProgramiv(program.id(), GL_LINK_STATUS, &ok);
  if (ok == GL_TRUE) return program;
  std::string log(2048, '\0');
  GLsizei length = 0;
  glGetProgramInfoLog(program.id(), static_cast<GLsizei>(log.size()), &length, log.data());
  log.resize(static_cast<std::size_t>(length));
  return base::fail(first_line(log));
}

base::Result<Canvas> canvas(int width, int height) {
  Canvas made{.colour = colour_texture(width, height), .frame = {}, .width = width, .height = height};
  GLuint id = 0;
  glGenFramebuffers(1, &id);
  made.frame = Framebuffer(id);
  GLint before = 0;
  glGetIntegerv(GL_DRAW_FRAMEBUFFER_BINDING, &before);
  glBindFramebuffer(GL_FRAMEBUFFER, id);
  glFramebufferTexture2D(GL_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, GL_TEXTURE_2D, made.colour.id(), 0);
  const bool whole = glCheckFramebufferStatus(GL_FRAMEBUFFER) == GL_FRAMEBUFFER_COMPLETE;
  glBindFramebuffer(GL_FRAMEBUFFER, static_cast<GLuint>(before));
  if (!whole) {
    return base::fail("the graphics driver refused a picture of " + std::to_string(width) + " × " +
                      std::to_string(height) + " pixels; ask for a smaller one");
  }
  return made;
}

std::vector<std::uint8_t> read_pixels(const Canvas& canvas) {
  const auto row = static_cast<std::size_t>(canvas.width) * 3;
  std::vector<std::uint8_t> pixels(row * static_cast<std::size_t>(canvas.height));
  GLint before = 0;
  glGetIntegerv(GL_READ_FRAMEBUFFER_BINDING, &before);
  glBindFramebuffer(GL_READ_FRAMEBUFFER, canvas.frame.id());
  glPixelStorei(GL_PACK_ALIGNMENT, 1);
  glReadPixels(0, 0, canvas.width, canvas.height, GL_RGB, GL_UNSIGNED_BYTE, pixels.data());
  glPixelStorei(GL_PACK_ALIGNMENT, 4);
  glBindFramebuffer(GL_READ_FRAMEBUFFER, static_cast<GLuint>(before));
  // OpenGL counts rows from the bottom, pictures from the top.
  for (std::size_t top = 0, bottom = static_cast<std::size_t>(canvas.height); top + 1 < bottom; ++top) {
    --bottom;
    std::swap_ranges(pixels.begin() + static_cast<std::ptrdiff_t>(top * row),
                     pixels.begin() + static_cast<std::ptrdiff_t>((top + 1) * row),
                     pixels.begin() + static_cast<std::ptrdiff_t>(bottom * row));
  }
  return pixels;
}

}  // namespace letopis::platform::gl

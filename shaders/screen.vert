#version 330 core
// A rectangle of the display without any buffers: four corners, counted by the vertex number.
uniform vec4 rectangle;  // left, top, right, bottom, in pixels of the display
uniform vec2 display;    // width and height of the display, in pixels

out vec2 at;  // position in the display, in pixels from its top left

void main() {
  vec2 corner = vec2(gl_VertexID & 1, gl_VertexID >> 1);
  at = mix(rectangle.xy, rectangle.zw, corner);
  gl_Position = vec4(at.x / display.x * 2.0 - 1.0, 1.0 - at.y / display.y * 2.0, 0.0, 1.0);
}

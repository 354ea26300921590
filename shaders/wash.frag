#version 330 core
// Ink that spreads over the page from its lower left corner: paper drinks it unevenly, and it gathers at the rim.
uniform vec2 display;    // width and height of the display, in pixels
uniform float progress;  // 0 nothing … 1 covered
uniform vec4 ink;        // its colour

in vec2 at;
out vec4 colour;

float hash(vec2 p) {
  vec3 q = fract(vec3(p.xyx) * 0.1031);
  q += dot(q, q.yzx + 33.33);
  return fract((q.x + q.y) * q.z);
}

float noise(vec2 p) {
  vec2 cell = floor(p), f = fract(p);
  f = f * f * (3.0 - 2.0 * f);
  float top = mix(hash(cell), hash(cell + vec2(1, 0)), f.x);
  float bottom = mix(hash(cell + vec2(0, 1)), hash(cell + vec2(1, 1)), f.x);
  return mix(top, bottom, f.y);
}

void main() {
  vec2 p = at / display.y;
  float distance = length(vec2(p.x, 1.0 - p.y)) / length(vec2(display.x / display.y, 1.0));
  float uneven = noise(p * 5.0) * 0.18 + noise(p * 17.0) * 0.07 + noise(p * 61.0) * 0.03;
  float depth = progress * 1.32 - distance - uneven;  // above 0: the ink has arrived
  float wet = smoothstep(0.0, 0.05, depth);
  float rim = 1.0 - smoothstep(0.0, 0.12, abs(depth - 0.04));
  colour = vec4(ink.rgb, ink.a * clamp(wet * (0.88 + 0.12 * progress) + rim * wet * 0.12, 0.0, 1.0));
}

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

// Four layers, each turned against the one before, so that no grid shows: 0 … about 1.
float uneven(vec2 p) {
  const mat2 turned = mat2(0.8, 0.6, -0.6, 0.8);
  p += 0.6 * vec2(noise(p * 0.8 + 7.0), noise(p * 0.8 + 31.0));
  float sum = 0.0, share = 0.5;
  for (int layer = 0; layer < 4; ++layer) {
    sum += share * noise(p);
    p = turned * p * 2.3 + 11.0;
    share *= 0.5;
  }
  return sum;
}

void main() {
  vec2 p = at / display.y;
  float distance = length(vec2(p.x, 1.0 - p.y)) / length(vec2(display.x / display.y, 1.0));
  float depth = progress * 1.45 - distance;  // above the noise here: the ink has arrived
  float solid = 0.88 + 0.12 * progress;
  // Noise is dear in software: it is asked only along the front.
  if (depth < 0.0 || depth > 0.58) {
    colour = vec4(ink.rgb, depth < 0.0 ? 0.0 : ink.a * solid);
    return;
  }
  depth -= 0.40 * uneven(p * 5.0);
  float wet = smoothstep(0.0, 0.035, depth);
  float rim = 1.0 - smoothstep(0.0, 0.10, abs(depth - 0.03));
  colour = vec4(ink.rgb, ink.a * clamp(wet * (solid + rim * 0.12), 0.0, 1.0));
}

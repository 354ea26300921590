#version 330 core
// Handmade paper: a page that darkens towards its corners, uneven in thickness, with long fibres and fine grain.
// Drawn once for each size of the window, so it may take its time.
uniform vec2 display;  // width and height of the page, in pixels
uniform vec3 page;     // colour in the middle, 0 … 1
uniform vec3 edge;     // colour in the corners, 0 … 1
uniform float fibre;   // how rough: 0 smooth … 1 handmade
uniform float grain;   // size of the paper's features, in pixels per unit of noise

in vec2 at;
out vec4 colour;

float hash(vec2 p) {
  vec3 q = fract(vec3(p.xyx) * 0.1031);
  q += dot(q, q.yzx + 33.33);
  return fract((q.x + q.y) * q.z);
}

// Value noise, -1 … 1.
float noise(vec2 p) {
  vec2 cell = floor(p), f = fract(p);
  f = f * f * (3.0 - 2.0 * f);
  float top = mix(hash(cell), hash(cell + vec2(1, 0)), f.x);
  float bottom = mix(hash(cell + vec2(0, 1)), hash(cell + vec2(1, 1)), f.x);
  return mix(top, bottom, f.y) * 2.0 - 1.0;
}

// One layer of thin, slightly bent threads along a direction: 0 nearly everywhere, 1 on a thread.
float threads(vec2 p, float angle) {
  float c = cos(angle), s = sin(angle);
  vec2 q = vec2(c * p.x - s * p.y, s * p.x + c * p.y);
  q.y += 1.6 * noise(q * 0.11);
  float line = 1.0 - smoothstep(0.0, 0.10, abs(noise(q * vec2(0.045, 0.55))));
  return line * smoothstep(0.25, 0.75, noise(q * vec2(0.03, 0.09) + 17.0));
}

void main() {
  vec2 from_middle = at / display * 2.0 - 1.0;
  float away = length(from_middle) / 1.41421356;
  vec3 sheet = mix(page, edge, smoothstep(0.42, 1.02, away));

  vec2 p = at / grain;
  float thickness = noise(p * 0.035) * 0.5 + noise(p * 0.11) * 0.3 + noise(p * 0.31) * 0.2;
  float strands = threads(p, 0.35) + threads(p + 91.0, 1.75) - threads(p + 213.0, 2.7);
  float speck = noise(p * 1.9);
  float relief = 1.0 + fibre * (0.012 * thickness - 0.020 * strands + 0.007 * speck);

  // A quarter of a level of noise for each channel keeps the slow gradient from showing as bands.
  vec3 dither = vec3(hash(at + 0.5), hash(at + 37.5), hash(at + 71.5)) - 0.5;
  colour = vec4(sheet * relief + dither / 255.0, 1.0);
}

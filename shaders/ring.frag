#version 330 core
// The timer: a fuse laid in a circle that burns away clockwise from twelve o'clock, by signed distance, so that its
// edges are smooth at every size.
uniform vec2 centre;      // in pixels of the display
uniform float radius;     // to the middle of the stroke, in pixels
uniform float thickness;  // of the stroke, in pixels
uniform float left;       // share that is left, 0 … 1
uniform vec4 track;       // colour of what has burnt
uniform vec4 ink;         // colour of what is left
uniform vec4 spark;       // colour of the burning end; alpha 0 for none

in vec2 at;
out vec4 colour;

const float pi = 3.14159265;

// Share of a pixel that lies inside, for a distance in pixels.
float inside(float distance) { return clamp(0.5 - distance, 0.0, 1.0); }

vec4 over(vec4 below, vec4 above, float coverage) {
  float a = above.a * coverage;
  float alpha = a + below.a * (1.0 - a);
  vec3 mixed = above.rgb * a + below.rgb * below.a * (1.0 - a);
  return vec4(alpha > 0.0 ? mixed / alpha : above.rgb, alpha);
}

void main() {
  vec2 p = at - centre;
  float circle = abs(length(p) - radius);
  float stroke = inside(circle - thickness * 0.5);
  colour = vec4(track.rgb, track.a * stroke);

  if (left > 0.0) {
    // What is left spans the angles from the burning end to twelve o'clock; the arc is turned so that its middle
    // points up, and one half of it is measured (after Inigo Quilez, "2D distance functions", arc).
    float half_angle = pi * left;
    float middle = 2.0 * pi - half_angle;  // clockwise from twelve
    float c = cos(middle), s = sin(middle);
    vec2 q = vec2(c * p.x + s * p.y, s * p.x - c * p.y);
    q.x = abs(q.x);
    vec2 end = vec2(sin(half_angle), cos(half_angle));
    float arc = end.y * q.x > end.x * q.y && left < 1.0 ? length(q - end * radius) : circle;
    // The ink takes the track's place instead of lying on it, or the track would shine through at its edges.
    float share = inside(arc - thickness * 0.5) / max(stroke, 0.001);
    colour = mix(track, ink, clamp(share, 0.0, 1.0));
    colour.a *= stroke;

    float burnt = 2.0 * pi * (1.0 - left);
    vec2 tip = vec2(sin(burnt), -cos(burnt)) * radius;
    float from_tip = length(p - tip);
    float glow = 0.35 * exp(-from_tip * from_tip / (thickness * thickness * 1.2));
    float shown = left < 1.0 ? 1.0 : 0.0;
    colour = over(colour, spark, shown * max(glow, inside(from_tip - thickness * 0.68)));
  }
}

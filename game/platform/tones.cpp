#include "game/platform/tones.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <numbers>

namespace letopis::platform {
namespace {

using Wave = std::vector<float>;

// One partial of a struck thing: a sine that dies away.
struct Partial {
  float hertz;
  float loudness;
  float half_life;  // seconds until it is half as loud
};

Wave silence(float seconds) {
  return Wave(static_cast<std::size_t>(seconds * sample_rate), 0.0F);
}

void strike(Wave& wave, float start, float loudness, const std::vector<Partial>& partials) {
  const auto first = static_cast<std::size_t>(start * sample_rate);
  for (const Partial& partial : partials) {
    for (std::size_t at = first; at < wave.size(); ++at) {
      const float seconds = static_cast<float>(at - first) / sample_rate;
      const float swell = std::min(1.0F, seconds / 0.003F);
      wave[at] += loudness * partial.loudness * swell * std::exp2(-seconds / partial.half_life) *
                  std::sin(2 * std::numbers::pi_v<float> * partial.hertz * seconds);
    }
  }
}

// A small bell: the partials of a tuned one (hum, prime, minor third, fifth, octave and above).
std::vector<Partial> bell(float hertz) {
  return {{hertz * 0.5F, 0.25F, 0.50F}, {hertz, 1.00F, 0.30F},        {hertz * 1.2F, 0.35F, 0.22F},
          {hertz * 1.5F, 0.20F, 0.18F}, {hertz * 2.0F, 0.40F, 0.16F}, {hertz * 3.0F, 0.12F, 0.08F}};
}

// Noise that is the same every time: a linear congruential generator (Numerical Recipes, 2nd edition, 7.1).
class Noise {
 public:
  float next() {
    state_ = state_ * 1664525U + 1013904223U;
    return static_cast<float>(state_ >> 8) / 8388608.0F - 1.0F;
  }

 private:
  std::uint32_t state_ = 20021936U;
};

// A nib over paper: noise kept between two one-pole filters, pressed twice like a stroke and its turn.
Wave pen_stroke() {
  Wave wave = silence(0.16F);
  Noise noise;
  float low = 0, lower = 0;
  for (std::size_t at = 0; at < wave.size(); ++at) {
    const float t = static_cast<float>(at) / static_cast<float>(wave.size());
    low += 0.55F * (noise.next() - low);
    lower += 0.12F * (low - lower);
    const float pressure = std::sin(std::numbers::pi_v<float> * t) * (0.6F + 0.4F * std::cos(12.0F * t));
    wave[at] = 0.9F * pressure * (low - lower);
  }
  return wave;
}

std::vector<std::int16_t> as_samples(Wave wave) {
  const std::size_t fade = std::min<std::size_t>(wave.size(), sample_rate / 100);
  for (std::size_t at = 0; at < fade; ++at) {
    wave[wave.size() - 1 - at] *= static_cast<float>(at) / static_cast<float>(fade);
  }
  std::vector<std::int16_t> samples;
  samples.reserve(wave.size());
  for (const float value : wave) {
    samples.push_back(static_cast<std::int16_t>(std::clamp(value, -0.9F, 0.9F) * 32767.0F));
  }
  return samples;
}

}  // namespace

std::vector<std::int16_t> synthesise(Sound sound) {
  Wave wave;
  switch (sound) {
    case Sound::tick:
      wave = silence(0.06F);
      strike(wave, 0, 0.22F, {{1900, 1.0F, 0.006F}, {3100, 0.4F, 0.004F}});
      break;
    case Sound::pen:
      wave = pen_stroke();
      break;
    case Sound::bell:
      wave = silence(1.1F);
      strike(wave, 0, 0.32F, bell(1046.5F));
      break;
    case Sound::knock:
      wave = silence(0.35F);
      strike(wave, 0, 0.55F, {{98, 1.0F, 0.045F}, {147, 0.5F, 0.030F}, {233, 0.25F, 0.015F}});
      break;
    case Sound::phrase: {  // a rising fourth and back to rest: D A B D
      wave = silence(2.2F);
      constexpr float notes[] = {587.33F, 880.0F, 987.77F, 1174.66F};
      for (int note = 0; note < 4; ++note)
        strike(wave, 0.18F * static_cast<float>(note), 0.22F, bell(notes[note]));
      break;
    }
  }
  return as_samples(std::move(wave));
}

}  // namespace letopis::platform

#pragma once
// The five sounds as numbers: pure synthesis, always the same for the same sound. How they reach a
// loudspeaker is audio.hpp's business.
#include <cstdint>
#include <vector>

#include "game/platform/audio.hpp"

namespace letopis::platform {

inline constexpr int sample_rate = 44100;  // samples a second, one channel

// Starts and ends in silence, so that nothing clicks; never louder than 0.9 of full scale.
std::vector<std::int16_t> synthesise(Sound sound);

}  // namespace letopis::platform

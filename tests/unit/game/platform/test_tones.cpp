#include <algorithm>
#include <cstdlib>

#include <doctest/doctest.h>

#include "game/platform/tones.hpp"

using namespace letopis::platform;

TEST_CASE("tones: every sound is heard, clicks nowhere and never clips") {
  for (std::size_t index = 0; index < sound_count; ++index) {
    CAPTURE(index);
    const auto samples = synthesise(static_cast<Sound>(index));
    REQUIRE(samples.size() > sample_rate / 50);
    CHECK(samples.size() < 3 * sample_rate);
    int loudest = 0;
    long clipped = 0;
    for (const std::int16_t sample : samples) {
      loudest = std::max(loudest, std::abs(static_cast<int>(sample)));
      clipped += std::abs(static_cast<int>(sample)) >= 29490 ? 1 : 0;
    }
    CHECK(loudest > 3000);
    CHECK(clipped == 0);
    CHECK(std::abs(static_cast<int>(samples.front())) < 300);
    CHECK(std::abs(static_cast<int>(samples.back())) < 300);
  }
}

TEST_CASE("tones: the same sound is always the same") {
  CHECK(synthesise(Sound::pen) == synthesise(Sound::pen));
}

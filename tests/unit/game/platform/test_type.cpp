#include <doctest/doctest.h>

#include "game/platform/fonts.hpp"
#include "game/platform/shaders.hpp"

using namespace letopis::platform;

namespace {

float em(const TypeScale& scale, Role role) { return scale[static_cast<std::size_t>(role)].em; }

}  // namespace

TEST_CASE("type: the base follows the window's height and the player's wish") {
  struct Case {
    int height, percent;
    float base;
  };
  for (const Case& c : {Case{1080, 100, 20}, Case{720, 100, 16}, Case{600, 200, 32}, Case{2160, 250, 100},
                        Case{1080, 10, 16}, Case{1080, 1000, 50}}) {
    CAPTURE(c.height);
    CAPTURE(c.percent);
    CHECK(base_size(c.height, c.percent) == doctest::Approx(c.base));
  }
  CHECK(base_size(720, 100, 2.0F) == doctest::Approx(32));
}

TEST_CASE("type: a prompt is read from the back of a classroom") {
  for (const int height : {600, 720, 1080, 2160}) {
    const TypeScale scale = type_scale(base_size(height, 100));
    CAPTURE(height);
    CHECK(em(scale, Role::prompt) >= 0.035F * static_cast<float>(height));
    CHECK(em(scale, Role::prompt) > em(scale, Role::lead));
    CHECK(em(scale, Role::lead) > em(scale, Role::body));
    CHECK(em(scale, Role::body) > em(scale, Role::small));
  }
}

TEST_CASE("type: steps are 1.25") {
  const TypeScale scale = type_scale(16);
  CHECK(em(scale, Role::body) == doctest::Approx(16));
  CHECK(em(scale, Role::lead) == doctest::Approx(25));
  CHECK(em(scale, Role::small) == doctest::Approx(12.8));
}

TEST_CASE("shaders: all of them are in the program") {
  for (const char* name : {"screen.vert", "paper.frag", "ring.frag", "wash.frag"}) {
    CAPTURE(name);
    CHECK(shader(name).substr(0, 17) == "#version 330 core");
  }
  CHECK(shader("none.frag").empty());
}

#include <doctest/doctest.h>

#include "game/platform/shaders.hpp"

using letopis::platform::shader;

TEST_CASE("shaders: all of them are in the program") {
  for (const char* name : {"screen.vert", "paper.frag", "ring.frag", "wash.frag"}) {
    CAPTURE(name);
    CHECK(shader(name).substr(0, 17) == "#version 330 core");
  }
  CHECK(shader("none.frag").empty());
}

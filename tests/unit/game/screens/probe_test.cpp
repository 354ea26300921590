#include "game/screens/probe.hpp"

#include <doctest/doctest.h>

using namespace letopis::screens;

namespace {

const Box window{{0, 0}, {800, 600}};

ProbedText text(const char* words, Box box, Box clip = window) {
  return {.text = words, .box = box, .clip = clip};
}

}  // namespace

TEST_CASE("probe: names, labels and places come out as JSON, quotes escaped") {
  Probe probe;
  probe.begin("round", {800, 600});
  probe.widget(
      {.name = "round.tile.0", .label = "the \"Aurora\"\n", .box = {{10, 20}, {110, 70}}, .focused = true});
  probe.value("question", "q1");
  const std::string json = probe.json();
  CHECK(json.find(R"("screen":"round")") != std::string::npos);
  CHECK(json.find(R"("question":"q1")") != std::string::npos);
  CHECK(
      json.find(
          R"("name":"round.tile.0","label":"the \"Aurora\"\u000a","x":10,"y":20,"w":100,"h":50,"focused":true)") !=
      std::string::npos);
}

TEST_CASE("probe: a new frame forgets the old one") {
  Probe probe;
  probe.begin("title", {800, 600});
  probe.widget({.name = "title.play", .label = "Play", .box = {{0, 0}, {1, 1}}});
  probe.begin("packs", {800, 600});
  CHECK(probe.json().find("title.play") == std::string::npos);
}

TEST_CASE("probe: finds text that is cut, that lies over other text, and glyphs that no font has") {
  Probe probe;
  probe.begin("title", {800, 600});
  probe.text(text("whole", {{10, 10}, {100, 30}}));
  CHECK(probe.faults().empty());
  SUBCASE("beyond the window") {
    probe.text(text("wide", {{700, 100}, {801.5F, 120}}));
  }
  SUBCASE("beyond its region, sideways") {
    probe.text(text("wide", {{700, 300}, {760, 320}}, {{0, 200}, {750, 400}}));
  }
  SUBCASE("over another") {
    probe.text(text("over", {{50, 15}, {200, 35}}));
  }
  SUBCASE("a missing glyph") {
    probe.missing_glyph(U'☃');
  }
  CHECK(probe.faults().size() == 1);
}

TEST_CASE("probe: text below the edge of a region that scrolls is not cut, and hidden parts don't touch") {
  Probe probe;
  probe.begin("packs", {800, 600});
  const Box region{{0, 100}, {800, 500}};
  probe.text(text("further down", {{10, 540}, {100, 590}}, region));
  probe.text(text("the foot", {{10, 560}, {100, 580}}));
  CHECK(probe.faults().empty());
}

TEST_CASE("probe: a dialogue may lie over the screen") {
  Probe probe;
  probe.begin("round", {800, 600});
  probe.text(text("under", {{10, 10}, {100, 30}}));
  ProbedText over = text("over", {{10, 10}, {100, 30}});
  over.layer = 1;
  probe.text(over);
  CHECK(probe.faults().empty());
}

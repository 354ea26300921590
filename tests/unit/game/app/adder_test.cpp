#include "game/app/adder.hpp"

#include <fstream>
#include <thread>

#include <doctest/doctest.h>

#include "game/app/keyboard.hpp"

using namespace letopis;
using namespace letopis::app;

namespace {

// A compiler that does what the script says.
std::string compiler(const std::string& name, const std::string& script) {
  const std::string path = "/tmp/letopis_test_" + name + ".sh";
  std::ofstream(path) << "#!/bin/sh\ncat > /dev/null\n" << script;
  std::system(("chmod +x " + path).c_str());
  return path;
}

std::optional<Adder::Outcome> wait_for(Adder& adder) {
  for (int i = 0; i < 500; ++i) {
    if (auto done = adder.poll()) return done;
    std::this_thread::sleep_for(std::chrono::milliseconds(10));
  }
  return std::nullopt;
}

constexpr const char* narrative =
    "Peace was signed in 1905. The war had lasted nineteen months.\n\nBoth sides were tired of it.";

}  // namespace

TEST_CASE("adder: a line of diagnostics falls into file, line, column and sentence") {
  const auto full = read_diagnostic("a b.md:12:3: this is wrong: mend it");
  CHECK(full.where == base::Place{"a b.md", 12, 3});
  CHECK(full.what == "this is wrong: mend it");
  CHECK(read_diagnostic("a.md:7: no date").where == base::Place{"a.md", 7, 0});
  CHECK(read_diagnostic("a.md: is empty").where == base::Place{"a.md", 0, 0});
  CHECK(read_diagnostic("killed").what == "killed");
}

TEST_CASE("adder: a pack is read without the compiler") {
  Adder adder("/nowhere/letopisc");
  adder.bring_text(
      "format = \"letopis-pack/1\"\ntitle = \"T\"\nlanguage = \"en\"\n[[questions]]\nkind = "
      "\"choice\"\nprompt = \"Which year was it?\"\nchoices = [\"1895\", \"1905\"]\nanswer = \"1905\"\n");
  const auto done = adder.poll();
  REQUIRE(done.has_value());
  REQUIRE(done->loaded.has_value());
  CHECK(done->loaded->pack.questions.size() == 1);
}

TEST_CASE("adder: a narrative goes to the compiler, whose progress and remarks are heard") {
  Adder adder(compiler("good",
                       "echo 'progress 40' >&2\necho 'text:3:1: no date here' >&2\nprintf 'format = "
                       "\"letopis-pack/1\"\\ntitle = \"T\"\\nlanguage = \"en\"\\n[[questions]]\\nkind = "
                       "\"truefalse\"\\nprompt = \"It ended.\"\\nanswer = true\\n'\n"));
  adder.bring_text(narrative);
  CHECK(adder.working());
  const auto done = wait_for(adder);
  REQUIRE(done.has_value());
  REQUIRE(done->loaded.has_value());
  CHECK(done->loaded->pack.questions.size() == 1);
  CHECK(adder.progress() == doctest::Approx(0.4));
  REQUIRE(done->loaded->diagnostics.size() >= 1);
  CHECK(done->loaded->diagnostics.front().where.line == 3);
}

TEST_CASE("adder: a compiler that fails gives its last sentence, one that is missing or killed gives ours") {
  Adder failing(compiler("bad", "echo 'text: holds no date; add one' >&2\nexit 1\n"));
  failing.bring_text(narrative);
  auto done = wait_for(failing);
  REQUIRE(done.has_value());
  REQUIRE_FALSE(done->loaded.has_value());
  CHECK(done->loaded.error().what == "holds no date; add one");
  Adder killed(compiler("killed", "kill -9 $$\n"));
  killed.bring_text(narrative);
  done = wait_for(killed);
  REQUIRE(done.has_value());
  CHECK_FALSE(done->loaded.has_value());
  Adder missing("/nowhere/letopisc");
  missing.bring_text(narrative);
  done = wait_for(missing);
  REQUIRE(done.has_value());
  CHECK_FALSE(done->loaded.has_value());
}

TEST_CASE("adder: a file that is not there is one error") {
  Adder adder("/nowhere/letopisc");
  adder.bring_file("'/nowhere/pack.toml' ");
  const auto done = adder.poll();
  REQUIRE(done.has_value());
  REQUIRE_FALSE(done->loaded.has_value());
  CHECK(done->loaded.error().where.file == "/nowhere/pack.toml");
}

TEST_CASE("keyboard: digits and letters keep their position, characters what they typed") {
  const auto digit = press_of({.key = platform::Key::digit_3, .character = U'3', .time_ms = 12});
  CHECK(digit.key == screens::Key::digit);
  CHECK(digit.digit == 3);
  CHECK(digit.time_ms == 12);
  const auto letter = press_of({.key = platform::Key::f, .character = U'а'});
  CHECK(letter.letter == 'f');
  CHECK(letter.character == U'а');
  CHECK(press_of({.key = platform::Key::enter, .repeated = true}).repeat);
}

#include "game/app/options.hpp"

#include <vector>

#include <doctest/doctest.h>

using namespace letopis::app;

namespace {

std::variant<Options, int> read(std::vector<std::string> arguments) {
  arguments.insert(arguments.begin(), "letopis");
  std::vector<char*> pointers;
  for (std::string& one : arguments) pointers.push_back(one.data());
  return read_command_line(static_cast<int>(pointers.size()), pointers.data());
}

}  // namespace

TEST_CASE("options: what is given is read, what is not stays open") {
  const auto result = read({"--lang", "ru", "--theme", "night", "--text", "200", "--size", "1024x600",
                            "--seed", "7", "--pack", "a.toml", "--reduced-motion"});
  REQUIRE(std::holds_alternative<Options>(result));
  const auto& options = std::get<Options>(result);
  CHECK(options.language == "ru");
  CHECK(options.night == true);
  CHECK(options.text_percent == 200);
  CHECK(options.width == 1024);
  CHECK(options.height == 600);
  CHECK(options.seed == 7);
  CHECK(options.pack == "a.toml");
  CHECK(options.reduced_motion);
  const auto none = read({});
  CHECK_FALSE(std::get<Options>(none).language.has_value());
  CHECK_FALSE(std::get<Options>(none).seed.has_value());
}

TEST_CASE("options: a command line that is at fault exits with 2") {
  for (const std::vector<std::string>& wrong : {std::vector<std::string>{"--lang", "de"},
                                                {"--text", "20"},
                                                {"--size", "wide"},
                                                {"--size", "10x10"},
                                                {"--clock", "yesterday"},
                                                {"--clock", "2026-02-30T10:00"},
                                                {"--nonsense"},
                                                {"--host"}}) {
    CAPTURE(wrong.front());
    const auto result = read(wrong);
    REQUIRE(std::holds_alternative<int>(result));
    CHECK(std::get<int>(result) == 2);
  }
}

TEST_CASE("options: a moment is read and told the same") {
  const auto moment = parse_moment("2026-11-23T10:05:09");
  REQUIRE(moment.has_value());
  CHECK(iso_of(*moment) == "2026-11-23T10:05:09");
  CHECK(iso_of(parse_moment("2026-11-23").value_or(0)) == "2026-11-23T00:00:00");
  CHECK_FALSE(parse_moment("2026-11-23T25:00").has_value());
}

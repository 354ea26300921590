#pragma once
// The command line of `letopis`, as values. Every option of the contract is read here and nowhere else; what
// is not given stays empty, so that what the player set earlier can hold.
#include <cstdint>
#include <optional>
#include <string>
#include <variant>

namespace letopis::app {

struct Options {
  std::string data;                     // folder, empty: XDG
  std::string pack;                     // a file to open at once
  std::optional<std::string> language;  // ru, en
  std::optional<bool> night;
  std::optional<int> text_percent;
  int width = 1280;
  int height = 720;
  std::optional<std::uint64_t> seed;
  std::string clock;  // ISO moment that the game takes for now at its start
  bool reduced_motion = false;
  std::string probe;  // file
  bool demo = false;
  std::string screenshots;  // folder
};

// What to do, or the exit code of a command line that has been answered already (help, a mistake).
std::variant<Options, int> read_command_line(int argc, char** argv);

// "2026-11-23T10:00:00", the time or its seconds left out at will, local time, to unix milliseconds and back.
std::optional<std::int64_t> parse_moment(const std::string& iso);
std::string iso_of(std::int64_t unix_ms);

}  // namespace letopis::app

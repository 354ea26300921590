#include "game/app/options.hpp"

#include <chrono>
#include <cstdio>
#include <ctime>
#include <iostream>

#include <CLI/CLI.hpp>

namespace letopis::app {
namespace {

bool parse_size(const std::string& text, int& width, int& height) {
  char rest = 0;
  return std::sscanf(text.c_str(), "%dx%d%c", &width, &height, &rest) == 2 && width >= 320 && height >= 240 &&
         width <= 16384 && height <= 16384;
}

}  // namespace

std::optional<std::int64_t> parse_moment(const std::string& iso) {
  std::tm t{};
  int year = 0, month = 0;
  const int read = std::sscanf(iso.c_str(), "%d-%d-%dT%d:%d:%d", &year, &month, &t.tm_mday, &t.tm_hour,
                               &t.tm_min, &t.tm_sec);
  if (read != 3 && read < 5) return std::nullopt;
  const std::chrono::year_month_day date{std::chrono::year(year),
                                         std::chrono::month(static_cast<unsigned>(month)),
                                         std::chrono::day(static_cast<unsigned>(t.tm_mday))};
  if (!date.ok() || t.tm_hour < 0 || t.tm_hour > 23 || t.tm_min < 0 || t.tm_min > 59 || t.tm_sec < 0 ||
      t.tm_sec > 59)
    return std::nullopt;
  t.tm_year = year - 1900;
  t.tm_mon = month - 1;
  t.tm_isdst = -1;
  return static_cast<std::int64_t>(std::mktime(&t)) * 1000;
}

std::string iso_of(std::int64_t unix_ms) {
  const auto seconds = static_cast<std::time_t>(unix_ms / 1000);
  std::tm t{};
  localtime_r(&seconds, &t);
  char text[32];
  return {text, std::strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%S", &t)};
}

std::variant<Options, int> read_command_line(int argc, char** argv) {
  Options options;
  CLI::App cli{"Letopis plays the packs that letopisc makes out of history narratives.", "letopis"};
  std::string language, theme, size;
  int text = 0, port = 0;
  std::uint64_t seed = 0;
  bool host = false;
  cli.add_option("--data", options.data, "folder of scores and settings (else $XDG_DATA_HOME/letopis)");
  cli.add_option("--pack", options.pack, "open this pack, or make one of this narrative");
  cli.add_option("--lang", language, "language of the game")->check(CLI::IsMember({"ru", "en"}));
  cli.add_option("--theme", theme, "paper or night")->check(CLI::IsMember({"paper", "night"}));
  cli.add_option("--text", text, "size of text in percent")->check(CLI::Range(80, 250));
  cli.add_option("--size", size, "the window, WxH in pixels");
  auto* seed_option = cli.add_option("--seed", seed, "deal the same questions again");
  cli.add_option("--clock", options.clock, "the moment to start from, YYYY-MM-DDTHH:MM");
  cli.add_flag("--reduced-motion", options.reduced_motion, "nothing moves but the timer");
  cli.add_option("--probe", options.probe, "write names and places of widgets into this file, for tests");
  cli.add_flag("--demo", options.demo, "a bot plays one round, nothing is saved; one line of JSON");
  cli.add_option("--screenshots", options.screenshots,
                 "a picture of every screen in every state into this folder");
  cli.add_flag("--host", host, "let phones in the room play");
  cli.add_option("--port", port, "port for --host");
  try {
    cli.parse(argc, argv);
    if (!size.empty() && !parse_size(size, options.width, options.height))
      throw CLI::ValidationError("--size", "write it as 1280x720, from 320x240 on");
    if (!options.clock.empty() && !parse_moment(options.clock))
      throw CLI::ValidationError("--clock", "write it as 2026-11-23T10:00");
  } catch (const CLI::ParseError& error) {
    return cli.exit(error) == 0 ? 0 : 2;
  }
  if (host) {
    std::cerr << "letopis: the classroom server comes later; start the game without --host.\n";
    return 2;
  }
  if (!language.empty()) options.language = language;
  if (!theme.empty()) options.night = theme == "night";
  if (text != 0) options.text_percent = text;
  if (seed_option->count() > 0) options.seed = seed;
  return options;
}

}  // namespace letopis::app

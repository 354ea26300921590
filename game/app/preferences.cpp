#include "game/app/preferences.hpp"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <string_view>

namespace letopis::app {
namespace {

std::map<std::string, std::string> as_text(const screens::Preferences& p) {
  return {{"language", p.language},
          {"theme", p.night ? "night" : "paper"},
          {"text", std::to_string(p.text_percent)},
          {"volume", std::to_string(p.volume)},
          {"muted", p.muted ? "yes" : "no"},
          {"motion", p.reduced_motion ? "reduced" : "full"},
          {"questions", std::to_string(p.round.count)},
          {"seconds", std::to_string(p.round.seconds)},
          {"locking", p.round.locking == rules::Locking::at_once ? "at_once" : "on_confirm"}};
}

// The language of the desktop, where the game speaks it.
std::string language_of_desktop() {
  for (const char* name : {"LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"}) {
    const char* value = std::getenv(name);
    if (value != nullptr && *value != '\0') return std::string_view(value).substr(0, 2) == "ru" ? "ru" : "en";
  }
  return "en";
}

}  // namespace

screens::Preferences read_preferences(storage::Store& store, const Options& options) {
  screens::Preferences p;
  const auto text = [&](const char* key) {
    const auto value = store.setting(key);
    return value && *value ? **value : std::string{};
  };
  const auto figure = [&](const char* key, int otherwise) {
    const std::string value = text(key);
    return value.empty() ? otherwise : std::atoi(value.c_str());
  };
  const std::string language = text("language");
  p.language = language == "ru" || language == "en" ? language : language_of_desktop();
  p.night = text("theme") == "night";
  p.text_percent = std::clamp(figure("text", 100), 80, 250);
  p.volume = std::clamp(figure("volume", 70), 0, 100);
  p.muted = text("muted") == "yes";
  p.reduced_motion = text("motion") == "reduced";
  p.round.count = static_cast<std::size_t>(
      std::clamp(figure("questions", 10), 1, static_cast<int>(rules::most_questions)));
  p.round.seconds = figure("seconds", 30);
  p.round.locking = text("locking") == "at_once" ? rules::Locking::at_once : rules::Locking::on_confirm;
  p.round = rules::clamped(p.round);
  if (options.language) p.language = *options.language;
  if (options.night) p.night = *options.night;
  if (options.text_percent) p.text_percent = *options.text_percent;
  if (options.reduced_motion) p.reduced_motion = true;
  return p;
}

base::Result<void> write_preferences(storage::Store& store, const screens::Preferences& before,
                                     const screens::Preferences& now) {
  const auto old = as_text(before);
  for (const auto& [key, value] : as_text(now)) {
    if (old.at(key) == value) continue;
    if (auto written = store.set_setting(key, value); !written) return written;
  }
  return {};
}

}  // namespace letopis::app

#include "game/screens/settings.hpp"

#include <array>
#include <cstdlib>

#include "game/screens/words.hpp"

namespace letopis::screens {
namespace {

constexpr std::array percents = {80, 90, 100, 125, 150, 175, 200, 250};
constexpr std::array volumes = {0, 25, 50, 75, 100};
constexpr std::array default_seconds = {10, 15, 20, 30, 45, 60, 90, 120, 0};

template <std::size_t count>
std::size_t nearest_of(const std::array<int, count>& values, int value) {
  std::size_t best = 0;
  for (std::size_t i = 0; i < count; ++i)
    if (std::abs(values[i] - value) < std::abs(values[best] - value)) best = i;
  return best;
}

}  // namespace

Action Settings::draw(const Preferences& v, Look& look) {
  Action action;
  const Box column = look.column();
  const std::vector<Hint> hints = {{.name = "settings.back", .key = "Esc", .label = _("back")},
                                   {.key = "ArrowsUD", .label = _("choose")},
                                   {.key = "ArrowsLR", .label = _("change")}};
  const Foot foot = draw_foot(look, hints);
  const float head = draw_head(look, _("Settings"));
  const float width = std::min(column.width(), 64 * look.metrics.base) - Scroll::thumb_room(look);
  const float x = column.min.x;
  float y = scroll.begin(look, {{x, head}, {column.max.x, foot.top}}) + look.grid(0.75F);
  Preferences now = v;
  const auto show = [&](const Choice& one, std::size_t at) {
    const float high = choice_height(look, width, one);
    choice(look, {{x, y}, {x + width, y + high}}, one, at);
    y += high + look.grid(look.metrics.cramped ? 1.2F : 1.8F);
    return at;
  };
  now.language = show({.name = "settings.language",
                       .label = _("Language"),
                       .options = {"English", "Русский"},
                       .preferred = true},
                      v.language == "ru" ? 1 : 0) == 1
                     ? "ru"
                     : "en";
  now.night = show({.name = "settings.theme", .label = _("Theme"), .options = {_("paper"), _("night")}},
                   v.night ? 1 : 0) == 1;
  Choice text{.name = "settings.text", .label = _("Size of text")};
  for (const int percent : percents) text.options.push_back(filled(_("{} %"), percent));
  const std::size_t percent_before = nearest_of(percents, v.text_percent);
  const std::size_t percent_now = show(text, percent_before);
  if (percent_now != percent_before) now.text_percent = percents[percent_now];
  Choice sound{.name = "settings.volume", .label = _("Sound")};
  for (const int volume : volumes)
    sound.options.push_back(volume == 0 ? std::string(_("off")) : filled(_("{} %"), volume));
  const std::size_t volume_before = v.muted ? 0 : nearest_of(volumes, v.volume);
  const std::size_t volume_now = show(sound, volume_before);
  if (volume_now != volume_before) {
    now.muted = volume_now == 0;
    if (volume_now != 0) now.volume = volumes[volume_now];
  }
  now.reduced_motion =
      show({.name = "settings.motion", .label = _("Movement"), .options = {_("full"), _("reduced")}},
           v.reduced_motion ? 1 : 0) == 1;
  Choice seconds{.name = "settings.seconds", .label = _("Seconds for each question")};
  for (const int one : default_seconds)
    seconds.options.push_back(one == 0 ? std::string(_("no limit")) : std::to_string(one));
  std::size_t seconds_before = default_seconds.size() - 1;
  if (v.round.seconds > 0) seconds_before = nearest_of(default_seconds, v.round.seconds);
  const std::size_t seconds_now = show(seconds, seconds_before);
  if (seconds_now != seconds_before) now.round.seconds = default_seconds[seconds_now];
  scroll.end(look, y + look.grid(1));
  if (!(now == v)) action = act::SetPreferences{now};
  if (foot.hint == 0 || take_key(look, Key::escape)) action = act::Back{};
  return action;
}

}  // namespace letopis::screens

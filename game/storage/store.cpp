#include "game/storage/store.hpp"

#include <algorithm>

#include "content/base/utf8.hpp"

namespace letopis::storage {
namespace {

constexpr std::size_t longest_name = 40;
constexpr int colours = 8;

// Letters nobody can see would let two different names look the same.
bool is_invisible(char32_t c) {
  return c == 0x00AD || c == 0x034F || c == 0x061C || c == 0x115F || c == 0x1160 || c == 0x180E ||
         c == 0x3164 || c == 0xFEFF || c == 0xFFA0 || (c >= 0x200B && c <= 0x200F) ||
         (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x206F) || (c >= 0xE0000 && c <= 0xE007F);
}

bool is_control(char32_t c) {
  return c < 0x20 || (c >= 0x7F && c <= 0x9F);
}

bool taken(const std::vector<Player>& namesakes, int Player::*field, int value) {
  return std::any_of(namesakes.begin(), namesakes.end(), [&](const Player& p) { return p.*field == value; });
}

}  // namespace

std::string label(const Player& player) {
  return player.number < 2 ? player.name : player.name + " (" + std::to_string(player.number) + ")";
}

Result<std::string> clean_name(const std::string& name) {
  std::string clean;
  bool gap = false;
  for (std::size_t at = 0; at < name.size();) {
    const char32_t c = base::next_code_point(name, at);
    if (is_invisible(c)) continue;
    if (base::is_space(c) || is_control(c)) {
      gap = true;
      continue;
    }
    if (gap && !clean.empty()) clean += ' ';
    gap = false;
    base::append(clean, c);
  }
  if (clean.empty()) return base::fail("A player needs a name: type at least one letter.");
  if (base::length(clean) > longest_name) return base::fail("This name is too long: use at most 40 letters.");
  return clean;
}

Player placed_among(const std::vector<Player>& players, Player player) {
  std::vector<Player> namesakes;
  const std::string folded = base::fold(player.name);
  std::copy_if(players.begin(), players.end(), std::back_inserter(namesakes), [&](const Player& other) {
    return other.id != player.id && base::fold(other.name) == folded;
  });
  player.number = 1;
  while (taken(namesakes, &Player::number, player.number)) ++player.number;
  for (int tries = 1; tries < colours && taken(namesakes, &Player::colour, player.colour); ++tries)
    player.colour = (player.colour + 1) % colours;
  return player;
}

std::set<std::string> ids_of(const std::vector<HiddenQuestion>& hidden) {
  std::set<std::string> ids;
  for (const auto& question : hidden) ids.insert(question.question);
  return ids;
}

}  // namespace letopis::storage

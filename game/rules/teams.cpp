#include "game/rules/teams.hpp"

#include <algorithm>
#include <set>

#include "content/base/utf8.hpp"
#include "game/rules/attempt.hpp"

namespace letopis::rules {

std::optional<std::string> find_fault(const Teams& teams) {
  if (teams.turns == Turns::alone) return std::nullopt;
  if (teams.names.size() < fewest_teams || teams.names.size() > most_teams)
    return "There are two to six teams at one keyboard; add or remove some.";
  std::set<std::string> met;
  for (const auto& name : teams.names) {
    const std::string folded = base::fold(base::trim(name));
    if (folded.empty()) return "A team has no name; type one.";
    if (!met.insert(folded).second) return "Two teams have the same name; change one of them.";
  }
  return std::nullopt;
}

std::size_t even_count(std::size_t count, const Teams& teams) {
  const std::size_t n = teams.names.size();
  if (teams.turns != Turns::in_turn || n == 0) return count;
  return (count + n - 1) / n * n;
}

std::vector<Standing> standings(const Teams& teams, std::span<const Attempt> attempts) {
  std::vector<Standing> table;
  for (std::size_t side = 0; side < teams.names.size(); ++side) {
    const Tally sum = tally(attempts, side);
    table.push_back({.side = side,
                     .name = teams.names[side],
                     .points = sum.points,
                     .right = sum.right,
                     .answered = sum.right + sum.partly + sum.wrong});
  }
  const auto better = [](const Standing& a, const Standing& b) {
    return a.points != b.points ? a.points > b.points : a.right > b.right;
  };
  std::stable_sort(table.begin(), table.end(), better);
  for (std::size_t i = 0; i < table.size(); ++i) {
    const bool shared = i > 0 && !better(table[i - 1], table[i]);
    table[i].place = shared ? table[i - 1].place : static_cast<int>(i) + 1;
  }
  return table;
}

}  // namespace letopis::rules

// Which questions a short pack gets. Greedy: each next one is the best addition to those already chosen.
#include <algorithm>
#include <array>
#include <cstdlib>
#include <map>
#include <set>

#include "content/base/utf8.hpp"
#include "content/questions/assemble.hpp"

namespace letopis::questions {
namespace {

// Easy, middling, hard: a short pack wants some of each.
std::size_t level_of(const pack::Question& question) {
  return question.difficulty < 0.45 ? 0 : question.difficulty < 0.65 ? 1 : 2;
}

// What a teacher would sooner print: a direct question before a gap, a line before a paragraph, names and
// dates that the world knows before those that only this text has.
double worth_of(const pack::Question& question) {
  constexpr double paragraph = 120;  // words
  const auto words = static_cast<double>(base::words(question.prompt).size());
  double worth = 0.4 * std::max(0.0, 1 - words / paragraph);
  if (question.kind != pack::Kind::cloze) worth += 0.3;
  if (!question.canonical.empty()) worth += 0.2;
  if (question.choices.size() > 3) worth += 0.05;
  return worth;
}

}  // namespace

std::vector<pack::Question> choose(std::vector<pack::Question> questions, std::size_t count) {
  const auto size = static_cast<double>(questions.size());
  std::vector<bool> taken(questions.size(), false);
  std::vector<double> gap(questions.size(), size);  // to the nearest question chosen, in questions
  std::set<std::string> excluded;
  std::map<pack::Topic, int> topics;
  std::map<pack::Kind, int> kinds;
  std::array<int, 3> levels{};
  std::vector<std::size_t> chosen;
  while (chosen.size() < count) {
    double best = -1;
    std::size_t pick = questions.size();
    for (std::size_t i = 0; i < questions.size(); ++i) {
      if (taken[i] || excluded.contains(questions[i].id)) continue;
      const double score = gap[i] / size + worth_of(questions[i]) + 0.5 / (1 + topics[questions[i].topic]) +
                           0.25 / (1 + kinds[questions[i].kind]) +
                           0.25 / (1 + levels[level_of(questions[i])]);
      if (score > best) {
        best = score;
        pick = i;
      }
    }
    if (pick == questions.size()) break;
    taken[pick] = true;
    chosen.push_back(pick);
    ++topics[questions[pick].topic];
    ++kinds[questions[pick].kind];
    ++levels[level_of(questions[pick])];
    excluded.insert(questions[pick].excludes.begin(), questions[pick].excludes.end());
    for (std::size_t i = 0; i < questions.size(); ++i)
      gap[i] = std::min(gap[i], std::abs(static_cast<double>(i) - static_cast<double>(pick)));
  }
  std::sort(chosen.begin(), chosen.end());
  std::vector<pack::Question> result;
  for (const std::size_t i : chosen) result.push_back(std::move(questions[i]));
  return result;
}

}  // namespace letopis::questions

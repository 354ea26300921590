#include "game/rules/attempt.hpp"

#include <algorithm>

namespace letopis::rules {
namespace {

void count(Tally& sum, const Attempt& attempt) {
  sum.points += points(attempt);
  if (!answered(attempt.given)) {
    ++sum.unanswered;
  } else {
    ++(attempt.judgement.right ? sum.right : attempt.judgement.fraction > 0 ? sum.partly : sum.wrong);
    sum.took += attempt.took;
  }
  sum.streak = attempt.judgement.right ? sum.streak + 1 : 0;
  sum.best_streak = std::max(sum.best_streak, sum.streak);
}

}  // namespace

int points(const Attempt& attempt) {
  return points(attempt.kind, attempt.judgement.fraction, attempt.took, attempt.limit, attempt.full,
                attempt.formula);
}

Tally tally(std::span<const Attempt> attempts) {
  Tally sum;
  for (const auto& attempt : attempts) count(sum, attempt);
  return sum;
}

Tally tally(std::span<const Attempt> attempts, std::size_t side) {
  Tally sum;
  for (const auto& attempt : attempts)
    if (attempt.side == side) count(sum, attempt);
  return sum;
}

}  // namespace letopis::rules

#include "content/facts/durations.hpp"

namespace letopis::facts {
namespace {

// Behind these words "over" can only compare.
constexpr const char* compares =
    "for of after in to at last lasts lasted lasting took take takes taken taking spent spend spends "
    "spending "
    "lived survived waited is was were be been just well little bit and or";
constexpr const char* passes = "passed elapsed went separated separate lay later earlier ago old";

}  // namespace

void judge_duration(const Line& line, Fact& fact) {
  const std::size_t begin = fact.tokens.begin;
  if (line.russian()) {
    if (begin == 0 || !line.is_any(begin - 1,
                                   "последующие следующие ближайшие минувшие прошедшие предыдущие истекшие "
                                   "последующих следующих ближайших последние последних"))
      return;
    fact.standalone = false;
    fact.reason = "counted from what was said before";
    return;
  }
  if (!line.is(begin, "over") || line.is_any(fact.phrase.end, passes) ||
      (begin > 0 && line.is_any(begin - 1, compares)))
    return;
  fact.standalone = false;
  fact.reason = "\"over\" may mean in the course of";
}

}  // namespace letopis::facts

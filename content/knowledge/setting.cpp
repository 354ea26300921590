#include <algorithm>
#include <map>
#include <set>

#include "content/knowledge/knowledge.hpp"

namespace letopis::knowledge {
namespace {

struct Evidence {
  std::size_t named = 0;        // how often the text names the war itself
  std::set<std::string> parts;  // its battles and conferences that the text names
  bool ended = false;           // the text names a peace that ended it, which alone it may do long after
  std::size_t part_mentions = 0;
  // Named once, a war may be no more than a comparison; in a long text, by one battle and its peace, no more
  // than the time in which it plays.
  bool enough(bool long_text) const {
    return named >= 2 || parts.size() >= 2 || (!long_text && parts.size() == 1 && (named == 1 || ended));
  }
  // A war's own name tells more than its parts, which may be told of in passing.
  std::size_t weight() const { return 2 * named + part_mentions; }
};

bool can_be_setting(const Thing& thing) {
  return thing.kind == "war" || thing.kind == "revolution";
}

}  // namespace

const Thing* Knowledge::setting(std::span<const Thing* const> named, int year, bool long_text) const {
  std::map<const Thing*, Evidence> wars;
  const auto count_part = [&](const std::string& war, const Thing& part) {
    if (war.empty() || can_be_setting(part)) return;  // a war within a war stands for itself
    if (const Thing* found = find("event", war)) {
      wars[found].parts.insert(part.name);
      ++wars[found].part_mentions;
    }
  };
  for (const Thing* thing : named) {
    if (thing == nullptr) continue;
    if (can_be_setting(*thing)) ++wars[thing].named;
    count_part(thing->part_of, *thing);
    if (const Thing* war = thing->ends.empty() ? nullptr : find("event", thing->ends)) wars[war].ended = true;
  }
  const Thing* best = nullptr;
  std::size_t weight = 0;
  bool tied = false;
  for (const auto& [war, evidence] : wars) {
    if (!can_be_setting(*war) || !evidence.enough(long_text)) continue;
    if (year != 0 && (year < war->year || year > war->until)) continue;
    if (best != nullptr && evidence.weight() == weight) tied = true;
    if (best != nullptr && evidence.weight() <= weight) continue;
    best = war;
    weight = evidence.weight();
    tied = false;
  }
  return tied ? nullptr : best;
}

}  // namespace letopis::knowledge

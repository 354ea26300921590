#include "content/knowledge/knowledge.hpp"

#include <algorithm>
#include <tuple>

#include "content/base/utf8.hpp"
#include "content/knowledge/toml_entries.hpp"

namespace letopis::knowledge {

Knowledge::Knowledge(std::vector<Thing> things) : things_(std::move(things)) {
  for (std::uint32_t i = 0; i < things_.size(); ++i) {
    keys_.push_back({base::fold(things_[i].name), i});
    for (const auto& alias : things_[i].aliases) keys_.push_back({base::fold(alias), i});
  }
  const auto both = [](const Key& key) { return std::tie(key.folded, key.thing); };
  std::sort(keys_.begin(), keys_.end(), [&](const Key& a, const Key& b) { return both(a) < both(b); });
  keys_.erase(
      std::unique(keys_.begin(), keys_.end(), [&](const Key& a, const Key& b) { return both(a) == both(b); }),
      keys_.end());
}

base::Result<Knowledge> Knowledge::open(const std::string& data, const std::string& language) {
  auto things = read_toml(data + "/knowledge", language);
  if (!things) return tl::unexpected(things.error());
  return Knowledge(std::move(*things));
}

std::span<const Knowledge::Key> Knowledge::keys(std::string_view name) const {
  const std::string folded = base::fold(name);
  const auto first =
      std::lower_bound(keys_.begin(), keys_.end(), folded,
                       [](const Key& key, const std::string& wanted) { return key.folded < wanted; });
  const auto last = std::find_if(first, keys_.end(), [&](const Key& key) { return key.folded != folded; });
  return {first, last};
}

const Thing* Knowledge::find(std::string_view kind, std::string_view name) const {
  const Thing* found = nullptr;
  for (const Key& key : keys(name)) {
    const Thing& thing = things_[key.thing];
    if (thing.kind != kind && !(kind == "event" && is_event(thing.kind))) continue;
    if (found != nullptr) return nullptr;
    found = &thing;
  }
  return found;
}

std::vector<const Thing*> Knowledge::named(std::string_view name) const {
  std::vector<const Thing*> found;
  for (const Key& key : keys(name)) found.push_back(&things_[key.thing]);
  return found;
}

std::vector<const Thing*> Knowledge::beginning(std::string_view prefix) const {
  const std::string folded = base::fold(prefix);
  std::vector<const Thing*> found;
  for (auto key = std::lower_bound(
           keys_.begin(), keys_.end(), folded,
           [](const Key& one, const std::string& wanted) { return one.folded < wanted; });
       key != keys_.end() && key->folded.starts_with(folded); ++key) {
    const Thing* thing = &things_[key->thing];
    if (std::find(found.begin(), found.end(), thing) == found.end()) found.push_back(thing);
  }
  return found;
}

}  // namespace letopis::knowledge

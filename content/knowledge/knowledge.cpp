#include "content/knowledge/knowledge.hpp"

#include "content/base/utf8.hpp"
#include "content/knowledge/toml_entries.hpp"

namespace letopis::knowledge {

Knowledge::Knowledge(std::vector<Thing> things) : things_(std::move(things)) {
  by_name_.reserve(things_.size() * 4);
  const auto add = [&](std::string_view name, std::uint32_t index) {
    auto& indices = by_name_[base::fold(name)];
    if (indices.empty() || indices.back() != index) indices.push_back(index);
  };
  for (std::uint32_t i = 0; i < things_.size(); ++i) {
    add(things_[i].name, i);
    for (const auto& alias : things_[i].aliases) add(alias, i);
  }
}

base::Result<Knowledge> Knowledge::open(const std::string& data, const std::string& language) {
  auto things = read_toml(data + "/knowledge", language);
  if (!things) return tl::unexpected(things.error());
  return Knowledge(std::move(*things));
}

const Thing* Knowledge::find(std::string_view kind, std::string_view name) const {
  const auto entry = by_name_.find(base::fold(name));
  if (entry == by_name_.end()) return nullptr;
  const Thing* found = nullptr;
  for (const auto index : entry->second) {
    const Thing& thing = things_[index];
    if (thing.kind != kind && !(kind == "event" && is_event(thing.kind))) continue;
    if (found != nullptr) return nullptr;
    found = &thing;
  }
  return found;
}

std::vector<const Thing*> Knowledge::named(std::string_view name) const {
  std::vector<const Thing*> found;
  const auto entry = by_name_.find(base::fold(name));
  if (entry == by_name_.end()) return found;
  for (const auto index : entry->second) found.push_back(&things_[index]);
  return found;
}

}  // namespace letopis::knowledge

#include "content/knowledge/knowledge.hpp"

#include <algorithm>
#include <filesystem>

#include "content/base/encoding.hpp"
#include "content/base/utf8.hpp"
#include "content/knowledge/toml_entries.hpp"

namespace letopis::knowledge {

base::Result<Knowledge> Knowledge::open(const std::string& data, const std::string& language) {
  const std::string prepared = data + "/" + language + ".knowledge";
  if (std::error_code error; std::filesystem::exists(prepared, error)) {
    auto text = base::read_bytes(prepared);
    if (!text) return tl::unexpected(text.error());
    auto read = read_flat(*text, prepared);
    if (!read) return tl::unexpected(read.error());
    return Knowledge(std::move(*read));
  }
  auto things = read_toml(data + "/knowledge", language);
  if (!things) return tl::unexpected(things.error());
  return Knowledge(std::move(*things));
}

std::span<const Key> Knowledge::keys(std::string_view name) const {
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
  for (auto key =
           std::lower_bound(keys_.begin(), keys_.end(), folded,
                            [](const Key&one, const std::string&wanted) { return one.folded < wanted; });
       key != keys_.end() && key->folded.starts_with(folded); ++key) {
    const Thing* thing = &things_[key->thing];
    if (std::find(found.begin(), found.end(), thing) == found.end()) found.push_back(thing);
  }
  return found;
}

}  // namespace letopis::knowledge

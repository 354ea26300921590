#include "content/knowledge/knowledge.hpp"

#include <algorithm>
#include <filesystem>

#include "content/base/encoding.hpp"
#include "content/base/utf8.hpp"
#include "content/knowledge/toml_entries.hpp"

namespace letopis::knowledge {
namespace {

bool before(const Key& key, std::string_view folded) {
  return key.folded < folded;
}

// The keys from the first that is not before `folded` on, as long as they fit.
template <class Fits>
std::span<const Key> range(const std::vector<Key>& keys, std::string_view folded, Fits fits) {
  const auto first = std::lower_bound(keys.begin(), keys.end(), folded, before);
  return {first, std::find_if_not(first, keys.end(), fits)};
}

}  // namespace

std::string_view without_year(std::string_view name) {
  const auto digit = static_cast<std::size_t>(
      std::find_if(name.begin(), name.end(), [](char c) { return c >= '0' && c <= '9'; }) - name.begin());
  if (digit == name.size() || digit < 2 || name[digit - 1] != ' ') return name;
  const auto rest = name.substr(digit);
  const auto behind = rest.substr(std::min(rest.find(' '), rest.size()));
  if (!behind.empty() && behind != " года" && behind != " годов") return name;
  auto head = name.substr(0, digit - 1);
  if (head.ends_with(" of")) head.remove_suffix(3);
  return head;
}

Knowledge::Knowledge(Prepared prepared)
    : things_(std::move(prepared.things)),
      keys_(std::move(prepared.keys)),
      subjects_(std::move(prepared.subjects)) {
  for (std::uint32_t i = 0; i < things_.size(); ++i)
    for (const auto& surname : things_[i].shorts) surnames_.push_back({base::fold(surname), i});
  std::sort(surnames_.begin(), surnames_.end(),
            [](const Key& a, const Key& b) { return a.folded < b.folded; });
}

base::Result<Knowledge> Knowledge::open(const std::string& data, const std::string& language) {
  const std::string prepared = data + "/" + language + ".knowledge";
  if (std::error_code error; std::filesystem::exists(prepared, error)) {
    auto text = base::read_bytes(prepared);
    if (!text) return tl::unexpected(text.error());
    auto read = read_flat(*text, prepared);
    if (!read) return tl::unexpected(read.error());
    return Knowledge(std::move(*read));
  }
  auto read = read_toml(data + "/knowledge", language);
  if (!read) return tl::unexpected(read.error());
  return Knowledge(std::move(*read));
}

std::span<const Key> Knowledge::keys(std::string_view name) const {
  const std::string folded = base::fold(name);
  return range(keys_, folded, [&](const Key& key) { return key.folded == folded; });
}

std::span<const Key> Knowledge::beginning_with_word(std::string_view folded) const {
  // A hyphen or a quote sorts otherwise than a space: all that begin so are passed, and the words told apart
  // later.
  return range(keys_, folded, [&](const Key& key) { return key.folded.starts_with(folded); });
}

std::span<const Key> Knowledge::bearers(std::string_view folded_surname) const {
  return range(surnames_, folded_surname, [&](const Key& key) { return key.folded == folded_surname; });
}

const std::string& Knowledge::spelling(const Thing& thing, std::string_view folded) {
  for (const auto* names : {&thing.aliases, &thing.shorts})
    for (const auto& name : *names)
      if (base::fold(name) == folded) return name;
  return thing.name;
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

const Thing* Knowledge::find(std::string_view kind, std::string_view name, int year) const {
  if (const Thing* one = find(kind, name)) return one;
  const std::string folded = base::fold(name);
  const Thing* found = nullptr;
  for (const Key& key : beginning_with_word(folded)) {
    const Thing& thing = things_[key.thing];
    if (without_year(key.folded) != folded || year < thing.year || year > thing.until || &thing == found)
      continue;
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
  for (const Key& key :
       range(keys_, folded, [&](const Key& one) { return one.folded.starts_with(folded); })) {
    const Thing* thing = &things_[key.thing];
    if (std::find(found.begin(), found.end(), thing) == found.end()) found.push_back(thing);
  }
  return found;
}

}  // namespace letopis::knowledge

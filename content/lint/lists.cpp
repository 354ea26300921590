#include "content/lint/lists.hpp"

#include <algorithm>

#include "content/base/utf8.hpp"

namespace letopis::lint {

extern const char* const russian_lists;
extern const char* const english_lists;

bool matches(std::string_view pattern, std::string_view word) {
  if (pattern.ends_with('*')) return word.starts_with(pattern.substr(0, pattern.size() - 1));
  return word == pattern;
}

Lists::Lists(std::string_view text) {
  while (!text.empty()) {
    const auto end = text.find('\n');
    auto line = text.substr(0, end);
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    line = base::trim(line.substr(0, line.find('#')));
    if (line.empty()) continue;
    if (line.front() == '[' && line.back() == ']') {
      sections_.push_back({.name = std::string(line.substr(1, line.size() - 2)), .entries = {}});
      continue;
    }
    const auto colon = line.find(": ");
    Entry entry{
        .words = {},
        .value = colon == std::string_view::npos ? "" : base::fold(base::trim(line.substr(colon + 2)))};
    std::string phrase = base::fold(base::trim(line.substr(0, colon)));
    for (std::size_t at = 0; at < phrase.size();) {
      const auto space = std::min(phrase.find(' ', at), phrase.size());
      if (space > at) entry.words.push_back(phrase.substr(at, space - at));
      at = space + 1;
    }
    if (!sections_.empty()) sections_.back().entries.push_back(std::move(entry));
  }
}

const Lists::Section* Lists::section(std::string_view name) const {
  const auto found =
      std::find_if(sections_.begin(), sections_.end(), [&](const Section& s) { return s.name == name; });
  return found == sections_.end() ? nullptr : &*found;
}

const Lists::Entry* Lists::entry_at(std::string_view name, const Words& words, std::size_t at) const {
  const Section* in = section(name);
  if (in == nullptr) return nullptr;
  const Entry* best = nullptr;
  for (const Entry& entry : in->entries) {
    if (at + entry.words.size() > words.size() ||
        (best != nullptr && best->words.size() >= entry.words.size()))
      continue;
    bool here = true;
    for (std::size_t i = 0; i < entry.words.size() && here; ++i)
      here = matches(entry.words[i], words[at + i].folded);
    if (here) best = &entry;
  }
  return best;
}

std::size_t Lists::at(std::string_view name, const Words& words, std::size_t at) const {
  const Entry* entry = entry_at(name, words, at);
  return entry == nullptr ? 0 : entry->words.size();
}

Lists::Found Lists::find(std::string_view name, const Words& words) const {
  for (std::size_t i = 0; i < words.size(); ++i)
    if (const std::size_t count = at(name, words, i); count > 0) return {i, count};
  return {};
}

std::optional<std::string> Lists::value(std::string_view name, const Words& words, std::size_t at) const {
  const Entry* entry = entry_at(name, words, at);
  return entry == nullptr ? std::nullopt : std::optional(entry->value);
}

std::vector<std::pair<std::string, std::string>> Lists::pairs(std::string_view name) const {
  std::vector<std::pair<std::string, std::string>> found;
  if (const Section* in = section(name))
    for (const Entry& entry : in->entries)
      if (!entry.value.empty() && entry.words.size() == 1)
        found.emplace_back(entry.words.front(), entry.value);
  return found;
}

const Lists& lists_of(std::string_view language) {
  static const Lists russian(russian_lists), english(english_lists);
  return language == "ru" ? russian : english;
}

}  // namespace letopis::lint

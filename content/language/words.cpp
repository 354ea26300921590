#include "content/language/words.hpp"

#include <algorithm>
#include <cstdint>
#include <cstring>

#include "content/base/encoding.hpp"
#include "content/base/utf8.hpp"

namespace letopis::language {

base::Result<Words> Words::open(const std::string& data, const std::string& language) {
  Words words;
  for (const char* list : {".words.txt", ".polarity.txt"}) {
    const std::string path = data + "/" + language + list;
    const auto text = base::read_text_file(path);
    if (!text) return tl::unexpected(text.error());
    if (const auto read = words.add(text->text, path); !read) return tl::unexpected(read.error());
  }
  return words;
}

base::Result<Words> Words::parse(std::string_view text, const std::string& file) {
  Words words;
  if (const auto read = words.add(text, file); !read) return tl::unexpected(read.error());
  return words;
}

base::Result<void> Words::add(std::string_view text, const std::string& file) {
  Section* section = nullptr;
  int number = 0;
  while (!text.empty()) {
    ++number;
    const auto end = text.find('\n');
    auto line = text.substr(0, end);
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    line = base::trim(line.substr(0, line.find('#')));
    if (line.empty()) continue;
    if (line.front() == '[' && line.back() == ']') {
      const auto [at, anew] = sections_.try_emplace(std::string(line.substr(1, line.size() - 2)));
      if (!anew)
        return base::fail("the section " + std::string(line) + " stands twice; put its words together",
                          {.file = file, .line = number, .column = 1});
      section = &at->second;
      continue;
    }
    if (section == nullptr)
      return base::fail("a word stands before the first [section]; put it under one",
                        {.file = file, .line = number, .column = 1});
    section->entries.emplace_back(line);
    section->phrases.push_back(" " + base::fold(line));
    const auto colon = line.find(": ");
    const auto key = base::fold(base::trim(line.substr(0, colon)));
    section->folded.insert(key);
    section->sieve.set(Hash{}(key) % section->sieve.size());
    if (colon != std::string_view::npos)
      section->values.emplace(key, std::string(base::trim(line.substr(colon + 2))));
  }
  return {};
}

std::size_t Words::Hash::operator()(std::string_view word) const {
  if (word.empty()) return 0;  // of which the bytes may be nowhere
  std::uint64_t first = 0, last = 0;
  const std::size_t part = std::min(word.size(), sizeof first);
  std::memcpy(&first, word.data(), part);
  std::memcpy(&last, word.data() + word.size() - part, part);
  std::uint64_t hash = (first ^ word.size()) * 0x9E3779B97F4A7C15U + last;
  hash = (hash ^ (hash >> 32U)) * 0xD6E8FEB86659FD93U;
  return hash ^ (hash >> 32U);
}

bool Words::Section::holds_folded(std::string_view word) const {
  return sieve.test(Hash{}(word) % sieve.size()) && folded.contains(word);
}

bool Words::Section::holds(std::string_view word) const {
  return base::is_folded(word) ? holds_folded(word) : holds_folded(base::fold(word));
}

bool Words::has(std::string_view section, std::string_view word) const {
  const auto found = sections_.find(section);
  return found != sections_.end() && found->second.holds(word);
}

bool Words::has_form(std::string_view section, const Token& token) const {
  const auto found = sections_.find(section);
  return found != sections_.end() && found->second.holds_folded(token.folded);
}

bool Words::has_lemma(std::string_view section, const Token& token) const {
  const auto found = sections_.find(section);
  if (found == sections_.end()) return false;
  return std::any_of(token.readings.begin(), token.readings.end(),
                     [&](const Reading& reading) { return found->second.holds(reading.lemma); });
}

bool Words::ends_in(std::string_view section, std::string_view word) const {
  const auto& endings = entries(section);
  return std::any_of(endings.begin(), endings.end(),
                     [&](const auto& ending) { return word.ends_with(ending); });
}

bool Words::of_nation(const Token& token) const {
  return std::any_of(token.readings.begin(), token.readings.end(), [&](const Reading& reading) {
    return reading.has(Tag::adj) && ends_in("nation ending", reading.lemma);
  });
}

const std::vector<std::string>& Words::entries(std::string_view section) const {
  static const std::vector<std::string> none;
  const auto found = sections_.find(section);
  return found == sections_.end() ? none : found->second.entries;
}

const std::vector<std::string>& Words::phrases(std::string_view section) const {
  static const std::vector<std::string> none;
  const auto found = sections_.find(section);
  return found == sections_.end() ? none : found->second.phrases;
}

std::string Words::value(std::string_view section, std::string_view key) const {
  const auto found = sections_.find(section);
  if (found == sections_.end()) return {};
  const auto& values = found->second.values;
  const auto entry = base::is_folded(key) ? values.find(key) : values.find(base::fold(key));
  return entry == values.end() ? std::string{} : entry->second;
}

}  // namespace letopis::language

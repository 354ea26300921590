#include "content/language/words.hpp"

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <utility>

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

const Words::Section* Words::find(SectionName section) const {
  const std::size_t mask = index_.size() - 1;  // of a power of two
  for (std::size_t at = section.hash() & mask; !index_.empty() && index_[at].first != 0; at = (at + 1) & mask)
    if (index_[at].first == section.hash()) return &sections_[index_[at].second];
  return nullptr;
}

// Where the section stands; nothing where it stands already.
std::optional<std::size_t> Words::open_section(SectionName name) {
  if (find(name) != nullptr) return std::nullopt;
  const auto enter = [&](std::uint64_t hash, std::size_t place) {
    std::size_t at = hash & (index_.size() - 1);
    while (index_[at].first != 0) at = (at + 1) & (index_.size() - 1);
    index_[at] = {hash, place};
  };
  if (2 * (sections_.size() + 1) > index_.size()) {
    constexpr std::size_t first = 1024;
    const auto old = std::exchange(index_, {});
    index_.resize(std::max(first, 2 * old.size()));
    for (const auto& [hash, place] : old)
      if (hash != 0) enter(hash, place);
  }
  sections_.emplace_back();
  enter(name.hash(), sections_.size() - 1);
  return sections_.size() - 1;
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
      const auto place = open_section(line.substr(1, line.size() - 2));
      if (!place)
        return base::fail("the section " + std::string(line) + " stands twice; put its words together",
                          {.file = file, .line = number, .column = 1});
      section = &sections_[*place];
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

bool Words::has(SectionName section, std::string_view word) const {
  const Section* found = find(section);
  return found != nullptr && found->holds(word);
}

bool Words::has_form(SectionName section, const Token& token) const {
  const Section* found = find(section);
  return found != nullptr && found->holds_folded(token.folded);
}

bool Words::has_lemma(SectionName section, const Token& token) const {
  const Section* found = find(section);
  return found != nullptr &&
         std::any_of(token.readings.begin(), token.readings.end(), [&](const Reading& reading) {
           return reading.is_folded ? found->holds_folded(reading.lemma) : found->holds(reading.lemma);
         });
}

bool Words::ends_in(SectionName section, std::string_view word) const {
  const auto& endings = entries(section);
  return std::any_of(endings.begin(), endings.end(),
                     [&](const auto& ending) { return word.ends_with(ending); });
}

bool Words::of_nation(const Token& token) const {
  return std::any_of(token.readings.begin(), token.readings.end(), [&](const Reading& reading) {
    return reading.has(Tag::adj) && ends_in("nation ending", reading.lemma);
  });
}

const std::vector<std::string>& Words::entries(SectionName section) const {
  static const std::vector<std::string> none;
  const Section* found = find(section);
  return found == nullptr ? none : found->entries;
}

const std::vector<std::string>& Words::phrases(SectionName section) const {
  static const std::vector<std::string> none;
  const Section* found = find(section);
  return found == nullptr ? none : found->phrases;
}

std::string Words::value(SectionName section, std::string_view key) const {
  const Section* found = find(section);
  if (found == nullptr) return {};
  const auto& values = found->values;
  const auto entry = base::is_folded(key) ? values.find(key) : values.find(base::fold(key));
  return entry == values.end() ? std::string{} : entry->second;
}

}  // namespace letopis::language

#include <algorithm>
#include <bit>
#include <cstring>
#include <fstream>
#include <map>
#include <unordered_map>

#include "content/base/utf8.hpp"
#include "content/language/lexicon_build/lexeme.hpp"
#include "content/language/lexicon_file.hpp"

namespace letopis::lexicon_build {
namespace {

using namespace letopis::language;

// Every string once. Short ones are found inside long ones only by luck; that is not worth the search.
class Strings {
 public:
  file::Text add(const std::string& text) {
    const auto [found, is_new] = index_.try_emplace(text, static_cast<std::uint32_t>(bytes_.size()));
    if (is_new) bytes_ += text;
    return {found->second, static_cast<std::uint32_t>(text.size())};
  }
  const std::string& bytes() const { return bytes_; }

 private:
  std::unordered_map<std::string, std::uint32_t> index_;
  std::string bytes_;
};

bool is_continuation(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; }

std::size_t common_prefix(const std::string& a, const std::string& b) {
  std::size_t n = 0;
  while (n < a.size() && n < b.size() && a[n] == b[n]) ++n;
  while (n > 0 && n < a.size() && is_continuation(a[n])) --n;
  return n;
}

// Forms whose common beginning is shorter than this (bytes) are split by their beginnings: an entry with an empty
// stem would be looked at for every word.
constexpr std::size_t shortest_stem = 4;

std::string beginning(const std::string& text) {
  std::size_t n = std::min(shortest_stem, text.size());
  while (n < text.size() && is_continuation(text[n])) ++n;
  return text.substr(0, n);
}

class Writer {
 public:
  void add(const Lexeme& lexeme) {
    if (lexeme.forms.empty()) return;
    std::map<std::string, std::vector<const Form*>> groups;
    std::string stem = lexeme.forms.front().text;
    for (const auto& form : lexeme.forms) stem.resize(common_prefix(stem, form.text));
    for (const auto& form : lexeme.forms) groups[stem.size() >= shortest_stem ? stem : beginning(form.text)].push_back(&form);
    const auto first = static_cast<std::uint32_t>(entries_.size());
    for (const auto& [group, forms] : groups) {
      std::string own = forms.front()->text;
      for (const Form* form : forms) own.resize(common_prefix(own, form->text));
      const auto index = static_cast<std::uint32_t>(entries_.size());
      entries_.push_back({.key = strings_.add(base::fold(own)),
                          .stem = strings_.add(own),
                          .lemma = strings_.add(lexeme.lemma),
                          .paradigm = paradigm(own, forms),
                          .next = index + 1,
                          .flags = (lexeme.analysis_only ? file::analysis_only : 0) | (lexeme.rare ? file::rare : 0) |
                                   (lexeme.no_yo ? file::no_yo : 0)});
    }
    entries_.back().next = first;
  }

  bool write(const std::string& path) {
    sort_entries();
    file::Header header{};
    std::memcpy(header.magic, file::magic, sizeof header.magic);
    header.entries = count(entries_);
    header.buckets = count(buckets_) - 1;
    header.paradigms = count(paradigms_);
    header.endings = count(endings_);
    header.tag_sets = count(tag_sets_);
    header.bytes = static_cast<std::uint32_t>(strings_.bytes().size());
    std::ofstream out(path, std::ios::binary | std::ios::trunc);
    put(out, &header, 1);
    put(out, entries_.data(), entries_.size());
    put(out, buckets_.data(), buckets_.size());
    put(out, paradigms_.data(), paradigms_.size());
    put(out, endings_.data(), endings_.size());
    put(out, tag_sets_.data(), tag_sets_.size());
    put(out, strings_.bytes().data(), strings_.bytes().size());
    return static_cast<bool>(out.flush());
  }

 private:
  template <class T>
  static std::uint32_t count(const std::vector<T>& values) {
    return static_cast<std::uint32_t>(values.size());
  }
  template <class T>
  static void put(std::ofstream& out, const T* values, std::size_t size) {
    out.write(reinterpret_cast<const char*>(values), static_cast<std::streamsize>(size * sizeof(T)));
  }

  std::uint32_t tag_set(const std::string& tags) {
    const auto [found, is_new] = tag_index_.try_emplace(tags, count(tag_sets_));
    if (is_new) tag_sets_.push_back(strings_.add(tags));
    return found->second;
  }

  std::uint32_t paradigm(const std::string& stem, const std::vector<const Form*>& forms) {
    std::vector<std::pair<std::string, std::uint32_t>> table;
    for (const Form* form : forms) table.emplace_back(form->text.substr(stem.size()), tag_set(form->tags));
    const auto by_key = [](const auto& a, const auto& b) {
      return std::tuple(base::fold(a.first), a.first, a.second) < std::tuple(base::fold(b.first), b.first, b.second);
    };
    std::sort(table.begin(), table.end(), by_key);
    table.erase(std::unique(table.begin(), table.end()), table.end());
    const auto [found, is_new] = paradigm_index_.try_emplace(table, count(paradigms_));
    if (is_new) {
      paradigms_.push_back({count(endings_), count(table)});
      for (const auto& [ending, tags] : table) {
        endings_.push_back({.key = strings_.add(base::fold(ending)), .text = strings_.add(ending), .tags = tags});
      }
    }
    return found->second;
  }

  std::uint32_t bucket_of(const file::Entry& entry, std::uint32_t mask) const {
    std::uint32_t hash = file::hash_start;
    for (std::uint32_t i = 0; i < entry.key.size; ++i) hash = file::hash_step(hash, strings_.bytes()[entry.key.at + i]);
    return hash & mask;
  }

  void sort_entries() {
    const std::uint32_t size = std::bit_ceil(std::max(1U, count(entries_)));
    std::vector<std::pair<std::uint32_t, std::uint32_t>> order;  // bucket, old index
    for (std::uint32_t i = 0; i < count(entries_); ++i) order.emplace_back(bucket_of(entries_[i], size - 1), i);
    std::sort(order.begin(), order.end());
    std::vector<std::uint32_t> moved(entries_.size());
    buckets_.assign(size + 1, 0);
    std::vector<file::Entry> sorted;
    for (std::uint32_t i = 0; i < order.size(); ++i) {
      moved[order[i].second] = i;
      sorted.push_back(entries_[order[i].second]);
      ++buckets_[order[i].first + 1];
    }
    for (std::size_t i = 1; i < buckets_.size(); ++i) buckets_[i] += buckets_[i - 1];
    for (auto& entry : sorted) entry.next = moved[entry.next];
    entries_ = std::move(sorted);
  }

  Strings strings_;
  std::vector<file::Entry> entries_;
  std::vector<std::uint32_t> buckets_;
  std::vector<file::Paradigm> paradigms_;
  std::vector<file::Ending> endings_;
  std::vector<file::Text> tag_sets_;
  std::unordered_map<std::string, std::uint32_t> tag_index_;
  std::map<std::vector<std::pair<std::string, std::uint32_t>>, std::uint32_t> paradigm_index_;
};

}  // namespace

bool write_flat_file(const std::string& path, const std::vector<Lexeme>& lexemes) {
  Writer writer;
  for (const auto& lexeme : lexemes) writer.add(lexeme);
  return writer.write(path);
}

}  // namespace letopis::lexicon_build

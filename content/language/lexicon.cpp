#include <algorithm>
#include <cstring>
#include <unordered_map>

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include "content/base/utf8.hpp"
#include "content/language/lexicon_file.hpp"
#include "content/language/reader.hpp"

namespace letopis::language {
namespace {

// A read-only mapping of a whole file.
class Mapping {
 public:
  explicit Mapping(const std::string& path) {
    const int fd = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (fd < 0) return;
    struct stat info {};
    if (::fstat(fd, &info) == 0 && info.st_size > 0) {
      size_ = static_cast<std::size_t>(info.st_size);
      void* at = ::mmap(nullptr, size_, PROT_READ, MAP_PRIVATE, fd, 0);
      if (at != MAP_FAILED) bytes_ = static_cast<const char*>(at);
    }
    ::close(fd);
  }
  ~Mapping() {
    if (bytes_ != nullptr) ::munmap(const_cast<char*>(bytes_), size_);
  }
  Mapping(const Mapping&) = delete;
  Mapping& operator=(const Mapping&) = delete;

  const char* bytes() const { return bytes_; }
  std::size_t size() const { return size_; }

 private:
  const char* bytes_ = nullptr;
  std::size_t size_ = 0;
};

Tags parse_tags(std::string_view lexical, const std::unordered_map<std::string_view, Tag>& names) {
  Tags tags;
  for (auto at = lexical.find('<'); at != std::string_view::npos; at = lexical.find('<', at + 1)) {
    const auto end = lexical.find('>', at);
    if (end == std::string_view::npos) break;
    if (const auto found = names.find(lexical.substr(at + 1, end - at - 1)); found != names.end())
      tags.add(found->second);
  }
  return tags;
}

std::unordered_map<std::string_view, Tag> tags_by_name() {
  std::unordered_map<std::string_view, Tag> names;
  for (std::size_t i = 0; i < static_cast<std::size_t>(Tag::count); ++i)
    names.emplace(name_of(static_cast<Tag>(i)), static_cast<Tag>(i));
  return names;
}

// Whether a text may stand for a dictionary form: a capital of the dictionary must be one in the text
// («япония» is nothing), and a ё of the text must be one in the dictionary, unless no such form is found
// (`exact` off).
bool may_stand_for(std::string_view text, std::string_view form, bool exact) {
  for (std::size_t a = 0, b = 0; a < text.size() && b < form.size();) {
    const char32_t x = base::next_code_point(text, a);
    const char32_t y = base::next_code_point(form, b);
    if (x == y) continue;
    if (base::is_upper(y) && !base::is_upper(x)) return false;
    if (exact && (x == U'ё' || x == U'Ё') && y != U'ё' && y != U'Ё') return false;
  }
  return true;
}

// «ходе» is of «ход»; «хода» and «ходя» are words that nobody uses.
void drop_rare(std::vector<Reading>& readings, const std::vector<bool>& rare) {
  std::vector<Reading> kept;
  for (std::size_t i = 0; i < readings.size(); ++i) {
    bool yields = false;
    for (std::size_t j = 0; j < readings.size() && rare[i]; ++j) {
      const bool open_class = readings[j].tags.has_any({Tag::n, Tag::adj, Tag::vblex});
      yields = yields || (!rare[j] && open_class && !readings[i].has(Tag::np) &&
                          readings[i].lemma != readings[j].lemma);
    }
    if (!yields) kept.push_back(readings[i]);
  }
  if (kept.size() < readings.size()) readings = std::move(kept);
}

// The dimensions along which a word is inflected. Tags of one dimension exclude each other.
const std::vector<Tags>& dimensions() {
  using enum Tag;
  static const std::vector<Tags> all = {{nom, gen, dat, acc, ins, prp, obj, subj},
                                        {sg, pl, sp},
                                        {m, f, nt, mfn, mf, GD},
                                        {aa, nn, an},
                                        {p1, p2, p3}};
  return all;
}

Tags common(const Tags& a, const Tags& b) {
  Tags out = a;
  Tags rest = a;
  rest.drop(b);
  out.drop(rest);
  return out;
}

// Whether a form's tag of one dimension serves where `target` is asked: «mfn» serves every gender, «an» every
// animacy.
bool serves(const Tags& form, const Tags& target) {
  using enum Tag;
  if (target == Tags{} || form == target || form.has_any(target)) return true;
  return form.has_any({mfn, an, sp, GD, mf}) || target.has_any({mfn, an, mf, GD});
}

}  // namespace

struct Lexicon::Data {
  explicit Data(const std::string& path) : mapping(path) {}

  // Points into the mapping; false where the file is not what its header says.
  bool lay_out();

  std::string_view text(file::Text t) const { return {bytes + t.at, t.size}; }

  // Calls use(entry, ending) for every way to read the folded form.
  template <class Use>
  void match(std::string_view folded, Use use) const;

  Mapping mapping;
  const file::Header* header = nullptr;
  const file::Entry* entries = nullptr;
  const std::uint32_t* buckets = nullptr;
  const file::Paradigm* paradigms = nullptr;
  const file::Ending* endings = nullptr;
  const file::Text* tag_sets = nullptr;
  const char* bytes = nullptr;
  std::vector<Tags> tags;  // of each tag set
};

bool Lexicon::Data::lay_out() {
  if (mapping.bytes() == nullptr || mapping.size() < sizeof(file::Header)) return false;
  header = reinterpret_cast<const file::Header*>(mapping.bytes());
  if (std::memcmp(header->magic, file::magic, sizeof header->magic) != 0) return false;
  std::size_t at = sizeof(file::Header);
  const auto take = [&](auto& pointer, std::size_t count) {
    using Item = std::remove_reference_t<decltype(*pointer)>;
    pointer = reinterpret_cast<Item*>(mapping.bytes() + at);
    at += count * sizeof(Item);
  };
  take(entries, header->entries);
  take(buckets, std::size_t{header->buckets} + 1);
  take(paradigms, header->paradigms);
  take(endings, header->endings);
  take(tag_sets, header->tag_sets);
  bytes = mapping.bytes() + at;
  if (at + header->bytes != mapping.size() || header->buckets == 0) return false;
  const auto names = tags_by_name();
  for (std::uint32_t i = 0; i < header->tag_sets; ++i) tags.push_back(parse_tags(text(tag_sets[i]), names));
  return true;
}

template <class Use>
void Lexicon::Data::match(std::string_view folded, Use use) const {
  std::uint32_t hash = file::hash_start;
  const std::uint32_t mask = header->buckets - 1;
  for (std::size_t cut = 0;; ++cut) {
    const bool inside = cut < folded.size() && (static_cast<unsigned char>(folded[cut]) & 0xC0U) == 0x80U;
    for (std::uint32_t i = buckets[hash & mask]; !inside && i < buckets[(hash & mask) + 1]; ++i) {
      const auto& entry = entries[i];
      if (text(entry.key) != folded.substr(0, cut)) continue;
      const auto& paradigm = paradigms[entry.paradigm];
      const auto* first = endings + paradigm.first;
      const auto* last = first + paradigm.count;
      const std::string_view rest = folded.substr(cut);
      for (auto it = std::lower_bound(
               first, last, rest, [&](const file::Ending&e, std::string_view r) { return text(e.key) < r; });
           it != last && text(it->key) == rest; ++it) {
        use(entry, *it);
      }
    }
    if (cut >= folded.size()) return;
    hash = file::hash_step(hash, folded[cut]);
  }
}

Lexicon::Lexicon(std::unique_ptr<Data> data) : data_(std::move(data)) {}
Lexicon::Lexicon(Lexicon&&) noexcept = default;
Lexicon& Lexicon::operator=(Lexicon&&) noexcept = default;
Lexicon::~Lexicon() = default;

base::Result<Lexicon> Lexicon::open(const std::string& data, const std::string& language) {
  const std::string path = data + "/" + language + ".lexicon";
  auto own = std::make_unique<Data>(path);
  if (own->mapping.bytes() == nullptr) {
    return base::fail("The dictionary of \"" + language +
                          "\" is missing; build the program again, or pass --lang ru or en.",
                      {.file = path});
  }
  if (!own->lay_out())
    return base::fail("This dictionary is damaged or of another version; build the program again.",
                      {.file = path});
  return Lexicon(std::move(own));
}

std::vector<Reading> Lexicon::analyse(std::string_view form) const {
  const std::string folded = base::fold(form);
  std::vector<Reading> readings;
  std::vector<bool> rare;
  const bool has_yo = form.find("ё") != std::string_view::npos || form.find("Ё") != std::string_view::npos;
  std::string whole;
  for (const bool exact : {true, false}) {
    data_->match(folded, [&](const file::Entry& entry, const file::Ending& ending) {
      whole = data_->text(entry.stem);
      whole += data_->text(ending.text);
      if (!may_stand_for(form, whole, exact && (entry.flags & file::no_yo) == 0)) return;
      Reading reading{
          .lemma = std::string(data_->text(entry.lemma)), .tags = data_->tags[ending.tags], .lexical = {}};
      reading.lexical = data_->text(data_->tag_sets[ending.tags]);
      if (std::find(readings.begin(), readings.end(), reading) != readings.end()) return;
      readings.push_back(std::move(reading));
      rare.push_back((entry.flags & file::rare) != 0);
    });
    if (!readings.empty() || !has_yo) break;
  }
  drop_rare(readings, rare);
  return readings;
}

std::vector<std::string> Lexicon::inflect(const Reading& model, const Tags& wanted) const {
  std::vector<std::string> forms;
  if (model.lexical.empty()) return forms;
  Tags fixed = model.tags;  // what must be the same in every form: part of speech, aspect, voice …
  Tags asked = wanted;
  for (const auto& dimension : dimensions()) {
    fixed.drop(dimension);
    asked.drop(dimension);
  }
  using enum Tag;
  fixed.drop({cap, allcaps, first, guess, digits, roman});
  const Tags moods{inf, past, pres, fut, imp, pp, pprs, ger, actv, pasv, shrt, adv};
  if (asked.has_any(moods)) fixed.drop(moods);
  const auto collect = [&](const file::Entry& entry) {
    const auto& paradigm = data_->paradigms[entry.paradigm];
    for (std::uint32_t i = paradigm.first; i < paradigm.first + paradigm.count; ++i) {
      const auto& ending = data_->endings[i];
      const Tags& tags = data_->tags[ending.tags];
      Tags rest = tags;
      bool fits = tags.has_all(asked);
      for (const auto& dimension : dimensions()) {
        rest.drop(dimension);
        const Tags target =
            wanted.has_any(dimension) ? common(wanted, dimension) : common(model.tags, dimension);
        fits = fits && serves(common(tags, dimension), target);
      }
      Tags extra = rest;
      extra.drop(asked);
      Tags needed = fixed;
      needed.drop(asked);
      if (!fits || !(extra == needed)) continue;
      std::string form(data_->text(entry.stem));
      form += data_->text(ending.text);
      if (std::find(forms.begin(), forms.end(), form) == forms.end()) forms.push_back(std::move(form));
    }
  };
  // The lexeme is found by its lemma's own reading: one of its forms has the model's lexical string.
  data_->match(base::fold(model.lemma), [&](const file::Entry& found, const file::Ending&) {
    if (!forms.empty() || data_->text(found.lemma) != model.lemma || (found.flags & file::analysis_only) != 0)
      return;
    const auto* ring = &found;
    bool has_model = false;
    do {
      const auto& paradigm = data_->paradigms[ring->paradigm];
      for (std::uint32_t i = paradigm.first; i < paradigm.first + paradigm.count && !has_model; ++i) {
        has_model = data_->text(data_->tag_sets[data_->endings[i].tags]) == model.lexical;
      }
      ring = data_->entries + ring->next;
    } while (ring != &found);
    if (!has_model) return;
    do {
      collect(*ring);
      ring = data_->entries + ring->next;
    } while (ring != &found);
  });
  // «чая» before «чаю»: the genitive in -у belongs to set phrases.
  if (wanted.has(Tag::gen)) {
    std::stable_partition(forms.begin(), forms.end(),
                          [](const std::string& f) { return !f.ends_with("у") && !f.ends_with("ю"); });
  }
  return forms;
}

}  // namespace letopis::language

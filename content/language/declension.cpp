#include "content/language/declension.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "content/base/utf8.hpp"
#include "content/language/name_patterns.hpp"
#include "content/language/tokenizer.hpp"

namespace letopis::language {
namespace {

// «Нью-Йорк» → «Нью-Йорке», however the dictionary spells its second half.
std::string with_capitals_of(const std::string& model, std::string form) {
  std::size_t from = 0, to = 0;
  while (true) {
    from = model.find('-', from);
    to = form.find('-', to);
    if (from == std::string::npos || to == std::string::npos) return form;
    ++from, ++to;
    if (base::starts_upper(model.substr(from)))
      form = form.substr(0, to) + base::capitalised(form.substr(to));
  }
}

using enum Tag;

constexpr std::array<Tag, 2> genders = {m, f};

bool is_initial(std::string_view word) {
  return base::starts_upper(word) && word.ends_with('.');
}

// «ван», «фон», «де ла»: small words that stay as they are. A title is no such word: a dictionary declines
// it.
bool is_particle(std::string_view word) {
  constexpr std::array<std::string_view, 16> particles = {"ван",  "фон", "де",  "да", "ди", "дю",
                                                          "дель", "дер", "ден", "ла", "ле", "аль",
                                                          "эль",  "ибн", "бен", "цу"};
  return std::find(particles.begin(), particles.end(), word) != particles.end();
}

bool is_fixed(const std::string& word) {
  return is_initial(word) || is_particle(word) || is_roman_numeral(word);
}

// One name or title of the dictionary, in the singular.
bool is_of(const Reading& reading, Tag gender) {
  const bool named = reading.has(np) && !reading.has(guess) && !reading.has(abbr);
  const bool title = reading.has(n) && reading.has(aa);
  return (named || title) && reading.has(gender) && !reading.has(pl) && !reading.lexical.empty();
}

// A dictionary reading of a nominative whose lemma it is, for inflection.
std::optional<Reading> dictionary(const Lexicon& lexicon, const std::string& word, Tag gender, bool surname) {
  std::optional<Reading> best;
  for (auto& reading : lexicon.analyse(word)) {
    if (reading.lemma != word || !reading.has(nom) || !is_of(reading, gender)) continue;
    if (surname && reading.has(np) && !reading.has(cog))
      continue;  // «Джордж» the surname is not the first name's feminine
    if (!best) best = std::move(reading);
  }
  return best;
}

// A first name that Russians have: it makes a father's name («Юрий», «Юрьевич»).
bool is_russian_first_name(const Lexicon& lexicon, const std::string& name) {
  std::string stem = name;
  std::vector<std::string> endings = {"ович", "евич"};
  for (const std::string_view ending : {"ий", "й", "ь"}) {
    if (!stem.ends_with(ending)) continue;
    stem.resize(stem.size() - ending.size());
    endings = ending == "ий" ? std::vector<std::string>{"ьевич", "иевич"} : std::vector<std::string>{"евич"};
    break;
  }
  return std::any_of(endings.begin(), endings.end(), [&](const std::string& ending) {
    const auto readings = lexicon.analyse(stem + ending);
    return std::any_of(readings.begin(), readings.end(), [](const Reading& r) { return r.has(patr); });
  });
}

// The name's words and what they say together.
struct Name {
  std::vector<std::string> words;
  std::size_t last = 0;  // index of the surname, or of the only name
  bool russian = false;
};

Name name_of(const Lexicon& lexicon, std::vector<std::string> words) {
  Name name{.words = std::move(words)};
  std::size_t initials = 0;
  std::size_t names = 0;
  for (std::size_t i = 0; i < name.words.size(); ++i) {
    const std::string& word = name.words[i];
    if (is_initial(word)) initials += static_cast<std::size_t>(std::count(word.begin(), word.end(), '.'));
    if (is_fixed(word) || !base::starts_upper(word)) continue;
    name.last = i;
    ++names;
    const auto readings = lexicon.analyse(word);
    const bool father = std::any_of(readings.begin(), readings.end(),
                                    [](const Reading& r) { return r.has(patr) && r.has(nom); });
    name.russian = name.russian || father || (names == 1 && is_russian_first_name(lexicon, word));
  }
  name.russian = name.russian || (initials >= 2 && name.last + 1 == name.words.size());
  return name;
}

NamePart part_of(const Name& name, std::size_t index) {
  std::size_t before = 0;
  for (std::size_t i = 0; i < index; ++i)
    before += !is_fixed(name.words[i]) && base::starts_upper(name.words[i]) ? 1 : 0;
  const bool initials = index > 0 && is_initial(name.words[index - 1]);
  return index == name.last && (before > 0 || initials) ? NamePart::surname : NamePart::first;
}

bool is_russian_surname(std::string_view word, Tag gender) {
  constexpr std::array<std::string_view, 6> masculine = {"ов", "ев", "ёв", "ин", "ский", "цкий"};
  constexpr std::array<std::string_view, 6> feminine = {"ова", "ева", "ёва", "ина", "ская", "цкая"};
  const auto& endings = gender == f ? feminine : masculine;
  return std::any_of(endings.begin(), endings.end(),
                     [&](std::string_view ending) { return word.ends_with(ending); });
}

// A single name is a surname or a first name; both tables must agree on it.
std::string by_pattern(NamePart part, bool alone, Tag gender, const std::string& word, Tag wanted) {
  const NamePattern* row = pattern_of(part, gender, word);
  if (alone) {
    const NamePattern* other = pattern_of(NamePart::surname, gender, word);
    if (other == nullptr) return {};
    const std::string form = inflected(*other, word, wanted);
    return is_russian_surname(word, gender) || (row != nullptr && inflected(*row, word, wanted) == form)
               ? form
               : std::string{};
  }
  return row == nullptr ? std::string{} : inflected(*row, word, wanted);
}

std::string decline_word(const Lexicon& lexicon, const Name& name, std::size_t index, Tag gender,
                         Tag wanted) {
  const std::string& word = name.words[index];
  if (is_fixed(word)) return word;
  const NamePart part = part_of(name, index);
  if (const auto reading = dictionary(lexicon, word, gender, part == NamePart::surname)) {
    const auto forms = lexicon.inflect(*reading, {wanted, sg});
    if (!forms.empty()) return with_capitals_of(word, forms.front());
  }
  if (!base::starts_upper(word)) return {};
  const bool open = part == NamePart::surname || name.words.size() == 1;
  if (wanted == ins && gender == m && open && !name.russian && instrumental_is_open(word)) return {};
  if (const auto hyphen = word.find('-'); hyphen != std::string::npos) {
    // «Римский-Корсаков»: both parts, if both are declined as Russian surnames are; «Бонч-Бруевич» is not.
    std::string out;
    for (const std::string& half : {word.substr(0, hyphen), word.substr(hyphen + 1)}) {
      const NamePattern* row = pattern_of(NamePart::surname, gender, half);
      if (row == nullptr || !is_russian_surname(half, gender)) return {};
      out += (out.empty() ? "" : "-") + inflected(*row, half, wanted);
    }
    return out;
  }
  return by_pattern(part, name.words.size() == 1, gender, word, wanted);
}

std::string decline_all(const Lexicon& lexicon, const Name& name, Tag gender, Tag wanted) {
  std::string out;
  for (std::size_t i = 0; i < name.words.size(); ++i) {
    const std::string form = decline_word(lexicon, name, i, gender, wanted);
    if (form.empty()) return {};
    out += (out.empty() ? "" : " ") + form;
  }
  return out;
}

// What a name says of its bearer: a title, a first name or a father's name of the dictionary, a surname of
// Russian make.
Tag gender_of(const Lexicon& lexicon, const Name& name) {
  for (const std::string& word : name.words) {
    if (is_fixed(word)) continue;
    std::array<bool, 2> can = {false, false};
    for (const auto& reading : lexicon.analyse(word)) {
      if (reading.lemma != word || !reading.has(nom) || reading.has(pl)) continue;
      const bool alone = name.words.size() == 1 && reading.has(cog);
      const bool tells = (reading.has(np) && (reading.tags.has_any({ant, patr}) || alone)) ||
                         (reading.has(n) && reading.has(aa));
      for (std::size_t g = 0; g < 2; ++g) can[g] = can[g] || (tells && reading.has(genders[g]));
    }
    if (can[0] != can[1]) return can[0] ? m : f;
  }
  const std::string& last = name.words[name.last];
  const bool foreign = !last.ends_with("ин") && !last.ends_with("ина");  // «Мартин», «Мессина»
  if (is_russian_surname(last, m) && (foreign || name.words.size() == 1)) return m;
  if (is_russian_surname(last, f) && foreign) return f;
  return count;
}

// The cases that the grammar left to every word that a dictionary knows as a person's; to every word where it
// knows none.
std::vector<Tag> cases_of(const Sentence& sentence, Range range) {
  const auto is_person = [](const Reading& r) {
    return !r.has(guess) && ((r.has(np) && r.tags.has_any({ant, patr, cog})) || (r.has(n) && r.has(aa)));
  };
  const auto known = [&](std::size_t i) {
    const auto& readings = sentence.tokens[i].readings;
    return std::any_of(readings.begin(), readings.end(), is_person);
  };
  bool any_known = false;
  for (std::size_t i = range.begin; i < range.end; ++i) any_known = any_known || known(i);
  std::vector<Tag> out;
  for (const Tag wanted : name_cases) {
    bool possible = true;
    for (std::size_t i = range.begin; i < range.end; ++i) {
      const Token& token = sentence.tokens[i];
      const bool cased =
          std::any_of(name_cases.begin(), name_cases.end(), [&](Tag c) { return token.any(c); });
      possible = possible && (!cased || (any_known && !known(i)) || token.any(wanted));
    }
    if (possible) out.push_back(wanted);
  }
  return out;
}

void insert(std::vector<std::string>& list, std::string word) {
  if (std::find(list.begin(), list.end(), word) == list.end()) list.push_back(std::move(word));
}

// What one word of a name may be the form of.
std::vector<std::string> nominatives(const Lexicon& lexicon, const Name& name, std::size_t index, Tag gender,
                                     Tag grammatical_case) {
  const std::string& form = name.words[index];
  if (is_fixed(form)) return {form};
  const NamePart part = part_of(name, index);
  std::vector<std::string> out;
  bool known = false;
  for (const auto& reading : lexicon.analyse(form)) {
    if (!is_of(reading, gender) && !is_of(reading, gender == m ? f : m)) continue;
    if (base::starts_upper(form) != reading.has(np) || (part == NamePart::surname && !reading.has(cog)))
      continue;
    known = true;
    if (is_of(reading, gender) && reading.has(grammatical_case)) insert(out, reading.lemma);
  }
  if (known || !base::starts_upper(form)) return out;
  for (auto& word : nominatives_by_pattern(part, gender, grammatical_case, form))
    insert(out, std::move(word));
  if (name.words.size() == 1) {
    for (auto& word : nominatives_by_pattern(NamePart::surname, gender, grammatical_case, form))
      insert(out, std::move(word));
  }
  return out;
}

// All ways to choose one nominative for each word.
std::vector<std::vector<std::string>> choices(const std::vector<std::vector<std::string>>& words) {
  constexpr std::size_t most = 64;
  std::vector<std::vector<std::string>> out = {{}};
  for (const auto& options : words) {
    std::vector<std::vector<std::string>> longer;
    for (const auto& begun : out) {
      for (const auto& option : options) {
        if (longer.size() >= most) return {};
        longer.push_back(begun);
        longer.back().push_back(option);
      }
    }
    out = std::move(longer);
  }
  return out;
}

// Seen in the text, or of a dictionary, or too long for another reading («Дюма», «Золя» are no cases of
// «Дюм», «Золь»).
bool is_safe(const Lexicon& lexicon, const std::string& word, const std::set<std::string>& seen) {
  constexpr std::size_t long_enough = 8;  // bytes: four letters
  if (seen.contains(word)) return true;
  const auto readings = lexicon.analyse(word);
  if (std::any_of(readings.begin(), readings.end(),
                  [&](const Reading& r) { return r.has(np) && r.lemma == word; }))
    return true;
  return word.size() >= long_enough + (word.ends_with("ь") || word.ends_with("й") ? 2U : 0U);
}

}  // namespace

std::string decline_person(const Lexicon& lexicon, std::string_view nominative, Tag wanted, Tag gender) {
  const Name name = name_of(lexicon, base::split(nominative));
  if (name.words.empty()) return {};
  if (wanted == nom) return std::string(nominative);
  const Tag own = gender_of(lexicon, name);
  const Tag certain = own == count ? gender : own;
  return certain == m || certain == f ? decline_all(lexicon, name, certain, wanted) : std::string{};
}

std::string decline_place(const Lexicon& lexicon, std::string_view nominative, Tag wanted) {
  const std::string word(nominative);
  if (wanted == nom) return word;
  for (const auto& reading : lexicon.analyse(word)) {
    if (reading.lemma != word || !reading.has(top) || !reading.has(nom) || reading.lexical.empty()) continue;
    const auto forms = lexicon.inflect(reading, {wanted});
    if (!forms.empty()) return with_capitals_of(word, forms.front());
  }
  if (!base::starts_upper(word) || word.find_first_of(" -") != std::string::npos) return {};
  const NamePattern* row = pattern_of(NamePart::place, count, word);
  return row == nullptr ? std::string{} : inflected(*row, word, wanted);
}

std::set<std::string> capitalised_forms(const std::vector<Sentence>& sentences) {
  std::set<std::string> forms;
  for (const auto& sentence : sentences) {
    for (const auto& token : sentence.tokens) {
      if (base::starts_upper(token.form)) forms.insert(token.form);
    }
  }
  return forms;
}

std::string nominative_of_person(const Lexicon& lexicon, const Sentence& sentence, Range range,
                                 const std::set<std::string>& seen) {
  constexpr std::size_t longest = 6;
  if (range.empty() || range.size() > longest || range.end > sentence.tokens.size()) return {};
  std::vector<std::string> words;
  for (std::size_t i = range.begin; i < range.end; ++i) words.push_back(sentence.tokens[i].form);
  const Name name = name_of(lexicon, words);
  std::vector<std::string> found;
  for (const Tag c : cases_of(sentence, range)) {
    for (const Tag gender : genders) {
      std::vector<std::vector<std::string>> options;
      for (std::size_t i = 0; i < words.size(); ++i)
        options.push_back(nominatives(lexicon, name, i, gender, c));
      for (const auto& chosen : choices(options)) {
        const Name candidate = name_of(lexicon, chosen);
        const Tag own = gender_of(lexicon, candidate);
        if (own != count && own != gender) continue;
        if (!is_safe(lexicon, chosen[candidate.last], seen)) continue;
        std::string text;
        for (const auto& word : chosen) text += (text.empty() ? "" : " ") + word;
        insert(found, std::move(text));
      }
    }
  }
  if (found.size() > 1) {
    // The form itself is seen for certain, and says nothing.
    std::erase_if(found, [&](const std::string& text) {
      const auto parts = base::split(text);
      return parts[name.last] == words[name.last] || !seen.contains(parts[name.last]);
    });
  }
  return found.size() == 1 ? found.front() : std::string{};
}

}  // namespace letopis::language

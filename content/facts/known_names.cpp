#include "content/facts/known_names.hpp"

#include <algorithm>

#include "content/base/utf8.hpp"
#include "content/facts/declined.hpp"
#include "content/facts/names.hpp"

namespace letopis::facts {
namespace {

using knowledge::Knowledge;
using knowledge::Thing;
using language::Range;
using language::Tag;

constexpr std::size_t longest_name = 12;  // words

Kind kind_of(const Thing& thing) {
  if (thing.kind == "person") return Kind::person;
  if (thing.kind == "place") return Kind::place;
  return thing.kind == "treaty" ? Kind::treaty : Kind::event;
}

std::string_view word_at(std::string_view name, std::size_t at) {
  return name.substr(at, std::min(name.find(' ', at), name.size()) - at);
}

bool has_numeral(std::string_view folded) {
  for (std::size_t at = folded.find(' '); at != std::string_view::npos; at = folded.find(' ', at + 1)) {
    const auto word = word_at(folded, at + 1);
    if (word.find_first_not_of("ivx") == std::string_view::npos && !word.empty()) return true;
  }
  return false;
}

// «орден Александра Невского», «крейсер „Суворов“»: named after him.
bool named_after(const Line& line, std::size_t begin) {
  if (line.inside_quotes(begin)) return true;
  if (begin == 0) return false;
  constexpr std::string_view bearers =
      "орден ордена орденом ордену ордене имени улица улице улицы крейсер крейсера броненосец броненосца "
      "линкор "
      "фрегат пароход корабль площадь площади мост order";
  return line.is_any(begin - 1, bearers);
}

std::string head_of(const std::string& nominative, bool russian) {
  std::size_t at = 0;
  while (at < nominative.size()) {
    const auto word = word_at(nominative, at);
    bool plural = false;
    const std::string key = base::fold(word);
    if (const Head* head = russian ? head_ru(key, plural) : head_en(key, plural)) return head->lemma;
    at += word.size() + 1;
  }
  return {};
}

// «в Вашингтоне», "in Washington": a place and no person.
bool in_place(const Line& line, std::size_t begin) {
  return begin > 0 && line.is_any(begin - 1, "в во из под near in at from to into");
}

}  // namespace

bool of_the_time(const Thing& person, int year, int years_after) {
  if (person.year != 0 && year < person.year) return false;
  if (person.until != 0 && year > person.until + years_after) return false;
  return person.until == 0 || person.year != 0 || year >= person.until - 90;
}

void KnownNames::add_beginning(const std::string& nominative, std::vector<const Key*>& keys) const {
  if (nominative.size() < 2) return;
  for (const Key& key : knowledge_.beginning_with_word(nominative)) {
    const bool whole = key.folded.size() == nominative.size() || key.folded[nominative.size()] == ' ';
    if (whole && std::find(keys.begin(), keys.end(), &key) == keys.end()) keys.push_back(&key);
  }
}

const std::vector<const KnownNames::Key*>& KnownNames::beginning(const std::string& form) {
  const auto [entry, fresh] = beginnings_.try_emplace(form);
  if (!fresh) return entry->second;
  if (form.size() < 3 || form.find_first_of("0123456789") != std::string::npos) return entry->second;
  if (!russian_) add_beginning(form, entry->second);
  if (russian_)
    for (const auto& nominative : nominatives_of(form)) add_beginning(nominative, entry->second);
  return entry->second;
}

// One past the last token of the name, 0 where the text goes on otherwise. A year that tells the name from
// its namesakes may be missing: «оборона Севастополя», which one, the years of the text tell (see `fact`).
bool KnownNames::says(const Line& line, std::size_t at, std::string_view word) const {
  const auto& read = line.token(at);
  return read.folded == word ||
         (russian_ && (may_be_form_of(read.folded, word) ||
                       std::any_of(read.readings.begin(), read.readings.end(),
                                   [&](const auto& r) { return base::fold(r.lemma) == word; })));
}

std::size_t KnownNames::matched_to(const Line& line, std::size_t at, const Key& key) const {
  const std::size_t bare = knowledge::without_year(key.folded).size();
  std::size_t token = at + 1, bare_end = 0;
  for (std::size_t begin = word_at(key.folded, 0).size() + 1; begin < key.folded.size(); ++token) {
    if (begin > bare && bare_end == 0) bare_end = token;
    if (token >= line.size() || token - at > longest_name) return bare_end;
    const auto word = word_at(key.folded, begin);
    if (!says(line, token, word)) return bare_end;
    begin += word.size() + 1;
  }
  return token;
}

KnownNames::Match KnownNames::longest(const Line& line, std::size_t at, std::size_t limit) {
  Match best;
  const bool capital = line.capital(at);
  const auto consider = [&](const std::vector<const Key*>& keys) {
    std::string_view first;  // of many keys in a row: «битва»
    bool is_said = false;
    for (const Key* key : keys) {
      if (const auto word = word_at(key->folded, 0); word != first) {
        first = word;
        is_said = says(line, at, word);
      }
      if (!is_said) continue;
      const Thing& thing = knowledge_.things()[key->thing];
      const Kind kind = kind_of(thing);
      const bool several = key->folded.find(' ') != std::string::npos;
      if (!capital && (!several || kind == Kind::person || kind == Kind::place)) continue;
      const std::size_t end = matched_to(line, at, *key);
      if (end == 0 || end > limit || end < best.end) continue;
      if (end > best.end) best = {.end = end, .keys = {}};
      if (std::find(best.keys.begin(), best.keys.end(), key) == best.keys.end()) best.keys.push_back(key);
    }
  };
  consider(beginning(line.token(at).folded));
  if (russian_ && capital)
    for (const auto& reading : line.token(at).readings)
      if (const std::string lemma = base::fold(reading.lemma); lemma != line.token(at).folded) {
        std::vector<const Key*> keys;
        add_beginning(lemma, keys);
        consider(keys);
      }
  return best;
}

std::vector<const KnownNames::Key*> KnownNames::by_surname(const Line& line, std::size_t at) const {
  std::vector<const Key*> found;
  if (!line.capital(at)) return found;
  const auto& form = line.token(at).folded;
  const auto forms = russian_ ? nominatives_of(form) : std::vector<std::string>{form};
  for (const auto& nominative : forms)
    for (const Key& key : knowledge_.bearers(nominative)) found.push_back(&key);
  return found;
}

// The fact, where exactly one of the bearers can be meant.
std::optional<Fact> KnownNames::fact(const Line& line, Range tokens, std::vector<const Key*> keys,
                                     bool surname, std::optional<int> year) const {
  const auto thing_of = [&](const Key* key) -> const Thing& { return knowledge_.things()[key->thing]; };
  std::erase_if(keys, [&](const Key* key) {
    const Thing& thing = thing_of(key);
    const Kind kind = kind_of(thing);
    if (tokens.size() == 1 && !stands_as_name(line, tokens.begin, key->folded, kind == Kind::person))
      return true;
    if (kind == Kind::person && (named_after(line, tokens.begin) || in_place(line, tokens.begin)))
      return true;
    if (surname && !year) return true;
    const auto bare = knowledge::without_year(key->folded);
    const auto words = static_cast<std::size_t>(std::count(bare.begin(), bare.end(), ' ')) + 1;
    if (bare != key->folded && tokens.size() <= words && (!year || *year < thing.year || *year > thing.until))
      return true;
    if (kind != Kind::person || !year) return false;
    return !of_the_time(thing, *year, surname || tokens.size() == 1 || has_numeral(key->folded) ? 15 : 2000);
  });
  if (keys.empty()) return std::nullopt;
  const Thing& thing = thing_of(keys.front());
  if (std::any_of(keys.begin(), keys.end(), [&](const Key* key) { return &thing_of(key) != &thing; }))
    return std::nullopt;
  Fact fact;
  fact.kind = kind_of(thing);
  fact.tokens = fact.phrase = tokens;
  std::size_t left = tokens.begin;
  if (left > 0 && line.is_any(left - 1, "the")) --left;
  if (left > 0 && line.token(left - 1).all(Tag::pr)) fact.phrase.begin = left - 1;
  fact.value = Knowledge::spelling(thing, keys.front()->folded);
  fact.canonical = thing.name;
  const bool headed = fact.kind == Kind::event || fact.kind == Kind::treaty;
  fact.object =
      Name{.nominative = fact.value, .head = headed ? head_of(fact.value, russian_) : "", .year = {}};
  return fact;
}

// "Washington crossed the river": a place's name that a person of the time bears too.
bool KnownNames::may_be_person(const Line& line, std::size_t at, std::optional<int> year) const {
  const auto bearers = by_surname(line, at);
  return std::any_of(bearers.begin(), bearers.end(), [&](const Key* key) {
    return !year || of_the_time(knowledge_.things()[key->thing], *year, 15);
  });
}

void KnownNames::add(const Line& line, std::vector<Fact>& here, std::optional<int> year) {
  std::vector<bool> used(line.size() + 1, false), named(line.size() + 1, false);
  for (const Fact& fact : here) {
    auto& marks = fact.kind == Kind::event || fact.kind == Kind::treaty ? named : used;
    for (std::size_t i = fact.tokens.begin; i < fact.tokens.end && i < line.size(); ++i) marks[i] = true;
  }
  const auto grows = [&](const Fact& known) {  // over every event and treaty that it touches
    return std::all_of(here.begin(), here.end(), [&](const Fact& fact) {
      if (!fact.tokens.overlaps(known.tokens)) return true;
      return fact.kind == known.kind && known.tokens.contains(fact.tokens) &&
             fact.tokens.size() < known.tokens.size();
    });
  };
  std::size_t limit = 0;  // the first used token from here on
  for (std::size_t i = 0; i < line.size();) {
    if (used[i] || line.shape(i) == Shape::comma || line.shape(i) == Shape::stop) {
      ++i;
      continue;
    }
    for (limit = std::max(limit, i); limit < line.size() && !used[limit] && limit - i <= longest_name;)
      ++limit;
    auto match = longest(line, i, limit);
    std::optional<Fact> one;
    if (match.end > i) one = fact(line, {i, match.end}, std::move(match.keys), false, year);
    if (!one && !named[i]) one = fact(line, {i, i + 1}, by_surname(line, i), true, year);
    if (one && one->kind == Kind::place && one->tokens.size() == 1 && !in_place(line, i) &&
        may_be_person(line, i, year))
      one.reset();
    if (!one || !grows(*one)) {
      ++i;
      continue;
    }
    i = one->tokens.end;
    std::erase_if(here, [&](const Fact& fact) { return fact.tokens.overlaps(one->tokens); });
    here.push_back(std::move(*one));
  }
}

}  // namespace letopis::facts

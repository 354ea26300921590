#include <algorithm>

#include "content/base/utf8.hpp"
#include "content/facts/names.hpp"

namespace letopis::facts {
namespace {

using language::Range;
using language::Reading;
using language::Tag;
using language::Tags;
using language::Token;

// "В." or "В.М.": initials. Only capitals with dots.
bool initials(const Token& token) {
  const std::string& form = token.form;
  std::size_t letters = 0;
  for (std::size_t at = 0; at < form.size();) {
    if (!base::is_upper(base::next_code_point(form, at))) return false;
    if (at >= form.size() || form[at] != '.') return false;
    ++at;
    ++letters;
  }
  return letters > 0 && letters <= 3;
}

const Reading* reading_with(const Token& token, std::initializer_list<Tag> kinds) {
  for (const Reading& reading : token.readings) {
    if (!reading.has(Tag::np) || reading.has(Tag::guess)) continue;
    for (const Tag kind : kinds) {
      if (reading.has(kind)) return &reading;
    }
  }
  return nullptr;
}

bool only(const Token& token, Tag kind) {
  return !token.readings.empty() && token.all(Tag::np) && token.all(kind);
}

// The nominative of a surname: the lexicon's lemma, or the form itself where it stands in the nominative.
std::string surname(const Token& token) {
  if (const Reading* reading = reading_with(token, {Tag::cog, Tag::ant})) return reading->lemma;
  if (token.any(Tag::nom)) return token.form;
  return {};
}

Fact named(Kind kind, Range tokens, std::string nominative) {
  Fact fact;
  fact.kind = kind;
  fact.tokens = fact.phrase = tokens;
  fact.value = nominative;
  fact.object = Name{.nominative = std::move(nominative), .head = "", .year = {}};
  return fact;
}

std::optional<Fact> person_at(const Line& line, std::size_t begin) {
  std::size_t i = begin;
  std::string name;
  while (i < line.size() && i < begin + 3 && initials(line.token(i))) {
    for (std::size_t at = 0; at < line.token(i).form.size();) {  // В.М. → В. М.
      std::size_t next = line.token(i).form.find('.', at);
      if (next == std::string::npos) break;
      name += line.token(i).form.substr(at, next + 1 - at) + " ";
      at = next + 1;
    }
    ++i;
  }
  if (i > begin) {
    if (i >= line.size() || !line.capital(i) || line.shape(i) != Shape::word) return std::nullopt;
    const std::string last = surname(line.token(i));
    return last.empty() ? std::nullopt : std::optional(named(Kind::person, {begin, i + 1}, name + last));
  }
  // Имя [Отчество] Фамилия, known to the lexicon as such.
  const Reading* first = line.capital(i) ? reading_with(line.token(i), {Tag::ant}) : nullptr;
  if (!first || i + 1 >= line.size()) return std::nullopt;
  name = first->lemma;
  ++i;
  if (const Reading* patronymic = reading_with(line.token(i), {Tag::patr}); patronymic && line.capital(i)) {
    name += " " + patronymic->lemma;
    ++i;
  }
  if (i >= line.size() || !line.capital(i)) return std::nullopt;
  const Reading* last = reading_with(line.token(i), {Tag::cog});
  if (!last) return std::nullopt;
  return named(Kind::person, {begin, i + 1}, name + " " + last->lemma);
}

}  // namespace

std::vector<Fact> find_people_and_places(const Line& line, const std::vector<Fact>& taken) {
  std::vector<Fact> facts;
  for (std::size_t i = 0; i < line.size();) {
    const bool used =
        std::any_of(taken.begin(), taken.end(), [&](const Fact& fact) { return fact.tokens.contains(i); });
    if (used || !line.capital(i)) {
      ++i;
      continue;
    }
    if (auto person = person_at(line, i)) {
      i = person->tokens.end;
      facts.push_back(std::move(*person));
      continue;
    }
    if (only(line.token(i), Tag::top) && !line.token(i).unknown()) {
      Fact place = named(Kind::place, {i, i + 1}, line.token(i).readings.front().lemma);
      if (i > 0 && line.token(i - 1).all(Tag::pr)) place.phrase.begin = i - 1;
      facts.push_back(std::move(place));
    }
    ++i;
  }
  return facts;
}

}  // namespace letopis::facts

#include <algorithm>

#include "content/base/utf8.hpp"
#include "content/facts/known_names.hpp"

namespace letopis::facts {
namespace {

using language::Reading;
using language::Tag;
using language::Token;

bool personal(const Reading& reading) {
  return reading.has(Tag::ant) || reading.has(Tag::cog) || reading.has(Tag::patr);
}

// A capitalised neighbour that may belong to the same name: «Михаил Кутузов», "Augustus Saint-Gaudens".
bool name_like(const Line& line, std::size_t at) {
  if (at >= line.size() || !line.capital(at) || line.shape(at) != Shape::word) return false;
  const Token& token = line.token(at);
  if (token.unknown()) return true;
  return std::any_of(token.readings.begin(), token.readings.end(), personal);
}

bool title(const Line& line, std::size_t at) {
  return line.is_any(
      at,
      "король императрица император царь князь княгиня папа хан султан кайзер адмирал генерал маршал "
      "президент министр king queen emperor empress tsar prince pope general admiral marshal president "
      "minister lord sir captain colonel sultan khan kaiser premier secretary chancellor senator mr");
}

bool initials(const Token& token) {
  return token.form.size() > 1 && token.form.back() == '.';
}

// The dictionary takes the word for this name, or does not know it and cannot object.
bool read_as(const Token& token, const std::string& nominative, bool person) {
  bool other_name = false;
  for (const Reading& reading : token.readings) {
    if (base::fold(reading.lemma) == nominative) {
      if (person && reading.has(Tag::np) && reading.has(Tag::f) && !reading.has(Tag::guess) &&
          !token.any(Tag::m)) {
        continue;
      }
      return true;
    }
    other_name = other_name || (reading.has(Tag::np) && !reading.has(Tag::guess));
  }
  if (token.folded == nominative) return true;
  return token.unknown() && !other_name;
}

}  // namespace

bool stands_as_name(const Line& line, std::size_t at, const std::string& nominative, bool person) {
  const Token& token = line.token(at);
  if (line.shape(at) != Shape::word || !line.capital(at)) return false;
  if (!read_as(token, nominative, person)) return false;
  const bool opens = at == 0 || line.shape(at - 1) == Shape::quote || line.shape(at - 1) == Shape::open ||
                     line.shape(at - 1) == Shape::dash || token.any(Tag::first);
  if (opens && !token.unknown() && !token.all(Tag::np)) return false;
  if (at > 0 && (initials(line.token(at - 1)) || (name_like(line, at - 1) && !title(line, at - 1))))
    return false;
  const bool more = name_like(line, at + 1) || line.shape(at + 1) == Shape::roman;
  if (person && more) return false;
  // "Berlin Wall", "Paris Peace Accords": a longer name.
  return person || line.russian() ||
         !(at + 1 < line.size() && line.capital(at + 1) && line.shape(at + 1) == Shape::word);
}

}  // namespace letopis::facts

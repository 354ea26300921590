#include "content/questions/distract.hpp"

#include <algorithm>

#include "content/base/utf8.hpp"
#include "content/questions/distract_parts.hpp"

namespace letopis::questions {

std::uint64_t mix(std::uint64_t x) {
  x += 0x9E3779B97F4A7C15ULL;
  x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9ULL;
  x = (x ^ (x >> 27)) * 0x94D049BB133111EBULL;
  return x ^ (x >> 31);
}

std::optional<Options> ordered(const std::string& key, std::vector<Placed> below, std::vector<Placed> above,
                               std::size_t count, std::uint64_t seed) {
  const std::size_t others = count - 1;
  if (below.size() + above.size() < others) return std::nullopt;
  const std::size_t least = others > above.size() ? others - above.size() : 0;
  const std::size_t most = std::min(others, below.size());
  const std::size_t rank = least + static_cast<std::size_t>(mix(seed) % (most - least + 1));
  below.resize(rank);
  above.resize(others - rank);
  const auto nearer = [](const Placed& a, const Placed& b) { return a.distance < b.distance; };
  std::sort(below.rbegin(), below.rend(), nearer);
  std::sort(above.begin(), above.end(), nearer);
  Options options{.key = rank, .shuffle = false};
  for (auto& wrong : below) options.choices.push_back(std::move(wrong.text));
  options.choices.push_back(key);
  for (auto& wrong : above) options.choices.push_back(std::move(wrong.text));
  return options;
}

std::string head_of_name(const Ground& ground, const std::string& name) {
  std::string word;
  for (std::size_t at = 0; at <= name.size();) {
    const bool end = at == name.size();
    const std::size_t begin = at;
    const char32_t c = end ? U' ' : base::next_code_point(name, at);
    if (end) ++at;
    if (base::is_letter(c)) {
      word += name.substr(begin, at - begin);
      continue;
    }
    if (!word.empty() && ground.words.has("treaty kind", word)) return base::lower(word);
    word.clear();
  }
  return {};
}

namespace {

// The kind of fact that a thing of the knowledge base would be in a text; wars, battles and the like are
// events.
facts::Kind kind_of(const std::string& kind) {
  if (kind == "treaty") return facts::Kind::treaty;
  if (kind == "person") return facts::Kind::person;
  if (kind == "place") return facts::Kind::place;
  return facts::Kind::event;
}

}  // namespace

namespace {

// «Россия» and «российский», "Britain" and "British": what names of countries and their adjectives begin
// with.
std::set<std::string> beginnings(const std::string& text) {
  constexpr std::size_t letters = 4;
  std::set<std::string> found;
  for (const std::string& stem : stems(text)) {
    std::size_t end = 0;
    for (std::size_t i = 0; i < letters && end < stem.size(); ++i) base::next_code_point(stem, end);
    found.insert(stem.substr(0, end));
  }
  return found;
}

// Those who made a treaty and whom the text does not name, by any of their names.
std::vector<std::string> strangers_of(const Ground& ground, const knowledge::Thing& treaty,
                                      const std::set<std::string>& told) {
  const auto& knowledge = ground.knowledge;
  const auto named = [&](const std::string& name) {
    std::string own;  // «Османская» of «Османская империя»; of "United States" both
    for (const std::string& word : base::words(name))
      if (!ground.words.has("word of a state", word)) own += word + " ";
    const auto wanted = beginnings(own.empty() ? name : own);
    return !wanted.empty() && shared(wanted, told) == wanted.size();
  };
  std::vector<std::string> strangers;
  for (const std::string& party : treaty.parties) {
    const auto things = knowledge.named(party);
    const bool by_another_name = std::any_of(things.begin(), things.end(), [&](const auto* thing) {
      return std::any_of(thing->aliases.begin(), thing->aliases.end(), named);
    });
    if (!named(party) && !by_another_name) strangers.push_back(party);
  }
  return strangers;
}

}  // namespace

Distractors::Distractors(const Ground& ground) : ground_(ground) {
  std::set<std::string> told;
  for (const auto& sentence : ground.document.sentences)
    for (const auto& token : sentence.tokens)
      if (token.any(language::Tag::cap) || token.any(language::Tag::np) || ground.words.of_nation(token))
        told.merge(beginnings(token.form));
  for (const auto& thing : ground.knowledge.things())
    if (thing.kind == "treaty") strangers_[&thing] = strangers_of(ground, thing, told);
  for (const auto& thing : ground.knowledge.things()) {
    facts::Fact fact{.kind = kind_of(thing.kind), .value = thing.name, .canonical = thing.name};
    fact.object = facts::Name{.nominative = thing.name,
                              .head = thing.kind == "treaty" ? head_of_name(ground, thing.name) : "",
                              .year = thing.year};
    const auto kind = fact.kind;
    known_[kind].push_back({std::move(fact), &thing});
  }
}

namespace {

// The rule's own rivals, as near to the key in length as can be had: an option that is longest is a guess for
// free.
std::optional<Options> given(const Candidate& candidate, std::uint64_t seed) {
  auto rivals = candidate.rivals;
  const auto off = [&](const std::string& text) {
    const auto a = base::length(text), b = base::length(candidate.key);
    return a > b ? a - b : b - a;
  };
  std::stable_sort(rivals.begin(), rivals.end(),
                   [&](const auto& a, const auto& b) { return off(a) < off(b); });
  if (rivals.size() < usual_options - 1) return std::nullopt;
  rivals.resize(usual_options - 1);
  Options options{.choices = std::move(rivals)};
  options.key = static_cast<std::size_t>(mix(seed) % usual_options);
  options.choices.insert(options.choices.begin() + static_cast<long>(options.key), candidate.key);
  return options;
}

}  // namespace

std::optional<Options> Distractors::of(const Candidate& candidate, const std::string& prompt,
                                       std::uint64_t seed) const {
  if (!candidate.rivals.empty()) return given(candidate, seed);
  switch (candidate.topic) {
    case pack::Topic::date:
      return dates(candidate, prompt, seed);
    case pack::Topic::figure:
      return figures(candidate, prompt, seed);
    default:
      return names(candidate, prompt, seed);
  }
}

}  // namespace letopis::questions

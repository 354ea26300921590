#include "content/questions/rival_cost.hpp"

#include <algorithm>
#include <cstdlib>

#include "content/base/utf8.hpp"
#include "content/questions/said.hpp"

namespace letopis::questions {
namespace {

using facts::Fact;
using facts::Kind;
using facts::Name;
using knowledge::Thing;

constexpr int no_rival = 1000;

bool share_party(const Thing& thing, const std::set<std::string>& words) {
  return std::any_of(thing.parties.begin(), thing.parties.end(),
                     [&](const auto& party) { return shared(stems(party), words) > 0; });
}

bool share_party(const Thing& a, const Thing& b) {
  return std::any_of(a.parties.begin(), a.parties.end(), [&](const auto& party) {
    return std::find(b.parties.begin(), b.parties.end(), party) != b.parties.end();
  });
}

long parties_in_common(const Thing& a, const Thing& b) {
  return std::count_if(a.parties.begin(), a.parties.end(), [&](const auto& party) {
    return std::find(b.parties.begin(), b.parties.end(), party) != b.parties.end();
  });
}

// The prompt names one of those who made the key.
bool names_a_party(const Key& key) {
  return key.thing != nullptr && share_party(*key.thing, key.prompt);
}

// `strangers`: parties of the rival that the text never names; nobody who has studied its topic would choose
// one made among them.
int treaty_cost(const Key& key, const Thing* thing, int year, bool from_text, int strangers) {
  int cost = key.year != 0 && year != 0 ? std::abs(year - key.year) : from_text ? 20 : no_rival;
  // «Балканские войны 1912–1913. Какой договор …»: none of another time.
  constexpr int before = 10, after = 4;
  if (!from_text && year != 0 && key.from != 0 && (year < key.from - before || year > key.until + after))
    return no_rival;
  // «Какой договор аннулировал 13 ноября 1918 года ВЦИК?»: none that was made later.
  if (key.undone && key.until != 0 && year > key.until) return no_rival;
  if (from_text) cost = cost <= 15 ? cost / 2 : cost;
  if (thing == nullptr) return cost;
  // Who made the key, and why, nobody knows: of its years and its prompt's parties, but not so near that it
  // may be the same under another name.
  constexpr int nearest = 2, farthest = 20;  // years
  const int away = std::abs(year - key.year);
  if (!from_text && key.thing == nullptr &&
      (strangers > 0 || key.year == 0 || year == 0 || away < nearest || away > farthest ||
       thing->parties.size() < 2 || !share_party(*thing, key.prompt)))
    return no_rival;
  // «Какой договор с Китаем …?»: those of the same two parties are taken for one another for long, and
  // whoever joined them there.
  const bool same_two = key.thing != nullptr && parties_in_common(*thing, *key.thing) > 1;
  constexpr int stranger = 80;
  if (!from_text && strangers > 0 && strangers == static_cast<int>(thing->parties.size())) return no_rival;
  if (!from_text && !same_two) cost += stranger * strangers;
  constexpr int most_shared = 25;  // what a common party, war and sort may take off below
  if (cost > last_call + most_shared) return no_rival;
  const bool party =
      share_party(*thing, key.prompt) || (key.thing != nullptr && share_party(*thing, *key.thing));
  // A treaty of Italy's annulled in 1896: none that others made in 1918 will be taken for it.
  // Nor one between others altogether: Nijmegen beside Nerchinsk, the Jay Treaty for a purchase of 1853.
  constexpr int of_its_time = 20, of_its_age = 30;
  const bool dated = key.year != 0 && key.prompt.contains(std::to_string(key.year));
  const int apart = key.year == 0 ? 0 : std::abs(year - key.year);
  if (!from_text && ((apart > of_its_age && !same_two) || (apart > of_its_time && (dated || !party))))
    return no_rival;
  const bool both_known = key.thing != nullptr && !key.thing->parties.empty() && !thing->parties.empty();
  if (!from_text && both_known && !party) return no_rival;
  // Who made it, the world's list does not say: of the same war, or nobody's rival. "Treaty of Medicine
  // Creek"
  const bool of_one_war = key.thing != nullptr && !thing->ends.empty() && thing->ends == key.thing->ends;
  if (!from_text && thing->parties.empty() && !of_one_war) return no_rival;
  if (!from_text && key.thing != nullptr && key.thing->parties.empty() && !party && !of_one_war)
    return no_rival;
  // Of the same settlement, as likely as not: a second right answer.
  if (cost <= 1 && !from_text && (party || thing->parties.empty())) return no_rival;
  if (party)
    cost -= 15;
  else if (!thing->parties.empty() && !from_text)
    cost += names_a_party(key) ? (is_pair(thing->name) ? no_rival : 40)
                               : 25;  // «Какой договор дал США зону?»: one of theirs
  else if (!from_text && key.thing != nullptr && !key.thing->parties.empty())
    cost += 25;  // made by many, and nobody knows that these two were among them
  if (key.thing != nullptr) {
    if (!thing->ends.empty() && thing->ends == key.thing->ends) cost -= 5;
    if (!thing->sort.empty() && !key.thing->sort.empty()) cost += thing->sort == key.thing->sort ? -5 : 8;
  }
  return cost;
}

int person_cost(const Key& key, const Thing* thing, bool from_text) {
  if (thing == nullptr) return from_text ? 10 : no_rival;
  int cost = from_text ? 0 : 25;
  if (key.thing != nullptr) {
    if (key.thing->gender != thing->gender) return no_rival;
    const auto middle = [](const Thing& t) { return (t.year + t.until) / 2; };
    cost += std::abs(middle(*thing) - middle(*key.thing)) / 2;
    // Nobody takes a Hungarian for the man who entered Lima.
    if (thing->nation != key.thing->nation && !from_text) return no_rival;
    if (thing->nation == key.thing->nation) cost -= 10;
    // Nor Mannerheim, though the text tells of him, for a commissar of his enemy's.
    constexpr int of_another_side = 30;
    if (thing->nation != key.thing->nation && !thing->nation.empty() && !key.thing->nation.empty())
      cost += of_another_side;
    const std::size_t alike = shared(stems(thing->office), stems(key.thing->office));
    if (alike == 0 && !from_text && !thing->office.empty() && !key.thing->office.empty()) return no_rival;
    cost -= 6 * static_cast<int>(std::min<std::size_t>(2, alike));
  }
  // Nobody acts before eighteen or after death.
  if (key.year != 0 && thing->year != 0 && (key.year < thing->year + 18 || key.year > thing->until))
    return no_rival;
  // Of whom nobody knows who he was, no one whom the world knows can be told to be like him.
  if (key.thing == nullptr) return no_rival;
  return cost - 5 * static_cast<int>(std::min<std::size_t>(
                        2, shared(stems(thing->office + " " + thing->nation), key.prompt)));
}

// What nobody knows may be a county or the enemy's capital: no place to be taken for the key.
int place_cost(const Key& key, const Thing* thing, bool from_text) {
  if (thing == nullptr || key.thing == nullptr) return no_rival;
  if (thing->sort != key.thing->sort || thing->nation != key.thing->nation) return no_rival;
  return from_text ? 0 : 30;
}

int event_cost(const Key& key, const Thing* thing, bool from_text) {
  if (thing == nullptr || key.thing == nullptr) return from_text ? 15 : no_rival;
  if (thing->kind != key.thing->kind) return no_rival;
  if (thing->part_of == key.thing->name || key.thing->part_of == thing->name) return no_rival;
  const int distance = std::abs(thing->year - key.thing->year);
  if (distance == 0 && !from_text && thing->date.empty()) return no_rival;
  return distance + (from_text ? -10 : 0) +
         (!thing->part_of.empty() && thing->part_of == key.thing->part_of ? -10 : 0);
}

}  // namespace

bool names_strangers(const std::string& nominative, const std::set<std::string>& prompt) {
  bool first = true;
  for (const std::string& word : base::split(nominative)) {
    const bool known = shared(stems(word), prompt) > 0;
    const bool capital = base::starts_upper(word);
    const bool pair = word.find('-') != std::string::npos || word.find("–") != std::string::npos;
    if (!known && (pair || (capital && !first))) return true;
    // «Германо-польский» where the prompt names Germany and Japan: all of the pair, or none.
    std::size_t cut = word.find('-');
    const std::size_t dash = word.find("–");
    std::size_t width = 1;
    if (cut == std::string::npos && dash != std::string::npos) {
      cut = dash;
      width = std::string("–").size();
    }
    if (pair && shared(stems(word.substr(cut + width)), prompt) == 0) return true;
    first = false;
  }
  return false;
}

bool is_pair(const std::string& name) {
  const std::string first = name.substr(0, name.find(' '));
  return first.find('-') != std::string::npos || first.find("–") != std::string::npos;
}

int strangers_to(const Key& key, const std::vector<std::string>& unnamed) {
  if (key.thing == nullptr) return static_cast<int>(unnamed.size());
  const auto& parties = key.thing->parties;
  return static_cast<int>(std::count_if(unnamed.begin(), unnamed.end(), [&](const std::string& party) {
    return std::find(parties.begin(), parties.end(), party) == parties.end();
  }));
}

int cost_of(const Key& key, const Thing* thing, int year, bool from_text, int strangers) {
  switch (key.fact.kind) {
    case Kind::treaty:
      return treaty_cost(key, thing, year, from_text, strangers);
    case Kind::person:
      return person_cost(key, thing, from_text);
    case Kind::place:
      return place_cost(key, thing, from_text);
    default:
      return event_cost(key, thing, from_text);
  }
}

int year_beside(const Ground& ground, const Fact& fact) {
  int year = 0;
  std::size_t nearest = SIZE_MAX;
  constexpr std::size_t look_back = 8;  // sentences: the story's time where its own sentence tells none
  for (std::size_t back = 0; back <= std::min(look_back, fact.sentence) && (back < 2 || year == 0); ++back)
    for (const Fact& other : facts_in(ground, fact.sentence - back)) {
      const auto* date = std::get_if<facts::Date>(&other.object);
      if (date == nullptr || date->grain == "century" || date->grain == "millennium") continue;
      const std::size_t away = other.span.begin > fact.span.begin ? other.span.begin - fact.span.begin
                                                                  : fact.span.begin - other.span.begin;
      if (away >= nearest) continue;
      nearest = away;
      year = date->start.year;
    }
  return year;
}

const Thing* thing_of(const Ground& ground, const Fact& fact, const Name& name) {
  return ground.knowledge.find(facts::name_of(fact.kind),
                               fact.canonical.empty() ? name.nominative : fact.canonical);
}

Key key_of(const Ground& ground, const Fact& fact, const std::string& prompt) {
  const auto& name = std::get<Name>(fact.object);
  Key key{.fact = fact, .name = name, .thing = thing_of(ground, fact, name), .prompt = stems(prompt)};
  for (const std::string& beginning : ground.words.entries("undoes a treaty"))
    key.undone = key.undone || key.prompt.contains(beginning);
  for (const std::string& word : key.prompt)
    if (word.size() == 4 &&
        std::all_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; })) {
      const int named = std::stoi(word);
      key.from = key.from == 0 ? named : std::min(key.from, named);
      key.until = std::max(key.until, named);
    }
  // "the Treaty of Utrecht (1474)" is not the one that the world knows.
  if (fact.kind == Kind::treaty && key.thing != nullptr)
    for (const Fact& other : facts_in(ground, fact.sentence)) {
      const auto* date = std::get_if<facts::Date>(&other.object);
      if (date == nullptr || other.value.empty() || other.tokens.begin < fact.tokens.end ||
          other.tokens.begin > fact.tokens.end + 4 || std::abs(date->start.year - key.thing->year) <= 5)
        continue;
      key.thing = nullptr;
      key.year = date->start.year;
      key.strange = names_strangers(name.nominative, key.prompt);
      return key;
    }
  if (fact.kind == Kind::treaty && name.year)
    key.year = *name.year;
  else if (fact.kind == Kind::treaty && key.thing != nullptr)
    key.year = key.thing->year;
  else
    key.year = year_beside(ground, fact);
  key.strange = names_strangers(name.nominative, key.prompt);
  return key;
}

}  // namespace letopis::questions

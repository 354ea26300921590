// Wrong names: treaties, persons, places and events that someone who half knows would choose. Each rival has
// a cost, the least win: years between it and the key, less for what they share (a party, a war, an office, a
// country), more for what tells a stranger. What could be right as well, what the prompt rules out, and what
// looks unlike the key (another number of words, a numeral among plain names) is no rival at all.
#include <algorithm>
#include <cstdlib>

#include "content/base/utf8.hpp"
#include "content/questions/distract_parts.hpp"

namespace letopis::questions {
namespace {

using facts::Fact;
using facts::Kind;
using facts::Name;
using knowledge::Thing;

constexpr int no_rival = 1000;
constexpr int too_far = 35;    // years, or what counts as much
constexpr int last_call = 60;  // where nearer ones are too few

std::set<std::string> kind_stems(const Ground& ground) {
  std::set<std::string> found{"мирны", "peace"};
  for (const auto& entry : ground.words.entries("treaty kind"))
    found.merge(stems(entry.substr(0, entry.find(':'))));
  return found;
}

// How a name looks: I for an initial, R for a Roman numeral, W for a word, w for one without a capital.
std::string look_of(const std::string& name) {
  std::string look;
  for (const std::string& word : base::split(name)) {
    if (word.ends_with('.'))
      look += 'I';
    else if (word.find_first_not_of("IVXLC") == std::string::npos)
      look += 'R';
    else
      look += base::starts_upper(word) ? 'W' : 'w';
  }
  return look;
}

// The name among all of a person's that looks like the key's; empty where none does.
std::string name_like(const Thing& thing, const std::string& look) {
  if (look_of(thing.name) == look) return thing.name;
  const auto found = std::find_if(thing.aliases.begin(), thing.aliases.end(),
                                  [&](const auto& alias) { return look_of(alias) == look; });
  return found == thing.aliases.end() ? std::string{} : *found;
}

// A rival whose own words name somebody that the prompt does not («с Японией», «советско-английское») rules
// itself out.
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

// «Франко-русский договор», "Hay–Herrán Treaty": a name made of two.
bool is_pair(const std::string& name) {
  const std::string first = name.substr(0, name.find(' '));
  return first.find('-') != std::string::npos || first.find("–") != std::string::npos;
}

// «пакт о ненападении», "Treaty of friendship": named after what it is about, not after a place or a person.
bool is_named_by_matter(const Ground& ground, const std::string& name) {
  const auto words = base::split(name);
  for (std::size_t i = 0; i + 1 < words.size(); ++i)
    if (ground.words.has("matter of a treaty", base::fold(words[i])) && !base::starts_upper(words[i + 1]))
      return true;
  return false;
}

// "Treaties of Stockholm", "Paris Peace Accords": several in one.
bool is_several(const std::string& name) {
  const auto words = base::split(name);
  return name.ends_with('s') || (words.size() > 1 && words[0].ends_with('s') && words[1] == "of");
}

struct Rival {
  int cost = 0;
  std::string text;
  std::string head;
};

// What is known of the key, for the cost of its rivals.
struct Key {
  const Fact& fact;
  const Name& name;
  const Thing* thing = nullptr;
  int year = 0;  // when the treaty was made, when the person acted; 0 where nothing tells
  std::set<std::string> prompt;
  int from = 0, until = 0;  // the years that the prompt names; 0 where it names none
  bool strange = false;     // the key itself names strangers, so its rivals may
};

bool share_party(const Thing& thing, const std::set<std::string>& words) {
  return std::any_of(thing.parties.begin(), thing.parties.end(),
                     [&](const auto& party) { return shared(stems(party), words) > 0; });
}

bool share_party(const Thing& a, const Thing& b) {
  return std::any_of(a.parties.begin(), a.parties.end(), [&](const auto& party) {
    return std::find(b.parties.begin(), b.parties.end(), party) != b.parties.end();
  });
}

// The prompt names one of those who made the key.
bool names_a_party(const Key& key) {
  return key.thing != nullptr && share_party(*key.thing, key.prompt);
}

// How many are no party of the key either.
int strangers_to(const Key& key, const std::vector<std::string>& unnamed) {
  if (key.thing == nullptr) return static_cast<int>(unnamed.size());
  const auto& parties = key.thing->parties;
  return static_cast<int>(std::count_if(unnamed.begin(), unnamed.end(), [&](const std::string& party) {
    return std::find(parties.begin(), parties.end(), party) == parties.end();
  }));
}

// `strangers`: parties of the rival that the text never names; nobody who has studied its topic would choose
// one made among them.
int treaty_cost(const Key& key, const Thing* thing, int year, bool from_text, int strangers) {
  int cost = key.year != 0 && year != 0 ? std::abs(year - key.year) : from_text ? 20 : no_rival;
  // «Балканские войны 1912–1913. Какой договор …»: none of another time.
  constexpr int before = 10, after = 4;
  if (!from_text && year != 0 && key.from != 0 && (year < key.from - before || year > key.until + after))
    return no_rival;
  if (from_text) cost = cost <= 15 ? cost / 2 : cost;
  if (thing == nullptr) return cost;
  if (!from_text && key.thing == nullptr) return no_rival;  // who made the key, and why, nobody knows
  constexpr int stranger = 80;
  if (!from_text && strangers > 0 && strangers == static_cast<int>(thing->parties.size())) return no_rival;
  if (!from_text) cost += stranger * strangers;
  constexpr int most_shared = 25;  // what a common party, war and sort may take off below
  if (cost > last_call + most_shared) return no_rival;
  const bool party =
      share_party(*thing, key.prompt) || (key.thing != nullptr && share_party(*thing, *key.thing));
  // A treaty of Italy's annulled in 1896: none that others made in 1918 will be taken for it.
  constexpr int of_its_time = 20;
  const bool dated = key.year != 0 && key.prompt.contains(std::to_string(key.year));
  if (!from_text && key.year != 0 && std::abs(year - key.year) > of_its_time && (dated || !party))
    return no_rival;
  // Of the same settlement, as likely as not: a second right answer.
  if (cost <= 1 && !from_text && (party || thing->parties.empty())) return no_rival;
  if (party)
    cost -= 15;
  else if (!thing->parties.empty() && !from_text)
    cost += names_a_party(key) ? (is_pair(thing->name) ? no_rival : 40)
                               : 25;  // «Какой договор дал США зону?»: one of theirs
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
    const std::size_t alike = shared(stems(thing->office), stems(key.thing->office));
    if (alike == 0 && !from_text && !thing->office.empty() && !key.thing->office.empty()) return no_rival;
    cost -= 6 * static_cast<int>(std::min<std::size_t>(2, alike));
  }
  // Nobody acts before eighteen or after death.
  if (key.year != 0 && thing->year != 0 && (key.year < thing->year + 18 || key.year > thing->until))
    return no_rival;
  if (key.year == 0 && key.thing == nullptr) return from_text ? cost : no_rival;
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

// The year that the sentence's own dates give a fact; 0 where none does.
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

// A name that only the text has: nobody knows when he lived but by the years beside it.
bool acts_in_another_time(const Ground& ground, const Key& key, const Fact& other) {
  constexpr int working_life = 25;
  const int year = year_beside(ground, other);
  return key.year == 0 || year == 0 || std::abs(year - key.year) > working_life;
}

// "the Gloucestershire | Regiment": a place only in a name.
bool names_a_thing(const Ground& ground, const Fact& place) {
  const auto& tokens = ground.document.sentences[place.sentence].tokens;
  return place.tokens.end < tokens.size() && tokens[place.tokens.end].any(language::Tag::cap);
}

// The prompt names the year in which the rival was made, so that it would be as right as the key.
bool dated_by_prompt(const Key& key, int year) {
  return year != 0 && key.prompt.contains(std::to_string(year));
}

}  // namespace

std::optional<Options> Distractors::names(const Candidate& candidate, const std::string& prompt,
                                          std::uint64_t seed) const {
  const Key key = key_of(ground_, ground_.facts[candidate.fact], prompt);
  const bool treaty = key.fact.kind == Kind::treaty;
  const auto kinds = kind_stems(ground_);
  const Said said(prompt);
  const auto telling =
      [&](const std::string& text) {  // what tells one treaty from another: not that it is a treaty
        auto all = stems(text);
        if (treaty)
          for (const auto& kind : kinds) all.erase(kind);
        return all;
      };
  // A person reads among the options as the rule says them: "Abraham Lincoln", where the text has "Lincoln".
  const std::string look = look_of(key.fact.kind == Kind::person ? candidate.key : key.name.nominative);
  std::vector<Rival> rivals;
  std::vector<std::set<std::string>> telling_words;  // of each of them
  const auto key_stems = telling(key.name.nominative + " " + key.fact.canonical);
  struct Priced {
    int cost;
    const Fact* fact;
    const Thing* thing;
    bool from_text;
  };
  std::vector<Priced> priced;
  const auto price = [&](const Fact& rival, const Thing* thing, bool from_text) {
    const auto* known = std::get_if<Name>(&rival.object);
    if (known == nullptr || rival.kind != key.fact.kind) return;
    if (!key.fact.canonical.empty() && rival.canonical == key.fact.canonical) return;
    if (thing != nullptr && thing == key.thing) return;
    const int year = !treaty            ? 0
                     : known->year      ? *known->year
                     : thing != nullptr ? thing->year
                     : from_text        ? year_beside(ground_, rival)
                                        : 0;
    const auto unnamed = strangers_.find(thing);
    const int cost = cost_of(key, thing, year, from_text,
                             unnamed == strangers_.end() ? 0 : strangers_to(key, unnamed->second));
    if (cost <= last_call && !dated_by_prompt(key, year)) priced.push_back({cost, &rival, thing, from_text});
  };
  const auto offer = [&](const Priced& rival) {
    const auto& [cost, fact, thing, from_text] = rival;
    Fact other = *fact;
    auto* name = std::get_if<Name>(&other.object);
    if (key.fact.kind == Kind::person && thing != nullptr) {
      name->nominative = name_like(*thing, look);
      if (name->nominative.empty()) return;
    } else if (key.fact.kind == Kind::person && look_of(name->nominative) != look) {
      return;
    }
    if (((key.fact.kind == Kind::person && thing == nullptr) ||
         (key.fact.kind == Kind::place && from_text)) &&
        acts_in_another_time(ground_, key, other))
      return;
    if (key.fact.kind == Kind::place && from_text && names_a_thing(ground_, other)) return;
    // «Франко-русский договор» beside «Амьенский мир»: one named by its parties among those named by their
    // towns.
    // "The ____ were signed": Accords among Accords.
    if (treaty && is_several(name->nominative) != is_several(key.name.nominative)) return;
    if (treaty &&
        is_named_by_matter(ground_, name->nominative) != is_named_by_matter(ground_, key.name.nominative))
      return;
    if (treaty && is_pair(name->nominative) != is_pair(key.name.nominative)) return;
    auto own = telling(name->nominative);
    // «Какой договор отменил | Севрский?»: the prompt has named it.
    if (own.empty() || shared(own, key.prompt) > (treaty ? 1U : 0U) || shared(own, key.prompt) == own.size())
      return;
    if (2 * shared(own, key_stems) >= std::min(own.size(), key_stems.size())) return;
    if (treaty && !key.strange && names_strangers(name->nominative, key.prompt)) return;
    const std::string text = candidate.option(other);
    if (text.empty() || text == candidate.key || said.mentions(text)) return;
    rivals.push_back({cost, text, name->head});
    telling_words.push_back(std::move(own));
  };
  for (const Fact& other : facts_near(ground_, candidate.fact)) {
    if (!other.standalone || other.sentence == key.fact.sentence) continue;
    if (const auto* name = std::get_if<Name>(&other.object))
      price(other, thing_of(ground_, other, *name), true);
  }
  if (const auto known = known_.find(key.fact.kind); known != known_.end())
    for (const Known& other : known->second) price(other.fact, other.thing, false);
  // Of a thousand treaties only the nearest are put into words, and those of the key's own kind.
  std::stable_sort(priced.begin(), priced.end(),
                   [](const Priced& a, const Priced& b) { return a.cost < b.cost; });
  constexpr std::size_t enough = 24;
  for (const Priced& rival : priced)
    if (rivals.size() < enough || (treaty && std::get<Name>(rival.fact->object).head == key.name.head))
      offer(rival);

  std::vector<Rival> chosen;
  std::vector<const std::set<std::string>*> taken;
  for (std::size_t i = 0; i < rivals.size(); ++i) {
    const auto& own = telling_words[i];
    const bool namesake = std::any_of(taken.begin(), taken.end(), [&](const auto* other) {
      return 2 * shared(own, *other) >= std::min(own.size(), other->size());
    });
    if (namesake) continue;
    taken.push_back(&own);
    chosen.push_back(std::move(rivals[i]));
  }
  if (chosen.size() < usual_options - 1) return std::nullopt;
  // «Какой договор …?» with one «… договор» among «… мир» gives itself away: another of the key's kind stands
  // beside it.
  if (treaty && shared(stems(key.name.head), key.prompt) > 0) {
    const auto alike = std::find_if(chosen.begin(), chosen.end(),
                                    [&](const Rival& rival) { return rival.head == key.name.head; });
    if (alike == chosen.end()) return std::nullopt;
    std::rotate(chosen.begin(), alike, alike + 1);
  }
  const bool fourth = chosen.size() >= most_options - 1 && chosen[most_options - 2].cost <= 10;
  chosen.resize(fourth ? most_options - 1 : usual_options - 1);
  Options options;
  for (auto& rival : chosen) options.choices.push_back(std::move(rival.text));
  options.key = static_cast<std::size_t>(mix(seed) % (chosen.size() + 1));
  options.choices.insert(options.choices.begin() + static_cast<long>(options.key), candidate.key);
  return options;
}

}  // namespace letopis::questions

// Wrong names: treaties, persons, places and events that someone who half knows would choose. Each rival has
// a cost (rival_cost.hpp), the least win. What could be right as well, what the prompt rules out, and what
// looks unlike the key (another number of words, a numeral among plain names) is no rival at all.
#include <algorithm>

#include "content/base/utf8.hpp"
#include "content/questions/distract_parts.hpp"
#include "content/questions/rival_cost.hpp"

namespace letopis::questions {
namespace {

using facts::Fact;
using facts::Kind;
using facts::Name;
using knowledge::Thing;

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

// «пакт о ненападении», "Convention for the Lease of Weihaiwei": named after what it is about, not after a
// place or a person.
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
  std::set<const Thing*> met;
  const auto offer = [&](const Priced& rival) {
    const auto& [cost, fact, thing, from_text] = rival;
    // "Treaty of Kanghwa" of the text and "Treaty of Ganghwa" of the world
    if (thing != nullptr && met.contains(thing)) return;
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
    // "Treaty of Defensive Alliance between Bolivia and Peru" beside "Treaty of Ancón"
    constexpr std::size_t longer = 2;  // times
    if (treaty && name->nominative.size() > longer * key.name.nominative.size()) return;
    auto own = telling(name->nominative);
    // «Какой договор отменил | Севрский?»: the prompt has named it.
    if (own.empty() || shared(own, key.prompt) > (treaty ? 1U : 0U) || shared(own, key.prompt) == own.size())
      return;
    if (2 * shared(own, key_stems) >= std::min(own.size(), key_stems.size())) return;
    if (treaty && !key.strange && names_strangers(name->nominative, key.prompt)) return;
    const std::string text = candidate.option(other);
    if (text.empty() || text == candidate.key || said.mentions(text)) return;
    if (thing != nullptr) met.insert(thing);
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

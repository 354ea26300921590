// Whether a prompt's own words tell what it is about, and what the sentence before says where they do not.
#include <algorithm>
#include <set>
#include <utility>

#include "content/base/utf8.hpp"
#include "content/questions/antecedents.hpp"
#include "content/questions/footing.hpp"
#include "content/questions/hanging.hpp"
#include "content/questions/said.hpp"
#include "content/questions/setting.hpp"
#include "content/questions/topic.hpp"
#include "content/questions/valency.hpp"

namespace letopis::questions {
namespace {

// «Отечественная война 1812 года», "The Panama Canal, 1902", but not "1879–1914"
bool names_one_year(const std::string& label) {
  const auto numbers = numbers_in(label);
  return std::count_if(numbers.begin(), numbers.end(), is_year) == 1;
}

// A war declared, a truce, hostilities: what happens between the same parties more than once.
bool says_what_recurs(const language::Words& words, const std::string& prompt) {
  const std::string folded = " " + base::fold(prompt);
  const auto& phrases = words.entries("recurring");
  return std::any_of(phrases.begin(), phrases.end(), [&](const std::string& phrase) {
    return folded.find(" " + base::fold(phrase)) != std::string::npos;
  });
}

}  // namespace

// Names in a prompt, word by word; a first word counts where the text or the world has it as a name.
int Settings::names_in(const Candidate& candidate) const {
  const language::Sentence& sentence = ground_.document.sentences[ground_.facts[candidate.fact].sentence];
  const auto is_name = [&](const std::string& word) {
    const auto known = ground_.knowledge.named(word);
    if (std::any_of(known.begin(), known.end(),
                    [](const auto* thing) { return thing->kind == "place" || thing->kind == "person"; }))
      return true;
    for (std::size_t i = 0; i < sentence.tokens.size(); ++i)
      if (word.starts_with(sentence.tokens[i].form) && casing_.is_name(sentence, i)) return true;
    return false;
  };
  int names = 0;
  bool first = true, named = false;  // «Соединённые Штаты» are one
  for (std::size_t at = 0; at < candidate.prompt.size(); first = false) {
    const auto end = std::min(candidate.prompt.find(' ', at), candidate.prompt.size());
    std::string word = candidate.prompt.substr(at, end - at);
    at = end + 1;
    for (const std::string_view mark : {"«", "“", "\"", "(", "["})
      if (word.starts_with(mark)) word.erase(0, mark.size());
    const bool name = base::starts_upper(word) && (!first || is_name(word));
    if (name && !named) ++names;
    named = name;
  }
  return names;
}

// What tells a treaty's name from others: not that it is a treaty.
std::set<std::string> Settings::telling(const std::string& name) const {
  auto own = stems(name);
  for (const std::string& entry : ground_.words.entries("treaty kind"))
    for (const std::string& kind : stems(entry)) own.erase(kind);
  return own;
}

std::string Settings::unanchored(const Candidate& candidate, const std::string& label) const {
  const facts::Fact& asked = ground_.facts[candidate.fact];
  if (leaves_out_a_year(candidate, label)) return "a date of no year";
  // Two words that belong to the subject are as good as a name.
  const int names = names_in(candidate) + (cues_said(label, candidate.prompt) > 1 ? 1 : 0);
  const int anchors = names + (tells_apart(candidate) ? 1 : 0) + (says_a_number(candidate) ? 1 : 0);
  // A treaty or battle that the world knows stands for itself.
  const auto said = stems(candidate.prompt);
  for (const facts::Fact& fact : facts_in(ground_, asked.sentence)) {
    if (fact.canonical.empty() || (fact.kind != facts::Kind::treaty && fact.kind != facts::Kind::event))
      continue;
    const auto own = telling(std::get<facts::Name>(fact.object).nominative);
    // «Когда была подписана Пекинская конвенция?»: of whose war?
    const bool topical = !label.empty() || names > 1 || is_alone_of_its_name(fact);
    if (!own.empty() && shared(own, said) == own.size() && topical && !asks_of_a_nameless_treaty(candidate))
      return {};
  }
  if (const std::string thing = passages_.told_thing(asked.sentence, candidate.prompt, label); !thing.empty())
    return thing;
  // «Когда Россия объявила войну Турции?»: there were ten.
  if (label.empty() && says_what_recurs(ground_.words, candidate.prompt)) return "it happens more than once";
  const char* few = "too few names";
  if (candidate.topic == pack::Topic::figure) {  // a count holds of one event or day
    const bool placed = says_when_or_where(candidate, label);
    if (label.empty()) return placed && names > 0 && anchors > 1 ? "" : few;
    const bool told = names > 1 || tells_apart(candidate);
    // "How many advisers were serving in South Vietnam?": another year, another number.
    // But «На какую высоту поднялся Юрий Гагарин?» does not need its subject.
    const bool by_itself = is_subject(label) && placed && names > 0 && anchors > 1;
    if (candidate.kind != pack::Kind::cloze && !says_a_date(candidate) && !names_one_year(label) &&
        !by_itself)
      return "a count of no day";
    return (placed && names > 0) || (told && !is_war(label)) ? "" : few;
  }
  if (candidate.bare) return {};               // its day tells it apart
  if (candidate.topic == pack::Topic::treaty)  // what it did tells it apart
    return anchors >= (label.empty() ? 2 : 1) ? "" : few;
  // «Когда был подписан договор с Францией?»: there were many.
  if (asks_of_a_nameless_treaty(candidate)) return "a treaty without a name";
  if (!label.empty()) return anchors >= 1 ? "" : few;
  if (asked.attributive && candidate.kind == pack::Kind::cloze)
    return anchors >= 2 ? "" : few;  // the noun that it dates is said
  const bool enough = (anchors >= 3 && names > 0) || (anchors >= 2 && names >= 2) ||
                      names_a_known_thing(candidate) || (names > 0 && names_somebody_in_full(candidate));
  return enough ? "" : few;
}

// «… осенью Турция по Аккерманской конвенции подтвердила …»: of which year, neither the prompt nor its label
// says.
bool Settings::leaves_out_a_year(const Candidate& candidate, const std::string& label) const {
  const Said said(candidate.prompt);
  if (candidate.topic == pack::Topic::date || names_one_year(label) || year(ground_.facts[candidate.fact]))
    return false;
  for (const facts::Fact& fact : facts_in(ground_, ground_.facts[candidate.fact].sentence)) {
    const auto* date = std::get_if<facts::Date>(&fact.object);
    if (date == nullptr || !date->inferred || &fact == &ground_.facts[candidate.fact]) continue;
    if (!said.says(ground_, fact)) continue;
    const std::string year = std::to_string(std::abs(date->start.year));
    if (candidate.prompt.find(year) == std::string::npos) return true;
  }
  return false;
}

// «Крымская война. », with what may follow the name.
bool Settings::is_war(const std::string& label) const {
  const auto known = ground_.knowledge.named(base::trim(label.substr(0, label.find_first_of(".,("))));
  if (std::any_of(known.begin(), known.end(), [](const auto* thing) { return thing->kind == "war"; }))
    return true;
  return says_a_war(ground_.words, label);
}

// «пакт о нейтралитете», "a treaty of friendship": what it was about.
bool Settings::says_its_matter(const std::string& treaty) const {
  for (std::size_t at = treaty.find(' '); at != std::string::npos;) {
    const std::size_t next = treaty.find(' ', at + 1);
    if (next == std::string::npos) return false;
    const std::string behind = treaty.substr(next + 1, treaty.find(' ', next + 1) - next - 1);
    if (ground_.words.has("matter of a treaty", treaty.substr(at + 1, next - at - 1)) &&
        !base::starts_upper(behind))
      return true;
    at = next;
  }
  return false;
}

// The date asked is years from the treaty of this name that the world knows: this is another one.
bool Settings::is_of_another_year(const Candidate& candidate, const facts::Fact& treaty) const {
  const auto* date = std::get_if<facts::Date>(&ground_.facts[candidate.fact].object);
  const auto& name = std::get<facts::Name>(treaty.object).nominative;
  const auto* thing = ground_.knowledge.find("treaty", treaty.canonical.empty() ? name : treaty.canonical);
  if (date == nullptr || thing == nullptr || thing->year == 0) return false;
  const auto near = [&](const auto* one) { return std::abs(date->start.year - one->year) <= 5; };
  if (near(thing)) return false;
  const auto namesakes = ground_.knowledge.beginning(knowledge::without_year(name));
  return std::none_of(namesakes.begin(), namesakes.end(), near);
}

// "The Treaty of Paris closed the Seven Years' War": a war or battle that the world knows is told beside it.
bool Settings::names_a_known_event(const Candidate& candidate) const {
  const Said said(candidate.prompt);
  const auto near = facts_in(ground_, ground_.facts[candidate.fact].sentence);
  return std::any_of(near.begin(), near.end(), [&](const facts::Fact& fact) {
    return fact.kind == facts::Kind::event && !fact.canonical.empty() && said.says(ground_, fact);
  });
}

// «Когда был подписан договор девяти держав?»: a name, though it has no capital.
bool Settings::names_a_known_treaty(const Candidate& candidate) const {
  const Said said(candidate.prompt);
  const auto near = facts_in(ground_, ground_.facts[candidate.fact].sentence);
  return std::any_of(near.begin(), near.end(), [&](const facts::Fact& fact) {
    return fact.kind == facts::Kind::treaty && !fact.canonical.empty() && said.says(ground_, fact);
  });
}

// A treaty of the prompt that has no name of its own, or one that several bear.
bool Settings::asks_of_a_nameless_treaty(const Candidate& candidate) const {
  const Said said(candidate.prompt);
  for (const facts::Fact& fact : facts_in(ground_, ground_.facts[candidate.fact].sentence)) {
    const auto* name = std::get_if<facts::Name>(&fact.object);
    if (name == nullptr || fact.kind != facts::Kind::treaty) continue;
    if (!said.says(ground_, fact)) continue;
    // «договор с Францией», but «договор пяти держав» is a name.
    const bool common = !base::starts_upper(name->nominative);
    const bool own_name = !fact.canonical.empty() && shared(stems(name->nominative), stems(fact.canonical)) ==
                                                         stems(fact.canonical).size();
    if (common && !own_name && !(says_its_matter(name->nominative) && names_in(candidate) > 1)) return true;
    if (is_of_another_year(candidate, fact)) return true;
    int bearers = 0;
    for (const auto* thing : ground_.knowledge.beginning(knowledge::without_year(name->nominative)))
      if (thing->kind == "treaty" && base::fold(knowledge::without_year(thing->name)) ==
                                         base::fold(knowledge::without_year(name->nominative)))
        ++bearers;
    if (bearers > 1 && !names_a_known_event(candidate)) return true;
  }
  return false;
}

// «Кючук-Кайнарджийский договор»: no other treaty that the world knows is named after the same place.
bool Settings::is_alone_of_its_name(const facts::Fact& fact) const {
  if (fact.kind != facts::Kind::treaty) return false;
  if (named_after_.empty())
    for (const auto& thing : ground_.knowledge.things())
      if (thing.kind == "treaty")
        for (const std::string& stem : telling(thing.name)) named_after_[stem].insert(thing.name);
  const auto own = telling(std::get<facts::Name>(fact.object).nominative);
  return !own.empty() && std::all_of(own.begin(), own.end(), [&](const std::string& stem) {
    const auto found = named_after_.find(stem);
    return found == named_after_.end() || found->second == std::set{fact.canonical};
  });
}

// «Людовик XIV», "Woodrow Wilson": a person by two words at least.
bool Settings::names_somebody_in_full(const Candidate& candidate) const {
  const auto near = facts_in(ground_, ground_.facts[candidate.fact].sentence);
  return std::any_of(near.begin(), near.end(), [&](const facts::Fact& fact) {
    const auto* name = std::get_if<facts::Name>(&fact.object);
    return fact.kind == facts::Kind::person && name->nominative.find(' ') != std::string::npos &&
           candidate.prompt.find(name->nominative) != std::string::npos;
  });
}

// "When did the Suez Canal open?": a name of two words or more that the world knows.
bool Settings::names_a_known_thing(const Candidate& candidate) const {
  for (const facts::Fact& fact : facts_in(ground_, ground_.facts[candidate.fact].sentence)) {
    const auto* name = std::get_if<facts::Name>(&fact.object);
    if (name == nullptr || fact.kind == facts::Kind::person || fact.kind == facts::Kind::treaty ||
        fact.canonical.empty() || name->nominative.find(' ') == std::string::npos)
      continue;
    const auto& sentence = ground_.document.sentences[fact.sentence];
    if (candidate.prompt.find(language::words(sentence, fact.tokens)) != std::string::npos ||
        candidate.prompt.find(name->nominative) != std::string::npos)
      return true;
  }
  return false;
}

// A day, a year or a place among the words, or a battle.
bool Settings::says_when_or_where(const Candidate& candidate, const std::string& label) const {
  const auto& sentence = ground_.document.sentences[ground_.facts[candidate.fact].sentence];
  const auto in_prompt = [&](const std::string& words) {
    return candidate.prompt.find(words) != std::string::npos;
  };
  for (const facts::Fact& fact : facts_in(ground_, ground_.facts[candidate.fact].sentence)) {
    if (&fact == &ground_.facts[candidate.fact] || fact.tokens.empty()) continue;
    const auto* name = std::get_if<facts::Name>(&fact.object);
    const bool person = fact.kind == facts::Kind::person && name->nominative.find(' ') != std::string::npos;
    const auto* date = std::get_if<facts::Date>(&fact.object);  // «19 июня», of which year?
    const bool dated = date != nullptr && (!date->inferred || names_one_year(label));
    const bool tells = person || dated || fact.kind == facts::Kind::event || fact.kind == facts::Kind::treaty;
    if (tells && in_prompt(language::words(sentence, fact.tokens))) return true;
  }
  for (std::size_t i = 1; i < sentence.tokens.size(); ++i)
    if (ground_.words.has_form("placing", sentence.tokens[i - 1]) && casing_.is_name(sentence, i) &&
        in_prompt(sentence.tokens[i - 1].form + " " + sentence.tokens[i].form))
      return true;
  return candidate.prompt.find("«") != std::string::npos;
}

// «Когда столкнулось св. 550 тыс. чел.?», "signed on 29 October 1888": a day or a count that the prompt says.
bool Settings::says_a_number(const Candidate& candidate) const {
  const Said said(candidate.prompt);
  const auto near = facts_in(ground_, ground_.facts[candidate.fact].sentence);
  return std::any_of(near.begin(), near.end(), [&](const facts::Fact& fact) {
    const bool number = fact.kind == facts::Kind::figure || fact.kind == facts::Kind::date;
    return number && &fact != &ground_.facts[candidate.fact] && said.says(ground_, fact);
  });
}

// "How many men landed at Kinsale in 1601?"
bool Settings::says_a_date(const Candidate& candidate) const {
  const Said said(candidate.prompt);
  const auto near = facts_in(ground_, ground_.facts[candidate.fact].sentence);
  return std::any_of(near.begin(), near.end(), [&](const facts::Fact& fact) {
    return fact.kind == facts::Kind::date && said.says(ground_, fact);
  });
}

bool Settings::tells_apart(const Candidate& candidate) const {
  using language::Tag;
  const auto said = base::folded_words(candidate.prompt);
  const auto& tokens = ground_.document.sentences[ground_.facts[candidate.fact].sentence].tokens;
  const auto in_prompt = [&](std::size_t i) { return i < tokens.size() && said.contains(tokens[i].folded); };
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (!in_prompt(i) || !tokens[i].any(Tag::n)) continue;
    const bool attribute =
        i > 0 && in_prompt(i - 1) && (tokens[i - 1].all(Tag::adj) || tokens[i - 1].all(Tag::ord));
    const bool genitive = in_prompt(i + 1) && tokens[i + 1].any(Tag::n) && tokens[i + 1].all(Tag::gen);
    const bool of = in_prompt(i + 1) && tokens[i + 1].folded == "of";
    if (attribute || genitive || of) return true;
  }
  return false;
}

}  // namespace letopis::questions

#include "content/questions/compose.hpp"

#include <algorithm>
#include <set>

#include "content/base/utf8.hpp"
#include "content/narrative/narrative.hpp"

namespace letopis::questions {
namespace {

constexpr std::size_t fewest = 4;
constexpr std::size_t most = 6;
constexpr std::size_t longest_source = 4000;  // bytes: what one may be expected to read again

// A thing that the text names and dates, and that the knowledge base dates to the same year.
struct Event {
  std::string name;
  int year = 0;
  std::size_t sentence = 0;
  pack::Span name_span, date_span;
};

// The year that the sentence states for the thing: the only one among its dates that is the thing's own.
std::optional<pack::Span> dated_as(const Ground& ground, std::size_t sentence, int year) {
  std::optional<pack::Span> found;
  for (const facts::Fact& fact : facts_in(ground, sentence)) {
    const auto* date = std::get_if<facts::Date>(&fact.object);
    if (date == nullptr || fact.polarity != language::Polarity::fact) continue;
    if (date->start.year == year && date->end.year == year && !found) found = fact.span;
  }
  return found;
}

// «… договор 8 сентября 1951 года советская делегация подписать отказалась»: a true date of what somebody did
// not do is not put beside what was done.
bool stated_plainly(const Ground& ground, std::size_t sentence) {
  const auto& clauses = ground.document.clauses[sentence];
  return std::all_of(clauses.begin(), clauses.end(), [](const auto& clause) {
    return clause.polarity == language::Polarity::fact && clause.unreal.empty();
  });
}

std::vector<Event> events_of(const Ground& ground) {
  std::vector<Event> events;
  std::set<std::string> seen;
  for (const facts::Fact& fact : ground.facts) {
    const auto* name = std::get_if<facts::Name>(&fact.object);
    if (name == nullptr || fact.canonical.empty() || fact.polarity != language::Polarity::fact) continue;
    if (fact.kind != facts::Kind::treaty && fact.kind != facts::Kind::event) continue;
    const auto* thing = ground.knowledge.find(facts::name_of(fact.kind), fact.canonical);
    // What lasted for years has no one place in an order.
    if (thing == nullptr || thing->year == 0 || thing->until != thing->year) continue;
    // A name that carries its year would put itself in order.
    if (thing->name.find_first_of("0123456789") != std::string::npos) continue;
    if (!stated_plainly(ground, fact.sentence)) continue;
    const auto date = dated_as(ground, fact.sentence, thing->year);
    if (date && seen.insert(thing->name).second)
      events.push_back({base::capitalised(thing->name), thing->year, fact.sentence, fact.span, *date});
  }
  return events;
}

std::string year_of(const Ground& ground, int year) {
  if (year > 0) return std::to_string(year);
  const std::string era = ground.words.value("phrasing", "before our era");
  return era.empty() ? std::string{} : std::to_string(1 - year) + " " + era;
}

pack::Source source_of(const Ground& ground, std::span<const Event> group) {
  const auto& narrative = ground.document.narrative;
  const auto& first = ground.document.sentences[group.front().sentence];
  const auto& last = ground.document.sentences[group.back().sentence];
  pack::Source source{.file = narrative.file, .begin = first.begin, .end = last.end};
  source.text = narrative.text.substr(source.begin, source.end - source.begin);
  std::set<std::size_t> sentences;
  for (const Event& event : group) {
    source.key.push_back(event.name_span);
    source.key.push_back(event.date_span);
    sentences.insert(event.sentence);
  }
  std::size_t before = SIZE_MAX;
  for (const std::size_t index : sentences) {
    if (!source.plain.empty()) source.plain += before + 1 == index ? " " : " … ";
    source.plain += narrative::plain(narrative, ground.document.sentences[index].begin,
                                     ground.document.sentences[index].end);
    before = index;
  }
  return source;
}

pack::Question question_of(const Ground& ground, std::span<const Event> group, pack::Kind kind) {
  const bool all_treaties = std::all_of(group.begin(), group.end(), [&](const Event& e) {
    return ground.knowledge.find("treaty", e.name) != nullptr;
  });
  pack::Question question{.kind = kind,
                          .topic = all_treaties ? pack::Topic::treaty : pack::Topic::event,
                          .source = source_of(ground, group)};
  std::vector<Event> events(group.begin(), group.end());
  std::sort(events.begin(), events.end(), [](const Event& a, const Event& b) { return a.year < b.year; });
  std::string all;
  if (kind == pack::Kind::order) {
    std::vector<std::string> names;
    for (const Event& event : events) names.push_back(event.name);
    for (const auto& name : names) all += name + "\n";
    question.answer = std::move(names);
    // Events of neighbouring years are hard to tell apart.
    const int span = events.back().year - events.front().year;
    question.difficulty = span <= static_cast<int>(events.size()) * 2 ? 0.75 : 0.6;
  } else {
    pack::Pairs pairs;
    for (const Event& event : events) pairs.emplace_back(event.name, year_of(ground, event.year));
    for (const auto& [name, year] : pairs) all += name + "\n";
    question.answer = std::move(pairs);
    question.difficulty = 0.65;
  }
  question.prompt = ground.words.value(
      "phrasing", std::string(pack::name_of(kind)) + (all_treaties ? " treaties" : " events"));
  question.id = pack::hash_of(std::string(pack::name_of(kind)) + "\n" + base::fold(all));
  return question;
}

}  // namespace

std::vector<pack::Question> compose(const Ground& ground) {
  const std::vector<Event> events = events_of(ground);
  std::vector<pack::Question> questions;
  for (std::size_t begin = 0; begin + fewest <= events.size();) {
    const std::size_t from = ground.document.sentences[events[begin].sentence].begin;
    std::vector<Event> group;
    std::set<int> years;
    std::size_t end = begin;
    for (; end < events.size() && group.size() < most; ++end) {
      if (ground.document.sentences[events[end].sentence].end - from > longest_source) break;
      if (year_of(ground, events[end].year).empty()) continue;
      if (years.insert(events[end].year).second) group.push_back(events[end]);
    }
    if (group.size() < fewest) {
      ++begin;
      continue;
    }
    questions.push_back(question_of(ground, group, pack::Kind::order));
    questions.push_back(question_of(ground, group, pack::Kind::match));
    begin = end;
  }
  return questions;
}

}  // namespace letopis::questions

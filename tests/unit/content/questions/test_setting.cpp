// What the text said long before: the war and the year in front of a prompt; and questions out of several
// facts.
#include <algorithm>

#include <doctest/doctest.h>

#include "content/facts/canonical.hpp"
#include "content/facts/find.hpp"
#include "content/questions/compose.hpp"
#include "content/questions/setting.hpp"
#include "tests/unit/content/questions/tongue.hpp"

namespace letopis::questions {
namespace {

// The first prompt that is offered, or "".
std::string prompt_of(const Settings& settings, const Candidate& candidate) {
  std::string found, why;
  settings.complete(candidate, why, [&](const std::string& prompt) {
    found = prompt;
    return true;
  });
  return found;
}

language::Reader& reader() {
  return tongue("en").reader;
}

// A chronicle: each sentence names one thing and dates it.
struct Chronicle {
  language::Document document;
  std::vector<facts::Fact> facts;
  knowledge::Knowledge knowledge;

  explicit Chronicle(std::vector<knowledge::Thing> things) : knowledge(std::move(things)) {
    document.narrative.language = "en";
  }

  void add(const std::string& name, int year, facts::Kind kind = facts::Kind::event) {
    auto& text = document.narrative.text;
    const std::size_t begin = text.size();
    const std::string said = std::to_string(year);
    text += name + " " + said + ". ";
    language::Sentence sentence;
    sentence.begin = begin;
    sentence.end = text.size() - 1;
    const std::size_t index = document.sentences.size();
    document.sentences.push_back(sentence);
    document.clauses.emplace_back();
    facts::Fact thing{.kind = kind,
                      .sentence = index,
                      .span = {begin, begin + name.size()},
                      .value = name,
                      .canonical = name};
    thing.object = facts::Name{.nominative = name};
    facts.push_back(thing);
    facts::Fact date{.kind = facts::Kind::date,
                     .sentence = index,
                     .span = {begin + name.size() + 1, text.size() - 2},
                     .value = said};
    date.object = facts::Date{.start = {year, 1, 1}, .end = {year, 12, 31}, .grain = "year", .role = "point"};
    facts.push_back(date);
  }

  Ground ground() const { return {document, facts, reader().lexicon(), reader().words(), knowledge}; }
};

knowledge::Thing battle(const std::string& name, int year, const std::string& war) {
  return {.kind = "battle", .name = name, .year = year, .until = year, .part_of = war};
}

Chronicle crimea() {
  Chronicle chronicle({{.kind = "war", .name = "Crimean War", .year = 1853, .until = 1856},
                       battle("Battle of Sinop", 1853, "Crimean War"),
                       battle("Battle of the Alma", 1854, "Crimean War"),
                       battle("Battle of the Chernaya", 1855, "Crimean War"),
                       battle("Battle of Solferino", 1859, "")});
  chronicle.add("Battle of Sinop", 1853);
  chronicle.add("Battle of the Alma", 1854);
  chronicle.add("Battle of the Chernaya", 1855);
  chronicle.add("Battle of Solferino", 1859);
  return chronicle;
}

// A text that is read as the compiler reads it, with a knowledge of four battles.
struct Text {
  knowledge::Knowledge knowledge = crimea().knowledge;
  language::Document document;
  std::vector<facts::Fact> facts;

  explicit Text(const std::string& text) {
    document = read("en", text);
    facts = facts::find(document, &knowledge);
    facts::name_canonically(facts, knowledge);
  }
  Ground ground() const { return {document, facts, reader().lexicon(), reader().words(), knowledge}; }
  std::size_t dated(const std::string& value) const {
    const auto found =
        std::find_if(facts.begin(), facts.end(), [&](const auto& fact) { return fact.value == value; });
    REQUIRE(found != facts.end());
    return static_cast<std::size_t>(found - facts.begin());
  }
};

const char* const campaign =
    "The Battle of Sinop was fought in 1853. The Allies won the Battle of the Alma in 1854 and lost many men "
    "at "
    "Sebastopol. The Russians lost the Battle of the Chernaya in 1855. The Battle of Solferino was fought in "
    "1859.";

TEST_CASE("setting: the war whose parts the text names stands before a prompt, with the sentence's year") {
  const Text text(campaign);
  const Ground ground = text.ground();
  const StandIns none;
  const Settings settings(ground, none);
  Candidate candidate{.fact = text.dated("1854"),
                      .topic = pack::Topic::figure,
                      .prompt = "how many men did the Allies lose at Sebastopol?"};
  SUBCASE("before a prompt of one name or two, for many wars had such a day") {
    CHECK(prompt_of(settings, candidate) ==
          "Crimean War, 1854. How many men did the Allies lose at Sebastopol?");
  }
  SUBCASE("never the year that is asked for") {
    candidate.topic = pack::Topic::date;
    candidate.prompt = "when did the Allies land at Eupatoria?";
    CHECK(prompt_of(settings, candidate) == "Crimean War. When did the Allies land at Eupatoria?");
  }
  SUBCASE("not twice") {
    candidate.prompt = "How many men did the Allies lose at Sebastopol in the Crimean War?";
    CHECK(prompt_of(settings, candidate) == candidate.prompt);
  }
  SUBCASE("a count of a whole war is none: no day, no place") {
    candidate.prompt = "How many men did the Allies lose?";
    CHECK(prompt_of(settings, candidate).empty());
  }
  SUBCASE("a year outside the war has no setting") {
    candidate.fact = text.dated("1859");
    candidate.prompt = "How many men did the Allies lose at Sebastopol?";
    CHECK(prompt_of(settings, candidate) !=
          "Crimean War, 1859. How many men did the Allies lose at Sebastopol?");
  }
}

TEST_CASE(
    "setting: one name alone does not say what a figure is of; a riddle for a title is better than none") {
  Chronicle chronicle = crimea();
  chronicle.document.narrative.title = "Three roads to nowhere";
  const Ground ground = chronicle.ground();
  const StandIns none;
  const Settings settings(ground, none);
  CHECK(settings.label(3) == "Three roads to nowhere");  // 1859: outside the war
  const Candidate candidate{
      .fact = 2, .topic = pack::Topic::figure, .prompt = "how many men did the Allies lose?"};
  CHECK(prompt_of(settings, candidate).empty());
}

TEST_CASE("setting: the narrative's title where no war is known") {
  Chronicle chronicle({{.kind = "event", .name = "The race to the Pole", .year = 1910, .until = 1912}});
  chronicle.add("Landing", 1911);
  chronicle.document.narrative.title = "The race to the Pole";
  chronicle.document.narrative.file = "pole.md";
  const Ground ground = chronicle.ground();
  const StandIns none;
  CHECK(Settings(ground, none).label(0) == "The race to the Pole");
  chronicle.document.narrative.title = "pole";  // the file's own name says nothing
  CHECK(Settings(ground, none).label(0).empty());
}

TEST_CASE("compose: four events that text and knowledge date alike, in order and matched") {
  const Chronicle chronicle = crimea();
  const auto questions = compose(chronicle.ground());
  REQUIRE(questions.size() == 2);
  CHECK(questions[0].kind == pack::Kind::order);
  CHECK(std::get<std::vector<std::string>>(questions[0].answer) ==
        std::vector<std::string>{"Battle of Sinop", "Battle of the Alma", "Battle of the Chernaya",
                                 "Battle of Solferino"});
  CHECK(questions[1].kind == pack::Kind::match);
  CHECK(std::get<pack::Pairs>(questions[1].answer).front() ==
        std::pair<std::string, std::string>{"Battle of Sinop", "1853"});
  for (const auto& question : questions) {
    CHECK(question.source.key.size() == 8);
    CHECK(question.source.text == chronicle.document.narrative.text.substr(
                                      question.source.begin, question.source.end - question.source.begin));
    for (const auto& span : question.source.key)
      CHECK((span.begin >= question.source.begin && span.end <= question.source.end));
  }
}

TEST_CASE("compose: a thing that the text dates otherwise than the knowledge base is left out") {
  Chronicle chronicle(
      {battle("A", 1701, ""), battle("B", 1702, ""), battle("C", 1703, ""), battle("D", 1704, "")});
  chronicle.add("A", 1701);
  chronicle.add("B", 1702);
  chronicle.add("C", 1709);
  chronicle.add("D", 1704);
  CHECK(compose(chronicle.ground()).empty());
}

}  // namespace
}  // namespace letopis::questions

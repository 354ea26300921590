// From candidates to a pack: who excludes whom, which a short pack gets, sentences to be judged, orders.
#include <algorithm>
#include <set>

#include <doctest/doctest.h>

#include "content/compile.hpp"
#include "content/language/data_folder.hpp"
#include "content/questions/assemble.hpp"
#include "content/questions/flaw.hpp"
#include "content/questions/truth.hpp"

namespace letopis::questions {
namespace {

pack::Question question(const std::string& id, const std::string& prompt, std::size_t key_at,
                        pack::Topic topic, double difficulty) {
  pack::Question made{.id = id,
                      .kind = pack::Kind::choice,
                      .topic = topic,
                      .prompt = prompt,
                      .choices = {"one", "two", "three"},
                      .value = id,
                      .difficulty = difficulty};
  made.source.key = {{key_at, key_at + 4}};
  return made;
}

TEST_CASE("flaws: a day that the prompt says, in whatever year's words") {
  pack::Question cloze =
      question("a", "On the morning of 16 October he saw the pictures, and on ____ he met his advisers.", 10,
               pack::Topic::date, 0.5);
  cloze.kind = pack::Kind::cloze;
  cloze.choices = {"14 October 1962", "16 October 1962", "22 October 1962"};
  cloze.answer = std::size_t{1};
  CHECK(flaw_of(cloze) == "key in the prompt");
  cloze.answer = std::size_t{2};
  CHECK(flaw_of(cloze) != "key in the prompt");
}

TEST_CASE("exclude: two questions whose answer is the same words, both ways") {
  std::vector<pack::Question> questions = {
      question("a", "When did Sweden land in Pomerania?", 10, pack::Topic::date, 0.5),
      question("b", "In which year did the Swedes come?", 10, pack::Topic::date, 0.5),
      question("c", "Who commanded them?", 90, pack::Topic::person, 0.5)};
  exclude_each_other(questions);
  CHECK(questions[0].excludes == std::vector<std::string>{"b"});
  CHECK(questions[1].excludes == std::vector<std::string>{"a"});
  CHECK(questions[2].excludes.empty());
}

TEST_CASE("choose: the best so many, none excluding another, easy and hard, of every topic") {
  std::vector<pack::Question> questions;
  for (std::size_t i = 0; i < 40; ++i) {
    const auto topic = i % 4 == 0   ? pack::Topic::treaty
                       : i % 4 == 1 ? pack::Topic::figure
                                    : pack::Topic::date;
    questions.push_back(question("q" + std::to_string(i), "Prompt " + std::to_string(i), 100 * i, topic,
                                 0.2 + 0.15 * static_cast<double>(i % 5)));
  }
  for (std::size_t i = 0; i + 1 < 40; i += 2) {
    questions[i].excludes = {questions[i + 1].id};
    questions[i + 1].excludes = {questions[i].id};
  }
  const auto chosen = choose(questions, 10);
  REQUIRE(chosen.size() == 10);
  std::set<std::string> ids;
  std::set<pack::Topic> topics;
  double easiest = 1, hardest = 0;
  std::size_t last = 0;
  for (const auto& one : chosen) {
    for (const auto& other : one.excludes) CHECK_FALSE(ids.contains(other));
    ids.insert(one.id);
    topics.insert(one.topic);
    easiest = std::min(easiest, one.difficulty);
    hardest = std::max(hardest, one.difficulty);
    CHECK(one.source.key.front().begin >= last);
    last = one.source.key.front().begin;
  }
  CHECK(topics.size() == 3);
  CHECK(easiest < 0.45);
  CHECK(hardest >= 0.65);
  CHECK(choose(questions, 100).size() == 20);  // of each pair one
}

TEST_CASE("truth: a sentence is filled with the key or with one wrong answer") {
  auto opened = language::Words::open(language::data_folder(), "en");
  REQUIRE(opened.has_value());
  const language::Document document;
  const std::vector<facts::Fact> facts;
  auto reader = language::Reader::open(language::data_folder(), "en");
  REQUIRE(reader.has_value());
  const knowledge::Knowledge knowledge;
  const Ground ground{document, facts, reader->lexicon(), *opened, knowledge};
  pack::Question cloze{.kind = pack::Kind::cloze,
                       .topic = pack::Topic::date,
                       .prompt = "____ Lisbon was shaken by an earthquake.",
                       .choices = {"in 1751", "in 1755", "in 1760"},
                       .answer = std::size_t{1}};
  const auto right = true_or_false(ground, cloze, 0, 2);
  REQUIRE(right);
  CHECK(right->prompt == "True or false? In 1755 Lisbon was shaken by an earthquake.");
  CHECK(pack::right_answer(*right) == "True");
  const auto wrong = true_or_false(ground, cloze, 0, 3);
  REQUIRE(wrong);
  CHECK(wrong->prompt == "True or false? In 1760 Lisbon was shaken by an earthquake.");
  CHECK(pack::right_answer(*wrong) == "False");
  CHECK(wrong->explanation == "In 1755 Lisbon was shaken by an earthquake.");
  CHECK(wrong->id == right->id);
  cloze.prompt = "Portugal. ____ Lisbon was shaken.";
  CHECK(true_or_false(ground, cloze, 10, 2)->prompt == "Portugal. True or false? In 1755 Lisbon was shaken.");
  cloze.prompt = "____ and ____ met.";
  CHECK_FALSE(true_or_false(ground, cloze, 0, 2));
}

}  // namespace
}  // namespace letopis::questions

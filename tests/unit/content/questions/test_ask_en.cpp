// English phrasing: what is asked of a sentence, word for word, and of which sentences nothing is asked.
#include <algorithm>

#include <doctest/doctest.h>

#include "content/facts/find.hpp"
#include "content/questions/candidate.hpp"
#include "tests/unit/content/questions/tongue.hpp"

namespace letopis::questions {
namespace {

struct Question {
  std::string prompt;
  std::string key;
  pack::Kind kind;
};

std::vector<Question> asked(const std::string& text) {
  Tongue& english = tongue("en");
  const auto document = read("en", text);
  const auto facts = facts::find(document);
  std::vector<Question> questions;
  for (const auto& candidate :
       ask_english({document, facts, english.reader.lexicon(), english.reader.words(), english.knowledge})
           .candidates)
    if (candidate.setting != Setting::passage)  // whole sentences: test_passage.cpp
      questions.push_back({candidate.prompt, candidate.key, candidate.kind});
  return questions;
}

bool has(const std::vector<Question>& questions, const std::string& prompt, const std::string& key) {
  return std::any_of(questions.begin(), questions.end(),
                     [&](const Question& q) { return q.prompt == prompt && q.key == key; });
}

std::string all(const std::vector<Question>& questions) {
  std::string text;
  for (const Question& q : questions) text += q.prompt + " [" + q.key + "]\n";
  return text;
}

struct Case {
  const char* text;
  const char* prompt;
  const char* key;
};

void check(std::initializer_list<Case> cases) {
  for (const Case& c : cases) {
    CAPTURE(std::string(c.text));
    const auto questions = asked(c.text);
    CAPTURE(all(questions));
    CHECK(has(questions, c.prompt, c.key));
  }
}

}  // namespace

TEST_CASE("ask_en: a date asks with the auxiliary that the verb wants") {
  check({
      {"Germany and Japan signed the Anti-Comintern Pact in November 1936.",
       "When did Germany and Japan sign the Anti-Comintern Pact?", "November 1936"},
      {"Denmark surrendered in 1940.", "In which year did Denmark surrender?",
       "1940"},  // better with the war in front
      {"Denmark was invaded by Germany in 1940.", "In which year was Denmark invaded by Germany?", "1940"},
      {"The Dutch forts were taken by Napier in 1813.", "In which year were the Dutch forts taken by Napier?",
       "1813"},
      {"Bolívar won the battle of Boyacá on 7 August 1819.", "When did Bolívar win the battle of Boyacá?",
       "7 August 1819"},
      {"Cromwell's army, 22,000 strong, beat the Scots at Dunbar on 3 September 1650.",
       "When did Cromwell's army beat the Scots at Dunbar?", "3 September 1650"},
      {"Prussia had bought Lauenburg in 1865.", "In which year did Prussia buy Lauenburg?", "1865"},
      {"On 5 May 1789 the Estates General met at Versailles.",
       "When did the Estates General meet at Versailles?", "5 May 1789"},
      {"On May 5, 1789, the Estates General met at Versailles.",
       "When did the Estates General meet at Versailles?", "May 5, 1789"},
      {"At Cajamarca, on 16 November 1532, Pizarro seized Atahualpa.",
       "When did Pizarro seize Atahualpa at Cajamarca?", "16 November 1532"},
      {"At Saratoga John Burgoyne surrendered to Gates on October 17, 1777.",
       "When did John Burgoyne surrender to Gates at Saratoga?", "October 17, 1777"},
  });
}

TEST_CASE("ask_en: participles and relatives lend their antecedent") {
  check({
      {"The Treaty of Nystad, signed on 10 September 1721, gave Russia a coast.",
       "When was the Treaty of Nystad signed?", "10 September 1721"},
      {"Cortés, who reached Tenochtitlan in 1519, kept a diary.",
       "In which year did Cortés reach Tenochtitlan?", "1519"},
      {"Under the terms of the Methuen Treaty, signed in December 1703, port grew cheap.",
       "When was the Methuen Treaty signed?", "December 1703"},
      {"Europe waited until the Ottoman fleet left Lepanto in October 1571.",
       "When did the Ottoman fleet leave Lepanto?", "October 1571"},
  });
}

TEST_CASE("ask_en: figures ask how many, with and without \"did\"") {
  check({
      {"In 1588 Spain sent 130 ships to England.", "How many ships did Spain send to England in 1588?",
       "130"},
      {"About 700 British soldiers marched out of Boston in 1775.",
       "How many British soldiers marched out of Boston in 1775?", "about 700"},
      {"In 1812 Napoleon crossed the Niemen with 400,000 men.",
       "With how many men did Napoleon cross the Niemen in 1812?", "400,000"},
      // A bound has no place in "how many": the gap says it.
      {"In 1812 Napoleon crossed the Niemen with more than 400,000 men.",
       "In 1812 Napoleon crossed the Niemen with ____ men.", "more than 400,000"},
      {"In 1704 the English landed 1,800 marines at Gibraltar.",
       "How many marines did the English land at Gibraltar in 1704?", "1,800"},
  });
}

TEST_CASE("ask_en: treaties as subject, object and instrument, and as a gap") {
  check({
      {"The Peace of Augsburg ended the religious wars in Germany.",
       "Which treaty ended the religious wars in Germany?", "Peace of Augsburg"},
      {"The Peace of Augsburg ended the religious wars in Germany.",
       "The ____ ended the religious wars in Germany.", "Peace of Augsburg"},
      {"Russia and Sweden concluded the Treaty of Nystad in 1721.",
       "Which treaty did Russia and Sweden conclude in 1721?", "Treaty of Nystad"},
      {"Under the Treaty of Portsmouth Russia ceded southern Sakhalin to Japan.",
       "Under which treaty did Russia cede southern Sakhalin to Japan?", "Treaty of Portsmouth"},
      {"By the Treaty of Kiel, signed on 14 January 1814, Denmark gave up Norway.",
       "By which treaty, signed on 14 January 1814, did Denmark give up Norway?", "Treaty of Kiel"},
      {"Spain sold Florida to the United States under the Adams–Onís Treaty in 1819.",
       "Under which treaty did Spain sell Florida to the United States in 1819?", "Adams–Onís Treaty"},
  });
}

TEST_CASE("ask_en: what is no fact, or points outside, is not asked") {
  const char* silent[] = {
      "He signed the pact in 1936.",
      "The army crossed the river in 1812.",
      "The Swedes did not sign the Treaty of Roskilde in 1658.",
      "Had Napoleon reached Moscow in June 1812, Russia might have made peace.",
      "Napoleon planned to cross the Channel in 1805.",
      "According to legend, Rome was founded in 753 BC.",
      "The Swedes were to leave Pomerania in 1650.",
      "Carthage is said to have been founded in 814 BC.",
      "Never again did Sweden attack Russia after 1809.",
      "In 1812 it crossed the Niemen with more than 400,000 men.",
      "Was Denmark invaded by Germany in 1940?",
      "Nothing was gained by the Treaty of London, which bound nobody for long.",  // there were many
      "The Anti-Comintern and Tripartite pacts tied Japan to Germany.",      // two right answers
  };
  for (const char* text : silent) {
    CAPTURE(std::string(text));
    const auto questions = asked(text);
    CAPTURE(all(questions));
    CHECK(questions.empty());
  }
}

TEST_CASE("ask_en: no prompt keeps a pronoun, a second space or a comma before its mark") {
  const auto questions = asked(
      "On 3 May 1791, after long debates, the Polish Sejm adopted a constitution. Catherine II, the empress "
      "of Russia, sent 100,000 soldiers to Poland in 1792. "
      "King Stanisław joined the Confederation of Targowica in July 1792, though he had sworn an oath. On 24 "
      "March 1794 Kościuszko raised the banner in Kraków, and he "
      "beat the Russians at Racławice on 4 April 1794.");
  CHECK(questions.size() >= 3);
  for (const Question& q : questions) {
    CAPTURE(q.prompt);
    CHECK(q.prompt.find("  ") == std::string::npos);
    CHECK(q.prompt.find(",?") == std::string::npos);
    CHECK(q.prompt.find(" he ") == std::string::npos);
    CHECK((q.prompt.back() == '?' || q.prompt.back() == '.'));
    CHECK_FALSE(q.key.empty());
  }
}

}  // namespace letopis::questions

// Words that were cut out of a sentence, or put together anew: where they break off, and what betrays them.
#include <doctest/doctest.h>

#include "content/facts/find.hpp"
#include "content/questions/cut.hpp"
#include "content/questions/passage_gap.hpp"
#include "content/questions/passage_parts.hpp"
#include "tests/unit/content/questions/tongue.hpp"

namespace letopis::questions {
namespace {

struct Cut {
  const char* sentence;
  const char* prompt;
  const char* word;  // at which it breaks off; "" where it is whole
};

void check(const std::string& language, std::initializer_list<Cut> cuts) {
  Tongue& spoken = tongue(language);
  for (const Cut& cut : cuts) {
    CAPTURE(std::string(cut.prompt));
    const auto document = read(language, cut.sentence);
    const std::vector<facts::Fact> facts;
    const Ground ground{document, facts, spoken.reader.lexicon(), spoken.reader.words(), spoken.knowledge};
    CHECK(broken_off(ground, document.sentences.front(), cut.prompt) == cut.word);
  }
}

}  // namespace

TEST_CASE("cut: where an English sentence may end, and where not") {
  check(
      "en",
      {
          {"The bombardment of the forts opened on 19 February and, after delays for bad weather, had "
           "silenced them.",
           "The bombardment of the forts opened on ____ and, after delays for bad weather.", "weather"},
          {"Nearly 42,000 troops had arrived by October, at a time when the Americans counted 10,000.",
           "____ troops had arrived by October, at a time.", "time"},
          {"The Carnutes murdered the traders at Cenabum, and a young noble, Vercingetorix, led the rising.",
           "The Carnutes murdered the traders at Cenabum, and a young noble.", "noble"},
          {"The scheme was dropped in May after Nehru, who had been shown it, protested that it would fail.",
           "The scheme was dropped in ____ after Nehru.", "nehru"},
          {"The Russians fell back on Sebastopol on 20 September, and Raglan did not follow.",
           "The Russians fell back on Sebastopol on ____, and Raglan did not follow.", ""},
          {"Charleston fell on May 12, 1780, and 5,000 Americans went into captivity.",
           "Charleston fell on ____.", ""},
      });
}

TEST_CASE("cut: where a Russian sentence may end, and where not") {
  check("ru", {
                  {"Жители вынудили фельдмаршала вывести войска из города 22 марта.",
                   "Жители вынудили фельдмаршала.", "фельдмаршала"},
                  {"Победители заметили крепость, которая держалась 349 дней.",
                   "Победители заметили крепость.", ""},
                  {"Русские отступили к Севастополю 20 сентября, а союзники за ними не пошли.",
                   "Русские отступили к Севастополю ____, а союзники за ними не пошли.", ""},
              });
}

TEST_CASE("cut: a question that lost the day of its year, half of a word, or named one man for two") {
  const auto mangled_in = [](const std::string& language, const std::string& sentence,
                             const std::string& prompt) {
    Tongue& spoken = tongue(language);
    const auto document = read(language, sentence);
    const auto facts = facts::find(document);
    const Ground ground{document, facts, spoken.reader.lexicon(), spoken.reader.words(), spoken.knowledge};
    return mangled(ground, document.sentences.front(), prompt);
  };
  const std::string peace = "По Пиренейскому миру 7 ноября 1659 Людовик получил руку инфанты.";
  CHECK(mangled_in("ru", peace, "По какому договору 1659 Людовик получил руку инфанты 7 ноября?") == "1659");
  CHECK(mangled_in("ru", peace, "По какому договору 1659 года Людовик получил руку инфанты?").empty());
  const std::string register_of = "По Зборовскому договору 1649 г. реестр определялся в 40 тыс. человек.";
  CHECK(mangled_in("ru", register_of, "Какой договор 1649 г. определил реестр в 40 тыс. человек?").empty());
  CHECK(mangled_in("ru", register_of, "Какой договор 1649 г. определил реестр в 40 тыс.?") == "тыс.?");
  const std::string friar = "On 1 August 1589 a friar called Jacques Clément got in to see him with a knife.";
  CHECK(mangled_in("en", friar, "When did Jacques Clément get in to see Jacques Clément with a knife?") ==
        "Jacques Clément");
  CHECK(mangled_in("en", friar, "When did a friar called Jacques Clément get in with a knife?").empty());
}

TEST_CASE("gap: an age is none") {
  const auto ages = [](const std::string& language, const std::string& text) {
    Tongue& spoken = tongue(language);
    const auto document = read(language, text);
    const auto facts = facts::find(document);
    const Ground ground{document, facts, spoken.reader.lexicon(), spoken.reader.words(), spoken.knowledge};
    int found = 0;
    for (const facts::Fact& fact : facts) found += is_an_age(ground, fact) ? 1 : 0;
    return found;
  };
  CHECK(ages("en",
             "At Suvla Sir Frederick Stopford, sixty-one and ailing, slept aboard a sloop with 20 men.") ==
        1);
  CHECK(ages("en", "The fleet lost sixty-one ships and 300 men at Lepanto.") == 0);
  CHECK(ages("ru", "Армию возглавил Каменский, которому было всего 33 года.") == 1);
  CHECK(ages("ru", "Осада длилась 33 года, и город сдался.") == 0);
}

TEST_CASE("passage parts: what is too long to be read leads no list in") {
  language::Document document;
  document.sentences.resize(2);
  document.sentences[0].too_long = true;
  document.sentences[1].paragraph = 1;
  for (const char* form : {"—", "Саар", ";"}) document.sentences[1].tokens.push_back({.form = form});
  CHECK_FALSE(lead_in_of(document, 1).has_value());
}

}  // namespace letopis::questions

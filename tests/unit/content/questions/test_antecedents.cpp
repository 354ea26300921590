// Whom the pronouns of a prompt can mean, and whom they cannot.
#include <doctest/doctest.h>

#include "content/facts/find.hpp"
#include "content/questions/antecedents.hpp"
#include "tests/unit/content/questions/tongue.hpp"

namespace letopis::questions {
namespace {

std::string unanswered(const std::string& language, const std::string& prompt) {
  const Tongue& own = tongue(language);
  const language::Document document = read(language, prompt);
  const std::vector<facts::Fact> facts;
  const Ground ground{document, facts, own.reader.lexicon(), own.reader.words(), own.knowledge};
  FormReadings forms(own.reader.lexicon());
  return unanswered_pronoun(ground, forms, prompt);
}

TEST_CASE("antecedents: nobody means himself by the object of his own verb, and no town is a man") {
  CHECK(unanswered("en", "On 18 June 1757, at Kolin, Field Marshal Daun beat him.") == "him");
  CHECK(unanswered("en", "Frederick came to Kolin. There Field Marshal Daun beat him.") == "");
  CHECK(unanswered("ru", "Обер-прокурор К. П. Победоносцев объявил его прологом.") == "его");
  CHECK(unanswered("ru", "Доклад прочли в среду. Обер-прокурор К. П. Победоносцев объявил его прологом.") ==
        "");
}

TEST_CASE("antecedents: whose companion he was, his own name does not tell") {
  CHECK(unanswered("ru", "Диего де Альмагро, его одноглазый компаньон, остался в Панаме.") == "его");
  CHECK(unanswered("ru", "Писарро уехал. Диего де Альмагро, его одноглазый компаньон, остался в Панаме.") ==
        "");
  CHECK(unanswered("ru", "Когда Пётр уехал, его стрельцы взбунтовались.") == "");
}

TEST_CASE("antecedents: two of whom nobody was named") {
  CHECK(unanswered("ru", "Жезлы оба получили 22 сентября.") == "оба");
  CHECK(unanswered("ru", "Воевали Дибич, Паскевич. Жезлы оба получили 22 сентября.") == "");
  CHECK(unanswered("en", "The pact was ratified by both in May 1852.") == "both");
  CHECK(unanswered("en", "The pact was ratified by both Spain and France in May 1852.") == "");
}

}  // namespace
}  // namespace letopis::questions

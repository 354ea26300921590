// Names that the knowledge base knows, in any case, without a dictionary's help: every word here is unknown.
#include <doctest/doctest.h>

#include "content/facts/canonical.hpp"
#include "content/facts/declined.hpp"
#include "content/facts/find.hpp"
#include "tests/unit/content/facts/small_reader.hpp"

namespace letopis::facts {
namespace {

struct Case {
  const char* text;
  const char* found;  // "kind [words] canonical" a line, persons, places, events and treaties only
};

const knowledge::Knowledge& base_of(const std::string& language) {
  static const auto russian = knowledge::Knowledge::open("content", "ru");
  static const auto english = knowledge::Knowledge::open("content", "en");
  const auto& opened = language == "ru" ? russian : english;
  REQUIRE(opened.has_value());
  return *opened;
}

void check(const std::string& language, const std::vector<Case>& cases) {
  for (const Case& one : cases) {
    CAPTURE(one.text);
    const auto document = testing::document_of(one.text, language);
    auto facts = find(document, &base_of(language));
    name_canonically(facts, base_of(language));
    std::string found;
    for (const Fact& fact : facts) {
      if (fact.canonical.empty()) continue;
      found += std::string(name_of(fact.kind)) + " [" +
               document.narrative.text.substr(fact.span.begin, fact.span.end - fact.span.begin) + "] " +
               fact.canonical + "\n";
    }
    CHECK(found == one.found);
  }
}

}  // namespace

TEST_CASE("declension: a form and its nominative, by the endings alone") {
  const std::pair<const char*, const char*> forms[] = {
      {"суворова", "суворов"},
      {"маньчжурии", "маньчжурия"},
      {"севастополем", "севастополь"},
      {"казанью", "казань"},
      {"афинами", "афины"},
      {"бородином", "бородино"},
      {"невского", "невский"},
      {"соединенных", "соединенные"},
      {"китаем", "китай"},
      {"портсмуте", "портсмут"},
      {"дельф", "дельфы"},
      {"пиренеев", "пиренеи"},
  };
  for (const auto& [form, nominative] : forms) {
    CAPTURE(form);
    CHECK(may_be_form_of(form, nominative));
    const auto all = nominatives_of(form);
    CHECK(std::find(all.begin(), all.end(), nominative) != all.end());
  }
  CHECK_FALSE(may_be_form_of("россия", "россини"));
  CHECK_FALSE(may_be_form_of("киева", "кия"));
  CHECK_FALSE(may_be_form_of("римом", "рига"));
}

TEST_CASE("known names: Russian, in any case, with their canonical names") {
  check("ru",
        {
            {"Войско стояло в Манчжурии.", "place [Манчжурии] Маньчжурия\n"},
            {"Флот ушёл к Порт-Артуру.", "place [Порт-Артуру] Порт-Артур\n"},
            {"В 1799 году императору писал Александр Васильевич Суворов.",
             "person [Александр Васильевич Суворов] Александр Васильевич Суворов\n"},
            {"В 1799 году войско Суворова перешло горы.", "person [Суворова] Александр Васильевич Суворов\n"},
            {"В 1942 году войско Суворова перешло горы.", ""},  // another, or none
            {"Войско Суворова перешло горы.", ""},              // when, nobody says
            {"В 1709 году пришёл князь Меншиков.", "person [Меншиков] Александр Данилович Меншиков\n"},
            {"В 1854 году пришёл князь Меншиков.", "person [Меншиков] Александр Сергеевич Меншиков\n"},
            {"В 1855 году об этом узнал князь Горчаков.", ""},  // two bore the name then
            {"В 1854 году началась оборона Севастополя.",
             "event [оборона Севастополя] Оборона Севастополя 1854—1855 годов\n"},
            {"В 1941 году началась оборона Севастополя.",
             "event [оборона Севастополя] Оборона Севастополя 1941—1942 годов\n"},
            {"В 1856 году подписали Парижский мир.",
             "treaty [Парижский мир] Парижский мирный договор 1856 года\n"},
            {"В 1943 году учредили орден Александра Невского.", ""},
        });
}

TEST_CASE("known names: English") {
  check("en",
        {
            {"The fleet left Port Arthur.", "place [Port Arthur] Port Arthur\n"},
            {"In 1799 the army of Suvorov crossed the mountains.", "person [Suvorov] Alexander Suvorov\n"},
            {"In 1776 Washington crossed the river.", ""},  // he or the city
            {"They met in Washington in 1922.", "place [Washington] Washington\n"},
            {"Napoleon III lost his throne in 1870.", "person [Napoleon III] Napoleon III\n"},
            {"The First Punic War began in 264 BC.", "event [First Punic War] First Punic War\n"},
            {"The Treaty of Paris was signed in 1763.", "treaty [Treaty of Paris] Treaty of Paris of 1763\n"},
        });
}

}  // namespace letopis::facts

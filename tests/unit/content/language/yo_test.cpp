#include <algorithm>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "content/base/utf8.hpp"
#include "content/language/data_folder.hpp"
#include "content/language/reader.hpp"

namespace {

using namespace letopis;
using namespace letopis::language;
using enum Tag;

const Lexicon& lexicon() {
  static const Lexicon russian = std::move(Lexicon::open(data_folder(), "ru").value());
  return russian;
}

// The first form that the lexicon offers for a dictionary form, whichever way its ё is written.
std::string form(const std::string& lemma, const Tags& model, const Tags& wanted) {
  for (const auto& reading : lexicon().analyse(lemma)) {
    if (base::fold(reading.lemma) != base::fold(lemma) || !reading.tags.has_all(model)) continue;
    const auto forms = lexicon().inflect(reading, wanted);
    if (!forms.empty()) return forms.front();
  }
  return "none";
}

std::string without_yo(std::string word) {
  for (auto at = word.find("ё"); at != std::string::npos; at = word.find("ё")) word.replace(at, 2, "е");
  return word;
}

struct Case {
  std::string lemma;
  Tags model;
  Tags wanted;
  std::string expected;
};

void check(const std::vector<Case>& cases) {
  for (const auto& c : cases) {
    CAPTURE(c.lemma);
    CAPTURE(to_string(c.wanted));
    CHECK(form(c.lemma, c.model, c.wanted) == c.expected);
    CHECK(form(without_yo(c.lemma), c.model, c.wanted) == c.expected);  // a text without ё
  }
}

const Tags short_passive{pp, pasv, shrt, m, sg};

}  // namespace

TEST_CASE("yo: nouns and adjectives are written with ё") {
  check({
      {"лётчик", {n}, {gen, pl}, "лётчиков"},
      {"самолёт", {n}, {ins, sg}, "самолётом"},
      {"приём", {n}, {gen, sg}, "приёма"},
      {"пулемёт", {n}, {gen, pl}, "пулемётов"},
      {"наёмник", {n}, {ins, pl}, "наёмниками"},
      {"посёлок", {n}, {prp, sg}, "посёлке"},
      {"актёр", {n}, {ins, sg}, "актёром"},
      {"учёный", {n}, {gen, pl}, "учёных"},
      {"заключённый", {n}, {gen, pl}, "заключённых"},
      {"съёмка", {n}, {gen, pl}, "съёмок"},
      {"киносъёмка", {n}, {gen, pl}, "киносъёмок"},
      {"трёхлетие", {n}, {gen, sg}, "трёхлетия"},
      {"ребёнок", {n}, {dat, sg}, "ребёнку"},
      {"чёрный", {adj}, {m, sg, gen}, "чёрного"},
      {"твёрдый", {adj}, {m, sg, gen}, "твёрдого"},
      {"вооружённый", {adj}, {pl, nom}, "вооружённые"},
  });
}

TEST_CASE("yo: verbs and participles") {
  check({
      {"заключить", {inf}, short_passive, "заключён"},
      {"подчинить", {inf}, short_passive, "подчинён"},
      {"вести", {inf}, short_passive, "ведён"},
      {"провести", {inf}, short_passive, "проведён"},
      {"окружить", {inf}, short_passive, "окружён"},
      {"освободить", {inf}, short_passive, "освобождён"},
      {"привлечь", {inf}, short_passive, "привлечён"},
      {"заключить", {inf}, {pp, pasv, pl, nom}, "заключённые"},
      {"пойти", {inf}, {past, m, sg}, "пошёл"},
      {"нести", {inf}, {past, m, sg}, "нёс"},
      {"начать", {inf}, {fut, p3, sg}, "начнёт"},
  });
}

TEST_CASE("yo: where the stress stands elsewhere there is none") {
  check({
      {"объявить", {inf}, short_passive, "объявлен"},
      {"назначить", {inf}, short_passive, "назначен"},
      {"вынести", {inf}, short_passive, "вынесен"},
      {"выйти", {inf}, {past, m, sg}, "вышел"},
      {"найти", {inf}, short_passive, "найден"},
      {"заключить", {inf}, {pp, pasv, shrt, f, sg}, "заключена"},
      {"провести", {inf}, {pp, pasv, shrt, nt, sg}, "проведено"},
      {"платёж", {n}, {gen, sg}, "платежа"},
      {"счёт", {n}, {nom, pl}, "счета"},
      {"шёлк", {n}, {nom, pl}, "шелка"},
      {"хризантема", {n}, {gen, pl}, "хризантем"},
      {"инженер", {n}, {gen, pl}, "инженеров"},
      {"офицер", {n}, {ins, sg}, "офицером"},
  });
}

TEST_CASE("yo: names") {
  check({
      {"Хрущёв", {np, cog}, {ins}, "Хрущёвым"},
      {"Горбачёв", {np, cog}, {gen}, "Горбачёва"},
      {"Фёдор", {np, ant}, {ins}, "Фёдором"},
      {"Пётр", {np, ant}, {gen}, "Петра"},
      {"Потёмкин", {np, cog}, {dat}, "Потёмкину"},
      {"Кёльн", {np, top}, {prp}, "Кёльне"},
  });
}

TEST_CASE("yo: words that only ё tells apart stay apart") {
  const auto lemmas = [](const std::string& word) {
    std::vector<std::string> out;
    for (const auto& reading : lexicon().analyse(word)) {
      if (std::find(out.begin(), out.end(), reading.lemma) == out.end()) out.push_back(reading.lemma);
    }
    return out;
  };
  const auto palate = lemmas("нёбо");
  CHECK(std::find(palate.begin(), palate.end(), "нёбо") != palate.end());
  CHECK(std::find(palate.begin(), palate.end(), "небо") == palate.end());
  CHECK(form("сестра", {n}, {nom, pl}) == "сёстры");
  CHECK(form("сестра", {n}, {gen, sg}) == "сестры");
}

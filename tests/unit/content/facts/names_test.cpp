#include "content/facts/names.hpp"

#include "tests/unit/content/facts/table.hpp"

using namespace letopis::facts;
using letopis::facts::testing::check;

namespace {
const std::vector<Kind> names = {Kind::treaty, Kind::event};
}

TEST_CASE("treaties: Russian names come back in the nominative") {
  check(
      {
          {"По Портсмутскому договору остров отошёл.",
           "treaty [По Портсмутскому договору] Портсмутский договор fact\n"},
          {"Мюнхенским соглашением страну расчленили.",
           "treaty [Мюнхенским соглашением] Мюнхенское соглашение fact\n"},
          {"Он верен антикоминтерновскому пакту.",
           "treaty [антикоминтерновскому пакту] антикоминтерновский пакт fact\n"},
          {"Условия Пекинской конвенции 1925 года ясны.",
           "treaty [Пекинской конвенции] Пекинская конвенция fact\n"},
          {"Война кончилась Каллиевым миром.", "treaty [Каллиевым миром] Каллиев мир fact\n"},
          {"Не нарушали пакта о нейтралитете до 1945 года.",
           "treaty [пакта о нейтралитете] пакт о нейтралитете fact\n"},
          {"Пакт Молотова — Риббентропа удивил всех.",
           "treaty [Пакт Молотова — Риббентропа] пакт Молотова — Риббентропа fact\n"},
          {"Подписали договор четырёх держав и план Дауэса.",
           "treaty [договор четырёх держав] договор четырёх держав fact\ntreaty [план Дауэса] план Дауэса "
           "fact\n"},
          {"Условия Симодского и Петербургского трактатов менялись.",
           "treaty [Симодского] Симодский трактат fact\ntreaty [Петербургского трактатов] Петербургский "
           "трактат fact\n"},
          {"Ялтинские соглашения действовали.", "treaty [Ялтинские соглашения] Ялтинские соглашения fact\n"},
          {"Сен-Жерменский (10 сентября) и Трианонский (4 июня) договоры вступили в силу.",
           "treaty [Сен-Жерменский] Сен-Жерменский договор fact\n"
           "treaty [Трианонский (4 июня) договоры] Трианонский договор fact\n"},
          {"По Сен-Жерменскому мирному договору страна распалась.",
           "treaty [По Сен-Жерменскому мирному договору] Сен-Жерменский мирный договор fact\n"},
      },
      "ru", {Kind::treaty},
      // The preposition is known, so that the phrase may reach back to it.
      {{"по", {{.lemma = "по", .tags = {letopis::language::Tag::pr}, .lexical = ""}}}});
}

TEST_CASE("treaties: a head without a name does not stand alone") {
  check(
      {
          {"Договор подписали в тот же день.",
           "treaty [Договор] договор fact dependent: a treaty without a name\n"},
          {"Этот новый пакт разорвали.", "treaty [пакт] пакт fact dependent: a treaty without a name\n"},
          {"Весь мир ждал.", ""},
          {"Распался Советский Союз.", ""},
          {"Западный мир молчал.", ""},
          {"Комиссия вела протокол.", ""},
      },
      "ru", {Kind::treaty});
}

TEST_CASE("treaties: English") {
  check(
      {
          {"By the Treaty of Portsmouth Russia ceded it.",
           "treaty [the Treaty of Portsmouth] Treaty of Portsmouth fact\n"},
          {"The Portsmouth Treaty ended it.", "treaty [The Portsmouth Treaty] Portsmouth Treaty fact\n"},
          {"They kept the Neutrality Pact with Japan until 1945.",
           "treaty [the Neutrality Pact with Japan] Neutrality Pact with Japan fact\n"},
          {"The Molotov–Ribbentrop Pact surprised them.",
           "treaty [The Molotov–Ribbentrop Pact] Molotov–Ribbentrop Pact fact\n"},
          {"The Anti-Comintern and Tripartite pacts bound it.",
           "treaty [The Anti-Comintern] Anti-Comintern Pact fact\ntreaty [Tripartite pacts] Tripartite Pact "
           "fact\n"},
          {"He made an alliance with Philip V of Macedon.",
           "treaty [an alliance with Philip V of Macedon] alliance with Philip V of Macedon fact\n"},
          {"The treaty was signed.", "treaty [The treaty] treaty fact dependent: a treaty without a name\n"},
          {"They wanted peace.", ""},
      },
      "en", {Kind::treaty});
}

TEST_CASE("events need a name") {
  check(
      {
          {"Цусимское сражение решило всё.", "event [Цусимское сражение] Цусимское сражение fact\n"},
          {"После Ялтинской конференции ждали.",
           "event [Ялтинской конференции] Ялтинская конференция fact\n"},
          {"Война шла долго.", ""},
      },
      "ru", {Kind::event});
  check({{"After the Battle of Cannae he waited; the war went on.",
          "event [the Battle of Cannae] Battle of Cannae fact\n"},
         {"World War II began.", "event [World War II] World War II fact\n"}},
        "en", {Kind::event});
}

TEST_CASE("adjectives: the nominative for a head's gender") {
  CHECK(adjective_nominative("Портсмутскому", "", Gender::masculine, false) == "Портсмутский");
  CHECK(adjective_nominative("Ялтинской", "ялтинский", Gender::feminine, false) == "Ялтинская");
  CHECK(adjective_nominative("Мюнхенским", "", Gender::neuter, false) == "Мюнхенское");
  CHECK(adjective_nominative("мирного", "мирный", Gender::masculine, false) == "мирный");
  CHECK(adjective_nominative("морского", "морской", Gender::masculine, false) == "морской");
  CHECK(adjective_nominative("Каллиевым", "", Gender::masculine, false) == "Каллиев");
  CHECK(adjective_nominative("Анталкидова", "", Gender::masculine, false) == "Анталкидов");
  CHECK(adjective_nominative("Локарнских", "", Gender::neuter, true) == "Локарнские");
}

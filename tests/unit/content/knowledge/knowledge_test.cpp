// The knowledge base as it ships: complete in both languages, unambiguous, and found by any name.
#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <map>

#include "content/base/utf8.hpp"
#include "content/knowledge/knowledge.hpp"

namespace letopis::knowledge {
namespace {

// `open` wants the data folder; content/ holds knowledge/ as the build's data folder does.
const std::string data = "content";

Knowledge opened(const std::string& language) {
  auto knowledge = Knowledge::open(data, language);
  REQUIRE_MESSAGE(knowledge.has_value(), base::to_string(knowledge.error()));
  return *std::move(knowledge);
}

struct Folder {
  std::filesystem::path path;
  explicit Folder(const std::string& toml) : path(std::filesystem::temp_directory_path() / "letopis-knowledge-test") {
    std::filesystem::create_directories(path / "knowledge");
    std::ofstream(path / "knowledge" / "some.toml") << toml;
  }
  ~Folder() { std::filesystem::remove_all(path); }
};

}  // namespace

TEST_CASE("knowledge: every thing has a name in both languages and a year") {
  const auto ru = opened("ru").things();
  const auto en = opened("en").things();
  REQUIRE(ru.size() == en.size());
  std::map<std::string, int> count;
  for (std::size_t i = 0; i < ru.size(); ++i) {
    CAPTURE(ru[i].name);
    CHECK(ru[i].kind == en[i].kind);
    CHECK(ru[i].year == en[i].year);
    CHECK(ru[i].parties.size() == en[i].parties.size());
    CHECK_FALSE(en[i].name.empty());
    CHECK(ru[i].year != 0);  // also 1 BC: nothing in here happened then
    CHECK(ru[i].until >= ru[i].year);
    CHECK(ru[i].year >= -600);
    CHECK(ru[i].until <= 2000);
    ++count[ru[i].kind];
  }
  CHECK(count["treaty"] >= 120);
  CHECK(count["war"] + count["battle"] + count["conference"] + count["revolution"] >= 80);
  CHECK(count.size() == 5);
}

TEST_CASE("knowledge: no name means two things, and every name finds its thing") {
  for (const std::string language : {"ru", "en"}) {
    const Knowledge knowledge = opened(language);
    for (const Thing& thing : knowledge.things()) {
      CAPTURE(thing.name);
      CHECK(knowledge.find(thing.kind, thing.name) == &thing);
      for (const auto& alias : thing.aliases) {
        CAPTURE(alias);
        CHECK(knowledge.find(thing.kind, alias) == &thing);
      }
    }
  }
}

TEST_CASE("knowledge: a thing is found by any name, whatever the case and ё") {
  struct Case {
    const char* language;
    const char* kind;
    const char* asked;
    const char* name;
    int year;
  };
  const Case cases[] = {
      {"ru", "treaty", "портсмутский мир", "Портсмутский мирный договор", 1905},
      {"ru", "treaty", "Советско-германский пакт о ненападении", "Пакт Молотова — Риббентропа", 1939},
      {"ru", "treaty", "Пакт Молотова-Риббентропа", "Пакт Молотова — Риббентропа", 1939},
      {"ru", "treaty", "Ништадтский мирный договор", "Ништадтский мир", 1721},
      {"ru", "war", "ОТЕЧЕСТВЕННАЯ ВОЙНА 1812 ГОДА", "Отечественная война 1812 года", 1812},
      {"ru", "battle", "взятие измаила", "Штурм Измаила", 1790},
      {"ru", "treaty", "боксерский протокол", "Боксёрский протокол", 1901},
      {"en", "treaty", "constantinople convention", "Convention of Constantinople", 1888},
      {"en", "treaty", "Kellogg-Briand Pact", "Kellogg–Briand Pact", 1928},
      {"en", "battle", "Battle of Marathon", "Battle of Marathon", -489},
      {"en", "revolution", "Indian Mutiny", "Indian Rebellion of 1857", 1857},
  };
  for (const Case& c : cases) {
    CAPTURE(c.asked);
    const Knowledge knowledge = opened(c.language);
    const Thing* found = knowledge.find(c.kind, c.asked);
    REQUIRE(found != nullptr);
    CHECK(found->name == c.name);
    CHECK(found->year == c.year);
  }
  const Knowledge english = opened("en");
  CHECK(english.find("war", "Treaty of Portsmouth") == nullptr);  // another kind
  CHECK(english.find("treaty", "Treaty of Paris") == nullptr);    // six treaties bore this name
  CHECK(english.find("treaty", "Treaty of Nowhere") == nullptr);
}

TEST_CASE("knowledge: the parties come in the language asked for") {
  const Knowledge russian = opened("ru"), english = opened("en");
  using Strings = std::vector<std::string>;
  const Strings by_russians = {"Германия", "Япония"}, by_english = {"Germany", "Japan"};
  CHECK(russian.find("treaty", "Антикоминтерновский пакт")->parties == by_russians);
  CHECK(english.find("treaty", "Anti-Comintern Pact")->parties == by_english);
}

TEST_CASE("knowledge: what cannot be read is named with its place") {
  CHECK_FALSE(Knowledge::open("no/such/folder", "ru").has_value());
  const Folder folder("[[treaty]]\nru = [\"Мир\"]\nyear = = 5\n");
  const auto broken = Knowledge::open(folder.path.string(), "ru");
  REQUIRE_FALSE(broken.has_value());
  CHECK(broken.error().where.line == 3);
}

TEST_CASE("knowledge: two things of one name are ambiguous, so neither is found") {
  const Folder folder("[[treaty]]\nru = [\"Парижский мир\"]\nyear = 1763\n[[treaty]]\nru = [\"Парижский мир\"]\nyear = 1856\n");
  const auto knowledge = Knowledge::open(folder.path.string(), "ru");
  REQUIRE(knowledge.has_value());
  CHECK(knowledge->things().size() == 2);
  CHECK(knowledge->find("treaty", "Парижский мир") == nullptr);
}

}  // namespace letopis::knowledge

// The knowledge base as it ships: complete in both languages, unambiguous, and found by any name.
#include "content/knowledge/knowledge.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <set>

#include <doctest/doctest.h>

#include "content/base/utf8.hpp"
#include "content/knowledge/flat_file.hpp"
#include "content/knowledge/toml_entries.hpp"

namespace letopis::knowledge {
namespace {

// `open` wants the data folder; content/ holds knowledge/ as the build's data folder does.
const std::string data = "content";

// Each language is read once: the TOML takes its time.
const Knowledge& opened(const std::string& language) {
  static std::map<std::string, Knowledge> read;
  if (const auto found = read.find(language); found != read.end()) return found->second;
  auto knowledge = Knowledge::open(data, language);
  REQUIRE_MESSAGE(knowledge.has_value(), base::to_string(knowledge.error()));
  return read.emplace(language, *std::move(knowledge)).first->second;
}

struct Folder {
  std::filesystem::path path;
  explicit Folder(const std::string& toml)
      : path(std::filesystem::temp_directory_path() / "letopis-knowledge-test") {
    std::filesystem::create_directories(path / "knowledge");
    std::ofstream(path / "knowledge" / "some.toml") << toml;
  }
  ~Folder() { std::filesystem::remove_all(path); }
};

}  // namespace

TEST_CASE("knowledge: every thing has a name in both languages, and its years are in order") {
  const auto ru = opened("ru").things();
  const auto en = opened("en").things();
  REQUIRE(ru.size() == en.size());
  for (std::size_t i = 0; i < ru.size(); ++i) {
    const Thing &one = ru[i], &other = en[i];
    CAPTURE(one.name);
    CHECK(one.kind == other.kind);
    CHECK_FALSE(other.name.empty());
    CHECK(std::pair(one.year, one.until) == std::pair(other.year, other.until));
    CHECK(one.date == other.date);
    CHECK(one.sort == other.sort);
    CHECK(one.parties.size() == other.parties.size());
    CHECK(one.part_of.empty() == other.part_of.empty());
    CHECK(one.ends.empty() == other.ends.empty());
    const bool dated = one.kind != "person" && one.kind != "place";
    CHECK((!dated || one.year != 0));  // also 1 BC: nothing in here happened then
    CHECK((one.year == 0 || one.until == 0 || one.until >= one.year));
    CHECK(one.year >= -1300);
    CHECK(one.until <= (dated ? 2000 : 2025));
  }
}

TEST_CASE("knowledge: there is enough of every kind") {
  std::map<std::string, int> count;
  const Knowledge& knowledge = opened("ru");
  for (const Thing& thing : knowledge.things()) ++count[thing.kind];
  const std::map<std::string, int> wanted = {{"treaty", 250},    {"war", 100},       {"battle", 150},
                                             {"conference", 50}, {"revolution", 40}, {"event", 60},
                                             {"person", 300},    {"place", 400}};
  CHECK(count.size() == wanted.size());
  for (const auto& [kind, least] : wanted) {
    CAPTURE(kind);
    CHECK(count[kind] >= least);
  }
}

TEST_CASE("knowledge: an exact date is a day within the thing's years") {
  const Knowledge& knowledge = opened("en");
  for (const Thing& thing : knowledge.things()) {
    if (thing.date.empty()) continue;
    CAPTURE(thing.name);
    CAPTURE(thing.date);
    REQUIRE(thing.date.size() >= 10);
    const int year = std::stoi(thing.date.substr(0, thing.date.size() - 6));
    const int month = std::stoi(thing.date.substr(thing.date.size() - 5, 2)),
              day = std::stoi(thing.date.substr(thing.date.size() - 2));
    CHECK(year == thing.year);
    CHECK((month >= 1 && month <= 12));
    CHECK((day >= 1 && day <= 31));
  }
}

TEST_CASE("knowledge: a battle lies within its war, and a peace ends its war") {
  for (const std::string language : {"ru", "en"}) {
    const Knowledge& knowledge = opened(language);
    for (const Thing& thing : knowledge.things()) {
      CAPTURE(thing.name);
      if (!thing.part_of.empty()) {
        const Thing* war = knowledge.find("event", thing.part_of);
        REQUIRE(war != nullptr);
        CHECK(thing.year >= war->year);
        if (thing.kind == "battle") CHECK(thing.until <= war->until);
      }
      if (!thing.ends.empty()) {
        const Thing* war = knowledge.find("event", thing.ends);
        REQUIRE(war != nullptr);
        CHECK(thing.year >= war->year);
        CHECK(thing.year <= war->until + 10);
      }
    }
  }
}

TEST_CASE("knowledge: a person has a gender, an office and a country") {
  for (const std::string language : {"ru", "en"}) {
    const Knowledge& knowledge = opened(language);
    for (const Thing& thing : knowledge.things()) {
      if (thing.kind != "person") continue;
      CAPTURE(thing.name);
      CHECK((thing.gender == "m" || thing.gender == "f"));
      CHECK_FALSE(thing.office.empty());
      CHECK_FALSE(thing.nation.empty());
      if (thing.year != 0 && thing.until != 0) CHECK(thing.until - thing.year < 105);
    }
  }
}

TEST_CASE("knowledge: no name means two things, and every name finds its thing") {
  for (const std::string language : {"ru", "en"}) {
    const Knowledge& knowledge = opened(language);
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
      {"ru", "person", "а. в. суворов", "Александр Васильевич Суворов", 1730},
      {"ru", "person", "Пётр Великий", "Пётр I", 1672},
      {"ru", "place", "Манчжурия", "Маньчжурия", 0},
      {"ru", "place", "Царьград", "Константинополь", 0},
      {"ru", "battle", "Бородинская битва", "Бородинское сражение", 1812},
      {"ru", "event", "Бородинская битва", "Бородинское сражение", 1812},  // "event" is any of its kinds
      {"en", "person", "Otto von Bismarck", "Otto von Bismarck", 1815},
      {"en", "place", "Stamboul", "", 0},
      {"en", "place", "Sebastopol", "Sevastopol", 0},
      {"en", "treaty", "constantinople convention", "Convention of Constantinople", 1888},
      {"en", "treaty", "Kellogg-Briand Pact", "Kellogg–Briand Pact", 1928},
      {"en", "battle", "Battle of Marathon", "Battle of Marathon", -489},
      {"en", "revolution", "Indian Mutiny", "Indian Rebellion of 1857", 1857},
  };
  for (const Case& c : cases) {
    CAPTURE(c.asked);
    const Knowledge& knowledge = opened(c.language);
    const Thing* found = knowledge.find(c.kind, c.asked);
    if (std::string(c.name).empty()) {
      CHECK(found == nullptr);
      continue;
    }
    REQUIRE(found != nullptr);
    CHECK(found->name == c.name);
    CHECK(found->year == c.year);
  }
  const Knowledge& english = opened("en");
  CHECK(english.find("war", "Treaty of Portsmouth") == nullptr);  // another kind
  CHECK(english.find("treaty", "Treaty of Paris") == nullptr);    // six treaties bore this name
  CHECK(english.find("treaty", "Treaty of Nowhere") == nullptr);
}

TEST_CASE("knowledge: the parties come in the language asked for") {
  const Knowledge& russian = opened("ru"), english = opened("en");
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

TEST_CASE("knowledge: all bearers of a name, and all names that begin alike") {
  const Knowledge& english = opened("en");
  REQUIRE(english.named("Washington").size() == 1);
  CHECK(english.named("washington").front()->kind == "place");
  const auto paris = english.beginning("Treaty of Paris of ");
  CHECK(paris.size() >= 6);
  for (const Thing* thing : paris) CHECK(thing->kind == "treaty");
  CHECK(english.beginning("Treaty of Nowhere").empty());
}

TEST_CASE("knowledge: the prepared file holds what the TOML says") {
  for (const std::string language : {"ru", "en"}) {
    const auto prepared = read_toml("content/knowledge", language);
    REQUIRE(prepared.has_value());
    const auto text = write_flat(*prepared);
    REQUIRE(text.has_value());
    const auto again = read_flat(*text, "file");
    REQUIRE(again.has_value());
    CHECK((*again == *prepared));
    // Cut anywhere, it is refused or shorter, and never read beyond its end.
    for (std::size_t cut = 0; cut < text->size(); cut += 997) {
      const auto part = read_flat(std::string_view(*text).substr(0, cut), "file");
      if (part.has_value()) CHECK_FALSE((*part == *prepared));
    }
  }
  CHECK_FALSE(write_flat(prepare({Thing{.kind = "war", .name = "a\tb"}})).has_value());
  CHECK_FALSE(read_flat("letopis-knowledge/0\n", "file").has_value());
}

TEST_CASE("knowledge: subjects are told by words of their own") {
  for (const std::string language : {"ru", "en"}) {
    const Knowledge& known = opened(language);
    CHECK(known.subjects().size() >= 1000);
    std::set<std::string> names;
    std::map<std::string, int> having;
    for (const Subject& subject : known.subjects())
      for (const std::string& cue : subject.cues) ++having[cue];
    for (const Subject& subject : known.subjects()) {
      CAPTURE(subject.name);
      CHECK(names.insert(subject.name).second);
      CHECK(subject.until >= subject.year);
      CHECK(subject.cues.size() >= 12);
      for (const std::string& cue : subject.cues) CHECK(cue.find(' ') == std::string::npos);
      // At least two that few others have: else it could not be told from them.
      CHECK(std::count_if(subject.cues.begin(), subject.cues.end(),
                          [&](const std::string& cue) { return having[cue] <= 5; }) >= 2);
    }
  }
}

TEST_CASE("knowledge: a link to nothing stops the build") {
  const Folder folder("[[battle]]\nru = [\"Битва\"]\nen = [\"Battle\"]\nyear = 5\npart_of = \"No war\"\n");
  CHECK_FALSE(read_toml((folder.path / "knowledge").string(), "en").has_value());
}

TEST_CASE("knowledge: two things of one name are ambiguous, so neither is found") {
  const Folder folder(
      "[[treaty]]\nru = [\"Парижский мир\"]\nyear = 1763\n[[treaty]]\nru = [\"Парижский мир\"]\nyear = "
      "1856\n");
  const auto knowledge = Knowledge::open(folder.path.string(), "ru");
  REQUIRE(knowledge.has_value());
  CHECK(knowledge->things().size() == 2);
  CHECK(knowledge->find("treaty", "Парижский мир") == nullptr);
}

}  // namespace letopis::knowledge

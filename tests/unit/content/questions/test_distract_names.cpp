// Wrong names: of the key's kind, time and look, and none as right as the key.
#include <set>

#include <doctest/doctest.h>

#include "tests/unit/content/questions/bench.hpp"

namespace letopis::questions {
namespace {

TEST_CASE("distract: places are rivals where the world knows them as of one kind and country") {
  const auto town = [](const std::string& name, const std::string& nation) {
    return knowledge::Thing{.kind = "place", .name = name, .sort = "town", .nation = nation};
  };
  const knowledge::Knowledge world({town("Seoul", "Korea"), town("Pyongyang", "Korea"),
                                    town("Pusan", "Korea"), town("Berlin", "Germany")});
  const auto place = [](const std::string& name, std::size_t sentence) {
    Fact fact = name_fact(facts::Kind::place, name, sentence);
    fact.standalone = true;
    return fact;
  };
  const Bench known{{place("Seoul", 0)}, world, "Where was the republic proclaimed?"};
  const auto options = known.of(pack::Topic::place);
  REQUIRE(options);
  CHECK(holds(*options, "Pyongyang"));
  CHECK(holds(*options, "Pusan"));
  CHECK_FALSE(holds(*options, "Berlin"));
  const Bench unknown{{place("Chipyong", 0)}, world, "Where was the battle fought?"};
  CHECK_FALSE(unknown.of(pack::Topic::place));
}

knowledge::Thing treaty(const std::string& name, int year, std::vector<std::string> parties) {
  return {.kind = "treaty", .name = name, .year = year, .until = year, .parties = std::move(parties)};
}

TEST_CASE("distract: a treaty's rivals share its parties, and none is as right as the key") {
  const Bench bench{{name_fact(facts::Kind::treaty, "Treaty of Kyakhta")},
                    knowledge::Knowledge({treaty("Treaty of Kyakhta", 1727, {"Russia", "China"}),
                                          treaty("Treaty of Nerchinsk", 1689, {"Russia", "China"}),
                                          treaty("Treaty of Aigun", 1768, {"Russia", "China"}),
                                          treaty("Treaty of Seville", 1729, {"Spain", "France"}),
                                          treaty("Treaty of Bura", 1727, {"Russia", "China"})}),
                    "Which treaty with China fixed Russia's border in Mongolia?"};
  const auto options = bench.of(pack::Topic::treaty);
  REQUIRE(options);
  CHECK(holds(*options, "Treaty of Nerchinsk"));
  CHECK(holds(*options, "Treaty of Aigun"));
  CHECK_FALSE(holds(*options, "Treaty of Seville"));
  CHECK_FALSE(holds(*options, "Treaty of Bura"));  // of the same year and parties: it may be right too
}

TEST_CASE("distract: a person's rivals lived then, are of the same gender, and are named alike") {
  const auto person = [](const std::string& name, int born, int died, const std::string& gender) {
    return knowledge::Thing{.kind = "person",
                            .name = name,
                            .year = born,
                            .until = died,
                            .office = "Russian general",
                            .nation = "Russia",
                            .gender = gender};
  };
  const Bench bench{
      {name_fact(facts::Kind::person, "Mikhail Kutuzov"), date_fact({1812, 9, 7}, {1812, 9, 7}, "day")},
      knowledge::Knowledge(
          {person("Mikhail Kutuzov", 1745, 1813, "m"), person("Peter Bagration", 1765, 1812, "m"),
           person("Aleksey Yermolov", 1777, 1861, "m"), person("Nadezhda Durova", 1783, 1866, "f"),
           person("Aleksey Brusilov", 1853, 1926, "m"), person("Suvorov", 1730, 1800, "m")}),
      "Who commanded the army in 1812?"};
  const auto options = bench.of(pack::Topic::person);
  REQUIRE(options);
  CHECK(std::set<std::string>(options->choices.begin(), options->choices.end()) ==
        std::set<std::string>{"Mikhail Kutuzov", "Peter Bagration", "Aleksey Yermolov"});
}

TEST_CASE("distract: too few rivals are none") {
  const Bench bench{{name_fact(facts::Kind::place, "Moscow")}, knowledge::Knowledge{}};
  CHECK_FALSE(bench.of(pack::Topic::place));
}

}  // namespace
}  // namespace letopis::questions

// Which war a text is about, told from the things that it names.
#include <doctest/doctest.h>

#include "content/knowledge/knowledge.hpp"

namespace letopis::knowledge {
namespace {

struct Case {
  std::vector<std::pair<const char*, const char*>> named;  // kind and name
  int year;
  const char* setting;  // empty: none
};

}  // namespace

TEST_CASE("setting: a war named, or two of its parts") {
  const auto opened = Knowledge::open("content", "en");
  REQUIRE(opened.has_value());
  const Case cases[] = {
      {{{"war", "Crimean War"}}, 1854, ""},  // named once, it may be a comparison
      {{{"war", "Crimean War"}, {"war", "Crimean War"}}, 1854, "Crimean War"},
      {{{"war", "Crimean War"}, {"war", "Crimean War"}}, 0, "Crimean War"},
      {{{"war", "Crimean War"}, {"battle", "Battle of Balaclava"}}, 1854, "Crimean War"},
      {{{"war", "Crimean War"}, {"war", "Crimean War"}}, 1877, ""},  // not in that year
      {{{"battle", "Battle of Balaclava"}}, 1854, ""},               // one part may be told of in passing
      {{{"battle", "Battle of Balaclava"}, {"battle", "Battle of Balaclava"}}, 1854, ""},  // still one part
      {{{"battle", "Battle of Balaclava"}, {"battle", "Battle of Inkerman"}}, 1854, "Crimean War"},
      {{{"battle", "Battle of Balaclava"}, {"treaty", "Treaty of Paris of 1856"}}, 1856, "Crimean War"},
      {{{"person", "Pavel Nakhimov"}, {"place", "Sevastopol"}}, 1854, ""},
      {{{"war", "Second World War"},
        {"battle", "Battle of Midway"},
        {"war", "Great Patriotic War"},
        {"battle", "Battle of Kursk"}},
       1943,
       ""},  // both fit equally
      {{{"war", "Second World War"}, {"war", "Great Patriotic War"}, {"war", "Great Patriotic War"}},
       1942,
       "Great Patriotic War"},
      {{{"war", "Second World War"}, {"war", "Second World War"}, {"war", "Great Patriotic War"}},
       1940,
       "Second World War"},
      {{{"war", "Winter War"}, {"war", "Winter War"}, {"war", "First Balkan War"}}, 1940, "Winter War"},
      {{{"conference", "Congress of Vienna"}}, 1815, ""},
      {{}, 1900, ""},
  };
  for (const Case& c : cases) {
    std::vector<const Thing*> named;
    for (const auto& [kind, name] : c.named) {
      CAPTURE(name);
      named.push_back(opened->find(kind, name));
      REQUIRE(named.back() != nullptr);
    }
    CAPTURE(c.year);
    CAPTURE(c.setting);
    const Thing* setting = opened->setting(named, c.year);
    CHECK((setting ? setting->name : "") == std::string(c.setting));
  }
}

TEST_CASE("setting: a long text is not about a war that it names once, beside a battle and the peace") {
  const auto opened = Knowledge::open("content", "en");
  REQUIRE(opened.has_value());
  const Thing* war = opened->find("war", "Crimean War");
  const Thing* battle = opened->find("battle", "Battle of Balaclava");
  const Thing* peace = opened->find("treaty", "Treaty of Paris of 1856");
  const std::vector<const Thing*> in_passing = {war, battle, peace}, twice = {war, battle, war};
  CHECK(opened->setting(in_passing, 1854) == war);
  CHECK(opened->setting(in_passing, 1854, true) == nullptr);
  CHECK(opened->setting(twice, 1854, true) == war);
}

}  // namespace letopis::knowledge

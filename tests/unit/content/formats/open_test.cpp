#include "content/formats/open.hpp"

#include <random>

#include <doctest/doctest.h>

namespace letopis::formats {
namespace {

TEST_CASE("open: the format is told by the content, and by the ending where that says nothing") {
  const std::string toml =
      "# слова\nformat = \"letopis-pack/1\"\n[[questions]]\nprompt = \"?\"\nanswer = true\n";
  struct {
    std::string text;
    std::string file;
    Format format;
  } const cases[] = {
      {toml, "a.toml", Format::toml},
      {toml, "a.txt", Format::toml},
      {"\xEF\xBB\xBF" + toml, "", Format::toml},
      {"[[questions]]\nprompt", "", Format::toml},
      {"{\n \"format\": \"letopis-pack/1\"}", "a.toml", Format::json},
      {"{ =Азия } велика", "a.json", Format::gift},
      {"Кто?{=a ~b}", "a.txt", Format::gift},
      {"Сколько? {#1943:2}", "", Format::gift},
      {"Это так. {TRUE}", "", Format::gift},
      {"Расскажите. {}", "a.gift", Format::gift},
      {"Кто?;Пётр;Павел", "", Format::table},
      {"Кто?\tПётр", "", Format::table},
      {"Кто?;Пётр", "a.csv", Format::table},
      {"Кто?,Пётр,Павел", "a.csv", Format::table},
      {"question,right answer\nКто?,Пётр", "", Format::table},
      {"", "a.toml", Format::toml},
      {"", "a.json", Format::json},
      {"", "a.txt", Format::narrative},
      {"# Война {#anchor}\n\nВ 1936 году заключён пакт; его подписали двое; третий вступил позже.", "a.md",
       Format::narrative},
      {"В 1936 году, 25 ноября, Япония и Германия заключили пакт.\n\nПозже, в 1937-м, вступила Италия.",
       "a.txt", Format::narrative},
      {"Пусто {}.", "a.md", Format::narrative},
      {"format was new.\nThe format = old.", "a.txt", Format::narrative},
  };
  for (const auto& row : cases) {
    CAPTURE(row.text);
    CAPTURE(row.file);
    CHECK(std::string(name_of(recognise(row.text, row.file))) == name_of(row.format));
  }
}

TEST_CASE("open: an error only where not one question could be read, and it names the first reason") {
  const auto narrative = open("В 1936 году заключён пакт.", "a.txt");
  REQUIRE_FALSE(narrative.has_value());
  CHECK(base::to_string(narrative.error()).starts_with("a.txt: is a narrative"));
  const auto bad = open("\nКто?{~a ~b}\n\nЧто?{~c ~d}\n", "a.gift");
  REQUIRE_FALSE(bad.has_value());
  CHECK(base::to_string(bad.error())
            .starts_with("a.gift:2:1: not one question of this file can be asked; question 1 was left out: "
                         "none of its choices is right"));
  const auto half = open("Кто?{~a ~b}\n\nЧто?{=c ~d}\n", "a.gift");
  REQUIRE(half.has_value());
  CHECK(half->pack.questions.size() == 1);
  CHECK(half->diagnostics.size() == 1);
}

TEST_CASE("open: the example opens without a word, and has one question of each kind") {
  for (const std::string language : {"ru", "en"}) {
    CAPTURE(language);
    const auto loaded = open(example(language), "example.toml");
    REQUIRE(loaded.has_value());
    for (const auto& diagnostic : loaded->diagnostics) FAIL_CHECK(base::to_string(diagnostic));
    CHECK(loaded->pack.language == language);
    bool seen[8] = {};
    for (const auto& question : loaded->pack.questions) seen[static_cast<std::size_t>(question.kind)] = true;
    for (const bool kind : seen) CHECK(kind);
  }
}

TEST_CASE("open: random bytes never crash a reader of foreign formats") {
  std::mt19937 random(19410622);
  const std::string seeds[] = {
      "$CATEGORY: "
      "a\n::Имя::[html]<p>Кто&nbsp;?</"
      "p>{\n~%50%Один#нет\n=Другой#да\n####потому\n}\n\nСколько?{#1..5}\n\nПары{=a -> b =c -> d}\n",
      "sep=;\nВопрос;Ответ;Неверный;Пояснение\n\"Кто; \"\"он\"\"?\";Пётр;Павел;так\nСколько?;1 500\n"};
  const std::string pieces = "{}=~#:\\%<>&;\"\n\t,-.[]\xFF\xD0 9";
  for (int round = 0; round < 4000; ++round) {
    std::string text = seeds[round % 2];
    for (auto changes = 1 + random() % 8; changes > 0; --changes) {
      const auto at = random() % text.size();
      switch (random() % 4) {
        case 0:
          text[at] = static_cast<char>(random() % 256);
          break;
        case 1:
          text.insert(at, 1, pieces[random() % pieces.size()]);
          break;
        case 2:
          text.erase(at, std::min<std::size_t>(1 + random() % 20, text.size() - 1));
          break;
        default:
          text.insert(at, text.substr(random() % text.size(), random() % 60));
          break;
      }
    }
    CAPTURE(round);
    const auto loaded = open(text, round % 2 == 0 ? "a.gift" : "a.csv");
    if (loaded)
      REQUIRE(loaded->places.size() == loaded->pack.questions.size());
    else
      REQUIRE_FALSE(loaded.error().what.empty());
  }
}

TEST_CASE("open: megabytes of one mistake take no quadratic time, and not every one is listed") {
  const auto repeated = [](const std::string& part) {
    std::string text;
    while (text.size() < 2'000'000) text += part;
    return text;
  };
  struct {
    std::string name;
    std::string text;
    std::string file;
  } const cases[] = {
      {"braces", repeated("{\n\n"), "a.gift"},
      {"a brace that stays open", "Кто?{\n" + repeated("\n=a\n"), "a.gift"},
      {"answers", "Кто?{" + repeated("=a ~b ") + "}", "a.gift"},
      {"comments and entities", "[html]" + repeated("<!--<&#") + "{=a ~b}", "a.gift"},
      {"tags", "[html]" + repeated("<a ") + "{=a ~b}", "a.gift"},
      {"rows", repeated("a;b;c\n"), "a.csv"},
      {"cells", repeated(";"), "a.csv"},
      {"tables", "format = \"letopis-pack/1\"\n" + repeated("[[questions]]\n=\n"), "a.toml"},
      {"strings", "{\"format\":\"letopis-pack/1\",\"questions\":[" + repeated("\"x\","), "a.json"},
  };
  for (const auto& row : cases) {  // each takes a second or less; were one quadratic, it would take an hour
    CAPTURE(row.name);
    const auto loaded = read(row.text, row.file);
    REQUIRE(loaded.has_value());
    CHECK_FALSE(loaded->diagnostics.empty());
    CHECK(loaded->diagnostics.size() <= 1002);
  }
}

TEST_CASE("open: a file cut at any byte loses no earlier question") {
  const std::string gift = "Кто?{~Один =Другой}\n\nЧто?{=a ~b#нет}\n\nКогда?{#1943:1}\n\n";
  const std::string table = "Кто?;Пётр;Павел\nЧто?;a;b\nКогда?;1943;1944\n";
  for (const auto& [text, end, file] : {std::tuple{gift, "\n\n", "a.gift"}, std::tuple{table, "\n", "a.csv"}})
    for (std::size_t size = 0; size <= text.size(); ++size) {
      CAPTURE(file);
      CAPTURE(size);
      std::size_t complete = 0;
      for (auto at = text.find(end); at != std::string::npos && at + std::string(end).size() <= size;
           at = text.find(end, at + 1))
        ++complete;
      const auto loaded = read(text.substr(0, size), file);
      REQUIRE(loaded.has_value());
      REQUIRE(loaded->pack.questions.size() >= complete);
    }
}

}  // namespace
}  // namespace letopis::formats

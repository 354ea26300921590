#include <algorithm>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "content/language/data_folder.hpp"
#include "content/language/reader.hpp"

namespace {

using namespace letopis;
using namespace letopis::language;

const Lexicon& lexicon(const std::string& language) {
  static const Lexicon russian = std::move(Lexicon::open(data_folder(), "ru").value());
  static const Lexicon english = std::move(Lexicon::open(data_folder(), "en").value());
  return language == "ru" ? russian : english;
}

bool reads(const std::string& language, const std::string& form, const std::string& lemma, const Tags& tags) {
  const auto readings = lexicon(language).analyse(form);
  return std::any_of(readings.begin(), readings.end(),
                     [&](const Reading& r) { return r.lemma == lemma && r.tags.has_all(tags); });
}

std::vector<std::string> inflected(const std::string& language, const std::string& form,
                                   const std::string& lemma, const Tags& wanted) {
  for (const auto& reading : lexicon(language).analyse(form)) {
    if (reading.lemma == lemma) return lexicon(language).inflect(reading, wanted);
  }
  return {};
}

}  // namespace

TEST_CASE("lexicon: readings of Russian forms") {
  using enum Tag;
  struct Case {
    std::string form;
    std::string lemma;
    Tags tags;
  };
  const std::vector<Case> cases = {
      {"договору", "договор", {n, m, nn, sg, dat}},
      {"солдат", "солдат", {n, m, aa, pl, gen}},
      {"солдат", "солдат", {n, m, aa, sg, nom}},
      {"подписали", "подписать", {vblex, perf, tv, past, pl}},
      {"подписан", "подписать", {vblex, pp, pasv, shrt, m}},
      {"подписав", "подписать", {vblex, pp, adv}},
      {"мирного", "мирный", {adj, m, sg, gen}},
      {"Японией", "Япония", {np, top, f, sg, ins}},
      {"Сталина", "Сталин", {np, cog, m, sg, gen}},
      {"Черчиллю", "Черчилль", {np, cog, m, sg, dat}},
      {"Порт-Артура", "Порт-Артур", {np, top, sg, gen}},
      {"Манчжурии", "Манчжурия", {np, top, sg, prp}},
      {"Наполеона", "Наполеон", {np, m, aa, sg, acc}},
      {"Токио", "Токио", {np, top, sg, gen}},
      {"об", "о", {pr}},
      {"во", "в", {pr}},
      {"её", "она", {prn, acc}},
      {"которых", "который", {prn, rel, pl, prp}},
      {"двух", "два", {num, gen}},
      {"человек", "человек", {n, pl, gen}},
  };
  for (const auto& c : cases) {
    CAPTURE(c.form);
    CAPTURE(to_string(c.tags));
    CHECK(reads("ru", c.form, c.lemma, c.tags));
  }
}

TEST_CASE("lexicon: capitals of the dictionary are asked for, capitals of the text forgiven") {
  CHECK(lexicon("ru").analyse("япония").empty());
  CHECK(reads("ru", "ДОГОВОР", "договор", {Tag::n}));
  CHECK(reads("ru", "ЯПОНИЯ", "Япония", {Tag::np}));
  CHECK(lexicon("ru").analyse("сша").empty());
}

TEST_CASE("lexicon: е may stand for ё, ё for е only where no dictionary has it") {
  CHECK(reads("ru", "шел", "идти", {Tag::past}));
  CHECK(reads("ru", "самолёт", "самолёт", {Tag::n}));
  CHECK(reads("ru", "самолет", "самолёт", {Tag::n}));
  const auto all = lexicon("ru").analyse("всё");
  CHECK(std::none_of(all.begin(), all.end(), [](const Reading& r) { return r.has(Tag::pl); }));
}

TEST_CASE("lexicon: words that only stand in the way are gone") {
  CHECK_FALSE(reads("ru", "же", "же", {Tag::n}));
  CHECK_FALSE(reads("ru", "он", "он", {Tag::n}));
  CHECK_FALSE(reads("ru", "ходе", "хода", {Tag::n}));
  CHECK(reads("ru", "ходе", "ход", {Tag::n, Tag::prp}));
}

TEST_CASE("lexicon: nonsense has no readings") {
  CHECK(lexicon("ru").analyse("").empty());
  CHECK(lexicon("ru").analyse("ъыъ").empty());
  CHECK(lexicon("ru").analyse("договор1").empty());
  CHECK(lexicon("ru").analyse(std::string(100000, 'a')).empty());
}

TEST_CASE("lexicon: inflection") {
  using enum Tag;
  struct Case {
    std::string form;
    std::string lemma;
    Tags wanted;
    std::string expected;
  };
  const std::vector<Case> cases = {
      {"договор", "договор", {gen}, "договора"},
      {"договор", "договор", {pl, ins}, "договорами"},
      {"Япония", "Япония", {dat}, "Японии"},
      {"Черчилль", "Черчилль", {ins}, "Черчиллем"},
      {"Троцкий", "Троцкий", {gen}, "Троцкого"},
      {"мирный", "мирный", {f, gen}, "мирной"},
      {"мирный", "мирный", {pl, gen}, "мирных"},
      {"объявить", "объявить", {past, f, sg}, "объявила"},
      {"война", "война", {pl, gen}, "войн"},
      {"солдат", "солдат", {pl, gen}, "солдат"},
      {"год", "год", {prp}, "году"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.form);
    CAPTURE(to_string(c.wanted));
    const auto forms = inflected("ru", c.form, c.lemma, c.wanted);
    CHECK(std::find(forms.begin(), forms.end(), c.expected) != forms.end());
  }
  const auto first_of = [](const std::string& form, const Tags& wanted) {
    return inflected("ru", form, form, wanted).front();
  };
  CHECK(first_of("чай", {gen, sg}) == "чая");
  CHECK(first_of("год", {acc, pl}) == "годы");
  CHECK(first_of("брат", {gen, pl}) == "братьев");
  CHECK(first_of("судно", {gen, pl}) == "судов");
  CHECK(inflected("en", "treaty", "treaty", {pl}) == std::vector<std::string>{"treaties"});
  CHECK(inflected("en", "signed", "sign", {ger}) == std::vector<std::string>{"signing"});
  CHECK(lexicon("ru").inflect({.lemma = "договор", .tags = {n}, .lexical = ""}, {gen}).empty());
}

TEST_CASE("lexicon: English forms") {
  using enum Tag;
  CHECK(reads("en", "went", "go", {vblex, past}));
  CHECK(reads("en", "treaties", "treaty", {n, pl}));
  CHECK(reads("en", "an", "a", {det}));
  CHECK(reads("en", "Japan", "Japan", {np, top}));
}

TEST_CASE("lexicon: a missing or damaged file is refused with its name") {
  const auto folder = std::filesystem::temp_directory_path() / "letopis-lexicon-test";
  std::filesystem::create_directories(folder);
  const auto missing = Lexicon::open(folder.string(), "xx");
  REQUIRE_FALSE(missing.has_value());
  CHECK(missing.error().where.file.find("xx.lexicon") != std::string::npos);
  for (const std::string& content : {std::string(), std::string("letolex"), std::string(100, 'z')}) {
    std::ofstream(folder / "yy.lexicon", std::ios::binary) << content;
    CHECK_FALSE(Lexicon::open(folder.string(), "yy").has_value());
  }
  // A file that was cut off in the middle
  std::ifstream whole(data_folder() + "/ru.lexicon", std::ios::binary);
  std::string begin(100000, '\0');
  whole.read(begin.data(), static_cast<std::streamsize>(begin.size()));
  std::ofstream(folder / "yy.lexicon", std::ios::binary) << begin;
  CHECK_FALSE(Lexicon::open(folder.string(), "yy").has_value());
  std::filesystem::remove_all(folder);
}

#include "content/language/declension.hpp"

#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "content/language/data_folder.hpp"
#include "content/language/document.hpp"

namespace {

using namespace letopis;
using namespace letopis::language;
using enum Tag;

Reader& reader() {
  static Reader russian = std::move(Reader::open(data_folder(), "ru").value());
  return russian;
}

struct Case {
  std::string nominative;
  Tag wanted;
  std::string expected;
};

std::string nominative(const std::string& text, const std::string& name) {
  const auto document = read_document(
      reader(), narrative::read({.text = text, .encoding = "UTF-8", .notes = {}}, "t.txt", false, "ru"));
  const auto seen = capitalised_forms(document.sentences);
  for (const auto& sentence : document.sentences) {
    for (std::size_t b = 0; b < sentence.tokens.size(); ++b) {
      for (std::size_t e = b + 1; e <= sentence.tokens.size() && e <= b + 6; ++e) {
        if (words(sentence, {b, e}) == name)
          return nominative_of_person(reader().lexicon(), sentence, {b, e}, seen);
      }
    }
  }
  return "no such words";
}

}  // namespace

TEST_CASE("declension: persons") {
  const std::vector<Case> cases = {
      {"Юрий Гагарин", ins, "Юрием Гагариным"},
      {"Гагарин", gen, "Гагарина"},
      {"Меншиков", ins, "Меншиковым"},
      {"Александр Меншиков", dat, "Александру Меншикову"},
      {"Сергей Королёв", ins, "Сергеем Королёвым"},
      {"С. П. Королёв", gen, "С. П. Королёва"},
      {"Валентина Терешкова", ins, "Валентиной Терешковой"},
      {"Анна Ахматова", acc, "Анну Ахматову"},
      {"Александр Суворов", ins, "Александром Суворовым"},
      {"Михаил Илларионович Кутузов", gen, "Михаила Илларионовича Кутузова"},
      {"Николай Римский-Корсаков", dat, "Николаю Римскому-Корсакову"},
      {"Фёдор Достоевский", ins, "Фёдором Достоевским"},
      {"Эйзенхауэр", nom, "Эйзенхауэр"},
      {"Джон Кеннеди", ins, "Джоном Кеннеди"},
      {"Георгий Пятаков", prp, "Георгии Пятакове"},
      {"Роза Люксембург", gen, "Розы Люксембург"},
      {"генерал Грант", dat, "генералу Гранту"},
      {"Наполеон III", ins, "Наполеоном III"},
      {"Тарас Шевченко", gen, "Тараса Шевченко"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.nominative);
    CHECK(decline_person(reader().lexicon(), c.nominative, c.wanted) == c.expected);
  }
}

TEST_CASE("declension: foreign surnames with the gender that the sentence tells") {
  CHECK(decline_person(reader().lexicon(), "Дуайт Эйзенхауэр", ins, m) == "Дуайтом Эйзенхауэром");
  CHECK(decline_person(reader().lexicon(), "Отто Скорцени", dat, m) == "Отто Скорцени");
  CHECK(decline_person(reader().lexicon(), "Маргарет Тэтчер", gen, f) == "Маргарет Тэтчер");
  CHECK(decline_person(reader().lexicon(), "Кромвель", ins, m) == "Кромвелем");
  CHECK(decline_person(reader().lexicon(), "Ларош", ins, m) == "Ларошем");
}

TEST_CASE("declension: what may go two ways is refused") {
  for (const std::string name : {"Ньюэлл Хартрам", "Мирбет Хартрам", "Дюрренбах"}) {  // whose name is it?
    CAPTURE(name);
    CHECK(decline_person(reader().lexicon(), name, gen).empty());
  }
  CHECK(decline_person(reader().lexicon(), "Чарльз Чалдин", ins, m).empty());  // -ином or -иным?
  CHECK(decline_person(reader().lexicon(), "Ян Гробек", gen, m).empty());      // does the vowel flee?
  CHECK(decline_person(reader().lexicon(), "Эмиль Рода", gen, m).empty());     // declined or not?
  CHECK(decline_person(reader().lexicon(), "", gen).empty());
}

TEST_CASE("declension: places") {
  const std::vector<Case> cases = {
      {"Севастополь", gen, "Севастополя"},
      {"Дрезден", prp, "Дрездене"},
      {"Хельсинки", gen, "Хельсинки"},
      {"Орадур", acc, "Орадур"},
      {"Бендерск", prp, "Бендерске"},
      {"Потсдам", prp, "Потсдаме"},
      {"Осло", prp, "Осло"},
      {"Лотарингия", acc, "Лотарингию"},
      {"Гранвиль", nom, "Гранвиль"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.nominative);
    CHECK(decline_place(reader().lexicon(), c.nominative, c.wanted) == c.expected);
  }
  CHECK(decline_place(reader().lexicon(), "Травненец", gen).empty());
}

TEST_CASE("declension: back to the nominative") {
  CHECK(nominative("Корабль пилотировался Юрием Гагариным.", "Юрием Гагариным") == "Юрий Гагарин");
  CHECK(nominative("Письмо подписано Меншиковым.", "Меншиковым") == "Меншиков");
  CHECK(nominative("Ракету создали под руководством Сергея Королёва.", "Сергея Королёва") ==
        "Сергей Королёв");
  CHECK(nominative("Орден вручили Валентине Терешковой.", "Валентине Терешковой") == "Валентина Терешкова");
  CHECK(nominative("Договор подписан Дуайтом Эйзенхауэром.", "Дуайтом Эйзенхауэром") == "Дуайт Эйзенхауэр");
  CHECK(nominative("Армия шла под командованием генерала Гранта.", "генерала Гранта") == "генерал Грант");
  CHECK(nominative("Войска возглавлялись М. И. Кутузовым.", "М. И. Кутузовым") == "М. И. Кутузов");
  CHECK(nominative("Роман написан Анной Зегерс.", "Анной Зегерс") == "Анна Зегерс");
}

TEST_CASE("declension: the text itself settles an open nominative, and without it none is given") {
  CHECK(nominative("Пьесы Эмиля Золя ставили редко.", "Эмиля Золя").empty());
  CHECK(nominative("Орден вручён Крейнеру. Крейнер отказался.", "Крейнеру") == "Крейнер");
}

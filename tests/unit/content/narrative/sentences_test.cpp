#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "content/narrative/narrative.hpp"

namespace {

using namespace letopis;

std::vector<std::string> split(const std::string& text, const std::string& language, bool markdown = false) {
  const auto narrative =
      narrative::read({.text = text, .encoding = "UTF-8", .notes = {}}, "test.txt", markdown, language);
  std::vector<std::string> out;
  for (const auto& paragraph : narrative.paragraphs) {
    for (const auto& [begin, end] : narrative::sentences(narrative, paragraph)) {
      out.push_back(narrative.text.substr(begin, end - begin));
    }
  }
  return out;
}

struct Case {
  std::string text;
  std::size_t sentences;
};

}  // namespace

TEST_CASE("sentences: Russian abbreviations") {
  const std::vector<Case> cases = {
      {"Война началась в 1904 г. и длилась два года.", 1},
      {"8 августа 1945 г. СССР объявил войну Японии.", 1},
      {"По договору 1875 г. Россия получила Сахалин.", 1},
      {"Мир был заключён в 1905 г. Россия уступила Южный Сахалин.", 2},
      {"Договор подписали в 1875 г. В том же году обменялись грамотами.", 2},
      {"В 1904–1905 гг. Россия воевала с Японией.", 1},
      {"На запад двинулась армия, занявшая 5 янв. 1919 г. Вильну. Войны никто не объявлял.", 2},
      {"Дорогу открыли в 1919 г. Вильна ликовала.", 2},
      {"Провозглашена Соц. Республика Вьетнам.", 1},
      {"Флот ушёл, а по договору 1898 г. Россия получила порт.", 1},
      {"Флот не ушёл, потому что 1 января 1820 г. Рафаэль Риего поднял мятеж.", 1},
      {"Король овладел Вел. Луками.", 1},
      {"В сер. 1580-х гг. в уезде пустовала пашня.", 1},
      {"Первый бой был у Осана, где отряд подполк. Ч. Смита смяли танки.", 1},
      {"Перепад прилива и отлива достигает 9 м. Настоял на этой затее Макартур.", 2},
      {"Они обогнули м. Доброй Надежды.", 1},
      {"Он разбил при Янкау имп. фельдм. Хатцфельдта.", 1},
      {"В XIX в. Россия вышла к Амуру.", 1},
      {"Послы подписали 8 июля 1833 г. Ункяр-Искелесийский договор — союз на восемь лет.", 1},
      {"Послы подписали договор в 1833 г. Ункяр-Искелесийский договор дал России проливы.", 2},
      {"Послы заключили в 1833 г. Ункяр-Искелесийский договор.", 1},
      {"Горная война — осада и два похода начала XIX в. Уроженец гор, Шамиль возглавил её.", 2},
      {"Крепость построили в XVII в. Позже её срыли.", 2},
      {"Приехали послы, министры и т. д. Ленин отсутствовал.", 2},
      {"Обсудили границы, пошлины и т. п. в один день.", 1},
      {"Потери составили 8 тыс. Японцы потеряли вдвое больше.", 2},
      {"Потери составили 8 тыс. человек.", 1},
      {"Завод им. Кирова выпускал танки.", 1},
      {"Он стал гос. секретарём, т. е. министром иностранных дел.", 1},
      {"С. Ю. Витте прибыл в Портсмут. Переговоры начались 9 августа.", 2},
      {"Портрет написал И. Е. Репин. В музее он с 1903 года.", 2},
      {"В г. Москве прошла встреча.", 1},
      {"Правил Пётр I. Он основал флот.", 2},
      {"Это случилось до н. э. Позже город опустел.", 2},
      {"В 490 г. до н. э. Афины победили персов.", 1},
      {"«Ура!» — закричали солдаты.", 1},
      {"Что делать? Отступать!", 2},
      {"Он сказал: «Мы уходим». Полк ушёл.", 2},
      {"Флот (см. карту) вышел в море. Шторм его рассеял.", 2},
      {"В 20-х гг. Китай раскололся.", 1},
      {"Он молчал… потом заговорил.", 1},
  };
  for (const auto& c : cases) {
    CAPTURE(c.text);
    CHECK(split(c.text, "ru").size() == c.sentences);
  }
}

TEST_CASE("sentences: English abbreviations") {
  const std::vector<Case> cases = {
      {"Gen. Ulysses S. Grant met Lee at Appomattox.", 1},
      {"The U.S. Army landed in June. It met no resistance.", 2},
      {"The treaty was signed by the U.S. The Senate ratified it.", 2},
      {"World War I. The armistice came in 1918.", 2},
      {"J. F. Kennedy spoke in Berlin. He was cheered.", 2},
      {"In 490 B.C. Athens beat the Persians.", 1},
      {"Guns, shells, etc. The list was long.", 2},
      {"The battle lasted from 6 a.m. until noon.", 1},
      {"Mr. Churchill resigned. Mr. Attlee took office.", 2},
      {"“Never!” he shouted. The room fell silent.", 2},
  };
  for (const auto& c : cases) {
    CAPTURE(c.text);
    CHECK(split(c.text, "en").size() == c.sentences);
  }
}

TEST_CASE("sentences: ranges hold the words and nothing around them") {
  CHECK(split("  Мир заключён.   Войска ушли. \n", "ru") == std::vector<std::string>{"Мир заключён.", "Войска ушли."});
  CHECK(split("Мир **заключён.** Войска\nушли.", "ru", true) ==
        std::vector<std::string>{"Мир **заключён.", "Войска\nушли."});
  CHECK(split("Поражение было полным.2 Армия отступила.[13]", "ru") ==
        std::vector<std::string>{"Поражение было полным.", "Армия отступила."});
}

#include "content/narrative/russian_words.hpp"

#include <algorithm>

namespace letopis::narrative {

bool looks_like_verb(std::string_view word) {
  constexpr std::string_view endings[] = {
      "ал",   "ял",   "ил",   "ел",  "ыл",  "ул",   "шел",  "ала",  "яла",  "ила",   "ела",   "ыла",
      "ула",  "шла",  "вела", "ало", "яло", "ило",  "ело",  "ыло",  "шло",  "али",   "яли",   "или",
      "ели",  "ыли",  "ули",  "шли", "лся", "лась", "лось", "лись", "ан",   "ана",   "ано",   "аны",
      "ен",   "ена",  "ено",  "ены", "ят",  "ята",  "яты",  "ует",  "уют",  "ается", "яется", "ется",
      "ются", "ится", "гла",  "гли", "гло", "мог",  "пал",  "пала", "пали", "умер",  "погиб"};
  constexpr std::string_view others[] = {
      "генерал",  "адмирал",  "маршал",  "канал",   "финал",    "капитал",    "материал", "арсенал",
      "персонал", "журнал",   "филиал",  "тыл",     "пыл",      "артиллерии", "начала",   "начало",
      "дела",     "дело",     "сила",    "силы",    "или",      "если",       "цели",     "недели",
      "мили",     "план",     "океан",   "член",    "плен",     "цена",       "цены",     "жена",
      "стена",    "страна",   "страны",  "рана",    "раны",     "смена",      "измена",   "отдел",
      "раздел",   "предел",   "отдела",  "раздела", "предела",  "капитана",   "капитан",  "села",
      "тела",     "тело",     "село",    "вокзал",  "зал",      "колен",      "времен",   "имен",
      "племен",   "племена",  "имена",   "времена", "христиан", "граждан",    "крестьян", "горожан",
      "армян",    "англичан", "россиян", "земель",  "деятели",  "писатели",   "могила",   "сами",
      "тела",     "обмен",    "термен",  "султан",  "ветеран",  "партизан",   "экипажа",  "тиран",
      "ураган",   "орган",    "органы",  "уран",    "фонтан",   "роман",      "сан",      "стан",
      "клан"};
  if (std::find(std::begin(others), std::end(others), word) != std::end(others)) return false;
  return std::any_of(std::begin(endings), std::end(endings),
                     [&](std::string_view e) { return word.ends_with(e); });
}

bool opens_adverbial(std::string_view word) {
  constexpr std::string_view prepositions[] = {"в",  "во",    "с",  "со", "к",  "ко", "до", "после", "на",
                                               "за", "около", "из", "по", "от", "о",  "об", "при",   "между"};
  return std::find(std::begin(prepositions), std::end(prepositions), word) != std::end(prepositions);
}

bool is_treaty(std::string_view word) {
  constexpr std::string_view treaties[] = {"договор",   "трактат",    "мир",        "пакт",
                                           "конвенцию", "унию",       "соглашение", "протокол",
                                           "перемирие", "декларацию", "союз"};
  return std::find(std::begin(treaties), std::end(treaties), word) != std::end(treaties);
}

bool signs_a_treaty(std::string_view word) {
  constexpr std::string_view deeds[] = {"подписал", "заключил", "ратифицировал", "расторг"};
  return std::any_of(std::begin(deeds), std::end(deeds),
                     [&](std::string_view deed) { return word.starts_with(deed); });
}

bool is_month(std::string_view word) {
  constexpr std::string_view months[] = {"января", "февраля", "марта",    "апреля",  "мая",    "июня",
                                         "июля",   "августа", "сентября", "октября", "ноября", "декабря"};
  return std::find(std::begin(months), std::end(months), word) != std::end(months);
}

bool opens_references(std::string_view word) {
  constexpr std::string_view openers[] = {"лит",       "литература", "соч",      "сочинения",   "источн",
                                          "источники", "библ",       "библиогр", "библиография"};
  return std::find(std::begin(openers), std::end(openers), word) != std::end(openers);
}

}  // namespace letopis::narrative

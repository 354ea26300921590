#include "tests/unit/content/facts/table.hpp"

using namespace letopis::facts;
using letopis::facts::testing::check;

namespace {
const std::vector<Kind> dates = {Kind::date};
}

TEST_CASE("dates: days, months, seasons and years in Russian") {
  check(
      {
          {"Парад прошёл 24 июня 1945 года.", "date [24 июня 1945 года] 1945-06-24 point fact\n"},
          {"Девятого мая 1945 г. война кончилась.", "date [Девятого мая 1945 г.] 1945-05-09 point fact\n"},
          {"В октябре 1943 года собралась конференция.", "date [В октябре 1943 года] 1943-10 point fact\n"},
          {"Весной и летом 1938 года стычки участились.",
           "date [Весной и летом 1938 года] 1938 interval fact\n"},
          {"Зимой 1941/42 года город голодал.", "date [Зимой 1941/42 года] 1941/1942 interval fact\n"},
          {"В 1942 году фронт стоял.", "date [В 1942 году] 1942 point fact\n"},
          {"В 1941-м он ушёл.", "date [В 1941-м] 1941 point fact\n"},
          {"Это случилось 05.04.1945.", "date [05.04.1945] 1945-04-05 point fact\n"},
          {"Нота от 5.IV.1945 сохранилась.", "date [от 5.IV.1945] 1945-04-05 point fact attributive\n"},
          {"В июле — августе 1943 года шли бои.",
           "date [В июле — августе 1943 года] 1943-07/1943-08 interval fact\n"},
          {"На дворе 31 июня 1941 года.", ""},  // no such day
      },
      "ru", dates);
}

TEST_CASE("dates: ranges in Russian") {
  check(
      {
          {"В 1904-1905 годах шла война.", "date [В 1904-1905 годах] 1904/1905 interval fact\n"},
          {"Бои 1904/05 года стихли.", "date [1904/05 года] 1904/1905 interval fact attributive\n"},
          {"С 1941 по 1945 гг. пакт действовал.", "date [С 1941 по 1945 гг.] 1941/1945 interval fact\n"},
          {"Между 1918 и 1922 годами край занимали интервенты.",
           "date [Между 1918 и 1922 годами] 1918/1922 interval fact\n"},
          {"С 28 ноября по 1 декабря 1943 года шла конференция.",
           "date [С 28 ноября по 1 декабря 1943 года] 1943-11-28/1943-12-01 interval fact\n"},
          {"С 1 по 8 мая 1945 года город горел.",
           "date [С 1 по 8 мая 1945 года] 1945-05-01/1945-05-08 interval fact\n"},
          {"4–11 февраля 1945 года встретились лидеры.",
           "date [4–11 февраля 1945 года] 1945-02-04/1945-02-11 interval fact\n"},
          {"10 апреля — 19 мая 1922 года спорили.",
           "date [10 апреля — 19 мая 1922 года] 1922-04-10/1922-05-19 interval fact\n"},
          {"С декабря по февраль 1905 года было тихо.",
           "date [С декабря по февраль 1905 года] 1904-12/1905-02 interval fact\n"},
          {"В 1904 и 1905 годах бастовали.", "date [В 1904 и 1905 годах] 1904/1905 interval fact\n"},
          {"В ночь с 8 на 9 августа 1945 года началось наступление.",
           "date [В ночь с 8 на 9 августа 1945 года] 1945-08-08/1945-08-09 point fact\n"},
      },
      "ru", dates);
}

TEST_CASE("dates: bounds give a role, and stay with the words") {
  check(
      {
          {"С конца 1930-х годов росла угроза.", "date [С конца 1930-х годов] 193X since late fact\n"},
          {"С 1931 года Япония держала Маньчжурию.", "date [С 1931 года] 1931/.. since fact\n"},
          {"После июня 1941 года войск прибавилось.", "date [После июня 1941 года] 1941-06 after fact\n"},
          {"До середины 1944 года надеялись.", "date [До середины 1944 года] ../1944 until mid fact\n"},
          {"К 1914 году флот был готов.", "date [К 1914 году] 1914 by fact\n"},
          {"Начать следовало не позднее августа 1945 года.",
           "date [не позднее августа 1945 года] ../1945-08 until_inclusive fact\n"},
          {"Вплоть до 1945 года молчали.", "date [Вплоть до 1945 года] ../1945 until fact\n"},
          {"Около 483 года до н. э. нашли серебро.",
           "date [Около 483 года до н. э.] -0483 point approx fact\n"},
      },
      "ru", dates);
}

TEST_CASE("dates: decades and centuries") {
  check(
      {
          {"В 1930-е шла подготовка.", "date [В 1930-е] 193X point fact\n"},
          {"В 20-е годы XX века строили флот.", "date [В 20-е годы XX века] 192X point fact\n"},
          {"В первой половине 1920-х годов спорили.",
           "date [В первой половине 1920-х годов] 192X point first_half fact\n"},
          {"В XIX веке плавали.", "date [В XIX веке] C19 point fact\n"},
          {"В XIХ веке плавали.", "date [В XIХ веке] C19 point fact\n"},  // the last letter is Cyrillic
          {"В девятнадцатом веке плавали.", "date [В девятнадцатом веке] C19 point fact\n"},
          {"В конце XIX — начале XX века делили.",
           "date [В конце XIX — начале XX века] C19/C20 interval fact\n"},
          {"На рубеже XIX–XX вв. Россия строила.",
           "date [На рубеже XIX–XX вв.] 1900/1901 boundary approx fact\n"},
          {"В I веке до н. э. воевали.", "date [В I веке до н. э.] -C01 point fact\n"},
          {"В 470-х годах до н. э. союз окреп.", "date [В 470-х годах до н. э.] -047X point fact\n"},
          {"В 490 году до н. э. победили.", "date [В 490 году до н. э.] -0490 point fact\n"},
          {"С 460 по 454 год до н. э. воевали.",
           "date [С 460 по 454 год до н. э.] -0460/-0454 interval fact\n"},
      },
      "ru", dates);
}

TEST_CASE("dates: both calendars; the value is New Style") {
  check(
      {
          {"Мир подписали 23 августа (5 сентября) 1905 года.",
           "date [23 августа (5 сентября) 1905 года] 1905-09-05 point fact\n"},
          {"Его заключили 5 (17) апреля 1895 г.", "date [5 (17) апреля 1895 г.] 1895-04-17 point fact\n"},
          {"20 декабря 1904 г. (2 января 1905 г.) крепость пала.",
           "date [20 декабря 1904 г. (2 января 1905 г.)] 1905-01-02 point fact\n"},
          {"18–20 июля (30 июля – 1 авг.) 1812 г. корпус отбил атаку.",
           "date [18–20 июля (30 июля – 1 авг.) 1812 г.] 1812-07-30/1812-08-01 interval fact\n"},
          {"14–15 (27–28) мая 1905 г. эскадра погибла.",
           "date [14–15 (27–28) мая 1905 г.] 1905-05-27/1905-05-28 interval fact\n"},
          {"Война началась 27 января 1904 года по старому стилю.",
           "date [27 января 1904 года по старому стилю] 1904-02-09 point fact\n"},
          {"В ночь на 27 января (9 февраля) 1904 г. стреляли.",
           "date [В ночь на 27 января (9 февраля) 1904 г.] 1904-02-09 point fact\n"},
      },
      "ru", dates);
}

TEST_CASE("dates: a date inside a noun phrase is marked") {
  check(
      {
          {"Революция 1905 года ослабила тыл.", "date [1905 года] 1905 point fact attributive\n"},
          {"По договору 1905 года остров отошёл.", "date [1905 года] 1905 point fact attributive\n"},
          {"Он сказал это в ноябрьской 1944 года речи.",
           "date [в ноябрьской 1944 года] 1944-11 point fact attributive\n"},
          {"Победа (1945) досталась дорого.", "date [1945] 1945 point fact attributive\n"},
          {"Летом 1939-го шли бои.", "date [Летом 1939-го] 1939 point fact\n"},
      },
      "ru", dates);
}

TEST_CASE("dates: what is not said comes from the context, and then the fact leans on it") {
  check(
      {
          // the year stands in the sentence
          {"22 ноября 1904 года взяли гору, а 2 декабря погиб генерал.",
           "date [22 ноября 1904 года] 1904-11-22 point fact\ndate [2 декабря] 1904-12-02 point fact\n"},
          // the year stands in another one
          {"В июне 1941 года началась война.\nВ декабре враг отступил.",
           "date [В июне 1941 года] 1941-06 point fact\ndate [В декабре] 1941-12 point fact dependent: year "
           "from another sentence\n"},
          {"2 сентября 1945 года подписали акт.\nТремя днями позже заняли остров.",
           "date [2 сентября 1945 года] 1945-09-02 point fact\ndate [Тремя днями позже] 1945-09-05 point "
           "fact dependent: relative date\n"},
          {"Война шла с 1941 года.\nВ апреле 45-го пакт денонсировали.",
           "date [с 1941 года] 1941/.. since fact\ndate [В апреле 45-го] 1945-04 point fact dependent: year "
           "from another sentence\n"},
          {"Сорок лет спустя, в 1945 году, взяли реванш.",
           "date [Сорок лет спустя, в 1945 году] 1945 point fact\n"},
          {"30 ноября флот победил.", "date [30 ноября] - point fact dependent: no year\n"},
          {"Накануне войны гарнизон усилили.", ""},
      },
      "ru", dates);
}

TEST_CASE("dates: the story leads, and a bare year may look aside") {
  check(
      {
          // a day that goes on from the last one borrows its year safely …
          {"27 января 1904 года началась война.\n31 марта погиб адмирал.",
           "date [27 января 1904 года] 1904-01-27 point fact\n"
           "date [31 марта] 1904-03-31 point fact: year from another sentence\n"},
          // … one that goes back may belong to the next year, or be told late
          {"27 ноября 1904 года сдали гору.\n31 марта погиб адмирал.",
           "date [27 ноября 1904 года] 1904-11-27 point fact\n"
           "date [31 марта] - point fact dependent: no year\n"},
          {"4 октября 1957 года взлетела ракета.\nВ 2002 году открыли архив.\n3 ноября полетела собака.",
           "date [4 октября 1957 года] 1957-10-04 point fact\ndate [В 2002 году] 2002 point fact\n"
           "date [3 ноября] 1957-11-03 point fact: year from another sentence\n"},
          {"В 1924 году подписали план.\nГод спустя, в октябре, собрались снова.",
           "date [В 1924 году] 1924 point fact\n"
           "date [Год спустя, в октябре] 1925-10 point fact dependent: year from another sentence\n"},
          {"Не так, как Рузвельт в 1940 году, он молчал.",
           "date [в 1940 году] 1940 point fact dependent: comparison\n"},
          {"Вышла книга «Севастополь в августе 1855 года».",
           "date [в августе 1855 года] 1855-08 point fact dependent: quoted\n"},
      },
      "ru", dates);
}

TEST_CASE("dates: numbers that look like years") {
  check(
      {
          {"В плен попали 1941 человек.", ""},
          {"Шла 39-я армия.", ""},
          {"У них было 1140 орудий.", ""},
          {"Второй год войны был тяжёлым.", ""},
      },
      "ru", dates);
}

TEST_CASE("dates: English") {
  check(
      {
          {"In October 1943 they met.", "date [In October 1943] 1943-10 point fact\n"},
          {"On 9 August 1945 they crossed.", "date [On 9 August 1945] 1945-08-09 point fact\n"},
          {"On August 9, 1945, they crossed.", "date [On August 9, 1945] 1945-08-09 point fact\n"},
          {"It ended on the 9th of May, 1945.", "date [on the 9th of May, 1945] 1945-05-09 point fact\n"},
          {"In the summer of 1914 war came.", "date [In the summer of 1914] 1914 point fact\n"},
          {"In the 1930s they armed.", "date [In the 1930s] 193X point fact\n"},
          {"In the 1920s and 1930s they built.", "date [In the 1920s and 1930s] 1920/1939 interval fact\n"},
          {"In the nineteenth century nothing moved.", "date [In the nineteenth century] C19 point fact\n"},
          {"During the late 19th and early 20th centuries they came.",
           "date [During the late 19th and early 20th centuries] C19/C20 interval fact\n"},
          {"In 490 BC they landed.", "date [In 490 BC] -0490 point fact\n"},
          {"The war ran from 264 to 241 BC.", "date [from 264 to 241 BC] -0264/-0241 interval fact\n"},
          {"They fought from 1904 to 1905.", "date [from 1904 to 1905] 1904/1905 interval fact\n"},
          {"They met between 28 November and 1 December 1943.",
           "date [between 28 November and 1 December 1943] 1943-11-28/1943-12-01 interval fact\n"},
          {"They met from 16 to 23 August 1956.",
           "date [from 16 to 23 August 1956] 1956-08-16/1956-08-23 interval fact\n"},
          {"It held since 1931 and until mid-1944.",
           "date [since 1931] 1931/.. since fact\ndate [until mid-1944] ../1944 until mid fact\n"},
          {"By 1914 all was ready.", "date [By 1914] 1914 by fact\n"},
          {"It began no later than August 1945.",
           "date [no later than August 1945] ../1945-08 until_inclusive fact\n"},
          {"Signed on 5 September (23 August O.S.) 1905.",
           "date [on 5 September (23 August O.S.) 1905] 1905-09-05 point fact\n"},
          {"Founded c. 1855.", "date [c. 1855] 1855 point approx fact\n"},
          {"The treaty of 1783 held.", "date [1783] 1783 point fact attributive\n"},
          {"The 1905 treaty held.", "date [1905] 1905 point fact attributive\n"},
          {"On the night of 8–9 August 1945 it began.",
           "date [On the night of 8–9 August 1945] 1945-08-08/1945-08-09 point fact\n"},
          {"Columns march north and may attack.", ""},
          {"In all 1941 men were taken.", ""},
      },
      "en", dates);
}

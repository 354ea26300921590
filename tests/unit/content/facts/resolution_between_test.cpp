// Dates between those that say their year: what stands before and behind leaves one year, or none is given.
#include "tests/unit/content/facts/resolution.hpp"

using letopis::facts::testing::resolved;

TEST_CASE("resolution: English dates between two that say their year") {
  const std::size_t right = resolved(
      {
          {"Hitler signed the directive on 16 July 1940.\n"
           "Long afterwards, in 1965, its author published the drafts.\n"
           "On 13 August the raids began.\n"
           "London burned on 7 September 1940.",
           {{"13 August", "1940-08-13"}}},
          // What was announced for later is no date that the story has come to.
          {"Attlee announced on 20 February 1947 that power would pass by June 1948.\n"
           "Mountbatten was sworn in on 24 March.\n"
           "In May his first scheme was dropped.\n"
           "India became free on 15 August 1947.",
           {{"24 March", "1947-03-24"}, {"May", "1947-05"}}},
          // "the 23rd" has its month elsewhere, so that nothing is counted from the day before it.
          {"Germany promised its support on 5 July 1914.\n"
           "Austria sent an ultimatum on the 23rd and declared war five days afterwards.",
           {{"five days", "1914-07-28"}}},
          // Over New Year only where the next date confirms it.
          {"The armistice was signed on 11 November 1918.\n"
           "In February the delegates met again.\n"
           "The treaty was signed on 28 June 1919.",
           {{"February", "1919-02"}}},
          {"The armistice was signed on 11 November 1918.\n"
           "In February the garrison had been fired on.\n"
           "In September 1917 the town had fallen.",
           {{"February", "1918-02"}}},
      },
      "en");
  CHECK(right >= 4);  // of 5: "five days afterwards" stays open, for "the 23rd" does
}

TEST_CASE("resolution: Russian dates between two that say their year") {
  const std::size_t right = resolved(
      {
          // Another year named in between: the day is hardly the old one's.
          {"12 августа 1759 года Фридрих был разбит.\n"
           "Кампания 1760 года прошла вяло.\n"
           "9 октября Берлин сдался.\n"
           "16 декабря 1761 года пал Кольберг.",
           {{"9 октября", "1760-10-09"}}},
          // The story goes on from a month before it: December is not its own.
          {"11 июля 1920 года красные взяли Минск.\n"
           "В 1965 году об этом сняли фильм.\n"
           "Керзон напомнил о линии, намеченной в декабре.\n"
           "14 августа они подошли к Варшаве.\n"
           "12 октября 1920 года подписали перемирие.",
           {{"декабре", ""}, {"14 августа", "1920-08-14"}}},
          // Eleven months on, or one back?
          {"7 января 1940 года создали фронт, прорывавший то, что в декабре задержало армию.\n"
           "11 февраля началось наступление.\n"
           "12 марта 1940 года подписали мир.",
           {{"декабре", "1939-12"}, {"11 февраля", "1940-02-11"}}},
          // Nobody's month: a name.
          {"28 ноября 1561 года Кетлер сложил титул.\n"
           "Договор он заключил с Сигизмундом Августом.",
           {{"Августом", ""}}},
          // Where eras are told, two digits are a year of them.
          {"Бой при Акции был 2 сентября 31 г. до н. э.\n"
           "В январе 29 г. закрыли храм Януса.\n"
           "В 16 г. сугамбры отбили орла.\n"
           "Луций умер во 2 г. н. э.\n"
           "Август умер 19 августа 14 г. в Ноле.",
           {{"январе", "-0029-01"}, {"16 г", "-0016"}, {"19 августа", "0014-08-19"}}},
      },
      "ru");
  CHECK(right >= 4);  // of 7: 9 October, the December of 1939 and the February behind it stay open
}

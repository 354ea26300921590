#include "tests/unit/content/facts/table.hpp"

using namespace letopis::facts;
using letopis::facts::testing::check;

// Days in words, dates in figures, spelled years, and what leans on them.
namespace {
const std::vector<Kind> dates = {Kind::date};
}

TEST_CASE("date forms: in figures") {
  check(
      {
          {"Signed on 1945-05-08 in Berlin.", "date [on 1945-05-08] 1945-05-08 point fact\n"},
          {"Signed on 31-Oct-1944 there.", "date [on 31-Oct-1944] 1944-10-31 point fact\n"},
          {"Signed on 10/31/1944 there.", "date [on 10/31/1944] 1944-10-31 point fact\n"},
          {"Signed on 31.10.1944 there.", "date [on 31.10.1944] 1944-10-31 point fact\n"},
          // Day or month? Nobody can tell, so nothing is asked.
          {"Signed on 3/4/1944 there.",
           "date [on 3/4/1944] 1944-03-04 point fact dependent: day and month in figures\n"},
          {"The war of 1914-18 ended.", "date [1914-18] 1914/1918 interval fact attributive\n"},
          {"The years 1905-07 were bad.", "date [1905-07] 1905/1907 interval fact\n"},
      },
      "en", dates);
  check(
      {
          {"Нота от 31.X.1944 сохранилась.", "date [от 31.X.1944] 1944-10-31 point fact attributive\n"},
          {"Дата: 14 – 15.10.1918 утром.", "date [14 – 15.10.1918] 1918-10-14/1918-10-15 interval fact\n"},
          {"Счёт 3.14.15 неверен.", ""},
      },
      "ru", dates);
}

TEST_CASE("date forms: months abbreviated") {
  check(
      {
          {"Бой 26 авг. (7 сент.) 1812 г. решил всё.",
           "date [26 авг. (7 сент.) 1812 г.] 1812-09-07 point fact\n"},
          {"Письмо 3 мар. 1815 г. дошло.", "date [3 мар. 1815 г.] 1815-03-03 point fact\n"},
          {"Сен велел ждать.", ""},
      },
      "ru", dates);
}

TEST_CASE("date forms: days in words and their ranges in English") {
  check(
      {
          {"They met on the third of March 1918.",
           "date [on the third of March 1918] 1918-03-03 point fact\n"},
          {"They met on May twenty-first, 1813.", "date [on May twenty-first, 1813] 1813-05-21 point fact\n"},
          {"They met from the 13th to the 15th of July 1917.",
           "date [from the 13th to the 15th of July 1917] 1917-07-13/1917-07-15 interval fact\n"},
          {"Caesar died on the Ides of March 44 BC.",
           "date [on the Ides of March 44 BC] -0044-03-15 point fact\n"},
          {"On july 4 1776 they signed.", "date [On july 4 1776] 1776-07-04 point fact\n"},
          {"They met in February the third, 1918.",
           "date [in February the third, 1918] 1918-02-03 point fact\n"},
          {"They march 20 miles.", ""},
          {"They may 5 times refuse.", ""},
          {"The second of the kings fell.", ""},
      },
      "en", dates);
}

TEST_CASE("date forms: years in words and by name") {
  check(
      {
          {"In nineteen forty-five it ended.", "date [In nineteen forty-five] 1945 point fact\n"},
          {"In the spring of nineteen eighteen they attacked.",
           "date [In the spring of nineteen eighteen] 1918 point fact\n"},
          {"It fell in the year 1204.", "date [in the year 1204] 1204 point fact\n"},
          {"In AD 43 Rome invaded.", "date [In AD 43] 0043 point fact\n"},
          {"The nineteen seventies were calm.", "date [The nineteen seventies] 197X point fact\n"},
          {"He ruled in two thousand villages.", ""},
      },
      "en", dates);
}

TEST_CASE("date forms: ends of two grains, and the year that a count arrives at") {
  check(
      {{"Between 1915 and February 1918 they waited.",
        "date [Between 1915 and February 1918] 1915/1918-02 interval fact\n"},
       {"It fell on 4 October 1957.\nIn January 1956 they had promised it.\nA month later, on 3 November, "
        "they tried again.",
        "date [on 4 October 1957] 1957-10-04 point fact\n"
        "date [In January 1956] 1956-01 point fact\n"
        "date [A month later, on 3 November] 1957-11-03 point fact: year from another sentence\n"}},
      "en", dates);
}

TEST_CASE("date forms: later and earlier that year") {
  check({{"It was signed in January 1925.\nLater that year it failed.",
          "date [in January 1925] 1925-01 point fact\n"
          "date [Later that year] 1925 point after fact dependent: relative date\n"}},
        "en", dates);
}

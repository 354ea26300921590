#include "content/facts/chronology.hpp"

#include <doctest/doctest.h>

using namespace letopis::facts;

namespace {

using Years = std::vector<std::optional<int>>;

Mention year(int said) {
  return {.year = said};
}

Mention day(int month, int day, std::optional<int> said = {}) {
  return {.year = said, .first_month = month, .last_month = month, .first_day = day, .last_day = day};
}

Mention month(int month) {
  return {.first_month = month, .last_month = month};
}

Mention back(Mention mention) {
  mention.back = true;
  return mention;
}

}  // namespace

TEST_CASE("chronology: days go on from the date told last") {
  CHECK(years_of({day(8, 24, 1914), month(9), day(10, 5)}) == Years{{}, 1914, 1914});
}

TEST_CASE("chronology: over New Year into the next") {
  // Kota Bharu, 8 December 1941; Kuala Lumpur, 11 January; Singapore, 15 February.
  CHECK(years_of({day(12, 8, 1941), day(12, 10), day(1, 11), day(2, 15)}) == Years{{}, 1941, 1942, 1942});
}

TEST_CASE("chronology: \"had run aground in November\" was before, and the story goes on where it stood") {
  CHECK(years_of({day(12, 8, 1941), back(month(11)), day(12, 10)}) == Years{{}, 1941, 1941});
  CHECK(years_of({day(1, 11, 1942), back(month(11)), day(2, 15)}) == Years{{}, 1941, 1942});
}

TEST_CASE("chronology: \"the previous autumn\" carries nothing with it") {
  const Mention autumn{.shift = -1};
  const auto years = years_of({day(12, 18, 1812), day(12, 30), month(2), autumn, day(4, 15), day(5, 2)});
  CHECK(years[2] == 1813);
  CHECK(years[4] == 1813);
  CHECK(years[5] == 1813);
}

TEST_CASE("chronology: \"two years later\" takes the story with it") {
  const Mention later{.shift = 2};
  // Alone it is not sure; with the year that comes next it is.
  CHECK(years_of({day(5, 3, 1815), later, month(7), day(8, 5, 1817)})[2] == 1817);
}

TEST_CASE("chronology: two courses nearly as cheap leave the year open") {
  CHECK(years_of({year(1620), month(3)}).back() == 1620);
  // After November 1640 a May may be the next, or one told late.
  CHECK_FALSE(years_of({day(11, 3, 1640), day(5, 12), day(12, 1, 1640)})[1].has_value());
}

TEST_CASE("chronology: nothing said, nothing known") {
  CHECK(years_of({}).empty());
  CHECK(years_of({month(5), day(6, 2)}) == Years{{}, {}});
}

TEST_CASE("chronology: the years of a title bound what it leaves out") {
  // «Венгерская революция 1848–1849 годов»: December 1849 would be followed by a January outside of it.
  const std::vector<Mention> mentions{day(10, 6, 1849), month(1)};
  CHECK(years_of(mentions, std::pair{1848, 1849})[1] != 1850);
}

TEST_CASE("chronology: a year said in the same sentence holds for what that sentence goes on with") {
  // «Летом 1505 г. хан приказал …, а в сентябре подступил …», and the next paragraph goes back to 1472.
  Mention summer = month(6);
  summer.year = 1505;
  summer.line = 4;
  Mention september = month(9);
  september.line = 4;
  CHECK(years_of({year(1502), summer, september, day(5, 1, 1506)})[2] == 1505);
  // Where the whole course is in doubt it may stay open, but it is of no other year.
  const auto years =
      years_of({day(10, 1, 1467), year(1469), summer, september, day(7, 14, 1471), day(8, 1, 1472)});
  CHECK(years[3].value_or(1505) == 1505);
}

TEST_CASE("chronology: a year said in passing right before speaks against another") {
  // «Представим себе февраль 1913 года …, в мае …» in a text of 1917.
  Mention february = month(2);
  february.year = 1913;
  february.named = true;
  const auto years = years_of({year(1917), february, month(5), day(10, 10, 1917)});
  CHECK(years[2] != 1917);
}

TEST_CASE("chronology: a bare year of a page ago does not date what the story comes back to") {
  // "He woke on the last day of May, 1889 … the dam was sold in 1879 … he died in 1885. [a page] The nurses
  // came on June 5": of 1889, or of nothing.
  Mention opening = month(5);
  opening.year = 1889;
  opening.named = true;
  Mention november = month(11);
  november.year = 1880;
  november.line = 6;
  Mention died = year(1885);
  died.line = 8;
  Mention june = day(6, 5);
  june.line = 40;
  Mention inquiry = year(1891);
  inquiry.line = 42;
  const auto years = years_of({opening, year(1838), year(1879), november, died, june, inquiry});
  CHECK(years[5].value_or(1889) == 1889);
}

TEST_CASE("chronology: a paragraph goes on where the last one ended only if it does so soon") {
  // "… is dated 10 January 1922. [a paragraph] On 15 August the conference elected Nansen": of 1921.
  Mention august = day(8, 15);
  august.paragraph = 1;
  august.line = 3;
  CHECK_FALSE(years_of({day(12, 22, 1921), day(1, 10, 1922), august})[2].has_value());
  Mention march = day(3, 2);
  march.paragraph = 1;
  march.line = 3;
  CHECK(years_of({day(12, 22, 1921), day(1, 10, 1922), march})[2] == 1922);
}

TEST_CASE("chronology: what opens a paragraph in passing is of no other year than what it tells next") {
  // "[a paragraph] In the campaign of the next year … Philadelphia, which he took on 26 September. On 17
  // October 1777 …"
  Mention september = day(9, 26);
  september.paragraph = 1;
  september.line = 3;
  september.beside = true;
  Mention october = day(10, 17, 1777);
  october.paragraph = 1;
  october.line = 4;
  CHECK(years_of({day(8, 27, 1776), september, october})[1].value_or(1777) == 1777);
}

TEST_CASE("chronology: a year since which something was so speaks against another") {
  // "struck off the books from 31 March 1854 … printed on 23 October", behind 1855.
  Mention since = day(3, 31, 1854);
  since.since = true;
  CHECK(years_of({year(1855), since, day(10, 23), day(3, 30, 1856)})[2].value_or(1854) == 1854);
}

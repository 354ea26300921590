#include "tests/unit/content/facts/resolution.hpp"

using letopis::facts::testing::resolved;

TEST_CASE("resolution: English years that are not said") {
  const std::size_t right = resolved(
      {
          {"The crash of 1929 ruined thousands of banks.\n"
           "In March the new president closed them all for four days.",
           {{"March", ""}}},
          {"Investors still remembered the Bubble of 1720.\n"
           "In January the company failed.\n"
           "In 1866 Overend Gurney stopped payments.",
           {{"January", ""}}},
          {"In 1825 a crisis struck London.\n"
           "The city had learned from the Bubble of 1720.\n"
           "In December seventy banks stopped payments.",
           {{"December", "1825-12"}}},
          {"In the summer of 327 BC Alexander invaded India.\n"
           "In May of the following year he crossed the Hydaspes.",
           {{"May", "-0326-05"}}},
          {"Hannibal crossed the Alps in 218 BC.\n"
           "The following year he won at Lake Trasimene.\n"
           "A year later he won at Cannae.",
           {{"following", "-0217"}, {"A year", "-0216"}}},
          {"Caesar crossed the Rubicon in January 49 BC.\n"
           "In August of the next year he beat Pompey at Pharsalus.",
           {{"August", "-0048-08"}}},
          {"The armistice was signed on 11 November 1918.\n"
           "In January the peace conference opened in Paris.\n"
           "On 28 June the treaty was signed.",
           {{"January", "1919-01"}, {"28 June", "1919-06-28"}}},
          {"Napoleon crossed the Niemen in June 1812.\n"
           "By the end of the year his army was gone.\n"
           "The following spring Prussia joined the war.",
           {{"following", "1813"}, {"end of the year", "1812"}}},
          {"The storming was fixed for 18 June 1855.\n"
           "The day before, the guns had fired without pause.",
           {{"day before", "1855-06-17"}}},
          {"The council met on 1 March 1917 and set the next session for 4 March.\n"
           "On the same day the first order was issued.",
           {{"same day", "1917-03-01"}}},
          {"Sputnik was launched on 4 October 1957.\n"
           "The government had approved it in January 1956.\n"
           "A month later, on 3 November, Laika flew.",
           {{"3 November", "1957-11-03"}}},
          {"On 28 June 1914 the archduke was shot in Sarajevo.\n"
           "A month later Austria declared war.",
           {{"month later", "1914-07"}}},
          {"On 6 August 1945 a bomb destroyed Hiroshima.\n"
           "Three days later another fell on Nagasaki.",
           {{"Three days", "1945-08-09"}}},
          {"On 6 August 1945 a bomb destroyed Hiroshima.\n"
           "The previous month the bomb had been tested in New Mexico.",
           {{"previous", "1945-07"}}},
          {"Scott set out on 1 November 1911.\n"
           "On 17 January he saw the Norwegian flag.\n"
           "In March he died.",
           {{"17 January", "1912-01-17"}, {"March", "1912-03"}}},
          {"In October 1973 Egypt crossed the canal.\n"
           "In January the armies were disengaged.",
           {{"January", "1974-01"}}},
          {"In 1588 Spain sent its Armada.\n"
           "The year before, Drake had burned the ships at Cadiz.\n"
           "In July the fleets met in the Channel.",
           {{"year before", "1587"}, {"July", "1588-07"}}},
          {"The treaty was signed in May 1955.\n"
           "In October of the same year the last soldiers left Vienna.",
           {{"October", "1955-10"}}},
          {"Parliament met on 3 November 1640.\n"
           "In May of the following year Strafford was beheaded.\n"
           "In August of the next year the war began.",
           {{"May", "1641-05"}, {"August", "1642-08"}}},
          {"Lincoln was elected in November 1860.\n"
           "In December South Carolina seceded.\n"
           "By February six more states had followed.",
           {{"December", "1860-12"}, {"February", "1861-02"}}},
          {"Lincoln was elected in November 1860.\n"
           "He took office in March.",
           {{"March", "1861-03"}}},
          {"Japan attacked Pearl Harbor on 7 December 1941.\n"
           "The next day America declared war.\n"
           "Six months later the Japanese lost four carriers at Midway.",
           {{"next day", "1941-12-08"}, {"Six months", "1942-06"}}},
          {"The Dutch bought Manhattan in 1626.\n"
           "Two centuries later the Erie Canal opened.",
           {{"Two centuries", ""}}},
          {"The Great Fire began on 2 September 1666 (the plague had raged since the spring of 1665).\n"
           "Four days later it was out.",
           {{"Four days", "1666-09-06"}}},
          {"The Allies landed on 6 June 1944; plans had been made since May 1943.\n"
           "On 25 August Paris was freed.",
           {{"25 August", "1944-08-25"}}},
          {"The war began in 431 BC.\n"
           "Pericles died two years later.\n"
           "Athens surrendered in 404 BC.",
           {{"two years", "-0429"}}},
          {"The Mayflower sailed in September 1620.\n"
           "The first winter killed half of the settlers.\n"
           "The following autumn the survivors held a feast.",
           {{"following autumn", "1621"}}},
          {"Caesar was killed on 15 March 44 BC.\n"
           "Two years earlier he had reformed the calendar.",
           {{"Two years", "-0046"}}},
          {"Wellington won at Waterloo on 18 June 1815.\n"
           "In April 1814 Napoleon had abdicated for the first time.\n"
           "In July the allies entered Paris.",
           {{"July", "1815-07"}}},
          {"The Bastille fell on 14 July 1789.\n"
           "In October the women marched to Versailles.\n"
           "In June 1791 the king fled.\n"
           "In September he accepted the constitution.",
           {{"October", "1789-10"}, {"September", "1791-09"}}},
          {"The wall went up in August 1961.\n"
           "In 2011 Berlin marked the anniversary.\n"
           "In October tanks faced each other at Checkpoint Charlie.",
           {{"October", "1961-10"}}},
          {"Congress voted for independence on 2 July 1776.\n"
           "Two days later the text was adopted.\n"
           "Washington crossed the Delaware on 25 December.\n"
           "The next morning he took Trenton.",
           {{"Two days", "1776-07-04"}, {"25 December", "1776-12-25"}, {"next morning", "1776-12-26"}}},
          {"In July 1943 the battle of Kursk began.\n"
           "Back in January the siege of Leningrad had been broken.",
           {{"January", "1943-01"}}},
          {"The election was set for November 1948.\n"
           "In the same month the airlift faced its worst weather.",
           {{"same month", ""}}},
          {"The company was founded in 1600.\n"
           "Within two years it had sent its first fleet.\n"
           "In March 1604 the second fleet sailed.",
           {{"two years", ""}}},
          {"William landed at Torbay on 5 November 1688.\n"
           "In December James fled to France.\n"
           "In April William and Mary were crowned.",
           {{"December", "1688-12"}, {"April", "1689-04"}}},
          {"The Crimean War ended in 1856.\n"
           "Sevastopol had fallen in September of the previous year.",
           {{"September", "1855-09"}}},
          {"In late 1916 Rasputin was murdered.\n"
           "In February the monarchy fell.",
           {{"February", "1917-02"}}},
          {"On the night of 4 August 1914 Britain entered the war.\n"
           "By the end of the month its army was in retreat.",
           {{"end of the month", "1914-08"}}},
          {"In 1848 revolutions broke out across Europe.\n"
           "The king had been warned in the 1830s.\n"
           "In February Paris rose.",
           {{"February", "1848-02"}}},
          {"Darwin sailed in December 1831.\n"
           "He published his theory in 1859, and in June of that year he fell ill.",
           {{"June", "1859-06"}}},
          {"Columbus sighted land on 12 October 1492.\n"
           "He had left Palos on 3 August.\n"
           "The next year he sailed again.",
           {{"3 August", "1492-08-03"}, {"next year", "1493"}}},
          {"Galileo first saw four moons in January 1610.\n"
           "Later that year he moved to Florence.\n"
           "In 1992 the church admitted its error.\n"
           "In March he published his findings.",
           {{"March", "1610-03"}}},
          {"The reform was planned for 1849.\n"
           "A year later the minister resigned.",
           {{"A year", ""}}},
      },
      "en");
  CHECK(right >= 24);
}

TEST_CASE("resolution: English counts and other years") {
  const std::size_t right = resolved(
      {
          {"The serfs were freed in 1861.\n"
           "Forty years later they were still paying.",
           {{"Forty", ""}}},
          {"The treaty was signed on 10 May 1871.\n"
           "A year and two months later France had paid a part of the sum.",
           {{"year and", ""}}},
          {"The treaty was signed on 10 May 1871.\n"
           "More than two years later the last soldier left.",
           {{"two years", ""}}},
          {"Alexandria was bombarded on 11 July 1882.\n"
           "A week later British troops held it.",
           {{"week", ""}}},
          {"The Frankfurt parliament opened on 18 May 1848.\n"
           "Two months later the regent named his first ministers.",
           {{"Two months", "1848-07"}}},
          {"The battle was fought on 7 September 1812.\n"
           "The next day Kutuzov withdrew.",
           {{"next day", "1812-09-08"}}},
          {"The battle was fought on 7 September 1812; the fire began on 14 September.\n"
           "The next day Napoleon entered the Kremlin.",
           {{"next day", "1812-09-15"}}},
          {"In June 1791 the king fled.\n"
           "In April of that year he had been stopped at the gates.\n"
           "In May of the following year war began.",
           {{"April", "1791-04"}, {"May", "1792-05"}}},
          {"Nelson won at the Nile on 1 August 1798.\n"
           "Seven years later he died at Trafalgar.",
           {{"Seven", "1805"}}},
          {"In May he reached Paris and on 3 August 1792 he joined the army.", {{"May", "1792-05"}}},
          {"In December he raised a troop and in May 1849 he marched.", {{"December", "1848-12"}}},
          {"The First Triumvirate was formed in 60 BC.\n"
           "Seven years later Crassus died at Carrhae.",
           {{"Seven", "-0053"}}},
          {"The war ended in 241 BC.\n"
           "In the spring of the next year the envoys returned.",
           {{"spring", "-0240"}}},
          {"Augustus died on 19 August AD 14.\n"
           "Three years later Germanicus held a triumph.",
           {{"Three", "0017"}}},
          {"Russia entered the war on 1 August 1914.\n"
           "The lessons of the war of 1905 had been ignored.\n"
           "On 17 August its armies crossed the border.",
           {{"17 August", "1914-08-17"}}},
          {"The elections were planned for May 1848.\n"
           "On the same day the king fled.",
           {{"same day", ""}}},
          {"Magellan sailed on 20 September 1519.\n"
           "In November of the following year he entered the Pacific.\n"
           "In April he was killed.",
           {{"November", "1520-11"}, {"April", ""}}},
          {"Washington took the oath on 30 April 1789.\n"
           "Six years before that he had resigned his commission.",
           {{"Six years", "1783"}}},
          {"Two years before the war, in 1912, the fleet was moved.\n"
           "In July the admiral resigned.",
           {{"July", "1912-07"}}},
          {"Franklin landed at Calais on 3 December 1776, and on 21 December he entered Paris.\n"
           "In February 1778 the treaty was signed.\n"
           "Later that year he became minister.",
           {{"21 December", "1776-12-21"}, {"Later", "1778"}}},
          {"The duke abdicated in March 1848.\n"
           "In June 1815 his father had fought at Waterloo.\n"
           "Two days later the city was calm.",
           {{"Two days", ""}}},
          {"The bridge fell on 28 December 1879.\n"
           "The inquiry sat from 3 January to 8 May.\n"
           "In July it reported.",
           {{"3 January", "1880-01-03/1880-05-08"}, {"July", "1880-07"}}},
          {"The canal opened on 17 November 1869 (work had begun in April 1859).\n"
           "On 20 November the guests left.",
           {{"20 November", "1869-11-20"}}},
      },
      "en");
  CHECK(right >= 14);
}

#include "content/lint/lint.hpp"

#include <algorithm>

#include <doctest/doctest.h>
#include <fmt/format.h>

namespace letopis::lint {
namespace {

using pack::Kind;
using Texts = std::vector<std::string>;

// The right choice stands first in `choices`; `shuffle` is what the pack says.
struct Asked {
  std::string prompt;
  Texts choices;
  Kind kind = Kind::choice;
  bool shuffle = true;
  pack::Topic topic = pack::Topic::event;
  std::string value = {};
};

pack::Question question_of(const Asked& asked) {
  pack::Question question{.kind = asked.kind,
                          .topic = asked.topic,
                          .prompt = asked.prompt,
                          .choices = asked.choices,
                          .shuffle = asked.shuffle,
                          .answer = std::size_t{0},
                          .value = asked.value};
  if (asked.kind == Kind::truefalse) question.choices = {"Верно", "Неверно"};
  if (asked.kind == Kind::text || asked.kind == Kind::order) {
    question.answer = asked.choices;
    question.choices.clear();
  }
  return question;
}

std::string said(const Asked& asked, const World& world = {}) {
  std::string text;
  for (const Flaw& flaw : flaws_of(question_of(asked), "ru", world)) text += to_string(flaw) + "\n";
  return text;
}

struct Row {
  int number;
  Asked bad, good;
};

void check_rows(const std::vector<Row>& rows, const World& world = {}) {
  for (const Row& row : rows) {
    CAPTURE(row.bad.prompt);
    CHECK_MESSAGE(said(row.bad, world).find(fmt::format("flaw {} (", row.number)) != std::string::npos,
                  said(row.bad, world));
    CHECK_MESSAGE(said(row.good, world).empty(), said(row.good, world));
  }
}

TEST_CASE("lint: flaws of the stem, in Russian") {
  check_rows({
      {1,
       {"В каком году он подписал этот мир?", {"в 1721 году", "в 1709 году"}},
       {"В каком году Пётр I подписал этот мир?", {"в 1721 году", "в 1709 году"}}},
      {5,
       {"Северная война, которая началась под Нарвой и шла двадцать один год, пока обе стороны не устали, "
        "пока не умер шведский король, пока не "
        "опустели шведские города и пока русские галеры не стали жечь берега самой Швеции, закончилась в "
        "каком городе Финляндии?",
        {"Ништадт", "Або", "Гельсингфорс"}},
       {"В каком городе Финляндии подписан мир, закончивший Северную войну?",
        {"Ништадт", "Або", "Гельсингфорс"}}},
      {10,
       {"Мир подписали в городе ____ в 1721 году.", {"Ништадт", "Або"}},
       {"Мир подписали в городе ____ в 1721 году.", {"Ништадт", "Або"}, Kind::cloze}},
      {10,
       {"Мир подписали в городе ____ в 1721 году.", {"Ништадт", "Або"}},
       {"Мир подписали в городе ____ в 1721 году.", {"Ништадт"}, Kind::text}},
      {13,
       {"Что из перечисленного верно о Петре I?", {"строил флот", "сжёг Москву"}},
       {"Что построил Пётр I в Воронеже?", {"флот", "университет"}}},
      {13,
       {"Полтавская битва?", {"победа Петра I", "победа Карла XII"}},
       {"Чем кончилась Полтавская битва?", {"победой Петра I", "победой Карла XII"}}},
      {19,
       {"Кто не воевал со Швецией в 1700 году?", {"Франция", "Дания", "Россия"}},
       {"Кто воевал со Швецией не менее двадцати лет?", {"Россия", "Дания", "Франция"}}},
      {19,
       {"Какая страна, кроме России, воевала со Швецией?", {"Дания", "Франция"}},
       {"Какая страна воевала со Швецией, не имея флота?", {"Дания", "Франция"}}},
      {19,
       {"Карл XII не взял ____ в 1709 году.", {"Полтаву", "Нарву", "Ригу"}, Kind::cloze},
       {"Сдались все, кроме Полтавы. Карл XII не взял её. При штурме погибло ____ человек.",
        {"десять", "двадцать", "тридцать"},
        Kind::cloze}},
      {19,
       {"Верно или неверно? Карл XII не взял Полтаву.", {}, Kind::truefalse},
       {"Верно или неверно? Карл XII взял Полтаву.", {}, Kind::truefalse}},
      {19,
       {"Карл XII не взял Полтаву.", {}, Kind::truefalse},
       {"Карл XII взял крепость «Не тронь меня».", {}, Kind::truefalse}},
  });
}

TEST_CASE("lint: flaws of the stem, in English") {
  check_rows({
      {1,
       {"When did he sign the peace?", {"in May", "in June"}},
       {"When did Peter sign the peace he had wanted?", {"in May", "in June"}}},
      {5,
       {"After a war that had begun at Narva, that had gone on for twenty-one years, that had killed a king "
        "of Sweden, emptied the towns of Sweden and brought "
        "the galleys of Russia to the very shores of Sweden, in which town of Finland was peace made at "
        "last?",
        {"Nystad", "Abo", "Borga"}},
       {"In which town of Finland was the peace made that ended the Great Northern War?",
        {"Nystad", "Abo", "Borga"}}},
      {10,
       {"The peace was signed at ____ in 1721.", {"Nystad", "Abo"}},
       {"The peace was signed at ____ in 1721.", {"Nystad", "Abo"}, Kind::cloze}},
      {13,
       {"Which of the following is true of Peter?", {"built a fleet", "burnt Moscow"}},
       {"Which of the following is a town of Finland?", {"Abo", "Riga"}}},
      {13,
       {"Poltava battle?", {"Peter won", "Charles won"}},
       {"Who won the battle of Poltava?", {"Peter", "Charles"}}},
      {19,
       {"Which country did not fight Sweden in 1700?", {"France", "Denmark"}},
       {"Which country fought Sweden for no less than ten years?", {"Russia", "Prussia"}}},
      {19,
       {"True or false? Charles did not take Poltava.", {}, Kind::truefalse},
       {"True or false? Charles took Poltava.", {}, Kind::truefalse}},
      {19,
       {"When did no officer sign the directive?", {"in May", "in June"}},
       {"When was Directive No. 41 signed in Berlin?", {"in May", "in June"}}},
      {19,
       {"Which of these countries, except Russia, fought Sweden?", {"Denmark", "France"}},
       {"Which country fought Sweden, never having had a fleet?", {"Denmark", "France"}}},
  });
}

TEST_CASE("lint: flaws of the options, in Russian") {
  check_rows({
      {2,
       {"Сколько солдат погибло под Нарвой?", {"8000", "90000000", "9000"}, Kind::choice, false},
       {"Сколько солдат погибло под Нарвой?", {"8000", "8500", "9000"}, Kind::choice, false}},
      {2,
       {"Кто взял Нарву в 1704 году?", {"Шереметев", "—", "Меншиков"}},
       {"Кто взял Нарву в 1704 году?", {"Шереметев", "Репнин", "Меншиков"}}},
      {3,
       {"Кто взял Нарву в 1704 году?", {"Шереметев", "Меншиков", "Ни один из них"}},
       {"Кто взял Нарву в 1704 году?", {"Шереметев", "Меншиков", "Репнин"}}},
      {6,
       {"Был ли Шереметев под Нарвой?", {"Да, в 1700 году", "Нет, болел", "Да, в 1704 году"}},
       {"Где был Шереметев в 1700 году?", {"под Нарвой", "в Москве", "в Риге"}}},
      {8,
       {"Кто начал войну со Швецией?", {"Россия и Дания", "Россия", "Пруссия"}},
       {"Кто начал войну со Швецией?", {"Россия и Дания", "Пруссия и Саксония", "Англия и Голландия"}}},
      {8,
       {"Что стало с армией Карла XII?", {"армия увеличилась", "армия уменьшилась", "Карл бежал"}},
       {"Что стало с армией Карла XII?", {"армия сдалась", "армия уменьшилась", "армия бежала"}}},
      {9,
       {"Кто взял Нарву в 1704 году?", {"Шереметев", "Меншиков", "Все перечисленные"}},
       {"Кто взял Нарву в 1704 году?", {"Шереметев", "Меншиков", "Репнин"}}},
      {11,
       {"Что делал Пётр I в Воронеже?", {"строил корабли", "всегда спал", "лил пушки"}},
       {"Что делал Пётр I в Воронеже?", {"строил корабли", "всё же спал", "лил пушки"}}},
      {11,
       {"Пётр I всегда побеждал шведов.", {}, Kind::truefalse},
       {"Пётр I победил шведов под Полтавой.", {}, Kind::truefalse}},
      {14,
       {"Кто воевал со Швецией: 1) Россия, 2) Дания, 3) Англия?", {"1 и 2", "1 и 3", "2 и 3"}},
       {"Кто воевал со Швецией?", {"Россия", "Англия", "Пруссия"}}},
      {17,
       {"Как Пётр I писал жене?", {"каждую неделю", "часто", "раз в год"}},
       {"Как Пётр I писал жене?", {"раз в неделю", "раз в месяц", "раз в год"}}},
      {17,
       {"На войне погибло много шведов.", {}, Kind::truefalse},
       {"На войне погибло 200 тысяч шведов.", {}, Kind::truefalse}},
  });
}

TEST_CASE("lint: flaws of the options, in English") {
  check_rows({
      {2,
       {"How many men fell at Narva?", {"8,000", "90,000,000", "9,000"}, Kind::choice, false},
       {"How many men fell at Narva?", {"8,000", "8,500", "9,000"}, Kind::choice, false}},
      {3,
       {"Who took Narva in 1704?", {"Sheremetev", "Menshikov", "None of the above"}},
       {"Who took Narva in 1704?", {"Sheremetev", "Menshikov", "Repnin"}}},
      {6,
       {"Was Sheremetev at Narva?", {"Yes, in 1700", "No, in Moscow", "No, in Riga"}},
       {"Where was Sheremetev in 1700?", {"at Narva", "in Moscow", "in Riga"}}},
      {8,
       {"Who began the war on Sweden?", {"Russia and Denmark", "Russia", "Prussia"}},
       {"Who began the war on Sweden?", {"Russia and Denmark", "Prussia and Saxony", "Poland and Austria"}}},
      {8,
       {"What became of the army of Charles XII?", {"it increased", "it decreased", "it fled"}},
       {"What became of the army of Charles XII?", {"it surrendered", "it decreased", "it fled"}}},
      {9,
       {"Who took Narva in 1704?", {"Sheremetev", "Menshikov", "All of the above"}},
       {"Who took Narva in 1704?", {"Sheremetev", "Menshikov", "Repnin"}}},
      {11,
       {"What did Peter do at Voronezh?", {"built ships", "always slept", "cast guns"}},
       {"What did Peter do at Voronezh?", {"built ships", "slept after all", "cast guns"}}},
      {14,
       {"Who fought Sweden: (1) Russia, (2) Denmark, (3) England?", {"1 and 2", "1 and 3", "2 and 3"}},
       {"Who fought Sweden for twenty years?", {"Russia", "England", "Prussia"}}},
      {17,
       {"How did Peter write to Catherine?", {"weekly", "sometimes", "yearly"}},
       {"How did Peter write to Catherine?", {"weekly", "monthly", "yearly"}}},
  });
}

TEST_CASE("lint: what gives the key away, in Russian") {
  check_rows({
      {4,
       {"Что получила Россия в 1721 году?",
        {"Лифляндию, Эстляндию, Ингрию и часть Карелии с Выборгом", "Финляндию", "Курляндию"}},
       {"Что получила Россия в 1721 году?", {"Лифляндию и Эстляндию", "Финляндию", "Курляндию"}}},
      {7,
       {"Когда Россия подписала Ништадтский мир?", {"10 сентября 1721", "10 сентября 1720", "9 мая 1721"}},
       {"Когда Россия подписала Ништадтский мир?",
        {"10 сентября 1721", "10 сентября 1722", "10 сентября 1723"},
        Kind::choice,
        false}},
      {7,
       {"Кто правил Россией и Швецией?", {"Пётр и Карл", "Пётр и Август", "Фридрих и Карл"}},
       {"Кто правил Россией и Швецией?", {"Пётр и Карл", "Людовик и Август", "Фридрих и Георг"}}},
      {12,
       {"Чем кончилась битва под Полтавой?", {"полтавской победой", "бегством", "миром"}},
       {"Чем кончилась битва под Полтавой?", {"победой", "бегством", "миром"}}},
      {12,
       {"Какой мир был заключён после 1721 лет войны?",
        {"мир 1721 года", "мир 1700 года", "мир 1709 года"},
        Kind::choice,
        true},
       {"Какой мир был заключён после войны с турками?", {"Прутский", "Азовский", "Нарвский"}}},
      {15,
       {"Когда был подписан Ништадтский мир?", {"10 сентября 1721 года", "1720 год", "1719 год"}},
       {"Когда был подписан Ништадтский мир?", {"1721 год", "1720 год", "1719 год"}, Kind::choice, false}},
      {15,
       {"Сколько шведов было под Полтавой?", {"около 30 тысяч", "40 тысяч", "50 тысяч"}, Kind::choice, false},
       {"Сколько шведов было под Полтавой?",
        {"около 30 тысяч", "около 40 тысяч", "около 50 тысяч"},
        Kind::choice,
        false}},
      {15,
       {"Где был подписан мир со Швецией?", {"в Ништадте", "Москва", "Рига"}},
       {"Где был подписан мир со Швецией?", {"в Ништадте", "в Москве", "в Риге"}}},
      {15,
       {"Кто командовал под Нарвой русскими?", {"Герцог", "король", "царь"}},
       {"Кто командовал под Нарвой русскими?", {"герцог", "король", "царь"}}},
      {16,
       {"В каком году была Полтавская битва?", {"1709", "1711", "1705"}, Kind::choice, false},
       {"В каком году была Полтавская битва?", {"1709", "1711", "1715"}, Kind::choice, false}},
      {16,
       {"В каком году была Полтавская битва?", {"1709", "1711", "1715"}},
       {"В каком году была Полтавская битва?", {"1709", "1705", "1700"}, Kind::choice, false}},
      {16,
       {"Когда была Полтавская битва?", {"в июле 1709", "в июне 1708", "в мае 1710"}},
       {"Когда была Полтавская битва?", {"в июле 1709", "в июне 1710", "в мае 1711"}, Kind::choice, false}},
  });
}

TEST_CASE("lint: what gives the key away, in English") {
  check_rows({
      {4,
       {"What did Russia gain in 1721?",
        {"Livonia, Estonia, Ingria and a part of Karelia", "Finland", "Courland"}},
       {"What did Russia gain in 1721?", {"Livonia and Estonia", "Finland", "Courland"}}},
      {7,
       {"Which day was the peace signed?", {"10 September 1721", "10 September 1720", "9 May 1721"}},
       {"Which day was the peace signed?",
        {"10 September 1721", "11 October 1722", "9 May 1723"},
        Kind::choice,
        false}},
      {12,
       {"How did the siege of Poltava end?", {"with the Poltava battle", "with a flight", "with a truce"}},
       {"How did the siege of Poltava end?", {"with a battle", "with a flight", "with a truce"}}},
      {15,
       {"Charles XII was a ____ by birth.", {"Swede", "Englishman", "Italian"}, Kind::cloze},
       {"Charles XII was a ____ by birth.", {"Swede", "Dane", "Pole"}, Kind::cloze}},
      {15,
       {"How many Swedes fought at Poltava?", {"about 20,000", "30,000", "40,000"}, Kind::choice, false},
       {"How many Swedes fought at Poltava?", {"20,000", "30,000", "40,000"}, Kind::choice, false}},
      {15,
       {"Where was the peace with Sweden made?", {"at Nystad", "Moscow", "Riga"}},
       {"Where was the peace with Sweden made?", {"Nystad", "Moscow", "Riga"}}},
      {16,
       {"In which year was Poltava fought?", {"1709", "1711", "1705"}, Kind::choice, false},
       {"In which year was Poltava fought?", {"1709", "1711", "1715"}, Kind::choice, false}},
      {16,
       {"When was Poltava fought?", {"July 1709", "June 1708", "May 1710"}},
       {"When was Poltava fought?", {"July 1709", "June 1710", "May 1711"}, Kind::choice, false}},
  });
}

TEST_CASE("lint: more than one right, by the strings and by the value") {
  const auto figure = [](const char* prompt, Texts choices, const char* value) {
    return Asked{prompt, std::move(choices), Kind::choice, false, pack::Topic::figure, value};
  };
  check_rows({
      {18,
       {"Кто взял Нарву в 1704 году?", {"Шереметев", "шереметев", "Меншиков"}},
       {"Кто взял Нарву в 1704 году?", {"Шереметев", "Репнин", "Меншиков"}}},
      {18,
       {"Who took Narva in 1704?", {"Sheremetev", "“Sheremetev”", "Repnin"}},
       {"Who took Narva in 1704?", {"Sheremetev", "Menshikov", "Repnin"}}},
      {18,
       figure("Сколько шведов погибло на войне?", {"более 100 тысяч", "200 тысяч", "300 тысяч"}, ">100000"),
       figure("Сколько шведов погибло на войне?", {"более 100 тысяч", "более 200 тысяч", "более 300 тысяч"},
              ">100000")},
      {18, figure("How many Swedes fell?", {"about 7,000", "7,200", "9,000"}, "~7000"),
       figure("How many Swedes fell?", {"about 7,000", "about 8,000", "about 9,000"}, "~7000")},
  });
  CHECK(said({"Когда был подписан Ништадтский мир?",
              {"сентябрь 1721", "10 сентября 1721", "май 1722"},
              Kind::choice,
              false})
            .find("flaw 18") != std::string::npos);
  CHECK(said({"When was the peace of Nystad signed?",
              {"September 1721", "10 September 1721", "May 1722"},
              Kind::choice,
              false})
            .find("flaw 18") != std::string::npos);
}

TEST_CASE("lint: more than one right, by the fact base") {
  const World world = [](const std::string& name) -> std::vector<Thing> {
    if (name == "Парижский мир" || name == "Парижский трактат")
      return {{{"Парижский мир", "Парижский трактат"}, 1856, 1856, {"Россия", "Франция"}}};
    if (name == "Лондонский протокол") return {{{"Лондонский протокол"}, 1856, 1856, {"Россия", "Англия"}}};
    if (name == "Peace of Paris" || name == "Treaty of Paris")
      return {{{"Peace of Paris", "Treaty of Paris"}, 1856, 1856, {"Russia", "France"}}};
    return {};
  };
  check_rows(
      {{18,
        {"Чем кончилась Крымская война?", {"Парижский мир", "Парижский трактат", "Венский мир"}},
        {"Чем кончилась Крымская война?", {"Парижский мир", "Лондонский протокол", "Венский мир"}}},
       {18,
        {"How did the Crimean War end?", {"Peace of Paris", "Treaty of Paris", "Peace of Vienna"}},
        {"How did the Crimean War end?", {"Peace of Paris", "Peace of Prague", "Peace of Vienna"}}},
       {18,
        {"Что подписала Россия в 1856 году?", {"Парижский мир", "Лондонский протокол", "Венский мир"}},
        {"Что подписала Франция в 1856 году?", {"Парижский мир", "Лондонский протокол", "Венский мир"}}}},
      world);
}

TEST_CASE("lint: every flaw has a name, and no other number has") {
  for (int number = 1; number <= 19; ++number) CHECK(!name_of(number).empty());
  CHECK(name_of(0).empty());
  CHECK(name_of(20).empty());
}

}  // namespace
}  // namespace letopis::lint

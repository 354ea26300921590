#include <array>
#include <initializer_list>

#include "content/facts/vocabulary.hpp"

namespace letopis::facts {
namespace {

void numbers(Vocabulary& v) {
  const auto add = [&](NumberType type, double value, std::string_view forms, Plural plural = Plural::no) {
    each_word(forms, [&](const std::string& form) {
      v.numbers.emplace(form, NumberWord{type, value, plural});
    });
  };
  add(NumberType::unit, 0, "ноль ноля нулю нулем нуль нуля нисколько");
  add(NumberType::unit, 1, "один одна одно одного одной одному одним одном одну одною");
  add(NumberType::unit, 2, "два две двух двум двумя");
  add(NumberType::unit, 3, "три трех трем тремя");
  add(NumberType::unit, 4, "четыре четырех четырем четырьмя");
  add(NumberType::unit, 5, "пять пяти пятью");
  add(NumberType::unit, 6, "шесть шести шестью");
  add(NumberType::unit, 7, "семь семи семью");
  add(NumberType::unit, 8, "восемь восьми восемью восьмью");
  add(NumberType::unit, 9, "девять девяти девятью");
  add(NumberType::teen, 10, "десять десяти десятью");
  constexpr std::array<const char*, 9> teens = {"одиннадцат",  "двенадцат",   "тринадцат",
                                                "четырнадцат", "пятнадцат",   "шестнадцат",
                                                "семнадцат",   "восемнадцат", "девятнадцат"};
  for (std::size_t i = 0; i < teens.size(); ++i) {
    const std::string stem = teens[i];
    add(NumberType::teen, 11.0 + static_cast<double>(i), stem + "ь " + stem + "и " + stem + "ью");
  }
  add(NumberType::ten, 20, "двадцать двадцати двадцатью");
  add(NumberType::ten, 30, "тридцать тридцати тридцатью");
  add(NumberType::ten, 40, "сорок сорока");
  add(NumberType::ten, 50, "пятьдесят пятидесяти пятьюдесятью");
  add(NumberType::ten, 60, "шестьдесят шестидесяти шестьюдесятью");
  add(NumberType::ten, 70, "семьдесят семидесяти семьюдесятью");
  add(NumberType::ten, 80, "восемьдесят восьмидесяти восемьюдесятью восьмьюдесятью");
  add(NumberType::ten, 90, "девяносто девяноста");
  add(NumberType::hundred, 100, "сто ста");
  add(NumberType::hundred, 200, "двести двухсот двумстам двумястами двухстах");
  add(NumberType::hundred, 300, "триста трехсот тремстам тремястами трехстах");
  add(NumberType::hundred, 400, "четыреста четырехсот четыремстам четырьмястами четырехстах");
  add(NumberType::hundred, 500, "пятьсот пятисот пятистам пятьюстами пятистах");
  add(NumberType::hundred, 600, "шестьсот шестисот шестистам шестьюстами шестистах");
  add(NumberType::hundred, 700, "семьсот семисот семистам семьюстами семистах");
  add(NumberType::hundred, 800, "восемьсот восьмисот восьмистам восемьюстами восьмистах");
  add(NumberType::hundred, 900, "девятьсот девятисот девятистам девятьюстами девятистах");
  add(NumberType::scale, 1e3, "тысяча тысячу тысячей тысячью тысяче тыс");
  add(NumberType::scale, 1e3, "тысячи", Plural::maybe);
  add(NumberType::scale, 1e3, "тысяч тысячам тысячами тысячах", Plural::yes);
  for (const auto& [stem, value] :
       std::initializer_list<std::pair<std::string, double>>{{"миллион", 1e6},
                                                             {"миллиард", 1e9},
                                                             {"триллион", 1e12},
                                                             {"квадриллион", 1e15},
                                                             {"квинтиллион", 1e18},
                                                             {"секстиллион", 1e21}}) {
    add(NumberType::scale, value, stem + " " + stem + "а " + stem + "у " + stem + "ом " + stem + "е");
    add(NumberType::scale, value, stem + "ы " + stem + "ов " + stem + "ам " + stem + "ами " + stem + "ах",
        Plural::yes);
  }
  add(NumberType::scale, 1e6, "млн");
  add(NumberType::scale, 1e9, "млрд");
  add(NumberType::scale, 1e12, "трлн");
  add(NumberType::mixed, 1.5, "полтора полторы полутора");
  add(NumberType::whole, 5e5, "полмиллиона полумиллиона");
  add(NumberType::whole, 5e8, "полмиллиарда полумиллиарда");
  add(NumberType::whole, 500, "полтысячи полутысячи");
  add(NumberType::whole, 50, "полсотни полусотни");
  add(NumberType::whole, 150, "полтораста полутораста");
  add(NumberType::whole, 6, "полдюжины полудюжины");
  add(NumberType::whole, 5, "полдесятка");
  add(NumberType::group, 10, "десяток десятка десятку десятком десятке");
  add(NumberType::group, 10, "десятки десятков десяткам десятками десятках", Plural::yes);
  add(NumberType::group, 100, "сотня сотню сотней сотне");
  add(NumberType::group, 100, "сотни", Plural::maybe);
  add(NumberType::group, 100, "сотен сотням сотнями сотнях", Plural::yes);
  add(NumberType::group, 12, "дюжина дюжину дюжиной дюжине");
  add(NumberType::group, 12, "дюжины", Plural::maybe);
  add(NumberType::group, 12, "дюжин дюжинам дюжинами", Plural::yes);
  add(NumberType::collective, 2, "двое двоих двоим двоими");
  add(NumberType::collective, 3, "трое троих троим троими");
  add(NumberType::collective, 4, "четверо четверых четверым четверыми");
  add(NumberType::collective, 5, "пятеро пятерых пятерым");
  add(NumberType::collective, 6, "шестеро шестерых шестерым");
  add(NumberType::collective, 7, "семеро семерых семерым");
  add(NumberType::collective, 8, "восьмеро восьмерых");
  add(NumberType::collective, 9, "девятеро девятерых");
  add(NumberType::collective, 10, "десятеро десятерых");
  add(NumberType::times, 2, "вдвое вдвойне");
  add(NumberType::times, 3, "втрое втройне");
  add(NumberType::times, 4, "вчетверо");
  add(NumberType::times, 5, "впятеро");
  add(NumberType::times, 6, "вшестеро");
  add(NumberType::times, 7, "всемеро");
  add(NumberType::times, 8, "ввосьмеро");
  add(NumberType::times, 9, "вдевятеро");
  add(NumberType::times, 10, "вдесятеро");
  add(NumberType::fraction, 0.5, "половина половину половиной половины половине");
  add(NumberType::fraction, 1.0 / 3, "треть третью трети третей");
  add(NumberType::fraction, 0.25, "четверть четвертью четверти четвертей");
}

void ordinals(Vocabulary& v) {
  constexpr const char* singular = "ый ой ая ое ого ому ым ом ую";
  constexpr const char* plural = "ые ых ыми";
  const auto add = [&](int value, const std::string& stem) {
    each_word(singular, [&](const std::string& end) {
      v.ordinals.emplace(stem + end, OrdinalWord{static_cast<double>(value), false});
    });
    each_word(plural, [&](const std::string& end) {
      v.ordinals.emplace(stem + end, OrdinalWord{static_cast<double>(value), true});
    });
  };
  constexpr std::array<const char*, 20> low = {"",           "перв",      "втор",        "",
                                               "четверт",    "пят",       "шест",        "седьм",
                                               "восьм",      "девят",     "десят",       "одиннадцат",
                                               "двенадцат",  "тринадцат", "четырнадцат", "пятнадцат",
                                               "шестнадцат", "семнадцат", "восемнадцат", "девятнадцат"};
  for (std::size_t i = 1; i < low.size(); ++i) {
    if (*low[i]) add(static_cast<int>(i), low[i]);
  }
  each_word("третий третья третье третьего третьей третьему третьим третьем третью",
            [&](const std::string& form) {
              v.ordinals.emplace(form, OrdinalWord{3, false});
            });
  constexpr std::array<const char*, 8> tens = {"двадцат",    "тридцат",   "сороков",     "пятидесят",
                                               "шестидесят", "семидесят", "восьмидесят", "девяност"};
  for (std::size_t i = 0; i < tens.size(); ++i) add(static_cast<int>(i + 2) * 10, tens[i]);
  constexpr std::array<const char*, 9> hundreds = {
      "сот", "двухсот", "трехсот", "четырехсот", "пятисот", "шестисот", "семисот", "восьмисот", "девятисот"};
  for (std::size_t i = 0; i < hundreds.size(); ++i) add(static_cast<int>(i + 1) * 100, hundreds[i]);
  add(1000, "тысячн");
  add(2000, "двухтысячн");
}

void calendar_words(Vocabulary& v) {
  const auto add = [&](TimeType type, int value, std::string_view forms, const char* mod = "",
                       bool plural = false) {
    each_word(forms, [&](const std::string& form) {
      v.times.emplace(form, TimeWord{type, value, mod, plural, false});
    });
  };
  constexpr std::array<const char*, 12> soft = {"январ", "феврал", "",        "апрел",  "",      "июн",
                                                "июл",   "",       "сентябр", "октябр", "ноябр", "декабр"};
  for (std::size_t i = 0; i < soft.size(); ++i) {
    const std::string stem = soft[i];
    if (stem.empty()) continue;
    add(TimeType::month, static_cast<int>(i + 1),
        stem + "ь " + stem + "я " + stem + "ю " + stem + "ем " + stem + "е");
  }
  add(TimeType::month, 3, "март марта марту мартом марте");
  add(TimeType::month, 5, "май мая маю маем мае");
  add(TimeType::month, 8, "август августа августу августом августе");
  constexpr std::array<const char*, 12> adjectives = {"январск",    "февральск", "мартовск", "апрельск",
                                                      "майск",      "июньск",    "июльск",   "августовск",
                                                      "сентябрьск", "октябрьск", "ноябрьск", "декабрьск"};
  for (std::size_t i = 0; i < adjectives.size(); ++i) {
    each_word("ий ая ое ого ой ому им ом ую ие их ими", [&](const std::string& end) {
      v.times.emplace(adjectives[i] + end,
                      TimeWord{TimeType::month_adjective, static_cast<int>(i + 1), "", false, false});
    });
  }
  constexpr std::array<const char*, 12> short_months = {
      "янв", "фев февр", "мар", "апр", "", "июн", "июл", "авг", "сен сент", "окт", "ноя нояб", "дек"};
  for (std::size_t i = 0; i < short_months.size(); ++i) {
    each_word(short_months[i], [&](const std::string& form) {
      v.times.emplace(form, TimeWord{TimeType::month, static_cast<int>(i + 1), "", false, true});
    });
  }
  add(TimeType::season, 1, "весна весной весною весну весны весне");
  add(TimeType::season, 2, "летом лето лета лету лете");
  add(TimeType::season, 3, "осень осенью осени");
  add(TimeType::season, 4, "зима зимой зимою зиму зимы зиме");
  add(TimeType::year, 0, "год года году годом годе г");
  add(TimeType::year, 0, "годы годов годам годами годах гг", "", true);
  add(TimeType::century, 0, "век века веку веком веке столетие столетия столетию столетием столетии в");
  add(TimeType::century, 0, "веков векам веками веках столетий столетиях вв", "", true);
  add(TimeType::millennium, 0, "тысячелетие тысячелетия тысячелетию тысячелетием тысячелетии тысячелетий");
  add(TimeType::night, 0, "ночь ночи ночью");
  add(TimeType::part, 0, "начало начала началу началом начале нач", "early");
  add(TimeType::part, 0, "середина середины середине середину серединой сер", "mid");
  add(TimeType::part, 0, "конец конца концу концом конце кон исход исхода исходе", "late");
}

void period_words(Vocabulary& v) {
  const auto add = [&](Period period, std::string_view forms, double count = 1, bool fused = false) {
    each_word(forms, [&](const std::string& form) {
      v.periods.emplace(form, PeriodWord{period, count, fused});
    });
  };
  add(Period::second, "секунда секунды секунд секунду секундами сек");
  add(Period::minute, "минута минуты минут минуту минутами минутам минутой мин");
  add(Period::hour, "час часа часов часом часами часам");
  add(Period::day, "день дня дней дню днями дням днем сутки суток суткам сутками");
  add(Period::week, "неделя недели недель неделю неделями неделям неделей");
  add(Period::month, "месяц месяца месяцев месяцу месяцами месяцам месяцем мес");
  add(Period::year, "год года лет году годами годам годом годах");
  add(Period::decade, "десятилетие десятилетия десятилетий десятилетиями десятилетиям");
  add(Period::century, "век века веков столетие столетия столетий");
  add(Period::month, "полгода полугода", 6, true);
  add(Period::year, "полвека полувека", 50, true);
  add(Period::minute, "полчаса получаса", 30, true);
  add(Period::day, "полмесяца", 15, true);
  add(Period::hour, "полдня", 12, true);
}

}  // namespace

Vocabulary russian_vocabulary() {
  Vocabulary v;
  v.russian = true;
  numbers(v);
  ordinals(v);
  calendar_words(v);
  period_words(v);
  each_word(
      "№ § статья статье статьи статью статьей ст пункт пункте пункта пунктом п параграф параграфа параграфе "
      "глава главе главы "
      "гл том томе страница страницы странице стр высота высоты высоту высоте номер номером номера "
      "приказ приказа приказом декрет декрета резолюция резолюции резолюцию часть дом отель батарея форт "
      "рейс палата квартира кабинет вагон",
      [&](const std::string& word) { v.labels.insert(word); });
  each_word(
      "выро раст увелич сокра сниз уменьш доход дош дове дово достиг повы возрос возраст упа пада подня "
      "подним "
      "расшир продли рост",
      [&](const std::string& stem) { v.growth.insert(stem); });
  return v;
}

}  // namespace letopis::facts

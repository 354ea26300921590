#pragma once
// What the words of dates and figures mean, as tables by folded form: no dictionary is asked, so a text whose
// words the lexicon lacks still yields its dates. One vocabulary a language (ru_words.cpp, en_words.cpp); no
// grammar here.
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

namespace letopis::facts {

enum class NumberType {
  unit,        // 1–9
  teen,        // 10–19
  ten,         // 20–90
  hundred,     // 100–900 (en "hundred": multiplies)
  scale,       // thousand, million …
  mixed,       // полтора
  whole,       // полмиллиона, полсотни: nothing may follow but a counted noun
  group,       // десяток, сотня, dozen
  collective,  // двое, трое
  fraction,    // половина, треть, четверть
  times        // вдвое, втрое
};

enum class Plural { no, maybe, yes };  // «тысяча», «тысячи», «тысяч»: alone, the plural counts nothing

struct NumberWord {
  NumberType type = NumberType::unit;
  double value = 0;
  Plural plural = Plural::no;
};

struct OrdinalWord {
  double value = 0;     // 5, 20, 100, 1000
  bool plural = false;  // «тридцатых»: a decade
};

enum class TimeType {
  month,
  month_adjective,
  season,
  year,
  decade,
  century,
  millennium,
  night,
  day_noun,
  part  // начало, середина, конец; early, mid, late: see `mod`
};

struct TimeWord {
  TimeType type = TimeType::month;
  int value = 0;             // month or season
  const char* mod = "";      // of a part
  bool plural = false;       // годы, века
  bool abbreviated = false;  // «авг»: a month only beside a day or a year
};

enum class Period { second, minute, hour, day, week, month, year, decade, century };

struct PeriodWord {
  Period period = Period::year;
  double count = 1;    // полгода is 6 months
  bool fused = false;  // the number is inside: полгода, полвека
};

struct Vocabulary {
  std::unordered_map<std::string, NumberWord> numbers;
  std::unordered_map<std::string, OrdinalWord> ordinals;
  std::unordered_map<std::string, TimeWord> times;
  std::unordered_map<std::string, PeriodWord> periods;
  std::unordered_set<std::string> labels;  // nouns whose number is a name: статья, параграф, page, article
  std::unordered_set<std::string>
      growth;  // stems of verbs and nouns of change: after them «до», "to" is a target
  bool russian = true;
};

Vocabulary russian_vocabulary();
Vocabulary english_vocabulary();

// Calls `add` for every word of a list that is parted by spaces.
template <class Add>
void each_word(std::string_view list, Add add) {
  std::size_t at = 0;
  while (at < list.size()) {
    const std::size_t end = list.find(' ', at);
    const std::size_t stop = end == std::string_view::npos ? list.size() : end;
    if (stop > at) add(std::string(list.substr(at, stop - at)));
    at = stop + 1;
  }
}

}  // namespace letopis::facts

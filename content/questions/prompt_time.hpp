#pragma once
// What a prompt tells of the time that it asks for: a wrong date must not be out at sight, and a right one
// not be counted.
#include <optional>
#include <string>
#include <utility>

#include "content/questions/candidate.hpp"
#include "content/questions/said.hpp"

namespace letopis::questions {

constexpr std::size_t in_reach = 12;  // facts, about as many as a passage holds

bool is_day(const facts::Date& date);  // or a night
bool is_whole_years(const facts::Date& date);
bool is_interval(const facts::Date& date);

// The prompt names the key's year, in digits: «…в октябре 1956 года», "in 480 BC".
bool names_year(const std::string& prompt, const facts::Date& date);

// «В февр. Конде занял Франш-Конте: Безансон сдался 7-го, Гре — ____»: days of another month are out at
// sight.
bool says_the_month(const Ground& ground, std::size_t index, const Said& prompt);

// «| В мае 1879 года | съехались делегаты, и 29 мая прошло голосование»: the gap is told by the day.
bool tells_a_day_within(const Ground& ground, const facts::Fact& key, const Said& said);

// «| 24 мая 1203 года | корабли покинули Корфу, а 23 июня стали на якорь»: two days of one sentence, or of
// one story, lie near each other. Nothing where the prompt tells no other day.
std::optional<std::pair<facts::Day, facts::Day>> days_beside(const Ground& ground, std::size_t index,
                                                             const Said& said);

// «законы, получившие название «апрельских»»: the month of the key, said of something else.
bool says_the_month_aside(const language::Words& words, const std::string& prompt, const facts::Date& date);

// What stands around a gap, up to the full stop before it; all of a question.
std::string sentence_of_the_gap(const std::string& prompt);

// December to February is 0.
constexpr int season_of(int month) {
  return month % 12 / 3;
}
// «зимнее контрнаступление», "postponed until the autumn": the season of the key, which the prompt says.
std::optional<int> season_said(const language::Words& words, const std::string& prompt,
                               const facts::Date& date);

// What is told one after another happened so: nothing before the dates told before a gap, nor behind the ones
// told next in the same sentence, will be believed of a date. Only of what `prompt` says; a reader knows no
// others.
struct Window {
  std::optional<facts::Day> from, to;
  bool holds(const facts::Date& date) const {
    return (!from || date.end >= *from) && (!to || date.end <= *to);
  }
};
// "towards the end of the year", «в начале года» around the gap of a day or month: the months it may be in.
std::optional<std::pair<int, int>> part_of_the_year_said(const language::Words& words,
                                                         const std::string& prompt, const facts::Date& date);
// "on ____ … and captured it before the month was out": its month is told.
bool keeps_the_month(const language::Words& words, const std::string& prompt);
// «забрасывала снежками и льдом»: it was no summer.
bool says_cold(const language::Words& words, const std::string& prompt);

Window window_of(const Ground& ground, std::size_t index, const Said& prompt);

// The years in which everybody lived whom the world knows, the prompt names and the key's year fits: after
// Macnaghten's death he halves no pension.
std::pair<int, int> lives_of(const Ground& ground, const facts::Fact& key, const Said& prompt);

// What a duration or a relative date counts ("six weeks", "a fortnight later"), in days, and of which unit:
// 1, 7 or about 30. Nothing of what counts years or hours, or is vague.
struct DaysCounted {
  double days = 0;
  double unit = 1;
};
std::optional<DaysCounted> days_counted(const facts::Fact& fact);

// "By 1910 he had ruled for thirty-four years … first seized power in ____", "A year later, on ____": the
// year can be counted from what the prompt says.
bool tells_the_year(const Ground& ground, std::size_t index, const Said& said, const std::string& prompt);

// «11 февраля началось общее наступление. Дивизия ____ прорвала …», where the author says "the same day".
bool tells_the_day(const Ground& ground, std::size_t index, const Said& said);

// «26 сентября «Надежда» бросила якорь … Думали полгода. ____ Резанову объявили …»: the month can be counted.
bool counts_the_month(const Ground& ground, std::size_t index, const Said& said, const std::string& prompt);

// «Никею осадили 14 мая 1097 года. … Спустя пять недель, утром ____»: the day can be counted.
bool counts_the_day(const Ground& ground, std::size_t index, const Said& said);

}  // namespace letopis::questions

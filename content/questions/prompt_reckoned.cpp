// Who can count needs no history: the date that the other dates of a prompt tell by their distance.
#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <optional>
#include <vector>

#include "content/base/utf8.hpp"
#include "content/facts/calendar.hpp"
#include "content/questions/prompt_time.hpp"

namespace letopis::questions {

using facts::Date;
using facts::Day;
using facts::Fact;

// «четырёхмесячная осада», "the Ten Years' War": months that words of the prompt count.
std::vector<int> spans_in_words(const language::Words& words, const std::string& prompt) {
  std::vector<int> months;
  const std::string text = " " + base::fold(prompt);
  for (const std::string& entry : words.entries("span in a word")) {
    const auto colon = entry.find(": ");
    if (text.find(" " + base::fold(entry.substr(0, colon))) != std::string::npos)
      months.push_back(std::stoi(entry.substr(colon + 2)));
  }
  return months;
}

bool tells_the_year(const Ground& ground, std::size_t index, const Said& said, const std::string& prompt) {
  const int key = std::get<Date>(ground.facts[index].object).start.year;
  std::vector<int> years, spans, in_digits, counted;
  const std::size_t end = std::min(ground.facts.size(), index + in_reach);
  for (std::size_t i = index > in_reach ? index - in_reach : 0; i < end; ++i) {
    const Fact& told = ground.facts[i];
    if (i == index || !said.says(ground, told)) continue;
    const auto* date = std::get_if<Date>(&told.object);
    // "6 March 1957. … the Bond of ____, by which, | a hundred and thirteen years earlier |, a group …"
    constexpr double year = 365.25;  // days
    if (date != nullptr && date->days_counted >= year && told.sentence == ground.facts[index].sentence)
      counted.push_back(static_cast<int>(std::lround(date->days_counted / year)));
    if (told.value.empty()) continue;
    if (date != nullptr) {
      years.push_back(date->start.year);
      if (!date->relative) in_digits.push_back(date->start.year);
      if (date->end.year != date->start.year) years.push_back(date->end.year);  // «с 1929-го по 1930 год»
    }
    const auto* span = std::get_if<facts::Duration>(&told.object);
    if (span != nullptr && span->iso.ends_with('Y')) spans.push_back(static_cast<int>(span->figure.low));
  }
  for (const int months : spans_in_words(ground.words, prompt))
    if (months % 12 == 0) spans.push_back(months / 12);
  const std::string folded = base::fold(prompt);
  for (const std::string& phrase : ground.words.entries("a year later"))
    if (const auto at = folded.find(base::fold(phrase)); at != std::string::npos && at < folded.rfind("____"))
      spans.push_back(1);
  const auto tell = [&](const std::vector<int>& from, const std::vector<int>& far) {
    return std::any_of(from.begin(), from.end(), [&](int year) {
      return std::any_of(far.begin(), far.end(),
                         [&](int span) { return key == year + span || key == year - span; });
    });
  };
  return tell(years, spans) || tell(in_digits, counted);
}

bool tells_the_day(const Ground& ground, std::size_t index, const Said& said) {
  const auto& key = std::get<Date>(ground.facts[index].object);
  if (!is_day(key)) return false;
  for (std::size_t i = index > in_reach ? index - in_reach : 0; i < index; ++i) {
    const auto* told = std::get_if<Date>(&ground.facts[i].object);
    if (told != nullptr && is_day(*told) && told->start == key.start && !ground.facts[i].value.empty() &&
        said.says(ground, ground.facts[i]))
      return true;
  }
  return false;
}

bool counts_the_month(const Ground& ground, std::size_t index, const Said& said, const std::string& prompt) {
  constexpr int year = 12, sure = 1;  // months
  // "on 1 September 1575. … The consequences were felt | fourteen months later |, when … on ____",
  // «умер 1 апреля 1922 года, а | спустя полгода | …, и протоколы, подписанные ____»
  const Fact& own = ground.facts[index];
  for (std::size_t i = index > in_reach ? index - in_reach : 0; i < index; ++i) {
    const Fact& count = ground.facts[i];
    const auto* date = std::get_if<Date>(&count.object);
    if (date == nullptr || !date->relative || count.sentence != own.sentence || !said.says(ground, count) ||
        is_whole_years(std::get<Date>(own.object)))
      continue;
    const auto& tokens = ground.document.sentences[count.sentence].tokens;
    for (std::size_t k = count.tokens.begin; k < count.tokens.end; ++k)
      if (ground.words.has_lemma("counts months", tokens[k]) ||
          ground.words.has_form("counts months", tokens[k]))
        return true;
  }
  const auto& key = std::get<Date>(ground.facts[index].object);
  if (is_whole_years(key) || key.grain == "season") return false;
  const auto month = [](const Day& day) { return day.year * year + day.month; };
  std::vector<int> told;
  for (std::size_t i = index > in_reach ? index - in_reach : 0; i < index; ++i) {
    const Fact& fact = ground.facts[i];
    if (fact.value.empty() || !said.says(ground, fact)) continue;
    if (const auto* date = std::get_if<Date>(&fact.object); date != nullptr && !is_whole_years(*date))
      told.push_back(month(date->start));
    const auto* span = std::get_if<facts::Duration>(&fact.object);
    if (span == nullptr || span->iso.size() < 3) continue;
    const char unit = span->iso.back();
    if (unit != 'Y' && unit != 'M') continue;
    const int length = std::atoi(span->iso.c_str() + 1) * (unit == 'Y' ? year : 1);
    for (const int start : told)
      if (length > 0 && std::abs(start + length - month(key.start)) <= sure) return true;
  }
  // «после четырёхмесячной осады, начатой в августе, вынудил ____ сдаться»: both ends, and how long it took
  const auto spans = spans_in_words(ground.words, sentence_of_the_gap(prompt));
  if (spans.empty()) return false;
  const std::size_t end = std::min(ground.facts.size(), index + in_reach);
  for (std::size_t i = index + 1; i < end; ++i)
    if (const auto* date = std::get_if<Date>(&ground.facts[i].object);
        date != nullptr && !ground.facts[i].value.empty() && !is_whole_years(*date) &&
        said.says(ground, ground.facts[i]))
      told.push_back(month(date->start));
  for (const int length : spans)
    for (const int other : told)
      if (std::abs(std::abs(other - month(key.start)) - length) <= sure) return true;
  return false;
}

std::optional<DaysCounted> days_counted(const Fact& fact) {
  constexpr double week = 7, month = 30.44;  // days
  if (const auto* date = std::get_if<Date>(&fact.object)) {
    const double days = date->days_counted;
    if (days == 0) return std::nullopt;
    const bool whole = days == std::floor(days);
    return DaysCounted{.days = days, .unit = !whole ? month : std::fmod(days, week) == 0 ? week : 1};
  }
  const auto* lasted = std::get_if<facts::Duration>(&fact.object);
  if (lasted == nullptr || lasted->iso.empty() || lasted->iso.starts_with("PT")) return std::nullopt;
  const char last = lasted->iso.back();
  const double unit = last == 'D' ? 1 : last == 'W' ? week : last == 'M' ? month : 0;
  if (unit == 0) return std::nullopt;
  return DaysCounted{.days = unit * std::atof(lasted->iso.c_str() + 1), .unit = unit};
}

namespace {

// "began on 26 January and was lifted a month later. On ____, the day it ended", "at dawn on 5 May … Seven
// weeks of siege ended on ____": what the sentence or the one before it counts from a day that was told.
bool is_as_far_as_counted(const Ground& ground, std::size_t index, const Said& said) {
  const Fact& key = ground.facts[index];
  const Day& day = std::get<Date>(key.object).start;
  std::vector<Day> told;
  std::vector<DaysCounted> counts;
  const std::size_t end = std::min(ground.facts.size(), index + in_reach);
  for (std::size_t i = index > in_reach ? index - in_reach : 0; i < end; ++i) {
    const Fact& other = ground.facts[i];
    if (i == index || other.sentence > key.sentence || !said.says(ground, other)) continue;
    const auto* date = std::get_if<Date>(&other.object);
    if (date != nullptr && is_day(*date) && !date->relative && !other.value.empty())
      told.push_back(date->start);
    if (other.sentence + 1 < key.sentence) continue;
    if (const auto count = days_counted(other); count && count->days > 1) counts.push_back(*count);
  }
  return std::any_of(told.begin(), told.end(), [&](const Day& other) {
    const double apart = std::abs(facts::days_between(other, day));
    return std::any_of(counts.begin(), counts.end(), [&](const DaysCounted& count) {
      // Days up to ten are counted one by one; of weeks and months a reader sees which day is meant.
      constexpr double one_by_one = 10, month = 30, days_off = 3, month_off = 4;
      const double off = count.unit == 1 && count.days <= one_by_one ? 0
                         : count.days < month                        ? days_off
                                                                     : month_off;
      return std::abs(apart - count.days) <= off;
    });
  });
}

}  // namespace

bool counts_the_day(const Ground& ground, std::size_t index, const Said& said) {
  constexpr std::size_t beside = 4;  // tokens
  const Fact& key = ground.facts[index];
  if (!is_day(std::get<Date>(key.object))) return false;
  if (is_as_far_as_counted(ground, index, said)) return true;
  bool counted = false, told = false;
  for (std::size_t i = index > in_reach ? index - in_reach : 0; i < index; ++i) {
    const Fact& other = ground.facts[i];
    const auto* date = std::get_if<Date>(&other.object);
    const bool near = other.sentence == key.sentence && other.tokens.end <= key.tokens.begin &&
                      other.tokens.end + beside >= key.tokens.begin;
    // «Спустя пять недель», «пять недель»: a count of days or weeks right before the gap.
    const auto* duration = std::get_if<facts::Duration>(&other.object);
    const bool span = duration != nullptr ? duration->iso.ends_with('D') || duration->iso.ends_with('W')
                                          : date != nullptr && date->relative;
    if (span && near && said.says(ground, other))
      counted = true;
    else if (date != nullptr && is_day(*date) && !other.value.empty() && said.says(ground, other))
      told = true;
  }
  return counted && told;
}

}  // namespace letopis::questions

#include "content/questions/prompt_time.hpp"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <variant>
#include <vector>

#include "content/base/utf8.hpp"
#include "content/facts/calendar.hpp"
#include "content/knowledge/knowledge.hpp"

namespace letopis::questions {

using facts::Date;
using facts::Day;
using facts::Fact;

bool is_day(const Date& date) {
  return date.grain == "day" || date.grain == "night";
}

bool is_whole_years(const Date& date) {
  return date.start.month == 1 && date.start.day == 1 && date.end.month == 12 && date.end.day == 31;
}

bool is_interval(const Date& date) {
  return date.grain == "range" || date.role == "interval";
}

bool names_year(const std::string& prompt, const Date& date) {
  const std::string year = std::to_string(std::abs(facts::historical(date.start.year)));
  const auto numbers = numbers_in(prompt);
  return year.size() >= 3 && std::find(numbers.begin(), numbers.end(), year) != numbers.end();
}

bool says_the_month(const Ground& ground, std::size_t index, const Said& prompt) {
  const Fact& key = ground.facts[index];
  const auto& date = std::get<Date>(key.object);
  if (date.grain != "day" || is_interval(date)) return false;
  // «В мае 1972 года президент прибыл в Москву. … | 26 мая | подписали договор»
  for (std::size_t i = index > in_reach ? index - in_reach : 0; i < index; ++i) {
    const Fact& other = ground.facts[i];
    const auto* told = std::get_if<Date>(&other.object);
    if (told != nullptr && told->grain == "month" && !other.value.empty() && told->start <= date.start &&
        date.end <= told->end && prompt.says(ground, other))
      return true;
  }
  const auto near = facts_in(ground, key.sentence);
  return std::any_of(near.begin(), near.end(), [&](const Fact& other) {
    const auto* told = std::get_if<Date>(&other.object);
    if (&other == &key || told == nullptr || told->grain != "month") return false;
    const auto& sentence = ground.document.sentences[key.sentence];
    const std::string words = language::words(sentence, other.tokens);
    const bool same = other.value.empty()
                          ? shared(stems(words), stems(language::words(sentence, key.tokens))) > 0
                          : told->start.year == date.start.year && told->start.month == date.start.month;
    return same && prompt.mentions(words);
  });
}

bool says_the_month_aside(const language::Words& words, const std::string& prompt, const Date& date) {
  if (is_whole_years(date) || date.start.month == 0) return false;
  if (is_interval(date) && date.start.month != date.end.month) return false;
  // "the September Convention": not that of "in September", which tells what is asked for in part.
  const std::string article = words.value("phrasing", "definite article");
  const auto told = base::split(prompt, ' ');
  const std::string month =
      article.empty() ? "" : words.entries("month")[static_cast<std::size_t>(date.start.month - 1)];
  for (std::size_t i = 1; !article.empty() && i + 1 < told.size(); ++i)
    if (base::fold(told[i - 1]) == article && base::fold(told[i]) == month && base::starts_upper(told[i + 1]))
      return true;
  const auto said = base::folded_words(prompt);
  const auto& entries = words.entries("month told");
  return std::any_of(entries.begin(), entries.end(), [&](const std::string& entry) {
    const auto colon = entry.find(": ");
    return std::stoi(entry.substr(colon + 2)) == date.start.month &&
           std::any_of(said.begin(), said.end(),
                       [&](const std::string& word) { return word.starts_with(entry.substr(0, colon)); });
  });
}

std::string sentence_of_the_gap(const std::string& prompt) {
  const auto gap = prompt.find("____");
  if (gap == std::string::npos) return prompt;
  // «начатой в августе 1761 г. | при поддержке флота»: no sentence begins with a small letter.
  const auto goes_on = [&](std::size_t at) {
    const char32_t first = base::next_code_point(prompt, at);
    return base::is_letter(first) && !base::is_upper(first);
  };
  auto stop = prompt.rfind(". ", gap);
  while (stop != std::string::npos && stop > 0 && goes_on(stop + 2)) stop = prompt.rfind(". ", stop - 1);
  return stop == std::string::npos ? prompt : prompt.substr(stop + 2);
}

std::optional<int> season_said(const language::Words& words, const std::string& whole, const Date& date) {
  // «Летом на выручку двинулся царский брат. | 24 июня | у села Клушино …»: of the sentence before as well.
  std::string prompt = sentence_of_the_gap(whole);
  if (const auto front = whole.substr(0, whole.size() - prompt.size()); front.ends_with(". ")) {
    const auto stop = front.rfind(". ", front.size() - 3);
    if (stop != std::string::npos) prompt = front.substr(stop + 2) + prompt;
  }
  if (date.start.month == 0 || is_whole_years(date) || date.grain == "season") return std::nullopt;
  const int own = season_of(date.start.month);
  const std::string text = base::fold(prompt);
  for (const std::string& word : base::folded_words(prompt)) {
    const std::string said = words.value("season word", word);
    if (said.empty() || std::stoi(said) != own) continue;
    // «Осенью 1854 года союзники …» tells of another time.
    const auto behind = text.find(word) + word.size();
    const bool dated =
        behind + 1 < text.size() && (base::is_digit(static_cast<unsigned char>(text[behind + 1])) ||
                                     text.compare(behind, 4, " of ") == 0);
    if (!dated) return own;
  }
  return std::nullopt;
}

std::optional<std::pair<int, int>> part_of_the_year_said(const language::Words& words,
                                                         const std::string& prompt, const Date& date) {
  if (date.start.month == 0 || is_whole_years(date) || is_interval(date)) return std::nullopt;
  constexpr int autumn = 9, spring = 4;  // months: the end of a year begins, its beginning ends
  const std::string said = base::fold(sentence_of_the_gap(prompt));
  for (const std::string& phrase : words.entries("end of the year told"))
    if (said.find(phrase) != std::string::npos && date.start.month >= autumn) return std::pair(autumn, 12);
  for (const std::string& phrase : words.entries("beginning of the year told"))
    if (said.find(phrase) != std::string::npos && date.start.month <= spring) return std::pair(1, spring);
  return std::nullopt;
}

bool keeps_the_month(const language::Words& words, const std::string& prompt) {
  const std::string said = base::fold(sentence_of_the_gap(prompt));
  const auto& phrases = words.entries("within the month told");
  return std::any_of(phrases.begin(), phrases.end(), [&](const std::string& phrase) {
    const auto at = said.find(phrase);
    return at != std::string::npos && said.find("____") < at;
  });
}

bool says_cold(const language::Words& words, const std::string& prompt) {
  const auto said = base::folded_words(prompt);
  return std::any_of(said.begin(), said.end(),
                     [&](const std::string& word) { return words.has("cold", word); });
}

namespace {

// «на исходе 1901 года»: its last months.
Day begin_of(const Date& date) {
  constexpr int late = 10;  // month
  const bool end = date.mod == "late" && date.grain == "year" && date.start.year == date.end.year;
  return end ? Day{date.start.year, late, 1} : date.start;
}

}  // namespace

Window window_of(const Ground& ground, std::size_t index, const Said& prompt) {
  const Fact& fact = ground.facts[index];
  const auto& sentence = ground.document.sentences[fact.sentence];
  const std::string begins = base::fold(language::words(sentence, {0, fact.tokens.begin})) + " ";
  const auto& phrases = ground.words.entries("by then");
  const bool by_then = std::any_of(phrases.begin(), phrases.end(), [&](const std::string& phrase) {
    return begins.starts_with(phrase + " ");
  });
  const auto& date = std::get<Date>(fact.object);
  Window window;
  const auto bound = [&](std::size_t i) {
    const Fact& told = ground.facts[i];
    const auto* found = std::get_if<Date>(&told.object);
    if (found == nullptr || told.value.empty() || !prompt.says(ground, told)) return;
    // «| 22 октября (1 ноября) | 1612 г. был взят Китай-город, а 26 октября …»: of the calendar that both
    // have
    Date same = *found;
    if (same.julian && !date.julian) same.start = same.end = *same.julian;
    const Date* other = &same;
    // «Заключив мир в Бреде (31 июля 1667), Англия и Голландия уже ____ подписали …»: a day in brackets is of
    // the story too, another attribute is not.
    // So are the two of «после набегов 1205 и ____ гг.».
    const bool side_by_side =
        told.tokens.end + 1 == fact.tokens.begin || fact.tokens.end + 1 == told.tokens.begin;
    const bool before = i < index;
    // "The Young Turk Revolution of 1908 raised hopes, but the policy alienated Christians and, from ____, …"
    const bool year_before = before && is_whole_years(*other) && is_whole_years(date);
    // "The Convention (15 September 1864) bound Italy to move its capital, which was transferred in ____"
    const bool day = is_day(*other) && (before || !is_whole_years(date));
    // «поводом послужило убийство Кальво Сотело (13.7.1936). Мятеж, вспыхнувший ____ …»
    const bool sentence_before = before && is_day(*other) && told.sentence + 1 == fact.sentence;
    if (told.attributive && !sentence_before &&
        !(told.sentence == fact.sentence && (day || side_by_side || year_before)))
      return;
    // «Весной 1874 года эскадра вышла в море и ____ была у острова»: still that spring.
    const bool within = before && told.sentence == fact.sentence && !told.attributive &&
                        (other->grain == "season" || other->grain == "month") && other->start <= date.start &&
                        date.end <= other->end;
    if (within) window.to = std::min(window.to.value_or(other->end), other->end);
    // A story that has gone back stays behind what it went back from.
    const bool nearest = !window.from && !window.to;
    if (before && other->start <= date.start)
      window.from = std::max(window.from.value_or(other->start), begin_of(*other));
    else if ((!before || nearest || (by_then && told.sentence != fact.sentence)) && other->start > date.end)
      window.to = std::min(window.to.value_or(other->start), other->start);
  };
  for (std::size_t i = index; i > 0 && index - i < in_reach; --i) bound(i - 1);
  for (std::size_t i = index + 1; i < ground.facts.size() && ground.facts[i].sentence == fact.sentence; ++i)
    bound(i);
  return window;
}

std::pair<int, int> lives_of(const Ground& ground, const Fact& key, const Said& prompt) {
  const int year = std::get<Date>(key.object).start.year;
  std::pair years{-10'000, 10'000};
  for (const Fact& fact : facts_in(ground, key.sentence)) {
    if (fact.kind != facts::Kind::person || fact.canonical.empty() || !prompt.says(ground, fact)) continue;
    const auto* person = ground.knowledge.find("person", fact.canonical);
    if (person == nullptr) continue;
    const bool born = person->year != 0 && person->year <= year;
    const bool died = person->until != 0 && person->until >= year;
    if (born) years.first = std::max(years.first, person->year);
    if (died && (born || person->year == 0)) years.second = std::min(years.second, person->until);
  }
  return years;
}

bool tells_a_day_within(const Ground& ground, const Fact& key, const Said& said) {
  const auto& date = std::get<Date>(key.object);
  if (date.grain != "month" && date.grain != "season") return false;
  const auto near = facts_in(ground, key.sentence);
  return std::any_of(near.begin(), near.end(), [&](const Fact& other) {
    const auto* told = std::get_if<Date>(&other.object);
    return told != nullptr && !(other == key) && is_day(*told) && !other.value.empty() &&
           date.start <= told->start && told->end <= date.end && said.says(ground, other);
  });
}

std::optional<std::pair<Day, Day>> days_beside(const Ground& ground, std::size_t index, const Said& said) {
  constexpr int fewest = 60, times = 4;  // days
  const Fact& key = ground.facts[index];
  const auto& date = std::get<Date>(key.object);
  if (!is_day(date) || is_interval(date)) return std::nullopt;
  std::optional<int> nearest;
  const std::size_t first = index > in_reach ? index - in_reach : 0;
  for (std::size_t i = first; i < ground.facts.size() && ground.facts[i].sentence <= key.sentence; ++i) {
    const Fact& other = ground.facts[i];
    const auto* told = std::get_if<Date>(&other.object);
    const bool month = told != nullptr && told->grain == "month";
    if (told == nullptr || other == key || !(is_day(*told) || month) || other.value.empty() ||
        other.attributive || is_interval(*told) || !said.says(ground, other))
      continue;
    const int apart = std::min(std::abs(facts::days_between(told->start, date.start)),
                               std::abs(facts::days_between(told->end, date.start)));
    nearest = std::min(nearest.value_or(apart), apart);
  }
  if (!nearest) return std::nullopt;
  const int reach = std::max(fewest, times * *nearest);
  return std::pair(facts::plus_days(date.start, -reach), facts::plus_days(date.start, reach));
}

}  // namespace letopis::questions

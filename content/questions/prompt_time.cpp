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

constexpr std::size_t in_reach = 12;  // facts, about as many as a passage holds

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

std::optional<std::pair<int, int>> years_of_label(const knowledge::Knowledge& knowledge,
                                                  const std::string& prompt) {
  const auto end = prompt.find(". ");
  if (end == std::string::npos) return std::nullopt;
  const std::string label = prompt.substr(0, end);
  // A year of two to four digits at `at`; 0 where there is none.
  const auto number = [&](std::size_t at) {
    std::size_t last = at;
    while (last < label.size() && base::is_digit(static_cast<unsigned char>(label[last]))) ++last;
    return last > at + 1 && last <= at + 4 ? std::stoi(label.substr(at, last - at)) : 0;
  };
  for (const std::string_view dash : {"–", "—", "-"}) {
    const auto at = label.find(dash);
    std::size_t begin = at == std::string::npos ? 0 : at;
    while (begin > 0 && base::is_digit(static_cast<unsigned char>(label[begin - 1]))) --begin;
    if (at == std::string::npos || begin == at) continue;
    const int first = number(begin), last = number(at + dash.size());
    if (first > 0 && last > first && label.find_first_of("0123456789") == begin)
      return std::pair(first, last);
    // «(323–281 до н. э.)», "58–50 BC"
    if (last > 0 && first > last && label.size() > at + dash.size() + 4)
      return std::pair(facts::astronomical(-first), facts::astronomical(-last));
  }
  // "The Sino-Indian War of 1962"
  const auto numbers = numbers_in(label);
  if (std::count_if(numbers.begin(), numbers.end(), is_year) == 1) {
    const int year = std::stoi(*std::find_if(numbers.begin(), numbers.end(), is_year));
    return std::pair(year, year);
  }
  for (const auto* thing : knowledge.named(base::trim(label.substr(0, label.find_first_of(",(")))))
    if (thing->kind == "war" && thing->year != 0) return std::pair(thing->year, thing->until);
  return std::nullopt;
}

std::optional<facts::Day> first_day_of_label(const knowledge::Knowledge& knowledge,
                                             const std::string& prompt) {
  const auto end = prompt.find(". ");
  if (end == std::string::npos) return std::nullopt;
  const std::string label(base::trim(prompt.substr(0, std::min(end, prompt.find_first_of(",(")))));
  const std::string head(base::trim(label.substr(0, label.find_first_of("0123456789"))));
  for (const std::string& name : {label, head})
    for (const auto* thing : knowledge.named(name)) {
      int year = 0, month = 0, day = 0;
      if (thing->kind == "war" && std::sscanf(thing->date.c_str(), "%d-%d-%d", &year, &month, &day) == 3)
        return facts::Day{year, month, day};
    }
  return std::nullopt;
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
  std::vector<int> years, spans;
  const std::size_t end = std::min(ground.facts.size(), index + in_reach);
  for (std::size_t i = index > in_reach ? index - in_reach : 0; i < end; ++i) {
    const Fact& told = ground.facts[i];
    if (i == index || told.value.empty() || !said.says(ground, told)) continue;
    if (const auto* date = std::get_if<Date>(&told.object)) {
      years.push_back(date->start.year);
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
  return std::any_of(years.begin(), years.end(), [&](int year) {
    return std::any_of(spans.begin(), spans.end(),
                       [&](int span) { return key == year + span || key == year - span; });
  });
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

std::optional<std::pair<Day, Day>> days_beside(const Ground& ground, const Fact& key, const Said& said) {
  constexpr int fewest = 120, times = 4;  // days
  const auto& date = std::get<Date>(key.object);
  if (date.grain != "day" || is_interval(date)) return std::nullopt;
  std::optional<int> nearest;
  for (const Fact& other : facts_in(ground, key.sentence)) {
    const auto* told = std::get_if<Date>(&other.object);
    if (told == nullptr || other == key || !is_day(*told) || other.value.empty() || other.attributive ||
        is_interval(*told) || !said.says(ground, other))
      continue;
    const int apart = std::abs(facts::days_between(told->start, date.start));
    nearest = std::min(nearest.value_or(apart), apart);
  }
  if (!nearest) return std::nullopt;
  const int reach = std::max(fewest, times * *nearest);
  return std::pair(facts::plus_days(date.start, -reach), facts::plus_days(date.start, reach));
}

bool counts_the_day(const Ground& ground, std::size_t index, const Said& said) {
  constexpr std::size_t beside = 4;  // tokens
  const Fact& key = ground.facts[index];
  if (!is_day(std::get<Date>(key.object))) return false;
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

// Wrong dates: other dates of the narrative, then dates moved by whole units of the key's grain. Nearer than
// the narrative's own events lie is unfair, farther than the story reaches is no temptation.
#include <algorithm>
#include <cstdlib>

#include "content/base/utf8.hpp"
#include "content/facts/calendar.hpp"
#include "content/knowledge/knowledge.hpp"
#include "content/questions/distract_parts.hpp"

namespace letopis::questions {
namespace {

using facts::Date;
using facts::Day;
using facts::Fact;

long months_of(const Day& day) {
  return day.year * 12L + day.month - 1;
}

int year_of_month(long months) {
  return static_cast<int>(months >= 0 ? months / 12 : (months - 11) / 12);
}
int month_of_month(long months) {
  return static_cast<int>(((months % 12) + 12) % 12) + 1;
}

bool is_day(const Date& date) {
  return date.grain == "day" || date.grain == "night";
}

long position(const Date& date) {
  return is_day(date) ? date.start.year * 372L + date.start.month * 31L + date.start.day
                      : months_of(date.start);
}

bool is_whole_years(const Date& date) {
  return date.start.month == 1 && date.start.day == 1 && date.end.month == 12 && date.end.day == 31;
}

bool is_interval(const Date& date) {
  return date.grain == "range" || date.role == "interval";
}

Day shifted(const Day& day, long months) {
  const long at = months_of(day) + months;
  const Day last = facts::month_of(year_of_month(at), month_of_month(at)).end;
  const bool was_last = day == facts::month_of(day.year, day.month).end;
  return Day{last.year, last.month, was_last ? last.day : std::min(day.day, last.day)};
}

// The date moved by whole units of its grain, its role and mod kept.
Date moved(const Date& date, const Day& start) {
  Date other = date;
  other.start = start;
  other.end = date.end;
  other.end.year = date.end.year + start.year - date.start.year;
  const long shift = months_of(start) - months_of(date.start);
  if (is_interval(date) && !is_whole_years(date)) {
    other.start = shifted(date.start, shift);
    other.end = shifted(date.end, shift);
    return other;
  }
  if (is_day(date)) other.end = start;
  if (date.grain == "month" || date.grain == "season") {
    const long end = months_of(date.end) + shift;
    other.end = facts::month_of(year_of_month(end), month_of_month(end)).end;
  }
  return other;
}

constexpr int last_century = 2000;  // no history asks for a century that is still going on

int span_years(const Date& date) {
  return date.end.year - date.start.year + 1;
}

// Starts that a synthesised date of this grain could have; nearest first on either side. `one_year`: the
// prompt names the year, so that only days and months of that year are wrong answers.
std::vector<Day> synthetic_starts(const Date& date, bool one_year, std::uint64_t seed) {
  std::vector<Day> starts;
  const auto year_shifted = [&](int years) {
    return Day{date.start.year + years, date.start.month, date.start.day};
  };
  if (date.grain == "century") {
    for (const int n : {-1, 1, -2, 2})
      if (date.start.year + 100 * n < last_century) starts.push_back(year_shifted(100 * n));
  } else if (date.grain == "decade") {
    for (const int n : {-1, 1, -2, 2}) starts.push_back(year_shifted(10 * n));
  } else if (date.grain == "season") {
    for (const int months : {-6, 6, -12, 12, -18, 18}) starts.push_back(shifted(date.start, months));
  } else if (is_day(date) || date.grain == "month" || (is_interval(date) && !is_whole_years(date))) {
    const auto near = {-2, 2, -4, 5, -7, 6, -9, 8};
    const auto far = {-4, 5, -9, 8, -14, 13};
    for (const int months : one_year ? near : far) {
      const long at = months_of(date.start) + months + (one_year ? 0 : static_cast<long>(mix(seed ^ 7) % 3));
      if (at == months_of(date.start)) continue;
      Day day{year_of_month(at), month_of_month(at), 1};
      if (is_day(date) && !is_interval(date))
        day.day = 1 + static_cast<int>(mix(seed ^ static_cast<std::uint64_t>(months + 99)) % 28);
      starts.push_back(day);
    }
  } else {
    const int length = span_years(date);
    const int step = length + 1 + static_cast<int>(mix(seed ^ 3) % 2);
    for (const int n : {-1, 1, -2, 2, -3, 3}) starts.push_back(year_shifted(n * step + (n > 0 ? 1 : 0)));
  }
  return starts;
}

bool overlap(const Date& a, const Date& b) {
  return a.start <= b.end && b.start <= a.end;
}

// The prompt names the key's year, in digits: «…в октябре 1956 года», "in 480 BC".
bool names_year(const std::string& prompt, const Date& date) {
  const int said = std::abs(facts::historical(date.start.year));
  const std::string digits = std::to_string(said);
  if (digits.size() < 3) return false;
  for (auto at = prompt.find(digits); at != std::string::npos; at = prompt.find(digits, at + 1)) {
    const auto digit = [&](std::size_t i) {
      return i < prompt.size() && prompt[i] >= '0' && prompt[i] <= '9';
    };
    if (!(at > 0 && digit(at - 1)) && !digit(at + digits.size())) return true;
  }
  return false;
}

// «В февр. Конде занял Франш-Конте: Безансон сдался 7-го, Гре — ____»: days of another month are out at
// sight.
bool says_the_month(const Ground& ground, const Fact& key, const std::string& prompt) {
  const auto& date = std::get<Date>(key.object);
  if (date.grain != "day" || is_interval(date)) return false;
  const auto near = facts_in(ground, key.sentence);
  return std::any_of(near.begin(), near.end(), [&](const Fact& other) {
    const auto* told = std::get_if<Date>(&other.object);
    if (&other == &key || told == nullptr || told->grain != "month") return false;
    const auto& sentence = ground.document.sentences[key.sentence];
    const std::string words = language::words(sentence, other.tokens);
    const bool same = other.value.empty()
                          ? shared(stems(words), stems(language::words(sentence, key.tokens))) > 0
                          : told->start.year == date.start.year && told->start.month == date.start.month;
    return same && mentions(prompt, words);
  });
}

// "When did Dinghai fall?" in a text that tells of Dinghai's second fall: a short question may be asked of
// both.
bool may_be_told_of(const Ground& ground, const Candidate& candidate, const Fact& other) {
  constexpr std::size_t few = 5;  // words
  const auto words = base::words(candidate.prompt);
  if (candidate.kind == pack::Kind::cloze || words.size() > few) return false;
  const auto& tokens = ground.document.sentences[other.sentence].tokens;
  bool named = false;
  for (std::size_t i = 1; i < words.size(); ++i) {
    if (base::uncapitalised(words[i]) == words[i]) continue;
    named = true;
    if (std::none_of(tokens.begin(), tokens.end(),
                     [&](const language::Token& t) { return t.form == words[i]; }))
      return false;
  }
  return named;
}

// «Реформы Петра Великого (1700–1725). …»: the years that the prompt says it is about.
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
  for (const auto* thing : knowledge.named(base::trim(label.substr(0, label.find_first_of(",(")))))
    if (thing->kind == "war" && thing->year != 0) return std::pair(thing->year, thing->until);
  return std::nullopt;
}

constexpr int season_of(int month) {
  return month % 12 / 3;
}

// «зимнее контрнаступление», "postponed until the autumn": the season of the key, which the prompt says.
std::optional<int> season_said(const language::Words& words, const std::string& prompt, const Date& date) {
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

}  // namespace

namespace {

// What is told one after another happened so: nothing before the date told last, nor behind the one told next
// in the same words, will be believed of a date.
struct Window {
  std::optional<facts::Day> from, to;
  bool holds(const facts::Date& date) const {
    return (!from || date.end >= *from) && (!to || date.end <= *to);
  }
};
// Of the dates that `prompt` says; a reader knows no others.
Window window_of(const Ground& ground, std::size_t index, const std::string& prompt) {
  const std::string said = base::fold(prompt);
  constexpr std::size_t near = 12;  // facts
  const facts::Fact& fact = ground.facts[index];
  const auto& date = std::get<facts::Date>(fact.object);
  const auto other = [&](std::size_t i) -> const facts::Date* {
    const facts::Fact& told = ground.facts[i];
    if (told.value.empty() || told.attributive || told.tokens.empty()) return nullptr;
    const std::string words = language::words(ground.document.sentences[told.sentence], told.tokens);
    return said.find(base::fold(words)) == std::string::npos ? nullptr
                                                             : std::get_if<facts::Date>(&told.object);
  };
  Window window;
  for (std::size_t i = index; i > 0 && index - i < near; --i) {
    const auto* told = other(i - 1);
    if (told == nullptr) continue;
    // A story that has gone back stays behind what it went back from.
    const bool last = !window.from && !window.to;
    if (told->start <= date.start) window.from = std::max(window.from.value_or(told->start), told->start);
    if (last && told->start > date.end) window.to = told->start;
  }
  for (std::size_t i = index + 1; i < ground.facts.size() && ground.facts[i].sentence == fact.sentence; ++i)
    if (const auto* told = other(i)) {
      if (told->start > date.end) window.to = std::min(window.to.value_or(told->start), told->start);
      break;
    }
  // «Заключив мир в Бреде (31 июля 1667), Англия и Голландия уже ____ подписали …», «дважды отразив союзников
  // (7 и
  // ____), победил их при Текселе (21 авг.)»: dates in brackets are of the story too.
  for (const facts::Fact& beside : facts_in(ground, fact.sentence)) {
    const auto* told = std::get_if<facts::Date>(&beside.object);
    if (&beside == &fact || told == nullptr || beside.value.empty() || !is_day(*told) || !is_day(date))
      continue;
    if (said.find(base::fold(language::words(ground.document.sentences[beside.sentence], beside.tokens))) ==
        std::string::npos)
      continue;
    const bool before = beside.tokens.end <= fact.tokens.begin;
    if (before && told->start <= date.start)
      window.from = std::max(window.from.value_or(told->start), told->start);
    if (!before && told->start > date.end) window.to = std::min(window.to.value_or(told->start), told->start);
  }
  return window;
}

// "By 1910 he had ruled for thirty-four years … first seized power in ____", "A year later, on ____": the
// year can be counted from what the prompt says.
bool tells_the_year(const Ground& ground, std::size_t index, const std::string& prompt) {
  const facts::Fact& fact = ground.facts[index];
  const int key = std::get<facts::Date>(fact.object).start.year;
  const std::string said = base::fold(prompt);
  const auto in_prompt = [&](const facts::Fact& told) {
    return !told.tokens.empty() &&
           said.find(base::fold(language::words(ground.document.sentences[told.sentence], told.tokens))) !=
               std::string::npos;
  };
  std::vector<int> years, spans;
  constexpr std::size_t near = 12;  // facts
  const std::size_t end = std::min(ground.facts.size(), index + near);
  for (std::size_t i = index > near ? index - near : 0; i < end; ++i) {
    const facts::Fact& told = ground.facts[i];
    if (i == index || told.value.empty() || !in_prompt(told)) continue;
    if (const auto* date = std::get_if<facts::Date>(&told.object)) years.push_back(date->start.year);
    const auto* span = std::get_if<facts::Duration>(&told.object);
    if (span != nullptr && span->iso.ends_with('Y')) spans.push_back(static_cast<int>(span->figure.low));
  }
  for (const std::string& phrase : ground.words.entries("a year later"))
    if (const auto at = said.find(base::fold(phrase)); at != std::string::npos && at < said.rfind("____"))
      spans.push_back(1);
  return std::any_of(years.begin(), years.end(), [&](int year) {
    return std::any_of(spans.begin(), spans.end(),
                       [&](int span) { return key == year + span || key == year - span; });
  });
}

}  // namespace

std::optional<Options> Distractors::dates(const Candidate& candidate, const std::string& prompt,
                                          std::uint64_t seed) const {
  const Fact& key = ground_.facts[candidate.fact];
  const auto& date = std::get<Date>(key.object);
  // What was so by 475 was so by 476 as well.
  if (date.role == "by" || date.role == "before" || date.mod == "before") return std::nullopt;
  const auto season = season_said(ground_.words, prompt, date);
  const bool one_month = says_the_month(ground_, key, prompt);
  struct Choice {
    long distance;
    bool synthetic;
    std::string text;
  };
  std::vector<Choice> below, above;
  std::set<std::string> seen{candidate.key};
  const bool told = candidate.kind == pack::Kind::cloze && tells_the_year(ground_, candidate.fact, prompt);
  if (told && is_whole_years(date)) return std::nullopt;
  const bool one_year = told || names_year(prompt, date);
  auto about = years_of_label(ground_.knowledge, prompt);
  // What came after a war was not before it: Napoleon's death behind "the Hundred Days, 1814–1815".
  if (about && date.start.year < about->first) about.reset();
  if (about && date.end.year > about->second) about->second = last_century + 100;
  const Window window =
      candidate.kind == pack::Kind::cloze ? window_of(ground_, candidate.fact, prompt) : Window{};
  const auto offer = [&](const Day& start, bool synthetic) {
    const Date other = moved(date, start);
    if (!window.holds(other)) return;
    if (one_month && (other.start.year != date.start.year || other.start.month != date.start.month)) return;
    if (season && season_of(other.start.month) != *season) return;
    if (about && (other.start.year < about->first || other.end.year > about->second)) return;
    if (overlap(other, date) ||
        (one_year && (other.start.year != date.start.year || other.end.year != date.end.year)))
      return;
    Fact fact = key;
    fact.object = other;
    fact.value = facts::value_of(other);
    const std::string text = candidate.option(fact);
    // "2 September 1898" where the prompt has told what was done on 2 September.
    std::string day =
        is_day(other)
            ? text.substr(0, text.rfind(' ', text.find(std::to_string(std::abs(other.start.year))) - 1))
            : text;
    while (day.ends_with(',') || day.ends_with(' ')) day.pop_back();  // "July 4, | 1863"
    if (text.empty() || mentions(prompt, text) ||
        (is_day(other) && text.find(std::to_string(std::abs(other.start.year))) != std::string::npos &&
         mentions(prompt, day)) ||
        !seen.insert(text).second)
      return;
    constexpr int apart = 8;  // years: «примерно в 483 году» lets 481 pass
    if (date.mod == "approx" && std::abs(other.start.year - date.start.year) < apart) return;
    const long distance = position(other) - position(date);
    (distance < 0 ? below : above).push_back({std::abs(distance), synthetic, text});
  };
  const bool whole_year = is_whole_years(date);
  // Farther off nobody would believe it: «1956» for a capitulation of 1945.
  const long reach = date.grain == "century" ? 0 : whole_year ? 15 * 12 : 24;
  for (const Fact& other : facts_near(ground_, candidate.fact)) {
    const auto* found = std::get_if<Date>(&other.object);
    if (found == nullptr || reach == 0 || other.sentence == key.sentence) continue;
    if (may_be_told_of(ground_, candidate, other)) continue;
    if (std::abs(months_of(found->start) - months_of(date.start)) > reach) continue;
    if (whole_year && span_years(date) == 1 && date.grain == "year")
      offer({found->start.year, 1, 1}, false);
    else if (is_interval(*found) || is_interval(date))
      continue;  // lengths differ: those are synthesised
    else if (found->grain == date.grain && found->start.month > 0 && (is_day(date) || date.grain == "month"))
      offer(found->start, false);
  }
  for (const Day& start : synthetic_starts(date, one_year, seed)) offer(start, true);
  if (one_month)
    for (const int days : {-9, -6, -3, 4, 7, 10})
      if (const int day = date.start.day + days + static_cast<int>(mix(seed ^ 5) % 2); day >= 1 && day <= 28)
        offer({date.start.year, date.start.month, day}, true);
  const auto own = std::count_if(below.begin(), below.end(), [](const Choice& c) { return !c.synthetic; }) +
                   std::count_if(above.begin(), above.end(), [](const Choice& c) { return !c.synthetic; });
  const std::size_t count = static_cast<std::size_t>(own) >= most_options - 1 ? most_options : usual_options;
  // The text's own first, then the nearest.
  const auto best_first = [](std::vector<Choice>& choices) {
    std::sort(choices.begin(), choices.end(), [](const Choice& a, const Choice& b) {
      return std::pair(a.synthetic, a.distance) < std::pair(b.synthetic, b.distance);
    });
    std::vector<Placed> placed;
    for (const Choice& choice : choices)
      placed.push_back({static_cast<double>(choice.distance), choice.text});
    return placed;
  };
  return ordered(candidate.key, best_first(below), best_first(above), count, seed);
}

}  // namespace letopis::questions

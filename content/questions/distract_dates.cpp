// Wrong dates: other dates of the narrative, then dates moved by whole units of the key's grain. Nearer than
// the narrative's own events lie is unfair, farther than the story reaches is no temptation.
#include <algorithm>
#include <cstdlib>

#include "content/base/utf8.hpp"
#include "content/facts/calendar.hpp"
#include "content/questions/date_moves.hpp"
#include "content/questions/distract_parts.hpp"
#include "content/questions/label_years.hpp"
#include "content/questions/prompt_time.hpp"

namespace letopis::questions {
namespace {

using facts::Date;
using facts::Day;
using facts::Fact;

bool overlap(const Date& a, const Date& b) {
  return a.start <= b.end && b.start <= a.end;
}

// «с 1911 по 1918 год» beside «с 1914 по 1921 год»: nobody takes one for the other where both ends lie years
// apart.
bool ends_elsewhere(const Date& a, const Date& b) {
  constexpr int apart = 2;  // years
  return is_interval(a) && is_interval(b) && (!is_whole_years(a) || span_years(a) >= long_stretch) &&
         std::abs(a.start.year - b.start.year) >= apart && std::abs(a.end.year - b.end.year) >= apart;
}

// "When did Dinghai fall?" in a text that tells of Dinghai's second fall: a short question may be asked of
// both.
bool may_be_told_of(const Ground& ground, const Candidate& candidate, const Fact& other) {
  constexpr std::size_t few = 5;  // words
  if (candidate.kind == pack::Kind::cloze) return false;
  const auto words = base::words(candidate.prompt);
  if (words.size() > few) return false;
  const auto& tokens = ground.document.sentences[other.sentence].tokens;
  bool named = false;
  for (std::size_t i = 1; i < words.size(); ++i) {
    if (!base::starts_upper(words[i])) continue;
    named = true;
    if (std::none_of(tokens.begin(), tokens.end(),
                     [&](const language::Token& t) { return t.form == words[i]; }))
      return false;
  }
  return named;
}

// The verb beside the date says how it was and not what happened.
bool tells_a_state(const Ground& ground, const Fact& date) {
  if (date.sentence >= ground.document.clauses.size()) return false;
  const auto& tokens = ground.document.sentences[date.sentence].tokens;
  const language::Clause* clause = clause_of(ground, date);
  if (clause == nullptr) return false;
  const auto verb = static_cast<std::size_t>(clause->verb);
  // "In the spring of 1948 Berlin was still a city of broken walls"
  const bool still = tokens[verb].any(language::Tag::vbser) && verb + 1 < tokens.size() &&
                     ground.words.has_form("still", tokens[verb + 1]);
  // "By 1800 the Greeks had been subjects of the sultan for 350 years": before and behind as well.
  const bool been = tokens[verb].any(language::Tag::vbser) && !tokens[verb].any(language::Tag::vblex) &&
                    clause->verb_group.size() > 1 && ground.words.has_articles() &&
                    std::get<Date>(date.object).grain != "day";
  // "On ____ Qutuz | was | in Damascus", «8 сентября Кутуз | был | в Дамаске»: on the next day as well.
  const language::Token* subject =
      clause->subject >= 0 ? &tokens[static_cast<std::size_t>(clause->subject)] : nullptr;
  const bool somebody =
      subject != nullptr && (subject->any(language::Tag::prn) || subject->any(language::Tag::cap));
  const bool is = tokens[verb].any(language::Tag::vbser) && clause->verb_group.size() == 1 && somebody &&
                  date.phrase.begin != verb + 1 && verb + 1 < tokens.size() &&
                  !ground.words.has_form("come to be", tokens[verb + 1]) &&
                  is_day(std::get<Date>(date.object));
  // "left Turkey | holding | about 36 per cent of the island two days later"
  constexpr std::size_t near = 10;  // tokens
  bool holding = false;
  for (std::size_t i = date.phrase.begin - std::min(date.phrase.begin, near); i < date.phrase.begin; ++i)
    holding = (holding ||
               (tokens[i].any(language::Tag::ger) && ground.words.has_lemma("lasting state", tokens[i]))) &&
              tokens[i].form != ",";
  return still || been || is || holding || ground.words.has_lemma("lasting state", tokens[verb]);
}

bool says_a_feast(const language::Words& words, std::string prompt) {
  constexpr std::size_t before = 240, behind = 60;  // bytes around a gap
  prompt = sentence_of_the_gap(prompt);
  if (const auto gap = prompt.find("____"); gap != std::string::npos)
    prompt = prompt.substr(gap - std::min(gap, before), std::min(gap, before) + behind);
  const auto said = base::folded_words(prompt);
  const std::string folded = base::fold(prompt);
  const auto& feasts = words.entries("feast");
  return std::any_of(feasts.begin(), feasts.end(), [&](const std::string& feast) {
    return feast.find(' ') == std::string::npos ? said.contains(feast)
                                                : folded.find(feast) != std::string::npos;
  });
}

// "in the twentieth century" behind «1932–1935», «1748 … Через восемь лет, после «революции» ____ года»: who
// can count needs no history.
bool is_told_by_years(const Ground& ground, const Fact& key, const Said& said, const std::string& prompt) {
  const auto& date = std::get<Date>(key.object);
  const auto numbers = numbers_in(prompt);
  const auto any_year = [&](auto&& fits) {
    return std::any_of(numbers.begin(), numbers.end(),
                       [&](const std::string& number) { return is_year(number) && fits(std::stoi(number)); });
  };
  if (date.grain == "century")
    return any_year([&](int year) { return year >= date.start.year && year <= date.end.year; });
  for (const Fact& other : facts_in(ground, key.sentence)) {
    const auto* counted = std::get_if<Date>(&other.object);
    if (counted == nullptr || &other == &key || !counted->relative || other.value.empty() ||
        counted->start.year != date.start.year || other.tokens.end > key.tokens.begin ||
        !is_whole_years(date) || !said.says(ground, other))
      continue;
    if (any_year([&](int year) { return year != date.start.year; })) return true;
  }
  return false;
}

// 26 October and 8 November 1917: one day in two calendars.
bool is_other_style(const Day& a, const Day& b) {
  constexpr int first = 1582, last = 1918, fewest = 10, most = 13;  // years; days between the calendars
  if (a.year < first || a.year > last) return false;
  for (int days = fewest; days <= most; ++days)
    if (facts::plus_days(a, days) == b || facts::plus_days(a, -days) == b) return true;
  return false;
}

// The first and the last day of the dates around, and a little more: the spring after a war is no temptation
// in the tale of its last autumn.
std::pair<Day, Day> times_near(const Ground& ground, std::size_t index) {
  constexpr int longest = 3;  // years: «в XVI веке» tells of no day
  constexpr int little = 90;  // days
  const auto& key = std::get<Date>(ground.facts[index].object);
  Day first = key.start, last = key.end;
  for (const Fact& fact : facts_near(ground, index)) {
    const auto* other = std::get_if<Date>(&fact.object);
    if (other == nullptr || fact.value.empty() || other->end.year - other->start.year > longest) continue;
    first = std::min(first, other->start);
    last = std::max(last, other->end);
  }
  return {facts::plus_days(first, -little), facts::plus_days(last, little)};
}

// What the prompt tells of the years around a stretch: «этап (____) войны 1618–1648 гг.» lies within the war.
// Nothing where a date within the stretch itself is told, which no other stretch would hold, or its first day
// in another calendar.
std::optional<std::pair<Day, Day>> times_around(const Ground& ground, std::size_t index, const Said& said) {
  const Fact& key = ground.facts[index];
  const auto& date = std::get<Date>(key.object);
  std::pair around{Day{-10'000, 1, 1}, Day{last_century + 100, 1, 1}};
  const std::size_t end = std::min(ground.facts.size(), index + in_reach);
  for (std::size_t i = index > in_reach ? index - in_reach : 0; i < end; ++i) {
    const Fact& other = ground.facts[i];
    const auto* told = std::get_if<Date>(&other.object);
    if (i == index || told == nullptr || other.value.empty() || !said.says(ground, other)) continue;
    if (is_interval(*told) && told->start <= date.start && date.end <= told->end) {
      around = {std::max(around.first, told->start), std::min(around.second, told->end)};
    } else if ((date.start <= told->start && told->end <= date.end) ||
               (other.sentence == key.sentence && is_other_style(date.start, told->start))) {
      return std::nullopt;
    }
  }
  return around;
}

bool may_be_so_at_another_time(const Ground& ground, const Fact& key) {
  const auto& date = std::get<Date>(key.object);
  // What was so by 475 was so by 476 as well.
  if (date.role == "by" || date.role == "before" || date.mod == "before") return true;
  // "had mutinied more than forty times since ____": since any day before as well
  if (date.role == "since") {
    const auto beside = facts_in(ground, key.sentence);
    for (const Fact& other : beside)
      if (const auto* figure = facts::figure_of(other);
          figure != nullptr && clause_of(ground, other) != nullptr &&
          clause_of(ground, other) == clause_of(ground, key) &&
          (figure->op == facts::Op::more || figure->op == facts::Op::at_least))
        return true;
  }
  // «Весной 1982 года здесь проживало 1800 человек»: in the autumn as well. But until when it was so, nobody
  // can say of another day.
  return date.role != "until" && tells_a_state(ground, key);
}

// «а ещё | через год | сдалась Капуя»: no date stands behind «ещё».
bool stands_behind_a_count(const language::Words& words, const std::string& prompt) {
  const auto gap = prompt.find(" ____");
  if (gap == std::string::npos) return false;
  const auto space = prompt.rfind(' ', gap - 1);
  const std::size_t begin = space == std::string::npos ? 0 : space + 1;
  return words.has("before a counted date", base::fold(prompt.substr(begin, gap - begin)));
}

// The prompt's own words tell the date, or rule every other one out.
bool is_out_at_sight(const Ground& ground, const Candidate& candidate, const Said& said,
                     const std::string& prompt) {
  const Fact& key = ground.facts[candidate.fact];
  const auto& date = std::get<Date>(key.object);
  if (stands_behind_a_count(ground.words, prompt)) return true;
  // "On ____, Good Friday, some 14,000 men stormed the camp": in spring.
  if (!is_whole_years(date) && says_a_feast(ground.words, prompt)) return true;
  // "They met again on ____": and once more on another day, who knows
  const auto beside = base::folded_words(sentence_of_the_gap(prompt));
  if (is_day(date) && std::any_of(beside.begin(), beside.end(), [&](const std::string& word) {
        return ground.words.has("once more", word);
      }))
    return true;
  if (says_the_month_aside(ground.words, prompt, date) || is_told_by_years(ground, key, said, prompt))
    return true;
  return candidate.kind == pack::Kind::cloze &&
         (counts_the_day(ground, candidate.fact, said) ||
          counts_the_month(ground, candidate.fact, said, prompt) ||
          tells_the_day(ground, candidate.fact, said) || tells_a_day_within(ground, key, said));
}

}  // namespace

std::optional<Options> Distractors::dates(const Candidate& candidate, const std::string& prompt,
                                          std::uint64_t seed) const {
  const Fact& key = ground_.facts[candidate.fact];
  const auto& date = std::get<Date>(key.object);
  const Said said(prompt);
  // «с 1954 года по июль 1991 года»: another such would begin with a month
  if (const auto slash = key.value.find('/'); slash != std::string::npos &&
                                              slash != key.value.size() - slash - 1 && is_interval(date) &&
                                              key.value[0] != '-')
    return std::nullopt;
  if (may_be_so_at_another_time(ground_, key) || is_out_at_sight(ground_, candidate, said, prompt))
    return std::nullopt;
  std::optional<std::pair<Day, Day>> around;
  if (candidate.kind == pack::Kind::cloze && is_interval(date)) {
    around = times_around(ground_, candidate.fact, said);
    if (!around) return std::nullopt;
  }
  const auto season = season_said(ground_.words, prompt, date);
  constexpr int summer = 2;
  const auto part = part_of_the_year_said(ground_.words, prompt, date);
  const bool cold = !is_whole_years(date) && season_of(date.start.month) != summer &&
                    says_cold(ground_.words, sentence_of_the_gap(prompt));
  const bool one_month = says_the_month(ground_, candidate.fact, said) ||
                         (!is_whole_years(date) && keeps_the_month(ground_.words, prompt));
  struct Choice {
    long distance;
    bool synthetic;
    std::string text;
  };
  std::vector<Choice> below, above;
  std::set<std::string> seen{candidate.key};
  std::vector<Day> offered;  // the wrong answers so far
  const bool told =
      candidate.kind == pack::Kind::cloze && tells_the_year(ground_, candidate.fact, said, prompt);
  if (told && is_whole_years(date)) return std::nullopt;
  bool one_year = told || names_year(prompt, date);
  auto about = years_of_label(ground_.knowledge, prompt);
  // «Шла с июня 1911 по октябрь 1912 года»: when the war was, its name alone has not told.
  const bool asks_for_it = about && is_interval(date) && date.start.year <= about->first &&
                           date.end.year >= about->second &&
                           !says_a_year(prompt.substr(0, prompt.find(". ")));
  if (asks_for_it) about.reset();
  // What came after a war was not before it: Napoleon's death behind "the Hundred Days, 1814–1815".
  // Nor was what came before it after it: "in 1663 it had broken out in Amsterdam" behind "1665–1666".
  if (about && date.start.year < about->first) about = {-10'000, about->first};
  if (about && date.end.year > about->second) about->second = last_century + 100;
  // "in June 1912" behind the war that broke out in October
  const auto outbreak = is_whole_years(date) ? std::nullopt : first_day_of_label(ground_.knowledge, prompt);
  const auto lives = lives_of(ground_, key, said);
  auto told_times = times_near(ground_, candidate.fact);
  const Window window =
      candidate.kind == pack::Kind::cloze ? window_of(ground_, candidate.fact, said) : Window{};
  auto beside =
      candidate.kind == pack::Kind::cloze ? days_beside(ground_, candidate.fact, said) : std::nullopt;
  const auto offer = [&](const Day& start, bool synthetic) {
    const Date other = moved(date, start);
    if (!window.holds(other)) return;
    // One told in both calendars beside others told in one would be known by its look.
    if (date.julian && reads_in_both_calendars(date) != reads_in_both_calendars(other)) return;
    if (beside && (other.start < beside->first || beside->second < other.end)) return;
    if (around && (other.start < around->first || around->second < other.end)) return;
    const auto is_same_day = [&](const Day& day) { return is_other_style(day, other.start); };
    if (is_day(date) && (is_same_day(date.start) || std::any_of(offered.begin(), offered.end(), is_same_day)))
      return;
    if (synthetic && !is_whole_years(date) &&
        (other.start < told_times.first || told_times.second < other.end))
      return;
    if (one_month && (other.start.year != date.start.year || other.start.month != date.start.month)) return;
    if (season && season_of(other.start.month) != *season) return;
    if (cold && season_of(other.start.month) == summer) return;
    if (part && (other.start.month < part->first || other.start.month > part->second)) return;
    if (outbreak && date.start >= *outbreak && other.start < *outbreak) return;
    if (other.start.year < lives.first || other.end.year > lives.second) return;
    if (about && (other.start.year < about->first || other.end.year > about->second)) return;
    if ((overlap(other, date) && !ends_elsewhere(other, date)) ||
        (one_year && (other.start.year != date.start.year || other.end.year != date.end.year)))
      return;
    Fact fact = key;
    fact.object = other;
    fact.value = facts::value_of(other);
    const std::string text = candidate.option(fact);
    // "2 September 1898" where the prompt has told what was done on 2 September.
    const std::string day = is_day(other) ? day_of(text) : std::string{};
    // «уступил России в июле, а Пруссии — ____»: the month is told, with no year beside it.
    const auto digits = text.find_first_of("0123456789");
    const std::string month =
        date.grain == "month" && digits != std::string::npos && digits > 1 ? text.substr(0, digits - 1) : "";
    const bool told_month =
        month.find(' ') != std::string::npos && other.start.year == date.start.year && said.mentions(month);
    if (told_month) return;
    if (text.empty() || said.mentions(text) || (!day.empty() && said.mentions(day)) ||
        !seen.insert(text).second)
      return;
    constexpr int apart = 8;  // years: «примерно в 483 году» lets 481 pass
    if (date.mod == "approx" && std::abs(other.start.year - date.start.year) < apart) return;
    offered.push_back(other.start);
    const long distance = position(other) - position(date);
    (distance < 0 ? below : above).push_back({std::abs(distance), synthetic, text});
  };
  const bool whole_year = is_whole_years(date);
  // Farther off nobody would believe it: «1956» for a capitulation of 1945, a day of 1983 for one of the war
  // that ended in June 1982.
  const long reach = date.grain == "century" ? 0 : whole_year ? 15 * 12 : is_day(date) ? 10 : 15;
  for (const Fact& other : facts_near(ground_, candidate.fact)) {
    const auto* found = std::get_if<Date>(&other.object);
    if (found == nullptr || reach == 0 || other.sentence == key.sentence) continue;
    if (std::abs(months_of(found->start) - months_of(date.start)) > reach) continue;
    if (may_be_told_of(ground_, candidate, other)) continue;
    if (!is_whole_years(*found) && said.says(ground_, other)) continue;  // «16 (27) июня»
    if (whole_year && span_years(date) == 1 && date.grain == "year")
      offer({found->start.year, 1, 1}, false);
    else if (is_interval(*found) || is_interval(date))
      continue;  // lengths differ: those are synthesised
    else if (found->grain == date.grain && found->start.month > 0 && (is_day(date) || date.grain == "month"))
      offer(found->start, false);
  }
  for (const Day& start : synthetic_starts(date, one_year, seed)) offer(start, true);
  const auto too_few = [&] { return below.size() + above.size() < usual_options - 1; };
  if (too_few()) {
    told_times = {Day{-10'000, 1, 1}, Day{last_century + 100, 1, 1}};
    for (const Day& start : synthetic_starts(date, one_year, seed)) offer(start, true);
  }
  const auto spread = [&] {
    if (!too_few() || is_interval(date) || (!is_day(date) && date.grain != "month")) return;
    // Where the year is known it bounds what the prompt does not.
    auto from = window.from, to = window.to;
    if (one_year && !from) from = Day{date.start.year, 1, 1};
    if (one_year && !to) to = Day{date.start.year, 12, 31};
    // So does the time that the label tells.
    if (about && !from && about->first <= date.start.year) from = Day{about->first, 1, 1};
    if (about && !to && about->second >= date.end.year && about->second <= last_century)
      to = Day{about->second, 12, 31};
    if (beside) from = std::max(from.value_or(beside->first), beside->first);
    if (beside) to = std::min(to.value_or(beside->second), beside->second);
    if (from && to)
      for (const Day& start : starts_between(date, *from, *to, seed)) offer(start, true);
  };
  spread();
  if (too_few() && beside) {  // a slow story
    constexpr int more = 60;  // days
    beside = std::pair(facts::plus_days(beside->first, -more), facts::plus_days(beside->second, more));
    for (const Day& start : synthetic_starts(date, one_year, seed)) offer(start, true);
    spread();
  }
  if (too_few() && date.grain == "year" && span_years(date) == 1)
    for (const int years : {-2, 2, -3, 3, -4, 4}) offer({date.start.year + years, 1, 1}, true);
  if (one_month)
    for (const int days : {-9, -6, -3, 4, 7, 10})
      if (const int day = date.start.day + days + static_cast<int>(mix(seed ^ 5) % 2); day >= 1 && day <= 28)
        offer({date.start.year, date.start.month, day}, true);
  // «Летом … | 24 июня |»: other days of that summer
  if (too_few() && season && is_day(date))
    for (const int months : {-2, -1, 1, 2}) {
      Day day = shifted(date.start, months);
      if (season_of(day.month) != *season) continue;
      constexpr int last = 28;  // day of every month
      day.day = 1 + static_cast<int>(mix(seed ^ static_cast<std::uint64_t>(months + 99)) % last);
      offer(day, true);
    }
  if (too_few() && date.grain == "season" && one_year)
    for (const int months : {-6, -3, 3, 6}) offer(shifted(date.start, months), true);
  // «В ноябре 1812 года … | 30 декабря | Йорк подписал»: a year that was said some sentences before the gap
  // is not sure to be its own.
  // «Отплытие назначили на 29 июня 1202 года. … | летом | на острове Лидо»
  const bool season_of_told_year = date.grain == "season" && date.start.year == date.end.year;
  if (too_few() && one_year && !told && !whole_year && !season_of_told_year &&
      candidate.kind == pack::Kind::cloze && !names_year(sentence_of_the_gap(prompt), date)) {
    one_year = false;
    for (const Day& start : synthetic_starts(date, one_year, seed)) offer(start, true);
    spread();
  }
  if (too_few() && date.grain == "season" && !one_year)  // winter has no year of its own
    for (const int months : {-9, 9, -15, 15, -3, 3}) offer(shifted(date.start, months), true);
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

// Wrong figures: other figures of the narrative that count the same, then the key multiplied by about 0.3 to
// 3, as round or as exact as the key is. An option must be wrong: outside what «около» or «более» lets pass.
#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

#include "content/base/utf8.hpp"
#include "content/facts/calendar.hpp"
#include "content/questions/distract_parts.hpp"
#include "content/questions/votes.hpp"

namespace letopis::questions {
namespace {

using facts::Fact;
using facts::Figure;
using facts::Op;

Fact with_figure(const Fact& key, const Figure& figure) {
  Fact fact = key;
  if (auto* duration = std::get_if<facts::Duration>(&fact.object))
    duration->figure = figure;
  else
    fact.object = figure;
  fact.value = facts::value_of(figure);
  return fact;
}

// The unit that a figure is exact to: 1000 for 13,000, 10 000 for 50 000, 1 for 14,666, 0.1 for 83.6.
double unit_of(double value) {
  double unit = std::pow(10, std::floor(std::log10(value)));
  for (int digits = 1; digits < 7 && std::abs(value / unit - std::round(value / unit)) > 1e-9; ++digits)
    unit /= 10;
  return unit;
}

// As round as the key: beside «about 13,000» nobody writes «about 9,100»; beside «14,666» nobody writes
// «7,330».
double rounded_like(double value, double key, bool roundly, std::uint64_t seed) {
  double unit = unit_of(key);
  // "about eleven" beside "about thirty-five": who rounds to fives does so throughout.
  if (constexpr double exactly = 100; roundly && key < exactly && std::fmod(key, 5) == 0) {
    const double step = key >= exactly / 2 && std::fmod(key, 10) == 0 ? 10 : 5;
    return std::max(step, step * std::round(value / step));
  }
  const bool exact = key / unit >= 1000;
  while (!exact && value < 2 * unit && unit > 1) unit /= 10;
  double steps = std::round(value / unit);
  // An exact figure ends in any digit but 0 and its neighbours' own.
  if (exact && std::fmod(steps, 10) == 0)
    steps += 1 + static_cast<double>(mix(seed) % 9);
  else if (exact)
    steps += static_cast<double>(mix(seed) % 7) - 3;
  if (exact && std::fmod(steps, 10) == 0) steps += 3;
  return steps * unit;
}

// «более миллиона» makes every smaller bound true, «до 75» every larger one.
bool is_wrong(const Figure& key, double ratio) {
  if (key.op == Op::more || key.op == Op::at_least) return ratio >= 1.6;
  if (key.op == Op::less || key.op == Op::at_most) return ratio <= 0.7;
  return true;
}

// 4 of 543,400, 2 of 1.1 million.
long significant_digits(double value) {
  return std::lround(std::floor(std::log10(value)) - std::log10(unit_of(value))) + 1;
}

}  // namespace

namespace {

// «17 голосами | из 43», "of 364 ships | only 80", "500 men, of whom 400 | were killed": what the whole is,
// no part exceeds.
bool is_part_of(const Ground& ground, const Fact& part, const Fact& whole) {
  constexpr std::size_t furthest = 4;  // tokens
  constexpr std::size_t further = 16;  // behind the whole that opens a clause
  const auto& sentence = ground.document.sentences[part.sentence];
  const auto& tokens = sentence.tokens;
  if (whole.tokens.end <= part.tokens.begin) {
    const std::size_t near = part.tokens.begin - std::min(part.tokens.begin, furthest);
    const std::string between =
        " " + base::fold(language::words(sentence, {std::max(whole.tokens.end, near), part.tokens.begin})) +
        " ";
    for (const std::string& phrase : ground.words.entries("part of what was told"))
      if (between.find(" " + phrase + " ") != std::string::npos) return true;
  }
  const auto out_of = [&](std::size_t i) { return ground.words.has_form("out of", tokens[i]); };
  // "5,609 lives, | about 4,500 | of them black", «45 кораблей, | 30 | из которых погибли»
  if (whole.tokens.end <= part.tokens.begin && part.tokens.end + 1 < tokens.size() &&
      out_of(part.tokens.end) && tokens[part.tokens.end + 1].any(language::Tag::prn))
    return true;
  if (whole.tokens.begin >= part.tokens.end) {
    if (whole.tokens.begin > part.tokens.end + furthest) return false;
    for (std::size_t i = part.tokens.end; i < whole.tokens.begin; ++i)
      if (out_of(i)) return true;
    return false;
  }
  // "Of | the 100,000 or so | people who started, between 30,000 and 40,000 ever saw it"
  const std::size_t of = whole.tokens.begin > 1 && tokens[whole.tokens.begin - 1].any(language::Tag::det)
                             ? whole.tokens.begin - 1
                             : whole.tokens.begin;
  return of > 0 && out_of(of - 1) && part.tokens.begin <= whole.tokens.end + further;
}

// "fifty-two | dogs. … shot | twenty-four | of the dogs", "nine | men wintered. … | eight | of them set out":
// told before, and no part exceeds it.
bool is_of_those(const Ground& ground, const Fact& part, const Fact& whole) {
  constexpr std::size_t furthest = 4;  // tokens
  const Figure& told = *facts::figure_of(whole);
  const auto& tokens = ground.document.sentences[part.sentence].tokens;
  const std::size_t of = part.tokens.end;
  if (told.unit.empty() || ground.words.has("unit of measure", told.unit) ||
      ground.words.has("currency", told.unit) || of + 1 >= tokens.size() ||
      !ground.words.has_form("out of", tokens[of]))
    return false;
  if (tokens[of + 1].any(language::Tag::prn)) return true;
  for (std::size_t i = of + 1; i < std::min(of + 1 + furthest, tokens.size()); ++i)
    if (tokens[i].any(language::Tag::n)) return tokens[i].folded == told.unit || tokens[i].is(told.unit);
  return false;
}

// «пехоты» and «пехотинцев», «конницы» and «всадников»: counts of one kind, the greater of which stays so.
bool count_alike(const Ground& ground, const Figure& a, const Figure& b) {
  if (a.unit.empty() || b.unit.empty()) return false;
  if (a.unit == b.unit) return true;
  const auto& groups = ground.words.entries("counted alike");
  return std::any_of(groups.begin(), groups.end(), [&](const std::string& group) {
    const auto words = base::words(group);
    const auto in = [&](const std::string& unit) {
      return std::find(words.begin(), words.end(), unit) != words.end();
    };
    return in(a.unit) && in(b.unit);
  });
}

// «1400 эмигрантов высадились. … почти | 1200 | попали в плен»: of those who were told of right before.
bool is_loss_of_those(const Ground& ground, const Fact& loss, const Fact& force) {
  constexpr std::size_t near = 4;  // tokens
  constexpr double closest = 20;   // times as many
  const Figure &lost = *facts::figure_of(loss), &whole = *facts::figure_of(force);
  if (!lost.unit.empty() && !count_alike(ground, lost, whole)) return false;
  const auto& own = ground.document.sentences[loss.sentence].tokens;
  if (loss.tokens.end < own.size() && ground.words.has_form("out of", own[loss.tokens.end]))
    return false;  // "fifty-two sledges. … shot | twenty-four | of the dogs"
  if (whole.low <= lost.low || whole.low > closest * lost.low || force.sentence >= loss.sentence ||
      ground.words.has("unit of measure", whole.unit) || ground.words.has("currency", whole.unit) ||
      ground.words.has("unit of measure", lost.unit) || ground.words.has("currency", lost.unit))
    return false;
  const auto tells = [&](const Fact& fact) {
    const auto& tokens = ground.document.sentences[fact.sentence].tokens;
    for (std::size_t i = fact.tokens.begin - std::min(fact.tokens.begin, near);
         i < std::min(fact.tokens.end + near, tokens.size()); ++i)
      if (ground.words.has_lemma("loss", tokens[i]) || ground.words.has_form("loss", tokens[i])) return true;
    return false;
  };
  return tells(loss) && !tells(force);
}

// «60 делегатов … 54 голосами против ____»: who can subtract needs no history.
bool is_told_by_others(const Ground& ground, const Fact& key, const Said& said) {
  constexpr double small = 4;  // «трое из пяти»: any two small counts make a third
  const double value = facts::figure_of(key)->low;
  std::vector<double> others;
  bool votes = false;
  const auto gather = [&](std::size_t sentence) {
    for (const Fact& other : facts_in(ground, sentence))
      if (const Figure* figure = facts::figure_of(other); figure != nullptr && figure->op == Op::equal) {
        votes = votes || (sentence == key.sentence && ground.words.has("vote", figure->unit));
        if (!(other == key) && said.says(ground, other)) others.push_back(figure->low);
      }
  };
  gather(key.sentence);
  // "The Council, whose 65 members … | It passed the law by 53 votes to ____": and who the voters are, is
  // told before.
  constexpr std::size_t back = 2;  // sentences
  for (std::size_t k = 1; votes && k <= std::min(back, key.sentence); ++k) gather(key.sentence - k);
  if (value < small) return false;
  for (std::size_t a = 0; a < others.size(); ++a)
    for (std::size_t b = a + 1; b < others.size(); ++b)
      if (others[a] + others[b] == value || std::abs(others[a] - others[b]) == value) return true;
  return false;
}

// «возрос с 75 до ____», "fell from 400 to ____": which way it went is told.
bool goes_from_to(const Ground& ground, const Fact& from, const Fact& to) {
  constexpr std::size_t furthest = 5;  // tokens
  const auto& tokens = ground.document.sentences[to.sentence].tokens;
  if (from.tokens.end > to.tokens.begin) return false;
  // "____ per cent of all in 1841, had shrunk to 15 per cent", «равнявшаяся ____ чел., достигла 108 тыс.»
  constexpr std::size_t just_before = 4;  // tokens
  const std::size_t near = to.tokens.begin - std::min(to.tokens.begin, just_before);
  for (std::size_t i = near; i < to.tokens.begin; ++i)
    if (ground.words.has_lemma("moving to a number", tokens[i]) && from.tokens.end <= i) return true;
  if (from.tokens.begin == 0 || to.tokens.begin - from.tokens.end > furthest) return false;
  bool arrives = false;
  for (std::size_t i = from.tokens.end; i < to.tokens.end; ++i)
    arrives = arrives || ground.words.has_form("up to", tokens[i]);
  constexpr std::size_t first_words = 2;  // «примерно | с 19 млн»
  bool starts = ground.words.has_form("starting from", tokens[from.tokens.begin - 1]);
  for (std::size_t i = from.tokens.begin; i < std::min(from.tokens.end, from.tokens.begin + first_words); ++i)
    starts = starts || ground.words.has_form("starting from", tokens[i]);
  return arrives && starts;
}

// Some part of a hundred stands in the sentence of the key and in the prompt.
bool says_a_share(const Ground& ground, const Fact& key, const Said& said) {
  const auto beside = facts_in(ground, key.sentence);
  return std::any_of(beside.begin(), beside.end(), [&](const Fact& other) {
    const auto* share = facts::figure_of(other);
    return share != nullptr && other != key && facts::is_percent(*share) && said.says(ground, other);
  });
}

// «колонна, насчитывавшая ____ человек, была разгромлена, потеряв более 870»: no more than there were.
bool is_loss_of(const Ground& ground, const Fact& loss, const Fact& force) {
  constexpr std::size_t before = 4, behind = 3;  // tokens
  const auto& tokens = ground.document.sentences[loss.sentence].tokens;
  if (loss.tokens.begin < force.tokens.end) return false;
  const auto tells = [&](const Fact& fact) {
    const std::size_t begin = fact.tokens.begin - std::min(fact.tokens.begin, before);
    for (std::size_t i = begin; i < std::min(fact.tokens.end + behind, tokens.size()); ++i)
      if (ground.words.has_lemma("loss", tokens[i]) || ground.words.has_form("loss", tokens[i])) return true;
    return false;
  };
  return tells(loss) && !tells(force);
}

// «4 доллара | 74 | цента», "three years and | five | months": as many as make one of the next unit, at most.
double most_beside_greater(const Ground& ground, const Fact& key) {
  const Figure& figure = *facts::figure_of(key);
  const auto& tokens = ground.document.sentences[key.sentence].tokens;
  for (const Fact& other : facts_in(ground, key.sentence)) {
    const Figure* greater = facts::figure_of(other);
    if (greater == nullptr || greater->unit.empty() || greater->unit == figure.unit) continue;
    std::size_t next = std::max(other.tokens.end, other.counted.end);
    if (next < key.tokens.begin && ground.words.has_form("coordinator", tokens[next])) ++next;
    if (next != key.tokens.begin) continue;
    const std::string most = ground.words.value("minor unit", figure.unit);
    if (!most.empty()) return std::stod(most);
  }
  return std::numeric_limits<double>::max();
}

// «с тысячей | индейцев», «с двумястами | индейцами»: the noun behind the gap fits only one of them.
bool governs(const Ground& ground, const std::string& text) {
  return ground.words.has("number noun that governs", base::fold(text.substr(text.rfind(' ') + 1)));
}

// «ок. 4 | ч. утра»: no clock goes on to twelve in the morning.
bool is_hour_of_day(const Ground& ground, const Fact& key) {
  if (key.sentence >= ground.document.sentences.size()) return false;
  constexpr std::size_t near = 3;  // tokens
  const auto& tokens = ground.document.sentences[key.sentence].tokens;
  for (std::size_t i = key.tokens.begin; i < std::min(key.tokens.end + near, tokens.size()); ++i)
    if (ground.words.has_form("behind an hour", tokens[i])) return true;
  return false;
}

// "4.20": beside it 6.3 is out by its look.
bool has_a_trailing_zero(const std::string& key) {
  const auto mark = key.find_first_of(".,");
  const auto digits = mark == std::string::npos ? mark : key.find_first_not_of("0123456789", mark + 1);
  const std::size_t end = mark != std::string::npos && digits == std::string::npos ? key.size() : digits;
  return mark != std::string::npos && mark > 0 && end - mark <= 3 && end - mark > 1 && key[end - 1] == '0';
}

// "____ per cent of any precious metal, the so-called royal fifth"
bool says_the_share(const Ground& ground, const Figure& figure, const std::string& prompt) {
  if (!facts::is_percent(figure)) return false;
  const auto said = base::folded_words(prompt);
  const auto& entries = ground.words.entries("says a share");
  return std::any_of(entries.begin(), entries.end(), [&](const std::string& entry) {
    const auto colon = entry.find(": ");
    return std::stod(entry.substr(colon + 2)) == figure.low &&
           std::any_of(said.begin(), said.end(),
                       [&](const std::string& word) { return word.starts_with(entry.substr(0, colon)); });
  });
}

// «263 (по др. данным, 268) места»: the other number tells the first.
bool names_another_count(const Ground& ground, const Fact& key, const Said& said) {
  constexpr double alike = 0.06;   // of the key
  constexpr std::size_t near = 8;  // tokens
  const Figure& figure = *facts::figure_of(key);
  const auto beside = facts_in(ground, key.sentence);
  return figure.low > 12 && std::any_of(beside.begin(), beside.end(), [&](const Fact& other) {
           const Figure* told = facts::figure_of(other);
           return told != nullptr && !(other == key) && told->low != figure.low &&
                  other.tokens.begin >= key.tokens.end && other.tokens.begin < key.tokens.end + near &&
                  other.polarity != language::Polarity::fact &&
                  std::abs(told->low - figure.low) < alike * figure.low && said.says(ground, other);
         });
}

// "signed in 1763 … through ____ summers": no more of them than lie between the years that the prompt tells.
double most_years(const std::string& prompt, const Figure& figure) {
  double first = std::numeric_limits<double>::max(), last = 0;
  for (const std::string& number : numbers_in(prompt.substr(std::min(prompt.find(". "), prompt.size()))))
    if (is_year(number)) first = std::min(first, std::stod(number)), last = std::max(last, std::stod(number));
  return last > first && last - first >= figure.low ? last - first + 1 : std::numeric_limits<double>::max();
}

// "in 1886 … five years passed before 1891": who can subtract needs no history.
bool is_told_by_years(const std::string& prompt, const Figure& figure) {
  std::vector<double> years;
  for (const std::string& number : numbers_in(prompt))
    if (is_year(number)) years.push_back(std::stod(number));
  for (const double a : years)
    for (const double b : years)
      if (a - b == figure.low) return true;
  return false;
}

// "arrived on 28 August … signed on 10 October after ____ weeks": who can count days needs no history.
bool is_told_by_days(const Ground& ground, std::size_t index, const Said& said,
                     const facts::Duration& lasted) {
  constexpr std::size_t beside = 6;  // facts
  constexpr int week = 7, month = 30;
  const int count = static_cast<int>(lasted.figure.low);
  const int unit = lasted.iso.ends_with('D')   ? 1
                   : lasted.iso.ends_with('W') ? week
                   : lasted.iso.ends_with('M') ? month
                                               : 0;
  if (unit == 0 || lasted.iso.starts_with("PT")) return false;
  std::vector<facts::Day> days;
  const std::size_t end = std::min(ground.facts.size(), index + beside);
  for (std::size_t i = index > beside ? index - beside : 0; i < end; ++i)
    if (const auto* date = std::get_if<facts::Date>(&ground.facts[i].object);
        date != nullptr && date->grain == "day" && !ground.facts[i].value.empty() &&
        said.says(ground, ground.facts[i]))
      for (const facts::Day& day : {date->start, date->end}) days.push_back(day);
  for (const facts::Day& a : days)
    for (const facts::Day& b : days)
      if (const int apart = facts::days_between(a, b);
          apart > 0 && std::abs(apart - unit * count) <= unit / 2)
        return true;
  return false;
}

}  // namespace

std::optional<Options> Distractors::figures(const Candidate& candidate, const std::string& prompt,
                                            std::uint64_t seed) const {
  const Fact& key = ground_.facts[candidate.fact];
  const Figure* found = facts::figure_of(key);
  if (found == nullptr || found->low <= 0) return std::nullopt;
  const Figure& figure = *found;
  const bool range = figure.op == Op::range;
  // «около 11» beside «около 12»: nobody could tell them apart.
  const bool small = figure.low <= 12 && figure.op == Op::equal;
  const Said said(prompt);
  std::vector<Placed> below, above;
  std::set<std::string> seen{candidate.key};
  std::set<double> taken;
  // «Франции причиталось 52 %, Италии — ____ %»: all shares together are a hundred at most.
  double shares = 1;
  for (const Fact& other : facts_in(ground_, key.sentence))
    if (const Figure* share = facts::figure_of(other); share != nullptr && &other != &key &&
                                                       share->unit == figure.unit &&
                                                       figure.low + shares + share->low <= 100)
      shares += share->low;
  // "approved by 36 votes to 31": who wins stays so.
  double most_against = 0, most_for = most_beside_greater(ground_, key);
  for (const Fact& other : facts_in(ground_, key.sentence)) {
    const Figure* told = facts::figure_of(other);
    if (told == nullptr || &other == &key || told->low == figure.low) continue;
    const bool on_the_way = goes_from_to(ground_, other, key) || goes_from_to(ground_, key, other);
    // «с 75 до ____ млн фунтов»: the millions are told once.
    constexpr double thousand = 1000;
    double value = told->low;
    while (on_the_way && told->unit.empty() && value * thousand <= figure.low) value *= thousand;
    const bool lower = value < figure.low;
    // «сократилось с ____ до 1,6 млн, почти на 40 %»: who can reckon needs no history
    if (on_the_way && !facts::is_percent(figure) && says_a_share(ground_, key, said)) return std::nullopt;
    // «располагали ____ машинами, но добрались лишь 32»: of those, and no more
    const auto& own = ground_.document.sentences[key.sentence].tokens;
    const bool of_them = lower && other.counted.empty() && other.tokens.begin > key.tokens.end &&
                         ground_.words.has_form("only", own[other.tokens.begin - 1]);
    const bool keeps_order = of_them ||
                             (lower ? is_part_of(ground_, other, key) : is_part_of(ground_, key, other)) ||
                             on_the_way || (lower && is_loss_of(ground_, other, key)) ||
                             is_outvoted(ground_, key, other) || is_outvoted(ground_, other, key);
    // two shares of one vote are no more than all of it
    constexpr double all = 100;
    const bool shares_a_vote = is_outvoted(ground_, key, other) || is_outvoted(ground_, other, key);
    if (shares_a_vote && (facts::is_percent(figure) || facts::is_percent(*told)))
      most_for = std::min(most_for, all - value);
    // "by 80 votes to ____": no more than a house of the next round number has
    constexpr double round_house = 50;
    if (shares_a_vote && !facts::is_percent(figure) && !facts::is_percent(*told))
      most_for = std::min(most_for, std::ceil((figure.low + value) / round_house) * round_house - value);
    if (keeps_order && lower) most_against = std::max(most_against, value + 1);
    if (keeps_order && !lower) most_for = std::min(most_for, value - 1);
  }
  // «располагал 90 тыс. пехоты; … привёл ____ пехотинцев»: as many as that nobody believes.
  constexpr std::size_t told_before = 2;  // sentences
  for (std::size_t back = 0; back <= std::min(told_before, key.sentence) && figure.op != Op::range; ++back)
    for (const Fact& other : facts_in(ground_, key.sentence - back)) {
      const Figure* told = facts::figure_of(other);
      if (told == nullptr || &other == &key || told->op == Op::range ||
          !(count_alike(ground_, figure, *told) || is_of_those(ground_, key, other) ||
            is_loss_of_those(ground_, key, other)) ||
          (back == 0 && other.tokens.begin > key.tokens.begin) || !said.says(ground_, other))
        continue;
      if (told->low > figure.low) most_for = std::min(most_for, told->low - 1);
    }
  // «тридцати семи лет от роду»: nobody is twice as old as a pope, nor half as old.
  const bool age = std::any_of(ground_.words.entries("age").begin(), ground_.words.entries("age").end(),
                               [&](const std::string& word) {
                                 return base::fold(prompt).find(base::fold(word)) != std::string::npos;
                               });
  constexpr double oldest = 110;  // years
  const bool years = figure.unit.empty() || ground_.words.has("year of age", figure.unit);
  if (age && years && figure.low <= oldest) return std::nullopt;
  // «представители ____ государств подписали договор о Тройственном альянсе»
  for (const std::string& word : base::folded_words(prompt))
    for (const std::string& entry : ground_.words.entries("says a number")) {
      const auto colon = entry.find(": ");
      if (word.starts_with(base::fold(entry.substr(0, colon))) &&
          std::stod(entry.substr(colon + 2)) == figure.low)
        return std::nullopt;
    }
  if (names_another_count(ground_, key, said)) return std::nullopt;
  if (is_a_full_house(ground_, key) || has_a_trailing_zero(candidate.key)) return std::nullopt;
  if (is_told_by_others(ground_, key, said) || says_the_share(ground_, figure, prompt)) return std::nullopt;
  const auto* duration = std::get_if<facts::Duration>(&key.object);
  if (duration != nullptr && duration->iso.ends_with('Y') && is_told_by_years(prompt, figure))
    return std::nullopt;
  if (duration != nullptr && is_told_by_days(ground_, candidate.fact, said, *duration)) return std::nullopt;
  // «принято 455 голосами»: no chamber has twice its members, nor is anybody elected by a third of them.
  constexpr double fullest_house = 1.35, fewest_votes = 0.72, near_vote = 0.07;
  const bool votes = counts_votes(ground_, key);
  // «одиннадцать столетий»: not for twenty-two.
  constexpr double many_centuries = 1.4, few_centuries = 0.6;
  const bool centuries = duration != nullptr && duration->iso.ends_with("00Y") && figure.low < 100;
  if ((duration != nullptr && duration->iso.ends_with('Y')) ||
      ground_.words.has("year by its season", figure.unit))
    most_for = std::min(most_for, most_years(prompt, figure));
  // «двадцать четыре часа» beside «сорок три»: whole half-days
  constexpr double half_day = 12;
  const bool half_days =
      ground_.words.has("counted by the half-day", figure.unit) && std::fmod(figure.low, half_day) == 0;
  constexpr double last_hour = 11;
  const bool hour = is_hour_of_day(ground_, key);
  // "a chancellor for almost forty years": not for sixty, nor did serfdom of 1775 last 258 years more.
  constexpr double long_years = 25, much_longer = 1.45;
  const bool many_years = figure.low > long_years && ((duration != nullptr && duration->iso.ends_with('Y')) ||
                                                      ground_.words.has("year of age", figure.unit));
  // "with only 56 at the start": not with three times as many.
  constexpr double few_still = 1.6;
  const bool only =
      key.tokens.begin > 0 &&
      ground_.words.has_form("only", ground_.document.sentences[key.sentence].tokens[key.tokens.begin - 1]);
  const auto offer = [&](double value) {
    const double ratio = value / figure.low;
    if (only && ratio > few_still) return false;
    if (many_years && ratio > much_longer) return false;
    if (hour && value > last_hour) return false;
    if (half_days && std::fmod(value, half_day) != 0) return false;
    if (centuries && (ratio > many_centuries || ratio < few_centuries)) return false;
    if (votes ? ratio > fullest_house || ratio < fewest_votes || std::abs(ratio - 1) < near_vote
              : ratio < 0.25 || ratio > 3.2 || (ratio > 0.75 && ratio < 1.3 && !small))
      return false;
    if (value <= 0) return false;
    if (facts::is_percent(figure) && value > 100 - shares) return false;
    if (!is_wrong(figure, ratio) || value < most_against || (range ? figure.high * ratio : value) > most_for)
      return false;
    for (const double other : taken)
      if (value / other > 0.8 && value / other < 1.25 && !small && !votes) return false;
    Figure other = figure;
    other.low = value;
    other.high = range ? rounded_like(figure.high * ratio, figure.high, false, seed) : value;
    if (range && (other.high <= other.low || (other.low <= figure.high && other.high >= figure.low)))
      return false;
    const Fact fact = with_figure(key, other);
    if (fact.value == key.value) return false;
    const std::string text = candidate.option(fact);
    if (governs(ground_, text) != governs(ground_, candidate.key)) return false;
    // «около миллиона четырёхсот тысяч» beside «около двух миллионов»
    if (candidate.key.find_first_of("0123456789") == std::string::npos &&
        base::words(text).size() > std::max<std::size_t>(2, base::words(candidate.key).size()))
      return false;
    if (text.empty() || said.mentions(text) || !seen.insert(text).second) return false;
    taken.insert(value);
    (value < figure.low ? below : above).push_back({std::abs(value - figure.low), text});
    return true;
  };
  const bool roundly = figure.op != Op::equal && !range;
  std::size_t own = 0;
  for (const Fact& other : facts_near(ground_, candidate.fact)) {
    const Figure* rival = facts::figure_of(other);
    // "1,100,000" beside "543,400": out by its look alone
    if (rival != nullptr && rival->unit == figure.unit && rival->op == figure.op && !range &&
        significant_digits(rival->low) + 1 >= significant_digits(figure.low) &&
        significant_digits(rival->low) <= significant_digits(figure.low) + 1 &&
        other.sentence != key.sentence && offer(rival->low))
      ++own;
  }
  std::array factors = {0.5, 2.0, 0.7, 1.5, 0.3, 3.0, 0.4, 2.5, 0.6, 4.0, 1.8, 0.2, 5.0};
  std::rotate(factors.begin(), factors.begin() + static_cast<long>(mix(seed ^ 5) % 4), factors.end());
  for (std::size_t i = 0; i < factors.size(); ++i)
    offer(rounded_like(figure.low * factors[i], figure.low, roundly, seed ^ (i + 17)));
  // Where few numbers keep the noun behind the gap, any step will do.
  constexpr int steps = 54;
  for (int step = 0; step < steps && below.size() + above.size() < usual_options - 1; ++step) {
    const int turned = (step * 23 + static_cast<int>(mix(seed ^ 11) % steps)) % steps;  // in no order
    constexpr double least = 0.3, width = 0.05;
    offer(rounded_like(figure.low * (least + width * turned), figure.low, roundly,
                       seed ^ static_cast<std::uint64_t>(turned + 101)));
  }
  if (many_years) offer(rounded_like(figure.low * much_longer, figure.low, roundly, seed ^ 31));
  if (figure.low <= 30)
    for (const double step : {1.0, -1.0, 2.0, -2.0, 3.0, -3.0}) offer(figure.low + step);
  const std::size_t count = own >= most_options - 1 ? most_options : usual_options;
  return ordered(candidate.key, std::move(below), std::move(above), count, seed);
}

}  // namespace letopis::questions

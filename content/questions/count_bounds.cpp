// The other counts that bound a figure: its whole, its part, where it rose from, the votes against.
#include <algorithm>
#include <cmath>

#include "content/base/utf8.hpp"
#include "content/questions/prompt_counts.hpp"
#include "content/questions/topic.hpp"
#include "content/questions/votes.hpp"

namespace letopis::questions {
namespace {

using facts::Fact;
using facts::Figure;
using facts::Op;

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

bool tells_a_loss(const Ground& ground, const Fact& fact, std::size_t before, std::size_t behind) {
  const auto& tokens = ground.document.sentences[fact.sentence].tokens;
  for (std::size_t i = fact.tokens.begin - std::min(fact.tokens.begin, before);
       i < std::min(fact.tokens.end + behind, tokens.size()); ++i)
    if (ground.words.has_lemma("loss", tokens[i]) || ground.words.has_form("loss", tokens[i])) return true;
  return false;
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
  return tells_a_loss(ground, loss, near, near) && !tells_a_loss(ground, force, near, near);
}

// «колонна, насчитывавшая ____ человек, была разгромлена, потеряв более 870»: no more than there were.
bool is_loss_of(const Ground& ground, const Fact& loss, const Fact& force) {
  constexpr std::size_t before = 4, behind = 3;  // tokens
  return loss.tokens.begin >= force.tokens.end && tells_a_loss(ground, loss, before, behind) &&
         !tells_a_loss(ground, force, before, behind);
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

// "signed in 1763 … through ____ summers": no more of them than lie between the years that the prompt tells.
double most_years(const std::string& prompt, const Figure& figure) {
  double first = std::numeric_limits<double>::max(), last = 0;
  for (const std::string& number : numbers_in(prompt.substr(std::min(prompt.find(". "), prompt.size()))))
    if (is_year(number)) first = std::min(first, std::stod(number)), last = std::max(last, std::stod(number));
  return last > first && last - first >= figure.low ? last - first + 1 : std::numeric_limits<double>::max();
}

// «добивалась ____ лет» from 1856 on, in a text that ends in 1880: as many years as it tells of, at most.
double most_of_the_story(const Ground& ground, const Figure& figure) {
  constexpr std::size_t few = 6;  // dates
  const std::vector<int> told = years_told(ground);
  const int span = told.size() >= few ? told.back() - told.front() : 0;
  return span >= figure.low ? span : std::numeric_limits<double>::max();
}

// «Франции причиталось 52 %, Италии — ____ %»: all shares together are a hundred at most.
double most_of_a_hundred(const Ground& ground, const Fact& key) {
  constexpr double all = 100;
  const Figure& figure = *facts::figure_of(key);
  double shares = 1;
  for (const Fact& other : facts_in(ground, key.sentence))
    if (const Figure* share = facts::figure_of(other); share != nullptr && &other != &key &&
                                                       share->unit == figure.unit &&
                                                       figure.low + shares + share->low <= all)
      shares += share->low;
  return all - shares;
}

// What a count of the same sentence says of the key's.
void bound_beside(const Ground& ground, const Fact& key, const Fact& other, CountBounds& bounds) {
  const Figure& figure = *facts::figure_of(key);
  const Figure& told = *facts::figure_of(other);
  const bool on_the_way = goes_from_to(ground, other, key) || goes_from_to(ground, key, other);
  // «с 75 до ____ млн фунтов»: the millions are told once.
  constexpr double thousand = 1000;
  double value = told.low;
  while (on_the_way && told.unit.empty() && value * thousand <= figure.low) value *= thousand;
  const bool lower = value < figure.low;
  // «располагали ____ машинами, но добрались лишь 32»: of those, and no more
  const auto& own = ground.document.sentences[key.sentence].tokens;
  const bool of_them = lower && other.counted.empty() && other.tokens.begin > key.tokens.end &&
                       ground.words.has_form("only", own[other.tokens.begin - 1]);
  // "approved by 36 votes to 31": who wins stays so.
  const bool shares_a_vote = is_outvoted(ground, key, other) || is_outvoted(ground, other, key);
  const bool keeps_order = of_them || shares_a_vote || on_the_way ||
                           (lower ? is_part_of(ground, other, key) : is_part_of(ground, key, other)) ||
                           (lower && is_loss_of(ground, other, key));
  // Two shares of one vote are no more than all of it; "by 80 votes to ____": no more than a house of the
  // next round number has.
  constexpr double all = 100, round_house = 50;
  if (shares_a_vote)
    bounds.most =
        std::min(bounds.most, facts::is_percent(figure) || facts::is_percent(told)
                                  ? all - value
                                  : std::ceil((figure.low + value) / round_house) * round_house - value);
  if (keeps_order && lower) bounds.least = std::max(bounds.least, value + 1);
  if (keeps_order && !lower) bounds.most = std::min(bounds.most, value - 1);
}

}  // namespace

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

CountBounds count_bounds(const Ground& ground, const Fact& key, const Said& said, const std::string& prompt) {
  const Figure& figure = *facts::figure_of(key);
  CountBounds bounds{.most = most_beside_greater(ground, key)};
  for (const Fact& other : facts_in(ground, key.sentence))
    if (const Figure* told = facts::figure_of(other);
        told != nullptr && &other != &key && told->low != figure.low)
      bound_beside(ground, key, other, bounds);
  // «располагал 90 тыс. пехоты; … привёл ____ пехотинцев»: as many as that nobody believes.
  constexpr std::size_t told_before = 2;  // sentences
  for (std::size_t back = 0; back <= std::min(told_before, key.sentence) && figure.op != Op::range; ++back)
    for (const Fact& other : facts_in(ground, key.sentence - back)) {
      const Figure* told = facts::figure_of(other);
      if (told == nullptr || &other == &key || told->op == Op::range ||
          !(count_alike(ground, figure, *told) || is_of_those(ground, key, other) ||
            is_loss_of_those(ground, key, other)) ||
          (back == 0 && other.tokens.begin > key.tokens.begin) || !said.says(ground, other))
        continue;
      if (told->low > figure.low) bounds.most = std::min(bounds.most, told->low - 1);
    }
  const auto* duration = std::get_if<facts::Duration>(&key.object);
  if (duration != nullptr && duration->iso.ends_with('Y'))
    bounds.most = std::min(bounds.most, most_of_the_story(ground, figure));
  if ((duration != nullptr && duration->iso.ends_with('Y')) ||
      ground.words.has("year by its season", figure.unit))
    bounds.most = std::min(bounds.most, most_years(prompt, figure));
  if (facts::is_percent(figure)) bounds.most = std::min(bounds.most, most_of_a_hundred(ground, key));
  return bounds;
}

}  // namespace letopis::questions

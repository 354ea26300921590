#include "content/questions/prompt_counts.hpp"

#include <algorithm>
#include <cmath>

#include "content/base/utf8.hpp"
#include "content/facts/calendar.hpp"
#include "content/questions/prompt_time.hpp"
#include "content/questions/votes.hpp"

namespace letopis::questions {
namespace {

using facts::Fact;
using facts::Figure;
using facts::Op;

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
    for (std::size_t b = a + 1; b < others.size(); ++b) {
      if (others[a] + others[b] == value || std::abs(others[a] - others[b]) == value) return true;
      // «____ млн, из них 6 млн за опиум, 3 млн в погашение долгов и 12 млн в покрытие издержек»
      for (std::size_t c = b + 1; c < others.size(); ++c) {
        const double sum = others[a] + others[b] + others[c];
        const double greatest = std::max({others[a], others[b], others[c]});
        if (sum == value || 2 * greatest - sum == value)  // the whole less the other parts
          return true;
      }
    }
  return false;
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
bool is_told_by_days(const Ground& ground, std::size_t index, const Said& said) {
  constexpr std::size_t beside = 6;  // facts
  const auto counted = days_counted(ground.facts[index]);
  if (!counted) return false;
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
          apart > 0 && std::abs(apart - counted->days) <= std::floor(counted->unit / 2))
        return true;
  return false;
}

// «сократилось с ____ до 1,6 млн, почти на 40 %»
bool is_told_by_a_share(const Ground& ground, const Fact& key, const Said& said) {
  const auto beside = facts_in(ground, key.sentence);
  const auto any_other = [&](auto test) {
    return std::any_of(beside.begin(), beside.end(), [&](const Fact& other) {
      const Figure* told = facts::figure_of(other);
      return told != nullptr && other != key && test(other, *told);
    });
  };
  return !facts::is_percent(*facts::figure_of(key)) && any_other([&](const Fact& other, const Figure&) {
    return goes_from_to(ground, other, key) || goes_from_to(ground, key, other);
  }) && any_other([&](const Fact& other, const Figure& told) {
    return facts::is_percent(told) && said.says(ground, other);
  });
}

// «Греции досталось 51 %, Сербии — ____ %, Болгарии — ок. 10 %»: the rest of a hundred.
bool is_rest_of_a_hundred(const Ground& ground, const Fact& key, const Said& said) {
  constexpr double all = 100, near = 3;
  const Figure& asked = *facts::figure_of(key);
  if (!facts::is_percent(asked) && !asked.unit.empty()) return false;
  double sum = asked.low;
  for (const Fact& other : facts_in(ground, key.sentence)) {
    const Figure* share = facts::figure_of(other);
    if (share == nullptr || other == key || !said.says(ground, other)) continue;
    if (facts::is_percent(*share)) sum += share->low;
    // "about 89 per cent against Danquah's 11": the sign is said once
    const bool one_sign = facts::is_percent(asked) ? share->unit.empty() : facts::is_percent(*share);
    if (one_sign && share->low + asked.low == all) return true;
  }
  return facts::is_percent(asked) && sum > asked.low && std::abs(sum - all) <= near;
}

// «1410 млн рублей, из них ____ млн, то есть 78 %», "2,953 yaks, of which 2,922 died, or ____ per cent": of a
// whole, its part and their per cent any two tell the third.
bool is_share_of_a_whole(const Ground& ground, const Fact& key, const Said& said) {
  constexpr double hundred = 100, near = 0.02;
  std::vector<double> shares, counts;
  bool missing = true;  // the key has not been met
  for (const Fact& other : facts_in(ground, key.sentence)) {
    const Figure* figure = facts::figure_of(other);
    const bool own = other == key;
    if (figure == nullptr || (!own && !said.says(ground, other))) continue;
    missing = missing && !own;
    (facts::is_percent(*figure) ? shares : counts).push_back(figure->low);
  }
  if (missing || shares.empty() || counts.size() < 2) return false;
  const double asked = facts::figure_of(key)->low;
  const bool of_shares = facts::is_percent(*facts::figure_of(key));
  for (const double share : shares)
    for (const double whole : counts)
      for (const double part : counts)
        if (part < whole && (of_shares ? share == asked : part == asked || whole == asked) &&
            std::abs(whole * share / hundred - part) <= near * part)
          return true;
  return false;
}

// «тридцати семи лет от роду»: nobody is twice as old as a pope, nor half as old.
bool is_an_age(const Ground& ground, const Figure& figure, const std::string& prompt) {
  constexpr double oldest = 110;  // years
  const std::string folded = base::fold(prompt);
  const auto& words = ground.words.entries("age");
  return figure.low <= oldest && (figure.unit.empty() || ground.words.has("year of age", figure.unit)) &&
         std::any_of(words.begin(), words.end(), [&](const std::string& word) {
           return folded.find(base::fold(word)) != std::string::npos;
         });
}

// «представители ____ государств подписали договор о Тройственном альянсе», "a royal fifth": entries
// «beginning: number».
bool says_in_a_word(const Ground& ground, const char* list, const Figure& figure, const std::string& prompt) {
  const auto said = base::folded_words(prompt);
  const auto& entries = ground.words.entries(list);
  return std::any_of(entries.begin(), entries.end(), [&](const std::string& entry) {
    const auto colon = entry.find(": ");
    const std::string beginning = base::fold(entry.substr(0, colon));
    return std::stod(entry.substr(colon + 2)) == figure.low &&
           std::any_of(said.begin(), said.end(),
                       [&](const std::string& word) { return word.starts_with(beginning); });
  });
}

// "Its ____ points were manhood suffrage, the secret ballot … and the abolition of …", «в ____ портах: …»:
// who can count to six needs no history.
bool lists_as_many(const Ground& ground, const Figure& figure, const std::string& prompt) {
  constexpr double fewest = 3, most = 12;
  constexpr std::size_t near = 60;  // bytes from the gap to what opens the list
  const auto gap = prompt.find("____");
  if (gap == std::string::npos || figure.low < fewest || figure.low > most) return false;
  const std::string rest = prompt.substr(gap, prompt.find(". ", gap) - gap);
  for (const std::string& opener : ground.words.entries("opens a list")) {
    const auto opens = rest.find(opener);
    if (opens == std::string::npos || opens > near) continue;
    const std::string list = rest.substr(opens, rest.find(';', opens) - opens);
    double things = 1;
    for (std::size_t at = list.find(", "); at != std::string::npos; at = list.find(", ", at + 1)) ++things;
    for (const std::string& last : ground.words.entries("joins the last"))
      if (const auto at = list.rfind(" " + last + " ");
          at != std::string::npos && at > 0 && list[at - 1] != ',')
        return things + 1 == figure.low;
    return things == figure.low;
  }
  return false;
}

}  // namespace

bool tells_the_count(const Ground& ground, std::size_t index, const Said& said, const std::string& prompt) {
  const Fact& key = ground.facts[index];
  const Figure& figure = *facts::figure_of(key);
  if (is_an_age(ground, figure, prompt) || says_in_a_word(ground, "says a number", figure, prompt) ||
      (facts::is_percent(figure) && says_in_a_word(ground, "says a share", figure, prompt)))
    return true;
  if (lists_as_many(ground, figure, prompt) || names_another_count(ground, key, said) ||
      is_a_full_house(ground, key) || is_told_by_others(ground, key, said) ||
      is_told_by_a_share(ground, key, said) || is_share_of_a_whole(ground, key, said) ||
      is_rest_of_a_hundred(ground, key, said))
    return true;
  const auto* duration = std::get_if<facts::Duration>(&key.object);
  return duration != nullptr && ((duration->iso.ends_with('Y') && is_told_by_years(prompt, figure)) ||
                                 is_told_by_days(ground, index, said));
}

}  // namespace letopis::questions

#include "content/questions/elliptic.hpp"

#include <algorithm>

#include "content/base/utf8.hpp"
#include "content/questions/passage_parts.hpp"

namespace letopis::questions {
namespace {

// "almost 90,000, including | about 20,000 prisoners; those of the victors exceeded 70,000": what is counted
// beside.
bool is_a_part(const Ground& ground, const facts::Fact& fact) {
  const auto& sentence = ground.document.sentences[fact.sentence];
  constexpr std::size_t near = 3;  // tokens
  const std::size_t begin = fact.tokens.begin - std::min(fact.tokens.begin, near);
  const std::string before = " " + base::fold(language::words(sentence, {begin, fact.tokens.begin})) + " ";
  const auto& phrases = ground.words.entries("part of what was told");
  return std::any_of(phrases.begin(), phrases.end(), [&](const std::string& phrase) {
    return before.find(" " + phrase + " ") != std::string::npos;
  });
}

// «58 тыс. км² с населением свыше | 1 млн», «человек восемьсот, у которых винтовок было меньше | 400»: a
// noun between the two says what the second counts.
bool counts_something_else(const Ground& ground, const facts::Fact& first, const facts::Fact& second) {
  const auto& tokens = ground.document.sentences[first.sentence].tokens;
  for (std::size_t i = std::max(first.tokens.end, first.counted.end); i < second.tokens.begin; ++i) {
    // "two elections … Nationalist MPs, | who numbered more than seventy"
    if (i + 1 < second.tokens.begin && tokens[i].form == "," && tokens[i + 1].any(language::Tag::rel))
      return true;
    if (tokens[i].all(language::Tag::n) && !ground.words.has_lemma("time noun", tokens[i]) &&
        !ground.words.has_lemma("number noun", tokens[i]) && !ground.words.has_form("month", tokens[i]) &&
        (i + 1 == second.tokens.begin ||
         (tokens[i].all(language::Tag::gen) && tokens[i].any(language::Tag::pl))))
      return true;
  }
  return false;
}

// "a crowd of | at least 10,000", «гарнизон превышал | 4 тысячи», "an army, which numbered | over 60,000"
bool counts_a_body_of_men(const Ground& ground, const facts::Fact& fact) {
  const auto& tokens = ground.document.sentences[fact.sentence].tokens;
  const auto is_body = [&](std::size_t i) { return ground.words.has_lemma("body of men", tokens[i]); };
  const std::size_t begin = fact.tokens.begin;
  if (begin > 1 && tokens[begin - 1].folded == "of" && is_body(begin - 2)) return true;
  const language::Clause* clause = clause_of(ground, fact);
  if (clause == nullptr || clause->subject < 0 ||
      !ground.words.has_lemma("numbering", tokens[static_cast<std::size_t>(clause->verb)]))
    return false;
  const auto subject = static_cast<std::size_t>(clause->subject);
  const bool relative =
      tokens[subject].any(language::Tag::rel) && subject > 1 && tokens[subject - 1].form == ",";
  return is_body(relative ? subject - 2 : subject);
}

// "more than 200 | of his ships", «свыше тысячи | из них»; "lost over 20,000": people, by the verb. ""
// where nothing tells.
std::string counted_by_the_verb(const Ground& ground, const facts::Fact& fact) {
  using language::Tag;
  const auto& tokens = ground.document.sentences[fact.sentence].tokens;
  const std::size_t end = fact.tokens.end;
  if (!fact.counted.empty() || end >= tokens.size()) return {};
  if (ground.words.has_form("out of", tokens[end]))
    for (std::size_t i = end + 1; i < std::min(end + 4, tokens.size()); ++i)
      if (tokens[i].any(Tag::n) && tokens[i].any(Tag::pl) && !tokens[i].any(Tag::det)) return tokens[i].form;
  const auto& people = ground.words.entries("people");
  if (!people.empty() && counts_a_body_of_men(ground, fact)) return *people.begin();
  if (tokens[end].any(Tag::n)) return {};
  const language::Range part = part_around(ground, fact.sentence, fact.tokens.begin);
  for (const facts::Fact& other : facts_in(ground, fact.sentence))  // "500 tons …, little more than 100"
    if (&other != &fact && facts::figure_of(other) != nullptr && part.contains(other.tokens)) return {};
  const language::Clause* clause = clause_of(ground, fact);
  if (clause == nullptr || people.empty() ||
      !ground.words.has_lemma("befalls people", tokens[static_cast<std::size_t>(clause->verb)]))
    return {};
  return *people.begin();
}

}  // namespace

std::string unit_left_out(const Ground& ground, const facts::Fact& fact) {
  const auto& tokens = ground.document.sentences[fact.sentence].tokens;
  const std::size_t end = fact.tokens.end;
  const language::Clause* clause = clause_of(ground, fact);
  // «700 тысяч человек, а к июлю — уже более 1,4 миллиона», "of 2,500 soldiers who died, fewer than 400 |
  // fell in combat": what the figure before it counts.
  const bool before_verb = clause != nullptr && clause->verb_group.begin == end && fact.counted.empty();
  const bool alone = end >= tokens.size() || before_verb || tokens[end].any(language::Tag::punct) ||
                     tokens[end].any(language::Tag::cm) || tokens[end].any(language::Tag::sent);
  std::string unit;
  if (alone)
    for (const facts::Fact& other : facts_in(ground, fact.sentence))
      if (facts::figure_of(other) != nullptr && !other.counted.empty() &&
          other.tokens.begin < fact.tokens.begin && !is_a_part(ground, other) &&
          !counts_something_else(ground, other, fact))
        unit = language::words(ground.document.sentences[fact.sentence], other.counted);
  return unit.empty() ? counted_by_the_verb(ground, fact) : unit;
}

}  // namespace letopis::questions

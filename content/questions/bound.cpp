#include "content/questions/bound.hpp"

#include <algorithm>
#include <cmath>

#include "content/base/utf8.hpp"
#include "content/questions/passage_parts.hpp"
#include "content/questions/said.hpp"

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
    if (ground.words.has_lemma("number noun", tokens[i])) continue;  // «потерял 16 тыс., Фридрих — 11 тыс.»
    // «249 раненых; | пленных взяли | свыше 1000»
    if (i + 1 < second.tokens.begin && tokens[i].any(language::Tag::gen) &&
        tokens[i].any(language::Tag::pl) && tokens[i + 1].any(language::Tag::vblex) &&
        tokens[i + 1].any(language::Tag::past))
      return true;
    if (tokens[i].all(language::Tag::n) && !ground.words.has_lemma("time noun", tokens[i]) &&
        !ground.words.has_form("month", tokens[i]) &&
        (i + 1 == second.tokens.begin ||
         (tokens[i].all(language::Tag::gen) && tokens[i].any(language::Tag::pl))))
      return true;
  }
  return false;
}

// "a crowd of | at least 10,000", «гарнизон превышал | 4 тысячи», "the MPs, who numbered | more than seventy"
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
  return is_body(relative ? subject - 2 : subject) ||
         ground.words.has_form("person told of", tokens[subject]);
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
  if (tokens[end].any(Tag::n) || tokens[end].unknown()) return {};  // "1,000 | merchantmen"
  // "500 tons …, little more than 100"; but "with thousands of his men"
  const language::Range part = part_around(ground, fact.sentence, fact.tokens.begin);
  for (const facts::Fact& other : facts_in(ground, fact.sentence))
    if (const auto* told = facts::figure_of(other);
        &other != &fact && told != nullptr && told->op != facts::Op::vague && part.contains(other.tokens) &&
        (!other.counted.empty() || !told->unit.empty()))
      return {};
  const language::Clause* clause = clause_of(ground, fact);
  if (clause == nullptr || people.empty() ||
      !ground.words.has_lemma("befalls people", tokens[static_cast<std::size_t>(clause->verb)]))
    return {};
  return *people.begin();
}

// "9,000 people, of whom | over 1,000 | were executed", "Of 2,500 sailors who died, | fewer than 400 | fell":
// what the whole counts, its part does.
bool is_out_of(const Ground& ground, const facts::Fact& whole, const facts::Fact& part) {
  const auto& tokens = ground.document.sentences[part.sentence].tokens;
  if (whole.counted.empty() || facts::figure_of(whole) == nullptr || whole.counted.end >= part.tokens.begin ||
      facts::figure_of(whole)->low <= facts::figure_of(part)->low)
    return false;
  const std::size_t at = part.tokens.begin;
  const bool of_whom = at > 2 && tokens[at - 1].any(language::Tag::rel) &&
                       ground.words.has_form("out of", tokens[at - 2]) && whole.counted.end + 3 >= at;
  const bool opens =
      whole.tokens.begin == 1 && ground.words.has_form("out of", tokens[0]) && tokens[at - 1].form == ",";
  return of_whom || opens;
}

// «потеряло 3 тыс. | убитыми |»: no unit, which would stand in the genitive.
bool tells_how_lost(const Ground& ground, const language::Token& counted) {
  return !ground.words.has_articles() && counted.any(language::Tag::ins) && !counted.any(language::Tag::gen);
}

// What was read of the words that are counted, with those that a coordinator joins to them.
language::Range counted_in_full(const Ground& ground, const language::Sentence& sentence,
                                language::Range counted) {
  using language::Tag;
  if (counted.end == 0) return counted;
  const auto& tokens = sentence.tokens;
  const auto joins = [&](std::size_t i) { return ground.words.has_form("coordinator", tokens[i]); };
  const auto many = [&](std::size_t i) { return tokens[i].any(Tag::n) && tokens[i].any(Tag::pl); };
  // «около 18 тысяч британцев | и французов»
  if (const std::size_t next = counted.end + 1;
      next < tokens.size() && joins(counted.end) &&
      (tokens[next].all(Tag::n) || (tokens[next].any(Tag::gen) && ground.words.of_nation(tokens[next]))) &&
      tokens[next].any(Tag::pl) && (tokens[next].any(Tag::gen) || !tokens[counted.end - 1].any(Tag::gen)))
    counted.end += 2;
  // "at least 110 men, | women and children"
  if (const std::size_t at = counted.end; at + 3 < tokens.size() && tokens[at].form == "," && many(at - 1) &&
                                          many(at + 1) && joins(at + 2) && many(at + 3))
    counted.end += 4;
  // "more than eighty bombers | and torpedo planes"
  if (const std::size_t at = counted.end; ground.words.has_articles() && at + 2 < tokens.size() &&
                                          joins(at) && tokens[at + 1].any(Tag::n) && many(at + 2))
    counted.end += 3;
  return counted;
}

}  // namespace

bool say_the_bound(const Ground& ground, const facts::Fact& fact, bool opens, std::string& prompt) {
  using language::Tag;
  const auto& sentence = ground.document.sentences[fact.sentence];
  const auto is_number = [&](const language::Token& token) {
    return token.any(Tag::digits) || token.any(Tag::num) || ground.words.has_lemma("number noun", token);
  };
  std::size_t end = fact.tokens.begin;
  while (end < fact.tokens.end && !is_number(sentence.tokens[end])) ++end;
  if (end == fact.tokens.begin)  // «длина превышала ____ км»: the verb says it; «двадцать с небольшим»: lost
    return std::none_of(sentence.tokens.begin() + static_cast<long>(fact.tokens.begin),
                        sentence.tokens.begin() + static_cast<long>(fact.tokens.end),
                        [](const language::Token& token) { return token.any(Tag::pr); });
  const auto gap = prompt.find("____");
  // "more than a | thousand", "more than £ | 130 million": «____» stands for these too.
  std::size_t last = end;
  while (last > fact.tokens.begin && (sentence.tokens[last - 1].any(Tag::ind) ||
                                      ground.words.has("money sign", sentence.tokens[last - 1].form)))
    --last;
  if (last == fact.tokens.begin || end == fact.tokens.end || gap == std::string::npos) return false;
  // "more than | half a | million": no number stands behind a half.
  if (ground.words.has_form("part of a number", sentence.tokens[last - 1])) return false;
  const std::string bound = language::words(sentence, {fact.tokens.begin, last});
  const bool touches = gap > 0 && prompt[gap - 1] != ' ' && prompt[gap - 1] != '(';  // «…, около» + «____»
  prompt.insert(gap, (touches ? " " : "") + (opens && gap == 0 ? base::capitalised(bound) : bound) + " ");
  return true;
}

std::string unit_of(const Ground& ground, const facts::Fact& fact) {
  const auto& sentence = ground.document.sentences[fact.sentence];
  const language::Range counted = counted_in_full(ground, sentence, fact.counted);
  std::string unit = language::words(sentence, counted);
  const std::size_t end = counted.end;
  if (end < sentence.tokens.size() && !sentence.tokens[end].space_before &&
      (sentence.tokens[end].form == "²" || sentence.tokens[end].form == "³"))
    unit += sentence.tokens[end].form;
  return unit;
}

bool unit_is_whole(const Ground& ground, const facts::Fact& fact) {
  using language::Tag;
  const auto& tokens = ground.document.sentences[fact.sentence].tokens;
  const std::size_t end = fact.counted.end;
  if (end == 0) return true;
  // «24 143 нижних | чина |», «56 672 | человека |»: beside any other number it would be «чинов»
  const double last_digit = std::fmod(facts::figure_of(fact)->low, 10);
  if (!ground.words.has_articles() && last_digit >= 1 && last_digit <= 4 &&
      std::any_of(tokens.begin() + static_cast<std::ptrdiff_t>(fact.counted.begin),
                  tokens.begin() + static_cast<std::ptrdiff_t>(end),
                  [](const language::Token& token) { return token.any(Tag::n) && token.all(Tag::sg); }))
    return false;
  if (end >= tokens.size()) return true;
  const auto participle = [](const language::Token& token) {
    return token.any(Tag::pp) || token.any(Tag::adj) || token.any(Tag::past);
  };
  // «убитых | и раненых», "killed | and wounded"
  if (end + 1 < tokens.size() && ground.words.has_form("coordinator", tokens[end]) &&
      participle(tokens[end - 1]) && participle(tokens[end + 1]))
    return false;
  // «казаков, | башкир и заводских людей»: they were all counted
  if (end + 1 < tokens.size() && tokens[end].form == "," && tokens[end - 1].any(Tag::gen) &&
      tokens[end + 1].any(Tag::gen) && tokens[end + 1].any(Tag::pl) && !tokens[end + 1].any(Tag::pp))
    return false;
  if (tells_how_lost(ground, tokens[end - 1])) return false;
  return !tokens[end - 1].any(Tag::abbr) || !tokens[end - 1].any(Tag::adj);
}

std::string unit_of_bound(const Ground& ground, const facts::Fact& fact) {
  const auto& sentence = ground.document.sentences[fact.sentence];
  const auto& tokens = sentence.tokens;
  const facts::Figure& figure = *facts::figure_of(fact);
  if (!fact.counted.empty()) return unit_of(ground, fact);
  if (figure.unit == "%") return "%";
  if (std::string money = ground.words.value("money by its sign", figure.unit); !money.empty()) return money;
  // «700 тысяч человек, а к июлю — уже более 1,4 миллиона»: what the figure before it counts.
  const std::size_t end = fact.tokens.end;
  using language::Tag;
  const auto ends = [&](const language::Token& next) {  // "had 1,500 people in 1820 and over 9,000 | by 1830"
    const bool starts_another = next.any(Tag::pr) || next.any(Tag::det) || next.any(Tag::adv);
    return next.any(Tag::punct) || next.any(Tag::cm) || next.any(Tag::sent) ||
           (starts_another && !next.any(Tag::n) && !next.any(Tag::adj) &&
            !ground.words.has_form("out of", next));
  };
  // "of 2,500 soldiers who died, fewer than 400 | fell in combat"
  const language::Clause* clause = clause_of(ground, fact);
  const bool before_verb = clause != nullptr && clause->verb_group.begin == end;
  const bool alone = end >= tokens.size() || before_verb || ends(tokens[end]);
  std::string unit;
  // "gathered 21,269 signatures … a native population | of | fewer than 40,000": it has a noun of its own.
  if (fact.tokens.begin > 1 && ground.words.has_articles() && tokens[fact.tokens.begin - 1].folded == "of" &&
      tokens[fact.tokens.begin - 2].any(Tag::n))
    return {};
  for (const facts::Fact& other : facts_in(ground, fact.sentence)) {
    // "in about six | weeks | influenza carried off more than 12,000"
    if (facts::figure_of(other) == nullptr || other.counted.empty() ||
        other.tokens.begin >= fact.tokens.begin || std::holds_alternative<facts::Duration>(other.object))
      continue;
    if (tells_how_lost(ground, tokens[other.counted.end - 1])) continue;
    if ((alone && !is_a_part(ground, other) && !counts_something_else(ground, other, fact)) ||
        is_out_of(ground, other, fact))
      unit = language::words(sentence, other.counted);
  }
  return unit.empty() ? counted_by_the_verb(ground, fact) : unit;
}

}  // namespace letopis::questions

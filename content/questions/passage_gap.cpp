#include "content/questions/passage_gap.hpp"

#include <algorithm>
#include <variant>

#include "content/base/utf8.hpp"
#include "content/questions/passage_parts.hpp"
#include "content/questions/said.hpp"
#include "content/questions/word_for_word.hpp"

namespace letopis::questions {
namespace {

using language::Range;
using language::Sentence;
using language::Tag;
using language::Token;

// "worse than in 1891", «как и в 1606 году»: the time of something else.
bool is_compared(const Ground& ground, const facts::Fact& fact) {
  const auto& tokens = ground.document.sentences[fact.sentence].tokens;
  std::size_t begin =
      std::min(fact.tokens.begin, fact.phrase.empty() ? fact.tokens.begin : fact.phrase.begin);
  while (begin > 0 && tokens[begin - 1].any(Tag::pr)) --begin;
  if (begin > 0 && tokens[begin - 1].folded == "и") --begin;
  return begin > 0 && ground.words.has_form("comparing", tokens[begin - 1]);
}

// "£T2, | 500,000": half of a number.
bool is_torn(const Sentence& sentence, std::size_t at) {
  if (at == 0 || sentence.tokens[at].space_before) return false;
  const Token& before = sentence.tokens[at - 1];
  return before.any(Tag::cm) || before.form == "," || before.any(Tag::digits);
}

// A remark in brackets, whose noun may be what stands outside.
bool is_bracketed(const Sentence& sentence, std::size_t at) {
  int depth = 0;
  for (std::size_t i = 0; i < at; ++i) {
    depth += sentence.tokens[i].form == "(" ? 1 : 0;
    depth -= sentence.tokens[i].form == ")" ? 1 : 0;
  }
  return depth > 0;
}

// "depots at 80, | 81 | and 82 degrees": its neighbours give it away.
bool is_one_of_a_row(const Ground& ground, const facts::Fact& fact) {
  if (!fact.counted.empty()) return false;
  const auto& tokens = ground.document.sentences[fact.sentence].tokens;
  const auto is_number = [&](std::size_t i) {
    return i < tokens.size() && (tokens[i].any(Tag::digits) || tokens[i].any(Tag::num));
  };
  const auto joins = [&](std::size_t i) {
    return i < tokens.size() && (tokens[i].form == "," || ground.words.has_form("coordinator", tokens[i]));
  };
  const std::size_t begin = fact.tokens.begin, end = fact.tokens.end;
  return (begin > 1 && joins(begin - 1) && is_number(begin - 2)) || (joins(end) && is_number(end + 1));
}

// «которому было всего | 33 года», "was | 33 years old"
bool is_aged(const Ground& ground, const facts::Fact& fact) {
  if (fact.counted.empty()) return false;
  const auto& tokens = ground.document.sentences[fact.sentence].tokens;
  if (!ground.words.has_lemma("year of age", tokens[fact.counted.begin])) return false;
  if (fact.counted.end < tokens.size() && ground.words.has_form("old", tokens[fact.counted.end])) return true;
  // «Умер он в декабре 1894-го, | восьмидесяти девяти лет.»
  const bool apart = fact.tokens.begin > 0 && tokens[fact.tokens.begin - 1].form == "," &&
                     tokens[fact.counted.begin].any(Tag::gen) && fact.counted.end < tokens.size() &&
                     (tokens[fact.counted.end].any(Tag::sent) || tokens[fact.counted.end].any(Tag::cm));
  if (apart) return true;
  constexpr std::size_t near = 3;  // tokens
  for (std::size_t i = fact.tokens.begin - std::min(fact.tokens.begin, near); i < fact.tokens.begin; ++i)
    if (ground.words.has_form("being old", tokens[i])) return true;
  return false;
}

// «____ прериаля», «с | двумя | третями армии»: a day of a calendar, a part of a whole.
bool counts_no_things(const Ground& ground, const facts::Fact& fact) {
  const auto& tokens = ground.document.sentences[fact.sentence].tokens;
  const std::size_t at = fact.counted.empty() ? fact.tokens.end : fact.counted.begin;
  return at < tokens.size() &&
         (ground.words.has_lemma("no thing", tokens[at]) || ground.words.has_form("no thing", tokens[at]));
}

// «отношения двух держав», "the two powers": a reader has met both.
bool counts_the_parties(const Ground& ground, const facts::Fact& fact) {
  const auto* figure = facts::figure_of(fact);
  if (figure == nullptr || figure->low != 2 || fact.counted.empty()) return false;
  const auto& tokens = ground.document.sentences[fact.sentence].tokens;
  return std::any_of(tokens.begin() + static_cast<long>(fact.counted.begin),
                     tokens.begin() + static_cast<long>(fact.counted.end),
                     [&](const Token& token) { return ground.words.has_lemma("state noun", token); });
}

// «три миллиона или пять»: nobody says which.
bool is_one_of_two(const Ground& ground, const facts::Fact& fact) {
  const auto& tokens = ground.document.sentences[fact.sentence].tokens;
  const auto either = [&](std::size_t i) {  // «потеряли 89 тысяч, или 30 % состава»: the same said otherwise
    return i < tokens.size() && ground.words.has_form("alternative", tokens[i]) && i > 0 &&
           tokens[i - 1].form != ",";
  };
  const std::size_t begin = fact.tokens.begin;
  return either(fact.tokens.end) || either(std::max(fact.tokens.end, fact.counted.end)) ||
         (begin > 0 && either(begin - 1)) || (begin > 1 && either(begin - 2));
}

// «погибли | тринадцать | из девятнадцати», "where | fourteen | died": of people, by the verb.
bool counts_people_by_its_verb(const Ground& ground, const facts::Fact& fact) {
  const auto& tokens = ground.document.sentences[fact.sentence].tokens;
  const language::Clause* clause = clause_of(ground, fact);
  const std::size_t begin = fact.tokens.begin;
  if (clause == nullptr || (begin > 0 && tokens[begin - 1].any(Tag::pr))) return false;
  const auto verb = static_cast<std::size_t>(clause->verb);
  const bool near =
      verb + 1 == begin || clause->verb_group.begin == fact.tokens.end || verb == fact.tokens.end;
  return near && ground.words.has_lemma("befalls people", tokens[verb]);
}

// «Карл XII привёл ____»: thousands of what, neither stands beside the figure nor beside another one in the
// same words; «пятидесяти | первым»: no count at all.
bool counts_nothing(const Ground& ground, const facts::Fact& fact) {
  const auto* figure = facts::figure_of(fact);
  if (figure == nullptr) return false;
  const auto& tokens = ground.document.sentences[fact.sentence].tokens;
  if (fact.tokens.end < tokens.size() && tokens[fact.tokens.end].any(Tag::ord)) return true;
  if (!fact.counted.empty() || !figure->unit.empty()) return false;
  // «около сорока», «свыше 60 тысяч»: no number of a house is about forty.
  constexpr double large = 10'000;  // no year, no page and no regiment
  if (figure->op != facts::Op::equal || figure->low >= large) return false;
  if (counts_people_by_its_verb(ground, fact)) return false;
  // "539 | reindeer were shipped", "only | forty-three got through"
  if (fact.tokens.end < tokens.size() && tokens[fact.tokens.end].unknown() &&
      !tokens[fact.tokens.end].any(Tag::cap))
    return false;
  if (fact.tokens.begin > 0 && ground.words.has_form("only", tokens[fact.tokens.begin - 1])) return false;
  // «192 своих товарищей», "of 364 ships only 80": what is counted stands near.
  if (fact.tokens.end < tokens.size() &&
      (tokens[fact.tokens.end].any(Tag::gen) || tokens[fact.tokens.end].folded == "of"))
    return false;
  const Range part = part_around(ground, fact.sentence, fact.tokens.begin);
  for (const facts::Fact& other : facts_in(ground, fact.sentence))
    if (const auto* counted = facts::figure_of(other); counted != nullptr && &other != &fact &&
                                                       part.contains(other.tokens) &&
                                                       (!other.counted.empty() || !counted->unit.empty()))
      return false;
  return true;
}

// «меньше десяти тысяч, а к 1896 году стало почти | девяносто»: thousands, told once.
bool lacks_its_thousands(const Ground& ground, const facts::Fact& fact) {
  const auto* figure = facts::figure_of(fact);
  constexpr double thousand = 1000;
  if (figure == nullptr || !fact.counted.empty() || !figure->unit.empty() || figure->low >= thousand)
    return false;
  const Token& last = ground.document.sentences[fact.sentence].tokens[fact.tokens.end - 1];
  for (const facts::Fact& other : facts_in(ground, fact.sentence))
    if (const auto* before = facts::figure_of(other);
        before != nullptr && other.tokens.begin < fact.tokens.begin && before->low >= thousand)
      return last.any(Tag::num) && !last.any(Tag::digits);  // "of 2,500 men fewer than | 400 | fell"
  return false;
}

// "Before | seven | he had sent runners": an hour of the day.
bool is_an_hour_alone(const Ground& ground, const facts::Fact& fact) {
  constexpr double last_hour = 12;
  const auto* figure = facts::figure_of(fact);
  const auto& tokens = ground.document.sentences[fact.sentence].tokens;
  const std::size_t begin = fact.tokens.begin;
  return ground.words.has_articles() && figure->op == facts::Op::equal && figure->low <= last_hour &&
         fact.counted.empty() && figure->unit.empty() && begin > 0 &&
         ground.words.has_form("before an hour", tokens[begin - 1]) && fact.tokens.end < tokens.size() &&
         !tokens[fact.tokens.end].any(Tag::n) && tokens[fact.tokens.end].folded != "of";
}

// "Mike Hoare's | 5 | Commando"
bool numbers_a_unit(const Ground& ground, const facts::Fact& fact) {
  const auto& tokens = ground.document.sentences[fact.sentence].tokens;
  const std::size_t end = std::min(fact.tokens.end + 1, tokens.size());
  for (std::size_t i = fact.tokens.begin + 1; i < end; ++i)
    if (ground.words.has_form("unit of an army", tokens[i]) && tokens[i].any(Tag::cap) &&
        tokens[i - 1].any(Tag::digits))
      return true;
  return false;
}

// "a company of | 13 | Kumaon": no plural, and no noun behind the name.
bool is_a_unit_s_number(const Ground& ground, const facts::Fact& fact) {
  const auto& tokens = ground.document.sentences[fact.sentence].tokens;
  const std::size_t name = fact.tokens.end;
  if (!ground.words.has_articles() || name + 1 >= tokens.size() ||
      facts::figure_of(fact)->op != facts::Op::equal || !tokens[name].any(Tag::cap) ||
      !tokens[fact.tokens.end - 1].any(Tag::digits))
    return false;
  const Token& behind = tokens[name + 1];
  return (tokens[name].unknown() || tokens[name].all(Tag::np)) && !tokens[name].any(Tag::pl) &&
         !tokens[name].folded.ends_with('s') && !ground.words.has_lemma("nation", tokens[name]) &&
         !behind.any(Tag::n) && !behind.any(Tag::cap) && !behind.any(Tag::adj) && !behind.unknown();
}

// «и два года спустя, при Садовой, | и в 1870 г.»: behind a comma and a conjunction, with no verb between
// them and the end.
bool ends_a_list(const Ground& ground, const facts::Fact& fact) {
  const auto& tokens = ground.document.sentences[fact.sentence].tokens;
  std::size_t begin = fact.tokens.begin;
  while (begin > 0 && tokens[begin - 1].any(Tag::pr)) --begin;
  if (begin < 2 || !ground.words.has_form("coordinator", tokens[begin - 1]) || tokens[begin - 2].form != ",")
    return false;
  return std::none_of(tokens.begin() + static_cast<long>(fact.tokens.end), tokens.end(),
                      [](const Token& token) {
                        return token.any(Tag::vblex) || token.any(Tag::vbser) || token.any(Tag::past);
                      });
}

}  // namespace

// «два шлюпа: «Надежда» и «Нева»», "two towns, Münster for the French and Osnabrück for the Swedes";
// «шестерых обвиняемых, в том числе Гунариса и Хадзианестиса», where fewer than were named is out of the
// question.
bool is_counted_out(const Ground& ground, const facts::Fact& fact) {
  constexpr double few = 5, dozen = 12;
  const auto* figure = facts::figure_of(fact);
  if (figure == nullptr || figure->low > dozen || figure->op != facts::Op::equal) return false;
  const auto& sentence = ground.document.sentences[fact.sentence];
  const auto& tokens = sentence.tokens;
  // "three conflicts, fought in 1652–54, 1665–67 and 1672–74"
  const std::size_t behind = std::max(fact.tokens.end, fact.counted.end);
  const auto near = facts_in(ground, fact.sentence);
  const auto dates = std::count_if(near.begin(), near.end(), [&](const facts::Fact& other) {
    return other.kind == facts::Kind::date && other.tokens.begin > behind && !other.value.empty();
  });
  if (figure->low > 2 && static_cast<double>(dates) == figure->low && !fact.counted.empty()) return true;
  bool behind_mark = false, among = false;
  int names = 0;
  for (std::size_t i = std::max(fact.tokens.end, fact.counted.end); i < tokens.size(); ++i) {
    if (figure->low <= few && (tokens[i].form == ":" || tokens[i].form == "—")) return true;
    behind_mark = behind_mark || tokens[i].form == ",";
    const auto says = [&](std::size_t words) {
      return i + words <= tokens.size() &&
             ground.words.has("some of them", base::fold(language::words(sentence, {i, i + words})));
    };
    among = among || (behind_mark && (says(1) || says(2) || says(3)));
    if (behind_mark && tokens[i].any(Tag::cap) && !(i > 0 && tokens[i - 1].any(Tag::cap))) ++names;
  }
  return (figure->low <= few && names >= 2) || (among && names >= 1);
}

// «именуется также войной | трёх | корон», "known as the Revolt of the | Three | Feudatories"
bool is_in_a_name_given(const Ground& ground, const facts::Fact& fact) {
  constexpr std::size_t near = 6;   // tokens
  constexpr double smallest = 100;  // no name has more
  const auto* figure = facts::figure_of(fact);
  if (figure == nullptr || figure->op != facts::Op::equal || figure->low > smallest) return false;
  if (is_a_unit_s_number(ground, fact) || numbers_a_unit(ground, fact)) return true;
  const auto& tokens = ground.document.sentences[fact.sentence].tokens;
  const std::size_t begin = fact.tokens.begin - std::min(fact.tokens.begin, near);
  for (std::size_t i = begin; i < fact.tokens.begin; ++i) {
    const bool names =
        ground.words.has_lemma("naming", tokens[i]) || ground.words.has_form("naming", tokens[i]);
    const bool called_for =
        ground.words.has_articles() && i + 1 < fact.tokens.begin && tokens[i + 1].any(Tag::pr);
    if (names && !called_for) return true;  // but "called for a ceasefire by 64 votes"
  }
  return false;
}

// "Sir Frederick Stopford, | sixty-one | and ailing", "a Scot of | sixty-two | who …", «Радецкий, которому
// было за | восемьдесят».
bool is_an_age(const Ground& ground, const facts::Fact& fact) {
  if (is_aged(ground, fact)) return true;
  constexpr double youngest = 5, oldest = 110;
  const auto* figure = facts::figure_of(fact);
  if (figure == nullptr || !fact.counted.empty() || !figure->unit.empty() || figure->low < youngest ||
      figure->high > oldest)
    return false;
  const auto& tokens = ground.document.sentences[fact.sentence].tokens;
  const std::size_t begin = fact.tokens.begin, end = fact.tokens.end;
  if (begin == 0 || end >= tokens.size()) return false;
  const bool closes = tokens[end].any(Tag::punct) || tokens[end].any(Tag::cm) || tokens[end].any(Tag::sent) ||
                      tokens[end].any(Tag::rel) || ground.words.has_form("coordinator", tokens[end]);
  return closes && (tokens[begin - 1].form == "," ||
                    (tokens[begin - 1].folded == "now" && begin > 1 && tokens[begin - 2].form == ",") ||
                    ground.words.has_form("before an age", tokens[begin - 1]) ||
                    ground.words.has_form("before an age", tokens[begin]));
}

bool is_quoted(const Sentence& sentence, std::size_t at) {
  int depth = 0;
  for (std::size_t i = 0; i < at; ++i) {
    const std::string& form = sentence.tokens[i].form;
    if (form == "\"") depth = 1 - depth;
    if (form == "«" || form == "“") ++depth;
    if (form == "»" || form == "”") --depth;
  }
  return depth > 0;
}

std::string fault_of_gap(const Ground& ground, const facts::Fact& fact) {
  const Sentence& sentence = ground.document.sentences[fact.sentence];
  const auto& clauses = ground.document.clauses[fact.sentence];
  if (fact.tokens.empty()) return "no value";
  const int at = language::clause_at(clauses, fact.tokens.begin);
  if (at < 0) return "no clause";
  const bool stated =
      fact.polarity == language::Polarity::fact;  // else its words are kept (word_for_word.hpp)
  if (stated && !is_stated(ground, sentence, clauses, static_cast<std::size_t>(at)))
    return "not all of it is fact";
  if (stated && is_said(ground, sentence, clauses, static_cast<std::size_t>(at))) return "speech";
  const std::size_t begin = fact.tokens.begin, end = fact.tokens.end;
  if (facts::figure_of(fact) != nullptr) {
    if (is_bracketed(sentence, begin)) return "brackets behind no event";
    if (is_torn(sentence, begin)) return "torn in two";
    if (is_one_of_a_row(ground, fact)) return "one of several";
    if (is_an_age(ground, fact)) return "an age";
    if (counts_no_things(ground, fact)) return "nothing counted";
    if (counts_the_parties(ground, fact)) return "counted out";
    // "two steam shovels met nose to nose": two of them give themselves away more often than not
    if (facts::figure_of(fact)->low == 2 && facts::figure_of(fact)->op == facts::Op::equal)
      return "too small to be worth it";
    if (lacks_its_thousands(ground, fact)) return "torn in two";
    if (is_an_hour_alone(ground, fact)) return "a time of day";
    if (begin > 1 && ground.words.has("that is", sentence.tokens[begin - 2].folded + " " +
                                                     sentence.tokens[begin - 1].folded))
      return "counted out";  // «двумя пятыми населения, то есть ____ душ»
    if (is_in_a_name_given(ground, fact)) return "a number in a name";
    // «часа за | четыре»: the noun before it agrees with no other number; nor does «со | 173 тыс.»
    if (begin > 0 &&
        (ground.words.has_form("preposition with a vowel", sentence.tokens[begin - 1]) ||
         (begin > 1 && sentence.tokens[begin - 1].any(Tag::pr) &&
          ground.words.has_lemma("counted before", sentence.tokens[begin - 2]) && fact.counted.empty())))
      return "counted in another case";
    // "____ broke up on Streedagh Strand": what is counted, another sentence tells.
    if (fact.counted.empty() && begin == 0 && end < sentence.tokens.size() &&
        sentence.tokens[end].any(Tag::vblex) && !sentence.tokens[end].any(Tag::n))
      return "nothing counted";
  }
  if (std::holds_alternative<facts::Date>(fact.object) && is_one_of_two_dates(ground, fact))
    return "two dates";
  // «помог ему и при Садовой, | и в ____ г.»: what happened then, the words do not say
  if (std::holds_alternative<facts::Date>(fact.object) && ends_a_list(ground, fact)) return "one of several";
  if (is_quoted(sentence, begin)) return "quotation";
  if (is_one_of_two(ground, fact)) return "one of several";
  // «после | ____ г. | чинили препятствия»: after any later year as well
  if (const auto* date = std::get_if<facts::Date>(&fact.object);
      date != nullptr && (date->role == "after" ||
                          (begin > 0 && ground.words.has_form("open after", sentence.tokens[begin - 1]))))
    return "date needs context";
  // "in the | July of 1456"
  if (const auto* date = std::get_if<facts::Date>(&fact.object);
      date != nullptr && date->grain == "month" && begin > 0 && ground.words.has_articles() &&
      sentence.tokens[begin - 1].folded == ground.words.value("phrasing", "definite article"))
    return "no option form";
  if (is_compared(ground, fact)) return "date needs context";
  // «____, 18 сентября, пустили движение»: the season is told by the day
  if (const auto* date = std::get_if<facts::Date>(&fact.object);
      date != nullptr && (date->grain == "season" || date->grain == "year" || date->grain == "month"))
    for (const facts::Fact& other : facts_in(ground, fact.sentence)) {
      const auto* day = std::get_if<facts::Date>(&other.object);
      if (day != nullptr && day->grain == "day" && other.tokens.begin == fact.phrase.end + 1 &&
          sentence.tokens[fact.phrase.end].form == "," && day->start.year == date->start.year)
        return "told again";
    }
  if (is_counted_out(ground, fact)) return "counted out";
  return counts_nothing(ground, fact) ? "nothing counted" : "";
}

}  // namespace letopis::questions

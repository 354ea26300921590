// The gap in the author's own sentence: what no clause of its own could ask, the whole sentence asks, behind
// the sentences that it leans on (passage.hpp).
#include <algorithm>

#include "content/base/utf8.hpp"
#include "content/questions/ask_en.hpp"
#include "content/questions/passage_gap.hpp"
#include "content/questions/passage_parts.hpp"
#include "content/questions/word_for_word.hpp"

namespace letopis::questions::en {
namespace {

using facts::Date;
using language::Range;
using language::Sentence;
using language::Tag;

using Option = std::function<std::string(const facts::Fact&)>;

// Whether the words around the gap tell what their pronouns stand for: "Menshikov met Charles. He lost …"
// does not.
Stands pronouns(const Asker& asker, const facts::Fact& fact, Range part, Range gap) {
  const Sentence& s = asker.sentence(fact);
  bool named = false;
  Stands found = Stands::one;
  for (std::size_t i = part.begin; i < part.end; ++i) {
    named = named || (is_name(s, i, asker.tongue()) && !gap.contains(i));
    const bool owner = s.tokens[i].any(Tag::pos);
    if (named && owner) continue;
    const bool joins =
        s.tokens[i].folded == "that" ||
        (s.tokens[i].any(Tag::rel) && !asker.ground.words.has_form("always pointing", s.tokens[i]));
    if (joins || !asker.ground.words.has("opening anaphor", s.tokens[i].form)) continue;
    if (asker.references.covers(s, i)) continue;
    found = std::max(found, stands_for(asker.ground, asker.casing, fact, part, i));
  }
  return found;
}

void add(Asker& asker, std::size_t index, pack::Topic topic, Range gap, const std::string& printed,
         const Option& option) {
  const facts::Fact& fact = asker.ground.facts[index];
  const std::string key = option(fact);
  if (key.empty()) return asker.reject(index, "no option form", fact.value);
  Gapped sentence = gapped_sentence(asker.ground, fact, gap);
  if (sentence.prompt.empty()) return asker.reject(index, "no sentence for a gap");
  sentence.prompt.insert(sentence.prompt.find("____"), printed);
  const Stands stands = pronouns(asker, fact, sentence.printed, gap);
  ask_passage(asker, cloze_in_passage(index, topic, std::move(sentence), key, option), stands);
}

// "Ivan Krylov (1769–1844)": when he lived, and not when something was done.
bool is_a_life(const Sentence& s, std::size_t begin, const Date& date) {
  return begin > 1 && date.grain == "year" && s.tokens[begin - 1].form == "(" &&
         s.tokens[begin - 2].any(Tag::cap);
}

// The words of a stretch and how they join its ends; nothing where another stretch would not read so: in "of
// 1815 and 1818" two years stand side by side.
struct Stretch {
  Range words;
  StretchStyle style;
};

std::optional<Stretch> stretch_of(const Asker& asker, const facts::Fact& fact) {
  const Sentence& s = asker.sentence(fact);
  const auto opens = [&](std::size_t i) {
    return s.tokens[i].folded == "from" || s.tokens[i].folded == "between";
  };
  Range words = fact.tokens;
  if (words.begin > 0 && opens(words.begin - 1)) --words.begin;  // "fought | between April and August 1898"
  if (opens(words.begin)) return Stretch{words, {.opener = s.tokens[words.begin].folded}};
  // "the night of | 21–22 April 1961", "December | 18–29, 1972"
  const auto dash = [&](std::size_t i) { return s.tokens[i].form.find("–") != std::string::npos; };
  for (std::size_t i = words.begin; i < words.end; ++i) {
    if (!dash(i)) continue;
    const bool named = asker.style.month_first && i > words.begin && s.tokens[i - 1].any(Tag::cap);
    constexpr std::size_t short_years = 9;  // bytes of "1652–54"
    return Stretch{{named ? i - 1 : i, words.end},
                   {.dash = true, .short_years = s.tokens[i].form.size() == short_years}};
  }
  while (words.size() > 1 && language::en::is_preposition(s.tokens[words.begin])) ++words.begin;
  if (words.begin == 0 ||
      !asker.ground.words.has_form("coordinator", s.tokens[std::min(words.begin + 1, words.end)]))
    return std::nullopt;
  return Stretch{words, {}};
}

// "from 1881 to 1899", "between 3 and 5 November", "on 12 and 13 June", "in 1652–54": where another stretch
// would read so.
void stretch_in_passage(Asker& asker, std::size_t index) {
  const facts::Fact& fact = asker.ground.facts[index];
  const Sentence& s = asker.sentence(fact);
  const auto& date = std::get<Date>(fact.object);
  if (date.inferred && has_unsure_year(asker, index, range_tokens(fact.tokens)))
    return asker.reject(index, "year not sure");
  const auto stretch = stretch_of(asker, fact);
  if (!stretch || is_a_life(s, stretch->words.begin, date))
    return asker.reject(index, "attribute of a noun", date.role);
  const auto say = [style = asker.style, joined = stretch->style](const facts::Fact& other) {
    const auto* another = std::get_if<Date>(&other.object);
    const bool stretches = another != nullptr && (another->role == "interval" || another->grain == "night");
    return stretches ? say_stretch(*another, style, joined) : std::string{};
  };
  // The year, where the text leaves it out, is added; all else reads as the author has it.
  if (!base::fold(say(fact)).starts_with(base::fold(language::words(s, stretch->words))))
    return asker.reject(index, "no option form", date.role);
  add(asker, index, pack::Topic::date, stretch->words, "", say);
}

// "| the middle of | October": the words for a part of a time, which other times have as well; "" where the
// option says the part in the same words. Nothing where it would read otherwise than the text.
std::optional<std::string> part_told(const Asker& asker, Range gap, const Sentence& s, Date date) {
  const auto reads = [&](Range words) {
    const std::string said = base::fold(say_date(date, asker.style));
    return said.starts_with(base::fold(language::words(s, words)));
  };
  if (reads(gap)) return "";
  date.mod.clear();
  for (std::size_t i = gap.begin + 1; i < gap.end; ++i) {
    const std::string part = base::fold(language::words(s, {gap.begin, i}));
    if (asker.ground.words.has("part of a time told", part) && reads({i, gap.end})) return part;
  }
  return std::nullopt;
}

// "at Magenta (| 4 June |), some fifteen miles west of Milan", "the Treaty of Turin (| 24 March 1860 |)":
// when what stands before it was. A year behind a man's name is one of his life.
bool is_an_aside(const Asker& asker, const facts::Fact& fact) {
  const Sentence& s = asker.sentence(fact);
  const Range own = fact.tokens;
  if (own.begin < 2 || s.tokens[own.begin - 1].form != "(" || own.end >= s.tokens.size() ||
      s.tokens[own.end].form != ")")
    return false;
  const auto& date = std::get<Date>(fact.object);
  const auto near = facts_in(asker.ground, fact.sentence);
  const auto stands_before = [&](const facts::Fact& one) { return one.tokens.end + 1 == own.begin; };
  const bool happened = std::any_of(near.begin(), near.end(), [&](const facts::Fact& one) {
    return stands_before(one) && (one.kind == facts::Kind::treaty || one.kind == facts::Kind::event);
  });
  const bool somebody = std::any_of(near.begin(), near.end(), [&](const facts::Fact& one) {
    return stands_before(one) && one.kind == facts::Kind::person;
  });
  return happened || (!somebody && (date.grain == "day" || date.grain == "month"));
}

void date_in_passage(Asker& asker, std::size_t index) {
  const facts::Fact& fact = asker.ground.facts[index];
  const Sentence& s = asker.sentence(fact);
  const auto& date = std::get<Date>(fact.object);
  if ((date.role == "interval" || date.grain == "range") && !date.mod.empty())
    return asker.reject(index, "a part of a range");
  if (date.role == "interval" || (date.grain == "night" && date.start != date.end))
    return stretch_in_passage(asker, index);
  if (fact.phrase.end < s.tokens.size() && s.tokens[fact.phrase.end].form == "'s")
    return asker.reject(index, "date is no adverbial");  // "The next day | 's | ceremony"
  if (date.inferred && has_unsure_year(asker, index, range_tokens(fact.tokens)))
    return asker.reject(index, "year not sure");
  Range gap = date.relative ? fact.phrase : fact.tokens;
  std::string printed;
  const std::string year = say_date(
      {.start = date.start, .end = date.start, .grain = "year", .mod = {}, .role = "point"}, asker.style);
  bool number = false;
  std::string part;
  if (date.grain == "year" &&
      date.role != "interval")  // "by | 1851", "the | 1904 | treaty": the number alone
    for (std::size_t i = fact.tokens.begin; i < fact.tokens.end && !number; ++i)
      if (s.tokens[i].form == year) {
        gap = {i, i + 1};
        number = true;
      }
  if (!number) {
    // "the Berlin Decree | of | November 1806", "in the early hours of 17 June"
    const bool own = gap.begin > 1 && s.tokens[gap.begin - 1].folded == "of" &&
                     !asker.ground.words.has_lemma("named by a year", s.tokens[gap.begin - 2]);
    // "lasted | until | 22 September": the day alone
    const bool until =
        date.role == "until" && !fact.attributive && gap.size() > 1 && s.tokens[gap.begin].folded == "until";
    if ((fact.attributive && !own && !is_an_aside(asker, fact)) ||
        (date.role != "point" && date.role != "since" && !date.role.empty() && !until))
      return asker.reject(index, "attribute of a noun", fact.attributive ? "attributive" : date.role);
    if (until) ++gap.begin;
    if (date.mod == "before" || date.mod == "after" || date.mod == "approx")
      return asker.reject(index, "no option form", date.mod);
    // "the harvest of the previous year" has no "in".
    if (date.relative && gap.begin > 0 && s.tokens[gap.begin - 1].any(Tag::pr))
      return asker.reject(index, "relative time");
    if (date.relative && is_the_subject(asker, fact, gap)) return asker.reject(index, "relative time");
    while (!date.relative && gap.size() > 1 && language::en::is_preposition(s.tokens[gap.begin])) ++gap.begin;
    // "at the end of May": the option must read as the text does, but for the year.
    if (!date.mod.empty()) {
      const auto found = part_told(asker, gap, s, date);
      if (!found) return asker.reject(index, "no option form", date.mod);
      part = *found;
    }
    // "five weeks later, on 12 July", "was elected archbishop | that October"
    bool counted = date.relative || wants_in(s, fact);
    for (std::size_t i = gap.begin; i < gap.end; ++i)
      counted = counted ||
                (s.tokens[i].form == "," && i + 1 < gap.end && language::en::is_preposition(s.tokens[i + 1]));
    // "barely | a month later, on 12 July"
    if (counted && gap.begin > 0 && asker.ground.words.has_form("scarcely", s.tokens[gap.begin - 1]))
      return asker.reject(index, "relative time");
    if (counted) printed = date.grain == "day" ? "on " : "in ";
  }
  // "on the 31st | of that month": the option says which.
  if (!number && gap.end + 2 < s.tokens.size() && s.tokens[gap.end].folded == "of" &&
      asker.ground.words.has_form("pointing at a month", s.tokens[gap.end + 1])) {
    std::size_t end = gap.end + 2;
    while (end + 1 < s.tokens.size() && s.tokens[end].any(Tag::adj) && !s.tokens[end].any(Tag::n)) ++end;
    if (asker.ground.words.has_lemma("time noun", s.tokens[end])) gap.end = end + 1;
  }
  // "April 6 | and 7, 1862"
  if (gap.end + 1 < s.tokens.size() && asker.ground.words.has_form("coordinator", s.tokens[gap.end]) &&
      (s.tokens[gap.end + 1].any(Tag::digits) || s.tokens[gap.end + 1].any(Tag::num)))
    return asker.reject(index, "two dates");
  const auto option = [style = asker.style, number, part](const facts::Fact& other) {
    const auto* another = std::get_if<Date>(&other.object);
    if (another == nullptr) return std::string{};
    Date point = *another;
    if (number && (point.grain != "year" || point.role == "interval")) return std::string{};
    if (number || !part.empty()) point.mod.clear();
    if (point.role != "interval") point.role = "point";
    return part.empty() ? say_date(point, style) : part + " " + say_date(point, style);
  };
  add(asker, index, pack::Topic::date, gap, printed, option);
}

// "eighteen of | the twenty-two": no part is greater than the whole. 0 where none is told.
double whole_of(const Asker& asker, const facts::Fact& fact) {
  const Sentence& s = asker.sentence(fact);
  const std::size_t of = std::max(fact.tokens.end, fact.counted.end);
  if (of >= s.tokens.size() || s.tokens[of].folded != "of") return 0;
  // "come out with five vessels, … and abandoned four | of them"
  const bool told =
      of + 1 < s.tokens.size() && asker.ground.words.has_form("pronoun of many", s.tokens[of + 1]);
  double most = 0;
  for (const facts::Fact& other : facts_in(asker.ground, fact.sentence)) {
    const auto* figure = facts::figure_of(other);
    if (figure == nullptr) continue;
    if (other.tokens.begin == of + 1 || other.tokens.begin == of + 2) return figure->low;
    if (told && other.tokens.end <= fact.tokens.begin) most = std::max(most, figure->low);
  }
  return most >= facts::figure_of(fact)->low ? most : 0;
}

// "anything | between 20 and 30", "are put at | 20 to 30": nobody states either end.
bool is_somebodys_range(const Asker& asker, const facts::Fact& fact) {
  const language::Clause* clause = clause_of(asker.ground, fact);
  const Sentence& s = asker.sentence(fact);
  const auto& words = asker.ground.words;
  return clause == nullptr || words.has_lemma("putting", s.tokens[static_cast<std::size_t>(clause->verb)]) ||
         (fact.tokens.begin > 0 && words.has_form("vaguely", s.tokens[fact.tokens.begin - 1])) ||
         words.has_form("vaguely", s.tokens[fact.tokens.begin]);
}

void figure_in_passage(Asker& asker, std::size_t index) {
  const facts::Fact& fact = asker.ground.facts[index];
  const Sentence& s = asker.sentence(fact);
  const auto& figure = *facts::figure_of(fact);
  if (figure.op == facts::Op::vague || figure.low < 2) return asker.reject(index, "vague figure");
  const std::size_t begin = fact.tokens.begin, end = fact.tokens.end;
  if (fact.kind == facts::Kind::duration && s.tokens[begin].folded == "over")
    return asker.reject(index, "bound lost");  // "over ten days": in their course
  // "losses have been put at | anything from 20,000 to 28,000": by some, of whom each gives another
  if (figure.op == facts::Op::range && is_somebodys_range(asker, fact))
    return asker.reject(index, "an estimate");
  const auto degree = [&](std::size_t i) {
    return i < s.tokens.size() &&
           (s.tokens[i].form.find("°") != std::string::npos || s.tokens[i].form == "'");
  };
  if (degree(end) || (begin > 0 && degree(begin - 1)) || figure.unit == "degree")
    return asker.reject(index, "a degree");
  // "Resolution 118", "the twenty-four ships"
  // "the Isthmus of Panama | more than 22,000"
  const bool counts = !fact.counted.empty() || !figure.unit.empty() || figure.op != facts::Op::equal;
  // but "none of the | 2,700 | inhabitants", whose whole is told
  const bool stated = fact.polarity == language::Polarity::fact;
  const bool known_by_article = begin > 0 && stated && s.tokens[begin - 1].folded == "the";
  if (begin > 0 && ((!counts && s.tokens[begin - 1].any(Tag::cap) && !s.tokens[begin - 1].any(Tag::first)) ||
                    known_by_article))
    return asker.reject(index, "a number in a name", s.tokens[begin - 1].form);
  // "Robert Kennedy's | Thirteen | Days"
  if (begin > 0 && s.tokens[begin].any(Tag::cap) && !s.tokens[begin].any(Tag::first))
    return asker.reject(index, "a number in a name", s.tokens[begin].form);
  // "on April 6 and 7, 1862"
  for (const facts::Fact& other : facts_in(asker.ground, fact.sentence))
    if (other.kind == facts::Kind::date &&
        (other.tokens.contains(begin) || (other.tokens.end + 1 == begin && !other.tokens.empty() &&
                                          asker.ground.words.has_form("coordinator", s.tokens[begin - 1]))))
      return asker.reject(index, "a year");
  // "All three lived", "in every ten", "at three in the afternoon", but "in all 840 men were lost"
  const bool in_all = begin > 1 && s.tokens[begin - 1].folded == "all" && s.tokens[begin - 2].folded == "in";
  if (begin > 0 && ((stated && !in_all && asker.ground.words.has_form("known number", s.tokens[begin - 1])) ||
                    (s.tokens[begin - 1].folded == "at" && fact.counted.empty() && figure.unit.empty())))
    return asker.reject(index, "counted out");
  // "Lin was 53, honest, tireless": an age.
  constexpr double oldest = 120;
  if (figure.low < oldest && fact.counted.empty() && figure.unit.empty() && begin > 0 &&
      s.tokens[begin - 1].any(Tag::vbser) &&
      (end >= s.tokens.size() || s.tokens[end].any(Tag::punct) || s.tokens[end].any(Tag::cm) ||
       s.tokens[end].any(Tag::sent)))
    return asker.reject(index, "an age");
  // "7,000 British | and German soldiers"
  if (fact.counted.end > 0 && fact.counted.end < s.tokens.size() &&
      s.tokens[fact.counted.end - 1].any(Tag::cap) &&
      asker.ground.words.has_form("coordinator", s.tokens[fact.counted.end]))
    return asker.reject(index, "counted with others");
  // No part is greater than the whole; who came within three weeks came within five as well.
  const bool within = begin > 0 && asker.ground.words.has_form("no later than", s.tokens[begin - 1]);
  const double most = within ? figure.low : whole_of(asker, fact);
  const auto option = figure_option(s, fact, !asker.style.month_first);
  add(asker, index, pack::Topic::figure, fact.tokens, "", [option, most](const facts::Fact& other) {
    const auto* another = facts::figure_of(other);
    return most > 0 && another != nullptr && another->high > most ? std::string{} : option(other);
  });
}

void treaty_in_passage(Asker& asker, std::size_t index) {
  const facts::Fact& fact = asker.ground.facts[index];
  const auto* name = std::get_if<facts::Name>(&fact.object);
  if (name == nullptr || name->nominative.empty()) return;
  if (!fact.standalone && fact.canonical.empty()) return;
  const Sentence& s = asker.sentence(fact);
  const std::string kind = treaty_kind(asker.ground, *name);
  const auto& last = s.tokens[fact.tokens.end - 1];
  if (kind.empty() || (last.any(Tag::pl) && !last.any(Tag::sg))) return;
  Range gap = fact.tokens;
  if (s.tokens[gap.begin].folded == "the")
    ++gap.begin;
  else if (gap.begin == 0 || s.tokens[gap.begin - 1].folded != "the")
    return;
  add(asker, index, pack::Topic::treaty, gap, "", treaty_options(asker, kind));
}

}  // namespace

void ask_passage(Asker& asker, std::size_t index) {
  const facts::Fact& fact = asker.ground.facts[index];
  const bool may = std::holds_alternative<Date>(fact.object) || facts::figure_of(fact) != nullptr ||
                   fact.kind == facts::Kind::treaty;
  const bool stated = fact.polarity == language::Polarity::fact;
  if (!may || (!stated && !stands_word_for_word(asker.ground, fact)) || fact.value.empty()) return;
  if (const std::string fault = fault_of_gap(asker.ground, fact); !fault.empty())
    return asker.reject(index, fault, language::words(asker.sentence(fact), fact.tokens));
  if (std::holds_alternative<Date>(fact.object)) return date_in_passage(asker, index);
  if (fact.kind == facts::Kind::treaty) return treaty_in_passage(asker, index);
  if (facts::figure_of(fact) != nullptr && fact.kind != facts::Kind::identifier)
    figure_in_passage(asker, index);
}

}  // namespace letopis::questions::en

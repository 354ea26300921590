// A paragraph as far as the words that ask: the longest beginning that a passage may have, and the surest.
// Of the judged prompts that begin with their paragraph and have fifty words or more, readers passed 68 of
// 72; of those that were cut out of one sentence two thirds.
#include <algorithm>
#include <variant>

#include "content/questions/footing.hpp"
#include "content/questions/passage.hpp"
#include "content/questions/passage_gap.hpp"
#include "content/questions/passage_parts.hpp"

namespace letopis::questions {

using language::Range;
using language::Sentence;
using language::Tag;
using language::Token;

namespace {

// "18th", «24-го»
bool is_bare_day(const Token& token) {
  constexpr std::size_t digits = 2;
  const std::size_t end = token.folded.find_first_not_of("0123456789");
  return end != std::string::npos && end > 0 && end <= digits &&
         (token.folded.size() == end + digits || token.folded.compare(end, std::string::npos, "-го") == 0);
}

}  // namespace

// All that the author has told since a paragraph began, this one or the one before: of that nothing is left
// out but what its first words may lean on. Where that is too long, or begins with "He", as much of it as
// there is room for.
std::optional<Told> Passages::whole(const facts::Fact& fact, const PassageWanted& wanted,
                                    std::string& why) const {
  constexpr std::size_t much = 30;  // words: a beginning in the middle that is still a story
  const auto& sentences = ground_.document.sentences;
  const auto asking = asked_by(fact, wanted);  // no binding: clang 14 lets no lambda capture one
  const std::size_t own = asking.first;
  const Unit& asked = asking.second;
  // It names somebody, and counts no time from what is not told.
  const auto stands = [&](std::size_t back) {
    if (counts_from_the_untold(own - back, own, fact.tokens) ||
        (says_little(fact, asked) && !goes_on_from(asked, fact.tokens, own - back, own)))
      return false;
    Known known = known_from(wanted);
    for (std::size_t i = own - back; i <= own; ++i)
      if (tells_of_somebody_untold(i == own ? asked : units_[i], known)) return false;
    for (std::size_t i = own - back; i <= own; ++i)
      if (names_in(i == own ? asked : units_[i]) > 0) return true;
    return false;
  };
  std::size_t words = 0, plainly = 0, midway = 0;
  for (std::size_t back = 1; back <= own; ++back) {
    const Unit& unit = units_[own - back];
    const Sentence& sentence = sentences[unit.sentence];
    const std::size_t apart = sentences[fact.sentence].paragraph - sentence.paragraph;
    if (unit.tokens.empty() || apart > 1 || speaks(unit)) break;
    words += words_of(sentence, unit.tokens);
    if (words > wanted.most) break;
    const bool opens = opens_paragraph(unit);
    Known known = known_from(wanted);
    const bool firm = footing_of(ground_, casing_, unit.sentence, unit.tokens, {}).firm > 0;
    if (opens && may_lead(unit) && adjoin(ground_.document, unit.sentence, fact.sentence) &&
        read(unit, Lead::paragraph, {}, known, why) && (firm || !known.replaced.empty()) && stands(back))
      return told(unit, asked, known.replaced);
    if (!opens && (!wanted.midway || !may_be_torn(unit, apart > 0, wanted))) continue;
    if (!opens_plainly(unit, wanted.loose && opens, why) || !stands(back)) continue;
    if (!firm || !may_lead(unit)) continue;
    if (opens && plainly == 0) plainly = back;
    if (!opens && words >= much) midway = back;
  }
  const std::size_t back = plainly > 0 || !wanted.midway ? plainly : midway;
  return back == 0 ? std::nullopt : std::optional(told(units_[own - back], asked));
}

// "The Antarctic Treaty, signed in Washington on ____ …": a paragraph's first sentence, where there is no
// more to be told, and it names enough not to be torn from anything.
std::optional<Told> Passages::opening_alone(const facts::Fact& fact, const PassageWanted& wanted) const {
  constexpr int enough = 3;  // names
  const auto& sentences = ground_.document.sentences;
  const auto [own, asked] = asked_by(fact, wanted);
  std::string ignored;
  if (!opens_paragraph(units_[own]) || wanted.least > 0 || !opens_plainly(asked, false, ignored) ||
      counts_from_the_untold(own, own, fact.tokens))
    return std::nullopt;
  const Sentence& sentence = sentences[fact.sentence];
  for (std::size_t i = asked.tokens.begin; i + 1 < asked.tokens.end; ++i)  // "Hong, | meanwhile, | spent …"
    if (sentence.tokens[i + 1].form == "," && ground_.words.has_form("lead", sentence.tokens[i]))
      return std::nullopt;
  const Footing footing = footing_of(ground_, casing_, fact.sentence, asked.tokens, fact.tokens);
  return footing.firm >= enough ? std::optional(Told{}) : std::nullopt;
}

// «Оба полководца получили смертельные раны», «напал на лагерь принца»: whom the units before have not named.
// Adds what the unit says to what is known.
bool Passages::tells_of_somebody_untold(const Unit& unit, Known& known) const {
  const Sentence& sentence = ground_.document.sentences[unit.sentence];
  const std::size_t begin = begin_of(ground_, sentence, unit.tokens);
  for (std::size_t i = unit.tokens.begin; i < unit.tokens.end; ++i) {
    const bool two = known.names < 2 && i > unit.tokens.begin && sentence.tokens[i].any(Tag::n) &&
                     ground_.words.has_form("both", sentence.tokens[i - 1]);
    // "the King in person led the charge": whom the units before call so, or by name
    const Token& token = sentence.tokens[i];
    const bool titled =
        known.names > 0 && token.any(Tag::cap) && i > unit.tokens.begin &&
        ground_.words.has_lemma("title told", token) && is_told_thing(unit, i) &&
        std::none_of(token.readings.begin(), token.readings.end(),
                     [&](const language::Reading& r) { return known.lemmas.contains(r.lemma); });
    // "Hayes was made an officer. | The ship | lay forgotten": told before, but not here
    constexpr std::size_t opening = 3;  // tokens
    const bool thing =
        known.names > 0 && i < begin + opening && !token.readings.empty() &&
        (is_told_thing(unit, i) || is_described_thing(unit, i)) &&
        was_told(unit, token.readings.front().lemma) &&
        std::none_of(token.readings.begin(), token.readings.end(),
                     [&](const language::Reading& r) { return known.lemmas.contains(r.lemma); });
    const bool listens =
        ground_.words.has_form("speaker", token) && !is_quoted(sentence, i);  // «уже знакомым нам»
    known.scene = known.scene || names_a_scene(sentence, i, begin);
    if (two || titled || thing || listens || is_bare_title(sentence, i, known) ||
        is_untold_scene(unit, i, known))
      return true;
  }
  known.names += names_in(unit);
  for (std::size_t i = unit.tokens.begin; i < unit.tokens.end; ++i)
    for (const language::Reading& reading : sentence.tokens[i].readings) known.lemmas.insert(reading.lemma);
  return false;
}

// "that winter", «тем же летом», "the following spring" in the units from `first` to `last`, before which
// they have said no date: of which, only what is not told says.
bool Passages::counts_from_the_untold(std::size_t first, std::size_t last, Range asked) const {
  const auto& words = ground_.words;
  for (std::size_t k = first; k <= last; ++k) {
    const Sentence& sentence = ground_.document.sentences[units_[k].sentence];
    const auto facts = facts_in(ground_, units_[k].sentence);
    for (std::size_t i = units_[k].tokens.begin; i + 1 < units_[k].tokens.end; ++i) {
      const Token& token = sentence.tokens[i];
      if (k == last && asked.contains(i)) continue;
      const auto* date_fact = [&]() -> const facts::Fact* {
        for (const facts::Fact& fact : facts)
          if (std::holds_alternative<facts::Date>(fact.object) && fact.tokens.contains(i) &&
              !(k == last && asked.overlaps(fact.tokens)))
            return &fact;
        return nullptr;
      }();
      if (date_fact != nullptr) {  // "eleven days | later", "in March of the | preceding | year"
        for (std::size_t t = date_fact->tokens.begin; t < date_fact->tokens.end; ++t)
          if (words.has("counting from", sentence.tokens[t].folded) ||
              words.has_form("counted from", sentence.tokens[t]) ||
              (sentence.tokens[t].any(Tag::dem) && !sentence.tokens[t].any(Tag::rel)))
            return true;
        if (!std::get<facts::Date>(date_fact->object).relative) return false;
      }
      // "on the 18th", «24-го»: of which month?
      const bool month = words.has_form("month", sentence.tokens[i + 1]) ||
                         words.has_lemma("month", sentence.tokens[i + 1]) ||
                         sentence.tokens[i + 1].folded == "of";
      if (!month && i > 0 && words.has_form("bare day before", sentence.tokens[i - 1]) && is_bare_day(token))
        return true;
      // "replaced at the end of the year": of which?
      if (i + 3 < units_[k].tokens.end && words.has_form("part of a year", token) &&
          sentence.tokens[i + 1].folded == "of" &&
          sentence.tokens[i + 2].folded == words.value("phrasing", "definite article") &&
          words.has_lemma("time noun", sentence.tokens[i + 3]) &&
          !(i + 4 < units_[k].tokens.end && sentence.tokens[i + 4].folded == "of"))
        return true;
      if (words.has("counting from", token.folded)) return true;  // "had four days earlier placed his troops"
      std::size_t noun = i + 1;  // "that | first | autumn", "that | very | month"
      if (noun + 1 < units_[k].tokens.end &&
          (sentence.tokens[noun].any(Tag::ord) || words.has_form("telling nothing", sentence.tokens[noun])))
        ++noun;
      const bool time = words.has_lemma("time noun", sentence.tokens[noun]) ||
                        words.has_form("month", sentence.tokens[noun]);
      if (time && (words.has_form("pointing", token) || words.has_lemma("pointing", token) ||
                   words.has_form("counted from", token)))
        return true;
    }
  }
  return false;
}

}  // namespace letopis::questions

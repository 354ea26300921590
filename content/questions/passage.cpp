#include "content/questions/passage.hpp"

#include <algorithm>
#include <utility>

#include "content/base/utf8.hpp"
#include "content/narrative/narrative.hpp"
#include "content/questions/hanging.hpp"
#include "content/questions/passage_gap.hpp"
#include "content/questions/passage_parts.hpp"
#include "content/questions/said.hpp"

namespace letopis::questions {
namespace {

using language::Range;
using language::Sentence;
using language::Tag;
using language::Token;

// «Пойди союзники прямо …»: it tells of what did not happen.
bool is_supposed(const Ground& ground, std::size_t sentence, Range tokens) {
  const auto& clauses = ground.document.clauses[sentence];
  return std::any_of(clauses.begin(), clauses.end(), [&](const language::Clause& clause) {
    return tokens.overlaps(clause.range) && (clause.polarity == language::Polarity::hypothetical ||
                                             clause.polarity == language::Polarity::planned);
  });
}

}  // namespace

Passages::Passages(const Ground& ground, const Casing& casing, const StandIns& stand_ins)
    : ground_(ground), casing_(casing), stand_ins_(stand_ins) {
  for (std::size_t i = 0; i < ground.document.sentences.size(); ++i) {
    first_.push_back(units_.size());
    for (const Range& part : parts_of(ground, i)) units_.push_back({i, part});
    const auto& tokens = ground.document.sentences[i].tokens;
    for (std::size_t k = 0; k < tokens.size(); ++k) {
      if (tokens[k].any(Tag::n)) told_at_[tokens[k].readings.front().lemma].push_back(tokens[k].begin);
      // «принц Аббас-Мирза», "Crown Prince Wilhelm"
      if (ground.words.has_lemma("role of a person", tokens[k]) && k + 1 < tokens.size() &&
          tokens[k + 1].any(Tag::cap) && (!tokens[k + 1].any(Tag::n) || tokens[k + 1].any(Tag::guess)))
        for (const language::Reading& role : tokens[k].readings)
          for (const language::Reading& name : tokens[k + 1].readings) titled_[role.lemma].insert(name.lemma);
      if (!tokens[k].all(Tag::ant)) continue;
      // «Александр II», «Александр Суворов», "Henry the Lion"; an English first name may be a surname as
      // well.
      const bool english = ground.words.has_articles();
      const auto capital = [&](std::size_t token) {
        return token < tokens.size() && tokens[token].any(Tag::cap);
      };
      const bool named =
          english ? k + 1 < tokens.size() && tokens[k + 1].folded == "the" && capital(k + 2) : capital(k + 1);
      const bool fuller = k + 1 < tokens.size() && (tokens[k + 1].any(Tag::roman) || named);
      for (const language::Reading& reading : tokens[k].readings) {
        if (fuller) fuller_.insert(reading.lemma);
        if (!fuller) ++alone_[reading.lemma];
      }
    }
  }
}

bool Passages::may_lead(const Unit& unit) const {
  const Sentence& sentence = ground_.document.sentences[unit.sentence];
  // "Wildman Whitehouse, a surgeon who had taken up electricity.", «Миллион крестьян, которые не имели
  // прав.»: no sentence; «Мадрид — столица, которую обороняли» and «Выборы 1936 года.» are as good as one.
  constexpr std::size_t heading = 5;  // words
  const auto& clauses = ground_.document.clauses[unit.sentence];
  const bool brief = words_of(sentence, unit.tokens) <= heading;
  const bool defines =
      !ground_.words.has_articles() &&
      std::any_of(sentence.tokens.begin() + static_cast<long>(unit.tokens.begin),
                  sentence.tokens.begin() + static_cast<long>(unit.tokens.end), [&](const Token& token) {
                    return token.form == "—" || token.form == "–" || (brief && token.any(Tag::digits));
                  });
  const bool says_something =
      defines || std::any_of(clauses.begin(), clauses.end(), [&](const language::Clause& clause) {
        return clause.type == language::ClauseType::main && clause.verb >= 0 &&
               unit.tokens.contains(static_cast<std::size_t>(clause.verb));
      });
  // "Lord Byron was thirty-six.": said in so few words in the middle of a paragraph, it only ends what was
  // told before.
  if (brief && !opens_paragraph(unit)) return false;
  return says_something && is_statement(sentence) && is_balanced(sentence, unit.tokens) &&
         !is_supposed(ground_, unit.sentence, unit.tokens);
}

// "I doubt that it could have worked": of the one who tells, who is nobody in a question.
bool Passages::speaks(const Unit& unit) const {
  const auto [known, unknown] = speaks_.try_emplace({unit.sentence, unit.tokens.begin, unit.tokens.end});
  if (unknown) known->second = speaks_to_the_reader(unit);
  return known->second;
}

bool Passages::speaks_to_the_reader(const Unit& unit) const {
  const Sentence& sentence = ground_.document.sentences[unit.sentence];
  for (std::size_t i = unit.tokens.begin; i < unit.tokens.end; ++i)
    if (ground_.words.has_form("speaker", sentence.tokens[i]) && !is_quoted(sentence, i)) return true;
  // "Where two dates are given below, …", «В стране, откуда пишется эта глава, …»
  return !phrase_said(ground_.words, "speaks of the text", language::words(sentence, unit.tokens)).empty();
}

Told Passages::told(const Unit& from, const Unit& asked, const std::vector<Replaced>& replaced) const {
  const auto& sentences = ground_.document.sentences;
  const Sentence& first = sentences[from.sentence];
  const Sentence& own = sentences[asked.sentence];
  const std::size_t begin = first.tokens[begin_of(ground_, first, from.tokens)].begin;
  const std::size_t end = own.tokens[begin_of(ground_, own, asked.tokens)].begin;
  // The heading between two paragraphs is no sentence of either.
  std::size_t opening = asked.sentence;
  while (opening > from.sentence && sentences[opening - 1].paragraph == own.paragraph) --opening;
  const bool crosses = first.paragraph != own.paragraph;
  const std::string text = crosses ? plain(begin, sentences[opening - 1].end, replaced) + " " +
                                         plain(sentences[opening].begin, end, replaced)
                                   : plain(begin, end, replaced);
  Told told{.text = base::capitalised(std::string(base::trim(text)))};
  for (const Replaced& one : replaced)
    if (one.sentence == asked.sentence && asked.tokens.contains(one.tokens.begin))
      told.in_asked.push_back(one);
  return told;
}

// The text of the bytes from `begin` to `end`.
std::string Passages::plain(std::size_t begin, std::size_t end, const std::vector<Replaced>& replaced) const {
  const auto& narrative = ground_.document.narrative;
  std::string text;
  for (const Replaced& one : replaced) {
    const auto& tokens = ground_.document.sentences[one.sentence].tokens;
    const std::size_t from = tokens[one.tokens.begin].begin;
    if (from < begin || from >= end) continue;
    const std::string before = narrative::plain(narrative, begin, from);
    const bool opens = tokens[one.tokens.begin].any(Tag::first);
    text += before + (before.empty() || !tokens[one.tokens.begin].space_before ? "" : " ") +
            (opens ? base::capitalised(one.words) : one.words);
    begin = tokens[one.tokens.end - 1].end;
    if (one.tokens.end < tokens.size() && tokens[one.tokens.end].space_before) text += " ";
  }
  return text + narrative::plain(narrative, begin, end);
}

// "In 1789 the bill came due": a sentence of its own matter, and only in a manner of speaking of what went
// before. A name, a pronoun, a noun told there, or one that always is some known thing («крепость», "the
// battle") ties it.
bool Passages::goes_on_from(const Unit& unit, Range asked, std::size_t from, std::size_t until) const {
  const Sentence& sentence = ground_.document.sentences[unit.sentence];
  const auto& words = ground_.words;
  std::set<std::string> told;
  for (std::size_t k = from; k < until; ++k)
    for (std::size_t i = units_[k].tokens.begin; i < units_[k].tokens.end; ++i)
      if (const Token& token = ground_.document.sentences[units_[k].sentence].tokens[i]; token.any(Tag::n))
        for (const language::Reading& reading : token.readings) told.insert(reading.lemma);
  for (std::size_t i = unit.tokens.begin; i < unit.tokens.end; ++i) {
    const Token& token = sentence.tokens[i];
    if (asked.contains(i) || token.any(Tag::digits)) continue;
    if (casing_.is_name(sentence, i) && !(token.any(Tag::first) && !token.any(Tag::np))) return true;
    if (words.has_form("anaphor", token) && !token.any(Tag::rel) && !token.any(Tag::itg)) return true;
    if (!token.any(Tag::n)) continue;
    const bool known_thing = words.has_lemma("bare", token) && !words.has_articles() &&
                             token.any(Tag::sg);  // «крепость», no «войска»
    if (known_thing || words.has_lemma("event process", token) || words.has_lemma("event point", token))
      return true;
    for (const language::Reading& reading : token.readings)
      if (told.contains(reading.lemma)) return true;
  }
  return false;
}

bool Passages::suffices(const Known& known, const PassageWanted& wanted, bool alone, std::string& why) const {
  const bool topical = wanted.topical && !wanted.label.empty();
  const bool anchored =
      topical
          ? known.names > 0 || known.dated || known.described || !known.cues_said.empty()
          : known.names > 0 && known.names + (known.dated ? 1 : 0) + (known.full ? 1 : 0) > (alone ? 2 : 1);
  // «Отечественная война 1812 года. Потери Великой армии составили …»: of the whole of it.
  const auto numbers = numbers_in(wanted.label);
  const bool of_its_year = known.names > 0 && std::count_if(numbers.begin(), numbers.end(), is_year) == 1;
  // "The Titanic went to sea with twenty lifeboats": behind its subject, what belongs to that tells of what.
  const bool of_the_subject = known.cues_said.size() > 1;
  const bool counted = known.event || known.dated || of_its_year || of_the_subject;
  if (anchored && (!wanted.figure || counted)) return true;
  why = anchored ? "no event, day or place" : "no name";
  return false;
}

bool Passages::opens_paragraph(const Unit& unit) const {
  const auto& sentences = ground_.document.sentences;
  return unit.tokens.begin == 0 &&
         (unit.sentence == 0 || sentences[unit.sentence - 1].paragraph != sentences[unit.sentence].paragraph);
}

std::pair<std::size_t, Passages::Unit> Passages::asked_by(const facts::Fact& fact,
                                                          const PassageWanted& wanted) const {
  const std::size_t own = unit_of(fact, wanted.printed);
  return {own, {fact.sentence, wanted.printed.empty() ? units_[own].tokens : wanted.printed}};
}

std::size_t Passages::unit_of(const facts::Fact& fact, Range printed) const {
  std::size_t own = first_[fact.sentence];
  // Where they run on over several units, the first of these.
  if (!printed.empty() && printed.end > units_[own].tokens.end && printed.begin < units_[own].tokens.end)
    return own;
  while (own + 1 < units_.size() && units_[own + 1].sentence == fact.sentence &&
         units_[own + 1].tokens.begin <= fact.tokens.begin)
    ++own;
  return own;
}

// "In 1789 the bill came due."
bool Passages::says_little(const facts::Fact& fact, const Unit& asked) const {
  constexpr std::size_t short_statement = 8;  // words
  return fact.kind == facts::Kind::date &&
         words_of(ground_.document.sentences[asked.sentence], asked.tokens) <= short_statement;
}

}  // namespace letopis::questions

// Who does what a Russian verb tells, where a passage leaves him to the words before it.
#include <algorithm>

#include "content/questions/passage.hpp"
#include "content/questions/passage_parts.hpp"

namespace letopis::questions {

using language::Sentence;
using language::Tag;
using language::Token;

// Its subject stands in another half of the sentence, or, of a verb of a man or a woman, nowhere.
bool Passages::lacks_its_doer(const Sentence& sentence, const Unit& unit,
                              const language::Clause& clause) const {
  if (clause.shared_subject) return !unit.tokens.contains(static_cast<std::size_t>(clause.subject));
  const Token& verb = sentence.tokens[static_cast<std::size_t>(clause.verb)];
  // «летом 1615 г. осадил Псков»: what stands right behind the verb of a deed is what it was done to.
  if (const auto behind = static_cast<std::size_t>(clause.verb) + 1;
      clause.subject == static_cast<int>(behind) && verb.any(Tag::tv) && verb.any(Tag::perf) &&
      verb.any(Tag::past) && verb.any(Tag::m) && sentence.tokens[behind].any(Tag::top) &&
      sentence.tokens[behind].any(Tag::acc) &&
      (behind + 1 >= clause.range.end || !is_word(sentence.tokens[behind + 1])))
    return true;
  // «а в августе овладела | Ушаком»: a name that is only guessed, in the case of what she took.
  if (clause.subject > clause.verb) {
    const Token& guessed = sentence.tokens[static_cast<std::size_t>(clause.subject)];
    if (guessed.any(Tag::guess) && guessed.any(Tag::ins) && verb.any(Tag::past) && !verb.any(Tag::pl))
      return true;
  }
  // «| летом 1214 года перенёс | двор в Кайфэн»: half a sentence, and what he moved.
  if (const auto thing = static_cast<std::size_t>(clause.verb) + 1;
      unit.tokens.begin > 0 && clause.subject == static_cast<int>(thing) && verb.all(Tag::tv) &&
      verb.any(Tag::perf) && verb.any(Tag::past) && verb.any(Tag::m) &&
      !sentence.tokens[thing].any(Tag::cap) && sentence.tokens[thing].any({Tag::n, Tag::acc}) &&
      std::none_of(sentence.tokens.begin() + static_cast<long>(thing) + 1,
                   sentence.tokens.begin() + static_cast<long>(clause.range.end), [](const Token& token) {
                     const bool governed = (&token - 1)->any(Tag::pr);
                     return (token.any(Tag::n) || token.any(Tag::np)) && token.any(Tag::acc) && !governed;
                   }))
    return true;
  // «а Кошута избрал президентом»: no name of a man reads so where he acts.
  if (clause.subject >= 0 && verb.any(Tag::past) && verb.any(Tag::sg) && verb.any(Tag::m)) {
    const Token& name = sentence.tokens[static_cast<std::size_t>(clause.subject)];
    return name.unknown() && !name.any(Tag::n) &&
           std::none_of(name.readings.begin(), name.readings.end(), [](const language::Reading& reading) {
             return reading.has(Tag::nom) && !reading.has(Tag::f);
           });
  }
  const auto may_do = [&](std::size_t i) {  // «возглавлял | С. Ю. Витте», whom nobody has taken for a subject
    const Token& token = sentence.tokens[i];
    // «уступил трон | Абдул-Хамиду | II»: no man's name ends so where he acts
    const bool oblique = token.unknown() && ground_.words.ends_in("oblique ending", token.folded);
    return token.any(Tag::cap) && (token.any(Tag::nom) || token.any(Tag::abbr) || token.unknown()) &&
           !oblique && !sentence.tokens[i - 1].any(Tag::pr);
  };
  for (std::size_t i = static_cast<std::size_t>(clause.verb) + 1;
       i < std::min(clause.range.end, unit.tokens.end); ++i)
    if (may_do(i)) return false;
  // «Из Ленинграда отплыли ____.»: they, who are told of before
  if (clause.subject < 0 && verb.any(Tag::past) && verb.any(Tag::pl) && verb.all(Tag::iv) &&
      std::none_of(sentence.tokens.begin() + static_cast<long>(unit.tokens.begin),
                   sentence.tokens.begin() + static_cast<long>(unit.tokens.end), [](const Token& token) {
                     return token.any(Tag::num) || token.any(Tag::digits) || token.unknown() ||
                            (token.any(Tag::nom) &&
                             (token.any(Tag::n) || token.any(Tag::np) || token.any(Tag::prn)));
                   }))
    return true;
  const bool done = verb.any(Tag::past) || verb.any({Tag::pp, Tag::shrt});  // «Начата Швецией»
  return clause.subject < 0 && done && verb.any(Tag::sg) && !verb.any(Tag::nt) && !verb.any(Tag::pl) &&
         (verb.any(Tag::m) || verb.any(Tag::f));
}

// «В октябре объявил в Константине пятилетнюю программу»: not a word of it agrees with the verb.
bool Passages::names_a_doer(const Sentence& sentence, const Unit& unit, const language::Clause& clause) {
  const Token& verb = sentence.tokens[static_cast<std::size_t>(clause.verb)];
  const Tag gender = verb.any(Tag::m) ? Tag::m : Tag::f;
  const bool passive = verb.any({Tag::pp, Tag::shrt});
  for (std::size_t i = unit.tokens.begin; i < unit.tokens.end; ++i) {
    const Token& token = sentence.tokens[i];
    if (passive && !clause.range.contains(i)) continue;
    const bool placed = i > 0 && sentence.tokens[i - 1].any(Tag::pr);
    const bool named = token.unknown() || token.any(Tag::abbr) || token.any(Tag::np) || token.any(Tag::n);
    const bool by_it = passive && token.any(Tag::ins) && !token.any(Tag::nom);
    if (token.any(Tag::cap) && named && !placed && !by_it) return true;
    for (const language::Reading& reading : token.readings)
      if (reading.has(Tag::nom) && !reading.has(Tag::pl) &&
          (reading.has(gender) || reading.has(Tag::mf) || reading.has(Tag::prn)))
        return true;
  }
  return false;
}

// The verb of a main clause of the unit whose doer no word of it names; "" where each is named.
std::string Passages::verb_without_a_doer(const Unit& unit) const {
  const Sentence& sentence = ground_.document.sentences[unit.sentence];
  for (const language::Clause& clause : ground_.document.clauses[unit.sentence])
    if (clause.type == language::ClauseType::main && clause.verb >= 0 &&
        unit.tokens.contains(static_cast<std::size_t>(clause.verb)) &&
        lacks_its_doer(sentence, unit, clause) &&
        (unit.tokens.begin > 0 || !names_a_doer(sentence, unit, clause)))
      return sentence.tokens[static_cast<std::size_t>(clause.verb)].form;
  return {};
}

}  // namespace letopis::questions

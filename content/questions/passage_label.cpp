// What the label of a passage has told its reader before the first word, and where its story plays.
#include <algorithm>

#include "content/base/utf8.hpp"
#include "content/questions/passage.hpp"
#include "content/questions/passage_parts.hpp"
#include "content/questions/subject.hpp"

namespace letopis::questions {
namespace {

using language::Sentence;
using language::Tag;
using language::Token;

// The lemmas that the words of a title may have.
std::set<std::string> lemmas_of(const Ground& ground, const std::string& title) {
  std::set<std::string> lemmas;
  for (const std::string& word : base::words(title))
    for (const std::string& form : {word, base::uncapitalised(word)})
      for (const auto& reading : ground.lexicon.analyse(form)) lemmas.insert(reading.lemma);
  return lemmas;
}

}  // namespace

const std::set<std::string>& Passages::lemmas(const std::string& label) const {
  const auto [at, anew] = lemmas_.try_emplace(label);
  if (!anew) return at->second;
  auto& lemmas = at->second = lemmas_of(ground_, label);
  // «Крестьянская война. … поручили подавить восстание»: which one, the label says in another word.
  const auto& wars = ground_.words.entries("what a war is called");
  if (std::any_of(wars.begin(), wars.end(), [&](const std::string& war) { return lemmas.contains(war); }))
    lemmas.insert(wars.begin(), wars.end());
  // "Sinking of the Titanic. | The liner | carried …", but "the strait" of the Gallipoli Campaign has a name.
  if (const auto* subject = subject_of(ground_.knowledge, label))
    for (const std::string& cue : subject->cues)
      if (!ground_.words.has("scene noun", cue) && !ground_.words.has("place noun", cue) &&
          !ground_.words.has("bare", cue) && !ground_.words.has("role of a person", cue) &&
          !ground_.words.has("crowned", cue) && !ground_.words.has("related", cue))
        lemmas.insert(cue);
  return lemmas;
}

// "at Isandlwana", «под Дьенбьенфу», «Мальта»: where it plays.
bool Passages::names_a_scene(const Sentence& sentence, std::size_t at, std::size_t begin) const {
  const Token& token = sentence.tokens[at];
  const auto& words = ground_.words;
  if (!token.any(Tag::cap) || token.any(Tag::abbr) || token.any(Tag::digits) || token.any(Tag::roman) ||
      words.has_form("month", token) || words.has_lemma("month", token) || words.has_lemma("nation", token))
    return false;
  std::size_t before = at;
  if (before > begin && sentence.tokens[before - 1].folded == words.value("phrasing", "definite article"))
    --before;
  if (before > begin && (words.has_form("placing", sentence.tokens[before - 1]) ||
                         words.has_lemma("place noun", sentence.tokens[before - 1]) ||
                         sentence.tokens[before - 1].folded == "of"))
    return !token.any(Tag::ant) && !token.any(Tag::cog);
  // "Chelmsford led his men": a lord, or his town
  const auto& clauses =
      ground_.document.clauses[static_cast<std::size_t>(&sentence - ground_.document.sentences.data())];
  if (std::any_of(clauses.begin(), clauses.end(),
                  [&](const language::Clause& clause) { return clause.subject == static_cast<int>(at); }))
    return false;
  return token.any(Tag::top) ||
         std::any_of(token.readings.begin(), token.readings.end(), [&](const language::Reading& reading) {
           return ground_.knowledge.find("place", base::capitalised(reading.lemma)) != nullptr;
         });
}

// "The Siege of Malta"; but a war named after a country has many camps.
bool Passages::label_names_a_place(const std::string& label) const {
  const auto& said = lemmas(label);
  const auto& wars = ground_.words.entries("what a war is called");
  if (std::any_of(wars.begin(), wars.end(), [&](const std::string& war) { return said.contains(war); }))
    return false;
  return std::any_of(said.begin(), said.end(), [&](const std::string& lemma) {
    return base::starts_upper(lemma) && ground_.knowledge.find("place", lemma) != nullptr;
  });
}

Passages::Known Passages::known_from(const PassageWanted& wanted) const {
  return {.lemmas = lemmas(wanted.label),
          .scene = label_names_a_place(wanted.label),
          .instead = wanted.instead,
          .cues = wanted.cues};
}

// "led 2,500 men out of the camp", «крепость пала»: of what place, no name around it tells.
bool Passages::is_untold_scene(const Unit& unit, std::size_t at, const Known& known) const {
  const Sentence& sentence = ground_.document.sentences[unit.sentence];
  const Token& noun = sentence.tokens[at];
  if (known.scene || !ground_.words.has_lemma("scene noun", noun) || noun.any(Tag::cap) || !noun.any(Tag::n))
    return false;
  if (std::any_of(noun.readings.begin(), noun.readings.end(),
                  [&](const language::Reading& reading) { return known.lemmas.contains(reading.lemma); }))
    return false;
  // "the camp at Rorke's Drift", «крепости Карс»: the words behind it tell.
  constexpr std::size_t near = 4;  // tokens
  for (std::size_t i = at + 1; i < std::min(unit.tokens.end, at + 1 + near) && is_word(sentence.tokens[i]);
       ++i)
    if (sentence.tokens[i].any(Tag::cap) || sentence.tokens[i].folded == "of") return false;
  if (at == unit.tokens.begin) return !ground_.words.has_articles() && is_told_thing(unit, at);
  return is_told_thing(unit, at);
}

// «отказался от договора»: of which, neither the topic nor what was told says.
bool Passages::is_untold_treaty(const Token& token, const Known& known) const {
  const auto treaty = [&](const std::string& lemma) {
    return !ground_.words.value("treaty kind", lemma).empty();
  };
  return std::any_of(token.readings.begin(), token.readings.end(),
                     [&](const language::Reading& reading) { return treaty(reading.lemma); }) &&
         std::none_of(known.lemmas.begin(), known.lemmas.end(), treaty);
}

}  // namespace letopis::questions

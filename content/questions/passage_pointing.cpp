// What a pronoun of a passage may stand for: a name or noun that is printed with it.
#include <algorithm>

#include "content/questions/passage.hpp"
#include "content/questions/passage_gap.hpp"
#include "content/questions/passage_parts.hpp"

namespace letopis::questions {

using language::Sentence;
using language::Tag;
using language::Token;

// «Горчаков уведомил державы, что она …»: no woman and no state has been named. Where words have no gender
// any will do.
bool Passages::agrees_with_a_noun_before(const Sentence& sentence, std::size_t at) const {
  const Token& pronoun = sentence.tokens[at];
  if (!pronoun.any(Tag::nom) || ground_.words.has_articles()) return true;
  const bool many = pronoun.any(Tag::pl), woman = pronoun.any(Tag::f), thing = pronoun.any(Tag::nt);
  for (std::size_t i = 0; i < at; ++i)
    for (const language::Reading& reading : sentence.tokens[i].readings) {
      if (!reading.has(Tag::n) && !reading.has(Tag::np) && !reading.has(Tag::unk) && !reading.has(Tag::guess))
        continue;
      if (!reading.has(Tag::nom) && !reading.has(Tag::unk) && !reading.has(Tag::guess)) continue;
      if (many ? reading.has(Tag::pl)
               : !reading.has(Tag::pl) && (woman   ? reading.has(Tag::f)
                                           : thing ? reading.has(Tag::nt)
                                                   : reading.has(Tag::m)))
        return true;
    }
  return false;
}

// "Under the influence of Francisco de Miranda, | its congress …", "Three Wampanoags were convicted of | his
// murder": no name before it is a thing, or a man.
bool Passages::owned_before(std::size_t index, std::size_t at) const {
  const Sentence& sentence = ground_.document.sentences[index];
  const auto& clauses = ground_.document.clauses[index];
  const auto acts = [&](std::size_t i) {
    return std::any_of(clauses.begin(), clauses.end(),
                       [&](const auto& clause) { return clause.subject == static_cast<int>(i); });
  };
  const std::string wanted = ground_.words.value("owner", sentence.tokens[at].folded);
  if (wanted.empty()) return true;
  for (std::size_t i = 0; i < at; ++i) {
    const Token& token = sentence.tokens[i];
    if (token.any(Tag::adj) || ground_.words.has_lemma("nation", token)) continue;  // "the French wars"
    const bool person = token.any(Tag::ant) || token.any(Tag::cog);
    const bool many = token.any(Tag::cap) && token.folded.ends_with('s') && !person;
    const bool common = token.any(Tag::n) && !token.any(Tag::cap) && token.any(Tag::sg) && acts(i);
    if (wanted == "person" && ((casing_.is_name(sentence, i) && !many && !token.any(Tag::top)) || common))
      return true;
    if (wanted == "thing" && ((casing_.is_name(sentence, i) && !person) || common)) return true;
  }
  return false;
}

// "The fossil leaves in them", «уговорил собрание потратить их»: only a name of the same words may be meant,
// and who does something does it to somebody else, so that a pronoun that is an object needs two.
bool Passages::points_outside(const Sentence& sentence, std::size_t at, bool first, int names) const {
  const Token& token = sentence.tokens[at];
  const auto& words = ground_.words;
  // "The most active member was Clarkson", "The largest began in Jamaica"
  if (first && words.has_form("superlative", token) && at > 0 &&
      sentence.tokens[at - 1].folded == words.value("phrasing", "definite article")) {
    constexpr std::size_t near = 4;  // tokens
    for (std::size_t i = at + 1; i < sentence.tokens.size() && i <= at + near; ++i) {
      const Token& next = sentence.tokens[i];
      if (next.folded == "of" || next.folded == "in" || next.any(Tag::cap)) break;
      if (next.any(Tag::vblex) || next.any(Tag::vbser)) return true;
    }
  }
  // «Первый разрешал …, второе замораживало …»
  const Token* after = at + 1 < sentence.tokens.size() ? &sentence.tokens[at + 1] : nullptr;
  const bool verb_next = after != nullptr && (!token.any(Tag::cap) || token.any(Tag::first)) &&
                         !after->any(Tag::n) && !after->any(Tag::np) && !after->any(Tag::adj) &&
                         !after->any(Tag::ord) && !after->any(Tag::cap) && !after->any(Tag::num) &&
                         !after->unknown() &&
                         (at == 0 || !sentence.tokens[at - 1].any(Tag::n) ||
                          !sentence.tokens[at - 1].any(Tag::cap) || sentence.tokens[at - 1].any(Tag::first));
  if (first && token.any(Tag::ord) && !token.any(Tag::digits) && !token.any(Tag::n) && verb_next) return true;
  if (!first || (!words.has_form("anaphor", token) && !words.has_lemma("anaphor", token))) return false;
  // «то есть», «то, что …», "that" before a clause, "there was": they point nowhere.
  const bool joins =
      (token.any(Tag::rel) || token.any(Tag::itg)) && !words.has_form("always pointing", token);
  if (joins || words.has_form("not pointing", token)) {
    const bool bare = after == nullptr || !after->any(Tag::n) || !words.has_lemma("time noun", *after);
    if (bare) return false;
  }
  if (words.has_form("pointing", token) || words.has_lemma("pointing", token)) {
    std::size_t name = at + 1;  // «та самая Нарва», but not «этого режима Конгресс …»
    if (name < sentence.tokens.size() && !sentence.tokens[name].any(Tag::n) &&
        !sentence.tokens[name].any(Tag::cap)) {
      if (!sentence.tokens[name].any(Tag::adj) && !sentence.tokens[name].any(Tag::det)) return true;
      ++name;
    }
    return name >= sentence.tokens.size() || !sentence.tokens[name].any(Tag::cap);
  }
  // «Нанеся поражение генералу Веделю, | он | занял Франкфурт»: who did both, neither half says.
  const auto& clauses =
      ground_.document.clauses[static_cast<std::size_t>(&sentence - ground_.document.sentences.data())];
  const int opening = language::clause_at(clauses, 0);
  if (first && !words.has_articles() && token.any(Tag::nom) && at > 0 &&
      sentence.tokens[at - 1].form == "," && opening >= 0 &&
      clauses[static_cast<std::size_t>(opening)].type == language::ClauseType::gerund)
    return true;
  const bool owner = words.has_form("owner pronoun", token) && at + 1 < sentence.tokens.size() &&
                     !sentence.tokens[at + 1].any(Tag::comp) &&  // «сделало его сговорчивее»
                     (sentence.tokens[at + 1].any(Tag::n) || sentence.tokens[at + 1].any(Tag::adj) ||
                      sentence.tokens[at + 1].any(Tag::num) || sentence.tokens[at + 1].any(Tag::digits));
  const bool object = words.has_form("object pronoun", token) && !owner;
  // "General de Meza abandoned it", «войска Тилли ворвались в него»: not himself.
  if (names - (object ? names_of_the_subject(sentence, at) : 0) < 1) return true;
  return !owner && !object && !agrees_with_a_noun_before(sentence, at);
}

// Runs of names in the subject of the clause that holds the token.
int Passages::names_of_the_subject(const Sentence& sentence, std::size_t at) const {
  const auto index = static_cast<std::size_t>(&sentence - ground_.document.sentences.data());
  const auto& clauses = ground_.document.clauses[index];
  const int found = language::clause_at(clauses, at);
  if (found < 0) return 0;
  const language::Clause& clause = clauses[static_cast<std::size_t>(found)];
  language::Range subject = clause.subject_phrase;
  if (clause.subject < 0 && clause.verb >= 0)  // «____ | войска Тилли и Г. Паппенгейма | ворвались в него»
    subject = {clause.range.begin, static_cast<std::size_t>(clause.verb)};
  const auto continues = [&](std::size_t i) {  // «войска Тилли | и Г. Паппенгейма | ворвались»
    return i < at && (sentence.tokens[i].any(Tag::cap) || sentence.tokens[i].any(Tag::abbr) ||
                      ground_.words.has_form("coordinator", sentence.tokens[i]));
  };
  while (continues(subject.end)) ++subject.end;
  int names = 0;
  bool run = false;
  for (std::size_t i = subject.begin; i < subject.end; ++i) {
    const bool name = casing_.is_name(sentence, i) && !ground_.words.has_lemma("nation", sentence.tokens[i]);
    names += name && !run && may_be_meant(sentence, i, 0) ? 1 : 0;
    run = name;
  }
  return names;
}

// A name that a pronoun may stand for, which no place is; the unit's words begin at `begin`.
bool Passages::may_be_meant(const Sentence& sentence, std::size_t i, std::size_t begin) const {
  const auto& words = ground_.words;
  const Token& token = sentence.tokens[i];
  const bool placed = i > begin && words.has_form("placing", sentence.tokens[i - 1]);
  const bool articled =
      i > begin && sentence.tokens[i - 1].folded == words.value("phrasing", "definite article");
  // "the prison | at Landsberg | let him out"
  const bool somewhere =
      words.has_articles() && i > begin && words.has_form("placing a name", sentence.tokens[i - 1]);
  return !placed && !somewhere && !articled && !is_quoted(sentence, i) && !token.any(Tag::top) &&
         !token.all(Tag::adj) && !(i > begin && sentence.tokens[i - 1].any(Tag::adj));
}

// "the battleship Maine", "the Titanic" in a paragraph that speaks of a ship: a name behind an article that
// is no place and no nation.
bool Passages::is_a_ship(const Sentence& sentence, std::size_t i, std::size_t begin) const {
  const auto& words = ground_.words;
  const Token& token = sentence.tokens[i];
  const auto ship = [&](const Token& one) { return one.any(Tag::n) && words.has_lemma("ship", one); };
  if (ship(token)) return true;
  const bool articled =
      i > begin && sentence.tokens[i - 1].folded == words.value("phrasing", "definite article");
  const bool alone = i + 1 >= sentence.tokens.size() ||
                     (!sentence.tokens[i + 1].any(Tag::cap) && !sentence.tokens[i + 1].any(Tag::n));
  if (!articled || !alone || !token.any(Tag::cap) || token.any(Tag::top) || token.all(Tag::pl) ||
      words.has_lemma("nation", token) || !(token.unknown() || token.any(Tag::np)) ||
      ground_.knowledge.find("place", token.form) != nullptr)
    return false;
  const auto& sentences = ground_.document.sentences;
  return std::any_of(sentences.begin(), sentences.end(), [&](const Sentence& other) {
    return other.paragraph == sentence.paragraph &&
           std::any_of(other.tokens.begin(), other.tokens.end(), ship);
  });
}

// "The first great day of it was England's": no noun of its own clause is meant by "it", and none stands
// before.
bool Passages::is_alone_in_its_clause(const Sentence& sentence, std::size_t at, std::size_t begin) const {
  if (!ground_.words.has_form("object pronoun", sentence.tokens[at]) || !ground_.words.has_articles() ||
      at == 0 || !sentence.tokens[at - 1].any(Tag::pr))
    return false;
  const auto& clauses =
      ground_.document.clauses[static_cast<std::size_t>(&sentence - ground_.document.sentences.data())];
  const int in = language::clause_at(clauses, at);
  if (in < 0) return false;
  const std::size_t own = std::max(begin, clauses[static_cast<std::size_t>(in)].range.begin);
  for (std::size_t i = begin; i < own; ++i)
    if (sentence.tokens[i].any(Tag::n) || sentence.tokens[i].any(Tag::np) || sentence.tokens[i].any(Tag::cap))
      return false;
  return true;
}

}  // namespace letopis::questions

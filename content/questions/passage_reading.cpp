// What a reader of a passage knows, word by word, and which word points to what it does not print.
#include <algorithm>
#include <utility>
#include <variant>

#include "content/base/utf8.hpp"
#include "content/questions/antecedents.hpp"
#include "content/questions/passage.hpp"
#include "content/questions/passage_gap.hpp"
#include "content/questions/passage_parts.hpp"
#include "content/questions/said.hpp"

namespace letopis::questions {
using language::Range;
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
  return clause.subject < 0 && verb.any(Tag::past) && verb.any(Tag::sg) && !verb.any(Tag::nt) &&
         !verb.any(Tag::pl) && (verb.any(Tag::m) || verb.any(Tag::f));
}

// «В октябре объявил в Константине пятилетнюю программу»: not a word of it agrees with the verb.
bool Passages::names_a_doer(const Sentence& sentence, const Unit& unit, const language::Clause& clause) {
  const Token& verb = sentence.tokens[static_cast<std::size_t>(clause.verb)];
  const Tag gender = verb.any(Tag::m) ? Tag::m : Tag::f;
  for (std::size_t i = unit.tokens.begin; i < unit.tokens.end; ++i) {
    const Token& token = sentence.tokens[i];
    const bool placed = i > 0 && sentence.tokens[i - 1].any(Tag::pr);
    const bool named = token.unknown() || token.any(Tag::abbr) || token.any(Tag::np) || token.any(Tag::n);
    if (token.any(Tag::cap) && named && !placed) return true;
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

// "He | then turned north": what only a sentence before tells is said anew, where grammar leaves no doubt.
bool Passages::replace(const Unit& unit, std::size_t at, Known& known) const {
  if (!known.instead) return false;
  const Sentence& sentence = ground_.document.sentences[unit.sentence];
  // "Instead | he | saw only more mountains": the word that is not printed says that it answers something.
  if (begin_of(ground_, sentence, unit.tokens) > unit.tokens.begin) return false;
  for (const std::size_t back : {0U, 1U}) {  // "the | canal"
    if (at < unit.tokens.begin + back) break;
    const std::size_t from = at - back;
    const auto found = stand_ins_.find(sentence.tokens[from].begin);
    if (found == stand_ins_.end() || from + found->second.tokens <= at ||
        from + found->second.tokens > unit.tokens.end)
      continue;
    known.replaced.push_back({unit.sentence, {from, from + found->second.tokens}, found->second.text});
    return true;
  }
  return false;
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

bool Passages::read(const Unit& unit, Lead lead, Range asked, Known& known, std::string& why) const {
  const bool first = lead != Lead::goes_on;
  const Sentence& sentence = ground_.document.sentences[unit.sentence];
  const auto& words = ground_.words;
  std::vector<bool> counts(sentence.tokens.size(),
                           false);  // words of dates and figures, which no pronoun stands for
  for (const facts::Fact& fact : facts_in(ground_, unit.sentence)) {
    if (!unit.tokens.contains(fact.tokens)) continue;
    const auto* date = std::get_if<facts::Date>(&fact.object);
    const bool said = !asked.overlaps(fact.tokens);
    if (date != nullptr && said && (first || !known.dated) && (date->relative || fact.value.empty())) {
      why = language::words(sentence, fact.tokens);
      return false;
    }
    known.dated = known.dated || (date != nullptr && said && !date->inferred && !date->relative);
    known.event = known.event || (date != nullptr && said && date->grain == "day") ||
                  (said && (fact.kind == facts::Kind::event || fact.kind == facts::Kind::treaty) &&
                   (fact.standalone || !fact.canonical.empty()));
    if (date != nullptr || facts::figure_of(fact) != nullptr)
      for (std::size_t i = fact.tokens.begin; i < fact.tokens.end; ++i) counts[i] = true;
  }
  const std::size_t begin = begin_of(ground_, sentence, unit.tokens);
  if (first && begin < unit.tokens.end &&
      opens_with_a_span(unit, begin)) {  // «Через две недели, 30 ноября, …»
    why = sentence.tokens[begin].form;
    return false;
  }
  // «…, а | в 1770 году участвовал во взятии Бендер»: who did, the half before has told.
  if (first && (unit.tokens.begin > 0 || !words.has_articles()))
    if (std::string verb = verb_without_a_doer(unit); !verb.empty()) {
      why = std::move(verb);
      return false;
    }
  const auto& clauses = ground_.document.clauses[unit.sentence];
  bool run = false;
  // Names; those that a pronoun may stand for, which no place is, and the women among them; nouns.
  int own = 0, meant = 0, women = 0, things = 0;
  for (std::size_t i = begin; i < unit.tokens.end; ++i) {
    const Token& token = sentence.tokens[i];
    if (!known.replaced.empty() && known.replaced.back().sentence == unit.sentence &&
        known.replaced.back().tokens.contains(i)) {
      run = true;
      continue;
    }
    if (asked.contains(i) || counts[i]) {
      run = false;
      if (first && i == begin && (counts_the_untold(sentence, i) || counts_the_known(sentence, i))) {
        why = token.form;
        return false;
      }
      if (first && !asked.contains(i) &&
          words.has("counting from", token.folded)) {  // «в мае следующего года»
        why = token.form;
        return false;
      }
      const bool beside = first && i + 1 < unit.tokens.end && !counts[i + 1] &&
                          words.has_form("counted beside", sentence.tokens[i + 1]);
      if (beside) {  // "93 more"
        why = sentence.tokens[i + 1].form;
        return false;
      }
      continue;
    }
    if (i + 1 < unit.tokens.end && !known.dated &&
        (ground_.words.has_lemma("time noun", sentence.tokens[i + 1]) ||
         ground_.words.has_form("month", sentence.tokens[i + 1])) &&
        ((token.any(Tag::dem) && !token.any(Tag::rel)) || words.has_form("pointing", token) ||
         (i > begin && token.any(Tag::ord) &&
          sentence.tokens[i - 1].folded == words.value("phrasing", "definite article")))) {
      why = token.form;  // "that summer", "on the third day", «того же года»: of which, only a date before it
                         // tells
      return false;
    }
    known.scene = known.scene || names_a_scene(sentence, i, begin);
    if (is_untold_scene(unit, i, known)) {
      if (replace(unit, i, known)) {
        ++own;
        continue;
      }
      why = token.form;
      return false;
    }
    known.placed =
        known.placed || (i > begin && token.any(Tag::cap) &&
                         (words.has_form("placing", sentence.tokens[i - 1]) ||
                          sentence.tokens[i - 1].folded == words.value("phrasing", "definite article")));
    // An author who opens a paragraph means by "its" and «их» what the same words have told.
    const bool of_a_person =
        i + 1 < unit.tokens.end && words.has_lemma("of a person", sentence.tokens[i + 1]);
    const bool by_words =
        lead == Lead::paragraph && !words.has_form("pronoun of a person", token) && !of_a_person;
    // "Elizabeth had once been his sister-in-law": whose, no woman tells.
    const int fitting = words.has_form("man's pronoun", token) ? meant - women : meant;
    const int answers =
        by_words && things > 0 && !is_alone_in_its_clause(sentence, i, begin) ? fitting + 2 : fitting;
    things += token.any(Tag::n) || token.any(Tag::np) || (token.any(Tag::cap) && i > begin) ? 1 : 0;
    const auto named_instead = [&] {
      if (!replace(unit, i, known)) return false;
      ++own;
      ++meant;
      return true;
    };
    if (is_bare_title(sentence, i, known)) {
      why = token.form;
      return false;
    }
    if ((first && leans_back(unit, i, begin, asked, lead, known)) ||
        points_outside(sentence, i, first, answers)) {
      if (named_instead()) continue;
      why = token.form;
      return false;
    }
    const bool name = casing_.is_name(sentence, i) && !words.has_lemma("nation", token);
    known.full = known.full || (name && run);
    if (name && !run) {
      ++own;
      const bool somebody = may_be_meant(sentence, i, begin);
      meant += somebody ? 1 : 0;
      const bool woman = (token.any(Tag::f) && !token.any(Tag::m)) || words.has_lemma("woman", token);
      women += somebody && woman ? 1 : 0;
      known.event = known.event || (i > begin && words.has_form("placing", sentence.tokens[i - 1])) ||
                    (i > begin + 1 && words.has_lemma("place noun", sentence.tokens[i - 1]) &&
                     sentence.tokens[i - 2].any(Tag::pr));  // «у реки Альмы»
    }
    run = name;
    known.described =
        known.described || (token.any(Tag::n) && i > begin &&
                            (sentence.tokens[i - 1].all(Tag::adj) || sentence.tokens[i - 1].all(Tag::ord)));
    if (token.any(Tag::n) && i + 1 < unit.tokens.end) {  // "the amendment abolishing slavery", «судьба войны»
      const Token& next = sentence.tokens[i + 1];
      known.described = known.described || next.all(Tag::ger) || next.folded == "of" ||
                        (next.any(Tag::n) && next.all(Tag::gen));
    }
    // «Союзники осадили Севастополь. Крепость держалась …»: right behind a name the reader knows which.
    const bool of_a_name = known.names > 0 &&
                           (words.has_lemma("place noun", token) || words.has_lemma("bare", token)) &&
                           !is_untold_treaty(token, known);
    // "The king entered Naples": he was somebody whom the middle of a paragraph need not have named.
    const bool acts = std::any_of(clauses.begin(), clauses.end(), [&](const language::Clause& clause) {
      return clause.subject == static_cast<int>(i);
    });
    const bool some_hero = known.midway && acts && token.all(Tag::sg) && !base::starts_upper(token.form) &&
                           words.has_lemma("role of a person", token);
    const bool happening = words.has_lemma("event process", token) || words.has_lemma("event point", token) ||
                           words.has_lemma("happening", token);
    const bool asks =
        some_hero || (happening && words.has_articles()) || first || known.names == 0 ||
        (!of_a_name && was_told(unit, token.readings.empty() ? token.folded : token.readings.front().lemma));
    if ((first && known.names == 0 && own == 0 && is_described_thing(unit, i)) ||
        (asks && is_told_thing(unit, i) &&
         std::none_of(token.readings.begin(), token.readings.end(), [&](const language::Reading& reading) {
           return known.lemmas.contains(reading.lemma);
         }))) {
      if (named_instead()) continue;
      why = token.form;
      return false;
    }
  }
  known.names += own;
  for (std::size_t i = begin; i < unit.tokens.end; ++i)
    if (!asked.contains(i))
      for (const language::Reading& reading : sentence.tokens[i].readings) known.lemmas.insert(reading.lemma);
  return true;
}

}  // namespace letopis::questions

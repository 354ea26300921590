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
    // "Gascony, attached to | its | distant sovereign": of whom, the words before have told.
    if (shared(stems(found->second.text), stems(language::words(sentence, {unit.tokens.begin, from}))) == 0)
      known.replaced.push_back({unit.sentence, {from, from + found->second.tokens}, found->second.text});
    return true;
  }
  return false;
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
    known.ship = known.ship || is_a_ship(sentence, i, begin);
    const bool of_a_ship = known.ship && words.has_form("ship's pronoun", token);
    if ((first && leans_back(unit, i, begin, asked, lead, known)) ||
        (!of_a_ship && points_outside(sentence, i, first, answers))) {
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
  if (known.cues != nullptr)
    for (std::size_t i = begin; i < unit.tokens.end; ++i)
      if (!asked.contains(i))
        for (const std::string& stem : stems(sentence.tokens[i].form))
          if (known.cues->contains(stem)) known.cues_said.insert(stem);
  return true;
}

}  // namespace letopis::questions

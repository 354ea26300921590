// Dates of phrases that hang on a noun: «план, который приняли в августе», «под Ляояном, где бои шли …»,
// «вторгшись в 1812 году …»: the phrase becomes a clause of its own, with the noun in its place. Participles:
// ask_ru_participles.cpp.
#include <algorithm>

#include <fmt/format.h>

#include "content/base/utf8.hpp"
#include "content/questions/dates_ru.hpp"
#include "content/questions/noun_before_ru.hpp"
#include "content/questions/references_ru.hpp"

namespace letopis::questions::ru {
namespace {

using language::Clause;
using language::ClauseType;
using language::Range;
using language::Reading;
using language::Sentence;
using language::Tag;
using language::Token;

// «…план, который приняли в Лондоне» → «… приняли в Лондоне план», «Россия, которая вступила …» → «Россия
// вступила …».
void ask_relative(Asker& asker, std::size_t index, const Asking& asking, std::size_t at) {
  const facts::Fact& fact = asker.ground.facts[index];
  const Sentence& sentence = asker.sentence(fact);
  const Clause& clause = asker.clauses(fact)[at];
  const auto opener = static_cast<std::size_t>(clause.opener);
  const Token& pronoun = sentence.tokens[opener];
  if (!pronoun.is("который") || opener > clause.range.begin)
    return asker.reject(index, "relative of another kind", pronoun.form);
  std::string why;
  const auto noun = noun_before(asker, sentence, opener, pronoun, false, why);
  if (!noun) return asker.reject(index, why, pronoun.form);
  const Token& verb = sentence.tokens[static_cast<std::size_t>(clause.verb)];
  const bool impersonal =
      clause.subject < 0 && verb.any({Tag::past, Tag::pl}) && verb.any(Tag::tv) && !pronoun.any(Tag::pl);
  const bool object = pronoun.any(Tag::acc) && (clause.subject >= 0 || impersonal);
  const bool subject = pronoun.any(Tag::nom) && !object && clause.subject < 0;
  if (!object && !subject) return asker.reject(index, "case not certain", pronoun.form);
  const std::string name =
      noun_group(asker, sentence, noun->group, noun->head, subject ? Tag::nom : Tag::acc);
  if (name.empty()) return asker.reject(index, "no certain form", sentence.tokens[noun->head].form);
  Tokens own = language::own_tokens(clause);
  std::erase_if(own, [&](std::size_t i) { return i <= opener; });
  own = trimmed(sentence, without(own, fact.phrase), fact.phrase, asker.ground.words);
  Clip clip = judged(asker, index, at, joined(range_tokens(noun->group), own));
  if (!clip.ok()) return asker.reject(index, clip.refusal, clip.detail);
  own = clip.tokens;
  std::erase_if(own, [&](std::size_t i) { return noun->group.contains(i); });
  // «который согласился принять | министр»: «Когда министр согласился принять модус вивенди?»
  const bool several = clause.subject >= 0 && verb.any(Tag::pl) &&
                       !sentence.tokens[static_cast<std::size_t>(clause.subject)].any(Tag::pl);
  if (object && clause.subject > clause.verb && !several)  // not «подписали Бисмарк | и Бломе»
    std::stable_partition(own.begin(), own.end(),
                          [&](std::size_t i) { return clause.subject_phrase.contains(i); });
  const bool bare_verb = own.size() == clause.verb_group.size();
  if (subject)
    return add_date(asker, index, asking, "date of a relative clause",
                    bare_verb ? say(asker, clip, own) + " " + name : name + " " + say(asker, clip, own),
                    clip.setting);
  // «которое Эдуард подписал | с шотландцами сроком на пятнадцать лет»: what he signed stands by its verb
  auto behind = std::find_if(own.begin(), own.end(), [&](std::size_t i) {
    return i >= clause.verb_group.end && !clause.subject_phrase.contains(i);
  });
  if (behind != own.end() && !sentence.tokens[*behind].any(Tag::pr)) behind = own.end();
  const std::string done = say(asker, clip, {own.begin(), behind}),
                    rest = say(asker, clip, {behind, own.end()});
  add_date(asker, index, asking, "date of a relative clause",
           done + " " + name + (rest.empty() ? "" : " ") + rest, clip.setting);
}

// «Под Ляояном, где бои шли с …» → «Когда шли бои под Ляояном?»: «где» is the phrase of place before the
// comma.
void ask_where(Asker& asker, std::size_t index, const Asking& asking, std::size_t at) {
  const facts::Fact& fact = asker.ground.facts[index];
  const Sentence& sentence = asker.sentence(fact);
  const Clause& clause = asker.clauses(fact)[at];
  const std::size_t end = before_comma(sentence, clause.range.begin);
  Range place{end, end};
  while (place.begin > 0 && end - place.begin < 6 && !sentence.tokens[place.begin].any(Tag::pr))
    --place.begin;
  const bool found = end > 0 && place.begin < end && sentence.tokens[place.begin].any(Tag::pr) &&
                     asker.ground.words.has_form("place preposition", sentence.tokens[place.begin]);
  if (!found) return asker.reject(index, "no antecedent", "где");
  // «вошёл в Голландию, где …»: whither is not where.
  const bool where = std::any_of(
      sentence.tokens.begin() + static_cast<long>(place.begin) + 1,
      sentence.tokens.begin() + static_cast<long>(place.end),
      [](const Token& token) { return token.any(Tag::prp) || token.any(Tag::ins) || token.any(Tag::gen); });
  if (!where) return asker.reject(index, "no antecedent", "где");
  const Token& verb = sentence.tokens[static_cast<std::size_t>(clause.verb)];
  const bool somebody = clause.subject < 0 && verb.any({Tag::past, Tag::pl});
  if (clause.subject < 0 && !somebody) return asker.reject(index, "no subject", verb.form);
  Clip clip = clip_of(asker, index, at, fact.phrase);
  if (!clip.ok() && !clip.thin)
    return asker.reject(index, clip.refusal, clip.detail);  // the place may name it
  Clip with_place = judged(asker, index, at, joined(range_tokens(place), clip.tokens));
  if (!with_place.ok()) return asker.reject(index, with_place.refusal, with_place.detail);
  const Tokens order = asked_order(asker, clip);
  // «где отряд потерял 300 человек»: who does something to somebody stands before what he does.
  const bool acts =
      clause.subject >= 0 && clause.subject < clause.verb &&
      std::any_of(order.begin(), order.end(), [&](std::size_t i) { return i >= clause.verb_group.end; });
  Tokens verb_first;
  for (const std::size_t i : order)
    if (acts ? clause.subject_phrase.contains(i) : clause.verb_group.contains(i)) verb_first.push_back(i);
  for (const std::size_t i : order)
    if (acts && clause.verb_group.contains(i)) verb_first.push_back(i);
  for (const std::size_t i : order)
    if (std::find(verb_first.begin(), verb_first.end(), i) == verb_first.end()) verb_first.push_back(i);
  add_date(asker, index, asking, "date of a place's clause",
           say(asker, with_place, joined(verb_first, range_tokens(place))), with_place.setting);
}

// «Вторгшись в Россию в 1812 году, Наполеон …» → «Когда Наполеон вторгся в Россию?»
void ask_gerund(Asker& asker, std::size_t index, const Asking& asking, std::size_t at) {
  const facts::Fact& fact = asker.ground.facts[index];
  const Sentence& sentence = asker.sentence(fact);
  const auto& clauses = asker.clauses(fact);
  const Clause& clause = clauses[at];
  int host = clause.parent;
  if (host < 0)  // a phrase in front of its clause
    for (std::size_t i = at + 1; i < clauses.size() && host < 0; ++i)
      if (clauses[i].type == ClauseType::main && clauses[i].verb >= 0) host = static_cast<int>(i);
  if (host < 0) return asker.reject(index, "no host clause");
  const Clause& main = clauses[static_cast<std::size_t>(host)];
  if (main.subject < 0 || main.polarity != language::Polarity::fact) return asker.reject(index, "no subject");
  const Token& word = sentence.tokens[static_cast<std::size_t>(clause.verb)];
  const auto* subject = noun_reading(sentence.tokens[static_cast<std::size_t>(main.subject)]);
  if (subject == nullptr || !word.any(Tag::perf)) return asker.reject(index, "no certain form", word.form);
  const bool plural = sentence.tokens[static_cast<std::size_t>(main.verb)].any(Tag::pl);
  const std::string form = past_form(asker, word.readings.front(), plural ? Tag::pl : gender_of(*subject));
  if (form.empty()) return asker.reject(index, "no certain form", word.form);
  Tokens rest = without(language::own_tokens(clause), fact.phrase);
  std::erase_if(rest, [&](std::size_t i) { return static_cast<int>(i) == clause.verb; });
  Range within = main.subject_phrase;
  for (const Range& hole : main.holes)
    if (hole.begin > static_cast<std::size_t>(main.subject)) within.end = std::min(within.end, hole.begin);
  // «Взяв в мае Форт, войска | после неудачи в июне | отступили»: that is the main verb's, and may be later.
  for (auto i = static_cast<std::size_t>(main.subject) + 1; i < within.end; ++i)
    if (asker.ground.words.has_form("time preposition", sentence.tokens[i])) within.end = i;
  const Tokens who =
      plural
          ? range_tokens(within)
          : range_tokens(noun_group_around(asker, sentence, static_cast<std::size_t>(main.subject), within));
  const Clip clip = judged(asker, index, static_cast<std::size_t>(host), joined(who, rest));
  if (!clip.ok()) return asker.reject(index, clip.refusal, clip.detail);
  const std::string name = say(asker, clip, who), tail = say(asker, clip, rest);
  add_date(asker, index, asking, "date of a gerund", name + " " + form + (tail.empty() ? "" : " " + tail),
           clip.setting);
}

}  // namespace

void ask_phrase_date(Asker& asker, std::size_t index, const Asking& asking, std::size_t at) {
  switch (asker.clauses(asker.ground.facts[index])[at].type) {
    case ClauseType::participle:
      return ask_participle_date(asker, index, asking, at);
    case ClauseType::relative:
      return ask_relative(asker, index, asking, at);
    case ClauseType::subordinate:
      return ask_where(asker, index, asking, at);
    case ClauseType::gerund:
      return ask_gerund(asker, index, asking, at);
    default:
      return asker.reject(index, "no verb");
  }
}

}  // namespace letopis::questions::ru

// «Какую массу имел …?», «Какова была длина …?»: figures that a noun of measure governs.
#include <algorithm>

#include <fmt/format.h>

#include "content/base/utf8.hpp"
#include "content/questions/ask_ru_slots.hpp"

namespace letopis::questions::ru {
namespace {

using facts::Figure;
using facts::Op;
using language::Clause;
using language::ClauseType;
using language::Range;
using language::Reading;
using language::Sentence;
using language::Tag;
using language::Token;

const char* what_was(Tag gender) {
  return gender == Tag::f    ? "Какова была"
         : gender == Tag::nt ? "Каково было"
         : gender == Tag::pl ? "Каковы были"
                             : "Каков был";
}

const char* had(Tag gender) {
  return gender == Tag::f ? "имела" : gender == Tag::nt ? "имело" : gender == Tag::pl ? "имели" : "имел";
}

const char* that(Tag gender) {
  return gender == Tag::f    ? "которая"
         : gender == Tag::nt ? "которое"
         : gender == Tag::pl ? "которые"
                             : "который";
}

// «Длина моста превышала 900 метров» → «Какова была длина моста?»
bool ask_subject_measure(Asker& asker, std::size_t index, std::size_t at) {
  const facts::Fact& fact = asker.ground.facts[index];
  const Sentence& sentence = asker.sentence(fact);
  const Clause& clause = asker.clauses(fact)[at];
  if (clause.type != ClauseType::main || clause.verb < 0 || clause.subject < 0 || clause.shared_subject)
    return false;
  const Token& head = sentence.tokens[static_cast<std::size_t>(clause.subject)];
  const Token& verb = sentence.tokens[static_cast<std::size_t>(clause.verb)];
  if (!asker.ground.words.has_lemma("measure noun", head) ||
      !asker.ground.words.has_lemma("amount verb", verb) || !verb.any(Tag::past))
    return false;
  if (fact.phrase.begin <= static_cast<std::size_t>(clause.verb)) return false;
  const bool bound = asker.ground.words.has_lemma("exceeding verb", verb);
  const Figure& figure = *facts::figure_of(fact);
  if (bound && figure.op != Op::more) return false;
  Refusal refusal;
  const auto told = tell(asker, index, at, fact.phrase, false, refusal);
  if (!told) return false;
  std::string prompt = what_was(gender_of(*noun_reading(head)));
  prompt += " " + say(asker, told->clip, told->subject);
  for (const Tokens& more : {told->between, told->rest, told->lead})
    if (!more.empty()) prompt += " " + say(asker, told->clip, more);
  const std::string unit = counted_words(asker, sentence, fact.counted);
  add_figure(asker, index, "measure of a subject", prompt + "?", {.with_unit = true, .bound = bound}, unit,
             told->clip.setting);
  return true;
}

bool is_attribute(const Token& token) {
  return (token.any(Tag::adj) || token.any(Tag::ord) || token.any(Tag::pp) || token.any(Tag::pprs)) &&
         !token.any(Tag::shrt) && !token.any(Tag::n) && !token.any(Tag::pr);
}

struct Owner {
  Range group;
  std::size_t head = 0;
};

// The noun group right before «массой 83,6 кг»: «спутник», «русские войска,», «шар диаметром 58 см и».
std::optional<Owner> owner_before(const Asker& asker, const Sentence& sentence, const Clause& clause,
                                  std::size_t measure) {
  std::size_t end = measure;
  while (end > 0 && (asker.ground.words.has_lemma("measure noun", sentence.tokens[end - 1]) ||
                     is_attribute(sentence.tokens[end - 1])))
    --end;
  if (end == 0) return std::nullopt;
  if (sentence.tokens[end - 1].form == ",") --end;
  std::size_t at = end;
  const auto quote = [&](std::size_t i) {
    return sentence.tokens[i].form == "»" || sentence.tokens[i].any(Tag::rquot);
  };
  if (at > 0 && quote(at - 1)) {  // «Эксплорер-1» весом …
    std::size_t open = at - 1;
    while (open > 0 && sentence.tokens[open].form != "«") --open;
    if (open == 0 && sentence.tokens[open].form != "«") return std::nullopt;
    const bool noun_in_front = open > clause.range.begin &&
                               noun_reading(sentence.tokens[open - 1]) != nullptr &&
                               sentence.tokens[open - 1].any(Tag::nom);
    return Owner{.group = {noun_in_front ? open - 1 : open, end},
                 .head = noun_in_front ? open - 1 : open + 1};
  }
  // Genitives that hang on the head go with it.
  while (at > clause.range.begin && at > 0 && sentence.tokens[at - 1].all(Tag::gen) &&
         !sentence.tokens[at - 1].any(Tag::pr))
    --at;
  if (at <= clause.range.begin || at == 0) return std::nullopt;
  const std::size_t head = at - 1;
  if (noun_reading(sentence.tokens[head]) == nullptr || !sentence.tokens[head].any(Tag::n))
    return std::nullopt;
  Owner owner{.group = {head, end}, .head = head};
  while (owner.group.begin > clause.range.begin && is_attribute(sentence.tokens[owner.group.begin - 1]))
    --owner.group.begin;
  return owner;
}

// «…создавалась зона шириной 50 км» → «Какую ширину имела зона, которая создавалась …?»
bool ask_attribute_measure(Asker& asker, std::size_t index, std::size_t at, std::size_t measure) {
  const facts::Fact& fact = asker.ground.facts[index];
  const Sentence& sentence = asker.sentence(fact);
  const auto& clauses = asker.clauses(fact);
  const Clause& clause = clauses[at];
  const Token& noun = sentence.tokens[measure];
  const Reading* reading = nullptr;
  for (const auto& r : noun.readings)
    if (r.has(Tag::n) && r.has(Tag::ins) && !r.has(Tag::pl)) reading = &r;
  if (reading == nullptr || (clause.verb >= 0 && clause.verb_group.contains(measure - 1))) return false;
  const auto owner = owner_before(asker, sentence, clause, measure);
  if (!owner) return false;
  const auto asked = asker.ground.lexicon.inflect(*reading, {Tag::acc});
  const bool quoted = sentence.tokens[owner->group.begin].form == "«";
  const std::string name = quoted ? say(sentence, range_tokens(owner->group), asker.casing)
                                  : noun_group(asker, sentence, owner->group, owner->head, Tag::nom);
  if (asked.empty() || name.empty()) return false;
  const Token& head = sentence.tokens[owner->head];
  Tag gender = noun_reading(head) == nullptr ? Tag::m : gender_of(*noun_reading(head));
  for (const auto& r : head.readings)
    if (r.has(Tag::n) && r.has(Tag::pl) && (r.has(Tag::nom) || head.all(Tag::pl))) gender = Tag::pl;
  std::string prompt = fmt::format("{} {} {} {}", base::capitalised(which(gender_of(*reading), Tag::acc)),
                                   with_yo(noun.form, asked.front()), had(gender), name);
  Tokens said = range_tokens(owner->group);
  // A name tells which; another thing is told apart by what it did.
  const bool is_subject =
      clause.subject >= 0 && owner->group.contains(static_cast<std::size_t>(clause.subject));
  Refusal refusal;
  if (is_subject && clause.type == ClauseType::main && !quoted) {
    const auto told = tell(asker, index, at, {owner->group.begin, fact.phrase.end}, true, refusal);
    if (told && told->rest.size() + told->lead.size() > 0) {
      prompt += std::string(", ") + that(gender) + " " + told->verb;
      for (const Tokens& more : {told->rest, told->lead})
        if (!more.empty()) prompt += " " + say(asker, told->clip, more);
      said = joined(said, told->clip.tokens);
    }
  }
  const Clip whole = judged(asker, index, at, said);
  if (!whole.ok()) return false;
  add_figure(asker, index, "measure of a noun", prompt + "?", {.with_unit = true},
             counted_words(asker, sentence, fact.counted), whole.setting);
  return true;
}

}  // namespace

bool ask_measure(Asker& asker, std::size_t index, std::size_t at) {
  const facts::Fact& fact = asker.ground.facts[index];
  const Sentence& sentence = asker.sentence(fact);
  const Clause& clause = asker.clauses(fact)[at];
  if (ask_subject_measure(asker, index, at)) return true;
  const auto measure = measure_before(asker, sentence, fact, clause);
  return measure && ask_attribute_measure(asker, index, at, *measure);
}

}  // namespace letopis::questions::ru

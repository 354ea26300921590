// «Сколько …?»: questions whose answer is a figure or a duration, as a choice and as an estimate. The slot
// says how the figure is asked for, the telling how the rest of the clause reads; here both are put together
// and judged.
#include <algorithm>
#include <cmath>

#include "content/base/utf8.hpp"
#include "content/questions/ask_ru_segment.hpp"
#include "content/questions/ask_ru_slots.hpp"
#include "content/questions/estimate.hpp"
#include "content/questions/passage_gap.hpp"

namespace letopis::questions::ru {
namespace {

using facts::Figure;
using facts::Op;
using language::Clause;
using language::Sentence;
using language::Tag;

// An estimate is worth a score of closeness only where nobody can count it on the fingers, and the true
// figure is one.
bool worth_estimating(const facts::Fact& fact, const Figure& figure) {
  const bool rough = figure.op == Op::about || figure.op == Op::nearly || figure.op == Op::range;
  if (figure.unit == "%" && !rough) return false;  // «более 70 %» leaves thirty to guess in
  return !fact.counted.empty() && figure.low >= (rough ? 20 : 100) && fact.kind == facts::Kind::figure &&
         figure.op != Op::at_most && figure.op != Op::at_least;
}

// «участвовали» → «участвовало»: with «сколько» the verb stands in the neuter singular, with «какая доля» in
// the feminine.
std::string agreeing(const Asker& asker, const Sentence& sentence, const Tokens& verb, Tag gender) {
  std::string text;
  for (const std::size_t i : verb) {
    const std::string form = past_form(asker, sentence.tokens[i], gender);
    if (form.empty()) return {};
    text += (text.empty() ? "" : " ") + base::uncapitalised(form);
  }
  return text;
}

}  // namespace

void add_figure(Asker& asker, std::size_t index, const std::string& rule, const std::string& prompt,
                const FigureForm& form, const std::string& unit, Setting setting, double below) {
  const facts::Fact& fact = asker.ground.facts[index];
  const Figure& figure = *facts::figure_of(fact);
  if (is_bound(fact)) return asker.reject(index, "bound lost");  // «Сколько …?» has no place for «более»
  const auto option = [say = figure_option_ru(asker.sentence(fact), fact, form),
                       below](const facts::Fact& other) {
    const Figure* another = facts::figure_of(other);
    return below > 0 && another != nullptr && another->high >= below ? std::string{} : say(other);
  };
  const std::string key = option(fact);
  if (key.empty()) return asker.reject(index, "no option form", fact.value);
  asker.asked.candidates.push_back({.fact = index,
                                    .kind = pack::Kind::choice,
                                    .topic = pack::Topic::figure,
                                    .rule = rule,
                                    .prompt = prompt,
                                    .key = key,
                                    .option = option,
                                    .setting = setting,
                                    .unit = unit});
  if (worth_estimating(fact, figure))
    asker.asked.candidates.push_back({.fact = index,
                                      .kind = pack::Kind::number,
                                      .topic = pack::Topic::figure,
                                      .rule = "estimate of a figure",
                                      .prompt = prompt,
                                      .key = key,
                                      .setting = setting,
                                      .unit = unit});
}

namespace {

// «Греков собралось около семи тысяч», «из 9158 домов сгорело 6532»: what is counted stands apart from its
// figure. The figure of «из 38 кораблей»; 0 where none is told.
double whole_of(const Asker& asker, const facts::Fact& fact, language::Range counted) {
  for (const facts::Fact& other : facts_in(asker.ground, fact.sentence))
    if (const Figure* figure = facts::figure_of(other);
        figure != nullptr && counted.contains(other.tokens.begin))
      return figure->low;
  return 0;
}

// «Гарнизон крепости насчитывал около 8 тысяч»: men, for of nothing else is such a body made.
bool ask_strength(Asker& asker, std::size_t index, std::size_t at) {
  const facts::Fact& fact = asker.ground.facts[index];
  const Sentence& sentence = asker.sentence(fact);
  const Clause& clause = asker.clauses(fact)[at];
  if (clause.type != language::ClauseType::main || clause.verb < 0 || clause.subject < 0) return false;
  const auto& words = asker.ground.words;
  if (!words.has_lemma("body of men", sentence.tokens[static_cast<std::size_t>(clause.subject)]) ||
      !words.has_lemma("strength verb", sentence.tokens[static_cast<std::size_t>(clause.verb)]) ||
      fact.phrase.begin <= static_cast<std::size_t>(clause.verb) || facts::figure_of(fact)->unit == "%")
    return false;
  if (fact.phrase.end < clause.range.end && !sentence.tokens[fact.phrase.end].any(Tag::punct)) return false;
  Refusal refusal;
  const auto told = tell(asker, index, at, fact.phrase, false, refusal);
  if (!told || told->subject.size() < 2) return false;
  const std::string men = asker.phrase("men");
  add_figure(asker, index, "strength of a body",
             ask_with(asker, asker.phrase("how many") + " " + men, *told) + "?", {}, men, told->clip.setting);
  return true;
}

void ask_uncounted(Asker& asker, std::size_t index, std::size_t at) {
  const facts::Fact& fact = asker.ground.facts[index];
  const Sentence& sentence = asker.sentence(fact);
  const Clause& clause = asker.clauses(fact)[at];
  if (ask_strength(asker, index, at)) return;
  const auto counted = counted_apart(asker, sentence, clause, fact.phrase);
  if (!counted && ask_as_before(asker, index)) return;
  if (!counted) return asker.reject(index, "nothing counted");
  const auto& verb = sentence.tokens[static_cast<std::size_t>(clause.verb)];
  const bool object = clause.subject >= 0 &&
                      !fact.phrase.contains(static_cast<std::size_t>(clause.subject)) &&
                      !counted->contains(static_cast<std::size_t>(clause.subject));
  if (object && !verb.any(Tag::tv)) return asker.reject(index, "not an object", verb.form);
  Refusal refusal;
  auto told = tell(asker, index, at, fact.phrase, !object, refusal);
  if (!told) return asker.reject(index, refusal.reason, refusal.detail);
  if (!object) told->verb = agreeing(asker, sentence, told->verb_tokens, Tag::nt);
  if (told->verb.empty()) return asker.reject(index, "no certain form");
  const auto gone = [&](std::size_t i) { return counted->contains(i); };
  for (Tokens* part : {&told->lead, &told->rest, &told->between, &told->subject}) std::erase_if(*part, gone);
  if (counted->size() < 3 && told->subject.empty() && told->rest.empty() && told->lead.empty() &&
      told->between.empty())
    return asker.reject(index, "nothing left");
  const Tokens named = range_tokens(*counted);
  if (asker.anchors(sentence, told->clip.tokens) == 0 && asker.anchors(sentence, named) == 0 &&
      std::any_of(named.begin(), named.end(),
                  [&](std::size_t i) { return asker.ground.words.has_lemma("bare", sentence.tokens[i]); }))
    return asker.reject(index, "names nothing");
  std::string opening = asker.phrase("how many") + " " + say(asker, told->clip, named);
  add_figure(asker, index, "figure apart from its noun", ask_with(asker, opening, *told) + "?", {}, "",
             told->clip.setting, whole_of(asker, fact, *counted));
}

void ask_directly(Asker& asker, std::size_t index, std::size_t at) {
  const facts::Fact& fact = asker.ground.facts[index];
  const Sentence& sentence = asker.sentence(fact);
  // «провела почти трое суток, с 16 по 19 июня»: the question would tell how long.
  if (fact.kind == facts::Kind::duration)
    for (const facts::Fact& other : facts_in(asker.ground, fact.sentence))
      if (const auto* date = std::get_if<facts::Date>(&other.object);
          date != nullptr && date->role == "interval")
        return asker.reject(index, "counted out", asker.sentence(fact).tokens[other.tokens.begin].form);
  // «представители | 26 государств подписали»: of whom they are so many.
  if (const std::size_t from = fact.phrase.begin;
      from > 0 && sentence.tokens[from - 1].all(Tag::n) && !sentence.tokens[from - 1].any(Tag::pr) &&
      static_cast<int>(from) - 1 == asker.clauses(fact)[at].subject)
    return asker.reject(index, "behind a noun", sentence.tokens[from - 1].form);
  if (ask_measure(asker, index, at)) return;
  // «закончилось потерей | 200 танков»: the tanks are the loss's.
  if (const std::size_t from = std::min(fact.phrase.begin, fact.tokens.begin);
      from > 0 && sentence.tokens[from - 1].any(Tag::n) && sentence.tokens[from - 1].all(Tag::ins) &&
      !asker.ground.words.has_lemma("time noun", sentence.tokens[from - 1]))
    return asker.reject(index, "behind a noun", sentence.tokens[from - 1].form);
  Refusal refusal;
  const auto slot = slot_of(asker, index, asker.clauses(fact)[at], refusal);
  if (!slot) return asker.reject(index, refusal.reason, refusal.detail);
  auto told = tell(asker, index, at, slot->drop, slot->subject, refusal);
  if (!told) return asker.reject(index, refusal.reason, refusal.detail);
  if (slot->subject) {
    told->verb = agreeing(asker, sentence, told->verb_tokens, slot->agreement);
    if (told->verb.empty()) return asker.reject(index, "no certain form");
  }
  if (told->subject.empty() && told->rest.empty() && told->lead.empty() && told->between.empty())
    return asker.reject(index, "nothing left");
  if (!slot->subject && told->subject.empty() && told->rest.empty())
    return asker.reject(index, "nothing left");
  // «потеряв сына и более тысячи мюридов»: what it stands beside would be said as if it were counted.
  if (const std::size_t from = fact.phrase.begin;
      from > 1 && (sentence.tokens[from - 1].folded == "и" || sentence.tokens[from - 1].form == ",") &&
      told->clip.has(from - 2) &&
      (sentence.tokens[from - 2].any(Tag::n) || sentence.tokens[from - 2].any(Tag::np)))
    return asker.reject(index, "torn in two", sentence.tokens[from - 2].form);
  // «дало работу 8,5 миллиона человек»: the verb has its object already.
  if (!slot->subject && !told->rest.empty() &&
      slot->opening == asker.phrase("how many") + " " + say(asker, told->clip, slot->said)) {
    const std::size_t next = told->rest.front();
    const auto& noun = sentence.tokens[next];
    if (next > 0 && sentence.tokens[next - 1].any(Tag::past) && noun.all(Tag::acc) && noun.any(Tag::n))
      return asker.reject(index, "another object", noun.form);
  }
  if (told->clip.thin && slot->said.size() < 2 && asker.anchors(sentence, slot->said) == 0)
    return asker.reject(index, "names nothing");
  // «Сколько человек потеряли русские?»: in no battle, on no day; the war alone does not tell which.
  const bool bare =
      told->rest.empty() && told->lead.empty() && told->between.empty() &&
      std::any_of(told->subject.begin(), told->subject.end(),
                  [&](std::size_t i) {
                    const auto& token = sentence.tokens[i];
                    return asker.ground.words.has_lemma("bare", token) ||
                           asker.ground.words.has_lemma("nation", token) ||
                           asker.ground.words.has_form("nation", token) ||
                           (token.any(Tag::adj) && !token.any(Tag::n) && asker.ground.words.of_nation(token));
                  }) &&
      std::none_of(told->subject.begin(), told->subject.end(), [&](std::size_t i) {
        return asker.casing.is_name(sentence, i) &&
               !asker.ground.words.has_lemma("nation", sentence.tokens[i]);
      });
  if (bare && slot->said.size() < 3 && fact.kind == facts::Kind::figure)
    return asker.reject(index, "too little said");
  // What is counted may name a people or a place; that it is counted says which is meant.
  Setting setting = told->clip.setting;
  const bool named = asker.anchors(sentence, slot->said) > 0;
  if (named && setting == Setting::needed)
    setting = Setting::welcome;
  else if (named)
    setting = Setting::none;
  add_figure(asker, index, "figure of a clause", ask_with(asker, slot->opening, *told) + "?", slot->form,
             slot->unit, setting);
}

}  // namespace

bool is_an_estimate(const Asker& asker, const facts::Fact& fact, const Clause& clause) {
  const Sentence& sentence = asker.sentence(fact);
  const auto& clauses = asker.clauses(fact);
  return std::any_of(clauses.begin(), clauses.end(), [&](const Clause& near) {
    if (near.verb < 0 || (&near != &clause && &near - clauses.data() != clause.parent)) return false;
    const auto& verb = sentence.tokens[static_cast<std::size_t>(near.verb)];
    if (asker.ground.words.has_lemma("estimate verb", verb)) return true;
    // «Десятая ревизия насчитала …» counted; «Геродот насчитал …» reckoned.
    return asker.ground.words.has_lemma("counting verb", verb) && near.subject >= 0 &&
           asker.casing.is_name(sentence, static_cast<std::size_t>(near.subject));
  });
}

namespace {

bool too_small(const Asker& asker, const facts::Fact& fact, const Figure& figure) {
  return figure.low < 3 && fact.kind == facts::Kind::figure &&
         !asker.ground.words.has("unit of measure", figure.unit) && figure.unit != "%" &&
         figure.low == std::floor(figure.low);
}

}  // namespace

void ask_figure(Asker& asker, std::size_t index) {
  const facts::Fact& fact = asker.ground.facts[index];
  const Figure* figure = facts::figure_of(fact);
  if (figure == nullptr || figure->op == Op::vague || fact.value.empty())
    return asker.reject(index, "vague figure");
  if (is_in_a_name_given(asker.ground, fact)) return asker.reject(index, "a number in a name");
  if (too_small(asker, fact, *figure)) return asker.reject(index, "too small to be worth it");
  if (const int obliged = obligation(asker, fact);
      obliged >= 0 && !fact.counted.empty() && gap_is_clean(asker, index)) {
    add_gap(asker, index, segment_gap(asker, index, fact.tokens, obliged));
    return;
  }
  const auto at = asker.askable(index);
  if (!at) return;
  // What keeps the clause from standing alone may be said in full, or left out; what is said of the figure
  // may not.
  const Clause& clause = asker.clauses(fact)[*at];
  if (!fact.standalone && (clause.standalone || clause.reason != fact.reason))
    return asker.reject(index, "figure needs context", fact.reason);
  // «ещё | на двадцать лет»: from when, another sentence tells.
  const std::size_t begin = fact.phrase.empty() ? fact.tokens.begin : fact.phrase.begin;
  for (const std::size_t i : {begin, fact.tokens.begin})
    if (fact.kind == facts::Kind::duration && i > 0 && asker.sentence(fact).tokens[i - 1].folded == "еще")
      return asker.reject(index, "relative time");
  if (is_an_estimate(asker, fact, clause)) return asker.reject(index, "an estimate");
  if (asker.under_infinitive(fact, clause)) return asker.reject(index, "under an infinitive");
  const std::size_t before = asker.asked.candidates.size();
  if (fact.counted.empty())
    ask_uncounted(asker, index, *at);
  else
    ask_directly(asker, index, *at);
  const bool asked = asker.asked.candidates.size() > before;
  const bool owned = clause.type == language::ClauseType::verbless &&
                     measure_before(asker, asker.sentence(fact), fact, clause).has_value();
  if (!fact.counted.empty() || owned) ask_gap(asker, index, *at, asked);
}

}  // namespace letopis::questions::ru

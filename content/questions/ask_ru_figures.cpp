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

bool has_gender(const language::Token& verb) {
  return verb.any(Tag::past) && (verb.any(Tag::m) || verb.any(Tag::f)) && !verb.any(Tag::pl);
}

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

// Where the words of a phrase cannot be told apart from what they interrupt, no gap is made of them.
bool stands_in_its_sentence(const Asker& asker, const Sentence& sentence, const std::vector<Clause>& clauses,
                            std::size_t at) {
  const Clause& clause = clauses[at];
  const auto comma = [&](std::size_t i) {
    return i < sentence.tokens.size() && sentence.tokens[i].form == ",";
  };
  switch (clause.type) {
    case language::ClauseType::main:
    case language::ClauseType::subordinate:
      // A verb that shows a man or a woman, and nobody named: the subject stands elsewhere.
      return clause.verb >= 0 &&
             (clause.subject >= 0 || !has_gender(sentence.tokens[static_cast<std::size_t>(clause.verb)]));
    case language::ClauseType::gerund:
      return clause.parent >= 0 && clauses[static_cast<std::size_t>(clause.parent)].subject >= 0;
    case language::ClauseType::participle: {
      const auto antecedent = antecedent_of(asker, sentence, clause);
      if (!antecedent || clause.parent < 0) return false;
      const auto own = language::own_tokens(clauses[static_cast<std::size_t>(clause.parent)]);
      return std::find(own.begin(), own.end(), antecedent->head) != own.end();
    }
    case language::ClauseType::verbless:  // «войска, числом около 80 тысяч, перешли …»
      return clause.parent >= 0 && clause.range.begin > 0 && comma(clause.range.begin - 1) &&
             comma(clause.range.end) &&
             asker.ground.words.has_lemma("measure noun", sentence.tokens[clause.range.begin]);
    default:
      return false;
  }
}

bool add_gap(Asker& asker, std::size_t index, const Gap& gap) {
  const facts::Fact& fact = asker.ground.facts[index];
  if (gap.prompt.empty()) {
    asker.reject(index, gap.refusal, gap.detail);
    return false;
  }
  if (gap.setting == Setting::needed && std::count(gap.prompt.begin(), gap.prompt.end(), ' ') < 4) {
    asker.reject(index, "too little said");
    return false;
  }
  const auto option = figure_option_ru(asker.sentence(fact), fact, {.same_noun = !fact.counted.empty()});
  const std::string key = option(fact);
  if (key.empty()) {
    asker.reject(index, "no option form", fact.value);
    return false;
  }
  asker.asked.candidates.push_back({.fact = index,
                                    .kind = pack::Kind::cloze,
                                    .topic = pack::Topic::figure,
                                    .rule = "gap for a figure",
                                    .prompt = gap.prompt,
                                    .key = key,
                                    .option = option,
                                    .setting = gap.setting});
  return true;
}

// The clause, or else the segment, in the author's words with a gap for the number: for where no question can
// be put together.
void ask_gap(Asker& asker, std::size_t index, std::size_t at, bool asked) {
  const facts::Fact& fact = asker.ground.facts[index];
  if (!gap_is_clean(asker, index)) return asker.reject(index, "a noun among numbers");
  if (stands_in_its_sentence(asker, asker.sentence(fact), asker.clauses(fact), at) &&
      add_gap(asker, index, gap_of(asker, index, at, fact.tokens)))
    return;
  if (!asked) add_gap(asker, index, segment_gap(asker, index, fact.tokens));
}

}  // namespace

bool gap_is_clean(const Asker& asker, std::size_t index) {
  const facts::Fact& fact = asker.ground.facts[index];
  const Sentence& sentence = asker.sentence(fact);
  const std::size_t begin = fact.tokens.begin, end = std::max(fact.tokens.end, fact.counted.end);
  const auto form = [&](std::size_t i) {
    return i < sentence.tokens.size() ? sentence.tokens[i].folded : std::string{};
  };
  // «13 лет и | 6 | мес.», «от | шести | недель до трёх месяцев», «с 12 по | 16 | число», «до | 85 | –90
  // тысяч»
  if (begin > 1 && form(begin - 1) == "и" && sentence.tokens[begin - 2].is("год")) return false;
  if (begin > 0 && form(begin - 1) == "от" && (form(end) == "до" || form(end + 1) == "до")) return false;
  for (std::size_t i = fact.counted.begin; i < fact.counted.end; ++i)
    if (sentence.tokens[i].is("число")) return false;
  for (std::size_t i = fact.tokens.begin; i < fact.tokens.end; ++i)  // «80-тысячная армия»
    if (sentence.tokens[i].form.find("-тысяч") != std::string::npos ||
        sentence.tokens[i].form.find("-миллион") != std::string::npos)
      return false;
  const auto* figure = facts::figure_of(fact);
  if (is_bound(fact) && language::words(sentence, fact.tokens).find("–") != std::string::npos) return false;
  if (figure->low == std::floor(figure->low) && form(fact.tokens.end) == "–") return false;
  for (std::size_t i = fact.counted.begin; i < fact.counted.end; ++i)
    if (sentence.tokens[i].any(Tag::digits)) return false;
  return !sentence.tokens[fact.tokens.begin].is("тысяча") &&
         !sentence.tokens[fact.tokens.begin].is("миллион");
}

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

// «У Петра было 42 тысячи человек, у шведов — около 20 тысяч»: the noun stands with the figure before, and
// the same must be counted. One noun only, and figures that can be compared.
const facts::Fact* counted_as_before(const Asker& asker, const facts::Fact& fact) {
  const Figure& figure = *facts::figure_of(fact);
  const Sentence& sentence = asker.sentence(fact);
  if (fact.kind != facts::Kind::figure || !figure.unit.empty()) return nullptr;
  if (fact.phrase.end < sentence.tokens.size() && !sentence.tokens[fact.phrase.end].any(Tag::punct) &&
      sentence.tokens[fact.phrase.end].form != "." && sentence.tokens[fact.phrase.end].form != "," &&
      !sentence.tokens[fact.phrase.end].all(Tag::past))  // «ещё пять снарядила Эретрия»
    return nullptr;
  const facts::Fact* before = nullptr;
  for (const facts::Fact& other : facts_in(asker.ground, fact.sentence)) {
    const Figure* counted = facts::figure_of(other);
    if (counted == nullptr || other.counted.empty() || other.tokens.begin >= fact.tokens.begin) continue;
    if (before != nullptr && counted->unit != facts::figure_of(*before)->unit) return nullptr;
    before = &other;
  }
  if (before == nullptr || before->kind != facts::Kind::figure) return nullptr;
  const Figure& first = *facts::figure_of(*before);
  const bool alike = first.low > 0 && figure.low / first.low < 20 && first.low / figure.low < 20 &&
                     first.unit != "%" && !asker.ground.words.has("unit of measure", first.unit);
  return alike ? before : nullptr;
}

// Both figures in one sentence with a gap: the noun must be said in it.
bool ask_as_before(Asker& asker, std::size_t index) {
  const facts::Fact& fact = asker.ground.facts[index];
  const facts::Fact* before = counted_as_before(asker, fact);
  if (before == nullptr) return false;
  const Gap gap = segment_gap(asker, index, fact.tokens);
  const std::string noun = language::words(asker.sentence(fact), before->counted);
  if (!gap.prompt.empty() && gap.prompt.find(" " + noun) == std::string::npos) return false;
  return add_gap(asker, index, gap);
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

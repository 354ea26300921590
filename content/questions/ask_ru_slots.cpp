// The place of a figure in its clause, and the words that ask for it there.
#include "content/questions/ask_ru_slots.hpp"

#include <algorithm>
#include <array>

#include "content/base/utf8.hpp"

namespace letopis::questions::ru {
namespace {

using facts::Figure;
using facts::Op;
using language::Clause;
using language::Range;
using language::Reading;
using language::Sentence;
using language::Tag;
using language::Token;

std::nullopt_t refuse(Refusal& refusal, std::string reason, std::string detail = {}) {
  refusal = {std::move(reason), std::move(detail)};
  return std::nullopt;
}

// The case of a counted noun, where it is neither nominative nor accusative nor what a numeral governs.
std::optional<Tag> oblique_case(const Sentence& sentence, const facts::Fact& fact) {
  const auto all_have = [](const Token& token, Tag wanted) {
    return token.any(wanted) && !token.any(Tag::gen) && !token.any(Tag::nom) && !token.any(Tag::acc);
  };
  for (std::size_t i = fact.tokens.begin; i < fact.phrase.end; ++i) {
    const Token& token = sentence.tokens[i];
    if (!token.any(Tag::num) && !token.any(Tag::n) && !token.any(Tag::adj)) continue;
    if (token.any(Tag::digits)) continue;
    for (const Tag wanted : {Tag::ins, Tag::dat, Tag::prp})
      if (all_have(token, wanted)) return wanted;
  }
  return std::nullopt;
}

std::string quantity(Tag wanted) {
  switch (wanted) {
    case Tag::ins:
      return "каким количеством";
    case Tag::dat:
      return "какому количеству";
    case Tag::prp:
      return "каком количестве";
    case Tag::gen:
      return "какого количества";
    default:
      return {};
  }
}

// «7 тысяч убитыми»: of men, and as what they were lost.
bool lost_as(const Asker& asker, const Sentence& sentence, const facts::Fact& fact) {
  if (fact.counted.size() != 1) return false;
  const Token& token = sentence.tokens[fact.counted.begin];
  const Token& number = sentence.tokens[fact.tokens.end - 1];
  return asker.ground.words.has_lemma("lost as", token) && token.any(Tag::ins) && token.any(Tag::pl) &&
         !token.any(Tag::gen) && !(number.any(Tag::ins) && !number.any(Tag::digits));
}

// What the counted noun goes on with behind it: «700 000 солдат Квантунской армии», «4,4 % федерального
// бюджета».
Range with_tail(const Asker& asker, const Sentence& sentence, Range phrase, const Clause& clause) {
  Range all = phrase;
  while (all.end < clause.range.end) {
    const Token& token = sentence.tokens[all.end];
    // «1111 человек убитыми»
    if (all.end == phrase.end && asker.ground.words.has_lemma("lost as", token) && token.any(Tag::ins) &&
        token.any(Tag::pl) && !token.any(Tag::gen)) {
      ++all.end;
      break;
    }
    const bool nominal = token.any(Tag::n) || token.any(Tag::np) || token.any(Tag::adj) ||
                         token.folded == "обоего" || token.folded == "всех";  // «крестьян обоего пола»
    const bool genitive = token.any(Tag::gen) && nominal && !token.any(Tag::pr) && !token.any(Tag::adv) &&
                          !token.any(Tag::past);
    const bool sure = token.all(Tag::gen) || (all.end > phrase.end && token.any(Tag::gen)) ||
                      asker.casing.is_name(sentence, all.end);
    if (!genitive || !sure || token.any(Tag::digits)) break;
    ++all.end;
  }
  return all;
}

// A figure coordinated with this one («57 тысяч человек и почти 500 танков», «ок. 89 тыс., или ок. 30 %
// состава») goes with it, or the question limps.
Range with_coordinated(const Asker& asker, const Sentence& sentence, const facts::Fact& fact, Range phrase,
                       const Clause& clause) {
  const auto joins = [&](Range between) {
    if (between.empty() || between.size() > 2) return false;
    for (std::size_t i = between.begin; i < between.end; ++i)
      if (sentence.tokens[i].form != "," && !asker.ground.words.has_form("coordinator", sentence.tokens[i]))
        return false;
    return true;
  };
  for (const facts::Fact& other : facts_in(asker.ground, fact.sentence)) {
    if (facts::figure_of(other) == nullptr || &other == &fact) continue;
    const Range whole = with_tail(asker, sentence, other.phrase, clause);
    if (joins({phrase.end, whole.begin})) phrase.end = whole.end;
    if (joins({whole.end, phrase.begin})) phrase.begin = whole.begin;
  }
  return phrase;
}

// «Какой доли», «какую сумму»: a word that stands for the figure, in its case.
std::string stand_in(const std::string& noun, Tag wanted) {
  const std::string stem = noun.substr(0, noun.size() - std::string("а").size());
  const bool soft = noun.ends_with("я");
  switch (wanted) {
    case Tag::nom:
      return "какая " + noun;
    case Tag::acc:
      return "какую " + stem + (soft ? "ю" : "у");
    case Tag::gen:
      return "какой " + stem + (soft ? "и" : "ы");
    case Tag::ins:
      return "какой " + stem + (soft ? "ей" : "ой");
    case Tag::dat:
      return "какой " + stem + "е";
    default:
      return {};
  }
}

// The cases that a preposition leaves to a noun of measure: «на высоту», «на высоте», «со скоростью».
bool governs(const std::string& preposition, Tag wanted) {
  struct Row {
    const char* preposition;
    std::array<Tag, 2> cases;
  };
  static constexpr std::array<Row, 11> rows = {{{"на", {Tag::acc, Tag::prp}},
                                                {"в", {Tag::acc, Tag::prp}},
                                                {"с", {Tag::ins, Tag::gen}},
                                                {"со", {Tag::ins, Tag::gen}},
                                                {"до", {Tag::gen, Tag::gen}},
                                                {"за", {Tag::acc, Tag::ins}},
                                                {"при", {Tag::prp, Tag::prp}},
                                                {"от", {Tag::gen, Tag::gen}},
                                                {"к", {Tag::dat, Tag::dat}},
                                                {"из", {Tag::gen, Tag::gen}},
                                                {"под", {Tag::ins, Tag::acc}}}};
  return std::any_of(rows.begin(), rows.end(), [&](const Row& row) {
    return preposition == row.preposition && (row.cases[0] == wanted || row.cases[1] == wanted);
  });
}

// «Какую высоту», «какой скоростью» for the noun of measure as it stands; "" where two cases would ask
// differently.
std::string measure_asked(const Token& measure, const std::string& preposition) {
  std::string asked;
  for (const Reading& reading : measure.readings) {
    if (!reading.has(Tag::n) || reading.has(Tag::pl)) continue;
    for (const Tag c : {Tag::gen, Tag::dat, Tag::acc, Tag::ins, Tag::prp}) {
      if (!reading.has(c) || (!preposition.empty() && !governs(preposition, c))) continue;
      const std::string one = which(gender_of(reading), c) + " " + measure.folded;
      if (!asked.empty() && asked != one) return {};
      asked = one;
    }
  }
  const std::string last = asked.substr(0, asked.find(' '));
  return asked.empty() ? asked : last + " " + base::uncapitalised(measure.form);
}

bool behind_a_preposition(const Sentence& sentence, const Clause& clause, std::size_t noun) {
  std::size_t at = noun;
  while (at > clause.range.begin &&
         (sentence.tokens[at - 1].any(Tag::adj) || sentence.tokens[at - 1].any(Tag::ord)))
    --at;
  return at > clause.range.begin && sentence.tokens[at - 1].any(Tag::pr);
}

bool measured(const Asker& asker, const facts::Fact& fact, const Figure& figure) {
  return fact.kind == facts::Kind::duration || asker.ground.words.has("unit of measure", figure.unit);
}

// «На какую высоту поднялся …», «Какой высоты достигла …».
std::optional<FigureSlot> measure_slot(const Asker& asker, const facts::Fact& fact, const Clause& clause,
                                       std::size_t measure, FigureSlot slot, Refusal& refusal) {
  const Sentence& sentence = asker.sentence(fact);
  const bool behind = measure > clause.range.begin && sentence.tokens[measure - 1].any(Tag::pr);
  const bool of_verb = measure > clause.range.begin && clause.verb_group.contains(measure - 1);
  if (!behind && !of_verb) return refuse(refusal, "attribute of a noun", sentence.tokens[measure].form);
  const std::string preposition = behind ? sentence.tokens[measure - 1].folded : "";
  const std::string asked = measure_asked(sentence.tokens[measure], preposition);
  if (asked.empty()) return refuse(refusal, "case not certain", sentence.tokens[measure].form);
  slot.opening = base::capitalised(behind ? preposition + " " + asked : asked);
  slot.drop.begin = behind ? measure - 1 : measure;
  slot.form.with_unit = true;
  return slot;
}

std::optional<FigureSlot> behind_preposition(const Asker& asker, const facts::Fact& fact,
                                             const Clause& clause, const std::string& counted,
                                             FigureSlot slot, Refusal& refusal) {
  const Sentence& sentence = asker.sentence(fact);
  const std::size_t at = fact.phrase.begin - 1;
  const std::string preposition = sentence.tokens[at].folded;
  const Figure& figure = *facts::figure_of(fact);
  if (facts::is_percent(figure)) return refuse(refusal, "behind a preposition", preposition);
  slot.drop.begin = std::min(slot.drop.begin, at);
  const auto oblique = oblique_case(sentence, fact);
  const bool behind_noun = at > clause.range.begin && !clause.verb_group.contains(at - 1) &&
                           (sentence.tokens[at - 1].any(Tag::n) || sentence.tokens[at - 1].any(Tag::np)) &&
                           static_cast<int>(at) - 1 != clause.subject;
  if (!oblique && asker.ground.words.has("how many behind", preposition)) {
    if (behind_noun && fact.kind != facts::Kind::duration && preposition == "на")
      return refuse(refusal, "behind a noun", preposition);
    slot.opening = base::capitalised(preposition) + " сколько " + counted;
    // «за одиннадцать дней до битвы», «через месяц после Бородина»: from when is counted
    const std::size_t next = fact.phrase.end;
    if (fact.kind == facts::Kind::duration && next + 1 < clause.range.end &&
        (sentence.tokens[next].folded == "до" || sentence.tokens[next].folded == "после")) {
      std::size_t head = next + 1;
      while (head + 1 < clause.range.end && sentence.tokens[head].any(Tag::adj) &&
             !sentence.tokens[head].any(Tag::n))
        ++head;
      const Range whole{next, noun_group_around(asker, sentence, head, clause.range).end};
      slot.opening += " " + say(sentence, range_tokens(whole), asker.casing);
      slot.said = joined(slot.said, range_tokens(whole));
      slot.drop.end = std::max(slot.drop.end, whole.end);
    }
    return slot;
  }
  if (!oblique && (preposition == "в" || preposition == "во") && clause.verb >= 0 &&
      asker.ground.words.has_lemma("cost verb", sentence.tokens[static_cast<std::size_t>(clause.verb)])) {
    slot.opening = "Во сколько " + counted;
    return slot;
  }
  if (oblique == Tag::ins && (preposition == "с" || preposition == "со")) {
    slot.opening = "С каким количеством " + counted;
    slot.form.nominative = true;
    return slot;
  }
  return refuse(refusal, "behind a preposition", preposition);
}

// «Царицын | обороняли 40 тысяч бойцов»: with another bare object beside it, the figure is who acted.
bool has_bare_object(const Sentence& sentence, const Clause& clause, Range phrase) {
  for (const std::size_t i : language::own_tokens(clause)) {
    const Token& token = sentence.tokens[i];
    if (phrase.contains(i) || !(token.any(Tag::n) || token.any(Tag::np)) || !token.any(Tag::acc) ||
        token.any(Tag::digits))
      continue;
    bool governed = false;  // by a preposition, or by a noun whose genitive it may be
    for (std::size_t k = i; k > clause.range.begin && !governed; --k) {
      const Token& before = sentence.tokens[k - 1];
      if (before.any(Tag::pr))
        governed = true;
      else if (before.any(Tag::n) || before.any(Tag::np))
        governed = token.any(Tag::gen);
      else if (before.any(Tag::adj) || before.any(Tag::ord))
        continue;
      break;
    }
    if (!governed && !token.any({Tag::n, Tag::ins})) return true;
  }
  return false;
}

// Which case a verb wants of a figure that shows none («лишилась 13 %», «располагала 375 тыс. чел.»).
Tag case_of_object(const Asker& asker, const Token& verb) {
  if (asker.ground.words.has_lemma("instrumental verb", verb)) return Tag::ins;
  if (asker.ground.words.has_lemma("genitive verb", verb)) return Tag::gen;
  return Tag::acc;
}

std::string opening_for(const Figure& figure, const std::string& counted, const std::string& tail, Tag wanted,
                        bool money, FigureSlot& slot) {
  if (facts::is_percent(figure) && !tail.empty()) {
    slot.agreement = Tag::f;
    slot.form.with_unit = true;
    return stand_in("доля", wanted);
  }
  if (wanted == Tag::nom || wanted == Tag::acc)
    return facts::is_percent(figure) ? "сколько процентов" : "сколько " + counted;
  if (facts::is_percent(figure)) return {};
  if (money) {
    slot.form.with_unit = true;
    return stand_in("сумма", wanted);
  }
  slot.form.nominative = true;
  return quantity(wanted) + " " + counted;
}

}  // namespace

std::optional<std::size_t> measure_before(const Asker& asker, const Sentence& sentence,
                                          const facts::Fact& fact, const Clause& clause) {
  std::size_t at = fact.phrase.begin;
  if (at > clause.range.begin && sentence.tokens[at - 1].folded == "в") --at;
  if (at <= clause.range.begin || at == 0) return std::nullopt;
  return asker.ground.words.has_lemma("measure noun", sentence.tokens[at - 1]) ? std::optional(at - 1)
                                                                               : std::nullopt;
}

std::optional<FigureSlot> slot_of(const Asker& asker, std::size_t index, const Clause& clause,
                                  Refusal& refusal) {
  const facts::Fact& fact = asker.ground.facts[index];
  const Sentence& sentence = asker.sentence(fact);
  const Figure& figure = *facts::figure_of(fact);
  for (std::size_t i = fact.tokens.begin + 1; i < fact.tokens.end; ++i)  // «примерно за 2 мин.»
    if (asker.ground.words.has_form("how many behind", sentence.tokens[i]) ||
        sentence.tokens[i].folded == "в")
      return refuse(refusal, "behind a preposition", sentence.tokens[i].form);
  // «23 миллиона крестьян, или 34 % всех подданных»: the same once more, and the verb has its object.
  if (facts::is_percent(figure) && fact.phrase.begin > 0 &&
      sentence.tokens[fact.phrase.begin - 1].folded == "или")
    return refuse(refusal, "not an object", sentence.tokens[fact.phrase.begin].form);
  const bool lost = lost_as(asker, sentence, fact);
  const std::string men = asker.phrase("men");
  const std::string counted = facts::is_percent(figure) ? "процентов"
                              : lost                    ? men + " " + sentence.tokens[fact.counted.begin].form
                                                        : counted_words(asker, sentence, fact.counted);
  if (counted.empty()) return refuse(refusal, "no certain form");
  const Range phrase = with_tail(asker, sentence, fact.phrase, clause);
  FigureSlot slot{.drop = with_coordinated(asker, sentence, fact, phrase, clause),
                  .unit = facts::is_percent(figure) ? "%"
                          : lost                    ? men
                                                    : counted};
  if (const auto measure = measure_before(asker, sentence, fact, clause))
    return measure_slot(asker, fact, clause, *measure, std::move(slot), refusal);
  // «первых двенадцать лётчиков», «целых три года»: the word before the figure goes with it.
  while (slot.drop.begin > clause.range.begin &&
         asker.ground.words.has_form("before a figure", sentence.tokens[slot.drop.begin - 1]))
    --slot.drop.begin;
  if (slot.drop.begin < fact.phrase.begin && slot.drop.begin > clause.range.begin &&
      sentence.tokens[slot.drop.begin - 1].any(Tag::pr))
    return refuse(refusal, "behind a preposition", sentence.tokens[slot.drop.begin - 1].form);
  const Tokens tail = range_tokens({fact.phrase.end, phrase.end});
  const std::string behind = say(sentence, tail, asker.casing);
  slot.said = joined(range_tokens(fact.counted), tail);
  const auto finish = [&](std::optional<FigureSlot> found) {
    if (found && !behind.empty()) found->opening += " " + behind;
    return found;
  };
  const bool has_preposition =
      fact.phrase.begin > clause.range.begin && sentence.tokens[fact.phrase.begin - 1].any(Tag::pr);
  if (fact.phrase.begin > clause.range.begin &&
      asker.ground.words.has_form("noun as preposition", sentence.tokens[fact.phrase.begin - 1]))
    return refuse(refusal, "behind a preposition", sentence.tokens[fact.phrase.begin - 1].form);
  if (has_preposition)
    return finish(behind_preposition(asker, fact, clause, counted, std::move(slot), refusal));
  if (clause.verb < 0) return refuse(refusal, "no verb");
  const Token& verb = sentence.tokens[static_cast<std::size_t>(clause.verb)];
  if (asker.ground.words.has_lemma("bound verb", verb))
    return refuse(refusal, "bound in the verb", verb.form);
  if (fact.phrase.begin > clause.range.begin) {
    const Token& before = sentence.tokens[fact.phrase.begin - 1];
    if (before.form == "—" || before.form == ":" || before.form == "(")
      return refuse(refusal, "behind a dash");
    const Token& first = sentence.tokens[fact.phrase.begin];
    const bool noun = before.any(Tag::n) && !asker.casing.is_name(sentence, fact.phrase.begin - 1);
    if (noun && asker.ground.words.has("unit of measure", figure.unit) &&
        behind_a_preposition(sentence, clause, fact.phrase.begin - 1))
      return refuse(refusal, "attribute of a noun", before.form);  // «на фронте более 100 км»
    if ((before.any(Tag::n) || before.any(Tag::np)) && first.any(Tag::gen) && !first.any(Tag::nom) &&
        figure.op == Op::equal)
      return refuse(refusal, "attribute of a noun", before.form);
  }
  const bool finite = verb.any(Tag::past) || verb.any(Tag::shrt);
  const bool alone =
      finite && clause.subject < 0 &&
      (!(verb.any(Tag::tv) && verb.any(Tag::pl)) || has_bare_object(sentence, clause, phrase)) &&
      fact.kind == facts::Kind::figure;
  slot.subject = alone || (finite && clause.subject >= 0 && !clause.shared_subject &&
                           phrase.contains(static_cast<std::size_t>(clause.subject)));
  if (slot.subject && clause.subject < 0 && verb.any(Tag::past) && (verb.any(Tag::m) || verb.any(Tag::f)))
    return refuse(refusal, "no subject", verb.form);
  const auto oblique = lost ? std::nullopt : oblique_case(sentence, fact);
  const Tag wanted = slot.subject ? Tag::nom : oblique ? *oblique : case_of_object(asker, verb);
  if (oblique && slot.subject) return refuse(refusal, "counted in another case");
  if (fact.kind == facts::Kind::duration && wanted != Tag::acc && wanted != Tag::nom)
    return refuse(refusal, "counted in another case");
  if (!facts::is_percent(figure) && asker.ground.words.has_lemma("adding verb", verb))
    return refuse(refusal, "bound in the verb", verb.form);
  if (sentence.tokens[fact.tokens.begin].folded == "до" &&
      asker.ground.words.has_lemma("reaching verb", verb))
    return refuse(refusal, "bound in the verb", verb.form);
  // «У герцога Мальборо было 52 тысячи»: he is no subject of «было».
  if (wanted == Tag::acc && verb.is("быть") && verb.any(Tag::nt) && clause.subject >= 0 &&
      !sentence.tokens[static_cast<std::size_t>(clause.subject)].any(Tag::nt))
    return refuse(refusal, "not an object", verb.form);
  // A short participle has a subject and no object.
  if (wanted == Tag::acc && verb.any(Tag::shrt) && clause.subject >= 0)
    return refuse(refusal, "not an object", verb.form);
  const bool behind_verb = clause.verb >= 0 && fact.phrase.begin > static_cast<std::size_t>(clause.verb);
  const bool times = figure.unit == "раз";  // «восемь раз переходил»: an adverbial of any verb
  if (wanted == Tag::acc && !(measured(asker, fact, figure) && behind_verb) && !times && !verb.any(Tag::tv) &&
      !verb.is("быть"))
    return refuse(refusal, "not an object", verb.form);
  // «каким количеством тонн ограничил» is nobody's Russian
  if (wanted != Tag::acc && wanted != Tag::nom && asker.ground.words.has("unit of measure", figure.unit))
    return refuse(refusal, "counted in another case");
  const std::string opening =
      opening_for(figure, counted, behind, wanted, asker.ground.words.has("currency", figure.unit), slot);
  if (opening.empty()) return refuse(refusal, "no certain form", figure.unit);
  slot.opening = base::capitalised(opening);
  return finish(std::move(slot));
}

}  // namespace letopis::questions::ru

// «Сколько …?»: questions whose answer is a figure, as a choice and as an estimate.
#include "content/questions/ask_ru.hpp"

#include <algorithm>
#include <cmath>

#include "content/base/utf8.hpp"
#include "content/questions/options_ru.hpp"

namespace letopis::questions::ru {
namespace {

using facts::Figure;
using facts::Op;
using language::Clause;
using language::ClauseType;
using language::Range;
using language::Sentence;
using language::Tag;
using language::Token;

// The counted words in the genitive plural, as «сколько» wants them: «солдат», «советских дивизий».
std::string counted_words(const Asker& asker, const Sentence& sentence, Range counted, std::size_t& head) {
  bool found = false;
  for (std::size_t i = counted.begin; i < counted.end && !found; ++i)
    if (noun_reading(sentence.tokens[i]) != nullptr && !sentence.tokens[i].any(Tag::adj)) {
      head = i;
      found = true;
    }
  if (!found || base::length(sentence.tokens[head].form) < 3) return {};
  std::string text;
  for (std::size_t i = counted.begin; i < counted.end; ++i) {
    const Token& token = sentence.tokens[i];
    std::string form = token.form;
    if (i <= head) {
      const language::Reading* reading = nullptr;
      for (const auto& r : token.readings)
        if (i == head ? (r.has(Tag::n) || r.has(Tag::np)) : (r.has(Tag::adj) || r.has(Tag::pp) || r.has(Tag::pprs) || r.has(Tag::ord)))
          if (reading == nullptr) reading = &r;
      if (i == head && reading != nullptr)
        if (const auto counting = asker.ground.words.value("counting form", reading->lemma); !counting.empty()) {
          text += (text.empty() ? "" : " ") + counting;
          continue;
        }
      const bool already = std::any_of(token.readings.begin(), token.readings.end(), [](const auto& r) { return r.has(Tag::gen) && r.has(Tag::pl); });
      if (!already) {
        if (reading == nullptr) return {};
        const auto forms = asker.ground.lexicon.inflect(*reading, {Tag::gen, Tag::pl});
        if (forms.empty()) return {};
        form = forms.front();
      }
    }
    if (!text.empty() && token.space_before) text += ' ';
    text += form;
  }
  return text;
}

// «участвовали» → «участвовало»: with «сколько» the verb stands in the neuter singular.
std::string neuter_verb(const Asker& asker, const Token& verb) {
  for (const auto& reading : verb.readings) {
    if (reading.has(Tag::nt) && reading.has(Tag::sg)) return verb.form;
    if (!reading.has(Tag::past) && !reading.has(Tag::shrt)) continue;
    const auto forms = asker.ground.lexicon.inflect(reading, {Tag::nt, Tag::sg});
    if (!forms.empty()) return forms.front();
  }
  return {};
}

// Half-width of the tolerance within which an estimate counts as exact, relative to the value.
double tolerance(Op op) { return op == Op::equal ? 0.02 : 0.1; }

pack::NumberAnswer estimate(const Figure& figure, const std::string& unit) {
  pack::NumberAnswer answer{.value = figure.low, .unit = unit};
  const double width = figure.low * tolerance(figure.op);
  answer.low = figure.op == Op::more || figure.op == Op::at_least ? figure.low : figure.low - width;
  answer.high = figure.op == Op::less || figure.op == Op::at_most ? figure.low : figure.low + width;
  if (figure.op == Op::equal && figure.low <= 20) answer.low = answer.high = figure.low;  // what can be counted is exact
  if (figure.op == Op::more || figure.op == Op::at_least) answer.high = figure.low * 1.5;  // «более двухсот» may be 280
  if (figure.low > 20 && std::floor(figure.low) == figure.low) {
    answer.low = std::floor(answer.low);
    answer.high = std::ceil(answer.high);
  }
  if (figure.op == Op::range) {
    answer.value = std::sqrt(figure.low * figure.high);
    answer.low = figure.low;
    answer.high = figure.high;
  }
  return answer;
}

bool past(const Token& verb) { return verb.any(Tag::past) || verb.any(Tag::shrt); }

// What stands before the figure and governs it: a noun of measure, or any noun where the figure is its attribute
// («отношения двух стран»).
bool governed(const Asker& asker, const Sentence& sentence, const facts::Fact& fact, const Clause& clause) {
  if (fact.phrase.begin == 0 || fact.phrase.begin <= clause.range.begin) return false;
  const Token& before = sentence.tokens[fact.phrase.begin - 1];
  if (asker.ground.words.has_lemma("measure noun", before)) return true;
  const Token& first = sentence.tokens[fact.phrase.begin];
  return (before.any(Tag::n) || before.any(Tag::np)) && first.any(Tag::gen) && !first.any(Tag::nom) &&
         std::get<Figure>(fact.object).op == Op::equal;
}

// «за 140 миллионов иен» → «За сколько иен …»; other prepositions want other cases than «сколько» has.
std::string preposition_of(const Asker& asker, const Sentence& sentence, const facts::Fact& fact, const Clause& clause) {
  if (fact.phrase.begin <= clause.range.begin) return {};
  const Token& before = sentence.tokens[fact.phrase.begin - 1];
  if (!before.any(Tag::pr)) return {};
  return asker.ground.words.has_form("how many behind", before) ? before.folded : "?";
}

// A figure coordinated with this one («57 тысяч человек и почти 500 танков») goes with it, or the question limps.
Range with_coordinated(const Asker& asker, const Sentence& sentence, std::size_t index, Range phrase) {
  const facts::Fact& fact = asker.ground.facts[index];
  for (const facts::Fact& other : facts_in(asker.ground, fact.sentence)) {
    if (other.kind != facts::Kind::figure || &other == &fact) continue;
    const auto joins = [&](std::size_t token) {
      return sentence.tokens[token].form == "," || asker.ground.words.has_form("coordinator", sentence.tokens[token]);
    };
    if (other.phrase.begin == phrase.end + 1 && joins(phrase.end)) phrase.end = other.phrase.end;
    if (phrase.begin == other.phrase.end + 1 && joins(other.phrase.end)) phrase.begin = other.phrase.begin;
  }
  return phrase;
}

bool is_counted_form(const Sentence& sentence, Range counted) {
  for (std::size_t i = counted.begin; i < counted.end; ++i) {
    const Token& token = sentence.tokens[i];
    const bool other_case = (token.any(Tag::ins) || token.any(Tag::dat) || token.any(Tag::prp)) && !token.any(Tag::gen) && !token.any(Tag::nom) && !token.any(Tag::acc);
    if (other_case) return false;
  }
  return true;
}

// What the figure counts may go on behind it: «700 000 солдат Квантунской армии».
Range with_tail(const Sentence& sentence, Range phrase, const Clause& clause) {
  Range all = phrase;
  while (all.end < clause.range.end) {
    const Token& token = sentence.tokens[all.end];
    const bool genitive = token.all(Tag::gen) && (token.any(Tag::n) || token.any(Tag::np) || token.any(Tag::adj));
    if (!genitive) break;
    ++all.end;
  }
  return all;
}

}  // namespace

void ask_figure(Asker& asker, std::size_t index) {
  const facts::Fact& fact = asker.ground.facts[index];
  const auto* figure = std::get_if<Figure>(&fact.object);
  if (figure == nullptr || figure->op == Op::vague || fact.value.empty()) return asker.reject(index, "vague figure");
  if (!fact.standalone) return asker.reject(index, "figure needs context", fact.reason);
  if (fact.counted.empty()) return asker.reject(index, "nothing counted");
  const auto at = asker.askable(index);
  if (!at) return;
  const Sentence& sentence = asker.sentence(fact);
  const auto& clauses = asker.clauses(fact);
  const Clause& clause = clauses[*at];
  if (clause.type != ClauseType::main && clause.type != ClauseType::subordinate)
    return asker.reject(index, std::string("in a ") + language::name_of(clause.type) + " phrase");
  if (clause.type == ClauseType::subordinate && !asker.ground.words.has_form("temporal", sentence.tokens[static_cast<std::size_t>(clause.opener)]))
    return asker.reject(index, "subordinate");
  if (clause.verb < 0) return asker.reject(index, "no verb");
  const Token& verb = sentence.tokens[static_cast<std::size_t>(clause.verb)];
  if (!past(verb)) return asker.reject(index, "not past", verb.form);
  if (asker.ground.words.has_lemma("bound verb", verb)) return asker.reject(index, "bound in the verb", verb.form);
  if (asker.under_infinitive(fact, clause)) return asker.reject(index, "under an infinitive");
  if (figure->low < 3 && figure->op != Op::equal) return asker.reject(index, "too small to be about");
  if (governed(asker, sentence, fact, clause)) return asker.reject(index, "attribute of a noun", sentence.tokens[fact.phrase.begin - 1].form);
  const std::string preposition = preposition_of(asker, sentence, fact, clause);
  if (preposition == "?") return asker.reject(index, "behind a preposition", sentence.tokens[fact.phrase.begin - 1].form);
  if (!is_counted_form(sentence, fact.counted)) return asker.reject(index, "counted in another case");

  std::size_t head = 0;
  const std::string counted = counted_words(asker, sentence, fact.counted, head);
  if (counted.empty()) return asker.reject(index, "no certain form");
  const Range phrase = with_tail(sentence, fact.phrase, clause);
  const Tokens tail = range_tokens({fact.phrase.end, phrase.end});
  Range drop = with_coordinated(asker, sentence, index, phrase);
  if (!preposition.empty()) --drop.begin;
  const bool alone = clause.subject < 0 && !(verb.any(Tag::tv) && verb.any(Tag::pl));
  const bool subject = preposition.empty() && (alone || (clause.subject >= 0 && !clause.shared_subject && phrase.contains(static_cast<std::size_t>(clause.subject))));
  if (preposition.empty() && !subject && !verb.any(Tag::tv) && !verb.is("быть")) return asker.reject(index, "not an object", verb.form);
  if (!preposition.empty() && clause.subject < 0) return asker.reject(index, "no subject", verb.form);
  if (subject && clause.subject < 0 && verb.any(Tag::m)) return asker.reject(index, "no subject", verb.form);

  Frame frame = frame_of(sentence, clauses, *at, drop, asker.ground.words);
  if (subject) {
    frame.subject.clear();
    frame.subject_first = false;
  }
  Tokens order = question_order(sentence, frame, asker.casing);
  std::string detail;
  Tokens whole = joined(tail, order);
  if (order.empty()) return asker.reject(index, "nothing left");
  if (asker.needs_year(index, order)) return asker.reject(index, "date needs context");
  if (const auto why = why_not_alone(sentence, whole, asker.casing, asker.ground.words, detail); !why.empty())
    return asker.reject(index, why, detail);
  std::string words;
  if (subject) {
    // «В операции участвовали …» → «… участвовало в операции»: the verb first, in the neuter.
    Tokens group, others;
    for (const std::size_t i : order) (frame.verb_group.contains(i) ? group : others).push_back(i);
    for (const std::size_t i : group) {
      const std::string form = neuter_verb(asker, sentence.tokens[i]);
      if (form.empty()) return asker.reject(index, "no certain form", sentence.tokens[i].form);
      words += (words.empty() ? "" : " ") + base::uncapitalised(form);
    }
    const std::string rest = say(sentence, others, asker.casing);
    if (!rest.empty()) words += " " + rest;
  } else {
    words = say(sentence, order, asker.casing);
  }
  // «у Петра было …», «афиняне прислали …» say neither when nor where.
  if (asker.anchors(sentence, joined(range_tokens(fact.counted), whole)) < 2) return asker.reject(index, "no place or time", verb.form);
  std::string prompt = preposition.empty() ? asker.phrase("how many") : base::capitalised(preposition) + " " + base::uncapitalised(asker.phrase("how many"));
  prompt += " " + counted;
  if (!tail.empty()) prompt += " " + say(sentence, tail, asker.casing);
  prompt += " " + words + "?";

  const auto option = figure_option_ru(sentence, fact);
  const std::string unit = figure->unit == "%" ? "%" : counted;
  asker.asked.candidates.push_back({.fact = index, .kind = pack::Kind::choice, .topic = pack::Topic::figure, .rule = "figure of a clause",
                                    .prompt = prompt, .key = option(fact), .option = option});
  if (figure->low >= 10)
    asker.asked.candidates.push_back({.fact = index, .kind = pack::Kind::number, .topic = pack::Topic::figure, .rule = "estimate of a figure",
                                      .prompt = prompt, .key = option(fact), .unit = unit, .number = estimate(*figure, unit)});
}

}  // namespace letopis::questions::ru

// "How many …?": questions whose answer is a figure, as a choice and as an estimate.
#include "content/questions/ask_en_figures.hpp"

#include <algorithm>
#include <cmath>

#include "content/base/utf8.hpp"
#include "content/questions/estimate.hpp"
#include "content/questions/options_en.hpp"
#include "content/questions/passage_gap.hpp"

namespace letopis::questions::en {
namespace {

using facts::Figure;
using facts::Op;
using language::Clause;
using language::ClauseType;
using language::Range;
using language::Sentence;
using language::Tag;
using language::Token;

// The figure's place in its clause: its words with the preposition and what it counts, "of …" included.
struct Place {
  Range all;
  std::string preposition;
  std::string counted;  // "chests of tea"
};

bool stops(const Asker& asker, const Token& token) {
  return language::en::is_preposition(token) || token.form == "," ||
         asker.ground.words.has_form("coordinator", token) ||
         ((token.any(Tag::vblex) || token.any(Tag::vbser)) && !language::en::is_noun(token) &&
          !token.folded.ends_with("ing"));
}

// The noun phrase behind "of", which belongs to what is counted: "chests | of tea", "survivors | of the
// siege".
Range with_of(const Asker& asker, const Sentence& sentence, Range range, std::size_t limit) {
  if (range.end >= limit || sentence.tokens[range.end].folded != "of") return range;
  std::size_t end = range.end + 1;
  while (end < limit && !stops(asker, sentence.tokens[end])) ++end;
  return {range.begin, end};
}

// "16 dead, France ten and Israel 172": the list goes on with other figures.
bool list_goes_on(const Asker& asker, const Sentence& sentence, std::size_t end) {
  if (end >= sentence.tokens.size() || sentence.tokens[end].form != ",") return false;
  for (std::size_t i = end + 1; i < sentence.tokens.size() && i < end + 8; ++i) {
    if (sentence.tokens[i].form == "," || sentence.tokens[i].any(Tag::vblex) ||
        sentence.tokens[i].any(Tag::vbser))
      return false;
    if (asker.ground.words.has_form("coordinator", sentence.tokens[i]) && i > end + 1) return true;
  }
  return false;
}

// "21 billion units in 1943 | and 6,800 billion units in 1945"
bool figures_go_on(const Asker& asker, const facts::Fact& fact, const Clause& clause, const Tokens& tail) {
  for (const facts::Fact& other : facts_in(asker.ground, fact.sentence)) {
    if (&other == &fact || other.kind != facts::Kind::figure || !clause.range.contains(other.tokens.begin) ||
        other.tokens.begin == 0)
      continue;
    const std::size_t before = other.tokens.begin - 1;
    const bool joined = asker.ground.words.has_form("coordinator", asker.sentence(fact).tokens[before]);
    if (joined && std::find(tail.begin(), tail.end(), before) != tail.end()) return true;
    const auto* figure = std::get_if<Figure>(&other.object);  // "16 dead at Suez, France ten and Israel 172"
    if (figure != nullptr && figure->unit.empty() && other.counted.empty() &&
        std::find(tail.begin(), tail.end(), other.tokens.begin) != tail.end())
      return true;
  }
  return false;
}

std::optional<Place> place_of(Asker& asker, std::size_t index, const Clause& clause) {
  const facts::Fact& fact = asker.ground.facts[index];
  const Sentence& sentence = asker.sentence(fact);
  Place place{.all = with_of(asker, sentence,
                             {std::min(fact.phrase.begin, fact.tokens.begin),
                              std::max(fact.counted.end, fact.phrase.end)},
                             clause.range.end)};
  // "won | all | thirty seats"
  if (place.all.begin > clause.range.begin &&
      asker.ground.words.has_form("all that are counted", sentence.tokens[place.all.begin - 1]))
    --place.all.begin;
  // "by | only | eleven votes"
  while (place.all.begin > clause.range.begin + 1 &&
         asker.ground.words.has_form("dropped particle", sentence.tokens[place.all.begin - 1]) &&
         language::en::is_preposition(sentence, place.all.begin - 2))
    --place.all.begin;
  if (language::en::is_preposition(sentence, place.all.begin))
    place.preposition = sentence.tokens[place.all.begin].folded;
  else if (place.all.begin > clause.range.begin &&
           language::en::is_preposition(sentence, place.all.begin - 1)) {
    --place.all.begin;
    place.preposition = sentence.tokens[place.all.begin].folded;
  }
  // "arrived with | barely | 100 dragoons"
  if (const std::size_t at = place.all.begin;
      place.preposition.empty() && at > clause.range.begin + 1 &&
      asker.ground.words.has_form("scarcely", sentence.tokens[at - 1]) &&
      language::en::is_preposition(sentence, at - 2)) {
    asker.reject(index, "behind a preposition", sentence.tokens[at - 2].form);
    return std::nullopt;
  }
  const Token* before =
      place.all.begin > clause.range.begin ? &sentence.tokens[place.all.begin - 1] : nullptr;
  const Token* after = place.all.end < sentence.tokens.size() ? &sentence.tokens[place.all.end] : nullptr;
  if (before != nullptr && (before->form == "," || asker.ground.words.has_form("coordinator", *before)) &&
      static_cast<int>(place.all.begin) > clause.verb) {
    asker.reject(index, "in a list");
    return std::nullopt;
  }
  const bool worth = before != nullptr && (before->folded == "worth" || before->folded == "aged");
  // "with 94 men | on board": what follows belongs to them, unless it says when.
  bool dated = after == nullptr || after->form == "," || after->any(Tag::sent);
  for (const facts::Fact& other : facts_in(asker.ground, fact.sentence))
    dated = dated || (other.kind == facts::Kind::date && other.phrase.contains(place.all.end));
  if (worth || (place.preposition == "with" && !dated)) {
    asker.reject(index, "in a phrase", worth ? before->form : after->form);
    return std::nullopt;
  }
  if (before != nullptr && language::en::is_determiner(*before)) {
    asker.reject(index, "known by its article", before->form);  // "the twenty-four ships"
    return std::nullopt;
  }
  if (list_goes_on(asker, sentence, place.all.end)) {
    asker.reject(index, "in a list");
    return std::nullopt;
  }
  if (after != nullptr && (asker.ground.words.has_form("coordinator", *after) || after->folded == "more")) {
    asker.reject(index, "in a list", after->form);
    return std::nullopt;
  }
  place.counted = say(sentence, range_tokens({fact.counted.begin, place.all.end}), asker.tongue());
  return place;
}

}  // namespace

bool anchored(Asker& asker, std::size_t index, const Askable& askable) {
  const Sentence& sentence = asker.sentence(asker.ground.facts[index]);
  const bool named = std::any_of(askable.tail.begin(), askable.tail.end(), [&](std::size_t i) {
    const bool capital = sentence.tokens[i].any(Tag::cap) || asker.references.covers(sentence, i);
    return (capital && is_name(sentence, i, asker.tongue())) ||
           (sentence.tokens[i].form.size() == 4 && language::en::is_numeral(sentence.tokens[i]));
  });
  if (askable.dropped || !(named || has_other_date(asker, index, askable.tail)))
    asker.reject(index, "no time or place");
  return !askable.dropped && (named || has_other_date(asker, index, askable.tail));
}

void add_figure(Asker& asker, std::size_t index, const std::string& rule, const std::string& prompt,
                const std::string& unit) {
  const facts::Fact& fact = asker.ground.facts[index];
  // "four retired generals, | Challe, Jouhaud, Salan and Zeller": who reads on can count them.
  const std::size_t behind = fact.counted.end + 1;
  if (const Sentence& s = asker.sentence(fact);
      !fact.counted.empty() && behind < s.tokens.size() && s.tokens[behind - 1].form == "," &&
      s.tokens[behind].any(Tag::cap) && !s.tokens[behind].any(Tag::n))
    return asker.reject(index, "counted out", s.tokens[behind].form);
  if (is_bound(fact)) return asker.reject(index, "bound lost");  // "How many …?" has no place for "more than"
  const auto& figure = std::get<Figure>(fact.object);
  const auto option = figure_option(asker.sentence(fact), fact, !asker.style.month_first);
  asker.asked.candidates.push_back({.fact = index,
                                    .kind = pack::Kind::choice,
                                    .topic = pack::Topic::figure,
                                    .rule = rule,
                                    .prompt = prompt,
                                    .key = option(fact),
                                    .option = option,
                                    .setting = asker.setting});
  if (figure.low >= 10)
    asker.asked.candidates.push_back({.fact = index,
                                      .kind = pack::Kind::number,
                                      .topic = pack::Topic::figure,
                                      .rule = rule + ", estimated",
                                      .prompt = prompt,
                                      .key = option(fact),
                                      .setting = asker.setting,
                                      .unit = unit});
}

void ask_figure(Asker& asker, std::size_t index) {
  const facts::Fact& fact = asker.ground.facts[index];
  const auto* figure = std::get_if<Figure>(&fact.object);
  if (figure == nullptr || figure->op == Op::vague || fact.value.empty())
    return asker.reject(index, "vague figure");
  if (is_in_a_name_given(asker.ground, fact)) return asker.reject(index, "a number in a name");
  if (fact.counted.empty() && !asker.ground.words.value("money by its sign", figure->unit).empty())
    return ask_sum(asker, index);
  if (fact.counted.empty() || figure->unit == "%") return asker.reject(index, "nothing counted");
  if (figure->low < 2) return asker.reject(index, "one of a kind");
  const auto at = asker.askable(index);
  if (!at) return;
  const Sentence& sentence = asker.sentence(fact);
  const Clause& clause = asker.clauses(fact)[*at];
  if (!fact.standalone && (clause.standalone || clause.reason != fact.reason))
    return asker.reject(index, "figure needs context", fact.reason);
  if (clause.type != ClauseType::main && clause.type != ClauseType::subordinate &&
      clause.type != ClauseType::relative)
    return asker.reject(index, std::string("in a ") + language::name_of(clause.type) + " phrase");
  if (clause.verb < 0) return asker.reject(index, "no verb");
  const auto place = place_of(asker, index, clause);
  if (!place) return;
  const Token& head = sentence.tokens[fact.counted.end - 1];
  const bool collective = head.is("people") || head.is("police") || head.is("cattle");
  if (!collective && head.any(Tag::sg) && !head.any(Tag::pl) && !head.any(Tag::sp))
    return asker.reject(index, "not counted in the plural", head.form);
  std::string detail;
  const Tokens counted = range_tokens({fact.counted.begin, place->all.end});
  if (const auto why = why_not_alone(sentence, counted, {}, asker.tongue(), detail);
      !why.empty() && why != "no name")
    return asker.reject(index, why, detail);

  const bool subject = place->preposition.empty() && clause.subject >= 0 && !clause.shared_subject &&
                       place->all.contains(static_cast<std::size_t>(clause.subject));
  if (subject && asker.ground.words.has_lemma("measure", head))
    return asker.reject(index, "a measure", head.form);
  if (subject) {
    const bool joined = place->all.begin > clause.subject_phrase.begin &&
                        asker.ground.words.has_form("coordinator", sentence.tokens[place->all.begin - 1]);
    if (joined ||
        (clause.subject_phrase.end > place->all.end && clause.subject_phrase.begin < place->all.begin))
      return asker.reject(index, "inside the subject");  // "Brown and twenty-one followers"
    const auto askable = prepare(asker, index, *at, place->all, false);
    if (!askable) return;
    const auto predicate = subject_predicate(sentence, askable->frame, asker.tongue());
    if (!predicate || askable->frame.group.copula) return asker.reject(index, "no certain form");
    if (!anchored(asker, index, *askable)) return;
    const std::string tail = say_dated(asker, index, askable->tail);
    const std::string behind =
        say(sentence, range_tokens({place->all.end, std::max(place->all.end, clause.subject_phrase.end)}),
            asker.tongue());
    if (tail.empty()) return asker.reject(index, "nothing left");
    return add_figure(
        asker, index, "figure of a subject",
        assemble_words({asker.phrase("how many"), place->counted, behind, predicate->verb, tail}) + "?",
        place->counted);
  }
  if (clause.subject < 0 || clause.subject_phrase.overlaps(place->all))
    return asker.reject(index, "inside the subject");
  const auto askable = prepare(asker, index, *at, place->all, true);
  if (!askable) return;
  if (!anchored(asker, index, *askable)) return;
  const auto& group = askable->frame.group;
  const bool undertakes = asker.ground.words.has_lemma("phase", sentence.tokens[group.verb]) ||
                          asker.ground.words.has_lemma("undertaking", sentence.tokens[group.verb]);
  for (const auto& other : language::en::verb_groups(sentence, asker.ground.words))
    if (other.range.begin > group.verb && other.range.begin < place->all.begin &&
        !(undertakes && other.range.begin == group.range.end))
      return asker.reject(index, "behind an infinitive", sentence.tokens[other.verb].form);
  if (place->all.begin < group.range.begin) return asker.reject(index, "before the verb");
  if (group.copula) return asker.reject(index, "a state");
  if (asker.ground.words.has_lemma("measure", head) &&
      !asker.ground.words.has_lemma("covering", sentence.tokens[group.verb]))
    return asker.reject(index, "a measure", head.form);
  if (figures_go_on(asker, fact, clause, askable->tail)) return asker.reject(index, "in a list");
  const bool object = place->preposition.empty();
  if (object &&
      !std::any_of(sentence.tokens[group.verb].readings.begin(), sentence.tokens[group.verb].readings.end(),
                   [](const auto& r) { return r.has(Tag::vblex) || r.has(Tag::vbhaver); }))
    return asker.reject(index, "not an object");
  if (!object && place->preposition != "with")
    return asker.reject(index, "behind a preposition", place->preposition);
  const auto predicate = asked_predicate(sentence, askable->frame, asker.tongue());
  if (!predicate) return asker.reject(index, "no certain form", sentence.tokens[group.verb].form);
  const std::string opening =
      object ? asker.phrase("how many")
             : base::capitalised(place->preposition) + " " + base::uncapitalised(asker.phrase("how many"));
  add_figure(asker, index, object ? "figure of an object" : "figure behind a preposition",
             assemble_words({opening, place->counted, predicate->auxiliary, askable->subject, predicate->verb,
                             say_dated(asker, index, askable->tail)}) +
                 "?",
             place->counted);
}

}  // namespace letopis::questions::en

// Dates that belong to a name: "the Treaty of Lübeck, concluded in May 1629", "the Second Punic War (218–201
// BC)".
#include <algorithm>

#include "content/base/utf8.hpp"
#include "content/questions/ask_en_dates.hpp"

namespace letopis::questions::en {

using facts::Date;
using language::Clause;
using language::Range;
using language::Sentence;
using language::Tag;
using language::Token;

namespace {

bool is_plural(const Sentence& sentence, Range phrase) {
  for (std::size_t i = phrase.begin; i < phrase.end; ++i) {
    if (sentence.tokens[i].folded == "of" || language::en::is_preposition(sentence.tokens[i])) break;
    if (sentence.tokens[i].folded == "and") return true;
    const bool last = i + 1 == phrase.end || sentence.tokens[i + 1].folded == "of" ||
                      language::en::is_preposition(sentence.tokens[i + 1]);
    if (last) return sentence.tokens[i].any({Tag::n, Tag::pl}) && !sentence.tokens[i].any({Tag::n, Tag::sg});
  }
  return false;
}

}  // namespace

const facts::Fact* treaty_before(const Asker& asker, const facts::Fact& fact, std::size_t end) {
  for (const facts::Fact& other : facts_in(asker.ground, fact.sentence))
    if (other.kind == facts::Kind::treaty && other.tokens.end == end) return &other;
  return nullptr;
}

// "the Treaty of London": history knows several, and the knowledge base gives each its year.
bool has_namesakes(const Asker& asker, const facts::Fact& treaty) {
  const auto* name = std::get_if<facts::Name>(&treaty.object);
  if (name == nullptr) return false;
  const std::string wanted = base::fold(name->nominative) + " of ";
  const auto of_a_year = [&](const std::string& other) {
    const std::string folded = base::fold(other);
    return folded.starts_with(wanted) && folded.size() > wanted.size() &&
           base::is_digit(static_cast<unsigned char>(folded[wanted.size()]));
  };
  const auto things = asker.ground.knowledge.beginning(wanted);
  const bool known = !treaty.canonical.empty();  // then it is one of them itself
  return std::count_if(things.begin(), things.end(), [&](const auto* thing) {
           return thing->kind == "treaty" &&
                  (of_a_year(thing->name) ||
                   std::any_of(thing->aliases.begin(), thing->aliases.end(), of_a_year));
         }) > (known ? 1 : 0);
}

// "the Treaty of Lübeck, concluded in May 1629": "When was the Treaty of Lübeck concluded?"
void ask_participle(Asker& asker, std::size_t index, std::size_t at) {
  const facts::Fact& fact = asker.ground.facts[index];
  const Sentence& sentence = asker.sentence(fact);
  const auto& clauses = asker.clauses(fact);
  const Clause& clause = clauses[at];
  const Tongue tongue = asker.tongue();
  const Token& verb = sentence.tokens[static_cast<std::size_t>(clause.verb)];
  const bool bears =
      tongue.words.has_form("bearing its date", verb);  // "dated 3 July": nobody asks when it was dated
  if (!verb.any(Tag::pp) || static_cast<int>(clause.range.begin) != clause.verb || bears)
    return asker.reject(index, "no participle", verb.form);
  // "Trist, sent to join Scott's army, | received orders": what has an object is done, not suffered.
  if (const std::size_t next = clause.range.begin + 1;
      next < sentence.tokens.size() && !fact.phrase.contains(next) &&
      (language::en::is_noun(sentence.tokens[next]) || language::en::is_determiner(sentence.tokens[next]) ||
       sentence.tokens[next].any(Tag::adj)) &&
      !sentence.tokens[next].any(Tag::adv) && !sentence.tokens[next].any(Tag::pr) &&
      !tongue.words.has_lemma("appointing", verb))
    return asker.reject(index, "no participle", verb.form);
  std::size_t end = clause.range.begin;
  if (end > 0 && sentence.tokens[end - 1].form == ",") --end;
  std::size_t from = 0;
  if (clause.parent >= 0) from = clauses[static_cast<std::size_t>(clause.parent)].range.begin;
  Range name = phrase_before(asker, sentence, end, from);
  const auto* treaty = treaty_before(asker, fact, end);
  if (treaty != nullptr && !name.empty()) {  // "the terms of | the Methuen Treaty, signed in …"
    name = treaty->tokens;
    while (name.begin > from &&
           (sentence.tokens[name.begin - 1].any(Tag::adj) || sentence.tokens[name.begin - 1].any(Tag::ord)) &&
           !language::en::is_determiner(sentence.tokens[name.begin - 1]))
      --name.begin;
    if (name.begin > from && language::en::is_determiner(sentence.tokens[name.begin - 1])) --name.begin;
  }
  if (name.empty()) return asker.reject(index, "no antecedent");
  // "whose son, | Ibrahim Pasha, landed at Methoni": he did.
  constexpr std::size_t owned = 4;  // tokens: "whose eldest son,"
  if (name.begin > from && sentence.tokens[name.begin - 1].form == ",")
    for (std::size_t i = name.begin - 1; i > from && i + owned >= name.begin; --i)
      if (sentence.tokens[i - 1].folded == "whose") return asker.reject(index, "no participle", verb.form);
  // "the reunion of the two Perus, separated since 1776": the Perus were.
  if (treaty == nullptr)
    for (std::size_t i = name.begin; i + 1 < name.end; ++i)
      if (sentence.tokens[i].folded == "of" &&
          (sentence.tokens[name.end - 1].any(Tag::pl) || sentence.tokens[name.end - 2].any(Tag::num)))
        return asker.reject(index, "antecedent not sure", sentence.tokens[name.begin].form);
  // "Pinckney's | Treaty, signed with Spain"
  if (name.begin > from && sentence.tokens[name.begin - 1].folded.ends_with("'s"))
    return asker.reject(index, "torn in two", sentence.tokens[name.begin - 1].form);
  // "The Treaty of Peace, | Friendship and Boundaries, signed in 1938"
  if (name.begin > from + 1 && sentence.tokens[name.begin].any(Tag::cap) &&
      sentence.tokens[name.begin - 1].form == "," && sentence.tokens[name.begin - 2].any(Tag::cap))
    return asker.reject(index, "torn in two", sentence.tokens[name.begin - 2].form);
  // "his treaty with Rome, made in 263 BC": what was made stands further left.
  if (treaty == nullptr && name.begin > from + 1 && language::en::is_preposition(sentence, name.begin - 1) &&
      (language::en::is_noun(sentence.tokens[name.begin - 2]) || sentence.tokens[name.begin - 2].unknown() ||
       sentence.tokens[name.begin - 1].folded ==
           "by"))  // "a counter-offensive directed | by Frunze, launched …"
    return asker.reject(index, "antecedent not sure", sentence.tokens[name.begin].form);
  // "three conflicts between England and the Dutch Republic, fought in 1652"
  if (treaty == nullptr && name.begin > from &&
      tongue.words.has_form("coordinator", sentence.tokens[name.begin - 1]))
    return asker.reject(index, "antecedent not sure", sentence.tokens[name.begin].form);
  Tokens rest;
  for (const std::size_t i : language::own_tokens(clause)) {
    // "created in 1695 | and ruined by its colony", "and | subsequently | joined by the Pope"
    const bool joins = tongue.words.has_form("coordinator", sentence.tokens[i]);
    const bool later = joins && i + 2 < clause.range.end && sentence.tokens[i + 1].any(Tag::adv);
    const std::size_t next = i + (later ? 2 : 1);
    const bool another_verb =
        joins && next < clause.range.end &&
        ((sentence.tokens[next].any(Tag::pp) && !language::en::is_noun(sentence.tokens[next])) ||
         sentence.tokens[next].any(Tag::ger));
    if (another_verb && i > fact.phrase.begin) break;
    // "concluded with Chile on 20 October 1904 | Bolivia had renounced …": who did that
    if (i == fact.phrase.end && sentence.tokens[i].any(Tag::cap)) break;
    const bool particle = tongue.words.has_form("manner", sentence.tokens[i]) ||
                          tongue.words.has_form("dropped particle", sentence.tokens[i]);
    if (static_cast<int>(i) != clause.verb && !fact.phrase.contains(i) && !particle) rest.push_back(i);
  }
  for (const auto& group : language::en::verb_groups(sentence, tongue.words))
    if (clause.range.contains(group.range.begin) && group.range.begin > clause.range.begin &&
        group.range.begin < fact.phrase.begin)
      return asker.reject(index, "date of an infinitive");
  std::string detail;
  const Tokens subject = range_tokens(name);
  if (const auto why = why_not_alone(sentence, subject, {}, tongue, detail); !why.empty())
    return asker.reject(index, why, detail);
  if (!rest.empty())
    if (const auto why = why_not_alone(sentence, rest, subject, tongue, detail);
        !why.empty() && why != "no name")
      rest.clear();
  // "Ito and Li, the viceroy of Zhili, signed on 18 April | the Convention |": who did it acts, and nobody
  // was signed
  if (fact.phrase.end < clause.range.end && language::en::is_determiner(sentence.tokens[fact.phrase.end]) &&
      !tongue.words.has_lemma("naming", verb) && !tongue.words.has_form("naming", verb))
    return asker.reject(index, "torn in two", sentence.tokens[fact.phrase.end].form);
  if (has_other_date(asker, index, joined(subject, rest))) return asker.reject(index, "two dates");
  if (treaty != nullptr && tongue.words.has_lemma("making a treaty", verb)) {
    const auto behind = std::find_if(rest.begin(), rest.end(),
                                     [&](std::size_t i) { return i >= fact.phrase.end; });
    ask_treaty_of_a_day(asker, static_cast<std::size_t>(treaty - asker.ground.facts.data()),
                        std::get<Date>(fact.object), verb.form, say(sentence, {rest.begin(), behind}, tongue),
                        say(sentence, {behind, rest.end()}, tongue));
  }
  if (treaty != nullptr && has_namesakes(asker, *treaty) && !names_something(asker, sentence, rest))
    return asker.reject(index, "a name of several things", treaty->value);
  ask_time(asker, index, "date of a participle",
           assemble_words({is_plural(sentence, name) ? "were" : "was", say(sentence, subject, tongue),
                           verb.form, say(sentence, rest, tongue)}));
}

// "the Anglo-Egyptian Treaty of August 1936", "the Second Punic War (218–201 BC)": the date belongs to the
// name, and only a name that history gave to one thing alone can be asked about.
void ask_attributive(Asker& asker, std::size_t index) {
  const facts::Fact& fact = asker.ground.facts[index];
  const Sentence& sentence = asker.sentence(fact);
  const facts::Fact* named = nullptr;
  for (const facts::Fact& other : facts_in(asker.ground, fact.sentence)) {
    const bool of =
        other.tokens.end + 1 == fact.tokens.begin && sentence.tokens[other.tokens.end].folded == "of";
    const bool before =
        other.tokens.end == fact.phrase.begin || of ||
        (other.tokens.end + 1 == fact.tokens.begin && sentence.tokens[other.tokens.end].any(Tag::lpar));
    if (before && (other.kind == facts::Kind::treaty || other.kind == facts::Kind::event)) named = &other;
  }
  const auto* name = named == nullptr ? nullptr : std::get_if<facts::Name>(&named->object);
  if (name == nullptr) return asker.reject(index, "attribute of no name");
  if (named->kind == facts::Kind::treaty && fact.polarity == language::Polarity::fact &&
      std::get<Date>(fact.object).grain == "day")
    ask_treaty_of_a_day(asker, static_cast<std::size_t>(named - asker.ground.facts.data()),
                        std::get<Date>(fact.object), "signed", "", "");
  const knowledge::Thing* known = nullptr;
  if (!named->canonical.empty())
    known = asker.ground.knowledge.find(facts::name_of(named->kind), named->canonical);
  if (known == nullptr) return asker.reject(index, "a name of several things", name->nominative);
  const auto& date = std::get<Date>(fact.object);
  const bool stated = fact.polarity == language::Polarity::fact;
  if (!stated && (named->polarity == language::Polarity::opinion ||
                  named->polarity == language::Polarity::negated || known->year != date.start.year))
    return asker.reject(index, language::name_of(fact.polarity), fact.reason);
  const std::string said = say(sentence, range_tokens(named->tokens), asker.tongue());
  if (named->kind == facts::Kind::treaty && has_namesakes(asker, *named))
    return asker.reject(index, "a name of several things", name->nominative);
  if (named->kind == facts::Kind::treaty)
    return ask_time(asker, index, "date in a treaty's name",
                    (is_plural(sentence, named->tokens) ? "were the " : "was the ") + said + " signed");
  const bool lasts = asker.ground.words.has("war", name->head);
  if (!lasts || date.role != "interval") return asker.reject(index, "no verb for it", name->head);
  ask_time(asker, index, "years of a war", "was the " + said + " fought");
}

}  // namespace letopis::questions::en

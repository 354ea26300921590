// "Which treaty …?", "Under which treaty …?" and the gap: questions whose answer is the name of a treaty.
#include <algorithm>
#include <utility>

#include "content/base/utf8.hpp"
#include "content/questions/ask_en.hpp"
#include "content/questions/distract.hpp"
#include "content/questions/options_en.hpp"

namespace letopis::questions::en {
namespace {

using language::Clause;
using language::ClauseType;
using language::Range;
using language::Sentence;
using language::Token;

// "the Treaty of Amity | and Commerce": the words found are not the whole name.
bool goes_on(const Sentence& sentence, const facts::Fact& fact) {
  const std::size_t end = fact.tokens.end;
  // "the Nobel Peace | Prize"
  if (end < sentence.tokens.size() && sentence.tokens[end].any(language::Tag::cap) &&
      sentence.tokens[end].any(language::Tag::n))
    return true;
  return end + 1 < sentence.tokens.size() && sentence.tokens[end].folded == "and" &&
         sentence.tokens[end + 1].any(language::Tag::cap);
}

}  // namespace

std::string treaty_kind(const Ground& ground, const facts::Name& name) {
  return ground.words.value("treaty kind",
                            name.head.empty() ? head_of_name(ground, name.nominative) : name.head);
}

std::function<std::string(const facts::Fact&)> treaty_options(const Asker& asker, const std::string& kind) {
  return [ground = &asker.ground, document = &asker.ground.document,
          kind](const facts::Fact& other) -> std::string {
    const auto* name = std::get_if<facts::Name>(&other.object);
    const bool told = !other.tokens.empty();  // by the narrative, not by the knowledge base
    if (told && goes_on(document->sentences[other.sentence], other)) return {};
    if (name == nullptr || other.kind != facts::Kind::treaty) return {};
    const std::string own = treaty_kind(*ground, *name);
    if (kind.empty() ? own.empty() || ground->words.has("lasts beyond its day", own) : own != kind) return {};
    return treaty_option(name->nominative);
  };
}

namespace {

void add(Asker& asker, std::size_t index, pack::Kind form, const std::string& rule, const std::string& prompt,
         const std::string& kind) {
  const facts::Fact& fact = asker.ground.facts[index];
  const auto option = treaty_options(asker, kind);
  const std::string key = option(fact);
  if (key.empty()) return asker.reject(index, "no option form", fact.value);
  asker.asked.candidates.push_back({.fact = index,
                                    .kind = form,
                                    .topic = pack::Topic::treaty,
                                    .rule = rule,
                                    .prompt = prompt,
                                    .key = key,
                                    .option = option,
                                    .setting = asker.setting});
}

// The name with its article, and the preposition before it.
struct Place {
  Range all;
  std::string preposition;
};

Place place_of(const Sentence& sentence, const facts::Fact& fact, const Clause& clause) {
  Place place{.all = fact.tokens, .preposition = {}};
  if (place.all.begin > clause.range.begin && sentence.tokens[place.all.begin - 1].folded == "the")
    --place.all.begin;
  if (place.all.begin > clause.range.begin &&
      language::en::is_preposition(sentence.tokens[place.all.begin - 1])) {
    --place.all.begin;
    place.preposition = sentence.tokens[place.all.begin].folded;
  }
  return place;
}

// ", signed on 30 January 1648,": what the text says of the treaty between commas tells two of one name
// apart.
std::string aside(const Asker& asker, const facts::Fact& fact) {
  const Sentence& sentence = asker.sentence(fact);
  for (const Clause& clause : asker.clauses(fact)) {
    if (clause.type != ClauseType::participle || clause.range.begin != fact.tokens.end + 1) continue;
    if (sentence.tokens[fact.tokens.end].form != ",") continue;
    std::string detail;
    const Tokens own = language::own_tokens(clause);
    const auto why = why_not_alone(sentence, own, {}, asker.tongue(), detail);
    if ((why.empty() || why == "no name") && own.size() < 10)
      return ", " + say(sentence, own, asker.tongue()) + ",";
  }
  return {};
}

bool plural(const Sentence& sentence, const Frame& frame) {
  const std::string& first = sentence.tokens[frame.group.range.begin].folded;
  return first == "were" || first == "are" || first == "have";
}

// The clause as a statement with a gap for the name.
void ask_gap(Asker& asker, std::size_t index, std::size_t at, const std::string& kind) {
  const facts::Fact& fact = asker.ground.facts[index];
  const Sentence& sentence = asker.sentence(fact);
  const Clause& clause = asker.clauses(fact)[at];
  if (clause.type != ClauseType::main || clause.shared_subject) return;
  Tokens all = language::own_tokens(clause);
  const auto is_end = [&](std::size_t i) {
    const Token& t = sentence.tokens[i];
    return t.form == "," || t.any(language::Tag::sent) || asker.ground.words.has_form("lead", t);
  };
  while (!all.empty() && is_end(all.front())) all.erase(all.begin());
  while (!all.empty() && is_end(all.back())) all.pop_back();
  Tokens before, after;
  for (const std::size_t i : all) {
    if (fact.tokens.contains(i)) continue;
    (i < fact.tokens.begin ? before : after).push_back(i);
  }
  if (before.empty() || after.empty()) return;
  std::string detail;
  const Tokens subject = fact.tokens.contains(static_cast<std::size_t>(clause.subject))
                             ? Tokens{}
                             : range_tokens(clause.subject_phrase);
  if (!why_not_alone(sentence, joined(before, after), subject, asker.tongue(), detail).empty()) return;
  if (after.size() < 2 && before.size() < 4) return;
  const bool comma = after.front() > 0 && sentence.tokens[after.front() - 1].form == "," &&
                     after.front() == fact.tokens.end + 1;
  add(asker, index, pack::Kind::cloze, "gap for a treaty",
      base::capitalised(assemble_words({say(sentence, before, asker.tongue()), comma ? "____," : "____",
                                        say(sentence, after, asker.tongue())})) +
          ".",
      kind);
}

void ask_clause(Asker& asker, std::size_t index, std::size_t at, const std::string& kind) {
  const facts::Fact& fact = asker.ground.facts[index];
  const Sentence& sentence = asker.sentence(fact);
  const Clause& clause = asker.clauses(fact)[at];
  if (clause.verb < 0) return asker.reject(index, "no verb");
  Place place = place_of(sentence, fact, clause);
  std::string which = asker.phrase("which") + " " + kind;
  for (const facts::Fact& date :
       facts_in(asker.ground, fact.sentence))  // "the Treaty of Washington | of May 8, 1871"
    if (date.kind == facts::Kind::date && date.tokens.begin == fact.tokens.end + 1 &&
        sentence.tokens[fact.tokens.end].folded == "of") {
      place.all.end = date.tokens.end;
      which += " " + say_dated(asker, index, range_tokens({fact.tokens.end, date.tokens.end}));
    }
  if (fact.tokens.end < place.all.end && place.all.end < sentence.tokens.size() &&
      sentence.tokens[place.all.end].form == "," && asker.style.month_first)
    ++place.all.end;
  const bool subject = place.preposition.empty() && clause.subject >= 0 && !clause.shared_subject &&
                       fact.tokens.contains(static_cast<std::size_t>(clause.subject));
  if (subject) {
    const auto askable = prepare(asker, index, at, place.all, false);
    if (!askable) return;
    const auto predicate = subject_predicate(sentence, askable->frame, asker.tongue());
    if (!predicate || plural(sentence, askable->frame)) return asker.reject(index, "no certain form");
    // "left Macedonia | under the sultan's rule"
    if (askable->dropped &&
        asker.ground.words.has_lemma("says into what", sentence.tokens[askable->frame.group.verb]))
      return asker.reject(index, "half of what was said", sentence.tokens[askable->frame.group.verb].form);
    if (clause.subject_phrase.end > place.all.end) {
      const Tokens more = range_tokens({place.all.end, clause.subject_phrase.end});
      std::string detail;
      const bool date_only = has_other_date(asker, index, more);
      if (!date_only && !why_not_alone(sentence, more, {}, asker.tongue(), detail).empty() &&
          sentence.tokens[more.front()].form != ",")
        return asker.reject(index, "inside the subject");
    }
    const std::string tail = say_dated(asker, index, askable->tail);
    if (tail.empty()) return asker.reject(index, "nothing left");
    if (asker.setting == Setting::needed && !aside(asker, fact).empty())
      asker.setting = Setting::welcome;  // its date tells
    add(asker, index, pack::Kind::choice, "treaty as subject",
        assemble_words({which + aside(asker, fact), predicate->verb, tail}) + "?", kind);
    return ask_gap(asker, index, at, kind);
  }
  const bool instrument =
      place.preposition == "by" || place.preposition == "under" || place.preposition == "in";
  if (!place.preposition.empty() && !instrument)
    return asker.reject(index, "behind a preposition", place.preposition);
  if (clause.subject < 0 || clause.subject_phrase.overlaps(place.all))
    return asker.reject(index, "inside the subject");
  const auto askable = prepare(asker, index, at, place.all, true);
  if (!askable) return;
  const auto& group = askable->frame.group;
  const bool lead = place.all.begin < group.range.begin;
  for (const auto& other : language::en::verb_groups(sentence, asker.ground.words))
    if (!lead && other.range.begin > group.verb && other.range.begin < place.all.begin)
      return asker.reject(index, "behind an infinitive");
  if (!instrument && (lead || place.all.begin != group.range.end))
    return asker.reject(index, "not an object");
  const auto predicate = asked_predicate(sentence, askable->frame, asker.tongue());
  if (!predicate) return asker.reject(index, "no certain form", sentence.tokens[group.verb].form);
  const std::string opening = instrument ? base::capitalised(place.preposition) + " " +
                                               base::uncapitalised(which) + aside(asker, fact)
                                         : which;
  const std::string tail = say_dated(asker, index, askable->tail);
  if (instrument && tail.empty()) return asker.reject(index, "nothing left");
  add(asker, index, pack::Kind::choice, instrument ? "treaty as instrument" : "treaty as object",
      assemble_words({opening, predicate->auxiliary, askable->subject, predicate->verb, tail}) + "?", kind);
  ask_gap(asker, index, at, kind);
}

// "the Peace of Prague, which suspended the Edict …"
void ask_relative(Asker& asker, std::size_t index, const std::string& kind) {
  const facts::Fact& fact = asker.ground.facts[index];
  const Sentence& sentence = asker.sentence(fact);
  const auto& clauses = asker.clauses(fact);
  for (std::size_t at = 0; at < clauses.size(); ++at) {
    const Clause& clause = clauses[at];
    const bool directly = clause.type == ClauseType::relative && clause.subject == clause.opener &&
                          static_cast<std::size_t>(clause.opener) == fact.tokens.end + 1;
    if (!directly || sentence.tokens[static_cast<std::size_t>(clause.opener)].folded != "which") continue;
    if (clause.polarity != language::Polarity::fact || clause.reason.starts_with("unsure")) continue;
    const auto askable = prepare(asker, index, at, {}, false);
    if (!askable) return;
    const auto predicate = subject_predicate(sentence, askable->frame, asker.tongue());
    if (!predicate || askable->tail.empty() || plural(sentence, askable->frame)) return;
    add(asker, index, pack::Kind::choice, "treaty of a relative clause",
        assemble_words(
            {asker.phrase("which") + " " + kind, predicate->verb, say_dated(asker, index, askable->tail)}) +
            "?",
        kind);
  }
}

}  // namespace

void ask_treaty(Asker& asker, std::size_t index) {
  const facts::Fact& fact = asker.ground.facts[index];
  const auto* name = std::get_if<facts::Name>(&fact.object);
  if (name == nullptr || name->nominative.empty()) return asker.reject(index, "no name");
  const auto at = asker.askable(index);
  if (!at) return;
  const Clause& clause = asker.clauses(fact)[*at];
  if (!fact.standalone && clause.standalone) return asker.reject(index, "bare treaty", fact.reason);
  if (!fact.standalone && fact.reason.find("without a name") != std::string::npos)
    return asker.reject(index, "bare treaty");
  const Sentence& sentence = asker.sentence(fact);
  if (goes_on(sentence, fact)) return asker.reject(index, "name goes on");
  const Token& last = sentence.tokens[fact.tokens.end - 1];
  if (last.any(language::Tag::pl) && !last.any(language::Tag::sg))
    return asker.reject(index, "one of several", last.form);
  const std::string kind = asker.ground.words.value("treaty kind", name->head);
  if (kind.empty()) return asker.reject(index, "no word for its kind", name->head);
  ask_relative(asker, index, kind);
  if (clause.type == ClauseType::main || clause.type == ClauseType::subordinate)
    return ask_clause(asker, index, *at, kind);
  asker.reject(index, std::string("in a ") + language::name_of(clause.type) + " phrase");
}

void ask_treaty_of_a_day(Asker& asker, std::size_t index, const facts::Date& date, const std::string& done,
                         const std::string& before, const std::string& after) {
  const facts::Fact& fact = asker.ground.facts[index];
  const Sentence& sentence = asker.sentence(fact);
  const auto* name = std::get_if<facts::Name>(&fact.object);
  const bool point = date.mod.empty() && (date.role.empty() || date.role == "point");
  const bool day = date.grain == "day";
  if (name == nullptr || name->nominative.empty() || !point || (!day && date.grain != "month")) return;
  if (fact.polarity == language::Polarity::opinion) return;
  if (fact.reason.find("without a name") != std::string::npos || goes_on(sentence, fact)) return;
  const Token& last = sentence.tokens[fact.tokens.end - 1];
  const std::string kind = asker.ground.words.value("treaty kind", name->head);
  const std::string when = say_date(date, asker.style);
  if (kind.empty() || when.empty() || (last.any(language::Tag::pl) && !last.any(language::Tag::sg))) return;
  // "What was signed …?" where the text and the world have no two others of its kind
  for (const std::string& asked : {asker.phrase("which") + " " + kind, asker.phrase("what")}) {
    const bool by_options = asked == asker.phrase("what");
    const std::size_t so_far = asker.asked.candidates.size();
    const Setting around = std::exchange(asker.setting, Setting::welcome);
    add(asker, index, pack::Kind::choice, "treaty of a day",
        assemble_words({asked, "was", done, before, day ? "on" : "in", when, after}) + "?",
        by_options ? std::string{} : kind);
    asker.setting = around;
    if (asker.asked.candidates.size() == so_far) continue;
    asker.asked.candidates.back().bare = true;
    asker.asked.candidates.back().offered = by_options;
  }
}

}  // namespace letopis::questions::en

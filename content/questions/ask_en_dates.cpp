// "When did …?", "In which year …?": questions whose answer is a date.
#include "content/questions/ask_en_dates.hpp"

#include <algorithm>

#include "content/base/utf8.hpp"
#include "content/questions/options_en.hpp"

namespace letopis::questions::en {
namespace {

using facts::Date;
using language::Clause;
using language::ClauseType;
using language::Range;
using language::Sentence;
using language::Tag;
using language::Token;

bool whole_years(const Date& date) {
  return date.start.month == 1 && date.start.day == 1 && date.end.month == 12 && date.end.day == 31;
}

// The words that ask for this date; empty where no rule does.
std::string opening_of(const Asker& asker, const Date& date) {
  const bool interval = date.role == "interval" || date.grain == "range";
  if (interval) return asker.phrase(whole_years(date) ? "year range" : "when");
  if (date.role != "point" && !date.role.empty()) return {};
  if (date.grain == "year" && date.mod == "approx") return asker.phrase("approximate year");
  if (date.grain == "year" && date.mod.empty()) return asker.phrase("year");
  if (date.grain == "century" && date.mod.empty()) return asker.phrase("century");
  if (date.grain == "decade" && date.mod.empty()) return asker.phrase("decade");
  return asker.phrase("when");
}

// A date behind an infinitive or a gerund tells when that happened: "promised to leave in 1629".
bool belongs_elsewhere(const Asker& asker, const Sentence& sentence, const Frame& frame,
                       const facts::Fact& fact) {
  // "won at Yenidje | before receiving | the surrender of the town on 8 November"
  for (std::size_t i = frame.group.verb + 1; i + 1 < fact.phrase.begin; ++i)
    if (asker.ground.words.has_form("before a deed", sentence.tokens[i]) &&
        sentence.tokens[i + 1].any(Tag::ger))
      return true;
  for (const auto& group : language::en::verb_groups(sentence, asker.ground.words)) {
    if (group.range.begin <= frame.group.verb || group.range.begin >= fact.phrase.begin) continue;
    if (group.kind == language::en::VerbKind::infinitive &&
        asker.ground.words.has_lemma("phase", sentence.tokens[frame.group.verb]))
      continue;
    return true;
  }
  return false;
}

// What happens at one time: not "was paying", "was the …", "had" something.
bool happens(const Asker& asker, const Sentence& sentence, const Frame& frame) {
  const Token& verb = sentence.tokens[frame.group.verb];
  const bool born = frame.group.copula && frame.group.verb + 1 < sentence.tokens.size() &&
                    sentence.tokens[frame.group.verb + 1].folded == "born";
  if ((frame.group.copula && !born) || frame.group.progressive) return false;
  return !asker.ground.words.has_lemma("state", verb);
}

// "$561 million came in December"
bool has_money(const Sentence& sentence, const Tokens& subject) {
  const auto sign = [&](std::size_t i) {
    const std::string& form = sentence.tokens[i].form;
    return form.starts_with("$") || form.starts_with("£") || form.starts_with("€");
  };
  return std::any_of(subject.begin(), subject.end(), sign) ||
         (!subject.empty() && subject.front() > 0 && sign(subject.front() - 1));
}

// "395 Israeli paratroopers" → "Israeli paratroopers": how many is another question.
Tokens uncounted(const Asker& asker, const facts::Fact& fact, const Sentence& sentence,
                 const Tokens& subject) {
  for (const facts::Fact& other : facts_in(asker.ground, fact.sentence)) {
    // "perhaps | 3,000 Muslims": the first word may be gone already
    if (other.kind != facts::Kind::figure || subject.empty() || !other.tokens.contains(subject.front()) ||
        other.tokens.end - subject.front() >= subject.size())
      continue;
    const Tokens rest(subject.begin() + static_cast<long>(other.tokens.end - subject.front()), subject.end());
    const bool named = std::any_of(rest.begin(), rest.end(),
                                   [&](std::size_t i) { return is_name(sentence, i, asker.tongue()); });
    const bool of = language::en::is_preposition(sentence, rest.front());  // "about 14,000 | of them"
    if (named && !of && rest.size() > 1 && sentence.tokens[rest.back()].any(Tag::pl)) return rest;
  }
  return subject;
}

// "was caught west of Metz | and, on 18 August, brought to battle": when that was, and not this.
bool is_of_the_next_verb(const Asker& asker, const facts::Fact& fact, const Sentence& sentence) {
  std::size_t before = fact.phrase.begin;
  if (before > 0 && sentence.tokens[before - 1].form == ",") --before;
  const std::size_t behind = fact.phrase.end + 1;
  return before > 0 && asker.ground.words.has_form("coordinator", sentence.tokens[before - 1]) &&
         behind < sentence.tokens.size() && sentence.tokens[behind - 1].form == "," &&
         (sentence.tokens[behind].any(Tag::past) || sentence.tokens[behind].any(Tag::pp)) &&
         !sentence.tokens[behind].any(Tag::n);
}

// Why a deed is nobody's, of no certain number or of no day: for all that the clause says.
Refusal fault_of_deed(const Asker& asker, const Sentence& sentence, const Clause& clause,
                      const Frame& frame) {
  const auto& words = asker.ground.words;
  const Tokens& who = frame.subject;
  // "one force beat the duke at Legnica": which, only the text tells.
  if (who.size() > 1 && sentence.tokens[who.front()].folded == "one" &&
      sentence.tokens[who[1]].folded != "of")
    return {"pronoun", "one"};
  // "By the morning of 4 March the banks had | effectively | closed": when, it does not say.
  for (std::size_t i = frame.group.range.begin; i < frame.group.range.end; ++i)
    if (frame.group.perfect && words.has_form("all but", sentence.tokens[i]))
      return {"a state", sentence.tokens[i].form};
  // "perhaps 3,000 Muslims died": without its doubt the number would be stated.
  const std::size_t first = who.empty() || clause.shared_subject ? 0 : who.front();
  if (first > 0 && language::en::is_numeral(sentence.tokens[first]) &&
      words.has_form("vaguely", sentence.tokens[first - 1]))
    return {"bound lost", sentence.tokens[first - 1].form};
  return {};
}

void ask_clause(Asker& asker, std::size_t index, std::size_t at) {
  const facts::Fact& fact = asker.ground.facts[index];
  const Sentence& sentence = asker.sentence(fact);
  const Clause& clause = asker.clauses(fact)[at];
  if (clause.subject < 0) return asker.reject(index, "no subject");
  if (clause.subject_phrase.contains(fact.phrase) && !clause.shared_subject)
    return asker.reject(index, "date inside the subject");
  const auto askable = prepare(asker, index, at, fact.phrase, true);
  if (!askable) return;
  if (fact.phrase.begin > askable->frame.group.verb &&
      belongs_elsewhere(asker, sentence, askable->frame, fact))
    return asker.reject(index, "date of an infinitive");
  const auto& date = std::get<Date>(fact.object);
  const bool lasting = date.role == "interval";
  if (!lasting && !happens(asker, sentence, askable->frame))
    return asker.reject(index, "a state", sentence.tokens[askable->frame.group.verb].form);
  if (!clause.shared_subject &&
      asker.ground.words.has_lemma("measure", sentence.tokens[static_cast<std::size_t>(clause.subject)]))
    return asker.reject(index, "a measure as subject");  // "Six hundred miles to the south a captain …"
  if (const auto fault = fault_of_deed(asker, sentence, clause, askable->frame); !fault.reason.empty())
    return asker.reject(index, fault.reason, fault.detail);
  if (has_money(sentence, askable->frame.subject)) return asker.reject(index, "a sum as subject");
  if (sentence.tokens[askable->frame.group.verb].is("last")) {
    const bool war =
        std::any_of(askable->frame.subject.begin(), askable->frame.subject.end(),
                    [&](std::size_t i) { return asker.ground.words.has_lemma("war", sentence.tokens[i]); });
    if (!lasting || !war) return asker.reject(index, "a state", "last");
    return ask_time(asker, index, "years of a war", "was " + askable->subject + " fought");
  }
  if (has_other_date(asker, index, joined(askable->frame.subject, askable->tail)))
    return asker.reject(index, "two dates");
  // "patched together a compromise", "noticed a black speck": some other year had one too.
  const auto indefinite = [&](std::size_t i) {
    const Token& token = sentence.tokens[i];
    return token.folded == "a" || token.folded == "an" ||
           (askable->tail.size() < 4 && token.any(Tag::num) && token.folded != "one");
  };
  if (asker.setting == Setting::none && !askable->frame.group.passive &&
      !names_something(asker, sentence, askable->tail) &&
      std::any_of(askable->tail.begin(), askable->tail.end(), indefinite))
    asker.setting = askable->tail.size() < 5 ? Setting::needed : Setting::welcome;
  if (asker.setting == Setting::none &&
      asker.ground.words.has_lemma("repeated deed", sentence.tokens[askable->frame.group.verb]))
    asker.setting = Setting::welcome;
  // "On 31 August Iglesias called for peace, | and his cause prevailed": the date stands in the half before.
  const bool parted =
      clause.subject > static_cast<int>(fact.phrase.begin) && clause.verb > clause.subject &&
      std::any_of(sentence.tokens.begin() + clause.subject, sentence.tokens.begin() + clause.verb,
                  [&](const Token& token) { return token.any(Tag::pos) && token.any(Tag::prn); });
  if ((parted && !clause.shared_subject) || is_of_the_next_verb(asker, fact, sentence))
    return asker.reject(index, "date of another verb", sentence.tokens[askable->frame.group.verb].form);
  // "the Chaco, | where Mennonites began to settle in 1927": in what place, the clause outside tells.
  const auto placed = [&](std::size_t i) {
    return language::en::is_preposition(sentence, i) && i + 1 < clause.range.end &&
           sentence.tokens[i + 1].any(Tag::cap);
  };
  if (clause.opener >= 0 && sentence.tokens[static_cast<std::size_t>(clause.opener)].folded == "where" &&
      std::none_of(askable->tail.begin(), askable->tail.end(), placed))
    return asker.reject(index, "place left outside");
  // "After another encirclement, at El Carmen in November, the Bolivians gave up …": the encirclement's.
  if (clause.subject >= 0 && fact.phrase.begin < clause.subject_phrase.begin) {
    const std::size_t first = clause.range.begin;
    const bool behind = asker.ground.words.has_form("behind an event", sentence.tokens[first]) &&
                        !fact.phrase.contains(first) && !fact.phrase.contains(first + 1);
    const bool comma = std::any_of(sentence.tokens.begin() + static_cast<std::ptrdiff_t>(first),
                                   sentence.tokens.begin() + static_cast<std::ptrdiff_t>(fact.phrase.begin),
                                   [](const Token& token) { return token.form == ","; });
    if (behind && comma) return asker.reject(index, "date of another verb", sentence.tokens[first].form);
  }
  const Tokens told = joined(askable->frame.subject, askable->tail);
  const bool topical = std::any_of(told.begin(), told.end(), [&](std::size_t i) {
    return asker.ground.words.has_lemma("topical", sentence.tokens[i]);
  });
  const std::string spoken =
      say(sentence, told, asker.tongue());  // "Charleston", though it opens the sentence
  const bool capital = std::any_of(spoken.begin(), spoken.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
  if (!topical && !capital && !names_something(asker, sentence, told))
    return asker.reject(index, "no name");  // "the second start", "the drivers": a label is not enough
  const auto* treaty = treaty_before(asker, fact, askable->frame.subject.back() + 1);
  if (treaty != nullptr && has_namesakes(asker, *treaty) && !names_something(asker, sentence, askable->tail))
    return asker.reject(index, "a name of several things", treaty->value);
  const auto predicate = asked_predicate(sentence, askable->frame, asker.tongue());
  if (!predicate)
    return asker.reject(index, "no certain form", sentence.tokens[askable->frame.group.verb].form);
  ask_time(
      asker, index, "date of a clause",
      with_pronouns(
          assemble_words({predicate->auxiliary,
                          say_dated(asker, index, uncounted(asker, fact, sentence, askable->frame.subject)),
                          predicate->verb, say_dated(asker, index, askable->tail)}),
          sentence, told, asker.tongue()));
}

// "until 5 February 1985, | when the mayors put their names to a treaty"
void ask_when(Asker& asker, std::size_t index) {
  const facts::Fact& fact = asker.ground.facts[index];
  const Sentence& sentence = asker.sentence(fact);
  const auto& clauses = asker.clauses(fact);
  for (std::size_t at = 0; at < clauses.size(); ++at) {
    const Clause& clause = clauses[at];
    if (clause.type != ClauseType::subordinate || clause.opener != static_cast<int>(fact.tokens.end) + 1 ||
        clause.subject < 0)
      continue;
    if (sentence.tokens[fact.tokens.end].form != "," ||
        sentence.tokens[static_cast<std::size_t>(clause.opener)].folded != "when")
      continue;
    if (clause.polarity != language::Polarity::fact || clause.reason.starts_with("unsure")) continue;
    const auto askable = prepare(asker, index, at, {}, true);
    if (!askable || !happens(asker, sentence, askable->frame) ||
        has_other_date(asker, index, joined(askable->frame.subject, askable->tail)))
      return;
    const auto predicate = asked_predicate(sentence, askable->frame, asker.tongue());
    if (!predicate) return;
    ask_time(asker, index, "date of a when-clause",
             assemble_words({predicate->auxiliary, askable->subject, predicate->verb,
                             say_dated(asker, index, askable->tail)}),
             true);
  }
}

}  // namespace

void ask_time(Asker& asker, std::size_t index, const std::string& rule, const std::string& words,
              bool as_point) {
  const facts::Fact& fact = asker.ground.facts[index];
  auto date = std::get<Date>(fact.object);
  if (as_point) date.role = "point";
  const std::string opening = opening_of(asker, date);
  if (opening.empty()) return asker.reject(index, "role", date.role);
  const auto option = [style = asker.style, as_point](const facts::Fact& other) {
    const auto* another = std::get_if<Date>(&other.object);
    if (another == nullptr) return std::string{};
    Date said = *another;
    if (as_point) said.role = "point";
    return say_date(said, style);
  };
  const std::string key = option(fact);
  if (key.empty()) return asker.reject(index, "no option form", fact.value);
  asker.asked.candidates.push_back({.fact = index,
                                    .kind = pack::Kind::choice,
                                    .topic = pack::Topic::date,
                                    .rule = rule,
                                    .prompt = opening + " " + words + "?",
                                    .key = key,
                                    .option = option,
                                    .setting = asker.setting});
}

void ask_date(Asker& asker, std::size_t index) {
  const facts::Fact& fact = asker.ground.facts[index];
  const auto* date = std::get_if<Date>(&fact.object);
  if (date == nullptr || fact.value.empty()) return asker.reject(index, "no value");
  if (fact.polarity == language::Polarity::fact || fact.polarity == language::Polarity::negated)
    ask_when(asker, index);
  // The year in a name holds whatever the clause around it supposes.
  if (fact.attributive && fact.polarity != language::Polarity::fact) return ask_attributive(asker, index);
  const auto at = asker.askable(index);
  if (!at) return;
  // "After Pitt's death in January, Grenville became …": when he died.
  constexpr std::size_t near = 9;  // tokens: "after defeats at Magenta and Solferino in June 1859, …"
  for (std::size_t back = 1; back <= near && back <= fact.phrase.begin; ++back) {
    const Token& token = asker.sentence(fact).tokens[fact.phrase.begin - back];
    if (token.form == "," || (token.any(Tag::vblex) && !token.any(Tag::n)) || token.any(Tag::digits)) break;
    if (back > 1 && asker.ground.words.has_form("behind or before", token))
      return asker.reject(index, "date inside the subject", token.form);
  }
  const Clause& clause = asker.clauses(fact)[*at];
  // "After surrounding a regiment at Campo Grande in September, Estigarribia …": when he surrounded it.
  if (clause.subject > static_cast<int>(fact.phrase.begin) && !clause.shared_subject)
    for (std::size_t i = fact.phrase.begin; i > clause.range.begin; --i) {
      const Token& token = asker.sentence(fact).tokens[i - 1];
      if (token.form == ",") break;
      if (token.any(Tag::ger) && !token.any(Tag::n))
        return asker.reject(index, "date of another verb", token.form);
    }
  // "Perry built a fleet on Lake Erie, and | on September 10, 1813, | captured …": of the deed behind it.
  const auto& words = asker.sentence(fact).tokens;
  if (opens_another_deed(asker.ground, fact, clause))
    return asker.reject(index, "date of another verb",
                        asker.sentence(fact).tokens[fact.phrase.begin - 1].form);
  // "the Edict of Nantes, signed in April": no edict signs.
  if (clause.subject >= 0 && clause.verb >= 0 && !clause.shared_subject &&
      asker.ground.words.has_lemma("done to a treaty", words[static_cast<std::size_t>(clause.verb)]) &&
      !words[static_cast<std::size_t>(clause.verb)].any(Tag::vbser) &&
      asker.ground.words.has_lemma("signed thing", words[static_cast<std::size_t>(clause.subject)]) &&
      (clause.verb == 0 || !words[static_cast<std::size_t>(clause.verb) - 1].any(Tag::vbser)))
    return asker.reject(index, "may be a participle", words[static_cast<std::size_t>(clause.verb)].form);
  const bool own_fault = !fact.standalone && clause.standalone;  // not a pronoun somewhere in its clause
  if (own_fault && !date->inferred && !date->relative)
    return asker.reject(index, "date needs context", fact.reason);
  if (fact.attributive) return ask_attributive(asker, index);
  switch (clause.type) {
    case ClauseType::main:
    case ClauseType::subordinate:
    case ClauseType::relative:
      return ask_clause(asker, index, *at);
    case ClauseType::participle:
      return ask_participle(asker, index, *at);
    default:
      return asker.reject(index, std::string("in a ") + language::name_of(clause.type) + " phrase");
  }
}

}  // namespace letopis::questions::en

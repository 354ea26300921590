// "When did …?", "In which year …?": questions whose answer is a date.
#include <algorithm>

#include "content/base/utf8.hpp"
#include "content/questions/ask_en.hpp"
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

void add(Asker& asker, std::size_t index, const std::string& rule, const std::string& words,
         bool as_point = false) {
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

// The treaty whose name ends right before `end`, null where none does.
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

bool names_something(const Asker& asker, const Sentence& sentence, const Tokens& tokens) {
  return std::any_of(tokens.begin(), tokens.end(),
                     [&](std::size_t i) { return is_name(sentence, i, asker.tongue()); });
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
    return add(asker, index, "years of a war", "was " + askable->subject + " fought");
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
  if (parted && !clause.shared_subject)
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
  add(asker, index, "date of a clause",
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
    add(asker, index, "date of a when-clause",
        assemble_words({predicate->auxiliary, askable->subject, predicate->verb,
                        say_dated(asker, index, askable->tail)}),
        true);
  }
}

bool is_plural(const Sentence& sentence, Range phrase) {
  for (std::size_t i = phrase.begin; i < phrase.end; ++i) {
    if (sentence.tokens[i].folded == "of" || language::en::is_preposition(sentence.tokens[i])) break;
    if (sentence.tokens[i].folded == "and") return true;
    const bool last = i + 1 == phrase.end || sentence.tokens[i + 1].folded == "of" ||
                      language::en::is_preposition(sentence.tokens[i + 1]);
    if (last) return sentence.tokens[i].any(Tag::pl) && !sentence.tokens[i].any(Tag::sg);
  }
  return false;
}

// "the Treaty of Lübeck, concluded in May 1629": "When was the Treaty of Lübeck concluded?"
void ask_participle(Asker& asker, std::size_t index, std::size_t at) {
  const facts::Fact& fact = asker.ground.facts[index];
  const Sentence& sentence = asker.sentence(fact);
  const auto& clauses = asker.clauses(fact);
  const Clause& clause = clauses[at];
  const Tongue tongue = asker.tongue();
  const Token& verb = sentence.tokens[static_cast<std::size_t>(clause.verb)];
  if (!verb.any(Tag::pp) || static_cast<int>(clause.range.begin) != clause.verb)
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
  // "the reunion of the two Perus, separated since 1776": the Perus were.
  if (treaty == nullptr)
    for (std::size_t i = name.begin; i + 1 < name.end; ++i)
      if (sentence.tokens[i].folded == "of" &&
          (sentence.tokens[name.end - 1].any(Tag::pl) || sentence.tokens[name.end - 2].any(Tag::num)))
        return asker.reject(index, "antecedent not sure", sentence.tokens[name.begin].form);
  // "Pinckney's | Treaty, signed with Spain"
  if (name.begin > from && sentence.tokens[name.begin - 1].folded.ends_with("'s"))
    return asker.reject(index, "torn in two", sentence.tokens[name.begin - 1].form);
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
  if (has_other_date(asker, index, joined(subject, rest))) return asker.reject(index, "two dates");
  if (treaty != nullptr && has_namesakes(asker, *treaty) && !names_something(asker, sentence, rest))
    return asker.reject(index, "a name of several things", treaty->value);
  add(asker, index, "date of a participle",
      assemble_words({is_plural(sentence, name) ? "were" : "was", say(sentence, subject, tongue), verb.form,
                      say(sentence, rest, tongue)}));
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
    return add(asker, index, "date in a treaty's name",
               (is_plural(sentence, named->tokens) ? "were the " : "was the ") + said + " signed");
  const bool lasts = asker.ground.words.has("war", name->head);
  if (!lasts || date.role != "interval") return asker.reject(index, "no verb for it", name->head);
  add(asker, index, "years of a war", "was the " + said + " fought");
}

}  // namespace

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

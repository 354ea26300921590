// «В каком году …?», «Когда …?», «С какого времени …?»: questions whose answer is a date.
#include "content/questions/ask_ru.hpp"

#include <algorithm>
#include <cstdlib>

#include <fmt/format.h>

#include "content/base/utf8.hpp"
#include "content/questions/options_ru.hpp"

namespace letopis::questions::ru {
namespace {

using facts::Date;
using language::Clause;
using language::ClauseType;
using language::Range;
using language::Sentence;
using language::Tag;
using language::Token;

struct Asking {
  std::string opening;  // «В каком году»
  DateForm form = DateForm::phrase;
};

// Which words ask for this date, and in which form its options stand.
std::optional<Asking> opening_of(const Asker& asker, const Date& date) {
  const bool year = date.grain == "year" && date.mod.empty();
  if (date.role == "since") return Asking{asker.phrase(year ? "since year" : "since"), DateForm::phrase};
  if (date.role == "until" || date.role == "until_inclusive")
    return Asking{asker.phrase(year ? "until year" : "until"), DateForm::phrase};
  if (date.role == "by") return Asking{asker.phrase(year ? "by year" : "by"), DateForm::phrase};
  if (date.grain == "range" || date.role == "interval") {
    const bool years = date.start.month == 1 && date.start.day == 1 && date.end.month == 12 && date.end.day == 31;
    return years ? Asking{asker.phrase("year range"), DateForm::bare} : Asking{asker.phrase("when"), DateForm::phrase};
  }
  if (date.role != "point" && date.role != "boundary" && !date.role.empty()) return std::nullopt;
  if (date.grain == "year" && date.mod == "approx") return Asking{asker.phrase("approximate year"), DateForm::bare};
  if (year) return Asking{asker.phrase("year"), DateForm::bare};
  if (date.grain == "century" && date.mod == "approx") return std::nullopt;
  if (date.grain == "century" && date.mod.empty()) return Asking{asker.phrase("century"), DateForm::bare};
  if (date.grain == "decade" && date.mod.empty()) return Asking{asker.phrase("decade"), DateForm::bare};
  return Asking{asker.phrase("when"), DateForm::phrase};
}

void add(Asker& asker, std::size_t index, const Asking& asking, const std::string& rule, const std::string& words) {
  const facts::Fact& fact = asker.ground.facts[index];
  const auto option = [form = asking.form](const facts::Fact& other) {
    const auto* date = std::get_if<Date>(&other.object);
    return date == nullptr ? std::string{} : say_date_ru(*date, form);
  };
  const std::string key = option(fact);
  if (key.empty()) return asker.reject(index, "no option form", fact.value);
  asker.asked.candidates.push_back({.fact = index, .kind = pack::Kind::choice, .topic = pack::Topic::date, .rule = rule,
                                    .prompt = asking.opening + " " + words + "?", .key = key, .option = option});
}

bool is_perfective(const Token& verb) {
  return verb.any(Tag::perf) || verb.any(Tag::shrt) || !verb.any(Tag::impf);
}

bool past(const Token& verb) { return verb.any(Tag::past) || verb.any(Tag::shrt); }

// Another date that says when the same thing happened would make two right answers, or give the key away.
bool has_other_date(const Asker& asker, std::size_t index, const Tokens& kept) {
  const facts::Fact& fact = asker.ground.facts[index];
  for (const facts::Fact& other : facts_in(asker.ground, fact.sentence)) {
    if (&other == &fact || other.kind != facts::Kind::date || other.attributive) continue;
    if (std::any_of(kept.begin(), kept.end(), [&](std::size_t t) { return other.tokens.contains(t); })) return true;
  }
  return false;
}

// The event noun right before the date: «японское вторжение в Манчжурию | в 1931 году | вызвало …».
std::optional<std::size_t> event_noun(const Asker& asker, const Sentence& sentence, Range subject) {
  for (std::size_t i = subject.begin; i < subject.end; ++i) {
    const Token& token = sentence.tokens[i];
    if (!token.any(Tag::n)) continue;
    const bool known = asker.ground.words.has_lemma("event process", token) || asker.ground.words.has_lemma("event point", token);
    return known ? std::optional(i) : std::nullopt;
  }
  return std::nullopt;
}

std::string lemma_of(const Token& token) {
  const auto* reading = noun_reading(token);
  return reading == nullptr ? std::string{} : reading->lemma;
}

// «началось», «началась» … for the head's gender, from the neuter that words.txt gives.
std::string agreeing(const std::string& neuter, Tag gender) {
  const std::string stem = neuter.ends_with("ось") ? neuter.substr(0, neuter.size() - 6) : neuter.substr(0, neuter.size() - 2);
  const bool reflexive = neuter.ends_with("ось");
  if (gender == Tag::nt) return neuter;
  if (gender == Tag::f) return stem + (reflexive ? "ась" : "а");
  if (gender == Tag::pl) return stem + (reflexive ? "ись" : "и");
  if (neuter == "произошло") return "произошёл";
  return stem + (reflexive ? "ся" : "");
}

std::string event_verb(const Asker& asker, const Token& head, Tag gender) {
  const std::string point = asker.ground.words.value("event point", lemma_of(head));
  return agreeing(point.empty() ? "началось" : point, gender);
}

// A date inside the subject asks for the event itself, not for what it caused.
void ask_event(Asker& asker, std::size_t index, const Asking& asking, const Clause& clause) {
  const facts::Fact& fact = asker.ground.facts[index];
  const Sentence& sentence = asker.sentence(fact);
  const Range subject{clause.subject_phrase.begin, fact.phrase.begin};
  const auto head = event_noun(asker, sentence, subject);
  if (!head) return asker.reject(index, "date inside the subject");
  std::string detail;
  Tokens kept = language::own_tokens(clause);
  std::erase_if(kept, [&](std::size_t i) { return !subject.contains(i); });
  if (const auto why = why_not_alone(sentence, kept, asker.casing, asker.ground.words, detail); !why.empty())
    return asker.reject(index, why, detail);
  const auto* reading = noun_reading(sentence.tokens[*head]);
  if (!reading->has(Tag::nom)) return asker.reject(index, "head not nominative", sentence.tokens[*head].form);
  add(asker, index, asking, "date of an event noun",
      event_verb(asker, sentence.tokens[*head], gender_of(*reading)) + " " + say(sentence, kept, asker.casing));
}

// A transitive verb whose object stands elsewhere («…колонне, которую … увёз») is no question.
bool lost_object(const Asker& asker, const Sentence& sentence, const Clause& clause, const Frame& frame) {
  const Token& verb = sentence.tokens[static_cast<std::size_t>(clause.verb)];
  if (!verb.all(Tag::tv) || !verb.all(Tag::perf) || verb.any(Tag::pp)) return false;
  const auto verbs = asker.ground.lexicon.analyse(verb.form);
  if (std::any_of(verbs.begin(), verbs.end(), [](const auto& r) { return r.has(Tag::impf) || r.has(Tag::iv); })) return false;
  const Tokens all = joined(frame.lead, frame.core);
  return std::none_of(all.begin(), all.end(), [&](std::size_t i) {
    const Token& token = sentence.tokens[i];
    if (std::find(frame.subject.begin(), frame.subject.end(), i) != frame.subject.end()) return false;
    if (token.any(Tag::inf)) return true;
    const bool nominal = token.any(Tag::n) || token.any(Tag::np) || token.any(Tag::num) || token.unknown() || token.any(Tag::digits);
    if (!nominal) return false;
    const auto readings = asker.ground.lexicon.analyse(token.form);
    return token.any(Tag::acc) || token.any(Tag::gen) || readings.empty() ||
           std::any_of(readings.begin(), readings.end(), [](const auto& r) { return r.has(Tag::acc); });
  });
}

// «Молотов заявил послу, что …»: without what he said the question is cut short.
bool wants_its_clause(const Asker& asker, const Sentence& sentence, const std::vector<Clause>& clauses, std::size_t at) {
  return std::any_of(clauses.begin(), clauses.end(), [&](const Clause& clause) {
    return clause.type == ClauseType::subordinate && clause.parent == static_cast<int>(at) &&
           asker.ground.words.has_form("completing", sentence.tokens[static_cast<std::size_t>(clause.opener)]);
  });
}

// The clause as a statement with a gap for the date. Its option is the phrase, preposition and all.
void ask_gap(Asker& asker, std::size_t index, std::size_t at) {
  const facts::Fact& fact = asker.ground.facts[index];
  const Sentence& sentence = asker.sentence(fact);
  const auto& date = std::get<Date>(fact.object);
  const auto option = [](const facts::Fact& other) {
    const auto* found = std::get_if<Date>(&other.object);
    return found == nullptr ? std::string{} : say_date_ru(*found, DateForm::phrase);
  };
  const std::string key = option(fact);
  // Only where the text itself says it in this form may the form stand in the gap.
  if (key.empty() || date.role == "boundary" || base::fold(key) != base::fold(language::words(sentence, fact.phrase))) return;
  const Frame frame = frame_of(sentence, asker.clauses(fact), at, fact.phrase, asker.ground.words);
  if (!frame.subject_first) return;  // with the verb first the date belongs in front, where no gap reads well
  const std::string text = say(sentence, joined(frame.core, frame.lead), asker.casing) + " ____.";
  asker.asked.candidates.push_back({.fact = index, .kind = pack::Kind::cloze, .topic = pack::Topic::date, .rule = "gap for a date",
                                    .prompt = base::capitalised(text), .key = key, .option = option});
}

bool follows_event_noun(const Asker& asker, const Sentence& sentence, const facts::Fact& fact, const Clause& clause) {
  if (fact.phrase.begin == 0 || !clause.range.contains(fact.phrase.begin - 1)) return false;
  const Token& before = sentence.tokens[fact.phrase.begin - 1];
  return asker.ground.words.has_lemma("event process", before) || asker.ground.words.has_lemma("event point", before);
}

void ask_clause(Asker& asker, std::size_t index, const Asking& asking, std::size_t at) {
  const facts::Fact& fact = asker.ground.facts[index];
  const Sentence& sentence = asker.sentence(fact);
  const auto& clauses = asker.clauses(fact);
  const Clause& clause = clauses[at];
  if (clause.verb < 0) return asker.reject(index, "no verb");
  if (clause.range.end < sentence.tokens.size() && sentence.tokens[clause.range.end].form == "—")
    return asker.reject(index, "goes on behind a dash");
  const Token& verb = sentence.tokens[static_cast<std::size_t>(clause.verb)];
  if (!past(verb)) return asker.reject(index, "not past", verb.form);
  // «В 1705 году в России ввели …»: without a subject only the plural that means "somebody" and has an object.
  const bool impersonal = clause.subject < 0 && verb.any({Tag::past, Tag::pl}) && verb.any(Tag::tv);
  if (clause.subject < 0 && !impersonal) return asker.reject(index, "no subject", verb.form);
  if (asker.ground.words.has_lemma("speech", verb)) return asker.reject(index, "speech", verb.form);
  const bool inside_subject = clause.subject >= 0 && !clause.shared_subject && clause.subject_phrase.contains(fact.phrase) &&
                              fact.phrase.begin > static_cast<std::size_t>(clause.subject);
  if (inside_subject && event_noun(asker, sentence, {clause.subject_phrase.begin, fact.phrase.begin}))
    return ask_event(asker, index, asking, clause);
  const auto& date = std::get<Date>(fact.object);
  const bool lasting = date.grain == "range" || date.role == "interval" || date.role == "since" || date.role == "until" || date.role == "by";
  if (!lasting && !is_perfective(verb)) return asker.reject(index, "imperfective", verb.form);
  if (static_cast<int>(fact.phrase.begin) > clause.verb && follows_event_noun(asker, sentence, fact, clause) &&
      static_cast<int>(fact.phrase.begin) - 1 != clause.subject)
    return asker.reject(index, "date of a noun", sentence.tokens[fact.phrase.begin - 1].form);
  const Frame frame = frame_of(sentence, clauses, at, fact.phrase, asker.ground.words);
  const Tokens order = question_order(sentence, frame, asker.casing);
  std::string detail;
  if (has_other_date(asker, index, order)) return asker.reject(index, "two dates");
  if (const auto why = why_not_alone(sentence, order, asker.casing, asker.ground.words, detail); !why.empty())
    return asker.reject(index, why, detail);
  if (lost_object(asker, sentence, clause, frame)) return asker.reject(index, "no object", verb.form);
  if (wants_its_clause(asker, sentence, clauses, at)) return asker.reject(index, "its что-clause is left out", verb.form);
  add(asker, index, asking, "date of a clause", say(sentence, order, asker.casing));
  if (clause.type == ClauseType::main && !clause.shared_subject) ask_gap(asker, index, at);
}

// Two treaties of one name («Адрианопольский договор» of 1713 and of 1829): by the name alone nobody can tell.
bool has_namesake(const Asker& asker, const facts::Fact& fact, const std::string& name) {
  const auto& date = std::get<Date>(fact.object);
  const std::string folded = base::fold(name);
  const std::string place = folded.substr(0, folded.find(' '));  // «Адрианопольский»: of договор and мир alike
  const auto other = [&](const knowledge::Thing* thing) { return std::abs(thing->year - date.start.year) > 1; };
  const auto namesakes = asker.ground.knowledge.named(name);
  if (std::any_of(namesakes.begin(), namesakes.end(), other)) return true;
  if (fact.kind != facts::Kind::date || place.size() <= 12) return false;
  const auto of_place = asker.ground.knowledge.beginning(place + " ");
  return std::any_of(of_place.begin(), of_place.end(), [&](const knowledge::Thing* thing) {
    return thing->kind == "treaty" && other(thing);
  });
}

// «…договор, подписанный 28 июня 1919 года» → «Когда был подписан … договор?»
void ask_participle(Asker& asker, std::size_t index, const Asking& asking, const Clause& clause) {
  const facts::Fact& fact = asker.ground.facts[index];
  const Sentence& sentence = asker.sentence(fact);
  const Token& verb = sentence.tokens[static_cast<std::size_t>(clause.verb)];
  const language::Reading* participle = nullptr;
  for (const auto& reading : verb.readings)
    if (reading.has(Tag::pp) && reading.has(Tag::pasv) && !reading.has(Tag::shrt)) participle = &reading;
  if (participle == nullptr) return asker.reject(index, "no passive participle", verb.form);
  if (clause.range.begin < 2 || sentence.tokens[clause.range.begin - 1].form != ",") return asker.reject(index, "no antecedent");
  // The antecedent: the noun group that ends at the comma and whose head agrees with the participle.
  const std::size_t end = clause.range.begin - 1;
  std::optional<std::size_t> head;
  for (std::size_t i = end; i > 0 && end - i < 9; --i) {
    const Token& token = sentence.tokens[i - 1];
    if (token.any(Tag::cm) || token.any(Tag::past)) break;
    const auto* noun = noun_reading(token);
    if (noun == nullptr || token.any(Tag::punct)) continue;
    const bool agrees = std::any_of(token.readings.begin(), token.readings.end(), [&](const language::Reading& r) {
      if (!(r.has(Tag::n) || r.has(Tag::np))) return false;
      return std::any_of(verb.readings.begin(), verb.readings.end(), [&](const language::Reading& p) {
        if (!p.has(Tag::pp) || p.has(Tag::shrt)) return false;
        for (const Tag c : {Tag::nom, Tag::gen, Tag::dat, Tag::acc, Tag::ins, Tag::prp})
          if (r.has(c) && p.has(c)) return r.has(Tag::pl) == p.has(Tag::pl) && (p.has(Tag::pl) || gender_of(r) == gender_of(p));
        return false;
      });
    });
    if (agrees) head = i - 1;
    if (agrees && (asker.ground.words.has_lemma("event verb", token) || i - 1 == end - 1)) break;
  }
  if (!head) return asker.reject(index, "no antecedent");
  for (std::size_t i = *head; i < end; ++i)
    if (asker.ground.words.has_form("coordinator", sentence.tokens[i]) && i + 1 < end && !sentence.tokens[i + 1].any(Tag::gen)) return asker.reject(index, "coordinated antecedent");
  Range group{*head, end};
  while (group.begin > 0) {
    const Token& left = sentence.tokens[group.begin - 1];
    const bool attribute = (left.any(Tag::adj) || left.any(Tag::ord)) && !left.any(Tag::pr) && !left.any(Tag::cm) && !left.any(Tag::n);
    if (!attribute) break;
    --group.begin;
  }
  std::string detail;
  if (const auto why = why_not_alone(sentence, range_tokens(group), asker.casing, asker.ground.words, detail); !why.empty())
    return asker.reject(index, why, detail);
  const std::string name = noun_group(asker, sentence, group, *head, Tag::nom);
  const Tag gender = gender_of(*noun_reading(sentence.tokens[*head]));
  const std::string done = short_participle(asker.ground.lexicon, *participle, gender);
  if (name.empty() || done.empty()) return asker.reject(index, "no certain form", verb.form);
  if (has_namesake(asker, fact, name)) return asker.reject(index, "another of this name", name);
  Tokens rest = without(language::own_tokens(clause), fact.phrase);
  std::erase_if(rest, [&](std::size_t i) {
    return static_cast<int>(i) == clause.verb || asker.ground.words.has_form("dropped particle", sentence.tokens[i]);
  });
  if (has_other_date(asker, index, rest)) return asker.reject(index, "two dates");
  if (!rest.empty())
    if (const auto why = why_not_alone(sentence, joined(range_tokens(group), rest), asker.casing, asker.ground.words, detail); !why.empty())
      return asker.reject(index, why, detail);
  const char* was = gender == Tag::pl ? "были" : gender == Tag::f ? "была" : gender == Tag::nt ? "было" : "был";
  const std::string tail = say(sentence, rest, asker.casing);
  add(asker, index, asking, "date of a participle", fmt::format("{} {} {}{}{}", was, done, name, tail.empty() ? "" : " ", tail));
}

// «Портсмутский договор 1905 года», «Северная война 1700–1721 годов»: the year belongs to the name.
void ask_attributive(Asker& asker, std::size_t index) {
  const facts::Fact& fact = asker.ground.facts[index];
  const facts::Fact* named = nullptr;
  for (const facts::Fact& other : facts_in(asker.ground, fact.sentence))
    if ((other.kind == facts::Kind::treaty || other.kind == facts::Kind::event) &&
        other.standalone && (other.tokens.end == fact.phrase.begin || other.tokens.contains(fact.phrase)))
      named = &other;
  const auto& date = std::get<Date>(fact.object);
  if (named == nullptr) return asker.reject(index, "attribute of no name");
  const auto* name = std::get_if<facts::Name>(&named->object);
  const std::string head = name == nullptr ? "" : name->head;
  const std::string said = named->tokens.contains(fact.phrase) ? "" : (name == nullptr ? "" : name->nominative);
  if (said.empty()) return asker.reject(index, "no certain form");
  if (has_namesake(asker, fact, said)) return asker.reject(index, "another of this name", said);
  const auto readings = asker.ground.lexicon.analyse(head);
  const auto noun = std::find_if(readings.begin(), readings.end(), [](const auto& r) { return r.has(Tag::n) && r.has(Tag::nom); });
  if (noun == readings.end()) return asker.reject(index, "no certain form", head);
  const Tag gender = gender_of(*noun);
  auto asking = opening_of(asker, date);
  if (!asking) return asker.reject(index, "role", date.role);
  if (named->kind == facts::Kind::treaty) {
    const std::string verb = asker.ground.words.value("event verb", head);
    if (verb.empty()) return asker.reject(index, "no verb for it", head);
    const std::string done = agreeing(verb == "заключить" ? "заключено" : "подписано", gender);
    const std::string form = gender == Tag::m ? (verb == "заключить" ? "заключён" : "подписан") : done;
    const char* was = gender == Tag::f ? "была" : gender == Tag::nt ? "было" : gender == Tag::pl ? "были" : "был";
    return add(asker, index, *asking, "date in a treaty's name", fmt::format("{} {} {}", was, form, said));
  }
  const bool lasting = date.grain == "range" || date.role == "interval";
  std::string verb = asker.ground.words.value("event point", head);
  if (lasting && verb.empty()) verb = gender == Tag::f ? "шла" : gender == Tag::nt ? "шло" : gender == Tag::pl ? "шли" : "шёл";
  else if (!verb.empty()) verb = agreeing(verb, gender);
  else return asker.reject(index, "no verb for it", head);
  add(asker, index, *asking, "date in an event's name", verb + " " + said);
}

}  // namespace

void ask_date(Asker& asker, std::size_t index) {
  const facts::Fact& fact = asker.ground.facts[index];
  const auto* date = std::get_if<Date>(&fact.object);
  if (date == nullptr || fact.value.empty()) return asker.reject(index, "no value");
  if (date->role == "interval" && !date->mod.empty()) return asker.reject(index, "a part of a range", date->mod);
  if (date->role == "interval")
    for (std::size_t i = fact.tokens.begin; i < fact.tokens.end; ++i)
      if (asker.ground.words.has_lemma("part of time", asker.sentence(fact).tokens[i])) return asker.reject(index, "a part of a range");
  if (!has_year(asker.sentence(fact), fact)) return asker.reject(index, "year from the context");
  const auto clause = asker.askable(index);
  if (!clause) return;
  // What keeps the clause from standing alone may stand outside the words that are asked about.
  const Clause& holder = asker.clauses(fact)[*clause];
  if (!fact.standalone && (holder.standalone || holder.reason != fact.reason)) return asker.reject(index, "date needs context", fact.reason);
  if (fact.attributive) return ask_attributive(asker, index);
  const auto asking = opening_of(asker, *date);
  if (!asking) return asker.reject(index, "role", date->role);
  const Clause& found = asker.clauses(fact)[*clause];
  switch (found.type) {
    case ClauseType::main: return ask_clause(asker, index, *asking, *clause);
    case ClauseType::subordinate: {
      const Token& opener = asker.sentence(fact).tokens[static_cast<std::size_t>(found.opener)];
      if (!asker.ground.words.has_form("temporal", opener)) return asker.reject(index, "subordinate", opener.form);
      return ask_clause(asker, index, *asking, *clause);
    }
    case ClauseType::participle: return ask_participle(asker, index, *asking, found);
    default: return asker.reject(index, std::string("in a ") + language::name_of(found.type) + " phrase");
  }
}

}  // namespace letopis::questions::ru

// Dates of things: an event noun («Вторжение Наполеона в Россию в 1812 году …»), a name that holds its year,
// a noun with its date in brackets.
#include <algorithm>
#include <cstdlib>

#include <fmt/format.h>

#include "content/base/utf8.hpp"
#include "content/questions/dates_ru.hpp"
#include "content/questions/treaty_names_ru.hpp"

namespace letopis::questions::ru {

using facts::Date;
using language::Clause;
using language::Range;
using language::Sentence;
using language::Tag;
using language::Token;

std::optional<std::size_t> event_noun(const Asker& asker, const Sentence& sentence, Range words) {
  for (std::size_t i = words.begin; i < words.end; ++i) {
    const Token& token = sentence.tokens[i];
    if (!token.any(Tag::n)) continue;
    const bool known = asker.ground.words.has_lemma("event process", token) ||
                       asker.ground.words.has_lemma("event point", token);
    return known ? std::optional(i) : std::nullopt;
  }
  return std::nullopt;
}

std::string agreeing(const std::string& neuter, Tag gender) {
  const bool reflexive = neuter.ends_with("ось");
  const std::string stem = neuter.substr(0, neuter.size() - (reflexive ? 6 : 2));
  if (gender == Tag::nt) return neuter;
  if (gender == Tag::f) return stem + (reflexive ? "ась" : "а");
  if (gender == Tag::pl) return stem + (reflexive ? "ись" : "и");
  if (neuter == "произошло") return "произошёл";
  if (neuter == "шло") return "шёл";
  return stem + (reflexive ? "ся" : "");
}

bool has_namesake(const Asker& asker, const facts::Fact& fact, const std::string& name) {
  const auto& date = std::get<Date>(fact.object);
  const std::string folded = base::fold(name);
  const std::string place =
      folded.substr(0, folded.find(' '));  // «Адрианопольский»: of договор and мир alike
  const auto other = [&](const knowledge::Thing* thing) {
    return std::abs(thing->year - date.start.year) > 1;
  };
  const auto namesakes = asker.ground.knowledge.named(name);
  if (std::any_of(namesakes.begin(), namesakes.end(), other)) return true;
  if (fact.kind != facts::Kind::date || place.size() <= 12) return false;
  const auto of_place = asker.ground.knowledge.beginning(place + " ");
  const auto* own = asker.ground.knowledge.find("treaty", name);
  const std::string head =
      folded.substr(folded.rfind(' ') + 1);  // «Севрский протокол» is no «Севрский договор»
  return std::any_of(of_place.begin(), of_place.end(), [&](const knowledge::Thing* thing) {
    const bool alike =
        own == nullptr || own->sort == thing->sort || base::fold(thing->name).find(head) != std::string::npos;
    return thing->kind == "treaty" && other(thing) && alike;
  });
}

namespace {

std::string lemma_of(const Token& token) {
  const auto* reading = noun_reading(token);
  return reading == nullptr ? std::string{} : reading->lemma;
}

// «произошло» of a battle, «началось» of a war, «шло» of what the date covers.
std::string event_verb(const Asker& asker, const std::string& lemma, Tag gender, bool lasting) {
  const std::string point = asker.ground.words.value("event point", lemma);
  if (lasting) return agreeing(point.empty() || point == "произошло" ? "шло" : "проходило", gender);
  return agreeing(point.empty() ? "началось" : point, gender);
}

}  // namespace

namespace {

// «Когда был заключён | Бервальдский договор |?», «Какой договор был заключён | 23 января 1631 года |?»
void ask_treaty_date(Asker& asker, std::size_t index, const Asking& asking, const facts::Fact& treaty,
                     const std::string& said, const std::string& rule) {
  const facts::Fact& fact = asker.ground.facts[index];
  const auto& name = std::get<facts::Name>(treaty.object);
  const auto readings = asker.ground.lexicon.analyse(name.head);
  const auto noun = std::find_if(readings.begin(), readings.end(),
                                 [](const auto& r) { return r.has(Tag::n) && r.has(Tag::nom); });
  if (noun == readings.end()) return asker.reject(index, "no certain form", name.head);
  const std::string verb = asker.ground.words.value("event verb", name.head);
  if (verb.empty()) return asker.reject(index, "no verb for it", name.head);
  const auto made = [&](Tag gender) {
    const std::string done = agreeing(verb == "заключить" ? "заключено" : "подписано", gender);
    return fmt::format("{} {}", was(gender),
                       gender != Tag::m      ? done
                       : verb == "заключить" ? "заключён"
                                             : "подписан");
  };
  if (const auto& date = std::get<Date>(fact.object);
      date.grain == "day" && date.mod.empty() && (date.role.empty() || date.role == "point"))
    ask_treaty_of_a_day(asker, static_cast<std::size_t>(&treaty - asker.ground.facts.data()), made,
                        say_date_ru(date, DateForm::phrase));
  add_date(asker, index, asking, rule, made(gender_of(*noun)) + " " + said,
           has_namesake(asker, fact, said) ? Setting::welcome : Setting::none);
}

// «Бервальдский договор | (23.1.1631) | гарантировал …»
const facts::Fact* treaty_before_bracket(const Asker& asker, const facts::Fact& fact) {
  for (const facts::Fact& other : facts_in(asker.ground, fact.sentence))
    if (other.kind == facts::Kind::treaty && other.standalone && other.tokens.end + 1 == fact.phrase.begin)
      return &other;
  return nullptr;
}

}  // namespace

// A date inside the subject asks for the event itself, not for what it caused.
void ask_event_date(Asker& asker, std::size_t index, const Asking& asking, const Clause& clause,
                    std::size_t head) {
  const facts::Fact& fact = asker.ground.facts[index];
  const Sentence& sentence = asker.sentence(fact);
  Tokens kept = language::own_tokens(clause);
  std::erase_if(kept,
                [&](std::size_t i) { return i < clause.subject_phrase.begin || i >= fact.phrase.begin; });
  const Clip clip =
      judged(asker, index, static_cast<std::size_t>(&clause - asker.clauses(fact).data()), kept);
  if (!clip.ok()) return asker.reject(index, clip.refusal, clip.detail);
  const auto* reading = noun_reading(sentence.tokens[head]);
  if (!reading->has(Tag::nom)) return asker.reject(index, "head not nominative", sentence.tokens[head].form);
  const std::string verb =
      event_verb(asker, reading->lemma, gender_of(*reading), is_lasting(std::get<Date>(fact.object)));
  add_date(asker, index, asking, "date of an event noun", verb + " " + say(asker, clip, clip.tokens),
           clip.setting);
}

bool is_bracketed(const Sentence& sentence, const facts::Fact& fact) {
  if (fact.phrase.begin == 0 || fact.phrase.end >= sentence.tokens.size()) return false;
  return sentence.tokens[fact.phrase.begin - 1].form == "(" && sentence.tokens[fact.phrase.end].form == ")";
}

// «На конференции в Спа (июль 1920 года) …» → «Когда состоялась конференция в Спа?»; «Смоленское сражение
// 4–6 авг. закончилось отходом» → «Когда проходило Смоленское сражение?»
void ask_date_behind_event(Asker& asker, std::size_t index, const Asking& asking) {
  const facts::Fact& fact = asker.ground.facts[index];
  const Sentence& sentence = asker.sentence(fact);
  const bool bracketed = is_bracketed(sentence, fact);
  const std::size_t end = fact.phrase.begin - (bracketed ? 1 : 0);
  std::optional<std::size_t> head;
  for (std::size_t i = end; i > 0 && end - i < 8 && !head; --i) {
    const Token& token = sentence.tokens[i - 1];
    if (token.any(Tag::cm) || (token.any(Tag::vblex) && !token.any(Tag::n))) break;
    const bool event = asker.ground.words.has_lemma("event process", token) ||
                       asker.ground.words.has_lemma("event point", token);
    if (event && token.any(Tag::n)) head = i - 1;
  }
  if (const auto* treaty = bracketed ? treaty_before_bracket(asker, fact) : nullptr; treaty != nullptr) {
    return ask_treaty_date(asker, index, asking, *treaty, std::get<facts::Name>(treaty->object).nominative,
                           "date behind a treaty");
  }
  if (!head) return asker.reject(index, bracketed ? "brackets behind no event" : "lasting");
  const Range group{noun_group_around(asker, sentence, *head, {0, end}).begin, end};
  // «Шведский период | Тридцатилетней войны (1630–1635)»: of the period.
  if (group.begin > 0 && sentence.tokens[group.begin - 1].all(Tag::n) &&
      sentence.tokens[*head].any(Tag::gen) && !sentence.tokens[group.begin - 1].any(Tag::pr))
    return asker.reject(index, "attribute of a noun", sentence.tokens[group.begin - 1].form);
  const int at = language::clause_at(asker.clauses(fact), *head);
  if (at < 0) return asker.reject(index, "no clause");
  const Clip clip = judged(asker, index, static_cast<std::size_t>(at), range_tokens(group));
  if (!clip.ok()) return asker.reject(index, clip.refusal, clip.detail);
  const std::string name = noun_group(asker, sentence, group, *head, Tag::nom);
  if (name.empty()) return asker.reject(index, "no certain form", sentence.tokens[*head].form);
  const auto* reading = noun_reading(sentence.tokens[*head]);
  // «сражениями у Коломбе (14 августа) и Марс-ла-Тура (16 августа)»: one of them.
  if (bracketed && reading->has(Tag::pl))
    return asker.reject(index, "in a list", sentence.tokens[*head].form);
  const std::string verb = event_verb(asker, lemma_of(sentence.tokens[*head]), gender_of(*reading),
                                      is_lasting(std::get<Date>(fact.object)));
  add_date(asker, index, asking, bracketed ? "date in brackets" : "date behind an event", verb + " " + name,
           clip.setting);
}

// «Портсмутский договор 1905 года», «Северная война 1700–1721 годов»: the year belongs to the name.
void ask_attributive_date(Asker& asker, std::size_t index) {
  const facts::Fact& fact = asker.ground.facts[index];
  const facts::Fact* named = nullptr;
  for (const facts::Fact& other : facts_in(asker.ground, fact.sentence))
    if ((other.kind == facts::Kind::treaty || other.kind == facts::Kind::event) && other.standalone &&
        (other.tokens.end == fact.phrase.begin || other.tokens.contains(fact.phrase)))
      named = &other;
  const auto& date = std::get<Date>(fact.object);
  if (named == nullptr) return asker.reject(index, "attribute of no name");
  const auto* name = std::get_if<facts::Name>(&named->object);
  const std::string head = name == nullptr ? "" : name->head;
  const std::string said = named->tokens.contains(fact.phrase) || name == nullptr ? "" : name->nominative;
  if (said.empty()) return asker.reject(index, "no certain form");
  const Setting setting = has_namesake(asker, fact, said) ? Setting::welcome : Setting::none;
  const auto asking = opening_of(asker, date);
  if (!asking) return asker.reject(index, "role", date.role);
  if (named->kind == facts::Kind::treaty)
    return ask_treaty_date(asker, index, *asking, *named, said, "date in a treaty's name");
  const auto readings = asker.ground.lexicon.analyse(head);
  const auto noun = std::find_if(readings.begin(), readings.end(),
                                 [](const auto& r) { return r.has(Tag::n) && r.has(Tag::nom); });
  if (noun == readings.end()) return asker.reject(index, "no certain form", head);
  const Tag gender = gender_of(*noun);
  const bool lasting = date.grain == "range" || date.role == "interval";
  const std::string point = asker.ground.words.value("event point", head);
  if (!lasting && point.empty()) return asker.reject(index, "no verb for it", head);
  const std::string verb = agreeing(lasting ? "шло" : point, gender);
  add_date(asker, index, *asking, "date in an event's name", verb + " " + said, setting);
}

}  // namespace letopis::questions::ru

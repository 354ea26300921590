// «Кто …?» and «Где …?»: questions whose answer is a person or a place, only where the clause leaves no
// doubt: one person, named, who did something to something; one place, where a thing that is named was done.
#include <algorithm>

#include "content/base/utf8.hpp"
#include "content/language/declension.hpp"
#include "content/questions/ask_ru_telling.hpp"

namespace letopis::questions::ru {
namespace {

using language::Clause;
using language::ClauseType;
using language::Range;
using language::Sentence;
using language::Tag;
using language::Token;

bool has_joint(const Asker& asker, const Sentence& sentence, Range range) {
  for (std::size_t i = range.begin; i < range.end; ++i)
    if (sentence.tokens[i].any(Tag::cm) || asker.ground.words.has_form("coordinator", sentence.tokens[i]))
      return true;
  return false;
}

// Something besides the answer must tell which deed is meant: a name, a year, or a setting in front.
bool tells_enough(const Sentence& sentence, const Telling& told) {
  if (told.clip.setting == Setting::needed || told.rest.size() + told.lead.size() < 2) return false;
  return std::any_of(told.rest.begin(), told.rest.end(), [&](std::size_t i) {
    const Token& token = sentence.tokens[i];
    return token.any(Tag::acc) && (token.any(Tag::n) || token.any(Tag::np)) &&
           !(i > 0 && sentence.tokens[i - 1].any(Tag::pr));
  });
}

// «в Москве», «во Владивостоке».
std::string in(const std::string& place) {
  for (const char* beginning : {"Вл", "Вр", "Вт", "Фл", "Фр", "Льв"})
    if (place.starts_with(beginning)) return "во " + place;
  return "в " + place;
}

}  // namespace

void ask_person(Asker& asker, std::size_t index) {
  const facts::Fact& fact = asker.ground.facts[index];
  const auto* name = std::get_if<facts::Name>(&fact.object);
  if (name == nullptr || name->nominative.empty() || !fact.standalone)
    return asker.reject(index, "no nominative");
  const auto at = asker.askable(index);
  if (!at) return;
  const Sentence& sentence = asker.sentence(fact);
  const Clause& clause = asker.clauses(fact)[*at];
  const bool acts = clause.type == ClauseType::main && clause.verb >= 0 && clause.subject >= 0 &&
                    !clause.shared_subject && fact.tokens.contains(static_cast<std::size_t>(clause.subject));
  if (!acts) return asker.reject(index, "not the subject");
  // «десант … при содействии эскадры | А. С. Грейга | принудил …»: whose surname no dictionary has may stand
  // in any case.
  const Token& surname = sentence.tokens[fact.tokens.end - 1];
  if (surname.unknown() && (surname.folded.ends_with("а") || surname.folded.ends_with("я")))
    return asker.reject(index, "case not certain", surname.form);
  // «Николай Радзивилл | Рыжий»
  if (fact.tokens.end < sentence.tokens.size() && sentence.tokens[fact.tokens.end].any(Tag::cap))
    return asker.reject(index, "name goes on", sentence.tokens[fact.tokens.end].form);
  int dates = 0;
  for (const facts::Fact& other : facts_in(asker.ground, fact.sentence))
    dates += other.kind == facts::Kind::date && clause.range.contains(other.tokens) ? 1 : 0;
  if (dates > 1) return asker.reject(index, "two dates");
  const Token& verb = sentence.tokens[static_cast<std::size_t>(clause.verb)];
  if (!verb.any({Tag::vblex, Tag::past}) || !verb.any(Tag::tv) || !verb.any(Tag::perf) || verb.any(Tag::pl))
    return asker.reject(index, "no deed", verb.form);
  if (asker.ground.words.has_lemma("speech", verb)) return asker.reject(index, "speech", verb.form);
  const Range subject{std::min(clause.subject_phrase.begin, fact.tokens.begin), fact.tokens.end};
  // «возглавил | тридцатиоднолетний граф | Н. М. Каменский»: what nobody declines would stay behind.
  for (std::size_t i = subject.begin; i > clause.range.begin && i + 2 > subject.begin; --i)
    if (sentence.tokens[i - 1].unknown() && !sentence.tokens[i - 1].any(Tag::cap))
      return asker.reject(index, "torn in two", sentence.tokens[i - 1].form);
  // «австрийский главнокомандующий | Л. Даун | предпочёл»
  if (subject.begin > clause.range.begin) {
    const Token& title = sentence.tokens[subject.begin - 1];
    if (title.any(Tag::nom) && (title.any(Tag::n) || title.any(Tag::adj)))
      return asker.reject(index, "torn in two", title.form);
  }
  if (has_joint(asker, sentence, subject) ||
      (subject.end < sentence.tokens.size() && has_joint(asker, sentence, {subject.end, subject.end + 1})))
    return asker.reject(index, "not alone in it");
  Refusal refusal;
  auto told = tell(asker, index, *at, subject, true, refusal);
  if (!told) return asker.reject(index, refusal.reason, refusal.detail);
  if (!tells_enough(sentence, *told)) return asker.reject(index, "too little said");
  told->verb = past_form(asker, verb, Tag::m);
  if (told->verb.empty()) return asker.reject(index, "no certain form", verb.form);
  const auto option = [](const facts::Fact& other) {
    const auto* found = std::get_if<facts::Name>(&other.object);
    return found == nullptr || other.kind != facts::Kind::person ? std::string{} : found->nominative;
  };
  asker.asked.candidates.push_back({.fact = index,
                                    .kind = pack::Kind::choice,
                                    .topic = pack::Topic::person,
                                    .rule = "person of a clause",
                                    .prompt = ask_with(asker, asker.phrase("who"), *told) + "?",
                                    .key = option(fact),
                                    .option = option,
                                    .setting = told->clip.setting});
}

void ask_place(Asker& asker, std::size_t index) {
  const facts::Fact& fact = asker.ground.facts[index];
  const auto* name = std::get_if<facts::Name>(&fact.object);
  if (name == nullptr || name->nominative.empty() || fact.canonical.empty() || fact.tokens.size() != 1)
    return asker.reject(index, "no nominative");
  const auto at = asker.askable(index);
  if (!at) return;
  const Sentence& sentence = asker.sentence(fact);
  const Clause& clause = asker.clauses(fact)[*at];
  const std::size_t place = fact.tokens.begin;
  const bool inside =
      place > clause.range.begin &&
      (sentence.tokens[place - 1].folded == "в" || sentence.tokens[place - 1].folded == "во") &&
      sentence.tokens[place].any(Tag::prp) && !sentence.tokens[place].any(Tag::acc);
  if (!inside || clause.type != ClauseType::main || clause.verb < 0)
    return asker.reject(index, "no place of a deed");
  const Token& verb = sentence.tokens[static_cast<std::size_t>(clause.verb)];
  const bool done = verb.any(Tag::shrt) || verb.any({Tag::past, Tag::perf});
  if (!done) return asker.reject(index, "no deed", verb.form);
  // «в Москве, Лондоне и Вашингтоне», «в Портсмуте (США)»: not one place.
  if (place + 1 < sentence.tokens.size() &&
      (has_joint(asker, sentence, {place + 1, place + 2}) || sentence.tokens[place + 1].form == "("))
    return asker.reject(index, "not alone in it");
  // «Июльская революция и восстание | в Брюсселе | поставили под сомнение …»: where the second of them was
  if (place > 1 && sentence.tokens[place - 2].any(Tag::n) && sentence.tokens[place - 2].any(Tag::nom) &&
      static_cast<int>(place) < clause.verb)
    return asker.reject(index, "attribute of a noun", sentence.tokens[place - 2].form);
  // «под Актом Совещания по безопасности и сотрудничеству | в Европе»: a part of a name, or of a noun
  const auto* thing = asker.ground.knowledge.find("place", fact.canonical);
  if ((thing != nullptr && thing->sort == "continent") ||
      (place > 1 && static_cast<int>(place) > clause.verb &&
       sentence.tokens[place - 2].any({Tag::n, Tag::dat}) && !sentence.tokens[place - 2].any(Tag::acc) &&
       !sentence.tokens[place - 2].any(Tag::nom)))
    return asker.reject(index, "attribute of a noun", sentence.tokens[place].form);
  Refusal refusal;
  const auto told = tell(asker, index, *at, {place - 1, place + 1}, false, refusal);
  if (!told) return asker.reject(index, refusal.reason, refusal.detail);
  // What was done must have a name of its own: a treaty, a congress, a person.
  const auto facts = facts_in(asker.ground, fact.sentence);
  const bool named = std::any_of(facts.begin(), facts.end(), [&](const facts::Fact& other) {
    return (other.kind == facts::Kind::treaty || other.kind == facts::Kind::event) && other.standalone &&
           told->clip.has(other.tokens.begin);
  });
  if (!named || told->clip.setting == Setting::needed) return asker.reject(index, "too little said");
  const auto* lexicon = &asker.ground.lexicon;
  const std::string own = fact.value, form = sentence.tokens[place].form;
  const auto option = [=](const facts::Fact& other) -> std::string {
    const auto* found = std::get_if<facts::Name>(&other.object);
    if (found == nullptr || other.kind != facts::Kind::place) return {};
    if (other.value == own) return in(form);
    // «Дальний» is declined like an adjective, which the lexicon of nouns does not know.
    for (const char* ending : {"ий", "ый", "ой", "ая", "ое"})
      if (found->nominative.ends_with(ending)) return std::string{};
    const std::string declined = found->nominative.find(' ') == std::string::npos
                                     ? language::decline_place(*lexicon, found->nominative, Tag::prp)
                                     : "";
    return declined.empty() ? "" : in(declined);
  };
  asker.asked.candidates.push_back({.fact = index,
                                    .kind = pack::Kind::choice,
                                    .topic = pack::Topic::place,
                                    .rule = "place of a clause",
                                    .prompt = ask_with(asker, asker.phrase("where"), *told) + "?",
                                    .key = option(fact),
                                    .option = option,
                                    .setting = told->clip.setting});
}

}  // namespace letopis::questions::ru

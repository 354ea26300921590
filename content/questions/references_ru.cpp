#include "content/questions/references_ru.hpp"

#include <algorithm>

#include "content/base/utf8.hpp"
#include "content/questions/clip_ru.hpp"
#include "content/questions/heroes_ru.hpp"
#include "content/questions/numbered_names.hpp"
#include "content/questions/options_ru.hpp"

namespace letopis::questions::ru {
namespace {

using language::Clause;
using language::ClauseType;
using language::Range;
using language::Reading;
using language::Sentence;
using language::Tag;
using language::Token;

bool is_nominal(const Token& token) {
  return token.any(Tag::n) || token.any(Tag::np) || token.unknown();
}

// What the third person's forms can stand for: «им» is one or many.
struct Person {
  bool plural = false, singular = false, feminine = false, neuter = false;
};

Person person_of(const std::string& form) {
  if (form == "они" || form == "их" || form == "ими" || form == "них" || form == "ними")
    return {.plural = true};
  if (form == "им" || form == "ним") return {.plural = true, .singular = true};
  if (form == "она" || form == "ее" || form == "ей" || form == "ней" || form == "нее" || form == "ею")
    return {.singular = true, .feminine = true};
  if (form == "оно") return {.singular = true, .neuter = true};
  if (form == "он" || form == "его" || form == "ему" || form == "него" || form == "нему" || form == "нем")
    return {.singular = true};
  return {};
}

bool fits(const Person& person, const Token& candidate) {
  return std::any_of(candidate.readings.begin(), candidate.readings.end(), [&](const Reading& r) {
    if (!r.has(Tag::n) && !r.has(Tag::np)) return false;
    if (r.has(Tag::pl)) return person.plural;
    if (!person.singular) return false;
    if (person.feminine) return r.has(Tag::f);
    return person.neuter ? r.has(Tag::nt) : r.has(Tag::m) || r.has(Tag::nt);
  });
}

bool is_person(const Asker& asker, const Token& token) {
  return token.any(Tag::ant) || token.any(Tag::cog) || token.any({Tag::n, Tag::aa}) ||
         asker.ground.words.has_lemma("nation", token);
}

bool in_date(const Asker& asker, std::size_t sentence, std::size_t token) {
  const auto facts = facts_in(asker.ground, sentence);
  return std::any_of(facts.begin(), facts.end(), [&](const facts::Fact& fact) {
    return fact.kind == facts::Kind::date && fact.phrase.contains(token);
  });
}

bool behind_preposition(const Sentence& sentence, std::size_t token) {
  while (token > 0 && (sentence.tokens[token - 1].any(Tag::adj) || sentence.tokens[token - 1].any(Tag::ord)))
    --token;
  return token > 0 && sentence.tokens[token - 1].any(Tag::pr);
}

// «и спас его», «сорока лет»: what the lexicon also has as a verb, a number or a preposition is no
// antecedent.
bool is_surely_noun(const Asker& asker, const Token& token) {
  if (token.unknown()) return true;
  const auto readings = asker.ground.lexicon.analyse(token.form);
  return std::none_of(readings.begin(), readings.end(), [](const Reading& r) {
    return r.has(Tag::past) || r.has(Tag::pres) || r.has(Tag::imp) || r.has(Tag::num) || r.has(Tag::pr) ||
           r.has(Tag::adv);
  });
}

struct Candidate {
  std::size_t sentence = 0;
  std::size_t token = 0;
  bool subject = false;
  std::string lemma;
};

// Subjects of finite clauses and persons in any role, before `end`: what a pronoun takes up. A title and its
// name, or one name said twice, count once.
void gather(const Asker& asker, std::size_t index, std::size_t end, std::size_t own_clause,
            const Person& person, std::vector<Candidate>& found) {
  const Sentence& sentence = asker.ground.document.sentences[index];
  const auto& clauses = asker.ground.document.clauses[index];
  for (std::size_t i = 0; i < end; ++i) {
    const Token& token = sentence.tokens[i];
    const bool people = person.plural && token.any(Tag::pl) && token.any(Tag::nom) &&
                        (token.any(Tag::pp) || token.any(Tag::pprs)) && i + 1 < sentence.tokens.size() &&
                        !is_nominal(sentence.tokens[i + 1]);  // «восставшие»
    if (!people && (!is_nominal(token) || !fits(person, token))) continue;
    if (!people && !is_surely_noun(asker, token)) continue;
    if (in_date(asker, index, i)) continue;
    const int at = language::clause_at(clauses, i);
    if (at >= 0 && static_cast<std::size_t>(at) == own_clause)
      continue;  // «Пётр … его»: not his own clause's
    // «…, а Пруссия — Данию»: a nominative without a verb is a subject too.
    const bool elliptic = at >= 0 &&
                          clauses[static_cast<std::size_t>(at)].type == language::ClauseType::verbless &&
                          token.all(Tag::nom);
    const bool subject = elliptic || std::any_of(clauses.begin(), clauses.end(), [&](const Clause& c) {
                           return c.subject == static_cast<int>(i) && !c.shared_subject;
                         });
    if (!subject && !people && !is_person(asker, token)) continue;
    const bool of_group = i > 0 && !found.empty() && found.back().sentence == index &&
                          found.back().token + 3 > i && asker.casing.is_name(sentence, i) &&
                          is_nominal(sentence.tokens[i - 1]);
    if (of_group) continue;
    const auto* reading = noun_reading(token);
    const std::string lemma = base::fold(reading == nullptr ? token.form : reading->lemma);
    if (std::any_of(found.begin(), found.end(), [&](const Candidate& c) { return c.lemma == lemma; }))
      continue;
    found.push_back({index, i, subject, lemma});
  }
}

Tag case_of(const Token& pronoun) {
  for (const Tag wanted : {Tag::nom, Tag::dat, Tag::ins, Tag::prp, Tag::acc, Tag::gen})
    if (pronoun.all(wanted)) return wanted;
  return Tag::count;
}

// The candidate's words in the case of the pronoun, without what stands loosely around it.
std::string words_of(const Asker& asker, const Candidate& candidate, Tag wanted) {
  const Sentence& sentence = asker.ground.document.sentences[candidate.sentence];
  const int at = language::clause_at(asker.ground.document.clauses[candidate.sentence], candidate.token);
  if (at < 0) return {};
  const Clause& clause = asker.ground.document.clauses[candidate.sentence][static_cast<std::size_t>(at)];
  // «Когда Наполеон покидал Москву, он …», «Сменив Ермолова, он …»: he is another, told of before.
  if (clause.type == ClauseType::subordinate || clause.type == ClauseType::gerund ||
      clause.type == ClauseType::participle)
    return {};
  Range within = clause.range;
  for (const Range& hole : clause.holes) {
    if (hole.begin > candidate.token) within.end = std::min(within.end, hole.begin);
    if (hole.end <= candidate.token) within.begin = std::max(within.begin, hole.end);
  }
  const Range group = noun_group_around(asker, sentence, candidate.token, within);
  if (group.begin > within.begin &&
      (sentence.tokens[group.begin - 1].any(Tag::det) || sentence.tokens[group.begin - 1].is("этот") ||
       sentence.tokens[group.begin - 1].is("тот")))
    return {};  // «эта эскадра»: which?
  for (std::size_t i = group.begin; i < group.end; ++i)
    if (asker.ground.words.has_form("anaphor", sentence.tokens[i]) ||
        asker.ground.words.has_lemma("anaphor", sentence.tokens[i]) || in_date(asker, candidate.sentence, i))
      return {};
  if (group.size() > 6) return {};
  // «Зимой Амундсен …», «де Голль», «никому не известный Фронт», «Дж.»: not the name's own words, or not all.
  for (std::size_t i = group.begin; i < candidate.token; ++i)
    if (!sentence.tokens[i].any(Tag::nom) && !sentence.tokens[i].any(Tag::gen) &&
        sentence.tokens[i].any(Tag::n))
      return {};
  const Token* before = group.begin > 0 ? &sentence.tokens[group.begin - 1] : nullptr;
  if (before != nullptr && (asker.ground.words.has_form("name particle", *before) || before->folded == "не" ||
                            before->any(Tag::lpar)))
    return {};
  if (sentence.tokens[candidate.token].any(Tag::abbr) || sentence.tokens[candidate.token].form.size() < 4)
    return {};
  // «генерала Алексея Ермолова»: the name would have to follow its title into the other case.
  const Token& title = sentence.tokens[candidate.token];
  const bool followed = candidate.token + 1 < group.end && title.any(Tag::aa) && !title.all(wanted);
  if (followed && sentence.tokens[candidate.token + 1].any(Tag::cap)) return {};
  // «победитель»: an epithet alone names nobody.
  const Token& head = sentence.tokens[candidate.token];
  if (group.size() == 1 && head.any({Tag::n, Tag::aa}) && !head.any(Tag::np) && !head.any(Tag::pl) &&
      !asker.casing.is_name(sentence, candidate.token))
    return {};
  // «люди», «части»: of whom, is left to the text.
  if (group.size() == 1 && asker.ground.words.has_lemma("anybody", head)) return {};
  // «царь Леонид» in another case would need both words inflected.
  if (wanted != Tag::nom)
    for (std::size_t i = candidate.token + 1; i < group.end; ++i)
      if (!sentence.tokens[i].any(Tag::gen)) return {};
  return noun_group(asker, sentence, group, candidate.token, wanted);
}

// The one candidate is only the one that the lexicon and the clauses let us see. A pronoun that its own
// sentence leaves open («его приговорили …»), or any other name that would agree («В подвале сидел Паулюс»),
// may be meant as well.
bool may_be_another(const Asker& asker, std::size_t index, std::size_t token, const Person& person,
                    const Candidate& chosen) {
  const Sentence& taken = asker.ground.document.sentences[chosen.sentence];
  const Token& head = taken.tokens[chosen.token];
  if (!asker.casing.is_name(taken, chosen.token) && !head.any(Tag::pl)) return true;
  // «ушло 470 тысяч | человек, и среди | них | Мачадо»: those who were counted last
  if (person.plural)
    for (std::size_t at = chosen.sentence; at <= index; ++at)
      for (const facts::Fact& fact : facts_in(asker.ground, at)) {
        const auto* figure = facts::figure_of(fact);
        const bool behind = at > chosen.sentence || fact.tokens.begin > chosen.token;
        const bool ahead = at < index || fact.tokens.end <= token;
        if (figure != nullptr && behind && ahead && !fact.counted.empty() &&
            asker.ground.document.sentences[at].tokens[fact.counted.end - 1].any(Tag::aa))
          return true;
      }
  for (std::size_t at = chosen.sentence; at <= index; ++at) {
    const Sentence& sentence = asker.ground.document.sentences[at];
    const std::size_t end = at == index ? token : sentence.tokens.size();
    for (std::size_t i = 0; i < end; ++i) {
      const Token& other = sentence.tokens[i];
      const Person same = person_of(other.folded);
      if (at < index && (same.singular || same.plural) && same.feminine == person.feminine &&
          same.plural == person.plural)
        return true;
      if (at == chosen.sentence && i + 3 > chosen.token && i < chosen.token + 4)
        continue;  // its own title and surname
      if (asker.casing.is_name(sentence, i) && is_nominal(other) && !in_date(asker, at, i) &&
          (other.unknown() || fits(person, other))) {
        const auto* reading = noun_reading(other);
        if (base::fold(reading == nullptr ? other.form : reading->lemma) != chosen.lemma) return true;
      }
    }
  }
  return false;
}

std::optional<Reference> pronoun(const Asker& asker, std::size_t index, std::size_t clause,
                                 std::size_t token) {
  const Sentence& sentence = asker.ground.document.sentences[index];
  const Token& word = sentence.tokens[token];
  const Person person = person_of(word.folded);
  if (!person.plural && !person.singular) return std::nullopt;
  if (!word.all(Tag::pers)) return std::nullopt;  // a possessive
  // «строил дирижабли. Лучший из | них»: of whatever many were told, most often of what was done.
  if (person.plural && token > 0 && sentence.tokens[token - 1].folded == "из") return std::nullopt;
  const Tag wanted = case_of(word);
  if (wanted == Tag::count) return std::nullopt;
  std::vector<Candidate> found;
  gather(asker, index, token, clause, person, found);
  const bool before = index > 0 && asker.ground.document.sentences[index - 1].paragraph == sentence.paragraph;
  // «Второе ополчение собрали …; оно отбило …»: nearer than what the sentence before tells.
  for (std::size_t i = 0; i < token && found.empty(); ++i) {
    const int at = language::clause_at(asker.ground.document.clauses[index], i);
    const bool own = at >= 0 && static_cast<std::size_t>(at) == clause;
    const Token& near = sentence.tokens[i];
    const bool free = (near.any(Tag::nom) || near.any(Tag::acc)) && !behind_preposition(sentence, i);
    if (!own && free && near.any(Tag::n) && fits(person, near) && !in_date(asker, index, i))
      return std::nullopt;
  }
  if (found.empty() && before)
    gather(asker, index - 1, asker.ground.document.sentences[index - 1].tokens.size(),
           static_cast<std::size_t>(-1), person, found);
  if (found.size() != 1) return std::nullopt;
  if (may_be_another(asker, index, token, person, found.front())) return std::nullopt;
  // «Александру было не до того: он …»: the name's first reading is a woman's
  if (const auto* taken =
          noun_reading(asker.ground.document.sentences[found.front().sentence].tokens[found.front().token]);
      taken != nullptr && !person.plural && taken->has(Tag::f) != person.feminine)
    return std::nullopt;
  const std::string words = words_of(asker, found.front(), wanted);
  return words.empty() ? std::nullopt : std::optional(Reference{{token, token + 1}, words});
}

// «договор» alone, where a sentence begins: «торгового договора», «заключил в Можайске договор», «Сахарном и
// Гербовом актах» are others.
bool stands_bare(const Sentence& sentence, Range words) {
  constexpr std::size_t opening = 2;  // tokens
  const Token& noun = sentence.tokens[words.end - 1];
  if (words.size() > 1) return true;  // «этот договор»
  if (words.begin >= opening || noun.any(Tag::pl) || noun.any(Tag::acc)) return false;
  if (words.begin > 0 && !sentence.tokens[words.begin - 1].any(Tag::pr)) return false;
  if (words.end >= sentence.tokens.size()) return false;
  const Token& next = sentence.tokens[words.end];
  return !next.any(Tag::cap) && !next.any(Tag::digits) && !next.any(Tag::gen) && !next.any(Tag::pr);
}

// «этот договор», «договор»: the one treaty or event of its kind that was named just before.
std::optional<Reference> thing(const Asker& asker, std::size_t index, Range words, std::size_t noun,
                               Tag wanted) {
  const Token& word = asker.ground.document.sentences[index].tokens[noun];
  const auto* reading = noun_reading(word);
  if (reading == nullptr) return std::nullopt;
  const bool treaty = asker.ground.words.has("treaty kind", reading->lemma) ||
                      !asker.ground.words.value("treaty kind", reading->lemma).empty();
  if (!treaty || !stands_bare(asker.ground.document.sentences[index], words)) return std::nullopt;
  if (wanted == Tag::count)
    for (const Tag c : {Tag::nom, Tag::gen, Tag::dat, Tag::ins, Tag::prp, Tag::acc})
      if (reading->has(c)) wanted = c;
  const facts::Fact* named = nullptr;
  for (std::size_t back = 0; back <= 1 && named == nullptr && back <= index; ++back) {
    for (const facts::Fact& fact : facts_in(asker.ground, index - back)) {
      const auto* name = std::get_if<facts::Name>(&fact.object);
      if (fact.kind != facts::Kind::treaty || name == nullptr || name->nominative.empty() || !fact.standalone)
        continue;
      if (back == 0 && fact.tokens.end > words.begin) continue;
      if (named != nullptr && fact.value != named->value) return std::nullopt;
      named = &fact;
    }
  }
  if (named == nullptr || wanted == Tag::count) return std::nullopt;
  const auto& name = std::get<facts::Name>(named->object);
  const bool kind =
      name.head == reading->lemma || asker.ground.words.value("treaty kind", name.head) == reading->lemma;
  if (!kind) return std::nullopt;
  const std::string said = decline_name_ru(asker.ground.lexicon, asker.ground.words, name.nominative, wanted);
  return said.empty() ? std::nullopt : std::optional(Reference{words, said});
}

}  // namespace

bool resolved_inside(const Asker& asker, std::size_t sentence, const Tokens& before, std::size_t token) {
  const Sentence& s = asker.ground.document.sentences[sentence];
  const Person person = person_of(s.tokens[token].folded);
  return std::count_if(before.begin(), before.end(), [&](std::size_t i) {
           return i != token && is_nominal(s.tokens[i]) && fits(person, s.tokens[i]) &&
                  !in_date(asker, sentence, i);
         }) == 1;
}

std::optional<Reference> reference(const Asker& asker, std::size_t sentence, std::size_t clause,
                                   std::size_t token, Tag wanted) {
  const Sentence& s = asker.ground.document.sentences[sentence];
  const Token& word = s.tokens[token];
  if (word.is("этот") && token + 1 < s.tokens.size())
    return thing(asker, sentence, {token, token + 2}, token + 1, wanted);
  if (word.any(Tag::n)) return thing(asker, sentence, {token, token + 1}, token, wanted);
  if (auto near = pronoun(asker, sentence, clause, token)) return near;
  const auto hero = asker.asked.stand_ins.find(word.begin);
  if (!word.all(Tag::pers) || hero == asker.asked.stand_ins.end() || hero->second.tokens != 1)
    return std::nullopt;
  if (wanted != Tag::count && wanted != Tag::nom) return std::nullopt;
  return Reference{{token, token + 1}, hero->second.text};
}

StandIns stand_ins(const Asker& asker) {
  StandIns found;
  const auto& document = asker.ground.document;
  for (std::size_t i = 0; i < document.sentences.size(); ++i) {
    const auto& tokens = document.sentences[i].tokens;
    for (std::size_t k = 0; k < tokens.size(); ++k) {
      const bool leans = tokens[k].any(Tag::pers) || tokens[k].is("этот") || tokens[k].any(Tag::n);
      const int clause = leans ? language::clause_at(document.clauses[i], k) : -1;
      if (clause < 0) continue;
      if (const auto one = reference(asker, i, static_cast<std::size_t>(clause), k))
        found.emplace(tokens[one->replaced.begin].begin, StandIn{one->replaced.size(), one->words});
    }
  }
  add_heroes(asker, found);
  add_numbered_names(document, found);
  return found;
}

}  // namespace letopis::questions::ru

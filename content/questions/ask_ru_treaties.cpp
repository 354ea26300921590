// «Какой договор …?», «По какому договору …?», «По условиям какого мира …?» and the gap: questions whose
// answer is the name of a treaty.
#include <algorithm>

#include "content/base/utf8.hpp"
#include "content/questions/ask_ru.hpp"
#include "content/questions/ask_ru_segment.hpp"
#include "content/questions/ask_ru_telling.hpp"
#include "content/questions/options_ru.hpp"
#include "content/questions/passage_gap.hpp"
#include "content/questions/passage_parts.hpp"
#include "content/questions/treaty_names_ru.hpp"
#include "content/questions/treaty_slots_ru.hpp"

namespace letopis::questions::ru {
namespace {

using language::Clause;
using language::Range;
using language::Sentence;
using language::Tag;
using language::Token;

// A year that belongs to the name stays with «какой договор»: «По какому договору 1617 года …».
Range date_behind(const Asker& asker, const facts::Fact& fact) {
  for (const facts::Fact& other : facts_in(asker.ground, fact.sentence))
    if (other.kind == facts::Kind::date && other.attributive && other.phrase.begin == fact.tokens.end)
      return other.phrase;
  return {fact.tokens.end, fact.tokens.end};
}

// «договор | с Германией», «соглашение | между Россией и Японией»: what the name goes on with.
Range name_behind(const Asker& asker, const Sentence& sentence, const Clause& clause, Range date) {
  Range all = date;
  if (!date.empty() || all.end >= clause.range.end ||
      !asker.ground.words.has_form("of a treaty", sentence.tokens[all.end]))
    return all;
  std::size_t head = all.end + 1;
  while (head < clause.range.end && sentence.tokens[head].any(Tag::adj)) ++head;
  if (head >= clause.range.end || !(sentence.tokens[head].any(Tag::n) || sentence.tokens[head].any(Tag::np)))
    return all;
  all.end = noun_group_around(asker, sentence, head, clause.range).end;
  if (sentence.tokens[date.end].folded == "между")
    return date;  // two or more: the clause knows where they end
  return all;
}

// «… заключили Делосский союз, и Аристид», «… пакт и арбитражные соглашения»: what is coordinated with the
// name.
Range coordinated_behind(const Asker& asker, const Sentence& sentence, const Clause& clause, std::size_t at) {
  std::size_t next = at;
  if (next < clause.range.end && sentence.tokens[next].form == ",") ++next;
  if (next >= clause.range.end || !asker.ground.words.has_form("list conjunction", sentence.tokens[next]))
    return {at, at};
  std::size_t head = next + 1;
  while (head < clause.range.end &&
         (sentence.tokens[head].any(Tag::adj) || sentence.tokens[head].any(Tag::ord)))
    ++head;
  if (head >= clause.range.end) return {at, at};
  return {at, noun_group_around(asker, sentence, head, clause.range).end};
}

// `printed`: the tokens of a passage.
void add(Asker& asker, std::size_t index, pack::Kind kind, const std::string& rule, const std::string& prompt,
         const Slot& slot, const std::string& treaty_kind, Setting setting, Range printed = {}) {
  const facts::Fact& fact = asker.ground.facts[index];
  const bool inside =
      kind == pack::Kind::cloze && (setting == Setting::passage || !prompt.starts_with("____"));
  const auto option = option_of(asker, slot, treaty_kind, inside, fact.value);
  const std::string key = option(fact);
  if (key.empty()) return asker.reject(index, "no option form", fact.value);
  const auto rivals = rivals_of(asker, fact, option);
  // «Договор между Болгарией и Грецией» stands out among names.
  if (rivals.empty() && fact.canonical.empty() && key.find(" между ") != std::string::npos)
    return asker.reject(index, "no distractors", key);
  asker.asked.candidates.push_back({.fact = index,
                                    .kind = kind,
                                    .topic = pack::Topic::treaty,
                                    .rule = rule,
                                    .prompt = prompt,
                                    .key = key,
                                    .option = option,
                                    .rivals = rivals,
                                    .setting = setting,
                                    .printed = printed});
}

// Where the clause is a phrase, the gap needs the noun or clause that it hangs on; a name that goes on behind
// a comma («…, и Аристид») has been cut wrongly.
bool clause_holds_gap(const Asker& asker, const facts::Fact& fact, std::size_t at) {
  const Sentence& sentence = asker.sentence(fact);
  const Clause& clause = asker.clauses(fact)[at];
  if (sentence.tokens.size() > fact.tokens.end + 1 && sentence.tokens[fact.tokens.end].form == "," &&
      asker.ground.words.has_form("list conjunction", sentence.tokens[fact.tokens.end + 1]))
    return false;
  if (clause.type == language::ClauseType::main || clause.type == language::ClauseType::subordinate)
    return clause.verb >= 0;
  return clause.type == language::ClauseType::gerund ||
         (clause.type == language::ClauseType::participle && antecedent_of(asker, sentence, clause));
}

void ask_gap(Asker& asker, std::size_t index, std::size_t at, std::size_t head, Tag wanted,
             const std::string& kind, bool asked) {
  const facts::Fact& fact = asker.ground.facts[index];
  const Range name{fact.tokens.begin, parties_of(asker.sentence(fact), fact, head).begin};
  Gap gap{.refusal = "no sentence for a gap"};
  if (clause_holds_gap(asker, fact, at)) gap = gap_of(asker, index, at, name);
  if (gap.prompt.empty() && !asked) gap = segment_gap(asker, index, name);
  if (gap.prompt.empty()) return asker.reject(index, gap.refusal, gap.detail);
  add(asker, index, pack::Kind::cloze, "gap for a treaty", gap.prompt, Slot{.wanted = wanted}, kind,
      gap.setting);
}

// «Заключив Тильзитский мир, Александр I примкнул к блокаде» → «Заключив какой договор, Александр I примкнул
// …?»: what came of it tells the treaty from all that he ever concluded.
bool ask_gerund(Asker& asker, std::size_t index, std::size_t at, const Slot& slot,
                const std::string& which_one, const std::string& kind) {
  const facts::Fact& fact = asker.ground.facts[index];
  const Sentence& sentence = asker.sentence(fact);
  const Clause& gerund = asker.clauses(fact)[at];
  const std::size_t main = main_of(asker.clauses(fact), at);
  if (main == asker.clauses(fact).size() || gerund.range.begin != 0 || !slot.preposition.empty() ||
      !slot.governing.empty())
    return false;
  const Clause& holder = asker.clauses(fact)[main];
  if (holder.polarity != language::Polarity::fact || holder.verb < 0 || holder.subject < 0) return false;
  const Tokens own = language::own_tokens(gerund);
  const Tokens before = without(own, {fact.tokens.begin, gerund.range.end}),
               after = without(own, {gerund.range.begin, fact.tokens.end});
  const Clip said = clip_of(asker, index, main, gerund.range);
  const Clip phrase = judged(asker, index, at, joined(before, after));
  if (before.empty() || !said.ok() || !phrase.ok()) return false;
  std::string prompt = base::capitalised(questions::say(sentence, before, asker.casing)) + " " + which_one;
  if (!after.empty()) prompt += " " + questions::say(sentence, after, asker.casing);
  prompt += ", " + say(asker, said, said.tokens) + "?";
  add(asker, index, pack::Kind::choice, "treaty of a gerund", prompt, slot, kind, said.setting);
  return true;
}

void ask_clause(Asker& asker, std::size_t index, std::size_t at, std::size_t head, const Slot& slot,
                const std::string& kind) {
  const facts::Fact& fact = asker.ground.facts[index];
  const Sentence& sentence = asker.sentence(fact);
  const Clause& clause = asker.clauses(fact)[at];
  if (asker.under_infinitive(fact, clause)) return asker.reject(index, "under an infinitive");
  const Range parties = parties_of(sentence, fact, head);
  Range date = name_behind(asker, sentence, clause, date_behind(asker, fact));
  // «соглашением 30 августа 1898 г. | о видах на колонии |»: what it was about would be torn from it
  if (!date.empty() && date.end < clause.range.end &&
      asker.ground.words.has_form("matter of a treaty", sentence.tokens[date.end]))
    return asker.reject(index, "name goes on", sentence.tokens[date.end].form);
  // «перемирие с Болгарией, | Сербией и Черногорией |»
  if (const std::size_t next = std::max(date.end, parties.end) + 1;
      next < clause.range.end && sentence.tokens[next - 1].form == "," &&
      (sentence.tokens[next].any(Tag::n) || sentence.tokens[next].any(Tag::np)) &&
      sentence.tokens[next].any(Tag::ins) && sentence.tokens[next - 2].any(Tag::ins))
    return asker.reject(index, "name goes on", sentence.tokens[next].form);
  // «по Ништадтскому миру 30 августа (10 сентября) 1721 г. | и Абоскому договору 1743 г. |»: what governed
  // both now stands before one.
  for (const facts::Fact& other : facts_in(asker.ground, fact.sentence))
    if (other.kind == facts::Kind::treaty && other.tokens.begin > std::max(date.end, fact.tokens.end) &&
        clause.range.contains(other.tokens.begin) && !(slot.preposition.empty() && slot.governing.empty()) &&
        asker.ground.words.has_form("coordinator", sentence.tokens[other.tokens.begin - 1]))
      return asker.reject(index, "name goes on", sentence.tokens[other.tokens.begin].form);
  if (date.empty()) date = {std::max(date.end, parties.end), std::max(date.end, parties.end)};
  Refusal refusal;
  const auto told =
      tell(asker, index, at, {slot.begin, coordinated_behind(asker, sentence, clause, date.end).end},
           slot.wanted == Tag::nom, refusal);
  if (!told) return asker.reject(index, refusal.reason, refusal.detail);
  if (told->subject.empty() && told->rest.empty() && told->lead.empty() && told->between.empty())
    return asker.reject(index, "nothing left");
  const std::string noun = decline_name_ru(asker.ground.lexicon, asker.ground.words, kind, slot.wanted);
  if (noun.empty()) return asker.reject(index, "no certain form", kind);
  std::string opening = which(gender_of_kind(asker, kind), slot.wanted) + " " + noun;
  for (const Range& more : {parties, date})
    if (!more.empty()) opening += " " + say(sentence, range_tokens(more), asker.casing);
  if (!slot.governing.empty()) opening = slot.governing + " " + opening;
  if (!slot.preposition.empty()) opening = slot.preposition + " " + opening;
  if (clause.type == language::ClauseType::gerund && told->rest.empty() &&
      ask_gerund(asker, index, at, slot, opening, kind))
    return;
  const Clip whole =
      judged(asker, index, at, joined(joined(range_tokens(parties), range_tokens(date)), told->clip.tokens));
  if (!whole.ok()) return asker.reject(index, whole.refusal, whole.detail);
  // «Коринфский союз признал вождём его сына»: the treaty has none, and whoever has is not said.
  for (const std::size_t i : told->clip.tokens) {
    const std::string& form = sentence.tokens[i].folded;
    // «Заключённый в 1101 году | Саковский мир продержался недолго»: its noun is what is asked.
    const Token& token = sentence.tokens[i];
    const bool of_the_name =
        i < slot.begin && (clause.verb < 0 || clause.verb > static_cast<int>(slot.begin));
    if (of_the_name && slot.wanted == Tag::nom && token.any(Tag::pp) && !token.any(Tag::shrt))
      return asker.reject(index, "torn in two", token.form);
    const bool points = form == "его" || form == "ее" || form == "их";
    if (points && slot.wanted == Tag::nom && !told->clip.said.contains(i))
      return asker.reject(index, "pronoun", form);
  }
  add(asker, index, pack::Kind::choice, "treaty of a clause",
      ask_with(asker, base::capitalised(opening), *told) + "?", slot, kind, whole.setting);
}

// «Были заключены Сен-Жерменский (с Австрией, 10 сентября 1919 года) и Трианонский (…) договоры» → «Какой
// договор был заключён с Австрией 10 сентября 1919 года?»: the bracket tells whose it was and when.
bool ask_bracket(Asker& asker, std::size_t index, std::size_t at, const std::string& kind) {
  const facts::Fact& fact = asker.ground.facts[index];
  const Sentence& sentence = asker.sentence(fact);
  const Clause& clause = asker.clauses(fact)[at];
  const std::size_t open = fact.tokens.begin + 1;
  if (clause.type != language::ClauseType::main || clause.verb < 0 || open + 2 >= sentence.tokens.size() ||
      sentence.tokens[open].form != "(" ||
      (sentence.tokens[open + 1].folded != "с" && sentence.tokens[open + 1].folded != "со"))
    return false;
  const Token& verb = sentence.tokens[static_cast<std::size_t>(clause.verb)];
  if (!verb.any(Tag::shrt) || clause.verb_group.size() != 2 ||
      !sentence.tokens[clause.verb_group.begin].is("быть"))
    return false;
  Tokens inside;
  std::size_t close = open + 1;
  for (; close < sentence.tokens.size() && sentence.tokens[close].form != ")"; ++close)
    if (sentence.tokens[close].form != ",") inside.push_back(close);
  const auto dated = [&](const facts::Fact& other) {
    return other.kind == facts::Kind::date && Range{open, close}.contains(other.phrase) &&
           other.phrase.end == close && has_year(sentence, other);
  };
  const auto near = facts_in(asker.ground, fact.sentence);
  if (std::none_of(near.begin(), near.end(), dated)) return false;
  const Tag gender = gender_of_kind(asker, kind);
  const std::string done = past_form(asker, verb, gender);
  const Clip told = judged(asker, index, at, inside);
  if (done.empty() || !told.ok()) return false;
  const char* was = gender == Tag::f ? " была " : gender == Tag::nt ? " было " : " был ";
  add(asker, index, pack::Kind::choice, "treaty before a bracket",
      base::capitalised(which(gender, Tag::nom)) + " " + kind + was + done + " " +
          say(asker, told, told.tokens) + "?",
      Slot{.wanted = Tag::nom}, kind, Setting::none);
  return true;
}

// «договор», which one the words around it know; a pronoun in its clause is the clause's affair.
bool is_bare(const facts::Fact& fact, const Clause& around) {
  return !fact.standalone && (around.standalone || around.reason != fact.reason);
}

// «Версальский союз | Австрии и Франции»: in a question these words would have lost what they belong to.
bool parties_behind(const Sentence& sentence, const facts::Fact& fact) {
  const std::size_t end = fact.tokens.end;
  // «Пражский мир | императора с Саксонией»
  if (end + 1 < sentence.tokens.size() && sentence.tokens[end].any({Tag::n, Tag::gen}) &&
      !sentence.tokens[end].any(Tag::nom) &&
      (sentence.tokens[end + 1].folded == "с" || sentence.tokens[end + 1].folded == "со"))
    return true;
  return end + 2 < sentence.tokens.size() && sentence.tokens[end].any(Tag::cap) &&
         sentence.tokens[end].any(Tag::gen) && sentence.tokens[end + 1].folded == "и" &&
         sentence.tokens[end + 2].any(Tag::cap);
}

}  // namespace

void ask_treaty(Asker& asker, std::size_t index) {
  const facts::Fact& fact = asker.ground.facts[index];
  const auto* name = std::get_if<facts::Name>(&fact.object);
  if (name == nullptr || name->nominative.empty()) return asker.reject(index, "no nominative");
  const auto at = asker.askable(index);
  if (!at) return;
  if (is_bare(fact, asker.clauses(fact)[*at])) return asker.reject(index, "bare treaty", fact.reason);
  const Sentence& sentence = asker.sentence(fact);
  if (ask_bracket(asker, index, *at, kind_of(asker, name->head))) return;
  const auto head = head_of(sentence, fact);
  if (const auto fault = fault_of_name(sentence, fact, head))
    return asker.reject(index, fault->reason, fault->detail);
  const std::string kind = kind_of(asker, name->head);
  if (kind.empty()) return asker.reject(index, "no word for its kind", name->head);
  const Clause& clause = asker.clauses(fact)[*at];
  const auto slot = slot_of(asker, sentence, fact, clause, *head);
  const std::size_t before = asker.asked.candidates.size();
  if (parties_behind(sentence, fact))
    asker.reject(index, "name goes on", sentence.tokens[fact.tokens.end].form);
  else if (slot)
    ask_clause(asker, index, *at, *head, *slot, kind);
  else
    asker.reject(index, "case not certain", sentence.tokens[*head].form);
  if (const auto wanted = case_in_gap(asker, fact, clause, *head, slot))
    ask_gap(asker, index, *at, *head, *wanted, kind, asker.asked.candidates.size() > before);
}

void treaty_in_passage(Asker& asker, std::size_t index) {
  const facts::Fact& fact = asker.ground.facts[index];
  const auto* name = std::get_if<facts::Name>(&fact.object);
  if (name == nullptr || name->nominative.empty()) return;
  // «договор», «конвенция»: a name that names nothing is no answer.
  if (!fact.standalone && fact.canonical.empty()) return;
  const Sentence& sentence = asker.sentence(fact);
  const auto head = head_of(sentence, fact);
  if (fault_of_name(sentence, fact, head)) return;
  const std::string kind = kind_of(asker, name->head);
  if (kind.empty()) return;
  const int at = language::clause_at(asker.clauses(fact), fact.tokens.begin);
  const Clause& clause = asker.clauses(fact)[static_cast<std::size_t>(std::max(at, 0))];
  const auto wanted = case_in_gap(asker, fact, clause, *head, slot_of(asker, sentence, fact, clause, *head));
  const Range gap{fact.tokens.begin, parties_of(sentence, fact, *head).begin};
  if (!date_behind(asker, fact).empty()) return;  // «по ____ 1805 года»: the year leaves no other treaty
  // «декларация о прекращении торговли | неграми»: more of its name
  if (gap.end < sentence.tokens.size()) {
    const Token& next = sentence.tokens[gap.end];
    if (next.any(Tag::n) && next.any(Tag::ins) && !next.any(Tag::nom) && !next.any(Tag::cap)) return;
  }
  const Gapped sentence_with_gap = gapped_sentence(asker.ground, fact, gap);
  if (!wanted || sentence_with_gap.prompt.empty()) return;
  add(asker, index, pack::Kind::cloze, "passage", sentence_with_gap.prompt, Slot{.wanted = *wanted}, kind,
      Setting::passage, sentence_with_gap.printed);
}

void ask_treaty_of_a_day(Asker& asker, std::size_t index, const MadeVerb& made, const std::string& told) {
  const facts::Fact& fact = asker.ground.facts[index];
  const auto* name = std::get_if<facts::Name>(&fact.object);
  const int at = language::clause_at(asker.clauses(fact), fact.tokens.begin);
  if (name == nullptr || name->nominative.empty() || at < 0) return;
  if (is_bare(fact, asker.clauses(fact)[static_cast<std::size_t>(at)])) return;
  if (fact.polarity == language::Polarity::opinion) return;
  const Sentence& sentence = asker.sentence(fact);
  const auto head = head_of(sentence, fact);
  const std::string kind = kind_of(asker, name->head);
  if (fault_of_name(sentence, fact, head) || kind.empty() || parties_behind(sentence, fact)) return;
  const Range parties = parties_of(sentence, fact, *head);
  const Tag gender = gender_of_kind(asker, kind);
  std::string which_one = base::capitalised(which(gender, Tag::nom)) + " " + kind;
  if (!parties.empty()) which_one += " " + say(sentence, range_tokens(parties), asker.casing);
  const auto ask = [&](const std::string& opening, Tag agreeing, const std::string& of_kind) {
    const std::string verb = made(agreeing);
    const std::size_t before = asker.asked.candidates.size();
    if (!verb.empty())
      add(asker, index, pack::Kind::choice, "treaty of a day", opening + " " + verb + " " + told + "?",
          Slot{}, of_kind, Setting::welcome);
    if (asker.asked.candidates.size() == before) return;
    asker.asked.candidates.back().bare = true;
    asker.asked.candidates.back().offered = of_kind.empty();
  };
  ask(which_one, gender, kind);
  // «Что было подписано …?» where the text and the world have no two others of its kind
  if (parties.empty()) ask(asker.phrase("what"), Tag::nt, {});
}

}  // namespace letopis::questions::ru

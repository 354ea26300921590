// «Какой договор …?», «По какому договору …?», «Заключив какой договор, …?» and the gap: questions whose answer is
// the name of a treaty.
#include "content/questions/ask_ru.hpp"

#include <algorithm>

#include "content/base/utf8.hpp"
#include "content/questions/options_ru.hpp"

namespace letopis::questions::ru {
namespace {

using language::Clause;
using language::ClauseType;
using language::Range;
using language::Sentence;
using language::Tag;
using language::Token;

struct Slot {
  Tag wanted = Tag::nom;    // case in which the name stands
  std::string preposition;  // «по», or empty
};

std::string lemma_heads(const Asker& asker, const std::string& head) { return asker.ground.words.value("treaty kind", head); }

// Options of one question: names whose head noun fits the question's, all in the slot's case, with its preposition.
// Inside a sentence («подписали ____ в Москве») a common noun in front is small: «пакт о нейтралитете».
std::function<std::string(const facts::Fact&)> option_of(const Asker& asker, const Slot& slot, const std::string& kind, bool inside) {
  const auto* lexicon = &asker.ground.lexicon;
  const auto* words = &asker.ground.words;
  return [=](const facts::Fact& other) -> std::string {
    const auto* name = std::get_if<facts::Name>(&other.object);
    if (name == nullptr || other.kind != facts::Kind::treaty || !other.standalone) return {};
    if (words->value("treaty kind", name->head) != kind) return {};
    if (name->nominative.find_first_of("0123456789") != std::string::npos) return {};  // a year in one option only
    std::string text = decline_name_ru(*lexicon, *words, name->nominative, slot.wanted);
    if (text.empty()) return {};
    if (!slot.preposition.empty()) return slot.preposition + " " + text;
    const std::string first = text.substr(0, text.find(' '));
    const auto readings = lexicon->analyse(base::lower(first));
    const bool common = std::any_of(readings.begin(), readings.end(), [&](const auto& r) { return words->has("treaty kind", r.lemma); });
    return inside && common ? base::uncapitalised(text) : base::capitalised(text);
  };
}

std::optional<std::size_t> head_of(const Sentence& sentence, const facts::Fact& fact) {
  const auto& name = std::get<facts::Name>(fact.object);
  for (std::size_t i = fact.tokens.begin; i < fact.tokens.end; ++i)
    if (sentence.tokens[i].is(name.head)) return i;
  for (std::size_t i = fact.tokens.begin; i < fact.tokens.end; ++i)  // the lexicon left another reading: by its letters
    if (sentence.tokens[i].folded.starts_with(name.head.substr(0, name.head.size() - 2))) return i;
  return std::nullopt;
}

// The case of the head, from its role: what CG left, narrowed by what stands before it.
std::optional<Slot> slot_of(const Asker& asker, const Sentence& sentence, const facts::Fact& fact, const Clause& clause, std::size_t head) {
  const Token& token = sentence.tokens[head];
  const std::size_t begin = fact.tokens.begin;
  if (begin > clause.range.begin && sentence.tokens[begin - 1].any(Tag::pr)) {
    const Token& preposition = sentence.tokens[begin - 1];
    if (preposition.folded == "по" || preposition.folded == "согласно") {
      if (token.any(Tag::dat)) return Slot{Tag::dat, preposition.folded};
    }
    return std::nullopt;
  }
  if (static_cast<int>(head) == clause.subject) return Slot{Tag::nom, ""};
  // Beside another subject an inanimate nominative is the accusative that looks like it.
  const auto all = asker.ground.lexicon.analyse(token.form);
  const bool may_be_accusative = std::any_of(all.begin(), all.end(), [](const auto& r) { return r.has(Tag::n) && r.has(Tag::acc); });
  if (token.any(Tag::acc) || (token.any(Tag::nom) && may_be_accusative && clause.subject >= 0)) return Slot{Tag::acc, ""};
  if (token.all(Tag::nom)) return std::nullopt;
  if (token.all(Tag::gen)) return Slot{Tag::gen, ""};
  if (token.all(Tag::ins)) return Slot{Tag::ins, ""};
  return std::nullopt;
}

void add(Asker& asker, std::size_t index, pack::Kind kind, const std::string& rule, const std::string& prompt, const Slot& slot,
         const std::string& treaty_kind) {
  const facts::Fact& fact = asker.ground.facts[index];
  const bool inside = kind == pack::Kind::cloze && !prompt.starts_with("____");
  const auto option = option_of(asker, slot, treaty_kind, inside);
  const std::string key = option(fact);
  if (key.empty()) return asker.reject(index, "no option form", fact.value);
  asker.asked.candidates.push_back(
      {.fact = index, .kind = kind, .topic = pack::Topic::treaty, .rule = rule, .prompt = prompt, .key = key, .option = option});
}

Tag gender_of_kind(const Asker& asker, const std::string& kind) {
  for (const auto& reading : asker.ground.lexicon.analyse(kind))
    if (reading.has(Tag::n) && reading.has(Tag::nom)) return gender_of(reading);
  return Tag::m;
}

std::string kind_in(const Asker& asker, const std::string& kind, Tag wanted) {
  return decline_name_ru(asker.ground.lexicon, asker.ground.words, kind, wanted);
}

// A year that belongs to the name stays with «какой договор»: «По какому договору 1617 года …».
Range year_behind(const Asker& asker, const facts::Fact& fact) {
  for (const facts::Fact& other : facts_in(asker.ground, fact.sentence))
    if (other.kind == facts::Kind::date && other.attributive && other.phrase.begin == fact.tokens.end)
      return other.phrase;
  return {fact.tokens.end, fact.tokens.end};
}

// The whole clause as a statement with a gap.
void ask_gap(Asker& asker, std::size_t index, std::size_t at, const Slot& slot, const std::string& kind) {
  if (!slot.preposition.empty()) return;
  const facts::Fact& fact = asker.ground.facts[index];
  const Sentence& sentence = asker.sentence(fact);
  const auto& clauses = asker.clauses(fact);
  const Frame frame = frame_of(sentence, clauses, at, Range{}, asker.ground.words);
  const Tokens all = joined(frame.lead, frame.core);
  Tokens before, after;
  bool passed = false;
  for (const std::size_t i : all) {
    if (fact.tokens.contains(i)) passed = true;
    else (passed ? after : before).push_back(i);
  }
  if (!passed) return;
  std::string detail;
  if (!why_not_alone(sentence, joined(before, after), asker.casing, asker.ground.words, detail).empty()) return;
  std::string text = say(sentence, before, asker.casing);
  text += (text.empty() ? "" : " ") + std::string("____");
  const std::string rest = say(sentence, after, asker.casing);
  if (!rest.empty()) text += " " + rest;
  add(asker, index, pack::Kind::cloze, "gap for a treaty", base::capitalised(text) + ".", slot, kind);
}

void ask_clause(Asker& asker, std::size_t index, std::size_t at, std::size_t head) {
  const facts::Fact& fact = asker.ground.facts[index];
  const Sentence& sentence = asker.sentence(fact);
  const auto& clauses = asker.clauses(fact);
  const Clause& clause = clauses[at];
  if (clause.verb < 0) return asker.reject(index, "no verb");
  const Token& verb = sentence.tokens[static_cast<std::size_t>(clause.verb)];
  if (!verb.any(Tag::past) && !verb.any(Tag::shrt)) return asker.reject(index, "not past", verb.form);
  if (asker.under_infinitive(fact, clause)) return asker.reject(index, "under an infinitive");
  const auto slot = slot_of(asker, sentence, fact, clause, head);
  if (!slot) return asker.reject(index, "case not certain", sentence.tokens[head].form);
  const std::string kind = lemma_heads(asker, std::get<facts::Name>(fact.object).head);
  if (kind.empty()) return asker.reject(index, "no word for its kind", std::get<facts::Name>(fact.object).head);
  if (slot->wanted != Tag::nom && clause.subject < 0) return asker.reject(index, "no subject", verb.form);

  const Range year = year_behind(asker, fact);
  Range drop{fact.tokens.begin, year.end};
  if (!slot->preposition.empty()) --drop.begin;
  const Frame frame = frame_of(sentence, clauses, at, drop, asker.ground.words);
  const Tokens order = question_order(sentence, frame, asker.casing);
  std::string detail;
  if (order.size() < 2) return asker.reject(index, "nothing left");
  if (asker.needs_year(index, order)) return asker.reject(index, "date needs context");
  if (const auto why = why_not_alone(sentence, order, asker.casing, asker.ground.words, detail); !why.empty())
    return asker.reject(index, why, detail);
  const std::string noun = kind_in(asker, kind, slot->wanted);
  if (noun.empty()) return asker.reject(index, "no certain form", kind);
  std::string which_one = which(gender_of_kind(asker, kind), slot->wanted) + " " + noun;
  if (!year.empty()) which_one += " " + say(sentence, range_tokens(year), asker.casing);
  const std::string opening = slot->preposition.empty() ? base::capitalised(which_one) : base::capitalised(slot->preposition) + " " + which_one;
  add(asker, index, pack::Kind::choice, "treaty of a clause", opening + " " + say(sentence, order, asker.casing) + "?", *slot, kind);
  ask_gap(asker, index, at, *slot, kind);
}

// «заключив Портсмутский договор, … Россия уступила …» → «Заключив какой договор, Россия уступила …?»
void ask_gerund(Asker& asker, std::size_t index, std::size_t at, std::size_t head) {
  const facts::Fact& fact = asker.ground.facts[index];
  const Sentence& sentence = asker.sentence(fact);
  const auto& clauses = asker.clauses(fact);
  const Clause& gerund = clauses[at];
  std::size_t main = clauses.size();
  for (std::size_t i = at + 1; i < clauses.size() && main == clauses.size(); ++i)
    if (clauses[i].type == ClauseType::main && clauses[i].verb >= 0) main = i;
  if (main == clauses.size() && gerund.parent >= 0) main = static_cast<std::size_t>(gerund.parent);
  if (main == clauses.size() || clauses[main].subject < 0) return asker.reject(index, "no subject");
  if (clauses[main].polarity != language::Polarity::fact) return asker.reject(index, language::name_of(clauses[main].polarity));
  if (!sentence.tokens[static_cast<std::size_t>(clauses[main].verb)].any(Tag::past)) return asker.reject(index, "not past");
  if (fact.tokens.begin > 0 && sentence.tokens[fact.tokens.begin - 1].any(Tag::pr)) return asker.reject(index, "behind a preposition");
  if (!sentence.tokens[head].any(Tag::acc)) return asker.reject(index, "case not certain", sentence.tokens[head].form);
  const std::string kind = lemma_heads(asker, std::get<facts::Name>(fact.object).head);
  const std::string noun = kind.empty() ? "" : kind_in(asker, kind, Tag::acc);
  if (noun.empty()) return asker.reject(index, "no certain form");
  Frame frame = frame_of(sentence, clauses, main, gerund.range, asker.ground.words);
  // One predicate is enough: what a comma adds to it is left out.
  for (std::size_t k = frame.core.size(); k-- > 0;)
    if (sentence.tokens[frame.core[k]].form == "," && frame.core[k] >= clauses[main].verb_group.end) frame.core.resize(k);
  const Tokens before = without(language::own_tokens(gerund), {fact.tokens.begin, gerund.range.end});
  const Tokens after = without(language::own_tokens(gerund), {gerund.range.begin, fact.tokens.end});
  if (before.empty()) return asker.reject(index, "gerund behind its object");
  std::string detail;
  Tokens all = joined(joined(before, after), frame.core);
  if (const auto why = why_not_alone(sentence, all, asker.casing, asker.ground.words, detail); !why.empty())
    return asker.reject(index, why, detail);
  std::string prompt = base::capitalised(say(sentence, before, asker.casing)) + " " + which(gender_of_kind(asker, kind), Tag::acc) + " " + noun;
  if (!after.empty()) prompt += " " + say(sentence, after, asker.casing);
  prompt += ", " + say(sentence, frame.core, asker.casing) + "?";
  add(asker, index, pack::Kind::choice, "treaty of a gerund", prompt, Slot{Tag::acc, ""}, kind);
}

}  // namespace

void ask_treaty(Asker& asker, std::size_t index) {
  const facts::Fact& fact = asker.ground.facts[index];
  const auto* name = std::get_if<facts::Name>(&fact.object);
  if (name == nullptr || name->nominative.empty()) return asker.reject(index, "no nominative");
  if (!fact.standalone) return asker.reject(index, "bare treaty", fact.reason);
  const auto at = asker.askable(index);
  if (!at) return;
  const Sentence& sentence = asker.sentence(fact);
  const auto head = head_of(sentence, fact);
  if (!head) return asker.reject(index, "no head noun");
  const Clause& clause = asker.clauses(fact)[*at];
  switch (clause.type) {
    case ClauseType::main: return ask_clause(asker, index, *at, *head);
    case ClauseType::gerund: return ask_gerund(asker, index, *at, *head);
    case ClauseType::subordinate:
      if (asker.ground.words.has_form("temporal", sentence.tokens[static_cast<std::size_t>(clause.opener)]))
        return ask_clause(asker, index, *at, *head);
      return asker.reject(index, "subordinate");
    default: return asker.reject(index, std::string("in a ") + language::name_of(clause.type) + " phrase");
  }
}

}  // namespace letopis::questions::ru

// "Who …?" and "Where …?": questions whose answer is a person or a place of the knowledge base, only where
// the clause leaves no doubt: one person, named, who did something to something on a date; one place, where
// something was done to somebody named.
#include <algorithm>

#include "content/base/utf8.hpp"
#include "content/questions/ask_en.hpp"

namespace letopis::questions::en {
namespace {

using language::Clause;
using language::ClauseType;
using language::Range;
using language::Sentence;
using language::Tag;
using language::Token;

// What was done is said right behind the verb: "took | New Orleans", "was elected | president".
bool has_object(const Asker& asker, const Sentence& sentence, const Frame& frame) {
  if (frame.group.passive) return true;
  if (frame.rest.empty() || frame.rest.front().front() != frame.group.range.end) return false;
  const Token& first = sentence.tokens[frame.group.range.end];
  const bool phrase = language::en::is_determiner(first) || language::en::is_noun(first) ||
                      first.any(Tag::cap) || first.any(Tag::num);
  return phrase && !language::en::is_preposition(first) && !asker.ground.words.has_form("manner", first);
}

// "Abraham Lincoln", where the text has the surname alone.
std::string full_name(const facts::Fact& fact, const std::string& said) {
  const std::string& whole = fact.canonical;
  const bool surname = said.find(' ') == std::string::npos && whole.ends_with(" " + said);
  return surname && fact.kind == facts::Kind::person ? whole : said;
}

std::function<std::string(const facts::Fact&)> name_option(const facts::Fact& key) {
  return [kind = key.kind, span = key.span, said = key.canonical](const facts::Fact& other) {
    const auto* name = std::get_if<facts::Name>(&other.object);
    if (name == nullptr || other.kind != kind) return std::string{};
    const bool itself = other.span == span && other.canonical == said;
    return itself ? full_name(other, name->nominative) : name->nominative;
  };
}

void add(Asker& asker, std::size_t index, pack::Topic topic, const std::string& rule,
         const std::string& prompt) {
  const facts::Fact& fact = asker.ground.facts[index];
  const auto option = name_option(fact);
  const std::string key = option(fact);
  const std::string last =
      base::fold(key.substr(key.rfind(' ') == std::string::npos ? 0 : key.rfind(' ') + 1));
  if (key.empty() || base::fold(prompt).find(last) != std::string::npos)
    return asker.reject(index, "the prompt names the answer", key);
  asker.asked.candidates.push_back({.fact = index,
                                    .kind = pack::Kind::choice,
                                    .topic = topic,
                                    .rule = rule,
                                    .prompt = prompt,
                                    .key = key,
                                    .option = option,
                                    .setting = asker.setting});
}

// The words of the subject besides the name are titles: "General | Grant".
bool is_whole_subject(const Asker& asker, const Sentence& sentence, const facts::Fact& fact, Range subject) {
  if (subject.end != fact.tokens.end || subject.begin > fact.tokens.begin) return false;
  for (std::size_t i = subject.begin; i < fact.tokens.begin; ++i)
    if (!asker.ground.words.has_lemma("name giver", sentence.tokens[i])) return false;
  const Token* behind = subject.end < sentence.tokens.size() ? &sentence.tokens[subject.end] : nullptr;
  return behind != nullptr && behind->form != "," && !asker.ground.words.has_form("coordinator", *behind);
}

}  // namespace

bool names_something(const Asker& asker, const Sentence& sentence, const Tokens& tokens) {
  return std::any_of(tokens.begin(), tokens.end(),
                     [&](std::size_t i) { return is_name(sentence, i, asker.tongue()); });
}

void ask_person(Asker& asker, std::size_t index) {
  const facts::Fact& fact = asker.ground.facts[index];
  if (fact.canonical.empty() || asker.ground.knowledge.find("person", fact.canonical) == nullptr)
    return asker.reject(index, "not known");
  const auto at = asker.askable(index);
  if (!at) return;
  const Sentence& sentence = asker.sentence(fact);
  const Clause& clause = asker.clauses(fact)[*at];
  const bool acts = clause.type == ClauseType::main && clause.verb >= 0 && clause.subject >= 0 &&
                    !clause.shared_subject && fact.tokens.contains(static_cast<std::size_t>(clause.subject));
  if (!acts || !is_whole_subject(asker, sentence, fact, clause.subject_phrase))
    return asker.reject(index, "not the subject");
  const Token& verb = sentence.tokens[static_cast<std::size_t>(clause.verb)];
  for (const char* words : {"state", "speaking", "opinion", "claim", "planned", "phase"})
    if (asker.ground.words.has_lemma(words, verb)) return asker.reject(index, "no deed", verb.form);
  const auto askable = prepare(asker, index, *at, clause.subject_phrase, false);
  if (!askable) return;
  const auto& frame = askable->frame;
  if (frame.group.copula || frame.group.progressive || !has_object(asker, sentence, frame))
    return asker.reject(index, "no deed", verb.form);
  // "Who was proclaimed Empress": the title rules the men among the options out.
  if (std::any_of(askable->tail.begin(), askable->tail.end(),
                  [&](std::size_t i) { return asker.ground.words.has_lemma("woman", sentence.tokens[i]); }))
    return asker.reject(index, "the prompt tells the answer's sex");
  // The deed is told by what it was done to and by its date.
  if (askable->dropped || asker.setting == Setting::needed ||
      !names_something(asker, sentence, askable->tail) || !has_other_date(asker, index, askable->tail))
    return asker.reject(index, "too little said");
  const auto predicate = subject_predicate(sentence, frame, asker.tongue());
  if (!predicate) return asker.reject(index, "no certain form", verb.form);
  add(asker, index, pack::Topic::person, "person of a clause",
      assemble_words({asker.phrase("who"), predicate->verb, say_dated(asker, index, askable->tail)}) + "?");
}

void ask_place(Asker& asker, std::size_t index) {
  const facts::Fact& fact = asker.ground.facts[index];
  if (fact.canonical.empty() || asker.ground.knowledge.find("place", fact.canonical) == nullptr)
    return asker.reject(index, "not known");
  if (asker.ground.words.has("country", fact.canonical))
    return asker.reject(index, "a country");  // too wide, and its neighbours too few
  const auto at = asker.askable(index);
  if (!at) return;
  const Sentence& sentence = asker.sentence(fact);
  const Clause& clause = asker.clauses(fact)[*at];
  const std::size_t begin = fact.tokens.begin, end = fact.tokens.end;
  const bool inside =
      clause.type == ClauseType::main && clause.verb >= 0 && begin > clause.range.begin &&
      static_cast<int>(begin) > clause.verb && clause.range.contains(begin) &&
      (sentence.tokens[begin - 1].folded == "in" || sentence.tokens[begin - 1].folded == "at");
  if (!inside) return asker.reject(index, "no place of a deed");
  const Token* behind = end < sentence.tokens.size() ? &sentence.tokens[end] : nullptr;
  if (behind != nullptr && !behind->any(Tag::sent) && !language::en::is_preposition(sentence, end))
    return asker.reject(index, "the name may go on", behind->form);
  const Token& verb = sentence.tokens[static_cast<std::size_t>(clause.verb)];
  if (!asker.ground.words.has_lemma("placed deed", verb)) return asker.reject(index, "no deed", verb.form);
  const Range drop{begin - 1, end};
  const auto askable = prepare(asker, index, *at, drop, true);
  if (!askable) return;
  for (const facts::Fact& other : facts_in(asker.ground, fact.sentence))  // "at Eger | in Bohemia"
    if (other.kind == facts::Kind::place && other.tokens.begin > 0 && &other != &fact &&
        language::en::is_preposition(sentence.tokens[other.tokens.begin - 1]) &&
        clause.range.contains(other.tokens.begin))
      return asker.reject(index, "another place", sentence.tokens[other.tokens.begin].form);
  if (askable->dropped || asker.setting == Setting::needed || askable->frame.group.copula ||
      askable->frame.group.progressive || !names_something(asker, sentence, askable->frame.subject) ||
      !has_other_date(asker, index, askable->tail))
    return asker.reject(index, "too little said");
  for (const auto& group : language::en::verb_groups(sentence, asker.ground.words))
    if (group.range.begin > askable->frame.group.verb && group.range.begin < begin)
      return asker.reject(index, "behind an infinitive");
  const auto predicate = asked_predicate(sentence, askable->frame, asker.tongue());
  if (!predicate) return asker.reject(index, "no certain form", verb.form);
  add(asker, index, pack::Topic::place, "place of a clause",
      assemble_words({asker.phrase("where"), predicate->auxiliary, askable->subject, predicate->verb,
                      say_dated(asker, index, askable->tail)}) +
          "?");
}

}  // namespace letopis::questions::en

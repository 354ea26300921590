#include "content/questions/whole_ru.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "content/base/utf8.hpp"

namespace letopis::questions::ru {
namespace {

using language::Sentence;
using language::Tag;
using language::Token;

std::vector<std::string> word_list(const std::string& text) {
  auto words = base::words(text);
  for (std::string& word : words) word = base::fold(word);
  return words;
}

// «папского | легата», «легата | Антонио», «партию | войны», «в | Константинополе»: words that no order may
// part.
bool belong_together(const Token& left, const Token& right) {
  if (left.any(Tag::cm) || right.any(Tag::cm) || left.any(Tag::punct) || right.any(Tag::punct)) return false;
  if (left.all(Tag::pr)) return true;
  // «Перри | Мак-Доноу | Коллинз»
  if (left.any(Tag::cap) && right.any(Tag::cap) && !left.any(Tag::first) && !left.any(Tag::abbr) &&
      !right.any(Tag::roman) && (left.any(Tag::np) || left.unknown()) &&
      (right.any(Tag::np) || right.unknown()))
    return true;
  const bool noun = right.any(Tag::n) || right.any(Tag::np);
  if (left.all(Tag::adj) && noun) return true;
  constexpr std::array cases = {Tag::gen, Tag::dat, Tag::acc, Tag::ins, Tag::prp};
  const bool one_case =
      std::any_of(cases.begin(), cases.end(), [&](Tag c) { return left.any(c) && right.any(c); });
  if (left.any(Tag::n) && right.any(Tag::cap) && right.any(Tag::np) && !left.any(Tag::nom) && one_case)
    return true;
  // «эскадра адмирала | Жерве»
  if (left.any(Tag::n) && left.any(Tag::gen) && !left.any(Tag::nom) && right.any(Tag::cap) && right.unknown())
    return true;
  return left.any(Tag::n) && !left.any(Tag::past) && right.any(Tag::n) && right.all(Tag::gen);
}

}  // namespace

std::string parted_words(const Asker& asker, const Candidate& candidate) {
  const facts::Fact& fact = asker.ground.facts[candidate.fact];
  const Sentence& sentence = asker.sentence(fact);
  const auto& tokens = sentence.tokens;
  const auto has = [&](const std::string& words) {
    return candidate.prompt.find(words) != std::string::npos;
  };
  const auto ends_a_word = [&](const std::string& words) { return has(words + " ") || has(words + "?"); };
  for (std::size_t i = 0; i + 2 < tokens.size(); ++i) {
    // «А. Ф. | Орлов», «адмирал де | Грасс»
    constexpr std::size_t initial = 2;  // letters, with the full stop
    if (tokens[i].form.ends_with('.') && base::length(tokens[i].form) == initial && tokens[i].any(Tag::cap) &&
        tokens[i + 1].any(Tag::cap) && ends_a_word(tokens[i].form) && has(tokens[i + 1].form) &&
        !has(tokens[i].form + " " + tokens[i + 1].form))
      return tokens[i + 1].form;
    const bool particle =
        asker.ground.words.has_form("name particle", tokens[i]) && tokens[i + 1].any(Tag::cap);
    if (particle && ends_a_word(" " + tokens[i].form) && has(tokens[i + 1].form) &&
        !has(" " + tokens[i].form + " " + tokens[i + 1].form))
      return tokens[i + 1].form;
  }
  // «уполномоченные Пилсудского | и С. В. Петлюры»
  for (std::size_t i = 0; i + 2 < tokens.size(); ++i)
    if (tokens[i + 1].folded == "и" && tokens[i].any(Tag::cap) && tokens[i + 2].any(Tag::cap) &&
        (tokens[i].any(Tag::gen) || tokens[i].unknown()) && !tokens[i].any(Tag::nom) && has(tokens[i].form) &&
        has("и " + tokens[i + 2].form) && !has(tokens[i].form + " и " + tokens[i + 2].form))
      return tokens[i + 2].form;
  // «пять держав, | включая Францию, | подписали»: without its commas
  for (const std::string& opener : asker.ground.words.entries("some of them"))
    if (has(" " + opener + " ") && !has(", " + opener + " ")) return opener;
  // «… торжественно | открыла проход»: its adverb was left at the end
  if (candidate.prompt.ends_with('?')) {
    const std::string last = base::words(candidate.prompt).back();
    for (std::size_t i = 0; i + 1 < tokens.size(); ++i)
      if (tokens[i].form == last && tokens[i].all(Tag::adv) && tokens[i].folded.ends_with("о") &&
          (tokens[i + 1].any(Tag::past) || tokens[i + 1].any(Tag::pp)))
        return last;
  }
  const auto said = word_list(candidate.prompt);
  const auto position = [&](const std::string& word) { return std::find(said.begin(), said.end(), word); };
  for (std::size_t i = 0; i + 1 < sentence.tokens.size(); ++i) {
    if (fact.phrase.contains(i) || fact.phrase.contains(i + 1) || fact.tokens.contains(i) ||
        fact.tokens.contains(i + 1))
      continue;
    const auto near = facts_in(asker.ground, fact.sentence);
    const bool dated =
        std::any_of(near.begin(), near.end(), [&](const facts::Fact& date) {  // «В 1936 году | Япония»
          return date.kind == facts::Kind::date && (date.tokens.contains(i) || date.tokens.contains(i + 1));
        });
    const Token& left = sentence.tokens[i];
    const Token& right = sentence.tokens[i + 1];
    if (dated || !belong_together(left, right)) continue;
    const auto first = position(left.folded), second = position(right.folded);
    if (first == said.end() || second == said.end()) continue;
    bool together = false;
    for (auto at = first; at != said.end(); at = std::find(at + 1, said.end(), left.folded))
      // «на какую высоту»: a question word may stand between.
      together =
          together || (at + 1 != said.end() &&
                       (*(at + 1) == right.folded ||
                        ((at + 1)->starts_with("как") && at + 2 != said.end() && *(at + 2) == right.folded)));
    if (!together) return left.form + " " + right.form;
  }
  return {};
}

bool has_subject_elsewhere(const Asker& asker, const facts::Fact& fact) {
  const int at = language::clause_at(asker.clauses(fact), fact.tokens.begin);
  if (at < 0) return false;
  const language::Clause& clause = asker.clauses(fact)[static_cast<std::size_t>(at)];
  if (clause.type != language::ClauseType::main || clause.verb < 0 || clause.subject >= 0) return false;
  const Sentence& sentence = asker.sentence(fact);
  const Token& verb = sentence.tokens[static_cast<std::size_t>(clause.verb)];
  const auto own = language::own_tokens(clause);
  const bool may_be_subject = std::any_of(own.begin(), own.end(), [&](std::size_t i) {
    const Token& token = sentence.tokens[i];
    if (fact.phrase.contains(i) && std::holds_alternative<facts::Date>(fact.object)) return false;
    return token.any(Tag::nom) || token.any(Tag::num) || token.any(Tag::digits) || token.unknown();
  });
  return verb.any({Tag::past, Tag::pl}) && verb.any(Tag::iv) && !verb.any(Tag::tv) && !may_be_subject;
}

bool has_lost_subject(const Asker& asker, const Candidate& candidate) {
  const facts::Fact& fact = asker.ground.facts[candidate.fact];
  // Who did it or what it was is what such questions ask for.
  if (candidate.topic != pack::Topic::date || candidate.kind != pack::Kind::choice) return false;
  const int at = language::clause_at(asker.clauses(fact), fact.tokens.begin);
  if (at < 0 || asker.clauses(fact)[static_cast<std::size_t>(at)].verb < 0) return false;
  const Sentence& sentence = asker.sentence(fact);
  const Token& verb =
      sentence.tokens[static_cast<std::size_t>(asker.clauses(fact)[static_cast<std::size_t>(at)].verb)];
  const bool man = verb.all(Tag::m), woman = verb.all(Tag::f);
  if (!verb.any(Tag::past) || (!man && !woman)) return false;
  const auto said = base::folded_words(candidate.prompt);
  if (!said.contains(verb.folded)) return false;
  std::set<std::string> own;
  for (std::size_t i = 0; i < sentence.tokens.size(); ++i) {
    const Token& token = sentence.tokens[i];
    own.insert(token.folded);
    if (!said.contains(token.folded) || (i > 0 && sentence.tokens[i - 1].any(Tag::pr))) continue;
    const bool agrees =
        std::any_of(token.readings.begin(), token.readings.end(), [&](const language::Reading& r) {
          return r.has(Tag::nom) && !r.has(Tag::pl) && (r.has(man ? Tag::m : Tag::f) || r.has(Tag::num));
        });
    // «победил Саладина»: no name of a man reads so where he acts
    const bool somebody = token.unknown() && !(man && token.any(Tag::cap) &&
                                               (token.folded.ends_with("а") || token.folded.ends_with("я")));
    if (agrees || somebody || token.any(Tag::digits) || token.any(Tag::abbr) || token.any(Tag::roman))
      return false;
  }
  // A name that was put in for a pronoun stands in no sentence of the clause's own.
  return std::all_of(said.begin(), said.end(), [&](const std::string& word) {
    return own.contains(word) || asker.phrase("when").find(word) != std::string::npos ||
           base::length(word) < 6;
  });
}

}  // namespace letopis::questions::ru

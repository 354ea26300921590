#include "content/questions/passage_gap.hpp"

#include <algorithm>
#include <variant>

#include "content/base/utf8.hpp"
#include "content/questions/distract_parts.hpp"
#include "content/questions/passage_parts.hpp"

namespace letopis::questions {
namespace {

using language::Range;
using language::Sentence;
using language::Tag;
using language::Token;

}  // namespace

bool reads_on(const Ground& ground, const Casing& casing, const facts::Fact& fact, Range part,
              std::size_t token) {
  const auto& sentences = ground.document.sentences;
  const Token& pronoun = sentences[fact.sentence].tokens[token];
  const Sentence* before = &sentences[fact.sentence];
  Range range{0, part.begin};
  if (words_of(*before, range) == 0) {
    if (fact.sentence == 0 || sentences[fact.sentence - 1].paragraph != before->paragraph) return false;
    before = &sentences[fact.sentence - 1];
    range = {0, before->tokens.size()};
  }
  int names = 0, men = 0;
  bool one = false, many = false, run = false;
  for (std::size_t i = range.begin; i < range.end; ++i) {
    const Token& noun = before->tokens[i];
    const bool nation = ground.words.has_lemma("nation", noun);
    const bool name = casing.is_name(*before, i) && !nation && !noun.any(Tag::digits);
    if (name && !run) {
      ++names;
      const auto near = facts_in(ground, static_cast<std::size_t>(before - sentences.data()));
      const bool place = noun.any(Tag::top) || (i > 0 && before->tokens[i - 1].any(Tag::pr)) ||
                         std::any_of(near.begin(), near.end(), [&](const facts::Fact& place_fact) {
                           return place_fact.kind == facts::Kind::place && place_fact.tokens.contains(i);
                         });
      men += place ? 0 : 1;
    }
    run = name;
    if (!noun.any(Tag::n) && !nation) continue;
    one = one || noun.any(Tag::sg);
    many = many || noun.any(Tag::pl) || nation;
  }
  if (ground.words.has_form("pronoun of many", pronoun)) return many;
  if (ground.words.has_form("pronoun of a person", pronoun)) return men == 1;
  return one && names <= 1;
}

bool is_compared(const Ground& ground, const facts::Fact& fact) {
  const auto& tokens = ground.document.sentences[fact.sentence].tokens;
  std::size_t begin =
      std::min(fact.tokens.begin, fact.phrase.empty() ? fact.tokens.begin : fact.phrase.begin);
  while (begin > 0 && tokens[begin - 1].any(Tag::pr)) --begin;
  if (begin > 0 && tokens[begin - 1].folded == "и") --begin;
  return begin > 0 && ground.words.has_form("comparing", tokens[begin - 1]);
}

bool is_quoted(const Sentence& sentence, std::size_t at) {
  int depth = 0;
  for (std::size_t i = 0; i < at; ++i) {
    const std::string& form = sentence.tokens[i].form;
    if (form == "\"") depth = 1 - depth;
    if (form == "«" || form == "“") ++depth;
    if (form == "»" || form == "”") --depth;
  }
  return depth > 0;
}

bool is_one_of_two(const Ground& ground, const facts::Fact& fact) {
  const auto& tokens = ground.document.sentences[fact.sentence].tokens;
  const auto either = [&](std::size_t i) {  // «потеряли 89 тысяч, или 30 % состава»: the same said otherwise
    return i < tokens.size() && ground.words.has_form("alternative", tokens[i]) && i > 0 &&
           tokens[i - 1].form != ",";
  };
  const std::size_t begin = fact.tokens.begin;
  return either(fact.tokens.end) || either(std::max(fact.tokens.end, fact.counted.end)) ||
         (begin > 0 && either(begin - 1)) || (begin > 1 && either(begin - 2));
}

bool counts_nothing(const Ground& ground, const facts::Fact& fact) {
  const auto* figure = facts::figure_of(fact);
  if (figure == nullptr) return false;
  const auto& tokens = ground.document.sentences[fact.sentence].tokens;
  if (fact.tokens.end < tokens.size() && tokens[fact.tokens.end].any(Tag::ord)) return true;
  if (!fact.counted.empty() || !figure->unit.empty()) return false;
  // «192 своих товарищей», "of 364 ships only 80": what is counted stands near.
  if (fact.tokens.end < tokens.size() &&
      (tokens[fact.tokens.end].any(Tag::gen) || tokens[fact.tokens.end].folded == "of"))
    return false;
  const Range part = part_around(ground, fact.sentence, fact.tokens.begin);
  for (const facts::Fact& other : facts_in(ground, fact.sentence))
    if (const auto* counted = facts::figure_of(other); counted != nullptr && &other != &fact &&
                                                       part.contains(other.tokens) &&
                                                       (!other.counted.empty() || !counted->unit.empty()))
      return false;
  return true;
}

bool is_counted_out(const Ground& ground, const facts::Fact& fact) {
  constexpr double few = 5;
  const auto* figure = facts::figure_of(fact);
  if (figure == nullptr || figure->low > few) return false;
  const auto& tokens = ground.document.sentences[fact.sentence].tokens;
  bool behind_mark = false;
  int names = 0;
  for (std::size_t i = std::max(fact.tokens.end, fact.counted.end); i < tokens.size(); ++i) {
    if (tokens[i].form == ":" || tokens[i].form == "—") return true;
    behind_mark = behind_mark || tokens[i].form == ",";
    if (behind_mark && tokens[i].any(Tag::cap) && !(i > 0 && tokens[i - 1].any(Tag::cap))) ++names;
  }
  return names >= 2;
}

bool is_stated(const std::vector<language::Clause>& clauses, std::size_t at) {
  while (clauses[at].polarity == language::Polarity::fact) {
    const bool hangs = clauses[at].type == language::ClauseType::verbless ||
                       clauses[at].type == language::ClauseType::subordinate;
    if (clauses[at].parent < 0)
      return std::any_of(clauses.begin(), clauses.end(), [](const auto& clause) { return clause.verb >= 0; });
    if (!hangs) return true;
    at = static_cast<std::size_t>(clauses[at].parent);
  }
  return false;
}

}  // namespace letopis::questions

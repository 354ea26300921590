#include "content/questions/clip_words_ru.hpp"

#include <algorithm>
#include <array>

#include "content/questions/alone_ru.hpp"

namespace letopis::questions::ru {
namespace {

using language::Clause;
using language::ClauseType;
using language::Range;
using language::Sentence;
using language::Tag;
using language::Token;

constexpr std::array cases = {Tag::nom, Tag::gen, Tag::dat, Tag::acc, Tag::ins, Tag::prp};

// «…, что подорвало торговлю»: what is told in front did it, and says enough without.
bool takes_up_the_clause(const Sentence& sentence, const Clause& clause) {
  const auto opener = static_cast<std::size_t>(clause.opener);
  if (sentence.tokens[opener].folded != "что" || clause.verb != clause.opener + 1) return false;
  const Token& verb = sentence.tokens[opener + 1];
  return verb.any(Tag::past) && verb.any(Tag::nt) && !verb.any(Tag::pl) &&
         (clause.subject < 0 || clause.subject == clause.opener);
}

// The subject that a coordinated clause borrows, without what stands between it and its verb.
Tokens borrowed_subject(const Asker& asker, const Sentence& sentence, const std::vector<Clause>& clauses,
                        const Clause& clause) {
  if (!clause.shared_subject) return {};
  const Clause* owner = &clause;
  while (owner->shared_subject && owner->parent >= 0)
    owner = &clauses[static_cast<std::size_t>(owner->parent)];
  const auto head = static_cast<std::size_t>(clause.subject);
  Range within = clause.subject_phrase;
  for (const Range& hole : owner->holes)
    if (hole.begin > head) within.end = std::min(within.end, hole.begin);
  return range_tokens(noun_group_around(asker, sentence, head, within));
}

}  // namespace

std::string wants_its_clause(const Asker& asker, const Sentence& sentence, const std::vector<Clause>& clauses,
                             std::size_t at, Range drop) {
  const auto& words = asker.ground.words;
  for (const Clause& other : clauses)
    if (other.type == ClauseType::subordinate && other.parent == static_cast<int>(at) && other.opener >= 0 &&
        words.has_form("completing", sentence.tokens[static_cast<std::size_t>(other.opener)]) &&
        !takes_up_the_clause(sentence, other))
      return sentence.tokens[static_cast<std::size_t>(other.opener)].form;
  for (const std::size_t i : language::own_tokens(clauses[at])) {
    const Token& token = sentence.tokens[i];
    if (drop.contains(i)) continue;
    if (words.has_form("correlative", token)) return token.form;
    if (i + 2 < sentence.tokens.size() && sentence.tokens[i + 1].any(Tag::cm) &&
        words.has_form("than", sentence.tokens[i + 2]))
      return token.form;
  }
  return {};
}

Tokens spoken(const Asker& asker, const Sentence& sentence, const std::vector<Clause>& clauses,
              std::size_t at, Range drop) {
  const Clause& clause = clauses[at];
  Tokens own = language::own_tokens(clause);
  if (clause.opener >= 0)
    std::erase_if(own, [&](std::size_t i) { return static_cast<int>(i) <= clause.opener; });
  // «2) Договор ограничил …»: the number of a point is no word of its sentence.
  if (sentence.tokens.size() > 1 && sentence.tokens[0].any(Tag::digits) && sentence.tokens[1].form == ")")
    own = without(own, {0, 2});
  drop = drop.empty() ? drop : with_its_year(sentence, drop);
  own = trimmed(sentence, without(own, drop), drop, asker.ground.words);
  return joined(borrowed_subject(asker, sentence, clauses, clause), own);
}

Tokens with_host(const Asker& asker, const Sentence& sentence, const std::vector<Clause>& clauses,
                 std::size_t at) {
  const Clause& phrase = clauses[at];
  Tokens all = spoken(asker, sentence, clauses, static_cast<std::size_t>(phrase.parent), {});
  Tokens own = language::own_tokens(phrase);
  if (own.empty()) return {};
  // «… и наконец, собрав …, проломили»: it belongs to what comes behind it.
  for (std::size_t i = own.front(); i > 0 && own.front() - i < 3; --i)
    if (asker.ground.words.has_form("coordinator", sentence.tokens[i - 1])) return {};
  // Its noun must be there, right before the comma.
  if (own.front() < 2 || !sentence.tokens[own.front() - 1].any(Tag::cm) ||
      std::find(all.begin(), all.end(), own.front() - 2) == all.end())
    return {};
  own.insert(own.begin(), own.front() - 1);
  if (own.back() + 1 < sentence.tokens.size() && sentence.tokens[own.back() + 1].any(Tag::cm))
    own.push_back(own.back() + 1);
  const auto place = std::find_if(all.begin(), all.end(), [&](std::size_t i) { return i > own.front(); });
  const bool ordered = std::is_sorted(all.begin(), all.end());
  if (!ordered) return {};
  all.insert(place, own.begin(), own.end());
  return std::is_sorted(all.begin(), all.end()) ? all : Tokens{};
}

language::Range noun_group_around(const Asker& asker, const Sentence& sentence, std::size_t head,
                                  Range within) {
  Range group{head, head + 1};
  const auto attribute = [&](const Token& token) {
    return (token.any(Tag::adj) || token.any(Tag::ord) || token.any(Tag::num) || token.any(Tag::pp) ||
            token.any(Tag::pprs)) &&
           !token.any(Tag::shrt) && !token.any(Tag::pr) && !token.any(Tag::cm);
  };
  while (group.begin > within.begin) {
    const Token& left = sentence.tokens[group.begin - 1];
    const Token& first = sentence.tokens[group.begin];
    // «генерал Макартур», but not «уступила России Крым»: both stand in one case.
    const bool one_case = first.unknown() || std::any_of(cases.begin(), cases.end(),
                                                         [&](Tag c) { return left.any(c) && first.any(c); });
    const bool title = (left.any(Tag::n) || left.any(Tag::np)) && !left.any(Tag::top) &&
                       (first.any(Tag::np) || first.unknown()) && one_case;
    const bool joint = left.folded == "и" && group.begin >= within.begin + 2 &&
                       attribute(sentence.tokens[group.begin - 2]) && attribute(first);
    // «Ям-Запольскому перемирию»: a name that no dictionary knows is the noun's own; nobody may leave it out.
    const bool strange = left.unknown() && left.any(Tag::cap) && !first.any(Tag::np) && !left.any(Tag::pr) &&
                         sentence.tokens[head].any(Tag::n);
    if (!attribute(left) && !title && !joint && !strange) break;
    --group.begin;
  }
  int quotes = 0;
  while (group.end < within.end) {
    const Token& right = sentence.tokens[group.end];
    if (right.any(Tag::lquot) || right.form == "«") ++quotes;
    const bool nominal = right.any(Tag::n) || right.any(Tag::np) || right.any(Tag::adj) ||
                         right.any(Tag::roman) || right.unknown();
    const bool counted = right.any(Tag::num) && right.any(Tag::gen) && group.end + 1 < within.end &&
                         sentence.tokens[group.end + 1].any({Tag::n, Tag::gen});  // «договор четырёх держав»
    const bool more = quotes > 0 || counted ||
                      (nominal && (right.any(Tag::gen) || asker.casing.is_name(sentence, group.end)));
    if (!more || right.any(Tag::cm)) break;
    if (right.any(Tag::rquot) || right.form == "»") --quotes;
    ++group.end;
  }
  return group;
}

Range reckoning_behind(const Asker& asker, const facts::Fact& fact) {
  const Sentence& sentence = asker.sentence(fact);
  const std::size_t begin = fact.phrase.end + 1;
  if (fact.kind != facts::Kind::date || begin >= sentence.tokens.size() ||
      !sentence.tokens[fact.phrase.end].any(Tag::cm))
    return {};
  for (const facts::Fact& other : facts_in(asker.ground, fact.sentence)) {
    const auto* date = std::get_if<facts::Date>(&other.object);
    if (date == nullptr || !date->relative || other.tokens.begin != begin) continue;
    std::size_t end = other.tokens.end;
    while (end < sentence.tokens.size() && !sentence.tokens[end].any(Tag::cm) &&
           !sentence.tokens[end].any(Tag::past) && !sentence.tokens[end].any(Tag::sent))
      ++end;
    const bool closed = end < sentence.tokens.size() && sentence.tokens[end].any(Tag::cm);
    return closed ? Range{begin, end + 1} : Range{};
  }
  return {};
}

Tokens with_commas(const Sentence& sentence, const Tokens& tokens) {
  Tokens all;
  for (std::size_t k = 0; k < tokens.size(); ++k) {
    all.push_back(tokens[k]);
    if (k + 1 < tokens.size() && tokens[k + 1] == tokens[k] + 2 &&
        sentence.tokens[tokens[k] + 1].any(Tag::cm))
      all.push_back(tokens[k] + 1);
  }
  return all;
}

}  // namespace letopis::questions::ru

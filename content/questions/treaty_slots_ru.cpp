#include "content/questions/treaty_slots_ru.hpp"

#include <algorithm>
#include <array>

namespace letopis::questions::ru {
namespace {

using language::Clause;
using language::Sentence;
using language::Tag;
using language::Token;

// The only case among those that a preposition governs.
std::optional<Tag> case_behind(const std::string& preposition, const Token& head) {
  struct Row {
    const char* preposition;
    std::array<Tag, 2> cases;
  };
  static constexpr std::array<Row, 14> rows = {{{"по", {Tag::dat, Tag::dat}},
                                                {"согласно", {Tag::dat, Tag::dat}},
                                                {"к", {Tag::dat, Tag::dat}},
                                                {"после", {Tag::gen, Tag::gen}},
                                                {"до", {Tag::gen, Tag::gen}},
                                                {"из", {Tag::gen, Tag::gen}},
                                                {"от", {Tag::gen, Tag::gen}},
                                                {"против", {Tag::gen, Tag::gen}},
                                                {"в", {Tag::prp, Tag::acc}},
                                                {"на", {Tag::prp, Tag::acc}},
                                                {"о", {Tag::prp, Tag::prp}},
                                                {"с", {Tag::ins, Tag::ins}},
                                                {"под", {Tag::ins, Tag::acc}},
                                                {"за", {Tag::acc, Tag::ins}}}};
  for (const Row& row : rows) {
    if (preposition != row.preposition) continue;
    const bool first = head.any(row.cases[0]),
               second = row.cases[0] != row.cases[1] && head.any(row.cases[1]);
    if (first == second) return std::nullopt;
    return first ? row.cases[0] : row.cases[1];
  }
  return std::nullopt;
}

// «по условиям | Анталкидова мира», «подписание | Ништадтского мира»: the noun whose genitive the name is.
std::optional<Slot> slot_of_noun(const Asker& asker, const Sentence& sentence, const Clause& clause,
                                 std::size_t begin) {
  if (begin <= clause.range.begin) return std::nullopt;
  const Token& noun = sentence.tokens[begin - 1];
  if (!asker.ground.words.has_lemma("part of a treaty", noun)) return std::nullopt;
  Slot slot{.wanted = Tag::gen, .governing = asker.casing.inside(sentence, begin - 1), .begin = begin - 1};
  if (slot.begin > clause.range.begin && sentence.tokens[slot.begin - 1].any(Tag::pr)) {
    --slot.begin;
    slot.governing = asker.casing.inside(sentence, slot.begin) + " " + slot.governing;
    return slot;
  }
  return std::nullopt;
}

}  // namespace

std::optional<Slot> slot_of(const Asker& asker, const Sentence& sentence, const facts::Fact& fact,
                            const Clause& clause, std::size_t head) {
  const Token& token = sentence.tokens[head];
  const std::size_t begin = fact.tokens.begin;
  if (begin > clause.range.begin && sentence.tokens[begin - 1].any(Tag::pr)) {
    const auto wanted = case_behind(sentence.tokens[begin - 1].folded, token);
    if (!wanted) return std::nullopt;
    return Slot{.wanted = *wanted, .preposition = sentence.tokens[begin - 1].folded, .begin = begin - 1};
  }
  if (static_cast<int>(head) == clause.subject) return Slot{.wanted = Tag::nom, .begin = begin};
  if (token.any(Tag::gen) && !token.any(Tag::acc)) return slot_of_noun(asker, sentence, clause, begin);
  // Beside another subject an inanimate nominative is the accusative that looks like it.
  const auto all = asker.ground.lexicon.analyse(token.form);
  const bool may_be_accusative =
      std::any_of(all.begin(), all.end(), [](const auto& r) { return r.has(Tag::n) && r.has(Tag::acc); });
  const bool shared = clause.subject >= 0 || clause.type == language::ClauseType::gerund;
  if (token.any(Tag::acc) || (token.any(Tag::nom) && may_be_accusative && shared))
    return Slot{.wanted = Tag::acc, .begin = begin};
  if (token.all(Tag::ins)) return Slot{.wanted = Tag::ins, .begin = begin};
  return std::nullopt;
}

std::optional<Tag> case_in_gap(const Asker& asker, const facts::Fact& fact, const Clause& clause,
                               std::size_t head, const std::optional<Slot>& slot) {
  if (slot) return slot->wanted;
  const Sentence& sentence = asker.sentence(fact);
  const Token& token = sentence.tokens[head];
  std::optional<Tag> only;
  for (const Tag c : {Tag::gen, Tag::dat, Tag::ins, Tag::prp}) {
    if (!token.any(c)) continue;
    if (only) return std::nullopt;
    only = c;
  }
  if (token.any(Tag::nom) || token.any(Tag::acc))
    return only ? std::nullopt : std::optional(clause.subject < 0 ? Tag::acc : Tag::nom);
  return only;
}

}  // namespace letopis::questions::ru

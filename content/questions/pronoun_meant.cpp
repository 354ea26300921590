#include "content/questions/pronoun_meant.hpp"

#include <algorithm>
#include <set>

#include "content/questions/passage_parts.hpp"

namespace letopis::questions {
namespace {

using language::Range;
using language::Sentence;
using language::Tag;
using language::Token;

bool is_pointing(const Ground& ground, const Token& pronoun) {
  return ground.words.has_form("pointing", pronoun) || ground.words.has_lemma("pointing", pronoun);
}

// "… treaties with Prussia and with Denmark. | This treaty |", "Austria defeated Sardinia, and Prussia
// Denmark. | It |": of which of the two, grammar leaves open.
bool means_one_of_several(const Ground& ground, const Casing& casing, const Sentence& before,
                          std::size_t sentence, const Token& pronoun, const Token* noun) {
  const bool points = is_pointing(ground, pronoun);
  if (points && noun != nullptr && noun->any(Tag::n))
    return std::any_of(before.tokens.begin(), before.tokens.end(), [&](const Token& token) {
      return token.all(Tag::n) && token.all(Tag::pl) &&
             token.readings.front().lemma == noun->readings.front().lemma;
    });
  if (points || ground.words.has_form("pronoun of many", pronoun)) return false;
  std::set<std::string> subjects;
  for (const language::Clause& clause : ground.document.clauses[sentence]) {
    if (clause.type != language::ClauseType::main || clause.subject < 0) continue;
    const auto subject = static_cast<std::size_t>(clause.subject);
    if (casing.is_name(before, subject)) subjects.insert(before.tokens[subject].folded);
  }
  // «Австрия разбила Сардинию, а | Пруссия — Данию»
  for (std::size_t i = 0; i + 1 < before.tokens.size(); ++i)
    if (before.tokens[i + 1].form == "—" && casing.is_name(before, i) && before.tokens[i].any(Tag::nom) &&
        !before.tokens[i].any(Tag::acc))
      subjects.insert(before.tokens[i].folded);
  return subjects.size() > 1;
}

}  // namespace

Stands stands_for(const Ground& ground, const Casing& casing, const facts::Fact& fact, Range part,
                  std::size_t token) {
  const auto& sentences = ground.document.sentences;
  const Token& pronoun = sentences[fact.sentence].tokens[token];
  const Sentence* before = &sentences[fact.sentence];
  Range range{0, part.begin};
  if (words_of(*before, range) == 0) {
    if (fact.sentence == 0 || sentences[fact.sentence - 1].paragraph != before->paragraph)
      return Stands::nothing;
    before = &sentences[fact.sentence - 1];
    range = {0, before->tokens.size()};
  }
  const auto index = static_cast<std::size_t>(before - sentences.data());
  const auto& own = sentences[fact.sentence].tokens;
  if (index != fact.sentence && means_one_of_several(ground, casing, *before, index, pronoun,
                                                     token + 1 < own.size() ? &own[token + 1] : nullptr))
    return Stands::several;
  const bool points = is_pointing(ground, pronoun);
  if (points && !ground.words.has_form("pronoun of a person", pronoun)) return Stands::nothing;
  // "He stormed Ciudad Rodrigo. On ____ he crushed Marmont": whoever he is, he goes on.
  if (ground.words.has_form("pronoun of a person", pronoun))
    for (std::size_t i = range.begin; i < range.end; ++i)
      if (before->tokens[i].folded == pronoun.folded &&
          (before->tokens[i].any(Tag::subj) || before->tokens[i].any(Tag::nom)))
        return Stands::nothing;
  int names = 0, men = 0;
  bool one = false, many = false, run = false;
  for (std::size_t i = range.begin; i < range.end; ++i) {
    const Token& noun = before->tokens[i];
    const bool nation = ground.words.has_lemma("nation", noun);
    const bool name = casing.is_name(*before, i) && !nation && !noun.any(Tag::digits);
    if (name && !run) {
      ++names;
      const auto near = facts_in(ground, index);
      const bool place = noun.any(Tag::top) || (i > 0 && before->tokens[i - 1].any(Tag::pr)) ||
                         std::any_of(near.begin(), near.end(), [&](const facts::Fact& place_fact) {
                           return place_fact.kind == facts::Kind::place && place_fact.tokens.contains(i);
                         });
      // «передав письмо президента Филлмора, он …»: only whose it was
      const bool owner =
          noun.any(Tag::gen) && !noun.any(Tag::nom) && i > 0 && before->tokens[i - 1].any(Tag::n);
      men += place || owner ? 0 : 1;
    }
    run = name;
    if (!noun.any(Tag::n) && !nation) continue;
    one = one || noun.any(Tag::sg);
    many = many || noun.any(Tag::pl) || nation;
  }
  const auto told = [](bool whom) { return whom ? Stands::one : Stands::nothing; };
  if (ground.words.has_form("pronoun of many", pronoun)) return told(many);
  if (ground.words.has_form("pronoun of a person", pronoun))
    return men > 1 ? Stands::several : told(men == 1);
  return told(one && names <= 1);
}

}  // namespace letopis::questions

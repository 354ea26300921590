// What points out of a clip: said in full, dropped, or refused.
#include <algorithm>

#include "content/questions/alone_ru.hpp"
#include "content/questions/clip_ru.hpp"
#include "content/questions/references_ru.hpp"
#include "content/questions/said.hpp"

namespace letopis::questions::ru {
namespace {

using language::Range;
using language::Sentence;
using language::Tag;
using language::Token;

bool is_anaphor(const Asker& asker, const Token& token) {
  const auto& words = asker.ground.words;
  if (token.any(Tag::cap) && !token.any(Tag::first) && !token.any(Tag::prn) && !token.any(Tag::det))
    return false;
  if (token.any(Tag::cap) && !token.any(Tag::first) && token.folded == "того")
    return false;  // «адмирала Того»
  if (words.has_form("resolved", token) || words.has_lemma("resolved", token)) return false;
  return words.has_form("anaphor", token) || words.has_lemma("anaphor", token);
}

// «его армия», but not «победил его».
bool is_possessive(const Sentence& sentence, std::size_t token) {
  const std::string& form = sentence.tokens[token].folded;
  if ((form != "его" && form != "ее" && form != "их") || sentence.tokens[token].all(Tag::pers) ||
      token + 1 >= sentence.tokens.size())
    return false;
  const Token& next = sentence.tokens[token + 1];
  return next.any(Tag::n) || next.any(Tag::adj) || next.any(Tag::pp) || next.any(Tag::pprs) ||
         next.any(Tag::ord);
}

// What points outside and can go: «стоявшую там турецкую эскадру», «их регент Павсаний».
Range loose(const Asker& asker, const Sentence& sentence, std::size_t token) {
  const auto& words = sentence.tokens;
  const std::string& form = words[token].folded;
  const auto participle = [&](const Token& t) {
    return (t.any(Tag::pp) || t.any(Tag::pprs)) && !t.any(Tag::shrt) && !t.any(Tag::adv);
  };
  if ((form == "там" || form == "здесь" || form == "тут") && token > 0 && participle(words[token - 1]) &&
      token + 1 < words.size() && (words[token + 1].any(Tag::adj) || words[token + 1].any(Tag::n)))
    return {token - 1, token + 1};
  const bool possessive = form == "его" || form == "ее" || form == "их";
  if (possessive && token + 2 < words.size() && words[token + 1].any(Tag::n) &&
      words[token + 2].any(Tag::cap) && asker.casing.is_name(sentence, token + 2))
    return {token, token + 1};
  return {};
}

// «Анталкидова мира»: whatever the lexicon makes of its words, it is named.
bool in_a_name(const Asker& asker, std::size_t sentence, std::size_t token) {
  const auto facts = facts_in(asker.ground, sentence);
  return std::any_of(facts.begin(), facts.end(), [&](const facts::Fact& fact) {
    return fact.kind == facts::Kind::treaty && fact.tokens.size() > 1 && fact.tokens.contains(token) &&
           !fact.canonical.empty();
  });
}

bool counts(const Asker& asker, std::size_t sentence, std::size_t token) {
  const auto facts = facts_in(asker.ground, sentence);
  return std::any_of(facts.begin(), facts.end(), [&](const facts::Fact& fact) {
    return facts::figure_of(fact) != nullptr && fact.tokens.contains(token);
  });
}

}  // namespace

Range droppable(const Asker& asker, const Sentence& sentence, std::size_t token) {
  for (std::size_t begin = token >= 3 ? token - 3 : 0; begin <= token; ++begin)
    for (std::size_t end = std::min(sentence.tokens.size(), token + 4); end > token; --end) {
      std::string text;
      for (std::size_t i = begin; i < end; ++i) text += (text.empty() ? "" : " ") + sentence.tokens[i].folded;
      if (!asker.ground.words.has("droppable phrase", text)) continue;
      // «в результате | военного переворота»: of what
      const bool goes_on = end < sentence.tokens.size() && sentence.tokens[end].any(Tag::gen) &&
                           !sentence.tokens[end].any(Tag::nom);
      if (!goes_on) return {begin, end};
    }
  return {};
}

// «Договор вступил в силу …»: a treaty without its name takes the one that was named just before.
void name_things(const Asker& asker, Clip& clip) {
  const Sentence& sentence = clip.of(asker);
  for (std::size_t k = 0; k < clip.tokens.size(); ++k) {
    const std::size_t i = clip.tokens[k];
    if (clip.said.contains(i) || !is_vague(sentence, clip.tokens, k, asker.casing, asker.ground.words))
      continue;
    if (in_a_name(asker, clip.sentence, i)) continue;
    if (k > 0 && (sentence.tokens[clip.tokens[k - 1]].any(Tag::det) ||
                  sentence.tokens[clip.tokens[k - 1]].any(Tag::prn)))
      continue;
    if (const auto found = reference(asker, clip.sentence, clip.clause, i);
        found && sentence.tokens[i].any(Tag::n))
      clip.replace(found->replaced, found->words);
  }
}

void resolve(const Asker& asker, Clip& clip) {
  const Sentence& sentence = clip.of(asker);
  Tokens before;
  for (const std::size_t i : Tokens(clip.tokens)) {
    if (clip.said.contains(i)) continue;
    const Token& token = sentence.tokens[i];
    // «один миллион» points nowhere, and «который» to the noun that it follows.
    const bool resolved = counts(asker, clip.sentence, i) || (token.is("который") && !before.empty());
    if (resolved || !is_anaphor(asker, token)) {
      before.push_back(i);
      continue;
    }
    if (const Range drop = droppable(asker, sentence, i); !drop.empty()) {
      clip.tokens = without(clip.tokens, drop);
      continue;
    }
    if (is_possessive(sentence, i) && resolved_inside(asker, clip.sentence, before, i)) continue;
    if (const Range drop = loose(asker, sentence, i); !drop.empty()) {
      clip.tokens = without(clip.tokens, drop);
      continue;
    }
    const auto found = reference(asker, clip.sentence, clip.clause, i);
    // «из них» may not become «из чел.»
    // «около 2500 человек …, перевёл | их |»: 2500 of them would be another number
    const bool counted =
        found && found->words.find_first_of("0123456789") != std::string::npos && token.any(Tag::prn);
    if (!found || counted || found->words.ends_with('.')) return clip.refuse("pronoun", token.form);
    // «разбил пруссаков и вынудил | их | отступить»: whom, the clip has said.
    std::string said;
    for (const std::size_t k : before) said += sentence.tokens[k].form + " ";
    if (shared(stems(found->words), stems(said)) > 0) {
      before.push_back(i);
      continue;
    }
    clip.replace(found->replaced, found->words);
  }
}

}  // namespace letopis::questions::ru

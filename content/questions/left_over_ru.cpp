// Words of a clip whose other half was left out.
#include <algorithm>

#include "content/questions/clip_ru.hpp"

namespace letopis::questions::ru {

using language::Clause;
using language::Sentence;
using language::Tag;
using language::Token;

namespace {

using Form = std::string;  // the word that shows it; "" where nothing does

// «сроком | на восемь лет», «линии Энос | — Мидия», «наёмники | второго | зарубили первого»
Form unfinished(const Asker& asker, const Sentence& sentence, const Clip& clip) {
  const auto at = [&](std::size_t i) { return i < sentence.tokens.size() ? &sentence.tokens[i] : nullptr; };
  for (const std::size_t i : clip.tokens) {
    const Token& token = sentence.tokens[i];
    const Token *next = at(i + 1), *third = at(i + 2);
    if (next == nullptr) continue;
    if (asker.ground.words.has_form("unfinished", token) && !clip.has(i + 1)) return token.form;
    const bool line = token.any(Tag::cap) && next->form == "—" && third != nullptr && third->any(Tag::cap);
    if (line && !clip.has(i + 2)) return token.form;
    const bool ordinal =
        token.any(Tag::ord) && !token.any(Tag::digits) && !token.any(Tag::n) && !token.any(Tag::cap);
    if (ordinal && next->any(Tag::vblex) && !next->any(Tag::adj) && !next->any(Tag::n)) return token.form;
  }
  return {};
}

// «когда через два года | высадились в Персии», «в апреле | взял Преслав»: who, other words say.
Form without_doer(const Sentence& sentence, const Clip& clip, const Clause& clause) {
  const Token& verb = sentence.tokens[static_cast<std::size_t>(clause.verb)];
  if (clause.subject < 0) {
    // «Начата Швецией, рассчитывавшей вернуть земли»: what was, the title has told.
    const bool done = verb.any({Tag::pp, Tag::shrt}) && verb.any(Tag::sg) && !verb.any(Tag::nt);
    const auto may_be_done = [&](std::size_t i) {
      const Token& token = sentence.tokens[i];
      return clause.range.contains(i) && (token.unknown() || token.any({Tag::n, Tag::nom}) ||
                                          token.any({Tag::np, Tag::nom}) || token.any({Tag::prn, Tag::nom}));
    };
    if (done && std::none_of(clip.tokens.begin(), clip.tokens.end(), may_be_done)) return verb.form;
    const bool many = verb.any({Tag::past, Tag::pl}) && !verb.any(Tag::sg) && !verb.any(Tag::tv);
    return many && verb.any(Tag::vblex) ? verb.form : Form{};
  }
  const auto subject = static_cast<std::size_t>(clause.subject);
  if (clause.shared_subject) return clip.has(subject) || !clip.said.empty() ? Form{} : verb.form;
  // Read as the subject because the town reads alike when it is taken.
  const Token& taken = sentence.tokens[subject];
  const bool takes = verb.any({Tag::past, Tag::m}) && verb.all(Tag::tv) && clause.subject > clause.verb;
  if (!takes || !taken.any(Tag::cap) || !taken.any(Tag::nom) || !taken.any(Tag::acc)) return {};
  const bool other = std::any_of(clip.tokens.begin(), clip.tokens.end(), [&](std::size_t i) {
    const Token& token = sentence.tokens[i];
    return i != subject && clause.range.contains(i) &&
           (token.any({Tag::n, Tag::acc}) || token.any({Tag::np, Tag::acc}) || token.any(Tag::prn));
  });
  return other ? Form{} : taken.form;
}

// «его сын | Ибрагим разбил турок»
Form title_apart(const Sentence& sentence, const Clip& clip, const Clause& clause) {
  if (clause.subject <= 0 || clause.shared_subject) return {};
  const auto subject = static_cast<std::size_t>(clause.subject);
  const Token &head = sentence.tokens[subject], &before = sentence.tokens[subject - 1];
  const bool name = head.any(Tag::cap) && !head.any(Tag::first) && clip.has(subject) && clip.has(subject - 1);
  if (!name || clause.subject_phrase.contains(subject - 1)) return {};
  return before.any({Tag::n, Tag::nom}) && !before.any(Tag::cap) && !before.any(Tag::acc) ? before.form
                                                                                          : Form{};
}

// «умер в Або и | сам Освободитель», «опасаясь, что премьер, | Ланге, | уйдёт, толпа взяла дворец»: words
// that what joined them to the rest has left behind.
Form orphaned(const Sentence& sentence, const Clip& clip, const Clause& clause) {
  for (const std::size_t i : clip.tokens) {
    if (i == 0 || i + 1 >= sentence.tokens.size()) continue;
    const Token &token = sentence.tokens[i], &next = sentence.tokens[i + 1];
    if (token.folded == "и" && next.is("сам")) return token.form;
    const bool aside = sentence.tokens[i - 1].form == "," && next.form == "," && !clip.has(i - 1) &&
                       !clip.has(i + 1) && token.any(Tag::cap) && !clause.subject_phrase.contains(i) &&
                       !clause.verb_group.contains(i);
    if (aside && !clip.said.contains(i)) return token.form;
    // «передавал Греции Фракию | и на пять лет | — управление Смирной»
    const bool second = token.folded == "и" && next.any(Tag::pr) && clip.has(i + 1);
    const std::size_t behind = clip.tokens.back() + 1;
    if (second && behind < sentence.tokens.size() && sentence.tokens[behind].form == "—") return token.form;
  }
  return {};
}

// «договор, который державы заключили | и по которому все находки оставались грекам», «основанный на договоре
// | и освящённый брачным ложем»: what is said in another way of the noun that stands no longer before it.
Form of_the_same_noun(const Asker& asker, const Sentence& sentence, const Clip& clip, const Clause& clause) {
  const bool relative = clause.type == language::ClauseType::relative;
  const auto acts_behind = [&](std::size_t from) {
    return std::any_of(clip.tokens.begin(), clip.tokens.end(), [&](std::size_t i) {
      const Token& token = sentence.tokens[i];
      return i > from && (token.any(Tag::vblex) || token.any(Tag::vbser)) && !token.any(Tag::inf);
    });
  };
  for (const std::size_t i : clip.tokens) {
    if (i < 2 || clip.said.contains(i) || static_cast<int>(i) == clause.opener) continue;
    const Token& token = sentence.tokens[i];
    const std::size_t before = sentence.tokens[i - 1].any(Tag::pr) ? i - 2 : i - 1;
    if (!asker.ground.words.has_form("coordinator", sentence.tokens[before]) || !clip.has(before)) continue;
    // «… | и по которому все находки |, до последнего черепка, оставались грекам»
    if (token.is("который") && (relative || !acts_behind(i))) return token.form;
    const bool participle = token.any(Tag::pp) && !token.any(Tag::shrt) && before == i - 1;
    if (clause.type == language::ClauseType::participle && participle && clause.range.contains(i))
      return token.form;
  }
  return {};
}

}  // namespace

std::string left_over(const Asker& asker, const Clip& clip) {
  const Sentence& sentence = asker.ground.document.sentences[clip.sentence];
  if (const Form word = unfinished(asker, sentence, clip); !word.empty()) return word;
  const Clause& clause = asker.ground.document.clauses[clip.sentence][clip.clause];
  if (clause.verb < 0 || !clip.has(static_cast<std::size_t>(clause.verb))) return {};
  if (const Form word = of_the_same_noun(asker, sentence, clip, clause); !word.empty()) return word;
  if (const Form word = orphaned(sentence, clip, clause); !word.empty()) return word;
  if (const Form word = without_doer(sentence, clip, clause); !word.empty()) return word;
  return title_apart(sentence, clip, clause);
}

}  // namespace letopis::questions::ru

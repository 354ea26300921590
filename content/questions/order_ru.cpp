// The words of a clip in the order of a question.
#include "content/questions/clip_ru.hpp"

namespace letopis::questions::ru {

using language::Clause;
using language::Range;
using language::Sentence;
using language::Tag;
using language::Token;

Tokens asked_order(const Asker& asker, const Clip& clip) {
  const Clause& clause = asker.ground.document.clauses[clip.sentence][clip.clause];
  if (clause.verb < 0) return clip.tokens;
  Range around = clause.subject_phrase;  // «Никиев | мир»: a name is one
  for (const facts::Fact& fact : facts_in(asker.ground, clip.sentence))
    if (fact.kind == facts::Kind::treaty && clause.subject >= 0 &&
        fact.tokens.contains(static_cast<std::size_t>(clause.subject)))
      around.begin = std::min(around.begin, fact.tokens.begin);
  Tokens verb, subject;
  for (const std::size_t i : clip.tokens) {
    if (clause.verb_group.contains(i)) {
      // «окончательно снята»: its adverb goes with it.
      if (verb.empty() && !subject.empty() && subject.size() > 1 &&
          asker.ground.document.sentences[clip.sentence].tokens[subject.back()].all(Tag::adv) &&
          subject.back() + 1 == i) {
        verb.push_back(subject.back());
        subject.pop_back();
      }
      verb.push_back(i);
    } else if (verb.empty() && around.contains(i))
      subject.push_back(i);
  }
  if (verb.empty()) return clip.tokens;
  // «Когда подписали Столбовский мир?»: the verb of nobody in particular stands first.
  const bool plural =
      asker.ground.document.sentences[clip.sentence].tokens[verb.back()].any({Tag::past, Tag::pl});
  // «Деву | захватили | бургундцы»: whom the parser has not named its subject, and cannot be anything else.
  const auto& own = asker.ground.document.sentences[clip.sentence].tokens;
  const auto doer = std::find_if(clip.tokens.begin(), clip.tokens.end(), [&](std::size_t i) {
    return i > verb.back() && own[i].any({Tag::n, Tag::nom}) && !own[i].any(Tag::cap) &&
           !own[i].any(Tag::acc) && !own[i].any(Tag::gen) && i == verb.back() + 1;
  });
  if (clause.subject < 0 && plural && doer != clip.tokens.end() && clip.said.empty()) {
    const std::size_t who = *doer;
    Tokens order{who};
    order = joined(std::move(order), verb);
    for (const std::size_t i : clip.tokens)
      if (std::find(order.begin(), order.end(), i) == order.end()) order.push_back(i);
    return order;
  }
  if (clause.subject < 0 && plural && clip.tokens.back() == verb.back() && clip.said.empty())
    return joined(verb, without(clip.tokens, clause.verb_group));
  // «Когда подписали | мир | в Вордингборге?», «Когда наступил перелом под Свецином?»
  if (clip.tokens.size() > verb.size() + 1 && clip.said.empty() && verb.size() == 1 &&
      clip.tokens[1] == verb.front() && verb.front() == clip.tokens[0] + 1) {
    const auto& words = asker.ground.document.sentences[clip.sentence].tokens;
    const Token& first = words[clip.tokens[0]];
    const bool common =
        first.any(Tag::n) && !first.any(Tag::np) && (!first.any(Tag::cap) || first.any(Tag::first));
    const bool happens = clause.subject == static_cast<int>(clip.tokens[0]) &&
                         asker.ground.words.has_lemma("happening", words[verb.front()]);
    if (common && (happens || (clause.subject < 0 && plural)))
      return joined(verb, without(clip.tokens, clause.verb_group));
  }
  // «Жанну | захватили | бургундцы»: who, did, to whom
  if (subject.empty() && clause.subject == static_cast<int>(verb.back()) + 1 && clip.said.empty() &&
      std::find(clip.tokens.begin(), clip.tokens.end(), static_cast<std::size_t>(clause.subject)) !=
          clip.tokens.end()) {
    const auto first_verb = std::find(clip.tokens.begin(), clip.tokens.end(), verb.front());
    const bool object = std::any_of(clip.tokens.begin(), first_verb, [&](std::size_t i) {
      return own[i].any(Tag::acc) && !own[i].any(Tag::nom) && (own[i].any(Tag::n) || own[i].any(Tag::np));
    });
    // «ДРВ признал Пекин»: letters alone tell no case, and who did it should stand first
    const bool letters = first_verb == clip.tokens.begin() + 1 && own[clip.tokens.front()].any(Tag::abbr);
    const Token& actor = own[static_cast<std::size_t>(clause.subject)];  // a name may be the other one's
    if (letters || (object && actor.any(Tag::n) && !actor.any(Tag::np) && !actor.any(Tag::cap) &&
                    !actor.any(Tag::acc))) {
      Tokens order;
      for (const std::size_t i : clip.tokens)
        if (clause.subject_phrase.contains(i) || static_cast<int>(i) == clause.subject) order.push_back(i);
      order = joined(std::move(order), verb);
      for (const std::size_t i : clip.tokens)
        if (std::find(order.begin(), order.end(), i) == order.end()) order.push_back(i);
      return order;
    }
  }
  if (subject.empty()) return clip.tokens;
  // «Антикоминтерновский пакт Германия и Япония заключили в Берлине»: who, did, what, and the rest.
  const auto& sentence = asker.ground.document.sentences[clip.sentence];
  const auto first_of_subject = std::find(clip.tokens.begin(), clip.tokens.end(), subject.front());
  const Tokens front(clip.tokens.begin(), first_of_subject);
  const auto bare_object = [&](std::size_t i) {
    const Token& token = sentence.tokens[i];
    if (front.size() == 1 && token.any(Tag::n) && token.all(Tag::ins)) return true;  // «манифестом»
    return token.any({Tag::n, Tag::acc}) || token.any({Tag::n, Tag::nom});
  };
  const bool object_first =
      !front.empty() && !clause.shared_subject && sentence.tokens[verb.back()].any(Tag::tv) &&
      !sentence.tokens[front.front()].any(Tag::pr) && !sentence.tokens[front.front()].any(Tag::adv) &&
      subject.back() + 1 == verb.front() && std::any_of(front.begin(), front.end(), bare_object) &&
      std::none_of(front.begin(), front.end(),
                   [&](std::size_t i) { return sentence.tokens[i].any(Tag::cm); });
  if (object_first) {
    Tokens order = joined(joined(subject, verb), front);
    for (const std::size_t i : clip.tokens)
      if (std::find(order.begin(), order.end(), i) == order.end()) order.push_back(i);
    return order;
  }
  // «Мир | был подписан | в Або»: when that was, is asked with the verb in front.
  const bool passive =
      sentence.tokens[verb.back()].any(Tag::pasv) && sentence.tokens[verb.back()].any(Tag::shrt);
  constexpr std::size_t short_subject = 2;  // words; a longer one keeps its place
  // «Первое крупное сражение | произошло | при Гуз-Грин»: so does what only happens.
  const bool happens = clause.subject >= 0 &&
                       !sentence.tokens[static_cast<std::size_t>(clause.subject)].any(Tag::np) &&
                       asker.ground.words.has_lemma("happening", sentence.tokens[verb.back()]);
  if ((happens || (passive && subject.size() <= short_subject)) && front.empty() &&
      subject.back() + 1 == verb.front()) {
    Tokens order = joined(verb, subject);
    for (const std::size_t i : clip.tokens)
      if (std::find(order.begin(), order.end(), i) == order.end()) order.push_back(i);
    return order;
  }
  if (clip.tokens.back() != verb.back()) return clip.tokens;
  // «договор делегация подписать отказалась»: the infinitive and its verb keep together.
  const auto place = std::find(clip.tokens.begin(), clip.tokens.end(), verb.front());
  if (place != clip.tokens.begin() &&
      asker.ground.document.sentences[clip.sentence].tokens[*(place - 1)].all(Tag::inf))
    return clip.tokens;
  // «Манифест об отмене … Александр II подписал»: the doer, his deed, what he did it to.
  const auto head = static_cast<std::size_t>(std::max(clause.subject, 0));
  const auto named = std::find(clip.tokens.begin(), clip.tokens.end(), head);
  const auto& words = asker.ground.document.sentences[clip.sentence].tokens;
  const bool object = !clause.shared_subject && named != clip.tokens.begin() && named != clip.tokens.end() &&
                      words[head].any(Tag::np) && words[head].all(Tag::nom) &&
                      words[clip.tokens.front()].any({Tag::n, Tag::nn}) &&
                      (!words[*(named - 1)].any(Tag::nom) || words[*(named - 1)].any(Tag::gen)) &&
                      !words[*(named - 1)].any(Tag::adj) && words[verb.back()].any(Tag::tv);
  if (object && place > named) {
    Tokens order(named, place);
    order = joined(std::move(order), verb);
    return joined(std::move(order), Tokens(clip.tokens.begin(), named));
  }
  // «Суд в монастыре | Блэкфрайарс | открылся»: the name goes with the noun before it.
  const Token& opening = words[clip.tokens.front()];
  if (named != clip.tokens.begin() && named != clip.tokens.end() && words[head].unknown() &&
      opening.any({Tag::n, Tag::nom}) && words[*(named - 1)].any(Tag::n) && *(named - 1) + 1 == head)
    return clip.tokens;
  Tokens order;
  for (const std::size_t i : clip.tokens) {
    if (i == subject.front()) order = joined(std::move(order), verb);
    if (std::find(verb.begin(), verb.end(), i) == verb.end()) order.push_back(i);
  }
  return order;
}

}  // namespace letopis::questions::ru

#include "content/questions/whole_en.hpp"

#include <algorithm>

namespace letopis::questions::en {

using language::ClauseType;
using language::Range;
using language::Sentence;
using language::Tag;
using language::Token;

std::optional<Refusal> fault_of_verb(const Sentence& sentence, const Frame& frame, const Tongue& tongue) {
  const Token& verb = sentence.tokens[frame.group.verb];
  // "roughly | doubled"
  if (frame.group.verb > 0 && tongue.words.has_form("approximator", sentence.tokens[frame.group.verb - 1]))
    return Refusal{"half of what was said", sentence.tokens[frame.group.verb - 1].form};
  // "a merchant | named Richardson was killed": a participle, and no verb.
  if (!frame.group.passive && verb.any(Tag::pp) &&
      (tongue.words.has_form("naming", verb) || verb.folded == "aged"))
    return Refusal{"may be a participle", verb.form};
  // "the line | begun five years earlier": no past is "begun".
  if (!frame.group.passive && !frame.group.perfect && verb.any(Tag::pp) && !verb.any(Tag::past))
    return Refusal{"may be a participle", verb.form};
  // "the Organization, | founded in April 1948", "the Edict | signed in April": who founds, founds something.
  const std::size_t behind_verb = frame.group.range.end;
  const bool bare =
      behind_verb >= sentence.tokens.size() || language::en::is_preposition(sentence.tokens[behind_verb]) ||
      sentence.tokens[behind_verb].any(Tag::punct) || sentence.tokens[behind_verb].any(Tag::cm) ||
      sentence.tokens[behind_verb].any(Tag::sent) || sentence.tokens[behind_verb].any(Tag::digits) ||
      (behind_verb + 2 < sentence.tokens.size() && sentence.tokens[behind_verb].folded == "the" &&
       tongue.words.has_lemma("time noun", sentence.tokens[behind_verb + 2]));  // "founded the previous year"
  // "the agreement | set up the joint rule of …": whoever is set up has no object.
  const bool has_object = behind_verb + 1 < sentence.tokens.size() &&
                          tongue.words.has_form("verb particle", sentence.tokens[behind_verb]) &&
                          language::en::is_determiner(sentence.tokens[behind_verb + 1]);
  const bool counts = behind_verb < sentence.tokens.size() && sentence.tokens[behind_verb].any(Tag::digits);
  if (!frame.group.passive && (verb.any(Tag::pp) || !counts) && bare && !has_object &&
      tongue.words.has_lemma("done to something", verb))
    return Refusal{"may be a participle", verb.form};
  // "the commission | sent out by the minister began", whatever its tags say, but "travelled by train"
  std::size_t by = frame.group.range.end;
  if (by < sentence.tokens.size() && sentence.tokens[by].folded != "by" &&
      (language::en::is_preposition(sentence.tokens[by]) ||
       tongue.words.has_form("verb particle", sentence.tokens[by])))
    ++by;
  if (!frame.group.passive && by + 1 < sentence.tokens.size() && sentence.tokens[by].folded == "by" &&
      (language::en::is_determiner(sentence.tokens[by + 1]) || sentence.tokens[by + 1].any(Tag::cap)))
    return Refusal{"may be a participle", verb.form};
  // "had 2,700 prisoners | put to death": what was had was done.
  if (verb.folded == "had" || verb.folded == "got")
    for (std::size_t i = frame.group.range.end; i < sentence.tokens.size() && sentence.tokens[i].form != ",";
         ++i)
      if (sentence.tokens[i].any(Tag::pp) && !sentence.tokens[i].any(Tag::n))
        return Refusal{"causative", verb.form};
  const std::size_t next = frame.group.range.end;
  if (next < sentence.tokens.size() && sentence.tokens[next].folded == "so" && verb.is("do"))
    return Refusal{"pronoun", "so"};  // "did so": what, other words say
  if (tongue.words.has_lemma("going", verb) && next + 1 < sentence.tokens.size() &&
      sentence.tokens[next].folded == "back" && sentence.tokens[next + 1].folded != "to" &&
      sentence.tokens[next + 1].folded != "from")
    return Refusal{"pronoun", "back"};
  // "were killed, wounded, or missing"
  const std::size_t behind = frame.group.range.end;
  if (frame.group.passive && behind + 1 < sentence.tokens.size() && sentence.tokens[behind].form == "," &&
      sentence.tokens[behind + 1].any(Tag::pp) && !sentence.tokens[behind + 1].any(Tag::n))
    return Refusal{"verbs in a row", verb.form};
  return std::nullopt;
}

namespace {

// What stands before "who" or "which" is what the clause tells of.
std::optional<Refusal> fault_of_antecedent(const Sentence& sentence, const Tokens& subject,
                                           const Tongue& tongue) {
  const std::size_t first = subject.front();
  // "The arrival of Commodore Perry, | who anchored": who is somebody.
  if (subject.back() + 2 < sentence.tokens.size() && sentence.tokens[subject.back() + 2].folded == "who") {
    const Token& head =
        sentence.tokens[first + (language::en::is_determiner(sentence.tokens[first]) ? 1 : 0)];
    const bool somebody = head.any(Tag::cap) || head.any(Tag::pl) ||
                          tongue.words.has_lemma("person noun", head) ||
                          tongue.words.has_lemma("man", head) || tongue.words.has_lemma("woman", head) ||
                          tongue.words.has_lemma("ruler", head) || head.any(Tag::adj);
    if (!somebody) return Refusal{"antecedent not sure", head.form};
  }
  // "an alliance with Argos, | Mantinea and Elis, which came to grief": the end of a list
  const bool list = std::any_of(subject.begin(), subject.end(), [&](std::size_t i) {
    return tongue.words.has_form("coordinator", sentence.tokens[i]);
  });
  if (list && first > 0 && sentence.tokens[first - 1].form == ",")
    return Refusal{"antecedent not sure", sentence.tokens[first].form};
  // "The Papers, which | the Times began to publish": a clause that has its own subject.
  if (subject.back() + 3 < sentence.tokens.size() && sentence.tokens[subject.back() + 2].folded == "which" &&
      (language::en::is_determiner(sentence.tokens[subject.back() + 3]) ||
       sentence.tokens[subject.back() + 3].any(Tag::cap)))
    return Refusal{"antecedent not sure", sentence.tokens[subject.back() + 3].form};
  return std::nullopt;
}

}  // namespace

std::optional<Refusal> fault_of_clause(const Sentence& sentence, const std::vector<language::Clause>& clauses,
                                       std::size_t at, const Frame& frame, const Tongue& tongue) {
  const language::Clause& clause = clauses[at];
  const Token& verb = sentence.tokens[frame.group.verb];
  if (frame.group.passive) return std::nullopt;
  // "begun with too few guns and | abandoned | in October": one is a participle, and so is the other.
  if (frame.group.verb > 1 && verb.any(Tag::pp) &&
      tongue.words.has_form("coordinator", sentence.tokens[frame.group.verb - 1]))
    for (std::size_t i = frame.group.verb - 1; i-- > 0 && sentence.tokens[i].form != ",";)
      if (sentence.tokens[i].any(Tag::pp) && !sentence.tokens[i].any(Tag::past) && i > 0 &&
          sentence.tokens[i - 1].form == ",")
        return Refusal{"may be a participle", verb.form};
  // "Lambert Simnel, | a tradesman's son crowned in Dublin in May 1487, | invaded"
  std::size_t commas = 0, last = 0;
  if (clause.subject >= 0 && !clause.shared_subject)
    for (std::size_t i = static_cast<std::size_t>(clause.subject); i < frame.group.verb; ++i)
      if (sentence.tokens[i].form == ",") {
        ++commas;
        last = i;
      }
  if (commas == 1 && (sentence.tokens[last + 1].folded == "a" || sentence.tokens[last + 1].folded == "an"))
    return Refusal{"may be a participle", verb.form};
  // "Talks held in October aboard the Lackawanna, | failed because …": another verb follows.
  const auto follows = [&](const language::Clause& other) {
    if (other.verb <= clause.verb || other.verb + 1 >= static_cast<int>(sentence.tokens.size()) ||
        other.verb_group.begin == 0 || sentence.tokens[other.verb_group.begin - 1].form != ",")
      return false;
    const Token& next = sentence.tokens[static_cast<std::size_t>(other.verb) + 1];
    if (other.type == ClauseType::participle)
      return tongue.words.has_form("subordinator", next) || language::en::is_determiner(next);
    return other.type == ClauseType::main && other.shared_subject;
  };
  if (verb.any(Tag::pp) && std::any_of(clauses.begin(), clauses.end(), follows))
    return Refusal{"may be a participle", verb.form};
  // "The war languished, | until Eugene, now commander-in-chief, | surprised the Sultan": he did, not the
  // war.
  const auto waits_for_its_verb = [&](const language::Clause& other) {
    return other.type == ClauseType::subordinate && other.verb < 0 && other.range.begin > 0 &&
           static_cast<int>(other.range.begin) > clause.subject && other.range.begin < frame.group.verb;
  };
  bool another = false;
  for (std::size_t i = static_cast<std::size_t>(std::max(clause.subject, 0)) + 1;
       clause.shared_subject && i + 1 < frame.group.verb; ++i)
    another = another ||
              (tongue.words.has_form("subordinator", sentence.tokens[i]) &&
               sentence.tokens[i + 1].any(Tag::cap) && sentence.tokens[frame.group.verb - 1].form == ",");
  if (another || (clause.shared_subject && std::any_of(clauses.begin(), clauses.end(), waits_for_its_verb)))
    return Refusal{"antecedent not sure", verb.form};
  return std::nullopt;
}

std::optional<Refusal> fault_of_subject(const Sentence& sentence, const Tokens& subject, ClauseType type,
                                        const Tongue& tongue) {
  // "Alcibiades, | young, rich and indiscreet |, drew Athens …": its comma would stay open
  for (std::size_t k = 0; k + 1 < subject.size(); ++k)
    if (sentence.tokens[subject[k]].form == "," && sentence.tokens[subject[k + 1]].any(Tag::adj) &&
        !language::en::is_noun(sentence.tokens[subject[k + 1]]))
      return Refusal{"open aside", sentence.tokens[subject[k + 1]].form};
  // "Off Portland on 2 August and the Isle of Wight on the 4th, the Spanish kept …": no subject holds a day.
  for (std::size_t k = 0; k + 1 < subject.size(); ++k)
    if (sentence.tokens[subject[k]].folded == "on" &&
        (sentence.tokens[subject[k + 1]].any(Tag::digits) ||
         (k + 2 < subject.size() && sentence.tokens[subject[k + 2]].any(Tag::ord))))
      return Refusal{"torn in two", sentence.tokens[subject[k]].form};
  const std::size_t first = subject.front();
  // "On 30 June, the very day that …, | seven men signed", "without waiting to declare | war, Togo's ships
  // attacked": the end of what stands in front.
  for (const std::size_t i : subject)
    if (i > first && tongue.words.has_lemma("time noun", sentence.tokens[i]) &&
        sentence.tokens[i].any(Tag::sg) && sentence.tokens[first].folded == "the")
      return Refusal{"torn in two", sentence.tokens[i].form};
  if (first > 0 && type != ClauseType::relative &&
      (sentence.tokens[first - 1].any(Tag::inf) || sentence.tokens[first - 1].any(Tag::ger) ||
       sentence.tokens[first - 1].any(Tag::pprs)) &&
      !sentence.tokens[first - 1].any(Tag::n) && !sentence.tokens[first - 1].any(Tag::cnjsub) &&
      !language::en::is_preposition(sentence.tokens[first - 1]))
    return Refusal{"torn in two", sentence.tokens[first - 1].form};
  // "The first expedition, consisting of the Santa María, | the Pinta and the Niña, left": an aside that is
  // left out as far as its first comma.
  for (std::size_t k = 1; k < subject.size(); ++k)
    if (subject[k] != subject[k - 1] + 1 && sentence.tokens[subject[k] - 1].form == "," &&
        !tongue.words.has_form("coordinator", sentence.tokens[subject[k]]))
      return Refusal{"torn in two", sentence.tokens[subject[k]].form};
  if (type == ClauseType::relative)
    if (auto fault = fault_of_antecedent(sentence, subject, tongue)) return fault;
  // "The merchants' community at | Bruges received", "the Secretary at | War wrote"
  if (first > 0 && language::en::is_preposition(sentence.tokens[first - 1]))
    return Refusal{"torn in two", sentence.tokens[first].form};
  // "Every year | ships from Liverpool carried": when, and who.
  const std::size_t end = subject.back();
  if ((sentence.tokens[first].folded == "every" || sentence.tokens[first].folded == "each") &&
      subject.size() > 1 && tongue.words.has_lemma("time noun", sentence.tokens[subject[1]]))
    return Refusal{"torn in two", sentence.tokens[first].form};
  // "Mexico, | he told Congress, had …": what he told.
  if (end + 2 < sentence.tokens.size() && sentence.tokens[end + 1].form == "," &&
      sentence.tokens[end + 2].any(Tag::subj) && sentence.tokens[end + 2].any(Tag::prn))
    return Refusal{"speech", sentence.tokens[end + 2].form};
  // "nearly | half a million men met"
  if (first > 0 && tongue.words.has_form("approximator", sentence.tokens[first - 1]))
    return Refusal{"half of what was said", sentence.tokens[first - 1].form};
  // "De | la Rey captured …", "de | Valera escaped"
  if (first > 0 && tongue.words.has_form("name particle", sentence.tokens[first - 1]) &&
      sentence.tokens[first].any(Tag::cap))
    return Refusal{"torn in two", sentence.tokens[first - 1].form};
  if (first > 0 && tongue.words.has_form("name particle", sentence.tokens[first]) &&
      sentence.tokens[first - 1].any(Tag::cap))
    return Refusal{"torn in two", sentence.tokens[first - 1].form};
  // "the Soviet diplomat | Yakov Malik was announced": the end of a longer subject.
  if (first > 0 && !tongue.words.has_lemma("time noun", sentence.tokens[first - 1]) &&
      !tongue.words.has_form("month", sentence.tokens[first - 1]) &&  // "On 12 August | Austria declared war"
      !sentence.tokens[first - 1].any(Tag::vblex) && sentence.tokens[first - 1].any(Tag::n) &&
      type != ClauseType::relative)
    return Refusal{"torn in two", sentence.tokens[first - 1].form};
  // "Ignacio Bonillas, | as his successor, Obregón rebelled"
  if (end + 1 < sentence.tokens.size() && sentence.tokens[end + 1].form == "," &&
      type != ClauseType::relative)
    for (std::size_t i = end + 2; i + 1 < sentence.tokens.size(); ++i) {
      const bool name = sentence.tokens[i].any(Tag::cap) && sentence.tokens[i - 1].form == ",";
      if (sentence.tokens[i].any(Tag::rel) || (sentence.tokens[i].any(Tag::vblex) && !name)) break;
      std::size_t behind = i + 1;  // "…, | Mao Zedong | arrived"
      while (behind < sentence.tokens.size() && sentence.tokens[behind].any(Tag::cap)) ++behind;
      if (name && behind < sentence.tokens.size() && sentence.tokens[behind].any(Tag::past))
        return Refusal{"torn in two", sentence.tokens[i].form};
    }
  // "Olaf, the son of Margaret and Haakon | was elected": an aside that its comma no longer closes.
  const auto comma = std::find_if(subject.begin(), subject.end(),
                                  [&](std::size_t i) { return sentence.tokens[i].form == ","; });
  if (comma != subject.end() && comma + 1 != subject.end() &&
      (language::en::is_determiner(sentence.tokens[*(comma + 1)])))
    return Refusal{"open aside", sentence.tokens[*(comma + 1)].form};
  return std::nullopt;
}

std::optional<Refusal> fault_of_tail(const Sentence& sentence, const Frame& frame, const Tokens& tail,
                                     Range phrase, const Tongue& tongue) {
  if (tail.empty()) return std::nullopt;
  const std::size_t last = tail.back();
  const Token* follows = last + 1 < sentence.tokens.size() ? &sentence.tokens[last + 1] : nullptr;
  // "banning slavery from any land | taken from Mexico"
  if (follows != nullptr && !phrase.contains(last + 1) && follows->any(Tag::pp) &&
      language::en::is_noun(sentence.tokens[last]) && !follows->any(Tag::n) && !follows->any(Tag::adj))
    return Refusal{"half of what was said", follows->form};
  // "came in December, after Sir Charles Bell, | the officer for Sikkim, had talked Lhasa round"
  constexpr std::size_t longest_name = 5;  // tokens
  for (const std::size_t i : tail)
    if (follows != nullptr && follows->form == "," && last - i < longest_name &&
        tongue.words.has_form("behind or before", sentence.tokens[i]))
      return Refusal{"open aside", sentence.tokens[i].form};
  // "collapsed | and a Sikh leader was seen": the next one's subject, right behind the verb.
  const std::size_t joint = frame.group.range.end;
  if (tail.front() == joint + 1 && tongue.words.has_form("coordinator", sentence.tokens[joint]))
    return Refusal{"torn in two", sentence.tokens[joint].form};
  // "was found in 1933, | and Mallory's body, … in 1999"
  for (std::size_t i = frame.group.range.end; frame.group.passive && i < tail.front(); ++i)
    if (tongue.words.has_form("coordinator", sentence.tokens[i]))
      return Refusal{"verbs in a row", sentence.tokens[i].form};
  // "fell in April 1487, and | Málaga itself surrendered": the next one's subject.
  for (std::size_t k = 0; k < tail.size(); ++k) {
    const std::size_t i = tail[k];
    if (i < 2 || i < frame.group.verb || (k > 0 && tail[k - 1] + 1 == i)) continue;
    if (tongue.words.has_form("coordinator", sentence.tokens[i - 1]) && sentence.tokens[i - 2].form == ",")
      return Refusal{"torn in two", sentence.tokens[i].form};
  }
  // "with three armies converging | on Montreal, he surrendered"
  for (const std::size_t i : tail)
    if (i > 0 && i < frame.group.verb && language::en::is_preposition(sentence.tokens[i]) &&
        (sentence.tokens[i - 1].any(Tag::ger) || sentence.tokens[i - 1].any(Tag::pprs)) &&
        std::find(tail.begin(), tail.end(), i - 1) == tail.end())
      return Refusal{"torn in two", sentence.tokens[i].form};
  // "surrendered on 2 January 1905, | to the disgust of many": not without its comma.
  for (std::size_t k = 0; k < tail.size(); ++k)
    if (tail[k] > frame.group.verb && sentence.tokens[tail[k] - 1].form == "," &&
        language::en::is_preposition(sentence.tokens[tail[k]]) && (k == 0 || tail[k - 1] + 1 != tail[k]))
      return Refusal{"behind a comma", sentence.tokens[tail[k]].form};
  // "issued a decree promising | to restore …", "told a reporter, James Creelman, | that …"
  if ((sentence.tokens[last].any(Tag::ger) || sentence.tokens[last].any(Tag::pprs)) &&
      !sentence.tokens[last].any(Tag::n) && last > tail.front())
    return Refusal{"half of what was said", sentence.tokens[last].form};
  const Token& verb = sentence.tokens[frame.group.verb];
  if (!frame.group.passive && tongue.words.has_lemma("telling somebody", verb) &&
      std::none_of(tail.begin(), tail.end(),
                   [&](std::size_t i) { return tongue.words.has_form("what is told", sentence.tokens[i]); }))
    return Refusal{"half of what was said", verb.form};
  // "took a little steamer, | the Victory, | into Prince Regent Inlet": it goes on behind the aside that ends
  // it here.
  const std::size_t comma = tail.back() + 1;
  constexpr std::size_t longest_aside = 8;  // tokens
  std::size_t close = comma + 1;
  while (close < sentence.tokens.size() && close <= comma + longest_aside &&
         sentence.tokens[close].form != ",")
    ++close;
  // "drew Edward's brother George, | Duke of Clarence, | into rebellion": behind a name only what the verb
  // wants.
  if (close + 1 < sentence.tokens.size() && sentence.tokens[comma].form == "," &&
      sentence.tokens[close].form == "," && !phrase.contains(close + 1) &&
      (language::en::is_determiner(sentence.tokens[comma + 1])
           ? language::en::is_preposition(sentence.tokens[close + 1])
           : sentence.tokens[close + 1].folded == "into"))
    return Refusal{"open aside", sentence.tokens[comma + 1].form};
  return std::nullopt;
}

}  // namespace letopis::questions::en

// «Когда французы взяли Мальту?»: the date of a whole clause, whose words the question keeps.
#include <algorithm>

#include "content/base/utf8.hpp"
#include "content/questions/dates_ru.hpp"

namespace letopis::questions::ru {
namespace {

using language::Clause;
using language::Range;
using language::Sentence;
using language::Tag;
using language::Token;

// A transitive verb whose object stands elsewhere («…колонне, которую … увёз») is no question.
bool lost_object(const Asker& asker, const Sentence& sentence, const Clause& clause, const Clip& clip) {
  const Token& verb = sentence.tokens[static_cast<std::size_t>(clause.verb)];
  if (!verb.all(Tag::tv) || !verb.all(Tag::perf) || verb.any(Tag::pp)) return false;
  const auto verbs = asker.ground.lexicon.analyse(verb.form);
  if (std::any_of(verbs.begin(), verbs.end(),
                  [](const auto& r) { return r.has(Tag::impf) || r.has(Tag::iv); }))
    return false;
  return std::none_of(clip.tokens.begin(), clip.tokens.end(), [&](std::size_t i) {
    const Token& token = sentence.tokens[i];
    if (clip.said.contains(i)) return false;
    if (static_cast<int>(i) == clause.subject || (clause.shared_subject && clause.subject_phrase.contains(i)))
      return false;
    if (token.any(Tag::inf)) return true;
    const bool nominal = token.any(Tag::n) || token.any(Tag::np) || token.any(Tag::num) || token.unknown() ||
                         token.any(Tag::digits) || token.any(Tag::prn);
    if (!nominal) return false;
    const auto readings = asker.ground.lexicon.analyse(token.form);
    return token.any(Tag::acc) || token.any(Tag::gen) || readings.empty() ||
           std::any_of(readings.begin(), readings.end(), [](const auto& r) { return r.has(Tag::acc); });
  });
}

// «После поражения под Аустерлицем в 1805 году Австрия …»: the date may be the noun's, not the verb's.
bool may_date_a_noun(const Asker& asker, const Sentence& sentence, const facts::Fact& fact,
                     const Clause& clause) {
  const auto& words = asker.ground.words;
  const auto happens = [&](const Token& token) {
    return words.has_lemma("event process", token) || words.has_lemma("event point", token);
  };
  // «поражение при Адуа | 1 марта 1896 г. надолго | отбило охоту»: when it was, and not how long that held
  if (clause.subject >= 0 && clause.subject < static_cast<int>(fact.phrase.begin) &&
      (happens(sentence.tokens[static_cast<std::size_t>(clause.subject)]) ||
       words.has_lemma("outcome", sentence.tokens[static_cast<std::size_t>(clause.subject)])))
    for (auto i = static_cast<int>(fact.phrase.end); i < clause.verb; ++i)
      if (words.has_form("for long", sentence.tokens[static_cast<std::size_t>(i)])) return true;
  for (std::size_t i = fact.phrase.begin; i > clause.range.begin; --i) {
    const Token& before = sentence.tokens[i - 1];
    if (static_cast<int>(i) - 1 == clause.verb || before.any(Tag::cm)) return false;
    // «После смерти Хмельницкого 6 августа 1657 года гетманом стал …»
    if (words.has_form("time preposition", before) && i < fact.phrase.begin) return true;
    const bool behind = i > 1 && words.has_form("time preposition", sentence.tokens[i - 2]);
    if (happens(before) && static_cast<int>(i) - 1 != clause.subject)
      return i == fact.phrase.begin || behind || static_cast<int>(i) - 1 < clause.verb;
  }
  return false;
}

// «В 1705 году в России ввели …»: a plural that means "somebody" and has an object; «столкнулось 550 тысяч
// человек»: a number is the subject. A nominative in sight is the rest of a subject that brackets tore apart.
bool goes_without_subject(const Asker& asker, std::size_t index, std::size_t at) {
  const facts::Fact& fact = asker.ground.facts[index];
  const Sentence& sentence = asker.sentence(fact);
  const Clause& clause = asker.clauses(fact)[at];
  const Token& verb = sentence.tokens[static_cast<std::size_t>(clause.verb)];
  if (verb.any({Tag::past, Tag::nt, Tag::sg}) && !verb.any(Tag::tv)) {
    const auto facts = facts_in(asker.ground, fact.sentence);
    return std::any_of(facts.begin(), facts.end(), [&](const facts::Fact& other) {
      if (other.kind != facts::Kind::figure || other.counted.empty() || other.phrase.begin == 0) return false;
      return clause.range.contains(other.phrase) && other.phrase.begin >= clause.verb_group.end &&
             other.phrase.begin <= clause.verb_group.end + 1 &&
             !sentence.tokens[other.phrase.begin - 1].any(Tag::pr);
    });
  }
  if (!verb.any({Tag::past, Tag::pl}) || !verb.any(Tag::tv)) return false;
  if (clause.range.end < sentence.tokens.size() && sentence.tokens[clause.range.end].form == "(")
    return false;
  for (const std::size_t i : language::own_tokens(clause)) {
    const Token& token = sentence.tokens[i];
    const bool nominative =
        (token.any(Tag::n) || token.any(Tag::np)) && token.all(Tag::nom) && !token.unknown();
    if (nominative && !asker.ground.words.has_lemma("month", token)) return false;
  }
  return true;
}

// «утром 30 июня», «вечером, 4 октября»: the time of day is part of the answer.
Range with_hour(const Asker& asker, const Sentence& sentence, const facts::Fact& fact, const Clause& clause) {
  Range phrase = fact.phrase;
  const auto hour = [&](std::size_t i) {
    return asker.ground.words.has_form("time of day", sentence.tokens[i]);
  };
  std::size_t before = phrase.begin;
  if (before > clause.range.begin && sentence.tokens[before - 1].any(Tag::cm)) --before;
  if (before > clause.range.begin && hour(before - 1)) phrase.begin = before - 1;
  // «ранним | утром»
  if (phrase.begin < fact.phrase.begin && phrase.begin > clause.range.begin &&
      sentence.tokens[phrase.begin - 1].any({Tag::adj, Tag::ins}))
    --phrase.begin;
  if (phrase.end < clause.range.end && hour(phrase.end)) ++phrase.end;
  // «25 июня 1950 года | на рассвете»
  if (phrase.end + 1 < clause.range.end && sentence.tokens[phrase.end].any(Tag::pr) &&
      asker.ground.words.has_lemma("part of day", sentence.tokens[phrase.end + 1]))
    phrase.end += 2;
  return phrase;
}

// «В ноябре отбит Бостан»: a question of the past wants its «был».
Clip with_copula(const Sentence& sentence, const Clause& clause, Clip clip) {
  const auto at = static_cast<std::size_t>(clause.verb);
  const Token& verb = sentence.tokens[at];
  if (clause.verb_group.size() != 1 || !verb.all(Tag::shrt) || !verb.any(Tag::pasv)) return clip;
  // «вынужден | был | вернуться»: it stands behind
  if (at + 1 < sentence.tokens.size() && sentence.tokens[at + 1].any(Tag::vbser) && clip.has(at + 1))
    return clip;
  const std::string form = clip.said.contains(at) ? clip.said[at] : verb.form;
  clip.said[at] = (verb.any(Tag::pl)   ? "были "
                   : verb.any(Tag::f)  ? "была "
                   : verb.any(Tag::nt) ? "было "
                                       : "был ") +
                  form;
  return clip;
}

}  // namespace

void ask_clause_date(Asker& asker, std::size_t index, const Asking& asking, std::size_t at) {
  const facts::Fact& fact = asker.ground.facts[index];
  const Sentence& sentence = asker.sentence(fact);
  const Clause& clause = asker.clauses(fact)[at];
  const Token& verb = sentence.tokens[static_cast<std::size_t>(clause.verb)];
  // «зимой 1839/40 г.» would read «с декабря 1839 года по февраль 1840 года» among the options
  if (const auto& date = std::get<facts::Date>(fact.object);
      date.grain == "season" && date.role == "interval")
    return asker.reject(index, "no option form", date.role);
  if (clause.subject < 0 && !goes_without_subject(asker, index, at))
    return asker.reject(index, "no subject", verb.form);
  // «Насер …, а шестью днями позднее закрыл | пролив»: what was closed, and not who.
  if (at > 0 && clause.subject > clause.verb && !clause.shared_subject && verb.any(Tag::tv) &&
      !verb.any(Tag::iv) && !verb.any(Tag::pasv)) {
    const auto named = static_cast<std::size_t>(clause.subject);
    const Token& subject = sentence.tokens[named];
    const auto own = language::own_tokens(clause);
    const bool other = std::any_of(own.begin(), own.end(), [&](std::size_t i) {
      return i != named && !fact.phrase.contains(i) && !clause.subject_phrase.contains(i) &&
             sentence.tokens[i].any(Tag::n) && sentence.tokens[i].any(Tag::acc) &&
             !(i > 0 && sentence.tokens[i - 1].any(Tag::pr));
    });
    if (subject.any(Tag::acc) && subject.any(Tag::n) && !other)
      return asker.reject(index, "no subject", verb.form);
  }
  // «она взяла Балыкесир, а в августе овладела | Ушаком»: a name that is only guessed, and no doer.
  if (at > 0 && clause.subject > clause.verb && !clause.shared_subject) {
    const Token& subject = sentence.tokens[static_cast<std::size_t>(clause.subject)];
    if (subject.any(Tag::guess) && subject.any(Tag::ins)) return asker.reject(index, "no subject", verb.form);
  }
  const bool inside_subject = clause.subject >= 0 && !clause.shared_subject &&
                              clause.subject_phrase.contains(fact.phrase) &&
                              fact.phrase.begin > static_cast<std::size_t>(clause.subject);
  if (inside_subject)
    if (const auto head = event_noun(asker, sentence, {clause.subject_phrase.begin, fact.phrase.begin}))
      return ask_event_date(asker, index, asking, clause, *head);
  if (may_date_a_noun(asker, sentence, fact, clause))
    return asker.reject(index, "date of a noun", sentence.tokens[fact.phrase.begin - 1].form);
  const Clip clip = clip_of(asker, index, at, with_hour(asker, sentence, fact, clause));
  if (!clip.ok()) return asker.reject(index, clip.refusal, clip.detail);
  if (lost_object(asker, sentence, clause, clip)) return asker.reject(index, "no object", verb.form);
  // «Заняв Саранск, | Пензу и Саратов, | Пугачёв подступил»: what a phrase before them governs.
  const std::size_t head = clause.subject < 0 ? 0 : static_cast<std::size_t>(clause.subject);
  if (!clip.tokens.empty() && clip.tokens.front() < head && !clause.shared_subject) {
    const Token& first = sentence.tokens[clip.tokens.front()];
    const bool object =
        first.any(Tag::acc) && !first.any(Tag::nom) && (first.any(Tag::n) || first.any(Tag::np));
    bool comma = false;
    for (std::size_t i = clip.tokens.front(); i < head && static_cast<int>(i) < clause.verb; ++i)
      comma = comma || sentence.tokens[i].any(Tag::cm);
    if (object && comma) return asker.reject(index, "torn in two", first.form);
  }
  // «пока Сян Юй не покончил с собой»: he did.
  for (std::size_t k = 0; k + 1 < clip.tokens.size(); ++k)
    if (sentence.tokens[clip.tokens[k]].folded == "не" && clause.verb_group.contains(clip.tokens[k + 1]))
      return asker.reject(index, "negated", "не");
  // «братья Гней | и Публий Сципионы»
  std::size_t last = 0;
  for (const std::size_t i : clip.tokens)
    if (clause.subject >= 0 && clause.subject_phrase.contains(i)) last = std::max(last, i + 1);
  if (last > 0 && last < clause.subject_phrase.end && sentence.tokens[last].folded == "и")
    return asker.reject(index, "torn in two", sentence.tokens[last].form);
  // «Когда сдались и засевшие в Кремле?»: besides whom, is left to the text.
  for (std::size_t k = 0; k + 1 < clip.tokens.size(); ++k)
    if (clause.verb_group.contains(clip.tokens[k]) && sentence.tokens[clip.tokens[k + 1]].folded == "и" &&
        !(clip.tokens[k + 1] + 1 < sentence.tokens.size() &&
          sentence.tokens[clip.tokens[k + 1] + 1].any(Tag::past)))
      return asker.reject(index, "torn in two", "и");
  const Tokens order = asked_order(asker, clip);
  // «Когда измученная голодом, капитулировала Венеция?», «Когда отбив нападение …?»: the phrase wants its
  // commas.
  const Token& opening = sentence.tokens[order.front()];
  if (opening.all(Tag::ger) || ((opening.any(Tag::pp) || opening.any(Tag::pprs)) && !opening.any(Tag::shrt) &&
                                !opening.any(Tag::n) && !opening.any(Tag::adj)))
    return asker.reject(index, "participle in front", opening.form);
  // «Заключённый | в 1101 году | Саковский мир продержался недолго»: the participle's own date.
  if (fact.phrase.begin > 0 && fact.phrase.end < sentence.tokens.size()) {
    const Token& before = sentence.tokens[fact.phrase.begin - 1];
    const Token& behind = sentence.tokens[fact.phrase.end];
    if ((before.any(Tag::pp) || before.any(Tag::pprs)) && !before.any(Tag::shrt) &&
        (behind.any(Tag::n) || behind.any(Tag::adj) || behind.any(Tag::np) || behind.unknown()))
      return asker.reject(index, "date of a noun", before.form);
  }
  const std::string said = say(asker, with_copula(sentence, clause, clip), order);
  // «Когда на рассвете армия перешла …?»
  for (const std::string& time : asker.ground.words.entries("time behind when"))
    if (base::fold(said).starts_with(base::fold(time) + " "))
      return asker.reject(index, "a time behind when", time);
  // «Когда в конце в Гавану прибыла делегация?»: of a month that the question asks for.
  const auto words = base::words(said);
  for (std::size_t i = 0; i + 1 < words.size(); ++i) {
    const auto readings = asker.ground.lexicon.analyse(base::fold(words[i + 1]));
    const bool goes_on = std::any_of(readings.begin(), readings.end(),
                                     [](const language::Reading& reading) { return reading.has(Tag::pr); });
    if (goes_on && asker.ground.words.has("part of a time", words[i]))
      return asker.reject(index, "torn in two", words[i]);
  }
  add_date(asker, index, asking, "date of a clause", said, clip.setting);
}

}  // namespace letopis::questions::ru

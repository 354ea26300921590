// «В каком году …?», «Когда …?», «С какого времени …?»: which dates are asked for, and those of whole
// clauses. Where no direct question can be built of a certain fact, its clause is printed with a gap instead.
#include <algorithm>
#include <cstdlib>
#include <set>

#include "content/base/utf8.hpp"
#include "content/questions/alone_ru.hpp"
#include "content/questions/dates_ru.hpp"

namespace letopis::questions::ru {

using facts::Date;
using language::Clause;
using language::ClauseType;
using language::Range;
using language::Sentence;
using language::Tag;
using language::Token;

std::optional<Asking> opening_of(const Asker& asker, const Date& date) {
  const bool year = date.grain == "year" && date.mod.empty();
  if (date.role == "since") return Asking{asker.phrase(year ? "since year" : "since"), DateForm::phrase};
  if (date.role == "until" || date.role == "until_inclusive")
    return Asking{asker.phrase(year ? "until year" : "until"), DateForm::phrase};
  if (date.role == "by") return Asking{asker.phrase(year ? "by year" : "by"), DateForm::phrase};
  if (date.grain == "range" || date.role == "interval") {
    const bool years =
        date.start.month == 1 && date.start.day == 1 && date.end.month == 12 && date.end.day == 31;
    return years ? Asking{asker.phrase("year range"), DateForm::bare}
                 : Asking{asker.phrase("when"), DateForm::phrase};
  }
  if (date.role != "point" && date.role != "boundary" && !date.role.empty()) return std::nullopt;
  if (date.grain == "year" && date.mod == "approx")
    return Asking{asker.phrase("approximate year"), DateForm::bare};
  if (year) return Asking{asker.phrase("year"), DateForm::bare};
  if (date.grain == "century" && date.mod == "approx") return std::nullopt;
  if (date.grain == "century" && date.mod.empty()) return Asking{asker.phrase("century"), DateForm::bare};
  if (date.grain == "decade" && date.mod.empty() && date.start.year > 0)
    return Asking{asker.phrase("decade"), DateForm::bare};
  return Asking{asker.phrase("when"), DateForm::phrase};
}

namespace {

std::function<std::string(const facts::Fact&)> option_in(DateForm form) {
  return [form](const facts::Fact& other) {
    const auto* date = std::get_if<Date>(&other.object);
    return date == nullptr ? std::string{} : say_date_ru(*date, form);
  };
}

}  // namespace

void add_date(Asker& asker, std::size_t index, const Asking& asking, const std::string& rule,
              const std::string& words, Setting setting) {
  const auto option = option_in(asking.form);
  const std::string key = option(asker.ground.facts[index]);
  if (key.empty()) return asker.reject(index, "no option form", asker.ground.facts[index].value);
  asker.asked.candidates.push_back({.fact = index,
                                    .kind = pack::Kind::choice,
                                    .topic = pack::Topic::date,
                                    .rule = rule,
                                    .prompt = asking.opening + " " + words + "?",
                                    .key = key,
                                    .option = option,
                                    .setting = setting});
}

bool is_lasting(const Date& date) {
  return date.grain == "range" || date.role == "interval" || date.role == "since" || date.role == "until" ||
         date.role == "until_inclusive" || date.role == "by";
}

bool is_perfective(const Token& verb) {
  return verb.any(Tag::perf) || verb.any(Tag::shrt) || !verb.any(Tag::impf);
}

namespace {

bool past(const Token& verb) {
  return verb.any(Tag::past) || verb.any(Tag::shrt);
}

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
  for (std::size_t i = fact.phrase.begin; i > clause.range.begin; --i) {
    const Token& before = sentence.tokens[i - 1];
    if (static_cast<int>(i) - 1 == clause.verb || before.any(Tag::cm)) return false;
    // «После смерти Хмельницкого 6 августа 1657 года гетманом стал …»
    if (words.has_form("time preposition", before) && i < fact.phrase.begin) return true;
    const bool event = words.has_lemma("event process", before) || words.has_lemma("event point", before);
    if (event && static_cast<int>(i) - 1 != clause.subject)
      return i == fact.phrase.begin || static_cast<int>(i) - 1 < clause.verb;
  }
  return false;
}

}  // namespace

// Only where the text itself has the date as an adverbial may the option stand in its gap.
bool stands_free(const Sentence& sentence, const facts::Fact& fact, const std::string& key) {
  const Token& first = sentence.tokens[fact.phrase.begin];
  const auto& date = std::get<Date>(fact.object);
  if (base::fold(key) == base::fold(language::words(sentence, fact.phrase))) return true;
  const bool point = date.role.empty() || date.role == "point";
  if (fact.phrase.begin > 0) {
    const Token& before = sentence.tokens[fact.phrase.begin - 1];
    if (before.any(Tag::pr) || (before.any(Tag::digits) && before.folded != "г.")) return false;
  }
  if (date.role == "interval") return first.folded == "с" && key.starts_with("с ");
  if (!point || date.role == "boundary") return false;
  if (date.grain == "day")  // «Семнадцатого апреля 1521 года»
    return first.any(Tag::digits) || (first.any(Tag::ord) && first.any(Tag::gen)) || date.relative;
  if (date.grain == "season" && date.mod.empty() && first.any(Tag::ins)) return true;  // «весной 1480 г.»
  return first.folded == "в" || first.folded == "во" || date.relative;
}

namespace {

// «приказом главкома от 7 марта 1960 года зачислили …»: the day of the act, behind its «от».
bool is_of_an_act(const Asker& asker, const facts::Fact& fact) {
  const Sentence& sentence = asker.sentence(fact);
  const int at = language::clause_at(asker.clauses(fact), fact.tokens.begin);
  if (at < 0 || fact.tokens.begin == 0 || sentence.tokens[fact.tokens.begin - 1].folded != "от") return false;
  const Clause& clause = asker.clauses(fact)[static_cast<std::size_t>(at)];
  const auto& date = std::get<Date>(fact.object);
  return date.grain == "day" && !date.inferred && clause.type == ClauseType::main && clause.verb >= 0 &&
         past(sentence.tokens[static_cast<std::size_t>(clause.verb)]) &&
         static_cast<int>(fact.tokens.end) <= clause.verb;
}

void ask_gap(Asker& asker, std::size_t index, std::size_t at) {
  const facts::Fact& fact = asker.ground.facts[index];
  const auto option = option_in(DateForm::phrase);
  const std::string key = option(fact);
  if (key.empty()) return asker.reject(index, "no option form", fact.value);
  if (is_one_of_two_dates(asker.ground, fact)) return asker.reject(index, "two dates");
  const bool act = fact.attributive;
  if (!act && !stands_free(asker.sentence(fact), fact, key))
    return asker.reject(index, "date is no adverbial", key);
  const Gap gap = gap_of(asker, index, at, act ? fact.tokens : fact.phrase);
  if (gap.prompt.empty()) return asker.reject(index, "gap: " + gap.refusal, gap.detail);
  asker.asked.candidates.push_back({.fact = index,
                                    .kind = pack::Kind::cloze,
                                    .topic = pack::Topic::date,
                                    .rule = "gap for a date",
                                    .prompt = gap.prompt,
                                    .key = key,
                                    .option = option,
                                    .setting = gap.setting});
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
  const std::string form = clip.said.contains(at) ? clip.said[at] : verb.form;
  clip.said[at] = (verb.any(Tag::pl)   ? "были "
                   : verb.any(Tag::f)  ? "была "
                   : verb.any(Tag::nt) ? "было "
                                       : "был ") +
                  form;
  return clip;
}

void ask_clause(Asker& asker, std::size_t index, const Asking& asking, std::size_t at) {
  const facts::Fact& fact = asker.ground.facts[index];
  const Sentence& sentence = asker.sentence(fact);
  const Clause& clause = asker.clauses(fact)[at];
  const Token& verb = sentence.tokens[static_cast<std::size_t>(clause.verb)];
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

// «шесть дней спустя», «следующим летом»: soon after the date told last, or it was counted from another one.
// A date beside it in the clause says the same better.
bool follows_the_last(const Asker& asker, std::size_t index) {
  const facts::Fact& fact = asker.ground.facts[index];
  const auto& date = std::get<Date>(fact.object);
  for (const facts::Fact& other : facts_in(asker.ground, fact.sentence)) {
    const auto* beside = std::get_if<Date>(&other.object);
    if (&other == &fact || beside == nullptr || beside->relative || other.attributive) continue;
    if (language::clause_at(asker.clauses(fact), other.tokens.begin) ==
        language::clause_at(asker.clauses(fact), fact.tokens.begin))
      return false;
  }
  for (std::size_t i = index; i > 0 && index - i < 40; --i) {
    const auto* last = std::get_if<Date>(&asker.ground.facts[i - 1].object);
    if (last == nullptr || asker.ground.facts[i - 1].attributive || asker.ground.facts[i - 1].value.empty())
      continue;
    // «назначил на 4 марта …; в тот же день»: which of the two days?
    const facts::Fact& told = asker.ground.facts[i - 1];
    const auto& tokens = asker.sentence(told).tokens;
    if (tokens[told.phrase.begin].folded == "на" ||
        (told.phrase.begin > 0 && tokens[told.phrase.begin - 1].folded == "на" && last->grain != "night"))
      return false;
    const int years = date.start.year - last->start.year;
    return date.end >= last->start && years <= (date.grain == "decade" || date.grain == "century" ? 1 : 12);
  }
  return false;
}

}  // namespace

// A year taken over from the text before must be that of the last thing told; a date in a phrase aside («по
// постановлению, принятому в январе 1956 года») is none.
bool year_is_sure(const Asker& asker, const facts::Fact& fact) {
  const auto& date = std::get<Date>(fact.object);
  if (has_year(asker.sentence(fact), fact) && !date.relative) return true;
  if (is_of_next_year(asker.sentence(fact), fact)) return false;
  const auto index = static_cast<std::size_t>(&fact - asker.ground.facts.data());
  if (date.relative) return follows_the_last(asker, index);
  return true;
}

namespace {

// «12 апреля 1961 года Гагарин сказал …, поднялся …»: the date in front is also that of the next thing he
// did.
std::optional<std::size_t> after_speech(const Asker& asker, const facts::Fact& fact, std::size_t at) {
  const auto& clauses = asker.clauses(fact);
  const Sentence& sentence = asker.sentence(fact);
  const Clause& clause = clauses[at];
  for (const facts::Fact& other : facts_in(asker.ground, fact.sentence))
    if (&other != &fact && other.kind == facts::Kind::date && !fact.value.empty() && fact.attributive)
      return std::nullopt;
  if (std::get<Date>(fact.object).relative) return std::nullopt;
  const bool speech =
      clause.verb >= 0 &&
      asker.ground.words.has_lemma("speech", sentence.tokens[static_cast<std::size_t>(clause.verb)]);
  const bool in_front =
      clause.subject >= 0 && static_cast<int>(fact.phrase.begin) < std::min(clause.subject, clause.verb);
  if (!speech || !in_front || clause.type != ClauseType::main) return std::nullopt;
  for (std::size_t i = at + 1; i < clauses.size(); ++i) {
    if (clauses[i].type == ClauseType::subordinate) return std::nullopt;
    if (clauses[i].type != ClauseType::main || clauses[i].verb < 0) continue;
    const bool same =
        clauses[i].shared_subject && clauses[i].polarity == language::Polarity::fact &&
        !asker.ground.words.has_lemma("speech", sentence.tokens[static_cast<std::size_t>(clauses[i].verb)]);
    return same ? std::optional(i) : std::nullopt;
  }
  return std::nullopt;
}

// What no form of question can mend; the reason, or "".
std::string never(const Asker& asker, const facts::Fact& fact, const Clause& clause, std::string& detail) {
  const auto& date = std::get<Date>(fact.object);
  const Sentence& sentence = asker.sentence(fact);
  if (date.role == "interval" && !date.mod.empty()) return "a part of a range";
  for (std::size_t i = fact.tokens.begin; date.role == "interval" && i < fact.tokens.end; ++i)
    if (asker.ground.words.has_lemma("part of time", sentence.tokens[i])) return "a part of a range";
  // «штурм, назначенный на 18 июня»: the day it was set for, not the day of setting it.
  const Token& first = sentence.tokens[fact.phrase.begin];
  const bool behind_on = first.folded == "на" ||
                         (fact.phrase.begin > 0 && sentence.tokens[fact.phrase.begin - 1].folded == "на");
  if (behind_on && !date.relative && date.grain != "night") return "set for a day";
  if (clause.verb < 0) return {};
  const Token& verb = sentence.tokens[static_cast<std::size_t>(clause.verb)];
  detail = verb.form;
  const bool phrase = clause.type == ClauseType::participle || clause.type == ClauseType::gerund;
  if (!phrase && !past(verb)) return "not past";
  // «К какому времени Россия владела Аляской?»: a state had begun long before.
  if (date.role == "by" && (!is_perfective(verb) || verb.any(Tag::impf))) return "imperfective";
  // «Когда переправа обошлась …?» with a stretch of days: what was done at once took none.
  const bool years =
      date.start.month == 1 && date.start.day == 1 && date.end.month == 12 && date.end.day == 31;
  if (date.role == "interval" && !years && verb.all(Tag::perf) && !verb.any(Tag::shrt)) return "lasting";
  if (!is_lasting(date) && !is_perfective(verb) && date.grain != "century" && date.grain != "decade")
    return "imperfective";
  // «С 7 марта перешёл в наступление»: since when it went on, and when it was done.
  if (date.role == "since" && verb.all(Tag::perf) && !asker.ground.words.has_lemma("beginning verb", verb))
    return "role";
  if (asker.ground.words.has_lemma("speech", verb)) return "speech";
  // «Когда пробыл …?»: what took a time is asked how long it did.
  if (is_lasting(date) && asker.ground.words.has_lemma("lasting verb", verb)) return "lasting";
  if (!year_is_sure(asker, fact)) return "year not certain";
  if (asker.under_infinitive(fact, clause)) return "under an infinitive";
  if (clause.range.end < sentence.tokens.size() && sentence.tokens[clause.range.end].form == "—" && !phrase)
    return "goes on behind a dash";
  if (clause.type == ClauseType::subordinate) {
    const Token& opener = sentence.tokens[static_cast<std::size_t>(clause.opener)];
    detail = opener.form;
    if (!asker.ground.words.has_form("temporal", opener) && opener.folded != "где") return "subordinate";
  }
  return {};
}

}  // namespace

void ask_date(Asker& asker, std::size_t index) {
  const facts::Fact& fact = asker.ground.facts[index];
  const auto* date = std::get_if<Date>(&fact.object);
  if (date == nullptr || fact.value.empty()) return asker.reject(index, "no value");
  const auto at = asker.askable(index);
  if (!at) return;
  const Clause& clause = asker.clauses(fact)[*at];
  // «сблизилась с Германией и | в июне 1941 г., … | вступила в войну»: of the deed behind it.
  if (opens_another_deed(asker.ground, fact, clause))
    return asker.reject(index, "date of another verb",
                        asker.sentence(fact).tokens[fact.phrase.begin - 1].form);
  // What keeps the clause from standing alone is the clip's to say; what keeps the date is not.
  static const std::set<std::string> mended = {"year from another sentence", "relative date"};
  const bool own_reason = clause.standalone || clause.reason != fact.reason;
  if (!fact.standalone && own_reason && !mended.contains(fact.reason))
    return asker.reject(index, "date needs context", fact.reason);
  const std::size_t before = asker.asked.candidates.size();
  auto asking = opening_of(asker, *date);
  // «С 1 июля начался монтаж»: that day.
  const bool began =
      date->role == "since" && date->mod.empty() && date->grain != "range" && clause.verb >= 0 &&
      asker.ground.words.has_lemma("beginning verb",
                                   asker.sentence(fact).tokens[static_cast<std::size_t>(clause.verb)]);
  if (began) {
    Date start = *date;
    start.role = "point";
    asking = opening_of(asker, start);
    if (asking && asking->form == DateForm::phrase) asking->form = DateForm::start;
  }
  const bool bracketed = is_bracketed(asker.sentence(fact), fact);
  if (fact.attributive && !bracketed) {
    ask_attributive_date(asker, index);
  } else if (const auto next = after_speech(asker, fact, *at); next && asking) {
    return ask_clause(asker, index, *asking, *next);
  } else {
    std::string detail;
    const auto why = never(asker, fact, clause, detail);
    const bool of_an_event = why == "lasting" && date->role == "interval" && asking && clause.subject >= 0 &&
                             clause.subject < clause.verb &&
                             fact.phrase.end <= static_cast<std::size_t>(clause.verb);
    if (!why.empty() && !of_an_event) return asker.reject(index, why, detail);
    if (!asking) return asker.reject(index, "role", date->role);
    if (bracketed || of_an_event)
      ask_date_behind_event(asker, index, *asking);
    else if (clause.verb < 0)
      asker.reject(index, "no verb");
    else if (clause.type == ClauseType::main)
      ask_clause(asker, index, *asking, *at);
    else if (clause.type == ClauseType::subordinate &&
             asker.sentence(fact).tokens[static_cast<std::size_t>(clause.opener)].folded != "где")
      ask_clause(asker, index, *asking, *at);
    else
      ask_phrase_date(asker, index, *asking, *at);
  }
  if (asker.asked.candidates.size() > before) return;
  if (!fact.attributive || is_of_an_act(asker, fact)) return ask_gap(asker, index, *at);
  ask_adjective_date(asker, index, *at);
}

}  // namespace letopis::questions::ru

// «В каком году …?», «Когда …?», «С какого времени …?»: which dates are asked for, and by which rule. Where
// no direct question can be built of a certain fact, its clause is printed with a gap instead.
#include <algorithm>
#include <set>

#include "content/base/utf8.hpp"
#include "content/questions/alone_ru.hpp"
#include "content/questions/dates_ru.hpp"

namespace letopis::questions::ru {

using facts::Date;
using language::Clause;
using language::ClauseType;
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
    return ask_clause_date(asker, index, *asking, *next);
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
      ask_clause_date(asker, index, *asking, *at);
    else if (clause.type == ClauseType::subordinate &&
             asker.sentence(fact).tokens[static_cast<std::size_t>(clause.opener)].folded != "где")
      ask_clause_date(asker, index, *asking, *at);
    else
      ask_phrase_date(asker, index, *asking, *at);
  }
  if (asker.asked.candidates.size() > before) return;
  if (!fact.attributive || is_of_an_act(asker, fact)) return ask_gap(asker, index, *at);
  ask_adjective_date(asker, index, *at);
}

}  // namespace letopis::questions::ru

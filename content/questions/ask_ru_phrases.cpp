// Dates of phrases that hang on a noun: «договор, подписанный 28 июня», «буря, налетевшая 14 ноября», «план,
// который приняли в августе», «под Ляояном, где бои шли …», «вторгшись в 1812 году …»: the phrase becomes a
// clause of its own, with the noun in its place.
#include <algorithm>

#include <fmt/format.h>

#include "content/base/utf8.hpp"
#include "content/questions/dates_ru.hpp"
#include "content/questions/references_ru.hpp"
#include "content/questions/treaty_names_ru.hpp"

namespace letopis::questions::ru {
namespace {

using language::Clause;
using language::ClauseType;
using language::Range;
using language::Reading;
using language::Sentence;
using language::Tag;
using language::Token;

constexpr std::array all_cases = {Tag::nom, Tag::gen, Tag::dat, Tag::acc, Tag::ins, Tag::prp};

bool same_gender(const Reading& a, const Reading& b) {
  if (a.has(Tag::pl) || b.has(Tag::pl)) return a.has(Tag::pl) == b.has(Tag::pl);
  const Tag gender = gender_of(a);
  return b.has(gender) || b.has(Tag::mfn) || b.has(Tag::mf) || b.has(Tag::GD);
}

bool is_participle(const Reading& r) {
  return (r.has(Tag::pp) || r.has(Tag::pprs)) && !r.has(Tag::shrt) && !r.has(Tag::adv);
}

// A noun and a participle or «который» that may belong together; the pronoun's case is its own clause's.
bool belong(const Token& noun, const Token& word, bool by_case) {
  return std::any_of(noun.readings.begin(), noun.readings.end(), [&](const Reading& r) {
    if (!r.has(Tag::n) && !r.has(Tag::np)) return false;
    return std::any_of(word.readings.begin(), word.readings.end(), [&](const Reading& w) {
      if (by_case && !is_participle(w)) return false;
      if (!same_gender(r, w)) return false;
      const auto straight = [](const Reading& x) {
        return x.has(Tag::nom) || (x.has(Tag::acc) && !x.has(Tag::f) && !x.has(Tag::aa));
      };
      return !by_case || (straight(r) && straight(w)) ||
             std::any_of(all_cases.begin(), all_cases.end(), [&](Tag c) { return r.has(c) && w.has(c); });
    });
  });
}

struct Antecedent {
  Range group;  // up to the comma
  std::size_t head = 0;
};

// Where the noun group before the comma ends: brackets between («договор (440 статей), подписанный …») are
// passed.
std::size_t before_comma(const Sentence& sentence, std::size_t begin) {
  if (begin < 2 || !sentence.tokens[begin - 1].any(Tag::cm)) return 0;
  std::size_t end = begin - 1;
  if (end == 0 || sentence.tokens[end - 1].form != ")") return end;
  while (end > 0 && sentence.tokens[end - 1].form != "(") --end;
  return end > 0 ? end - 1 : 0;
}

// The one noun before the comma that the word agrees with; a title with its name counts as one.
std::optional<Antecedent> antecedent_of(const Asker& asker, const Sentence& sentence, std::size_t begin,
                                        const Token& word, bool by_case, std::string& why) {
  const std::size_t end = before_comma(sentence, begin);
  std::vector<std::size_t> heads;
  for (std::size_t i = end; i > 0 && end - i < 12; --i) {
    const Token& token = sentence.tokens[i - 1];
    if (token.any(Tag::cm) || token.any(Tag::past) || token.any(Tag::sent) || token.form == "—") break;
    if (token.form == "(" || token.form == ")") continue;
    if (noun_reading(token) != nullptr && !token.any(Tag::adj) && belong(token, word, by_case))
      heads.push_back(i - 1);
  }
  why = "no antecedent";
  if (end == 0 || heads.empty()) return std::nullopt;
  // «Поход в Египет, тянувшийся …»: what stands behind a preposition inside the group is not its head.
  const auto governed = [&](std::size_t i) {
    while (i > 0 && (sentence.tokens[i - 1].any(Tag::adj) || sentence.tokens[i - 1].any(Tag::ord))) --i;
    return i > 0 && sentence.tokens[i - 1].any(Tag::pr);
  };
  if (by_case && std::any_of(heads.begin(), heads.end(), [&](std::size_t i) { return !governed(i); }) &&
      heads.size() > 1)
    std::erase_if(heads, governed);
  std::size_t head = heads.front();
  // «генерал Макартур, который …»: the title in front is the head's own.
  while (std::find(heads.begin(), heads.end(), head - 1) != heads.end() &&
         asker.casing.is_name(sentence, head))
    --head;
  const auto& words = asker.ground.words;
  for (const std::size_t other : heads)
    if (other < head && words.has_lemma("event verb", sentence.tokens[other]) &&
        !words.has_lemma("event verb", sentence.tokens[head])) {
      // «до открытия конгресса, | начавшего | занятия»: only an assembly does that, and a siege «начавшаяся»
      const bool acts = by_case && word.any(Tag::actv) && !word.folded.ends_with("ся");
      if (acts) {
        why = "antecedent not certain";
        return std::nullopt;
      }
      head = other;
    }
  // «привели к войне с Персией, которая началась в 1804 году»: either may have begun.
  why = "antecedent not certain";
  if (!by_case && heads.size() > 1 && governed(heads.front()) && head == heads.front() &&
      !asker.ground.words.has_lemma("event verb", sentence.tokens[head]))
    return std::nullopt;
  const bool nearest = head >= heads.front() || heads.front() + 1 == end;
  why = "antecedent not certain";
  if (!nearest && heads.size() > 1 && !words.has_lemma("event verb", sentence.tokens[head]))
    return std::nullopt;
  const Range within{end > 12 ? end - 12 : 0, end};
  const Range group{noun_group_around(asker, sentence, head, within).begin, end};
  for (std::size_t i = head; i < end; ++i)
    if (words.has_form("coordinator", sentence.tokens[i]) && i + 1 < end &&
        !sentence.tokens[i + 1].any(Tag::gen) && !sentence.tokens[i + 1].any(Tag::ins)) {
      why = "coordinated antecedent";
      return std::nullopt;
    }
  return Antecedent{group, head};
}

// «проходившая» → «проходила», where the lexicon offers nothing: the stem before -вш- takes -л-.
std::string past_by_ending(const std::string& participle, Tag gender) {
  const auto at = participle.rfind("вш");
  if (at == std::string::npos || at < 4) return {};
  const bool reflexive = participle.ends_with("ся");
  const char* ending = gender == Tag::f ? "ла" : gender == Tag::nt ? "ло" : gender == Tag::pl ? "ли" : "л";
  return base::uncapitalised(participle.substr(0, at)) + ending +
         (!reflexive         ? ""
          : gender == Tag::m ? "ся"
                             : "сь");
}

std::string past_form(const Asker& asker, const Reading& verb, Tag gender) {
  Reading reading = verb;
  reading.tags.drop({Tag::nom, Tag::gen, Tag::dat, Tag::acc, Tag::ins, Tag::prp, Tag::aa, Tag::nn, Tag::an});
  language::Tags wanted{Tag::past, gender == Tag::pl ? Tag::pl : Tag::sg};
  if (gender != Tag::pl) wanted.add(gender);
  const auto forms = asker.ground.lexicon.inflect(reading, wanted);
  return forms.empty() ? std::string{} : forms.front();
}

// Of «подписанный 28 июня 1919 года и вступивший в силу 10 января 1920 года» the half that holds the date.
Tokens half_with(const Asker& asker, const Sentence& sentence, const Clause& clause,
                 const facts::Fact& fact) {
  Tokens half;
  for (const std::size_t i : language::own_tokens(clause)) {
    const bool cut = asker.ground.words.has_form("coordinator", sentence.tokens[i]) &&
                     i + 1 < clause.range.end &&
                     std::any_of(sentence.tokens[i + 1].readings.begin(),
                                 sentence.tokens[i + 1].readings.end(), is_participle);
    if (!cut) {
      half.push_back(i);
      continue;
    }
    if (i > fact.phrase.begin) break;
    half.clear();
  }
  return half;
}

// The treaty that the noun is the head of, null where it is none's.
const facts::Fact* treaty_of(const Asker& asker, const facts::Fact& date, const Antecedent& noun) {
  for (const facts::Fact& other : facts_in(asker.ground, date.sentence))
    if (other.kind == facts::Kind::treaty && other.tokens.contains(noun.head) &&
        other.tokens.end <= noun.group.end)
      return &other;
  return nullptr;
}

// «По Ям-Запольскому перемирию, заключённому …»: a treaty is called as its fact is; the group takes in its
// whole name.
std::string name_of_treaty(const Asker& asker, const facts::Fact* treaty, Antecedent& noun) {
  const auto* name = treaty == nullptr ? nullptr : std::get_if<facts::Name>(&treaty->object);
  if (name == nullptr || !treaty->standalone || name->nominative.empty() ||
      treaty->tokens.begin >= noun.group.begin)
    return {};
  const std::string rest = questions::say(asker.sentence(*treaty),
                                          range_tokens({treaty->tokens.end, noun.group.end}), asker.casing);
  noun.group.begin = treaty->tokens.begin;
  return name->nominative + (rest.empty() ? "" : " " + rest);
}

// What the phrase says, with its date in its place and year; "" where the date is no day or month of its own.
std::string told_with_date(const Asker& asker, const facts::Fact& fact, const Clip& clip, const Tokens& rest) {
  const auto& date = std::get<facts::Date>(fact.object);
  const bool point = date.mod.empty() && (date.role.empty() || date.role == "point");
  if (!point || (date.grain != "day" && date.grain != "month")) return {};
  const std::string when = say_date_ru(date, DateForm::phrase);
  const auto behind =
      std::find_if(rest.begin(), rest.end(), [&](std::size_t i) { return i >= fact.phrase.end; });
  const std::string before = say(asker, clip, {rest.begin(), behind}), after = say(asker, clip, {behind, rest.end()});
  if (when.empty()) return {};
  return before + (before.empty() ? "" : " ") + when + (after.empty() ? "" : " ") + after;
}

void ask_participle(Asker& asker, std::size_t index, const Asking& asking, std::size_t at) {
  const facts::Fact& fact = asker.ground.facts[index];
  const Sentence& sentence = asker.sentence(fact);
  const Clause& clause = asker.clauses(fact)[at];
  Tokens rest = half_with(asker, sentence, clause, fact);
  const auto place = std::find_if(rest.begin(), rest.end(), [&](std::size_t i) {
    return std::any_of(sentence.tokens[i].readings.begin(), sentence.tokens[i].readings.end(), is_participle);
  });
  if (place == rest.end()) return asker.reject(index, "no participle");
  const std::size_t verb = *place;
  const Token& word = sentence.tokens[verb];
  const Reading& participle = *std::find_if(word.readings.begin(), word.readings.end(), is_participle);
  std::string why;
  auto noun = antecedent_of(asker, sentence, clause.range.begin, word, true, why);
  if (!noun) return asker.reject(index, why, word.form);
  // «после поражения | Громова при Лесном, случившегося в мае»: no man happens.
  if (const Token& head = sentence.tokens[noun->head];
      asker.ground.words.has_lemma("happening", word) && (head.any(Tag::ant) || head.any(Tag::cog)))
    return asker.reject(index, "no antecedent", head.form);
  // «Воспользовавшись | перемирием, заключённым …»
  for (std::size_t i = noun->group.begin; i < noun->group.end; ++i)
    if (sentence.tokens[i].any(Tag::vblex) && !sentence.tokens[i].any(Tag::adj) &&
        !sentence.tokens[i].any(Tag::n))
      return asker.reject(index, "words torn from a participle", sentence.tokens[i].form);
  // «после его | коронации, состоявшейся 12 февраля»: whose, the question would not say.
  if (noun->group.begin > 0 &&
      asker.ground.words.has_form("owner pronoun", sentence.tokens[noun->group.begin - 1]))
    return asker.reject(index, "pronoun", sentence.tokens[noun->group.begin - 1].form);
  const facts::Fact* treaty = treaty_of(asker, fact, *noun);
  std::string name = name_of_treaty(asker, treaty, *noun);
  if (name.empty()) name = noun_group(asker, sentence, noun->group, noun->head, Tag::nom);
  bool referred = false;
  if (noun->group.begin > 0 &&
      sentence.tokens[noun->group.begin - 1].is("этот")) {  // «по этому договору, заключённому в …»
    const auto found = reference(asker, fact.sentence, at, noun->group.begin - 1, Tag::nom);
    if (!found || noun->group.size() != 1)
      return asker.reject(index, "pronoun", sentence.tokens[noun->group.begin - 1].form);
    name = found->words;
    referred = true;
  }
  const Tag gender = gender_of(*noun_reading(sentence.tokens[noun->head]));
  const bool passive = participle.has(Tag::pasv);
  std::string form = passive ? short_participle(asker.ground.lexicon, participle, gender)
                             : past_form(asker, participle, gender);
  if (passive && gender == Tag::m)
    form = with_yo(word.form, form);  // «заключённый» → «заключён», but «заключена»
  if (form.empty() && !passive) form = past_by_ending(word.form, gender);
  if (name.empty() || form.empty())
    return asker.reject(index, "no certain form",
                        name.empty() ? sentence.tokens[noun->head].form : word.form);
  if (participle.has(Tag::pprs)) return asker.reject(index, "not past", word.form);
  rest = without(rest, fact.phrase);
  std::erase_if(rest, [&](std::size_t i) {
    return i == verb || asker.ground.words.has_form("dropped particle", sentence.tokens[i]) ||
           sentence.tokens[i].folded == "же";
  });
  Clip clip = judged(asker, index, at, joined(range_tokens(noun->group), rest));
  if (!clip.ok()) return asker.reject(index, clip.refusal, clip.detail);
  rest = clip.tokens;
  std::erase_if(rest, [&](std::size_t i) { return noun->group.contains(i); });
  if (referred || (clip.setting == Setting::none && has_namesake(asker, fact, name)))
    clip.setting = Setting::welcome;
  // «Когда был подписан Брестский мир?»: by whom would stand lost behind the name.
  const bool agents = passive && !rest.empty() && std::all_of(rest.begin(), rest.end(), [&](std::size_t i) {
                        const Token& token = sentence.tokens[i];
                        return token.any(Tag::ins) || token.unknown() || token.any(Tag::abbr) ||
                               token.form == "," || asker.ground.words.has_form("coordinator", token);
                      });
  if (agents) rest.clear();
  // «декларация, | тайно | подписанная с Португалией»: «была тайно подписана»
  std::string how;
  if (passive && !rest.empty() && rest.front() < verb && sentence.tokens[rest.front()].all(Tag::adv)) {
    how = sentence.tokens[rest.front()].folded + " ";
    form = how + form;
    rest.erase(rest.begin());
  }
  if (treaty != nullptr && passive && asker.ground.words.has_lemma("making a treaty", word)) {
    const auto made = [&](Tag asked) {
      const std::string done = short_participle(asker.ground.lexicon, participle, asked);
      return done.empty()
                 ? done
                 : std::string(was(asked)) + " " + how + (asked == Tag::m ? with_yo(word.form, done) : done);
    };
    if (const std::string told = told_with_date(asker, fact, clip, rest); !told.empty())
      ask_treaty_of_a_day(asker, static_cast<std::size_t>(treaty - asker.ground.facts.data()), made, told);
  }
  const std::string tail = say(asker, clip, rest);
  // «Когда были привезены предложения | С. Вэнсом в Москву?»: the words of the participle are torn from it.
  if (passive && !rest.empty() &&
      (sentence.tokens[rest.front()].all(Tag::ins) || sentence.tokens[rest.front()].any(Tag::abbr)))
    return asker.reject(index, "words torn from a participle", sentence.tokens[rest.front()].form);
  // «навязанная | султану |»: «Когда султану была навязана Кипрская конвенция?»
  constexpr std::size_t short_name = 3;  // tokens
  if (passive && !rest.empty() && rest.size() <= short_name &&
      std::all_of(rest.begin(), rest.end(), [&](std::size_t i) {
        return sentence.tokens[i].any(Tag::dat) && !sentence.tokens[i].any(Tag::pr);
      }))
    return add_date(asker, index, asking, "date of a participle",
                    fmt::format("{} {} {} {}", tail, was(gender), form, name), clip.setting);
  // «открыт для подписания договор …»: what for goes with the verb.
  if (passive && !rest.empty() && asker.ground.words.has_form("what for", sentence.tokens[rest.front()]))
    return add_date(asker, index, asking, "date of a participle",
                    fmt::format("{} {} {} {}", was(gender), form, tail, name), clip.setting);
  if (passive)
    return add_date(asker, index, asking, "date of a participle",
                    fmt::format("{} {} {}{}{}", was(gender), form, name, tail.empty() ? "" : " ", tail),
                    clip.setting);
  add_date(asker, index, asking, "date of an active participle",
           tail.empty() ? form + " " + name : name + " " + form + " " + tail, clip.setting);
}

// «…план, который приняли в Лондоне» → «… приняли в Лондоне план», «Россия, которая вступила …» → «Россия
// вступила …».
void ask_relative(Asker& asker, std::size_t index, const Asking& asking, std::size_t at) {
  const facts::Fact& fact = asker.ground.facts[index];
  const Sentence& sentence = asker.sentence(fact);
  const Clause& clause = asker.clauses(fact)[at];
  const auto opener = static_cast<std::size_t>(clause.opener);
  const Token& pronoun = sentence.tokens[opener];
  if (!pronoun.is("который") || opener > clause.range.begin)
    return asker.reject(index, "relative of another kind", pronoun.form);
  std::string why;
  const auto noun = antecedent_of(asker, sentence, opener, pronoun, false, why);
  if (!noun) return asker.reject(index, why, pronoun.form);
  const Token& verb = sentence.tokens[static_cast<std::size_t>(clause.verb)];
  const bool impersonal =
      clause.subject < 0 && verb.any({Tag::past, Tag::pl}) && verb.any(Tag::tv) && !pronoun.any(Tag::pl);
  const bool object = pronoun.any(Tag::acc) && (clause.subject >= 0 || impersonal);
  const bool subject = pronoun.any(Tag::nom) && !object && clause.subject < 0;
  if (!object && !subject) return asker.reject(index, "case not certain", pronoun.form);
  const std::string name =
      noun_group(asker, sentence, noun->group, noun->head, subject ? Tag::nom : Tag::acc);
  if (name.empty()) return asker.reject(index, "no certain form", sentence.tokens[noun->head].form);
  Tokens own = language::own_tokens(clause);
  std::erase_if(own, [&](std::size_t i) { return i <= opener; });
  own = trimmed(sentence, without(own, fact.phrase), fact.phrase, asker.ground.words);
  Clip clip = judged(asker, index, at, joined(range_tokens(noun->group), own));
  if (!clip.ok()) return asker.reject(index, clip.refusal, clip.detail);
  own = clip.tokens;
  std::erase_if(own, [&](std::size_t i) { return noun->group.contains(i); });
  // «который согласился принять | министр»: «Когда министр согласился принять модус вивенди?»
  const bool several = clause.subject >= 0 && verb.any(Tag::pl) &&
                       !sentence.tokens[static_cast<std::size_t>(clause.subject)].any(Tag::pl);
  if (object && clause.subject > clause.verb && !several)  // not «подписали Бисмарк | и Бломе»
    std::stable_partition(own.begin(), own.end(),
                          [&](std::size_t i) { return clause.subject_phrase.contains(i); });
  const bool bare_verb = own.size() == clause.verb_group.size();
  if (subject)
    return add_date(asker, index, asking, "date of a relative clause",
                    bare_verb ? say(asker, clip, own) + " " + name : name + " " + say(asker, clip, own),
                    clip.setting);
  // «которое Эдуард подписал | с шотландцами сроком на пятнадцать лет»: what he signed stands by its verb
  auto behind = std::find_if(own.begin(), own.end(), [&](std::size_t i) {
    return i >= clause.verb_group.end && !clause.subject_phrase.contains(i);
  });
  if (behind != own.end() && !sentence.tokens[*behind].any(Tag::pr)) behind = own.end();
  const std::string done = say(asker, clip, {own.begin(), behind}),
                    rest = say(asker, clip, {behind, own.end()});
  add_date(asker, index, asking, "date of a relative clause",
           done + " " + name + (rest.empty() ? "" : " ") + rest, clip.setting);
}

// «Под Ляояном, где бои шли с …» → «Когда шли бои под Ляояном?»: «где» is the phrase of place before the
// comma.
void ask_where(Asker& asker, std::size_t index, const Asking& asking, std::size_t at) {
  const facts::Fact& fact = asker.ground.facts[index];
  const Sentence& sentence = asker.sentence(fact);
  const Clause& clause = asker.clauses(fact)[at];
  const std::size_t end = before_comma(sentence, clause.range.begin);
  Range place{end, end};
  while (place.begin > 0 && end - place.begin < 6 && !sentence.tokens[place.begin].any(Tag::pr))
    --place.begin;
  const bool found = end > 0 && place.begin < end && sentence.tokens[place.begin].any(Tag::pr) &&
                     asker.ground.words.has_form("place preposition", sentence.tokens[place.begin]);
  if (!found) return asker.reject(index, "no antecedent", "где");
  // «вошёл в Голландию, где …»: whither is not where.
  const bool where = std::any_of(
      sentence.tokens.begin() + static_cast<long>(place.begin) + 1,
      sentence.tokens.begin() + static_cast<long>(place.end),
      [](const Token& token) { return token.any(Tag::prp) || token.any(Tag::ins) || token.any(Tag::gen); });
  if (!where) return asker.reject(index, "no antecedent", "где");
  const Token& verb = sentence.tokens[static_cast<std::size_t>(clause.verb)];
  const bool somebody = clause.subject < 0 && verb.any({Tag::past, Tag::pl});
  if (clause.subject < 0 && !somebody) return asker.reject(index, "no subject", verb.form);
  Clip clip = clip_of(asker, index, at, fact.phrase);
  if (!clip.ok() && !clip.thin)
    return asker.reject(index, clip.refusal, clip.detail);  // the place may name it
  Clip with_place = judged(asker, index, at, joined(range_tokens(place), clip.tokens));
  if (!with_place.ok()) return asker.reject(index, with_place.refusal, with_place.detail);
  const Tokens order = asked_order(asker, clip);
  // «где отряд потерял 300 человек»: who does something to somebody stands before what he does.
  const bool acts =
      clause.subject >= 0 && clause.subject < clause.verb &&
      std::any_of(order.begin(), order.end(), [&](std::size_t i) { return i >= clause.verb_group.end; });
  Tokens verb_first;
  for (const std::size_t i : order)
    if (acts ? clause.subject_phrase.contains(i) : clause.verb_group.contains(i)) verb_first.push_back(i);
  for (const std::size_t i : order)
    if (acts && clause.verb_group.contains(i)) verb_first.push_back(i);
  for (const std::size_t i : order)
    if (std::find(verb_first.begin(), verb_first.end(), i) == verb_first.end()) verb_first.push_back(i);
  add_date(asker, index, asking, "date of a place's clause",
           say(asker, with_place, joined(verb_first, range_tokens(place))), with_place.setting);
}

// «Вторгшись в Россию в 1812 году, Наполеон …» → «Когда Наполеон вторгся в Россию?»
void ask_gerund(Asker& asker, std::size_t index, const Asking& asking, std::size_t at) {
  const facts::Fact& fact = asker.ground.facts[index];
  const Sentence& sentence = asker.sentence(fact);
  const auto& clauses = asker.clauses(fact);
  const Clause& clause = clauses[at];
  int host = clause.parent;
  if (host < 0)  // a phrase in front of its clause
    for (std::size_t i = at + 1; i < clauses.size() && host < 0; ++i)
      if (clauses[i].type == ClauseType::main && clauses[i].verb >= 0) host = static_cast<int>(i);
  if (host < 0) return asker.reject(index, "no host clause");
  const Clause& main = clauses[static_cast<std::size_t>(host)];
  if (main.subject < 0 || main.polarity != language::Polarity::fact) return asker.reject(index, "no subject");
  const Token& word = sentence.tokens[static_cast<std::size_t>(clause.verb)];
  const auto* subject = noun_reading(sentence.tokens[static_cast<std::size_t>(main.subject)]);
  if (subject == nullptr || !word.any(Tag::perf)) return asker.reject(index, "no certain form", word.form);
  const bool plural = sentence.tokens[static_cast<std::size_t>(main.verb)].any(Tag::pl);
  const std::string form = past_form(asker, word.readings.front(), plural ? Tag::pl : gender_of(*subject));
  if (form.empty()) return asker.reject(index, "no certain form", word.form);
  Tokens rest = without(language::own_tokens(clause), fact.phrase);
  std::erase_if(rest, [&](std::size_t i) { return static_cast<int>(i) == clause.verb; });
  Range within = main.subject_phrase;
  for (const Range& hole : main.holes)
    if (hole.begin > static_cast<std::size_t>(main.subject)) within.end = std::min(within.end, hole.begin);
  // «Взяв в мае Форт, войска | после неудачи в июне | отступили»: that is the main verb's, and may be later.
  for (auto i = static_cast<std::size_t>(main.subject) + 1; i < within.end; ++i)
    if (asker.ground.words.has_form("time preposition", sentence.tokens[i])) within.end = i;
  const Tokens who =
      plural
          ? range_tokens(within)
          : range_tokens(noun_group_around(asker, sentence, static_cast<std::size_t>(main.subject), within));
  const Clip clip = judged(asker, index, static_cast<std::size_t>(host), joined(who, rest));
  if (!clip.ok()) return asker.reject(index, clip.refusal, clip.detail);
  const std::string name = say(asker, clip, who), tail = say(asker, clip, rest);
  add_date(asker, index, asking, "date of a gerund", name + " " + form + (tail.empty() ? "" : " " + tail),
           clip.setting);
}

}  // namespace

void ask_phrase_date(Asker& asker, std::size_t index, const Asking& asking, std::size_t at) {
  switch (asker.clauses(asker.ground.facts[index])[at].type) {
    case ClauseType::participle:
      return ask_participle(asker, index, asking, at);
    case ClauseType::relative:
      return ask_relative(asker, index, asking, at);
    case ClauseType::subordinate:
      return ask_where(asker, index, asking, at);
    case ClauseType::gerund:
      return ask_gerund(asker, index, asking, at);
    default:
      return asker.reject(index, "no verb");
  }
}

}  // namespace letopis::questions::ru

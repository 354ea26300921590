// Dates of participles that hang on a noun: «договор, подписанный 28 июня», «буря, налетевшая 14 ноября»: the
// phrase becomes a clause of its own, with the noun in its place.
#include <algorithm>

#include <fmt/format.h>

#include "content/base/utf8.hpp"
#include "content/questions/dates_ru.hpp"
#include "content/questions/noun_before_ru.hpp"
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
const facts::Fact* treaty_of(const Asker& asker, const facts::Fact& date, const NounBefore& noun) {
  for (const facts::Fact& other : facts_in(asker.ground, date.sentence))
    if (other.kind == facts::Kind::treaty && other.tokens.contains(noun.head) &&
        other.tokens.end <= noun.group.end)
      return &other;
  return nullptr;
}

// «По Ям-Запольскому перемирию, заключённому …»: a treaty is called as its fact is; the group takes in its
// whole name.
std::string name_of_treaty(const Asker& asker, const facts::Fact* treaty, NounBefore& noun) {
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
std::string told_with_date(const Asker& asker, const facts::Fact& fact, const Clip& clip,
                           const Tokens& rest) {
  const auto& date = std::get<facts::Date>(fact.object);
  const bool point = date.mod.empty() && (date.role.empty() || date.role == "point");
  if (!point || (date.grain != "day" && date.grain != "month")) return {};
  const std::string when = say_date_ru(date, DateForm::phrase);
  const auto behind =
      std::find_if(rest.begin(), rest.end(), [&](std::size_t i) { return i >= fact.phrase.end; });
  const std::string before = say(asker, clip, {rest.begin(), behind}),
                    after = say(asker, clip, {behind, rest.end()});
  if (when.empty()) return {};
  return before + (before.empty() ? "" : " ") + when + (after.empty() ? "" : " ") + after;
}

}  // namespace

void ask_participle_date(Asker& asker, std::size_t index, const Asking& asking, std::size_t at) {
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
  auto noun = noun_before(asker, sentence, clause.range.begin, word, true, why);
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
  // «соглашение о действиях | против Германии |, подписанное | в Москве |»: behind the name it would be said
  // of Germany.
  const bool long_name =
      std::any_of(sentence.tokens.begin() + static_cast<long>(noun->head) + 1,
                  sentence.tokens.begin() + static_cast<long>(std::max(noun->head + 1, noun->group.end)),
                  [](const Token& token) { return token.any(Tag::pr); });
  if (passive && long_name && !tail.empty() && sentence.tokens[rest.front()].any(Tag::pr))
    return add_date(asker, index, asking, "date of a participle",
                    fmt::format("{} {} {} {}", tail, was(gender), form, name), clip.setting);
  if (passive)
    return add_date(asker, index, asking, "date of a participle",
                    fmt::format("{} {} {}{}{}", was(gender), form, name, tail.empty() ? "" : " ", tail),
                    clip.setting);
  add_date(asker, index, asking, "date of an active participle",
           tail.empty() ? form + " " + name : name + " " + form + " " + tail, clip.setting);
}

}  // namespace letopis::questions::ru

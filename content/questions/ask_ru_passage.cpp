// The gap in the author's own sentence: what no clause of its own could ask, the whole sentence asks, behind
// the sentences that it leans on (passage.hpp).
#include <algorithm>
#include <cmath>

#include "content/base/utf8.hpp"
#include "content/questions/dates_ru.hpp"
#include "content/questions/estimate.hpp"
#include "content/questions/passage_gap.hpp"
#include "content/questions/passage_parts.hpp"
#include "content/questions/references_ru.hpp"
#include "content/questions/word_for_word.hpp"

namespace letopis::questions::ru {
namespace {

using facts::Date;
using language::Range;
using language::Sentence;
using language::Tag;

struct Place {
  Range gap;
  DateForm form = DateForm::phrase;
};

// «Иван Крылов (1769–1844)»: when he lived, and not when something was done.
bool is_a_life(const Sentence& sentence, const facts::Fact& fact) {
  const std::size_t begin = fact.phrase.begin;
  if (begin < 2 || sentence.tokens[begin - 1].form != "(") return false;
  const auto& owner = sentence.tokens[begin - 2];
  return owner.any(Tag::ant) || owner.any(Tag::cog) || owner.any(Tag::guess) || owner.any(Tag::roman);
}

// A stretch where another one would read as it does: «| 1609–1611 | гг.», «| с 1793-го по 1799-й |», «| 3–4
// сентября |».
std::optional<Place> place_of_stretch(const Sentence& sentence, const facts::Fact& fact) {
  const auto& date = std::get<Date>(fact.object);
  if (!date.mod.empty() || is_a_life(sentence, fact)) return std::nullopt;
  const std::string number = say_date_ru(date, DateForm::bare);
  for (std::size_t i = fact.tokens.begin; i < fact.tokens.end; ++i)
    if (sentence.tokens[i].form == number) return Place{{i, i + 1}, DateForm::bare};
  const auto& first = sentence.tokens[fact.phrase.begin];
  if (first.folded == "с" || first.folded == "со") return Place{fact.phrase, DateForm::span};
  if (first.any(Tag::digits) && first.form.find("–") != std::string::npos)
    return Place{fact.phrase, DateForm::dashed};
  return std::nullopt;
}

// «| Через две недели, 3 мая, | сдался Тунис»: the day answers for both, and the comma behind it goes with
// it.
std::optional<Place> place_of_counted(const Asker& asker, const facts::Fact& fact) {
  const Sentence& sentence = asker.sentence(fact);
  const auto& date = std::get<Date>(fact.object);
  const Range words = fact.phrase;
  const auto comma = [&](std::size_t i) {
    return i < sentence.tokens.size() && sentence.tokens[i].form == ",";
  };
  bool apart = false;
  for (std::size_t i = words.begin + 1; i + 1 < words.end; ++i) apart = apart || comma(i);
  if (!apart || !comma(words.end) || words.end + 1 >= sentence.tokens.size()) return std::nullopt;
  if (date.grain != "day" && date.grain != "month" && date.grain != "season") return std::nullopt;
  // «Менее чем | через два года, в мае 1481 г., |», «через неделю, 3 мая, | когда сошёл лёд»
  const bool compared =
      words.begin > 0 && asker.ground.words.has_form("comparing", sentence.tokens[words.begin - 1]);
  const int host = language::clause_at(asker.clauses(fact), words.begin);
  const auto& next = sentence.tokens[words.end + 1];
  if (compared || host < 0 || host != language::clause_at(asker.clauses(fact), words.end + 1) ||
      next.any(Tag::rel) || !is_word(next) || asker.ground.words.has_form("coordinator", next))
    return std::nullopt;
  // «| Ровно через месяц, 13 июля, | договор был подписан»
  const bool exactly =
      words.begin > 0 && asker.ground.words.has_form("exactly", sentence.tokens[words.begin - 1]);
  return Place{{words.begin - (exactly ? 1 : 0), words.end + 1}, DateForm::phrase};
}

// «продержался | до 2 октября |»: the end of what went on; «до 1914 года построили»: some time before.
bool ends_what_lasted(const Asker& asker, const facts::Fact& fact) {
  const language::Clause* clause = clause_of(asker.ground, fact);
  if (clause == nullptr) return false;
  const auto& verb = asker.sentence(fact).tokens[static_cast<std::size_t>(clause->verb)];
  const auto& words = asker.ground.words;
  return verb.all(Tag::impf) || words.has_lemma("lasting verb", verb) ||
         words.has_lemma("lasting state", verb);
}

// «| с 1 июля | началась осада»; «с 7 марта перешёл»: since when it went on, and when it was done.
bool starts_what_went_on(const Asker& asker, const facts::Fact& fact) {
  const language::Clause* clause = clause_of(asker.ground, fact);
  if (clause == nullptr) return false;
  const auto& verb = asker.sentence(fact).tokens[static_cast<std::size_t>(clause->verb)];
  return verb.all(Tag::impf) || asker.ground.words.has_lemma("beginning verb", verb);
}

// «в | 1774 | году», «в | XVI | веке»: the number alone is the answer, whatever its noun's case. Else the
// whole adverbial, where the option reads as it does.
std::optional<Place> place_of(const Asker& asker, const facts::Fact& fact) {
  const Sentence& sentence = asker.sentence(fact);
  const auto& date = std::get<Date>(fact.object);
  if (date.role == "interval" && date.grain != "range") {
    if (const auto stretch = place_of_stretch(sentence, fact)) return stretch;
  }
  const std::string number = say_date_ru(date, DateForm::bare);
  const bool plain = date.mod.empty() || date.mod == "approx" || date.mod == "before" || date.mod == "after";
  if ((date.grain == "year" || date.grain == "century") && date.role != "interval" && plain)
    for (std::size_t i = fact.tokens.begin; i < fact.tokens.end; ++i)
      if (sentence.tokens[i].form == number) return Place{{i, i + 1}, DateForm::bare};
  if (date.role == "interval" && !date.mod.empty()) return std::nullopt;
  const std::string key = say_date_ru(date, DateForm::phrase);
  if (key.empty()) return std::nullopt;
  // «отбил атаки 20 и | 30 июля |»: they share the month
  if (const std::size_t at = fact.tokens.begin;
      at > 1 && asker.ground.words.has_form("coordinator", sentence.tokens[at - 1]) &&
      sentence.tokens[at - 2].any(Tag::digits))
    return std::nullopt;
  const bool act = fact.attributive && date.grain == "day" && fact.tokens.begin > 0 &&
                   sentence.tokens[fact.tokens.begin - 1].folded == "от";
  if (act) return Place{fact.tokens, DateForm::phrase};
  if (fact.attributive) return std::nullopt;
  const std::string& first = sentence.tokens[fact.phrase.begin].folded;
  if (date.role == "until" && first == "до" && ends_what_lasted(asker, fact))
    return Place{fact.phrase, DateForm::phrase};
  if (date.role == "since" && (first == "с" || first == "со") && starts_what_went_on(asker, fact))
    return Place{fact.phrase, DateForm::phrase};
  if (const auto counted = place_of_counted(asker, fact)) return counted;
  // «| ровно через год | Чили объявило себя независимым»
  if (date.relative && fact.phrase.begin > 0 &&
      asker.ground.words.has_form("exactly", sentence.tokens[fact.phrase.begin - 1]))
    return Place{{fact.phrase.begin - 1, fact.phrase.end}, DateForm::phrase};
  if (!stands_free(sentence, fact, key)) return std::nullopt;
  return Place{fact.phrase, DateForm::phrase};
}

// Whether the words around the gap tell what their pronouns stand for: «Меншиков встретил Карла. Он потерял
// …» does not, nor does «Тот бежал».
Stands pronouns(const Asker& asker, const facts::Fact& fact, Range part, Range gap) {
  const Sentence& sentence = asker.sentence(fact);
  bool named = false;
  Stands found = Stands::one;
  if (asker.ground.words.has_lemma("opening verb", sentence.tokens[part.begin]))
    found = Stands::nothing;  // «Было ____»
  for (std::size_t i = part.begin; i < part.end; ++i) {
    named = named || (asker.casing.is_name(sentence, i) && !gap.contains(i));
    if (!asker.ground.words.has("opening anaphor", sentence.tokens[i].form)) continue;
    if (i > part.begin && !sentence.tokens[i].any(Tag::prn)) continue;  // «Последним», «один за другим»
    if (sentence.tokens[i].folded == "то" && i + 1 < part.end && sentence.tokens[i + 1].folded == "есть")
      continue;
    if (named && !sentence.tokens[i].any(Tag::nom)) continue;
    const bool points = asker.ground.words.has_lemma("pointing", sentence.tokens[i]);
    const bool alone =
        i + 1 < part.end && (sentence.tokens[i + 1].any(Tag::vblex) || !is_word(sentence.tokens[i + 1]));
    // Whom the grammar finds may stand too far back to be read.
    const Stands here =
        points && alone ? Stands::several : stands_for(asker.ground, asker.casing, fact, part, i);
    found = std::max(found, here);
  }
  return found;
}

void add_passage(Asker& asker, std::size_t index, pack::Topic topic, Range gap,
                 const std::function<std::string(const facts::Fact&)>& option) {
  const facts::Fact& fact = asker.ground.facts[index];
  const std::string key = option(fact);
  if (key.empty()) return asker.reject(index, "no option form", fact.value);
  // «____ сдались и засевшие в Кремле»: besides whom, stands elsewhere.
  const Sentence& sentence = asker.sentence(fact);
  for (std::size_t i = std::max(gap.end, std::size_t{1}); i + 1 < sentence.tokens.size() && i < gap.end + 2;
       ++i)
    if (sentence.tokens[i].folded == "и" && sentence.tokens[i - 1].any(Tag::past) &&
        !sentence.tokens[i + 1].any(Tag::past))
      return asker.reject(index, "torn in two", "и");
  Gapped printed = gapped_sentence(asker.ground, fact, gap);
  if (printed.prompt.empty()) return asker.reject(index, "no sentence for a gap");
  const Stands stands = pronouns(asker, fact, printed.printed, gap);
  ask_passage(asker, cloze_in_passage(index, topic, std::move(printed), key, option), stands);
}

void date_in_passage(Asker& asker, std::size_t index) {
  const facts::Fact& fact = asker.ground.facts[index];
  const Sentence& sentence = asker.sentence(fact);
  const auto& date = std::get<Date>(fact.object);
  const Range phrase = fact.phrase.empty() ? fact.tokens : fact.phrase;
  const bool set_for = sentence.tokens[phrase.begin].folded == "на" ||
                       (phrase.begin > 0 && sentence.tokens[phrase.begin - 1].folded == "на");
  if (set_for && date.grain != "night" && !date.relative) return asker.reject(index, "set for a day");
  if (!fact.attributive && !year_is_sure(asker, fact)) return asker.reject(index, "year not certain");
  const auto place = place_of(asker, fact);
  if (!place) return asker.reject(index, "date is no adverbial", language::words(sentence, phrase));
  add_passage(asker, index, pack::Topic::date, place->gap, [form = place->form](const facts::Fact& other) {
    const auto* another = std::get_if<Date>(&other.object);
    return another == nullptr ? std::string{} : say_date_ru(*another, form);
  });
}

// «похоронили | 192 | своих товарищей»: what stands behind agrees with the number, though it is not what is
// counted.
void figure_in_passage(Asker& asker, std::size_t index) {
  const facts::Fact& fact = asker.ground.facts[index];
  const Sentence& sentence = asker.sentence(fact);
  const bool agrees = !fact.counted.empty() || (fact.tokens.end < sentence.tokens.size() &&
                                                sentence.tokens[fact.tokens.end].any(Tag::gen));
  // «четыре | великие обязались»: the noun that is counted was left out.
  if (fact.tokens.end + 1 < sentence.tokens.size() && sentence.tokens[fact.tokens.end].all(Tag::adj) &&
      !sentence.tokens[fact.tokens.end + 1].any(Tag::n) &&
      !sentence.tokens[fact.tokens.end + 1].any(Tag::adj))
    return;
  // «54°40'»
  if (fact.tokens.end < sentence.tokens.size() &&
      sentence.tokens[fact.tokens.end].form.find("°") != std::string::npos)
    return;
  // «все трое», «остальные двое»: the prompt has counted them.
  if (fact.tokens.begin > 0 &&
      asker.ground.words.has_form("known number", sentence.tokens[fact.tokens.begin - 1]))
    return;
  // «почти трое суток, с 16 по 19 июня»: the prompt would tell how long.
  if (fact.kind == facts::Kind::duration)
    for (const facts::Fact& other : facts_in(asker.ground, fact.sentence))
      if (const auto* date = std::get_if<Date>(&other.object); date != nullptr && date->role == "interval")
        return;
  add_passage(asker, index, pack::Topic::figure, fact.tokens,
              figure_option_ru(sentence, fact, {.same_noun = agrees}));
}

}  // namespace

void ask_passage(Asker& asker, std::size_t index) {
  const facts::Fact& fact = asker.ground.facts[index];
  const bool may = std::holds_alternative<Date>(fact.object) || facts::figure_of(fact) != nullptr ||
                   fact.kind == facts::Kind::treaty;
  const bool stated = fact.polarity == language::Polarity::fact;
  if (!may || (!stated && !stands_word_for_word(asker.ground, fact)) || fact.value.empty()) return;
  if (const std::string fault = fault_of_gap(asker.ground, fact); !fault.empty())
    return asker.reject(index, fault, language::words(asker.sentence(fact), fact.tokens));
  if (std::holds_alternative<Date>(fact.object)) return date_in_passage(asker, index);
  if (fact.kind == facts::Kind::treaty) return treaty_in_passage(asker, index);
  const int at = language::clause_at(asker.clauses(fact), fact.tokens.begin);
  if (facts::figure_of(fact) != nullptr && stated &&
      is_an_estimate(asker, fact, asker.clauses(fact)[static_cast<std::size_t>(at)]))
    return asker.reject(index, "an estimate");
  if (facts::figure_of(fact) != nullptr && gap_is_clean(asker, index) && fact.kind != facts::Kind::identifier)
    figure_in_passage(asker, index);
}

}  // namespace letopis::questions::ru

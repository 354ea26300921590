// What a figure counts, as «сколько» wants it: «солдат», «советских дивизий», «тысяч человек».
#include <algorithm>

#include "content/base/utf8.hpp"
#include "content/questions/ask_ru_slots.hpp"

namespace letopis::questions::ru {
namespace {

using language::Clause;
using language::Range;
using language::Reading;
using language::Sentence;
using language::Tag;
using language::Token;

// «км.», «тыс»: the word that «сколько» wants for an abbreviation.
std::string spelled_out(const Asker& asker, const Token& token) {
  std::string form = token.folded;
  while (form.ends_with('.')) form.pop_back();
  return asker.ground.words.value("counting form", form);
}

bool is_genitive_plural(const Token& token) {
  return std::any_of(token.readings.begin(), token.readings.end(),
                     [](const Reading& r) { return r.has(Tag::gen) && r.has(Tag::pl); });
}

bool is_thousands(const Token& token) {
  return token.is("тысяча") || token.is("миллион");
}

bool is_collective(const Token& token) {
  return token.any(Tag::n) && std::all_of(token.readings.begin(), token.readings.end(), [](const Reading& r) {
           return r.has(Tag::gen) && r.has(Tag::sg) && r.has(Tag::f);
         });
}

std::optional<std::size_t> counted_head(const Sentence& sentence, Range counted) {
  for (std::size_t i = counted.begin; i < counted.end; ++i)
    if (noun_reading(sentence.tokens[i]) != nullptr && !sentence.tokens[i].any(Tag::adj)) return i;
  for (std::size_t i = counted.end; i-- > counted.begin;)
    if (noun_reading(sentence.tokens[i]) != nullptr) return i;
  return std::nullopt;
}

}  // namespace

std::string counted_words(const Asker& asker, const Sentence& sentence, Range counted) {
  const auto head = counted_head(sentence, counted);
  if (!head && counted.size() != 1 &&
      (counted.empty() || spelled_out(asker, sentence.tokens[counted.begin]).empty()))
    return {};
  std::string text;
  for (std::size_t i = counted.begin; i < counted.end; ++i) {
    const Token& token = sentence.tokens[i];
    std::string form = token.form;
    if (form == ".") continue;
    if (const auto whole = spelled_out(asker, token); !whole.empty()) {
      form = whole;
    } else if (!head || base::length(sentence.tokens[*head].form) < 3) {
      return {};
    } else if (i <= *head) {
      const Reading* reading = nullptr;
      for (const auto& r : token.readings) {
        const bool fits = i == *head
                              ? (r.has(Tag::n) || r.has(Tag::np))
                              : (r.has(Tag::adj) || r.has(Tag::pp) || r.has(Tag::pprs) || r.has(Tag::ord));
        if (fits && reading == nullptr) reading = &r;
      }
      const auto counting =
          i == *head && reading != nullptr ? asker.ground.words.value("counting form", reading->lemma) : "";
      if (!counting.empty()) {
        form = counting;
      } else if (i > 0 && i == counted.begin && is_thousands(sentence.tokens[i - 1]) &&
                 is_collective(token)) {
        form = token.form;  // «сорок тысяч пехоты»
      } else if (!is_genitive_plural(token)) {
        if (reading == nullptr) return {};
        const auto forms = asker.ground.lexicon.inflect(*reading, {Tag::gen, Tag::pl});
        if (forms.empty()) return {};
        form = with_yo(token.form, forms.front());
      }
    }
    if (!text.empty()) text += ' ';
    text += form;
  }
  return text;
}

std::optional<Range> counted_apart(const Asker& asker, const Sentence& sentence, const Clause& clause,
                                   Range phrase) {
  if (clause.verb < 0 || phrase.begin < static_cast<std::size_t>(clause.verb)) return std::nullopt;
  if (phrase.begin > 0 && sentence.tokens[phrase.begin - 1].any(Tag::pr)) return std::nullopt;
  // «… сгорело 6532 дома», «… взяли 12 мили»: something does follow that was not recognised.
  if (phrase.end < clause.range.end &&
      (sentence.tokens[phrase.end].any(Tag::n) || sentence.tokens[phrase.end].any(Tag::adj) ||
       sentence.tokens[phrase.end].unknown()))
    return std::nullopt;
  const auto own = language::own_tokens(clause);
  const Tokens before(own.begin(), std::find_if(own.begin(), own.end(), [&](std::size_t i) {
                        return clause.verb_group.contains(i);
                      }));
  for (std::size_t k = 0; k < before.size(); ++k) {
    const std::size_t i = before[k];
    const Token& token = sentence.tokens[i];
    if (token.folded == "из") {
      std::size_t noun = i + 1;
      while (noun < clause.range.end && !sentence.tokens[noun].any(Tag::n) &&
             (sentence.tokens[noun].any(Tag::digits) || sentence.tokens[noun].any(Tag::num) ||
              sentence.tokens[noun].any(Tag::adj)))
        ++noun;
      if (noun >= clause.range.end || !is_genitive_plural(sentence.tokens[noun])) return std::nullopt;
      Range group = noun_group_around(asker, sentence, noun, clause.range);
      group.begin = i;
      if (group.end + 1 < clause.range.end &&
          asker.ground.words.has_form("list conjunction", sentence.tokens[group.end]) &&
          is_genitive_plural(sentence.tokens[group.end + 1]))
        group.end += 2;
      return group.end <= phrase.begin ? std::optional(group) : std::nullopt;
    }
    const bool bare = k == 0 || !(sentence.tokens[before[k - 1]].any(Tag::pr) ||
                                  sentence.tokens[before[k - 1]].any(Tag::n) ||
                                  sentence.tokens[before[k - 1]].any(Tag::adj));
    if (token.any(Tag::n) && token.any({Tag::gen, Tag::pl}) && !token.any(Tag::nom) && bare) {
      // «погибших и умерших»
      const bool pair = k + 2 < before.size() &&
                        asker.ground.words.has_form("list conjunction", sentence.tokens[i + 1]) &&
                        is_genitive_plural(sentence.tokens[i + 2]);
      return Range{i, pair ? i + 3 : i + 1};
    }
  }
  return std::nullopt;
}

}  // namespace letopis::questions::ru

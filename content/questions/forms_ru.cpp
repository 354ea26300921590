#include "content/questions/forms_ru.hpp"

#include <algorithm>
#include <array>

#include "content/base/utf8.hpp"
#include "content/questions/ask_ru.hpp"
#include "content/questions/options_ru.hpp"

namespace letopis::questions::ru {

using language::Range;
using language::Sentence;
using language::Tag;
using language::Token;

std::string which(Tag gender, Tag wanted) {
  struct Row {
    Tag wanted;
    std::array<const char*, 4> forms;
  };  // m, f, nt, pl
  static constexpr std::array<Row, 6> rows = {{{Tag::nom, {"какой", "какая", "какое", "какие"}},
                                               {Tag::gen, {"какого", "какой", "какого", "каких"}},
                                               {Tag::dat, {"какому", "какой", "какому", "каким"}},
                                               {Tag::acc, {"какой", "какую", "какое", "какие"}},
                                               {Tag::ins, {"каким", "какой", "каким", "какими"}},
                                               {Tag::prp, {"каком", "какой", "каком", "каких"}}}};
  const std::size_t column = gender == Tag::f ? 1 : gender == Tag::nt ? 2 : gender == Tag::pl ? 3 : 0;
  for (const Row& row : rows)
    if (row.wanted == wanted) return row.forms[column];
  return {};
}

Tag gender_of(const language::Reading& reading) {
  if (reading.has(Tag::pl)) return Tag::pl;
  return reading.has(Tag::f) ? Tag::f : reading.has(Tag::nt) ? Tag::nt : Tag::m;
}

const language::Reading* noun_reading(const Token& token) {
  for (const auto& reading : token.readings)
    if (reading.has(Tag::n) && reading.has(Tag::nom)) return &reading;
  for (const auto& reading : token.readings)
    if (reading.has(Tag::n)) return &reading;
  for (const auto& reading : token.readings)
    if (reading.has(Tag::np)) return &reading;
  return nullptr;
}

namespace {

// «Кючук-Кайнарджийского»: each part keeps the capital that it has in the text.
std::string with_capitals_of(const std::string& model, const std::string& form) {
  std::string text;
  std::size_t from = 0, other = 0;
  while (from < form.size()) {
    const std::size_t end = std::min(form.find('-', from), form.size()),
                      stop = std::min(model.find('-', other), model.size());
    const std::string part = form.substr(from, end - from);
    const bool capital = other < model.size() && base::starts_upper(model.substr(other, stop - other));
    text += capital ? base::capitalised(part) : part;
    if (end < form.size()) text += '-';
    from = end + 1;
    other = stop + 1;
  }
  return text;
}

// A guessed adjective («лозаннский») is inflected by its ending.
std::string guessed_adjective(const language::Reading& reading, Tag gender, Tag wanted) {
  const std::string& lemma = reading.lemma;
  if (!reading.has(Tag::adj) || !(lemma.ends_with("ский") || lemma.ends_with("цкий"))) return {};
  const std::string stem = lemma.substr(0, lemma.size() - std::string_view("ий").size());
  const char* ending = gender == Tag::f ? "ая" : gender == Tag::nt ? "ое" : gender == Tag::pl ? "ие" : "ий";
  return decline_adjective_ru(stem + ending, gender, wanted);
}

std::string attribute_form(const Asker& asker, const Token& token, const language::Reading& head,
                           Tag wanted) {
  // «возглавил Степной фронт»: the accusative of what has no life looks like the nominative.
  const bool lifeless =
      !head.has(Tag::aa) && (head.has(Tag::pl) || (!head.has(Tag::f) && !head.has(Tag::nt)));
  if (wanted == Tag::acc && lifeless) wanted = Tag::nom;
  for (const auto& reading : token.readings) {
    // «из семи бояр» is «семь бояр» in the nominative: a numeral in words has cases of its own.
    if (reading.has(Tag::num) && !token.any(Tag::digits) && !token.any(wanted)) return {};
    if (reading.has(Tag::adv) || reading.has(Tag::num)) return token.form;  // «вновь», «26» before the head
    const bool attribute = reading.has(Tag::adj) || reading.has(Tag::pp) || reading.has(Tag::pprs) ||
                           reading.has(Tag::ord) || reading.has(Tag::det);
    if (!attribute || reading.has(Tag::shrt)) continue;
    const Tag gender = gender_of(head);
    language::Tags tags{wanted};
    if (gender == Tag::pl)
      tags.add(Tag::pl);
    else {
      tags.add(Tag::sg);
      tags.add(gender);
    }
    auto forms = asker.ground.lexicon.inflect(reading, tags);
    if (reading.has(wanted) && reading.has(Tag::sg) && gender != Tag::pl &&
        (reading.has(gender) || reading.has(Tag::mfn)))
      return token.form;
    std::erase_if(forms, [](const std::string& form) { return form.ends_with("ки"); });  // an adverb's ending
    if (!forms.empty()) return with_capitals_of(token.form, forms.front());
    if (const std::string guessed = guessed_adjective(reading, gender, wanted); !guessed.empty())
      return with_capitals_of(token.form, guessed);
    if (reading.has(wanted)) return token.form;
  }
  return {};
}

}  // namespace

std::string noun_group(const Asker& asker, const Sentence& sentence, Range range, std::size_t head,
                       Tag wanted) {
  const Token& noun = sentence.tokens[head];
  const language::Reading* reading = noun_reading(noun);
  if (reading == nullptr) return {};
  std::string text;
  for (std::size_t i = range.begin; i < range.end; ++i) {
    std::string form = asker.casing.inside(sentence, i);
    if (i == head) {
      const bool straight = wanted == Tag::nom || (wanted == Tag::acc && !reading->has(Tag::f) &&
                                                   !reading->has(Tag::aa) && reading->has(Tag::sg));
      const bool same = straight && (reading->has(Tag::nom) || reading->has(Tag::acc)) &&
                        !reading->has(Tag::f) && !reading->has(Tag::aa);
      if (!noun.all(wanted) && !same) {
        const auto forms = asker.ground.lexicon.inflect(*reading, {wanted});
        if (forms.empty()) {
          if (!reading->has(wanted)) return {};
        } else {
          const std::string own = with_yo(base::uncapitalised(noun.form), forms.front());
          form = base::starts_upper(form) ? base::capitalised(own) : own;
        }
      }
    } else if (i < head) {
      // «эпирского правителя»: what is alive has its accusative from the genitive.
      const bool alive =
          wanted == Tag::acc && reading->has(Tag::aa) && (!reading->has(Tag::f) || reading->has(Tag::pl));
      std::string inflected = attribute_form(asker, sentence.tokens[i], *reading, alive ? Tag::gen : wanted);
      if (inflected.empty()) return {};
      form = base::starts_upper(form) ? inflected : base::uncapitalised(inflected);
    } else if (const Token& behind = sentence.tokens[i];
               i == head + 1 && behind.any(Tag::np) && !behind.any(Tag::gen) && !noun.any(wanted)) {
      // «правителю | Феодору |»: a name beside it goes through the same cases, and a guessed one through
      // none.
      const auto forms = asker.ground.lexicon.inflect(behind.readings.front(), {wanted});
      if (forms.empty() || behind.any(Tag::guess)) return {};
      form = with_capitals_of(behind.form, forms.front());
    }
    if (!text.empty() && sentence.tokens[i].space_before) text += ' ';
    text += form;
  }
  return text;
}

std::string with_yo(const std::string& text, std::string form) {
  constexpr std::string_view ye = "е", yo = "ё";
  for (std::size_t at = 0; at < text.size() && at < form.size();) {
    if (text.compare(at, yo.size(), yo) == 0 && form.compare(at, ye.size(), ye) == 0)
      form.replace(at, ye.size(), yo);
    if (text[at] != form[at]) break;
    ++at;
  }
  return form;
}

std::string short_participle(const language::Lexicon& lexicon, const language::Reading& participle,
                             Tag gender) {
  language::Reading reading = participle;  // the short form has neither case nor animacy
  reading.tags.drop({Tag::nom, Tag::gen, Tag::dat, Tag::acc, Tag::ins, Tag::prp, Tag::aa, Tag::nn, Tag::an});
  language::Tags tags{Tag::shrt, gender == Tag::pl ? Tag::pl : Tag::sg};
  if (gender != Tag::pl) tags.add(gender);
  tags.add(Tag::pp);
  tags.add(Tag::pasv);
  const auto forms = lexicon.inflect(reading, tags);
  return forms.empty() ? std::string{} : forms.front();
}

const char* was(Tag gender) {
  return gender == Tag::pl ? "были" : gender == Tag::f ? "была" : gender == Tag::nt ? "было" : "был";
}

}  // namespace letopis::questions::ru

#include "content/questions/noun_before_ru.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "content/questions/dates_ru.hpp"
#include "content/questions/references_ru.hpp"

namespace letopis::questions::ru {

using language::Range;
using language::Reading;
using language::Sentence;
using language::Tag;
using language::Token;

bool is_participle(const Reading& r) {
  return (r.has(Tag::pp) || r.has(Tag::pprs)) && !r.has(Tag::shrt) && !r.has(Tag::adv);
}

namespace {

constexpr std::array all_cases = {Tag::nom, Tag::gen, Tag::dat, Tag::acc, Tag::ins, Tag::prp};

bool same_gender(const Reading& a, const Reading& b) {
  if (a.has(Tag::pl) || b.has(Tag::pl)) return a.has(Tag::pl) == b.has(Tag::pl);
  const Tag gender = gender_of(a);
  return b.has(gender) || b.has(Tag::mfn) || b.has(Tag::mf) || b.has(Tag::GD);
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

}  // namespace

std::size_t before_comma(const Sentence& sentence, std::size_t begin) {
  if (begin < 2 || !sentence.tokens[begin - 1].any(Tag::cm)) return 0;
  std::size_t end = begin - 1;
  if (end == 0 || sentence.tokens[end - 1].form != ")") return end;
  while (end > 0 && sentence.tokens[end - 1].form != "(") --end;
  return end > 0 ? end - 1 : 0;
}

std::optional<NounBefore> noun_before(const Asker& asker, const Sentence& sentence, std::size_t begin,
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
  return NounBefore{group, head};
}

std::string past_form(const Asker& asker, const Reading& verb, Tag gender) {
  Reading reading = verb;
  reading.tags.drop({Tag::nom, Tag::gen, Tag::dat, Tag::acc, Tag::ins, Tag::prp, Tag::aa, Tag::nn, Tag::an});
  language::Tags wanted{Tag::past, gender == Tag::pl ? Tag::pl : Tag::sg};
  if (gender != Tag::pl) wanted.add(gender);
  const auto forms = asker.ground.lexicon.inflect(reading, wanted);
  return forms.empty() ? std::string{} : forms.front();
}

}  // namespace letopis::questions::ru

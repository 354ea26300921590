#include "content/questions/alone_ru.hpp"

#include <algorithm>
#include <array>

#include "content/base/utf8.hpp"

namespace letopis::questions::ru {
namespace {

using language::Clause;
using language::Sentence;
using language::Tag;
using language::Token;

constexpr std::array cases = {Tag::nom, Tag::gen, Tag::dat, Tag::acc, Tag::ins, Tag::prp};

bool holds(const Tokens& tokens, std::size_t token) {
  return std::find(tokens.begin(), tokens.end(), token) != tokens.end();
}

bool is_common_noun(const Token& token) {
  return token.any(Tag::n) && !token.any(Tag::np);
}

bool is_attribute(const Token& token) {
  return (token.any(Tag::adj) || token.any(Tag::pp) || token.any(Tag::pprs)) && !token.any(Tag::shrt) &&
         !token.any(Tag::prn) && !token.any(Tag::det) && !token.any(Tag::n);
}

bool is_nominal(const Token& token) {
  return token.any(Tag::n) || token.any(Tag::np) || token.unknown();
}

bool share_case(const Token& one, const Token& other) {
  return std::any_of(cases.begin(), cases.end(), [&](Tag c) { return one.any(c) && other.any(c); });
}

// «подписание», «обсуждение»: of what?
bool is_deed(const Token& token) {
  return std::any_of(token.readings.begin(), token.readings.end(), [](const language::Reading& r) {
    return r.has(Tag::n) && (r.lemma.ends_with("ание") || r.lemma.ends_with("ение"));
  });
}

bool is_bare(const Asker& asker, const Token& token) {
  return asker.ground.words.has_lemma("bare", token);
}

// The k-th of the words is a noun of which something tells which is meant.
bool is_specific(const Asker& asker, const Sentence& sentence, const Tokens& loud, std::size_t k) {
  const Token& token = sentence.tokens[loud[k]];
  if (!is_common_noun(token)) return false;
  if (token.is("война"))
    return base::fold(asker.ground.document.narrative.title).find("войн") != std::string::npos;
  const bool beside = k + 1 < loud.size() && loud[k + 1] == loud[k] + 1;
  if (beside) {
    const Token& next = sentence.tokens[loud[k + 1]];
    if (is_common_noun(next) && next.any(Tag::gen) && !is_bare(asker, next)) return true;
    if (next.folded == "о" || next.folded == "об") return true;
    if (next.form == "«" || next.any(Tag::lquot)) return true;
  }
  if (k == 0 || loud[k - 1] + 1 != loud[k] || is_deed(token)) return false;
  const Token& before = sentence.tokens[loud[k - 1]];
  if (asker.ground.words.has_lemma("empty attribute", before)) return false;
  return is_attribute(before) || before.any(Tag::ord);
}

std::size_t verb_of(const Asker& asker, const facts::Fact& fact, std::size_t at) {
  const int verb = asker.clauses(fact)[at].verb;
  return verb < 0 ? asker.sentence(fact).tokens.size() : static_cast<std::size_t>(verb);
}

bool is_its_verb(const Clause& clause, std::size_t token) {
  return clause.verb_group.contains(token);
}

// A sentence stands before it, and no capital inside makes a name of what is none («в Главный»).
bool may_be_led_in(const Asker& asker, std::size_t index, const Sentence& sentence, const Tokens& loud) {
  const auto& sentences = asker.ground.document.sentences;
  const bool before = index > 0 && sentences[index - 1].paragraph == sentence.paragraph;
  return before && std::none_of(loud.begin(), loud.end(), [&](std::size_t i) {
           return sentence.tokens[i].any(Tag::cap) && !sentence.tokens[i].any(Tag::first);
         });
}

int subject_of(const Asker& asker, const facts::Fact& fact) {
  const int at = language::clause_at(asker.clauses(fact), fact.tokens.begin);
  return at < 0 ? -1 : asker.clauses(fact)[static_cast<std::size_t>(at)].subject;
}

// «У Александра было сорок тысяч», «гетман, имевший семь тысяч»: of which day?
bool is_of_a_moment(const Asker& asker, const facts::Fact& fact) {
  const int at = language::clause_at(asker.clauses(fact), fact.tokens.begin);
  if (at < 0) return false;
  const int verb = asker.clauses(fact)[static_cast<std::size_t>(at)].verb;
  return verb >= 0 && asker.ground.words.has_lemma(
                          "state verb", asker.sentence(fact).tokens[static_cast<std::size_t>(verb)]);
}

// A day, a battle, a place or a person among the words; a people or a state alone tells neither.
bool tells_when_or_where(const Asker& asker, const facts::Fact& asked, const Sentence& sentence,
                         const Tokens& loud) {
  const bool state_of_things = is_of_a_moment(asker, asked);
  for (const facts::Fact& fact : facts_in(asker.ground, asked.sentence))
    if (&fact != &asked && fact.kind != facts::Kind::figure && fact.kind != facts::Kind::duration &&
        fact.kind != facts::Kind::place && !(state_of_things && fact.kind == facts::Kind::person) &&
        !fact.tokens.empty() && holds(loud, fact.tokens.begin))
      return true;
  for (std::size_t k = 0; k < loud.size(); ++k) {
    const std::size_t i = loud[k];
    const Token& word = sentence.tokens[i];
    if (word.any(Tag::lquot) || word.form == "«") return true;
    if (!is_anchor(asker, sentence, i) || word.any(Tag::digits)) continue;
    const bool subject = static_cast<int>(i) == subject_of(asker, asked) ||
                         (is_attribute(word) && static_cast<int>(i) + 1 == subject_of(asker, asked)) ||
                         (word.all(Tag::nom) && word.any(Tag::np));
    const bool people = asker.ground.words.has_lemma("nation", word) ||
                        asker.ground.words.has_form("nation", word) ||
                        (is_attribute(word) && asker.ground.words.of_nation(word) &&
                         !(word.any(Tag::cap) && !word.any(Tag::first)));
    const bool state = people || (subject && (word.any({Tag::np, Tag::top}) || is_attribute(word)));
    const bool behind =
        i > 0 && (sentence.tokens[i - 1].any(Tag::pr) ||
                  (i > 1 && is_attribute(sentence.tokens[i - 1]) && sentence.tokens[i - 2].any(Tag::pr)));
    const bool person =
        word.any(Tag::ant) || word.any(Tag::cog) || word.any({Tag::np, Tag::aa}) || word.unknown() ||
        (is_attribute(word) && !(i + 1 < sentence.tokens.size() && is_nominal(sentence.tokens[i + 1])));
    const bool placed = i > 0 && sentence.tokens[i - 1].any(Tag::pr) && sentence.tokens[i - 1].folded != "у";
    if (state_of_things && (person || people) && !placed) continue;
    if (!state || (behind && !people)) return true;
  }
  for (std::size_t k = 1; k < loud.size(); ++k)  // «первый спутник»
    if (loud[k - 1] + 1 == loud[k] && sentence.tokens[loud[k - 1]].any(Tag::ord) &&
        is_common_noun(sentence.tokens[loud[k]]))
      return true;
  return false;
}

}  // namespace

Tokens without_torn_commas(const Asker& asker, std::size_t index, const Tokens& tokens) {
  const Sentence& sentence = asker.ground.document.sentences[index];
  const auto& clauses = asker.ground.document.clauses[index];
  Tokens kept;
  for (std::size_t k = 0; k < tokens.size(); ++k) {
    const std::size_t comma = tokens[k];
    if (sentence.tokens[comma].form == "," && k > 0) {
      std::size_t first = k;  // of the run of words that the comma closes
      while (first > 0 && tokens[first - 1] + 1 == tokens[first] &&
             sentence.tokens[tokens[first - 1]].form != ",")
        --first;
      const std::size_t from = tokens[first];
      const bool opened = from > 0 && sentence.tokens[from - 1].form == "," && !holds(tokens, from - 1);
      const bool phrase = first < k && sentence.tokens[from].any(Tag::pr);
      const int at = language::clause_at(clauses, from);
      const bool aside =
          at >= 0 && std::none_of(tokens.begin() + static_cast<std::ptrdiff_t>(first),
                                  tokens.begin() + static_cast<std::ptrdiff_t>(k), [&](std::size_t i) {
                                    return is_its_verb(clauses[static_cast<std::size_t>(at)], i);
                                  });
      if (opened && phrase && aside) continue;
    }
    kept.push_back(comma);
  }
  return kept;
}

std::string torn_at(const Asker& asker, std::size_t index, std::size_t at, const Tokens& tokens) {
  const facts::Fact& fact = asker.ground.facts[index];
  const Sentence& sentence = asker.sentence(fact);
  const Clause& clause = asker.clauses(fact)[at];
  if (tokens.empty()) return {};
  // «подписями Англии, Франции и России»
  const std::size_t last = tokens.back();
  if (fact.kind == facts::Kind::date && last + 2 < sentence.tokens.size() &&
      sentence.tokens[last].any(Tag::np)) {
    const Token& mark = sentence.tokens[last + 1];
    const Token& next = sentence.tokens[last + 2];
    if ((mark.form == "," || mark.folded == "и") && next.any(Tag::np) && !holds(tokens, last + 2) &&
        share_case(sentence.tokens[last], next) && !sentence.tokens[last].all(Tag::nom))
      return next.form;
  }
  // «Сколько солдат … и офицеров»: the first of the two was taken away.
  if (facts::figure_of(fact) != nullptr)
    for (const std::size_t i : tokens) {
      const bool joins = sentence.tokens[i].folded == "и" && i > 0 && i + 1 < sentence.tokens.size();
      if (joins && !holds(tokens, i - 1) && sentence.tokens[i - 1].form != "," &&
          i - 1 != verb_of(asker, fact, at) &&
          (is_nominal(sentence.tokens[i + 1]) || is_attribute(sentence.tokens[i + 1])))
        return sentence.tokens[i + 1].form;
    }
  // «вступили в бой … крейсер «Варяг»»
  if (clause.verb < 0 || clause.subject < 0 || !holds(tokens, static_cast<std::size_t>(clause.subject)))
    return {};
  const Token& verb = sentence.tokens[static_cast<std::size_t>(clause.verb)];
  const Token& subject = sentence.tokens[static_cast<std::size_t>(clause.subject)];
  const bool differ = verb.all(Tag::pl) && verb.any(Tag::past) && subject.all(Tag::sg) && subject.any(Tag::n);
  const bool joint = std::any_of(tokens.begin(), tokens.end(), [&](std::size_t i) {
    const Token& token = sentence.tokens[i];
    return token.folded == "и" || token.folded == "с" || token.folded == "со" || token.any(Tag::num) ||
           token.any(Tag::digits);
  });
  return differ && !joint ? subject.form : std::string{};
}

bool names_nothing(const Asker& asker, std::size_t index, const Sentence& sentence, const Tokens& loud) {
  const facts::Fact& asked = asker.ground.facts[index];
  int anchors = 0, places = 0;
  for (const std::size_t i : loud)
    if (is_anchor(asker, sentence, i)) {
      ++anchors;
      if (i > 0 && sentence.tokens[i - 1].any(Tag::pr)) ++places;
    }
  for (const facts::Fact& fact : facts_in(asker.ground, asked.sentence)) {
    const bool thing = fact.kind == facts::Kind::treaty || fact.kind == facts::Kind::event;
    if (thing && (fact.standalone || !fact.canonical.empty()) && !fact.tokens.empty() &&
        holds(loud, fact.tokens.begin))
      return false;
  }
  // What names nothing at all the sentence before may lead in, which the setting decides.
  if (anchors == 0 && may_be_led_in(asker, asked.sentence, sentence, loud)) return false;
  // A figure of a people or a state («русские потеряли», «Россия уступила») is one of many.
  if (facts::figure_of(asked) != nullptr && asked.kind == facts::Kind::figure &&
      !tells_when_or_where(asker, asked, sentence, loud))
    return true;
  bool specific = false;
  for (std::size_t k = 0; k < loud.size(); ++k) {
    const Token& token = sentence.tokens[loud[k]];
    specific = specific || is_specific(asker, sentence, loud, k);
    // «заняли город», «вокруг крепости»: which?
    const bool thing = is_bare(asker, token) && !token.any(Tag::aa) && !token.is("война") &&
                       is_vague(sentence, loud, k, asker.casing, asker.ground.words);
    if (!thing) continue;
    const bool object = k > 0 && sentence.tokens[loud[k - 1]].any(Tag::past) && token.any(Tag::acc);
    if (anchors == 0 || (anchors == 1 && places == 0 && object)) return true;
  }
  return anchors == 0 && !specific;
}

std::string faceless_in(const Asker& asker, const Sentence& sentence, const Tokens& loud) {
  for (std::size_t k = 0; k < loud.size(); ++k) {
    const bool told = k > 0 && loud[k - 1] + 1 == loud[k] && is_attribute(sentence.tokens[loud[k - 1]]);
    if (!told && asker.ground.words.has_lemma("faceless", sentence.tokens[loud[k]]))
      return sentence.tokens[loud[k]].form;
    // «главные силы были атакованы»: whose?
    const bool nobodys = told &&
                         asker.ground.words.has_lemma("empty attribute", sentence.tokens[loud[k - 1]]) &&
                         is_bare(asker, sentence.tokens[loud[k]]);
    if (!nobodys) continue;
    const bool owned =
        k + 1 < loud.size() && loud[k + 1] == loud[k] + 1 &&
        (sentence.tokens[loud[k + 1]].any(Tag::gen) || sentence.tokens[loud[k + 1]].any(Tag::cap));
    const bool nations =
        k > 1 && loud[k - 2] + 2 == loud[k] && asker.ground.words.of_nation(sentence.tokens[loud[k - 2]]);
    if (!owned && !nations) return sentence.tokens[loud[k]].form;
  }
  return {};
}

bool is_anchor(const Asker& asker, const Sentence& sentence, std::size_t token) {
  const Token& word = sentence.tokens[token];
  if (asker.ground.words.of_nation(word)) return true;
  if (word.any(Tag::digits) && word.form.size() >= 3) {
    const bool of_year =
        token + 1 < sentence.tokens.size() &&
        (sentence.tokens[token + 1].is("год") || sentence.tokens[token + 1].folded.starts_with("г."));
    return of_year || word.form.size() == 4;
  }
  if (!asker.casing.is_name(sentence, token)) return false;
  const bool attribute = is_attribute(word) && !word.any(Tag::np);
  const auto beside = [&](std::size_t i) {
    return i < sentence.tokens.size() && (is_nominal(sentence.tokens[i]) || is_attribute(sentence.tokens[i]));
  };
  return !attribute || beside(token + 1) || (token > 0 && beside(token - 1));  // «горой Высокой»
}

language::Range with_its_year(const Sentence& sentence, language::Range phrase) {
  if (phrase.end + 1 >= sentence.tokens.size() || !sentence.tokens[phrase.end + 1].is("год")) return phrase;
  const std::string& which = sentence.tokens[phrase.end].folded;
  if (which == "следующего" || which == "этого" || which == "будущего" || which == "нового") phrase.end += 2;
  return phrase;
}

bool is_of_next_year(const Sentence& sentence, const facts::Fact& fact) {
  const language::Range whole = with_its_year(sentence, fact.phrase);
  if (whole.size() == fact.phrase.size()) return false;
  const std::string& which = sentence.tokens[whole.end - 2].folded;
  return which == "следующего" || which == "будущего" || which == "нового";
}

std::string two_subjects(const Asker& asker, const std::string& prompt) {
  const auto words = base::words(prompt);
  // «В каком году | признав | притязания были превращены …?»: who did both was lost
  constexpr std::size_t asking = 3;  // words
  for (std::size_t i = 1; i <= asking && i < words.size(); ++i) {
    const auto readings = asker.ground.lexicon.analyse(words[i]);
    if (!readings.empty() && std::all_of(readings.begin(), readings.end(), [](const auto& r) {
          return r.has(Tag::ger) || (r.has(Tag::adv) && r.has(Tag::pp));
        }))
      return words[i];
  }
  const std::string& when = asker.ground.words.value("phrasing", "when");
  if (words.size() < 3 || words[0] != when || !base::starts_upper(words[1]) || base::starts_upper(words[2]))
    return {};
  const auto nominative = [&](const std::string& word, Tag part) {
    const auto readings = asker.ground.lexicon.analyse(word);
    return std::any_of(readings.begin(), readings.end(),
                       [&](const auto& r) { return r.has(part) && r.has(Tag::nom); }) &&
           std::none_of(readings.begin(), readings.end(),
                        [](const auto& r) { return r.has(Tag::gen) || r.has(Tag::ins) || r.has(Tag::adj); });
  };
  return nominative(words[1], Tag::np) && nominative(words[2], Tag::n) ? words[2] : std::string{};
}

std::string unfinished(const Asker& asker, const std::string& prompt) {
  if (!prompt.ends_with('?')) return {};
  const std::string text = prompt.substr(0, prompt.size() - 1);
  const auto space = text.rfind(' ');
  const std::string last = space == std::string::npos ? text : text.substr(space + 1);
  if (base::fold(last) == "чем" || asker.ground.words.has("unfinished", last) ||
      asker.ground.words.has("lead", last))
    return last;
  const auto readings = asker.ground.lexicon.analyse(last);
  const bool governs = !readings.empty() && std::all_of(readings.begin(), readings.end(), [](const auto& r) {
    return r.has(Tag::pr) || r.has(Tag::cnjcoo) || r.has(Tag::cnjsub);
  });
  return governs ? last : std::string{};
}

}  // namespace letopis::questions::ru

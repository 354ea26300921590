// What a text has told of before, so that a passage which only points at it does not stand alone.
#include <algorithm>

#include "content/base/utf8.hpp"
#include "content/questions/passage.hpp"
#include "content/questions/passage_parts.hpp"
#include "content/questions/said.hpp"

namespace letopis::questions {
using language::Sentence;
using language::Tag;
using language::Token;

// «Александр» where the text has told of «Александр II» or «Александр Суворов»: a first name alone.
bool Passages::is_bare_first_name(const Sentence& sentence, std::size_t at) const {
  const Token& name = sentence.tokens[at];
  if (!name.any(Tag::cap) || !name.all(Tag::ant)) return false;
  if (at + 2 < sentence.tokens.size() && sentence.tokens[at + 1].folded == "the" &&
      sentence.tokens[at + 2].any(Tag::cap))
    return false;
  const auto beside = [&](std::size_t i) {
    return i < sentence.tokens.size() &&
           (sentence.tokens[i].any(Tag::cap) || sentence.tokens[i].any(Tag::roman) ||
            sentence.tokens[i].any(Tag::abbr));
  };
  if (beside(at + 1) || (at > 0 && beside(at - 1) && !sentence.tokens[at - 1].any(Tag::first))) return false;
  constexpr int hero = 6;  // times that the text calls him so
  return std::any_of(name.readings.begin(), name.readings.end(), [&](const language::Reading& reading) {
    if (const auto found = alone_.find(reading.lemma); found != alone_.end() && found->second >= hero)
      return false;
    const auto known = ground_.knowledge.named(reading.lemma);  // «Наполеон»
    const bool person =
        std::any_of(known.begin(), known.end(), [](const auto* thing) { return thing->kind == "person"; });
    return fuller_.contains(reading.lemma) && !person &&
           ground_.knowledge.bearers(base::fold(reading.lemma)).empty();
  });
}

// «напал на лагерь принца»: of whom the text has told as «принц Аббас-Мирза», and these words have not.
bool Passages::is_bare_title(const Sentence& sentence, std::size_t at, const Known& known) const {
  const Token& title = sentence.tokens[at];
  if (!ground_.words.has_lemma("role of a person", title) || title.any(Tag::pl) ||
      base::starts_upper(title.form))
    return false;
  for (const std::size_t beside : {at + 1, at - 1})
    if (beside < sentence.tokens.size() &&
        (sentence.tokens[beside].any(Tag::cap) || sentence.tokens[beside].any(Tag::adj)))
      return false;  // «шведский король», «короля Швеции»
  const auto bearers = titled_.find(title.readings.front().lemma);
  if (bearers == titled_.end()) return false;
  const auto named = [&](const std::string& name) { return bearers->second.contains(name); };
  if (std::any_of(known.lemmas.begin(), known.lemmas.end(), named)) return false;
  for (std::size_t i = 0; i < at; ++i)
    for (const language::Reading& reading : sentence.tokens[i].readings)
      if (named(reading.lemma)) return false;
  return true;
}

int Passages::names_in(const Unit& unit) const {
  const Sentence& sentence = ground_.document.sentences[unit.sentence];
  int names = 0;
  bool run = false;
  for (std::size_t i = unit.tokens.begin; i < unit.tokens.end; ++i) {
    const bool name = casing_.is_name(sentence, i) && !sentence.tokens[i].any(Tag::digits);
    names += name && !run ? 1 : 0;
    run = name;
  }
  return names;
}

// Whether the text has told of it lately: what stood pages ago is told anew.
bool Passages::was_told(const Unit& unit, const std::string& lemma) const {
  constexpr std::size_t lately = 8;  // sentences
  const auto found = told_at_.find(lemma);
  if (found == told_at_.end()) return false;
  const auto& sentences = ground_.document.sentences;
  const std::size_t from = sentences[unit.sentence - std::min(unit.sentence, lately)].begin;
  const std::size_t to = sentences[unit.sentence].tokens[unit.tokens.begin].begin;
  const auto first = std::lower_bound(found->second.begin(), found->second.end(), from);
  return first != found->second.end() && *first < to;
}

// «После | чуда наступило безвременье», «Последствием | рейда стало сближение»
bool Passages::opens_bare(const Unit& unit, std::size_t at) const {
  const Sentence& sentence = ground_.document.sentences[unit.sentence];
  const Token& noun = sentence.tokens[at];
  if (ground_.words.has_articles() || at == 0 || !noun.any(Tag::n) || noun.any(Tag::cap) ||
      !noun.any(Tag::sg) || !noun.any(Tag::gen) || ground_.words.has_lemma("time noun", noun) ||
      ground_.words.has_lemma("plain definite", noun))
    return false;
  const Token& before = sentence.tokens[at - 1];
  if (!before.any(Tag::pr) && !before.any(Tag::n)) return false;
  const bool told = was_told(unit, noun.readings.front().lemma);
  if (at + 1 >= unit.tokens.end) return told;
  const Token& next = sentence.tokens[at + 1];
  return told && !next.any(Tag::gen) && !next.any(Tag::cap) && !next.any(Tag::pr) && !next.any(Tag::digits);
}

// «Мир не удовлетворил никого»: a noun alone before its verb is one that the reader is taken to know.
bool Passages::opens_with_a_told_subject(const Unit& unit, std::size_t at) const {
  const Sentence& sentence = ground_.document.sentences[unit.sentence];
  const Token& noun = sentence.tokens[at];
  if (ground_.words.has_articles() || at + 2 >= unit.tokens.end || !noun.any(Tag::n) || noun.any(Tag::np) ||
      !noun.any(Tag::nom) || !noun.any(Tag::sg) || noun.any(Tag::abbr) ||
      ground_.words.has_lemma("time noun", noun))
    return false;
  const bool matter = ground_.words.has_lemma("told matter", noun);  // «Дело повлекло за собой …»
  if (!matter && ground_.words.has_lemma("plain definite", noun)) return false;
  const bool told =
      noun.any(Tag::aa) || ground_.words.has_lemma("bare", noun) || matter ||
      std::any_of(noun.readings.begin(), noun.readings.end(), [&](const language::Reading& reading) {
        return !ground_.words.value("treaty kind", reading.lemma).empty();
      });
  if (!told) return false;  // «Перелом наступил осенью», «Запад требовал платы»
  const auto& clauses = ground_.document.clauses[unit.sentence];
  // «Поражение | частично | искупил рейд Брэдстрита»
  const Token& next = sentence.tokens[at + 1];
  const bool object = noun.any(Tag::acc) && next.any(Tag::adv) && !next.any(Tag::adj);
  const bool acts = std::any_of(clauses.begin(), clauses.end(), [&](const language::Clause& clause) {
    return clause.verb > static_cast<int>(at) &&
           (clause.subject == static_cast<int>(at) || (object && clause.range.contains(at)));
  });
  // «Дама, | переодевшись, | сошла на берег»
  const bool parted = noun.any(Tag::aa) && next.form == "," && acts && !casing_.is_name(sentence, at);
  if (parted) {
    for (std::size_t i = at + 2; i < unit.tokens.end && sentence.tokens[i].form != ","; ++i)
      if (sentence.tokens[i].any(Tag::cap)) return false;
    return true;
  }
  return acts && (next.any(Tag::vblex) || object || next.folded == "не") && !next.any(Tag::n) &&
         !next.any(Tag::gen);
}

// "The breathing space was used superbly": what an adjective tells apart, only the text before could.
bool Passages::is_described_thing(const Unit& unit, std::size_t at) const {
  const Sentence& sentence = ground_.document.sentences[unit.sentence];
  const auto& words = ground_.words;
  const Token& noun = sentence.tokens[at];
  const std::string article = words.value("phrasing", "definite article");
  if (article.empty() || !noun.any(Tag::n) || noun.any(Tag::cap) || words.has_lemma("plain definite", noun) ||
      words.has_lemma("nation", noun) || words.has_lemma("time noun", noun))
    return false;
  std::size_t first = at;
  while (first > unit.tokens.begin + 1) {
    const Token& token = sentence.tokens[first - 1];
    const bool describes =
        (token.any(Tag::adj) || token.any(Tag::ger) || token.any(Tag::pp) || token.any(Tag::n)) &&
        !token.any(Tag::cap) && !token.any(Tag::det) && !token.any(Tag::pr);
    if (!describes) break;
    --first;
  }
  if (first == at || sentence.tokens[first - 1].folded != article) return false;
  if (at + 1 >= unit.tokens.end) return true;
  const Token& next = sentence.tokens[at + 1];
  return next.any(Tag::vblex) || next.any(Tag::vbser) || next.any(Tag::vbhaver) || next.any(Tag::vbmod);
}

// "the chests", «комитет»: a thing that the text has told of before, and these words do not tell apart.
bool Passages::is_told_thing(const Unit& unit, std::size_t at, bool alone, const std::string* printed) const {
  const Sentence& sentence = ground_.document.sentences[unit.sentence];
  const auto& words = ground_.words;
  const Token& noun = sentence.tokens[at];
  if (is_bare_first_name(sentence, at)) return true;
  // "The Act received the royal assent": a capital that only tells which of them the text means.
  const bool titled = noun.any(Tag::cap) && words.has_lemma("title told", noun);
  const bool acts = (titled || words.has_lemma("capital told", noun)) && at > 0 &&
                    sentence.tokens[at - 1].folded == "the" &&
                    !(at + 1 < unit.tokens.end &&
                      (sentence.tokens[at + 1].any(Tag::cap) || sentence.tokens[at + 1].folded == "of"));
  if (acts) return true;
  // "| The Second | took Jinzhou": which army it was
  if (noun.any(Tag::cap) && noun.any(Tag::ord) && at > 0 && sentence.tokens[at - 1].folded == "the" &&
      at + 1 < unit.tokens.end &&
      (sentence.tokens[at + 1].any(Tag::vblex) || sentence.tokens[at + 1].form == ",") &&
      !sentence.tokens[at + 1].any(Tag::cap) && !sentence.tokens[at + 1].any(Tag::n))
    return true;
  const bool capital = noun.any(Tag::cap) && !noun.any(Tag::first);
  if (!noun.any(Tag::n) || capital || noun.any(Tag::np) || noun.any(Tag::abbr)) return false;
  const auto in = [&](std::size_t i) {
    return i < unit.tokens.end &&
           (printed == nullptr || printed->find(sentence.tokens[i].folded) != std::string::npos);
  };
  if (at > unit.tokens.begin && words.has_form("lacking", sentence.tokens[at - 1]))
    return false;  // «без боя»
  // «отношения двух стран»
  if (at > unit.tokens.begin && words.has_lemma("of two", sentence.tokens[at - 1]) &&
      words.has_lemma("state noun", noun) &&
      !(in(at + 1) && (sentence.tokens[at + 1].form == ":" || sentence.tokens[at + 1].form == ",")))
    return true;
  // «Оба полководца получили смертельные раны», «обеих провинций»: which two, the text has told.
  if (at > unit.tokens.begin && words.has_form("both", sentence.tokens[at - 1]) &&
      !(in(at + 1) && (sentence.tokens[at + 1].any(Tag::gen) || sentence.tokens[at + 1].form == ",")))
    return true;
  // «сорокалетний капитан», «семнадцатилетняя крестьянка»: somebody whom the text has named.
  if (at > unit.tokens.begin && noun.any(Tag::aa) && !(in(at + 1) && sentence.tokens[at + 1].any(Tag::cap)) &&
      std::any_of(sentence.tokens[at - 1].readings.begin(), sentence.tokens[at - 1].readings.end(),
                  [](const language::Reading& reading) { return reading.lemma.ends_with("летний"); }))
    return true;
  if (words.has_lemma("plain definite", noun) || words.has_lemma("nation", noun) ||
      words.has_lemma("time noun", noun))
    return false;
  const bool told = was_told(unit, noun.readings.front().lemma);
  const std::string article = words.value("phrasing", "definite article");
  if (!article.empty()) {                        // "the forts at Dagu", "the harvest of 1788" are told apart
    std::size_t number = at - (at > 0 ? 1 : 0);  // "the two | Peruvian | ships"
    while (number > 1 && sentence.tokens[number].any(Tag::adj) && !sentence.tokens[number].any(Tag::num) &&
           !sentence.tokens[number - 1].any(Tag::digits))
      --number;
    const bool two =
        number > 0 && sentence.tokens[number].any(Tag::num) && sentence.tokens[number - 1].folded == article;
    // "The new government moved quickly"
    const bool again = at > 1 && words.has_form("telling nothing", sentence.tokens[at - 1]) &&
                       sentence.tokens[at - 2].folded == article && words.has_lemma("bare", noun);
    if (at == 0 || (sentence.tokens[at - 1].folded != article && !two && !again)) return false;
    // What the text has not told of before leans on nothing, but where it opens a sentence in the middle of a
    // paragraph
    // ("The return was modest").
    const auto& clauses = ground_.document.clauses[unit.sentence];
    const bool acts_here = std::any_of(clauses.begin(), clauses.end(), [&](const auto& clause) {
      return clause.subject == static_cast<int>(at);
    });
    const bool opens = !opens_paragraph(unit)
                           ? acts_here || at < unit.tokens.begin + 3
                           : acts_here && at >= unit.tokens.begin + 3;  // "the lorries crossed"
    if (printed == nullptr && !told && !two && !again && !opens && !words.has_lemma("bare", noun) &&
        !words.has_lemma("scene noun", noun))
      return false;
    if (!in(at + 1)) return true;
    const Token& next = sentence.tokens[at + 1];
    const bool placed = (next.any(Tag::pr) || words.has_form("placing", next)) && in(at + 2) &&
                        sentence.tokens[at + 2].any(Tag::cap) &&
                        !words.has_form("month", sentence.tokens[at + 2]);
    return !(next.folded == "of" || next.all(Tag::ger) || next.folded == "that" || next.any(Tag::n) ||
             next.any(Tag::cap) || placed);
  }
  const auto& clauses = ground_.document.clauses[unit.sentence];
  const bool subject = std::any_of(clauses.begin(), clauses.end(), [&](const auto& clause) {
    return clause.subject == static_cast<int>(at);
  });
  // «заместитель Филип Эффионг»: whose, somebody before it tells.
  if (alone && words.has_lemma("related", noun) && noun.any(Tag::nom) && in(at + 1) &&
      sentence.tokens[at + 1].any(Tag::cap) &&
      !(at > unit.tokens.begin &&
        (sentence.tokens[at - 1].any(Tag::adj) || sentence.tokens[at - 1].any(Tag::pos)) && in(at - 1)))
    return true;
  const bool listed = words.has_lemma("bare", noun) || words.has_lemma("scene noun", noun) ||
                      (subject && names_in(unit) < 2 &&
                       (words.has_lemma("event process", noun) || words.has_lemma("event point", noun)));
  if (!told && !listed) return false;
  // «сотни епископов»: how many there were of them, and nobody in particular
  if (noun.all(Tag::gen) && noun.all(Tag::pl) && at > unit.tokens.begin &&
      sentence.tokens[at - 1].any(Tag::n))
    return false;
  const bool plain_case =
      noun.any(Tag::sg) && (noun.any(Tag::nom) || noun.any(Tag::acc) || (told && noun.any(Tag::gen)));
  const bool governed = at > unit.tokens.begin && sentence.tokens[at - 1].any(Tag::pr);
  if (!listed && !(alone && told && noun.any(Tag::sg)) && (!plain_case || governed)) return false;
  // «признал вождём», but «Ответом стал …»
  if (noun.all(Tag::ins) && !governed && at > unit.tokens.begin) return false;
  // «новоиспечённый король», but «прусский король»
  if (words.has_lemma("crowned", noun) && at > unit.tokens.begin && sentence.tokens[at - 1].any(Tag::adj) &&
      std::none_of(sentence.tokens[at - 1].readings.begin(), sentence.tokens[at - 1].readings.end(),
                   [](const language::Reading& reading) { return reading.lemma.ends_with("ский"); }) &&
      !(in(at + 1) && (sentence.tokens[at + 1].any(Tag::cap) || sentence.tokens[at + 1].all(Tag::gen))))
    return true;
  const auto describes = [&](const Token& token) {
    return token.any(Tag::adj) || token.any(Tag::ord) || token.any(Tag::num) || token.any(Tag::digits) ||
           token.any(Tag::pp) || token.any(Tag::pprs) || token.any(Tag::det);
  };
  if (at > unit.tokens.begin && describes(sentence.tokens[at - 1])) return false;
  std::size_t behind = at + 1;  // «хан | в 1211 г. начал войну»: when he did tells nobody who he was
  for (const facts::Fact& date : facts_in(ground_, unit.sentence))
    if (date.kind == facts::Kind::date && date.phrase.begin == behind) behind = date.phrase.end;
  if (!in(behind)) return true;
  const Token& next = sentence.tokens[behind];
  const bool goes_on = next.any(Tag::gen) || next.any(Tag::cap) || next.any(Tag::np) || next.form == "«" ||
                       next.any(Tag::pr) || next.any(Tag::roman);
  std::size_t opener = behind + 1;
  if (in(opener) && sentence.tokens[opener].any(Tag::pr)) ++opener;  // «крепость, с | которой …»
  const bool clause = next.form == "," && in(opener) &&
                      (sentence.tokens[opener].any(Tag::rel) || sentence.tokens[opener].any(Tag::pp) ||
                       sentence.tokens[opener].any(Tag::pprs) || sentence.tokens[opener].is("который"));
  return !goes_on && (alone || !clause);
}

std::string Passages::told_thing(std::size_t at, const std::string& prompt, const std::string& label) const {
  const Sentence& sentence = ground_.document.sentences[at];
  const Unit unit{at, {0, sentence.tokens.size()}};
  const std::set<std::string>& named = lemmas(label);
  const auto said = base::folded_words(prompt);
  const std::string folded = base::fold(prompt);
  for (std::size_t i = 0; i < sentence.tokens.size(); ++i) {
    const Token& token = sentence.tokens[i];
    if (!said.contains(token.folded) || !is_told_thing(unit, i, true, &folded)) continue;
    if (std::none_of(token.readings.begin(), token.readings.end(),
                     [&](const language::Reading& reading) { return named.contains(reading.lemma); }))
      return token.form;
  }
  return {};
}

}  // namespace letopis::questions

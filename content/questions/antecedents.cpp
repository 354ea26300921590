#include "content/questions/antecedents.hpp"

#include <algorithm>
#include <utility>
#include <vector>

#include "content/base/utf8.hpp"

namespace letopis::questions {
namespace {

using language::Reading;
using language::Tag;
using language::Words;

struct Word {
  std::string form;
  int segment = 0;  // counts commas, full stops and the like, and joining words
  std::shared_ptr<const std::vector<Reading>> known;
  bool capital = false;
  bool opens = false;  // the sentence
  const std::vector<Reading>& readings() const { return *known; }
};

std::vector<Word> words_of(const Ground& ground, FormReadings& forms, const std::string& prompt) {
  std::vector<Word> found;
  std::string form;
  int segment = 0;
  bool opens = true;
  const std::string text = prompt + " ";
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    const char32_t c = base::next_code_point(text, at);
    const bool inner = c == U'-' || c == U'\'' || c == U'’';
    if (base::is_letter(c) || (inner && !form.empty())) {
      form += text.substr(begin, at - begin);
      continue;
    }
    bool initial = false;  // «К. П. Победоносцев»: no sentence ends there
    if (!form.empty()) {
      const bool capital = base::starts_upper(form);
      initial = capital && base::length(form) == 1 && c == U'.';
      if (ground.words.has("joining", form)) ++segment;
      found.push_back({base::fold(form), segment, forms.of(form), capital, std::exchange(opens, false)});
      form.clear();
    }
    if (initial) continue;
    if (c < 0x80 && std::string_view(".,;:()?!").find(static_cast<char>(c)) != std::string_view::npos)
      ++segment;
    if (c == U'—' || c == U'–') ++segment;
    opens = opens || c == U'.' || c == U'?' || c == U'!';
  }
  return found;
}

// "m", "f", "pl" or several, as the section writes them.
bool agrees(const Reading& noun, const std::string& wanted) {
  const auto wants = [&](const char* one) { return (" " + wanted + " ").find(one) != std::string::npos; };
  if (noun.has(Tag::pl) || noun.has(Tag::sp)) {
    if (wants(" pl ")) return true;
    if (noun.has(Tag::pl)) return false;
  }
  if (noun.has(Tag::mfn) || noun.has(Tag::mf)) return wants(" m ") || wants(" f ");
  if (noun.has(Tag::f)) return wants(" f ");
  if (noun.has(Tag::m) || noun.has(Tag::nt)) return wants(" m ");
  return wants(" m ") || wants(" f ");  // a language without genders
}

bool is_adjective(const Word& word) {
  return std::any_of(word.readings().begin(), word.readings().end(),
                     [](const Reading& reading) { return reading.has(Tag::adj); });
}

class Antecedents {
 public:
  explicit Antecedents(const Ground& ground) : words_(ground.words) {
    own_ = !words_.value("phrasing", "own").empty();
  }

  bool may_be(const Word& noun, const Word& pronoun, const std::string& wanted) const {
    if (words_.has("month", noun.form)) return false;
    const bool apart = !own_ || noun.segment < pronoun.segment || words_.has("subject pronoun", pronoun.form);
    if (noun.readings().empty())  // a name that no dictionary knows
      return noun.capital && apart && (wanted != "pl" || noun.form.ends_with('s'));
    const bool itself =
        std::any_of(noun.readings().begin(), noun.readings().end(), [&](const Reading& reading) {
          return base::fold(reading.lemma) == noun.form && (reading.has(Tag::n) || reading.has(Tag::np));
        });
    return std::any_of(noun.readings().begin(), noun.readings().end(), [&](const Reading& reading) {
      const bool names = reading.has(Tag::n) || reading.has(Tag::np);
      if (itself && base::fold(reading.lemma) != noun.form) return false;  // «Вена», and no form of «вено»
      // A language without genders: he is somebody with a name, or a man by his noun.
      if (!own_ && wanted != "pl" && !(noun.capital && !noun.opens) &&
          !words_.has("person noun", reading.lemma) && !words_.has("man", reading.lemma) &&
          !words_.has("woman", reading.lemma) && !words_.has("ruler", reading.lemma) &&
          // "Short of horses, he signed": no Mr Short
          ((!reading.has(Tag::ant) && !reading.has(Tag::cog)) || (noun.opens && is_adjective(noun))))
        return false;
      if (!names || words_.has("time noun", reading.lemma) || words_.has("measure", reading.lemma) ||
          words_.has("month", reading.lemma) || !agrees(reading, wanted))
        return false;
      return apart || std::none_of(noun.readings().begin(), noun.readings().end(),
                                   [](const Reading& other) { return other.has(Tag::nom); });
    });
  }

 private:
  const language::Words& words_;
  bool own_ = false;
};

// "Russia made treaties with Prussia and with Denmark. This treaty …": which of them.
bool points_at_one_of_several(const std::vector<Word>& words, std::size_t at) {
  if (at + 1 == words.size()) return false;
  const auto& noun = words[at + 1].readings();
  const auto holds = [](const Word& word, const Reading& wanted, bool single) {
    return std::any_of(word.readings().begin(), word.readings().end(), [&](const Reading& reading) {
      return reading.has(Tag::n) && reading.lemma == wanted.lemma && (!single || reading.has(Tag::sg));
    });
  };
  return std::any_of(noun.begin(), noun.end(), [&](const Reading& reading) {
    if (!reading.has(Tag::n) || !reading.has(Tag::sg)) return false;
    const auto told = [&](bool single) {
      return std::any_of(words.begin(), words.begin() + static_cast<long>(at),
                         [&](const Word& word) { return holds(word, reading, single); });
    };
    return told(false) && !told(true);
  });
}

// "a constitution which broke this promise", "That Saturday": a thing that no word before it has told of.
bool points_at_nothing(const language::Words& vocabulary, const std::vector<Word>& words, std::size_t at) {
  if (at + 1 == words.size()) return false;
  // "The massacre destroyed | that hope |."
  const bool ends = at > 0 && (at + 2 == words.size() || words[at + 2].segment != words[at].segment) &&
                    words[at - 1].segment == words[at].segment && !words[at + 1].capital;
  const bool opening = (words[at].opens || ends) && vocabulary.has("pointing where it opens", words[at].form);
  // «у того же | Роченсальма»; «эта бойня» may be what the words before it have told in others.
  const bool same = at + 2 < words.size() && vocabulary.has("the same", words[at + 1].form) &&
                    vocabulary.has("pointing before the same", words[at].form);
  if (!opening && !same && !vocabulary.has("always pointing", words[at].form)) return false;
  const auto& next = words[same ? at + 2 : at + 1];
  if (next.segment != words[at].segment || vocabulary.has("month", next.form)) return false;
  if (same && next.capital && next.readings().empty())  // «тот же Стилихон»
    return std::none_of(words.begin(), words.begin() + static_cast<long>(at),
                        [&](const Word& word) { return word.form == next.form; });
  const auto noun = std::find_if(next.readings().begin(), next.readings().end(), [](const Reading& reading) {
    return reading.has(Tag::n) || reading.has(Tag::np);
  });
  if (noun == next.readings().end() || vocabulary.has("time noun", noun->lemma)) return false;
  return std::none_of(words.begin(), words.begin() + static_cast<long>(at), [&](const Word& word) {
    return std::any_of(word.readings().begin(), word.readings().end(),
                       [&](const Reading& reading) { return reading.lemma == noun->lemma; });
  });
}

bool tells(const Word& word) {
  return std::any_of(word.readings().begin(), word.readings().end(), [](const Reading& reading) {
    return (reading.has(Tag::vblex) || reading.has(Tag::vbser)) && !reading.has(Tag::inf) &&
           !reading.has(Tag::ger) && !reading.has(Tag::pprs) &&
           (!reading.has(Tag::pp) || reading.has(Tag::past));
  });
}

// «Бывший начальник дороги, он добился …»: a noun of his own, in front of the verb, is no other man.
bool is_said_of_it(const Words& vocabulary, const std::vector<Word>& words, std::size_t noun,
                   std::size_t at) {
  if (!vocabulary.has("pronoun of a sentence", words[at].form)) return false;
  for (std::size_t k = noun + 1; k <= at; ++k)
    if (words[k].opens || tells(words[k])) return false;
  return true;
}

// "Colonel | Pride", and the colonel himself
bool is_a_man(const Words& vocabulary, const std::vector<Word>& words, std::size_t at) {
  const auto titles = [&](const Word& word) {
    return word.capital && std::any_of(word.readings().begin(), word.readings().end(), [&](const Reading& r) {
             return vocabulary.has("name giver", r.lemma) && vocabulary.has("person noun", r.lemma);
           });
  };
  if (!words[at].capital) return false;
  // "the General Assembly"
  const std::string article = vocabulary.value("phrasing", "definite article");
  for (std::size_t back = 1; back <= std::min<std::size_t>(at, 2); ++back)
    if (words[at - back].form == article) return false;
  const bool behind = at > 0 && words[at - 1].segment == words[at].segment && titles(words[at - 1]);
  const bool before =
      at + 1 < words.size() && words[at + 1].segment == words[at].segment && words[at + 1].capital;
  return behind || (before && titles(words[at]));
}

// "When did | Colonel Pride | exclude its opponents?": no man owns them, and nothing else is told of.
bool is_owned_by_men_alone(const Words& vocabulary, const std::vector<Word>& words, std::size_t at) {
  if (!vocabulary.has("owner of things", words[at].form)) return false;
  bool men = false;
  for (std::size_t k = 0; k < at; ++k) {
    const bool man = is_a_man(vocabulary, words, k);
    const bool noun = words[k].readings().empty() ||
                      std::any_of(words[k].readings().begin(), words[k].readings().end(),
                                  [](const Reading& r) { return r.has(Tag::n) || r.has(Tag::np); });
    if (noun && !man && !vocabulary.has("month", words[k].form)) return false;
    men = men || man;
  }
  return men;
}

// "Li Si and Zhao Gao kept his death secret": no one of two who act together.
bool is_none_of_two(const Words& vocabulary, const std::vector<Word>& words, std::size_t at) {
  if (!vocabulary.has("possessive of one", words[at].form)) return false;
  std::size_t first = at;
  while (first > 0 && !words[first].opens) --first;
  if (first > 0) return false;  // of whom, the sentence before may tell
  bool named = false, joined = false;
  for (std::size_t k = first; k < at; ++k) {
    if (tells(words[k]) && !words[k].capital) return joined;
    if (vocabulary.has("coordinator", words[k].form)) joined = named && k + 1 < at;
    named = named || words[k].capital;
  }
  return false;
}

// "who declined to sign | a third |, was deposed": a third what, and after which two.
bool counts_on(const Words& vocabulary, const std::vector<Word>& words, std::size_t at) {
  const bool ends = at + 1 == words.size() || words[at + 1].segment != words[at].segment;
  if (at == 0 || !ends || !vocabulary.has("one more of them", words[at].form) ||
      !vocabulary.has("indefinite article", words[at - 1].form))
    return false;
  return std::none_of(words.begin(), words.begin() + static_cast<long>(at),
                      [&](const Word& word) { return vocabulary.has("first of them", word.form); });
}

bool has_lemma(const Words& vocabulary, language::SectionName section, const Word& word) {
  return std::any_of(word.readings().begin(), word.readings().end(),
                     [&](const Reading& reading) { return vocabulary.has(section, reading.lemma); });
}

// «Крымская | война | показала, что и защищать её нечем»: what a war has shown, it has not shown of itself.
bool is_what_showed_it(const Words& vocabulary, const std::vector<Word>& words, std::size_t noun,
                       std::size_t at) {
  if (!has_lemma(vocabulary, "event that shows", words[noun])) return false;
  bool shows = false;
  for (std::size_t k = noun + 1; k < at && !words[k].opens; ++k) {
    if (shows && vocabulary.has("opener of what is said", words[k].form)) return true;
    shows = shows || has_lemma(vocabulary, "showing", words[k]);
  }
  return false;
}

}  // namespace

std::shared_ptr<const std::vector<Reading>> FormReadings::of(const std::string& form) {
  constexpr std::size_t most = 4000;  // forms, some hundred bytes each
  if (kept_.size() > most) kept_.clear();
  auto& readings = kept_[form];
  if (!readings) readings = std::make_shared<const std::vector<Reading>>(lexicon_.analyse(form));
  return readings;
}

namespace {

// "At | Kolin |, Daun beat him": a town is no man.
bool is_placed(const Words& vocabulary, const std::vector<Word>& words, std::size_t noun) {
  return vocabulary.has_articles() && words[noun].capital && noun > 0 &&
         words[noun - 1].segment == words[noun].segment && vocabulary.has("placing", words[noun - 1].form) &&
         words[noun].readings().empty();
}

// "| Field Marshal Daun | beat him": nobody beats himself so.
bool acts_on_another(const Words& vocabulary, const std::vector<Word>& words, std::size_t noun,
                     std::size_t at) {
  // "lost | her | husband" may be her own
  const bool own = vocabulary.has_articles() && vocabulary.has("owner pronoun", words[at].form);
  if (!vocabulary.has("object pronoun", words[at].form) || own || at < 2 ||
      words[noun].segment != words[at].segment || !tells(words[at - 1]) || words[at - 1].capital)
    return false;
  for (std::size_t k = noun; k + 1 < at; ++k)
    if (words[k].opens && k > noun) return false;
  return std::none_of(words.begin() + static_cast<long>(noun), words.begin() + static_cast<long>(at) - 1,
                      [&](const Word& word) { return !word.capital && tells(word); });
}

// «Диего де Альмагро, | его | одноглазый компаньон, …»: whose companion he was, his own name does not tell.
bool is_told_whose(const Words& vocabulary, const std::vector<Word>& words, std::size_t noun,
                   std::size_t at) {
  const bool owner =
      vocabulary.has(vocabulary.has_articles() ? "possessive of one" : "owner pronoun", words[at].form);
  if (!owner || at == 0 || !words[at - 1].capital || words[at - 1].segment == words[at].segment) return false;
  for (std::size_t k = noun; k < at; ++k)
    if (words[k].segment != words[at - 1].segment || (!words[k].capital && tells(words[k]))) return false;
  std::size_t next = at + 1;  // up to the end of the apposition
  while (next < words.size() && words[next].segment == words[at].segment) ++next;
  return next < words.size() && !words[next].opens && next > at + 1 &&
         std::none_of(words.begin() + static_cast<long>(at), words.begin() + static_cast<long>(next),
                      [](const Word& word) { return tells(word); });
}

// «Фельдмаршальские жезлы | оба | получили …»: who, no two names before it tell. But "both Spain and France".
bool are_two_of_nobody(const Words& vocabulary, const std::vector<Word>& words, std::size_t at) {
  if (!vocabulary.has("both", words[at].form)) return false;
  if (at + 1 < words.size() && words[at + 1].capital) return false;
  for (std::size_t k = at + 1; vocabulary.has_articles() && k < words.size() && !words[k].opens; ++k)
    if (vocabulary.has("coordinator", words[k].form)) return false;
  int named = 0;
  for (std::size_t k = 0; k < at; ++k) {
    if (words[k].capital && (k == 0 || !words[k - 1].capital || words[k - 1].segment != words[k].segment))
      ++named;
    if (vocabulary.has("coordinator", words[k].form) || vocabulary.has("first of them", words[k].form))
      return false;
  }
  return named < 2;
}

}  // namespace

std::string unanswered_pronoun(const Ground& ground, FormReadings& forms, const std::string& prompt) {
  const Antecedents antecedents(ground);
  const auto words = words_of(ground, forms, prompt);
  for (std::size_t i = 0; i < words.size(); ++i) {
    const bool pointing =
        ground.words.has("pointing", words[i].form) ||
        std::any_of(words[i].readings().begin(), words[i].readings().end(),
                    [&](const Reading& reading) { return ground.words.has("pointing", reading.lemma); });
    if (pointing && points_at_one_of_several(words, i)) return words[i].form;
    if (points_at_nothing(ground.words, words, i) || counts_on(ground.words, words, i)) return words[i].form;
    if (is_owned_by_men_alone(ground.words, words, i)) return words[i].form;
    if (are_two_of_nobody(ground.words, words, i)) return words[i].form;
    const std::string wanted = ground.words.value("third person", words[i].form);
    if (wanted.empty()) continue;
    if (is_none_of_two(ground.words, words, i)) return words[i].form;
    int named = 0;  // runs of capitals that open no sentence
    for (std::size_t k = 1; k < i; ++k)
      named += words[k].capital && !words[k - 1].capital && !words[k].opens ? 1 : 0;
    const bool several = wanted.find("pl") != std::string::npos && named > 1;  // «Пётр и Август …, их союз»
    bool answered = several;
    for (std::size_t k = 0; k < i && !answered; ++k) {
      bool inner = false;  // "by one of his own hunters": who they are is not what the sentence is about
      for (std::size_t b = k > 3 ? k - 3 : 0; b < k; ++b)
        inner = inner || ground.words.has("inside a phrase", words[b].form);
      if (is_said_of_it(ground.words, words, k, i) || is_what_showed_it(ground.words, words, k, i) ||
          is_told_whose(ground.words, words, k, i) || acts_on_another(ground.words, words, k, i))
        continue;
      if ((wanted == "m" || wanted == "f") && is_placed(ground.words, words, k)) continue;
      answered = !(inner && ground.words.has("subject pronoun", words[i].form)) &&
                 antecedents.may_be(words[k], words[i], wanted);
    }
    if (!answered) return words[i].form;
  }
  return {};
}

bool adds_another(const Ground& ground, std::size_t sentence, std::size_t token) {
  if (ground.document.sentences[sentence].tokens[token].folded != ground.words.value("phrasing", "also"))
    return false;
  const auto& clauses = ground.document.clauses[sentence];
  const int at = static_cast<int>(token);
  return std::any_of(clauses.begin(), clauses.end(), [&](const language::Clause& clause) {
    // «умер | и Освободитель», «умер от чахотки | и Освободитель»
    bool joined = false;  // «отошли часть Сахалина и права»: the nominative before it is told beside
    for (int i = std::max(clause.verb, 0) + 1; i < at; ++i) {
      const auto& before = ground.document.sentences[sentence].tokens[static_cast<std::size_t>(i)];
      joined = joined || (before.any(language::Tag::n) && before.any(language::Tag::nom));
    }
    const bool behind = clause.verb == at - 1 || (clause.verb >= 0 && clause.verb < at && !joined &&
                                                  clause.subject_phrase.begin == token + 1);
    return clause.type == language::ClauseType::main && behind && clause.subject > at &&
           !clause.shared_subject;
  });
}

bool counts_the_untold(const language::Sentence& sentence, std::size_t token) {
  if (token + 1 >= sentence.tokens.size()) return false;
  const language::Token& number = sentence.tokens[token];
  const language::Token& next = sentence.tokens[token + 1];
  const bool counts = (number.any(language::Tag::num) || number.any(language::Tag::ord)) &&
                      !number.any(language::Tag::digits);
  return counts && (next.all(language::Tag::vblex) || next.all(language::Tag::vbser));
}

}  // namespace letopis::questions

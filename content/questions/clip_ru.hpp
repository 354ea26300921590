#pragma once
// Clips: the words of a clause that may be said in a question or be printed with a gap. The author's words in
// the author's order, without what only lengthens (asides, phrases of their own behind commas, lead-ins),
// with what points outside said in full: a pronoun by its one antecedent (references_ru), «3 июля» with its
// year, «шесть дней спустя» by the day that it comes to. A clip refuses, by name, what cannot be said so;
// what leaves the war or year to the text is said to need a setting. All Russian rules make their questions
// and gaps of clips; none knows which fact is asked.
//
//   Clip clip = clip_of(asker, fact, clause, fact.phrase);       // the clause without the words asked for
//   if (!clip.ok()) return asker.reject(index, clip.refusal, clip.detail);
//   prompt = "Когда " + say(asker, clip, asked_order(asker, clip)) + "?";      setting = clip.setting;
//
//   Gap gap = gap_of(asker, fact, clause, fact.phrase);          // «Русские войска перешли Прут ____.»
//   if (!gap.prompt.empty()) … cloze with gap.prompt, gap.setting
#include <algorithm>
#include <map>
#include <string>

#include "content/questions/ask_ru.hpp"
#include "content/questions/clip_words_ru.hpp"

namespace letopis::questions::ru {

struct Clip {
  std::size_t sentence = 0;
  std::size_t clause = 0;                   // whose clip it is
  Tokens tokens;                            // what is said, in the author's order
  std::map<std::size_t, std::string> said;  // said in the place of a token; "" where another one says it too
  Setting setting = Setting::none;
  bool thin = false;  // names nothing: only what is counted beside it can tell which is meant
  std::string
      refusal;  // "pronoun", "two dates", "its clause is left out", "too long" …; empty where it may be said
  std::string detail;  // the word that decided
  bool ok() const { return refusal.empty(); }
  const language::Sentence& of(const Asker& asker) const { return asker.ground.document.sentences[sentence]; }
  void refuse(std::string reason, std::string word = {});  // unless it is refused already
  // The first of `range` says `words`, the rest nothing.
  void replace(language::Range range, const std::string& words);
  bool has(std::size_t token) const { return std::find(tokens.begin(), tokens.end(), token) != tokens.end(); }
};

// The clause of `fact` without the tokens in `drop`. Another date of the clause is refused where a date is
// asked for
// ("two dates"), and is said in full otherwise.
Clip clip_of(const Asker& asker, std::size_t fact, std::size_t clause, language::Range drop);

// The same judgement for words that a rule has gathered itself (an antecedent with its phrase, a counted
// noun): fills `said`, `setting`, `refusal`; may drop tokens.
Clip judged(const Asker& asker, std::size_t fact, std::size_t clause, Tokens tokens);

// What points outside is said in full (clip_resolve_ru): a pronoun by its antecedent, a treaty without its
// name by the one named just before; or is dropped, or refused.
void resolve(const Asker& asker, Clip& clip);
void name_things(const Asker& asker, Clip& clip);
// «тем временем», «при этом»: the words around a token without which nothing is lost; empty where there are
// none.
language::Range droppable(const Asker& asker, const language::Sentence& sentence, std::size_t token);

// The word of a clip that is left without its other half («сроком | на восемь лет»); "" where none is.
std::string left_over(const Asker& asker, const Clip& clip);

// The author's order, but for a verb that would stand last: it goes before its subject («Когда был подписан …
// мир?»).
Tokens asked_order(const Asker& asker, const Clip& clip);

std::string say(const Asker& asker, const Clip& clip, const Tokens& order);

// The clause, or its host with it where it is a phrase («Договор, подписанный ____, завершил войну.»), as a
// sentence with a gap for the words in `gap`. Empty prompt where there is none that stands alone; then the
// reason.
struct Gap {
  std::string prompt;
  Setting setting = Setting::none;
  std::string refusal;
  std::string detail;
};
Gap gap_of(const Asker& asker, std::size_t fact, std::size_t clause, language::Range gap);

}  // namespace letopis::questions::ru

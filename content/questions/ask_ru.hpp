#pragma once
// The Russian rules' common ground: what dates, figures and treaties need alike. Only ask_ru*.cpp include
// this.
#include <functional>
#include <optional>
#include <string>

#include "content/questions/candidate.hpp"
#include "content/questions/forms_ru.hpp"
#include "content/questions/phrase.hpp"

namespace letopis::questions::ru {

struct Asker {
  const Ground& ground;
  Casing casing;
  Asked asked;

  const language::Sentence& sentence(const facts::Fact& fact) const {
    return ground.document.sentences[fact.sentence];
  }
  const std::vector<language::Clause>& clauses(const facts::Fact& fact) const {
    return ground.document.clauses[fact.sentence];
  }
  // The clause that may be asked about; empty, with a rejection noted, where it may not.
  std::optional<std::size_t> askable(std::size_t fact);
  void reject(std::size_t fact, std::string reason, std::string detail = {});
  // True where an infinitive stands between the verb and the words: what is to be done is not yet done.
  bool under_infinitive(const facts::Fact& fact, const language::Clause& clause) const;
  // How many names, peoples and years anchor the words in the world.
  int anchors(const language::Sentence& sentence, const Tokens& tokens) const;
  std::string phrase(std::string_view key) const { return ground.words.value("phrasing", key); }
};

void ask_date(Asker& asker, std::size_t fact);
// False where the date's month is no adjective, or its sentence gives no gap.
bool ask_adjective_date(Asker& asker, std::size_t fact, std::size_t clause);
void ask_figure(Asker& asker, std::size_t fact);
void ask_treaty(Asker& asker, std::size_t fact);
// «была подписана», «был заключён»: the passive in a gender; "" where the lexicon has no such form.
using MadeVerb = std::function<std::string(language::Tag gender)>;
// «конвенция Альвенслебена, | подписанная в Петербурге 8 февраля 1863 г.»: the day tells which it was,
// whatever its clause says of it. `told`: the rest, with the date.
void ask_treaty_of_a_day(Asker& asker, std::size_t treaty, const MadeVerb& made, const std::string& told);
void ask_person(Asker& asker, std::size_t fact);
void ask_place(Asker& asker, std::size_t fact);
// Any date, figure or treaty that is stated, as a gap in its whole sentence: printed only where nothing else
// was.
void ask_passage(Asker& asker, std::size_t fact);
void treaty_in_passage(Asker& asker, std::size_t fact);

// True where the clause, or the one it hangs on, tells a reckoning and no count: «историки определяют»,
// «Геродот насчитал».
bool is_an_estimate(const Asker& asker, const facts::Fact& fact, const language::Clause& clause);
// A number that cannot be taken out of its noun: «42 км 195 м», «тысяча бойцов».
bool gap_is_clean(const Asker& asker, std::size_t fact);

// False for days and months whose year the text leaves to the context: a borrowed year may be the wrong one.
bool has_year(const language::Sentence& sentence, const facts::Fact& fact);

}  // namespace letopis::questions::ru

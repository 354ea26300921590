#pragma once
// The Russian rules' common ground: what dates, figures and treaties need alike. Only ask_ru*.cpp include
// this.
#include <optional>
#include <string>

#include "content/questions/candidate.hpp"
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

// True for «В каком году занял Великие Луки?»: a masculine or feminine verb of the past without a noun that
// agrees.
bool has_lost_subject(const Asker& asker, const Candidate& candidate);

// Two words of the text that belong together and that the prompt has apart; "" where there are none.
std::string parted_words(const Asker& asker, const Candidate& candidate);

void ask_date(Asker& asker, std::size_t fact);
// False where the date's month is no adjective, or its sentence gives no gap.
bool ask_adjective_date(Asker& asker, std::size_t fact, std::size_t clause);
void ask_figure(Asker& asker, std::size_t fact);
void ask_treaty(Asker& asker, std::size_t fact);
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

// Form of «какой» in the gender (m, f, nt, pl) and case.
std::string which(language::Tag gender, language::Tag wanted);

// A noun group in another case: attributes before the head and the head are inflected, the rest stays. ""
// where the lexicon offers no certain form.
std::string noun_group(const Asker& asker, const language::Sentence& sentence, language::Range range,
                       std::size_t head, language::Tag wanted);

// Reading of a noun among its readings that best fits: the only one, or the first with the case wanted.
const language::Reading* noun_reading(const language::Token& token);
language::Tag gender_of(const language::Reading& reading);

// The lexicon spells е where the text has ё: as far as both words are alike, the text's letter is taken over.
std::string with_yo(const std::string& text, std::string form);

// «подписан», «подписана» … for a participle or verb reading; "" where the lexicon has no such form.
std::string short_participle(const language::Lexicon& lexicon, const language::Reading& reading,
                             language::Tag gender);

}  // namespace letopis::questions::ru

#pragma once
// The English rules' common ground: what dates, figures and treaties need alike. Only ask_en*.cpp include
// this.
#include <optional>
#include <string>

#include "content/questions/candidate.hpp"
#include "content/questions/options_en.hpp"
#include "content/questions/phrase_en.hpp"

namespace letopis::questions::en {

struct Asker {
  const Ground& ground;
  Casing casing;
  References references;
  DateStyle style;
  Asked asked;
  Setting setting = Setting::none;  // of the question that is being made

  const language::Sentence& sentence(const facts::Fact& fact) const {
    return ground.document.sentences[fact.sentence];
  }
  const std::vector<language::Clause>& clauses(const facts::Fact& fact) const {
    return ground.document.clauses[fact.sentence];
  }
  Tongue tongue() const { return {casing, references, ground.knowledge, ground.words, ground.lexicon}; }
  std::string phrase(std::string_view key) const { return ground.words.value("phrasing", key); }

  void reject(std::size_t fact, std::string reason, std::string detail = {});
  // Whether words with this fault (why_not_alone) can be asked about; notes where they need the war and year
  // in front.
  bool stands(const std::string& why);
  // The clause that may be asked about; nothing, with a rejection noted, where it may not.
  std::optional<std::size_t> askable(std::size_t fact);
};

// A clause, or a relative clause with its antecedent as subject, ready to be asked.
struct Askable {
  Frame frame;
  Tokens tail;           // what follows the verb in the question
  bool dropped = false;  // the tail is shorter than what the text says
  std::string subject;   // as it is said
};

// Frame, subject and tail with `drop` left out; nothing, with a rejection noted, where they cannot stand
// alone. `needs_subject` is false where the answer is the subject.
std::optional<Askable> prepare(Asker& asker, std::size_t fact, std::size_t clause, language::Range drop,
                               bool needs_subject);

// The noun phrase that ends right before `end` ("the Treaty of Lübeck"), empty where its beginning is not
// sure.
language::Range phrase_before(const Asker& asker, const language::Sentence& sentence, std::size_t end,
                              std::size_t from);

// "The following year | went well for the Royalists": the words are their clause's subject and no time.
bool is_the_subject(const Asker& asker, const facts::Fact& fact, language::Range words);

// "auxiliary subject verb tail", single spaces.
std::string assemble_words(std::initializer_list<std::string> parts);

// "During the Bubble of 1720 the price rose from £128 in January": a day or month whose year was taken from
// another sentence, though this one names a year of its own.
bool has_unsure_year(const Asker& asker, std::size_t fact, const Tokens& tokens);

// The words of a question, with the year behind a date that leaves it to the sentences before.
std::string say_dated(const Asker& asker, std::size_t fact, const Tokens& tokens);

// "met | that | September", "fell | the following | May": how many words point to a month, which a year
// behind it makes idle: "in September 1810".
std::size_t pointing_words(const language::Sentence& sentence, std::size_t at);
// The same where no preposition stands before them, so that the month wants one.
bool wants_in(const language::Sentence& sentence, const facts::Fact& date);

// A name stands among the words.
bool names_something(const Asker& asker, const language::Sentence& sentence, const Tokens& tokens);

// Whether the clause is what the verb of `main` needs behind it: "told the crowd | how …", "replied | that
// …".
bool is_complement(const Asker& asker, const language::Sentence& sentence,
                   const std::vector<language::Clause>& clauses, const language::Clause& clause,
                   std::size_t main);

// Another date among these words: two right answers, or the key given away.
bool has_other_date(const Asker& asker, std::size_t fact, const Tokens& tokens);

void ask_date(Asker& asker, std::size_t fact);
void ask_figure(Asker& asker, std::size_t fact);
void ask_treaty(Asker& asker, std::size_t fact);
void ask_length(Asker& asker, std::size_t fact);
void ask_person(Asker& asker, std::size_t fact);
void ask_place(Asker& asker, std::size_t fact);
// The word that asks for such a treaty ("treaty", "union"), by the head of its name; "" where none is known.
std::string treaty_kind(const Ground& ground, const facts::Name& name);
// How other treaties of this kind read among options.
std::function<std::string(const facts::Fact&)> treaty_options(const Asker& asker, const std::string& kind);
// "the Treaty of London, | concluded on 28 August 1604 at Somerset House": the day tells which it was, whatever
// its clause says of it. `done`: the participle; `before`, `after`: what the phrase says around its date.
void ask_treaty_of_a_day(Asker& asker, std::size_t treaty, const facts::Date& date, const std::string& done,
                         const std::string& before, const std::string& after);
// Any date, figure or treaty that is stated, as a gap in its whole sentence: printed only where nothing else
// was.
void ask_passage(Asker& asker, std::size_t fact);
// The sentence itself with a gap: for facts that no direct question asks.
void ask_gap(Asker& asker, std::size_t fact);

}  // namespace letopis::questions::en

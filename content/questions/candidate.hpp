#pragma once
// A candidate: a question that could be asked about one fact, before it has distractors, an id or a rank. The
// rule that made it also says how any other fact of the kind would read in its options (`option`), so that
// options are parallel by construction and nobody further on needs to know a language.
#include <functional>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "content/facts/fact.hpp"
#include "content/knowledge/knowledge.hpp"
#include "content/language/document.hpp"
#include "content/language/reader.hpp"
#include "content/language/words.hpp"
#include "content/pack/pack.hpp"

namespace letopis::questions {

// What a prompt leaves to the text around it: nothing; the war and year, which help but can be missing; what
// nobody can do without (setting.hpp); or, for a whole sentence of the text, whatever the sentences before it
// have told.
enum class Setting { none, welcome, needed, passage };

struct Candidate {
  std::size_t fact = 0;  // index into the document's facts
  pack::Kind kind = pack::Kind::choice;
  pack::Topic topic = pack::Topic::date;
  std::string rule;    // name of the phrasing that made it, for `explain` and the tests
  std::string prompt;  // a gap is ____
  std::string key;     // the right option, as `option` renders the fact
  // How another fact of the kind reads among the options; empty where it cannot be said in the same form.
  std::function<std::string(const facts::Fact&)> option;
  // Wrong options that the rule itself knows; where there are any, none is looked for elsewhere.
  std::vector<std::string> rivals;
  Setting setting = Setting::none;
  // Of a passage: the tokens of its sentence that are printed, and whether they hold a pronoun that only the
  // words before them answer.
  language::Range printed;
  bool leans = false;
  bool alone = false;  // of a passage: nothing may be told before it
  bool bare = false;   // it tells only when: whatever else asks the fact tells more of it
  // It says so little that only its options tell what is asked: nobody can type the key.
  bool offered = false;
  std::string unit;    // number questions: shown beside the entry; the answer is estimate.hpp's
};

// Why a fact gave no question: for `explain` and `compile --report`.
struct Rejection {
  std::size_t fact = 0;
  std::string reason;  // one of a small set of names: "negated", "not alone", "no subject" …
  std::string detail;  // the word that decided
};

// What may be said in the place of words that lean on what stands before them: "Hannibal" for "he", «Россия»
// for «она». A language's rules note it only where grammar leaves one candidate (references_en.hpp,
// references_ru.hpp).
struct StandIn {
  std::size_t tokens = 1;  // how many tokens it replaces
  std::string text;        // as it reads inside a sentence
};
using StandIns = std::unordered_map<std::size_t, StandIn>;  // by the byte offset of the first token

struct Asked {
  std::vector<Candidate> candidates;
  std::vector<Rejection> rejections;
  StandIns stand_ins;
};

// Why something is not asked: a name of reasons.hpp, and the word that shows it.
struct Refusal {
  std::string reason;
  std::string detail;
};

// What the rules may look at. Borrowed for the call.
struct Ground {
  const language::Document& document;
  const std::vector<facts::Fact>& facts;
  const language::Lexicon& lexicon;
  const language::Words& words;
  const knowledge::Knowledge& knowledge;
};

// The facts of one sentence: contiguous, for facts stand in the order of the text.
std::span<const facts::Fact> facts_in(const Ground& ground, std::size_t sentence);

// The clause that holds a fact, where it has a verb; null where there is none.
const language::Clause* clause_of(const Ground& ground, const facts::Fact& fact);

// "built a fleet on Lake Erie, and | on September 10, 1813, | captured …": behind the clause's verb and a
// coordinator, a date is of the deed that follows it.
bool opens_another_deed(const Ground& ground, const facts::Fact& date, const language::Clause& clause);

// "died in 1809, | probably of a fever": behind a comma, what the text does not vouch for, so that only its
// own words may be printed.
bool has_a_doubtful_tail(const language::Sentence& sentence, const language::Clause& clause);

// «26 мая и | 10 июня 1633 г.»: the one date is said with another, and beside it a wrong one would not read.
bool is_one_of_two_dates(const Ground& ground, const facts::Fact& fact);
// The facts near one, that distractors may come from: near in the text, so that a long text costs no more a
// question.
std::span<const facts::Fact> facts_near(const Ground& ground, std::size_t fact);

// Facts → candidates, in the order of the text.
Asked ask(const Ground& ground);
Asked ask_russian(const Ground& ground);
Asked ask_english(const Ground& ground);

}  // namespace letopis::questions

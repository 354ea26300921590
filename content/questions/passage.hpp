#pragma once
// Passages: a fact asked in its own sentence, word for word with a gap, behind the sentences that it leans on. Nothing
// is said anew, so the grammar is the author's; what "the chests" or «крепость» are, the text itself has told a
// sentence or two before. The last resort, where no question of the clause alone would stand (setting.hpp asks for it).
#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "content/questions/candidate.hpp"
#include "content/questions/phrase.hpp"

namespace letopis::questions {

// Words of a prompt, all told: a class reads about three a second, so what is asked stands clear after twenty seconds.
constexpr std::size_t longest_prompt = 52;

// The words around `gap` as the author wrote them, with ____ for the gap: the sentence, or that part of it between
// semicolons or before another main clause, without the «Но» or "Then" in front. "" where the sentence is no plain
// statement or the words are too many.
std::string gapped_sentence(const Ground& ground, const facts::Fact& fact, language::Range gap);

// The words that gapped_sentence prints.
language::Range asked_part(const Ground& ground, const facts::Fact& fact, language::Range gap);

// True where a pronoun may be read on from what stands right before the words: «он» behind one man, "it" behind a thing
// and at most one name, "they" behind several. The reader has it before his eyes; of two men he could not tell.
bool reads_on(const Ground& ground, const Casing& casing, const facts::Fact& fact, language::Range part, std::size_t token);

// "worse than in 1891", «как и в 1606 году»: the time of something else.
bool is_compared(const Ground& ground, const facts::Fact& fact);

// True where the token stands in quotation marks: «300 спартанцев» is the name of a film.
bool is_quoted(const language::Sentence& sentence, std::size_t token);

// «три миллиона или пять»: nobody says which.
bool is_one_of_two(const Ground& ground, const facts::Fact& fact);

// «Карл XII привёл ____»: thousands of what, neither stands beside the figure nor beside another one in the same words;
// «пятидесяти | первым»: no count at all.
bool counts_nothing(const Ground& ground, const facts::Fact& fact);

// «два шлюпа: «Надежда» и «Нева»», "two towns, Münster for the French and Osnabrück for the Swedes": who reads on can
// count them.
bool is_counted_out(const Ground& ground, const facts::Fact& fact);

// True where nothing denies or supposes the clause: not itself, nor what a verbless or subordinate clause hangs on.
bool is_stated(const std::vector<language::Clause>& clauses, std::size_t clause);

// What is told one after another happened so: nothing before the date told last, nor behind the one told next in the same
// words, will be believed of a date.
struct Window {
  std::optional<facts::Day> from, to;
  bool holds(const facts::Date& date) const { return (!from || date.end >= *from) && (!to || date.end <= *to); }
};
Window window_of(const Ground& ground, std::size_t fact);

// What a passage has to do for a prompt.
struct PassageWanted {
  std::size_t least = 0;  // sentences, or halves of one, before the words themselves
  std::size_t most = 0;   // words before them
  bool goes_on = false;   // the words themselves follow as the author has them; else the passage ends in a full stop
  std::string label;      // the topic that will stand in front; may be empty
  bool figure = false;    // a count, which holds of one event or day
  bool war = false;       // the label is a war, of which a count never holds as a whole
};

class Passages {
 public:
  Passages(const Ground& ground, const Casing& casing);

  // What is told before the words around `fact` (gapped_sentence), in their paragraph, from the last place on that a
  // reader may begin with, or behind one sentence further back and […]: in it and all behind it no pronoun, no "the chests" and no «комитет» points further back,
  // and it says of whom, or when, it speaks. "" where nothing need be told; nothing where there is no such beginning.
  // `why`: then the word that points back, or what is missing.
  std::optional<std::string> before(const facts::Fact& fact, const PassageWanted& wanted, std::string& why) const;
  // A word of `prompt`, from `sentence`, that is a thing told of before («комитет», "the chests") and neither told apart
  // there nor named by the label; "" where there is none.
  std::string told_thing(std::size_t sentence, const std::string& prompt, const std::string& label) const;
  // True where the words of `prompt`, from `sentence`, take up a thing or name that `before` has told of.
  bool takes_up(std::size_t sentence, const std::string& prompt, const std::string& before) const;

 private:
  struct Unit {  // a sentence, or what stands between its semicolons
    std::size_t sentence = 0;
    language::Range tokens;
  };
  // What a reader knows who has read the label and the units so far.
  struct Known {
    std::set<std::string> lemmas;
    int names = 0;     // runs of capitals
    bool dated = false;
    bool full = false;   // a name of two words
    bool described = false;  // a noun with an adjective: one of its kind is told from others
    bool event = false;  // a day, a place where, a battle or a treaty
  };

  // False where something in the unit points to what is not known; else what it says is added. `asked`: the words
  // that are asked for, which the reader will not see.
  // `skips`: what stood before it in the text is not printed.
  bool read(const Unit& unit, bool first, bool skips, language::Range asked, Known& known, std::string& why) const;
  // The nearest earlier unit that the words around `fact` can be read behind though others stood between.
  std::optional<std::string> jump(const facts::Fact& fact, std::size_t own, const PassageWanted& wanted) const;
  bool suffices(const Known& known, const PassageWanted& wanted, bool alone, std::string& why) const;
  bool goes_on_from(const Unit& unit, language::Range asked, std::size_t from) const;
  bool leans_on_last(const Unit& unit, language::Range asked) const;
  bool points_outside(const language::Sentence& sentence, std::size_t token, bool first, int names) const;
  bool agrees_with_a_noun_before(const language::Sentence& sentence, std::size_t token) const;
  const std::set<std::string>& lemmas(const std::string& label) const;
  bool was_told(const Unit& unit, const std::string& lemma) const;
  int names_in(const Unit& unit) const;
  bool is_bare_first_name(const language::Sentence& sentence, std::size_t token) const;
  // `alone`: what stands behind it is not printed.
  bool is_told_thing(const Unit& unit, std::size_t token, bool alone = false) const;
  bool may_lead(const Unit& unit) const;
  std::string plain(const Unit& from, const Unit& asked, bool goes_on) const;

  const Ground& ground_;
  const Casing& casing_;
  mutable std::map<std::string, std::set<std::string>> lemmas_;  // of labels, once each was asked for
  std::vector<Unit> units_;                    // in the order of the text
  std::vector<std::size_t> first_;             // of each sentence: its first unit
  std::set<std::string> fuller_;                // first names that the text has with a surname or a number
  std::map<std::string, std::vector<std::size_t>> told_at_;  // lemma of a noun → the bytes where the text has it
  std::map<std::string, int> alone_;  // first names → how often the text has them alone
};

}  // namespace letopis::questions

#pragma once
// Passages: a fact asked in its own sentence, word for word with a gap, behind the sentences that it leans
// on. Nothing is said anew, so the grammar is the author's; what "the chests" or «крепость» are, the text
// itself has told a sentence or two before. The last resort, where no question of the clause alone would
// stand (setting.hpp asks for it).
#include <cstddef>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "content/questions/candidate.hpp"
#include "content/questions/phrase.hpp"

namespace letopis::questions {

// Words of a prompt, all told: of a paragraph, since what makes an author's words stand alone is what he has
// told before them.
constexpr std::size_t longest_prompt = 150;

// What a passage has to do for a prompt.
struct PassageWanted {
  language::Range
      printed;            // the words themselves, tokens of the fact's sentence; empty: those around the fact
  std::size_t least = 0;  // sentences, or halves of one, before them
  std::size_t most = 0;   // words before them
  std::string label;      // the topic that will stand in front; may be empty
  bool figure = false;    // a count, which holds of one event or day
  bool matter = false;    // the label says of which war or years
  bool topical = true;    // the label tells what the text is about, and is no riddle
  bool loose = false;     // "the bargain" or «крепость» may stand in what begins with its paragraph
  bool instead = false;   // words of its beginning may be replaced by what they stand for
  const std::set<std::string>* cues = nullptr;  // stems by which the label's subject is known; may be null
  bool midway = true;     // it may begin in the middle of a paragraph that there is no room for
};

// Words of a sentence that lean on what is not printed, and what is said in their place.
struct Replaced {
  std::size_t sentence = 0;
  language::Range tokens;
  std::string words;
  bool operator==(const Replaced&) const = default;
};

// What is told before the words that ask.
struct Told {
  std::string text;
  bool whole = false;              // all of a paragraph: no pronoun in it is without what it stands for
  std::vector<Replaced> in_asked;  // to be replaced in the words that ask
  bool operator==(const Told&) const = default;
};

class Passages {
 public:
  Passages(const Ground& ground, const Casing& casing, const StandIns& stand_ins);

  // Offers what may be told before the words around `fact` (gapped_sentence), the best first, until one is
  // taken: from the start of their paragraph on, where that is not long; from the last place on that a reader
  // may begin with, so that in it and all behind it no pronoun, no "the chests" and no «комитет» points
  // further back, and it says of whom, or when, it speaks; from further up. "" where nothing need be told.
  // `why`: where there is no such beginning, the word that points back, or what is missing.
  bool before(const facts::Fact& fact, const PassageWanted& wanted, std::string& why,
              const std::function<bool(const Told&)>& take) const;
  // Whether a word of the fact's paragraph or the one before it may be replaced by what it stands for.
  bool has_stand_ins(const facts::Fact& fact) const;
  // The word among the first ones of `prompt`, which are those of the part of a sentence around `fact`, that
  // leans on what stands before them («Через неделю», "In the afternoon"); "" where none does.
  std::string leaning_opening(const facts::Fact& fact, const std::string& prompt) const;
  // A word of `prompt`, from `sentence`, that is a thing told of before («комитет», "the chests") and neither
  // told apart there nor named by the label; "" where there is none.
  std::string told_thing(std::size_t sentence, const std::string& prompt, const std::string& label) const;

  // What a reader knows who has read no more than the label.
  const std::set<std::string>& lemmas(const std::string& label) const;

 private:
  struct Unit {  // a sentence, or what stands between its semicolons
    std::size_t sentence = 0;
    language::Range tokens;
  };
  // What a reader knows who has read the label and the units so far.
  struct Known {
    std::set<std::string> lemmas;
    int names = 0;  // runs of capitals
    bool dated = false;
    bool full = false;       // a name of two words
    bool midway = false;     // begun in the middle of a paragraph, whose hero nobody has told
    bool described = false;  // a noun with an adjective: one of its kind is told from others
    bool placed = false;     // a place, which "there" may mean
    bool scene = false;      // the name of a place, which tells of what camp or strait "the" speaks
    bool event = false;      // a day, a place where, a battle or a treaty
    bool ship = false;       // one that "she" may stand for
    bool instead = false;    // words may be said in the place of others
    std::vector<Replaced> replaced;
    const std::set<std::string>* cues = nullptr;  // of the label's subject
    std::set<std::string> cues_said;              // those that the words have
  };

  // What the label in front of it tells a reader of the passage.
  Known known_from(const PassageWanted& wanted) const;

  // Where a reader begins: with a unit of the middle, with the first of a paragraph, which its author does
  // not expect to be torn from the one before, or further up.
  enum class Lead { sentence, paragraph, goes_on };

  // False where something in the unit points to what is not known; else what it says is added. `asked`: the
  // words that are asked for, which the reader will not see.
  bool read(const Unit& unit, Lead lead, language::Range asked, Known& known, std::string& why) const;
  int names_of_the_subject(const language::Sentence& sentence, std::size_t token) const;
  bool names_a_scene(const language::Sentence& sentence, std::size_t token, std::size_t begin) const;
  bool is_untold_scene(const Unit& unit, std::size_t token, const Known& known) const;
  bool is_alone_in_its_clause(const language::Sentence& sentence, std::size_t token, std::size_t begin) const;
  bool label_names_a_place(const std::string& label) const;
  bool may_be_meant(const language::Sentence& sentence, std::size_t token, std::size_t begin) const;
  bool is_a_ship(const language::Sentence& sentence, std::size_t token, std::size_t begin) const;
  bool takes_up_the_told(const Unit& unit, std::size_t i, std::size_t begin) const;
  bool leans_back(const Unit& unit, std::size_t token, std::size_t begin, language::Range asked, Lead lead,
                  const Known& known) const;
  std::size_t unit_of(const facts::Fact& fact, language::Range printed) const;
  bool opens_paragraph(const Unit& unit) const;
  bool may_be_torn(const Unit& unit, bool crosses, const PassageWanted& wanted) const;
  // The unit that holds the fact, and what of it is printed.
  std::pair<std::size_t, Unit> asked_by(const facts::Fact& fact, const PassageWanted& wanted) const;
  std::string verb_without_a_doer(const Unit& unit) const;
  // `names`: how many its first words name, of a beginning in the middle with its date (footing.hpp).
  std::optional<Told> nearest(const facts::Fact& fact, const PassageWanted& wanted, int& names,
                              std::string& why) const;
  std::optional<Told> from_the_start(const facts::Fact& fact, const PassageWanted& wanted, bool further,
                                     std::string& why) const;
  std::optional<Told> whole(const facts::Fact& fact, const PassageWanted& wanted, std::string& why) const;
  bool says_little(const facts::Fact& fact, const Unit& asked) const;
  std::optional<Told> opening_alone(const facts::Fact& fact, const PassageWanted& wanted) const;
  bool tells_of_somebody_untold(const Unit& unit, Known& known) const;
  bool counts_from_the_untold(std::size_t first, std::size_t last, language::Range asked) const;
  // `told_things`: "the bargain", «крепость» are no fault.
  bool opens_plainly(const Unit& unit, bool told_things, std::string& why) const;
  bool suffices(const Known& known, const PassageWanted& wanted, bool alone, std::string& why) const;
  bool goes_on_from(const Unit& unit, language::Range asked, std::size_t from, std::size_t until) const;
  bool points_outside(const language::Sentence& sentence, std::size_t token, bool first, int names) const;
  static bool names_a_doer(const language::Sentence& sentence, const Unit& unit,
                           const language::Clause& clause);
  bool lacks_its_doer(const language::Sentence& sentence, const Unit& unit,
                      const language::Clause& clause) const;
  bool is_untold_treaty(const language::Token& token, const Known& known) const;
  bool owned_before(std::size_t sentence, std::size_t token) const;
  bool agrees_with_a_noun_before(const language::Sentence& sentence, std::size_t token) const;
  bool speaks(const Unit& unit) const;
  bool speaks_to_the_reader(const Unit& unit) const;
  bool was_told(const Unit& unit, const std::string& lemma) const;
  int names_in(const Unit& unit) const;
  bool is_bare_title(const language::Sentence& sentence, std::size_t token, const Known& known) const;
  bool is_bare_first_name(const language::Sentence& sentence, std::size_t token) const;
  // `alone`: what stands behind it is not printed.
  // `printed`: folded, where not all of the unit is; what stands beside a word and is not printed tells
  // nothing.
  bool is_told_thing(const Unit& unit, std::size_t token, bool alone = false,
                     const std::string* printed = nullptr) const;
  bool counts_the_known(const language::Sentence& sentence, std::size_t at) const;
  bool opens_with_an_end(const Unit& unit, std::size_t begin, std::size_t at) const;
  bool speaks_of_the_told(const Unit& unit, std::size_t begin, std::size_t i) const;
  bool answers_the_untold(const Unit& unit, std::size_t at) const;
  bool is_described_thing(const Unit& unit, std::size_t at) const;
  bool opens_with_a_span(const Unit& unit, std::size_t begin) const;
  bool opens_with_a_told_subject(const Unit& unit, std::size_t at) const;
  bool opens_bare(const Unit& unit, std::size_t token) const;
  bool may_lead(const Unit& unit) const;
  // The treaty whose terms a list gives behind its lead-in; "" where no one treaty is.
  std::string treaty_of_terms(std::size_t lead) const;
  std::optional<Told> behind_lead_in(const facts::Fact& fact, const PassageWanted& wanted,
                                     std::string& why) const;
  std::optional<Told> as_it_stands(const facts::Fact& fact, const PassageWanted& wanted) const;
  // What is told from `from` to `asked`, with what is said in the place of some of its words.
  Told told(const Unit& from, const Unit& asked, const std::vector<Replaced>& replaced = {}) const;
  std::string plain(std::size_t begin, std::size_t end, const std::vector<Replaced>& replaced) const;
  // Notes what stands for the word of the unit, where that is known.
  bool replace(const Unit& unit, std::size_t token, Known& known) const;

  const Ground& ground_;
  const Casing& casing_;
  const StandIns& stand_ins_;
  mutable std::map<std::tuple<std::size_t, std::size_t, std::size_t>, bool>
      speaks_;  // sentence, first token and end of a unit, once it was asked
  mutable std::map<std::string, std::set<std::string>> lemmas_;  // of labels, once each was asked for
  std::vector<Unit> units_;                                      // in the order of the text
  std::vector<std::size_t> first_;                               // of each sentence: its first unit
  std::set<std::string> fuller_;  // first names that the text has with a surname or a number
  std::map<std::string, std::vector<std::size_t>>
      told_at_;  // lemma of a noun → the bytes where the text has it
  std::map<std::string, std::set<std::string>> titled_;  // «принц» → lemmas of whom the text calls so
  std::map<std::string, int> alone_;                     // first names → how often the text has them alone
};

}  // namespace letopis::questions

#pragma once
// Passages: a fact asked in its own sentence, word for word with a gap, behind the sentences that it leans
// on. Nothing is said anew, so the grammar is the author's; what "the chests" or «крепость» are, the text
// itself has told a sentence or two before. The last resort, where no question of the clause alone would
// stand (setting.hpp asks for it).
#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "content/questions/candidate.hpp"
#include "content/questions/phrase.hpp"

namespace letopis::questions {

// Words of a prompt, all told: a class reads about three a second, so what is asked stands clear after twenty
// seconds.
constexpr std::size_t longest_prompt = 52;

// What a passage has to do for a prompt.
struct PassageWanted {
  std::size_t least = 0;  // sentences, or halves of one, before the words themselves
  std::size_t most = 0;   // words before them
  bool goes_on =
      false;  // the words themselves follow as the author has them; else the passage ends in a full stop
  std::string label;    // the topic that will stand in front; may be empty
  bool figure = false;  // a count, which holds of one event or day
  bool war = false;     // the label is a war, of which a count never holds as a whole
};

class Passages {
 public:
  Passages(const Ground& ground, const Casing& casing);

  // What is told before the words around `fact` (gapped_sentence), in their paragraph, from the last place on
  // that a reader may begin with: in it and all behind it no pronoun, no "the chests" and no «комитет» points
  // further back, and it says of whom, or when, it speaks. "" where nothing need be told; nothing where there
  // is no such beginning. `why`: then the word that points back, or what is missing.
  std::optional<std::string> before(const facts::Fact& fact, const PassageWanted& wanted,
                                    std::string& why) const;
  // A word of `prompt`, from `sentence`, that is a thing told of before («комитет», "the chests") and neither
  // told apart there nor named by the label; "" where there is none.
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
    int names = 0;  // runs of capitals
    bool dated = false;
    bool full = false;       // a name of two words
    bool described = false;  // a noun with an adjective: one of its kind is told from others
    bool event = false;      // a day, a place where, a battle or a treaty
  };

  // False where something in the unit points to what is not known; else what it says is added. `asked`: the
  // words that are asked for, which the reader will not see.
  bool read(const Unit& unit, bool first, language::Range asked, Known& known, std::string& why) const;
  bool suffices(const Known& known, const PassageWanted& wanted, bool alone, std::string& why) const;
  bool goes_on_from(const Unit& unit, language::Range asked, std::size_t from) const;
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
  std::vector<Unit> units_;                                      // in the order of the text
  std::vector<std::size_t> first_;                               // of each sentence: its first unit
  std::set<std::string> fuller_;  // first names that the text has with a surname or a number
  std::map<std::string, std::vector<std::size_t>>
      told_at_;                       // lemma of a noun → the bytes where the text has it
  std::map<std::string, int> alone_;  // first names → how often the text has them alone
};

}  // namespace letopis::questions

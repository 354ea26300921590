#pragma once
// What the judgement of a sentence is made of. Triggers stain the tokens that they reach (a whole clause,
// what was offered, what somebody went without); polarity.cpp settles the stains on the clauses in the end.
// Every trigger word is data (content/language/ru|en/polarity.txt); here stands how far each kind of trigger
// reaches.
#include <string>
#include <vector>

#include "content/language/clauses.hpp"

namespace letopis::language::polarity {

// A run of words between two marks.
struct Piece {
  Range range;
  bool hard = false;     // begins the sentence, or stands behind ; or :
  bool bracket = false;  // stands behind an opening bracket
};

class Ground {
 public:
  Ground(const Sentence& sentence, const Words& words, const std::vector<Clause>& clauses);

  const Sentence& s;
  const Words& words;
  const std::vector<Clause>& clauses;
  std::vector<Piece> pieces;

  void stain(Range range, Polarity polarity, std::size_t trigger);
  void stain(const Clause& clause, std::size_t from, Polarity polarity,
             std::size_t trigger);  // its own tokens from `from` on, and the fragments behind it
  bool stained(std::size_t token) const { return stains_[token].polarity != Polarity::fact; }
  Polarity polarity_of(std::size_t token) const { return stains_[token].polarity; }
  const std::string& reason_of(std::size_t token) const { return stains_[token].reason; }

  bool listed(SectionName section, std::size_t token) const;
  // How many words from `token` on make an entry of the section: "first" or "first: the rest"; 0 where none
  // does.
  std::size_t phrase_at(SectionName section, std::size_t token) const;

  bool is_finite(std::size_t token) const;
  bool is_verb(std::size_t token) const;  // a verb here, not the noun of the same form
  bool is_number(std::size_t token) const;
  bool is_dateish(std::size_t token) const;   // a word of a date: its day, month or year
  bool counts_time(std::size_t token) const;  // «через | два | года»
  bool is_mark(std::size_t token) const;
  // The first mark in [from, end), `end` where none stands there.
  std::size_t to_mark(std::size_t from, std::size_t end) const;
  bool infinitive_at(std::size_t token) const;  // «взять», "to" of "to take"
  bool infinitive_in(const Clause& clause, std::size_t from) const;
  const Clause* clause_of(std::size_t token) const;

 private:
  struct Stain {
    Polarity polarity = Polarity::fact;
    std::string reason;
  };
  std::vector<Stain> stains_;
};

// The first judgement of a clause stands; a later one changes nothing.
void mark(Clause& clause, Polarity polarity, const std::string& reason);

// Triggers of the clause's own: negations, hedges, plans, conditions (polarity_triggers.cpp).
void judge_own(Ground& ground, std::vector<Clause>& clauses);
// The date before "that was never to fall due"; reads what judge_own marked (polarity_triggers.cpp).
void stain_before_denial(Ground& ground);
// "Suppose that …", to the end of the sentence (polarity_triggers.cpp).
void stain_supposition(Ground& ground);
// Parts of a clause: what was offered, demanded, aimed at, or done without (polarity_parts.cpp).
void stain_parts(Ground& ground);
// Plans and drafts as nouns, and what a work of art tells (polarity_nouns.cpp).
void stain_nouns(Ground& ground);
// "if Pliny is to be believed", «если верить Фруассару»: a condition of nothing, but whose word it is.
bool rests_on_a_word(const Ground& ground, Range range);
// "According to", asides of saying, "probably" between commas (polarity_hearsay.cpp).
void stain_hearsay(Ground& ground);

}  // namespace letopis::language::polarity

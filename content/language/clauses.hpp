#pragma once
// Clauses: which tokens of a sentence belong together under one verb, and whether that verb's event is stated as a
// fact. High precision before reach: what cannot be told is marked, with the trigger word as reason, and nobody asks
// about it. clauses_ru.cpp and clauses_en.cpp cut a sentence up; polarity.cpp judges what they found.
#include <string>
#include <vector>

#include "content/language/token.hpp"
#include "content/language/words.hpp"

namespace letopis::language {

enum class Polarity { fact, negated, hypothetical, planned, opinion };
const char* name_of(Polarity polarity);

enum class ClauseType {
  main,         // a finite verb of its own
  subordinate,  // after что, когда, если, так как … / that, when, if …
  relative,     // after который / who, which
  gerund,       // деепричастный оборот / "leaving …"
  participle,   // причастный оборот / "signed in …"
  verbless      // apposition, parenthesis, heading
};
const char* name_of(ClauseType type);

// A part of a clause that it does not state, though its verb's event is a fact: what was offered, demanded, aimed at.
struct Unreal {
  Range range;
  Polarity polarity = Polarity::planned;
  std::string reason;
  bool operator==(const Unreal&) const = default;
};

struct Clause {
  Range range;               // its tokens; a clause that another one interrupts reaches over it (see `holes`)
  std::vector<Range> holes;  // ranges inside that belong to other clauses, with their commas
  ClauseType type = ClauseType::main;
  int parent = -1;  // index of the clause it depends on or, for a main clause, of the one that it is coordinated with
  int opener = -1;  // token index of the subordinator or relative pronoun
  int verb = -1;    // token index of the finite verb, short participle, gerund or participle
  Range verb_group; // with its auxiliary: «был подписан»
  int subject = -1;  // token index of the subject's head, -1 where there is none
  Range subject_phrase;
  bool shared_subject = false;  // the subject stands in `parent`, coordinated («… потерпела поражение и уступила …»)
  Polarity polarity = Polarity::fact;
  std::vector<Unreal> unreal;  // parts that are no fact where the clause is one
  std::string reason;  // the trigger word, where polarity is not `fact` or standalone is false
  bool standalone = true;  // no pronoun, "этот", "там", "then" … whose referent lies outside
  bool operator==(const Clause&) const = default;
};

std::vector<Clause> clauses(const Sentence& sentence, const std::string& language, const Words& words);

// Index of the innermost clause that holds the token, -1 where none does.
int clause_at(const std::vector<Clause>& clauses, std::size_t token);

// The clause's own tokens: its range without the holes.
std::vector<std::size_t> own_tokens(const Clause& clause);

// «взять», "to" of "to take".
bool infinitive_at(const Sentence& sentence, const Words& words, std::size_t token);

// The next main clause tells that nothing came of it: «…, но денег так и не увидела». A denied infinitive
// («король же обещал не притеснять») does not.
bool denied_behind(const Sentence& sentence, const Words& words, const std::vector<Clause>& clauses,
                   const Clause& clause);

// The part that keeps the words at a token from being a fact; null where none does.
const Unreal* unreal_at(const Clause& clause, std::size_t token);

// One clause a line: type, polarity, whether it stands alone, [words], verb, subject, reason; then its unreal parts.
std::string dump(const Sentence& sentence, const std::vector<Clause>& clauses);

// The stages behind clauses(), one file each.
std::vector<Clause> cut_russian(const Sentence& sentence, const Words& words);
std::vector<Clause> cut_english(const Sentence& sentence, const Words& words);
void judge(const Sentence& sentence, const Words& words, std::vector<Clause>& clauses);

}  // namespace letopis::language

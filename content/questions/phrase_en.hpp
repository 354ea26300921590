#pragma once
// English phrases: a clause taken apart into what stands before its subject, the subject, the verb group and
// what follows, and put together again behind an auxiliary. The words are the text's; only order, the first
// letter and the verb's form change. What only lengthens, or points outside, is left out; where that cannot
// be done, nothing is said at all.
#include <optional>
#include <string>
#include <vector>

#include "content/knowledge/knowledge.hpp"
#include "content/language/reader.hpp"
#include "content/language/verbs_en.hpp"
#include "content/questions/phrase.hpp"
#include "content/questions/references_en.hpp"

namespace letopis::questions::en {

// What a phrase is said with: the document's casing, the names that pronouns stand for, the word lists, the
// lexicon for verb forms.
struct Tongue {
  const Casing& casing;
  const References& references;
  const knowledge::Knowledge& knowledge;
  const language::Words& words;
  const language::Lexicon& lexicon;
};

struct Frame {
  std::vector<Tokens> lead;  // adverbials before the subject, one by one
  Tokens subject;
  language::en::VerbGroup group;
  std::vector<Tokens>
      rest;  // the verb's object or complement first, then the phrases that open with a preposition
  bool shares_passive = false;  // "was arrested and | guillotined": the auxiliary may be the first verb's
  bool cut = false;             // rest went on behind a comma or an infinitive of purpose
};

// "was arrested and guillotined": a verb without an object behind a passive, so that it may share its "was".
bool shares_passive(const language::Sentence& sentence, const std::vector<language::Clause>& clauses,
                    const language::Clause& clause, const std::vector<language::en::VerbGroup>& groups);

// The clause's own words without `drop`, particles and conjunctions. Nothing where the verb group cannot be
// read.
std::optional<Frame> frame_of(const language::Sentence& sentence,
                              const std::vector<language::Clause>& clauses, std::size_t clause,
                              language::Range drop, const Tongue& tongue);

// The verb behind its subject in a question: {"did", "sign"}, {"was", "signed"}; {"", "signed"} where the
// answer is the subject. Nothing where the lexicon has no certain form.
struct Predicate {
  std::string auxiliary;
  std::string verb;
};
std::optional<Predicate> asked_predicate(const language::Sentence& sentence, const Frame& frame,
                                         const Tongue& tongue);
std::optional<Predicate> subject_predicate(const language::Sentence& sentence, const Frame& frame,
                                           const Tongue& tongue);

std::string say(const language::Sentence& sentence, const Tokens& tokens, const Tongue& tongue);
// "John George placed John George's troops at his disposal": behind the name that stands in for it, a pronoun
// stays what it was.
std::string with_pronouns(std::string prompt, const language::Sentence& sentence, const Tokens& tokens,
                          const Tongue& tongue);
bool is_name(const language::Sentence& sentence, std::size_t token, const Tongue& tongue);

// Why the words cannot stand alone, or "": see why_not_alone in phrase.hpp. "leaning noun" and "no name":
// they can where the war and year are said in front (the first may do without). Possessives pass where
// `subject` is a name that they can point to.
std::string why_not_alone(const language::Sentence& sentence, const Tokens& tokens, const Tokens& subject,
                          const Tongue& tongue, std::string& detail, std::size_t longest = 26);

// Lead and rest as far as they stand alone, in the order of a question. Nothing, with the reason, where the
// part that must stay does not.
struct Tail {
  Tokens tokens;
  bool dropped = false;  // something that told when, where or how was left out
};
std::optional<Tail> tail_of(const language::Sentence& sentence, const Frame& frame, const Tongue& tongue,
                            std::string& reason, std::string& detail);

}  // namespace letopis::questions::en

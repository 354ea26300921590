#pragma once
// A clause told as a finite sentence of its own: who did what, ready to stand behind a question word. Gerunds
// and active participles are turned into the past tense («навертев …» → «навертел»), and the subject is
// borrowed from the clause or the noun that they belong to. It knows nothing of the fact that is asked for
// but the words to leave out.
#include <optional>
#include <string>

#include "content/questions/ask_ru.hpp"
#include "content/questions/clip_ru.hpp"

namespace letopis::questions::ru {

struct Telling {
  Clip clip;           // every token that is said, with what is said in its place
  Tokens lead;         // adverbials that stood in front
  Tokens subject;      // empty where the clause has none, or where it is what is asked for
  Tokens rest;         // the other words, in the author's order
  Tokens verb_tokens;  // with the auxiliary
  std::string verb;    // finite, past, as it agrees with the subject
  std::string name;    // the subject in the nominative, where its own words are not
  Tokens between;      // what stands between subject and verb
  bool subject_first = false;
};

// The clause of `fact` without `drop`. Nothing, with a reason, where it has no past verb, no certain subject,
// or a form that the lexicon does not offer. `as_subject`: what is asked for is the subject itself.
std::optional<Telling> tell(const Asker& asker, std::size_t fact, std::size_t clause, language::Range drop,
                            bool as_subject, Refusal& refusal);

// The main clause that a gerund belongs to: its parent, or the next one; the number of clauses where there is
// none.
std::size_t main_of(const std::vector<language::Clause>& clauses, std::size_t gerund);

// The verb in the past for a gender or Tag::pl: «погибли» → «погибло». "" where the lexicon has no such form.
std::string past_form(const Asker& asker, const language::Token& verb, language::Tag gender);

// "opening" + the telling, in the order that reads best, without the question mark.
std::string ask_with(const Asker& asker, const std::string& opening, const Telling& telling);

// The noun group that a participle or relative clause belongs to: it ends right before the clause's comma,
// and its head agrees. Nothing where two nouns could be meant.
struct Antecedent {
  language::Range group;
  std::size_t head = 0;
  language::Tag gender = language::Tag::m;
};
std::optional<Antecedent> antecedent_of(const Asker& asker, const language::Sentence& sentence,
                                        const language::Clause& clause);

}  // namespace letopis::questions::ru

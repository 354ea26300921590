// Subjects of English clauses.
#include "content/language/subjects_en.hpp"

#include "content/language/nouns_en.hpp"
#include "content/language/verbs_en.hpp"

namespace letopis::language::en {

void add_subject(const Sentence& s, const Words& words, Clause& clause) {
  if (clause.type == ClauseType::participle || clause.type == ClauseType::gerund) return;
  std::vector<std::size_t> own;
  for (const std::size_t i : own_tokens(clause))
    if (i<clause.verb_group.begin&& static_cast<int>(i)> clause.opener) own.push_back(i);
  const Subject subject = find_subject(s, words, own);
  clause.subject = subject.head;
  clause.subject_phrase = subject.phrase;
  if (clause.subject < 0 && clause.type == ClauseType::relative) {
    const Token& opener = s.tokens[static_cast<std::size_t>(clause.opener)];
    if (opener.folded != "whom" && opener.folded != "whose") clause.subject = clause.opener;
  }
}

namespace {

// "lost Tokar, | and the Italians, | advancing from Eritrea, | occupied Kassala": an aside that parts a new
// subject from its verb.
bool hides_a_subject(const Sentence& s, const Words& words, const Clause& aside) {
  if (aside.type != ClauseType::gerund && aside.type != ClauseType::participle) return false;
  const std::size_t begin = aside.range.begin;
  if (begin < 3 || s.tokens[begin - 1].form != ",") return false;
  const auto nominal = [&](const Token& token) {
    return is_noun(token) || is_determiner(token) || token.any(Tag::adj) || token.any(Tag::cap);
  };
  const std::size_t last = begin - 2;
  std::size_t i = last;
  while (i > 1 && nominal(s.tokens[i])) --i;
  return i > 0 && i < last && words.has_form("coordinator", s.tokens[i]) && s.tokens[i - 1].form == ",";
}

// ", and Muhammad Ali Jinnah, not a man given to festivity, | decreed …": so does an apposition.
bool follows_an_apposition(const Sentence& s, const Words& words, std::size_t begin) {
  constexpr std::size_t longest = 12;  // tokens
  if (begin < 5 || s.tokens[begin - 1].form != ",") return false;
  std::size_t comma = begin - 2;
  while (comma > 2 && begin - comma < longest && s.tokens[comma].form != ",") --comma;
  if (s.tokens[comma].form != ",") return false;
  std::size_t i = comma - 1;
  while (i > 1 && s.tokens[i].any(Tag::cap) && !s.tokens[i].any(Tag::first)) --i;
  return i + 1 < comma && words.has_form("coordinator", s.tokens[i]) && s.tokens[i - 1].form == ",";
}

}  // namespace

void share_subject(const Sentence& s, const Words& words, std::vector<Clause>& clauses, Clause& clause) {
  if (clause.subject >= 0 || clause.parent < 0 || clause.type != ClauseType::main) return;
  const Clause& other = clauses[static_cast<std::size_t>(clause.parent)];
  if (other.subject < 0 || other.type != ClauseType::main) return;
  // Behind a subordinate clause only a coordinator tells whose verb it is.
  const auto index = static_cast<std::size_t>(&clause - clauses.data());
  const bool coordinated = words.has_form("coordinator", s.tokens[clause.range.begin]);
  if (!coordinated && index > 0 &&
      (clauses[index - 1].type == ClauseType::subordinate || clauses[index - 1].type == ClauseType::relative))
    return;
  for (const std::size_t i : own_tokens(clause)) {
    if (i >= clause.verb_group.begin) break;
    if (is_subject_pronoun(s.tokens[i])) return;
  }
  if (!coordinated && index > 0 &&
      (hides_a_subject(s, words, clauses[index - 1]) || follows_an_apposition(s, words, clause.range.begin)))
    return;
  clause.subject = other.subject;
  clause.subject_phrase = other.subject_phrase;
  clause.shared_subject = true;
}

}  // namespace letopis::language::en

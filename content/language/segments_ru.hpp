#pragma once
// The way from a Russian sentence to its clauses: commas are obligatory around every clause and every
// participial or gerund phrase, so punctuation cuts first (segments_ru.cpp), what opens a segment says its
// type, and clauses_ru.cpp puts segments together again; subjects_ru.cpp finds who does it. Only these files
// include this.
#include <vector>

#include "content/language/clauses.hpp"

namespace letopis::language {

enum class Opening { none, subordinator, relative, gerund, participle };

struct Segment {
  Range range;  // without the punctuation around it
  Opening opening = Opening::none;
  int opener = -1;
  int verb = -1;  // the finite verb; the gerund or participle where the opening is one
  bool finite = false;
  bool conjoined = false;    // opens with и, или …
  bool coordinated = false;  // opens with any conjunction: и, а, но …
  bool hard = false;         // stands after ; or : and so begins anew
};

std::vector<Segment> segments(const Sentence& sentence, const Words& words);

bool is_finite(const Token& token);
// A word that may be a verb only by a rare homonym («стали» of сталь) is surely one only if all its readings
// are.
bool is_surely_finite(const Token& token);
bool is_full_participle(const Token& token);
bool is_nominal(const Token& token);
bool is_attribute(const Token& token);

// True for a word that can be the verb's subject: nominative and agreeing, a noun, a pronoun, or a plural
// participle that stands for a noun («восставшие сожгли …»).
bool can_be_subject(const Sentence& sentence, std::size_t token, const Token& verb);
// The index of a noun in the range that can be the verb's subject and has no preposition before it; -1 where
// none is.
int subject_in(const Sentence& sentence, Range range, const Token& verb);
// True where a preposition governs the token.
bool behind_preposition(const Sentence& sentence, std::size_t token, std::size_t begin);

// Verb group, subject, its phrase, and what coordinated clauses share.
void find_subjects(const Sentence& sentence, const Words& words, std::vector<Clause>& clauses);

}  // namespace letopis::language

#pragma once
// Abbreviations that end in a full stop, as data: what a full stop after them means for the end of a sentence, and
// the word they stand for. The sentence splitter asks for the first, the tokenizer of the next stage for both.
#include <span>
#include <string_view>

namespace letopis::narrative {

enum class Stop {
  goes_on,  // something always follows: «им. Фрунзе», «т. е. будущие», "Gen. Grant"
  either,   // may end a sentence or not: «в 1905 г. Россия», «войну 1905 г. Россия проиграла»
  ends      // before a capital letter it ends the sentence: «и т. д. Ленин», «8 тыс. Японцы»
};

struct Abbreviation {
  std::string_view form;   // folded, with its stops and without spaces: "г.", "т.е."; "св.0" is «св.» before a figure
  Stop stop = Stop::ends;
  std::string_view lemma;  // nominative singular of the full word; empty where the form stands for itself
  std::string_view tags;   // Apertium's, "n.m.nn"; all cases and numbers are meant. Empty: take the lemma's from the lexicon
};

std::span<const Abbreviation> abbreviations(std::string_view language);

// `form` folded, as above; nullptr where there is none.
const Abbreviation* find_abbreviation(std::string_view language, std::string_view form);

// Words that cannot stand capitalised in mid-sentence (prepositions, conjunctions, pronouns, common adverbs), folded:
// after «1905 г.» they begin a new one.
bool is_function_word(std::string_view language, std::string_view folded);

}  // namespace letopis::narrative

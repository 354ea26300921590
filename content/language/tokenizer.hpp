#pragma once
// A sentence's text cut into tokens: words, figures, abbreviations, marks. It decides where a token begins and ends
// and gives the readings that follow from its shape (digits, Roman numerals, abbreviations, marks); what a word means
// is word_readings' business.
#include <string>
#include <string_view>
#include <vector>

#include "content/language/reader.hpp"
#include "content/narrative/abbreviations.hpp"

namespace letopis::language {

// Tokens of text[begin, end); `hidden` ranges are passed over.
std::vector<Token> tokens_of(const Lexicon& lexicon, const std::string& language, std::string_view text, std::size_t begin,
                             std::size_t end, const std::vector<std::pair<std::size_t, std::size_t>>& hidden);

// Every reading of a word: lexicon, hyphenated compounds by their last part, known prefixes, endings of names.
// Never empty: what nothing is known about is read as <unk>. `first` is the first word of its sentence.
std::vector<Reading> word_readings(const Lexicon& lexicon, const std::string& language, const std::string& form, bool first);

// Readings of a capitalised Russian word by its ending alone, marked Tag::guess; names.cpp chooses among them by what
// else the document has.
std::vector<Reading> guess_name(const std::string& form);

// Figures with an ending: «39-я», «1930-х», "1930s", «25-тысячный». Case and number follow from the ending as far as
// it tells; `ending` may begin with a hyphen or an apostrophe.
std::vector<Reading> figure_readings(const Lexicon& lexicon, const std::string& language, const std::string& figure, std::string ending);

// Russian nouns in every case and number that the abbreviation may stand for; other words as the table has them.
std::vector<Reading> abbreviation_readings(const narrative::Abbreviation& known, const std::string& language, const std::string& form,
                                           bool first);

bool is_roman_numeral(std::string_view form);  // Latin letters and their Cyrillic look-alikes Х and І

}  // namespace letopis::language

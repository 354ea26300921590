#pragma once
// How a fact reads among Russian options: dates in the form that the question asks for, figures in the format
// of the key (digits, "700 тысяч", words), names in the case of their slot. Each returns "" where the form
// cannot be said with certainty; then there is no such option.
#include <functional>
#include <string>

#include "content/facts/fact.hpp"
#include "content/language/reader.hpp"
#include "content/language/words.hpp"

namespace letopis::questions {

// bare: "1936", "1904–1905", "XIX" after «в каком году», «в каких годах», «в каком веке»; phrase: «в октябре
// 1943 года»; start: «с 1 июля» as the day when it began. Stretches as a text has them, "" for every other
// date: span: «с 1904 по 1905 год», «с 3 по 4 мая 1904 года»; dashed: «3–4 мая 1904 года».
enum class DateForm { bare, phrase, start, span, dashed };
std::string say_date_ru(const facts::Date& date, DateForm form);

// How a figure's options differ from the text's own words.
struct FigureForm {
  bool with_unit = false;  // «327 километров»: the question does not say what is counted
  bool nominative = false;  // «шестью» → «шесть»: the question asks «с каким количеством»
  bool same_noun = false;  // the counted noun stands behind the gap: «____ дней» admits no «три»
  bool bound = false;  // the verb was the bound: «превышала 900 метров» → «более 900 метров»
  bool operator==(const FigureForm&) const = default;
};

// Renders other figures in the words of `key`; the key itself reads verbatim but for `form`. "" where the
// form cannot be had: then the key is empty too.
std::function<std::string(const facts::Fact&)> figure_option_ru(const language::Sentence& sentence,
                                                                const facts::Fact& key, FigureForm form = {});

// «Портсмутский мирный договор» in another case; words behind the head noun stay as they are.
std::string decline_name_ru(const language::Lexicon& lexicon, const language::Words& words,
                            const std::string& nominative, language::Tag wanted);

// An adjective in -ый, -ий, -ой from its nominative of the given gender (Tag::m, f, nt, or Tag::pl). "" where
// the pattern is not certain.
std::string decline_adjective_ru(const std::string& nominative, language::Tag gender, language::Tag wanted,
                                 bool animate = false);

}  // namespace letopis::questions

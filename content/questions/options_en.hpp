#pragma once
// How a fact reads among English options: dates with the day first or the month first as the text has them,
// figures in the format of the key (digits, "£4 million", words), treaties without their article. Each
// returns "" where the form cannot be said with certainty; then there is no such option.
#include <functional>
#include <string>

#include "content/facts/fact.hpp"
#include "content/language/document.hpp"

namespace letopis::questions::en {

struct DateStyle {
  bool month_first = false;  // "September 3, 1783"
};
DateStyle style_of(const language::Document& document);

std::string say_date(const facts::Date& date, const DateStyle& style);

// How a sentence joins the ends of a stretch: "from 1881 to 1899" (`opener` "from"), "between 3 and 5
// November"
// ("between"), "12 and 13 June" (""), "18–29 December" (`dash`), "1652–54" (`dash` and `short_years`).
struct StretchStyle {
  std::string opener;
  bool dash = false;
  bool short_years = false;
};

// A stretch of years, of months or of days as a sentence has it; "" where its ends cannot be joined so.
std::string say_stretch(const facts::Date& date, const DateStyle& style, const StretchStyle& joined);

// Renders other figures in the words of `key`; the key itself reads verbatim. `british`: "one hundred and
// ten".
std::function<std::string(const facts::Fact&)> figure_option(const language::Sentence& sentence,
                                                             const facts::Fact& key, bool british);

// A treaty's name as an option: no article, a capital first; "" for names that carry their year or a
// possessive.
std::string treaty_option(const std::string& nominative);

}  // namespace letopis::questions::en

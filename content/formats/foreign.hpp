#pragma once
// What all foreign formats share once their questions are read: the conventions of Letopis that they lack (a
// gap is
// ____, numbers stand in order), and the guess of a language that they do not name.
#include <string>
#include <string_view>

#include "content/lint/text.hpp"
#include "content/pack/pack.hpp"

namespace letopis::formats {

std::string language_of(std::string_view text);  // "ru" where Cyrillic letters prevail, else "en"
std::string title_of(const std::string& file);   // the file's name without folder and ending

using lint::parse_number;

bool has_gap(std::string_view prompt);
std::string with_gaps(std::string_view prompt);  // any run of three or more underscores becomes ____

// "All of the above" and "none of the above", in any language of ours: it must stay last.
bool points_at_others(std::string_view choice);

// Choices that are numbers are put in order, and kept so; so are those with "all of the above" among them.
void settle_choices(pack::Question& question);

// Верно and Неверно, True and False; never shuffled.
void make_true_or_false(pack::Question& question, bool truth, const std::string& language);

}  // namespace letopis::formats

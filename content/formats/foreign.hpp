#pragma once
// What all foreign formats share once their questions are read: the conventions of Letopis that they lack (a
// gap is
// ____, numbers stand in order), and the guess of a language that they do not name.
#include <string>
#include <string_view>

#include "content/pack/pack.hpp"

namespace letopis::formats {

std::string language_of(std::string_view text);  // "ru" where Cyrillic letters prevail, else "en"
std::string title_of(const std::string& file);   // the file's name without folder and ending

// The number that the whole text is (digits with spaces between thousands, a point or a comma), if it is one.
bool parse_number(std::string_view text, double& value);

bool has_gap(std::string_view prompt);
std::string with_gaps(std::string_view prompt);  // any run of three or more underscores becomes ____

// "All of the above" and its kin, in Russian and English: it must stay last.
bool points_at_others(std::string_view choice);

// Choices that are numbers are put in order, and kept so; so are those with "all of the above" among them.
void settle_choices(pack::Question& question);

// Верно and Неверно, True and False; never shuffled.
void make_true_or_false(pack::Question& question, bool truth, const std::string& language);

}  // namespace letopis::formats

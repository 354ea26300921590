#pragma once
// How Russian names that no dictionary knows are declined, as far as their endings leave no doubt. A row of
// the table is the school grammar's: surnames in -ов, -ин, -ский, names in a consonant, -й, -ия, names that
// are not declined. What may go two ways («Заяц», «Гашек», «Дюма») has no row, and then nobody may inflect
// it.
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "content/language/token.hpp"

namespace letopis::language {

enum class NamePart { first, surname, place };

struct NamePattern {
  std::string_view ending;                // of the nominative
  std::array<std::string_view, 6> forms;  // what stands in place of forms[0]: nom gen dat acc ins prp
  bool refused = false;                   // an ending of two kinds
};

inline constexpr std::array name_cases = {Tag::nom, Tag::gen, Tag::dat, Tag::acc, Tag::ins, Tag::prp};
std::size_t case_index(Tag wanted);  // into name_cases

// The row that a nominative falls under, nullptr where none is certain. `gender` is m or f (of places: any).
const NamePattern* pattern_of(NamePart part, Tag gender, std::string_view nominative);

std::string inflected(const NamePattern& pattern, std::string_view nominative, Tag wanted);

// Every nominative that has `form` in this case by such a row.
std::vector<std::string> nominatives_by_pattern(NamePart part, Tag gender, Tag wanted,
                                                const std::string& form);

// «Дарвином», but «Пушкиным»: the instrumental of a surname in -ин is open as long as nothing says whose it
// is.
bool instrumental_is_open(std::string_view surname);

}  // namespace letopis::language

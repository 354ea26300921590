#pragma once
// Names of persons and places in the case that a question needs, and back from any case to the nominative.
// Dictionary first, then the endings that leave no doubt (name_patterns); where doubt is left, the answer is
// "", and the caller leaves the question unasked.
#include <set>
#include <string>
#include <string_view>

#include "content/language/reader.hpp"

namespace letopis::language {

// «Юрий Гагарин», «В. М. Молотов», «генерал Грант», «Наполеон III», «Людвиг ван Бетховен» in another case.
// `gender` (m or f) is asked for where the name does not tell it: a foreign surname alone, or behind a first
// name that no dictionary knows.
std::string decline_person(const Lexicon& lexicon, std::string_view nominative, Tag wanted,
                           Tag gender = Tag::count);

// One word: «Севастополь», «Хельсинки».
std::string decline_place(const Lexicon& lexicon, std::string_view nominative, Tag wanted);

// Forms of capitalised words in a text: they speak for a nominative that stands somewhere in it.
std::set<std::string> capitalised_forms(const std::vector<Sentence>& sentences);

// «Юрием Гагариным» → «Юрий Гагарин». The case is what the grammar left to the words of the range (titles
// before a name may belong to it); of several possible nominatives the one that is `seen` in the text is
// taken.
std::string nominative_of_person(const Lexicon& lexicon, const Sentence& sentence, Range range,
                                 const std::set<std::string>& seen = {});

}  // namespace letopis::language

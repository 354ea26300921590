#pragma once
// What a Russian word seems to be, before any dictionary is asked: enough to tell where a sentence ends. All
// words are folded.
#include <string_view>

namespace letopis::narrative {

// By its ending, like a past tense or a short participle.
bool looks_like_verb(std::string_view word);
bool opens_adverbial(std::string_view word);  // a preposition: «в 1905 г. …»
bool is_treaty(std::string_view word);        // as an object: «договор», «конвенцию»
bool signs_a_treaty(std::string_view word);
bool is_month(std::string_view word);  // of a day: «июля»
// «Лит.: …», before a colon: the books that an article is made of.
bool opens_references(std::string_view word);

}  // namespace letopis::narrative

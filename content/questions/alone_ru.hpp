#pragma once
// What keeps the words of a Russian clip from being printed: commas whose other half was left out, a list or
// a subject torn in two, and words that name nothing even inside their topic («когда налетела буря?»).
#include <string>

#include "content/questions/ask_ru.hpp"

namespace letopis::questions::ru {

// Without the commas that closed a phrase whose opening comma is gone: «[10 июня,] после … лихорадки, умер».
// `sentence` is an index into the document's.
Tokens without_torn_commas(const Asker& asker, std::size_t sentence, const Tokens& tokens);

// «подписями Англии[, Франции и России]», «крейсер «Варяг» вступили в бой»: the word where something is torn
// off; "" where nothing is. `index` is the fact asked about, `at` its clause.
std::string torn_at(const Asker& asker, std::size_t index, std::size_t at, const Tokens& tokens);

// True where no noun among the words has an attribute, a genitive or a name that tells which is meant.
// `loud` are the words said, in their order.
bool names_nothing(const Asker& asker, std::size_t index, const language::Sentence& sentence,
                   const Tokens& loud);

// «Когда неприятель вошёл в Варшаву?»: the word for somebody who is another's enemy, or heir; "" for none.
std::string faceless_in(const Asker& asker, const language::Sentence& sentence, const Tokens& loud);

// A capital that names: «Варшава», «Красная Армия», but not «переименовали в Главный».
bool is_anchor(const Asker& asker, const language::Sentence& sentence, std::size_t token);

// «в мае следующего года»: with what tells the year of the month.
language::Range with_its_year(const language::Sentence& sentence, language::Range phrase);

// «в мае следующего года»: the year that was taken over from the text before is the wrong one.
bool is_of_next_year(const language::Sentence& sentence, const facts::Fact& fact);

// «Когда Пфлимлен | толпа захватила здание?»: a name that its own clause has lost; the noun behind it, or "".
std::string two_subjects(const Asker& asker, const std::string& prompt);

// «… провели за?»: a prompt that stops before what its last word needs; that word, or "".
std::string unfinished(const Asker& asker, const std::string& prompt);

}  // namespace letopis::questions::ru

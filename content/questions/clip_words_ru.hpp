#pragma once
// The words of a clause from which a clip is made (clip_ru.hpp), before anybody judges them.
#include <string>
#include <vector>

#include "content/questions/ask_ru.hpp"

namespace letopis::questions::ru {

// The clause's own words without `drop`, its opener and its lead-ins, with the subject that it borrows.
Tokens spoken(const Asker& asker, const language::Sentence& sentence,
              const std::vector<language::Clause>& clauses, std::size_t clause, language::Range drop);

// A phrase with the clause that holds it, commas and all; empty where its noun is not there.
Tokens with_host(const Asker& asker, const language::Sentence& sentence,
                 const std::vector<language::Clause>& clauses, std::size_t clause);

// «6 октября, в годовщину гибели Латура, казнили …»: commas between words that are printed both.
Tokens with_commas(const language::Sentence& sentence, const Tokens& tokens);

// The word for which a clause that is left out is needed; "" where none is. What a hole holds may be what the
// clause is about: «заявил, что …», «столь гладко, что …», «сильнее, чем …».
std::string wants_its_clause(const Asker& asker, const language::Sentence& sentence,
                             const std::vector<language::Clause>& clauses, std::size_t clause,
                             language::Range drop);

// «31 марта 1889 года, | через двадцать шесть месяцев после начала работ, | Эйфель поднялся»: the aside that
// counts the same time from something else. Empty where there is none.
language::Range reckoning_behind(const Asker& asker, const facts::Fact& fact);

// The noun group around a head: attributes before it, genitives, quoted names and the head's own
// prepositional phrases as far as they are certain behind it. `from`/`to` bound it.
language::Range noun_group_around(const Asker& asker, const language::Sentence& sentence, std::size_t head,
                                  language::Range within);

}  // namespace letopis::questions::ru

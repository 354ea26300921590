#pragma once
// What the rules that ask for dates share: which words ask for a date, and how a candidate is made of them.
// Which rule asks is settled in ask_ru_dates.cpp; clauses are asked in ask_ru_clause_dates.cpp, phrases that
// hang on a noun in ask_ru_phrases.cpp, dates of things in ask_ru_events.cpp.
#include <optional>
#include <string>

#include "content/questions/clip_ru.hpp"
#include "content/questions/options_ru.hpp"

namespace letopis::questions::ru {

struct Asking {
  std::string opening;  // «В каком году»
  DateForm form = DateForm::phrase;
};

// Which words ask for this date, and in which form its options stand; nothing for what no words ask for.
std::optional<Asking> opening_of(const Asker& asker, const facts::Date& date);

// The candidate «opening words?», or a rejection where the date has no form among the options.
void add_date(Asker& asker, std::size_t fact, const Asking& asking, const std::string& rule,
              const std::string& words, Setting setting);

bool is_lasting(const facts::Date& date);  // a range, since, until: an imperfective verb may have it
bool is_perfective(const language::Token& verb);

// True where the text itself has the date as an adverbial that the option `key` may stand for.
bool stands_free(const language::Sentence& sentence, const facts::Fact& fact, const std::string& key);
// False where a year taken over from the text before may be another event's.
bool year_is_sure(const Asker& asker, const facts::Fact& fact);

// Two things of one name («Адрианопольский договор» of 1713 and of 1829): by the name alone nobody can tell.
bool has_namesake(const Asker& asker, const facts::Fact& fact, const std::string& name);

// «началось», «началась» … for the head's gender, from the neuter that words.txt gives.
std::string agreeing(const std::string& neuter, language::Tag gender);

// The rules. Each makes one candidate or notes one rejection.
void ask_clause_date(Asker& asker, std::size_t fact, const Asking& asking, std::size_t clause);
void ask_phrase_date(Asker& asker, std::size_t fact, const Asking& asking,
                     std::size_t clause);  // relative, «где», gerund, and the next
void ask_participle_date(Asker& asker, std::size_t fact, const Asking& asking, std::size_t clause);
void ask_event_date(Asker& asker, std::size_t fact, const Asking& asking, const language::Clause& clause,
                    std::size_t head);
void ask_attributive_date(Asker& asker, std::size_t fact);
void ask_date_behind_event(Asker& asker, std::size_t fact, const Asking& asking);

// The event noun of the words («японское вторжение в Манчжурию»), where their first noun is one.
std::optional<std::size_t> event_noun(const Asker& asker, const language::Sentence& sentence,
                                      language::Range words);
// True where the date stands alone in brackets: «конференция в Спа (июль 1920 года)».
bool is_bracketed(const language::Sentence& sentence, const facts::Fact& fact);

}  // namespace letopis::questions::ru

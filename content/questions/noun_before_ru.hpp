#pragma once
// The noun that a participle, a «который» or a «где» behind a comma belongs to, for the dates of their
// phrases. ask_ru_telling.hpp looks for it by fewer rules, where the phrase is told anew.
#include <optional>
#include <string>

#include "content/questions/ask_ru.hpp"

namespace letopis::questions::ru {

struct NounBefore {
  language::Range group;  // up to the comma
  std::size_t head = 0;
};

bool is_participle(const language::Reading& reading);  // a long form

// Where the noun group before the comma at `begin` ends: brackets between («договор (440 статей), подписанный
// …») are passed. 0 where no comma stands there.
std::size_t before_comma(const language::Sentence& sentence, std::size_t begin);

// The one noun before the comma that the word agrees with, by its case as well where it is a participle; a
// title with its name counts as one. Nothing, and `why`, where none or several may be meant.
std::optional<NounBefore> noun_before(const Asker& asker, const language::Sentence& sentence,
                                      std::size_t begin, const language::Token& word, bool by_case,
                                      std::string& why);

// The past of a verb or participle for a gender or Tag::pl; "" where the lexicon has none.
std::string past_form(const Asker& asker, const language::Reading& verb, language::Tag gender);

}  // namespace letopis::questions::ru

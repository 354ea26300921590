#pragma once
// The case in which the name of a treaty stands, and what governs it: «по | Тильзитскому миру», «по условиям
// | Анталкидова мира».
#include <optional>

#include "content/questions/ask_ru.hpp"
#include "content/questions/treaty_names_ru.hpp"

namespace letopis::questions::ru {

// The case of the name's head, from its role: what the grammar left, narrowed by what stands before it.
// Nothing where two cases are left.
std::optional<Slot> slot_of(const Asker& asker, const language::Sentence& sentence, const facts::Fact& fact,
                            const language::Clause& clause, std::size_t head);

// The case in which the words stand in the sentence, for the options of a gap; `slot` where it is known.
std::optional<language::Tag> case_in_gap(const Asker& asker, const facts::Fact& fact,
                                         const language::Clause& clause, std::size_t head,
                                         const std::optional<Slot>& slot);

}  // namespace letopis::questions::ru

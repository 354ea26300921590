#pragma once
// How a figure is asked for, by the place where it stands: «Сколько солдат», «На сколько лет», «С каким
// количеством кораблей», «Какую долю бюджета», «На какую высоту» (slot_of); what it counts is said in
// counted_ru.cpp; the clause around it is ask_ru_telling's.
#include <optional>
#include <string>

#include "content/questions/ask_ru.hpp"
#include "content/questions/ask_ru_telling.hpp"
#include "content/questions/options_ru.hpp"

namespace letopis::questions::ru {

struct FigureSlot {
  std::string opening;
  language::Range drop;  // what the opening stands for: preposition, measure noun, figure, what it counts
  bool subject = false;  // the verb agrees with the opening
  language::Tag agreement = language::Tag::nt;
  std::string unit;  // genitive plural: beside the entry of an estimate
  FigureForm form;
  Tokens said;  // what the opening takes from the text, for the checks
};

std::optional<FigureSlot> slot_of(const Asker& asker, std::size_t index, const language::Clause& clause,
                                  Refusal& refusal);

// The counted words in the genitive plural, as «сколько» wants them: «солдат», «советских дивизий». "" where
// a form is not certain.
std::string counted_words(const Asker& asker, const language::Sentence& sentence, language::Range counted);

// The bare genitive plural in front of its verb («греков собралось …»), or «из» with its figure («из 38
// кораблей дошли …»), that an uncounted figure counts.
std::optional<language::Range> counted_apart(const Asker& asker, const language::Sentence& sentence,
                                             const language::Clause& clause, language::Range phrase);

// The noun of measure right before the figure («высоту | 327 километров», «на расстоянии в | 40 км»).
std::optional<std::size_t> measure_before(const Asker& asker, const language::Sentence& sentence,
                                          const facts::Fact& fact, const language::Clause& clause);

// The choice and, where closeness makes sense, the estimate. `unit`: beside the entry of the estimate;
// `below`: no wrong answer reaches it, where the question names the whole of which a part is asked («из 38
// кораблей»); 0: no limit.
void add_figure(Asker& asker, std::size_t index, const std::string& rule, const std::string& prompt,
                const FigureForm& form, const std::string& unit, Setting setting, double below = 0);

// A figure as a gap in the author's words (ask_ru_figure_gaps.cpp). The candidate of a gap; false, and a
// reason given, where it holds too little or cannot be said.
bool add_gap(Asker& asker, std::size_t index, const Gap& gap);
// The clause `at`, or else its segment where no question was `asked`.
void ask_gap(Asker& asker, std::size_t index, std::size_t at, bool asked);
// «…, а пруссаки — 9»: counts what the figure before it counts.
bool ask_as_before(Asker& asker, std::size_t index);

// True where a noun of measure governed the figure and the question was asked («Какую массу имел …?»).
bool ask_measure(Asker& asker, std::size_t index, std::size_t at);

}  // namespace letopis::questions::ru

#pragma once
// The name of a Russian treaty: its words in the sentence, whether they are the whole of it, and how it reads
// among the options.
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "content/questions/ask_ru.hpp"

namespace letopis::questions::ru {

struct Slot {
  language::Tag wanted = language::Tag::nom;  // case in which the name stands
  std::string preposition;                    // «по», or empty
  std::string governing;                      // «по условиям»: then the name is its genitive
  std::size_t begin = 0;                      // where the words begin that the question word stands for
};

// The head noun among the fact's tokens: «мир» of «Ништадтский мир».
std::optional<std::size_t> head_of(const language::Sentence& sentence, const facts::Fact& fact);

// What is asked for: «договор» of «пакт», by words.txt; "" where the noun names no treaty.
std::string kind_of(const Asker& asker, const std::string& head);

// The words of the parties behind the name proper; empty where the name has none, or cannot do without them.
// «между Австрией и Османской | империей» goes on to its noun.
language::Range parties_of(const language::Sentence& sentence, const facts::Fact& fact, std::size_t head);

// What the noun that asks for it («договор», «конвенция») agrees in.
language::Tag gender_of_kind(const Asker& asker, const std::string& kind);

// Why the words of the fact are not the treaty's whole name and no more; nothing where they are.
std::optional<Refusal> fault_of_name(const language::Sentence& sentence, const facts::Fact& fact,
                                     std::optional<std::size_t> head);

// Options of one question: names whose head noun fits the question's, all in the slot's case, with its
// preposition. Inside a sentence («подписали ____ в Москве») a common noun in front is small: «пакт о
// нейтралитете».
std::function<std::string(const facts::Fact&)> option_of(const Asker& asker, const Slot& slot,
                                                         const std::string& kind, bool inside,
                                                         const std::string& own);

// Wrong names for a treaty that is named by what it is about («соглашение о спасании космонавтов») or by its
// sort and its parties («союзный договор между Англией и Францией»): the same words with another subject, or
// another sort.
std::vector<std::string> rivals_of(const Asker& asker, const facts::Fact& fact,
                                   const std::function<std::string(const facts::Fact&)>& option);

}  // namespace letopis::questions::ru

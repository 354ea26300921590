#pragma once
// What the questions about counts and those about sums of money share.
#include "content/questions/ask_en.hpp"

namespace letopis::questions::en {

// A figure holds for one time and place: false, and a reason given, where the question names neither, or loses
// what the text says.
bool anchored(Asker& asker, std::size_t fact, const Askable& askable);
// The choice and, where closeness makes sense, the estimate; `unit`: beside its entry.
void add_figure(Asker& asker, std::size_t fact, const std::string& rule, const std::string& prompt,
                const std::string& unit);
// "paid | £2,800 | for a collier": sums that their sign tells.
void ask_sum(Asker& asker, std::size_t fact);

}  // namespace letopis::questions::en

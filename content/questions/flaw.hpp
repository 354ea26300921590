#pragma once
// What is wrong with a finished question, whatever rule made it.
#include <string>

#include "content/pack/pack.hpp"

namespace letopis::questions {

// Empty where the question may be printed; else the flaw ("key in the prompt", "options repeated" …). A check
// on our own rules: whatever it finds is dropped.
std::string flaw_of(const pack::Question& question);

// "flaw 4: longest option correct": what `letopisc check` would say of it, we do not print. Empty where it
// says nothing.
std::string item_writing_flaw(const pack::Question& question);

}  // namespace letopis::questions

#pragma once
// What stands between the braces of a GIFT question, by its shape: which kind it is, and its answer. Private
// to gift.cpp.
#include <string>
#include <string_view>
#include <vector>

#include "content/formats/gift_text.hpp"
#include "content/pack/pack.hpp"

namespace letopis::formats::gift {

struct Reading {
  std::string left_out;               // why no question came of it; empty where one did
  bool is_essay = false;              // left out although nothing is wrong with it
  std::vector<std::string> warnings;  // what was dropped
};

// `answers` is hidden text without the braces. Sets kind, choices, answer, feedback and explanation; the
// prompt is set already, with its gap if it has one.
Reading read_answers(std::string_view answers, Markup markup, const std::string& language,
                     pack::Question& question);

}  // namespace letopis::formats::gift

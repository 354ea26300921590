#pragma once
// The library: the packs that shipped and those that a player added; and the list of questions that were
// hidden, from which each can be brought back.
#include "game/screens/action.hpp"
#include "game/screens/frame.hpp"

namespace letopis::screens {

struct PacksValues {
  std::vector<PackValue> packs;
  std::string chosen;          // id
  base::Diagnostics troubles;  // packs that could not be read
};

struct Packs {
  Scroll scroll;
  Action draw(const PacksValues& values, Look& look);
};

struct HiddenValues {
  std::string pack;  // title
  std::vector<HiddenValue> questions;
};

struct HiddenQuestions {
  Scroll scroll;
  Action draw(const HiddenValues& values, Look& look);
};

std::string language_name(std::string_view code);

}  // namespace letopis::screens

#pragma once
// A question being asked. What counts lies in rules::Round; this screen keeps only what a hand is in the
// middle of: the text being typed, the row being moved, the dialogue that is open. Digits by position and
// letters by what they type both answer; the answer's moment is the moment of the press.
#include "game/screens/action.hpp"
#include "game/screens/field.hpp"
#include "game/screens/frame.hpp"
#include "game/screens/leaving.hpp"

namespace letopis::screens {

struct RoundValues {
  const rules::Round& round;
  std::string title;     // of the pack
  std::string language;  // of the pack: its letters
};

struct RoundScreen {
  Scroll scroll;
  Field typed;
  std::size_t asked = static_cast<std::size_t>(-1);  // the position that the hand's state belongs to
  std::optional<std::size_t> hand_of;                // the team that it belongs to
  std::size_t active = 0;                            // the left side that a match is being sought for
  std::vector<std::size_t> arrangement;              // order: items as they stand now
  float slider = -1;                                 // 0…1, below 0: not touched yet
  std::int64_t since = 0;                            // when this hand began
  Leaving leaving;

  Action draw(const RoundValues& values, Look& look);

 private:
  Action draw_question(const RoundValues& values, Look& look, float top, float foot_top);
  Action draw_controls(const RoundValues& values, Look& look, bool with_button);
};

// What a press means as an answer: the tile's place on the screen, or -1.
int tile_of(const Press& press, std::size_t tiles);
std::vector<Dash> dashes_of(const rules::Round& round);
// Gives where it ends.
float draw_round_head(const RoundValues& values, Look& look);

// One file for each way of answering. Each draws from `y` down and gives an Action; `bottom` is where it
// ended.
struct AnswerArea {
  const RoundValues& values;
  Look& look;
  RoundScreen& hand;
  float x = 0;
  float width = 0;
  float y = 0;
  float room = 0;  // height to be used, more means scrolling
  float bottom = 0;
  bool usable = true;  // somebody may answer now
};
Action draw_tiles(AnswerArea& area);
Action draw_number(AnswerArea& area);
Action draw_typed(AnswerArea& area);
Action draw_order(AnswerArea& area);
Action draw_match(AnswerArea& area);
// How high the answers are, so that the prompt can give way.
float answers_height(const RoundValues& values, const Look& look, float width);
// Rows of tiles: how many columns there is room for.
std::size_t tile_columns(const RoundValues& values, const Look& look, float width);

// True where the rules would take the standing answer as final.
bool may_confirm(const RoundValues& values);

}  // namespace letopis::screens

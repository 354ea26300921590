// Answering by tiles: choice, cloze, true or false, and several right ones.
#include <algorithm>

#include "content/base/utf8.hpp"
#include "game/screens/round.hpp"
#include "game/screens/words.hpp"

namespace letopis::screens {
namespace {

bool many(const pack::Question& question) {
  return question.kind == pack::Kind::multi;
}

// Answers that are bare figures are set in tabular figures, all or none.
bool all_figures(const std::vector<std::string>& choices) {
  for (const std::string& choice : choices) {
    bool digit = false;
    for (std::size_t i = 0; i < choice.size();) {
      const char32_t c = base::next_code_point(choice, i);
      digit = digit || base::is_digit(c);
      if (!base::is_digit(c) && !base::is_space(c) && c != U',' && c != U'.' && c != U'–' && c != U'-' &&
          c != U'%')
        return false;
    }
    if (!digit) return false;
  }
  return !choices.empty();
}

bool chosen(const rules::Given& standing, std::size_t choice) {
  if (const auto* one = std::get_if<rules::Picked>(&standing)) return one->choice == choice;
  if (const auto* some = std::get_if<rules::PickedMany>(&standing))
    return std::find(some->choices.begin(), some->choices.end(), choice) != some->choices.end();
  return false;
}

rules::Given with(const rules::Given& standing, const pack::Question& question, std::size_t choice) {
  if (!many(question)) return rules::Picked{choice};
  std::vector<std::size_t> marks;
  if (const auto* some = std::get_if<rules::PickedMany>(&standing)) marks = some->choices;
  const auto found = std::find(marks.begin(), marks.end(), choice);
  if (found != marks.end())
    marks.erase(found);
  else
    marks.push_back(choice);
  std::sort(marks.begin(), marks.end());
  if (marks.empty()) return rules::Nothing{};
  return rules::PickedMany{marks};
}

struct TileWords {
  std::string name;
  std::string letter;
};

Tile tile_at(const RoundValues& v, std::size_t place, TileWords& words, bool figures) {
  const rules::Card& card = v.round.card();
  const std::size_t choice = card.shown[place];
  words = {"round.tile." + std::to_string(place), tile_letter(place, v.language)};
  const bool marked = chosen(v.round.standing(), choice);
  return {.name = words.name,
          .text = card.question.choices[choice],
          .letter = words.letter,
          .index = place,
          .state = marked ? TileState::chosen : TileState::open,
          .many = many(card.question),
          .figure = figures};
}

float gap_of(const Look& look) {
  return look.grid(look.metrics.cramped ? 1.2F : 2.0F);
}

// A passage leaves little room: its answers stand side by side, and no higher than they must.
bool is_passage(const RoundValues& v) {
  constexpr std::size_t long_prompt = 40;  // words
  return base::words(v.round.card().question.prompt).size() > long_prompt;
}

struct Grid {
  std::size_t columns = 1;
  float tile_width = 0;
  float text_size = 0;  // one for all: a smaller answer would look like a lesser one
  std::vector<float> row_heights;
  float height = 0;
};

Grid grid_of(const RoundValues& v, const Look& look, float width, std::size_t columns) {
  Grid grid;
  grid.columns = columns;
  const float gap = gap_of(look);
  const auto n = static_cast<float>(columns);
  grid.tile_width = (width - gap * (n - 1)) / n;
  const rules::Card& card = v.round.card();
  const bool figures = all_figures(card.question.choices);
  TileWords words;
  for (std::size_t i = 0; i < card.shown.size(); ++i) {
    const float size = tile_text_size(look, grid.tile_width, tile_at(v, i, words, figures));
    grid.text_size = i == 0 ? size : std::min(grid.text_size, size);
  }
  for (std::size_t i = 0; i < card.shown.size(); ++i) {
    Tile one = tile_at(v, i, words, figures);
    one.size = grid.text_size;
    const float high = tile_height(look, grid.tile_width, one);
    if (i % columns == 0) grid.row_heights.push_back(0);
    grid.row_heights.back() = std::max(grid.row_heights.back(), high);
  }
  // Rows of one height look like one set of answers.
  const float tallest =
      grid.row_heights.empty() ? 0 : *std::max_element(grid.row_heights.begin(), grid.row_heights.end());
  const float airy = look.metrics.cramped ? 0.0F
                     : is_passage(v)      ? look.metrics.base * 3.6F
                                          : look.metrics.base * (columns == 1 ? 4.4F : 6.0F);
  for (float& high : grid.row_heights)
    high = std::max(
        {high, std::min(airy, look.metrics.window.y * 0.14F), tallest < 1.3F * high ? tallest : high});
  for (const float high : grid.row_heights) grid.height += high + gap;
  grid.height -= grid.row_heights.empty() ? 0 : gap;
  return grid;
}

}  // namespace

std::size_t tile_columns(const RoundValues& v, const Look& look, float width) {
  const std::size_t tiles = v.round.card().shown.size();
  if (tiles < 2 || width < 26 * look.metrics.base) return 1;
  constexpr float one_line = 3.6F;  // of the base size, with its padding
  if (tiles == 3 && !look.metrics.cramped) {
    if (!is_passage(v)) return 1;
    const Grid three = grid_of(v, look, width, 3);
    if (three.row_heights.front() <= look.metrics.base * 4.6F) return 3;
  }
  // Two columns as long as no answer becomes a block of text in them.
  const Grid two = grid_of(v, look, width, 2);
  const float most = *std::max_element(two.row_heights.begin(), two.row_heights.end());
  return most <= look.metrics.base * (look.metrics.cramped ? one_line : 8.5F) ? 2 : 1;
}

Action draw_tiles(AnswerArea& area) {
  Action action;
  const rules::Round& round = area.values.round;
  const rules::Card& card = round.card();
  const Grid grid =
      grid_of(area.values, area.look, area.width, tile_columns(area.values, area.look, area.width));
  const bool figures = all_figures(card.question.choices);
  Look& look = area.look;
  const std::int64_t at = look.press ? look.press->time_ms : look.now_ms;
  int pressed = -1;
  if (area.usable && look.press) {
    // Enter on the tile that is chosen already means: this is my answer.
    const bool enter = look.press->key == Key::enter && !look.press->repeat;
    for (std::size_t i = 0; enter && !many(card.question) && i < card.shown.size(); ++i)
      if (look.focus.current() == id_of("round.tile." + std::to_string(i)) &&
          chosen(round.standing(), card.shown[i])) {
        look.press.reset();
        draw_tiles(area);
        return act::Answer{.given = std::nullopt, .confirm = true, .at = at};
      }
    const int key = tile_of(*look.press, card.shown.size());
    if (key >= 0) {
      pressed = key;
      look.press.reset();
      look.focus.take(id_of("round.tile." + std::to_string(key)));
    }
  }
  // Space is the pause here, on a tile too: Enter chooses.
  const bool space = look.press && look.press->key == Key::space;
  std::optional<Press> kept;
  if (space) {
    kept = look.press;
    look.press.reset();
  }
  float y = area.y;
  for (std::size_t i = 0; i < card.shown.size(); ++i) {
    const std::size_t column = i % grid.columns;
    const float high = grid.row_heights[i / grid.columns];
    const float x = area.x + static_cast<float>(column) * (grid.tile_width + gap_of(look));
    TileWords words;
    Tile one = tile_at(area.values, i, words, figures);
    one.usable = area.usable;
    one.size = grid.text_size;
    if (tile(look, {{x, y}, {x + grid.tile_width, y + high}}, one)) pressed = static_cast<int>(i);
    if (column + 1 == grid.columns || i + 1 == card.shown.size()) y += high + gap_of(look);
  }
  if (space) look.press = kept;
  area.bottom = y - gap_of(look);
  if (pressed >= 0 && area.usable)
    action = act::Answer{
        .given = with(round.standing(), card.question, card.shown[static_cast<std::size_t>(pressed)]),
        .at = at};
  return action;
}

float answers_height(const RoundValues& v, const Look& look, float width) {
  const pack::Question& question = v.round.card().question;
  const float base = look.metrics.base;
  switch (question.kind) {
    case pack::Kind::number:
      return base * 8.5F;
    case pack::Kind::text:
      return base * 5.5F;
    case pack::Kind::order:
    case pack::Kind::match: {
      const auto rows = static_cast<float>(v.round.card().shown.size());
      return rows * base * (question.kind == pack::Kind::order ? 3.2F : 6.0F);
    }
    default:
      return grid_of(v, look, width, tile_columns(v, look, width)).height + look.grid(1);
  }
}

}  // namespace letopis::screens

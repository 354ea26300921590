#include "game/screens/text.hpp"

#include <algorithm>

#include "content/base/utf8.hpp"

namespace letopis::screens {
namespace {

constexpr std::size_t short_word = 2;  // letters: «в», «на», "of" stay with the word that follows

bool breaks_after(char32_t c) {
  return c == U' ' || c == U'\t' || c == U'-' || c == U'\u2010' || c == U'\u200B';
}

struct Step {
  std::size_t end = 0;      // of the word with what follows it up to the next chance to break
  std::size_t visible = 0;  // of the word without its trailing spaces
  bool newline = false;
};

// The next unbreakable piece from `at`.
Step next_piece(std::string_view text, std::size_t at) {
  std::size_t letters = 0;
  bool only_letters = true;
  std::size_t i = at;
  std::size_t visible = at;
  while (i < text.size()) {
    const char32_t c = base::next_code_point(text, i);
    if (c == U'\n') return {i, visible, true};
    if (!breaks_after(c)) {
      visible = i;
      ++letters;
      only_letters = only_letters && base::is_letter(c);
      continue;
    }
    if (c == U'-') visible = i;
    const bool glued = c == U' ' && only_letters && letters > 0 && letters <= short_word && i < text.size() &&
                       text[i] != ' ' && text[i] != '\n';
    if (glued) {
      letters = short_word + 1;  // glue one short word, not a chain of them
      continue;
    }
    while (i < text.size() && text[i] == ' ') ++i;
    return {i, visible, false};
  }
  return {i, visible, false};
}

}  // namespace

std::vector<Line> wrap(std::string_view text,
                       const std::function<float(std::size_t, std::size_t)>& measure_part,
                       const std::function<float(std::size_t)>& width_of_line) {
  std::vector<Line> lines;
  Line line{0, 0, 0};
  const auto finish = [&](std::size_t next) {
    lines.push_back(line);
    line = {next, next, 0};
  };
  std::size_t at = 0;
  while (at < text.size()) {
    const Step piece = next_piece(text, at);
    const float room = width_of_line(lines.size());
    const float width = measure_part(line.begin, piece.visible);
    if (width <= room || piece.visible == at) {
      line.end = std::max(line.end, piece.visible);
      line.width = std::max(line.width, width);
      at = piece.end;
      if (piece.newline) finish(at);
      continue;
    }
    if (line.end > line.begin) {  // the piece goes to the next line
      finish(at);
      continue;
    }
    // One piece alone is too wide. Break at a space inside it (a glued short word), else between code points.
    std::size_t fits = at;
    std::size_t space = 0;
    for (std::size_t i = at; i < piece.visible;) {
      const std::size_t before = i;
      const char32_t c = base::next_code_point(text, i);
      if (fits > at && measure_part(at, i) > room) break;
      if (c == U' ') space = before;
      fits = i;
    }
    if (space > at) {
      line.end = space;
      line.width = measure_part(at, space);
      at = space + 1;
    } else {
      line.end = fits;
      line.width = measure_part(at, fits);
      at = fits;
    }
    if (at < text.size()) finish(at);
  }
  if (line.end > line.begin || lines.empty()) lines.push_back(line);
  return lines;
}

std::vector<Line> wrap(std::string_view text, const Measure& measure, float width) {
  return wrap(
      text, [&](std::size_t begin, std::size_t end) { return measure(text.substr(begin, end - begin)); },
      [width](std::size_t) { return width; });
}

std::size_t initial_of(std::string_view text) {
  if (text.empty()) return 0;
  std::size_t at = 0;
  const char32_t first = base::next_code_point(text, at);
  return base::is_letter(first) && base::is_upper(first) ? at : 0;
}

}  // namespace letopis::screens

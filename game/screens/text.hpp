#pragma once
// Breaking text into lines: pure, with the measure given as a function, so that it is tested without a font.
// Lines break after spaces and hyphens; a short word (a preposition) is not left hanging at a line's end; a
// word wider than the line is broken by code points, so nothing is ever cut.
#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace letopis::screens {

struct Line {
  std::size_t begin = 0;  // bytes, half-open, trailing spaces left out
  std::size_t end = 0;
  float width = 0;
  bool operator==(const Line&) const = default;
};

using Measure = std::function<float(std::string_view)>;

// `width_of_line(n)` is the room of the n-th line (a drop initial makes the first two narrower). '\n' ends a
// line. `measure_part(begin, end)` may know fonts per span; it takes byte offsets.
std::vector<Line> wrap(std::string_view text,
                       const std::function<float(std::size_t, std::size_t)>& measure_part,
                       const std::function<float(std::size_t)>& width_of_line);
std::vector<Line> wrap(std::string_view text, const Measure& measure, float width);

// The first letter as it can be set as an initial: its bytes, 0 where the text opens with anything else.
std::size_t initial_of(std::string_view text);

}  // namespace letopis::screens

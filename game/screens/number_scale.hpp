#pragma once
// The scale of the slider for a typed figure. It must hold the answer without giving it away: where the
// answer lies on it depends on the question's id, not on the figure, and its ends are round numbers. Figures
// that span powers of ten get a logarithmic scale; years and figures with zero or below get a plain one.
// Pure.
#include <vector>

#include "content/pack/pack.hpp"

namespace letopis::screens {

struct NumberScale {
  double low = 0;
  double high = 1;
  bool logarithmic = false;
  bool operator==(const NumberScale&) const = default;
};

// Of a question of kind number; for any other the scale is 0…1.
NumberScale scale_of(const pack::Question& question);
double value_at(const NumberScale& scale, double position);  // position 0…1; rounded to what a hand can mean
// Round values for marks along the line, ends included: the powers of ten, or about six even steps.
std::vector<double> marks_of(const NumberScale& scale);
double position_of(const NumberScale& scale, double value);  // held to 0…1

}  // namespace letopis::screens

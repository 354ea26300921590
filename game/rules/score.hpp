#pragma once
// Judging an answer and turning the judgement into points. Two steps, so that the log can keep the judgement
// (how right) apart from the formula (how many points); a score is never stored, it is computed from the log.
// Speed may halve the points of a right answer, never more, and never touches an estimate.
#include <cstdint>
#include <string>
#include <string_view>

#include "content/pack/pack.hpp"
#include "game/rules/given.hpp"

namespace letopis::rules {

using Millis = std::int64_t;  // durations, and moments of a monotonic clock that starts anywhere

inline constexpr int full_points = 1000;
inline constexpr int points_formula = 1;  // written with every answer; a changed formula gets the next number
inline constexpr Millis grace_ms = 500;   // nobody reads faster: earlier answers score in full

struct Judgement {
  double fraction = 0;  // 0 … 1
  bool right = false;   // fully right; fraction is 1 then
  bool operator==(const Judgement&) const = default;
};

// choice, cloze, truefalse   1 or 0
// multi    max((x − y) / k, 0) for x right and y wrong marks among k keys
// number   estimate_fraction below; right inside low..high
// text     1 when the folded text equals a folded accepted variant
// order    Kendall's tau, not below 0: (pairs in order − pairs out of order) / pairs. Reversed or random
// earns
//          about nothing, one swap of neighbours among four earns 2/3
// match    right pairs / pairs (equal right sides are interchangeable)
// A Given that does not fit (see below) is judged 0.
Judgement judge(const pack::Question& question, const Given& given);

// Whether this Given could have come from a player's hand: of the kind that is asked, all indices in range,
// none twice.
bool fits(const pack::Question& question, const Given& given);

// Full inside low..high. Outside, for positive figures, by the ratio r ≥ 1 to the nearer bound:
// max(0, 1 − log(r) / log(4)): half at twice or half the figure, nothing from four times or a quarter on.
// Years (topic date) and figures with a bound ≤ 0 have no meaningful ratio; there the distance d to the
// nearer bound counts: max(0, 1 − d / s), where s = 20 years for dates, else max(|low|, |high|, high − low).
double estimate_fraction(const pack::NumberAnswer& answer, pack::Topic topic, double given);

// Whether speed plays a part in this kind's points: all kinds except number.
bool speed_counts(pack::Kind kind);

// round(full · fraction · (1 − t/T/2)), t within 0..T; without the last factor when t < 0.5 s, when T is 0
// (no limit), or when speed does not count (see speed_counts). After Kahoot's published formula. formula:
// number written in the log; an unknown one is computed as the present one.
int points(pack::Kind kind, double fraction, Millis took, Millis limit, int full = full_points,
           int formula = points_formula);

// For comparing typed names: base::fold, й and ё composed, quotes and apostrophes dropped, other punctuation
// read as a space, spaces collapsed. "«Сан-Франциско»" and "сан франциско" become the same.
std::string fold_answer(std::string_view text);

}  // namespace letopis::rules

#pragma once
// The order in which a text tells: which year each day and month falls in that says none. A narrative goes on
// from what it told last; now and then it looks back, looks ahead or glances at another time, and then goes
// on. The cheapest such course through all dates of the text gives the years, and a date of which a second
// course, nearly as cheap, has another year stays without one: a wrong year is worse than none.
//
// A shortest path over (date, year) as in Viterbi's decoding; the costs were set by hand on readers' years of
// 865 dates in 56 narratives (some of them: tests/golden/years).
#include <cstddef>
#include <optional>
#include <utility>
#include <vector>

namespace letopis::facts {

struct Mention {
  std::size_t line = 0, token = 0;  // where it stands
  std::size_t paragraph = 0;
  std::optional<int> year;          // said; astronomical
  std::optional<int> shift;         // years after the date told before: "two years later"
  int first_month = 1, last_month = 12;
  int first_day = 0, last_day = 0;  // 0: not said
  bool named = false;  // inside a noun phrase, in brackets, planned or denied: the story may not be there
  bool beside = false;  // in a relative clause («который в октябре разогнал …»), which may look back
  bool back = false;   // "had announced in May": before the story's time
  bool had = false;    // "In April 1814 he had abdicated": back, or where the story begins
  bool since = false;  // «с 1676 года», "until 1925": how long something lasts, whatever is told
  bool participle = false;  // "Torrentius, condemned for heresy in January 1628": told of somebody
  bool by = false;     // "by June 1948": set for then, or so by then
  std::optional<int> behind;  // «1 марта и 4 апреля 1917 года»: the year of the next date, said for both
  bool fine() const { return last_month - first_month < 6; }  // no whole year
};

// The years of the mentions that say none, astronomical; nothing where it is not sure.
// `about`: the years that the title says («Венгерская революция 1848–1849 годов»), where it does.
std::vector<std::optional<int>> years_of(const std::vector<Mention>& mentions,
                                         std::optional<std::pair<int, int>> about = {});

}  // namespace letopis::facts

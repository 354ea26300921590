#pragma once
// Dates whose parts are joined by dots, strokes or hyphens: 05.04.1945, 5.IV.1945, 10/31/1974, 31-Oct-1974,
// 1945-04-05, 4/1945. Which of two small numbers is the month depends on who writes, so such a date is read
// in the language's own order and marked `unsure`: nothing may be asked of it.
#include <optional>

#include "content/facts/points.hpp"

namespace letopis::facts {

struct NumericDate {
  Partial date;
  bool short_year = false;  // two digits
  bool unsure = false;
  std::size_t end = 0;  // token behind it
};

std::optional<NumericDate> numeric_date_at(const Line& line, std::size_t begin);

}  // namespace letopis::facts

#include <cstdlib>

#include "content/facts/dates.hpp"

namespace letopis::facts {
namespace {

// «45-го» in a document without a single full year is taken for the twentieth century's.
constexpr int usual_year = 1950;

}  // namespace

void DateReader::remember_year(const Point& point, std::size_t paragraph) {
  const int year = signed_year(point, *point.first.year);
  if (point.grain == "day" || point.grain == "night" || point.grain == "month") {
    full_year_ = year;
    full_paragraph_ = paragraph;
    bare_year_.reset();
  } else {
    bare_year_ = year;
    bare_paragraph_ = paragraph;
  }
}

std::optional<int> DateReader::story_year() const {
  if (!bare_year_ || !full_year_) return bare_year_ ? bare_year_ : full_year_;
  const bool goes_on = *bare_year_ >= *full_year_ && *bare_year_ <= *full_year_ + 2;
  const bool new_story = bare_paragraph_ != full_paragraph_ && std::abs(*bare_year_ - *full_year_) <= 15;
  return goes_on || new_story ? bare_year_ : full_year_;
}

// Years that are not said: from the other end, from the sentence, from the text before it.
void DateReader::fill_years(std::vector<Found>& all, std::size_t paragraph) {
  const auto long_unit = [](const Point& p) {
    return p.grain == "century" || p.grain == "millennium" || p.grain == "decade";
  };
  const auto said = [&](const Found& f) {
    return f.point.first.year && !f.point.short_year && !long_unit(f.point);
  };
  for (std::size_t i = 0; i < all.size(); ++i) {
    Found& found = all[i];
    Point& a = found.point;
    if (found.second) {
      Point& b = *found.second;
      if (b.bc) a.bc = true;
      if (a.first.month == 0 && a.grain == "day") a.first.month = a.last.month = b.first.month;
      if (!a.first.year && b.last.year)
        a.first.year = a.last.year = *b.last.year - (a.first.month > b.last.month ? 1 : 0);
      else if (!b.first.year && a.first.year)
        b.first.year = b.last.year = *a.first.year + (b.first.month < a.first.month ? 1 : 0);
      if (a.short_year != b.short_year && !a.short_year && a.first.year && b.last.year &&
          *a.first.year >= 1000) {
        *b.first.year += *a.first.year / 100 * 100;
        b.last.year = b.first.year;
        b.short_year = false;
      }
    }
    const bool missing = !a.first.year;
    if (!missing && !a.short_year) {
      if (!long_unit(a) && !found.attributive) remember_year(found.second ? *found.second : a, paragraph);
      continue;
    }
    // The sentence's own years: the nearest before, else the only one behind.
    std::optional<int> here;
    for (std::size_t k = 0; k < i && !a.borrowed; ++k) {
      if (said(all[k]) && !all[k].elsewhere && !all[k].attributive)
        here = signed_year(all[k].point, *all[k].point.first.year);
    }
    if (!here && !a.borrowed) {
      for (std::size_t k = i + 1; k < all.size(); ++k) {
        if (!said(all[k]) || all[k].attributive) continue;
        if (all[k].point.grain == "year" && story_year())
          continue;  // «3 ноября …; об этом узнали в 2002 году»
        const int year = signed_year(all[k].point, *all[k].point.first.year);
        if (here && *here != year) {
          here.reset();
          break;
        }
        here = year;
      }
    }
    found.inferred = true;
    found.elsewhere = !here;
    if (!here) here = a.borrowed && bare_year_ ? bare_year_ : story_year();
    if (!here) here = document_year_;
    if (!here && a.short_year) here = usual_year;
    if (!here) continue;
    const auto complete = [&](std::optional<int>& year) {
      if (!year) {
        year = std::abs(*here);
      } else if (*year < 100) {
        int best = *here / 100 * 100 + *year;
        for (const int other : {best - 100, best + 100}) {
          if (std::abs(other - *here) < std::abs(best - *here)) best = other;
        }
        year = best;
      }
    };
    if (missing && *here < 0) a.bc = true;
    complete(a.first.year);
    complete(a.last.year);
    if (found.second) {
      if (missing && *here < 0) found.second->bc = true;
      complete(found.second->first.year);
      complete(found.second->last.year);
    }
    a.short_year = false;
    if (!found.attributive && !long_unit(a)) remember_year(a, paragraph);
  }
}

}  // namespace letopis::facts

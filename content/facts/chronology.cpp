#include "content/facts/chronology.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace letopis::facts {
namespace {

constexpr double never = std::numeric_limits<double>::infinity();
constexpr std::size_t reach = 8;   // mentions that a course may leave out between two of its own
constexpr std::size_t around = 6;  // said years before and behind that a mention may be of
constexpr double sure = 0.9;       // by which the second course must cost more

// A mention in one year: months since the year 0, with days as fractions.
struct Span {
  double from, to;
};

Span span_of(const Mention& mention, int year) {
  constexpr double days = 31;
  const double months = 12.0 * year;
  const double from = mention.first_day > 0 ? mention.first_day / days : 0;
  const double to = mention.last_day > 0 ? mention.last_day / days : 1;
  return {months + mention.first_month + from, months + mention.last_month + to};
}

// Months from the one to the other, negative where it goes back; 0 where they may be at once.
double months_between(const Span& a, const Span& b) {
  if (b.to < a.from) return b.to - a.from;
  return std::max(0.0, b.from - a.to);
}

// Of leaving a mention out of the story's course.
double aside(const Mention& mention) {
  if (mention.year)
    return mention.named    ? 0.3
           : mention.since  ? 0.3
           : mention.back   ? 0.4
           : mention.beside ? 0.5
           : mention.by     ? 1.0
           : mention.fine() ? 2.2
                            : 1.0;
  if (mention.shift) return *mention.shift < 0 ? 0.1 : mention.first_day > 0 ? 1.8 : 0.9;
  return mention.named ? 1.5 : mention.back ? 0 : mention.beside ? 1.2 : 2.7;
}

// Of beginning with it: "The crash of 1929 ruined the banks" has not said when it plays.
double start(const Mention& mention) {
  if (!mention.year) return 1.0;
  return mention.named || mention.back || mention.beside ? 1.5 : 0;
}

// Of going on from `a` in year `ya` to `b` in year `yb`.
double step(const Mention& a, int ya, const Mention& b, int yb) {
  const double months = months_between(span_of(a, ya), span_of(b, yb));
  const double far = std::abs(months);
  if (b.shift) return yb != ya + *b.shift ? never : *b.shift < 0 ? 1.2 : 0.2;
  if (b.year) {
    const double taken = b.named    ? (b.fine() ? 0.15 : 0.7)
                         : b.since  ? 0.5
                         : b.back   ? 0.6
                         : b.beside ? 0.4
                                    : 0;
    constexpr double another_age = 240;  // months
    const double leap = far > another_age ? 1.0 : 0;
    return taken + leap +
           (months >= 0 ? std::min(0.02 * far, 2.5) : (b.beside ? 0.4 : 1.0) + std::min(0.03 * far, 2.0));
  }
  if (yb == ya) {
    if (months < 0) return (b.beside ? 0.4 : 1.3) + (b.beside ? 0.05 : 0.15) * far;
    return (a.fine() ? 0 : 0.1) + (far <= 5 ? 0.05 * far : 0.25 + 0.15 * (far - 5)) +
           (b.beside && months > 0 ? 0.5 : 0);
  }
  if (yb == ya + 1) {
    if (!a.fine()) return 2.5;
    return 0.6 + (far <= 3 ? 0.1 : far <= 6 ? 0.3 : 0.2) * far + (b.beside ? 1.5 : 0);
  }
  if (yb == ya - 1) return (b.beside ? 1.3 : 2.5) + 0.1 * far;
  return 5 + std::min(0.1 * far, 5.0);
}

struct Place {
  int year = 0;
  double before = never, behind = never;  // the cheapest courses that lead here, and on from here
};

class Courses {
 public:
  Courses(const std::vector<Mention>& mentions, std::optional<std::pair<int, int>> about)
      : mentions_(mentions), about_(about), places_(mentions.size()) {
    skipped_.push_back(0);
    for (const Mention& mention : mentions) skipped_.push_back(skipped_.back() + aside(mention));
    find_places();
    lead();
  }

  std::optional<int> year(std::size_t i) const {
    const Place* best = nullptr;
    for (const Place& place : places_[i])
      if (best == nullptr || cost(place) < cost(*best)) best = &place;
    if (best == nullptr || cost(*best) == never) return std::nullopt;
    for (const Place& place : places_[i])
      if (&place != best && cost(place) < cost(*best) + sure) return std::nullopt;
    return without(i) < cost(*best) + 0.3 ? std::nullopt : std::optional(best->year);
  }

 private:
  static double cost(const Place& place) { return place.before + place.behind; }
  double between(std::size_t i, std::size_t k) const { return skipped_[k] - skipped_[i + 1]; }

  void find_places() {
    for (std::size_t i = 0; i < mentions_.size(); ++i) {
      std::vector<int> years;
      if (mentions_[i].back && !mentions_[i].year) {
        continue;  // it is no part of the course
      } else if (mentions_[i].year) {
        years.push_back(*mentions_[i].year);
      } else {
        std::size_t found = 0;
        for (std::size_t k = i; k-- > 0 && found < around;)
          if (mentions_[k].year) {
            const int year = *mentions_[k].year + mentions_[i].shift.value_or(0);
            years.insert(years.end(), {year, year + 1});
            if (mentions_[i].beside || mentions_[i].shift) years.push_back(year - 1);
            ++found;
          }
        found = 0;
        for (std::size_t k = i + 1; k < mentions_.size() && found < around; ++k)
          if (mentions_[k].year) {
            years.insert(years.end(), {*mentions_[k].year, *mentions_[k].year - 1});
            ++found;
          }
      }
      std::sort(years.begin(), years.end());
      years.erase(std::unique(years.begin(), years.end()), years.end());
      for (const int year : years) places_[i].push_back({.year = year});
    }
  }

  // «летом 1505 г. хан приказал …, а | в сентябре | подступил»: the year that the same sentence has just
  // said.
  std::optional<int> said_beside(std::size_t k) const {
    if (k == 0 || mentions_[k].year || mentions_[k].shift || mentions_[k].beside || mentions_[k].back)
      return std::nullopt;
    const Mention& before = mentions_[k - 1];
    const bool told = before.year && before.fine() && !before.named && !before.back && !before.beside &&
                      !before.since && !before.by;
    const bool goes_on =
        before.line == mentions_[k].line && months_between(span_of(before, 0), span_of(mentions_[k], 0)) >= 0;
    return told && goes_on ? before.year : std::nullopt;
  }

  // "In April 1702 the fleet put to sea. … It was home in June": right behind a date that says its year, and
  // on from it.
  bool follows_closely(std::size_t i, const Place& a, std::size_t k, const Place& b) const {
    constexpr std::size_t near = 2;                    // lines
    const double not_long = a.year == b.year ? 8 : 2;  // months
    const Mention& before = mentions_[i];
    const Mention& here = mentions_[k];
    if (k != i + 1 || !before.year || here.year || here.shift || !before.fine() || before.named || before.by)
      return false;
    if (here.line > before.line + (before.back || before.had ? 0 : near)) return false;
    const double months = months_between(span_of(before, a.year), span_of(here, b.year));
    return months >= 0 && months <= not_long;
  }

  // «Филадельфию, которую он занял 26 сентября. 17 октября 1777 г. …»: right before a date that says its
  // year, and on to it.
  bool leads_closely(std::size_t i, const Place& a, std::size_t k, const Place& b) const {
    constexpr std::size_t near = 1;  // lines
    constexpr double not_long = 2;   // months
    const Mention& here = mentions_[i];
    const Mention& behind = mentions_[k];
    if (k != i + 1 || here.year || here.shift || !behind.year || !behind.fine() || behind.named ||
        behind.back || behind.by || behind.since || behind.paragraph != here.paragraph ||
        behind.line > here.line + near)
      return false;
    const double months = months_between(span_of(here, a.year), span_of(behind, b.year));
    return a.year == b.year && months >= 0 && months <= not_long;
  }

  // "two years later, after the bad harvest of 1704, the guilds rose on 3 March": of the
  // year that the same sentence has counted.
  bool follows_count(std::size_t i, const Place& a, std::size_t k, const Place& b) const {
    const Mention& count = mentions_[i];
    const Mention& here = mentions_[k];
    const bool named = std::all_of(mentions_.begin() + static_cast<std::ptrdiff_t>(i) + 1,
                                   mentions_.begin() + static_cast<std::ptrdiff_t>(k),
                                   [](const Mention& between) { return between.named; });
    return named && count.shift.value_or(0) > 0 && !count.named && !count.year && !here.year && !here.shift &&
           here.line == count.line && a.year == b.year;
  }

  double on(std::size_t i, const Place& a, std::size_t k, const Place& b) const {
    double own = mentions_[k].behind == b.year ? -1.5 : 0;
    if (follows_closely(i, a, k, b)) own -= 1.2;
    if (follows_count(i, a, k, b)) own -= 0.6;
    if (leads_closely(i, a, k, b)) own -= 1.2;
    if (const auto year = said_beside(k); year && b.year != *year) return never;
    if (about_ && !mentions_[k].year && (b.year < about_->first || b.year > about_->second)) own += 1.0;
    return between(i, k) + step(mentions_[i], a.year, mentions_[k], b.year) + own;
  }

  void lead() {
    const std::size_t n = mentions_.size();
    for (std::size_t k = 0; k < n; ++k)
      for (Place& place : places_[k]) {
        place.before = skipped_[k] + start(mentions_[k]);
        for (std::size_t i = k - std::min(k, reach); i < k; ++i)
          for (const Place& from : places_[i])
            place.before = std::min(place.before, from.before + on(i, from, k, place));
      }
    for (std::size_t i = n; i-- > 0;)
      for (Place& place : places_[i]) {
        place.behind = skipped_[n] - skipped_[i + 1];
        for (std::size_t k = i + 1; k < std::min(n, i + 1 + reach); ++k)
          for (const Place& to : places_[k])
            place.behind = std::min(place.behind, on(i, place, k, to) + to.behind);
      }
  }

  // The cheapest course that leaves it out.
  double without(std::size_t i) const {
    const std::size_t n = mentions_.size();
    double best = never;
    for (std::size_t a = i - std::min(i, reach); a < i; ++a)
      for (const Place& from : places_[a]) {
        for (std::size_t b = i + 1; b < std::min(n, a + 1 + reach); ++b)
          for (const Place& to : places_[b])
            best = std::min(best, from.before + on(a, from, b, to) + to.behind);
        best = std::min(best, from.before + skipped_[n] - skipped_[a + 1]);
      }
    return best;
  }

  const std::vector<Mention>& mentions_;
  std::optional<std::pair<int, int>> about_;
  std::vector<std::vector<Place>> places_;
  std::vector<double> skipped_;  // cost of leaving out all before
};

// «линии, намеченной в декабре. … 14 августа …»: the next date goes on from the one before, past it.
bool is_passed_by(const std::vector<Mention>& mentions, const std::vector<std::optional<int>>& years,
                  std::size_t i) {
  if (i == 0 || i + 1 >= mentions.size() || mentions[i].year || !years[i]) return false;
  const auto span = [&](std::size_t k) -> std::optional<Span> {
    const auto year = mentions[k].year ? mentions[k].year : years[k];
    if (!year || mentions[k].back || mentions[k].named || !mentions[k].fine()) return std::nullopt;
    return span_of(mentions[k], *year);
  };
  std::optional<Span> before;
  for (std::size_t k = i; k-- > 0 && !before && k + reach > i;) before = span(k);
  const auto here = span(i), behind = span(i + 1);
  constexpr double far = 2;  // months
  return here && before && behind && months_between(*here, *behind) < -far &&
         months_between(*before, *behind) >= 0;
}

// «представим себе февраль 1913 года … в мае»: a year that was said right before, if only in passing, and
// that the date could be of, speaks against another.
bool is_spoken_against(const std::vector<Mention>& mentions, const std::vector<std::optional<int>>& years,
                       std::size_t i) {
  constexpr std::size_t near = 3;  // lines
  if (i == 0 || mentions[i].year || !years[i] || mentions[i].shift) return false;
  const Mention& before = mentions[i - 1];
  // «В феврале следующего года …, и в начале июля …»
  const bool in_passing = before.named || before.since;
  const auto said = before.shift ? years[i - 1] : in_passing ? before.year : std::nullopt;
  return said && before.fine() && !before.back && *said != *years[i] &&
         mentions[i].line <= before.line + near &&
         months_between(span_of(before, 0), span_of(mentions[i], 0)) >= 0;
}

// "On June 4, 1629, she struck. Built in 1628, she had left that fall. … in April": behind a full date a bare
// year alone has not taken the story back; it may stand in either.
bool goes_back_on_a_bare_year(const std::vector<Mention>& mentions,
                              const std::vector<std::optional<int>>& years, std::size_t i) {
  if (mentions[i].year || !years[i] || mentions[i].shift) return false;
  for (std::size_t k = i; k-- > 0;) {
    const Mention& told = mentions[k];
    // "had sworn on 12 June 1698, and broke the oath on 13 August"
    const bool beside = k + 1 == i && told.line == mentions[i].line && told.fine() && !told.named;
    if (beside && told.year == years[i]) return false;
    if (!told.year || !told.fine() || told.named || told.back || told.beside || told.since || told.by ||
        told.participle)
      continue;
    return *told.year > *years[i];
  }
  return false;
}

// "She woke on the last day of May, 1889. … He died in 1885. [a page] … The doctor came on June 5": a bare
// year of a page ago, in a story that opened in a later one, tells nothing.
bool is_of_a_stale_year(const std::vector<Mention>& mentions, const std::vector<std::optional<int>>& years,
                        std::size_t i) {
  constexpr std::size_t page = 12;  // lines
  if (mentions[i].year || !years[i] || mentions[i].shift) return false;
  const Mention* last = nullptr;
  bool later = false;
  for (std::size_t k = 0; k < i; ++k) {
    const Mention& told = mentions[k];
    if (!told.named && (told.year || years[k])) last = &told;
    later = later || (told.year && told.fine() && !told.back && *told.year > *years[i]);
  }
  return later && last != nullptr && !last->fine() && last->line + page < mentions[i].line;
}

// «… датировано 10 января 1922 года. [a paragraph] 15 августа конференция избрала …»: a paragraph may begin
// anywhere; of the year told last it is only where the story goes on soon, and what it tells next agrees.
bool opens_elsewhere(const std::vector<Mention>& mentions, const std::vector<std::optional<int>>& years,
                     std::size_t i) {
  constexpr double soon = 5;  // months
  const Mention& here = mentions[i];
  if (i == 0 || here.year || !years[i] || here.shift || here.behind) return false;
  const Mention& before = mentions[i - 1];
  if (before.paragraph == here.paragraph) return false;
  // «следующего года … Филадельфию, которую и занял 26 сентября. 17 октября 1777 г. …»
  const Mention* next = i + 1 < mentions.size() ? &mentions[i + 1] : nullptr;
  if (here.beside && next != nullptr && next->year && next->paragraph == here.paragraph &&
      next->year != years[i])
    return true;
  const auto year = before.year ? before.year : years[i - 1];
  return before.fine() && year == years[i] &&
         months_between(span_of(before, *year), span_of(here, *years[i])) > soon;
}

// The story stands in December 1941: "had run aground in November" is of the last November before.
std::optional<int> year_before(const std::vector<Mention>& mentions,
                               const std::vector<std::optional<int>>& years, std::size_t i) {
  constexpr std::size_t near = 6;  // mentions
  constexpr double longest = 6;    // months
  for (std::size_t k = i; k-- > 0 && k + near > i;) {
    if (mentions[k].back && mentions[k].year) return std::nullopt;  // counted from there, or from the story?
    const auto year = mentions[k].year ? mentions[k].year : years[k];
    if (mentions[k].named && !mentions[k].year && mentions[k].fine()) return std::nullopt;
    if (mentions[k].back || mentions[k].named || mentions[k].beside || mentions[k].since) continue;
    if (!year || !mentions[k].fine()) return std::nullopt;
    const Span base = span_of(mentions[k], *year);
    for (const int own : {*year, *year - 1})
      if (const Span span = span_of(mentions[i], own); span.from <= base.from)
        return base.from - span.from <= longest ? std::optional(own) : std::nullopt;
    return std::nullopt;
  }
  return std::nullopt;
}

}  // namespace

std::vector<std::optional<int>> years_of(const std::vector<Mention>& mentions,
                                         std::optional<std::pair<int, int>> about) {
  const Courses courses(mentions, about);
  std::vector<std::optional<int>> years(mentions.size());
  for (std::size_t i = 0; i < mentions.size(); ++i)
    if (!mentions[i].year) years[i] = courses.year(i);
  const auto found = years;
  for (std::size_t i = 0; i < mentions.size(); ++i) {
    if (mentions[i].back && !mentions[i].year)
      years[i] = year_before(mentions, years, i);  // what stands before it has been settled
    else if (is_passed_by(mentions, found, i) || is_spoken_against(mentions, found, i) ||
             goes_back_on_a_bare_year(mentions, found, i) || is_of_a_stale_year(mentions, found, i) ||
             opens_elsewhere(mentions, found, i))
      years[i].reset();
  }
  return years;
}

}  // namespace letopis::facts

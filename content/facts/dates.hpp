#pragma once
// Dates: points and relative expressions joined into ranges, given their role by the words before them, and
// their missing years by what was said before. Sentences come in the order of the text, for dates lean on
// earlier ones.
#include <optional>
#include <vector>

#include "content/facts/fact.hpp"
#include "content/facts/points.hpp"

namespace letopis::facts {

class DateReader {
 public:
  // `document_year`: any explicit year of the document (historical, BC negative), for what leans on later
  // sentences.
  explicit DateReader(std::optional<int> document_year) : document_year_(document_year) {}

  // Facts with tokens, phrase, object, value; `reason` where another sentence is needed, and standalone =
  // false where it is needed and not sure (a day that follows on the story's last day is sure: Date::inferred
  // tells to say its year).
  std::vector<Fact> read(const Line& line);

 private:
  struct Found {
    Point point;
    std::optional<Point> second;  // the other end of a range
    language::Range tokens;
    language::Range phrase;
    std::string role;
    bool attributive = false;
    bool inferred = false;
    bool elsewhere = false;  // the year comes from another sentence
  };

  std::optional<Found> join(const Line& line, std::size_t begin) const;
  void place(const Line& line, Found& found) const;
  void fill_years(std::vector<Found>& all, std::size_t paragraph);
  std::optional<Fact> fact_of(const Found& found) const;
  bool follows_story(const Date& date) const;
  std::optional<Fact> relative(const Line& line, std::size_t begin) const;
  void remember(const Fact& fact, std::size_t paragraph);
  // «Месяц спустя, 3 ноября»: the year of the earlier date from which the count arrives at its month.
  std::optional<int> year_by_count(const Line& line, std::size_t begin, const Point& point) const;

  // A year said with a month or day leads the story; a bare year after it may look aside («в 2002 году»), so
  // it counts only where it goes on from there or opens a paragraph.
  void remember_year(const Point& point, std::size_t paragraph);
  std::optional<int> story_year() const;

  std::optional<int> document_year_;
  std::optional<int> full_year_;
  std::size_t full_paragraph_ = 0;
  std::optional<int> bare_year_;  // only where it came after the full one
  std::size_t bare_paragraph_ = 0;
  std::optional<Date> last_;  // the last date that told when something happened
  std::optional<Date> aside_;  // a bare year since then that may look aside: nothing counts from either but in its own sentence
  bool aside_here_ = false;    // … which is the one being read
  std::size_t last_paragraph_ = 0;
  std::vector<Date> recent_;  // the last few dates that told when something happened, newest last
};

// Start and end of what a point names; its years must be known. Nothing where a day does not exist (31 June).
std::optional<Date> date_of(const Point& point);

// The first four-digit year of a document, as a fall-back for «45-го» and "the thirties".
std::optional<int> first_year(const std::vector<language::Sentence>& sentences);

}  // namespace letopis::facts

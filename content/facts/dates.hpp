#pragma once
// Dates: points and relative expressions joined into ranges, given their role by the words before them, and
// their missing years by what was said before. Sentences come in the order of the text, for dates lean on
// earlier ones.
#include <map>
#include <optional>
#include <utility>
#include <vector>

#include "content/facts/chronology.hpp"
#include "content/facts/fact.hpp"
#include "content/facts/points.hpp"
#include "content/facts/relative.hpp"
#include "content/facts/story.hpp"
#include "content/language/document.hpp"

namespace letopis::facts {

class DateReader {
 public:
  // `document_year`: any explicit year of the document (historical, BC negative), for what leans on later
  // sentences.
  explicit DateReader(std::optional<int> document_year) : document_year_(document_year) {}
  // What a first reading of the same lines has found: the order in which they tell gives the years that
  // they leave out. `about`: the years that the document's title says, where it says two.
  void look_ahead(const DateReader& first, std::optional<std::pair<int, int>> about);
  // The whole document is about one year: its title says so.
  void begin_in(int year);

  // Facts with tokens, phrase, object, value; `reason` where another sentence is needed, and standalone =
  // false where it is needed and not sure (a day that follows on the story's last day is sure: Date::inferred
  // tells to say its year). A date that cannot be placed with certainty has no value. What the clauses say is
  // planned or denied is never counted from.
  std::vector<Fact> read(const Line& line, const std::vector<language::Clause>& clauses = {});

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

  std::optional<Point> year_of_the_era(const Line& line, std::size_t begin) const;
  std::optional<Found> join(const Line& line, std::size_t begin) const;
  void place(const Line& line, Found& found) const;
  std::optional<Fact> fact_of(const Found& found) const;
  // "landed on 1 August and defeated Junot on the 21st": of the month told last, where it does not go back.
  std::optional<Fact> day_of_the_story(const Line& line, std::size_t at) const;
  bool follows_story(const Date& date) const;

  // «в 323 году до н. э. … осенью 318 года»: the era that a text names once holds for what it tells next.
  void share_era(Found& found);
  bool within_our_last_era(int year) const;
  Reach reach() const;
  static bool says_year(const Found& found);
  static bool said_beside(const std::vector<Found>& all, int year);
  static void share_ends(Found& found);
  static std::optional<int> year_behind(const std::vector<Found>& all, std::size_t i);
  std::optional<int> missing_year(const std::vector<Found>& all, std::size_t i, bool& elsewhere) const;
  std::optional<int> year_of_step(const Found& found) const;
  std::optional<int> year_of_the_last(const Point& point) const;
  void settle_year(std::vector<Found>& all, std::size_t i);
  // The date as the chronology has it; `shift`: years that a count beside it says («год спустя, в октябре»).
  void mention(const Line& line, const std::vector<Found>& all, std::size_t i, std::optional<int> shift,
               bool bracketed, const std::vector<language::Clause>& clauses);
  static std::optional<int> years_of(const Offset& offset);
  static void set_year(Found& found, int year);

  // Where a count leads from all that it may count from, if that is one date.
  std::optional<Date> count(const Offset& offset) const;
  // «Месяц спустя, 3 ноября»: the year of the earlier date from which the count arrives at its month.
  std::optional<int> year_by_count(const Offset& offset, const Point& point) const;
  // The year of a date that a count stands beside: the count's, or none.
  void settle_year_by_count(Found& found, const Offset& beside) const;
  void remember(const Line& line, const Fact& fact, const std::vector<language::Clause>& clauses);

  std::optional<int> document_year_;
  std::optional<int> last_bc_;  // the year BC told last, where no date of our era was told since
  bool tells_eras_ = false;     // some year of few digits was told with its era
  Story story_;
  std::vector<Mention> mentions_;
  std::map<std::pair<std::size_t, std::size_t>, int> years_;  // line and token → the year, astronomical
  std::size_t lines_ = 0;                                     // read
};

// Start and end of what a point names; its years must be known. Nothing where a day does not exist (31 June).
std::optional<Date> date_of(const Point& point);

// A day, a night or a month: what a story goes on by.
bool is_fine(const std::string& grain);

// "as there had been in 1099": what it is compared with. `clause` may be null.
bool compares(const Line& line, const language::Clause* clause);

// "presented an ultimatum on the 23rd", «20-го в полдень»: a day of a month that other words tell; but "the
// 23rd Foot".
bool is_bare_day(const Line& line, std::size_t at);
// «27-го числа», «двенадцатого числа»: the end of such a day, 0 where there is none.
std::size_t named_day_end(const Line& line, std::size_t at, int& day);
// «В 54-м умерла Юлия, | год спустя …»: a year that nobody reads, and no day.
bool is_bare_year(const Line& line, std::size_t at);

constexpr const char* other_sentence = "year from another sentence";  // the reason of such a date

// The first four-digit year of a document, as a fall-back for «45-го» and "the thirties".
std::optional<int> first_year(const std::vector<language::Sentence>& sentences);

// The year of a document that is about one year: the only one in its title. A text that merely says one year
// may go on into the next.
std::optional<int> year_of_document(const language::Document& document);
// «Венгерская революция 1848–1849 годов»: the first and the last year of a title that says several;
// astronomical.
std::optional<std::pair<int, int>> years_of_title(const language::Document& document);

}  // namespace letopis::facts

#include "content/facts/story.hpp"

#include <algorithm>

#include "content/facts/calendar.hpp"

namespace letopis::facts {
namespace {

constexpr std::size_t most_told = 24;
constexpr std::size_t most_sentences_back = 3;
constexpr std::size_t days_back = 2;  // sentences of a paragraph, the last of which tells no date
constexpr int same_story = 15;  // years that a story may skip without having turned to something else
constexpr int looks_back = 30;  // «картина 1962 года» in a story of 1912: named from our own time

bool one_year(const Date& date) {
  return date.start.year == date.end.year;
}

bool leads(const Date& date) {
  // "struck his people off its books from 31 March 1854": that was done by then
  return date.role == "point" || date.role == "by" || date.role == "interval" ||
         (date.role == "since" && date.grain == "day");
}

// A day that is said in full, of something told aside.
bool is_a_day(const Story::Told& told) {
  return told.bearing == Story::Bearing::named && !told.lost && told.date.grain == "day" &&
         !told.date.inferred && told.date.role == "point";
}

bool looks_from_afar(const Story::Told& told, int year) {
  return told.bearing == Story::Bearing::named && told.date.start.year > year + looks_back;
}

}  // namespace

void Story::next_sentence(std::size_t paragraph) {
  ++sentence_;
  if (paragraph == paragraph_) return;
  fresh_ = true;
  paragraph_ = paragraph;
  // A bare year that looked back («в 1855 году их было …») is done with when its paragraph is.
  const bool passing = aside_ && story_ && aside_->grain == "year" && !aside_->relative &&
                       aside_->start.year < story_->start.year;
  if (passing && !lost_) {
    aside_.reset();
    sure_ = true;
  }
}

void Story::tell(Told told) {
  if (told.date.grain == "century" || told.date.grain == "millennium") return;
  told.sentence = sentence_;
  told.paragraph = paragraph_;
  if (told.bearing == Bearing::told) lead(told);
  if (told_.size() >= most_told) told_.erase(told_.begin());
  told_.push_back(std::move(told));
}

void Story::lose() {
  sure_ = false;
  lost_ = true;
  if (told_.size() >= most_told) told_.erase(told_.begin());
  told_.push_back({.date = {}, .sentence = sentence_, .lost = true});
}

void Story::lead(Told& told) {
  const Date& date = told.date;
  if (!one_year(date)) {  // «в 1930-е годы», «зимой 1941/42 года»
    const bool around = story_ && date.start.year <= story_->start.year && story_->end.year <= date.end.year;
    if (!around) sure_ = false;
    return;
  }
  const int year = date.start.year;
  if (!leads(date)) {
    if (!story_ || story_->start.year != year) sure_ = false;
    return;
  }
  const bool opens = fresh_;
  fresh_ = false;
  const auto go_on = [&](bool sure) {
    told.led = true;
    story_ = date;
    aside_.reset();
    sure_ = sure;
    lost_ = lost_ && !sure;
    leaning_ = told.leaning;
    last_led_ = sentence_;
    story_paragraph_ = paragraph_;
  };
  if (!story_) return go_on(true);
  const int step = year - story_->start.year;
  if (step == 0) {
    const bool coarser = date.grain == "year" && story_->grain != "year";
    const bool said = !date.inferred && !date.relative;
    if (!coarser && (date.end >= story_->start || (said && !sure_))) go_on(said || sure_);
    return;
  }
  // A bare year far ahead may look aside («в 2002 году открыли архив»), and so may whatever goes back; where
  // the next date goes on from there, the story does too.
  const bool bare = date.grain == "year" && !date.relative && story_->grain != "year";
  const bool leaps = bare && step > looks_back;  // «… перевели лишь в 1945 году»: from our own time
  const bool ahead = step > 0 && ((opens && !leaps) || ((!bare || step <= 2) && step <= same_story));
  const bool with_aside = aside_ && aside_->start <= date.start && year <= aside_->start.year + same_story;
  if (ahead || with_aside) return go_on(true);
  aside_ = date;
  sure_ = false;
}

std::vector<const Story::Told*> Story::last_mentioned() const {
  std::vector<const Told*> last;
  for (auto told = told_.rbegin(); told != told_.rend(); ++told) {
    if (told->sentence + most_sentences_back < sentence_) break;
    if (!last.empty() && last.front()->sentence != told->sentence) break;
    last.push_back(&*told);
  }
  return last;
}

std::optional<int> Story::mentioned_year() const {
  std::optional<int> year;
  std::size_t sentence = 0;
  for (auto told = told_.rbegin(); told != told_.rend(); ++told) {
    if (year && told->sentence != sentence) break;
    if (told->lost || !one_year(told->date)) return std::nullopt;
    if (story_ && looks_from_afar(*told, story_->start.year)) continue;
    if (year && *year != told->date.start.year) return std::nullopt;
    year = told->date.start.year;
    sentence = told->sentence;
  }
  if (year) year = historical(*year);
  return year;
}

std::optional<int> Story::any_year() const {
  for (auto told = told_.rbegin(); told != told_.rend(); ++told) {
    if (!told->lost) return historical(told->date.start.year);
  }
  return std::nullopt;
}

// «Указ 3 октября лишил город вольностей. Три дня спустя …»: the only date of the sentence is that of what it
// tells, where the story goes on with it.
bool Story::goes_on_with(const Told& named) const {
  const Date& date = named.date;
  const bool fine = date.grain == "day" || date.grain == "month";
  return named.bearing == Bearing::named && !named.lost && fine && date.role == "point" && story_ &&
         story_->start <= date.start && date.start.year <= story_->start.year + 1;
}

std::vector<Date> Story::anchors(bool days, bool same) const {
  std::vector<Date> dates;
  if (const auto last = last_mentioned(); last.size() == 1 && goes_on_with(*last.front())) {
    if (last.front()->sentence + 1 >= sentence_) dates.push_back(last.front()->date);
    return dates;
  }
  // "hauled it down on 11 December, and the Declaration of 21 March 1899 shut it out. Two months earlier …":
  // than which of the two?
  const Told* named_last = nullptr;
  for (const Told* told : last_mentioned()) {
    if (told->bearing == Bearing::named) {
      if (dates.empty() && is_a_day(*told) && told->sentence < sentence_) named_last = told;
      continue;
    }
    if (named_last != nullptr && dates.empty() && named_last->date.start > told->date.end) return {};
    const bool here = told->sentence == sentence_;
    const bool near = told->sentence + (days && told->paragraph == paragraph_ ? days_back : 1) >= sentence_;
    const bool whole =
        told->date.role == "point" || (!days && told->date.role == "interval" && one_year(told->date));
    const bool vague = days && (told->lasting || told->date.grain == "night");
    const bool astray =
        told->date.relative && (here || !told->led);  // itself counted, or back from somewhere
    if (told->lost || told->bearing == Bearing::set || !whole || vague || astray) return {};
    if (!here && (days || same ? !near : !sure_)) return {};
    // «12 марта подписали союз, 27 марта объявили войну, а на следующий день …», "The zones were fused on 1
    // January, and on 17 March the treaty was signed. Three days later …": the last of a row.
    if (!dates.empty() && told->date.end < dates.front().start) break;
    dates.push_back(told->date);
  }
  // "Pius, whose minister had been stabbed on 15 November, fled nine days later": the only day of the
  // sentence.
  if (const auto last = last_mentioned(); dates.empty() && days && last.size() == 1 &&
                                          last.front()->sentence == sentence_ && is_a_day(*last.front()))
    dates.push_back(last.front()->date);
  return dates;
}

std::optional<Date> Story::newest_told() const {
  return told_.empty() || told_.back().sentence + 1 < sentence_ ? std::nullopt : newest();
}

std::optional<Date> Story::newest() const {
  if (told_.empty() || told_.back().lost || told_.back().bearing != Bearing::told) return std::nullopt;
  return told_.back().date;
}

std::optional<Date> Story::newest_near() const {
  if (told_.empty() || told_.back().sentence + days_back < sentence_) return std::nullopt;
  return goes_on_with(told_.back()) ? std::optional(told_.back().date) : newest();
}

std::optional<Date> Story::newest_here() const {
  return told_.empty() || told_.back().sentence != sentence_ ? std::nullopt : newest();
}

}  // namespace letopis::facts

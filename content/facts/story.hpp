#pragma once
// When the story stands: which dates it told last, and whether it is sure where it goes on from. A date that
// counts from another is reckoned from here, only where no other reading is left; what is not certain has no
// answer, for a wrong date is worse than none. It knows no words.
#include <cstddef>
#include <optional>
#include <vector>

#include "content/facts/fact.hpp"

namespace letopis::facts {

class Story {
 public:
  enum class Bearing {
    told,   // something happened then
    named,  // inside a noun phrase: «революция 1905 года»
    set     // planned, denied, supposed, or the day that something was set for: never counted from
  };

  struct Told {
    Date date;
    Bearing bearing = Bearing::told;
    std::size_t sentence = 0;
    std::size_t paragraph = 0;
    bool lasting = false;  // «шли бои»: no single day to count from
    bool leaning = false;  // its year stands in another sentence
    bool led = false;      // the story went on from there
    bool lost = false;     // it has no value
  };

  void next_sentence(std::size_t paragraph);
  void tell(Told told);
  void lose();  // a date was told that nobody can place

  // All years are historical, BC negative.
  // «того же года»: that of the dates mentioned last, where they agree.
  std::optional<int> mentioned_year() const;
  // The nearest year told, however unsure: enough to find a century.
  std::optional<int> any_year() const;
  // True where the year that the story has come to is said in another sentence.
  bool elsewhere() const { return !story_ || leaning_ || last_led_ != sentence_; }
  const std::optional<Date>& last() const { return story_; }

  // What "two years later" may count from: the dates of this sentence, else of the last one that has any,
  // three back at most. Empty where one of them is nothing to count from.
  std::vector<Date> anchors(bool days, bool same) const;
  std::optional<Date> newest_told() const;  // of this sentence or the one before
  std::optional<Date> newest_here() const;  // of this sentence
  std::optional<Date> newest_near() const;  // of one of the last three
  const std::vector<Told>& recent() const { return told_; }
  std::size_t sentence() const { return sentence_; }
  std::size_t paragraph() const { return paragraph_; }

 private:
  void lead(Told& told);
  bool goes_on_with(const Told& named) const;
  std::vector<const Told*> last_mentioned() const;

  std::optional<Date> newest() const;
  std::vector<Told> told_;  // the last few, newest last
  std::optional<Date> story_;
  std::optional<Date> aside_;  // told since then, and of another time
  bool sure_ = false;
  bool leaning_ = false;
  bool lost_ = false;  // not sure because of a date that has no value
  bool fresh_ = true;  // nothing told in this paragraph yet
  std::size_t sentence_ = 0;
  std::size_t last_led_ = 0;
  std::size_t paragraph_ = 0;
  std::size_t story_paragraph_ = 0;
};

}  // namespace letopis::facts

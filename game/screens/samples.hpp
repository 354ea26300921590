#pragma once
// Made-up content for the gallery: one question of each kind, players, packs, scores; short, many and too
// long.
#include <memory>
#include <string>
#include <vector>

#include "game/rules/round.hpp"
#include "game/screens/values.hpp"

namespace letopis::screens {

class Samples {
 public:
  explicit Samples(bool russian) : russian_(russian) {}

  std::string language() const { return russian_ ? "ru" : "en"; }
  std::string pick(const char* russian, const char* english) const { return russian_ ? russian : english; }
  std::string title() const;
  std::string long_title() const;

  pack::Question choice() const;
  pack::Question years() const;  // four bare figures
  pack::Question long_choice() const;
  pack::Question six() const;
  pack::Question multi() const;
  pack::Question truefalse() const;
  pack::Question figure() const;
  pack::Question words() const;
  pack::Question order() const;
  pack::Question match() const;

  PlayerValue player() const;
  std::vector<PlayerValue> players(std::size_t count, bool long_names) const;
  PackValue pack(std::size_t index) const;
  std::vector<PackValue> packs(std::size_t count, bool long_names) const;
  std::vector<ScoreValue> scores(std::size_t count, bool long_names) const;
  std::vector<std::string> team_names(std::size_t count, bool long_names) const;
  base::Diagnostics remarks(std::size_t count) const;

  // A round with these questions in their own order, asking the first one since moment 0.
  std::shared_ptr<rules::Round> asking(std::vector<pack::Question> questions, rules::Settings settings = {},
                                       rules::Teams teams = {}) const;
  // The same after answers: 'r' right, 'w' wrong, '-' none, 'p' partly for a figure. Stops on the last one's
  // feedback.
  std::shared_ptr<rules::Round> played(std::vector<pack::Question> questions, const std::string& answers,
                                       rules::Teams teams = {}) const;

 private:
  bool russian_;
};

}  // namespace letopis::screens

#pragma once
// What the world knows besides the narrative: treaties, conflicts and other events, persons, places, with
// their years and names. It names things canonically, feeds distractors, tells which war a text is about, and
// warns an author whose text contradicts it. It knows nothing of sentences: names come in here in the
// nominative.
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "content/base/result.hpp"
#include "content/knowledge/flat_file.hpp"
#include "content/knowledge/thing.hpp"

namespace letopis::knowledge {

class Knowledge {
 public:
  // Reads the prepared file of one language, `data`/LANGUAGE.knowledge, or, where nothing was prepared,
  // `data`/knowledge/*.toml. A missing folder is an error; so is a broken file, with its line.
  static base::Result<Knowledge> open(const std::string& data, const std::string& language);
  explicit Knowledge(std::vector<Thing> things = {}, std::vector<Subject> subjects = {})
      : Knowledge(prepare(std::move(things), std::move(subjects))) {}

  const std::vector<Thing>& things() const { return things_; }
  const std::vector<Subject>& subjects() const { return subjects_; }
  // The thing with this name or alias (folded), of this kind; none where unknown or ambiguous. "event" finds
  // events of every kind (wars, battles …), any other kind finds its own.
  const Thing* find(std::string_view kind, std::string_view name) const;
  // The same for a name that several bear, told apart by the year: «Парижский мир» in 1856 is the one whose
  // name goes on «… 1856 года» and whose years hold the year.
  const Thing* find(std::string_view kind, std::string_view name, int year) const;
  // Every thing of any kind with this name or alias (folded), in the order of `things`.
  std::vector<const Thing*> named(std::string_view name) const;
  // Every thing with a name or alias that begins so (folded); each once, sorted by that name.
  std::vector<const Thing*> beginning(std::string_view prefix) const;
  // The names and aliases whose first word is this (folded), sorted: what a name may go on with.
  std::span<const Key> beginning_with_word(std::string_view folded) const;
  // The persons whom texts call by this surname alone (folded).
  std::span<const Key> bearers(std::string_view folded_surname) const;
  // The name or alias of the thing that `folded` was folded from.
  static const std::string& spelling(const Thing& thing, std::string_view folded);
  // The war (or revolution) that the text around is about, told from the things it names: each as often as it
  // is named. It lasts through `year` (0: not known), and the text names it or at least two of its parts
  // (battles, conferences, treaties that ended it); one of each is enough only where the text is not long.
  // Null where there is none, or where several fit equally. setting.cpp.
  const Thing* setting(std::span<const Thing* const> named, int year, bool long_text = false) const;

 private:
  explicit Knowledge(Prepared prepared);
  std::span<const Key> keys(std::string_view name) const;
  std::vector<Thing> things_;
  std::vector<Key> keys_;      // sorted, each once
  std::vector<Key> surnames_;  // the same for persons' short names
  std::vector<Subject> subjects_;
};

// The name without the year that tells it from its namesakes: «Парижский мир 1856 года» → «Парижский мир»,
// "Treaty of Paris of 1856" → "Treaty of Paris". Folded or not; the same where it has none.
std::string_view without_year(std::string_view name);

}  // namespace letopis::knowledge

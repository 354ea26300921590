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
  explicit Knowledge(std::vector<Thing> things = {}) : Knowledge(prepare(std::move(things))) {}

  const std::vector<Thing>& things() const { return things_; }
  // The thing with this name or alias (folded), of this kind; none where unknown or ambiguous. "event" finds
  // events of every kind (wars, battles …), any other kind finds its own.
  const Thing* find(std::string_view kind, std::string_view name) const;
  // Every thing of any kind with this name or alias (folded), in the order of `things`.
  std::vector<const Thing*> named(std::string_view name) const;
  // Every thing with a name or alias that begins so (folded); each once, sorted by that name.
  std::vector<const Thing*> beginning(std::string_view prefix) const;
  // The war (or revolution) that the text around is about, told from the things it names: each as often as it
  // is named. It lasts through `year` (0: not known), and the text names it or at least two of its parts
  // (battles, conferences, treaties that ended it). Null where there is none, or where several fit equally.
  // setting.cpp.
  const Thing* setting(std::span<const Thing* const> named, int year) const;

 private:
  explicit Knowledge(Prepared prepared)
      : things_(std::move(prepared.things)), keys_(std::move(prepared.keys)) {}
  std::span<const Key> keys(std::string_view name) const;
  std::vector<Thing> things_;
  std::vector<Key> keys_;  // sorted, each once
};

}  // namespace letopis::knowledge

#pragma once
// The prepared knowledge base of one language: a text that loads without a parser. A first line names the
// format; then a thing a line, fields parted by tabs and lists by U+001F; an empty line; a name a line with
// the index of its thing, sorted by the folded name; an empty line; a subject a line. The build writes it
// (build/main.cpp), every start of the compiler reads it.
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "content/base/result.hpp"
#include "content/knowledge/subject.hpp"
#include "content/knowledge/thing.hpp"

namespace letopis::knowledge {

struct Key {
  std::string folded;  // a name or an alias
  std::uint32_t thing = 0;
  bool operator==(const Key&) const = default;
};

struct Prepared {
  std::vector<Thing> things;
  std::vector<Key> keys;  // sorted, each once
  std::vector<Subject> subjects;
  bool operator==(const Prepared&) const = default;
};

Prepared prepare(std::vector<Thing> things, std::vector<Subject> subjects = {});
// A tab, a line feed or U+001F in a name is an error, for the file could not be read again.
base::Result<std::string> write_flat(const Prepared& prepared);
// Anything else than what write_flat wrote is an error that says to build the project again.
base::Result<Prepared> read_flat(std::string_view text, const std::string& file);

}  // namespace letopis::knowledge

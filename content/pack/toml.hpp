#pragma once
// The native pack file: TOML, written for people to read and edit, and the same pack as JSON for other
// programs. Reading goes on after a bad question: it is listed with line and reason, and the good ones come
// in, even from a file that is cut off in the middle. In TOML the answer is the text of the right choice (an
// index, from 0, is read too); in JSON it is the index.
#include <iosfwd>
#include <string>
#include <string_view>
#include <vector>

#include "content/base/result.hpp"
#include "content/pack/pack.hpp"

namespace letopis::pack {

struct Loaded {
  Pack pack;
  base::Diagnostics diagnostics;          // questions left out (errors), things mended or ignored (warnings)
  std::vector<base::Place> places = {};   // one for each question of the pack: where it begins …
  std::vector<std::size_t> numbers = {};  // … and its number in the file, from 1, those left out counted too
};

// Errors (nothing can be read): not TOML at all before the first question, no "letopis-pack", a newer format.
base::Result<Loaded> read_toml(std::string_view text, const std::string& file);
std::string write_toml(const Pack& pack);
void write_toml(const Pack& pack, std::ostream& out);  // the same, a question at a time: for large packs

// The same pack as one JSON object, as `letopisc compile --format json` prints it.
std::string write_json(const Pack& pack);
void write_json(const Pack& pack, std::ostream& out);
base::Result<Loaded> read_json(std::string_view text, const std::string& file);

}  // namespace letopis::pack

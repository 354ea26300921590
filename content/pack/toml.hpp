#pragma once
// The native pack file: TOML, written for people to read and edit. Reading goes on after a bad question: it is
// listed with line and reason, and the good ones come in.
#include <string>
#include <string_view>

#include "content/base/result.hpp"
#include "content/pack/pack.hpp"

namespace letopis::pack {

struct Loaded {
  Pack pack;
  base::Diagnostics diagnostics;  // questions left out (errors), things mended or ignored (warnings)
};

// Errors (nothing can be read): not TOML at all before the first question, no "letopis-pack", a newer format.
base::Result<Loaded> read_toml(std::string_view text, const std::string& file);
std::string write_toml(const Pack& pack);

// The same pack as one JSON object, as `letopisc compile --format json` prints it.
std::string write_json(const Pack& pack);
base::Result<Loaded> read_json(std::string_view text, const std::string& file);

}  // namespace letopis::pack

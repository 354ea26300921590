#pragma once
// A plain table, as a spreadsheet saves it (CSV, TSV): question; right answer; wrong answers … A first row
// that names its columns, in Russian or English, may put them in another order and add an explanation.
#include <string>
#include <string_view>

#include "content/base/result.hpp"
#include "content/pack/toml.hpp"

namespace letopis::formats {

// By content alone: a named separator, a row of known column names, or nothing but short rows of three cells
// and more.
bool looks_like_table(std::string_view text);
pack::Loaded read_table(std::string_view text, const std::string& file);

}  // namespace letopis::formats

#pragma once
// Any pack that a person brings: native TOML or JSON, GIFT, or a plain table (CSV, TSV). The format is told
// by the content first and the file's ending second. A narrative is not a pack: recognise says so, and the
// caller compiles it.
#include <string>
#include <string_view>

#include "content/base/result.hpp"
#include "content/pack/toml.hpp"

namespace letopis::formats {

enum class Format { toml, json, gift, table, narrative };
const char* name_of(Format format);

Format recognise(std::string_view text, const std::string& file);

// Like open, but a file of which no question came in is a Loaded with its diagnostics too.
base::Result<pack::Loaded> read(std::string_view text, const std::string& file);

// Diagnostics carry line and reason for each question left out; Error only where not one question could be
// read.
base::Result<pack::Loaded> open(std::string_view text, const std::string& file);

// A small commented pack to start from, in "ru" or "en" words.
std::string example(const std::string& language);

}  // namespace letopis::formats

#pragma once
// What a grammar asks most often about a reading, worked out once and handed over as single tags: what an attribute
// and its noun must share (k-…), what a subject and its verb must share (v-…), and a few classes (c-…). A reading
// that leaves gender, number or animacy open gets a mark for each that it may be.
#include <array>
#include <cstddef>
#include <string>
#include <vector>

#include "content/language/token.hpp"

namespace letopis::language {

using Mark = std::size_t;  // index into mark_names()

const std::vector<std::string>& mark_names();
std::vector<Mark> marks_of(const Tags& tags);

}  // namespace letopis::language

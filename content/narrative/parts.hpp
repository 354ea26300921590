#pragma once
// A long narrative in parts, so that the stages, which keep whole sentences with their readings in memory,
// need no more for a library than for a book. A part is a run of paragraphs; only a paragraph that is longer
// than a part is cut, at the end of a sentence. No narrative that a person would quiz a class on is so long:
// then there is one part.
#include <cstddef>
#include <vector>

#include "content/narrative/narrative.hpp"

namespace letopis::narrative {

inline constexpr std::size_t part_size = 256 * 1024;  // bytes

// The narrative's paragraphs, in their order: in one run where they are no more than `most` bytes; else in
// runs of three eighths of that at first and a tenth at last, so that two processes that read them
// (parts_in_two.hpp) are done at about the same time. Never empty where there is a paragraph.
std::vector<std::vector<Paragraph>> parts(const Narrative& narrative, std::size_t most = part_size);

}  // namespace letopis::narrative

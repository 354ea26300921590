#pragma once
// The parts of a narrative read in two processes, for libcg3 keeps process-wide buffers and so two threads
// cannot read: this process and a copy of it (second_process.hpp) each take the next part that nobody has
// begun. It decides in which order the parts are handed on, and knows nothing of reading.
#include <cstddef>
#include <functional>

#include "content/base/result.hpp"
#include "content/part.hpp"

namespace letopis {

using Progress = std::function<void(double)>;  // told the share that is done, 0 … 1; may be empty
using ReadPart = std::function<base::Result<Part>(std::size_t index, const Progress& progress)>;

// `use` sees the parts in their order, and `progress` the values that one process would report, in their
// order: only the time tells one process from two. What the copy does not tell, because there is no second
// process, or it failed or was killed, is read here. Without `in_two`, or with one part, all is read here.
// The first error ends the reading.
base::Result<void> read_in_two(std::size_t count, bool in_two, const ReadPart& read, const Progress& progress,
                               const std::function<void(Part)>& use);

}  // namespace letopis

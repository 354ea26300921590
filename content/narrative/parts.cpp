#include "content/narrative/parts.hpp"

#include <algorithm>

namespace letopis::narrative {
namespace {

Paragraph cut(const Paragraph& whole, std::size_t begin, std::size_t end) {
  Paragraph part{.begin = begin, .end = end, .hidden = {}};
  for (const auto& [from, to] : whole.hidden)
    if (from < end && begin < to) part.hidden.emplace_back(std::max(from, begin), std::min(to, end));
  return part;
}

// Whole sentences in runs of about `size` bytes; a single sentence stays whole, however long.
std::vector<Paragraph> pieces(const Narrative& narrative, const Paragraph& paragraph, std::size_t size) {
  std::vector<Paragraph> found;
  std::size_t begin = paragraph.begin;
  for (const auto& sentence : sentences(narrative, paragraph))
    if (sentence.second - begin >= size && sentence.second < paragraph.end) {
      found.push_back(cut(paragraph, begin, sentence.second));
      begin = sentence.second;
    }
  found.push_back(cut(paragraph, begin, paragraph.end));
  return found;
}

// Guided self-scheduling (Polychronopoulos and Kuck, 1987), with a floor: the run to be read next takes a
// share of what is left, so that the last ones are short.
std::size_t run_size(std::size_t left, std::size_t most) {
  return std::clamp(left / 6, most / 10, most * 3 / 8);
}

}  // namespace

std::vector<std::vector<Paragraph>> parts(const Narrative& narrative, std::size_t most) {
  std::size_t left = 0;
  for (const Paragraph& paragraph : narrative.paragraphs) left += paragraph.end - paragraph.begin;
  const bool in_one = left <= most;
  std::size_t size = in_one ? most : run_size(left, most);
  std::vector<std::vector<Paragraph>> runs;
  std::size_t held = size;
  for (const Paragraph& paragraph : narrative.paragraphs) {
    const bool long_one = paragraph.end - paragraph.begin > size;
    for (Paragraph& piece : long_one ? pieces(narrative, paragraph, size) : std::vector{paragraph}) {
      if (held >= size) {
        runs.emplace_back();
        held = 0;
        if (!in_one) size = run_size(left, most);
      }
      const std::size_t length = piece.end - piece.begin;
      held += length;
      left -= length;
      runs.back().push_back(std::move(piece));
    }
  }
  return runs;
}

}  // namespace letopis::narrative

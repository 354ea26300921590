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

std::size_t run_size(const std::vector<Paragraph>& paragraphs, std::size_t most) {
  std::size_t total = 0;
  for (const Paragraph& paragraph : paragraphs) total += paragraph.end - paragraph.begin;
  if (total <= most) return most;
  const std::size_t runs = 2 * ((total + most - 1) / most);
  return (total + runs - 1) / runs;
}

}  // namespace

std::vector<std::vector<Paragraph>> parts(const Narrative& narrative, std::size_t most) {
  const std::size_t size = run_size(narrative.paragraphs, most);
  std::vector<std::vector<Paragraph>> runs;
  std::size_t held = size;
  for (const Paragraph& paragraph : narrative.paragraphs) {
    const bool long_one = paragraph.end - paragraph.begin > size;
    for (Paragraph& piece : long_one ? pieces(narrative, paragraph, size) : std::vector{paragraph}) {
      if (held >= size) {
        runs.emplace_back();
        held = 0;
      }
      held += piece.end - piece.begin;
      runs.back().push_back(std::move(piece));
    }
  }
  return runs;
}

}  // namespace letopis::narrative

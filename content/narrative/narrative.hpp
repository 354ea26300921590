#pragma once
// A narrative: the decoded text, and where its prose stands in it. Offsets are bytes into `text`, which is what
// `letopisc text FILE` prints; nothing is removed from it. Markdown is read by cmark's rules as far as prose needs
// them: headings, code, link targets and HTML are never sentences; emphasis marks are hidden from the stages.
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "content/base/encoding.hpp"
#include "content/base/result.hpp"

namespace letopis::narrative {

// A run of prose: one paragraph. `hidden` are the byte ranges inside it that are markup, not words
// (half-open, ascending): emphasis marks, link targets, list bullets at its start.
struct Paragraph {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::vector<std::pair<std::size_t, std::size_t>> hidden;
  bool operator==(const Paragraph&) const = default;
};

struct Narrative {
  std::string file;
  std::string text;
  std::string title;     // the first Markdown heading; else the first line if it is short and bare; else the file's stem
  std::string language;  // "ru" or "en"
  std::vector<Paragraph> paragraphs;
};

// `markdown` is decided by the file's ending (.md, .markdown) by the caller. `language` "auto" counts letters.
Narrative read(base::Decoded decoded, const std::string& file, bool markdown, const std::string& language);

// Byte ranges of the sentences of one paragraph. ICU's rules for the language, mended by our own abbreviations
// (г., гг., гос., тыс., им., т. е., initials): «8 августа 1945 г. СССР…» is one sentence, «и т. д. Ленин…» two.
std::vector<std::pair<std::size_t, std::size_t>> sentences(const Narrative& narrative, const Paragraph& paragraph);

// text[begin, end) without the hidden ranges and with white space folded: what the game shows.
std::string plain(const Narrative& narrative, std::size_t begin, std::size_t end);

}  // namespace letopis::narrative

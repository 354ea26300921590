#pragma once
// From a decoded text to its runs of prose. Two readers, one for Markdown and one for plain text, that give the
// same thing: paragraphs with their hidden ranges, and the title where the text has one. They look at lines and
// marks only; they know no language and drop no byte.
#include <string>
#include <string_view>
#include <vector>

#include "content/narrative/narrative.hpp"

namespace letopis::narrative {

struct Blocks {
  std::string title;  // empty where the text has none
  std::vector<Paragraph> paragraphs;
};

// One line of the text: [begin, end) without its line end, `next` is where the following line begins.
struct Line {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::size_t next = 0;
};

// Lines end at LF, CR LF or a bare CR. The last line need not end.
std::vector<Line> lines_of(std::string_view text);
bool is_blank(std::string_view line);

// Block structure after CommonMark 0.30, as far as prose needs it: ATX and setext headings, fenced and indented
// code, HTML blocks, lists, quotes, thematic breaks, link definitions, tables and YAML front matter.
Blocks read_markdown(std::string_view text);

// Blank lines separate paragraphs. Single line ends do so too, unless the text is hard-wrapped.
Blocks read_plain(std::string_view text);

// Adds to `paragraph.hidden` the marks inside it: emphasis, code spans, link targets, images, inline HTML, escapes.
void hide_inline_marks(std::string_view text, Paragraph& paragraph);

// Adds footnote marks in plain or marked-up prose: «[12]», superscript digits, a digit that sticks to a full stop.
void hide_footnote_marks(std::string_view text, Paragraph& paragraph);

// Sorts and merges the hidden ranges, and cuts them and white space off both ends of the paragraph.
void tidy(std::string_view text, Paragraph& paragraph);

}  // namespace letopis::narrative

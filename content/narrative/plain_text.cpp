#include <algorithm>

#include "content/base/utf8.hpp"
#include "content/narrative/blocks.hpp"

namespace letopis::narrative {
namespace {

constexpr std::size_t longest_wrapped_line = 120;  // code points; longer lines are paragraphs of their own
constexpr std::size_t longest_title = 80;

// The last character that is not a closing quote or bracket.
char32_t last_of(std::string_view line) {
  char32_t last = 0;
  for (std::size_t at = 0; at < line.size();) {
    const char32_t c = base::next_code_point(line, at);
    if (base::is_space(c) || c == U'»' || c == U'"' || c == U'”' || c == U'“' || c == U')' || c == U']') continue;
    last = c;
  }
  return last;
}

char32_t first_of(std::string_view line) {
  for (std::size_t at = 0; at < line.size();) {
    const char32_t c = base::next_code_point(line, at);
    if (!base::is_space(c)) return c;
  }
  return 0;
}

bool ends_like_a_sentence(std::string_view line) {
  const char32_t last = last_of(line);
  return last == U'.' || last == U'!' || last == U'?' || last == U'…' || last == U':' || last == U';' ||
         base::is_digit(last);
}

bool starts_in_lower_case(std::string_view line) {
  const char32_t first = first_of(line);
  return base::is_letter(first) && !base::is_upper(first);
}

bool is_bare(std::string_view line) {
  const char32_t last = last_of(line);
  return last != U'.' && last != U'!' && last != U'?' && last != U'…' && last != U':' && last != U';' && last != U',';
}

// Hard-wrapped: no line is long, and most lines that another one follows stop in mid-sentence.
bool is_wrapped(std::string_view text, const std::vector<Line>& lines) {
  std::size_t followed = 0;
  std::size_t broken = 0;
  for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
    const std::string_view line = text.substr(lines[i].begin, lines[i].end - lines[i].begin);
    const std::string_view next = text.substr(lines[i + 1].begin, lines[i + 1].end - lines[i + 1].begin);
    if (is_blank(line) || is_blank(next)) continue;
    if (base::length(line) > longest_wrapped_line) return false;
    ++followed;
    if (!ends_like_a_sentence(line)) ++broken;
  }
  return followed > 0 && broken * 2 > followed;
}

// A line that may stand above a text: short, and no sentence. «СЕМИЛЕТНЯЯ ВОЙНА 1756–1763 гг.» ends in a full
// stop that ends none.
bool is_heading(std::string_view text, const Paragraph& paragraph) {
  const std::string_view line = base::trim(text.substr(paragraph.begin, paragraph.end - paragraph.begin));
  if (line.find('\n') != std::string_view::npos || base::length(line) > longest_title) return false;
  // «§ 7. Версальский мир … в 1919–1926 гг.»: the full stop of its number ends nothing either.
  constexpr std::size_t longest_number = 8;  // bytes
  const bool numbered =
      line.starts_with("§") || (!line.empty() && line.front() >= '0' && line.front() <= '9');
  const std::size_t stop = numbered ? line.find(". ") : std::string_view::npos;
  const std::size_t begin = stop < longest_number ? stop + 1 : 0;
  for (const std::string_view year : {" г.", " гг.", "\u00a0г.", "\u00a0гг.", " н. э."})
    if (line.ends_with(year) && line.find_first_of(".!?", begin) >= line.size() - year.size()) return true;
  return is_bare(line);
}

// The first line, where prose follows it, or a heading of the first section and prose.
void take_title(std::string_view text, Blocks& blocks) {
  if (blocks.paragraphs.size() < 2 || !is_heading(text, blocks.paragraphs.front())) return;
  const std::size_t first_prose = is_heading(text, blocks.paragraphs[1]) ? 2 : 1;
  if (first_prose >= blocks.paragraphs.size() || is_heading(text, blocks.paragraphs[first_prose])) return;
  const auto& first = blocks.paragraphs.front();
  blocks.title = std::string(base::trim(text.substr(first.begin, first.end - first.begin)));
  blocks.paragraphs.erase(blocks.paragraphs.begin());
}

// "The fall of Tenochtitlan" between two paragraphs: the heading of a section.
void drop_headings(std::string_view text, Blocks& blocks) {
  const auto opens_large = [&](const Paragraph& one) {
    return !starts_in_lower_case(text.substr(one.begin, one.end - one.begin)) &&
           base::is_letter(first_of(text.substr(one.begin, one.end - one.begin)));
  };
  const auto is_prose = [&](std::size_t i) {
    const auto& one = blocks.paragraphs[i];
    return base::length(text.substr(one.begin, one.end - one.begin)) > longest_title &&
           !is_heading(text, one);
  };
  std::vector<Paragraph> kept;
  for (std::size_t i = 0; i < blocks.paragraphs.size(); ++i) {
    const bool above = i + 1 < blocks.paragraphs.size() && is_prose(i + 1);
    const bool below = i == 0 ? !blocks.title.empty() : is_prose(i - 1);
    if (!(above && below && is_heading(text, blocks.paragraphs[i]) && opens_large(blocks.paragraphs[i])))
      kept.push_back(blocks.paragraphs[i]);
  }
  blocks.paragraphs = std::move(kept);
}

}  // namespace

std::vector<Line> lines_of(std::string_view text) {
  std::vector<Line> lines;
  std::size_t begin = 0;
  while (begin < text.size()) {
    const std::size_t end = std::min(text.find_first_of("\r\n", begin), text.size());
    std::size_t next = std::min(end + 1, text.size());
    if (end + 1 < text.size() && text[end] == '\r' && text[end + 1] == '\n') ++next;
    lines.push_back({begin, end, next});
    begin = next;
  }
  return lines;
}

bool is_blank(std::string_view line) { return base::trim(line).empty(); }

Blocks read_plain(std::string_view text) {
  Blocks blocks;
  const std::vector<Line> lines = lines_of(text);
  const bool wrapped = is_wrapped(text, lines);
  bool open = false;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const std::string_view line = text.substr(lines[i].begin, lines[i].end - lines[i].begin);
    if (is_blank(line)) {
      open = false;
      continue;
    }
    if (open && !wrapped) {
      const auto& before = lines[i - 1];
      const std::string_view previous = text.substr(before.begin, before.end - before.begin);
      open = starts_in_lower_case(line) && !ends_like_a_sentence(previous);
    }
    if (open) {
      blocks.paragraphs.back().end = lines[i].end;
    } else {
      blocks.paragraphs.push_back({.begin = lines[i].begin, .end = lines[i].end, .hidden = {}});
    }
    open = true;
  }
  for (auto& paragraph : blocks.paragraphs) {
    hide_footnote_marks(text, paragraph);
    tidy(text, paragraph);
  }
  take_title(text, blocks);
  drop_headings(text, blocks);
  return blocks;
}

}  // namespace letopis::narrative

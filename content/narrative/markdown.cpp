#include <algorithm>
#include <optional>

#include "content/base/utf8.hpp"
#include "content/narrative/blocks.hpp"

namespace letopis::narrative {
namespace {

std::size_t indent_of(std::string_view line) {
  std::size_t columns = 0;
  for (const char c : line) {
    if (c == ' ') ++columns;
    else if (c == '\t') columns += 4 - columns % 4;
    else break;
  }
  return columns;
}

std::string_view strip(std::string_view line) { return base::trim(line); }

// The run of the same mark that a line begins with ("```", "~~~~", "##").
std::size_t run_of(std::string_view line, char mark) {
  const std::size_t end = line.find_first_not_of(mark);
  return end == std::string_view::npos ? line.size() : end;
}

bool is_thematic_break(std::string_view line) {
  line = strip(line);
  if (line.empty() || (line[0] != '-' && line[0] != '*' && line[0] != '_')) return false;
  std::size_t marks = 0;
  for (const char c : line) {
    if (c == line[0]) ++marks;
    else if (c != ' ' && c != '\t') return false;
  }
  return marks >= 3;
}

std::optional<std::string> heading_of(std::string_view line) {
  line = strip(line);
  const std::size_t level = run_of(line, '#');
  if (level == 0 || level > 6) return std::nullopt;
  if (level < line.size() && line[level] != ' ' && line[level] != '\t') return std::nullopt;
  std::string_view words = strip(line.substr(level));
  const std::size_t last = words.find_last_not_of('#');
  const bool closed = last != std::string_view::npos && last + 1 < words.size() && words[last] == ' ';
  if (closed || last == std::string_view::npos) words = strip(words.substr(0, last == std::string_view::npos ? 0 : last));
  return std::string(words);
}

// "=====" or "-----" under a paragraph makes it a heading.
bool is_setext_underline(std::string_view line) {
  line = strip(line);
  return !line.empty() && (line[0] == '=' || line[0] == '-') && run_of(line, line[0]) == line.size();
}

bool starts_html(std::string_view line) {
  line = strip(line);
  if (line.size() < 3 || line[0] != '<') return false;
  const char c = line[1];
  if (c == '!' || c == '?') return true;
  const std::string_view name = c == '/' ? line.substr(2) : line.substr(1);
  const std::size_t end = std::min(name.find_first_of(" \t>/:"), name.size());
  if (end == 0 || (end < name.size() && name[end] == ':')) return false;  // <https://…> is a link, hence prose
  return std::all_of(name.begin(), name.begin() + static_cast<std::ptrdiff_t>(end),
                     [](char l) { return (l >= 'a' && l <= 'z') || (l >= 'A' && l <= 'Z') || (l >= '0' && l <= '9') || l == '-'; });
}

bool is_table_rule(std::string_view line) {
  line = strip(line);
  return line.find('|') != std::string_view::npos && line.find('-') != std::string_view::npos &&
         line.find_first_not_of("|-: \t") == std::string_view::npos;
}

// [label]: target, and [^1]: a footnote.
bool is_definition(std::string_view line) {
  line = strip(line);
  if (line.empty() || line[0] != '[') return false;
  const std::size_t close = line.find("]:");
  return close != std::string_view::npos && line.substr(0, close).find(' ') == std::string_view::npos;
}

// Bytes of a list's bullet with the white space around it, 0 where the line begins no list item.
std::size_t bullet_of(std::string_view line) {
  const std::size_t start = std::min(line.find_first_not_of(" \t"), line.size());
  std::size_t end = start;
  if (end < line.size() && (line[end] == '-' || line[end] == '*' || line[end] == '+')) {
    ++end;
  } else {
    while (end < line.size() && end - start < 9 && base::is_digit(static_cast<char32_t>(line[end]))) ++end;
    if (end == start || end >= line.size() || (line[end] != '.' && line[end] != ')')) return 0;
    // «1905. Россия…» at the start of a wrapped line is prose, not item 1905.
    if (end - start > 2) return 0;
    ++end;
  }
  if (end < line.size() && line[end] != ' ' && line[end] != '\t') return 0;
  return std::min(line.find_first_not_of(" \t", end), line.size());
}

std::size_t quote_of(std::string_view line) {
  std::size_t end = 0;
  while (true) {
    const std::size_t at = line.find_first_not_of(" \t", end);
    if (at == std::string_view::npos || line[at] != '>') return end;
    end = at + 1;
    if (end < line.size() && line[end] == ' ') ++end;
  }
}

class Parser {
 public:
  explicit Parser(std::string_view text) : text_(text), lines_(lines_of(text)) {}

  Blocks run() {
    std::size_t i = skip_front_matter();
    while (i < lines_.size()) i = step(i);
    for (auto& paragraph : blocks_.paragraphs) {
      hide_inline_marks(text_, paragraph);
      hide_footnote_marks(text_, paragraph);
      tidy(text_, paragraph);
    }
    std::erase_if(blocks_.paragraphs, [](const Paragraph& p) { return p.begin >= p.end; });
    return std::move(blocks_);
  }

 private:
  std::string_view line(std::size_t i) const { return text_.substr(lines_[i].begin, lines_[i].end - lines_[i].begin); }

  std::size_t skip_front_matter() const {
    if (lines_.empty() || line(0) != "---") return 0;
    for (std::size_t i = 1; i < lines_.size(); ++i) {
      if (line(i) == "---" || line(i) == "...") return i + 1;
      if (is_blank(line(i)) && i < 2) return 0;
    }
    return 0;
  }

  // Reads the block that begins at line i, or adds the line to the open paragraph. Returns the next line to read.
  std::size_t step(std::size_t i) {
    const std::string_view whole = line(i);
    const std::size_t quote = quote_of(whole);
    const std::string_view rest = whole.substr(quote);
    if (is_blank(rest)) return close(i + 1);
    if (!open_ && indent_of(rest) >= 4 && !in_list_) return close(i + 1);
    const std::string_view bare = strip(rest);
    if (run_of(bare, '`') >= 3 || run_of(bare, '~') >= 3) return close(skip_fence(i));
    if (auto heading = heading_of(rest)) {
      take_title(*heading);
      return leave_list(close(i + 1));
    }
    if (open_ && is_setext_underline(rest)) return make_heading(i);
    if (is_thematic_break(rest)) return leave_list(close(i + 1));
    if (!open_ && starts_html(rest)) return close(skip_html(i));
    if (!open_ && is_definition(rest)) return close(i + 1);
    if (i + 1 < lines_.size() && is_table_rule(line(i + 1)) && rest.find('|') != std::string_view::npos) {
      return close(skip_until_blank(i));
    }
    add(i, quote, bullet_of(rest));
    return i + 1;
  }

  void add(std::size_t i, std::size_t quote, std::size_t bullet) {
    const std::size_t begin = lines_[i].begin;
    if (bullet > 0) {
      open_ = false;
      in_list_ = true;
    } else if (!open_ && indent_of(line(i)) == 0) {
      in_list_ = false;
    }
    if (!open_) blocks_.paragraphs.push_back({.begin = begin, .end = begin, .hidden = {}});
    auto& paragraph = blocks_.paragraphs.back();
    if (quote + bullet > 0) paragraph.hidden.emplace_back(begin, begin + quote + bullet);
    paragraph.end = lines_[i].end;
    open_ = true;
  }

  std::size_t close(std::size_t next) {
    open_ = false;
    return next;
  }

  std::size_t leave_list(std::size_t next) {
    in_list_ = false;
    return next;
  }

  std::size_t make_heading(std::size_t i) {
    Paragraph heading = blocks_.paragraphs.back();
    blocks_.paragraphs.pop_back();
    take_title(text_.substr(heading.begin, heading.end - heading.begin));
    return close(i + 1);
  }

  void take_title(std::string_view heading) {
    if (!blocks_.title.empty()) return;
    Paragraph marks{.begin = 0, .end = heading.size(), .hidden = {}};
    hide_inline_marks(heading, marks);
    tidy(heading, marks);
    std::size_t at = marks.begin;
    for (const auto& [begin, end] : marks.hidden) {
      blocks_.title += heading.substr(at, begin - at);
      at = end;
    }
    if (at < marks.end) blocks_.title += heading.substr(at, marks.end - at);
  }

  std::size_t skip_fence(std::size_t i) const {
    const std::string_view opening = strip(line(i).substr(quote_of(line(i))));
    const std::size_t length = run_of(opening, opening[0]);
    for (++i; i < lines_.size(); ++i) {
      const std::string_view bare = strip(line(i).substr(quote_of(line(i))));
      if (!bare.empty() && run_of(bare, opening[0]) >= length && run_of(bare, opening[0]) == bare.size()) return i + 1;
    }
    return i;
  }

  // A comment ends at its own mark, any other HTML at a blank line.
  std::size_t skip_html(std::size_t i) const {
    if (strip(line(i)).substr(0, 4) != "<!--") return skip_until_blank(i);
    while (i < lines_.size() && line(i).find("-->") == std::string_view::npos) ++i;
    return std::min(i + 1, lines_.size());
  }

  std::size_t skip_until_blank(std::size_t i) const {
    while (i < lines_.size() && !is_blank(line(i))) ++i;
    return i;
  }

  std::string_view text_;
  std::vector<Line> lines_;
  Blocks blocks_;
  bool open_ = false;     // the last paragraph may go on
  bool in_list_ = false;  // an indented line is the item's next paragraph, not code
};

}  // namespace

Blocks read_markdown(std::string_view text) { return Parser(text).run(); }

}  // namespace letopis::narrative

#include <algorithm>
#include <array>

#include "content/base/utf8.hpp"
#include "content/narrative/blocks.hpp"

namespace letopis::narrative {
namespace {

bool is_punctuation(char c) {
  return (c >= '!' && c <= '/') || (c >= ':' && c <= '@') || (c >= '[' && c <= '`') || (c >= '{' && c <= '~');
}

char32_t before(std::string_view text, std::size_t at) {
  if (at == 0) return 0;
  std::size_t start = at - 1;
  while (start > 0 && (static_cast<unsigned char>(text[start]) & 0xC0U) == 0x80U) --start;
  return base::next_code_point(text, start);
}

char32_t after(std::string_view text, std::size_t at) { return at < text.size() ? base::next_code_point(text, at) : 0; }

// No link or tag is longer (bytes): so a text full of opening brackets is read in linear time.
constexpr std::size_t longest_mark = 1000;

bool is_word(char32_t c) { return base::is_letter(c) || base::is_digit(c); }

// Walks over one paragraph; `hide` notes a range and moves on.
class Inline {
 public:
  Inline(std::string_view text, Paragraph& paragraph) : text_(text.substr(0, paragraph.end)), paragraph_(paragraph) {}

  void run() {
    std::size_t at = paragraph_.begin;
    while (at < paragraph_.end) at = step(at);
  }

 private:
  std::size_t hide(std::size_t begin, std::size_t end) {
    paragraph_.hidden.emplace_back(begin, end);
    return end;
  }

  std::size_t step(std::size_t at) {
    switch (text_[at]) {
      case '\\':
        if (at + 1 < text_.size() && is_punctuation(text_[at + 1])) return hide(at, at + 1) + 1;
        return at + 1;
      case '`': return code(at);
      case '*':
      case '_':
      case '~': return emphasis(at);
      case '!':
        if (at + 1 < text_.size() && text_[at + 1] == '[') return image(at);
        return at + 1;
      case '[': return link(at);
      case '<': return angle(at);
      default: return at + 1;
    }
  }

  std::size_t code(std::size_t at) {
    const std::size_t content = std::min(text_.find_first_not_of('`', at), text_.size());
    const std::string_view ticks = text_.substr(at, content - at);
    const std::string_view near = text_.substr(0, std::min(text_.size(), content + longest_mark));
    std::size_t close = near.find(ticks, content);
    while (close != std::string_view::npos && close + ticks.size() < near.size() && near[close + ticks.size()] == '`') {
      close = near.find_first_not_of('`', close);
      if (close != std::string_view::npos) close = near.find(ticks, close);
    }
    return close == std::string_view::npos ? content : hide(at, close + ticks.size());
  }

  // A run of marks is hidden where it may open or close emphasis: it touches a word on one side. An underscore
  // inside a word and a lone tilde are the writer's own.
  std::size_t emphasis(std::size_t at) {
    const char mark = text_[at];
    const std::size_t end = std::min(text_.find_first_not_of(mark, at), text_.size());
    const char32_t left = before(text_, at);
    const char32_t right = after(text_, end);
    if (mark == '~' && end - at != 2) return end;
    const bool free = (left == 0 || base::is_space(left)) && (right == 0 || base::is_space(right));
    if (free || end - at > 3 || (mark == '_' && is_word(left) && is_word(right))) return end;
    return hide(at, end);
  }

  // Where the bracket that opens at `at` closes; npos where it does not.
  std::size_t closing(std::size_t at, char opening, char close) {
    int depth = 0;
    const std::size_t limit = std::min(text_.size(), at + longest_mark);
    std::size_t& next = close == ']' ? next_bracket_ : next_parenthesis_;
    if (next < at) next = std::min(text_.find(close, at), text_.size());
    if (next >= limit) return std::string_view::npos;
    for (; at < limit; ++at) {
      if (text_[at] == '\\') ++at;
      else if (text_[at] == opening) ++depth;
      else if (text_[at] == close && --depth == 0) return at;
    }
    return std::string_view::npos;
  }

  // The end of "](target)" or "][label]" after the bracket at `close`; `close` where no target follows.
  std::size_t target_end(std::size_t close) {
    if (close + 1 >= text_.size()) return close;
    const char c = text_[close + 1];
    if (c != '(' && c != '[') return close;
    const std::size_t end = c == '(' ? closing(close + 1, '(', ')') : closing(close + 1, '[', ']');
    return end == std::string_view::npos ? close : end + 1;
  }

  std::size_t image(std::size_t at) {
    const std::size_t close = closing(at + 1, '[', ']');
    if (close == std::string_view::npos) return at + 1;
    const std::size_t end = target_end(close);
    return end == close ? at + 1 : hide(at, end);
  }

  std::size_t link(std::size_t at) {
    const std::size_t close = closing(at, '[', ']');
    if (close == std::string_view::npos) return at + 1;
    if (at + 1 < text_.size() && text_[at + 1] == '^') return hide(at, close + 1);
    const std::size_t end = target_end(close);
    if (end == close) return at + 1;
    hide(close, end);
    return hide(at, at + 1);
  }

  std::size_t angle(std::size_t at) {
    const char32_t next = after(text_, at + 1);
    const bool tag = next == U'/' || next == U'!' || (next < 0x80 && base::is_letter(next));
    const std::size_t close = text_.substr(0, std::min(text_.size(), at + longest_mark)).find('>', at);
    return tag && close != std::string_view::npos ? hide(at, close + 1) : at + 1;
  }

  std::string_view text_;
  Paragraph& paragraph_;
  std::size_t next_bracket_ = 0;  // where the next ] and ) stand, looked for once
  std::size_t next_parenthesis_ = 0;
};

bool is_superscript(char32_t c) { return c == 0xB9 || c == 0xB2 || c == 0xB3 || c == 0x2070 || (c >= 0x2074 && c <= 0x2079); }

// Letters before `at`, counted backwards up to 4: «рис.2» is a reference, «поражение.2» carries a footnote.
std::size_t letters_before(std::string_view text, std::size_t at) {
  std::size_t count = 0;
  while (at > 0 && count < 4) {
    const char32_t c = before(text, at);
    if (!base::is_letter(c)) break;
    at -= c < 0x80 ? 1 : c < 0x800 ? 2 : 3;
    ++count;
  }
  return count;
}

}  // namespace

void hide_inline_marks(std::string_view text, Paragraph& paragraph) {
  // Quote marks and bullets that are hidden already are no emphasis.
  const auto blocks = paragraph.hidden;
  Inline(text, paragraph).run();
  std::erase_if(paragraph.hidden, [&](const auto& range) {
    // The last block mark that begins no later.
    const auto after_it = std::partition_point(blocks.begin(), blocks.end(), [&](const auto& block) { return block.first <= range.first; });
    if (after_it == blocks.begin()) return false;
    const auto& block = *std::prev(after_it);
    return range != block && range.second <= block.second;
  });
}

// Behind "(see Map 22.1)", «(см. карту 5)»: what points to another page of the book; 0 where the brackets at
// `open` hold something else.
std::size_t end_of_cross_reference(std::string_view text, std::size_t open) {
  constexpr std::size_t longest = 60;  // bytes
  constexpr std::array<std::string_view, 4> pointing = {"see ", "cf. ", "см. ", "ср. "};
  // Numbered: "(Table Mountain)" and "(P. Licinius Crassus)" are none.
  constexpr std::array<std::string_view, 11> numbered = {
      "fig. ", "figure ", "map ", "table ", "plate ", "p. ", "pp. ", "рис. ", "табл. ", "карта ", "илл. "};
  const std::size_t close = text.find(')', open);
  if (close == std::string_view::npos || close - open > longest) return 0;
  const std::string inside = base::fold(text.substr(open + 1, close - open - 1));
  const auto opens = [&](std::string_view opening) { return inside.starts_with(opening); };
  const auto* shelf = std::find_if(numbered.begin(), numbered.end(), opens);
  const bool points = std::any_of(pointing.begin(), pointing.end(), opens) ||
                      (shelf != numbered.end() && inside.size() > shelf->size() &&
                       base::is_digit(static_cast<unsigned char>(inside[shelf->size()])));
  return points ? close + 1 : 0;
}

void hide_footnote_marks(std::string_view text, Paragraph& paragraph) {
  for (std::size_t at = paragraph.begin; at < paragraph.end;) {
    const std::size_t here = at;
    const char32_t c = base::next_code_point(text, at);
    const char32_t left = before(text, here);
    if (c == U'(') {
      if (const std::size_t end = end_of_cross_reference(text.substr(0, paragraph.end), here); end > 0) {
        const std::size_t space = here > paragraph.begin && text[here - 1] == ' ' ? 1 : 0;
        paragraph.hidden.emplace_back(here - space, end);
        at = end;
      }
    } else if (c == U'[') {
      const std::size_t close = text.find_first_not_of("0123456789", at);
      const bool digits = close != std::string_view::npos && close > at && close - at <= 3 && text[close] == ']';
      if (digits && here > paragraph.begin && !base::is_space(left)) {
        paragraph.hidden.emplace_back(here, close + 1);
        at = close + 1;
      }
    } else if (is_superscript(c)) {
      // «км²» keeps its square; a mark after a full stop, a quote or a long word is a footnote.
      if (!base::is_letter(left) || letters_before(text, here) >= 4) paragraph.hidden.emplace_back(here, at);
    } else if (base::is_digit(c) && (left == U'.' || left == U'!' || left == U'?')) {
      const std::size_t end = std::min(text.find_first_not_of("0123456789", here), text.size());
      std::size_t next = end;
      while (next < paragraph.end && base::is_space(after(text, next))) base::next_code_point(text, next);
      const bool stands_last = next >= paragraph.end || (next > end && base::is_upper(after(text, next)));
      if (stands_last && end - here <= 3 && letters_before(text, here - 1) >= 4) paragraph.hidden.emplace_back(here, end);
      at = end;
    }
  }
}

void tidy(std::string_view text, Paragraph& paragraph) {
  auto& hidden = paragraph.hidden;
  std::sort(hidden.begin(), hidden.end());
  std::vector<std::pair<std::size_t, std::size_t>> merged;
  for (const auto& range : hidden) {
    if (!merged.empty() && range.first <= merged.back().second) {
      merged.back().second = std::max(merged.back().second, range.second);
    } else {
      merged.push_back(range);
    }
  }
  hidden = std::move(merged);
  const auto is_white = [&](std::size_t at) { return base::is_space(after(text, at)); };
  for (bool moved = true; moved && paragraph.begin < paragraph.end;) {
    moved = false;
    if (!hidden.empty() && hidden.front().first <= paragraph.begin) {
      paragraph.begin = std::max(paragraph.begin, hidden.front().second);
      hidden.erase(hidden.begin());
      moved = true;
    } else if (is_white(paragraph.begin)) {
      base::next_code_point(text, paragraph.begin);
      moved = true;
    }
  }
  for (bool moved = true; moved && paragraph.begin < paragraph.end;) {
    moved = false;
    if (!hidden.empty() && hidden.back().second >= paragraph.end) {
      paragraph.end = std::min(paragraph.end, hidden.back().first);
      hidden.pop_back();
      moved = true;
    } else if (const char32_t last = before(text, paragraph.end); base::is_space(last)) {
      paragraph.end -= last < 0x80 ? 1 : last < 0x800 ? 2 : 3;
      moved = true;
    }
  }
}

}  // namespace letopis::narrative

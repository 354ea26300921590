#include "content/narrative/narrative.hpp"

#include <algorithm>

#include "content/base/utf8.hpp"
#include "content/narrative/blocks.hpp"

namespace letopis::narrative {
namespace {

bool is_cyrillic(char32_t c) { return c >= 0x0400 && c <= 0x04FF; }

// Cyrillic or Latin letters, whichever there are more of. Only the two languages that we read are told apart.
std::string guess_language(std::string_view text) {
  std::size_t cyrillic = 0;
  std::size_t latin = 0;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = base::next_code_point(text, at);
    if (is_cyrillic(c)) ++cyrillic;
    else if (c < 0x80 && base::is_letter(c)) ++latin;
  }
  return cyrillic * 2 >= latin && cyrillic > 0 ? "ru" : "en";
}

std::string stem_of(const std::string& file) {
  const std::size_t slash = file.find_last_of('/');
  std::string name = slash == std::string::npos ? file : file.substr(slash + 1);
  const std::size_t dot = name.find_last_of('.');
  if (dot != std::string::npos && dot > 0) name.resize(dot);
  return name;
}

}  // namespace

Narrative read(base::Decoded decoded, const std::string& file, bool markdown, const std::string& language) {
  Narrative narrative{.file = file, .text = std::move(decoded.text), .title = {}, .language = language, .paragraphs = {}};
  if (language == "auto" || language.empty()) narrative.language = guess_language(narrative.text);
  Blocks blocks = markdown ? read_markdown(narrative.text) : read_plain(narrative.text);
  narrative.title = blocks.title.empty() ? stem_of(file) : std::move(blocks.title);
  narrative.paragraphs = std::move(blocks.paragraphs);
  return narrative;
}

std::string plain(const Narrative& narrative, std::size_t begin, std::size_t end) {
  end = std::min(end, narrative.text.size());
  const std::string_view text = std::string_view(narrative.text).substr(0, end);
  auto paragraph = std::partition_point(narrative.paragraphs.begin(), narrative.paragraphs.end(),
                                        [&](const Paragraph& p) { return p.end <= begin; });
  const std::vector<std::pair<std::size_t, std::size_t>> none;
  std::string out;
  bool space = false;
  for (std::size_t at = begin; at < end;) {
    while (paragraph != narrative.paragraphs.end() && paragraph->end <= at) ++paragraph;
    const auto& hidden = paragraph != narrative.paragraphs.end() ? paragraph->hidden : none;
    const auto range = std::partition_point(hidden.begin(), hidden.end(), [&](const auto& h) { return h.second <= at; });
    if (range != hidden.end() && range->first <= at) {
      at = std::min(range->second, end);
      continue;
    }
    const char32_t c = base::next_code_point(text, at);
    if (c == U' ' || c == U'\t' || c == U'\n' || c == U'\r') {
      space = !out.empty();
      continue;
    }
    if (space) out += ' ';
    space = false;
    base::append(out, c);
  }
  return out;
}

}  // namespace letopis::narrative

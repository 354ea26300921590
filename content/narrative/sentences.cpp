#include <algorithm>
#include <memory>

#include <unicode/brkiter.h>
#include <unicode/unistr.h>

#include "content/base/utf8.hpp"
#include "content/narrative/narrative.hpp"
#include "content/narrative/seam.hpp"

namespace letopis::narrative {
namespace {

// The paragraph as ICU shall see it: no marks, every white space a plain space (a line end would end a
// sentence), with the way back to bytes. UTF-16 is what the library demands; it stays in this file and
// seam.cpp.
struct Clean {
  icu::UnicodeString text;
  std::vector<std::size_t> byte;  // of each UTF-16 unit, and one past the last
};

Clean clean(const Narrative& narrative, const Paragraph& paragraph) {
  Clean out;
  const std::string_view text = std::string_view(narrative.text).substr(0, paragraph.end);
  auto hidden = paragraph.hidden.begin();
  for (std::size_t at = paragraph.begin; at < paragraph.end;) {
    if (hidden != paragraph.hidden.end() && hidden->first <= at) {
      at = std::max(at, std::min(hidden->second, paragraph.end));
      ++hidden;
      continue;
    }
    const std::size_t begin = at;
    char32_t c = base::next_code_point(text, at);
    if (c == 0x0301 || c == 0x00AD || c == 0x200B) continue;
    if (base::is_space(c)) c = U' ';
    out.text.append(static_cast<UChar32>(c));
    while (out.byte.size() < static_cast<std::size_t>(out.text.length())) out.byte.push_back(begin);
  }
  out.byte.push_back(paragraph.end);
  return out;
}

// ICU goes on where a small letter follows the full stop, though figures stand between: «… ни с чем. | 3 июля
// войска перешли Прут». Every figure behind a full stop and a blank may begin a sentence; the seam decides.
std::vector<int32_t> breaks_of(icu::BreakIterator& iterator, const icu::UnicodeString& text) {
  std::vector<int32_t> found;
  int32_t before = 0;
  for (int32_t at = iterator.next(); at != icu::BreakIterator::DONE; at = iterator.next()) {
    for (int32_t i = before + 2; i < at; ++i) {
      if (text[i] < u'0' || text[i] > u'9' || text[i - 1] != u' ') continue;
      int32_t stop = i - 1;
      while (stop > before && text[stop] == u' ') --stop;
      while (stop > before && is_closing(static_cast<char32_t>(text[stop]))) --stop;
      if (ends_sentence(text[stop])) found.push_back(i);
    }
    found.push_back(at);
    before = at;
  }
  return found;
}

}  // namespace

std::vector<std::pair<std::size_t, std::size_t>> sentences(const Narrative& narrative,
                                                           const Paragraph& paragraph) {
  const Clean prose = clean(narrative, paragraph);
  UErrorCode status = U_ZERO_ERROR;
  const icu::Locale locale(narrative.language.c_str());
  const std::unique_ptr<icu::BreakIterator> breaks(
      icu::BreakIterator::createSentenceInstance(locale, status));
  std::vector<std::pair<std::size_t, std::size_t>> out;
  if (U_FAILURE(status) != 0 || breaks == nullptr) {
    out.emplace_back(paragraph.begin, paragraph.end);  // without ICU's data a paragraph is one sentence
    return out;
  }
  breaks->setText(prose.text);
  int32_t begin = 0;
  for (const int32_t at : breaks_of(*breaks, prose.text)) {
    while (begin < at && prose.text[begin] == u' ') ++begin;
    if (begin >= at || goes_on(prose.text, narrative.language, begin, at)) continue;
    int32_t end = at;
    while (end > begin && prose.text[end - 1] == u' ') --end;
    // The end is one past the last unit's own bytes, so that a mark or white space after it stays outside.
    std::size_t last = prose.byte[static_cast<std::size_t>(end) - 1];
    base::next_code_point(narrative.text, last);
    out.emplace_back(prose.byte[static_cast<std::size_t>(begin)], last);
    begin = at;
  }
  return out;
}

}  // namespace letopis::narrative

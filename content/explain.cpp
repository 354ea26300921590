#include "content/explain.hpp"

#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "content/base/utf8.hpp"
#include "content/questions/reasons.hpp"

namespace letopis {
namespace {

constexpr std::size_t longest_quote = 120;     // of the narrative within a line, in code points
constexpr std::size_t longest_line = 100'000;  // bytes; beyond them nobody counts columns, and counting costs

std::string shortened(std::string_view text) {
  std::string shown;
  std::size_t at = 0;
  for (std::size_t count = 0; at < text.size() && count < longest_quote; ++count)
    base::append(shown, base::next_code_point(text, at));
  return at < text.size() ? shown + "…" : shown;
}

// Lines and columns of offsets, without reading the text from its beginning for each.
class Lines {
 public:
  explicit Lines(const narrative::Narrative& narrative) : narrative_(narrative) {
    for (std::size_t at = 0; (at = narrative.text.find('\n', at)) != std::string::npos;)
      starts_.push_back(++at);
  }
  std::size_t count() const { return starts_.size(); }
  // Bytes of a line, counted from 1.
  pack::Span of(std::size_t line) const {
    return {starts_[line - 1], line < starts_.size() ? starts_[line] : narrative_.text.size()};
  }
  std::string place(std::size_t offset) const {
    const auto after = std::upper_bound(starts_.begin(), starts_.end(), offset);
    const std::size_t begin = *(after - 1);
    const std::string place = fmt::format("{}:{}:", narrative_.file, after - starts_.begin());
    if (offset - begin > longest_line) return place;
    return place +
           fmt::format("{}:",
                       base::length(std::string_view(narrative_.text).substr(begin, offset - begin)) + 1);
  }

 private:
  const narrative::Narrative& narrative_;
  std::vector<std::size_t> starts_ = {0};
};

std::string_view words_of(const Reading& reading, const facts::Fact& fact) {
  return std::string_view(reading.document.narrative.text)
      .substr(fact.span.begin, fact.span.end - fact.span.begin);
}

std::string said_of(const questions::Rejection& rejection) {
  return fmt::format("not asked ({}{}): {}", rejection.reason,
                     rejection.detail.empty() ? "" : ": " + shortened(rejection.detail),
                     questions::sentence_about(rejection.reason));
}

std::string clause_of(const Reading& reading, const facts::Fact& fact) {
  const auto& clauses = reading.document.clauses[fact.sentence];
  const int at = language::clause_at(clauses, fact.tokens.begin);
  if (at < 0) return "in no clause";
  const auto& clause = clauses[static_cast<std::size_t>(at)];
  return fmt::format("in the {} clause «{}»", language::name_of(clause.type),
                     shortened(language::words(reading.document.sentences[fact.sentence], clause.range)));
}

std::string line_of(const Reading& reading, const facts::Fact& fact) {
  std::string line =
      fmt::format("{} «{}», {}, {}", facts::name_of(fact.kind), shortened(words_of(reading, fact)),
                  fact.value.empty() ? "no value" : fact.value, language::name_of(fact.polarity));
  if (!fact.standalone) line += ", leans on its context";
  if (!fact.reason.empty()) line += fmt::format(" ({})", fact.reason);
  return line + ", " + clause_of(reading, fact);
}

std::string fate_of(const Outcome& outcome, std::size_t fact) {
  std::string text;
  for (const Made& made : outcome.made)
    if (made.fact == fact)
      text += fmt::format("  asked ({}{}): {}\n", pack::name_of(made.kind),
                          made.rule.empty() ? "" : ", " + made.rule, made.prompt);
  if (!text.empty()) return text;
  for (const auto& rejection : outcome.rejections)
    if (rejection.fact == fact) text += "  " + said_of(rejection) + "\n";
  return text.empty() ? "  " + said_of({.fact = fact, .reason = "no rule", .detail = {}}) + "\n" : text;
}

// «Пётр I», "Louis XIV": the numeral belongs to the name.
bool numbers_a_name(const language::Sentence& sentence, std::size_t at) {
  return at > 0 && sentence.tokens[at].any(language::Tag::roman) &&
         sentence.tokens[at - 1].any(language::Tag::cap);
}

// What looks like a date or a figure and became none.
std::string passed_over(const Reading& reading, std::size_t sentence, const Lines& lines) {
  std::string text;
  const auto& read = reading.document.sentences[sentence];
  const auto& tokens = read.tokens;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (!tokens[i].any(language::Tag::digits) && !tokens[i].any(language::Tag::roman) &&
        !tokens[i].all(language::Tag::num))
      continue;
    if (numbers_a_name(read, i)) continue;
    const bool taken = std::any_of(reading.facts.begin(), reading.facts.end(), [&](const auto& fact) {
      return fact.sentence == sentence && fact.phrase.contains(i);
    });
    if (!taken)
      text += fmt::format("{} «{}» was passed over: it counts nothing and dates nothing that could be told\n",
                          lines.place(tokens[i].begin), tokens[i].form);
  }
  return text;
}

std::string explain_sentence(const Reading& reading, const Outcome& outcome, std::size_t index,
                             const Lines& lines) {
  const auto& sentence = reading.document.sentences[index];
  std::string text =
      fmt::format("{} sentence «{}»\n", lines.place(sentence.begin),
                  shortened(narrative::plain(reading.document.narrative, sentence.begin, sentence.end)));
  bool any = false;
  for (std::size_t i = 0; i < reading.facts.size(); ++i) {
    const facts::Fact& fact = reading.facts[i];
    if (fact.sentence != index) continue;
    any = true;
    text +=
        fmt::format("{} {}\n", lines.place(fact.span.begin), line_of(reading, fact)) + fate_of(outcome, i);
  }
  if (sentence.too_long) return text + "  it is too long to be read as prose\n";
  if (!any) text += "  no date, figure, treaty, person or place was found in it\n";
  return text + passed_over(reading, index, lines);
}

}  // namespace

base::Result<pack::Span> line_span(const narrative::Narrative& narrative, int line) {
  const Lines lines(narrative);
  const auto wanted = static_cast<std::size_t>(std::max(line, 1));
  if (wanted <= lines.count()) return lines.of(wanted);
  return base::fail(fmt::format("has {} lines and no line {}; name one of them", lines.count(), line),
                    {.file = narrative.file});
}

std::string explain_line(const Reading& reading, const Outcome& outcome, pack::Span line) {
  const Lines lines(reading.document.narrative);
  std::string text;
  for (std::size_t i = 0; i < reading.document.sentences.size(); ++i) {
    const auto& sentence = reading.document.sentences[i];
    if (sentence.begin < line.end && line.begin < sentence.end)
      text += explain_sentence(reading, outcome, i, lines);
  }
  return text;
}

std::vector<std::string> explain_rejections(const Reading& reading, const Outcome& outcome) {
  const Lines lines(reading.document.narrative);
  auto rejections = outcome.rejections;
  std::stable_sort(rejections.begin(), rejections.end(),
                   [](const auto& a, const auto& b) { return a.fact < b.fact; });
  std::vector<std::string> said;
  for (const auto& rejection : rejections) {
    const facts::Fact& fact = reading.facts[rejection.fact];
    said.push_back(fmt::format("{} {} «{}» is {}", lines.place(fact.span.begin), facts::name_of(fact.kind),
                               shortened(words_of(reading, fact)), said_of(rejection)));
  }
  return said;
}

std::string summary(const Compiled& compiled) {
  std::string text = fmt::format("{:>8} {:>6} {:>6}\n", "facts", "found", "asked");
  for (const auto& [kind, tally] : compiled.tallies)
    text += fmt::format("{:>8} {:>6} {:>6}\n", facts::name_of(kind), tally.found, tally.asked);
  text += fmt::format("{} questions\n", compiled.pack.questions.size());
  for (const auto& [reason, count] : compiled.rejected) text += fmt::format("{:6} {}\n", count, reason);
  return text;
}

}  // namespace letopis

#include "content/formats/gift.hpp"

#include <algorithm>
#include <vector>

#include <fmt/format.h>

#include "content/base/utf8.hpp"
#include "content/formats/foreign.hpp"
#include "content/formats/gift_answers.hpp"
#include "content/formats/gift_text.hpp"
#include "content/pack/validate.hpp"

namespace letopis::formats {
namespace {

struct Line {
  std::string_view text;
  int number = 0;
};

// One question as it stands in the file: hidden text without comments, and the line and column where it
// begins.
struct Block {
  std::string text;
  int line = 0;
  int column = 0;
};

std::vector<Line> lines_of(std::string_view text) {
  std::vector<Line> lines;
  for (int number = 1; !text.empty(); ++number) {
    const auto end = std::min(text.find('\n'), text.size());
    lines.push_back({.text = text.substr(0, end), .number = number});
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return lines;
}

constexpr std::size_t longest_question = 32 * 1024;  // bytes; a brace that stays open for longer is a mistake

bool is_open(const std::string& text) {
  const auto open = text.find('{');
  return open != std::string::npos && text.find('}', open) == std::string::npos;
}

// A blank line ends a question, even within braces, as in Moodle: a brace that nobody closed must not swallow
// the rest of the file. Only where the next line plainly goes on with answers is the blank line passed over.
bool goes_on(const std::vector<Line>& lines, std::size_t at, const Block& block) {
  if (block.text.size() > longest_question || !is_open(block.text)) return false;
  while (at < lines.size() && base::trim(lines[at].text).empty()) ++at;
  if (at == lines.size()) return false;
  const auto next = base::trim(lines[at].text);
  return next.starts_with('=') || next.starts_with('~') || next.starts_with('}') || next.starts_with('#');
}

std::vector<Block> blocks_of(std::string_view text) {
  std::vector<Block> blocks;
  Block block;
  const auto finish = [&] {
    if (!base::trim(block.text).empty()) blocks.push_back(std::move(block));
    block = {};
  };
  const auto lines = lines_of(text);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const auto line = base::trim(lines[i].text);
    if (line.starts_with("//")) continue;
    if (line.empty()) {
      if (!goes_on(lines, i, block)) finish();
      continue;
    }
    if (block.text.empty()) {
      block.line = lines[i].number;
      block.column = 1 + static_cast<int>(base::length(lines[i].text.substr(
                             0, static_cast<std::size_t>(line.data() - lines[i].text.data()))));
    }
    block.text += gift::hidden(lines[i].text) + '\n';
  }
  finish();
  return blocks;
}

// "::title::" at the start, taken off.
std::string take_title(std::string_view& text) {
  text = base::trim(text);
  if (!text.starts_with("::")) return {};
  const auto end = text.find("::", 2);
  if (end == std::string_view::npos) return {};
  std::string title = gift::shown(text.substr(2, end - 2), gift::Markup::moodle);
  text = base::trim(text.substr(end + 2));
  return title;
}

bool is_punctuation(std::string_view text) {
  for (const char c : text)
    if (std::string_view(" .,;:!?)\n").find(c) == std::string_view::npos) return false;
  return true;
}

bool is_word(char32_t c) {
  return base::is_letter(c) || base::is_digit(c);
}

char32_t first_of(std::string_view text) {
  std::size_t at = 0;
  return text.empty() ? U' ' : base::next_code_point(text, at);
}

char32_t last_of(std::string_view text) {
  std::size_t at = text.empty() ? 0 : text.size() - 1;
  while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80) --at;
  return text.empty() ? U' ' : base::next_code_point(text, at);
}

// The prompt with a gap where the braces stood in the middle of it. "Year? {#1943}." needs no gap.
std::string prompt_of(std::string_view before, std::string_view after, gift::Markup markup) {
  const std::string start = gift::shown(before, markup), end = gift::shown(after, markup);
  const bool asked =
      start.ends_with('?') || start.ends_with(':') || start.ends_with('!') || start.ends_with('.');
  if (end.empty() || (asked && is_punctuation(end))) return with_gaps(start);
  const bool space_before = !start.empty() && (base::is_space(last_of(before)) || is_word(last_of(start)));
  const bool space_after = base::is_space(first_of(after)) || is_word(first_of(end));
  return with_gaps(start + (space_before ? " " : "") + "____" +
                   (space_after && !is_punctuation(end) ? " " : "") + end);
}

class GiftReader {
 public:
  GiftReader(std::string_view text, const std::string& file)
      : gathering_(
            {.title = title_of(file), .language = language_of(text), .narratives = {}, .questions = {}},
            file) {}

  void read(const Block& block) {
    std::string_view text = base::trim(block.text);
    // Where it belongs in a question bank; the rest of the block is a question.
    if (text.starts_with("$CATEGORY:")) {
      text.remove_prefix(std::min(text.find('\n'), text.size()));
      if (base::trim(text).empty()) return;
    }
    const base::Place where{.file = gathering_.file(), .line = block.line, .column = block.column};
    const std::string title = take_title(text);
    const auto open = text.find('{');
    if (open == std::string_view::npos) {
      if (text.find('}') != std::string_view::npos)
        return gathering_.leave_out("a } stands in it without a {; write both, or \\} for a plain one",
                                    where);
      return gathering_.leave_out("it is a description, which asks nothing; give it answers in braces", where,
                                  base::Severity::note);
    }
    const auto close = text.find('}', open);
    if (close == std::string_view::npos)
      return gathering_.leave_out("its { is never closed; add } after the last answer", where);
    if (text.find('{', open + 1) < close || text.find_first_of("{}", close + 1) != std::string_view::npos)
      return gathering_.leave_out(
          "it has more than one pair of braces; write \\{ and \\} for plain ones, and a blank line after "
          "each question",
          where);
    auto markup = gift::Markup::moodle;
    auto before = text.substr(0, open);
    const auto unmarked = gift::take_markup(before, markup);
    before.remove_prefix(unmarked.empty() ? before.size()
                                          : static_cast<std::size_t>(unmarked.data() - before.data()));
    pack::Question question;
    question.prompt = prompt_of(before, text.substr(close + 1), markup);
    if (question.prompt.empty()) question.prompt = title;
    finish(text.substr(open + 1, close - open - 1), markup, std::move(question), where);
  }

  pack::Loaded finish() && { return std::move(gathering_).finish(); }

 private:
  void finish(std::string_view answers, gift::Markup markup, pack::Question question,
              const base::Place& where) {
    const auto reading = gift::read_answers(answers, markup, gathering_.language(), question);
    if (!reading.left_out.empty())
      return gathering_.leave_out(reading.left_out, where,
                                  reading.is_essay ? base::Severity::warning : base::Severity::error);
    if (answers.find("@@PLUGINFILE@@") != std::string_view::npos)
      gathering_.warn(
          "it has a picture or a sound, which was left out; check that it can be answered without", where);
    for (const std::string& warning : reading.warnings) gathering_.warn(warning, where);
    gathering_.add(std::move(question), where);
  }

  pack::Gathering gathering_;
};

}  // namespace

// Prose and Markdown have braces too, {#anchor} among them, so what stands within must be plainly an answer.
bool looks_like_gift(std::string_view text) {
  for (const Block& block : blocks_of(text)) {
    const std::string_view rest = base::trim(block.text);
    if (rest.starts_with("$CATEGORY:")) return true;
    const auto open = rest.find('{');
    const auto close = open == std::string_view::npos ? open : rest.find('}', open);
    if (close == std::string_view::npos) continue;
    const auto answers = base::trim(rest.substr(open + 1, close - open - 1));
    const std::string word = base::lower(base::trim(answers.substr(0, answers.find('#'))));
    const bool number =
        answers.starts_with('#') && answers.substr(1).find_first_not_of(" \n\t=%+-0123456789.,:") > 1;
    const bool truth = word == "t" || word == "f" || word == "true" || word == "false";
    if (rest.starts_with("::") || answers.find_first_of("=~") == 0 || number || truth) return true;
  }
  return false;
}

pack::Loaded read_gift(std::string_view text, const std::string& file) {
  GiftReader reader(text, file);
  for (const Block& block : blocks_of(text)) reader.read(block);
  return std::move(reader).finish();
}

}  // namespace letopis::formats
